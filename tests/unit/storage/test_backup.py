"""A backup is the whole library at one moment, or there is none."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import pytest

from inference_engine.errors import InputError, OutputError
from inference_engine.progress import OperationCancelled
from legseg_desktop.storage import backup
from legseg_desktop.storage.backup import back_up
from legseg_desktop.storage.check_library import check_library
from legseg_desktop.storage.library_errors import LibraryDamagedError
from legseg_desktop.storage.restore import restore
from legseg_desktop.storage.study_library import StudyLibrary, open_library
from tests.support.library_examples import (
    KEY,
    add_revision,
    add_scan,
    files_below,
    new_library,
)
from tests.support.library_story import held_by

TARGETS = pytest.mark.parametrize("name", ["backup.zip", "backup"])


@pytest.mark.parametrize("key", [None, KEY], ids=["plain", "encrypted"])
@TARGETS
def test_a_backup_restores_to_the_same_library(
    name: str, key: bytes | None, tmp_path: Path
) -> None:
    with new_library(tmp_path / "library", key) as library:
        for scan in ("a", "b"):
            add_revision(library, add_scan(library, scan).identifier)
        library.change_patient(1, diagnosis="FSHD")
        told, volumes = held_by(library), files_below(library.folder / "scans")
        back_up(library, tmp_path / "backups" / name)
        # The library goes on.
        add_scan(library, "c")
    restore(tmp_path / "backups" / name, tmp_path / "restored", key=key)
    assert check_library(tmp_path / "restored", key=key) == ()
    with open_library(tmp_path / "restored", key=key) as library:
        assert held_by(library) == told
        assert library.audit()[0].action == "restore"
        assert library.is_encrypted == (key is not None)
    assert files_below(tmp_path / "restored" / "scans") == volumes


@TARGETS
def test_a_backup_is_for_the_user_alone_and_leaves_nothing_beside(
    name: str, tmp_path: Path
) -> None:
    with new_library(tmp_path / "library") as library:
        add_revision(library, add_scan(library).identifier)
        back_up(library, tmp_path / "out" / name)
    target = tmp_path / "out" / name
    assert [path.name for path in target.parent.iterdir()] == [name]
    assert {path.stat().st_mode & 0o077 for path in (target, *target.rglob("*"))} == {0}


def test_a_zip_needs_nobody_elses_program(tmp_path: Path) -> None:
    with new_library(tmp_path / "library") as library:
        scan = add_scan(library)
        back_up(library, tmp_path / "backup.zip")
    with zipfile.ZipFile(tmp_path / "backup.zip") as archive:
        assert archive.testzip() is None
        assert archive.read(scan.files[0].path) == b"fat a"
        listed = {file["path"] for file in json.loads(archive.read("backup.json"))["files"]}
        assert listed == set(archive.namelist()) - {"backup.json"}


@TARGETS
def test_a_reader_backs_up_beside_the_writer(name: str, tmp_path: Path) -> None:
    with new_library(tmp_path / "library") as library:
        add_scan(library)
        with open_library(tmp_path / "library", read_only=True) as reader:
            back_up(reader, tmp_path / name)
    restore(tmp_path / name, tmp_path / "restored")
    assert check_library(tmp_path / "restored") == ()


class Deleting:
    """A progress during which somebody deletes a scan, so many times."""

    def __init__(self, library: StudyLibrary, times: int) -> None:
        self.library = library
        self.times = times

    def report(self, _fraction: float, _message: str) -> None:
        if self.times:
            self.times -= 1
            for visit in self.library.timeline(1):
                self.library.delete_scan(visit.scans[-1].scan.identifier)
            add_scan(self.library, f"in place of it {self.times}")


@TARGETS
def test_scans_deleted_meanwhile_are_not_missed(name: str, tmp_path: Path) -> None:
    with new_library(tmp_path / "library") as library:
        for scan in "abc":
            add_scan(library, scan)
        back_up(library, tmp_path / name, Deleting(library, 2))
        told = held_by(library)
    restore(tmp_path / name, tmp_path / "restored")
    with open_library(tmp_path / "restored") as library:
        assert held_by(library) == told


def test_a_library_that_never_rests_is_given_up(tmp_path: Path) -> None:
    with new_library(tmp_path / "library") as library:
        add_scan(library)
        with pytest.raises(OutputError, match="changed too often"):
            back_up(library, tmp_path / "backup", Deleting(library, 1000))
    assert [path.name for path in tmp_path.iterdir()] == ["library"]


@pytest.mark.parametrize("fault", ["missing", "changed"])
@TARGETS
def test_a_damaged_library_makes_no_backup(name: str, fault: str, tmp_path: Path) -> None:
    with new_library(tmp_path / "library") as library:
        path = library.path_of(add_scan(library).files[0])
        if fault == "missing":
            path.unlink()
        else:
            path.write_bytes(b"other")
        with pytest.raises(LibraryDamagedError, match="no backup was made"):
            back_up(library, tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == ["library"]


def test_places_that_are_taken_or_within_are_refused(tmp_path: Path) -> None:
    (tmp_path / "taken.zip").write_bytes(b"mine")
    with new_library(tmp_path / "library") as library:
        with pytest.raises(InputError, match="exists already"):
            back_up(library, tmp_path / "taken.zip")
        with pytest.raises(InputError, match="in the library itself"):
            back_up(library, library.folder / "backup.zip")
    assert (tmp_path / "taken.zip").read_bytes() == b"mine"


@TARGETS
def test_cancelling_and_a_full_disk_leave_nothing(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Cancelled:
        def report(self, _fraction: float, _message: str) -> None:
            raise OperationCancelled

    def full(*_arguments: object) -> tuple[str, int]:
        raise OSError(28, "No space left on device")

    with new_library(tmp_path / "library") as library:
        add_scan(library)
        with pytest.raises(OperationCancelled):
            back_up(library, tmp_path / name, Cancelled())
        monkeypatch.setattr(backup, "copy_hashed", full)
        with pytest.raises(OutputError, match="No space left"):
            back_up(library, tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == ["library"]
