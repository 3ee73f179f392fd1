"""The loss: cross-entropy plus soft Dice."""

from __future__ import annotations

from typing import Any

from keras import ops

_DICE_WEIGHT = 2.0
_SMOOTHING = 20.0


def cross_entropy_and_dice(labels: Any, scores: Any) -> Any:
    """Return the mean cross-entropy plus twice the soft Dice loss over the classes present.

    Parameters
    ----------
    labels : tensor of int, (B, X, Y, Z) or any other shape
        Class of each voxel.
    scores : tensor of float, the same and (C,)
        Softmax scores.

    Returns
    -------
    scalar tensor
        Dice is computed over the whole batch, without the background; a class that is neither
        present nor predicted costs nothing (a smoothing of 20 voxels on both sides of the
        fraction).
    """
    class_count = scores.shape[-1]
    truth = ops.one_hot(labels, class_count, dtype=scores.dtype)
    own = ops.sum(truth * scores, axis=-1)
    entropy = -ops.mean(ops.log(ops.maximum(own, 1e-6)))
    axes = tuple(range(len(scores.shape) - 1))
    overlap = ops.sum(truth * scores, axis=axes)
    sizes = ops.sum(truth, axis=axes) + ops.sum(scores, axis=axes)
    dice = (2 * overlap + _SMOOTHING) / (sizes + _SMOOTHING)
    return entropy + _DICE_WEIGHT * (1 - ops.mean(dice[1:]))
