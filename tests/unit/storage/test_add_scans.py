"""Scans enter all together or not at all; the same data is recognised."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from inference_engine.errors import InputError, OutputError
from legseg_desktop.storage.check_library import check_library
from legseg_desktop.storage.library_errors import AlreadyInLibraryError
from legseg_desktop.storage.study_library import StudyLibrary
from tests.support.library_examples import add_scan, files_below, images, new_library, new_scan


@pytest.fixture
def library(tmp_path: Path) -> Iterator[StudyLibrary]:
    with new_library(tmp_path / "library") as library:
        yield library


def test_several_scans_share_a_new_patient_and_visit(library: StudyLibrary) -> None:
    scans = library.add_scans(
        [
            (new_scan("a"), images("a")),
            (new_scan("b"), images("b", ("in_phase", "opposed_phase"))),
            (new_scan("c", visit="later", days_since_first=9), images("c")),
            (new_scan("d", pseudonym="P2"), images("d")),
        ]
    )
    assert [scan.identifier for scan in scans] == [1, 2, 3, 4]
    assert len({scan.files[0].path for scan in scans}) == 4
    assert [row.scans for row in library.patient_rows()] == [3, 1]
    assert [len(visit.scans) for visit in library.timeline(1)] == [2, 1]
    assert library.add_scans([]) == ()


def test_the_same_data_is_recognised_and_nothing_is_added(library: StudyLibrary) -> None:
    scan = add_scan(library)
    before = files_below(library.folder / "scans")
    with pytest.raises(AlreadyInLibraryError) as caught:
        library.add_scans([(new_scan("b"), images()), (new_scan("a", pseudonym="P9"), images())])
    assert caught.value.scan == scan
    assert len(library.patient_rows()) == 1
    assert files_below(library.folder / "scans") == before


def test_data_that_came_while_files_were_written_is_recognised(library: StudyLibrary) -> None:
    def write(folder: Path) -> None:
        images()(folder)
        add_scan(library, "a", pseudonym="P2")

    with pytest.raises(AlreadyInLibraryError):
        library.add_scans([(new_scan("a"), write)])
    assert [row.patient.pseudonym for row in library.patient_rows()] == ["P2"]
    assert check_library(library.folder) == ()


def test_one_that_fails_takes_all_with_it(library: StudyLibrary) -> None:
    def fail(_folder: Path) -> None:
        raise OutputError("Full.")

    with pytest.raises(OutputError, match="Full"):
        library.add_scans([(new_scan("a"), images()), (new_scan("b"), fail)])
    assert library.patient_rows() == ()
    assert library.audit() == ()
    assert files_below(library.folder / "scans") == {}
    assert files_below(library.folder / "staging") == {}


def test_a_database_that_fails_takes_the_files_with_it(
    library: StudyLibrary, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        # By now the files of both scans are in their places.
        assert len(files_below(library.folder / "scans")) == 4
        raise ZeroDivisionError

    with monkeypatch.context() as fault:
        count = iter(range(2))
        original = "legseg_desktop.storage.patient_rows.refresh_search_text"
        fault.setattr(original, lambda *given: next(count) and fail(*given))
        with pytest.raises(ZeroDivisionError):
            library.add_scans([(new_scan("a"), images()), (new_scan("b"), images())])
    assert list((library.folder / "scans").iterdir()) == []
    assert list((library.folder / "staging").iterdir()) == []
    assert library.patient_rows() == ()


def test_what_was_not_known_is_filled_in_and_what_was_is_kept(library: StudyLibrary) -> None:
    add_scan(library, "a", days_since_first=None, sex="F")
    add_scan(library, "b", days_since_first=5, sex="M", birth_year=1970)
    add_scan(library, "c", days_since_first=99, sex="", birth_year=1999)
    patient = library.patient(1)
    assert (patient.sex, patient.birth_year) == ("F", 1970)
    assert library.timeline(1)[0].visit.days_since_first == 5
    changes = {entry.field: entry.new for entry in library.audit() if entry.field}
    assert changes == {"birth_year": "1970", "days_since_first": "5"}


@pytest.mark.parametrize(
    "changes", [{"pseudonym": ""}, {"visit": " x"}, {"days_since_first": -1}, {"sex": "x"}]
)
def test_what_cannot_be_kept_is_refused(changes: dict[str, object], library: StudyLibrary) -> None:
    with pytest.raises(InputError):
        add_scan(library, **changes)
    assert library.patient_rows() == ()


def test_one_scan_twice_in_an_import_is_a_bug(library: StudyLibrary) -> None:
    with pytest.raises(ValueError, match="twice"):
        library.add_scans([(new_scan("a"), images()), (new_scan("a"), images())])
