"""The check finds what is missing, changed or unknown, and says what to do."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from inference_engine.progress import OperationCancelled
from legseg_desktop.storage.check_library import check_library
from legseg_desktop.storage.library_errors import LibraryKeyError, NotALibraryError
from legseg_desktop.storage.study_library import StudyLibrary, open_library
from tests.support.library_examples import (
    KEY,
    add_revision,
    add_scan,
    files_below,
    new_library,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a closed library of two scans, one with labels."""
    with new_library(tmp_path / "library") as library:
        add_revision(library, add_scan(library, "a").identifier)
        add_scan(library, "b")
    return tmp_path / "library"


def first_file(folder: Path, role: str = "fat") -> Path:
    return sorted(folder.rglob(f"{role}.nii.gz"))[0]


def codes(folder: Path) -> list[str]:
    found = check_library(folder)
    assert all(problem.what and problem.what_to_do for problem in found)
    return [problem.code for problem in found]


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
def test_a_whole_library_has_no_problems(key: bytes | None, tmp_path: Path) -> None:
    with new_library(tmp_path / "library", key) as library:
        add_revision(library, add_scan(library).identifier)
        assert check_library(library.folder, key=key) == ()
    assert check_library(tmp_path / "library", key=key) == ()


def test_a_missing_file_is_named_with_its_owner(folder: Path) -> None:
    path = first_file(folder, "labels")
    path.unlink()
    (problem,) = check_library(folder)
    assert problem.code == "missing_file"
    assert problem.path == path.relative_to(folder).as_posix()
    assert "scan 1, revision 1" in problem.what


@pytest.mark.parametrize("change", [b"longer than before", b"x"])
def test_a_changed_file_is_found(change: bytes, folder: Path) -> None:
    path = first_file(folder)
    # One of the same length, too: only its hash tells.
    path.write_bytes((change + path.read_bytes())[: path.stat().st_size] + change[1:])
    assert codes(folder) == ["changed_file"]


def test_unknown_files_and_folders_are_found_and_kept(folder: Path) -> None:
    (folder / "notes.txt").touch()
    (folder / "scans" / "x").mkdir()
    (folder / "scans" / "y.nii.gz").touch()
    (first_file(folder).parent / "extra.nii.gz").touch()
    before = files_below(folder)
    assert codes(folder) == ["unknown_file"] * 4
    assert files_below(folder).keys() >= before.keys()


def test_links_are_found_and_not_followed(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    (elsewhere / "precious.nii.gz").touch()
    (folder / "scans" / "linked").symlink_to(elsewhere)
    path = first_file(folder)
    moved = elsewhere / "fat.nii.gz"
    path.rename(moved)
    path.symlink_to(moved)
    assert codes(folder) == ["link", "link"]


def test_leftovers_are_told_and_go_when_it_is_opened(folder: Path) -> None:
    (folder / "staging" / "half").mkdir()
    (folder / "trash" / "old").touch()
    assert codes(folder) == ["leftover", "leftover"]
    open_library(folder).close()
    assert codes(folder) == []


def test_permissions_of_others_are_told(folder: Path) -> None:
    folder.chmod(0o750)
    assert codes(folder) == ["open_permissions"]
    open_library(folder).close()
    assert codes(folder) == []


def test_a_path_that_leads_outside_is_told_and_not_read(folder: Path) -> None:
    connection = sqlite3.connect(folder / "library.sqlite")
    connection.execute("UPDATE stored_file SET path = '/etc/hostname' WHERE id = 1")
    connection.commit()
    connection.close()
    assert codes(folder) == ["outside_path", "unknown_file"]


def test_rows_that_belong_to_nothing_are_told(folder: Path) -> None:
    connection = sqlite3.connect(folder / "library.sqlite")
    connection.execute("INSERT INTO tag VALUES (99, 'x')")
    connection.commit()
    connection.close()
    assert codes(folder) == ["damaged_database"]


@pytest.mark.parametrize("first", [100, 20_000])
def test_a_damaged_database_is_told(first: int, folder: Path) -> None:
    path = folder / "library.sqlite"
    content = bytearray(path.read_bytes())
    content[first : first + 30_000] = b"\xa5" * 30_000
    path.write_bytes(content)
    assert "damaged_database" in codes(folder)


def test_a_file_that_cannot_be_read_is_told(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_path: Path) -> str:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("legseg_desktop.storage.check_library.sha256_of", fail)
    assert set(codes(folder)) == {"unreadable_file"}


class Meddler:
    """A progress during which somebody works with the library, once."""

    def __init__(self, library: StudyLibrary) -> None:
        self.library = library
        self.todo: Iterator[None] = self.work()

    def work(self) -> Iterator[None]:
        self.library.delete_scan(2)
        add_scan(self.library, "c")
        yield

    def report(self, fraction: float, message: str) -> None:
        assert 0 <= fraction <= 1
        assert message
        next(self.todo, None)


def test_what_a_window_does_meanwhile_is_no_problem(folder: Path) -> None:
    with open_library(folder) as library:
        meddler = Meddler(library)
        (folder / "staging" / "under way").mkdir()
        assert check_library(folder, progress=meddler) == ()
        assert next(meddler.todo, "done") == "done"
        assert len(library.timeline(1)[0].scans) == 2


def test_it_can_be_cancelled(folder: Path) -> None:
    class Cancelled:
        def report(self, _fraction: float, _message: str) -> None:
            raise OperationCancelled

    with pytest.raises(OperationCancelled):
        check_library(folder, progress=Cancelled())
    open_library(folder).close()


def test_what_is_no_library_or_lacks_its_key_is_refused(tmp_path: Path) -> None:
    with pytest.raises(NotALibraryError):
        check_library(tmp_path)
    new_library(tmp_path / "library", KEY).close()
    with pytest.raises(LibraryKeyError):
        check_library(tmp_path / "library")


def test_a_disk_that_cannot_be_written_is_checked(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "notes.txt").touch()
    (folder / "library.lock").unlink()
    (folder / "library.lock").mkdir()
    assert codes(folder) == ["unknown_file"]
