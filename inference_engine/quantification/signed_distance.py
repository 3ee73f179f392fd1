"""How deep a place lies in a mask, or how far outside."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import SimpleITK as sitk  # noqa: N813 (its own documentation calls it so)

from inference_engine.imaging.geometry import FloatVolume, MaskVolume


def signed_distance_mm(mask: MaskVolume, spacing_mm: Sequence[float]) -> FloatVolume:
    """Return the distance from voxel centres to the nearest on the other side of the border.

    Parameters
    ----------
    mask : ndarray of bool, (X, Y, Z)
        Beyond its sides nothing is known: they are no border.
    spacing_mm : sequence of float
        Voxel size along each axis.

    Returns
    -------
    ndarray of float32, (X, Y, Z)
        Positive inside, negative outside, never 0; between two neighbours on either side of the
        border it goes through 0 half-way.
    """
    size = float(np.linalg.norm(np.multiply(mask.shape, spacing_mm)))
    if mask.all() or not mask.any():
        return np.full(mask.shape, size if mask.all() else -size, np.float32)
    inside, outside = (_distance_to(part, spacing_mm) for part in (~mask, mask))
    return np.asarray(np.where(mask, inside, -outside), np.float32)


def _distance_to(mask: MaskVolume, spacing_mm: Sequence[float]) -> FloatVolume:
    image = sitk.GetImageFromArray(mask.T.astype(np.uint8))
    image.SetSpacing([float(step) for step in spacing_mm])
    distance = sitk.SignedMaurerDistanceMap(
        image, insideIsPositive=False, squaredDistance=False, useImageSpacing=True
    )
    return np.asarray(sitk.GetArrayFromImage(distance).T)
