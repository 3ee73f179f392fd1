from __future__ import annotations

import numpy as np
import pytest

from inference_engine.errors import GeometryError
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.label_map import (
    LabelMap,
    boxes_of_labels,
    labelled_box,
    mask_of,
    present_labels,
)


def test_labels_must_have_their_grids_shape() -> None:
    geometry = VolumeGeometry((3, 4, 5), np.eye(4))
    labels = np.zeros((3, 4, 5), np.uint8)
    assert LabelMap(labels, geometry).labels is labels
    with pytest.raises(GeometryError, match="label map has shape"):
        LabelMap(labels[1:], geometry)


@pytest.mark.parametrize("order", ["C", "F"])
def test_boxes_are_the_smallest_that_hold_a_label(order: str) -> None:
    labels = np.zeros((9, 8, 7), np.uint8, order=order)
    labels[2, 3, 1] = labels[5, 3, 4] = 4
    labels[7, 1, 4] = 255
    assert labelled_box(labels) == np.s_[2:8, 1:4, 1:5]
    boxes = boxes_of_labels(labels)
    assert len(boxes) == 255
    assert boxes[3] == np.s_[2:6, 3:4, 1:5]
    assert boxes[254] == np.s_[7:8, 1:2, 4:5]
    assert sum(box is not None for box in boxes) == 2


def test_nothing_has_no_box() -> None:
    nothing = np.zeros((2, 3, 4), np.uint8)
    assert labelled_box(nothing) is None
    assert boxes_of_labels(nothing) == [None] * 255


def test_a_mask_holds_all_the_values_asked_for() -> None:
    labels = np.arange(24, dtype=np.uint8).reshape(2, 3, 4)
    np.testing.assert_array_equal(mask_of(labels, [5]), labels == 5)
    np.testing.assert_array_equal(mask_of(labels, [5, 9]), (labels == 5) | (labels == 9))


def test_present_labels_are_those_that_numpy_finds() -> None:
    labels = np.random.default_rng(5).choice([0, 3, 7, 255], (4, 5, 6)).astype(np.uint8)
    for order in ("C", "F"):
        found = present_labels(np.asarray(labels, order=order))
        assert found.tolist() == [value for value in np.unique(labels) if value]
    assert present_labels(np.zeros((2, 3, 4), np.uint8)).size == 0
