"""Boxes of voxels, and what a tool hands over: a region of one, or new labels for one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inference_engine.imaging.geometry import LabelVolume, MaskVolume

Box = tuple[tuple[int, int], tuple[int, int], tuple[int, int]]
"""First voxel and the one after the last, along each canonical axis."""


@dataclass(frozen=True, eq=False)
class Region:
    """Voxels that a tool wants to give one label.

    Parameters
    ----------
    box : Box
        Inside the volume.
    mask : ndarray of bool, (X, Y, Z) of the box
        Which of its voxels.
    """

    box: Box
    mask: MaskVolume

    def __post_init__(self) -> None:
        _require_fit(self.box, self.mask.shape)


@dataclass(frozen=True, eq=False)
class NewLabels:
    """Labels that a tool wants the voxels of a box to have.

    Parameters
    ----------
    box : Box
        Inside the volume.
    labels : ndarray of uint8, (X, Y, Z) of the box
        Voxels that shall stay hold the label they have.
    """

    box: Box
    labels: LabelVolume

    def __post_init__(self) -> None:
        _require_fit(self.box, self.labels.shape)


def whole(shape: Sequence[int]) -> Box:
    """Return the box of a whole volume."""
    return (0, shape[0]), (0, shape[1]), (0, shape[2])


def within(box: Box) -> tuple[slice, slice, slice]:
    """Return what takes a box out of a volume."""
    (i, i_end), (j, j_end), (k, k_end) = box
    return slice(i, i_end), slice(j, j_end), slice(k, k_end)


def box_shape(box: Box) -> tuple[int, int, int]:
    """Return the voxels of a box along each axis."""
    x, y, z = (end - start for start, end in box)
    return x, y, z


def is_empty(box: Box) -> bool:
    """Return whether a box holds no voxel."""
    return any(end <= start for start, end in box)


def joined(one: Box, other: Box) -> Box:
    """Return the smallest box around two."""
    x, y, z = ((min(a, c), max(b, d)) for (a, b), (c, d) in zip(one, other, strict=True))
    return x, y, z


def clipped(box: Box, outer: Box) -> Box:
    """Return what two boxes have in common; an axis without any starts where it ends."""
    x, y, z = ((max(a, c), max(a, c, min(b, d))) for (a, b), (c, d) in zip(box, outer, strict=True))
    return x, y, z


def grown(box: Box, margins: Sequence[int], shape: Sequence[int]) -> Box:
    """Return a box with more voxels on both sides of each axis, inside a volume of `shape`."""
    x, y, z = (
        (max(0, start - margin), min(size, end + margin))
        for (start, end), margin, size in zip(box, margins, shape, strict=True)
    )
    return x, y, z


def box_of(mask: npt.NDArray[np.bool_]) -> Box | None:
    """Return the smallest box around the voxels of a mask; None if it has none."""
    # First over the axis that runs through memory: the rest is then small.
    is_fortran = mask.strides[0] <= mask.strides[2]
    turned = mask if is_fortran else mask.T
    plane = np.any(turned, axis=0)
    j, k = (np.flatnonzero(np.any(plane, axis=axis)) for axis in (1, 0))
    if not j.size:
        return None
    i = np.flatnonzero(np.any(turned[:, j[0] : j[-1] + 1, k[0] : k[-1] + 1], axis=(1, 2)))
    found = (i, j, k) if is_fortran else (k, j, i)
    x, y, z = ((int(inside[0]), int(inside[-1]) + 1) for inside in found)
    return x, y, z


def shifted(inner: Box, outer: Box) -> Box:
    """Return a box that was found within `outer` as a box of the whole volume."""
    x, y, z = ((a + start, b + start) for (a, b), (start, _) in zip(inner, outer, strict=True))
    return x, y, z


def label_box(labels: LabelVolume, label: int, within_box: Box | None = None) -> Box | None:
    """Return the smallest box around the voxels of a label; None if it has none.

    Parameters
    ----------
    labels : ndarray of uint8, (X, Y, Z)
        All labels.
    label : int
        Whose box.
    within_box : Box, optional
        Known to hold all of it; spares looking through the whole volume.
    """
    outer = within_box or whole(labels.shape)
    found = box_of(labels[within(outer)] == label)
    return None if found is None else shifted(found, outer)


def _require_fit(box: Box, shape: Sequence[int]) -> None:
    if box_shape(box) != tuple(shape) or min(start for start, _ in box) < 0:
        raise ValueError(f"an array of shape {tuple(shape)} for the box {box}")
