"""What is kept of compared visits stays, is replaced, and goes with the scans it speaks of."""

import pytest

from inference_engine.errors import InputError
from legseg_desktop.storage.library_errors import LibraryReadOnlyError, NotInLibraryError
from legseg_desktop.storage.study_library import open_library
from tests.support.library_examples import add_revision, add_scan, new_library


@pytest.fixture
def visits(tmp_path):
    """Open a library with three visits of one patient and one of another."""
    with new_library(tmp_path / "library") as library:
        scans = [
            add_scan(library, f"scan {number}", pseudonym="P1", visit=f"visit {number}")
            for number in range(3)
        ]
        scans.append(add_scan(library, "other", pseudonym="P2", visit="visit 1"))
        revisions = [add_revision(library, scan.identifier) for scan in scans]
        yield library, [s.identifier for s in scans], [r.identifier for r in revisions]


def test_what_is_kept_comes_back_and_is_replaced(visits):
    library, scans, revisions = visits
    assert library.registration(scans[0], scans[1]) is None
    assert library.shared_extent(revisions[:2]) is None
    for content in ("[1]", "[2]"):
        library.keep_registration(scans[0], scans[1], content)
        library.keep_shared_extent(revisions[:2], content)
        assert library.registration(scans[0], scans[1]) == content
        assert library.shared_extent(revisions[:2]) == content
    # The first visit is what the others are laid over: the order counts.
    assert library.registration(scans[1], scans[0]) is None
    assert library.shared_extent(revisions[1::-1]) is None
    assert library.shared_extent(revisions[:3]) is None


def test_numbers_go_with_any_scan_of_theirs(visits):
    library, scans, revisions = visits
    for later in scans[1:3]:
        library.keep_registration(scans[0], later, "[]")
    library.keep_shared_extent(revisions[:3], "[]")
    library.delete_scan(scans[2])
    assert library.shared_extent(revisions[:3]) is None
    assert library.registration(scans[0], scans[2]) is None
    assert library.registration(scans[0], scans[1]) == "[]"
    library.keep_shared_extent(revisions[:2], "[]")
    library.delete_patient(library.visit_of(scans[0]).patient_id)
    assert library.registration(scans[0], scans[1]) is None
    assert library.shared_extent(revisions[:2]) is None


def test_visits_of_two_patients_are_refused(visits):
    library, scans, revisions = visits
    with pytest.raises(InputError, match="not of one patient"):
        library.keep_registration(scans[0], scans[3], "[]")
    with pytest.raises(InputError, match="not of one patient"):
        library.keep_shared_extent([revisions[0], revisions[3]], "[]")
    with pytest.raises(NotInLibraryError):
        library.keep_shared_extent([revisions[0], 999], "[]")


def test_nothing_is_kept_where_only_looking_is_allowed(visits):
    library, scans, _ = visits
    library.close()
    with (
        open_library(library.folder, read_only=True) as looking,
        pytest.raises(LibraryReadOnlyError),
    ):
        looking.keep_registration(scans[0], scans[1], "[]")


def test_comment_of_a_visit_is_kept_once_and_told_in_the_audit_log(visits):
    library, scans, _ = visits
    visit = library.visit_of(scans[0])
    changed = library.change_visit(visit.identifier, comment="Walks with a stick.\nBetter.")
    assert changed.comment == "Walks with a stick.\nBetter."
    assert library.visit_of(scans[0]) == changed
    entries = len(library.audit())
    assert library.change_visit(visit.identifier, comment=changed.comment) == changed
    assert len(library.audit()) == entries
    entry = library.audit()[0]
    assert (entry.field, entry.new) == ("comment", changed.comment)
    assert library.change_visit(visit.identifier, name="baseline").comment == changed.comment
    with pytest.raises(InputError, match="too long"):
        library.change_visit(visit.identifier, comment="x" * 10_001)
