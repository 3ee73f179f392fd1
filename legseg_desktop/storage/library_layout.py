"""Where everything lies in the folder of a library, and that nothing leads out of it.

    library.sqlite      all that is not a volume
    library.lock        held by whoever may write; the system frees it when a process ends
    library.key-name    only where the database is encrypted: which key opens it
    scans/<key>/        fat.nii.gz, water.nii.gz ...
    scans/<key>/revisions/<n>/   labels.nii.gz, vote_entropy.nii.gz
    staging/            what isn't whole yet, and notes on folders that may have to go
    trash/              what is being removed

Keys are random: no name in the folder tells who it is about.
"""

from __future__ import annotations

import os
import re
import stat
from contextlib import suppress
from pathlib import Path

from legseg_desktop.paths import make_private
from legseg_desktop.storage.library_errors import LibraryDamagedError

DATABASE = "library.sqlite"
LOCK = "library.lock"
KEY_NAME = "library.key-name"
SCANS, STAGING, TRASH = "scans", "staging", "trash"

_SCAN_FOLDER = r"scans/[0-9a-f]{16}"
_FOLDER = re.compile(rf"{_SCAN_FOLDER}(/revisions/[1-9][0-9]{{0,8}})?")
_FILE = re.compile(rf"({_FOLDER.pattern})/([a-z][a-z0-9_]{{0,63}})\.nii\.gz")
# Journals of edits that aren't saved yet.
EDITS = "edits"
_PARTS = {
    *(DATABASE, f"{DATABASE}-wal", f"{DATABASE}-shm", f"{DATABASE}-journal"),
    *(LOCK, KEY_NAME, SCANS, STAGING, TRASH, EDITS),
}
_OLD_DATABASE = re.compile(r"library-before-[0-9]{4}(-[0-9]+)?\.sqlite")
VOLUME_NAME = re.compile(r"[a-z][a-z0-9_]{0,63}\.nii\.gz")


def make_folders(folder: Path) -> None:
    """Make the folders of a library, for the user alone; OutputError if that can't be done."""
    for place in (folder, folder / SCANS, folder / STAGING, folder / TRASH):
        make_private(place)


def make_room_for(folder: Path, path: str) -> None:
    """Make the folders in which a stored path lies, for the user alone."""
    for part in reversed(Path(path).parents):
        (folder / part).mkdir(mode=0o700, exist_ok=True)


def is_folder_of_library(path: str) -> bool:
    """Whether a stored path is one of a scan or a revision, and nothing else."""
    return _FOLDER.fullmatch(path) is not None


def is_file_of_library(path: str) -> bool:
    """Whether a stored path is one of a volume, and nothing else."""
    return _FILE.fullmatch(path) is not None


def is_part_of_library(name: str) -> bool:
    """Whether a library has something of this name in its folder, copies of old tables too."""
    return name in _PARTS or _OLD_DATABASE.fullmatch(name) is not None


def inside(folder: Path, path: str) -> Path:
    """Return the absolute place of a stored path of a volume or its folder.

    Raises
    ------
    LibraryDamagedError
        If the path is none that this program writes, or passes a link: a database from
        elsewhere must not make the program read or remove what isn't the library's.
    """
    if not (is_file_of_library(path) or is_folder_of_library(path)):
        raise LibraryDamagedError(
            "The library names a file outside its own folder.",
            "Don't use this library; restore it from a backup.",
        )
    place = folder
    for part in path.split("/"):
        place = place / part
        if is_link(place):
            raise LibraryDamagedError(
                "A link lies where a file of the library should be.",
                "Remove the link, and restore the library from a backup.",
            )
    return place


def is_link(path: Path) -> bool:
    """Whether a path is a symbolic link, or what Windows has in its place."""
    try:
        status = path.lstat()
    except OSError:
        return False
    reparse = getattr(status, "st_file_attributes", 0) & getattr(
        stat, "FILE_ATTRIBUTE_REPARSE_POINT", 0
    )
    return stat.S_ISLNK(status.st_mode) or bool(reparse)


def write_through(path: Path) -> None:
    """Have a file or the names in a folder written to the disk itself.

    Windows offers that for files only.
    """
    if os.name == "nt" and path.is_dir():
        return
    flags = os.O_RDWR if os.name == "nt" else os.O_RDONLY
    handle = os.open(path, flags)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def keep_private(path: Path) -> None:
    """Take the permissions of group and others from a file or folder, where there are any."""
    with suppress(OSError):
        path.chmod(0o700 if path.is_dir() else 0o600)
