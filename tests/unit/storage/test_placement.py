"""Folders come and go with their transaction, also where nobody can be asked how it ended."""

from __future__ import annotations

from pathlib import Path

import pytest

from inference_engine.errors import OutputError
from legseg_desktop.storage.placement import Placement, is_known
from legseg_desktop.storage.study_library import open_library
from tests.support.library_examples import add_revision, add_scan, images, new_library, new_scan


def test_folders_are_known_by_their_scan_and_number(tmp_path: Path) -> None:
    with new_library(tmp_path / "library") as library:
        scan = add_scan(library)
        add_revision(library, scan.identifier)
        folder = scan.files[0].path.rpartition("/")[0]
        known = {
            target: is_known(library._database, target)
            for target in (
                folder,
                f"{folder}/revisions/1",
                f"{folder}/revisions/2",
                "scans/0123456789abcdef",
                "scans/0123456789abcdef/revisions/1",
            )
        }
    assert list(known.values()) == [True, True, False, False, False]


def test_what_cannot_be_settled_now_is_settled_at_the_next_opening(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def cannot_be_asked(*_arguments: object) -> bool:
        raise OutputError("The disk is full.")

    with new_library(tmp_path / "library") as library:
        scan = add_scan(library, "kept")
        with monkeypatch.context() as fault:
            fault.setattr("legseg_desktop.storage.placement.is_known", cannot_be_asked)
            add_scan(library, "committed")
            library.delete_scan(scan.identifier)

            def fail(*_arguments: object) -> None:
                raise ZeroDivisionError

            fault.setattr("legseg_desktop.storage.add_scans.record_files", fail)
            with pytest.raises(ZeroDivisionError):
                library.add_scans([(new_scan("lost"), images())])
        assert len(list((library.folder / "staging").iterdir())) == 3
        assert len(list((library.folder / "scans").iterdir())) == 3
    with open_library(tmp_path / "library") as library:
        (row,) = library.patient_rows()
        assert row.scans == 1
        assert len(list((library.folder / "scans").iterdir())) == 1
        assert list((library.folder / "staging").iterdir()) == []


def test_an_error_is_not_hidden_by_settling(tmp_path: Path) -> None:
    with new_library(tmp_path / "library") as library:
        with (
            pytest.raises(ZeroDivisionError),
            Placement(library.folder, library._database) as placement,
        ):
            placement.remove("scans/0123456789abcdef")
            raise ZeroDivisionError
        assert list((library.folder / "staging").iterdir()) == []
