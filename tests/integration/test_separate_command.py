"""The command separate, on files and on DICOM exports."""

from __future__ import annotations

import nibabel
import numpy as np
import pytest

from inference_engine.formats.nifti import read_volume, write_volume
from inference_engine.imaging.water_fat_separation.echo_model import EchoModel
from tests.support.dicom_echoes import write_echoes
from tests.support.phantoms import two_leg_scan
from tests.support.real_data import real_scan


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


def test_two_magnitudes_are_separated_with_a_warning(legseg, tmp_path):
    scan, _ = two_leg_scan((24, 20, 6))
    paths = [tmp_path / "op.nii.gz", tmp_path / "ip.nii.gz"]
    for path, image in zip(paths, (scan.opposed_phase, scan.in_phase), strict=True):
        write_volume(path, image, scan.geometry)
    answer = legseg("separate", "--magnitude", *paths, "-o", tmp_path / "out")
    assert answer.exit_code == 0, answer.output
    assert "fat fractions above 50 %" in answer.stdout
    assert (tmp_path / "out" / "fat.nii.gz").is_file()


def test_echoes_in_one_file_come_out_as_those_in_files_of_their_own(legseg, tmp_path):
    scan, _ = two_leg_scan((24, 20, 4))
    times = (1.2, 2.6, 4.1)
    echoes = EchoModel.from_milliseconds(times, 3.0).signal(scan.water, scan.fat, 50.0, 35.0)
    parts = {"magnitude": np.abs(echoes), "phase": np.angle(echoes)}
    one_by_one, together = [], []
    for name, volumes in parts.items():
        files = [tmp_path / f"{name}{number}.nii.gz" for number in range(3)]
        for path, volume in zip(files, volumes, strict=True):
            write_volume(path, volume.astype(np.float32), scan.geometry)
        whole = nibabel.Nifti1Image(
            np.moveaxis(volumes, 0, -1).astype(np.float32), scan.geometry.affine
        )
        nibabel.save(whole, tmp_path / f"{name}.nii.gz")
        one_by_one += [f"--{name}", *files]
        together += [f"--{name}", tmp_path / f"{name}.nii.gz"]
    rest = ("--echo-times", *times, "--field-strength", 3)
    for arguments, out in ((one_by_one, "single"), (together, "together")):
        answer = legseg("separate", *arguments, *rest, "-o", tmp_path / out)
        assert answer.exit_code == 0, answer.output
    for name in ("water", "fat"):
        single, both = (
            read_volume(tmp_path / out / f"{name}.nii.gz") for out in ("single", "together")
        )
        np.testing.assert_array_equal(both[0], single[0])
        assert both[1].matches(single[1])
    # What wants a single volume says where to go with echoes.
    file, other = tmp_path / "magnitude.nii.gz", tmp_path / "phase.nii.gz"
    answer = legseg("analyse", "--fat", file, "--water", other, "-o", tmp_path / "no")
    assert answer.exit_code == 1
    assert "holds 3 volumes" in answer.stderr
    assert "legseg separate" in answer.stderr
    answer = legseg("separate", "--magnitude", file, "-o", tmp_path / "no")
    assert "3 magnitude and 0 phase images were given" in answer.stderr


def test_several_acquisitions_are_told_apart(legseg, tmp_path):
    scan, _ = two_leg_scan((24, 20, 4))
    echoes = EchoModel.from_milliseconds((1.15, 2.3, 3.45), 3.0).signal(scan.water, scan.fat, 0.0)
    for repetition in ("a", "b"):
        folder = tmp_path / "dicom" / repetition
        write_echoes(folder, echoes[:2], (1.15, 2.3), scan.geometry, parts="M")
    answer = legseg("separate", tmp_path / "dicom", "-o", tmp_path / "out")
    assert answer.exit_code == 0, answer.output
    assert "scan-2: Series 5, echoes at 1.15, 2.3 ms." in answer.stdout
    assert answer.stdout.count("fat fractions above 50 %") == 2


@pytest.mark.slow
@pytest.mark.real_data
def test_real_echoes_come_out_alike_from_files_and_from_dicom(legseg, tmp_path):
    files = []
    for path in sorted(real_scan("siemens_thigh_3pt").glob("*.nii.gz")):
        # Two slices are enough, and quicker than ten.
        volume, geometry = read_volume(path)
        files.append(tmp_path / path.name)
        part = geometry.cropped((0, 0, 4), (*volume.shape[:2], 2))
        write_volume(files[-1], volume[:, :, 4:6], part)
    times = (3.45, 4.6, 5.75)
    answer = legseg(
        *("separate", "--magnitude", *files[::2], "--phase", *files[1::2]),
        *("--echo-times", *times, "--field-strength", 3, "-o", tmp_path / "files"),
    )
    assert answer.exit_code == 0, answer.output
    volumes = [read_volume(file) for file in files]
    turns = [phase * np.float32(2 * np.pi / 4096) - np.float32(np.pi) for phase, _ in volumes[1::2]]
    echoes = [size * np.exp(1j * turn) for (size, _), turn in zip(volumes[::2], turns, strict=True)]
    write_echoes(tmp_path / "dicom", np.stack(echoes), times, volumes[0][1])
    answer = legseg("separate", tmp_path / "dicom", "-o", tmp_path / "out")
    assert answer.exit_code == 0, answer.output
    water, fat = (
        [read_volume(tmp_path / place / f"{name}.nii.gz")[0] for place in ("files", "out")]
        for name in ("water", "fat")
    )
    tissue = water[0] + fat[0] > 0.2 * np.percentile(water[0] + fat[0], 99)
    fractions = [
        f[tissue] / np.maximum(w[tissue] + f[tissue], 1) for w, f in zip(water, fat, strict=True)
    ]
    assert np.percentile(np.abs(fractions[0] - fractions[1]), 99) < 0.01


def test_an_export_and_files_exclude_each_other(legseg, tmp_path):
    both = legseg("separate", tmp_path, "--echo-times", 1.2, "-o", tmp_path / "out")
    assert both.exit_code == 1
    assert "its own images" in both.stderr
    neither = legseg("separate", "-o", tmp_path / "out")
    assert neither.exit_code == 1
    assert "Neither a DICOM export nor echoes" in neither.stderr
