"""A subject: two legs alike, each muscle with the fat it should have."""

import numpy as np
import pytest

from inference_engine.simulation.disease import Cohort
from inference_engine.simulation.fat_replacement import Stage
from inference_engine.simulation.subject import LegScout, draw_legs

GRID = (np.arange(2, 240, 5.0), np.arange(-160, 160, 5.0), np.arange(-60, 60, 10.0))


@pytest.fixture(scope="module")
def legs():
    return draw_legs(Cohort.LGMD, Stage.INTERMEDIATE, 8, np.random.default_rng(8))


@pytest.fixture(scope="module")
def scout(legs):
    return LegScout.of(legs[0])


def test_legs_are_alike_and_not_the_same(legs):
    right, left = legs
    assert right.seed != left.seed
    assert right.habitus.fat_mm == left.habitus.fat_mm
    assert 0 < np.abs(right.fat - left.fat).max() < 0.25
    sizes = [leg.pose.scale for leg in legs]
    assert sizes[0] != sizes[1]
    assert sizes[0] == pytest.approx(sizes[1], rel=0.1)


def test_fat_grows_with_the_days(legs):
    leg = legs[0]
    assert np.array_equal(leg.fat_after(0), np.clip(leg.fat, 0.01, 0.97))
    gained = leg.fat_after(731) - leg.fat_after(0)
    assert gained.min() >= 0
    assert gained.max() == pytest.approx(2 * leg.yearly_change.max(), rel=0.3)


def test_each_muscles_mean_is_what_was_asked_for(legs, scout):
    leg = legs[0]
    wanted = leg.fat_after(0)
    tissues = leg.tissues(GRID, (0.0, 0.0))
    level = scout.level_for(wanted)
    assert np.abs(level - wanted).max() > 0.005
    fat = leg.fat_map(tissues, level, GRID, (0.0, 0.0))
    # Only large muscles lie in this part of the thigh with most of their length.
    for muscle in (2, 3, 4):
        found = fat[tissues.labels == muscle].mean()
        assert found == pytest.approx(wanted[muscle - 1], abs=0.08), muscle
    whole = scout.labels
    for muscle in range(1, 19):
        deviation = scout.deviation[whole == muscle]
        odds = level[muscle - 1] / (1 - level[muscle - 1]) * np.exp(deviation)
        mean = np.mean(odds / (1 + odds))
        assert mean == pytest.approx(wanted[muscle - 1], abs=0.01), muscle


def test_a_leg_keeps_its_fat_wherever_it_lies(legs):
    leg = legs[0]
    level = np.full(18, 0.3)
    here = leg.fat_map(leg.tissues(GRID, (0.0, 0.0)), level, GRID, (0.0, 0.0))
    moved = (GRID[0], GRID[1] + 5.0, GRID[2] + 10.0)
    there = leg.fat_map(leg.tissues(moved, (5.0, 10.0)), level, moved, (5.0, 10.0))
    assert there == pytest.approx(here, abs=1e-3)


def test_the_scout_sees_all_of_the_body(legs, scout):
    assert set(np.unique(scout.labels)) == set(range(19))
    tissues = legs[0].tissues(GRID, (0.0, 0.0))
    rows = np.flatnonzero((tissues.skin_depth_mm > 0).any((0, 2)))
    low, high = scout.front_back_mm
    assert low - 6 <= GRID[1][rows[0]]
    assert GRID[1][rows[-1]] <= high + 6


def test_muscles_waste_when_asked_but_never_vanish(legs):
    leg = legs[0]
    before = leg.tissues(GRID, (0.0, 0.0)).labels
    after = leg.wasted({2: 4.0, 3: 60.0}).tissues(GRID, (0.0, 0.0)).labels
    sizes = [np.bincount(labels.ravel(), minlength=19) for labels in (before, after)]
    assert 0 < sizes[1][2] < 0.85 * sizes[0][2]
    assert 0 < sizes[1][3] < 0.6 * sizes[0][3]
    assert sizes[1][1] >= sizes[0][1]
    assert leg.wasted({}).habitus == leg.habitus
