from __future__ import annotations

import numpy as np
import pytest

from legseg_desktop.editing.history import History
from legseg_desktop.editing.label_delta import delta_of


def change(voxels: int):
    # Every other voxel, so that each is a run of its own.
    return delta_of(
        (1000, 10, 10),
        2 * np.arange(voxels),
        np.zeros(voxels, np.uint8),
        np.ones(voxels, np.uint8),
    )


def test_steps_go_back_and_forward_in_order():
    history = History()
    assert (history.undone_next, history.redone_next) == (None, None)
    names = [history.add(name, change(1)).name for name in "abc"]
    assert [history.back().name for _ in names] == ["c", "b", "a"]
    with pytest.raises(IndexError):
        history.back()
    assert history.forward().name == "a"
    assert (history.undone_next.name, history.redone_next.name) == ("a", "b")
    history.add("d", change(1))
    assert [step.name for step in history.steps] == ["a", "d"]
    assert [step.number for step in history.steps] == [1, 4]
    with pytest.raises(IndexError):
        history.forward()


def test_the_oldest_steps_go_when_memory_is_used_up_and_it_says_so():
    history = History(limit_bytes=20_000)
    for number in range(10):
        history.add(str(number), change(500))
        assert history.nbytes <= 20_000
    kept = [step.name for step in history.steps]
    assert kept == [str(number) for number in range(10)][-len(kept) :]
    assert history.dropped == 10 - len(kept) > 0
    assert history.position == len(kept)
    assert history.nbytes == sum(step.nbytes for step in history.steps)


def test_a_step_larger_than_the_limit_can_still_be_undone():
    history = History(limit_bytes=100)
    history.add("small", change(1))
    history.add("large", change(900))
    assert [step.name for step in history.steps] == ["large"]
    assert history.back().name == "large"


def test_memory_of_undone_steps_is_given_back():
    history = History()
    history.add("a", change(10))
    alone = history.nbytes
    history.add("b", change(500))
    history.back()
    history.back()
    history.add("c", change(10))
    assert history.nbytes == alone


def test_the_saved_state_is_known_as_long_as_it_can_be_reached():
    history = History()
    assert (history.state, history.saved_state, history.saved_position) == (None, None, 0)
    for name in "abc":
        history.add(name, change(1))
    history.mark_saved(history.state)
    assert (history.saved_state, history.saved_position) == (3, 3)
    history.back()
    assert (history.state, history.saved_position) == (2, 3)
    history.add("d", change(1))  # c is gone for good
    assert (history.state, history.saved_state, history.saved_position) == (4, 3, None)


def test_the_saved_state_may_be_the_last_that_was_let_go():
    history = History(limit_bytes=20_000)
    history.add("0", change(500))
    history.mark_saved(history.state)
    while not history.dropped:
        history.add("more", change(500))
    assert history.saved_position == 0
    for _ in history.steps:
        history.back()
    assert history.state == history.saved_state == 1
    history.add("other", change(1900))
    history.add("other", change(1900))
    assert history.saved_position is None


def test_a_reserved_number_is_no_steps():
    history = History()
    history.add("a", change(1))
    assert history.reserve_number() == 2
    assert history.add("b", change(1)).number == 3
