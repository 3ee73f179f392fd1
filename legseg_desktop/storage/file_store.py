"""The volumes of the library: whole and written through before the database names them.

New files are written into a folder of staging/. When they are whole, and on the disk itself, a
note is left that names the folder they are to become; only then are they moved there, only then
does the database commit, and only then does the note go. What is removed has its note before the
commit, too. So one rule mends every interruption: a folder that a note names, and the database
doesn't know, goes; one that it knows stays.
"""

from __future__ import annotations

import errno
import hashlib
import os
import secrets
import shutil
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from inference_engine.errors import OutputError
from legseg_desktop.library_records import StoredFile
from legseg_desktop.storage.library_layout import (
    SCANS,
    STAGING,
    TRASH,
    VOLUME_NAME,
    inside,
    is_folder_of_library,
    keep_private,
    write_through,
)

_NOTE_SUFFIX = ".pending"
_SUFFIX = ".nii.gz"
# EDQUOT, where a user's share of a disk is full, is unknown to Windows.
_NO_ROOM = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}


@dataclass(frozen=True)
class StagedFiles:
    """Files that are whole, on their way into the library.

    Parameters
    ----------
    folder : Path
        Where they lie now.
    files : tuple of StoredFile
        By role; `path` is the file's name alone.
    """

    folder: Path
    files: tuple[StoredFile, ...]

    def files_at(self, target: str) -> tuple[StoredFile, ...]:
        """Return the files as they are in a folder of the library."""
        return tuple(
            StoredFile(file.role, f"{target}/{file.path}", file.sha256, file.size)
            for file in self.files
        )


def new_scan_folder() -> str:
    """Return a name for the folder of a new scan, which tells nothing."""
    return f"{SCANS}/{secrets.token_hex(8)}"


@contextmanager
def staged(folder: Path, write: Callable[[Path], None]) -> Iterator[StagedFiles]:
    """Have files written, and yield them whole; what the block doesn't place is removed.

    Parameters
    ----------
    folder : Path
        The library's folder.
    write : callable
        Writes <role>.nii.gz files into the empty folder that it is given.

    Raises
    ------
    OutputError
        If they can't be written.
    ValueError
        If something else was written, or nothing.
    """
    place = folder / STAGING / secrets.token_hex(8)
    try:
        with _writing():
            place.mkdir(mode=0o700)
        _write(place, write)
        with _writing():
            files = _written_files(place)
        yield StagedFiles(place, files)
    finally:
        shutil.rmtree(place, ignore_errors=True)


def leave_note(folder: Path, target: str) -> Path:
    """Note that a folder of the library goes if the database doesn't know it; return the note."""
    note = folder / STAGING / f"{secrets.token_hex(8)}{_NOTE_SUFFIX}"
    with _writing():
        descriptor = os.open(note, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as stream:
            stream.write(target)
            stream.flush()
            os.fsync(stream.fileno())
        write_through(note.parent)
    return note


def place(folder: Path, staged_files: StagedFiles, target: str) -> None:
    """Move staged files into the library; a note must have been left.

    Raises
    ------
    OutputError
        If they can't be moved.
    """
    goal = inside(folder, target)
    with _writing():
        if goal.parent.name != SCANS and not goal.parent.is_dir():
            goal.parent.mkdir(mode=0o700)
            write_through(goal.parent.parent)
        staged_files.folder.rename(goal)
        write_through(goal.parent)


def settle(folder: Path, note: Path, is_known: Callable[[str], bool]) -> None:
    """Act on a note: remove the folder that it names if the database doesn't know it.

    Parameters
    ----------
    folder : Path
        The library's folder.
    note : Path
        The note; it is gone afterwards, unless something couldn't be removed: then the next
        opening tries again.
    is_known : callable
        Tells of a folder whether the database knows it.
    """
    with suppress(OSError, UnicodeDecodeError):
        target = note.read_text(encoding="utf-8")
        # A note that was cut off names nothing: then nothing had been moved either.
        if is_folder_of_library(target) and not is_known(target):
            _remove(folder, inside(folder, target))
        note.unlink(missing_ok=True)


def sweep(folder: Path, is_known: Callable[[str], bool]) -> int:
    """Remove what an interruption left; only the one who may write calls it.

    Returns
    -------
    int
        How many things there were.
    """
    found = 0
    for note in pending_notes(folder):
        settle(folder, note, is_known)
        found += 1
    for place in (folder / STAGING, folder / TRASH):
        for leftover in list(place.iterdir()):
            if leftover.suffix != _NOTE_SUFFIX:
                _delete(leftover)
                found += 1
    return found


def pending_notes(folder: Path) -> list[Path]:
    """Return the notes that lie in the library."""
    return sorted((folder / STAGING).glob(f"*{_NOTE_SUFFIX}"))


def _remove(folder: Path, place: Path) -> None:
    """Remove a folder, by way of the trash: at no moment is half of it in its place."""
    if place.is_dir():
        trash = folder / TRASH / secrets.token_hex(8)
        place.rename(trash)
        write_through(place.parent)
        _delete(trash)


def _delete(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path, ignore_errors=True)
    else:
        with suppress(OSError):
            path.unlink()


def _write(place: Path, write: Callable[[Path], None]) -> None:
    try:
        write(place)
    except OSError as error:
        # Others may come from what is read.
        if error.errno not in _NO_ROOM:
            raise
        raise _cannot_write(error) from error


def _written_files(place: Path) -> tuple[StoredFile, ...]:
    files = []
    for path in sorted(place.iterdir()):
        if not VOLUME_NAME.fullmatch(path.name) or not stat.S_ISREG(path.lstat().st_mode):
            raise ValueError("only files named <role>.nii.gz have a place in the library")
        keep_private(path)
        with path.open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
        write_through(path)
        role = path.name.removesuffix(_SUFFIX)
        files.append(StoredFile(role, path.name, digest, path.stat().st_size))
    if not files:
        raise ValueError("no file was written")
    write_through(place)
    return tuple(files)


@contextmanager
def _writing() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _cannot_write(error) from error


def _cannot_write(error: OSError) -> OutputError:
    return OutputError(
        f"The library can't be written: {error.strerror or error}.",
        "Check the permissions of its folder and the free disk space.",
    )
