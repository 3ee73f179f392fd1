"""Simulated subjects: reproducible, with sides and truth where they belong."""

import numpy as np
import pytest
from scipy import ndimage

from inference_engine.simulation.cohort import ScanPlan, simulate_subject
from inference_engine.simulation.fat_replacement import Stage

PLAN = ScanPlan(shape=(100, 64, 14), spacing_mm=(4.0, 4.0, 14.0), lowest_mm=-120.0)


@pytest.fixture(scope="module")
def visits():
    return simulate_subject(5, visits=2, plan=PLAN, stage=Stage.INTERMEDIATE)


def test_the_same_seed_gives_the_same_scans(visits):
    again = simulate_subject(5, visits=2, plan=PLAN, stage=Stage.INTERMEDIATE)
    for first, second in zip(visits, again, strict=True):
        assert np.array_equal(first.scan.water, second.scan.water)
        assert np.array_equal(first.truth.labels, second.truth.labels)
    other = simulate_subject(6, plan=PLAN, stage=Stage.INTERMEDIATE)
    assert not np.array_equal(other[0].truth.labels, visits[0].truth.labels)


def test_each_side_is_on_its_side(visits):
    for visit in visits:
        labels = visit.truth.labels
        x = visit.truth.geometry.to_world(np.argwhere(labels > 0))[:, 0]
        is_left = labels[labels > 0] > 100
        assert x[is_left].max() < x[~is_left].min()
        assert 0.7 < is_left.sum() / (~is_left).sum() < 1.4


def test_truth_is_a_fraction_where_there_is_tissue(visits):
    visit = visits[0]
    inside = visit.true_fat_fraction[visit.truth.labels > 0]
    assert np.isfinite(inside).all()
    assert 0 <= inside.min() <= inside.max() <= 1
    assert np.isnan(visit.true_fat_fraction[0, 0]).all()


def test_the_scan_shows_the_truth_raised_by_t1(visits):
    visit = visits[0]
    water, fat = visit.scan.water, visit.scan.fat
    for label in (2, 102, 4, 104):
        # Away from the border, where voxels of 4 mm are shared.
        muscle = ndimage.binary_erosion(visit.truth.labels == label)
        measured = np.mean(fat[muscle] / (water[muscle] + fat[muscle]))
        true = visit.true_fat_fraction[muscle]
        # Fat gives 1.6 to 2 times the signal of muscle water; incomplete separation adds to that.
        least, most = (np.mean(ratio * true / (1 + (ratio - 1) * true)) for ratio in (1.5, 2.1))
        assert true.mean() + 0.02 < least < measured < most + 0.03


def test_fat_grows_from_visit_to_visit(visits):
    first, second = (
        np.mean([v.true_fat_fraction[v.truth.labels == m].mean() for m in (1, 2, 3, 4, 11)])
        for v in visits
    )
    assert visits[0].days_since_first == 0
    assert 345 <= visits[1].days_since_first <= 385
    assert 0.002 < second - first < 0.08


def test_the_anatomy_stays_and_each_muscle_gains_fat(visits):
    first, second = visits
    sizes = [np.bincount(v.truth.labels.ravel(), minlength=256) for v in visits]
    large = [label for label in range(1, 119) if sizes[0][label] > 300]
    assert len(large) > 6
    for label in large:
        assert sizes[1][label] == pytest.approx(sizes[0][label], rel=0.2), label
        means = [v.true_fat_fraction[v.truth.labels == label].mean() for v in (first, second)]
        assert -0.02 < means[1] - means[0] < 0.1, label
