"""Where stacks lie along the leg, from their images alone."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, permutations

import numpy as np
import numpy.typing as npt

from inference_engine.errors import GeometryError
from inference_engine.imaging.geometry import FloatVolume

_PIXELS = 80
_LEAST_CORRELATION = 0.7
_MOST_STACKS = 6
_SHORTEST_OVERLAP = 2
_LONGEST_SHARE = 0.6
# What geometry says stands unless another place is clearly better: slices are alike.
_FARTHEST_SHIFT = 3
_CLEARLY_BETTER = 0.02


def placed_by_content(stacks: Sequence[FloatVolume]) -> list[int]:
    """Return by how many slices each stack lies above the lowest one.

    For each pair and each overlap, the slices that would coincide are correlated; the order
    with the largest sum of its neighbours' best correlations is taken.

    Parameters
    ----------
    stacks : sequence of ndarray of float32, (X, Y, Z)
        All of one shape, slices from below.

    Raises
    ------
    GeometryError
        If the images don't give an order either.
    """
    if len(stacks) > _MOST_STACKS:
        raise GeometryError("More than six stacks without positions can't be put in order.")
    coarse = [_normalised(stack) for stack in stacks]
    numbers = range(len(stacks))
    best = {(a, b): _best_overlap(coarse[a], coarse[b]) for a, b in permutations(numbers, 2)}
    order = max(
        permutations(numbers), key=lambda chain: sum(best[pair][0] for pair in pairwise(chain))
    )
    moves = [0] * len(stacks)
    for below, above in pairwise(order):
        correlation, overlap = best[below, above]
        if correlation < _LEAST_CORRELATION:
            raise GeometryError(
                "The stacks lie in the same place, and their images show no overlap.",
                "Export them again with their positions.",
            )
        moves[above] = moves[below] + stacks[below].shape[2] - overlap
    return moves


def better_shift(below: FloatVolume, above: FloatVolume) -> int:
    """Return by how many slices the upper of two stacks should move up to fit better; 0 if none.

    Parameters
    ----------
    below, above : ndarray of float32, (X, Y, K)
        Both on the slices of their overlap.
    """
    products = _normalised(below) @ _normalised(above).T
    farthest = min(_FARTHEST_SHIFT, len(products) - _SHORTEST_OVERLAP)
    if farthest < 1:
        return 0
    scores = {
        shift: float(products.diagonal(-shift).mean()) for shift in range(-farthest, farthest + 1)
    }
    best = max(scores, key=lambda shift: scores[shift])
    return best if scores[best] > scores[0] + _CLEARLY_BETTER else 0


def _normalised(stack: FloatVolume) -> npt.NDArray[np.float64]:
    """Return small slices of zero mean and unit length, (K, pixels); empty slices are 0."""
    steps = [max(1, n // _PIXELS) for n in stack.shape[:2]]
    small = np.add.reduceat(stack, np.arange(0, stack.shape[0], steps[0]), axis=0)
    small = np.add.reduceat(small, np.arange(0, stack.shape[1], steps[1]), axis=1)
    flat = small.reshape(-1, stack.shape[2]).T.astype(np.float64)
    flat -= flat.mean(axis=1, keepdims=True)
    length = np.linalg.norm(flat, axis=1, keepdims=True)
    return np.asarray(np.divide(flat, length, out=np.zeros_like(flat), where=length > 0))


def _best_overlap(
    below: npt.NDArray[np.float64], above: npt.NDArray[np.float64]
) -> tuple[float, int]:
    """Return the best mean correlation of coinciding slices, and how many coincide."""
    products = below @ above.T
    count = len(below)
    longest = max(_SHORTEST_OVERLAP, int(_LONGEST_SHARE * count))
    scores = {
        overlap: float(np.mean([products[count - overlap + k, k] for k in range(overlap)]))
        for overlap in range(_SHORTEST_OVERLAP, longest + 1)
    }
    overlap = max(scores, key=lambda n: scores[n])
    return scores[overlap], overlap
