"""How much the background's score counts beside each muscle of a leg when borders are drawn anew.

Real muscle that has turned to fat is taken for background more often than simulated muscle, which
the networks know: there they doubt for other reasons than those that they have learnt. A muscle
that is fatty where they see it well is likely to be so where they don't; there the background
counts less. What is lean keeps its border against the fat around it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from inference_engine.imaging.legs import Leg
from inference_engine.segmentation.model_spec import ModelSpec
from inference_engine.segmentation.muscle_evidence import MuscleEvidence
from inference_engine.segmentation.refinement_input import is_muscle_likely

# Fat fractions of a muscle up to which it is lean and from which it is fatty.
_LEAN, _FATTY = 0.25, 0.35
# Lean muscle that each one begins with: a few voxels don't make it fatty.
_LEAN_ML = 2.0
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
        `fatty_background_weight` from 0.35, and geometrically from one to the other between them;
        the former for all where the model has no other.
    """
    weights = np.full(_CLASSES, spec.background_weight, np.float64)
    if spec.fatty_background_weight is None:
        return weights
    fattiness = (_fat_fractions(leg, evidence) - _LEAN) / (_FATTY - _LEAN)
    ratio = spec.fatty_background_weight / spec.background_weight
    return np.asarray(weights * ratio ** np.clip(fattiness, 0, 1))


def _fat_fractions(leg: Leg, evidence: Sequence[MuscleEvidence]) -> npt.NDArray[np.float64]:
    """Return the mean fat fraction of each class, (256,), lean muscle added.

    Over the voxels with signal where all networks name that muscle and their mean score for muscle
    is a half or more.
    """
    first, *others = evidence
    voxels = np.full(_CLASSES, 1000 * _LEAN_ML / math.prod(leg.geometry.spacing_mm))
    sums = np.zeros(_CLASSES)
    # Slice by slice: volumes of the leg would take hundreds of megabytes.
    for k in range(leg.geometry.shape[2]):
        here = (slice(None), slice(None), slice(k, k + 1))
        counted = is_muscle_likely([each.within(here) for each in evidence])
        for other in others:
            counted &= other.label[here] == first.label[here]
        fat, water = leg.fat[here][counted], leg.water[here][counted]
        total = fat + water
        shares = np.divide(fat, total, out=np.zeros_like(total), where=total > 0)
        which = first.label[here][counted]
        voxels += np.bincount(which, total > 0, minlength=_CLASSES)
        sums += np.bincount(which, shares, minlength=_CLASSES)
    return np.asarray(sums / voxels, np.float64)
