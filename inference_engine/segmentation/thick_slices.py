"""Labels on thick slices: each slice is a picture of its own, and must look right by itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from scipy import ndimage

from inference_engine.imaging.connected_regions import without_voids
from inference_engine.imaging.geometry import LabelVolume, MaskVolume, to_micrometre

# Slices farther apart than this share little: what is whole in 3D may be in tatters in each.
THICK_SLICE_MM = 8.0
# A speck has less than this share of a muscle's largest piece in a slice, and no more than this.
_SPECK_SHARE, _SPECK_MM2 = 0.1, 100.0
# Voids up to this size are fat within a muscle; larger ones may be another structure: the femur
# in the ring of the vastus intermedius has 500 mm² and more.
_VOID_MM2 = 100.0
_CORNERS = np.ones((3, 3), np.bool_)


def tidy_slices(labels: LabelVolume, spacing_mm: Sequence[float]) -> None:
    """Drop specks and fill small voids of every muscle in each thick slice, in place.

    In thin slices what lies above and below says more: nothing is changed.

    Parameters
    ----------
    labels : ndarray of uint8, (I, J, K)
        One leg, slices along the last axis. Only background is filled, never another muscle.
    spacing_mm : sequence of float
        Voxel size along each axis.
    """
    if not is_thick(spacing_mm):
        return
    pixel_mm2 = spacing_mm[0] * spacing_mm[1]
    # All specks first: one of another muscle leaves a void.
    for label, part in _pictures(labels):
        own = part == label
        part[own & ~_without_specks(own, pixel_mm2)] = 0
    for label, part in _pictures(labels):
        part[_small_voids(part == label, pixel_mm2) & (part == 0)] = label


def is_thick(spacing_mm: Sequence[float]) -> bool:
    """Return whether slices, along the last axis, are thick."""
    return to_micrometre(spacing_mm[2]) > THICK_SLICE_MM


def _pictures(labels: LabelVolume) -> Iterator[tuple[int, LabelVolume]]:
    """Yield each muscle's label and every slice of it (I, J), cut to where it is: a view."""
    for label, box in enumerate(ndimage.find_objects(labels), start=1):
        if box is not None:
            for number in range(box[2].start, box[2].stop):
                yield label, labels[box[0], box[1], number]


def _without_specks(own: MaskVolume, pixel_mm2: float) -> MaskVolume:
    """Return the pieces (I, J) of one muscle in one slice that are no specks."""
    pieces, count = ndimage.label(own, _CORNERS)
    if count < 2:
        return own
    sizes = np.bincount(pieces.ravel())
    sizes[0] = 0
    is_kept = (sizes >= _SPECK_SHARE * sizes.max()) | (sizes * pixel_mm2 > _SPECK_MM2)
    is_kept[0] = False
    return np.asarray(is_kept[pieces])


def _small_voids(own: MaskVolume, pixel_mm2: float) -> MaskVolume:
    """Return what one muscle encloses in one slice (I, J), if it is small."""
    voids, count = ndimage.label(without_voids(own) & ~own)
    if not count:
        return np.asarray(voids > 0)
    is_small = np.bincount(voids.ravel()) * pixel_mm2 <= _VOID_MM2
    is_small[0] = False
    return np.asarray(is_small[voids])
