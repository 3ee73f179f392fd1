"""How far parts of a leg lie off is found, whichever way they were moved."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import ndimage

from inference_engine.quantification.leg_shift import moves_of_parts

SHAPE = (30, 32, 66)


@pytest.fixture(scope="module")
def leg():
    """Return a tapering cylinder with a texture as coarse as muscles are."""
    x, y, z = np.indices(SHAPE)
    noise = ndimage.gaussian_filter(np.random.default_rng(2).normal(size=SHAPE), 2.5)
    inside = np.hypot(x - 15, y - 16) < 6 + 0.06 * z
    return ((1 + 4 * noise) * inside).astype(np.float32)


def moved(leg, shift):
    return ndimage.shift(leg, shift, order=1, mode="constant").astype(np.float32)


def largest_length(moves):
    return float(np.linalg.norm(moves, axis=1).max())


EVERYWHERE = np.ones(SHAPE, bool)


@pytest.mark.parametrize(
    "shift", [(0, 0, 0), (2, 0, 0), (0, -1, 0), (0, 0, 3), (0, 0, -2), (1, 2, -2), (0.5, 0, 1.5)]
)
def test_a_move_is_measured(leg, shift):
    # What came in from beyond the edge was never seen.
    is_known = ndimage.shift(EVERYWHERE * 1.0, shift, order=1) > 0.99
    moves = moves_of_parts(leg, moved(leg, shift), EVERYWHERE, is_known)
    assert moves.shape == (3, 3)
    assert moves == pytest.approx(np.tile(shift, (3, 1)), abs=0.3)
    assert largest_length(moves) == pytest.approx(np.linalg.norm(shift), abs=0.3)


def test_one_third_alone_is_found(leg):
    later = leg.copy()
    later[:, :, 44:] = moved(leg, (0, 2, 0))[:, :, 44:]
    moves = moves_of_parts(leg, later, EVERYWHERE, EVERYWHERE)
    assert moves[:2] == pytest.approx(np.zeros((2, 3)), abs=0.2)
    assert moves[2] == pytest.approx([0, 2, 0], abs=0.4)


def test_another_brightness_and_another_field_of_view_are_no_move(leg):
    sees_less, sees_other = EVERYWHERE.copy(), EVERYWHERE.copy()
    sees_less[:, :, :12] = False
    sees_other[:, :, 50:] = False
    later = 1.7 * leg * sees_other
    assert largest_length(moves_of_parts(leg * sees_less, later, sees_less, sees_other)) < 0.2


def test_what_lies_too_far_off_is_said_to_be_far(leg):
    moves = moves_of_parts(leg, moved(leg, (7, 0, 0)), EVERYWHERE, EVERYWHERE)
    assert largest_length(moves) >= 3.5


def test_without_anything_shared_there_is_no_move(leg):
    moves = moves_of_parts(leg, leg, EVERYWHERE, ~EVERYWHERE)
    assert moves.tolist() == [[0, 0, 0]]
