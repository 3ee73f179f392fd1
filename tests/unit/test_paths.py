from __future__ import annotations

import stat
from pathlib import Path

import pytest

from inference_engine.errors import OutputError
from legseg_desktop import paths


def test_each_kind_of_file_has_its_own_folder() -> None:
    folders = {paths.config_directory(), paths.cache_directory(), paths.log_directory()}
    assert len(folders) == 3
    assert all("legseg" in folder.parts for folder in folders)


def test_a_private_folder_is_closed_to_others(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    assert paths.make_private(folder) == folder
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_an_existing_folder_is_closed_too(tmp_path: Path) -> None:
    folder = tmp_path / "open"
    folder.mkdir()
    folder.chmod(0o755)
    paths.make_private(folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_a_file_in_the_way_is_one_sentence(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(OutputError, match="can't be made"):
        paths.make_private(blocked / "folder")
