"""Distances between voxels the slow and obvious way: every one to every other."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from scipy.spatial.distance import cdist

from inference_engine.imaging.geometry import MaskVolume


def distance_to(mask: MaskVolume, spacing_mm: Sequence[float]) -> np.ndarray:
    """Return the distance of every voxel to the nearest one of a mask, mm."""
    everywhere = np.argwhere(np.ones(mask.shape, bool)) * np.asarray(spacing_mm)
    wanted = np.argwhere(mask) * np.asarray(spacing_mm)
    if not len(wanted):
        return np.full(mask.shape, np.inf)
    return cdist(everywhere, wanted).min(axis=1).reshape(mask.shape)


def signed_distance(mask: MaskVolume, spacing_mm: Sequence[float]) -> np.ndarray:
    """Return the distance to the border half a voxel beyond the mask, positive inside."""
    half = 0.5 * min(spacing_mm)
    inside = distance_to(~mask, spacing_mm) - half
    return np.where(mask, inside, half - distance_to(mask, spacing_mm))
