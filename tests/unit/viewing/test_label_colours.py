from __future__ import annotations

import numpy as np
import pytest

from inference_engine.anatomy.label_table import RESOURCES, Side, load_label_table
from legseg_desktop.viewing.label_colours import hex_colour, label_colours

TABLE = load_label_table()
SHARED = load_label_table(RESOURCES / "labels" / "huashan11.toml")


def luminance(colour: np.ndarray) -> float:
    return float(colour @ np.array([0.2126, 0.7152, 0.0722]))


def test_left_is_darker_than_right_in_every_muscle():
    colours = label_colours(TABLE)
    for muscle in TABLE.muscles:
        right, left = colours[muscle.value], colours[muscle.value + 100]
        assert luminance(left) + 15 < luminance(right), muscle.abbreviation


@pytest.mark.parametrize("table", [TABLE, SHARED], ids=["separate", "shared"])
def test_no_two_labels_of_a_side_share_a_colour(table):
    colours = label_colours(table).astype(int)
    for side in Side:
        drawn = [colours[sided.label] for sided in table.sided() if sided.side is side]
        for at, one in enumerate(drawn):
            for other in drawn[at + 1 :]:
                assert np.abs(one - other).max() >= 20


@pytest.mark.parametrize("table", [TABLE, SHARED], ids=["separate", "shared"])
def test_only_the_table_s_labels_have_colours(table):
    colours = label_colours(table)
    known = {sided.label for sided in table.sided()}
    assert colours.shape == (256, 3)
    assert {int(value) for value in np.nonzero(colours.any(axis=1))[0]} == known


def test_labels_can_be_seen_on_dark_muscle():
    colours = label_colours(TABLE)
    assert min(luminance(colours[sided.label]) for sided in TABLE.sided()) > 40


def test_hex_colour():
    assert hex_colour(np.array([1, 171, 255], dtype=np.uint8)) == "#01abff"
