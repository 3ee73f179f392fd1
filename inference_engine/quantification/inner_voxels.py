"""Which voxels lie inside a margin of their muscle, slice by slice."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import scipy

from inference_engine.imaging.geometry import LabelVolume, MaskVolume


def inner_voxels(plane: LabelVolume, spacing_mm: Sequence[float], margin_mm: float) -> MaskVolume:
    """Return which pixels of one slice lie farther than a margin from what isn't their muscle.

    Within the slice: slices of many mm would lose a muscle's ends to a margin of one.

    Parameters
    ----------
    plane : ndarray of uint8, (X, Y)
        Labels.
    spacing_mm : sequence of float
        Pixel size, (x, y).
    margin_mm : float
        From pixel centre to pixel centre; what lies beyond the image counts as outside.
    """
    inner = np.zeros(plane.shape, bool)
    for label, box in enumerate(scipy.ndimage.find_objects(plane), start=1):
        if box is not None:
            mask = np.pad(plane[box] == label, 1)
            distance = scipy.ndimage.distance_transform_edt(mask, sampling=spacing_mm[:2])
            inner[box] |= (distance > margin_mm)[1:-1, 1:-1]
    return inner
