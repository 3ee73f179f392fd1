"""Smooth random fields on a grid: the raw material of anatomy, fat and receive bias."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from inference_engine.imaging.geometry import FloatVolume


def smooth_field(
    shape: Sequence[int],
    spacing_mm: Sequence[float],
    correlation_mm: Sequence[float],
    rng: np.random.Generator,
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

    Returns
    -------
    ndarray of float32, (X, Y, Z)
    """
    bases = [
        _spline_basis(n, spacing / max(length, spacing), rng.uniform())
        for n, spacing, length in zip(shape, spacing_mm, correlation_mm, strict=True)
    ]
    field = rng.standard_normal([basis.shape[1] for basis in bases], np.float32)
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
