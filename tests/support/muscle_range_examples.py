"""Ranges of four muscles whose places are easy to think about, and labels that fit them."""

from __future__ import annotations

import numpy as np

from inference_engine.anatomy.label_table import LabelTable, Muscle
from inference_engine.anatomy.muscle_ranges import MuscleRanges
from inference_engine.imaging.geometry import LabelVolume

NAMES = ("A", "B", "C", "D", "E", "F")
SPACING_MM = (5.0, 5.0, 10.0)
LEFT = 100
# Lateral and anterior place and levels of the ends on the right leg, voxels.
PLACES = ((2, 2), (2, 12), (12, 2), (12, 12), (22, 2), (22, 12))
ENDS = ((2, 30), (2, 30), (2, 30), (12, 20), (8, 24), (8, 24))
_MIDDLE, _WIDTH = 34, 6

TABLE = LabelTable(
    "example",
    tuple(Muscle(n, name, f"muscle {name}", "group") for n, name in enumerate(NAMES, start=1)),
    LEFT,
)


def two_legs(missing: tuple[int, ...] = ()) -> LabelVolume:
    """Return labels of two mirrored legs, canonical axes, without the muscles missing."""
    labels = np.zeros((2 * _MIDDLE, 22, 34), np.uint8)
    for n, ((x, y), (low, high)) in enumerate(zip(PLACES, ENDS, strict=True), start=1):
        right = slice(_MIDDLE + x, _MIDDLE + x + _WIDTH)
        left = slice(_MIDDLE - x - _WIDTH, _MIDDLE - x)
        for value, columns in ((n, right), (n + LEFT, left)):
            if value not in missing:
                labels[columns, y : y + _WIDTH, low:high] = value
    return labels


def ranges() -> MuscleRanges:
    """Return ranges around those of `two_legs`: 10 % in size, 10 mm in place."""
    volume = np.array([(high - low) * _WIDTH**2 * 0.25 for low, high in ENDS])
    levels = np.array([low for low, _ in ENDS] + [high for _, high in ENDS]) * SPACING_MM[2]
    lateral, anterior = (np.array(PLACES)[:, axis] * 5.0 for axis in (0, 1))
    count = len(NAMES)
    return MuscleRanges(
        provenance={"legs": 2},
        abbreviations=NAMES,
        volume_ml=np.stack([0.9 * volume, volume, 1.1 * volume], axis=1),
        relative_volume=np.tile([0.9, 1.1], (count, 1)),
        end_gap_mm=levels[:, None] - levels[None, :] - 10.0,
        lateral_mm=lateral[:, None] - lateral[None, :] - 10.0,
        anterior_mm=anterior[:, None] - anterior[None, :] - 10.0,
    )
