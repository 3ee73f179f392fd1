"""The command separate, on files and on DICOM exports."""

from __future__ import annotations

from inference_engine.imaging.water_fat_separation.echo_model import EchoModel
from tests.support.dicom_echoes import write_echoes
from tests.support.phantoms import two_leg_scan


def test_a_dicom_folder_is_separated_by_its_own_headers(legseg, tmp_path):
    scan, _ = two_leg_scan((24, 20, 4))
    times = (1.2, 2.6, 4.1)
    echoes = EchoModel.from_milliseconds(times, 3.0).signal(scan.water, scan.fat, 50.0, 35.0)
    write_echoes(tmp_path / "dicom", echoes, times, scan.geometry)
    answer = legseg("separate", tmp_path / "dicom", "-o", tmp_path / "out")
    assert answer.exit_code == 0, answer.output
    assert "Series 5, 6, echoes at 1.2, 2.6, 4.1 ms." in answer.stdout
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert {"water.nii.gz", "fat.nii.gz", "field_hz.nii.gz", "swap_doubt.nii.gz"} == names


def test_an_export_and_files_exclude_each_other(legseg, tmp_path):
    both = legseg("separate", tmp_path, "--echo-times", 1.2, "-o", tmp_path / "out")
    assert both.exit_code == 1
    assert "its own images" in both.stderr
    neither = legseg("separate", "-o", tmp_path / "out")
    assert neither.exit_code == 1
    assert "Neither a DICOM export nor echoes" in neither.stderr
