"""A label map: one small integer per voxel, on a grid."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import scipy

from inference_engine.errors import GeometryError
from inference_engine.imaging.geometry import LabelVolume, MaskVolume, VolumeGeometry

Box = tuple[slice, slice, slice]

VALUES = 256  # that a label can have, 0 included


@dataclass(frozen=True, eq=False)
class LabelMap:
    """Labels on a grid.

    Parameters
    ----------
    labels : ndarray of uint8, (I, J, K)
        0 is background; what the other values mean is the label table's to say.
    geometry : VolumeGeometry
        The grid of `labels`.

    Raises
    ------
    GeometryError
        If the array doesn't have the geometry's shape.
    """

    labels: LabelVolume
    geometry: VolumeGeometry

    def __post_init__(self) -> None:
        if self.labels.shape != self.geometry.shape:
            raise GeometryError(
                f"The label map has shape {self.labels.shape}, its grid {self.geometry.shape}.",
                "Use the label map that was made for this scan.",
            )


def mask_of(labels: LabelVolume, values: Sequence[int]) -> MaskVolume:
    """Return where any of the values lies, (I, J, K)."""
    if len(values) == 1:
        return np.asarray(labels == values[0])
    is_wanted = np.zeros(VALUES, bool)
    is_wanted[list(values)] = True
    return np.asarray(is_wanted[labels])


def present_labels(labels: LabelVolume) -> npt.NDArray[np.intp]:
    """Return the values that occur, without 0, rising; slice by slice, so nothing is copied."""
    counts = np.zeros(VALUES, np.int64)
    for index in range(labels.shape[2]):
        counts += np.bincount(labels[:, :, index].ravel("K"), minlength=VALUES)
    return np.flatnonzero(counts[1:]) + 1


def labelled_box(labels: LabelVolume) -> Box | None:
    """Return the smallest box that holds all labels; None if there are none."""
    # First over the axis that runs through memory: the rest is then small.
    last = 0 if labels.strides[0] < labels.strides[2] else 2
    plane = labels.max(axis=last)
    others = [axis for axis in range(3) if axis != last]
    presence = {
        others[0]: plane.any(axis=1),
        others[1]: plane.any(axis=0),
        last: labels.max(axis=others[1]).any(axis=others[0]),
    }
    inside = [np.flatnonzero(presence[axis]) for axis in range(3)]
    if not inside[0].size:
        return None
    first, second, third = (slice(int(n[0]), int(n[-1]) + 1) for n in inside)
    return (first, second, third)


def boxes_of_labels(labels: LabelVolume) -> list[Box | None]:
    """Return the smallest box around each label from 1 to 255; None for those that are absent."""
    whole = labelled_box(labels)
    if whole is None:
        return [None] * (VALUES - 1)
    return [
        None if box is None else _shifted(box, whole)
        for box in scipy.ndimage.find_objects(labels[whole], max_label=VALUES - 1)
    ]


def _shifted(box: Box, outer: Box) -> Box:
    x, y, z = (slice(a.start + b.start, a.start + b.stop) for a, b in zip(outer, box, strict=True))
    return (x, y, z)
