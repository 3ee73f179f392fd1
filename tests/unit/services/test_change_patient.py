"""A patient who is renamed is found again by the next import."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from inference_engine.errors import InputError, OutputError
from inference_engine.progress import NoProgress
from legseg_desktop.services.change_patient import change_patient
from legseg_desktop.services.name_patients import table_path_of
from legseg_desktop.services.open_library import StudyLibrary, open_library
from legseg_desktop.services.pseudonym_file import locked_table
from legseg_desktop.services.read_history import read_history
from tests.support.dicom_writer import Person, write_siemens
from tests.support.libraries import imported, places
from tests.support.phantoms import two_leg_scan


@pytest.fixture
def library(tmp_path: Path) -> Iterator[StudyLibrary]:
    for number, day in enumerate(("20240229", "20240310", "20240401")):
        scan, _ = two_leg_scan(shape=(16, 12, 4), noise=5, seed=number)
        write_siemens(tmp_path / day, scan, Person(study_date=day), channels=("water", "fat"))
    with open_library(tmp_path / "library", create=True) as opened:
        imported(opened, tmp_path / "20240229")
        yield opened


def test_the_table_of_pseudonyms_is_kept_in_step(tmp_path: Path, library: StudyLibrary) -> None:
    patient = change_patient(library, 1, pseudonym="FSHD 7", diagnosis="FSHD", tags=("a",))
    assert (patient.pseudonym, patient.diagnosis, patient.tags) == ("FSHD 7", "FSHD", ("a",))
    outcome = imported(library, tmp_path / "20240310")
    assert places(library, outcome.scans) == [("FSHD 7", "visit-2", 10)]
    # A visit that was renamed is known by its day.
    visit = library.visit_of(outcome.scans[0].identifier)
    library.change_visit(visit.identifier, name="follow-up")
    other, _ = two_leg_scan(shape=(16, 12, 6), noise=5, seed=9)
    person = Person(study_date="20240310")
    write_siemens(tmp_path / "more", other, person, channels=("water", "fat"), start=30)
    more = imported(library, tmp_path / "more")
    assert places(library, more.scans) == [("FSHD 7", "follow-up", 10)]


def test_a_name_that_is_taken_or_none_changes_nothing(
    tmp_path: Path, library: StudyLibrary
) -> None:
    scan, _ = two_leg_scan(shape=(16, 12, 4), noise=5, seed=8)
    write_siemens(tmp_path / "other", scan, Person(patient_id="9"), channels=("water", "fat"))
    imported(library, tmp_path / "other")
    before = table_path_of(library).read_bytes()
    for name, sentence in (("sub-002", "another patient's"), ("", "can't be a pseudonym")):
        with pytest.raises(InputError, match=sentence):
            change_patient(library, 1, pseudonym=name)
    assert table_path_of(library).read_bytes() == before
    assert library.patient(1).pseudonym == "sub-001"


def test_other_changes_and_patients_without_a_row_need_no_table(library: StudyLibrary) -> None:
    table_path_of(library).unlink()
    assert change_patient(library, 1, sex="M", birth_year=None).birth_year is None
    assert change_patient(library, 1, pseudonym="sub-001").sex == "M"
    assert change_patient(library, 1, pseudonym="new").pseudonym == "new"
    assert not table_path_of(library).exists()


def test_the_history_of_a_patient_holds_all_that_is_about_them(
    tmp_path: Path, library: StudyLibrary
) -> None:
    scan, _ = two_leg_scan(shape=(16, 12, 4), noise=5, seed=8)
    write_siemens(tmp_path / "other", scan, Person(patient_id="9"), channels=("water", "fat"))
    imported(library, tmp_path / "other")
    change_patient(library, 1, diagnosis="LGMD")
    found = read_history(library, "sub-001")
    assert (found[0].field, found[0].new) == ("diagnosis", "LGMD")
    assert {entry.subject for entry in found} == {"patient 1", "visit 1", "scan 1"}
    assert {entry.subject for entry in read_history(library, "scan 2")} == {"scan 2"}
    assert len(read_history(library, "sub-001", limit=2)) == 2
    assert len(read_history(library)) > len(found)


def test_an_import_that_has_the_table_is_not_waited_for(library: StudyLibrary) -> None:
    with (
        locked_table(table_path_of(library), NoProgress()),
        pytest.raises(OutputError, match="while an import has the table"),
    ):
        change_patient(library, 1, pseudonym="new")
    assert library.patient(1).pseudonym == "sub-001"
