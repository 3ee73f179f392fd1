"""Small plots of the fat fraction along each muscle, right and left in one."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.graphics.shapes import Drawing, Line, PolyLine
from reportlab.platypus import KeepTogether, Paragraph, Spacer, Table

from inference_engine.quantification.measurements import SliceMeasurement
from legseg_desktop.records import Analysis
from legseg_desktop.reports.figures import SIDE_COLOURS, side_legend, text
from legseg_desktop.reports.headings import Heading
from legseg_desktop.reports.measurement_table import sides_of
from legseg_desktop.reports.page_style import (
    BARE_TABLE,
    BOLD_FONT,
    CAPTION,
    CONTENT_WIDTH,
    FAINT_RULE,
    QUIET_INK,
    shortened,
)

_COLUMNS = 6
_GAP = 6.0
_HEIGHT = 66.0
_LEVELS = (0, 50, 100)


def profiles_block(analysis: Analysis) -> list[Any]:
    """Return the plots of all muscles that have slices; nothing where none has.

    All have one scale: 0 to 100 % upwards, and from the lowest to the highest slice with a muscle
    in it, so that levels of the leg lie below one another.
    """
    profiles: dict[tuple[str, str], list[SliceMeasurement]] = {}
    for row in sorted(analysis.slices, key=lambda each: each.position_mm):
        profiles.setdefault((row.side, row.abbreviation), []).append(row)
    if not profiles:
        return []
    positions = [row.position_mm for row in analysis.slices]
    extent = (min(positions), max(positions))
    sides = sides_of(analysis.table)
    width = (CONTENT_WIDTH - _GAP * (_COLUMNS - 1)) / _COLUMNS
    plots: list[Any] = [
        _plot(
            muscle.name,
            [(side, profiles.get((side, muscle.abbreviation), [])) for side in sides],
            extent,
            width,
        )
        for muscle in analysis.table.muscles
        if any((side, muscle.abbreviation) in profiles for side in sides)
    ]
    plots += [""] * (-len(plots) % _COLUMNS)
    rows = [plots[at : at + _COLUMNS] for at in range(0, len(plots), _COLUMNS)]
    table = Table(
        rows,
        [width + _GAP] * _COLUMNS,
        hAlign="LEFT",
        style=[*BARE_TABLE, ("BOTTOMPADDING", (0, 0), (-1, -1), 3)],
    )
    length = extent[1] - extent[0]
    caption = (
        f"Mean fat fraction of each slice, 0 to 100 %; from left to right the {length:.0f} mm from "
        "the lowest to the highest slice with a muscle in it."
    )
    legend = [side_legend(sides, CONTENT_WIDTH), Spacer(0, 3)] if len(sides) > 1 else []
    return [
        KeepTogether(
            [
                Heading("Fat fraction along the muscles"),
                Paragraph(caption, CAPTION),
                Spacer(0, 3),
                *legend,
                table,
            ]
        )
    ]


def _plot(
    name: str,
    sides: Sequence[tuple[str, Sequence[SliceMeasurement]]],
    extent: tuple[float, float],
    width: float,
) -> Drawing:
    drawing = Drawing(width, _HEIGHT)
    left, right, bottom, top = 12.0, width - 1.0, 3.0, _HEIGHT - 11.0
    title = shortened(name, BOLD_FONT, 5.6, width)
    drawing.add(text(0, _HEIGHT - 6.5, title, 5.6, bold=True))
    for level in _LEVELS:
        y = bottom + (top - bottom) * level / 100
        drawing.add(Line(left, y, right, y, strokeColor=FAINT_RULE, strokeWidth=0.5))
        drawing.add(text(left - 2, y - 1.8, str(level), 4.6, colour=QUIET_INK, anchor="end"))
    length = (extent[1] - extent[0]) or 1.0
    for side, rows in sides:
        for run in _runs(rows):
            points = []
            for row in run:
                points += [
                    left + (right - left) * (row.position_mm - extent[0]) / length,
                    bottom + (top - bottom) * (row.ff_mean_percent or 0.0) / 100,
                ]
            line = PolyLine(points, strokeColor=SIDE_COLOURS[side], strokeWidth=0.9)
            line.strokeDashArray = [2.5, 1.2] if side == "left" else None
            drawing.add(line)
    return drawing


def _runs(rows: Sequence[SliceMeasurement]) -> list[list[SliceMeasurement]]:
    """Part rows where a slice is missing or has no number: no line is drawn across."""
    runs: list[list[SliceMeasurement]] = []
    before: int | None = None
    for row in rows:
        if row.ff_mean_percent is None:
            before = None
            continue
        if before is None or abs(row.slice_index - before) > 1:
            runs.append([])
        runs[-1].append(row)
        before = row.slice_index
    return [run for run in runs if len(run) > 1]
