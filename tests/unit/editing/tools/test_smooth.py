from __future__ import annotations

import numpy as np
import pytest
from scipy import ndimage

from legseg_desktop.editing.boxes import within
from legseg_desktop.editing.tools.smooth import Smoothing, smoothed
from tests.support.edit_examples import LABELS, SPACING, small_labels
from tests.support.plain_distances import signed_distance


@pytest.mark.parametrize("smoothing", list(Smoothing))
@pytest.mark.parametrize("seed", [0, 5])
def test_smoothing_is_that_of_the_whole_volume(smoothing, seed):
    labels, width = small_labels(seed), 2.0
    for label in LABELS:
        own = labels == label
        if not own.any():
            continue
        distance = np.clip(signed_distance(own, SPACING), -3 * width, 3 * width)
        if smoothing is Smoothing.GAUSSIAN:
            sigma = [width / spacing for spacing in SPACING]
            blurred = ndimage.gaussian_filter(distance, sigma, mode="nearest", truncate=3)
        else:
            size = [2 * int(width / spacing) + 1 for spacing in SPACING]
            blurred = ndimage.median_filter(distance, size, mode="nearest")
        level = np.sort(blurred, axis=None)[-own.sum()]
        choices = (blurred >= level - 1e-9, blurred > level + 1e-9)
        inside = min(choices, key=lambda choice: abs(choice.sum() - own.sum()))
        expected = np.where(own, 0, labels)
        expected[inside] = label
        edit = smoothed(labels, label, width, SPACING, smoothing=smoothing)
        new = labels.copy()
        new[within(edit.box)] = edit.labels
        assert np.array_equal(new, expected)


def test_a_rough_ball_becomes_rounder_and_keeps_its_volume():
    place = np.indices((40, 40, 40)) - 19.5
    radius = np.sqrt((place**2).sum(axis=0))
    random = np.random.default_rng(1)
    rough = radius < 12 + random.uniform(-2, 2, radius.shape)
    labels = np.asfortranarray(rough.astype(np.uint8) * 7)
    edit = smoothed(labels, 7, 2.0, (1, 1, 1))
    new = labels.copy()
    new[within(edit.box)] = edit.labels
    assert abs((new == 7).sum() - rough.sum()) <= 0.01 * rough.sum()
    wrong = np.count_nonzero((new == 7) != (radius < np.cbrt(3 * rough.sum() / (4 * np.pi))))
    assert wrong < 0.3 * np.count_nonzero(rough != (radius < 12))


def test_a_thin_spike_goes_and_a_straight_edge_stays_with_the_median():
    labels = np.zeros((20, 20, 9), np.uint8, order="F")
    labels[4:14, 4:14, 1:8] = 3
    labels[14:18, 9, 4] = 3
    edit = smoothed(labels, 3, 1.0, (1, 1, 1), smoothing=Smoothing.MEDIAN)
    new = labels.copy()
    new[within(edit.box)] = edit.labels
    assert not new[15:].any()
    assert (new[4, 6:12, 3:6] == 3).all()
    assert not new[3].any()


def test_without_a_border_there_is_nothing_to_smooth():
    labels = np.full((3, 3, 3), 2, np.uint8, order="F")
    assert smoothed(labels, 2, 1, SPACING) is None
    assert smoothed(labels, 1, 1, SPACING) is None
