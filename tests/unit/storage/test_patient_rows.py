"""The list of patients: found by words, in the order that people expect."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legseg_desktop.library_records import ScanState
from legseg_desktop.storage.library_errors import NotInLibraryError
from legseg_desktop.storage.patient_rows import sort_key
from legseg_desktop.storage.study_library import StudyLibrary
from tests.support.library_examples import add_revision, add_scan, new_library


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[StudyLibrary]:
    """Return a library of four patients, for tests that only read."""
    with new_library(tmp_path_factory.mktemp("list") / "library") as library:
        for name in ("P10", "p2", "P1", "Ärger 100%"):
            add_scan(library, name, pseudonym=name, visit=f"visit of {name}")
        ids = {row.patient.pseudonym: row.patient.identifier for row in library.patient_rows()}
        library.change_patient(ids["P1"], diagnosis="LGMD R2", tags=["cohort B", "Wheelchair"])
        library.change_patient(ids["P10"], diagnosis="FSHD", tags=["cohort A"])
        yield library


def found(library: StudyLibrary, search: str) -> list[str]:
    return [row.patient.pseudonym for row in library.patient_rows(search)]


def test_numbers_sort_by_their_value_and_letters_without_case(library: StudyLibrary) -> None:
    assert found(library, "") == ["P1", "p2", "P10", "Ärger 100%"]


@pytest.mark.parametrize(
    ("search", "expected"),
    [
        ("p1", ["P1", "P10"]),
        ("lgmd", ["P1"]),
        ("COHORT", ["P1", "P10"]),
        ("cohort fshd", ["P10"]),
        ("fshd   cohort", ["P10"]),
        ("wheel r2", ["P1"]),
        ("fshd lgmd", []),
        ("visit p2", ["p2"]),
        ("ÄRGER", ["Ärger 100%"]),
        ("%", ["Ärger 100%"]),
        ("_", []),
        ("' OR 1=1 --", []),
    ],
)
def test_all_words_must_be_found(search: str, expected: list[str], library: StudyLibrary) -> None:
    assert found(library, search) == expected


def test_a_limit_keeps_the_first(library: StudyLibrary) -> None:
    assert [row.patient.pseudonym for row in library.patient_rows("", 2)] == ["P1", "p2"]
    assert library.patient_rows("", 0) == ()


def test_rows_count_visits_and_states(tmp_path: Path) -> None:
    with new_library(tmp_path / "library") as library:
        scans = [
            add_scan(library, name, visit=visit, days_since_first=days)
            for name, visit, days in (
                ("a", "later", 400),
                ("b", "first", 0),
                ("c", "first", 0),
                ("d", "unknown day", None),
            )
        ]
        add_revision(library, scans[0].identifier)
        reviewed = add_revision(library, scans[1].identifier)
        library.set_reviewed(reviewed.identifier, True)
        (row,) = library.patient_rows()
        assert (row.visits, row.scans, row.last_visit) == (3, 4, "unknown day")
        assert row.states == (
            (ScanState.IMPORTED, 2),
            (ScanState.SEGMENTED, 1),
            (ScanState.REVIEWED, 1),
        )
        library.delete_scan(scans[3].identifier)
        assert library.patient_rows()[0].last_visit == "later"


def test_a_patient_is_found_by_the_whole_pseudonym(library: StudyLibrary) -> None:
    patient = library.find_patient("P1")
    assert patient is not None
    assert library.patient(patient.identifier) == patient
    assert patient.tags == ("Wheelchair", "cohort B")
    assert library.find_patient("p1") is None
    with pytest.raises(NotInLibraryError, match="patient"):
        library.patient(99)
    with pytest.raises(NotInLibraryError, match="patient"):
        library.timeline(99)


@given(st.integers(0, 10**12), st.integers(0, 10**12), st.sampled_from(["P", "case ", ""]))
def test_the_order_is_that_of_the_numbers(first: int, second: int, word: str) -> None:
    assert (sort_key(f"{word}{first}") < sort_key(f"{word}{second}")) == (first < second)
