"""The pectineus, which no atlas at hand delineates, drawn by rule."""

from __future__ import annotations

import dataclasses

import numpy as np
import numpy.typing as npt

from inference_engine.simulation.atlas_reading import AtlasLeg
from inference_engine.simulation.shape_model import FEMUR, HIP_FLEXORS

_PECTINEUS, _ADDUCTOR_LONGUS = 14, 12
_HALF_WIDTH_MM, _HALF_THICKNESS_MM = 17.0, 9.0


def add_pectineus(leg: AtlasLeg) -> AtlasLeg:
    """Return the leg with a pectineus in the gap its neighbours leave.

    The muscle runs from the superior ramus of the pubis, just lateral to the top of the
    adductor longus, to the pectineal line of the femur below the lesser trochanter, some 4 cm
    below where the atlas ends its iliopsoas. Around that line it is a flat, tapering ellipse;
    voxels of other structures stay theirs.
    """
    spacing = np.array(leg.spacing_mm)

    def centroid(level: int, value: int) -> npt.NDArray[np.float64]:
        return np.asarray(np.argwhere(leg.labels[:, :, level] == value).mean(0))

    longus_top = int(np.flatnonzero((leg.labels == _ADDUCTOR_LONGUS).any((0, 1)))[-1])
    trochanter = int(np.flatnonzero((leg.labels == HIP_FLEXORS).any((0, 1)))[0])
    origin_level = longus_top + round(29 / spacing[2])
    insertion_level = trochanter - round(42 / spacing[2])
    origin = centroid(longus_top - round(2 / spacing[2]), _ADDUCTOR_LONGUS)
    origin = origin + np.array([22.0, 0.0]) / spacing[:2]
    insertion = centroid(insertion_level, FEMUR) + np.array([-17.0, 0.0]) / spacing[:2]
    axis = (insertion - origin) * spacing[:2]
    axis = axis / np.linalg.norm(axis)
    labels = leg.labels.copy()
    grid = np.stack(np.meshgrid(*[np.arange(n) for n in labels.shape[:2]], indexing="ij"), -1)
    for level in range(insertion_level, origin_level + 1):
        share = (level - insertion_level) / (origin_level - insertion_level)
        centre = insertion + share * (origin - insertion)
        offset = (grid - centre) * spacing[:2]
        along = offset @ axis
        across = offset @ np.array([-axis[1], axis[0]])
        taper = np.sqrt(max(0.0, 1 - (2 * share - 1) ** 6))
        inside = (along / (_HALF_WIDTH_MM * taper + 1e-6)) ** 2 + (
            across / (_HALF_THICKNESS_MM * taper + 1e-6)
        ) ** 2 <= 1
        labels[:, :, level][inside & (labels[:, :, level] == 0)] = _PECTINEUS
    return dataclasses.replace(leg, labels=labels, known=leg.known | {_PECTINEUS})
