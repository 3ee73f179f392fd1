"""Connected pieces of labels and the voids in a mask; scipy where the fast libraries are missing.

cc3d finds the pieces of all labels in one pass and fill_voids the voids of a mask in a fraction
of scipy's time. Both are compiled for common platforms only; elsewhere scipy gives the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from types import ModuleType
from typing import TypeVar

import numpy as np
import numpy.typing as npt
import scipy

from inference_engine.imaging.geometry import LabelVolume, MaskVolume

Box = tuple[slice, ...]
Scalar = TypeVar("Scalar", bound=np.generic)

# Voxels that share a corner belong together: faces alone would cut an oblique muscle.
_CONNECTIVITY = 26


@dataclass(frozen=True, eq=False)
class Pieces:
    """The connected pieces of every label of a volume.

    Parameters
    ----------
    numbers : ndarray of uint32, (I, J, K)
        Number of the piece each voxel belongs to, from 1; 0 is background.
    label_of : ndarray of uint8, (count + 1,)
        Label of each piece; 0 for the background.
    sizes : ndarray of int64, (count + 1,)
        Voxels of each piece.
    boxes : tuple of tuple of slice, (count + 1,)
        The smallest box around each piece; the first one means nothing.
    """

    numbers: npt.NDArray[np.uint32]
    label_of: npt.NDArray[np.uint8]
    sizes: npt.NDArray[np.int64]
    boxes: tuple[Box, ...]


def connected_pieces(labels: LabelVolume) -> Pieces:
    """Find the connected pieces of all labels; voxels that share a corner are connected.

    Parameters
    ----------
    labels : ndarray of uint8, (I, J, K)
        0 is background.

    Returns
    -------
    Pieces
        Their numbers follow no rule that holds on every platform.
    """
    cc3d = fast_pieces()
    if cc3d is None:
        return _pieces_by_scipy(labels)
    numbers, count = cc3d.connected_components(
        _in_one_piece(labels), connectivity=_CONNECTIVITY, return_N=True
    )
    found = cc3d.statistics(numbers)
    boxes = tuple(found["bounding_boxes"])
    label_of = np.zeros(count + 1, np.uint8)
    for number in range(1, count + 1):
        # Any voxel of a piece tells its label, and every piece has one in its box's first layer.
        first_layer = (boxes[number][0].start, *boxes[number][1:])
        where = np.argmax(numbers[first_layer] == number)
        label_of[number] = labels[first_layer].flat[where]
    return Pieces(numbers, label_of, np.asarray(found["voxel_counts"], np.int64), boxes)


def without_voids(mask: MaskVolume) -> MaskVolume:
    """Return a mask with the voids filled from which no path of faces leads to the array's edge.

    Parameters
    ----------
    mask : ndarray of bool, (I, J) or (I, J, K)
        Any region.
    """
    fill_voids = fast_voids()
    if fill_voids is None:
        return np.asarray(scipy.ndimage.binary_fill_holes(mask), np.bool_)
    return np.asarray(fill_voids.fill(_in_one_piece(mask)), np.bool_)


@cache
def fast_pieces() -> ModuleType | None:
    """Return cc3d, if it is there; loaded when it is first needed."""
    try:
        import cc3d  # noqa: PLC0415 (the window starts without)
    except ImportError:
        return None
    found: ModuleType = cc3d
    return found


@cache
def fast_voids() -> ModuleType | None:
    """Return fill_voids, if it is there; loaded when it is first needed."""
    try:
        import fill_voids  # noqa: PLC0415 (the window starts without)
    except ImportError:
        return None
    found: ModuleType = fill_voids
    return found


def _in_one_piece(volume: npt.NDArray[Scalar]) -> npt.NDArray[Scalar]:
    """Return a volume without gaps in memory, in Fortran order if it has that order."""
    return np.asarray(volume, order="F" if volume.strides[0] < volume.strides[-1] else "C")


def _pieces_by_scipy(labels: LabelVolume) -> Pieces:
    """Return the same pieces, label by label; slower by an order of magnitude."""
    numbers = np.zeros(labels.shape, np.uint32)
    label_of: list[int] = [0]
    boxes: list[Box] = [tuple(slice(0, n) for n in labels.shape)]
    corners = np.ones((3, 3, 3), bool)
    for label, box in enumerate(scipy.ndimage.find_objects(labels), start=1):
        if box is None:
            continue
        own, count = scipy.ndimage.label(labels[box] == label, corners)
        numbers[box] += np.where(own > 0, own + (len(label_of) - 1), 0).astype(np.uint32)
        label_of += [label] * count
        boxes += [
            tuple(
                slice(a.start + b.start, a.start + b.stop) for a, b in zip(box, part, strict=True)
            )
            for part in scipy.ndimage.find_objects(own)
        ]
    sizes = np.bincount(numbers.ravel(), minlength=len(label_of))
    return Pieces(numbers, np.array(label_of, np.uint8), sizes, tuple(boxes))
