"""Two thighs of 18 muscles each at 384 x 384 x 355, as rough as a network leaves them."""

from __future__ import annotations

import numpy as np

from inference_engine.imaging.geometry import LabelVolume

SHAPE = (192, 384, 355)
SPACING_MM = (1.2, 1.2, 2.0)
MUSCLES = 18


def rough_thighs() -> tuple[LabelVolume, LabelVolume]:
    """Return a right and a left leg: sectors of a tapering cylinder, with specks and holes.

    In Fortran order, as the engine's own labels are.
    """
    return _thigh(1), _thigh(2)


def _thigh(seed: int) -> LabelVolume:
    random = np.random.default_rng(seed)
    labels = np.zeros(SHAPE, np.uint8, order="F")
    x, y = np.indices(SHAPE[:2])
    x, y = x - SHAPE[0] / 2, y - SHAPE[1] / 2
    radius, angle = np.hypot(x, y), np.arctan2(y, x)
    for k in range(10, SHAPE[2] - 10):
        outer = 55 + 25 * k / SHAPE[2]
        # Two rings of nine, turning along the leg, around a bone.
        sector = np.floor((angle / (2 * np.pi) + 0.5 + 0.1 * k / SHAPE[2]) % 1 * 9)
        ring = radius > 0.6 * outer
        plane = (1 + sector + 9 * ring).astype(np.uint8)
        plane[(radius > outer) | (radius < 14)] = 0
        labels[:, :, k] = plane
    free = np.argwhere(labels[::8, ::8, ::8] == 0) * 8
    for i, j, k in random.choice(free, 400):
        # Specks, well away from the muscles, so that each is a piece of its own.
        box = np.s_[i : i + 3, j : j + 3, k : k + 2]
        around = np.s_[max(i - 2, 0) : i + 5, max(j - 2, 0) : j + 5, max(k - 2, 0) : k + 4]
        if not labels[around].any():
            labels[box] = random.integers(1, MUSCLES + 1)
    inside = np.argwhere(labels[::8, ::8, ::8] > 0) * 8
    for i, j, k in random.choice(inside, 400):
        box = np.s_[i - 1 : i + 3, j - 1 : j + 3, k - 1 : k + 3]
        if (labels[box] == labels[i, j, k]).all():
            labels[i : i + 2, j : j + 2, k : k + 2] = 0
    return labels
