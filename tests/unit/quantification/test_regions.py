import numpy as np
import pytest

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.quantification.fat_fraction import fat_fraction
from inference_engine.quantification.muscle_voxels import gather_muscle_voxels
from inference_engine.quantification.options import QuantificationOptions
from inference_engine.quantification.quantify import quantify
from inference_engine.quantification.regions import (
    asymmetries,
    histograms,
    measure_regions,
    normalised_profiles,
)
from tests.support.phantoms import AM, LEFT_OFFSET, RF, SM, VL, two_leg_scan

TABLE = load_label_table()


def test_groups_legs_and_the_total_are_those_of_their_voxels():
    scan, labels = two_leg_scan(noise=30.0)
    rows = measure_regions(gather_muscle_voxels(labels, scan, TABLE), TABLE)
    by_key = {(row.side, row.region): row for row in rows}
    regions = {
        ("right", "quadriceps"): [RF, VL],
        ("left", "hamstrings"): [SM + LEFT_OFFSET],
        ("left", "all muscles"): [label + LEFT_OFFSET for label in (RF, VL, SM, AM)],
        ("both", "all muscles"): [a + b for a in (RF, VL, SM, AM) for b in (0, LEFT_OFFSET)],
    }
    for key, own in regions.items():
        row, mask = by_key[key], np.isin(labels.labels, own)
        percent = 100 * fat_fraction(scan)[mask].astype(float)
        volume = mask.sum() * labels.geometry.voxel_volume_ml
        assert (row.muscles, row.cut_muscles) == (len(own), len(own))
        assert row.volume_ml == pytest.approx(volume)
        assert row.ff_mean_percent == pytest.approx(percent.mean(), abs=1e-4)
        assert row.ff_sd_percent == pytest.approx(percent.std(ddof=1), abs=1e-4)
        assert row.ff_p25_percent == pytest.approx(np.percentile(percent, 25), abs=1e-4)
        assert row.ff_ratio_percent == pytest.approx(
            100 * scan.fat[mask].sum(dtype=float) / (scan.fat + scan.water)[mask].sum(dtype=float),
            abs=1e-4,
        )
        assert row.fat_volume_ml == pytest.approx(volume * percent.mean() / 100, rel=1e-4)
    # No gluteal muscle is in the phantom: no row, not a row of zeros.
    assert ("right", "gluteals") not in by_key


def test_where_no_voxel_counts_there_is_volume_and_no_fat_fraction():
    scan, labels = two_leg_scan()
    options = QuantificationOptions(lowest_ff_percent=99)
    voxels = gather_muscle_voxels(labels, scan, TABLE, options)
    row = measure_regions(voxels, TABLE, options)[0]
    assert row.volume_ml > 0
    assert row.ff_mean_percent is row.ff_ratio_percent is row.ff_p5_percent is None
    assert histograms(voxels, TABLE) == ()


def test_histogram_is_numpys():
    scan, labels = two_leg_scan(noise=60.0, seed=3)
    bins = histograms(gather_muscle_voxels(labels, scan, TABLE), TABLE)
    own = [each for each in bins if (each.side, each.abbreviation) == ("left", "AM")]
    values = fat_fraction(scan)[labels.labels == AM + LEFT_OFFSET]
    expected, _ = np.histogram(values * 20, bins=np.arange(21))
    assert [each.voxels for each in own] == list(expected)
    assert (own[0].from_percent, own[-1].to_percent) == (0, 100)


def test_profile_runs_from_end_to_end_of_a_complete_muscle():
    scan, labels = two_leg_scan()
    cut = np.array(labels.labels)
    cut[:, :, [0, 1, -1]] = 0  # now all muscles end within the images
    complete = quantify(type(labels)(cut, labels.geometry), scan, TABLE)
    levels = normalised_profiles(complete.measurements, complete.slices)
    own = [each for each in levels if (each.side, each.abbreviation) == ("right", "SM")]
    assert [each.level_percent for each in own] == list(range(0, 101, 5))
    assert [each.ff_mean_percent for each in own] == pytest.approx([40.0] * 21, abs=1e-3)
    slices = [s for s in complete.slices if (s.side, s.abbreviation) == ("right", "SM")]
    assert own[0].csa_cm2 == pytest.approx(slices[0].csa_cm2)
    assert own[-1].csa_cm2 == pytest.approx(slices[-1].csa_cm2)
    # Of nine slices the fifth's middle is the muscle's.
    assert len(slices) == 9
    assert own[10].csa_cm2 == pytest.approx(slices[4].csa_cm2)
    whole = quantify(labels, scan, TABLE)
    assert normalised_profiles(whole.measurements, whole.slices) == ()


def test_asymmetry_is_right_minus_left():
    scan, labels = two_leg_scan()
    rows = quantify(labels, scan, TABLE).measurements
    found = {each.abbreviation: each for each in asymmetries(rows)}
    assert found["SM"].ff_difference_points == pytest.approx(40 - 50, abs=1e-3)
    counts = [np.count_nonzero(labels.labels == label) for label in (SM, SM + LEFT_OFFSET)]
    assert found["SM"].volume_asymmetry_percent == pytest.approx(
        100 * (counts[0] - counts[1]) / np.mean(counts)
    )
    assert set(found) == {"RF", "VL", "SM", "AM"}
    one_leg, its_labels = two_leg_scan(sides=("right",))
    assert asymmetries(quantify(its_labels, one_leg, TABLE).measurements) == ()
