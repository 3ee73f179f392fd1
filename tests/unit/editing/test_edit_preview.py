from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.imaging.geometry import VolumeGeometry
from legseg_desktop.editing.boxes import NewLabels, Region, is_empty, within
from legseg_desktop.editing.edit_preview import (
    GAINED,
    LOST,
    ChangeOfMuscle,
    part_of,
    previewed,
)
from legseg_desktop.editing.edit_session import EditSession
from legseg_desktop.editing.protection import PaintOver

SHAPE = (7, 6, 5)
BOX = ((1, 6), (0, 5), (2, 5))
spans = st.tuples(st.integers(0, 5), st.integers(0, 5)).map(sorted).map(tuple)


def session_with(rng, active):
    labels = np.asfortranarray(rng.choice(np.array([0, 1, 2, 3], np.uint8), SHAPE))
    session = EditSession(labels, VolumeGeometry(SHAPE, np.eye(4)), load_label_table())
    session.rules.active_label = active
    return session


def edit_of(rng, kind):
    shape = tuple(end - start for start, end in BOX)
    if kind is NewLabels:
        return NewLabels(BOX, rng.choice(np.array([0, 1, 2, 3], np.uint8), shape))
    return Region(BOX, rng.random(shape) < 0.5)


@pytest.mark.parametrize("paint_over", list(PaintOver))
@pytest.mark.parametrize("locked", [0, 2, 3])
@pytest.mark.parametrize("kind", [Region, NewLabels, "erase"])
def test_a_preview_is_what_is_made_afterwards(paint_over, locked, kind):
    rng = np.random.default_rng(3)
    session = session_with(rng, 1)
    session.rules.set_paint_over(paint_over, {2, 3})
    if locked:
        session.rules.set_locked(locked, True)
    edit = edit_of(rng, kind)
    erases = kind == "erase"
    change = ChangeOfMuscle(1, 0 if erases else None, {1} if erases else None)
    before = session.labels.copy()
    shown = previewed(session.labels, edit, change, session.rules)
    np.testing.assert_array_equal(session.labels, before)
    session.apply("Made", edit, 0 if erases else None, only={1} if erases else None)
    changed = session.labels != before
    wanted = np.where(before == 1, LOST, GAINED) * changed
    np.testing.assert_array_equal(shown, wanted[within(BOX)])
    assert changed.any()
    assert not changed[before == locked].any() or not locked


def test_a_locked_muscle_gains_nothing():
    rng = np.random.default_rng(4)
    session = session_with(rng, 1)
    session.rules.set_locked(1, True)
    for change in (ChangeOfMuscle(1, None), ChangeOfMuscle(1, 0, {1})):
        assert not previewed(session.labels, edit_of(rng, Region), change, session.rules).any()


@given(spans, spans, spans, st.sampled_from([Region, NewLabels]))
def test_a_part_holds_the_same_voxels(x, y, z, kind):
    edit = edit_of(np.random.default_rng(5), kind)
    values = edit.mask if kind is Region else edit.labels
    everywhere = np.zeros(SHAPE, values.dtype)
    everywhere[within(BOX)] = values
    inside = np.zeros(SHAPE, bool)
    inside[within((x, y, z))] = True
    of_edit = np.zeros(SHAPE, bool)
    of_edit[within(BOX)] = True
    part = part_of(edit, (x, y, z))
    if not (inside & of_edit).any():
        assert part is None
        return
    assert not is_empty(part.box)
    those = part.mask if kind is Region else part.labels
    np.testing.assert_array_equal(everywhere[within(part.box)], those)
    covered = np.zeros(SHAPE, bool)
    covered[within(part.box)] = True
    np.testing.assert_array_equal(covered, inside & of_edit)
