"""Only what looks alike: the fat and water edge holds the brush, or a range of values does."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from legseg_desktop.editing.boxes import Box, Region, clipped, whole, within

Image = npt.NDArray[np.uint16] | npt.NDArray[np.float32]


@dataclass(frozen=True)
class ValueRange:
    """Values of an image from `low` to `high`, both included; in the image's own unit."""

    low: float
    high: float

    def holds(self, values: Image) -> npt.NDArray[np.bool_]:
        """Return which values lie in the range; nan never does."""
        return np.asarray((values >= self.low) & (values <= self.high))


def range_around(image: Image, voxel: tuple[int, int, int], tolerance: float) -> ValueRange:
    """Return the values that look like what lies at a voxel.

    Parameters
    ----------
    image : ndarray, (X, Y, Z)
        Any image, such as the fat fraction as it is drawn.
    voxel : tuple of int
        Where the stroke started.
    tolerance : float
        How far a value may be from the middle one of the 3 × 3 × 1 neighbourhood, so that a
        single noisy voxel doesn't decide.
    """
    i, j, k = voxel
    around: Box = clipped(((i - 1, i + 2), (j - 1, j + 2), (k, k + 1)), whole(image.shape))
    middle = float(np.median(image[within(around)]))
    return ValueRange(middle - tolerance, middle + tolerance)


def in_range(region: Region, image: Image, values: ValueRange) -> Region:
    """Return the voxels of a region, such as a brush's or a label's, with values in a range."""
    return Region(region.box, region.mask & values.holds(image[within(region.box)]))
