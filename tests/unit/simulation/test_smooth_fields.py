"""Smooth fields: of unit spread, and anchored where they are asked to be."""

import numpy as np
import pytest

from inference_engine.simulation.smooth_fields import smooth_field

SPACING = (3.0, 3.0, 6.0)
LENGTH = (20.0, 20.0, 40.0)


def _field(origin, shape=(40, 40, 30), seed=3):
    return smooth_field(shape, SPACING, LENGTH, np.random.default_rng(seed), origin_mm=origin)


def test_overlapping_grids_see_the_same_anchored_field():
    whole = _field((-60.0, 12.0, -100.0))
    part = _field((-60.0 + 5 * 3.0, 12.0, -100.0 + 4 * 6.0), shape=(20, 40, 10))
    assert part == pytest.approx(whole[5:25, :, 4:14], abs=1e-4)
    assert np.abs(whole - _field(None)).mean() > 0.3


def test_an_anchored_field_moves_with_its_frame():
    still, moved = _field((0.0, 0.0, 0.0)), _field((1.0, 0.0, 0.0))
    between = still[:-1] + (still[1:] - still[:-1]) / 3
    assert moved[:-1] == pytest.approx(between, abs=0.05)
    assert np.abs(moved - still).mean() > 0.02


def test_anchored_or_not_the_field_has_unit_spread():
    for origin in (None, (-300.0, 0.0, 500.0)):
        field = _field(origin, shape=(90, 90, 90))
        assert field.mean() == pytest.approx(0, abs=0.15)
        assert field.std() == pytest.approx(1, abs=0.12)
