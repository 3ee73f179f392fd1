from __future__ import annotations

import numpy as np
import pytest

from legseg_desktop.editing.boxes import box_of, within
from legseg_desktop.editing.tools import label_region as module
from legseg_desktop.editing.tools.label_region import (
    distance_mm,
    label_region,
    near_signed_distance_mm,
    signed_distance_mm,
    within_mm,
)
from tests.support.edit_examples import LABELS, SPACING, small_labels
from tests.support.plain_distances import distance_to, signed_distance


@pytest.mark.parametrize("seed", range(3))
def test_distances_to_the_border_whole_and_near(seed, monkeypatch):
    monkeypatch.setattr(module, "_SLICES", 2)
    labels = small_labels(seed, (17, 9, 13))
    for label in LABELS:
        mask = labels == label
        expected = signed_distance(mask, SPACING)
        assert np.allclose(signed_distance_mm(mask, SPACING), expected)
        for reach in (1.2, 4.5, 9.0):
            near = near_signed_distance_mm(mask, SPACING, reach)
            assert np.allclose(near, np.clip(expected, -reach, reach))


def test_without_a_border_everything_is_deep_inside():
    mask = np.ones((3, 4, 2), bool)
    assert np.isinf(distance_mm(mask, SPACING)).all()
    assert (near_signed_distance_mm(mask, SPACING, 5.0) == 5.0).all()
    assert (near_signed_distance_mm(~mask, SPACING, 5.0) == -5.0).all()


@pytest.mark.parametrize("many", [0, 10**6])
def test_both_ways_to_what_is_near_give_the_same_voxels(many, monkeypatch):
    monkeypatch.setattr(module, "_MANY_STEPS", many)
    for label in LABELS:
        mask = small_labels(3) == label
        for reach in (0.5, 1.0, 1.5, 4.0, 6.1):
            expected = ~mask & (distance_to(mask, SPACING) <= reach + 1e-6)
            assert np.array_equal(within_mm(mask, reach, SPACING), expected)


def test_a_region_is_the_label_in_its_box_with_margins():
    labels = small_labels(1)
    for label in LABELS:
        region = label_region(labels, label, (1, 0, 2))
        whole = np.zeros(labels.shape, bool)
        whole[within(region.box)] = region.mask
        assert np.array_equal(whole, labels == label)
        tight = box_of(whole)
        for axis, margin in enumerate((1, 0, 2)):
            start, end = tight[axis]
            size = labels.shape[axis]
            assert region.box[axis] == (max(0, start - margin), min(size, end + margin))
    assert label_region(labels, 77) is None
