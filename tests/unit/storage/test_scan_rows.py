"""What was added is read back equal; visits come in the order of time."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from legseg_desktop.library_records import RevisionKind, ScanState
from legseg_desktop.storage.library_errors import NotInLibraryError
from legseg_desktop.storage.study_library import StudyLibrary
from tests.support.library_examples import (
    FINDINGS,
    PROVENANCE,
    STACKS,
    TABLE,
    add_revision,
    add_scan,
    digest_of,
    measurements,
    new_library,
    slice_measurements,
)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[StudyLibrary]:
    with new_library(tmp_path / "library") as library:
        yield library


def test_a_scan_is_read_back_as_it_was_given(library: StudyLibrary) -> None:
    scan = add_scan(
        library, stacks=2, warnings=("Seam of 12 %.",), stack_records=STACKS, days_since_first=3
    )
    assert library.scan(scan.identifier) == scan
    assert library.find_scan(digest_of("a")) == scan
    assert library.find_scan(digest_of("b")) is None
    assert (scan.shape, scan.spacing_mm, scan.stacks) == ((4, 4, 2), (1.5, 1.5, 5.0), 2)
    assert (scan.warnings, scan.stack_records) == (("Seam of 12 %.",), STACKS)
    assert (scan.description, scan.state) == ("Siemens 3 T", ScanState.IMPORTED)
    assert [file.role for file in scan.files] == ["fat", "water"]
    assert library.path_of(scan.files[0]).read_bytes() == b"fat a"
    visit = library.visit_of(scan.identifier)
    assert (visit.name, visit.days_since_first) == ("baseline", 3)


def test_a_revision_is_read_back_as_it_was_given(library: StudyLibrary) -> None:
    scan = add_scan(library)
    assert library.latest_revision(scan.identifier) is None
    first = add_revision(library, scan.identifier)
    second = add_revision(
        library,
        scan.identifier,
        kind=RevisionKind.MANUAL,
        author="manual, based on revision 1",
        parent_id=first.identifier,
        comment="sartorius",
        measurements=measurements(5),
        slices=slice_measurements(9)[::-1],
    )
    assert library.revisions(scan.identifier) == (first, second)
    assert library.latest_revision(scan.identifier) == second
    assert library.revision(first.identifier) == first
    assert (second.number, second.parent_id, second.kind) == (
        2,
        first.identifier,
        RevisionKind.MANUAL,
    )
    assert (first.findings, first.provenance, first.label_table) == (
        FINDINGS,
        PROVENANCE,
        TABLE.name,
    )
    assert library.label_table(first.identifier) == TABLE
    assert library.measurements(second.identifier) == measurements(5)
    assert library.slices(second.identifier) == slice_measurements(9)[::-1]
    assert library.measurements(first.identifier) == measurements()
    assert [file.role for file in first.files] == ["labels", "vote_entropy"]
    # The images of the scan don't mix with those of its revisions.
    assert len(library.scan(scan.identifier).files) == 2


def test_visits_come_in_time_and_those_of_unknown_day_by_name(library: StudyLibrary) -> None:
    for name, days in (("z", None), ("year 2", 730), ("b", None), ("first", 0), ("year 1", 365)):
        add_scan(library, name, visit=name, days_since_first=days)
    add_scan(library, "again", visit="year 1")
    add_scan(library, "other", pseudonym="P2")
    patient = library.find_patient("P1")
    assert patient is not None
    timeline = library.timeline(patient.identifier)
    assert [one.visit.name for one in timeline] == ["first", "year 1", "year 2", "b", "z"]
    assert [len(one.scans) for one in timeline] == [1, 2, 1, 1, 1]


def test_the_timeline_holds_scans_and_revisions_in_order(library: StudyLibrary) -> None:
    scans = [add_scan(library, name) for name in "ab"]
    revisions = [add_revision(library, scans[n].identifier) for n in (1, 0, 1)]
    (visit,) = library.timeline(1)
    assert [one.scan for one in visit.scans] == [library.scan(scan.identifier) for scan in scans]
    assert [one.revisions for one in visit.scans] == [
        (revisions[1],),
        (revisions[0], revisions[2]),
    ]


def test_the_state_is_that_of_the_latest_revision(library: StudyLibrary) -> None:
    scan = add_scan(library)
    states = []

    def note() -> None:
        states.append(library.scan(scan.identifier).state)

    first = add_revision(library, scan.identifier)
    note()
    library.set_reviewed(first.identifier, True)
    note()
    library.set_reported(first.identifier)
    note()
    second = add_revision(library, scan.identifier)
    note()
    library.set_reviewed(second.identifier, True)
    library.set_reviewed(second.identifier, False)
    note()
    assert states == [
        ScanState.SEGMENTED,
        ScanState.REVIEWED,
        ScanState.REPORTED,
        ScanState.SEGMENTED,
        ScanState.SEGMENTED,
    ]


@pytest.mark.parametrize("question", ["scan", "visit_of", "revision", "label_table"])
def test_what_is_not_there_gets_its_sentence(question: str, library: StudyLibrary) -> None:
    with pytest.raises(NotInLibraryError, match="not in the library"):
        getattr(library, question)(1)


def test_nothing_was_measured_in_what_is_not_there(library: StudyLibrary) -> None:
    assert library.measurements(1) == library.slices(1) == library.revisions(1) == ()
