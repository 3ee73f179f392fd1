from __future__ import annotations

import pytest
from reportlab.graphics.shapes import Circle, PolyLine, Rect, String

from legseg_desktop.reports.figures import common_span, fat_fraction_bars, slope_plot


def shapes(drawing, kind):
    return [shape for shape in drawing.contents if isinstance(shape, kind)]


def test_bars_are_drawn_on_a_scale_of_0_to_100():
    bars = shapes(fat_fraction_bars([("right", 25.0), ("left", 100.0)], 200, 15), Rect)
    assert [bar.width for bar in bars] == [50, 200]
    assert bars[0].y > bars[1].y


def test_no_bar_without_a_number():
    assert len(shapes(fat_fraction_bars([("right", None), ("left", 3.0)], 200, 15), Rect)) == 1


def test_slopes_have_gaps_where_nothing_was_measured():
    plot = slope_plot("RF", [("right", [10.0, None, 12.0, 13.0])], [0, 1, 2, 3], 10, (100, 70))
    assert len(shapes(plot, Circle)) == 3
    assert len(shapes(plot, PolyLine)) == 1


def test_a_muscle_never_measured_says_so():
    plot = slope_plot("GMI", [("right", [None, None])], [0, 1], 10, (100, 70))
    assert [text.text for text in shapes(plot, String)] == ["GMI", "not measured"]


@pytest.mark.parametrize("values", [[0.0, 4.9], [95.2, 100.0], [48.0, 52.9], [3.0, 3.0]])
def test_all_points_lie_inside_the_plot(values):
    span = common_span([values])
    plot = slope_plot("RF", [("right", values)], [0, 100], span, (100, 70))
    assert all(5 <= point.cy <= 58 for point in shapes(plot, Circle))


def test_the_common_span_holds_the_widest_plot():
    assert common_span([[10.0, 12.0], [40.0, None, 68.0]]) == 40.0
    assert common_span([[None]]) == 10.0
