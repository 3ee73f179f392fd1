"""Push brush: move the border between two neighbouring muscles and nothing else."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from inference_engine.imaging.geometry import LabelVolume
from inference_engine.imaging.label_map import VALUES
from legseg_desktop.editing.boxes import NewLabels, within
from legseg_desktop.editing.tools.brush import Brush, Point, brushed


def neighbours_at(labels: LabelVolume, brush: Brush, voxel: Point) -> tuple[int, int] | None:
    """Return the two muscles with most voxels under a brush; None unless there are two."""
    region = brushed(labels.shape, brush, voxel)
    if region is None:
        return None
    counts = np.bincount(labels[within(region.box)][region.mask], minlength=VALUES)
    counts[0] = 0
    second, first = np.argsort(counts, kind="stable")[-2:]
    return (int(first), int(second)) if counts[second] else None


def pushed(
    labels: LabelVolume, brush: Brush, start: Point, end: Point, pair: Collection[int]
) -> NewLabels | None:
    """Return the labels after a short push of the border.

    Under the brush each voxel takes the label of where it came from: at the brush's middle
    that is the whole way back to the start, less towards its edge.

    Parameters
    ----------
    labels : ndarray of uint8, (X, Y, Z)
        All labels.
    brush : Brush
        What pushes; the way should be shorter than its radius, or give it in steps.
    start, end : tuple of int
        The mouse's way.
    pair : collection of int
        The labels whose border moves; all others stay as they are.

    Returns
    -------
    NewLabels or None
        None where the brush lies outside the volume.
    """
    region = brushed(labels.shape, brush, end)
    if region is None:
        return None
    offsets = np.nonzero(region.mask)
    here = [found + first for found, (first, _) in zip(offsets, region.box, strict=True)]
    distance = sum(
        ((at - middle) / radius) ** 2
        for at, middle, radius in zip(here, end, brush.radii, strict=True)
    )
    weight = (1 - np.minimum(distance, 1)) ** 2
    source = tuple(
        np.clip(np.rint(at - weight * (b - a)).astype(int), 0, size - 1)
        for at, a, b, size in zip(here, start, end, labels.shape, strict=True)
    )
    new = labels[within(region.box)].copy(order="F")
    old, came = new[offsets], labels[source]
    moves = np.isin(old, list(pair)) & np.isin(came, list(pair))
    new[offsets] = np.where(moves, came, old)
    return NewLabels(region.box, new)
