"""The records of a journal that begins in the middle of a history give back its labels."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from legseg_desktop.editing.boxes import Region
from legseg_desktop.editing.journal_format import JournalHeader, RecordKind, labels_digest
from legseg_desktop.editing.journal_recovery import JournalContent, recover
from legseg_desktop.editing.recorded_steps import RecordedSteps
from tests.support.edit_examples import SHAPE, small_session

UNDO, REDO, PAINT = "undo", "redo", "paint"


class ListedRecords:
    """A recorder that keeps its records in a list."""

    def __init__(self, records=()):
        self.steps = RecordedSteps(records)
        self.records = list(records)

    def step_done(self, step):
        self.records.append(self.steps.done(step))

    def step_undone(self, step):
        self.records.append(self.steps.undone(step))

    def step_redone(self, step):
        self.records.append(self.steps.redone(step))


def do(session, actions):
    """Undo, redo, or give the next voxel another label."""
    for action in actions:
        if action == UNDO:
            session.undo()
        elif action == REDO:
            session.redo()
        else:
            number = session.history.next_number
            voxel = tuple(number * 5 % n for n in SHAPE)
            box = tuple((at, at + 1) for at in voxel)
            label = 1 if session.labels[voxel] != 1 else 2
            session.apply("Brush", Region(box, np.ones((1, 1, 1), bool)), label)


def given_back(session, records, begun_on):
    """Return the session that recovery makes of records."""
    again = small_session(0)
    again.labels[...] = begun_on
    header = JournalHeader("scan", "", labels_digest(again.labels))
    count = len(records) + 1
    recovery = recover(again, JournalContent(header, tuple(records), (0,) * count, (), ""))
    assert recovery.problem == ""
    return again


many = st.lists(st.sampled_from([UNDO, UNDO, REDO, PAINT]), max_size=25)


@given(before=many, after=many, later=many)
def test_whatever_is_undone_over_the_saved_point_comes_back(before, after, later):
    session = small_session(0)
    do(session, [PAINT, PAINT, *before])
    begun_on = session.labels.copy()
    recorder = ListedRecords()
    session.record_with(recorder)
    do(session, after)
    again = given_back(session, recorder.records, begun_on)
    np.testing.assert_array_equal(again.labels, session.labels)
    # And what goes on behind the recovery, too.
    second = ListedRecords(recorder.records)
    again.record_with(second)
    do(again, later)
    np.testing.assert_array_equal(given_back(again, second.records, begun_on).labels, again.labels)


def test_only_what_the_journal_does_not_hold_becomes_a_step_of_its_own():
    session = small_session(0)
    do(session, [PAINT, PAINT])
    recorder = ListedRecords()
    session.record_with(recorder)
    do(session, [PAINT, UNDO, REDO, UNDO, UNDO, REDO, UNDO])
    kinds = [(record.kind, record.name) for record in recorder.records]
    assert kinds == [
        (RecordKind.STEP, "Brush"),
        (RecordKind.UNDONE, ""),
        (RecordKind.REDONE, ""),
        (RecordKind.UNDONE, ""),
        (RecordKind.STEP, "Undo: Brush"),
        (RecordKind.UNDONE, ""),
        (RecordKind.REDONE, ""),
    ]
    assert recorder.steps.count == 1
