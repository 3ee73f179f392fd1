"""A volume in the few bits that a scanner stored, scaled to signal where it is looked at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from inference_engine.imaging.geometry import FloatVolume, VolumeGeometry
from inference_engine.imaging.orientation import to_canonical


@dataclass(frozen=True, eq=False)
class ScaledVolume:
    """Signal = slope x stored + intercept; half the room of float32 where 16 bits were stored.

    Parameters
    ----------
    stored : ndarray of an integer type or float32, (I, J, K)
        As it lies in the file.
    slope, intercept : float
        To the image's units.
    """

    stored: npt.NDArray[Any]
    slope: float = 1.0
    intercept: float = 0.0

    @property
    def shape(self) -> tuple[int, ...]:
        """Voxels along each axis."""
        return self.stored.shape

    @property
    def size(self) -> int:
        """How many voxels there are."""
        return self.stored.size

    def __getitem__(self, index: Any) -> FloatVolume:
        """Return the signal of a part, float32."""
        part = self.stored[index]
        if self.slope == 1 and self.intercept == 0:
            return np.asarray(part, np.float32)
        # In float64 first: large intercepts would cost digits of small slopes.
        return np.asarray(part * np.float64(self.slope) + self.intercept, np.float32)

    def to_canonical(self, geometry: VolumeGeometry) -> tuple[ScaledVolume, VolumeGeometry]:
        """Return the volume in canonical axis order, as a view, and its grid."""
        turned, canonical = to_canonical(self.stored, geometry)
        return ScaledVolume(turned, self.slope, self.intercept), canonical

    def signal(self) -> FloatVolume:
        """Return the whole volume as float32, in the memory order of what is stored."""
        if self.stored.dtype == np.float32 and self.slope == 1 and self.intercept == 0:
            return np.asarray(self.stored)
        whole = np.empty_like(self.stored, np.float32)
        # Slice by slice: the numbers between need eight bytes each.
        for k in range(self.shape[2]):
            whole[:, :, k] = self[:, :, k]
        return whole
