"""Files are whole before the library names them; what was interrupted is cleared away."""

from __future__ import annotations

import errno
import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from inference_engine.errors import OutputError
from legseg_desktop.storage.file_store import (
    leave_note,
    new_scan_folder,
    pending_notes,
    place,
    settle,
    staged,
    sweep,
)
from legseg_desktop.storage.library_layout import inside, make_folders
from tests.support.library_examples import images


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    make_folders(tmp_path / "library")
    return tmp_path / "library"


def nobody(_target: str) -> bool:
    return False


def everybody(_target: str) -> bool:
    return True


def placed(folder: Path, target: str) -> Path:
    """Place files in a folder, and return the note that is left."""
    with staged(folder, images("a")) as files:
        note = leave_note(folder, target)
        place(folder, files, target)
    return note


def test_staged_files_are_described_private_and_written_through(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(os.fstat(handle).st_ino))
    with staged(folder, images("a")) as files:
        assert [file.role for file in files.files] == ["fat", "water"]
        for file in files.files:
            path = files.folder / file.path
            content = path.read_bytes()
            assert file.sha256 == hashlib.sha256(content).hexdigest()
            assert file.size == len(content)
            assert path.stat().st_mode & 0o777 == 0o600
            assert path.stat().st_ino in synced
        assert files.folder.stat().st_ino in synced
        assert files.files_at("scans/x")[0].path == "scans/x/fat.nii.gz"
    assert list((folder / "staging").iterdir()) == []


def test_placed_files_stay_if_they_are_known(folder: Path) -> None:
    target = new_scan_folder()
    note = placed(folder, target)
    settle(folder, note, everybody)
    assert (inside(folder, target) / "fat.nii.gz").read_bytes() == b"fat a"
    assert pending_notes(folder) == []


def test_placed_files_go_if_they_are_not(folder: Path) -> None:
    target = new_scan_folder()
    note = placed(folder, target)
    settle(folder, note, nobody)
    assert not inside(folder, target).exists()
    assert not note.exists()
    assert list((folder / "trash").iterdir()) == []


def test_revisions_lie_in_a_folder_of_their_scan(folder: Path) -> None:
    scan = new_scan_folder()
    placed(folder, scan)
    placed(folder, f"{scan}/revisions/1")
    note = placed(folder, f"{scan}/revisions/2")
    settle(folder, note, nobody)
    assert [path.name for path in (folder / scan / "revisions").iterdir()] == ["1"]
    assert (folder / scan / "revisions").stat().st_mode & 0o777 == 0o700


def test_sweeping_clears_what_was_interrupted_and_nothing_else(folder: Path) -> None:
    kept, lost = new_scan_folder(), new_scan_folder()
    placed(folder, kept)
    placed(folder, lost)
    (folder / "staging" / "half").mkdir()
    (folder / "staging" / "half" / "fat.nii.gz").touch()
    (folder / "trash" / "old.nii.gz").touch()
    elsewhere = folder.parent / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "precious").touch()
    (folder / "trash" / "link").symlink_to(elsewhere)
    assert sweep(folder, lambda target: target == kept) == 5
    assert list((folder / "staging").iterdir()) == []
    assert list((folder / "trash").iterdir()) == []
    assert [path.name for path in (folder / "scans").iterdir()] == [Path(kept).name]
    assert (elsewhere / "precious").exists()


@pytest.mark.parametrize(
    "content", [b"", b"scans/", b"..", b"/etc", b"scans/../../elsewhere", b"\xff", b"scans"]
)
def test_a_note_that_is_cut_off_or_forged_removes_nothing(content: bytes, folder: Path) -> None:
    placed_before = new_scan_folder()
    settle(folder, placed(folder, placed_before), everybody)
    elsewhere = folder.parent / "elsewhere"
    elsewhere.mkdir()
    (folder / "staging" / "forged.pending").write_bytes(content)
    sweep(folder, nobody)
    assert elsewhere.is_dir()
    assert (inside(folder, placed_before) / "fat.nii.gz").is_file()


def test_what_cannot_be_removed_now_is_tried_again(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = new_scan_folder()
    note = placed(folder, target)

    def in_use(_self: Path, _target: Path) -> Path:
        raise PermissionError(errno.EACCES, "in use")

    with monkeypatch.context() as busy:
        busy.setattr(Path, "rename", in_use)
        settle(folder, note, nobody)
    assert note.exists()
    sweep(folder, nobody)
    assert not inside(folder, target).exists()


def with_folder(folder: Path) -> None:
    (folder / "fat.nii.gz").mkdir()


def with_link(folder: Path) -> None:
    (folder / "fat.nii.gz").symlink_to("/etc/hostname")


def with_other_name(folder: Path) -> None:
    (folder / "Schmidt.nii").touch()


def with_nothing(_folder: Path) -> None:
    pass


@pytest.mark.parametrize("write", [with_folder, with_link, with_other_name, with_nothing])
def test_anything_but_volumes_is_a_bug(write: Callable[[Path], None], folder: Path) -> None:
    with pytest.raises(ValueError, match="file"), staged(folder, write):
        pass
    assert list((folder / "staging").iterdir()) == []


@pytest.mark.parametrize(
    ("number", "kind"), [(errno.ENOSPC, OutputError), (errno.ENOENT, FileNotFoundError)]
)
def test_a_writer_that_fails_leaves_nothing(
    number: int, kind: type[Exception], folder: Path
) -> None:
    def write(place: Path) -> None:
        (place / "fat.nii.gz").write_bytes(b"half")
        raise OSError(number, os.strerror(number))

    with pytest.raises(kind), staged(folder, write):
        pass
    assert list((folder / "staging").iterdir()) == []


def test_a_folder_that_is_there_already_is_not_replaced(folder: Path) -> None:
    target = new_scan_folder()
    settle(folder, placed(folder, target), everybody)
    with pytest.raises(OutputError, match="can't be written"):
        placed(folder, target)
    assert (inside(folder, target) / "fat.nii.gz").read_bytes() == b"fat a"


def test_names_of_scans_tell_nothing() -> None:
    names = {new_scan_folder() for _ in range(100)}
    assert len(names) == 100
