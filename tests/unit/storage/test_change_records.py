"""Every change leaves its old and its new value in the audit log."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from inference_engine.errors import InputError
from legseg_desktop.library_records import ReviewMark, ReviewState
from legseg_desktop.storage.library_errors import NotInLibraryError
from legseg_desktop.storage.study_library import StudyLibrary
from tests.support.library_examples import add_revision, add_scan, new_library


@pytest.fixture
def library(tmp_path: Path) -> Iterator[StudyLibrary]:
    with new_library(tmp_path / "library") as library:
        scan = add_scan(library, birth_year=1970)
        add_revision(library, scan.identifier)
        yield library


def changes(library: StudyLibrary, subject: str) -> list[tuple[str, str, str]]:
    """Return field, old and new of the entries of a subject, the oldest first."""
    entries = [entry for entry in library.audit(subject)[::-1] if entry.field]
    return [(entry.field, entry.old, entry.new) for entry in entries]


def test_a_patient_changes_in_what_is_given_alone(library: StudyLibrary) -> None:
    library.change_patient(1, pseudonym="P7", tags=["b", "a"])
    patient = library.change_patient(1, birth_year=None, sex="M", diagnosis="FSHD", tags=["a"])
    assert patient == library.patient(1)
    assert (patient.pseudonym, patient.birth_year, patient.sex) == ("P7", None, "M")
    assert (patient.diagnosis, patient.tags) == ("FSHD", ("a",))
    assert changes(library, "patient 1") == [
        ("pseudonym", "P1", "P7"),
        ("tags", "", "a, b"),
        ("birth_year", "1970", ""),
        ("sex", "", "M"),
        ("diagnosis", "", "FSHD"),
        ("tags", "a, b", "a"),
    ]
    assert len(library.patient_rows("p7 fshd")) == 1
    assert library.patient_rows("p1") == ()


def test_a_change_to_the_same_is_none(library: StudyLibrary) -> None:
    before = library.audit()
    assert library.change_patient(1) == library.patient(1)
    library.change_patient(1, pseudonym="P1", birth_year=1970)
    library.change_visit(1, name="baseline")
    library.set_reviewed(1, False)
    assert library.audit() == before


def test_names_belong_to_one(library: StudyLibrary) -> None:
    add_scan(library, "b", pseudonym="P2")
    add_scan(library, "c", visit="later")
    with pytest.raises(InputError, match="Another patient"):
        library.change_patient(1, pseudonym="P2")
    with pytest.raises(InputError, match="Another visit"):
        library.change_visit(1, name="later")
    with pytest.raises(InputError, match="no year"):
        library.change_patient(1, pseudonym="P3", birth_year=3)
    assert library.patient(1).pseudonym == "P1"


def test_a_visit_changes(library: StudyLibrary) -> None:
    visit = library.change_visit(1, name="month 6")
    assert (visit.name, visit.days_since_first) == ("month 6", 0)
    assert library.change_visit(1, days_since_first=None).days_since_first is None
    assert changes(library, "visit 1") == [
        ("name", "baseline", "month 6"),
        ("days_since_first", "0", ""),
    ]
    assert len(library.patient_rows("month")) == 1


def test_reviews_and_reports_leave_their_time(library: StudyLibrary) -> None:
    library.set_reviewed(1, True)
    reviewed = library.revision(1).reviewed
    assert reviewed is not None
    library.set_reviewed(1, True)
    library.set_reviewed(1, False)
    library.set_reported(1)
    revision = library.revision(1)
    assert revision.reviewed is None
    assert revision.reported is not None
    assert changes(library, "revision 1") == [
        ("reviewed", "", reviewed),
        ("reviewed", reviewed, ""),
        ("reported", "", revision.reported),
    ]


def test_review_marks_replace_those_of_their_label(library: StudyLibrary) -> None:
    assert library.review_marks(1) == ()
    library.set_review_marks(
        1, [ReviewMark(2, ReviewState.FLAG, "leaks into fat", 3.5), ReviewMark(1, ReviewState.TODO)]
    )
    library.set_review_marks(1, [ReviewMark(2, ReviewState.DONE, "", 9.25)])
    library.set_review_marks(1, [ReviewMark(2, ReviewState.DONE, "", 10.5)])
    assert library.review_marks(1) == (
        ReviewMark(1, ReviewState.TODO),
        ReviewMark(2, ReviewState.DONE, "", 10.5),
    )
    # Time that goes on is no decision.
    assert changes(library, "revision 1") == [
        ("label 2", "", "flag leaks into fat"),
        ("label 1", "", "todo"),
        ("label 2", "flag leaks into fat", "done"),
    ]


def test_settings_and_jobs_are_kept(library: StudyLibrary) -> None:
    assert library.setting("language") is None
    for value in ("de", "de", "en"):
        library.set_setting("language", value)
    assert library.setting("language") == "en"
    assert changes(library, "settings") == [("language", "", "de"), ("language", "de", "en")]
    first = library.record_job(
        kind="segment", subject="scan 1", state="failed", started="a", message="No memory."
    )
    second = library.record_job(kind="import", subject="", state="done", started="b", finished="c")
    assert library.jobs() == (second, first)
    assert library.jobs(limit=1) == (second,)


def test_what_is_not_there_cannot_be_changed(library: StudyLibrary) -> None:
    for change in (
        lambda: library.change_patient(9, sex="F"),
        lambda: library.change_visit(9, name="x"),
        lambda: library.set_reviewed(9, True),
        lambda: library.set_reported(9),
        lambda: library.set_review_marks(9, [ReviewMark(1, ReviewState.DONE)]),
    ):
        with pytest.raises(NotInLibraryError):
            change()
