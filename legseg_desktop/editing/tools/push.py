"""Push brush: move the border between two neighbouring muscles and nothing else.

Pressed inside one muscle, the brush becomes as large as fits without touching the neighbour; drawn
towards it, it takes the border along. The other way round, one begins inside the neighbour.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from inference_engine.imaging.geometry import LabelVolume
from inference_engine.imaging.label_map import VALUES
from legseg_desktop.editing.boxes import Region, within
from legseg_desktop.editing.tools.brush import Brush, Point, brushed

# Just so much smaller that the nearest voxel of the neighbour isn't covered.
_SMALLER = 1 - 1e-6
# Of a voxel; it reaches no neighbour, but covers its own.
_SMALLEST_RADIUS = 0.25


@dataclass(frozen=True)
class Push:
    """A push that has begun.

    Parameters
    ----------
    winner : int
        The muscle that was pressed in: to be painted with.
    loser : int
        The neighbour: the only one that may lose voxels.
    brush : Brush
        What pushes.
    """

    winner: int
    loser: int
    brush: Brush


def begun_push(labels: LabelVolume, brush: Brush, start: Point) -> Push | None:
    """Return what a push moves that begins at a voxel.

    Parameters
    ----------
    labels : ndarray of uint8, (X, Y, Z)
        All labels.
    brush : Brush
        The largest that may push; the neighbour is who has most voxels under it.
    start : tuple of int
        Where the mouse was pressed.

    Returns
    -------
    Push or None
        None unless a muscle lies there and another one under the brush.
    """
    region = brushed(labels.shape, brush, start)
    if region is None or not all(0 <= at < n for at, n in zip(start, labels.shape, strict=True)):
        return None
    winner = int(labels[start])
    under = labels[within(region.box)]
    counts = np.bincount(under[region.mask], minlength=VALUES)
    counts[[0, winner]] = 0
    loser = int(np.argmax(counts))
    if not winner or not counts[loser]:
        return None
    theirs = np.nonzero(region.mask & (under == loser))
    gaps = np.array(
        [
            np.abs(found + first - at) / radius
            for found, (first, _), at, radius in zip(
                theirs, region.box, start, brush.radii, strict=True
            )
        ]
    )
    # The brush's own measure: a ball or a cube of radius 1.
    nearest = float((np.hypot.reduce(gaps) if brush.is_round else gaps.max(axis=0)).min())
    x, y, z = (max(radius * nearest * _SMALLER, _SMALLEST_RADIUS) for radius in brush.radii)
    return Push(winner, loser, Brush((x, y, z), brush.is_round))


def pushed(labels: LabelVolume, push: Push, start: Point, end: Point) -> Region | None:
    """Return what a push takes from the neighbour on the mouse's way.

    Parameters
    ----------
    labels : ndarray of uint8, (X, Y, Z)
        All labels.
    push : Push
        From `begun_push`.
    start, end : tuple of int
        The way since the last dab.

    Returns
    -------
    Region or None
        To be painted with `push.winner`, `only` from `push.loser`; None outside the volume.
    """
    region = brushed(labels.shape, push.brush, start, end)
    if region is None:
        return None
    return Region(region.box, region.mask & (labels[within(region.box)] == push.loser))
