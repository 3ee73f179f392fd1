"""The smooth field that explains all blocks together, found by graph cuts.

In a single voxel water with one field looks much like fat with another. Neighbours decide:
the field is smooth, so that only one of the two continues over the whole body.

Hernando D, Kellman P, Haldar JP, Liang ZP. Robust water/fat separation in the presence of
large field inhomogeneities using a graph cut algorithm. Magn Reson Med 2010;63:79-90.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.sparse import coo_array
from scipy.sparse.csgraph import breadth_first_order, maximum_flow

from inference_engine.imaging.water_fat_separation.field_residuals import FieldResiduals
from inference_engine.imaging.water_fat_separation.region_growing import (
    grown_field_levels,
    seeds_of_growth,
)

Levels = npt.NDArray[np.intp]
Energies = npt.NDArray[np.float64]

# Cost of a jump by the chemical shift between neighbours, in their signal's energy.
_SMOOTHNESS = 0.1
# The scanner's shim has brought the field close to nothing. It decides only where all fat may
# as well be water in a field that is off by the chemical shift, as of echoes in opposed, in
# and opposed phase: any true difference of the residuals is far larger.
_PULL_TO_NO_FIELD = 0.003
# Air hands the field on, but hardly resists a change of it.
_WEIGHT_OF_AIR = 1e-4
_MOST_ROUNDS = 12
_STEPS = (1, 3, 9)
# Capacities are whole numbers of 32 bits, the flow their sum.
_LARGEST_FLOW = 1e9


@dataclass(frozen=True, eq=False)
class _Neighbours:
    """Pairs of neighbouring blocks and the weight of their difference, (pairs,)."""

    first: npt.NDArray[np.intp]
    second: npt.NDArray[np.intp]
    weight: Energies


def smooth_field_levels(
    residuals: FieldResiduals, chemical_shift_hz: float
) -> tuple[Levels, float]:
    """Return the level of the field of each block, of the lowest energy that moves can reach.

    The energy is the residual plus a penalty on squared differences between neighbours,
    weighted by the weaker one's signal. Each move offers all blocks another level (the
    next minimum of their residual above or below, or a step); the cut finds which of them
    should take it, which is optimal for the move. Moves from no field at all get stuck where
    the field is steep: they begin at the best of the fields grown from certain blocks.

    Parameters
    ----------
    residuals : FieldResiduals
        Of every block at every level.
    chemical_shift_hz : float
        Distance of fat from water.

    Returns
    -------
    ndarray of intp, (X', Y', Z')
        Index into `residuals.levels_hz`.
    float
        The energy, in units of a bright block's signal.
    """
    shape, count = residuals.energy.shape, len(residuals.levels_hz)
    bright = max(float(np.percentile(residuals.energy, 95)), float(np.finfo(np.float32).tiny))
    data = residuals.residual.reshape(-1, count) / np.float32(bright)
    signal = residuals.energy.ravel().astype(np.float64) / bright
    deviation = (residuals.levels_hz / chemical_shift_hz) ** 2
    data += np.float32(_PULL_TO_NO_FIELD) * np.outer(signal, deviation).astype(np.float32)
    step = float(residuals.levels_hz[1] - residuals.levels_hz[0])
    pairs = _neighbours(shape, signal, _SMOOTHNESS * (step / chemical_shift_hz) ** 2)
    above, below = _next_minima(data)
    shift = round(chemical_shift_hz / step)
    grown = [
        grown_field_levels(residuals, chemical_shift_hz, seeds).ravel()
        for seeds in seeds_of_growth(residuals, chemical_shift_hz)
    ]
    starts = [np.full(len(data), count // 2), *grown]
    level = min(starts, key=lambda start: _energy(start, data, pairs))
    for _ in range(_MOST_ROUNDS):
        before = level.copy()
        for table in (above, below):
            level = _moved(level, table[np.arange(len(data)), level], data, pairs)
        for size in (*_STEPS, shift):
            for move in (size, -size):
                level = _moved(level, np.clip(level + move, 0, count - 1), data, pairs)
        if np.array_equal(level, before):
            break
    return level.reshape(shape), _energy(level, data, pairs)


def _energy(level: Levels, data: npt.NDArray[np.float32], pairs: _Neighbours) -> float:
    """Return what the moves make less: residuals and squared differences of neighbours."""
    unexplained = data[np.arange(len(level)), level].sum(dtype=np.float64)
    difference = level[pairs.first] - level[pairs.second]
    return float(unexplained + (pairs.weight * difference**2).sum())


def _neighbours(shape: tuple[int, ...], signal: Energies, factor: float) -> _Neighbours:
    index = np.arange(np.prod(shape)).reshape(shape)
    first = np.concatenate([index.take(range(n - 1), axis).ravel() for axis, n in enumerate(shape)])
    second = np.concatenate([index.take(range(1, n), axis).ravel() for axis, n in enumerate(shape)])
    weaker = np.minimum(signal[first], signal[second])
    return _Neighbours(first, second, factor * np.maximum(weaker, _WEIGHT_OF_AIR))


def _next_minima(data: npt.NDArray[np.float32]) -> tuple[Levels, Levels]:
    """Return the next minimum above and below every level, (blocks, Q); itself if none."""
    count = data.shape[1]
    is_minimum = np.zeros(data.shape, bool)
    is_minimum[:, 1:-1] = (data[:, 1:-1] < data[:, :-2]) & (data[:, 1:-1] <= data[:, 2:])
    own = np.arange(count, dtype=np.int32)
    place = np.where(is_minimum, own, count).astype(np.int32)
    at_or_above = np.minimum.accumulate(place[:, ::-1], axis=1)[:, ::-1]
    above = np.broadcast_to(own, data.shape).copy()
    above[:, :-1] = at_or_above[:, 1:]
    place[~is_minimum] = -1
    below = np.broadcast_to(own, data.shape).copy()
    below[:, 1:] = np.maximum.accumulate(place, axis=1)[:, :-1]
    return np.where(above == count, own, above), np.where(below < 0, own, below)


def _moved(
    level: Levels, offered: Levels, data: npt.NDArray[np.float32], pairs: _Neighbours
) -> Levels:
    """Return the levels after the best choice, block by block, between own and offered level.

    All blocks move the same way, so that the pairwise terms are submodular and one minimal
    cut is the optimum.
    """
    if np.array_equal(level, offered):
        return level
    blocks = np.arange(len(level))
    unary = (data[blocks, offered] - data[blocks, level]).astype(np.float64)
    a, b = level[pairs.first], level[pairs.second]
    a_new, b_new = offered[pairs.first], offered[pairs.second]
    stay = pairs.weight * (a - b) ** 2
    only_first, only_second, both = (
        pairs.weight * difference**2 for difference in (a_new - b, a - b_new, a_new - b_new)
    )
    unary += np.bincount(pairs.first, only_first - stay, len(level))
    unary += np.bincount(pairs.second, both - only_first, len(level))
    takes = _minimal_cut(unary, pairs, only_first + only_second - stay - both)
    return np.where(takes, offered, level)


def _minimal_cut(unary: Energies, pairs: _Neighbours, between: Energies) -> npt.NDArray[np.bool_]:
    """Return which blocks pay `unary` so that, with pairs cut one way, the sum is least."""
    count = len(unary)
    source, sink = count, count + 1
    costs, gains = np.flatnonzero(unary > 0), np.flatnonzero(unary < 0)
    if not gains.size:
        return np.zeros(count, bool)
    heads = np.concatenate([np.full(costs.size, source), gains, pairs.first])
    tails = np.concatenate([costs, np.full(gains.size, sink), pairs.second])
    capacity = np.concatenate([unary[costs], -unary[gains], between])
    total = max(unary[costs].sum(), -unary[gains].sum(), float(capacity.max()))
    whole = np.rint(capacity * (_LARGEST_FLOW / total)).astype(np.int32)
    graph = coo_array((whole, (heads, tails)), shape=(count + 2, count + 2)).tocsr()
    graph.indices, graph.indptr = (i.astype(np.int32) for i in (graph.indices, graph.indptr))
    rest = graph - maximum_flow(graph, source, sink).flow
    rest.eliminate_zeros()
    reached = breadth_first_order(rest, source, return_predecessors=False)
    takes = np.ones(count + 2, bool)
    takes[reached] = False
    return takes[:count]
