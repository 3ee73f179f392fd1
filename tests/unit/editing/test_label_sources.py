from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from inference_engine.errors import InputError
from legseg_desktop.editing.boxes import Region
from legseg_desktop.editing.edit_note import edit_note, read_edit_note
from legseg_desktop.editing.edit_session import EditSession
from legseg_desktop.editing.journal_recovery import BASE_NUMBER
from legseg_desktop.editing.label_sources import EARLIER, LabelSource, LabelSources
from legseg_desktop.editing.review_marks import ReviewMarks, ReviewState
from tests.support.edit_examples import small_session

FIRST = LabelSource("visit-1", 2, (), deformed=True)
OTHER = LabelSource("visit-0", None, (1, 101), deformed=False, doubtful=("left",))


@pytest.fixture
def session() -> EditSession:
    return small_session(1)


def paint(session: EditSession, i: int) -> None:
    mask = np.ones((1, 1, 1), bool)
    label = 3 if session.labels[i, 0, 0] != 3 else 2
    assert session.apply("Paint", Region(((i, i + 1), (0, 1), (0, 1)), mask), label)


def bring(session: EditSession, sources: LabelSources, i: int, source: LabelSource) -> None:
    sources.expect(source)
    paint(session, i)
    sources.forget_replaced()


def test_a_source_counts_while_its_step_is_in_force(session):
    sources = LabelSources(session.history, (OTHER,))
    bring(session, sources, 0, FIRST)
    assert sources.in_force == (OTHER, FIRST)
    session.undo()
    sources.forget_replaced()
    assert sources.in_force == (OTHER,)
    session.redo()
    assert sources.in_force == (OTHER, FIRST)
    bring(session, sources, 1, FIRST)
    assert sources.in_force == (OTHER, FIRST)


def test_a_step_that_was_undone_and_replaced_is_gone_for_good(session):
    sources = LabelSources(session.history)
    bring(session, sources, 0, FIRST)
    session.undo()
    paint(session, 1)
    sources.forget_replaced()
    session.undo()
    session.redo()
    assert sources.in_force == ()


def test_a_step_let_go_for_want_of_memory_stays_in_force():
    session = small_session(1, history_bytes=1)
    sources = LabelSources(session.history)
    bring(session, sources, 0, FIRST)
    paint(session, 1)
    sources.forget_replaced()
    assert session.history.dropped == 1
    assert sources.in_force == (FIRST,)


def test_a_step_that_was_not_made_has_no_source(session):
    sources = LabelSources(session.history)
    number = sources.expect(FIRST)
    assert sources.in_force == ()
    sources.give_up(number)
    paint(session, 0)
    assert sources.in_force == ()


def test_words_say_which_labels() -> None:
    assert FIRST.words == "revision 2 of visit-1"
    assert OTHER.words == "visit-0"


@pytest.mark.parametrize("source", [FIRST, OTHER])
def test_a_record_comes_back(source):
    assert LabelSource.from_record(source.to_record()) == source


@pytest.mark.parametrize("spoil", [{"labels": 3}, {"revision": "two"}, {"doubtful": None}])
def test_a_damaged_record_is_refused(spoil):
    with pytest.raises(InputError, match="another visit"):
        LabelSource.from_record({**FIRST.to_record(), **spoil})


def test_a_journals_note_brings_marks_and_sources_back(session):
    marks = ReviewMarks()
    marks.decide(1, ReviewState.FLAG, "unsure")
    sources = LabelSources(session.history)
    bring(session, sources, 0, FIRST)
    again = LabelSources(session.history)
    read = read_edit_note(edit_note(marks, sources), again)
    assert read.to_json() == marks.to_json()
    assert again.in_force == (FIRST,)


def test_a_note_of_marks_alone_is_read_too(session):
    marks = ReviewMarks()
    marks.decide(2, ReviewState.DONE)
    sources = LabelSources(session.history, (replace(FIRST, revision=1),))
    assert read_edit_note(marks.to_json(), sources).finished == {2}
    assert len(sources.in_force) == 1
    assert read_edit_note("", sources).finished == frozenset()


def test_a_damaged_note_is_refused(session):
    with pytest.raises(InputError, match="beside an edit"):
        read_edit_note("{", LabelSources(session.history))


def test_labels_that_an_edit_began_with_count_while_their_step_does(session):
    mask = np.ones((1, 1, 1), bool)
    change = session.apply("Paint", Region(((0, 1), (0, 1), (0, 1)), mask), 3)
    again = small_session(1)
    sources = LabelSources(again.history)
    assert again.repeat("Base", change.delta, BASE_NUMBER)
    sources.begun_on(BASE_NUMBER)
    assert [source.visit for source in sources.in_force] == [EARLIER]
    read = LabelSources(again.history)
    read_edit_note(edit_note(ReviewMarks(), sources), read)
    assert read.in_force == sources.in_force
    again.undo()
    paint(again, 1)
    assert sources.in_force == ()
    sources.forget_replaced()
    again.undo()
    again.redo()
    assert sources.in_force == ()
