"""Cut a label with a line that goes through the whole depth of the view."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inference_engine.imaging.connected_regions import connected_pieces
from inference_engine.imaging.geometry import LabelVolume
from legseg_desktop.editing.boxes import Box, Region, box_of, shifted, within
from legseg_desktop.editing.tools.label_region import label_region

PlanePoint = tuple[float, float]


@dataclass(frozen=True)
class CutLine:
    """A line drawn in a plane; it goes on beyond its ends and through all slices.

    Parameters
    ----------
    axis : int
        Canonical axis through the slices of the plane.
    start, end : tuple of float
        Voxels along the two other axes, ascending.

    Raises
    ------
    ValueError
        If both ends are the same.
    """

    axis: int
    start: PlanePoint
    end: PlanePoint

    def __post_init__(self) -> None:
        if self.start == self.end:
            raise ValueError("a cut needs two points")

    def is_left(self, box: Box) -> npt.NDArray[np.bool_]:
        """Return which voxels of a box lie left of the line, (X, Y, Z); on it is left."""
        first, second = (each for each in range(3) if each != self.axis)
        x, y = (np.arange(*box[each]) for each in (first, second))
        across = (self.end[0] - self.start[0]) * (y[None, :] - self.start[1]) - (
            self.end[1] - self.start[1]
        ) * (x[:, None] - self.start[0])
        return np.asarray(np.expand_dims(across >= 0, self.axis))


def cut_side(
    labels: LabelVolume, label: int, line: CutLine, *, left: bool, search: Box | None = None
) -> Region | None:
    """Return a label's voxels on one side of a line, to be erased or given another label.

    Parameters
    ----------
    labels : ndarray of uint8, (X, Y, Z)
        All labels.
    label : int
        Which is cut.
    line : CutLine
        Where.
    left : bool
        The side to the left when looking from its start to its end, with the first of the two
        axes to the right and the second one up.
    search : Box, optional
        Known to hold all of the label.

    Returns
    -------
    Region or None
        None if the label has no voxels.
    """
    own = label_region(labels, label, search=search)
    if own is None:
        return None
    return Region(own.box, own.mask & (line.is_left(own.box) == left))


def cut_pieces(
    labels: LabelVolume, label: int, line: CutLine, search: Box | None = None
) -> tuple[Region, ...]:
    """Return the connected pieces that a line leaves of a label, the largest first.

    Parameters and sides are as for `cut_side`. Pieces on different sides don't hang together,
    however close they are.
    """
    own = label_region(labels, label, search=search)
    if own is None:
        return ()
    sides = np.where(line.is_left(own.box), np.uint8(1), np.uint8(2))
    pieces = connected_pieces(np.asfortranarray(own.mask * sides))
    found = []
    for number in np.argsort(-pieces.sizes[1:], kind="stable") + 1:
        mask = np.asarray(pieces.numbers == number)
        inner = box_of(mask)
        assert inner is not None
        found.append(Region(shifted(inner, own.box), mask[within(inner)]))
    return tuple(found)
