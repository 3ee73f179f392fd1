"""A backup: the whole library as it is at one moment, in one zip file or one folder."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

import sqlalchemy as sa

from inference_engine.errors import InputError, OutputError
from inference_engine.formats.atomic_file import make_folder
from inference_engine.formats.working_folder import working_folder
from inference_engine.progress import NoProgress, Progress
from legseg_desktop.storage.audit_log import now
from legseg_desktop.storage.database import Database
from legseg_desktop.storage.library_errors import LibraryDamagedError
from legseg_desktop.storage.library_layout import (
    DATABASE,
    KEY_NAME,
    inside,
    make_room_for,
    write_through,
)
from legseg_desktop.storage.migrate import copy_database
from legseg_desktop.storage.schema import STORED_FILE
from legseg_desktop.storage.study_library import StudyLibrary

LIST_FILE = "backup.json"
LIST_FORMAT = 1

_CHUNK = 1 << 20
# How often a scan may be deleted under the backup's hands before it gives up.
_ATTEMPTS = 5


@dataclass(frozen=True)
class BackupFile:
    """A file of a backup: where it lies in the library, and what it must be."""

    path: str
    sha256: str
    size: int


class _FileGoneError(Exception):
    """A file was deleted after the database had been copied: the copy is of yesterday."""


def back_up(library: StudyLibrary, target: Path, progress: Progress | None = None) -> None:
    """Write a backup; the library may be written to meanwhile.

    Parameters
    ----------
    library : StudyLibrary
        Open, for reading or writing. If it is encrypted, so is the backup's database, with the
        same key.
    target : Path
        A new file ending in .zip, or a new folder; all or nothing. Only the user can read it.
    progress : Progress, optional
        Hears how many bytes have been copied.

    Raises
    ------
    InputError
        If there is something at `target` already, or it lies in the library.
    OutputError
        If it can't be written.
    LibraryDamagedError
        If a file of the library is missing or changed: a backup of it would be worthless.
    """
    progress = progress or NoProgress()
    target = Path(os.path.realpath(target))
    if os.path.lexists(target):
        raise InputError(f"{target.name} exists already.", "Give the backup another name.")
    if target.is_relative_to(os.path.realpath(library.folder)):
        raise InputError(
            "The backup would lie in the library itself.", "Choose a folder on another disk."
        )
    make_folder(target.parent)
    for _ in range(_ATTEMPTS):
        try:
            _write_backup(library, target, progress)
        except _FileGoneError:
            continue
        return
    raise OutputError(
        "The library changed too often while it was backed up.", "Try again when it is at rest."
    )


def files_of(database: Path, key: bytes | None) -> tuple[BackupFile, ...]:
    """Return the volumes that a database file names."""
    opened = Database(database, read_only=True, key=key)
    query = sa.select(STORED_FILE.c.path, STORED_FILE.c.sha256, STORED_FILE.c.size)
    try:
        with opened.reading() as connection:
            rows = connection.execute(query.order_by(STORED_FILE.c.path)).all()
    finally:
        opened.close()
    return tuple(BackupFile(row.path, row.sha256, row.size) for row in rows)


def copy_hashed(source: IO[bytes], target: IO[bytes], most: int) -> tuple[str, int]:
    """Copy a stream, at most `most` bytes and one more; return its SHA-256 and length."""
    digest, length = hashlib.sha256(), 0
    while chunk := source.read(min(_CHUNK, most + 1 - length)):
        digest.update(chunk)
        length += len(chunk)
        target.write(chunk)
    return digest.hexdigest(), length


def _write_backup(library: StudyLibrary, target: Path, progress: Progress) -> None:
    with _partial_beside(target) as partial:
        database = partial / DATABASE
        key = library.key
        copy_database(library.folder / DATABASE, database, key)
        files = files_of(database, key)
        extra = [database]
        if (library.folder / KEY_NAME).is_file():
            shutil.copyfile(library.folder / KEY_NAME, partial / KEY_NAME)
            extra.append(partial / KEY_NAME)
        listed = tuple(_described(path) for path in extra) + files
        content = {"format": LIST_FORMAT, "created": now(), "files": [asdict(f) for f in listed]}
        (partial / LIST_FILE).write_text(json.dumps(content, indent=1), encoding="utf-8")
        extra.append(partial / LIST_FILE)
        if target.suffix == ".zip":
            whole = partial / "whole.zip"
            _write_zip(library, whole, extra, files, progress)
        else:
            whole = partial / "whole"
            _write_folder(library, whole, extra, files, progress)
        if os.path.lexists(target):
            raise InputError(f"{target.name} exists already.", "Give the backup another name.")
        whole.rename(target)
        write_through(target.parent)


def _write_zip(
    library: StudyLibrary,
    whole: Path,
    extra: list[Path],
    files: tuple[BackupFile, ...],
    progress: Progress,
) -> None:
    whole.touch(mode=0o600)
    # Stored: the volumes are compressed already.
    with whole.open("wb") as stream:
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED, allowZip64=True) as archive:
            for path in extra:
                archive.write(path, path.name)

            def copy(file: BackupFile, source: IO[bytes]) -> tuple[str, int]:
                with archive.open(_entry(file), "w", force_zip64=True) as entry:
                    return copy_hashed(source, entry, file.size)

            _copy_files(library, files, copy, progress)
        stream.flush()
        os.fsync(stream.fileno())


def _write_folder(
    library: StudyLibrary,
    whole: Path,
    extra: list[Path],
    files: tuple[BackupFile, ...],
    progress: Progress,
) -> None:
    whole.mkdir(mode=0o700)

    def copy(file: BackupFile, source: IO[bytes]) -> tuple[str, int]:
        path = whole / file.path
        make_room_for(whole, file.path)
        path.touch(mode=0o600)
        with path.open("wb") as stream:
            found = copy_hashed(source, stream, file.size)
            stream.flush()
            os.fsync(stream.fileno())
        return found

    _copy_files(library, files, copy, progress)
    for path in extra:
        path.chmod(0o600)
        write_through(path)
        path.rename(whole / path.name)
    write_through(whole)


def _copy_files(
    library: StudyLibrary,
    files: tuple[BackupFile, ...],
    copy: Callable[[BackupFile, IO[bytes]], tuple[str, int]],
    progress: Progress,
) -> None:
    total, done = sum(file.size for file in files) or 1, 0
    for file in files:
        progress.report(done / total, "Copying images and labels")
        try:
            with inside(library.folder, file.path).open("rb") as source:
                found = copy(file, source)
        except FileNotFoundError:
            found = ("", 0)
        if found != (file.sha256, file.size):
            _require_deleted(library, file)
        done += file.size
    progress.report(1.0, "Copied images and labels")


def _require_deleted(library: StudyLibrary, file: BackupFile) -> None:
    """Raise what it means that a file isn't what the copied database says."""
    if not library.has_file(file.path):
        raise _FileGoneError
    raise LibraryDamagedError(
        "A file of the library is missing or has changed; no backup was made.",
        "Run 'legseg library check': it says which one, and what to do.",
    )


def _described(path: Path) -> BackupFile:
    with path.open("rb") as stream:
        digest = hashlib.file_digest(stream, "sha256").hexdigest()
    return BackupFile(path.name, digest, path.stat().st_size)


def _entry(file: BackupFile) -> zipfile.ZipInfo:
    # A time of its own would tell when the scan was made.
    entry = zipfile.ZipInfo(file.path)
    entry.external_attr = 0o600 << 16
    entry.file_size = file.size
    return entry


@contextmanager
def _partial_beside(target: Path) -> Iterator[Path]:
    try:
        with working_folder(target.parent) as partial:
            yield partial
    except OSError as error:
        raise OutputError(
            f"The backup can't be written: {error.strerror or error}.",
            "Choose a folder that you may write to, on a disk with room.",
        ) from error
