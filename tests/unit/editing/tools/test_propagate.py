from __future__ import annotations

import numpy as np
import pytest

from legseg_desktop.editing.tools.propagate import propagated
from tests.support.edit_examples import LABELS, small_labels, small_session


@pytest.mark.parametrize("only", [None, [1, 101]])
@pytest.mark.parametrize("seed", range(3))
def test_known_voxels_have_the_carried_label_others_their_own(only, seed):
    labels, carried = small_labels(seed), small_labels(seed + 20)
    is_known = np.random.default_rng(seed).random(labels.shape) < 0.7
    edit = propagated(labels, carried, is_known, only=only)
    assert edit is not None
    new = labels.copy()
    part = tuple(slice(*axis) for axis in edit.box)
    new[part] = edit.labels
    wanted = LABELS if only is None else only
    for voxel in np.ndindex(labels.shape):
        here, there = labels[voxel], carried[voxel]
        expected = here
        if is_known[voxel] and there in wanted:
            expected = there
        elif is_known[voxel] and here in wanted:
            expected = 0
        assert new[voxel] == expected


def test_what_changes_nothing_is_nothing():
    labels = small_labels(1)
    known = np.ones(labels.shape, bool)
    assert propagated(labels, labels.copy(), known) is None
    assert propagated(labels, small_labels(2), ~known) is None
    assert propagated(labels, small_labels(2), known, only=[18]) is None


def test_a_locked_muscle_neither_wins_nor_loses():
    session = small_session(1)
    before = session.labels.copy()
    session.rules.set_locked(1, True)
    session.rules.set_finished([2])
    edit = propagated(session.labels, small_labels(21), np.ones(before.shape, bool))
    session.rules.active_label = 3
    assert session.apply("Labels of visit-1", edit) is not None
    np.testing.assert_array_equal(session.labels == 1, before == 1)
    assert (session.labels == 2)[before == 2].all()
    session.undo()
    np.testing.assert_array_equal(session.labels, before)


def test_a_volume_of_another_shape_is_no_label_of_this_scan():
    labels = small_labels(1)
    with pytest.raises(ValueError, match="grid"):
        propagated(labels, labels[1:], np.ones(labels.shape, bool))
