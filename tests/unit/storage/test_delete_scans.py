"""What is deleted is gone, files and all; everything else stays."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from legseg_desktop.storage.check_library import check_library
from legseg_desktop.storage.library_errors import NotInLibraryError
from tests.support.library_examples import add_revision, add_scan, files_below, new_library

TABLES = ("scan", "revision", "stored_file", "measurement", "slice_measurement", "visit", "tag")


def test_a_deleted_scan_takes_all_that_hangs_on_it(tmp_path: Path) -> None:
    with new_library(tmp_path / "library") as library:
        gone, kept = add_scan(library, "a", visit="old"), add_scan(library, "b", visit="new")
        first = add_revision(library, gone.identifier)
        add_revision(library, gone.identifier, parent_id=first.identifier)
        stays = add_revision(library, kept.identifier)
        library.delete_scan(gone.identifier)
        with pytest.raises(NotInLibraryError):
            library.scan(gone.identifier)
        with pytest.raises(NotInLibraryError):
            library.delete_scan(gone.identifier)
        assert library.revisions(kept.identifier) == (stays,)
        names = {file.path for file in (*kept.files, *stays.files)}
        assert {f"scans/{name}" for name in files_below(library.folder / "scans")} == names
        assert files_below(library.folder / "trash") == {}
        # The visit has nothing left; searching doesn't find it any more.
        assert library.patient_rows("old") == ()
        assert [visit.visit.name for visit in library.timeline(1)] == ["new"]
        subjects = [entry.subject for entry in library.audit() if entry.action == "delete"]
        assert subjects == ["visit 1", "scan 1"]
        # A key is not given again.
        assert add_scan(library, "a").identifier == 3


def test_a_deleted_patient_leaves_no_row_but_the_audit_log(tmp_path: Path) -> None:
    with new_library(tmp_path / "library") as library:
        for name in "abc":
            add_revision(library, add_scan(library, name, visit=name).identifier)
        library.change_patient(1, tags=["x"])
        add_scan(library, "d", pseudonym="P2")
        library.delete_patient(1)
        assert [row.patient.pseudonym for row in library.patient_rows()] == ["P2"]
        assert len(files_below(library.folder / "scans")) == 2
        with pytest.raises(NotInLibraryError):
            library.delete_patient(1)
        connection = sqlite3.connect(library.folder / "library.sqlite")
        counts = [
            connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in TABLES
        ]
        connection.close()
        assert counts == [1, 0, 2, 0, 0, 1, 0]
        assert len(library.audit("patient 1")) == 3
        assert check_library(library.folder) == ()


def test_what_was_deleted_does_not_linger_in_the_file(tmp_path: Path) -> None:
    with new_library(tmp_path / "library") as library:
        add_scan(library, "a", description="Protocol of the secret site")
        library.delete_scan(1)
    content = (tmp_path / "library" / "library.sqlite").read_bytes()
    assert b"secret site" not in content
    assert not (tmp_path / "library" / "library.sqlite-wal").exists()
