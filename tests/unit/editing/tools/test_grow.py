from __future__ import annotations

import numpy as np
import pytest

from legseg_desktop.editing.boxes import whole, within
from legseg_desktop.editing.tools.grow import grown_by, shrunk_by
from tests.support.edit_examples import LABELS, SPACING, small_labels
from tests.support.plain_distances import distance_to


def painted(region, shape) -> np.ndarray:
    mask = np.zeros(shape, bool)
    mask[within(region.box)] = region.mask
    return mask


@pytest.mark.parametrize("reach", [0.9, 1.0, 2.5, 4.0, 30.0])
@pytest.mark.parametrize("seed", [0, 1])
def test_grown_and_shrunk_by_the_exact_distance(reach, seed):
    labels = small_labels(seed)
    for label in LABELS:
        own = labels == label
        search = whole(labels.shape)
        grown = painted(grown_by(labels, label, reach, SPACING, search), labels.shape)
        near = distance_to(own, SPACING) <= reach + 1e-6
        assert np.array_equal(grown, near & ~own)
        shrunk = painted(shrunk_by(labels, label, reach, SPACING, search), labels.shape)
        assert np.array_equal(shrunk, own & (distance_to(~own, SPACING) <= reach + 1e-6))


def test_the_field_of_view_is_no_border():
    labels = np.full((4, 4, 4), 5, np.uint8, order="F")
    assert not shrunk_by(labels, 5, 3, SPACING).mask.any()
    labels[0] = 0
    shrunk = painted(shrunk_by(labels, 5, 1.6, SPACING), labels.shape)
    assert np.argwhere(shrunk.any(axis=(1, 2))).ravel().tolist() == [1]


def test_an_absent_label_neither_grows_nor_shrinks():
    labels = small_labels(0)
    assert grown_by(labels, 9, 1, SPACING) is None
    assert shrunk_by(labels, 9, 1, SPACING) is None
