from __future__ import annotations

import numpy as np

from inference_engine.anatomy.label_table import LabelTable, Muscle
from legseg_desktop.editing.boxes import label_box, within
from legseg_desktop.editing.tools.relabel import mirrored_labels, relabelled
from tests.support.edit_examples import TABLE, small_labels


def test_all_values_change_at_once():
    labels = small_labels(2)
    edit = relabelled(labels, {1: 2, 2: 1, 3: 0})
    swapped = {1: 2, 2: 1, 3: 0}
    for voxel in np.ndindex(labels.shape):
        assert edit.labels[voxel] == swapped.get(int(labels[voxel]), labels[voxel])
    assert edit.labels.flags.f_contiguous
    box = label_box(labels, 1)
    part = relabelled(labels, {1: 9}, box)
    assert part.box == box
    assert np.array_equal(part.labels == 9, labels[within(box)] == 1)


def test_sides_are_exchanged_muscle_by_muscle():
    labels = small_labels(2)
    edit = relabelled(labels, mirrored_labels(TABLE))
    for voxel in np.ndindex(labels.shape):
        old = int(labels[voxel])
        assert edit.labels[voxel] == (0 if old == 0 else old + 100 if old < 100 else old - 100)
    assert mirrored_labels(TABLE, [102]) == {2: 102, 102: 2}
    shared = LabelTable("both", (Muscle(4, "RF", "rectus femoris", "q"),), None)
    assert mirrored_labels(shared) == {}
