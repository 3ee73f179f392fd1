"""Slices of one grid, taken from a stack that lies in another."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from inference_engine.imaging.geometry import FloatVolume, VolumeGeometry
from inference_engine.imaging.scaled_volume import ScaledVolume

ON_GRID_VOXELS = 1e-3
# Voxel centres may lie beyond a stack's outermost ones by rounding.
_EDGE = 1e-4


class StackSampler:
    """Slices of a grid, taken from a stack: copied where the grids agree, else interpolated.

    Parameters
    ----------
    channels : mapping of str to ndarray of float32 or ScaledVolume, (I, J, K)
        Images of the stack.
    geometry : VolumeGeometry
        Their grid.
    grid : VolumeGeometry
        Where slices are wanted.
    """

    def __init__(
        self,
        channels: Mapping[str, FloatVolume | ScaledVolume],
        geometry: VolumeGeometry,
        grid: VolumeGeometry,
    ) -> None:
        self._channels = channels
        self._geometry = geometry
        self._grid = grid
        self._relative = np.linalg.inv(geometry.affine) @ grid.affine
        shift = self._relative[:3, 3]
        moved = self._relative[:3, :3] @ (np.array(grid.shape) - 1)
        is_aligned = np.abs(moved - (np.array(grid.shape) - 1)).max() < ON_GRID_VOXELS
        self._shift: npt.NDArray[np.intp] | None = None
        if is_aligned and np.abs(shift - np.rint(shift)).max() < ON_GRID_VOXELS:
            self._shift = np.rint(shift).astype(np.intp)
        self._nothing = np.zeros(grid.shape[:2], np.float32)

    def plane(self, k: int) -> tuple[FloatVolume, dict[str, FloatVolume]]:
        """Return depth in the stack (0 outside, mm) and the channels of slice k, (X, Y)."""
        return self._copied(k) if self._shift is not None else self._interpolated(k)

    def _copied(self, k: int) -> tuple[FloatVolume, dict[str, FloatVolume]]:
        assert self._shift is not None
        shape, spacing = self._geometry.shape, self._geometry.spacing_mm[2]
        own = k + int(self._shift[2])
        if not 0 <= own < shape[2]:
            return self._nothing, {}
        source, target = zip(
            *(
                (slice(max(s, 0), min(n + s, m)), slice(max(-s, 0), min(n, m - s)))
                for s, n, m in zip(
                    self._shift[:2].tolist(), self._grid.shape[:2], shape[:2], strict=True
                )
            ),
            strict=True,
        )
        depth = np.zeros_like(self._nothing)
        depth[target] = (min(own, shape[2] - 1 - own) + 0.5) * spacing
        images = {}
        for name, channel in self._channels.items():
            images[name] = np.zeros_like(self._nothing)
            images[name][target] = channel[(*source, own)]
        return depth, images

    def _interpolated(self, k: int) -> tuple[FloatVolume, dict[str, FloatVolume]]:
        x, y = np.meshgrid(*(np.arange(n) for n in self._grid.shape[:2]), indexing="ij")
        matrix = self._relative
        where = [
            matrix[axis, 0] * x + matrix[axis, 1] * y + (matrix[axis, 2] * k + matrix[axis, 3])
            for axis in range(3)
        ]
        shape = self._geometry.shape
        inside = np.ones(x.shape, bool)
        for place, count in zip(where, shape, strict=True):
            inside &= (place >= -_EDGE) & (place <= count - 1 + _EDGE)
        if not inside.any():
            return self._nothing, {}
        depth = (np.minimum(where[2], shape[2] - 1 - where[2]) + 0.5) * inside
        # Only the slices that the plane crosses are looked at.
        low = max(int(np.floor(where[2][inside].min())), 0)
        high = min(int(np.ceil(where[2][inside].max())) + 1, shape[2])
        where[2] = where[2] - low
        images = {
            name: np.asarray(
                ndimage.map_coordinates(
                    channel[:, :, low:high], where, np.float32, order=1, mode="nearest"
                )
                * inside
            )
            for name, channel in self._channels.items()
        }
        return np.asarray(depth * self._geometry.spacing_mm[2], np.float32), images
