"""Simulated muscles as a network would give them: with specks, breaks and holes."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from inference_engine.imaging.geometry import LabelVolume


def rough_muscles(seed: int, shape: tuple[int, int, int] = (56, 52, 32)) -> LabelVolume:
    """Return six tubes that wander along the last axis, broken, holed and strewn with specks.

    Parameters
    ----------
    seed : int
        Of everything random.
    shape : tuple of int
        Of the result.

    Returns
    -------
    ndarray of uint8, shape
        Labels 1 to 6.
    """
    random = np.random.default_rng(seed)
    labels = np.zeros(shape, np.uint8)
    x, y = np.indices(shape[:2])
    for label in range(1, 7):
        centre = np.array([random.uniform(0.15, 0.85) * n for n in shape[:2]])
        drift, radius = random.normal(0, 0.3, 2), random.uniform(4, 9)
        broken = set(range(start := int(random.integers(6, shape[2] - 8)), start + label))
        for k in range(shape[2]):
            if k not in broken or label % 2:
                i, j = centre + drift * k
                labels[(x - i) ** 2 + (y - j) ** 2 < radius**2, k] = label
    for _ in range(60):
        corner = [int(random.integers(0, n - 3)) for n in shape]
        size = random.integers(1, 4, 3)
        box = tuple(slice(a, a + int(n)) for a, n in zip(corner, size, strict=True))
        labels[box] = random.integers(0, 7)
    inside = np.argwhere(ndimage.binary_erosion(labels > 0, iterations=2))
    for i, j, k in random.choice(inside, 20):
        labels[i, j, k] = 0
    return labels
