"""Boxes around muscles, held against the voxels themselves."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legseg_desktop.viewing.muscle_boxes import (
    extent,
    grow_boxes,
    joined,
    muscle_boxes,
    within,
)

SHAPE = (9, 8, 7)


def random_labels(seed):
    random = np.random.default_rng(seed)
    labels = np.zeros(SHAPE, np.uint8, order="F")
    for label in (3, 7, 200):
        low = [int(random.integers(0, n - 2)) for n in SHAPE]
        labels[tuple(slice(start, start + 3) for start in low)] = label
    return labels


def random_box(random):
    ends = [sorted(random.choice(n + 1, 2, replace=False)) for n in SHAPE]
    return tuple((int(low), int(high)) for low, high in ends)


def test_boxes_are_the_smallest():
    labels = random_labels(1)
    for label, box in muscle_boxes(labels).items():
        at = np.argwhere(labels == label)
        assert [low for low, _ in box] == at.min(axis=0).tolist()
        assert [high for _, high in box] == (at.max(axis=0) + 1).tolist()


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10_000))
def test_after_edits_boxes_still_hold_every_voxel(seed):
    random = np.random.default_rng(seed)
    labels = random_labels(seed)
    boxes = muscle_boxes(labels)
    for _ in range(4):
        before = labels.copy()
        part = labels[within(random_box(random))]
        part[random.random(part.shape) < 0.3] = random.choice([0, 3, 7, 9])
        won = np.where(before != labels, labels, 0)
        grow_boxes(boxes, {0: ((0, 1), (0, 1), (0, 1)), **muscle_boxes(won)})
        assert 0 not in boxes
        for label in np.unique(labels[labels > 0]):
            outside = labels == label
            outside[within(boxes[int(label)])] = False
            assert not outside.any()


@pytest.mark.parametrize("axis", [0, 1, 2])
def test_an_extent_is_exact_though_the_box_is_not(axis):
    labels = random_labels(5)
    labels[labels == 7] = 0
    labels[4, 4, 4] = 7
    wide = {7: ((0, 9), (0, 8), (0, 7)), 8: ((0, 2), (0, 2), (0, 2))}
    assert extent(labels, wide, 7, axis) == (4, 4)
    assert extent(labels, wide, 8, axis) is None
    assert extent(labels, wide, 99, axis) is None


def test_boxes_join():
    one, other = ((0, 2), (0, 2), (0, 2)), ((1, 4), (1, 3), (1, 2))
    assert joined(one, other) == ((0, 4), (0, 3), (0, 2))


def test_the_order_in_memory_changes_no_box():
    labels = np.random.default_rng(3).integers(0, 4, (5, 7, 6)).astype(np.uint8)
    labels[:, :2] = 0
    labels[4, 6, 1:3] = 9
    in_c, in_fortran = (muscle_boxes(np.array(labels, order=order)) for order in "CF")
    assert in_c == in_fortran
    assert in_c[9] == ((4, 5), (6, 7), (1, 3))
