"""Brings the database of a library to the newest version, or refuses one that is newer still."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

import sqlalchemy as sa

from inference_engine.errors import OutputError
from legseg_desktop.storage.database import Database, connect, driver_for, make_database
from legseg_desktop.storage.library_errors import (
    LibraryReadOnlyError,
    LibraryTooNewError,
    NotALibraryError,
)
from legseg_desktop.storage.library_layout import keep_private, write_through
from legseg_desktop.storage.schema import APPLICATION_ID, METADATA, VERSION

_SCRIPTS = Path(__file__).parent / "migrations"


def bring_up_to_date(path: Path, key: bytes | None, *, read_only: bool = False) -> None:
    """Migrate a library's database where it is older, after a copy of it was put beside it.

    Parameters
    ----------
    path : Path
        The database file.
    key : bytes or None
        As for `Database`.
    read_only : bool
        Whether to look only.

    Raises
    ------
    NotALibraryError
        If the database is another program's.
    LibraryTooNewError
        If a newer version of this program made it.
    LibraryReadOnlyError
        If it is older, and nothing may be written.
    OutputError
        If it can't be migrated for want of room; the library is as it was.
    """
    found = version_of(path, key)
    if found == VERSION:
        return
    _require_known(found)
    if read_only:
        raise LibraryReadOnlyError(
            "The library was made by an older version of LegSeg and must be renewed first.",
            "Open it once for writing.",
        )
    _copy_before(path, key, found)
    _migrate(path, key, _upgrade)


def make_newest(path: Path, key: bytes | None) -> None:
    """Make a database with all tables, by all migrations one after another.

    Raises
    ------
    OutputError
        If it can't be written.
    """
    try:
        make_database(path, key)
    except OSError as error:
        raise OutputError(
            f"The library can't be made: {error.strerror or error}.",
            "Choose a folder that you may write to, on a disk with room.",
        ) from error
    _migrate(path, key, _begin_library)


def version_of(path: Path, key: bytes | None) -> str:
    """Return the version of a library's tables.

    Raises
    ------
    NotALibraryError
        If the database is another program's.
    """
    database = Database(path, read_only=True, key=key)
    try:
        with database.reading() as connection:
            mark = connection.exec_driver_sql("PRAGMA application_id").scalar_one()
            if mark != APPLICATION_ID:
                raise NotALibraryError(
                    "The folder's database is not a library of LegSeg.", "Choose another folder."
                )
            found = connection.exec_driver_sql("SELECT version_num FROM alembic_version")
            return str(found.scalar_one())
    finally:
        database.close()


def require_not_newer(path: Path, key: bytes | None) -> None:
    """Raise LibraryTooNewError if a newer version of this program made the database."""
    _require_known(version_of(path, key))


def differences_from_schema(path: Path, key: bytes | None) -> list[Any]:
    """Return what alembic finds different between a database and the tables of `schema`."""
    from alembic.autogenerate import compare_metadata  # noqa: PLC0415 (see _upgrade)
    from alembic.migration import MigrationContext  # noqa: PLC0415

    database = Database(path, read_only=True, key=key)
    try:
        with database.reading() as connection:
            context = MigrationContext.configure(connection, opts={"compare_type": True})
            return list(compare_metadata(context, METADATA))
    finally:
        database.close()


def _migrate(path: Path, key: bytes | None, change: Callable[[sa.Connection], None]) -> None:
    # Rebuilding a table drops it for a moment, and its rows' children would go with it.
    database = Database(path, read_only=False, key=key, has_foreign_keys=False)
    try:
        with database.writing() as connection:
            change(connection)
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
            if broken:
                raise RuntimeError("a migration left rows without their parents")
    finally:
        database.close()


def _begin_library(connection: sa.Connection) -> None:
    connection.exec_driver_sql(f"PRAGMA application_id = {APPLICATION_ID}")
    _upgrade(connection)


def _upgrade(connection: sa.Connection) -> None:
    # Alembic takes longer to load than a library of this version takes to open.
    from alembic.config import Config  # noqa: PLC0415
    from alembic.runtime.environment import EnvironmentContext  # noqa: PLC0415

    scripts = _scripts()

    def steps(version: Any, _context: Any) -> Any:
        return scripts._upgrade_revs("head", version)

    with EnvironmentContext(Config(), scripts, fn=steps, destination_rev="head") as environment:
        # In the transaction that is open already: all steps or none.
        environment.configure(connection=connection, target_metadata=METADATA, render_as_batch=True)
        with environment.begin_transaction():
            environment.run_migrations()


def _require_known(version: str) -> None:
    if version not in {VERSION} | {script.revision for script in _scripts().walk_revisions()}:
        raise LibraryTooNewError(
            "The library was made by a newer version of LegSeg.",
            "Install the newest LegSeg, or open another library.",
        )


def _scripts() -> Any:
    from alembic.script import ScriptDirectory  # noqa: PLC0415

    return ScriptDirectory(str(_SCRIPTS))


def _copy_before(path: Path, key: bytes | None, version: str) -> None:
    """Put a copy of the database beside it, as it was; an earlier such copy stays."""
    target = path.with_name(f"{path.stem}-before-{version}{path.suffix}")
    number = 1
    while target.exists():
        number += 1
        target = path.with_name(f"{path.stem}-before-{version}-{number}{path.suffix}")
    try:
        copy_database(path, target, key)
    except OutputError:
        with suppress(OSError):
            target.unlink()
        raise


def copy_database(path: Path, target: Path, key: bytes | None) -> None:
    """Copy a database as it is at one moment, also while it is written to.

    Raises
    ------
    OutputError
        If the copy can't be written.
    """
    try:
        make_database(target, key)
        with (
            closing(connect(path, read_only=True, key=key)) as source,
            closing(connect(target, read_only=False, key=key)) as copy,
        ):
            source.backup(copy)
            # One file, without a log beside it.
            copy.execute("PRAGMA journal_mode = DELETE")
        keep_private(target)
        write_through(target)
    except OSError as error:
        raise _no_copy(error.strerror or str(error)) from error
    except driver_for(key).Error as error:
        raise _no_copy(str(error)) from error


def _no_copy(reason: str) -> OutputError:
    return OutputError(
        f"The library's database can't be copied: {reason}.",
        "Check that the disk is writable and has room.",
    )
