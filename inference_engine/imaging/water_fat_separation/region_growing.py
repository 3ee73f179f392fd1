"""A first smooth field: grown from blocks that leave no doubt to those that do.

Yu H et al. Field map estimation with a region growing scheme for iterative 3-point water-fat
decomposition. Magn Reson Med 2005;54:1032-1039; here in the order of certainty, in 3D.
"""

from __future__ import annotations

import heapq
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from inference_engine.imaging.water_fat_separation.field_residuals import (
    FieldResiduals,
    body_blocks,
)

Levels = npt.NDArray[np.intp]
Block = tuple[int, int, int]

# Farther than this share of the chemical shift the field doesn't go from block to block.
_REACH = 0.25
_PULL = 0.5
# Pieces of the body smaller than this share of the largest grow from their neighbours.
_SMALLEST_PIECE = 0.02


def grown_field_levels(
    residuals: FieldResiduals, chemical_shift_hz: float, seeds: Sequence[Block]
) -> Levels:
    """Return the level of each block, grown from one or more seeds.

    Parameters
    ----------
    residuals : FieldResiduals
        Of every block at every level.
    chemical_shift_hz : float
        Distance of fat from water.
    seeds : sequence of tuple of int
        Indices of the first blocks; each takes the best of its fields, and of equally good
        ones that which deviates least.

    Returns
    -------
    ndarray of intp, (X', Y', Z')
        Index into `residuals.levels_hz`.
    """
    shape, count = residuals.energy.shape, len(residuals.levels_hz)
    # A border of blocks that count as settled spares every look at the edge.
    padded = tuple(n + 2 for n in shape)
    strides = (padded[1] * padded[2], padded[2], 1)
    inner = np.pad(np.arange(np.prod(shape)).reshape(shape), 1, constant_values=-1).ravel()
    settled = inner < 0
    data = residuals.residual.reshape(-1, count)
    signal = residuals.energy.ravel() + 1e-6 * residuals.energy.max()
    reach = round(_REACH * chemical_shift_hz / (residuals.levels_hz[1] - residuals.levels_hz[0]))
    pull = _PULL * (np.arange(2 * reach + 1) - reach).astype(np.float32) ** 2 / reach**2
    certain = certainty(residuals, chemical_shift_hz).ravel() + 1e-3 * signal
    position = np.zeros(len(inner))
    level = np.zeros(len(data), np.intp)
    first = [int(np.ravel_multi_index([n + 1 for n in seed], padded)) for seed in seeds]
    # Nothing is more certain than a seed.
    waiting = [(-np.inf, place, _best_level(data[inner[place]])) for place in first]
    heapq.heapify(waiting)
    steps = [s * sign for s in strides for sign in (1, -1)]
    while waiting:
        _, place, expected = heapq.heappop(waiting)
        if settled[place]:
            continue
        own = inner[place]
        around = [place + s for s in steps if settled[place + s] and inner[place + s] >= 0]
        if around:
            weights = signal[inner[around]]
            expected = round(float(weights @ position[around] / weights.sum()))
        low, high = max(expected - reach, 0), min(expected + reach + 1, count)
        part = pull[low - expected + reach : high - expected + reach]
        level[own] = low + int(np.argmin(data[own, low:high] + part * signal[own]))
        position[place] = level[own]
        settled[place] = True
        for step in steps:
            if not settled[place + step]:
                sure = min(certain[inner[place + step]], certain[own])
                heapq.heappush(waiting, (-float(sure), place + step, int(level[own])))
    return level.reshape(shape)


def seeds_of_growth(residuals: FieldResiduals, chemical_shift_hz: float) -> list[list[Block]]:
    """Return sets of seeds to grow from: one for each piece of the body, or one for all.

    Across the air between two legs the field may change by more than one can guess, so that
    each leg begins by itself; where the echoes of a leg leave the choice open, the other leg
    may help, and the seeds are the most certain blocks of each quarter of the plane.
    """
    certain = certainty(residuals, chemical_shift_hz)
    pieces, count = ndimage.label(body_blocks(residuals.energy))
    sizes = np.bincount(pieces.ravel(), minlength=count + 1)
    large = [n for n in range(1, count + 1) if sizes[n] >= _SMALLEST_PIECE * sizes[1:].max()]
    sets = [[_most_certain(np.where(pieces == n, certain, -1)) for n in large]] if large else []
    half = [n // 2 for n in certain.shape[:2]]
    for x in (slice(0, half[0]), slice(half[0], None)):
        for y in (slice(0, half[1]), slice(half[1], None)):
            quarter = np.full_like(certain, -1)
            quarter[x, y] = certain[x, y]
            sets.append([_most_certain(quarter)])
    return sets


def _most_certain(certain: npt.NDArray[np.float32]) -> Block:
    i, j, k = np.unravel_index(int(certain.argmax()), certain.shape)
    return int(i), int(j), int(k)


def certainty(residuals: FieldResiduals, chemical_shift_hz: float) -> npt.NDArray[np.float32]:
    """Return how much worse the best other field explains each block, (X', Y', Z').

    Another field is one at least half the chemical shift from the best one and at most one
    and a half, so that what echoes at even distances can't tell doesn't count.
    """
    step = float(residuals.levels_hz[1] - residuals.levels_hz[0])
    count = len(residuals.levels_hz)
    # Equally good fields beyond one period are the same solution: the middle one is looked at.
    middle = count // 2
    half = min(middle, round(chemical_shift_hz / step))
    window = residuals.residual[..., middle - half : middle + half + 1]
    best = window.argmin(axis=-1)
    least = window.min(axis=-1)
    other = np.full(least.shape, np.inf, np.float32)
    for move in range(round(0.5 * chemical_shift_hz / step), round(1.3 * chemical_shift_hz / step)):
        for sign in (1, -1):
            place = np.clip(middle - half + best + sign * move, 0, count - 1)
            value = np.take_along_axis(residuals.residual, place[..., None], axis=-1)[..., 0]
            np.minimum(other, value, out=other)
    return np.asarray(np.maximum(other - least, 0), np.float32)


def _best_level(residual: npt.NDArray[np.float32]) -> int:
    """Return the level of the least residual; of nearly equal ones that closest to no field."""
    middle = len(residual) // 2
    limit = residual.min() + 0.02 * (residual.max() - residual.min())
    candidates = np.flatnonzero(residual <= limit)
    closest = candidates[np.argmin(np.abs(candidates - middle))]
    # Down to the bottom of its valley.
    while 0 < closest < len(residual) - 1:
        downhill = closest + int(np.argmin(residual[closest - 1 : closest + 2])) - 1
        if downhill == closest:
            break
        closest = downhill
    return int(closest)
