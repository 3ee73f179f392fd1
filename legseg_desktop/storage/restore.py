"""A backup becomes a library again: verified first, all of it or nothing."""

from __future__ import annotations

import json
import os
import shutil
import stat
import struct
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from inference_engine.errors import InputError, OutputError
from inference_engine.formats.atomic_file import make_folder
from inference_engine.formats.working_folder import working_folder
from inference_engine.progress import NoProgress, Progress
from legseg_desktop.storage import audit_log
from legseg_desktop.storage.backup import (
    LIST_FILE,
    LIST_FORMAT,
    BackupFile,
    copy_hashed,
    files_of,
)
from legseg_desktop.storage.database import Database
from legseg_desktop.storage.library_key import is_encrypted, require_fitting_key
from legseg_desktop.storage.library_layout import (
    DATABASE,
    KEY_NAME,
    is_file_of_library,
    is_link,
    make_folders,
    make_room_for,
    write_through,
)
from legseg_desktop.storage.migrate import require_not_newer, version_of
from legseg_desktop.storage.schema import VERSION

# The list of a library of ten thousand scans has a few MB.
_LONGEST_LIST = 256 << 20
_NAMES = {DATABASE, KEY_NAME}


def restore(
    backup: Path, folder: Path, progress: Progress | None = None, *, key: bytes | None = None
) -> None:
    """Make a library of a backup.

    Parameters
    ----------
    backup : Path
        What `back_up` wrote: a zip file or a folder.
    folder : Path
        New, or empty.
    progress : Progress, optional
        Hears how many bytes have been copied.
    key : bytes, optional
        The key, where the library is encrypted. Without it every file is verified all the same,
        but not that the database names just these.

    Raises
    ------
    InputError
        If `backup` is none, or damaged, or `folder` isn't empty.
    OutputError
        If the library can't be written.
    LibraryTooNewError, LibraryKeyError, LibraryDamagedError
        As `open_library`.
    """
    progress = progress or NoProgress()
    if not backup.exists():
        raise InputError(f"{backup.name} isn't there.", "Check the path of the backup.")
    folder = Path(os.path.realpath(folder))
    _require_empty(folder)
    make_folder(folder.parent)
    with _reading(), _source(backup) as source, working_folder(folder.parent) as working:
        partial = working / "whole"
        partial.mkdir(mode=0o700)
        files = _listed(source)
        _require_only(source, files)
        _require_room(files, partial)
        _copy(source, files, partial, progress)
        _verify(partial, files, key)
        make_folders(partial)
        write_through(partial)
        # An empty folder in its place would keep it from being moved in on some systems.
        if folder.is_dir():
            folder.rmdir()
        partial.rename(folder)
        write_through(folder.parent)


class _ZipSource:
    """The files of a backup in a zip file."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive

    def names(self) -> list[str]:
        # Zipping a folder again adds entries for folders.
        return [name for name in self._archive.namelist() if not name.endswith("/")]

    def open(self, name: str) -> IO[bytes]:
        entry = self._archive.getinfo(name)
        if entry.flag_bits & 1:
            raise InputError("The zip file has a password.", "Unpack it, and restore the folder.")
        return self._archive.open(entry)


class _FolderSource:
    """The files of a backup in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def names(self) -> list[str]:
        found = []
        for place, folders, files in os.walk(self._folder):
            links = [name for name in folders if is_link(Path(place) / name)]
            found += [
                (Path(place) / name).relative_to(self._folder).as_posix() for name in files + links
            ]
        return found

    def open(self, name: str) -> IO[bytes]:
        path = self._folder / name
        # `names` has met all folders on the way: none is a link.
        if not stat.S_ISREG(path.lstat().st_mode):
            raise _damaged()
        return path.open("rb")


_Source = _ZipSource | _FolderSource


@contextmanager
def _source(backup: Path) -> Iterator[_Source]:
    if backup.is_dir():
        yield _FolderSource(backup)
        return
    with zipfile.ZipFile(backup) as archive:
        yield _ZipSource(archive)


def _listed(source: _Source) -> tuple[BackupFile, ...]:
    """Return the backup's list of files, each of which has a place in a library."""
    with source.open(LIST_FILE) as stream:
        text = stream.read(_LONGEST_LIST + 1)
    content: Any = json.loads(text)
    if len(text) > _LONGEST_LIST or content["format"] != LIST_FORMAT:
        raise InputError(
            "The backup was made by a newer version of LegSeg.", "Install the newest LegSeg."
        )
    files = tuple(
        BackupFile(str(file["path"]), str(file["sha256"]), int(file["size"]))
        for file in content["files"]
    )
    for file in files:
        is_named_well = file.path in _NAMES or is_file_of_library(file.path)
        if not is_named_well or file.size < 0:
            raise _damaged()
    return files


def _require_only(source: _Source, files: tuple[BackupFile, ...]) -> None:
    """Raise InputError unless the backup holds just what it lists, each once."""
    listed = [file.path for file in files] + [LIST_FILE]
    if sorted(source.names()) != sorted(listed) or DATABASE not in listed:
        raise _damaged()


def _require_room(files: tuple[BackupFile, ...], partial: Path) -> None:
    """Raise OutputError now and not in an hour, and before a made-up file fills the disk."""
    if sum(file.size for file in files) > shutil.disk_usage(partial).free:
        raise OutputError(
            "There is not enough room for the library.", "Choose a folder on another disk."
        )


def _copy(
    source: _Source, files: tuple[BackupFile, ...], partial: Path, progress: Progress
) -> None:
    total, done = sum(file.size for file in files) or 1, 0
    for file in files:
        progress.report(min(done / total, 1.0), "Copying and verifying")
        path = partial / file.path
        make_room_for(partial, file.path)
        path.touch(mode=0o600)
        with source.open(file.path) as stream, path.open("wb") as copy:
            found = copy_hashed(stream, copy, file.size)
            copy.flush()
            os.fsync(copy.fileno())
        if found != (file.sha256, file.size):
            raise _damaged()
        done += file.size
    progress.report(1.0, "Copied and verified")


def _verify(partial: Path, files: tuple[BackupFile, ...], key: bytes | None) -> None:
    """Raise unless the database opens, isn't newer, and names just the volumes that came."""
    path = partial / DATABASE
    if key is None and is_encrypted(partial):
        return
    require_fitting_key(partial, key)
    require_not_newer(path, key)
    volumes = [file for file in files if file.path not in _NAMES]
    if sorted(volumes, key=lambda file: file.path) != list(files_of(path, key)):
        raise _damaged()
    if version_of(path, key) == VERSION:
        database = Database(path, read_only=False, key=key)
        try:
            with database.writing() as connection:
                audit_log.note(connection, "restore", "library")
        finally:
            database.close()


def _require_empty(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise InputError(f"{folder.name} is a file, not a folder.", "Name another folder.")
    if folder.is_dir() and any(folder.iterdir()):
        raise InputError("The folder isn't empty.", "Restore into a new or an empty folder.")


@contextmanager
def _reading() -> Iterator[None]:
    """Turn everything that a file from elsewhere can be into one sentence."""
    try:
        yield
    except (
        zipfile.BadZipFile,
        NotImplementedError,
        EOFError,
        KeyError,
        TypeError,
        ValueError,
        RecursionError,
        struct.error,
        FileNotFoundError,
    ) as error:
        raise _damaged() from error
    except OSError as error:
        raise OutputError(
            f"The library can't be restored: {error.strerror or error}.",
            "Choose a folder that you may write to, on a disk with room.",
        ) from error


def _damaged() -> InputError:
    return InputError(
        "This is no backup of a library, or it is damaged.", "Take an earlier backup."
    )
