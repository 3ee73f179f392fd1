"""The key of an encrypted library: shown to be written down, and entered on another account."""

from __future__ import annotations

from pathlib import Path

from legseg_desktop.services.open_library import library_folder
from legseg_desktop.storage.library_key import keep_key, key_as_text, key_for, key_from_text
from legseg_desktop.storage.study_library import open_library


def show_key(folder: Path | None = None) -> str:
    """Return the key of a library as the user may write it down; '' where it isn't encrypted.

    Raises
    ------
    LibraryKeyError
        If this account doesn't have it.
    """
    key = key_for(library_folder(folder))
    return "" if key is None else key_as_text(key)


def enter_key(text: str, folder: Path | None = None) -> None:
    """Put the key that was written down into the keyring of this account, if it fits.

    Raises
    ------
    LegSegError
        If it is no key, doesn't open the library, or there is no keyring.
    """
    key = key_from_text(text)
    open_library(library_folder(folder), read_only=True, key=key).close()
    keep_key(key)
