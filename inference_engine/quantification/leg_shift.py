"""By how much a leg that was laid over itself still lies off: where its thirds would fit best.

Skins that lie apart understate it: a leg that is moved along itself keeps its skin nearly in place.
Here each third of the leg is moved about, whole voxels at a time, and the move with the highest
correlation of the signals is found for all moves at once, by Fourier transforms; both fields of
view are masked (Padfield 2012, Masked object registration in the Fourier domain,
doi:10.1109/TIP.2011.2181402). A parabola through its neighbours tells the rest of a voxel.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import numpy.typing as npt
import scipy

from inference_engine.imaging.geometry import FloatArray, FloatVolume, MaskVolume

# So far parts are moved either way, in voxels.
_REACH = 4
_PARTS, _LEAST_LENGTH = 3, 15  # voxels along the leg
# Of the voxels that the most overlapping move compares; fewer tell nothing.
_LEAST_OVERLAP = 0.5


def moves_of_parts(
    first: FloatVolume, later: FloatVolume, is_known: MaskVolume, is_known_later: MaskVolume
) -> FloatArray:
    """Return by how much each third of a leg would have to be moved to fit best.

    Parameters
    ----------
    first, later : ndarray of float32, (X, Y, Z)
        A leg at two visits, on one grid of cubes, its axis along Z; 0 outside the leg.
    is_known, is_known_later : ndarray of bool, (X, Y, Z)
        Where the leg was seen, of either visit.

    Returns
    -------
    ndarray of float64, (parts, 3)
        Voxels, from where a part lies at the first visit to where it fits best at the later; up to
        four along each axis, along Z the same for all. One move of 0 where nothing is shared, one
        alone in a short extent.
    """
    shared = np.flatnonzero((is_known & is_known_later & (first > 0)).any(axis=(0, 1)))
    if len(shared) == 0:
        return np.zeros((1, 3))
    begin, end = int(shared[0]), int(shared[-1]) + 1
    parts = max(1, min(_PARTS, (end - begin) // _LEAST_LENGTH))
    edges = np.linspace(begin, end, parts + 1).astype(int).tolist()
    moves = []
    for start, stop in pairwise(edges):
        around = np.s_[:, :, max(0, start - _REACH) : stop + _REACH]
        is_part = np.zeros_like(is_known[around])
        own = np.s_[:, :, start - around[2].start : stop - around[2].start]
        is_part[own] = is_known[around][own]
        moves.append(_move((first[around], later[around]), (is_part, is_known_later[around])))
    found = np.array(moves)
    # Thirds can't slide along one another, and look much alike when moved along the leg: what
    # differs between them there comes from muscles that lie otherwise.
    found[:, 2] = found[:, 2].mean()
    return found


def _move(
    images: tuple[FloatVolume, FloatVolume], known: tuple[MaskVolume, MaskVolume]
) -> FloatArray:
    """Return the move with which one image fits the other best, in voxels."""
    values = _correlations(images, known)
    best = np.array(np.unravel_index(np.argmax(values), values.shape))
    move = best - float(_REACH)
    if (best > 0).all() and (best < 2 * _REACH).all():
        i, j, k = best
        around = values[i - 1 : i + 2, j - 1 : j + 2, k - 1 : k + 2]
        move = move + _within_a_voxel(around)
    return np.asarray(move)


def _correlations(
    images: tuple[FloatVolume, FloatVolume], known: tuple[MaskVolume, MaskVolume]
) -> FloatArray:
    """Return the correlation for every move, (9, 9, 9); -1 where too little is compared."""
    bright = max(float(image.max()) for image in images) or 1.0
    still, moving = (image / bright * seen for image, seen in zip(images, known, strict=True))
    shape = [scipy.fft.next_fast_len(n + _REACH, real=True) for n in still.shape]
    a, a2, of_a = (scipy.fft.rfftn(one, shape).conj() for one in (still, still**2, known[0]))
    b, b2, of_b = (scipy.fft.rfftn(one, shape) for one in (moving, moving**2, known[1]))
    moves = np.ix_(*[np.arange(-_REACH, _REACH + 1)] * 3)

    def summed(one: FloatArray, other: FloatArray) -> FloatArray:
        return np.asarray(scipy.fft.irfftn(one * other, shape)[moves])

    count = np.maximum(summed(of_a, of_b), 1.0)
    sum_a, sum_b = summed(a, of_b), summed(of_a, b)
    spread = (summed(a2, of_b) - sum_a**2 / count) * (summed(of_a, b2) - sum_b**2 / count)
    together = summed(a, b) - sum_a * sum_b / count
    values = together / np.sqrt(np.maximum(spread, 1e-6))
    return np.where(count >= _LEAST_OVERLAP * count.max(), values, -1.0)


def _within_a_voxel(around: FloatArray) -> FloatArray:
    """Return where the parabola through the middle of 3 x 3 x 3 values is highest."""
    axes = np.eye(3, dtype=int)

    def at(step: npt.NDArray[np.int_]) -> float:
        return float(around[tuple(step + 1)])

    slope, bend = np.empty(3), np.empty((3, 3))
    for i, own in enumerate(axes):
        slope[i] = (at(own) - at(-own)) / 2
        bend[i, i] = at(own) - 2 * around[1, 1, 1] + at(-own)
        for j, other in enumerate(axes[:i]):
            alike, crossed = own + other, own - other
            bend[i, j] = (at(alike) + at(-alike) - at(crossed) - at(-crossed)) / 4
            bend[j, i] = bend[i, j]
    if np.linalg.eigvalsh(bend)[-1] >= 0:
        return np.zeros(3)
    return np.asarray(np.clip(-np.linalg.solve(bend, slope), -1.0, 1.0))
