"""The simulated ranges: what the shipped file holds, and what a broken one gives."""

import numpy as np
import pytest

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.anatomy.muscle_ranges import load_muscle_ranges
from inference_engine.errors import LabelTableError


def test_the_shipped_ranges_know_every_muscle_and_say_where_they_come_from():
    ranges = load_muscle_ranges()
    table = load_label_table()
    assert ranges.abbreviations == tuple(muscle.abbreviation for muscle in table.muscles)
    assert "simulated" in ranges.provenance["cohorts"]
    assert ranges.provenance["legs"] == 2 * ranges.provenance["subjects"] >= 40


def test_least_median_and_largest_are_in_order():
    ranges = load_muscle_ranges()
    assert (np.diff(ranges.volume_ml, axis=1) >= 0).all()
    assert (ranges.relative_volume[:, 0] < 1).all()
    assert (ranges.relative_volume[:, 1] > 1).all()
    with np.errstate(invalid="ignore"):
        for least in (ranges.end_gap_mm, ranges.lateral_mm, ranges.anterior_mm):
            assert not (least > -least.T + 1).any()


@pytest.mark.parametrize(
    ("lower", "upper"), [("BFS", "GMA"), ("VM", "GME"), ("AM", "AB"), ("VI", "TFL")]
)
def test_anatomy_is_the_right_way_up(lower, upper):
    ranges = load_muscle_ranges()
    low, high = ranges.index_of(lower), ranges.index_of(upper)
    assert ranges.end_gap_mm[high, low] > 0


@pytest.mark.parametrize(("lateral", "medial"), [("VL", "GR"), ("BFL", "SM"), ("TFL", "AL")])
def test_anatomy_is_the_right_way_round(lateral, medial):
    ranges = load_muscle_ranges()
    assert ranges.lateral_mm[ranges.index_of(lateral), ranges.index_of(medial)] > 0
    assert ranges.anterior_mm[ranges.index_of("RF"), ranges.index_of("BFL")] > 0


@pytest.mark.parametrize(
    "text", ["", "not toml =", '[provenance]\n[[muscle]]\nabbreviation = "RF"\nvolume_ml = [1]']
)
def test_a_broken_file_is_said(tmp_path, text):
    path = tmp_path / "ranges.toml"
    path.write_text(text)
    with pytest.raises(LabelTableError, match=r"ranges\.toml"):
        load_muscle_ranges(path)


def test_an_unknown_muscle_has_no_place():
    assert load_muscle_ranges().index_of("XX") is None
