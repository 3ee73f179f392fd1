"""How far a voxel lies from a border, from a map that only knows on which side."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from inference_engine.imaging.geometry import FloatVolume

# A map flatter than this, mm per mm, says nothing of the distance: it is taken for so steep.
_FLATTEST = 0.15
# Beside a border a map may be wrong by so much, mm. Deeper it flattens towards a muscle's middle,
# and its steepness there says nothing of the border: the map itself is nearer to the distance.
_FARTHEST_OFF_MM = 1.0


def metric_depth(depth: FloatVolume, spacing_mm: Sequence[float]) -> FloatVolume:
    """Return a map of depth that beside its border is the distance to it, with its sign, mm.

    A blend of distance maps of several legs is zero at a border of its own, but beside it rises
    by less than a millimetre per millimetre, here by half of one and there by nine tenths. The
    map over its steepness is the distance, to first order; it differs from the map by a
    millimetre at most. Along each axis the steeper of both sides counts: at a border that two
    muscles share the map falls to zero and rises again, on a ridge it falls to both sides, and
    the sum of both would vanish.

    Parameters
    ----------
    depth : ndarray of float32, (X, Y, Z)
        Positive inside, negative outside.
    spacing_mm : sequence of float
        Voxel size.
    """
    steepness = np.zeros_like(depth)
    for axis, size in enumerate(spacing_mm):
        step = np.abs(np.diff(depth, axis=axis))
        step /= np.float32(size)
        lower = tuple(slice(None, -1) if a == axis else slice(None) for a in range(depth.ndim))
        upper = tuple(slice(1, None) if a == axis else slice(None) for a in range(depth.ndim))
        steeper = np.zeros_like(depth)
        steeper[lower] = step
        np.maximum(steeper[upper], step, out=steeper[upper])
        steepness += np.square(steeper, out=steeper)
    np.sqrt(steepness, out=steepness)
    np.maximum(steepness, np.float32(_FLATTEST), out=steepness)
    distance = np.divide(depth, steepness, out=steepness)
    off = np.float32(_FARTHEST_OFF_MM)
    return np.clip(distance, depth - off, depth + off, out=distance)
