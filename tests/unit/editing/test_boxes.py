from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legseg_desktop.editing.boxes import (
    NewLabels,
    Region,
    box_of,
    box_shape,
    clipped,
    grown,
    is_empty,
    joined,
    label_box,
    shifted,
    whole,
    within,
)

SHAPE = (6, 5, 4)
spans = st.tuples(st.integers(0, 4), st.integers(0, 4)).map(sorted).map(tuple)
boxes = st.tuples(spans, spans, spans)


def filled(box):
    mask = np.zeros((9, 9, 9), bool)
    mask[within(box)] = True
    return mask


@given(boxes, boxes)
def test_clipping_and_joining_are_those_of_the_voxels(one, other):
    both = clipped(one, other)
    assert np.array_equal(filled(both), filled(one) & filled(other))
    assert is_empty(both) == (not (filled(one) & filled(other)).any())
    if not is_empty(one) and not is_empty(other):
        assert box_of(filled(one) | filled(other)) == joined(one, other)
        assert box_shape(one) == filled(one)[within(one)].shape


@given(st.integers(0, 2**31), st.floats(0, 0.2), st.sampled_from("CF"))
def test_the_box_of_a_mask_is_the_smallest(seed, share, order):
    mask = np.asarray(np.random.default_rng(seed).random(SHAPE) < share, order=order)
    voxels = np.argwhere(mask)
    found = box_of(mask)
    if not len(voxels):
        assert found is None
    else:
        assert found == tuple(
            zip(voxels.min(axis=0).tolist(), (voxels.max(axis=0) + 1).tolist(), strict=True)
        )


def test_a_label_is_found_in_the_part_that_holds_it():
    labels = np.zeros(SHAPE, np.uint8, order="F")
    labels[2:4, 1, 3] = 7
    assert label_box(labels, 7) == ((2, 4), (1, 2), (3, 4))
    assert label_box(labels, 7, ((1, 6), (1, 5), (2, 4))) == ((2, 4), (1, 2), (3, 4))
    assert label_box(labels, 8) is None


def test_boxes_grow_to_the_sides_of_the_volume():
    assert grown(((0, 2), (2, 3), (3, 4)), (1, 1, 2), SHAPE) == ((0, 3), (1, 4), (1, 4))
    assert shifted(((1, 2), (0, 1), (0, 3)), ((2, 5), (1, 4), (0, 3))) == ((3, 4), (1, 2), (0, 3))
    assert whole(SHAPE) == ((0, 6), (0, 5), (0, 4))


def test_arrays_that_do_not_fit_their_box_are_a_bug():
    box = ((0, 2), (0, 2), (0, 2))
    with pytest.raises(ValueError, match="for the box"):
        Region(box, np.ones((2, 2, 1), bool))
    with pytest.raises(ValueError, match="for the box"):
        NewLabels(((-1, 1), (0, 2), (0, 2)), np.ones((2, 2, 2), np.uint8))
