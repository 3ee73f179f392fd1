"""How well a network does on slabs that it doesn't learn from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import keras
import numpy as np

from inference_engine.training.delineations import UNKNOWN
from inference_engine.training.masked_losses import Loss
from inference_engine.training.sample_stream import Batch


@dataclass(frozen=True)
class ValidationFigures:
    """Loss and overlap.

    Parameters
    ----------
    loss : float
        Mean over the slabs.
    dsc_percent : float or None
        Mean DSC over the muscles that are there, all slabs taken together, %; None where no
        muscle is.
    """

    loss: float
    dsc_percent: float | None


def validate(network: keras.Model, loss: Loss, batches: Iterable[Batch]) -> ValidationFigures:
    """Return how a network does.

    Parameters
    ----------
    network : keras.Model
        Images to class scores.
    loss : callable
        Of labels and scores.
    batches : iterable of Batch
        At least one.
    """
    classes = int(network.output_shape[-1])
    joint = np.zeros((classes, classes))
    losses = []
    for batch in batches:
        scores = np.asarray(network.predict_on_batch(batch.images))
        losses.append(float(loss(batch.labels, keras.ops.convert_to_tensor(scores))))
        known = batch.labels != UNKNOWN
        pairs = batch.labels[known].astype(np.intp) * classes + scores.argmax(-1)[known]
        joint += np.bincount(pairs, minlength=classes**2).reshape(classes, classes)
    return ValidationFigures(float(np.mean(losses)), _mean_dsc_percent(joint))


def _mean_dsc_percent(joint: np.ndarray[tuple[int, int], np.dtype[np.float64]]) -> float | None:
    """Return the mean DSC over the muscles present, from voxel counts by true and found class."""
    present = np.flatnonzero(joint.sum(axis=1)[1:]) + 1
    if present.size == 0:
        return None
    sizes = joint.sum(axis=0) + joint.sum(axis=1)
    return float(100 * np.mean(2 * np.diag(joint)[present] / sizes[present]))
