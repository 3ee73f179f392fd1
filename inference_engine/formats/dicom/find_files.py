"""The files of a DICOM export: a folder, a medium with a DICOMDIR, one file, or a zip archive.

Symbolic links are never followed, and nothing outside the export is read. A zip archive is
unpacked under numbers instead of its own names: a name can then lead nowhere.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from inference_engine.errors import InputError
from inference_engine.formats.dicom.header_values import texts
from inference_engine.formats.dicom.read_header import read_directory
from inference_engine.formats.working_folder import working_folder
from inference_engine.progress import OperationCancelled, Progress

_DIRECTORY_NAME = "DICOMDIR"
# Far above any study, far below what fills a disk: an archive can claim anything.
_MOST_FILES = 200_000
_MOST_BYTES = 64 * 2**30
_PIECE = 2**20
_ENCRYPTED_FLAG = 0x1
_UNPACKED_PREFIX = "legseg-import-"
_FIRST_MEMBER = b"PK\x03\x04"
_UNIX_KIND, _UNIX_LINK = 0o170000, 0o120000


@contextmanager
def found_files(path: Path, progress: Progress) -> Iterator[list[Path]]:
    """Yield the files of an export, in a fixed order; what was unpacked goes away afterwards.

    Parameters
    ----------
    path : Path
        A folder, a file named DICOMDIR, a zip archive, or a single DICOM file.
    progress : Progress
        Told while an archive is unpacked; may cancel.

    Raises
    ------
    InputError
        If nothing is there, it can't be read, or an archive is damaged, encrypted or far too
        large.
    """
    if path.is_dir():
        yield _files_below(path)
    elif not path.is_file():
        raise InputError(f"{path.name} is not there.", "Name a folder, a DICOMDIR or a zip file.")
    elif path.name.upper() == _DIRECTORY_NAME:
        yield _files_listed_in(path)
    elif is_archive(path):
        # Headers name patients: what a killed import has unpacked goes with the next.
        with working_folder(Path(tempfile.gettempdir()), _UNPACKED_PREFIX) as folder:
            yield _unpacked(path, folder, progress)
    else:
        yield [path]


def is_archive(path: Path) -> bool:
    """Return whether a file is a zip archive, be it a damaged one."""
    try:
        if zipfile.is_zipfile(path):
            return True
    except zipfile.BadZipFile:  # such as one of several parts
        return True
    # One that is cut short has lost its list of files, which stands at the end.
    with path.open("rb") as opened:
        return opened.read(len(_FIRST_MEMBER)) == _FIRST_MEMBER


def _files_below(folder: Path) -> list[Path]:
    def refuse(error: OSError) -> None:
        raise InputError(
            f"A folder of the export can't be read: {error.strerror}.", "Check its permissions."
        ) from error

    files, links = [], 0
    for root, folders, names in os.walk(folder, onerror=refuse, followlinks=False):
        folders.sort()
        links += sum(Path(root, name).is_symlink() for name in (*folders, *names))
        for name in sorted(names):
            file = Path(root, name)
            # A link may lead out of the export, a pipe never ends.
            if file.is_file() and not file.is_symlink() and name.upper() != _DIRECTORY_NAME:
                files.append(file)
    if links and not files:
        raise InputError(
            "The folder holds only links to other places, and links are not followed.",
            "Name the folder they lead to, or copy the files themselves.",
        )
    return files


def _files_listed_in(directory: Path) -> list[Path]:
    """Return the files that a DICOMDIR lists below its folder, those that are missing, too.

    A header that can't be read is counted and said: so is one that isn't there.
    """
    root = directory.parent.resolve()
    files = []
    for record in read_directory(directory):
        parts = texts(record, "ReferencedFileID")
        file = root.joinpath(*parts) if parts else root
        if file.is_symlink() or file.is_dir() or not file.resolve().is_relative_to(root):
            continue
        if file.is_file() or not file.exists():
            files.append(file)
    if not any(file.is_file() for file in files):
        raise InputError(
            "None of the files that the DICOMDIR lists is there.",
            "Copy the whole medium, with its image folders, or name the folder instead.",
        )
    return sorted(set(files))


def _unpacked(archive: Path, folder: Path, progress: Progress) -> list[Path]:
    try:
        with zipfile.ZipFile(archive) as opened:
            members = [each for each in opened.infolist() if not each.is_dir()]
            _require_modest(members, shutil.disk_usage(folder).free)
            files = []
            for number, member in enumerate(sorted(members, key=lambda each: each.filename)):
                progress.report(number / len(members), "Unpacking the archive")
                if (member.external_attr >> 16) & _UNIX_KIND == _UNIX_LINK:
                    continue
                file = folder / f"{number:06d}"
                with opened.open(member) as source, file.open("wb") as target:
                    _copy(source, target, member.file_size)
                files.append(file)
    except (InputError, OperationCancelled):
        raise
    except OSError as error:
        raise InputError(
            f"The archive {archive.name} can't be unpacked: {error.strerror}.",
            "Make room on the disk for temporary files, or unpack it and name the folder.",
        ) from error
    except Exception as error:
        # A damaged list of files raises whatever its conversion raises.
        raise InputError(
            f"The archive {archive.name} is damaged or packed in an unknown way.",
            "Make it again, or unpack it and name the folder.",
        ) from error
    return files


def _require_modest(members: list[zipfile.ZipInfo], free_bytes: int) -> None:
    if any(member.flag_bits & _ENCRYPTED_FLAG for member in members):
        raise InputError(
            "The archive is encrypted.", "Unpack it with its password and name the folder."
        )
    size = sum(each.file_size for each in members)
    if len(members) > _MOST_FILES or size > _MOST_BYTES:
        raise InputError(
            "The archive holds more than any scan does.", "Unpack it and name one study's folder."
        )
    # Before the first file: a disk that is full stops other programs, too.
    if size > free_bytes:
        raise InputError(
            f"Unpacked, the archive takes {size / 1e9:.1f} GB, and the disk for temporary files "
            f"has {free_bytes / 1e9:.1f} GB.",
            "Make room there, or unpack it elsewhere and name the folder.",
        )


def _copy(source: IO[bytes], target: IO[bytes], size: int) -> None:
    """Copy no more than the size that the archive's list gives and the limit has counted."""
    left = size
    while left > 0 and (piece := source.read(min(left, _PIECE))):
        target.write(piece)
        left -= len(piece)
