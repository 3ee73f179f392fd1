"""Smooth random fields on a grid: the raw material of anatomy, fat and receive bias."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from inference_engine.imaging.geometry import FloatVolume

# Anchored fields repeat after these distances along x, y, z: more than one leg fills.
_ANCHORED_MM = (360.0, 400.0, 800.0)


def smooth_field(
    shape: Sequence[int],
    spacing_mm: Sequence[float],
    correlation_mm: Sequence[float],
    rng: np.random.Generator,
    *,
    origin_mm: Sequence[float] | None = None,
) -> FloatVolume:
    """Return a smooth random field of zero mean and about unit standard deviation.

    White noise on a coarse grid with one node per correlation length, interpolated by
    quadratic B-splines along each axis.

    Parameters
    ----------
    shape : sequence of int
        (X, Y, Z).
    spacing_mm : sequence of float
        Voxel size along each axis.
    correlation_mm : sequence of float
        Distance along each axis over which the field changes.
    rng : numpy.random.Generator
        Source of the noise.
    origin_mm : sequence of float, optional
        Where the grid's first voxel lies in the frame that the field belongs to, mm. With it
        all grids see the same field of the same seed, however fine they are; without it the
        field belongs to the grid.

    Returns
    -------
    ndarray of float32, (X, Y, Z)
    """
    nodes_mm = list(correlation_mm)
    if origin_mm is None:
        nodes_mm = [max(pair) for pair in zip(correlation_mm, spacing_mm, strict=True)]
    start = [rng.uniform() for _ in nodes_mm]
    if origin_mm is not None:
        start = [s + o / n for s, o, n in zip(start, origin_mm, nodes_mm, strict=True)]
    first = [int(np.floor(s)) for s in start]
    bases = [
        _spline_basis(n, spacing / node, s - f)
        for n, spacing, node, s, f in zip(shape, spacing_mm, nodes_mm, start, first, strict=True)
    ]
    if origin_mm is None:
        field = rng.standard_normal([basis.shape[1] for basis in bases], np.float32)
    else:
        # Noise of a fixed extent that repeats beyond: which part of it is seen follows the origin.
        lattice = [int(mm / node) + 3 for mm, node in zip(_ANCHORED_MM, nodes_mm, strict=True)]
        field = rng.standard_normal(lattice, np.float32)
        for axis, basis in enumerate(bases):
            seen = first[axis] + np.arange(basis.shape[1])
            field = field.take(seen % lattice[axis], axis)
    for axis, basis in enumerate(bases):
        field = np.moveaxis(np.tensordot(basis, field, (1, axis)), 0, axis)
    return np.ascontiguousarray(field)


def _spline_basis(count: int, step: float, phase: float) -> FloatVolume:
    """Return quadratic B-spline weights (count, nodes), rows of unit energy."""
    position = np.arange(count) * step + phase
    nodes = int(np.ceil(position[-1])) + 3
    distance = np.abs(position[:, None] + 1 - np.arange(nodes))
    inner = 0.75 - distance**2
    outer = 0.5 * (1.5 - distance) ** 2
    weight = np.where(distance < 0.5, inner, np.where(distance < 1.5, outer, 0))
    energy = np.sqrt((weight**2).sum(1, keepdims=True))
    return np.asarray(weight / energy, np.float32)
