"""A picture to judge a registration by: both visits in one plane, in turn."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from inference_engine.imaging.geometry import FloatVolume


def checkerboard(first: FloatVolume, later: FloatVolume, squares: int = 8) -> npt.NDArray[np.uint8]:
    """Return a picture to judge a registration by: squares of either leg, in turn.

    Parameters
    ----------
    first, later : ndarray of float32, (X, Z)
        One plane of both, on one grid; what isn't finite is black.
    squares : int
        Along the longer edge.

    Returns
    -------
    ndarray of uint8, (X, Z)
        Each brightened by itself.
    """
    size = max(1, -(-max(first.shape) // squares))
    rows, columns = np.indices(first.shape) // size
    return np.asarray(np.where((rows + columns) % 2 == 0, _bytes(first), _bytes(later)))


def _bytes(plane: FloatVolume) -> npt.NDArray[np.uint8]:
    known = np.nan_to_num(plane, nan=0.0)
    bright = float(np.percentile(known, 99)) or 1.0
    scaled = 255 * np.clip(known / bright, 0, 1)
    return np.asarray(scaled, np.uint8)
