import numpy as np
import pytest

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.label_map import LabelMap
from inference_engine.quantification.profiles import measure_slices
from tests.support.phantoms import FAT_FRACTIONS, two_leg_scan

TABLE = load_label_table()


def test_areas_add_up_to_the_volume_and_fat_fractions_are_the_phantoms():
    scan, label_map = two_leg_scan()
    rows = measure_slices(label_map, scan, TABLE)
    assert {row.label for row in rows} == set(FAT_FRACTIONS)
    for label, expected in FAT_FRACTIONS.items():
        mine = [row for row in rows if row.label == label]
        volume_cm3 = sum(row.csa_cm2 for row in mine) * scan.geometry.spacing_mm[2] / 10
        counted = np.count_nonzero(label_map.labels == label) * scan.geometry.voxel_volume_ml
        assert volume_cm3 == pytest.approx(counted)
        assert all(r.ff_mean_percent == pytest.approx(100 * expected, abs=1e-4) for r in mine)


@pytest.mark.parametrize("codes", ["RAS", "LPI", "SRA", "PIL"])
def test_slices_count_from_inferior_whatever_the_axis_order(codes):
    straight, straight_labels = two_leg_scan(noise=10.0)
    expected = measure_slices(straight_labels, straight, TABLE)
    scan, label_map = two_leg_scan(axis_codes=codes)
    rows = measure_slices(label_map, scan, TABLE)
    for row, other in zip(rows, expected, strict=True):
        assert (row.label, row.slice_index) == (other.label, other.slice_index)
        assert row.position_mm == pytest.approx(other.position_mm)
        assert row.csa_cm2 == pytest.approx(other.csa_cm2)


def test_position_is_the_z_coordinate_of_a_straight_scan():
    scan, label_map = two_leg_scan()
    row = measure_slices(label_map, scan, TABLE)[0]
    assert row.position_mm == pytest.approx(scan.geometry.to_world([0, 0, row.slice_index])[2])


def test_oblique_scan_keeps_areas_and_slice_distances():
    scan, label_map = two_leg_scan(rotation_degrees=(12, -8, 5))
    straight, straight_labels = two_leg_scan()
    rows = measure_slices(label_map, scan, TABLE)
    expected = measure_slices(straight_labels, straight, TABLE)
    assert [r.csa_cm2 for r in rows] == pytest.approx([r.csa_cm2 for r in expected])
    steps = np.diff([row.position_mm for row in rows if row.label == 1])
    np.testing.assert_allclose(steps, scan.geometry.spacing_mm[2])


def test_slice_without_signal_has_an_area_and_no_fat_fraction():
    scan, label_map = two_leg_scan()
    water, fat = scan.water.copy(), scan.fat.copy()
    water[:, :, 4], fat[:, :, 4] = 0, 0
    dark = DixonScan.from_water_fat(water, fat, scan.geometry)
    labels = LabelMap(label_map.labels, label_map.geometry)
    rows = [row for row in measure_slices(labels, dark, TABLE) if row.slice_index == 4]
    assert rows
    assert all(row.csa_cm2 > 0 and row.ff_mean_percent is None for row in rows)
