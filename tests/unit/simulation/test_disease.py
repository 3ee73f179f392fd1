"""Simulated diseases: each with its own muscles, stages and pace."""

import numpy as np
import pytest

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.simulation.disease import (
    Cohort,
    draw_fat,
    draw_stage,
    draw_yearly_change,
    other_leg,
)
from inference_engine.simulation.fat_replacement import Stage

# De Wel 2024: mean and spread of FF at baseline, mean change in 18 months, percentage points.
DE_WEL = {
    "BFL": (45.4, 34.3, 2.7), "AM": (44.1, 32.6, 2.7), "SM": (42.9, 32.1, 2.7),
    "GMA": (41.8, 25.8, 3.1), "GME": (39.5, 25.8, 4.2), "VL": (39.1, 29.9, 2.5),
    "VM": (38.0, 28.1, 3.1), "VI": (35.6, 27.2, 3.0), "ST": (31.5, 29.5, 2.7),
    "GMI": (29.6, 22.6, 5.1), "AB": (27.9, 26.5, 2.1), "BFS": (26.8, 25.2, 2.7),
    "AL": (23.1, 28.4, 2.4), "RF": (23.0, 22.4, 2.2), "PE": (17.4, 24.1, 1.3),
    "GR": (17.1, 18.2, 2.7), "SA": (13.5, 12.6, 1.0),
}  # fmt: skip


def _index(abbreviation):
    return load_label_table().by_abbreviation(abbreviation).value - 1


def _drawn(cohort, stage=None, count=600):
    rng = np.random.default_rng(1)
    fat, change = [], []
    for _ in range(count):
        own = stage or draw_stage(cohort, rng)
        fat.append(draw_fat(cohort, own, rng))
        change.append(draw_yearly_change(cohort, own, fat[-1], rng))
    return np.array(fat), np.array(change)


def test_becker_muscles_are_those_of_the_study():
    fat, change = _drawn(Cohort.BMD, count=4000)
    for abbreviation, (mean, spread, gained) in DE_WEL.items():
        muscle = _index(abbreviation)
        assert 100 * fat[:, muscle].mean() == pytest.approx(mean, abs=2.5), abbreviation
        assert 100 * fat[:, muscle].std() == pytest.approx(spread, abs=2.0), abbreviation
        assert 150 * change[:, muscle].mean() == pytest.approx(gained, rel=0.15), abbreviation


def _as_read(fat):
    """Return the fraction a scan reads: fat is brighter than muscle water by its short T1."""
    return 1.84 * fat / (1 + 0.84 * fat)


def test_groups_read_as_those_of_the_paper():
    low = np.concatenate([_drawn(Cohort.LGMD, s)[0] for s in (Stage.CONTROL, Stage.EARLY)])
    high = np.concatenate(
        [_drawn(Cohort.LGMD, Stage.INTERMEDIATE, 600)[0], _drawn(Cohort.LGMD, Stage.END, 300)[0]]
    )
    overall = [100 * _as_read(group).mean(1) for group in (low, high)]
    assert overall[0].mean() == pytest.approx(11.3, abs=1.5)
    assert overall[1].mean() == pytest.approx(44.3, abs=5)
    assert np.percentile(overall[0], [2.5, 97.5]) == pytest.approx([6.0, 16.6], abs=2)
    assert np.percentile(overall[1], [2.5, 97.5]) == pytest.approx([18.6, 82.1], abs=6)


def test_the_diseases_differ_where_they_should():
    limb_girdle, _ = _drawn(Cohort.LGMD, Stage.INTERMEDIATE)
    becker, _ = _drawn(Cohort.BMD, Stage.INTERMEDIATE)
    vasti, posterior = [_index(m) for m in ("VL", "VI", "VM")], [_index(m) for m in ("SM", "AM")]
    for fat in (limb_girdle, becker):
        assert fat[:, _index("SA")].mean() < fat[:, posterior].mean() / 2
    assert becker[:, vasti].mean() / becker[:, posterior].mean() > 0.8
    assert limb_girdle[:, vasti].mean() / limb_girdle[:, posterior].mean() < 0.7


def test_stages_follow_each_other_and_controls_stay_healthy():
    for cohort in Cohort:
        means = [_drawn(cohort, stage, 200)[0].mean() for stage in Stage]
        assert means == sorted(means)
        assert means[0] == pytest.approx(0.045, abs=0.01)
    _, change = _drawn(Cohort.BMD, Stage.CONTROL, 100)
    assert change.mean() < 0.002


def test_stages_are_met_as_often_as_in_the_paper():
    rng = np.random.default_rng(2)
    stages = [draw_stage(Cohort.LGMD, rng) for _ in range(2000)]
    low = np.mean([stage in (Stage.CONTROL, Stage.EARLY) for stage in stages])
    assert low == pytest.approx(49 / 64, abs=0.04)
    assert Stage.CONTROL not in {draw_stage(Cohort.BMD, rng) for _ in range(300)}


def test_no_muscle_loses_fat_and_half_replaced_ones_gain_most():
    rng = np.random.default_rng(3)
    fat = np.linspace(0.03, 0.97, 18)
    change = np.mean(
        [draw_yearly_change(Cohort.LGMD, Stage.INTERMEDIATE, fat, rng) for _ in range(500)], axis=0
    )
    assert change.min() > 0
    assert 6 <= change.argmax() <= 11


def test_the_other_leg_is_alike():
    rng = np.random.default_rng(4)
    fat = draw_fat(Cohort.BMD, Stage.INTERMEDIATE, rng)
    other = np.array([other_leg(fat, rng) for _ in range(300)])
    assert np.abs(other.mean(0) - fat).max() < 0.03
    assert 0.005 < other.std(0).max() < 0.1
