import numpy as np
import pytest

from inference_engine.quantification.composition import (
    composition_ml,
    mercuri_like_grade,
    third_means_percent,
)
from inference_engine.quantification.options import QuantificationOptions


def test_without_signal_there_is_no_composition():
    empty = composition_ml(np.empty(0, np.float32), 0.1, QuantificationOptions())
    assert empty == (None, None, None)


@pytest.mark.parametrize(
    ("percent", "grade"),
    [(None, ""), (0.0, "0-2a"), (29.9, "0-2a"), (30.0, "2b"), (59.9, "2b"), (60.0, "3-4")],
)
def test_grades_have_the_limits_of_the_score(percent, grade):
    assert mercuri_like_grade(percent) == grade


@pytest.mark.parametrize("slices", [3, 7, 24])
def test_thirds_are_of_the_length(slices):
    """A muscle whose slices read 0, 1, 2 ...: a third's mean is that of its slices."""
    index = np.repeat(np.arange(5, 5 + slices, dtype=np.uint16), 4)
    percent = (index - 5).astype(np.float32)
    middles = (np.arange(slices) + 0.5) / slices
    expected = [
        np.arange(slices)[(middles >= low) & (middles < low + 1 / 3)].mean()
        for low in (0, 1 / 3, 2 / 3)
    ]
    got = third_means_percent(percent, np.ones(len(index), bool), index)
    assert got == pytest.approx(expected)


def test_a_third_without_signal_has_no_mean():
    index = np.arange(3, dtype=np.uint16)
    percent = np.array([np.nan, 1, 2], np.float32)
    assert third_means_percent(percent, ~np.isnan(percent), index) == (None, 1.0, 2.0)
    assert third_means_percent(percent[1:2], np.ones(1, bool), index[:1]) == (None, 1.0, None)
