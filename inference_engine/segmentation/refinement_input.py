"""What the refinement network sees of a leg: its images and what the ensemble thinks of it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import reduce

import numpy as np
import numpy.typing as npt

from inference_engine.imaging.geometry import FloatVolume, LabelVolume, MaskVolume
from inference_engine.segmentation.muscle_evidence import FULL, MuscleEvidence
from inference_engine.segmentation.network_input import network_input

IMAGE_CHANNELS = ("water", "fat", "fat_fraction")
# In order: three of the image; the ensemble's mean scores of muscle, of the best and of the second
# muscle, as halved log odds; and how far apart the networks' scores of muscle are.
REFINEMENT_CHANNELS = (*IMAGE_CHANNELS, "muscle", "best", "second", "spread")

# Scores nearer to 0 or 1 than this are all the same to the refinement.
_LEAST_SCORE = 0.01
# Above the log odds of any mean score, whose channel has the rounding of single precision.
MOST_LOG_ODDS = math.log((1 - _LEAST_SCORE) / _LEAST_SCORE) + 0.001
# Below this mean score of muscle a voxel is background, whatever the refinement would say.
_LEAST_MUSCLE = 0.02
# From it on muscle is as likely as not.
_LIKELY_MUSCLE = 0.5


def refinement_input(
    water: FloatVolume, fat: FloatVolume, scale: float, evidence: Sequence[MuscleEvidence]
) -> FloatVolume:
    """Return the input of the refinement network.

    Parameters
    ----------
    water, fat : ndarray of float32, (I, J, K)
        One leg, or some slices of it, on the leg's own grid, arbitrary signal units.
    scale : float
        From `foreground_scale`, over the whole leg.
    evidence : sequence of MuscleEvidence
        One per network of the ensemble, of the same voxels.

    Returns
    -------
    ndarray of float32, (I, J, K, 7)
        As `REFINEMENT_CHANNELS`.
    """
    made = np.empty((*water.shape, len(REFINEMENT_CHANNELS)), np.float32)
    made[..., :3] = network_input(water, fat, IMAGE_CHANNELS, scale)
    muscle = [each.muscle for each in evidence]
    made[..., 3] = _half_log_odds(muscle)
    made[..., 4] = _half_log_odds([each.best for each in evidence])
    made[..., 5] = _half_log_odds([each.second for each in evidence])
    made[..., 6] = reduce(np.maximum, muscle) - reduce(np.minimum, muscle)
    made[..., 6] /= FULL
    return made


def is_muscle_seen(evidence: Sequence[MuscleEvidence]) -> MaskVolume:
    """Return where the networks' mean score of muscle shows that some saw any, (I, J, K)."""
    return _is_mean_at_least(_LEAST_MUSCLE, evidence)


def is_muscle_likely(evidence: Sequence[MuscleEvidence]) -> MaskVolume:
    """Return where the networks' mean score of muscle is at least a half, (I, J, K)."""
    return _is_mean_at_least(_LIKELY_MUSCLE, evidence)


def _is_mean_at_least(score: float, evidence: Sequence[MuscleEvidence]) -> MaskVolume:
    total = np.zeros_like(evidence[0].muscle, np.uint16)
    for each in evidence:
        total += each.muscle
    return np.asarray(total >= math.ceil(score * FULL * len(evidence)))


def most_likely_muscle(evidence: Sequence[MuscleEvidence]) -> LabelVolume:
    """Return the muscle with the greatest sum of best scores; of equals the lower label.

    Parameters
    ----------
    evidence : sequence of MuscleEvidence
        One per network of the ensemble.

    Returns
    -------
    ndarray of uint8, (I, J, K)
        A muscle's class at every voxel in the networks' field of view: background is not asked.
    """
    labels = evidence[0].label.copy(order="K")
    divided = np.zeros_like(labels, np.bool_)
    for other in evidence[1:]:
        divided |= other.label != labels
    ballots = [(each.label[divided], each.best[divided].astype(np.uint16)) for each in evidence]
    winner = np.zeros(int(divided.sum()), np.uint8)
    most = np.zeros(winner.shape, np.uint16)
    for candidate, _ in ballots:
        support = np.zeros(winner.shape, np.uint16)
        for label, best in ballots:
            support += np.where(label == candidate, best, 0).astype(np.uint16)
        better = (support > most) | ((support == most) & (candidate < winner)) | (winner == 0)
        # Beyond its field of view a network names no muscle.
        better &= candidate > 0
        winner[better] = candidate[better]
        most[better] = support[better]
    labels[divided] = winner
    return labels


def _half_log_odds(scores: Sequence[npt.NDArray[np.uint8]]) -> FloatVolume:
    """Return half the log odds of the mean score: looked up, for there are few sums of bytes."""
    highest = FULL * len(scores)
    total = np.zeros(scores[0].shape, np.uint16)
    for each in scores:
        total += each
    means = np.arange(highest + 1, dtype=np.float32) / highest
    means = np.clip(means, _LEAST_SCORE, 1 - _LEAST_SCORE)
    of_total = np.asarray(np.log(means / (1 - means)) / 2, np.float32)
    return of_total[total]
