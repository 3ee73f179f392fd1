"""Vector figures of the reports: paired bars, slope plots, the fat-fraction scale."""

from __future__ import annotations

import math
from collections.abc import Sequence

from reportlab.graphics.shapes import Circle, Drawing, Line, PolyLine, Rect, String
from reportlab.lib.colors import Color

from legseg_desktop.reports.page_style import (
    BOLD_FONT,
    FAINT_RULE,
    FONT,
    INK,
    LEFT_COLOUR,
    QUIET_INK,
    RIGHT_COLOUR,
    RULE,
    shortened,
)
from legseg_desktop.viewing.ff_colour_map import FF_COLOUR_MAP

SIDE_COLOURS = {"right": RIGHT_COLOUR, "left": LEFT_COLOUR, "both": RIGHT_COLOUR}

_TICKS = (0, 25, 50, 75, 100)


def text(
    x: float,
    y: float,
    content: str,
    size: float,
    *,
    colour: Color = INK,
    anchor: str = "start",
    bold: bool = False,
) -> String:
    """Return text set in the report's font, its base line at (x, y), points."""
    return String(
        x,
        y,
        content,
        fontName=BOLD_FONT if bold else FONT,
        fontSize=size,
        fillColor=colour,
        textAnchor=anchor,
    )


def fat_fraction_bars(
    values: Sequence[tuple[str, float | None]], width: float, height: float
) -> Drawing:
    """Return one muscle's fat fractions as horizontal bars on a fixed scale of 0 to 100 %.

    Parameters
    ----------
    values : sequence of (side, percent or None)
        From top to bottom; no bar for None.
    width, height : float
        Points; the width is 100 %. The grid lines run from edge to edge, so that the rows
        of a table join to one chart.
    """
    drawing = Drawing(width, height)
    for tick in _TICKS:
        x = width * tick / 100
        drawing.add(Line(x, 0, x, height, strokeColor=FAINT_RULE, strokeWidth=0.5))
    thickness = min(5.0, (height - 4) / max(len(values), 1))
    top = height / 2 + thickness * len(values) / 2
    for at, (side, value) in enumerate(values):
        if value is None:
            continue
        length = width * min(max(value, 0.0), 100.0) / 100
        y = top - (at + 1) * thickness
        bar = Rect(0, y + 0.3, max(length, 0.4), thickness - 0.6)
        bar.fillColor, bar.strokeColor = SIDE_COLOURS[side], None
        drawing.add(bar)
    return drawing


def fat_fraction_axis(width: float, height: float) -> Drawing:
    """Return the tick labels above the bars of `fat_fraction_bars`."""
    drawing = Drawing(width, height)
    for tick in _TICKS:
        x = width * tick / 100
        drawing.add(text(x, 2.5, str(tick), 5.8, colour=QUIET_INK, anchor="middle"))
        drawing.add(Line(x, 0, x, 1.5, strokeColor=RULE, strokeWidth=0.5))
    return drawing


def side_legend(sides: Sequence[str], width: float) -> Drawing:
    """Return which colour is which side."""
    drawing = Drawing(width, 8)
    x = 0.0
    for side in sides:
        drawing.add(Rect(x, 1, 6, 5, fillColor=SIDE_COLOURS[side], strokeColor=None))
        drawing.add(text(x + 8.5, 1.2, side, 6.3))
        x += 36
    return drawing


def fat_fraction_scale(width: float, height: float = 15.0) -> Drawing:
    """Return the colour bar of the fat-fraction map, 0 to 100 %."""
    drawing = Drawing(width, height)
    steps = 64
    for step in range(steps):
        red, green, blue = (int(v) / 255 for v in FF_COLOUR_MAP[round(step * 255 / (steps - 1))])
        # A little overlap: seams between neighbours show in some viewers.
        patch = Rect(width * step / steps, 8, width / steps + 0.3, height - 8)
        patch.fillColor, patch.strokeColor = Color(red, green, blue), None
        drawing.add(patch)
    for tick in _TICKS:
        anchor = "start" if tick == 0 else "end" if tick == 100 else "middle"
        label = f"{tick} %" if tick == 100 else str(tick)
        drawing.add(text(width * tick / 100, 1.5, label, 5.8, colour=QUIET_INK, anchor=anchor))
    return drawing


def common_span(series: Sequence[Sequence[float | None]]) -> float:
    """Return one height for all slope plots, percentage points: equal slopes look equal.

    Parameters
    ----------
    series : sequence of sequences of float or None
        The values that share one plot, per plot.
    """
    ranges = [0.0]
    for values in series:
        known = [value for value in values if value is not None]
        if known:
            ranges.append(max(known) - min(known))
    # Five points of slack, because the scales begin at multiples of five.
    return 10.0 * math.ceil((max(ranges) + 5.0) / 10.0)


def slope_plot(
    title: str,
    sides: Sequence[tuple[str, Sequence[float | None]]],
    positions: Sequence[float],
    span: float,
    size: tuple[float, float],
) -> Drawing:
    """Return one muscle's fat fraction over the visits.

    Parameters
    ----------
    title : str
        Name of the muscle.
    sides : sequence of (side, percent per visit)
        None where the muscle was not measured: the line has a gap there.
    positions : sequence of float
        Places of the visits along x, rising.
    span : float
        Height of the plot, percentage points.
    size : tuple of float
        (width, height), points.
    """
    width, height = size
    drawing = Drawing(width, height)
    left, right, bottom, top = 17.0, width - 5.0, 5.0, height - 12.0
    drawing.add(text(0, height - 7.5, shortened(title, BOLD_FONT, 6.3, width), 6.3, bold=True))
    known = [value for _, values in sides for value in values if value is not None]
    if not known:
        drawing.add(text(left, (bottom + top) / 2, "not measured", 6, colour=QUIET_INK))
        return drawing
    low = _lowest(min(known), max(known), span)
    for level in (low, low + span / 2, low + span):
        y = bottom + (top - bottom) * (level - low) / span
        drawing.add(Line(left, y, right, y, strokeColor=FAINT_RULE, strokeWidth=0.5))
        label = f"{level:g}"
        drawing.add(text(left - 2.5, y - 2, label, 5.4, colour=QUIET_INK, anchor="end"))
    extent = (positions[-1] - positions[0]) or 1.0
    xs = [left + 3 + (right - left - 6) * (at - positions[0]) / extent for at in positions]
    for side, values in sides:
        ys = [None if v is None else bottom + (top - bottom) * (v - low) / span for v in values]
        _add_series(drawing, side, xs, ys)
    return drawing


def _lowest(smallest: float, largest: float, span: float) -> float:
    """Return the lower edge of a plot: the values in the middle, but never below 0 %."""
    middle = (smallest + largest) / 2
    low = 5.0 * round((middle - span / 2) / 5.0)
    return max(0.0, min(low, 100.0 - span))


def _add_series(
    drawing: Drawing, side: str, xs: Sequence[float], ys: Sequence[float | None]
) -> None:
    colour = SIDE_COLOURS[side]
    points = [(x, y) for x, y in zip(xs, ys, strict=True) if y is not None]
    # Across a visit without a number the line is not drawn: nothing was seen there.
    for (x1, y1), (x2, y2) in zip(
        zip(xs, ys, strict=True), zip(xs[1:], ys[1:], strict=True), strict=False
    ):
        if y1 is not None and y2 is not None:
            line = PolyLine([x1, y1, x2, y2], strokeColor=colour, strokeWidth=1.1)
            line.strokeDashArray = [2.5, 1.2] if side == "left" else None
            drawing.add(line)
    for x, y in points:
        if side == "left":
            drawing.add(Rect(x - 1.6, y - 1.6, 3.2, 3.2, fillColor=colour, strokeColor=None))
        else:
            drawing.add(Circle(x, y, 1.8, fillColor=colour, strokeColor=None))
