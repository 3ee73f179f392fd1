"""When a voxel is muscle once a network has drawn borders anew, muscle by muscle.

Real muscle that has turned to fat is taken for background more often than simulated muscle, which
the networks know: there they doubt for other reasons than those that they have learnt. A muscle
that is fatty where they see it well is likely to be so where they don't; there the background
counts less, and the network that draws borders less than what the ensemble said before it. What is
lean keeps its border against the fat around it.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import expit

from inference_engine.imaging.legs import Leg
from inference_engine.segmentation.model_spec import ModelSpec
from inference_engine.segmentation.muscle_evidence import MuscleEvidence
from inference_engine.segmentation.refinement_input import MOST_LOG_ODDS, is_muscle_likely

# Fat fractions of a muscle up to which it is lean and from which it is fatty.
_LEAN, _FATTY = 0.25, 0.35
# Lean muscle that each one begins with: a few voxels don't make it fatty.
_LEAN_ML = 2.0
_CLASSES = 256  # that a byte can say


@dataclass(frozen=True)
class BorderDecision:
    """What muscle needs to be drawn, by class.

    A voxel is muscle where
    share x log odds of the network's score + (1 - share) x log odds of the ensemble's mean score
    is above log(weight).

    Parameters
    ----------
    weights : ndarray of float64, (256,)
        Factor on the background's score beside each muscle, above 0.
    shares : ndarray of float64, (256,)
        The part of the decision that is the network's, above 0 and at most 1.
    """

    weights: npt.NDArray[np.float64]
    shares: npt.NDArray[np.float64]

    @property
    def lowest_score(self) -> float:
        """Return the score up to which no voxel is muscle, whatever the ensemble says."""
        every = np.arange(_CLASSES, dtype=np.uint8)
        surest = np.full(every.shape, MOST_LOG_ODDS, np.float32)
        return float(self.least_scores(every, surest).min())

    def least_scores(
        self, muscles: npt.NDArray[np.uint8], log_odds: npt.NDArray[np.float32]
    ) -> npt.NDArray[np.float32]:
        """Return the network's score that each voxel must be above to be muscle.

        Parameters
        ----------
        muscles : ndarray of uint8, (N,)
            The most likely muscle of each voxel.
        log_odds : ndarray of float32, (N,)
            Of the ensemble's mean score of muscle.
        """
        shares = self.shares.astype(np.float32)[muscles]
        needed = np.log(self.weights).astype(np.float32)[muscles]
        return np.asarray(expit((needed - (1 - shares) * log_odds) / shares))


def border_decision(
    leg: Leg, evidence: Sequence[MuscleEvidence], spec: ModelSpec
) -> BorderDecision:
    """Return what muscle needs to be drawn in a leg.

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
    BorderDecision
        The model's `background_weight` and a share of 1 up to a fat fraction of 0.25; its
        `fatty_background_weight` and `fatty_share` from 0.35, where it has such; between them
        weights change geometrically and shares linearly.
    """
    fattiness = np.zeros(_CLASSES)
    if spec.fatty_background_weight is not None or spec.fatty_share is not None:
        measured = (_fat_fractions(leg, evidence) - _LEAN) / (_FATTY - _LEAN)
        fattiness = np.clip(measured, 0, 1)
    fatty_share = 1.0 if spec.fatty_share is None else spec.fatty_share
    ratio = (spec.fatty_background_weight or spec.background_weight) / spec.background_weight
    return BorderDecision(
        weights=np.asarray(spec.background_weight * ratio**fattiness),
        shares=np.asarray(1 + (fatty_share - 1) * fattiness),
    )


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
