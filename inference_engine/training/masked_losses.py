"""Losses that voxels of unknown class don't enter."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from keras import ops

from inference_engine.training.delineations import UNKNOWN
from inference_engine.training.losses import cross_entropy_and_dice

Loss = Callable[[Any, Any], Any]

_LEAST_SCORE = 1e-6


def masked_cross_entropy(labels: Any, scores: Any) -> Any:
    """Return the mean cross-entropy over the voxels whose class is known.

    Parameters
    ----------
    labels : tensor of int, (B, X, Y, Z)
        Class of each voxel, or `UNKNOWN`.
    scores : tensor of float, (B, X, Y, Z, C)
        Softmax scores.

    Returns
    -------
    scalar tensor
        0 where nothing is known.
    """
    known, classes = _known_classes(labels)
    truth = ops.one_hot(classes, scores.shape[-1], dtype=scores.dtype)
    own = ops.sum(truth * scores, axis=-1)
    entropy = -ops.log(ops.maximum(own, _LEAST_SCORE)) * ops.cast(known, scores.dtype)
    return ops.sum(entropy) / ops.maximum(ops.sum(ops.cast(known, scores.dtype)), 1.0)


def masked_cross_entropy_and_dice(labels: Any, scores: Any) -> Any:
    """Return `cross_entropy_and_dice` of the voxels whose class is known.

    Parameters
    ----------
    labels, scores : tensor
        As for `masked_cross_entropy`.
    """
    known, classes = _known_classes(labels)
    # Elsewhere background, and rightly scored: that costs nothing, neither Dice nor entropy.
    background = ops.one_hot(ops.zeros_like(classes), scores.shape[-1], dtype=scores.dtype)
    judged = ops.where(known[..., None], scores, background)
    # But it dilutes the mean of the entropy, which is made up for.
    unknown_share = 1.0 - ops.mean(ops.cast(known, scores.dtype))
    diluted = cross_entropy_and_dice(classes, judged)
    return diluted + unknown_share * masked_cross_entropy(labels, scores)


LOSSES: Mapping[str, Loss] = {
    "cross_entropy": masked_cross_entropy,
    "cross_entropy_and_dice": masked_cross_entropy_and_dice,
}


def _known_classes(labels: Any) -> tuple[Any, Any]:
    """Return where the class is known, and the classes with 0 elsewhere."""
    labels = ops.cast(labels, "int32")
    known = ops.not_equal(labels, UNKNOWN)
    return known, ops.where(known, labels, ops.zeros_like(labels))
