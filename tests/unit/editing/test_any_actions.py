"""Whatever is done in whatever order: undone it is gone, locked it stays, journalled it is kept."""

from __future__ import annotations

import contextlib
import tempfile
from pathlib import Path

import numpy as np
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from legseg_desktop.editing.journal import begin_journal
from legseg_desktop.editing.journal_format import JournalHeader, labels_digest
from legseg_desktop.editing.journal_recovery import read_journal, recover
from legseg_desktop.editing.protection import EditRefusedError, PaintOver
from tests.support.edit_examples import LABELS, random_edits, small_labels, small_session

seeds = st.integers(0, 2**31)


def act(session, random, base):
    """Do one random thing, in one edit or as a stroke of several; locks may refuse it."""
    session.rules.active_label = int(random.choice(LABELS))
    name, edit, label = random_edits(random, session, base)
    if edit is None:
        return
    try:
        if random.random() < 0.5:
            session.apply(name, edit, label)
            return
        session.begin_stroke(name)
        for _ in range(3):
            session.dab(edit, label)
            _, edit, label = random_edits(random, session, base)
            if edit is None:
                break
    except EditRefusedError:
        pass
    if session.is_drawing:
        session.end_stroke()


def test_a_thousand_actions_undone_are_the_original_bytes():
    session = small_session(3)
    random = np.random.default_rng(11)
    base = small_labels(20)
    original = session.labels.tobytes("F")
    names, held = set(), {}
    for _ in range(1000):
        act(session, random, base)
        names |= {step.name for step in session.history.steps[-1:]}
        if random.random() < 0.1:
            with contextlib.suppress(EditRefusedError):
                session.undo()
        if random.random() < 0.05:
            for label in held:
                session.rules.set_locked(int(label), False)
            held = {label: session.labels == label for label in random.choice(LABELS, 2)}
            for label in held:
                session.rules.set_locked(int(label), True)
        assert all(np.array_equal(session.labels == label, was) for label, was in held.items())
    for label in held:
        session.rules.set_locked(int(label), False)
    final = session.labels.tobytes("F")
    assert final != original
    assert len(names) == 22  # every tool had its turn
    position = session.history.position
    session.jump_to(0)
    assert session.labels.tobytes("F") == original
    session.jump_to(position)
    assert session.labels.tobytes("F") == final


class AnyActions(RuleBasedStateMachine):
    @initialize(seed=seeds)
    def begin(self, seed):
        self.session = small_session(seed % 50)
        self.base = small_labels(seed % 50 + 1)
        self.states = {0: self.session.labels.tobytes("F")}
        self.held = {}
        self.folder = tempfile.TemporaryDirectory()
        path = Path(self.folder.name) / "edit.journal"
        header = JournalHeader("scan", "1", labels_digest(self.session.labels))
        self.journal = begin_journal(path, header)
        self.session.record_with(self.journal)
        self.original = self.session.labels.copy(order="F")
        self.has_saved = False

    def remember(self):
        position = self.session.history.position
        self.states = {at: state for at, state in self.states.items() if at < position}
        self.states[position] = self.session.labels.tobytes("F")

    @rule()
    def save(self):
        # Another journal goes on, and the history as well.
        self.journal.discard()
        self.original = self.session.labels.copy(order="F")
        self.has_saved = True
        header = JournalHeader("scan", "2", labels_digest(self.original))
        self.journal = begin_journal(self.journal.path, header)
        self.session.record_with(self.journal)
        history = self.session.history
        history.mark_saved(history.state)
        assert history.saved_position == history.position

    @rule(seed=seeds)
    def edit(self, seed):
        before = self.session.history.next_number
        act(self.session, np.random.default_rng(seed), self.base)
        if self.session.history.next_number != before:
            self.remember()

    @rule(back=st.booleans())
    def move(self, back):
        try:
            _ = self.session.undo() if back else self.session.redo()
        except EditRefusedError:
            assert self.held

    @rule(seed=seeds)
    def jump(self, seed):
        try:
            self.session.jump_to(seed % (len(self.session.history.steps) + 1))
        except EditRefusedError:
            assert self.held

    @rule(label=st.sampled_from(LABELS))
    def lock(self, label):
        self.session.rules.set_locked(label, True)
        self.held[label] = (self.session.labels == label).tobytes()

    @precondition(lambda self: self.held)
    @rule()
    def unlock(self):
        self.session.rules.set_locked(self.held.popitem()[0], False)

    @rule(paint_over=st.sampled_from(list(PaintOver)), finished=st.sets(st.sampled_from(LABELS)))
    def choose(self, paint_over, finished):
        self.session.rules.set_paint_over(paint_over, [0, 1, 2])
        self.session.rules.set_finished(finished)

    @invariant()
    def locked_labels_have_not_changed(self):
        for label, held in self.held.items():
            assert (self.session.labels == label).tobytes() == held

    @invariant()
    def the_saved_position_has_the_saved_bytes(self):
        saved = self.session.history.saved_position
        assert self.has_saved or saved == 0
        assert saved is None or self.states[saved] == self.original.tobytes("F")

    @invariant()
    def every_position_has_its_bytes(self):
        assert self.session.labels.tobytes("F") == self.states[self.session.history.position]

    def teardown(self):
        if not hasattr(self, "session"):
            return
        assert self.journal.close()
        again = small_session(0)
        again.labels[...] = self.original
        recovery = recover(again, read_journal(self.journal.path))
        assert recovery.problem == ""
        assert again.labels.tobytes("F") == self.session.labels.tobytes("F")
        if not self.has_saved:
            steps = [step.number for step in self.session.history.steps]
            assert [step.number for step in again.history.steps] == steps
        self.folder.cleanup()
        for label in LABELS:
            self.session.rules.set_locked(label, False)
        for _ in self.session.jump_to(0):
            pass
        assert self.session.labels.tobytes("F") == self.states[0]


TestAnyActions = AnyActions.TestCase
TestAnyActions.settings = settings(max_examples=25, stateful_step_count=30, deadline=None)
