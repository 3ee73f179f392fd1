"""Give a muscle back the shape that another revision has, such as the model's."""

from __future__ import annotations

import numpy as np

from inference_engine.imaging.geometry import LabelVolume
from legseg_desktop.editing.boxes import NewLabels, joined, label_box, within


def reset_to(labels: LabelVolume, base: LabelVolume, label: int) -> NewLabels | None:
    """Return labels in which one muscle lies just where it does in the base.

    Parameters
    ----------
    labels, base : ndarray of uint8, (X, Y, Z)
        The labels and what they are compared with, on one grid.
    label : int
        Which is reset. Where it lies beyond the base's, the base's labels come back.

    Returns
    -------
    NewLabels or None
        None if neither has the label.
    """
    found = [box for box in (label_box(labels, label), label_box(base, label)) if box is not None]
    if not found:
        return None
    box = joined(found[0], found[-1])
    there, new = base[within(box)], labels[within(box)].copy(order="F")
    concerned = (new == label) | (there == label)
    return NewLabels(box, np.asfortranarray(np.where(concerned, there, new)))
