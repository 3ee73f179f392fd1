import numpy as np
import pytest

from inference_engine.anatomy.label_table import LabelTable, Muscle, load_label_table
from inference_engine.errors import GeometryError, LabelTableError
from inference_engine.findings import Finding
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from inference_engine.imaging.orientation import to_canonical
from inference_engine.quantification.fat_fraction import fat_fraction, measure_muscles
from tests.support.phantoms import FAT_FRACTIONS, all_axis_codes, two_leg_scan

ONE_MUSCLE = LabelTable("one", (Muscle(1, "RF", "rectus femoris", "quadriceps"),), None)


def scan_of(water, fat, labels, affine=None):
    geometry = VolumeGeometry(np.shape(water), np.eye(4) if affine is None else affine)
    scan = DixonScan.from_water_fat(np.float32(water), np.float32(fat), geometry)
    return scan, LabelMap(np.uint8(labels), geometry)


def test_fat_fraction_is_nan_where_there_is_no_signal():
    scan, _ = scan_of([[[3.0, 0.0, 0.0]]], [[[1.0, 0.0, 2.0]]], [[[0, 0, 0]]])
    np.testing.assert_array_equal(fat_fraction(scan), np.float32([[[0.25, np.nan, 1.0]]]))


def test_statistics_match_a_hand_computed_muscle():
    # Voxel fat fractions 0 %, 50 %, 75 % and one voxel without signal.
    scan, label_map = scan_of(
        [[[100.0, 50, 25, 0, 7]]], [[[0.0, 50, 75, 0, 9]]], [[[1, 1, 1, 1, 0]]]
    )
    (row,) = measure_muscles(label_map, scan, ONE_MUSCLE)
    assert (row.side, row.voxels, row.no_signal_voxels) == ("both", 4, 1)
    assert row.volume_ml == pytest.approx(4e-3)
    assert row.ff_mean_percent == pytest.approx(125 / 3)
    assert row.ff_ratio_percent == pytest.approx(100 * 125 / 300)
    assert row.ff_median_percent == pytest.approx(50)
    assert row.ff_sd_percent == pytest.approx(np.std([0, 50, 75], ddof=1))
    assert row.ff_p5_percent == pytest.approx(np.percentile([0, 50, 75], 5))
    assert row.ff_p95_percent == pytest.approx(np.percentile([0, 50, 75], 95))


def test_mean_of_voxels_and_ratio_of_sums_differ_where_signal_varies():
    scan, label_map = scan_of([[[100.0, 0.0]]], [[[0.0, 1000.0]]], [[[1, 1]]])
    (row,) = measure_muscles(label_map, scan, ONE_MUSCLE)
    assert row.ff_mean_percent == pytest.approx(50)
    assert row.ff_ratio_percent == pytest.approx(100 * 1000 / 1100)


def test_absent_muscle_has_no_numbers():
    scan, label_map = scan_of([[[3.0, 3.0]]], [[[1.0, 1.0]]], [[[0, 0]]])
    (row,) = measure_muscles(label_map, scan, ONE_MUSCLE)
    assert row.voxels == 0
    assert row.coverage == "absent"
    assert row.volume_ml is row.ff_mean_percent is row.ff_ratio_percent is row.ff_sd_percent is None


def test_muscle_without_signal_has_a_volume_and_no_fat_fraction():
    scan, label_map = scan_of([[[0.0, 3.0]]], [[[0.0, 1.0]]], [[[1, 0]]])
    (row,) = measure_muscles(label_map, scan, ONE_MUSCLE)
    assert row.volume_ml == pytest.approx(1e-3)
    assert row.no_signal_voxels == 1
    assert row.ff_mean_percent is row.ff_ratio_percent is row.ff_p5_percent is None


def test_single_voxel_has_no_standard_deviation():
    scan, label_map = scan_of([[[3.0, 3.0]]], [[[1.0, 1.0]]], [[[1, 0]]])
    (row,) = measure_muscles(label_map, scan, ONE_MUSCLE)
    assert row.ff_mean_percent == pytest.approx(25)
    assert row.ff_sd_percent is None


def test_volume_comes_from_the_determinant_of_a_sheared_affine():
    affine = np.array([[2.0, 1, 0, 0], [0, 3, 0, 0], [0, 0, 4, 0], [0, 0, 0, 1]])
    scan, label_map = scan_of([[[3.0, 3.0]]], [[[1.0, 1.0]]], [[[1, 1]]], affine)
    (row,) = measure_muscles(label_map, scan, ONE_MUSCLE)
    assert row.volume_ml == pytest.approx(2 * 24 / 1000)


def test_phantom_reads_its_known_fat_fractions_on_the_right_sides():
    scan, label_map = two_leg_scan()
    rows = {row.label: row for row in measure_muscles(label_map, scan, load_label_table())}
    assert len(rows) == 36
    for label, expected in FAT_FRACTIONS.items():
        assert rows[label].side == ("left" if label > 100 else "right")
        assert rows[label].ff_mean_percent == pytest.approx(100 * expected, abs=1e-4)


@pytest.mark.parametrize("codes", all_axis_codes())
def test_every_orientation_gives_the_very_same_numbers(codes):
    table = load_label_table()
    scan, label_map = two_leg_scan((24, 20, 6), axis_codes=codes, noise=20.0)
    turned = measure_muscles(label_map, scan, table)
    for row, expected in zip(turned, _canonical_rows(scan, label_map, table), strict=True):
        assert row.ff_mean_percent == expected.ff_mean_percent
        assert row.coverage == expected.coverage
        assert row.voxels == expected.voxels


def _canonical_rows(scan, label_map, table):
    labels, geometry = to_canonical(label_map.labels, label_map.geometry)
    water, fat = (
        np.ascontiguousarray(to_canonical(channel, scan.geometry)[0])
        for channel in (scan.water, scan.fat)
    )
    return measure_muscles(
        LabelMap(np.ascontiguousarray(labels), geometry),
        DixonScan.from_water_fat(water, fat, geometry),
        table,
    )


def test_findings_become_flags_of_the_muscles_they_concern():
    scan, label_map = two_leg_scan()
    findings = (
        Finding("swap_suspected", "Everything."),
        Finding("two_pieces", "One side.", "VL", "left"),
        Finding("odd_shape", "Both sides.", "SM"),
    )
    rows = measure_muscles(label_map, scan, load_label_table(), findings)
    flags = {(row.abbreviation, row.side): row.flags for row in rows}
    assert "two_pieces" in flags["VL", "left"]
    assert "two_pieces" not in flags["VL", "right"]
    assert "odd_shape" in flags["SM", "left"]
    assert "odd_shape" in flags["SM", "right"]
    assert all("swap_suspected" in flag for flag in flags.values())
    assert all(list(flag) == sorted(flag) for flag in flags.values())


def test_value_that_the_table_lacks_is_refused():
    scan, label_map = two_leg_scan()
    with pytest.raises(LabelTableError, match="2, 10, 11"):
        measure_muscles(label_map, scan, ONE_MUSCLE)


def test_label_map_of_another_grid_is_refused():
    scan, label_map = two_leg_scan()
    moved = np.array(label_map.geometry.affine)
    moved[0, 3] += 1
    other = LabelMap(label_map.labels, VolumeGeometry(label_map.geometry.shape, moved))
    with pytest.raises(GeometryError):
        measure_muscles(other, scan, load_label_table())
