from __future__ import annotations

import pytest

from legseg_desktop.gui.reports.page_column import (
    GAP,
    LARGEST_SCALE,
    SMALLEST_SCALE,
    Fit,
    PageColumn,
    fitting_scale,
    within_limits,
)

SIZES = ((100.0, 200.0), (300.0, 50.0), (100.0, 200.0))


def test_pages_stand_one_below_the_other():
    column = PageColumn(SIZES, 2.0)
    assert column.size_of(1) == (600, 100)
    assert [column.top_of(page) for page in range(3)] == [GAP, 2 * GAP + 400, 3 * GAP + 500]
    assert (column.width, column.height) == (600 + 2 * GAP, 900 + 4 * GAP)


def test_pages_are_known_by_height():
    column = PageColumn(SIZES, 1.0)
    assert [column.page_at(y) for y in (0, GAP, GAP + 199, 2 * GAP + 200, 10_000)] == [
        0,
        0,
        0,
        1,
        2,
    ]
    assert column.between(0, GAP) == []
    assert column.between(GAP + 199, 2 * GAP + 201) == [0, 1]
    assert column.between(0, 10_000) == [0, 1, 2]


def test_without_pages_there_is_nothing():
    column = PageColumn((), 1.0)
    assert (column.page_at(50), column.between(0, 100), column.height) == (0, [], GAP)
    assert fitting_scale((), Fit.PAGE, (100, 100)) == 1.0


def test_the_largest_page_fits():
    room = (600 + 2 * GAP, 100 + 2 * GAP)
    assert fitting_scale(SIZES, Fit.WIDTH, room) == pytest.approx(2.0)
    assert fitting_scale(SIZES, Fit.PAGE, room) == pytest.approx(0.5)


def test_scales_have_limits():
    assert within_limits(0.001) == SMALLEST_SCALE
    assert within_limits(100.0) == LARGEST_SCALE
    assert fitting_scale(SIZES, Fit.WIDTH, (10, 10)) == SMALLEST_SCALE
