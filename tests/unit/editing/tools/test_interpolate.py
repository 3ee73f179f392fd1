from __future__ import annotations

import itertools

import numpy as np
import pytest

from legseg_desktop.editing.boxes import within
from legseg_desktop.editing.tools.interpolate import (
    Interpolation,
    delineated_slices,
    interpolated,
)
from tests.support.edit_examples import LABELS, SPACING, small_labels
from tests.support.plain_distances import signed_distance


def by_slice(labels, label, axis, keys, interpolation) -> np.ndarray:
    new = labels.copy()
    planes, old = np.moveaxis(new, axis, 0), np.moveaxis(labels, axis, 0)
    spacing = [s for each, s in enumerate(SPACING) if each != axis]
    for first, last in itertools.pairwise(keys):
        # A wide frame, so that the plane's sides are no border.
        distances = [
            signed_distance(np.pad(old[key] == label, 2), spacing)[2:-2, 2:-2]
            for key in (first, last)
        ]
        for index in range(first + 1, last):
            if interpolation is Interpolation.SHAPE:
                # In whole numbers, so that a tie is one.
                inside = (last - index) * distances[0] + (index - first) * distances[1] > 0
            else:
                inside = old[first if index - first <= last - index else last] == label
            planes[index][planes[index] == label] = 0
            planes[index][inside] = label
    return new


@pytest.mark.parametrize("axis", [0, 1, 2])
@pytest.mark.parametrize("interpolation", list(Interpolation))
@pytest.mark.parametrize("marked", [None, (0, 3, 6), range(0, 7, 2)])
def test_slices_between_delineated_ones_are_filled_in(axis, interpolation, marked):
    labels = small_labels(9)
    for label in LABELS:
        held = [
            index
            for index in range(labels.shape[axis])
            if (np.moveaxis(labels, axis, 0)[index] == label).any()
        ]
        assert delineated_slices(labels, label, axis) == tuple(held)
        keys = [index for index in held if marked is None or index in marked]
        edit = interpolated(
            labels, label, axis, SPACING, marked=marked, interpolation=interpolation
        )
        new = labels.copy()
        if edit is not None:
            new[within(edit.box)] = edit.labels
        assert np.array_equal(new, by_slice(labels, label, axis, keys, interpolation))


def test_a_cone_drawn_on_every_tenth_slice_comes_back():
    x, y, z = np.indices((60, 60, 41))
    cone = (x - 30) ** 2 + (y - 30) ** 2 <= (10 + z / 4) ** 2
    labels = np.zeros(cone.shape, np.uint8, order="F")
    labels[:, :, ::10] = cone[:, :, ::10] * 6
    overlap = {}
    for way in Interpolation:
        edit = interpolated(labels, 6, 2, (1, 1, 2), interpolation=way)
        new = labels.copy()
        new[within(edit.box)] = edit.labels
        found = new == 6
        overlap[way] = 2 * (found & cone).sum() / (found.sum() + cone.sum())
    assert overlap[Interpolation.SHAPE] > 0.99
    assert overlap[Interpolation.SHAPE] > overlap[Interpolation.NEAREST]


def test_nothing_is_made_beyond_the_ends_or_without_two_slices():
    labels = np.zeros((9, 9, 9), np.uint8, order="F")
    labels[2:5, 2:5, 4] = 1
    assert interpolated(labels, 1, 2, SPACING) is None
    assert interpolated(labels, 2, 2, SPACING) is None
    assert delineated_slices(labels, 2, 2) == ()
    labels[2:5, 2:5, 6] = 1
    assert interpolated(labels, 1, 2, SPACING, marked=[4, 5]) is None
    edit = interpolated(labels, 1, 2, SPACING)
    assert edit.box[2] == (4, 7)
    assert (edit.labels == 1).all()
