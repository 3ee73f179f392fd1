"""Simulated scans written as DICOM come back voxel by voxel, wherever they lie."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from inference_engine.formats.dicom.grouping import DixonGroup
from inference_engine.formats.dicom.read_export import opened_export
from inference_engine.formats.dicom.volumes import read_voxels
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.orientation import to_canonical
from inference_engine.progress import NoProgress
from tests.support.dicom_writer import (
    CHANNELS,
    Person,
    stored,
    write_enhanced,
    write_ge,
    write_philips,
    write_siemens,
)
from tests.support.phantoms import all_axis_codes, two_leg_scan

SMALL = {"shape": (10, 8, 5), "spacing": (3.1, 2.7, 6.3)}
ROTATION = (12.0, -7.0, 21.0)
SLOPES = {"water": 0.31, "fat": 0.47, "in_phase": 0.6, "opposed_phase": 0.25}


def the_group(folder: Path) -> DixonGroup:
    """Return the only Dixon scan in a folder; files are plain, so they stay readable."""
    with opened_export(folder, NoProgress()) as export:
        (patient,) = export.patients
        (visit,) = patient.visits
        assert visit.problems == ()
        (group,) = visit.groups
        return group


def require_equal(group: DixonGroup, scan: DixonScan, slopes=None, atol: float = 0.0) -> None:
    assert set(group.channels) == set(CHANNELS)
    for channel, volume in group.channels.items():
        slope = (slopes or {}).get(channel, 1.0)
        found, found_geometry = to_canonical(read_voxels(volume, NoProgress()), group.geometry)
        true, geometry = to_canonical(
            stored(getattr(scan, channel), slope) * np.float64(slope), scan.geometry
        )
        assert found_geometry.matches(geometry)
        np.testing.assert_allclose(found, true, rtol=1e-6, atol=atol)


@pytest.mark.slow
@pytest.mark.parametrize("rotation", [(0.0, 0.0, 0.0), ROTATION], ids=["straight", "oblique"])
def test_classic_files_in_all_48_orientations(tmp_path: Path, rotation: tuple[float, ...]) -> None:
    for code in all_axis_codes():
        scan, _ = two_leg_scan(axis_codes=code, rotation_degrees=rotation, **SMALL)
        write_siemens(tmp_path / code, scan, Person())
        require_equal(the_group(tmp_path / code), scan)


@pytest.mark.slow
@pytest.mark.parametrize("rotation", [(0.0, 0.0, 0.0), ROTATION], ids=["straight", "oblique"])
def test_enhanced_files_in_all_48_orientations(tmp_path: Path, rotation: tuple[float, ...]) -> None:
    for code in all_axis_codes():
        scan, _ = two_leg_scan(axis_codes=code, rotation_degrees=rotation, **SMALL)
        write_enhanced(tmp_path / code / "IM_0001", scan, Person(), slopes=SLOPES)
        require_equal(the_group(tmp_path / code), scan, SLOPES)


def test_the_right_leg_is_on_the_right(tmp_path: Path) -> None:
    scan, _ = two_leg_scan(sides=("right",), axis_codes="LPS")
    write_siemens(tmp_path, scan, Person())
    group = the_group(tmp_path)
    water, _ = to_canonical(read_voxels(group.channels["water"], NoProgress()), group.geometry)
    middle = water.shape[0] // 2
    assert water[middle:].sum() > 0
    assert water[:middle].sum() == 0


def test_ge_tells_the_channels_apart_by_the_description(tmp_path: Path) -> None:
    scan, _ = two_leg_scan(**SMALL)
    write_ge(tmp_path, scan, Person())
    require_equal(the_group(tmp_path), scan)


def test_philips_holds_all_channels_in_one_series(tmp_path: Path) -> None:
    scan, _ = two_leg_scan(**SMALL)
    write_philips(tmp_path, scan, Person(), slopes=SLOPES)
    require_equal(the_group(tmp_path), scan, SLOPES)


def test_the_private_scale_of_philips_makes_channels_comparable(tmp_path: Path) -> None:
    scan, _ = two_leg_scan(**SMALL)
    write_philips(tmp_path, scan, Person(), slopes=dict.fromkeys(CHANNELS, 0.5), scale_slope=0.02)
    group = the_group(tmp_path)
    water = read_voxels(group.channels["water"], NoProgress())
    true, _ = to_canonical(stored(scan.water, 0.5) / 0.02, scan.geometry)
    np.testing.assert_allclose(to_canonical(water, group.geometry)[0], true, rtol=1e-6)


def test_real_world_values_scale_where_no_rescale_slope_is(tmp_path: Path) -> None:
    scan, _ = two_leg_scan(**SMALL)
    write_enhanced(tmp_path / "a.dcm", scan, Person(), slopes=SLOPES, has_real_world=True)
    require_equal(the_group(tmp_path), scan, SLOPES)


def test_the_order_of_files_says_nothing(tmp_path: Path) -> None:
    scan, _ = two_leg_scan(**SMALL)
    write_siemens(tmp_path, scan, Person(), order=[3, 0, 4, 2, 1])
    require_equal(the_group(tmp_path), scan)


def test_duplicate_files_count_once(tmp_path: Path) -> None:
    scan, _ = two_leg_scan(**SMALL)
    write_siemens(tmp_path / "a", scan, Person())
    for file in list((tmp_path / "a").iterdir()):
        (tmp_path / "b").mkdir(exist_ok=True)
        (tmp_path / "b" / file.name).write_bytes(file.read_bytes())
    require_equal(the_group(tmp_path), scan)
