from __future__ import annotations

import numpy as np
import pytest

from legseg_desktop.editing.boxes import NewLabels, Region, whole
from legseg_desktop.editing.edit_session import EditSession
from legseg_desktop.editing.label_change import LabelChange, Stage
from legseg_desktop.editing.protection import EditRefusedError, PaintOver
from legseg_desktop.editing.tools.relabel import mirrored_labels, relabelled
from tests.support.edit_examples import LABELS, TABLE, random_edits, small_session


def everywhere(session: EditSession) -> Region:
    shape = session.labels.shape
    return Region(whole(shape), np.ones(shape, bool))


def some_voxels(session: EditSession, seed: int) -> Region:
    shape = session.labels.shape
    return Region(whole(shape), np.random.default_rng(seed).random(shape) < 0.3)


def expected(session: EditSession, mask: np.ndarray, label: int) -> np.ndarray:
    """Return what the rules allow, voxel by voxel."""
    rules, active = session.rules.protection, session.rules.active_label
    new = session.labels.copy()
    for voxel in np.argwhere(mask):
        old = int(new[tuple(voxel)])
        allowed = {
            PaintOver.UNFINISHED: old not in rules.finished,
            PaintOver.EVERYTHING: True,
            PaintOver.BACKGROUND: old == 0,
            PaintOver.CHOSEN: old in rules.chosen,
        }[rules.paint_over]
        if (allowed or old == active) and old not in rules.locked:
            new[tuple(voxel)] = label
    return new


@pytest.mark.parametrize("paint_over", list(PaintOver))
@pytest.mark.parametrize("label", [None, 0, 3])
def test_painting_obeys_the_rules_voxel_by_voxel(paint_over, label):
    session = small_session(1)
    session.rules.active_label = 2
    session.rules.set_locked(101, True)
    session.rules.set_finished({1, 2})
    session.rules.set_paint_over(paint_over, {0, 102})
    region = some_voxels(session, 2)
    wanted = expected(session, region.mask, 2 if label is None else label)
    before = session.labels.copy()
    change = session.apply("Paint", region, label)
    assert np.array_equal(session.labels, wanted)
    assert change.voxels == np.count_nonzero(before != wanted)
    for each in range(256):
        won = np.count_nonzero(wanted == each) - np.count_nonzero(before == each)
        assert change.voxels_won(each) == won
    where = np.argwhere(before != wanted)
    assert change.box == tuple(
        (a, b + 1) for a, b in zip(where.min(axis=0), where.max(axis=0), strict=True)
    )


def test_new_labels_leave_locked_and_unknown_ones_alone():
    session = small_session(1)
    session.rules.set_locked(2, True)
    before = session.labels.copy()
    new = np.random.default_rng(3).choice(np.array([0, 1, 2, 77], np.uint8), before.shape)
    session.apply("New", NewLabels(whole(before.shape), new))
    stays = (before == 2) | (new == 2) | (new == 77)
    assert np.array_equal(session.labels, np.where(stays, before, new))


def test_an_exchange_of_sides_is_whole_or_not_at_all():
    for protect in ("finished", "locked"):
        session = small_session(1)
        before = session.labels.copy()
        if protect == "finished":
            session.rules.set_finished({1})
        else:
            session.rules.set_locked(1, True)
        mirrored = mirrored_labels(TABLE, [1, 2])
        session.apply("Swap", relabelled(session.labels, mirrored), only=mirrored)
        pairs = ((1, 101), (2, 102)) if protect == "finished" else ((2, 102),)
        expected = before.copy()
        for right, left in pairs:
            expected[before == right], expected[before == left] = left, right
        assert np.array_equal(session.labels, expected)


def test_only_narrows_what_may_lose_voxels():
    session = small_session(1)
    before = session.labels.copy()
    session.apply("Erase", everywhere(session), 0, only=[2])
    assert np.array_equal(session.labels, np.where(before == 2, 0, before))


def test_a_large_edit_is_the_same_in_parts(monkeypatch):
    whole_at_once, in_parts = small_session(4), small_session(4)
    region = some_voxels(whole_at_once, 5)
    new = NewLabels(region.box, np.asarray(region.mask * np.uint8(3)))
    first = [whole_at_once.apply("A", region, 1), whole_at_once.apply("B", new)]
    monkeypatch.setattr("legseg_desktop.editing.wanted_changes._PART_VOXELS", 100)
    second = [in_parts.apply("A", region, 1), in_parts.apply("B", new)]
    assert np.array_equal(whole_at_once.labels, in_parts.labels)
    for one, other in zip(first, second, strict=True):
        assert one.delta.to_bytes() == other.delta.to_bytes()


def test_a_stroke_is_one_step_and_its_dabs_are_told():
    session = small_session(6)
    before = session.labels.copy()
    told: list[LabelChange] = []
    stop = session.observe(told.append)
    session.begin_stroke("Brush")
    assert session.is_drawing
    for seed in range(4):
        session.dab(some_voxels(session, seed), LABELS[seed])
    assert session.dab(some_voxels(session, 3), LABELS[3]) is None
    after = session.labels.copy()
    change = session.end_stroke()
    assert [each.stage for each in told] == [Stage.DAB] * 4 + [Stage.STROKE_END]
    assert [each.is_news for each in told] == [True] * 4 + [False]
    assert [each.is_finished for each in told] == [False] * 4 + [True]
    assert change is told[-1]
    assert change.labels == {*LABELS[:4]} | set(np.unique(before[before != after])) - {0}
    assert len(session.history.steps) == 1
    session.undo()
    assert np.array_equal(session.labels, before)
    stop()
    session.redo()
    assert np.array_equal(session.labels, after)
    assert len(told) == 6


def test_a_cancelled_or_fruitless_stroke_leaves_nothing():
    session = small_session(6)
    before = session.labels.copy()
    session.begin_stroke("Brush")
    session.dab(everywhere(session), 1)
    assert session.cancel_stroke().name == "Cancel: Brush"
    assert np.array_equal(session.labels, before)
    session.begin_stroke("Brush")
    assert session.cancel_stroke() is None
    session.begin_stroke("There and back")
    mask = before == 0
    session.dab(Region(whole(before.shape), mask), 1)
    session.dab(Region(whole(before.shape), mask), 0)
    assert session.end_stroke() is None
    assert session.apply("Nothing", Region(whole(before.shape), before == 1), 1) is None
    assert session.history.steps == ()
    assert session.undo() is None
    assert session.redo() is None


def test_undo_redo_and_jumps_end_a_stroke_that_is_being_drawn():
    for move in ("undo", "redo"):
        session = small_session(6)
        session.begin_stroke("Brush")
        session.dab(everywhere(session), 1)
        getattr(session, move)()
        assert not session.is_drawing
        assert session.history.position == (0 if move == "undo" else 1)
    session.begin_stroke("Brush")
    session.dab(everywhere(session), 2)
    session.jump_to(0)
    assert not session.is_drawing
    assert len(session.history.steps) == 2


def test_locks_hold_for_tools_and_for_undo():
    session = small_session(6)
    session.rules.set_locked(1, True)
    with pytest.raises(EditRefusedError, match=r"right .* is locked"):
        session.apply("Brush", everywhere(session), 1)
    session.rules.set_locked(1, False)
    session.apply("Brush", some_voxels(session, 1), 1)
    session.apply("Brush", some_voxels(session, 2), 2)
    session.rules.set_locked(1, True)
    held = session.labels.copy()
    for move in (session.undo, lambda: session.jump_to(0)):
        with pytest.raises(EditRefusedError, match=r"'Brush' changed the .* locked now"):
            move()
        assert np.array_equal(session.labels, held)
        assert session.history.position == 2


def test_an_error_within_a_dab_keeps_the_stroke_whole():
    session = small_session(6)
    session.begin_stroke("Brush")
    with pytest.raises(RuntimeError, match="has not ended"):
        session.begin_stroke("Another")
    with pytest.raises(RuntimeError, match="has not ended"):
        session.apply("Another", everywhere(session))
    with pytest.raises(ValueError, match="no label 77"):
        session.dab(everywhere(session), 77)
    session.end_stroke()
    with pytest.raises(RuntimeError, match="no stroke"):
        session.end_stroke()


def test_jumping_through_the_history_gives_every_state():
    session = small_session(8)
    random, base = np.random.default_rng(8), session.labels.copy(order="F")
    states = [session.labels.tobytes("F")]
    while len(states) < 20:
        name, edit, label = random_edits(random, session, base)
        if edit is not None and session.apply(name, edit, label) is not None:
            states.append(session.labels.tobytes("F"))
    for position in random.permutation(len(states)):
        changes = session.jump_to(int(position))
        assert all(change.name.startswith(("Undo: ", "Redo: ")) for change in changes)
        assert session.labels.tobytes("F") == states[position]
    with pytest.raises(IndexError):
        session.jump_to(20)


def test_the_version_grows_with_every_change():
    session = small_session(8)
    versions = [session.version]
    session.apply("Brush", everywhere(session), 1)
    versions.append(session.version)
    session.undo()
    versions.append(session.version)
    assert versions == sorted(set(versions))


def test_labels_that_cannot_be_edited_in_place_are_refused():
    session = small_session(1)
    labels, geometry = session.labels, session.geometry
    fixed = labels.copy(order="F")
    fixed.setflags(write=False)
    for wrong in (np.ascontiguousarray(labels), fixed, labels.astype(np.int16, order="F")):
        with pytest.raises(ValueError, match="Fortran order"):
            EditSession(wrong, geometry, TABLE)
    with pytest.raises(ValueError, match="on a grid"):
        EditSession(labels[:-1], geometry, TABLE)


def test_an_edit_beyond_the_volume_is_a_bug():
    session = small_session(1)
    box = ((0, 1), (0, 1), (6, 8))
    with pytest.raises(ValueError, match="reaches out"):
        session.apply("Beyond", Region(box, np.ones((1, 1, 2), bool)))
    empty = Region(((3, 3), (0, 1), (0, 1)), np.ones((0, 1, 1), bool))
    assert session.apply("Empty", empty) is None
    assert session.table is TABLE
