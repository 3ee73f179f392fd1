"""The key of an encrypted library: made here, kept in the keyring of the operating system.

Only the database is encrypted with it. The volumes beside it are not: they hold no name and no
date, but who has the disk can look at the images. Encrypt the disk where that matters.
"""

from __future__ import annotations

import hashlib
import re
import secrets
from pathlib import Path

from legseg_desktop.storage.library_errors import LibraryKeyError
from legseg_desktop.storage.library_layout import KEY_NAME

KEY_BYTES = 32

_SERVICE = "legseg study library"
_NAME = re.compile(r"[0-9a-f]{16}")


def new_key() -> bytes:
    """Return a new random key, 32 bytes."""
    return secrets.token_bytes(KEY_BYTES)


def key_name(key: bytes) -> str:
    """Return the name under which a key is kept; it tells nothing of the key."""
    return hashlib.sha256(b"name of a legseg library key\0" + key).hexdigest()[:16]


def key_as_text(key: bytes) -> str:
    """Return a key as the user may write it down: 64 hexadecimal digits."""
    return key.hex()


def key_from_text(text: str) -> bytes:
    """Return the key that was written down.

    Raises
    ------
    LibraryKeyError
        If it is none.
    """
    digits = "".join(text.split())
    try:
        key = bytes.fromhex(digits)
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise LibraryKeyError(
            "This is no key of a library.", "A key has 64 digits from 0 to 9 and a to f."
        )
    return key


def keep_key(key: bytes) -> None:
    """Put a key into the keyring of the operating system.

    Raises
    ------
    LibraryKeyError
        If there is no keyring, or it is locked.
    """
    import keyring  # noqa: PLC0415 (takes a while, and only encrypted libraries need it)
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        keyring.set_password(_SERVICE, key_name(key), key.hex())
        kept = keyring.get_password(_SERVICE, key_name(key))
    except KeyringError as error:
        raise _no_keyring() from error
    # A keyring that only pretends would lock the user out for good.
    if kept != key.hex():
        raise _no_keyring()


def is_encrypted(folder: Path) -> bool:
    """Whether the library in a folder needs a key."""
    return (folder / KEY_NAME).exists()


def require_fitting_key(folder: Path, key: bytes | None) -> None:
    """Raise LibraryKeyError if a library needs a key and there is none, or the reverse."""
    if is_encrypted(folder) and key is None:
        raise LibraryKeyError(
            "The library is encrypted.", "Open it on the account whose keyring holds its key."
        )
    if not is_encrypted(folder) and key is not None:
        raise LibraryKeyError(
            "A key was given, but the library is not encrypted.", "Open it without a key."
        )


def key_for(folder: Path) -> bytes | None:
    """Return the key of the library in a folder; None where it isn't encrypted.

    Raises
    ------
    LibraryKeyError
        If the keyring doesn't have it, or there is no keyring.
    """
    try:
        name = (folder / KEY_NAME).read_text(encoding="utf-8").strip()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError):
        name = ""
    if not _NAME.fullmatch(name):
        raise LibraryKeyError(
            "The file that names the library's key can't be read.",
            "Restore the library from a backup, or give its key.",
        )
    import keyring  # noqa: PLC0415 (takes a while, and only encrypted libraries need it)
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        kept = keyring.get_password(_SERVICE, name)
    except KeyringError as error:
        raise _no_keyring() from error
    if kept is None:
        raise LibraryKeyError(
            "The library is encrypted, and its key is not in the keyring of this account.",
            "Open it on the account that made it, or give its key.",
        )
    return key_from_text(kept)


def _no_keyring() -> LibraryKeyError:
    return LibraryKeyError(
        "This computer offers no keyring in which the library's key could be kept.",
        "Set up a keyring (such as GNOME Keyring), or don't encrypt the library.",
    )
