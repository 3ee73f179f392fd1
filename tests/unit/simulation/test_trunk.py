"""The trunk: under the legs, symmetric, only above the crotch."""

import numpy as np
import pytest

from inference_engine.simulation.trunk import Place, Trunk

TRUNK = Trunk(
    girth=1.0, length=1.0, fat_mm=15.0, wall_mm=11.0, muscle_water=0.9, muscle_fat=0.1, seed=3
)
GRID = (np.arange(-200, 201, 5.0), np.arange(-150, 151, 5.0), np.arange(100, 460, 10.0))
SHAPE = tuple(len(axis) for axis in GRID)


def _laid(places=None):
    water, fat = (np.zeros(SHAPE, np.float32) for _ in range(2))
    places = np.full(SHAPE, Place.OUTSIDE, np.uint8) if places is None else places
    TRUNK.lay_under(water, fat, places, GRID)
    return water, fat


def test_nothing_lies_below_the_crotch_and_a_body_above():
    water, fat = _laid()
    body = water + fat > 0.1
    assert not body[:, :, GRID[2] < 110].any()
    width = 5.0 * body[:, 30].sum(0)
    assert width[-1] == pytest.approx(2 * (128 + 11 + 15 + 2), abs=12)
    assert (np.diff(width) >= -5).all()


def test_it_holds_bladder_wall_and_fat():
    water, fat = _laid()
    level = np.argmin(abs(GRID[2] - 220))
    bladder = np.argmin(abs(GRID[1] - 25))
    assert water[40, bladder, level] > 10 * fat[40, bladder, level]
    belly = np.argmin(abs(GRID[2] - 420))
    outwards = (fat / (water + fat + 1e-6))[40:, 30, belly]
    at = {name: outwards[round(x / 5)] for name, x in (("wall", 133), ("fat", 147))}
    assert at["wall"] < 0.3
    assert at["fat"] > 0.8
    bowel = (fat / (water + fat + 1e-6))[28:53, 25:35, belly]
    assert bowel.min() < 0.2


def test_muscle_and_bone_stay_and_a_legs_soft_tissue_keeps_its_outside():
    places = np.full(SHAPE, Place.OUTSIDE, np.uint8)
    places[:40], places[50:60] = Place.SOLID, Place.SOFT
    water, fat = _laid(places)
    assert not water[:39].any()
    assert not fat[:39].any()
    plain = _laid()
    level = np.argmin(abs(GRID[2] - 300))
    assert np.array_equal(fat[45, :, level], plain[1][45, :, level])
    rim = np.flatnonzero(plain[1][55, :, level])[0]
    assert plain[0][55, rim + 2, level] + plain[1][55, rim + 2, level] > 0.3
    assert fat[55, rim + 2, level] == 0


def test_a_grid_far_from_it_is_left_alone():
    water, fat = (np.zeros((5, 5, 5), np.float32) for _ in range(2))
    far = (np.arange(5.0), np.arange(5.0), np.arange(5.0) - 300)
    TRUNK.lay_under(water, fat, np.zeros((5, 5, 5), np.uint8), far)
    assert not water.any()
