"""No stored path leads out of the library."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legseg_desktop.storage.library_errors import LibraryDamagedError
from legseg_desktop.storage.library_layout import (
    inside,
    is_file_of_library,
    is_folder_of_library,
    is_part_of_library,
    keep_private,
    make_folders,
    make_room_for,
    write_through,
)

KEY = "0123456789abcdef"


@pytest.mark.parametrize(
    "path", [f"scans/{KEY}/fat.nii.gz", f"scans/{KEY}/revisions/12/vote_entropy.nii.gz"]
)
def test_a_volume_has_its_place(path: str, tmp_path: Path) -> None:
    assert is_file_of_library(path)
    assert inside(tmp_path, path) == tmp_path / path


@pytest.mark.parametrize(
    "path",
    [
        "",
        "/etc/passwd",
        "scans/../library.sqlite",
        f"scans/{KEY}/../../x.nii.gz",
        f"scans/{KEY}/../fat.nii.gz",
        f"scans\\{KEY}\\fat.nii.gz",
        f"C:/scans/{KEY}/fat.nii.gz",
        f"scans/{KEY}/fat.nii",
        f"scans/{KEY}/Fat.nii.gz",
        f"scans/{KEY}/fat.nii.gz\n",
        f"scans/{KEY}/revisions/0/labels.nii.gz",
        f"scans/{KEY.upper()}/fat.nii.gz",
        f"staging/{KEY}/fat.nii.gz",
        "library.sqlite",
    ],
)
def test_what_leads_elsewhere_is_refused(path: str, tmp_path: Path) -> None:
    with pytest.raises(LibraryDamagedError, match="outside its own folder"):
        inside(tmp_path, path)


@given(st.text(alphabet="./\\sacn0:x~\0", max_size=40))
def test_whatever_is_let_through_lies_inside(path: str) -> None:
    root = Path("/library")
    if is_file_of_library(path) or is_folder_of_library(path):
        assert Path(os.path.normpath(root / path)).is_relative_to(root / "scans")
    else:
        with pytest.raises(LibraryDamagedError):
            inside(root, path)


@pytest.mark.parametrize("where", ["scans", f"scans/{KEY}", f"scans/{KEY}/fat.nii.gz"])
def test_a_link_on_the_way_is_refused(where: str, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / KEY).mkdir(parents=True)
    (elsewhere / "fat.nii.gz").write_bytes(b"secret")
    library = tmp_path / "library"
    (library / where).parent.mkdir(parents=True)
    target = elsewhere / "fat.nii.gz" if where.endswith("gz") else elsewhere
    (library / where).symlink_to(target)
    with pytest.raises(LibraryDamagedError, match="link"):
        inside(library, f"scans/{KEY}/fat.nii.gz")


def test_folders_are_for_the_user_alone(tmp_path: Path) -> None:
    folder = tmp_path / "library"
    make_folders(folder)
    make_room_for(folder, f"scans/{KEY}/revisions/1/labels.nii.gz")
    made = [folder, *folder.rglob("*")]
    assert len(made) == 7
    assert {path.stat().st_mode & 0o777 for path in made} == {0o700}


def test_permissions_of_others_are_taken_away(tmp_path: Path) -> None:
    file = tmp_path / "a"
    file.touch(mode=0o666)
    keep_private(file)
    keep_private(tmp_path / "missing")
    assert file.stat().st_mode & 0o777 == 0o600


def test_files_and_folders_are_written_through(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(os.fstat(handle).st_ino))
    (tmp_path / "a").touch()
    write_through(tmp_path / "a")
    write_through(tmp_path)
    assert synced == [(tmp_path / "a").stat().st_ino, tmp_path.stat().st_ino]


@pytest.mark.parametrize(
    ("name", "is_known"),
    [
        ("library.sqlite", True),
        ("library.sqlite-wal", True),
        ("library-before-0001-2.sqlite", True),
        ("library-before-x.sqlite", False),
        ("notes.txt", False),
    ],
)
def test_parts_are_known_by_name(name: str, is_known: bool) -> None:
    assert is_part_of_library(name) == is_known
