from __future__ import annotations

import numpy as np

from legseg_desktop.editing.boxes import Region
from legseg_desktop.editing.tools.brush import brush_in_voxels, brushed
from legseg_desktop.editing.tools.similar import ValueRange, in_range, range_around


def test_the_brush_stops_at_the_edge_of_fat():
    image = np.zeros((9, 9, 3), np.uint16, order="F")
    image[:5] = 500  # muscle
    image[5:] = 50_000  # fat
    image[4, 4, 1] = 60_000  # a noisy voxel under the mouse
    values = range_around(image, (4, 4, 1), 1000)
    assert values == ValueRange(-500, 1500)
    region = in_range(brushed(image.shape, brush_in_voxels(3, 2), (4, 4, 1)), image, values)
    for i, j, k in np.argwhere(region.mask) + [start for start, _ in region.box]:
        assert (i - 4) ** 2 + (j - 4) ** 2 <= 9
        assert k == 1
        assert image[i, j, k] == 500
    assert region.mask.sum() == 29 - 11 - 1  # a disc of 29, less fat and the noisy voxel


def test_at_a_corner_of_the_volume_only_what_exists_counts():
    image = np.arange(27, dtype=np.uint16).reshape(3, 3, 3)
    values = range_around(image, (2, 2, 2), 1)
    middle = float(np.median(image[1:, 1:, 2]))
    assert values == ValueRange(middle - 1, middle + 1)


def test_bounds_belong_to_the_range_and_nan_never_does():
    image = np.array([1.0, 2.0, 3.0, np.nan, 0.9], np.float32).reshape(5, 1, 1)
    region = Region(((0, 5), (0, 1), (0, 1)), np.ones((5, 1, 1), bool))
    held = in_range(region, image, ValueRange(1, 2)).mask[:, 0, 0]
    assert held.tolist() == [True, True, False, False, False]
