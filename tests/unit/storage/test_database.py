"""The database is durable, has one writer at a time, and complains in sentences."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from inference_engine.errors import LegSegError, OutputError
from legseg_desktop.storage.database import Database, connect, make_database, sentences
from legseg_desktop.storage.library_errors import (
    LibraryDamagedError,
    LibraryInUseError,
    LibraryKeyError,
    LibraryReadOnlyError,
)
from tests.support.library_examples import KEY

KEYS = pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    path = tmp_path / "library.sqlite"
    make_database(path, None)
    opened = Database(path, read_only=False, key=None)
    with opened.writing() as connection:
        connection.exec_driver_sql("CREATE TABLE word (name TEXT PRIMARY KEY)")
    yield opened
    opened.close()


def words(database: Database) -> list[str]:
    with database.reading() as connection:
        return list(connection.exec_driver_sql("SELECT name FROM word ORDER BY 1").scalars())


def add(connection: sa.Connection, word: str) -> None:
    connection.execute(sa.text("INSERT INTO word VALUES (:word)"), {"word": word})


@KEYS
def test_every_connection_is_set_up_to_lose_nothing(key: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    make_database(path, key)
    connection = connect(path, read_only=False, key=key)
    found = {
        name: connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
    }
    connection.close()
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
    }
    assert path.stat().st_mode & 0o777 == 0o600


def test_an_encrypted_file_shows_nothing(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    make_database(path, KEY)
    opened = Database(path, read_only=False, key=KEY)
    with opened.writing() as connection:
        connection.exec_driver_sql("CREATE TABLE word (name TEXT)")
        add(connection, "Pseudonym 7")
    assert words(opened) == ["Pseudonym 7"]
    opened.close()
    content = path.read_bytes()
    assert b"Pseudonym" not in content
    assert b"SQLite" not in content
    with pytest.raises(LibraryKeyError, match="doesn't open"):
        connect(path, read_only=False, key=bytes(32))
    with pytest.raises(LibraryDamagedError):
        connect(path, read_only=False, key=None)


def test_a_wrong_key_prints_nothing_of_its_own(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "library.sqlite"
    make_database(path, KEY)
    with pytest.raises(LibraryKeyError):
        connect(path, read_only=False, key=bytes(32))
    assert capfd.readouterr() == ("", "")


def test_a_block_that_fails_leaves_nothing(database: Database) -> None:
    with pytest.raises(ZeroDivisionError), database.writing() as connection:
        add(connection, "a")
        raise ZeroDivisionError
    assert words(database) == []
    with database.writing() as connection:
        add(connection, "b")
    assert words(database) == ["b"]


def test_readers_see_one_state_while_another_writes(database: Database) -> None:
    with database.reading() as reader:
        count = sa.text("SELECT count(*) FROM word")
        assert reader.execute(count).scalar_one() == 0
        with database.writing() as connection:
            add(connection, "a")
        assert reader.execute(count).scalar_one() == 0
    assert words(database) == ["a"]


def test_threads_that_write_wait_for_one_another(database: Database) -> None:
    def write(first: int) -> None:
        for number in range(first, first + 10):
            with database.writing() as connection:
                found = connection.execute(sa.text("SELECT count(*) FROM word")).scalar_one()
                add(connection, f"{number:03} after {found}")

    threads = [threading.Thread(target=write, args=(10 * n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    # Each saw all that were written before it: none overlapped.
    assert sorted(int(word.split()[-1]) for word in words(database)) == list(range(40))


def test_what_is_open_for_reading_cannot_be_written(database: Database) -> None:
    reader = Database(database.path, read_only=True, key=None)
    with pytest.raises(LibraryReadOnlyError, match="reading only"), reader.writing():
        pass
    # Not even behind the program's back.
    with pytest.raises(LibraryReadOnlyError), reader.reading() as connection:
        add(connection, "a")
    reader.close()
    assert words(database) == []


def test_a_disk_that_cannot_be_written_is_read(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    with database.writing() as connection:
        add(connection, "a")
    database.close()
    assert not database.path.with_name("library.sqlite-wal").exists()
    monkeypatch.setattr("os.access", lambda path, mode: False)
    reader = Database(database.path, read_only=True, key=None)
    assert words(reader) == ["a"]
    # It made no file for readers to share.
    assert [path.name for path in database.path.parent.iterdir()] == ["library.sqlite"]
    reader.close()


@pytest.mark.parametrize(
    ("complaint", "kind"),
    [
        ("database or disk is full", OutputError),
        ("disk I/O error", OutputError),
        ("attempt to write a readonly database", LibraryReadOnlyError),
        ("database is locked", LibraryInUseError),
        ("database disk image is malformed", LibraryDamagedError),
        ("file is not a database", LibraryDamagedError),
        ("no such table: scan", LibraryDamagedError),
    ],
)
def test_complaints_become_sentences(complaint: str, kind: type[LegSegError]) -> None:
    error = sa.exc.OperationalError("SELECT", {}, sqlite3.OperationalError(complaint))
    with pytest.raises(kind) as caught, sentences():
        raise error
    assert caught.value.advice


def test_what_is_a_bug_stays_one(database: Database) -> None:
    with pytest.raises(sa.exc.IntegrityError) as caught, database.writing() as connection:
        add(connection, "P7 secret")
        add(connection, "P7 secret")
    # The values of a statement are the patient's.
    assert "secret" not in str(caught.value)


def test_a_file_that_is_no_database_gets_its_sentence(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    with pytest.raises(LibraryDamagedError, match="can't be opened"):
        connect(path, read_only=True, key=None)
    path.write_bytes(b"not a database, but long enough to be taken for one" * 100)
    with pytest.raises(LibraryDamagedError, match="damaged"):
        connect(path, read_only=True, key=None)
    with pytest.raises(FileExistsError):
        make_database(path, None)
