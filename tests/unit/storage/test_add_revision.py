"""Revisions follow one another; none is lost, and none changes."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from inference_engine.errors import InputError
from legseg_desktop.library_records import RevisionKind
from legseg_desktop.storage.check_library import check_library
from legseg_desktop.storage.library_errors import NotInLibraryError
from legseg_desktop.storage.study_library import StudyLibrary
from tests.support.library_examples import add_revision, add_scan, files_below, images, new_library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[StudyLibrary]:
    with new_library(tmp_path / "library") as library:
        yield library


def test_revisions_of_many_threads_are_numbered_one_by_one(library: StudyLibrary) -> None:
    scan = add_scan(library)
    threads = [
        threading.Thread(target=add_revision, args=(library, scan.identifier)) for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [one.number for one in library.revisions(scan.identifier)] == list(range(1, 9))
    assert check_library(library.folder) == ()


@pytest.mark.parametrize(
    ("kind", "action"),
    [
        (RevisionKind.AUTOMATIC, "segment"),
        (RevisionKind.SEMIAUTOMATIC, "edit"),
        (RevisionKind.MANUAL, "edit"),
    ],
)
def test_the_audit_log_says_who_made_it(
    kind: RevisionKind, action: str, library: StudyLibrary
) -> None:
    scan = add_scan(library)
    revision = add_revision(library, scan.identifier, kind=kind)
    (entry,) = library.audit(f"revision {revision.identifier}")
    assert (entry.action, entry.new) == (action, f"scan {scan.identifier}")


def test_a_parent_must_be_of_the_same_scan(library: StudyLibrary) -> None:
    first, second = add_scan(library, "a"), add_scan(library, "b")
    parent = add_revision(library, first.identifier)
    with pytest.raises(InputError, match="another scan"):
        add_revision(library, second.identifier, parent_id=parent.identifier)
    with pytest.raises(NotInLibraryError, match="revision"):
        add_revision(library, second.identifier, parent_id=99)
    with pytest.raises(NotInLibraryError, match="scan"):
        add_revision(library, 99)
    assert library.revisions(second.identifier) == ()


def test_a_scan_that_was_deleted_meanwhile_takes_nothing(library: StudyLibrary) -> None:
    scan = add_scan(library)

    def write(folder: Path) -> None:
        images("labels", ("labels",))(folder)
        library.delete_scan(scan.identifier)

    with pytest.raises(NotInLibraryError, match="no longer"):
        add_revision(library, scan.identifier, write=write)
    assert files_below(library.folder / "scans") == {}
    assert check_library(library.folder) == ()


def test_a_revision_without_measurements_is_one(library: StudyLibrary) -> None:
    scan = add_scan(library)
    revision = add_revision(library, scan.identifier, measurements=(), slices=(), findings=())
    assert library.measurements(revision.identifier) == ()
    assert library.slices(revision.identifier) == ()
    assert revision.findings == ()
