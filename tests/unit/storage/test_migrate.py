"""Old libraries become new ones, after a copy; newer ones are refused."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.script import ScriptDirectory

from inference_engine.errors import OutputError
from legseg_desktop.storage import migrate, schema
from legseg_desktop.storage.database import connect, driver_for
from legseg_desktop.storage.library_errors import (
    LibraryReadOnlyError,
    LibraryTooNewError,
    NotALibraryError,
)
from legseg_desktop.storage.migrate import (
    bring_up_to_date,
    copy_database,
    differences_from_schema,
    make_newest,
    require_not_newer,
    version_of,
)
from legseg_desktop.storage.study_library import open_library
from tests.support.library_examples import KEY, add_revision, add_scan, new_library

KEYS = pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
NEXT_STEP = """
import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

def upgrade() -> None:
    # Rebuilds the table, on whose rows all scans hang.
    with op.batch_alter_table("patient", recreate="always") as batch:
        batch.add_column(sa.Column("handedness", sa.Text(), nullable=True))
"""


@KEYS
def test_the_migrations_lead_to_the_tables_of_the_schema(key: bytes | None, tmp_path: Path) -> None:
    make_newest(tmp_path / "library.sqlite", key)
    assert differences_from_schema(tmp_path / "library.sqlite", key) == []
    assert version_of(tmp_path / "library.sqlite", key) == schema.VERSION


def test_differences_would_be_found(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    make_newest(path, None)
    with sqlite3.connect(path) as connection:
        connection.execute("ALTER TABLE job ADD COLUMN host TEXT")
        connection.execute("DROP INDEX ix_scan_visit_id")
    connection.close()
    assert len(differences_from_schema(path, None)) == 2


def test_the_version_is_that_of_the_newest_step() -> None:
    scripts = ScriptDirectory(str(Path(migrate.__file__).parent / "migrations"))
    assert scripts.get_current_head() == schema.VERSION


@pytest.fixture
def with_next_step(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Pretend that this program is one version further on."""
    folder = tmp_path / "migrations" / "versions"
    folder.mkdir(parents=True)
    for ours in (Path(migrate.__file__).parent / "migrations" / "versions").glob("*.py"):
        (folder / ours.name).write_text(ours.read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "second.py").write_text(NEXT_STEP, encoding="utf-8")
    monkeypatch.setattr(migrate, "_SCRIPTS", folder.parent)
    monkeypatch.setattr(migrate, "VERSION", "0003")
    yield


@pytest.mark.usefixtures("with_next_step")
@KEYS
def test_an_older_library_is_renewed_and_its_copy_kept(
    key: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "library"
    with monkeypatch.context() as earlier:
        earlier.setattr(migrate, "VERSION", "0002")
        earlier.setattr(migrate, "_SCRIPTS", Path(migrate.__file__).parent / "migrations")
        with new_library(folder, key) as library:
            scan = add_scan(library)
            revision = add_revision(library, scan.identifier)
            audit = library.audit()
    with pytest.raises(LibraryReadOnlyError, match="older version"):
        open_library(folder, read_only=True, key=key)
    with open_library(folder, key=key) as library:
        # Rebuilding the table of patients took nothing that hangs on it.
        assert library.revisions(scan.identifier) == (revision,)
        assert len(library.slices(revision.identifier)) == 10
        assert library.audit() == audit
    assert version_of(folder / "library.sqlite", key) == "0003"
    copy = folder / "library-before-0002.sqlite"
    assert version_of(copy, key) == "0002"
    assert copy.stat().st_mode & 0o777 == 0o600


@pytest.mark.usefixtures("with_next_step")
def test_a_step_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "library"
    second = tmp_path / "migrations" / "versions" / "second.py"
    with monkeypatch.context() as earlier:
        earlier.setattr(migrate, "VERSION", "0002")
        second.unlink()
        with new_library(folder) as library:
            add_scan(library)
    second.write_text(NEXT_STEP + "    raise ZeroDivisionError\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            open_library(folder)
    assert version_of(folder / "library.sqlite", None) == "0002"
    assert differences_from_schema(folder / "library.sqlite", None) == []
    # No copy takes the place of an earlier one.
    copies = sorted(path.name for path in folder.glob("library-before-*"))
    assert copies == ["library-before-0002-2.sqlite", "library-before-0002.sqlite"]


@pytest.mark.usefixtures("with_next_step")
@KEYS
def test_without_room_for_the_copy_nothing_is_renewed(
    key: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "library"
    with monkeypatch.context() as earlier:
        earlier.setattr(migrate, "VERSION", "0002")
        earlier.setattr(migrate, "_SCRIPTS", Path(migrate.__file__).parent / "migrations")
        new_library(folder, key).close()

    def full(_path: Path) -> None:
        raise driver_for(key).OperationalError("database or disk is full")

    monkeypatch.setattr(migrate, "write_through", full)
    with pytest.raises(OutputError, match="can't be copied: database or disk is full"):
        open_library(folder, key=key)
    assert version_of(folder / "library.sqlite", key) == "0002"
    assert list(folder.glob("library-before-*")) == []


@pytest.mark.usefixtures("with_next_step")
def test_a_step_that_leaves_orphans_is_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "library"
    second = tmp_path / "migrations" / "versions" / "second.py"
    with monkeypatch.context() as earlier:
        earlier.setattr(migrate, "VERSION", "0002")
        second.unlink()
        with new_library(folder) as library:
            add_scan(library)
    step = '    op.execute("DELETE FROM patient")\n'
    second.write_text(NEXT_STEP + step, encoding="utf-8")
    with pytest.raises(RuntimeError, match="without their parents"):
        open_library(folder)
    assert version_of(folder / "library.sqlite", None) == "0002"
    assert differences_from_schema(folder / "library.sqlite", None) == []


def test_a_library_of_a_newer_version_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    new_library(folder).close()
    connection = sqlite3.connect(folder / "library.sqlite")
    connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.commit()
    connection.close()
    for read_only in (False, True):
        with pytest.raises(LibraryTooNewError, match=r"newer version of LegSeg\. Install"):
            open_library(folder, read_only=read_only)
    with pytest.raises(LibraryTooNewError):
        require_not_newer(folder / "library.sqlite", None)
    assert list(folder.glob("library-before-*")) == []


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE a (b)")
    connection.close()
    with pytest.raises(NotALibraryError, match="not a library"):
        bring_up_to_date(path, None)


@KEYS
def test_a_copy_is_of_one_moment_and_one_file(key: bytes | None, tmp_path: Path) -> None:
    with new_library(tmp_path / "library", key) as library:
        add_scan(library)
        copy_database(library.folder / "library.sqlite", tmp_path / "copy.sqlite", key)
        add_scan(library, "b")
    assert differences_from_schema(tmp_path / "copy.sqlite", key) == []
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == ["copy.sqlite"]


def test_a_copy_that_cannot_be_written_gets_its_sentence(tmp_path: Path) -> None:
    make_newest(tmp_path / "library.sqlite", None)
    with pytest.raises(OutputError, match="can't be copied"):
        copy_database(tmp_path / "library.sqlite", tmp_path / "missing" / "copy.sqlite", None)
    with pytest.raises(OutputError, match="can't be made"):
        make_newest(tmp_path / "library.sqlite", None)


@KEYS
def test_visits_of_the_first_libraries_get_room_for_comments(
    key: bytes | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "library"
    with new_library(folder, key) as library:
        scan = add_scan(library)
        revision = add_revision(library, scan.identifier)
    # As the first version had left it: without what the second adds.
    with closing(connect(folder / "library.sqlite", read_only=False, key=key)) as connection:
        connection.execute("ALTER TABLE visit DROP COLUMN comment")
        connection.execute("DROP TABLE registration")
        connection.execute("DROP TABLE shared_extent")
        connection.execute("UPDATE alembic_version SET version_num = '0001'")
        connection.commit()
    with open_library(folder, key=key) as library:
        visit = library.visit_of(scan.identifier)
        assert visit.comment == ""
        assert library.change_visit(visit.identifier, comment="walks").comment == "walks"
        assert library.visit_of(scan.identifier).comment == "walks"
        assert library.latest_revision(scan.identifier) == revision
        assert library.registration(scan.identifier, scan.identifier) is None
    assert differences_from_schema(folder / "library.sqlite", key) == []
