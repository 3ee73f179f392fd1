from __future__ import annotations

import numpy as np
import pytest
from scipy import ndimage

from legseg_desktop.editing.boxes import within
from legseg_desktop.editing.tools.pieces import holes, specks
from tests.support.edit_examples import LABELS, small_labels


def painted(region, shape) -> np.ndarray:
    mask = np.zeros(shape, bool)
    mask[within(region.box)] = region.mask
    return mask


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("smallest", [0.001, 0.011, 0.05, 100.0])
def test_small_pieces_go_and_the_largest_stays(seed, smallest):
    labels, voxel_ml = small_labels(seed), 0.006
    for label in LABELS:
        numbers, count = ndimage.label(labels == label, np.ones((3, 3, 3)))
        sizes = [np.count_nonzero(numbers == number) for number in range(1, count + 1)]
        found = specks(labels, label, smallest, voxel_ml)
        if not sizes:
            assert found is None
            continue
        goes = painted(found, labels.shape)
        stay = 0
        for number, size in enumerate(sizes, start=1):
            removed = goes[numbers == number]
            assert removed.all() or not removed.any()
            if size * voxel_ml >= smallest:
                assert not removed.any()
            elif size < max(sizes):
                assert removed.all()
            stay += not removed.any()
        assert stay >= 1
        assert not (goes & (labels != label)).any()
        if smallest == 100:
            assert stay == 1


@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("axis", [None, 0, 1, 2])
def test_holes_are_what_no_path_leads_out_of(seed, axis):
    labels = small_labels(seed)
    labels[3:8, 3:8, 1:6] = 3
    labels[5, 5, 3] = 0
    labels[4, 4, 1:3] = 101  # a hole within the slices, but open below
    own = labels == 3
    if axis is None:
        expected = ndimage.binary_fill_holes(own) & ~own
    else:
        planes = np.moveaxis(own, axis, 0)
        filled = np.stack([ndimage.binary_fill_holes(plane) & ~plane for plane in planes])
        expected = np.moveaxis(filled, 0, axis)
    found = painted(holes(labels, 3, axis=axis), labels.shape)
    assert found[5, 5, 3]
    assert np.array_equal(found, expected)
    assert holes(labels, 9, axis=axis) is None
