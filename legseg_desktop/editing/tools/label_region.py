"""A label's own voxels, and distances from its border."""

from __future__ import annotations

import itertools
import math
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
import scipy

from inference_engine.imaging.geometry import FloatVolume, LabelVolume, MaskVolume
from legseg_desktop.editing.boxes import Box, Region, box_of, grown, label_box, shifted, within

FloatArray = npt.NDArray[np.float64]

# So that a voxel at exactly a distance counts, however the root is rounded.
_ROUNDING = 1e-9
# A ball of more voxels than this costs more than the distances themselves.
_MANY_STEPS = 150
# Looked at together.
_SLICES = 24


def label_region(
    labels: LabelVolume,
    label: int,
    margins: Sequence[int] = (0, 0, 0),
    search: Box | None = None,
) -> Region | None:
    """Return all voxels of a label in a box with margins; None if it has none.

    Parameters
    ----------
    labels : ndarray of uint8, (X, Y, Z)
        All labels.
    label : int
        Whose voxels.
    margins : sequence of 3 int
        Voxels added on both sides of each axis, where the volume has them.
    search : Box, optional
        Known to hold all of the label; spares looking through the whole volume.
    """
    box = label_box(labels, label, search)
    if box is None:
        return None
    box = grown(box, margins, labels.shape)
    return Region(box, np.asfortranarray(labels[within(box)] == label))


def distance_mm(mask: MaskVolume, spacing_mm: Sequence[float]) -> FloatArray:
    """Return how far each voxel of a mask is from the nearest voxel outside it, mm.

    Beyond the array nothing is known, so its sides are no border; without any voxel outside,
    the distance is infinite.
    """
    if mask.all():
        return np.full(mask.shape, np.inf)
    return np.asarray(scipy.ndimage.distance_transform_edt(mask, sampling=spacing_mm))


def signed_distance_mm(mask: MaskVolume, spacing_mm: Sequence[float]) -> FloatArray:
    """Return the distance to a mask's border, mm; positive inside, never 0.

    The border runs half a voxel beyond the last centre inside. The mask has voxels both inside
    and outside.
    """
    to_centres = distance_mm(mask, spacing_mm) - distance_mm(~mask, spacing_mm)
    return np.asarray(to_centres - np.copysign(0.5 * min(spacing_mm), to_centres))


def near_signed_distance_mm(
    mask: MaskVolume, spacing_mm: Sequence[float], reach_mm: float
) -> FloatVolume:
    """Return `signed_distance_mm` cut off at a reach, in the time that the mask's shape asks.

    A muscle that runs obliquely fills little of its box: only what lies within reach of it in
    some slices at a time is looked at.
    """
    margins = reach_voxels(reach_mm, spacing_mm)
    result = np.full(mask.shape, -reach_mm, np.float32, order="F")
    for start in range(0, mask.shape[2], _SLICES):
        stop = min(start + _SLICES, mask.shape[2])
        first, last = max(0, start - margins[2]), min(mask.shape[2], stop + margins[2])
        found = box_of(mask[:, :, first:last])
        if found is None:
            continue
        slab_shape = (*mask.shape[:2], last - first)
        x, y, z = shifted(grown(found, margins, slab_shape), ((0, 0), (0, 0), (first, last)))
        distance = signed_distance_mm(mask[within((x, y, z))], spacing_mm)
        own = max(start, z[0]), min(stop, z[1])
        part = np.clip(distance[:, :, own[0] - z[0] : own[1] - z[0]], -reach_mm, reach_mm)
        result[within((x, y, own))] = part
    return result


def within_mm(mask: MaskVolume, reach_mm: float, spacing_mm: Sequence[float]) -> MaskVolume:
    """Return the voxels outside a mask whose centres lie within a distance of one inside.

    Parameters
    ----------
    mask : ndarray of bool, (X, Y, Z)
        Any region. Beyond the array nothing is known, and nothing is near.
    reach_mm : float
        How far, at most.
    spacing_mm : sequence of 3 float
        Voxel spacing.
    """
    outside = ~mask
    ball_voxels = 4 / 3 * math.pi * reach_mm**3 / math.prod(spacing_mm)
    if ball_voxels > _MANY_STEPS:
        return np.asarray(outside & (distance_mm(outside, spacing_mm) <= reach_mm + _ROUNDING))
    # The same voxels: to shift the mask a few times takes far less time than all distances.
    near = np.zeros_like(mask)
    for step in _steps_within(mask.shape, reach_mm + _ROUNDING, spacing_mm):
        to = tuple(slice(max(0, d), n + min(0, d)) for d, n in zip(step, mask.shape, strict=True))
        of = tuple(slice(max(0, -d), n - max(0, d)) for d, n in zip(step, mask.shape, strict=True))
        near[to] |= mask[of]
    near &= outside
    return near


def _steps_within(
    shape: Sequence[int], reach_mm: float, spacing_mm: Sequence[float]
) -> Iterator[tuple[int, ...]]:
    """Yield the steps in voxels, within an array, that are no longer than a distance."""
    counts = (
        min(int(reach_mm / spacing), size - 1)
        for spacing, size in zip(spacing_mm, shape, strict=True)
    )
    for step in itertools.product(*(range(-count, count + 1) for count in counts)):
        if math.hypot(*(a * b for a, b in zip(step, spacing_mm, strict=True))) <= reach_mm:
            yield step


def reach_voxels(reach_mm: float, spacing_mm: Sequence[float]) -> tuple[int, int, int]:
    """Return the voxels along each axis that a distance reaches, and one more."""
    x, y, z = (int(reach_mm / spacing) + 1 for spacing in spacing_mm)
    return x, y, z
