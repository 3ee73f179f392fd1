"""The library opens where the settings say, and its key comes from the keyring."""

from __future__ import annotations

from pathlib import Path

import keyring
import keyring.backend
import pytest

from inference_engine.errors import InputError, LegSegError
from legseg_desktop.paths import library_directory
from legseg_desktop.services.library_key import enter_key, show_key
from legseg_desktop.services.open_library import (
    is_in_use,
    library_folder,
    library_for_import,
    make_library,
    open_library,
)
from legseg_desktop.settings import Settings, save_settings
from tests.support.library_examples import add_scan


class _Keyring(keyring.backend.KeyringBackend):
    """Keeps passwords in memory."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def kept(monkeypatch: pytest.MonkeyPatch) -> dict[tuple[str, str], str]:
    own = _Keyring()
    monkeypatch.setattr(keyring, "get_password", own.get_password)
    monkeypatch.setattr(keyring, "set_password", own.set_password)
    return own.kept


def test_it_lies_as_given_or_as_the_settings_say_or_in_its_usual_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    assert library_folder() == library_directory()
    save_settings(Settings(library_folder=str(tmp_path / "chosen")))
    assert library_folder() == tmp_path / "chosen"
    assert library_folder(tmp_path / "given") == tmp_path / "given"


def test_one_that_is_not_there_is_made_when_asked(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    with pytest.raises(InputError, match="holds no study library"):
        open_library(folder)
    with pytest.raises(InputError, match="holds no study library"):
        open_library(folder, create=True, read_only=True)
    assert not folder.exists()
    with open_library(folder, create=True) as library:
        assert library.patient_rows() == ()
        assert not library.is_encrypted
    with open_library(folder, create=True, read_only=True) as library:
        assert library.is_read_only
    with pytest.raises(InputError, match="already"):
        make_library(folder)


def test_one_that_was_made_in_vain_goes_again(tmp_path: Path) -> None:
    new, empty = tmp_path / "new", tmp_path / "empty"
    empty.mkdir()
    for folder in (new, empty):
        with pytest.raises(InputError, match="refused"), library_for_import(folder):
            assert (folder / "library.sqlite").is_file()
            raise InputError("refused")
    assert not new.exists()
    assert list(empty.iterdir()) == []


def test_one_that_was_there_or_has_been_written_to_stays(tmp_path: Path) -> None:
    old, filled = tmp_path / "old", tmp_path / "filled"
    make_library(old)
    with pytest.raises(KeyboardInterrupt), library_for_import(old):
        raise KeyboardInterrupt
    open_library(old).close()
    with pytest.raises(KeyboardInterrupt), library_for_import(filled) as library:
        add_scan(library)
        raise KeyboardInterrupt
    with open_library(filled) as library:
        assert len(library.patient_rows()) == 1
    with pytest.raises(LegSegError), library_for_import(tmp_path / "old" / "library.sqlite"):
        pass
    assert (old / "library.sqlite").is_file()


def test_a_second_window_may_only_look(tmp_path: Path) -> None:
    with open_library(tmp_path / "library", create=True):
        with pytest.raises(LegSegError, match="open in another window") as refused:
            open_library(tmp_path / "library")
        assert is_in_use(refused.value)
        assert not is_in_use(InputError("no"))
        with open_library(tmp_path / "library", read_only=True) as second:
            assert second.is_read_only


def test_an_encrypted_one_opens_with_its_key(
    tmp_path: Path, kept: dict[tuple[str, str], str]
) -> None:
    folder = make_library(tmp_path / "library", is_encrypted=True)
    assert len(kept) == 1
    with open_library(folder) as library:
        assert library.is_encrypted
    written_down = show_key(folder)
    assert len(written_down) == 64
    assert b"SQLite format" not in (folder / "library.sqlite").read_bytes()
    # Another account: its keyring is empty.
    kept.clear()
    with pytest.raises(LegSegError, match="not in the keyring"):
        open_library(folder)
    with pytest.raises(LegSegError, match="no key of a library"):
        enter_key("abc", folder)
    with pytest.raises(LegSegError):
        enter_key("0" * 64, folder)
    assert kept == {}
    enter_key(written_down, folder)
    open_library(folder).close()


def test_a_plain_one_has_no_key(tmp_path: Path, kept: dict[tuple[str, str], str]) -> None:
    folder = make_library(tmp_path / "library")
    assert show_key(folder) == ""
    with pytest.raises(LegSegError, match=r"isn't encrypted|key"):
        enter_key("0" * 64, folder)
    assert kept == {}
