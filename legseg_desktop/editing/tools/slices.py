"""Copy a label from one slice to another."""

from __future__ import annotations

import numpy as np

from inference_engine.imaging.geometry import LabelVolume
from legseg_desktop.editing.boxes import Box, NewLabels, whole, within


def slice_box(labels: LabelVolume, axis: int, index: int) -> Box:
    """Return the box of one slice; IndexError if there is no such slice."""
    if not 0 <= index < labels.shape[axis]:
        raise IndexError(f"slice {index} along axis {axis} of {labels.shape}")
    spans = list(whole(labels.shape))
    spans[axis] = (index, index + 1)
    return spans[0], spans[1], spans[2]


def copied_slice(labels: LabelVolume, label: int, axis: int, source: int, to: int) -> NewLabels:
    """Return a slice in which a label lies just where it does in another one.

    Parameters
    ----------
    labels : ndarray of uint8, (X, Y, Z)
        All labels.
    label : int
        Which is copied; what it had in the slice becomes background.
    axis : int
        Canonical axis through the slices.
    source, to : int
        The slices.

    Raises
    ------
    IndexError
        If there is no such slice.
    """
    box = slice_box(labels, axis, to)
    new = labels[within(box)].copy(order="F")
    new[new == label] = 0
    new[labels[within(slice_box(labels, axis, source))] == label] = np.uint8(label)
    return NewLabels(box, new)
