"""Open the study library, or make one; the key of an encrypted one comes from the keyring."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from inference_engine.errors import LegSegError
from legseg_desktop.paths import library_directory
from legseg_desktop.settings import load_settings
from legseg_desktop.storage.library_errors import LibraryInUseError, NotALibraryError
from legseg_desktop.storage.library_key import keep_key, key_for, new_key
from legseg_desktop.storage.study_library import StudyLibrary, create_library
from legseg_desktop.storage.study_library import open_library as open_folder

__all__ = [
    "StudyLibrary",
    "is_in_use",
    "library_folder",
    "library_for_import",
    "make_library",
    "open_library",
]


def library_folder(folder: Path | None = None) -> Path:
    """Return where the library lies: as given, as the settings say, or its usual place."""
    if folder is not None:
        return folder
    chosen = load_settings().library_folder
    return Path(chosen) if chosen else library_directory()


def open_library(
    folder: Path | None = None, *, create: bool = False, read_only: bool = False
) -> StudyLibrary:
    """Open a library.

    Parameters
    ----------
    folder : Path, optional
        Its folder; by default that of the settings, else the usual place.
    create : bool
        Whether to make an empty one where there is none.
    read_only : bool
        Whether to look only; that works beside another window that writes.

    Raises
    ------
    LegSegError
        If there is none, another window has it open, it is damaged or too new, or its key is
        missing.
    """
    folder = library_folder(folder)
    try:
        return open_folder(folder, read_only=read_only, key=key_for(folder))
    except NotALibraryError:
        if not create or read_only:
            raise
    create_library(folder)
    return open_folder(folder)


@contextmanager
def library_for_import(folder: Path | None = None) -> Iterator[StudyLibrary]:
    """Yield a library open for writing, made where there is none; if in vain, it goes again.

    Parameters
    ----------
    folder : Path, optional
        As for `open_library`.

    Raises
    ------
    LegSegError
        As `open_library`.
    """
    folder = library_folder(folder)
    was_there, is_new = folder.is_dir(), _holds_nothing(folder)
    opened = open_library(folder, create=True)
    try:
        with opened:
            yield opened
    except BaseException:
        if is_new and _is_empty(folder):
            shutil.rmtree(folder, ignore_errors=True)
            if was_there:
                folder.mkdir(mode=0o700, exist_ok=True)
        raise


def _holds_nothing(folder: Path) -> bool:
    try:
        return not any(folder.iterdir())
    except FileNotFoundError:
        return True
    except OSError:
        return False


def _is_empty(folder: Path) -> bool:
    """Whether a library holds nothing at all, and nobody has it open."""
    try:
        with open_folder(folder) as opened:
            return not opened.patient_rows("") and not opened.jobs(1)
    except LegSegError:
        return False


def is_in_use(error: BaseException) -> bool:
    """Return whether an error says that another window has the library open for writing."""
    return isinstance(error, LibraryInUseError)


def make_library(folder: Path | None = None, *, is_encrypted: bool = False) -> Path:
    """Make an empty library and return its folder.

    Parameters
    ----------
    folder : Path, optional
        New or empty; by default as for `open_library`.
    is_encrypted : bool
        Whether its database is encrypted; the key goes into the keyring of this account first,
        so that there is no library without its key.

    Raises
    ------
    LegSegError
        If the folder isn't empty, can't be made, or there is no keyring.
    """
    folder = library_folder(folder)
    key = None
    if is_encrypted:
        key = new_key()
        keep_key(key)
    create_library(folder, key=key)
    return folder
