"""From a folder to an open library and from nothing to a new one: locked, renewed and swept."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from inference_engine.errors import InputError, OutputError
from legseg_desktop.storage.database import Database
from legseg_desktop.storage.file_store import sweep
from legseg_desktop.storage.library_errors import NotALibraryError
from legseg_desktop.storage.library_key import key_name, require_fitting_key
from legseg_desktop.storage.library_layout import (
    DATABASE,
    KEY_NAME,
    LOCK,
    SCANS,
    STAGING,
    TRASH,
    is_link,
    keep_private,
    make_folders,
    write_through,
)
from legseg_desktop.storage.library_lock import LibraryLock
from legseg_desktop.storage.migrate import bring_up_to_date, make_newest
from legseg_desktop.storage.placement import is_known

# What a library that was interrupted while it was made may have left.
_BEGINNINGS = {LOCK, KEY_NAME, SCANS, STAGING, TRASH}


@dataclass(frozen=True)
class OpenFolder:
    """A library's folder, ready for use; `lock` is None where it is open for reading."""

    folder: Path
    database: Database
    lock: LibraryLock | None


def create_library(folder: Path, *, key: bytes | None = None) -> None:
    """Make an empty library; a folder that holds anything else is refused.

    Parameters
    ----------
    folder : Path
        New, or empty. Only the user will be able to enter it.
    key : bytes, optional
        32 bytes with which the database is encrypted. The volumes are not: docs/decisions/0023.

    Raises
    ------
    InputError
        If the folder isn't empty.
    OutputError
        If the library can't be made there.
    """
    if folder.exists() and not folder.is_dir():
        raise InputError(f"{folder.name} is a file, not a folder.", "Name another folder.")
    if folder.is_dir():
        present = {path.name for path in folder.iterdir()}
        if DATABASE in present:
            raise InputError("There is a library in this folder already.", "Open it instead.")
        if present - _BEGINNINGS or any((folder / SCANS).glob("*")):
            raise InputError("The folder isn't empty.", "Choose a new or an empty folder.")
    make_folders(folder)
    lock = LibraryLock(folder)
    try:
        unfinished = folder / STAGING / DATABASE
        for name in (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", f"{DATABASE}-journal"):
            unfinished.with_name(name).unlink(missing_ok=True)
        make_newest(unfinished, key)
        if key is not None:
            (folder / KEY_NAME).write_text(key_name(key) + "\n", encoding="utf-8")
            keep_private(folder / KEY_NAME)
        write_through(unfinished)
        unfinished.rename(folder / DATABASE)
        write_through(folder)
    except OSError as error:
        raise OutputError(
            f"The library can't be made: {error.strerror or error}.",
            "Choose a folder that you may write to, on a disk with room.",
        ) from error
    finally:
        lock.release()


def open_folder(folder: Path, *, read_only: bool, key: bytes | None) -> OpenFolder:
    """Open the folder of a library; as `open_library`."""
    path = folder / DATABASE
    if not path.is_file() or is_link(path):
        raise NotALibraryError(
            f"{folder.name or folder} holds no study library.",
            "Choose another folder, or make one with 'legseg library init'.",
        )
    # Made absolute now: a later change of the current folder must not lead elsewhere.
    folder = folder.absolute()
    if read_only:
        require_fitting_key(folder, key)
        bring_up_to_date(path, key, read_only=True)
        return OpenFolder(folder, _connected(path, key, read_only=True), None)
    make_folders(folder)
    lock = LibraryLock(folder)
    try:
        require_fitting_key(folder, key)
        for name in (DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm"):
            if path.with_name(name).exists():
                keep_private(path.with_name(name))
        bring_up_to_date(path, key)
        database = _connected(path, key, read_only=False)
        try:
            sweep(folder, lambda target: is_known(database, target))
        except BaseException:
            database.close()
            raise
    except BaseException:
        lock.release()
        raise
    return OpenFolder(folder, database, lock)


def _connected(path: Path, key: bytes | None, *, read_only: bool) -> Database:
    """Return the database with one connection made: what it needs of the disk, it has."""
    database = Database(path, read_only=read_only, key=key)
    try:
        with database.reading() as connection:
            connection.exec_driver_sql("SELECT count(*) FROM alembic_version")
    except BaseException:
        database.close()
        raise
    return database
