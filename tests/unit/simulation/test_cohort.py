"""Simulated subjects: reproducible, with sides and truth where they belong."""

import numpy as np
import pytest
from scipy import ndimage

from inference_engine.progress import NoProgress
from inference_engine.simulation.cohort import (
    Cohort,
    FieldOfView,
    ScanPlan,
    fields_of_view,
    owned_slices,
    plan_cohort,
    simulate_subject,
    simulate_visits,
)
from inference_engine.simulation.fat_replacement import Stage

PLAN = ScanPlan(
    shape=(100, 64, 14), spacing_mm=(4.0, 4.0, 14.0), lowest_mm=-120.0, flip_degrees=12.0
)


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


def test_a_small_flip_angle_shows_the_truth_as_it_is():
    plan = ScanPlan(shape=(100, 64, 6), spacing_mm=(4.0, 4.0, 14.0), lowest_mm=-40.0)
    visit = simulate_subject(5, plan=plan, stage=Stage.INTERMEDIATE)[0]
    muscle = ndimage.binary_erosion(visit.truth.labels == 2)
    water, fat = visit.scan.water[muscle], visit.scan.fat[muscle]
    measured = np.mean(fat / (water + fat))
    assert measured == pytest.approx(visit.true_fat_fraction[muscle].mean(), abs=0.03)


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


def test_a_planned_subject_does_not_depend_on_how_many_there_are():
    few, many = plan_cohort(Cohort.LGMD, 2, 40), plan_cohort(Cohort.LGMD, 30, 40)
    assert many[:2] == few
    assert [subject.seed for subject in many] == list(range(40, 70))
    assert {subject.stage for subject in many} >= {Stage.CONTROL, Stage.EARLY}
    assert few[0].plan.shape == (384, 384, 355)
    assert plan_cohort(Cohort.BMD, 1, 1, scale=4.0)[0].plan.spacing_mm == (4.8, 4.8, 8.0)


def test_visits_grow_as_in_the_paper():
    assert fields_of_view(1) == (FieldOfView.V3,)
    assert fields_of_view(2) == (FieldOfView.V1, FieldOfView.V2)
    assert fields_of_view(5)[2:] == (FieldOfView.V3,) * 3


def test_slices_of_stitched_stacks_change_in_the_middle_of_the_overlap():
    stacks = (slice(0, 140), slice(108, 248), slice(215, 355))
    assert owned_slices(stacks) == (slice(0, 124), slice(124, 231), slice(231, 355))
    assert owned_slices((slice(0, 9),)) == (slice(0, 9),)


def test_stacks_differ_in_gain_and_the_truth_has_no_seam():
    plan = ScanPlan(
        shape=(70, 44, 24), spacing_mm=(6.0, 6.0, 8.0), lowest_mm=-110.0, stack_slices=14
    )
    visit = simulate_subject(2, plan=plan, stage=Stage.CONTROL)[0]
    muscle = visit.truth.labels > 0
    level = [visit.scan.water[:, :, k][muscle[:, :, k]].mean() for k in range(24)]
    steps = np.abs(np.diff(np.log(level)))
    assert steps.argmax() == 11
    assert steps[11] > 2 * np.median(steps)
    true = [np.nanmean(visit.true_fat_fraction[:, :, k][muscle[:, :, k]]) for k in range(24)]
    assert abs(true[12] - true[11]) < 0.02


def test_swaps_change_the_scan_and_not_the_truth():
    plan = ScanPlan(shape=(70, 44, 10), spacing_mm=(6.0, 6.0, 12.0), lowest_mm=-60.0)
    scans = [
        simulate_subject(2, plan=plan, stage=Stage.CONTROL, swaps=swaps)[0]
        for swaps in (False, True)
    ]
    assert [scan.swapped for scan in scans] == [False, True]
    assert np.array_equal(scans[0].truth.labels, scans[1].truth.labels)
    muscle = scans[1].truth.labels > 0
    shares = [np.mean((v.scan.fat > v.scan.water)[muscle]) for v in scans]
    assert shares[0] + 0.03 < shares[1]


def test_wasted_muscles_are_smaller():
    plan = ScanPlan(shape=(70, 44, 8), spacing_mm=(6.0, 6.0, 12.0), lowest_mm=-40.0)
    options = {"stage": Stage.CONTROL, "progress": NoProgress()}
    plain, wasted = (
        next(simulate_visits(4, [plan], **options, wasting_mm=wasting)).truth.labels
        for wasting in (None, {2: 8.0})
    )
    for label in (2, 102):
        assert 0 < (wasted == label).sum() < 0.8 * (plain == label).sum()


def test_the_stage_is_the_planned_one():
    plan = ScanPlan(shape=(70, 44, 2), spacing_mm=(6.0, 6.0, 12.0), lowest_mm=0.0)
    (subject,) = plan_cohort(Cohort.BMD, 1, 9)
    drawn, given = (
        simulate_subject(9, plan=plan, cohort=Cohort.BMD, stage=stage)[0]
        for stage in (None, subject.stage)
    )
    assert np.array_equal(drawn.scan.water, given.scan.water)
