"""A scan in any of the 48 axis orders, straight and oblique, through the library and back."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from inference_engine.formats.dicom.read_export import opened_export
from inference_engine.formats.dicom.volumes import read_voxels
from inference_engine.formats.nifti import write_volume
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.orientation import to_canonical, to_canonical_scan
from inference_engine.progress import NoProgress
from legseg_desktop.services.open_library import StudyLibrary, open_library
from legseg_desktop.services.open_library_scan import open_library_scan
from tests.support.dicom_writer import Person, stored, write_siemens
from tests.support.libraries import imported
from tests.support.phantoms import all_axis_codes, two_leg_scan

ROTATIONS = pytest.mark.parametrize(
    "rotation", [(0.0, 0.0, 0.0), (12.0, -7.0, 21.0)], ids=["straight", "oblique"]
)


def scans_in_all_orders(rotation: tuple[float, ...]) -> dict[str, DixonScan]:
    """Return a scan for each order; their noise tells them apart."""
    made = {}
    for seed, code in enumerate(all_axis_codes()):
        made[code], _ = two_leg_scan(
            (9, 8, 5), (10.8, 12.1, 22.8), code, rotation_degrees=rotation, noise=20, seed=seed
        )
    handedness = {np.sign(np.linalg.det(scan.geometry.affine)) for scan in made.values()}
    assert handedness == {-1.0, 1.0}
    return made


def opened_by_patient(library: StudyLibrary) -> dict[str, DixonScan]:
    """Return the scan of each patient, who has one."""
    found = {}
    for row in library.patient_rows():
        (visit,) = library.timeline(row.patient.identifier)
        (scan,) = visit.scans
        found[row.patient.pseudonym] = open_library_scan(library, scan.scan.identifier).scan
    return found


def right_thigh_is_right(scan: DixonScan) -> bool:
    """Return whether the larger thigh, the phantom's right one, has the larger world x."""
    canonical = to_canonical_scan(scan)
    tissue = canonical.in_phase > 500
    middle = tissue.shape[0] // 2
    rightwards = canonical.geometry.affine[0, 0] > 0
    return bool(rightwards and tissue[middle:].sum() > tissue[:middle].sum())


@ROTATIONS
def test_nifti_files_come_back_voxel_by_voxel(tmp_path: Path, rotation: tuple[float, ...]) -> None:
    given = scans_in_all_orders(rotation)
    for code, scan in given.items():
        folder = tmp_path / "in" / f"sub-{code}"
        folder.mkdir(parents=True)
        for role in ("water", "fat"):
            write_volume(folder / f"{role}.nii.gz", getattr(scan, role), scan.geometry)
    with open_library(tmp_path / "library", create=True) as library:
        assert len(imported(library, tmp_path / "in").scans) == 48
        found = opened_by_patient(library)
    assert set(found) == {f"sub-{code}" for code in given}
    for code, scan in given.items():
        back = found[f"sub-{code}"]
        assert back.geometry.axis_codes == tuple(code)
        assert back.geometry.matches(scan.geometry)
        for role in ("water", "fat"):
            np.testing.assert_array_equal(getattr(back, role), getattr(scan, role))
        assert right_thigh_is_right(back)


@ROTATIONS
def test_dicom_files_come_back_and_go_out_as_dicom_again(
    tmp_path: Path, rotation: tuple[float, ...]
) -> None:
    given = scans_in_all_orders(rotation)
    for number, (code, scan) in enumerate(given.items()):
        person = Person(
            patient_id=code, study_date=f"2024{1 + number // 28:02d}{1 + number % 28:02d}"
        )
        write_siemens(tmp_path / "in", scan, person, channels=("water", "fat"))
    with open_library(tmp_path / "library", create=True) as library:
        assert len(imported(library, tmp_path / "in").scans) == 48
        found = opened_by_patient(library)
    # Pseudonyms are given in the order of the dates.
    for number, (code, scan) in enumerate(given.items(), start=1):
        back = found[f"sub-{number:03d}"]
        assert right_thigh_is_right(back), code
        require_same(back, scan)
        write_siemens(tmp_path / "out" / code, back, Person(), channels=("water", "fat"))
        with opened_export(tmp_path / "out" / code, NoProgress()) as export:
            (group,) = export.patients[0].visits[0].groups
            channels = {
                str(role): read_voxels(volume, NoProgress())
                for role, volume in group.channels.items()
            }
        require_same(DixonScan.from_channels(group.geometry, **channels), scan)


def require_same(found: DixonScan, given: DixonScan) -> None:
    """Require the voxels that a scanner would have stored, in the same places of the patient."""
    for role in ("water", "fat"):
        voxels, geometry = to_canonical(getattr(found, role), found.geometry)
        expected, true_geometry = to_canonical(stored(getattr(given, role)), given.geometry)
        assert geometry.matches(true_geometry)
        np.testing.assert_array_equal(voxels, expected)
