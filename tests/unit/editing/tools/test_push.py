from __future__ import annotations

import numpy as np
import pytest

from legseg_desktop.editing.boxes import within
from legseg_desktop.editing.tools.brush import Brush, brush_in_voxels
from legseg_desktop.editing.tools.push import neighbours_at, pushed
from tests.support.edit_examples import small_labels


def by_voxel(labels, brush, start, end, pair) -> np.ndarray:
    new = labels.copy()
    for voxel in np.ndindex(labels.shape):
        r2 = sum(((v - e) / r) ** 2 for v, e, r in zip(voxel, end, brush.radii, strict=True))
        if r2 > 1 + 1e-9:
            continue
        weight = (1 - min(r2, 1)) ** 2
        source = tuple(
            int(np.clip(np.rint(v - weight * (e - s)), 0, n - 1))
            for v, s, e, n in zip(voxel, start, end, labels.shape, strict=True)
        )
        if labels[voxel] in pair and labels[source] in pair:
            new[voxel] = labels[source]
    return new


@pytest.mark.parametrize("seed", range(6))
def test_voxels_come_from_where_the_mouse_came_from(seed):
    random = np.random.default_rng(seed)
    labels = small_labels(seed)
    brush = Brush(tuple(random.uniform(0.3, 4, 3)))
    end = tuple(int(random.integers(n)) for n in labels.shape)
    start = tuple(int(at + random.integers(-3, 4)) for at in end)
    for pair in [(1, 2), (0, 3), (1, 2, 3, 101, 102)]:
        edit = pushed(labels, brush, start, end, pair)
        new = labels.copy()
        new[within(edit.box)] = edit.labels
        assert np.array_equal(new, by_voxel(labels, brush, start, end, pair))


def test_a_straight_border_moves_with_the_mouse_and_the_rest_stays():
    labels = np.zeros((40, 40, 1), np.uint8, order="F")
    labels[:20, 5:35] = 1
    labels[20:38, 5:35] = 2
    before = labels.copy()
    brush = brush_in_voxels(8, 2)
    for x in range(19, 25):
        assert neighbours_at(labels, brush, (19, 20, 0)) in {(1, 2), (2, 1)}
        edit = pushed(labels, brush, (x, 20, 0), (x + 1, 20, 0), (1, 2))
        labels[within(edit.box)] = edit.labels
    assert labels[24, 20, 0] == 1  # six steps were made, the border followed
    assert np.array_equal(labels == 0, before == 0)
    assert np.array_equal(labels[:, :12], before[:, :12])


def test_without_two_muscles_or_outside_there_is_nothing_to_push():
    labels = np.zeros((9, 9, 9), np.uint8, order="F")
    labels[:5] = 4
    brush = brush_in_voxels(2, None)
    assert neighbours_at(labels, brush, (4, 4, 4)) is None
    assert neighbours_at(labels, brush, (30, 4, 4)) is None
    assert pushed(labels, brush, (29, 4, 4), (30, 4, 4), (1, 2)) is None
