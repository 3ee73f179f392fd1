"""Files of real scanners, read as dcm2niix reads them: voxels, place and scale."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import nibabel
import numpy as np
import pytest

from inference_engine.formats.dicom.read_export import opened_export
from inference_engine.formats.dicom.volumes import DicomVolume, read_voxels
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.orientation import to_canonical
from inference_engine.progress import NoProgress
from tests.support.dicom_writer import Person, write_philips
from tests.support.phantoms import two_leg_scan
from tests.support.real_data import real_scan

Image = tuple[np.ndarray, VolumeGeometry]


def by_dcm2niix(folder: Path, out: Path) -> list[Image]:
    """Return the volumes that dcm2niix makes, canonical; time points one by one."""
    program = Path(sys.executable).with_name("dcm2niix")
    command = [program, "-z", "n", "-b", "n", "-f", "%s_%e_%t_%r_%j", "-o", out, folder]
    answer = subprocess.run(command, capture_output=True, check=False)
    assert answer.returncode == 0, answer.stdout
    found = []
    for path in sorted(out.glob("*.nii")):
        image = nibabel.load(path)
        values = np.asarray(image.dataobj, dtype=np.float64)
        series = values if values.ndim == 4 else values[..., None]
        found += [
            to_canonical(moment, VolumeGeometry(moment.shape, image.affine))
            for moment in np.moveaxis(series, -1, 0)
        ]
    return found


def volumes_in(folder: Path) -> list[DicomVolume]:
    with opened_export(folder, NoProgress()) as export:
        return [v for patient in export.patients for visit in patient.visits for v in visit.volumes]


def require_the_same(folder: Path, out: Path, count: int, scale_tolerance: float = 1e-6) -> None:
    theirs = by_dcm2niix(folder, out)
    ours = volumes_in(folder)
    assert len(theirs) == len(ours) == count
    for volume in ours:
        assert volume.geometry is not None, volume.problem
        voxels, geometry = to_canonical(read_voxels(volume, NoProgress()), volume.geometry)
        partners = [
            index
            for index, (values, other) in enumerate(theirs)
            if values.shape == voxels.shape
            # dcm2niix keeps positions as float32.
            and np.abs(other.affine - geometry.affine).max() < 1e-3
            and np.abs(values - voxels).max() <= scale_tolerance * np.abs(values).max()
        ]
        assert partners, f"series {volume.label} has no equal"
        theirs.pop(partners[0])


@pytest.mark.real_data
@pytest.mark.parametrize(
    ("name", "count", "scale_tolerance"),
    [
        ("ormir_multiecho_dicom", 17, 0),
        # Philips' slopes are text with few digits in one place and floats in another.
        ("dicom_enhanced", 6, 2e-5),
        ("dicom_positions", 2, 0),
    ],
)
def test_real_files_equal_dcm2niix(
    name: str, count: int, scale_tolerance: float, tmp_path: Path
) -> None:
    require_the_same(real_scan(name), tmp_path, count, scale_tolerance)


@pytest.mark.real_data
@pytest.mark.parametrize("position", ["HFS", "HFP"])
def test_supine_and_prone_are_the_same_way_up_in_the_patient(position: str) -> None:
    (volume,) = volumes_in(real_scan("dicom_positions") / position)
    assert volume.geometry is not None
    voxels, _ = to_canonical(read_voxels(volume, NoProgress()), volume.geometry)
    # A head ends in air above and in the neck below; the face is in front, in both positions.
    assert voxels[:, :, :20].mean() > 2 * voxels[:, :, -4:].mean()


@pytest.mark.real_data
def test_the_echoes_of_a_real_thigh_are_in_order() -> None:
    volumes = volumes_in(real_scan("ormir_multiecho_dicom"))
    echoes = [volume.frames[0].facts.echo_time_ms for volume in volumes]
    assert sorted(echoes) == pytest.approx([10.9 * n for n in range(1, 18)], abs=0.06)
    assert {volume.guess.role for volume in volumes} == {"magnitude"}


def test_a_written_philips_series_equals_dcm2niix(tmp_path: Path) -> None:
    scan, _ = two_leg_scan(shape=(20, 16, 6), rotation_degrees=(10, 5, -8))
    # One channel: dcm2niix can't tell several in one series apart.
    for channel, slope in (("water", 0.5), ("fat", 0.25)):
        folder, out = tmp_path / channel, tmp_path / f"{channel}-out"
        write_philips(
            folder, scan, Person(), slopes={channel: slope}, scale_slope=0.02, channels=[channel]
        )
        out.mkdir()
        require_the_same(folder, out, 1)
