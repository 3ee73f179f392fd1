"""How much the background's score counts beside each muscle of a leg when borders are drawn anew.

Real muscle that has turned to fat is taken for background more often than simulated muscle, which
the networks know: there they doubt for other reasons than those that they have learnt. A muscle
that is fatty where most of them see it is likely to be so where they don't; there the background
counts less. What is lean keeps its border against the fat around it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from inference_engine.imaging.legs import Leg
from inference_engine.segmentation.model_spec import ModelSpec
from inference_engine.segmentation.muscle_evidence import MuscleEvidence
from inference_engine.segmentation.refinement_input import is_muscle_likely, most_likely_muscle

# Fat fractions of a muscle up to which it is lean and from which it is fatty.
_LEAN, _FATTY = 0.25, 0.4
_CLASSES = 256  # that a byte can say


def background_weights(
    leg: Leg, evidence: Sequence[MuscleEvidence], spec: ModelSpec
) -> npt.NDArray[np.float64]:
    """Return the factor on the background's score beside each muscle.

    Parameters
    ----------
    leg : Leg
        Right-looking, (I, J, K).
    evidence : sequence of MuscleEvidence
        One per network of the ensemble, on the leg's own grid.
    spec : ModelSpec
        Of the network that draws borders.

    Returns
    -------
    ndarray of float64, (256,)
        By class: the model's `background_weight` up to a fat fraction of 0.25, its
        `fatty_background_weight` from 0.4, and between them a geometric mean of both; the former
        for all where the model has no other.
    """
    weights = np.full(_CLASSES, spec.background_weight, np.float64)
    if spec.fatty_background_weight is None:
        return weights
    fattiness = (_fat_fractions(leg, evidence) - _LEAN) / (_FATTY - _LEAN)
    ratio = spec.fatty_background_weight / spec.background_weight
    return np.asarray(weights * ratio ** np.clip(fattiness, 0, 1))


def _fat_fractions(leg: Leg, evidence: Sequence[MuscleEvidence]) -> npt.NDArray[np.float64]:
    """Return by class the mean fat fraction where muscle is likelier than not, (256,); 0 if none.

    The mean over voxels with signal, as in `quantify`.
    """
    voxels, sums = np.zeros(_CLASSES), np.zeros(_CLASSES)
    # Slice by slice: volumes of the leg would take hundreds of megabytes.
    for k in range(leg.geometry.shape[2]):
        here = (slice(None), slice(None), slice(k, k + 1))
        own = [each.within(here) for each in evidence]
        likely = is_muscle_likely(own)
        if not likely.any():
            continue
        fat, water = leg.fat[here].T[likely.T], leg.water[here].T[likely.T]
        total = fat + water
        has_signal = total > 0
        which = most_likely_muscle([each.at(likely) for each in own])[has_signal]
        share = fat[has_signal] / total[has_signal]
        voxels += np.bincount(which, minlength=_CLASSES)
        sums += np.bincount(which, share, minlength=_CLASSES)
    return np.divide(sums, voxels, out=np.zeros(_CLASSES), where=voxels > 0)
