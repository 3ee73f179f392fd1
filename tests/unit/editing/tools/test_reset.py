from __future__ import annotations

import numpy as np

from legseg_desktop.editing.boxes import within
from legseg_desktop.editing.tools.reset import reset_to
from tests.support.edit_examples import LABELS, small_labels


def test_a_muscle_gets_its_shape_back_and_what_it_had_taken_returns():
    labels, base = small_labels(1), small_labels(2)
    for label in LABELS:
        edit = reset_to(labels, base, label)
        new = labels.copy()
        new[within(edit.box)] = edit.labels
        for voxel in np.ndindex(labels.shape):
            concerned = label in (labels[voxel], base[voxel])
            assert new[voxel] == (base[voxel] if concerned else labels[voxel])
        assert np.array_equal(new == label, base == label)


def test_a_muscle_that_one_of_them_lacks():
    labels, base = small_labels(1), small_labels(1)
    labels[labels == 2] = 0
    edit = reset_to(labels, base, 2)
    labels[within(edit.box)] = edit.labels
    assert np.array_equal(labels, base)
    assert reset_to(labels, base, 9) is None
