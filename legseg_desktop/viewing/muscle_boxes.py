"""Where the muscles lie in a label volume: boxes around them, and a place in the middle of each.

Boxes may only grow while labels are edited: that is quick, and what needs them exactly looks
inside.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
import scipy

from inference_engine.imaging.geometry import LabelVolume
from legseg_desktop.viewing.slicing import Box
from legseg_desktop.viewing.viewer_state import Voxel


def muscle_boxes(labels: LabelVolume) -> dict[int, Box]:
    """Return the smallest box around the voxels of every label present."""
    # It goes fast through memory as C orders it.
    is_fortran = labels.flags.f_contiguous and not labels.flags.c_contiguous
    found = scipy.ndimage.find_objects(labels.T if is_fortran else labels)
    return {
        label: _box(slices[::-1] if is_fortran else slices)
        for label, slices in enumerate(found, start=1)
        if slices is not None
    }


def within(box: Box) -> tuple[slice, slice, slice]:
    """Return what takes a box out of a volume."""
    (i, i_end), (j, j_end), (k, k_end) = box
    return slice(i, i_end), slice(j, j_end), slice(k, k_end)


def joined(one: Box, other: Box) -> Box:
    """Return the smallest box around two."""
    x, y, z = ((min(a, c), max(b, d)) for (a, b), (c, d) in zip(one, other, strict=True))
    return x, y, z


def grow_boxes(boxes: dict[int, Box], gained: Mapping[int, Box]) -> None:
    """Make the boxes hold what labels have won.

    Parameters
    ----------
    boxes : dict of int to Box
        Changed in place.
    gained : dict of int to Box
        Around the voxels that each label has won; the background's is left out.
    """
    for label, box in gained.items():
        if label:
            boxes[label] = joined(boxes.get(label, box), box)


def extent(
    labels: LabelVolume, boxes: Mapping[int, Box], label: int, axis: int
) -> tuple[int, int] | None:
    """Return the first and the last slice along an axis with a label; None where it is absent."""
    box = boxes.get(label)
    if box is None:
        return None
    others = tuple(other for other in range(3) if other != axis)
    has_label = (labels[within(box)] == label).any(axis=others)
    slices = np.flatnonzero(has_label) + box[axis][0]
    return (int(slices[0]), int(slices[-1])) if slices.size else None


def muscle_middles(labels: LabelVolume, boxes: Mapping[int, Box]) -> dict[int, Voxel]:
    """Return, for every label, a voxel of it in its middle slice, far from its border."""
    middles: dict[int, Voxel] = {}
    for label, box in boxes.items():
        inside = labels[within(box)] == label
        slices = np.flatnonzero(inside.any(axis=(0, 1)))
        k = int(slices[len(slices) // 2])
        # The deepest pixel: the mean of a bent muscle, or of both legs' ones, may lie outside.
        i, j = deepest(inside[:, :, k])
        middles[label] = (i + box[0][0], j + box[1][0], k + box[2][0])
    return middles


def deepest(mask: npt.NDArray[np.bool_]) -> tuple[int, int]:
    """Return the pixel of a mask that is farthest from its border."""
    depth = scipy.ndimage.distance_transform_edt(np.pad(mask, 1))[1:-1, 1:-1]
    i, j = np.unravel_index(int(np.argmax(depth)), depth.shape)
    return int(i), int(j)


def _box(slices: tuple[slice, slice, slice]) -> Box:
    x, y, z = ((part.start, part.stop) for part in slices)
    return x, y, z
