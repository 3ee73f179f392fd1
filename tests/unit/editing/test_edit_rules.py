from __future__ import annotations

import pytest

from inference_engine.anatomy.label_table import LabelTable, Muscle
from legseg_desktop.editing.edit_rules import EditRules
from legseg_desktop.editing.protection import PaintOver, Protection
from tests.support.edit_examples import TABLE


def test_observers_hear_of_every_choice_until_they_stop():
    rules = EditRules(TABLE)
    heard: list[int] = []
    stop = rules.observe(lambda: heard.append(rules.active_label))
    rules.active_label = 102
    rules.set_locked(3, True)
    rules.set_finished([1, 2])
    rules.set_paint_over(PaintOver.CHOSEN, [0, 3])
    rules.set_locked(3, False)
    stop()
    rules.active_label = 1
    assert heard == [102] * 5
    assert rules.protection == Protection(
        PaintOver.CHOSEN, frozenset({0, 3}), frozenset(), frozenset({1, 2})
    )


def test_labels_are_called_by_side_and_name():
    rules = EditRules(TABLE)
    assert rules.label_name(0) == "background"
    assert rules.label_name(1) == f"right {TABLE.muscles[0].name}"
    assert rules.label_name(101) == f"left {TABLE.muscles[0].name}"
    assert rules.label_name(99) == "label 99"
    shared = EditRules(LabelTable("both", (Muscle(4, "RF", "rectus femoris", "q"),), None))
    assert shared.label_name(4) == "rectus femoris"
    assert shared.active_label == 4


def test_what_the_table_lacks_is_refused():
    rules = EditRules(TABLE)
    with pytest.raises(ValueError, match="no label 99"):
        rules.active_label = 99
    with pytest.raises(ValueError, match="no label 0"):
        rules.set_locked(0, True)
    with pytest.raises(ValueError, match="background"):
        rules.protection = Protection(locked=frozenset({0}))
    assert not rules.may_win()[99]
