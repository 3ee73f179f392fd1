import numpy as np
import pytest

from inference_engine.anatomy.label_table import LabelTable, Muscle
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from inference_engine.quantification import coverage
from inference_engine.quantification.coverage import (
    Coverage,
    assess_coverage,
    coverage_of,
    find_cut_muscles,
)
from inference_engine.quantification.muscle_voxels import gather_muscle_voxels
from inference_engine.quantification.quantify import quantify
from tests.support import muscle_range_examples as example

TABLE = LabelTable("one", (Muscle(1, "RF", "rectus femoris", "quadriceps"),), 100)


def voxels_of(slices, *, empty=(), columns=slice(2, 3), count=8, affine=None):
    """One muscle in `slices` of a scan whose `empty` slices hold no image."""
    labels = np.zeros((5, 5, count), np.uint8)
    labels[columns, 2, slices] = 1
    signal = np.full(labels.shape, 100, np.float32)
    signal[:, :, list(empty)] = 0
    geometry = VolumeGeometry(labels.shape, np.eye(4) if affine is None else affine)
    scan = DixonScan.from_water_fat(signal, signal / 4, geometry)
    return gather_muscle_voxels(LabelMap(labels, geometry), scan, TABLE)


@pytest.mark.parametrize(
    ("slices", "expected"),
    [
        (slice(1, 7), "complete"),
        (slice(1, 8), "cut_proximally"),
        (slice(0, 7), "cut_distally"),
        (slice(0, 8), "cut_at_both_ends"),
        (slice(0, 0), "absent"),
    ],
)
def test_coverage_is_judged_at_the_outermost_slices(slices, expected):
    assert assess_coverage(voxels_of(slices), 1) == expected


def test_empty_slices_do_not_belong_to_the_field_of_view():
    voxels = voxels_of(slice(2, 6), empty=(0, 1, 6, 7))
    assert voxels.image_slices == (2, 5)
    assert assess_coverage(voxels, 1) == "cut_at_both_ends"


def test_up_and_down_come_from_patient_coordinates():
    head_first_down = np.diag([1.0, 1, -1, 1])
    assert assess_coverage(voxels_of(slice(0, 3), affine=head_first_down), 1) == "cut_proximally"


def test_single_slice_is_cut_at_both_ends():
    assert assess_coverage(voxels_of(slice(0, 1), count=1), 1) == "cut_at_both_ends"


def test_findings_name_muscle_and_side():
    (finding,) = find_cut_muscles(voxels_of(slice(0, 7)), TABLE)
    assert (finding.code, finding.abbreviation, finding.side) == ("cut_distally", "RF", "right")
    assert "right rectus femoris" in finding.message


def test_muscle_at_the_side_of_the_image_is_found():
    codes = [f.code for f in find_cut_muscles(voxels_of(slice(1, 7), columns=slice(3, 5)), TABLE)]
    assert codes == ["cut_at_side"]


def _coverage(labels, table=example.TABLE):
    geometry = VolumeGeometry(labels.shape, np.diag([*example.SPACING_MM, 1.0]))
    signal = np.full(labels.shape, 100, np.float32)
    scan = DixonScan.from_water_fat(signal, signal / 4, geometry)
    voxels = gather_muscle_voxels(LabelMap(labels, geometry), scan, table)
    return coverage_of(voxels, table), find_cut_muscles(voxels, table)


@pytest.fixture
def example_ranges(monkeypatch):
    monkeypatch.setattr(coverage, "load_muscle_ranges", example.ranges)


@pytest.mark.usefixtures("example_ranges")
def test_a_muscle_whose_place_is_in_view_is_not_found_rather_than_absent():
    # The short muscle D ends at 120 and 200 mm; A reaches from 20 to 300 mm on any leg.
    found, findings = _coverage(example.two_legs(missing=(1, 101)))
    assert found[1] is found[101] is Coverage.NOT_FOUND
    assert [f.side for f in findings if f.code == "not_found"] == ["right", "left"]
    assert "its place is in view" in findings[0].message


@pytest.mark.usefixtures("example_ranges")
def test_a_muscle_whose_place_may_be_out_of_view_is_absent():
    above = example.two_legs()[:, :, 21:]
    assert not np.isin(above, (4, 104)).any()
    found, findings = _coverage(above)
    assert found[4] is found[104] is Coverage.ABSENT
    assert found[1] is Coverage.CUT_DISTALLY
    assert "not_found" not in {finding.code for finding in findings}


@pytest.mark.usefixtures("example_ranges")
def test_one_witness_is_not_enough():
    found, _ = _coverage(example.two_legs(missing=(1, 5, 6)))
    assert found[1] is Coverage.ABSENT
    assert found[101] is Coverage.COMPLETE


@pytest.mark.usefixtures("example_ranges")
def test_an_unmeasured_muscle_has_no_numbers_but_says_why():
    labels = example.two_legs(missing=(1,))
    geometry = VolumeGeometry(labels.shape, np.diag([*example.SPACING_MM, 1.0]))
    signal = np.full(labels.shape, 100, np.float32)
    scan = DixonScan.from_water_fat(signal, signal / 4, geometry)
    numbers = quantify(LabelMap(labels, geometry), scan, example.TABLE)
    row = next(row for row in numbers.measurements if row.label == 1)
    assert (row.coverage, row.volume_ml, row.ff_mean_percent) == ("not_found", None, None)
    assert row.flags == ("not_found",)
