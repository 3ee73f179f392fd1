"""Echoes in DICOM files: gathered, refused with a reason, read as what was written."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pydicom
import pytest

from inference_engine.errors import InputError
from inference_engine.formats.dicom.echoes import (
    EchoGroup,
    echo_groups_of,
    phases_of,
    separate_echoes_of,
)
from inference_engine.formats.dicom.read_export import opened_export
from inference_engine.formats.dicom.roles import Role
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.water_fat_separation.echo_model import EchoModel
from inference_engine.progress import NoProgress
from tests.support.dicom_echoes import write_echoes
from tests.support.dicom_writer import Person, write_siemens
from tests.support.phantoms import two_leg_scan
from tests.support.real_data import real_scan

TIMES = (1.2, 2.6, 4.1, 5.5)


def simulated(times: tuple[float, ...] = TIMES) -> tuple[np.ndarray, VolumeGeometry]:
    scan, _ = two_leg_scan((12, 10, 4), rotation_degrees=(5, 3, 0))
    model = EchoModel.from_milliseconds(times, 3.0)
    return model.signal(scan.water, scan.fat, 150.0, 40.0), scan.geometry


def groups_in(folder: Path) -> list[EchoGroup]:
    with opened_export(folder, NoProgress()) as export:
        return [
            group
            for patient in export.patients
            for visit in patient.visits
            for group in echo_groups_of(visit.volumes)
        ]


@pytest.mark.parametrize(
    ("parts", "vendor"), [("MP", "SIEMENS"), ("PM", "Philips"), ("RI", "Philips"), ("MRI", "GE")]
)
def test_echoes_come_back_as_they_were_written(parts: str, vendor: str, tmp_path: Path) -> None:
    echoes, geometry = simulated()
    write_echoes(tmp_path, echoes, TIMES, geometry, parts=parts, vendor=vendor)
    (group,) = groups_in(tmp_path)
    assert group.problem == ""
    found = separate_echoes_of(group, NoProgress())
    assert found.is_complex
    assert found.times_s == pytest.approx([time / 1000 for time in TIMES])
    assert found.field_strength_t == 3.0
    assert found.geometry.matches(geometry)
    # Whole numbers of signal and 4096 steps a turn: 1000 x 2 pi / 4096.
    np.testing.assert_allclose(found.echoes, echoes, atol=2.5)
    assert found.findings == ()


def test_two_magnitudes_are_told_apart_by_their_times(tmp_path: Path) -> None:
    echoes, geometry = simulated((1.15, 2.3, 3.45))
    write_echoes(tmp_path, echoes[1::-1], (2.3, 1.15), geometry, parts="M")
    (group,) = groups_in(tmp_path)
    assert phases_of(group) == (Role.OPPOSED_PHASE, Role.IN_PHASE)
    found = separate_echoes_of(group, NoProgress())
    assert not found.is_complex
    np.testing.assert_allclose(found.echoes[0].real, np.abs(echoes[0]), atol=0.51)


def test_acquisitions_on_one_grid_and_on_others_are_parted(tmp_path: Path) -> None:
    echoes, geometry = simulated()
    for repetition in ("a", "b"):
        write_echoes(tmp_path / repetition, echoes, TIMES, geometry)
    other = VolumeGeometry(geometry.shape, geometry.affine * np.array([[1], [1.1], [1], [1]]))
    write_echoes(tmp_path / "c", echoes, TIMES, other)
    groups = groups_in(tmp_path)
    assert [group.problem for group in groups] == ["", "", ""]


@pytest.mark.parametrize(
    ("arguments", "times", "words"),
    [
        ({"sequence": "SE"}, TIMES, "spin echoes"),
        ({"parts": "M"}, TIMES, "have no phase"),
        ({}, TIMES[:2], "a field map needs three"),
        ({"parts": "M"}, (1.7, 2.3), "not one in phase and one in opposed"),
    ],
)
def test_what_can_not_be_separated_says_why(
    arguments: dict[str, str], times: tuple[float, ...], words: str, tmp_path: Path
) -> None:
    echoes, geometry = simulated()
    write_echoes(tmp_path, echoes[: len(times)], times, geometry, **arguments)
    (group,) = groups_in(tmp_path)
    assert words in group.problem
    assert group.problem.count(". ") == 1
    with pytest.raises(InputError, match=words):
        separate_echoes_of(group, NoProgress())


@pytest.mark.parametrize("parts", ["MP", "M"])
def test_a_field_that_is_not_said_is_told(parts: str, tmp_path: Path) -> None:
    echoes, geometry = simulated((1.15, 2.3, 3.45))
    count = 3 if parts == "MP" else 2
    write_echoes(tmp_path, echoes[:count], (1.15, 2.3, 3.45)[:count], geometry, parts=parts)
    for file in tmp_path.glob("*.dcm"):
        dataset = pydicom.dcmread(file)
        del dataset.MagneticFieldStrength
        dataset.save_as(file)
    (group,) = groups_in(tmp_path)
    assert "don't say the field strength" in group.problem
    assert set(phases_of(group)) == {None}


def test_a_phase_image_that_is_missing_is_told(tmp_path: Path) -> None:
    echoes, geometry = simulated()
    write_echoes(tmp_path / "m", echoes, TIMES, geometry, parts="M")
    write_echoes(tmp_path / "p", echoes[:3], TIMES[:3], geometry, parts="P")
    (group,) = groups_in(tmp_path)
    assert "lack the magnitude or the phase image" in group.problem


def test_a_scale_that_was_guessed_is_an_alarm(tmp_path: Path) -> None:
    echoes, geometry = simulated()
    write_echoes(tmp_path, echoes, TIMES, geometry, phase_share=0.5)
    found = separate_echoes_of(groups_in(tmp_path)[0], NoProgress())
    assert [finding.code for finding in found.findings] == ["phase_scale_uncertain"]


def test_parts_without_a_zero_are_refused(tmp_path: Path) -> None:
    echoes, geometry = simulated()
    shifted = np.abs(echoes.real) + 1j * np.abs(echoes.imag)
    write_echoes(tmp_path, shifted, TIMES, geometry, parts="RI")
    with pytest.raises(InputError, match="no negative value"):
        separate_echoes_of(groups_in(tmp_path)[0], NoProgress())


def test_channels_are_no_echoes(tmp_path: Path) -> None:
    scan, _ = two_leg_scan((12, 10, 4))
    write_siemens(tmp_path, scan, Person())
    assert groups_in(tmp_path) == []


@pytest.mark.real_data
def test_real_spin_echoes_are_refused() -> None:
    (group,) = groups_in(real_scan("ormir_multiecho_dicom"))
    assert len(group.times_ms) == 17
    assert "spin echoes" in group.problem
