import numpy as np
import pytest

from inference_engine.anatomy.label_table import LabelTable, Muscle
from inference_engine.errors import InputError
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from inference_engine.quantification.options import QuantificationOptions, T1Correction
from inference_engine.quantification.quantify import quantify

ONE = LabelTable("one", (Muscle(1, "RF", "rectus femoris", "quadriceps"),), None)
GEOMETRY = VolumeGeometry((9, 9, 6), np.diag([2.0, 2.0, 10.0, 1.0]))


def block():
    """Return a block of 5 x 5 x 4 voxels: 10 % fat inside, 60 % on its rim within each slice."""
    labels = np.zeros(GEOMETRY.shape, np.uint8)
    labels[2:7, 2:7, 1:5] = 1
    fraction = np.where(labels > 0, 0.6, 0.9).astype(np.float32)
    fraction[3:6, 3:6, 1:5] = 0.1
    total = np.full(GEOMETRY.shape, 200.0, np.float32)
    scan = DixonScan.from_water_fat(total * (1 - fraction), total * fraction, GEOMETRY)
    return scan, LabelMap(labels, GEOMETRY)


def measured(**options):
    scan, labels = block()
    numbers = quantify(labels, scan, ONE, options=QuantificationOptions(**options))
    return numbers.measurements[0], numbers.slices


def test_whole_muscle_has_lean_fat_and_functional_volume():
    row, _ = measured()
    voxel = 0.04
    assert row.volume_ml == pytest.approx(100 * voxel)
    assert row.fat_volume_ml == pytest.approx((36 * 0.1 + 64 * 0.6) * voxel, rel=1e-5)
    assert row.lean_volume_ml + row.fat_volume_ml == pytest.approx(row.volume_ml)
    assert row.functional_volume_ml == pytest.approx(36 * voxel)
    assert (row.ff_p25_percent, row.ff_p75_percent) == pytest.approx((10, 60), abs=1e-3)
    assert row.max_csa_cm2 == pytest.approx(25 * 0.04)
    assert row.max_csa_position_mm == pytest.approx(10.0)


def test_margin_leaves_the_rim_out_of_fat_fractions_alone():
    row, slices = measured(erosion_mm=2.0)
    assert row.ff_mean_percent == pytest.approx(10, abs=1e-3)
    assert row.ff_ratio_percent == pytest.approx(10, abs=1e-3)
    assert row.volume_ml == pytest.approx(4.0)
    assert row.no_signal_voxels == 0
    assert [each.ff_mean_percent for each in slices] == pytest.approx([10] * 4, abs=1e-3)
    assert slices[0].csa_cm2 == pytest.approx(1.0)
    # A margin below one voxel reaches no centre.
    assert measured(erosion_mm=1.9)[0].ff_mean_percent == pytest.approx(42.0, abs=1e-3)


def test_margin_wider_than_the_muscle_leaves_no_fat_fraction():
    row, _ = measured(erosion_mm=20.0)
    assert row.ff_mean_percent is row.ff_ratio_percent is row.ff_sd_percent is None
    assert row.mercuri_like == ""
    assert row.volume_ml == pytest.approx(4.0)


def test_limits_leave_voxels_out():
    assert measured(highest_ff_percent=50.0)[0].ff_mean_percent == pytest.approx(10, abs=1e-3)
    assert measured(lowest_ff_percent=50.0)[0].ff_mean_percent == pytest.approx(60, abs=1e-3)


def test_correction_for_t1_undoes_the_signal_equation():
    """Signals of known proton densities by the textbook's equation come back to these."""
    tr, flip, t1_water, t1_fat, true = 10.0, 12.0, 880.0, 300.0, 0.05

    def signal(density, t1):
        e1, angle = np.exp(-tr / t1), np.deg2rad(flip)
        return density * np.sin(angle) * (1 - e1) / (1 - np.cos(angle) * e1)

    shape = GEOMETRY.shape
    water = np.full(shape, 1e4 * signal(1 - true, t1_water), np.float32)
    fat = np.full(shape, 1e4 * signal(true, t1_fat), np.float32)
    labels = np.zeros(shape, np.uint8)
    labels[3:6, 3:6, 2:4] = 1
    scan = DixonScan.from_water_fat(water, fat, GEOMETRY)
    correction = QuantificationOptions(t1_correction=T1Correction(tr, flip))
    plain = quantify(LabelMap(labels, GEOMETRY), scan, ONE).measurements[0]
    (row,) = quantify(LabelMap(labels, GEOMETRY), scan, ONE, options=correction).measurements
    assert plain.ff_mean_percent > 7.5
    assert row.ff_mean_percent == pytest.approx(5.0, abs=1e-3)
    assert row.ff_ratio_percent == pytest.approx(5.0, abs=1e-3)


def test_options_are_recorded():
    recorded = QuantificationOptions(1.5, T1Correction(10, 3)).recorded()
    assert recorded["erosion_mm"] == 1.5
    assert recorded["t1_correction"]["flip_degrees"] == 3
    assert QuantificationOptions().recorded()["t1_correction"] is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"erosion_mm": -1},
        {"erosion_mm": float("nan")},
        {"lowest_ff_percent": 50, "highest_ff_percent": 50},
        {"functional_below_percent": 0},
    ],
)
def test_options_that_make_no_sense(wrong):
    with pytest.raises(InputError):
        QuantificationOptions(**wrong)


@pytest.mark.parametrize("values", [(0, 12), (10, 0), (10, 91), (float("nan"), 10)])
def test_sequences_that_make_no_sense(values):
    with pytest.raises(InputError, match="T1"):
        T1Correction(*values)


def test_recorded_options_come_back():
    options = QuantificationOptions(1.5, T1Correction(10, 3), 5, 95, 40)
    assert QuantificationOptions.from_recorded({"other": 1} | options.recorded()) == options
    assert QuantificationOptions.from_recorded({}) == QuantificationOptions()
    with pytest.raises(InputError, match="can't be read"):
        QuantificationOptions.from_recorded({"erosion_mm": "much"})
    with pytest.raises(InputError, match="can't be read"):
        QuantificationOptions.from_recorded({"ff_limits_percent": [1]})
