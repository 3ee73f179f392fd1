"""Is the library whole? Every file is read, every row followed; nothing is changed."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import sqlalchemy as sa

from inference_engine.errors import InputError, LegSegError
from inference_engine.formats.nifti import sha256_of
from inference_engine.progress import NoProgress, Progress
from legseg_desktop.library_records import LibraryProblem
from legseg_desktop.storage.database import Database
from legseg_desktop.storage.library_errors import LibraryDamagedError, LibraryInUseError
from legseg_desktop.storage.library_layout import (
    SCANS,
    STAGING,
    TRASH,
    inside,
    is_file_of_library,
    is_link,
    is_part_of_library,
)
from legseg_desktop.storage.library_lock import LibraryLock
from legseg_desktop.storage.open_folder import open_folder
from legseg_desktop.storage.schema import REVISION, STORED_FILE

_RESTORE = "Restore the library from a backup, or delete the scan and import it again."


@dataclass(frozen=True)
class _Listed:
    """A file as the database has it."""

    owner: str
    path: str
    sha256: str
    size: int


def check_library(
    folder: Path, *, key: bytes | None = None, progress: Progress | None = None
) -> tuple[LibraryProblem, ...]:
    """Look for missing, changed and unknown files, and for a damaged database.

    May run while a window writes to the library.

    Parameters
    ----------
    folder : Path
        The library's folder.
    key : bytes, optional
        As for `open_library`.
    progress : Progress, optional
        Hears how many bytes have been read.

    Returns
    -------
    tuple of LibraryProblem
        Empty where all is well.

    Raises
    ------
    NotALibraryError, LibraryTooNewError, LibraryKeyError, LibraryReadOnlyError
        As `open_library` for reading.
    """
    progress = progress or NoProgress()
    try:
        opened = open_folder(folder, read_only=True, key=key)
    except LibraryDamagedError as error:
        return (_damaged_database(error.what),)
    try:
        return tuple(_problems(opened.folder, opened.database, progress))
    except LibraryDamagedError as error:
        return (_damaged_database(error.what),)
    finally:
        opened.database.close()


def _problems(folder: Path, database: Database, progress: Progress) -> Iterator[LibraryProblem]:
    yield from _database_problems(database)
    yield from _open_permissions(folder)
    leftovers = list(_leftovers(folder))
    listed = _listed(database)
    doubtful = list(_file_problems(folder, listed, progress))
    unknown = sorted(_present(folder) - {file.path for file in listed})
    # A window may have added or deleted something meanwhile: asked again.
    now = {file.path for file in _listed(database)}
    yield from (problem for problem in doubtful if problem.path in now)
    if _is_in_use(folder):
        return
    yield from leftovers
    for path in unknown:
        if path not in now and os.path.lexists(folder / path):
            yield _unknown(folder, path)


def _database_problems(database: Database) -> Iterator[LibraryProblem]:
    with database.reading() as connection:
        found = connection.exec_driver_sql("PRAGMA integrity_check(20)").scalars().all()
        orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    if list(found) != ["ok"]:
        yield _damaged_database("The library's database is damaged.")
    if orphans:
        yield _damaged_database(f"{len(orphans)} rows of the database belong to nothing.")


def _listed(database: Database) -> list[_Listed]:
    query = (
        sa.select(STORED_FILE, REVISION.c.number)
        .join_from(STORED_FILE, REVISION, isouter=True)
        .order_by(STORED_FILE.c.path)
    )
    with database.reading() as connection:
        return [
            _Listed(
                f"scan {row.scan_id}" + (f", revision {row.number}" if row.number else ""),
                row.path,
                row.sha256,
                row.size,
            )
            for row in connection.execute(query)
        ]


def _file_problems(
    folder: Path, listed: list[_Listed], progress: Progress
) -> Iterator[LibraryProblem]:
    total, done = sum(file.size for file in listed) or 1, 0
    for file in listed:
        progress.report(min(done / total, 1.0), f"Reading {file.owner}")
        done += file.size
        problem = _file_problem(folder, file)
        if problem is not None:
            yield problem
    progress.report(1.0, "Read all files")


def _file_problem(folder: Path, file: _Listed) -> LibraryProblem | None:
    if not is_file_of_library(file.path):
        what = f"The database names a file of {file.owner} outside the library."
        return LibraryProblem("outside_path", file.path, what, _RESTORE)
    try:
        path = inside(folder, file.path)
        if not path.is_file():
            what = f"A file of {file.owner} is missing."
            return LibraryProblem("missing_file", file.path, what, _RESTORE)
        if path.stat().st_size == file.size and sha256_of(path) == file.sha256:
            return None
    except LibraryDamagedError as error:
        return LibraryProblem("link", file.path, error.what, error.advice)
    except (OSError, InputError):
        what = f"A file of {file.owner} can't be read."
        return LibraryProblem("unreadable_file", file.path, what, "Check the disk. " + _RESTORE)
    what = f"A file of {file.owner} has changed since it was written."
    return LibraryProblem("changed_file", file.path, what, _RESTORE)


def _present(folder: Path) -> set[str]:
    """Return what lies in the library, with forward slashes; links aren't followed."""
    found = {path.name for path in folder.iterdir() if not is_part_of_library(path.name)}
    for place, folders, files in os.walk(folder / SCANS):
        inner = Path(place)
        names = files + [name for name in folders if is_link(inner / name)]
        # A folder with nothing in it was left by somebody; that of the revisions may be ours.
        if not names and not folders and inner.name not in {SCANS, "revisions"}:
            found.add(inner.relative_to(folder).as_posix())
        found |= {(inner / name).relative_to(folder).as_posix() for name in names}
    return found


def _unknown(folder: Path, path: str) -> LibraryProblem:
    if is_link(folder / path):
        what, advice = "A link lies in the library.", "Remove it: the library has no links."
        return LibraryProblem("link", path, what, advice)
    return LibraryProblem(
        "unknown_file",
        path,
        "The library doesn't know what lies here.",
        "Move it out of the library's folder, if you know it; else remove it.",
    )


def _leftovers(folder: Path) -> Iterator[LibraryProblem]:
    for place in (folder / STAGING, folder / TRASH):
        for path in sorted(place.iterdir()) if place.is_dir() else ():
            yield LibraryProblem(
                "leftover",
                path.relative_to(folder).as_posix(),
                "Something is left of work that was interrupted.",
                "Open the library for writing: that clears it away.",
            )


def _open_permissions(folder: Path) -> Iterator[LibraryProblem]:
    if os.name != "nt" and folder.stat().st_mode & 0o077:
        yield LibraryProblem(
            "open_permissions",
            "",
            "Other accounts of this computer can enter the library's folder.",
            "Open the library for writing: that closes the folder to them.",
        )


def _is_in_use(folder: Path) -> bool:
    try:
        LibraryLock(folder).release()
    except LibraryInUseError:
        return True
    except LegSegError:
        # A disk that can't be written: nobody is.
        return False
    return False


def _damaged_database(what: str) -> LibraryProblem:
    return LibraryProblem(
        "damaged_database",
        "library.sqlite",
        what,
        "Keep the folder as it is, and restore the newest backup into a new one.",
    )
