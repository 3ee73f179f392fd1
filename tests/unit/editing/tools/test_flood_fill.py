from __future__ import annotations

import itertools

import numpy as np
import pytest

from legseg_desktop.editing.boxes import within
from legseg_desktop.editing.tools.flood_fill import flooded
from legseg_desktop.editing.tools.similar import ValueRange
from tests.support.edit_examples import small_image, small_labels

VALUES = ValueRange(1, 3)


def by_walking(image, seed, axis, through_corners, labels) -> np.ndarray:
    """Visit voxel by voxel what can be reached."""
    steps = [
        step
        for step in itertools.product((-1, 0, 1), repeat=3)
        if any(step)
        and (through_corners or sum(map(abs, step)) == 1)
        and (axis is None or step[axis] == 0)
    ]
    reached = np.zeros(image.shape, bool)
    waiting = [seed]
    while waiting:
        voxel = waiting.pop()
        if any(not 0 <= at < n for at, n in zip(voxel, image.shape, strict=True)):
            continue
        if reached[voxel] or not VALUES.low <= image[voxel] <= VALUES.high:
            continue
        if labels is not None and labels[voxel] != labels[seed]:
            continue
        reached[voxel] = True
        waiting += [tuple(np.add(voxel, step)) for step in steps]
    return reached


@pytest.mark.parametrize("axis", [None, 0, 1, 2])
@pytest.mark.parametrize("through_corners", [False, True])
@pytest.mark.parametrize("on_label", [False, True])
def test_the_fill_is_what_can_be_walked_to(axis, through_corners, on_label):
    image = small_image(1)
    labels = small_labels(2) if on_label else None
    for seed in [(3, 4, 2), (0, 0, 0), (12, 10, 6), (6, 5, 3)]:
        found = flooded(
            image, VALUES, seed, axis=axis, through_corners=through_corners, labels=labels
        )
        if not VALUES.low <= image[seed] <= VALUES.high:
            assert found is None
            continue
        mask = np.zeros(image.shape, bool)
        mask[within(found.box)] = found.mask
        assert np.array_equal(mask, by_walking(image, seed, axis, through_corners, labels))


def test_a_long_way_round_is_found_beyond_what_is_looked_at_first():
    # Down one side, along the far end and back: both ends lie near the seed.
    image = np.zeros((700, 5, 3), np.uint16, order="F")
    image[:, 0, 1] = image[:, 4, 1] = 2
    image[699, :, 1] = 2
    found = flooded(image, VALUES, (350, 0, 1))
    assert found.box == ((0, 700), (0, 5), (1, 2))
    assert found.mask.sum() == 700 + 700 + 3
