"""Keys are kept in the keyring of the system, or the user hears why not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import keyring
import keyring.backend
import keyring.errors
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from legseg_desktop.storage.library_errors import LibraryKeyError
from legseg_desktop.storage.library_key import (
    is_encrypted,
    keep_key,
    key_as_text,
    key_for,
    key_from_text,
    key_name,
    new_key,
    require_fitting_key,
)
from tests.support.library_examples import KEY, new_library


class RememberingKeyring(keyring.backend.KeyringBackend):
    """A keyring in memory; `is_lossy` pretends to keep, `is_locked` refuses."""

    priority = 1.0  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.is_lossy = self.is_locked = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.is_locked:
            raise keyring.errors.KeyringLocked("locked")
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.is_locked:
            raise keyring.errors.KeyringLocked("locked")
        if not self.is_lossy:
            self.kept[service, username] = password


@pytest.fixture
def remembering() -> Iterator[RememberingKeyring]:
    before = keyring.get_keyring()
    ring = RememberingKeyring()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(before)


def test_a_kept_key_opens_its_library_again(
    tmp_path: Path, remembering: RememberingKeyring
) -> None:
    key = new_key()
    keep_key(key)
    new_library(tmp_path / "library", key).close()
    assert key_for(tmp_path / "library") == key
    assert key.hex() not in (tmp_path / "library" / "library.key-name").read_text()
    assert len(remembering.kept) == 1


def test_a_library_without_encryption_needs_no_keyring(tmp_path: Path) -> None:
    new_library(tmp_path / "library").close()
    assert key_for(tmp_path / "library") is None
    assert not is_encrypted(tmp_path / "library")


def test_a_key_that_is_not_in_the_keyring_gets_its_sentence(
    tmp_path: Path, remembering: RememberingKeyring
) -> None:
    new_library(tmp_path / "library", KEY).close()
    with pytest.raises(LibraryKeyError, match="not in the keyring"):
        key_for(tmp_path / "library")
    remembering.is_locked = True
    with pytest.raises(LibraryKeyError, match="no keyring"):
        key_for(tmp_path / "library")


@pytest.mark.parametrize("fault", ["is_lossy", "is_locked"])
def test_a_keyring_that_keeps_nothing_is_noticed(
    fault: str, remembering: RememberingKeyring
) -> None:
    setattr(remembering, fault, True)
    with pytest.raises(LibraryKeyError, match="no keyring"):
        keep_key(KEY)


def test_a_computer_without_keyring_gets_its_sentence(tmp_path: Path) -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(NoKeyring())
    try:
        with pytest.raises(LibraryKeyError, match="don't encrypt"):
            keep_key(KEY)
    finally:
        keyring.set_keyring(before)


@pytest.mark.parametrize("content", [b"../../etc", b"\xff\xfe", b""])
def test_a_damaged_name_of_a_key_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "library.key-name").write_bytes(content)
    with pytest.raises(LibraryKeyError, match="can't be read"):
        key_for(tmp_path)


def test_keys_can_be_written_down() -> None:
    assert key_from_text(key_as_text(KEY)) == KEY
    assert key_from_text(f"  {KEY.hex()[:32]} {KEY.hex()[32:].upper()}\n") == KEY
    for text in ("", "00" * 31, "xx" * 32, "00" * 33):
        with pytest.raises(LibraryKeyError, match="64 digits"):
            key_from_text(text)


def test_keys_are_new_and_their_names_their_own() -> None:
    first, second = new_key(), new_key()
    assert len(first) == 32
    assert first != second
    assert key_name(first) != key_name(second)
    assert key_name(first) not in first.hex()


def test_a_key_must_fit_the_library(tmp_path: Path) -> None:
    require_fitting_key(tmp_path, None)
    with pytest.raises(LibraryKeyError, match="not encrypted"):
        require_fitting_key(tmp_path, KEY)
    (tmp_path / "library.key-name").touch()
    require_fitting_key(tmp_path, KEY)
    with pytest.raises(LibraryKeyError, match="is encrypted"):
        require_fitting_key(tmp_path, None)
