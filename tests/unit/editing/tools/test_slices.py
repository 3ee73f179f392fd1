from __future__ import annotations

import numpy as np
import pytest

from legseg_desktop.editing.boxes import within
from legseg_desktop.editing.tools.slices import copied_slice
from tests.support.edit_examples import LABELS, small_labels


@pytest.mark.parametrize("axis", [0, 1, 2])
def test_a_copied_slice_holds_the_label_where_its_source_does(axis):
    labels = small_labels(4)
    for label in LABELS:
        edit = copied_slice(labels, label, axis, 3, 4)
        new = labels.copy()
        new[within(edit.box)] = edit.labels
        planes, old = np.moveaxis(new, axis, 0), np.moveaxis(labels, axis, 0)
        for index in range(labels.shape[axis]):
            for place in np.ndindex(planes.shape[1:]):
                expected = old[index][place]
                if index == 4:
                    expected = 0 if expected == label else expected
                    expected = label if old[3][place] == label else expected
                assert planes[index][place] == expected


@pytest.mark.parametrize(("source", "to"), [(-1, 2), (0, -1), (6, 7), (7, 6)])
def test_slices_that_do_not_exist_are_a_bug(source, to):
    with pytest.raises(IndexError):
        copied_slice(small_labels(4), 1, 2, source, to)
