"""Slices of canonical arrays as a radiologist hangs them, and the way back to voxels.

In a canonical array index 0 grows to the patient's right, 1 to anterior, 2 to superior. On
the screen the patient's right is on the image's left, anterior is at the top (axial) or on
the left (sagittal), superior at the top: in all three planes both in-plane axes therefore
run against the drawing direction, so the same code serves them all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeVar

import numpy as np
import numpy.typing as npt

Voxel = TypeVar("Voxel", bound=np.generic)
Box = tuple[tuple[int, int], tuple[int, int], tuple[int, int]]
"""First voxel and the one after the last, along each canonical axis."""


class Plane(StrEnum):
    """A plane of display."""

    AXIAL = "axial"
    SAGITTAL = "sagittal"
    CORONAL = "coronal"


@dataclass(frozen=True)
class EdgeLetters:
    """The patient direction at each edge of a displayed slice."""

    left: str
    right: str
    top: str
    bottom: str


_EDGE_LETTERS = {
    Plane.AXIAL: EdgeLetters(left="R", right="L", top="A", bottom="P"),
    Plane.SAGITTAL: EdgeLetters(left="A", right="P", top="S", bottom="I"),
    Plane.CORONAL: EdgeLetters(left="R", right="L", top="S", bottom="I"),
}

# Canonical axes of a plane: (along a row of the image, down its rows, through the slices).
_AXES = {
    Plane.AXIAL: (0, 1, 2),
    Plane.SAGITTAL: (1, 2, 0),
    Plane.CORONAL: (0, 2, 1),
}


def edge_letters(plane: Plane) -> EdgeLetters:
    """Return the letters that belong at the edges of a slice of `plane`."""
    return _EDGE_LETTERS[plane]


def slice_axis(plane: Plane) -> int:
    """Return the canonical axis through the slices of `plane`."""
    return _AXES[plane][2]


def slice_count(shape: Sequence[int], plane: Plane) -> int:
    """Return how many slices a canonical array of `shape` has in `plane`."""
    return shape[slice_axis(plane)]


def display_shape(shape: Sequence[int], plane: Plane) -> tuple[int, int]:
    """Return (rows, columns) of a displayed slice of a canonical array of `shape`."""
    across, down, _ = _AXES[plane]
    return shape[down], shape[across]


def pixel_spacing_mm(spacing_mm: Sequence[float], plane: Plane) -> tuple[float, float]:
    """Return the distance between (rows, columns) of a displayed slice, mm.

    Parameters
    ----------
    spacing_mm : sequence of 3 float
        Voxel spacing along the canonical axes.
    plane : Plane
        The plane of display.
    """
    across, down, _ = _AXES[plane]
    return spacing_mm[down], spacing_mm[across]


def display_slice(volume: npt.NDArray[Voxel], plane: Plane, index: int) -> npt.NDArray[Voxel]:
    """Return one slice as drawn: row 0 at the top, column 0 at the left.

    Parameters
    ----------
    volume : ndarray, (X, Y, Z)
        Canonical array, or (X, Y, Z, C) with channels last.
    plane : Plane
        The plane of display.
    index : int
        Slice, 0 to `slice_count` - 1.

    Returns
    -------
    ndarray, (rows, columns) or (rows, columns, C)
        A view into `volume`, never a copy: writing to it writes to the volume.

    Raises
    ------
    IndexError
        If there is no such slice; negative indices are refused, for they are a bug.
    """
    if not 0 <= index < slice_count(volume.shape, plane):
        raise IndexError(f"{plane} slice {index} of an array of shape {volume.shape}")
    return as_drawn(volume[slice_index(plane, index)])


def slice_index(plane: Plane, index: int) -> tuple[slice | int, ...]:
    """Return what takes one slice out of a canonical array."""
    return (*(slice(None),) * slice_axis(plane), index)


def as_drawn(part: npt.NDArray[Voxel]) -> npt.NDArray[Voxel]:
    """Return a slice that was taken out of a canonical array as `display_slice` does."""
    # Taking one index leaves the two other canonical axes in ascending order, which is
    # (across, down) in every plane.
    return part.swapaxes(0, 1)[::-1, ::-1]


def pixel_to_voxel(
    shape: Sequence[int], plane: Plane, index: int, row: int, column: int
) -> tuple[int, int, int]:
    """Return the voxel that `display_slice` draws at (row, column).

    The mapping is the exact inverse of `voxel_to_pixel` and goes on beyond the image's
    edges; ask `contains` whether the voxel exists.
    """
    across, down, through = _AXES[plane]
    voxel = [0, 0, 0]
    voxel[across] = shape[across] - 1 - column
    voxel[down] = shape[down] - 1 - row
    voxel[through] = index
    return voxel[0], voxel[1], voxel[2]


def voxel_to_pixel(shape: Sequence[int], plane: Plane, voxel: Sequence[int]) -> tuple[int, int]:
    """Return (row, column) at which the slice through `voxel` draws it."""
    across, down, _ = _AXES[plane]
    return shape[down] - 1 - voxel[down], shape[across] - 1 - voxel[across]


def box_in_slice(
    shape: Sequence[int], plane: Plane, index: int, box: Box
) -> tuple[slice, slice] | None:
    """Return the (rows, columns) at which a slice draws a box; None where it misses the slice."""
    across, down, through = _AXES[plane]
    low, high = box[through]
    if not low <= index < high:
        return None
    (first, last), (top, bottom) = box[across], box[down]
    rows = slice(max(shape[down] - bottom, 0), min(shape[down] - top, shape[down]))
    columns = slice(max(shape[across] - last, 0), min(shape[across] - first, shape[across]))
    is_empty = rows.start >= rows.stop or columns.start >= columns.stop
    return None if is_empty else (rows, columns)


def contains(shape: Sequence[int], voxel: Sequence[int]) -> bool:
    """Return whether `voxel` lies in an array of `shape`."""
    return all(0 <= position < size for position, size in zip(voxel, shape, strict=True))
