"""Libraries are made whole, opened by one writer, and read beside it."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from inference_engine.errors import InputError, OutputError
from legseg_desktop.storage.library_errors import (
    LibraryDamagedError,
    LibraryInUseError,
    LibraryKeyError,
    LibraryReadOnlyError,
    NotALibraryError,
)
from legseg_desktop.storage.migrate import make_newest
from legseg_desktop.storage.study_library import create_library, open_library
from tests.support.library_examples import KEY, add_scan, images, new_library, new_scan

KEYS = pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])


@KEYS
def test_a_new_library_is_empty_private_and_whole(key: bytes | None, tmp_path: Path) -> None:
    folder = tmp_path / "a" / "library"
    create_library(folder, key=key)
    names = {"library.lock", "library.sqlite", "scans", "staging", "trash"}
    names |= {"library.key-name"} if key else set()
    assert {path.name for path in folder.iterdir()} == names
    assert {path.stat().st_mode & 0o077 for path in (folder, *folder.rglob("*"))} == {0}
    with open_library(folder, key=key) as library:
        assert library.patient_rows() == ()
        assert (library.is_encrypted, library.is_read_only) == (key is not None, False)
        assert library.folder == folder
        assert library.key == key


def test_an_empty_folder_loses_the_permissions_of_others(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    folder.mkdir(mode=0o755)
    create_library(folder)
    assert folder.stat().st_mode & 0o777 == 0o700


def test_a_folder_with_anything_in_it_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.odt").touch()
    with pytest.raises(InputError, match="isn't empty"):
        create_library(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.odt"]
    with pytest.raises(InputError, match="a file"):
        create_library(tmp_path / "thesis.odt")
    new_library(tmp_path / "library").close()
    with pytest.raises(InputError, match="library in this folder already"):
        create_library(tmp_path / "library")


def test_a_library_whose_making_was_interrupted_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "library"

    def fail(path: Path, key: bytes | None) -> None:
        make_newest(path, key)
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as fault:
        fault.setattr("legseg_desktop.storage.open_folder.make_newest", fail)
        with pytest.raises(OutputError, match="can't be made: No space left"):
            create_library(folder)
    with pytest.raises(NotALibraryError):
        open_library(folder)
    create_library(folder)
    open_library(folder).close()


@KEYS
def test_a_second_window_is_refused_or_reads(key: bytes | None, tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with new_library(folder, key) as library:
        with pytest.raises(LibraryInUseError):
            open_library(folder, key=key)
        with open_library(folder, read_only=True, key=key) as reader:
            assert reader.is_read_only
            add_scan(library)
            # It sees what is new at once.
            assert [row.patient.pseudonym for row in reader.patient_rows()] == ["P1"]
        # Refusing and reading took nothing from the writer.
        add_scan(library, "b")
        with pytest.raises(LibraryInUseError):
            open_library(folder, key=key)
    with open_library(folder, key=key) as library:
        assert library.patient_rows()[0].scans == 2


def test_another_process_reads_while_this_one_writes(tmp_path: Path) -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from legseg_desktop.storage.study_library import open_library\n"
        "from legseg_desktop.storage.library_errors import LibraryInUseError\n"
        "with open_library(Path(sys.argv[1]), read_only=True) as library:\n"
        "    print(len(library.patient_rows()))\n"
        "try:\n    open_library(Path(sys.argv[1]))\n"
        "except LibraryInUseError:\n    print('refused')\n"
    )
    with new_library(tmp_path / "library") as library:
        add_scan(library)
        answer = subprocess.run(
            [sys.executable, "-c", code, str(library.folder)],
            cwd=Path(__file__).parents[3],
            capture_output=True,
            text=True,
            check=True,
        )
        add_scan(library, "b")
    assert answer.stdout.split() == ["1", "refused"]


def test_who_may_only_read_writes_nothing(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with new_library(folder) as library:
        add_scan(library)
    (folder / "staging" / "half").mkdir()
    with open_library(folder, read_only=True) as library:
        for write in (
            lambda: add_scan(library, "b"),
            lambda: library.add_scans([(new_scan("b"), images())]),
            lambda: library.set_setting("a", "b"),
            lambda: library.delete_scan(1),
            lambda: library.delete_patient(1),
            lambda: library.change_patient(1, sex="F"),
        ):
            with pytest.raises(LibraryReadOnlyError, match="reading only"):
                write()
    assert [path.name for path in (folder / "staging").iterdir()] == ["half"]
    open_library(folder).close()
    assert list((folder / "staging").iterdir()) == []


def test_keys_must_fit(tmp_path: Path) -> None:
    new_library(tmp_path / "plain").close()
    new_library(tmp_path / "encrypted", KEY).close()
    for name, key in (("plain", KEY), ("encrypted", None), ("encrypted", bytes(32))):
        for read_only in (False, True):
            with pytest.raises(LibraryKeyError):
                open_library(tmp_path / name, key=key, read_only=read_only)
    # The refusals let go of the lock.
    open_library(tmp_path / "plain").close()
    open_library(tmp_path / "encrypted", key=KEY).close()


def test_an_opening_that_fails_lets_go_of_the_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "library"
    new_library(folder).close()

    def fail(*_arguments: object) -> int:
        raise ZeroDivisionError

    with monkeypatch.context() as fault:
        fault.setattr("legseg_desktop.storage.open_folder.sweep", fail)
        with pytest.raises(ZeroDivisionError):
            open_library(folder)
    open_library(folder).close()


def test_tables_that_are_missing_get_their_sentence(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    new_library(folder).close()
    connection = sqlite3.connect(folder / "library.sqlite")
    connection.execute("DROP TABLE scan")
    connection.execute("DROP TABLE alembic_version")
    connection.close()
    for read_only in (False, True):
        with pytest.raises(LibraryDamagedError, match="damaged"):
            open_library(folder, read_only=read_only)


def test_what_is_no_library_is_refused(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "missing"):
        with pytest.raises(NotALibraryError, match="holds no study library"):
            open_library(folder)
    new_library(tmp_path / "library").close()
    (tmp_path / "linked").mkdir()
    (tmp_path / "linked" / "library.sqlite").symlink_to(tmp_path / "library" / "library.sqlite")
    with pytest.raises(NotALibraryError):
        open_library(tmp_path / "linked")
    assert list(tmp_path.glob("library.lock")) == []


@pytest.mark.parametrize("damage", ["all", "header", "middle"])
def test_a_damaged_database_gets_its_sentence(damage: str, tmp_path: Path) -> None:
    folder = tmp_path / "library"
    new_library(folder).close()
    path = folder / "library.sqlite"
    content = bytearray(path.read_bytes())
    first, last = {"all": (0, len(content)), "header": (0, 100), "middle": (200, 90_000)}[damage]
    content[first:last] = b"\xa5" * (last - first)
    path.write_bytes(content)
    for read_only in (False, True):
        with pytest.raises(LibraryDamagedError, match="damaged"):
            open_library(folder, read_only=read_only)


def test_the_current_folder_may_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with new_library(Path("library")) as library:
        monkeypatch.chdir("/")
        scan = add_scan(library)
        assert library.path_of(scan.files[0]).is_file()
