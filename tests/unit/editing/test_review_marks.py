from __future__ import annotations

import pytest

from inference_engine.errors import InputError
from legseg_desktop.editing.review_marks import (
    MuscleMark,
    ReviewClock,
    ReviewMarks,
    ReviewState,
)


def test_the_next_muscle_to_do_goes_round_the_list():
    marks = ReviewMarks()
    order = [3, 1, 101, 2]
    assert marks.next_to_do(order) == 3
    assert marks.next_to_do(order, after=3) == 1
    assert marks.next_to_do(order, after=2) == 3
    marks.decide(1, ReviewState.DONE)
    marks.decide(101, ReviewState.FLAG, "cut by the field of view")
    assert marks.next_to_do(order, after=3) == 2
    assert marks.next_to_do(order, after=99) == 3
    marks.decide(3, ReviewState.DONE)
    assert marks.next_to_do(order, after=2) == 2
    marks.decide(2, ReviewState.DONE)
    assert marks.next_to_do(order, after=2) is None
    assert marks.finished == {1, 2, 3}
    assert [marks.count(state, order) for state in ReviewState] == [0, 3, 1]
    assert marks.mark(101).note == "cut by the field of view"
    assert marks.decide(101, ReviewState.TO_DO).note == "cut by the field of view"
    assert marks.decide(101, ReviewState.TO_DO, "").note == ""


def test_marks_are_stored_and_read_back():
    marks = ReviewMarks()
    marks.decide(2, ReviewState.FLAG, 'a note with "quotes" and ü')
    marks.spend(7, 12.5)
    again = ReviewMarks.from_json(marks.to_json())
    assert again.mark(2) == MuscleMark(ReviewState.FLAG, 'a note with "quotes" and ü')
    assert again.mark(7) == MuscleMark(ReviewState.TO_DO, "", 12.5)
    assert again.mark(8) == MuscleMark()
    assert ReviewMarks.from_json("").to_json() == "{}"


@pytest.mark.parametrize(
    "text",
    ["{", "[]", '{"a": {}}', '{"1": {"state": "odd", "note": "", "seconds": 0}}', '{"1": 2}'],
)
def test_marks_that_cannot_be_read_are_refused(text):
    with pytest.raises(InputError, match="can't be read"):
        ReviewMarks.from_json(text)


def test_time_goes_to_the_muscle_that_was_looked_at_and_pauses_to_none():
    marks = ReviewMarks()
    clock = ReviewClock(marks)
    clock.look_at(1, 100.0)
    clock.look_at(1, 104.0)
    clock.look_at(2, 110.0)
    clock.look_at(None, 110.0 + 3600)
    clock.look_at(3, 5000.0)
    clock.look_at(3, 4990.0)  # a clock set back takes nothing away
    assert [marks.mark(label).seconds for label in (1, 2, 3)] == [10.0, 60.0, 0.0]
    assert marks.seconds == 70.0
