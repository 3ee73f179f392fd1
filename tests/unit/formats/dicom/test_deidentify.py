"""Pseudonyms that stay, dates that become days, and a table that is checked when read."""

from __future__ import annotations

import csv
from dataclasses import replace

import pytest
from pydicom.dataset import Dataset

from inference_engine.errors import InputError
from inference_engine.formats.dicom.deidentify import (
    PRIVATE_ELEMENTS,
    PseudonymTable,
    birth_year,
    identifying_elements,
)
from inference_engine.formats.dicom.frames import Identity

ANNA = Identity("ID-1", "", "Anna^A", "19610314", "F", "1.1", "20240229")
BERT = Identity("ID-2", "", "Bert^B", "19800101", "M", "2.1", "20240301")


def test_patients_are_numbered_and_visits_counted_in_days() -> None:
    table = PseudonymTable()
    rows = [
        table.row_of(identity)
        for identity in (ANNA, replace(ANNA, study_uid="1.2", study_date="20250228"), BERT)
    ]
    assert [row.pseudonym for row in rows] == ["sub-001", "sub-001", "sub-002"]
    assert [row.visit for row in rows] == [1, 2, 1]
    assert [row.days_since_first for row in rows] == [0, 365, 0]


def test_a_table_that_was_saved_keeps_pseudonyms_and_visits() -> None:
    table = PseudonymTable()
    table.row_of(BERT)
    first = table.row_of(ANNA)
    again = PseudonymTable.from_csv(table.to_csv())
    assert again.row_of(ANNA) == first
    assert again.row_of(replace(ANNA, study_date="20240310", study_uid="1.3")).visit == 2
    assert again.row_of(replace(ANNA, patient_id="ID-9")).pseudonym == "sub-003"


def test_studies_of_one_day_are_one_visit() -> None:
    table = PseudonymTable()
    assert table.row_of(ANNA) is table.row_of(replace(ANNA, study_uid="1.9"))


def test_a_visit_without_a_date_has_no_days() -> None:
    table = PseudonymTable()
    table.row_of(ANNA)
    row = table.row_of(replace(ANNA, study_date="", study_uid="1.7"))
    assert (row.visit, row.days_since_first) == (2, None)


def test_another_patient_under_a_known_id_is_refused() -> None:
    table = PseudonymTable()
    table.row_of(ANNA)
    with pytest.raises(InputError, match="another patient"):
        table.row_of(replace(ANNA, birth_date="19990101"))


@pytest.mark.parametrize("name", ['A"nna^,;', "Änna^Ø", "=HYPERLINK(1)", "two\nlines"])
def test_any_name_survives_the_table(name: str) -> None:
    table = PseudonymTable()
    row = table.row_of(replace(ANNA, name=name))
    assert PseudonymTable.from_csv(table.to_csv()).row_of(replace(ANNA, name=name)) == row


def test_a_table_that_leads_elsewhere_is_refused() -> None:
    table = PseudonymTable()
    table.row_of(ANNA)
    for false in (b"sub-../../x", b"/etc", b".."):
        with pytest.raises(InputError, match="can't be read"):
            PseudonymTable.from_csv(table.to_csv().replace(b"sub-001", false))


@pytest.mark.parametrize("content", [b"\xff\xfe", b"a,b\n1,2\n"])
def test_another_file_is_no_table(content: bytes) -> None:
    with pytest.raises(InputError, match="can't be read"):
        PseudonymTable.from_csv(content)


def test_the_table_shows_no_name_in_a_log() -> None:
    table = PseudonymTable()
    table.row_of(ANNA)
    assert "Anna" not in repr(table)


def test_only_the_year_of_birth_is_kept() -> None:
    assert birth_year(ANNA) == 1961
    assert birth_year(replace(ANNA, birth_date="")) is None
    assert birth_year(replace(ANNA, birth_date="unknown")) is None


def test_identifying_elements_are_named_without_their_values() -> None:
    dataset = Dataset()
    dataset.PatientName, dataset.Rows, dataset.StationName = "Anna^A", 4, "MR1"
    assert set(identifying_elements(dataset)) == {"PatientName", "StationName"}
    dataset.private_block(0x2005, "any", create=True).add_new(1, "LO", "Anna")
    assert PRIVATE_ELEMENTS in set(identifying_elements(dataset))


def test_no_name_in_the_table_is_a_formula() -> None:
    table = PseudonymTable()
    hostile = replace(ANNA, name='=HYPERLINK("x")', patient_id="@1")
    row = table.row_of(hostile)
    cells = [cell for line in csv.reader(table.to_csv().decode().splitlines()) for cell in line]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert PseudonymTable.from_csv(table.to_csv()).row_of(hostile) == row
