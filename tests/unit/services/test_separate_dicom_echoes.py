"""Water and fat from the echoes of DICOM exports."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from inference_engine.errors import InputError
from inference_engine.formats.nifti import read_volume
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.label_map import LabelMap
from inference_engine.imaging.water_fat_separation.echo_model import EchoModel
from legseg_desktop.services.separate_dicom_echoes import separate_dicom_echoes
from tests.support.dicom_echoes import write_echoes
from tests.support.dicom_writer import SECRETS, Person, write_siemens
from tests.support.phantoms import two_leg_scan
from tests.support.real_data import real_scan

TIMES = (1.2, 2.6, 4.1, 5.5)


def export(folder: Path, shape: tuple[int, int, int] = (96, 80, 4)) -> tuple[DixonScan, LabelMap]:
    scan, labels = two_leg_scan(shape, (4, 4, 20))
    echoes = EchoModel.from_milliseconds(TIMES, 3.0).signal(scan.water, scan.fat, 150.0, 40.0)
    write_echoes(folder, echoes, TIMES, scan.geometry)
    return scan, labels


def test_an_export_comes_back_as_water_and_fat_without_names(tmp_path: Path) -> None:
    scan, labels = export(tmp_path / "dicom")
    (made,) = separate_dicom_echoes(tmp_path / "dicom", tmp_path / "out")
    assert (made.folder, made.series, made.findings) == ("", "5, 6", ())
    assert made.echo_times_ms == TIMES
    muscle = labels.labels > 0
    for name in ("water", "fat"):
        image, geometry = read_volume(tmp_path / "out" / f"{name}.nii.gz")
        assert geometry.matches(scan.geometry)
        np.testing.assert_allclose(image[muscle], getattr(scan, name)[muscle], atol=25)
    for path in (tmp_path / "out").iterdir():
        assert not any(secret.encode() in path.read_bytes() for secret in SECRETS)


def test_several_acquisitions_get_folders_of_their_own(tmp_path: Path) -> None:
    for repetition in ("a", "b"):
        export(tmp_path / "dicom" / repetition, (24, 20, 4))
    made = separate_dicom_echoes(tmp_path / "dicom", tmp_path / "out")
    assert [scan.folder for scan in made] == ["scan-1", "scan-2"]
    assert all((tmp_path / "out" / scan.folder / "fat.nii.gz").is_file() for scan in made)


def test_two_magnitudes_are_taken_in_the_order_of_their_phase(tmp_path: Path) -> None:
    scan, _ = two_leg_scan((24, 20, 6))
    model = EchoModel.from_milliseconds((1.15, 2.3, 3.45), 3.0)
    echoes = model.signal(scan.water, scan.fat, 0.0)[:2]
    write_echoes(tmp_path / "dicom", echoes, (1.15, 2.3), scan.geometry, parts="M")
    (made,) = separate_dicom_echoes(tmp_path / "dicom", tmp_path / "out")
    assert [finding.code for finding in made.findings] == ["ambiguous_fat_fraction"]
    # Exchanged, in-phase would be nowhere brighter and fat about nothing.
    water, _ = read_volume(tmp_path / "out" / "water.nii.gz")
    fat, _ = read_volume(tmp_path / "out" / "fat.nii.gz")
    np.testing.assert_allclose((water + fat), np.abs(echoes[1]), atol=1)


def test_exports_without_echoes_say_what_to_do(tmp_path: Path) -> None:
    scan, _ = two_leg_scan((12, 10, 4))
    write_siemens(tmp_path / "channels", scan, Person())
    with pytest.raises(InputError, match="separated already"):
        separate_dicom_echoes(tmp_path / "channels", tmp_path / "out")
    write_siemens(tmp_path / "one", scan, Person(), channels=("water",))
    with pytest.raises(InputError, match="no echoes"):
        separate_dicom_echoes(tmp_path / "one", tmp_path / "out")
    assert not (tmp_path / "out").exists()


@pytest.mark.real_data
def test_real_spin_echoes_are_refused_with_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="spin echoes"):
        separate_dicom_echoes(real_scan("ormir_multiecho_dicom"), tmp_path / "out")
