"""The change of the fat fraction in one slice, voxel by voxel, on a fixed scale."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
import scipy

from legseg_desktop.viewing.displayed_scan import DisplayedScan
from legseg_desktop.viewing.surface_colours import change_colour_map
from legseg_desktop.viewing.viewer_state import ImageLayer

REACH_POINTS = 20.0
"""The change with the strongest colour; the same in every picture, so that they compare."""

_STEPS = 201
# Single voxels are noise; the mean of so many on a side isn't, and still shows where.
_SIDE = 3


def difference_points(
    first: DisplayedScan, index: int, later: DisplayedScan
) -> npt.NDArray[np.float32]:
    """Return the change of the fat fraction in a slice, percentage points, (X, Y).

    Each is the mean of 3 x 3 voxels. NaN but where both visits show muscle.

    Parameters
    ----------
    first : DisplayedScan
        A visit.
    index : int
        Its slice.
    later : DisplayedScan
        The other visit as it lies in that slice: one slice on the same grid.
    """
    before, after = _fat_percent(first, index), _fat_percent(later, 0)
    is_muscle = (first.labels[:, :, index] > 0) & (later.labels[:, :, 0] > 0)
    return np.where(is_muscle, after - before, np.nan).astype(np.float32)


def difference_levels(points: npt.NDArray[np.float32]) -> npt.NDArray[np.uint8]:
    """Return the row of `difference_colours` for each change; 0 where there is none."""
    share = np.clip(points / REACH_POINTS, -1, 1)
    levels = 1 + np.rint((share + 1) / 2 * (_STEPS - 1))
    return np.asarray(np.nan_to_num(levels, nan=0.0), np.uint8)


def difference_colours() -> npt.NDArray[np.uint8]:
    """Return sRGB by level, (256, 3)."""
    colours = np.zeros((256, 3), np.uint8)
    colours[1 : _STEPS + 1] = change_colour_map(_STEPS)
    return colours


def _fat_percent(shown: DisplayedScan, index: int) -> npt.NDArray[np.float32]:
    signals: list[npt.NDArray[np.float32]] = []
    for name in (ImageLayer.FAT, ImageLayer.WATER):
        layer = shown.layers[name]
        signal = np.asarray(layer.stored[:, :, index], np.float32) * np.float32(
            layer.signal_per_step
        )
        signals.append(scipy.ndimage.uniform_filter(signal, _SIDE))
    fat, water = signals
    total = fat + water
    percent = np.full_like(total, np.nan)
    np.divide(100 * fat, total, out=percent, where=total > 0)
    return percent
