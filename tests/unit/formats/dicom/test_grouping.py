"""Patients, visits and scans among the files of an export."""

from __future__ import annotations

from pathlib import Path

import pytest

from inference_engine.errors import InputError
from inference_engine.formats.dicom.grouping import Patient
from inference_engine.formats.dicom.read_export import opened_export
from inference_engine.formats.dicom.roles import Role
from inference_engine.progress import NoProgress
from tests.support.dicom_writer import CHANNELS, Person, write_classic, write_siemens
from tests.support.phantoms import two_leg_scan

SCAN, _ = two_leg_scan(shape=(8, 6, 4))
HIGHER, _ = two_leg_scan(shape=(8, 6, 5), rotation_degrees=(3, 0, 0))


def patients_in(folder: Path) -> tuple[Patient, ...]:
    with opened_export(folder, NoProgress()) as export:
        return export.patients


def test_visits_and_patients_are_parted_in_the_order_of_dates(tmp_path: Path) -> None:
    for number, (patient, day) in enumerate(
        [("B", "20220101"), ("A", "20230101"), ("B", "20210101")]
    ):
        write_siemens(tmp_path / str(number), SCAN, Person(patient_id=patient, study_date=day))
    first, second = patients_in(tmp_path)
    assert [visit.identity.study_date for visit in first.visits] == ["20210101", "20220101"]
    assert [visit.identity.patient_id for visit in second.visits] == ["A"]
    assert all(len(v.groups) == 1 for patient in (first, second) for v in patient.visits)


def test_stacks_of_one_visit_are_scans_of_their_own(tmp_path: Path) -> None:
    person = Person()
    write_siemens(tmp_path, SCAN, person)
    write_siemens(tmp_path, HIGHER, person, start=20, time="102000.0")
    (patient,) = patients_in(tmp_path)
    groups = patient.visits[0].groups
    assert [group.geometry.shape[2] for group in groups] == [4, 5]
    assert all(set(group.channels) == set(CHANNELS) for group in groups)


def test_a_scan_that_was_repeated_gives_two(tmp_path: Path) -> None:
    person = Person()
    write_siemens(tmp_path, SCAN, person)
    write_siemens(tmp_path, SCAN, person, start=20, time="102000.0")
    first, second = patients_in(tmp_path)[0].visits[0].groups
    assert {volume.label for volume in first.channels.values()} == {"5", "6", "7", "8"}
    assert {volume.label for volume in second.channels.values()} == {"20", "21", "22", "23"}


@pytest.mark.parametrize(
    "other",
    [
        {"birth_date": "19700101"},
        {"sex": "M"},
        {"name": "Nemo^Outis"},
    ],
)
def test_two_patients_under_one_id_are_refused(tmp_path: Path, other: dict[str, str]) -> None:
    write_siemens(tmp_path / "a", SCAN, Person(), channels=["water", "fat"])
    write_siemens(tmp_path / "b", SCAN, Person(**other), channels=["water", "fat"])
    with pytest.raises(InputError, match="share one patient ID") as caught:
        patients_in(tmp_path)
    assert "Querulant" not in str(caught.value)
    assert "4711" not in str(caught.value)


def test_a_name_may_be_written_in_two_ways(tmp_path: Path) -> None:
    write_siemens(tmp_path / "a", SCAN, Person(name="Querulant^Theodora"))
    write_siemens(tmp_path / "b", SCAN, Person(name="QUERULANT^T^^Dr"))
    assert len(patients_in(tmp_path)) == 1


def test_without_an_id_name_and_birth_date_tell_patients_apart(tmp_path: Path) -> None:
    for number, name in enumerate(["A^A", "B^B", "A^A"]):
        write_siemens(tmp_path / str(number), SCAN, Person(patient_id="", name=name))
    assert len(patients_in(tmp_path)) == 2


def test_channels_on_different_grids_get_a_sentence(tmp_path: Path) -> None:
    person = Person()
    write_siemens(tmp_path, SCAN, person, channels=["water"])
    write_siemens(tmp_path, HIGHER, person, channels=["fat"], start=9)
    visit = patients_in(tmp_path)[0].visits[0]
    assert visit.groups == ()
    assert "8 x 6 x 4 voxels" in visit.problems[0]
    assert "different grids" in visit.problems[0]


def test_a_missing_partner_gets_a_sentence(tmp_path: Path) -> None:
    write_siemens(tmp_path, SCAN, Person(), channels=["in_phase"])
    visit = patients_in(tmp_path)[0].visits[0]
    assert visit.problems[0].startswith("Series 5 (in-phase) has no opposed-phase image")


def test_a_missing_slice_gets_a_sentence(tmp_path: Path) -> None:
    write_siemens(tmp_path, HIGHER, Person(), channels=["fat"], order=[0, 1, 3, 4])
    visit = patients_in(tmp_path)[0].visits[0]
    assert visit.problems[0].startswith("Series 5 (fat): One slice is missing")


def test_two_series_that_claim_one_role_are_named_and_the_surer_one_is_taken(
    tmp_path: Path,
) -> None:
    person = Person()
    write_siemens(tmp_path, SCAN, person, channels=["water", "fat"], start=5)
    write_classic(
        tmp_path, SCAN.in_phase, SCAN.geometry, person, manufacturer="SIEMENS", series=3,
        image_type=("DERIVED", "PRIMARY", "M", "DIXON", "WATER"), description="dixon_in",
        time="101400", echo=2.46,
    )  # fmt: skip
    visit = patients_in(tmp_path)[0].visits[0]
    (group,) = visit.groups
    assert {role: volume.label for role, volume in group.channels.items()} == {
        "water": "5",
        "fat": "6",
    }
    (problem,) = visit.problems
    assert "Series 5 and series 3 both claim to be the water image" in problem
    assert "series 5 was taken, because it is surer" in problem


def test_of_two_series_that_are_equally_sure_the_first_is_taken(tmp_path: Path) -> None:
    person = Person()
    write_siemens(tmp_path, SCAN, person, channels=["water", "fat"], start=5)
    write_siemens(tmp_path, SCAN, person, channels=["fat"], start=9, time="101600")
    visit = patients_in(tmp_path)[0].visits[0]
    assert visit.groups[0].channels[Role.FAT].label == "6"
    assert "series 6 was taken, because it came first" in visit.problems[0]
