"""What a simulated scan covers: fields of view, voxels, and the stacks they are scanned in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from inference_engine.imaging.geometry import VolumeGeometry


class FieldOfView(StrEnum):
    """Extent along the legs, as at the visits of the method's paper: one, two or three stacks."""

    V1 = "V1"
    V2 = "V2"
    V3 = "V3"


# The paper's scanner: pixels, voxel, flip angle; slices of each field of view and of one stack.
_PIXELS, _VOXEL_MM, _FLIP_DEGREES = 384, (1.2, 1.2, 2.0), 12.0
_SLICES = {FieldOfView.V1: 140, FieldOfView.V2: 270, FieldOfView.V3: 355}
# Below the knee joint; all fields of view begin there and grow upwards.
_LOWEST_MM = -240.0
# Slices are averaged over planes no farther apart than this.
_FINEST_MM = 3.0


@dataclass(frozen=True)
class ScanPlan:
    """Field of view and resolution of a scan.

    Parameters
    ----------
    shape : tuple of int
        Voxels left to right, front to back and along the legs.
    spacing_mm : tuple of float
        Voxel size.
    lowest_mm : float
        Level of the lowest slice in the frame of the shape model, where the knee joint lies
        at about -190, the crotch at about 150 and the hip joint at about 200.
    stack_slices : int, optional
        Slices of one stack; without it the scan is a single stack.
    flip_degrees : float
        Flip angle: at 2 degrees T1 hardly counts, at the paper's 12 healthy muscle reads a
        higher fat fraction than it has.
    """

    shape: tuple[int, int, int] = (264, 160, 60)
    spacing_mm: tuple[float, float, float] = (1.6, 1.6, 5.0)
    lowest_mm: float = -150.0
    stack_slices: int | None = None
    flip_degrees: float = 2.0

    @classmethod
    def paper(cls, field: FieldOfView, scale: float = 1.0) -> ScanPlan:
        """Return the scan of the method's paper, with voxels `scale` times as large."""
        pixels = round(_PIXELS / scale)
        x, y, z = _VOXEL_MM
        return cls(
            shape=(pixels, pixels, round(_SLICES[field] / scale)),
            spacing_mm=(x * scale, y * scale, z * scale),
            lowest_mm=_LOWEST_MM,
            stack_slices=round(_SLICES[FieldOfView.V1] / scale),
            flip_degrees=_FLIP_DEGREES,
        )

    def in_voxels(self, spacing_mm: Sequence[float]) -> ScanPlan:
        """Return the same field of view, from the lowest slice up, in whole voxels of other size.

        It is a single stack.
        """
        x, y, z = (
            # Rounding must not cost a voxel where the size stays.
            max(1, int(n * old / new + 1e-6))
            for n, old, new in zip(self.shape, self.spacing_mm, spacing_mm, strict=True)
        )
        across, back, along = spacing_mm
        return replace(self, shape=(x, y, z), spacing_mm=(across, back, along), stack_slices=None)

    def stacks(self) -> tuple[slice, ...]:
        """Return the slices of each stack, from below; neighbours overlap evenly."""
        count = self.shape[2]
        size = min(self.stack_slices or count, count)
        starts = np.rint(np.linspace(0, count - size, -(-count // size))).astype(int)
        return tuple(slice(int(start), int(start) + size) for start in starts)

    def planes_per_slice(self) -> int:
        """Return over how many planes a slice is averaged: odd, so that one is its middle."""
        return 2 * int(np.ceil(max(self.spacing_mm[2] / _FINEST_MM, 1) / 2 - 0.5)) + 1

    def planes_mm(self) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        """Return the levels of all planes, `planes_per_slice` for each slice, mm."""
        per_slice, spacing = self.planes_per_slice(), self.spacing_mm[2]
        within = (np.arange(per_slice) - (per_slice - 1) / 2) * spacing / per_slice
        return (
            self.lowest_mm + (spacing * np.arange(self.shape[2])[:, None] + within[None, :]).ravel()
        )

    def geometry(self) -> VolumeGeometry:
        """Return the scan's grid, RAS+, centred on the table."""
        affine = np.diag([*self.spacing_mm, 1.0])
        for axis in (0, 1):
            affine[axis, 3] = -(self.shape[axis] - 1) / 2 * self.spacing_mm[axis]
        affine[2, 3] = self.lowest_mm
        return VolumeGeometry(self.shape, affine)
