from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legseg_desktop.editing.boxes import within
from legseg_desktop.editing.tools.contour import contoured

SHAPE = (9, 8, 7)


def painted(axis, index, points) -> np.ndarray:
    mask = np.zeros(SHAPE, bool)
    region = contoured(SHAPE, axis, index, points)
    if region is not None:
        mask[within(region.box)] = region.mask
    return np.moveaxis(mask, axis, 0)


def is_inside(x: float, y: float, points) -> bool:
    """Count the sides that a ray to the right meets."""
    crossings = 0
    for (a, b), (c, d) in zip(points, [*points[1:], points[0]], strict=True):
        if (b > y) != (d > y) and x < a + (y - b) * (c - a) / (d - b):
            crossings += 1
    return crossings % 2 == 1


@given(
    axis=st.integers(0, 2),
    seed=st.integers(0, 2**31),
    corners=st.integers(3, 9),
    data=st.data(),
)
def test_centres_inside_by_the_even_odd_rule(axis, seed, corners, data):
    index = data.draw(st.integers(0, SHAPE[axis] - 1))
    plane = [n for each, n in enumerate(SHAPE) if each != axis]
    points = np.random.default_rng(seed).uniform(-3, np.array(plane) + 3, (corners, 2)).tolist()
    mask = painted(axis, index, points)
    for x, y in np.ndindex(*plane):
        assert mask[index, x, y] == is_inside(x, y, points)
    mask[index] = False
    assert not mask.any()


@given(st.lists(st.integers(1, 7), min_size=8, max_size=8), st.integers(1, 7), st.integers(0, 2))
def test_contours_with_a_common_line_share_no_voxel_and_leave_none_out(line, turn, axis):
    # The line goes through centres and corners; on either side the contours go round the plane.
    middle = list(zip(line, [-1, 0, 1, 2, turn, 5, 6, 9], strict=True))
    left = [*middle, (-2, 9), (-2, -1)]
    right = [*middle, (12, 9), (12, -1)]
    one, other = painted(axis, 3, left)[3], painted(axis, 3, right)[3]
    assert (one ^ other).all()


def test_what_a_line_goes_round_twice_is_outside():
    square = [(0.5, 0.5), (6.5, 0.5), (6.5, 6.5), (0.5, 6.5)]
    assert painted(2, 1, square)[1].sum() == 36
    assert not painted(2, 1, square * 2)[1].any()


@pytest.mark.parametrize(
    "points",
    [[], [(1, 1), (5, 5)], [(1.2, 1.2), (1.4, 1.2), (1.3, 1.4)], [(20, 1), (25, 1), (22, 6)]],
)
def test_without_a_centre_inside_there_is_nothing(points):
    assert contoured(SHAPE, 2, 1, points) is None
