"""Differences of two readers over their means, a small plot per muscle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.graphics.shapes import Circle, Drawing, Line
from reportlab.platypus import KeepTogether, Paragraph, Spacer, Table

from legseg_desktop.reports.figures import text
from legseg_desktop.reports.headings import Heading
from legseg_desktop.reports.observer_table import ObserverRow
from legseg_desktop.reports.page_style import (
    BARE_TABLE,
    BOLD_FONT,
    CAPTION,
    CONTENT_WIDTH,
    QUIET_INK,
    RIGHT_COLOUR,
    RULE,
    safe,
    shortened,
)
from legseg_desktop.reports.printed_numbers import signed

_COLUMNS = 6
_GAP = 6.0
_HEIGHT = 72.0
_LEAST_SPAN = 1.0


@dataclass(frozen=True)
class ObserverCase:
    """What two readers measured of one muscle of one leg.

    Parameters
    ----------
    abbreviation, quantity : str
        As in `ObserverRow`.
    first, second : float
        In the quantity's unit.
    """

    abbreviation: str
    quantity: str
    first: float
    second: float


def differences_block(
    heading: str,
    unit: str,
    rows: Sequence[ObserverRow],
    cases: Sequence[ObserverCase],
    quantity: str,
) -> list[Any]:
    """Return the plots of one quantity; nothing where no muscle was measured by both.

    Differences have one scale in all plots; means have the range of each muscle.
    """
    by_muscle: dict[str, list[ObserverCase]] = {}
    for case in cases:
        if case.quantity == quantity:
            by_muscle.setdefault(case.abbreviation, []).append(case)
    shown = [row for row in rows if row.quantity == quantity and row.abbreviation in by_muscle]
    if not shown:
        return []
    span = max(
        _LEAST_SPAN,
        *(abs(case.second - case.first) for row in shown for case in by_muscle[row.abbreviation]),
        *(abs(limit or 0.0) for row in shown for limit in (row.lower_limit, row.upper_limit)),
    )
    width = (CONTENT_WIDTH - _GAP * (_COLUMNS - 1)) / _COLUMNS
    plots: list[Any] = [_plot(row, by_muscle[row.abbreviation], span, width) for row in shown]
    plots += [""] * (-len(plots) % _COLUMNS)
    table = Table(
        [plots[at : at + _COLUMNS] for at in range(0, len(plots), _COLUMNS)],
        [width + _GAP] * _COLUMNS,
        hAlign="LEFT",
        style=[*BARE_TABLE, ("BOTTOMPADDING", (0, 0), (-1, -1), 3)],
    )
    words = (
        f"Second reader minus first, {unit}, over the mean of both, {unit}; a dot for each leg. "
        "Solid: bias; dashed: limits of agreement. Differences have one scale in all plots."
    )
    return [KeepTogether([Heading(heading), Paragraph(safe(words), CAPTION), Spacer(0, 3), table])]


def _plot(row: ObserverRow, cases: Sequence[ObserverCase], span: float, width: float) -> Drawing:
    drawing = Drawing(width, _HEIGHT)
    left, right, bottom, top = 21.0, width - 3.0, 11.0, _HEIGHT - 11.0
    middle = (bottom + top) / 2

    def y_of(difference: float) -> float:
        return middle + (top - bottom) / 2 * difference / span

    title = shortened(row.muscle, BOLD_FONT, 5.6, width)
    drawing.add(text(0, _HEIGHT - 6.5, title, 5.6, bold=True))
    drawing.add(Line(left, middle, right, middle, strokeColor=RULE, strokeWidth=0.5))
    for level in (-span, 0.0, span):
        label = "0" if not level else signed(level)
        at = (left - 2, y_of(level) - 1.8)
        drawing.add(text(*at, label, 4.6, colour=QUIET_INK, anchor="end"))
    means = [(case.first + case.second) / 2 for case in cases]
    low, high = min(means), max(means)
    for mean, x, anchor in ((low, left, "start"), (high, right, "end")):
        if high > low or anchor == "start":
            label = f"{mean:.1f}"
            drawing.add(text(x, 2.5, label, 4.6, colour=QUIET_INK, anchor=anchor))
    for value, dashes in ((row.bias, None), (row.lower_limit, 1), (row.upper_limit, 1)):
        if value is not None:
            line = Line(left, y_of(value), right, y_of(value))
            line.strokeColor, line.strokeWidth = QUIET_INK, 0.6
            line.strokeDashArray = [2, 1.5] if dashes else None
            drawing.add(line)
    for mean, case in zip(means, cases, strict=True):
        share = (mean - low) / (high - low) if high > low else 0.5
        x = left + 2 + (right - left - 4) * share
        dot = Circle(x, y_of(case.second - case.first), 1.3)
        dot.fillColor, dot.strokeColor = RIGHT_COLOUR, None
        drawing.add(dot)
    return drawing
