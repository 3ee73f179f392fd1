"""Muscles by the names that people write."""

from __future__ import annotations

import pytest

from inference_engine.anatomy.label_table import Side, load_label_table
from inference_engine.formats.muscle_names import muscle_named

OURS = load_label_table()


@pytest.mark.parametrize("muscle", OURS.muscles, ids=lambda muscle: muscle.abbreviation)
def test_our_own_names_are_known_on_both_sides(muscle) -> None:
    for name in (muscle.name, muscle.abbreviation):
        assert muscle_named(name, OURS) == (muscle, Side.BOTH)
        assert muscle_named(f"{name.title()} Left", OURS) == (muscle, Side.LEFT)
        assert muscle_named(f"right_{name}", OURS) == (muscle, Side.RIGHT)


@pytest.mark.parametrize(
    ("name", "abbreviation", "side"),
    [
        ("55 Vastus lateralis Left", "VL", Side.LEFT),
        ("31 Biceps femoris long Right", "BFL", Side.RIGHT),
        ("short_head_biceps_femoris", "BFS", Side.BOTH),
        ("VL_L", "VL", Side.LEFT),
        ("R-RF", "RF", Side.RIGHT),
        ("M. gracilis dex", "GR", Side.RIGHT),
        ("BL", "BFL", Side.BOTH),
        ("femur left", None, Side.LEFT),
        ("biceps femoris", None, Side.BOTH),
        ("left", None, Side.BOTH),
        ("12", None, Side.BOTH),
        ("", None, Side.BOTH),
    ],
)
def test_names_in_use(name: str, abbreviation: str | None, side: Side) -> None:
    muscle, found = muscle_named(name, OURS)
    assert (None if muscle is None else muscle.abbreviation, found) == (abbreviation, side)
