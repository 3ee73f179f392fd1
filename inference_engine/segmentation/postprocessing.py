"""Cleaning one leg's labels: one piece per muscle, no holes in it."""

from __future__ import annotations

import cc3d
import fill_voids
import numpy as np
from scipy import ndimage

from inference_engine.imaging.geometry import LabelVolume

# Voxels that share a corner belong together: with slices of 24 mm an oblique muscle moves
# by more than its own voxel from one slice to the next, and faces alone would cut it.
_CONNECTIVITY = 26


def largest_components(labels: LabelVolume) -> LabelVolume:
    """Return the labels with only the largest connected piece of each.

    All labels are treated in one pass. Of two pieces of one size, the one that comes first
    in memory order of the array's voxels is kept.

    Parameters
    ----------
    labels : ndarray of uint8, (I, J, K)
        One leg: with both, the larger leg's muscle would be all that is kept of a label
        that both share.

    Returns
    -------
    ndarray of uint8, (I, J, K)
        A new array; what was dropped is 0.
    """
    if not labels.any():
        return labels.copy()
    pieces, count = cc3d.connected_components(
        np.ascontiguousarray(labels), connectivity=_CONNECTIVITY, return_N=True
    )
    sizes = np.bincount(pieces.ravel(), minlength=count + 1)
    # The label of each piece: any of its voxels tells it, and the last one written does.
    label_of = np.zeros(count + 1, np.uint8)
    label_of[pieces.ravel()] = labels.ravel()
    kept = np.zeros(count + 1, np.uint8)
    for label in np.unique(label_of[1:]):
        candidates = np.flatnonzero(label_of == label)
        kept[candidates[np.argmax(sizes[candidates])]] = label
    kept[0] = 0
    return np.asarray(kept[pieces], np.uint8)


def fill_holes(labels: LabelVolume) -> LabelVolume:
    """Return the labels with the voids they enclose filled.

    A void is background from which no path of voxel faces leads out of the muscle, in 3D: the
    ring of the vastus intermedius keeps the femur open, which runs on beyond its ends. Only
    background is filled, never another muscle.

    Parameters
    ----------
    labels : ndarray of uint8, (I, J, K)
        One leg.

    Returns
    -------
    ndarray of uint8, (I, J, K)
        A new array.
    """
    filled = labels.copy()
    for label, box in enumerate(ndimage.find_objects(labels), start=1):
        if box is None:
            continue
        mask = np.ascontiguousarray(labels[box] == label)
        solid = fill_voids.fill(mask)
        region = filled[box]
        region[solid & ~mask & (region == 0)] = label
    return filled


def clean_leg(labels: LabelVolume) -> LabelVolume:
    """Return one leg's labels with one solid piece per muscle.

    Pieces are chosen first, so that a stray piece inside another muscle leaves a hole that is
    then filled.

    Parameters
    ----------
    labels : ndarray of uint8, (I, J, K)
        One leg, before joining.

    Returns
    -------
    ndarray of uint8, (I, J, K)
        A new array.
    """
    return fill_holes(largest_components(labels))
