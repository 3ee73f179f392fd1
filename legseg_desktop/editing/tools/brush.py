"""Brush and eraser: round or square, in one plane or in depth, sized in mm or in voxels.

The mouse is sampled at points; what lies between two of them is swept over, so a quick stroke
leaves no gaps. A voxel belongs to the brush if its centre does.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from legseg_desktop.editing.boxes import Box, Region, clipped, is_empty, whole

Point = tuple[int, int, int]

# A voxel at exactly the radius belongs to the brush, however the division is rounded.
_ROUNDING = 1e-9
# Along an axis that the brush doesn't reach into.
_OWN_SLICE_ONLY = 0.25


@dataclass(frozen=True)
class Brush:
    """Size and shape of a brush.

    Parameters
    ----------
    radii : tuple of float
        Radius along each canonical axis, voxels; less than 0.5 reaches no neighbour.
    is_round : bool
        An ellipsoid, or else a box.

    Raises
    ------
    ValueError
        If a radius isn't positive.
    """

    radii: tuple[float, float, float]
    is_round: bool = True

    def __post_init__(self) -> None:
        if not min(self.radii) > 0:
            raise ValueError(f"a brush with radii {self.radii}")


def brush_in_mm(
    radius_mm: float, spacing_mm: Sequence[float], axis: int | None, *, is_round: bool = True
) -> Brush:
    """Return a brush of one size in the patient, whatever the voxels' shape.

    Parameters
    ----------
    radius_mm : float
        Half its width.
    spacing_mm : sequence of 3 float
        Voxel spacing along the canonical axes.
    axis : int or None
        Canonical axis through the slices of the plane it paints in; None paints in depth.
    is_round : bool
        An ellipsoid, or else a box.
    """
    x, y, z = (
        _OWN_SLICE_ONLY if each == axis else radius_mm / spacing
        for each, spacing in enumerate(spacing_mm)
    )
    return Brush((x, y, z), is_round)


def brush_in_voxels(radius: float, axis: int | None, *, is_round: bool = True) -> Brush:
    """Return a brush of as many voxels along each axis; parameters as for `brush_in_mm`."""
    return brush_in_mm(radius, (1, 1, 1), axis, is_round=is_round)


def brushed(
    shape: Sequence[int], brush: Brush, start: Point, end: Point | None = None
) -> Region | None:
    """Return the voxels that a brush covers on its way from one voxel to another.

    Parameters
    ----------
    shape : sequence of 3 int
        Of the volume.
    brush : Brush
        Size and shape.
    start, end : tuple of int
        Voxels, inside the volume or not; without `end`, a single dab.

    Returns
    -------
    Region or None
        None where all of it lies outside the volume.
    """
    end = start if end is None else end
    box = clipped(_box_around(brush, start, end), whole(shape))
    if is_empty(box):
        return None
    # In units of the radius, where a round brush is a ball and a square one a cube.
    offsets = [
        _along(axis, (np.arange(first, last) - start[axis]) / brush.radii[axis])
        for axis, (first, last) in enumerate(box)
    ]
    way = [(end[axis] - start[axis]) / brush.radii[axis] for axis in range(3)]
    inside = _near_segment(offsets, way) if brush.is_round else _near_boxes(offsets, way)
    return Region(box, np.asfortranarray(inside))


def _box_around(brush: Brush, start: Point, end: Point) -> Box:
    x, y, z = (
        (min(a, b) - int(radius + _ROUNDING), max(a, b) + int(radius + _ROUNDING) + 1)
        for a, b, radius in zip(start, end, brush.radii, strict=True)
    )
    return x, y, z


def _along(axis: int, values: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return values.reshape([-1 if each == axis else 1 for each in range(3)])


def _near_segment(
    offsets: Sequence[npt.NDArray[np.float64]], way: Sequence[float]
) -> npt.NDArray[np.bool_]:
    """Return what lies within 1 of the segment from the origin along `way`."""
    x, y, z = offsets
    length = sum(step * step for step in way)
    if length == 0:
        return np.asarray(x * x + y * y + z * z <= 1 + _ROUNDING)
    share = np.clip((x * way[0] + y * way[1] + z * way[2]) / length, 0, 1)
    gap = (x - share * way[0]) ** 2 + (y - share * way[1]) ** 2 + (z - share * way[2]) ** 2
    return np.asarray(gap <= 1 + _ROUNDING)


def _near_boxes(
    offsets: Sequence[npt.NDArray[np.float64]], way: Sequence[float]
) -> npt.NDArray[np.bool_]:
    """Return what lies in a cube of half-width 1 moved from the origin along `way`."""
    # Along each axis the cube is over the voxel during one part of the way; what counts is
    # whether the three parts have a moment in common.
    first: npt.NDArray[np.float64] = np.zeros((1, 1, 1))
    last: npt.NDArray[np.float64] = np.ones((1, 1, 1))
    for offset, step in zip(offsets, way, strict=True):
        if step == 0:
            last = np.where(np.abs(offset) <= 1 + _ROUNDING, last, -1.0)
        else:
            bounds = (offset - 1) / step, (offset + 1) / step
            first = np.maximum(first, np.minimum(*bounds))
            last = np.minimum(last, np.maximum(*bounds))
    return np.asarray(first <= last + _ROUNDING)
