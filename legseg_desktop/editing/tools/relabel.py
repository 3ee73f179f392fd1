"""Give labels other values: one muscle for another, or left for right."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import numpy as np

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.imaging.geometry import LabelVolume
from inference_engine.imaging.label_map import VALUES
from legseg_desktop.editing.boxes import Box, NewLabels, whole, within


def relabelled(
    labels: LabelVolume, new_label: Mapping[int, int], search: Box | None = None
) -> NewLabels:
    """Return labels with some values replaced by others, all at once.

    Apply it with `only` these labels, or one that is marked as done would be exchanged by half.

    Parameters
    ----------
    labels : ndarray of uint8, (X, Y, Z)
        All labels.
    new_label : mapping of int to int
        For each label that changes: what it becomes.
    search : Box, optional
        Known to hold all of these labels; by default the whole volume.
    """
    becomes = np.arange(VALUES, dtype=np.uint8)
    for label, new in new_label.items():
        becomes[label] = new
    box = search or whole(labels.shape)
    # Through the transpose, so that what comes out has the labels' own order in memory.
    return NewLabels(box, becomes[labels[within(box)].T].T)


def mirrored_labels(table: LabelTable, only: Collection[int] | None = None) -> dict[int, int]:
    """Return, for each label, the one of the same muscle on the other side.

    Parameters
    ----------
    table : LabelTable
        What the labels mean; where both legs share a value, nothing is mirrored.
    only : collection of int, optional
        Labels of either side to leave it at.
    """
    if table.left_offset is None:
        return {}
    mirrored: dict[int, int] = {}
    for muscle in table.muscles:
        right, left = muscle.value, muscle.value + table.left_offset
        if only is None or right in only or left in only:
            mirrored |= {right: left, left: right}
    return mirrored
