"""How well a refinement tells muscle in patients that it hasn't learnt from."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from inference_engine.imaging.geometry import FloatVolume
from inference_engine.training.delineations import UNKNOWN
from inference_engine.training.refinement_patches import Patch, stacked
from inference_engine.training.refinement_slices import LegSlices, seen_by

# (X, Y, slices, 7) to the score of muscle, (X, Y, slices).
ScoresMuscle = Callable[[FloatVolume], FloatVolume]

# Slices that are scored together.
_TOGETHER = 16
_EVEN = 0.5


def mean_overlap(legs: Sequence[LegSlices], score: ScoresMuscle, multiple: int) -> float:
    """Return the mean over the patients of the DSC of muscle, all muscles taken as one.

    Parameters
    ----------
    legs : sequence of LegSlices
        At least one.
    score : callable
        The refinement.
    multiple : int
        X and Y of what it is given are multiples of this.

    Returns
    -------
    float
        0 to 1; nan where the legs hold no muscle.
    """
    counts: dict[str, list[int]] = {}
    for leg in legs:
        found = counts.setdefault(leg.patient, [0, 0])
        for first in range(0, leg.count, _TOGETHER):
            numbers = range(first, min(first + _TOGETHER, leg.count))
            both, either = _counts(leg, numbers, score, multiple)
            found[0] += both
            found[1] += either
    values = [2 * both / either for both, either in counts.values() if either]
    return float(np.mean(values)) if values else float("nan")


def _counts(
    leg: LegSlices, numbers: Sequence[int], score: ScoresMuscle, multiple: int
) -> tuple[int, int]:
    """Return how many voxels are muscle in both, and in either twice where in both."""
    whole = [
        Patch(leg.images[n].astype(np.float32), leg.evidence[n], leg.truth[n]) for n in numbers
    ]
    x, y = (-(-n // multiple) * multiple for n in leg.truth.shape[1:])
    image, truth = stacked(whole, (x, y))
    seen = np.zeros(truth.shape, np.bool_)
    for place, number in enumerate(numbers):
        one = seen_by(leg.evidence[number])
        seen[: one.shape[0], : one.shape[1], place] = one
    known = truth != UNKNOWN
    found = (score(image) > _EVEN) & seen & known
    muscle = (truth == 1) & known
    return int((found & muscle).sum()), int(found.sum() + muscle.sum())
