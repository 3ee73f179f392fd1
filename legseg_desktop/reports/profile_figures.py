"""Small plots of the fat fraction along each muscle and the femur, right and left in one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from reportlab.graphics.shapes import Circle, Drawing, Line, PolyLine
from reportlab.platypus import KeepTogether, Paragraph, Spacer, Table

from inference_engine.quantification.femur_profiles import (
    LEVEL_PERCENT,
    FemurLevel,
    FemurMeasurement,
)
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
    safe,
    shortened,
)
from legseg_desktop.reports.region_records import region_records

_COLUMNS = 6
_GAP = 6.0
_HEIGHT = 66.0
_LEVELS = (0, 50, 100)

Key = tuple[str, str]  # (side, abbreviation)
Run = Sequence[tuple[float, float]]  # (share of the width, percent), without a gap


def profiles_block(analysis: Analysis) -> list[Any]:
    """Return the plots of all muscles along the leg, and along the femur where it is seen.

    All of a block have one scale: 0 to 100 % upwards, and one stretch of the leg across, so that
    levels of the leg lie below one another.
    """
    if not analysis.slices:
        return []
    return [*_along_the_leg(analysis), *_along_the_femur(analysis)]


def _along_the_leg(analysis: Analysis) -> list[Any]:
    """Return the plots over the slices, from the lowest to the highest one with a muscle in it."""
    positions = [row.position_mm for row in analysis.slices]
    lowest, length = min(positions), (max(positions) - min(positions)) or 1.0
    profiles: dict[Key, list[SliceMeasurement]] = {}
    for row in sorted(analysis.slices, key=lambda each: each.position_mm):
        profiles.setdefault((row.side, row.abbreviation), []).append(row)
    lines = {
        key: _runs(
            [
                (row.slice_index, (row.position_mm - lowest) / length, row.ff_mean_percent)
                for row in rows
            ]
        )
        for key, rows in profiles.items()
    }
    caption = (
        f"Mean fat fraction of each slice, 0 to 100 %; from left to right the {length:.0f} mm from "
        "the lowest to the highest slice with a muscle in it."
    )
    return _block(analysis, "Fat fraction along the muscles", caption, lines)


def _along_the_femur(analysis: Analysis) -> list[Any]:
    """Return the plots over the visible shaft of the femur; why there are none, where there are."""
    records = region_records(analysis)
    seen = [femur for femur in records.femurs if femur.length_mm is not None]
    problems = [f"{femur.side} femur: {femur.problem}" for femur in records.femurs if femur.problem]
    if not seen:
        words = "No profile along the femur. " + " ".join(problems)
        return [Paragraph(safe(words), CAPTION)] if problems else []
    profiles: dict[Key, list[FemurLevel]] = {}
    for row in records.femur_levels:
        profiles.setdefault((row.side, row.abbreviation), []).append(row)
    lines = {
        key: _runs(
            [
                (
                    row.from_percent // LEVEL_PERCENT,
                    (row.from_percent + row.to_percent) / 200,
                    row.ff_mean_percent,
                )
                for row in sorted(rows, key=lambda each: each.from_percent)
            ]
        )
        for key, rows in profiles.items()
    }
    lengths = ", ".join(_length_words(femur) for femur in seen)
    caption = (
        "Mean fat fraction beside the femur, 0 to 100 %; from left to right the visible shaft, "
        f"from its distal (0 %) to its proximal end (100 %): {lengths}. " + " ".join(problems)
    )
    return _block(analysis, "Fat fraction along the femur", caption.rstrip(), lines)


def _length_words(femur: FemurMeasurement) -> str:
    ends = " and ".join(femur.ends_with_images)
    goes_on = f" (it goes on {ends})" if ends else ""
    return f"{femur.side} {femur.length_mm:.0f} mm{goes_on}"


def _block(
    analysis: Analysis, heading: str, caption: str, lines: Mapping[Key, Sequence[Run]]
) -> list[Any]:
    sides = sides_of(analysis.table)
    width = (CONTENT_WIDTH - _GAP * (_COLUMNS - 1)) / _COLUMNS
    plots: list[Any] = [
        _plot(
            muscle.name,
            [(side, lines.get((side, muscle.abbreviation), ())) for side in sides],
            width,
        )
        for muscle in analysis.table.muscles
        if any((side, muscle.abbreviation) in lines for side in sides)
    ]
    plots += [""] * (-len(plots) % _COLUMNS)
    rows = [plots[at : at + _COLUMNS] for at in range(0, len(plots), _COLUMNS)]
    table = Table(
        rows,
        [width + _GAP] * _COLUMNS,
        hAlign="LEFT",
        style=[*BARE_TABLE, ("BOTTOMPADDING", (0, 0), (-1, -1), 3)],
    )
    legend = [side_legend(sides, CONTENT_WIDTH), Spacer(0, 3)] if len(sides) > 1 else []
    words = Paragraph(safe(caption), CAPTION)
    return [KeepTogether([Heading(heading), words, Spacer(0, 3), *legend, table])]


def _plot(name: str, sides: Sequence[tuple[str, Sequence[Run]]], width: float) -> Drawing:
    """Return the plot of one muscle; points are (share of the width, percent)."""
    drawing = Drawing(width, _HEIGHT)
    left, right, bottom, top = 12.0, width - 1.0, 3.0, _HEIGHT - 11.0
    title = shortened(name, BOLD_FONT, 5.6, width)
    drawing.add(text(0, _HEIGHT - 6.5, title, 5.6, bold=True))
    for level in _LEVELS:
        y = bottom + (top - bottom) * level / 100
        drawing.add(Line(left, y, right, y, strokeColor=FAINT_RULE, strokeWidth=0.5))
        drawing.add(text(left - 2, y - 1.8, str(level), 4.6, colour=QUIET_INK, anchor="end"))
    for side, runs in sides:
        for run in runs:
            if len(run) == 1:
                share, percent = run[0]
                x, y = left + (right - left) * share, bottom + (top - bottom) * percent / 100
                drawing.add(Circle(x, y, 1.1, fillColor=SIDE_COLOURS[side], strokeColor=None))
                continue
            points = [
                place
                for share, percent in run
                for place in (
                    left + (right - left) * share,
                    bottom + (top - bottom) * percent / 100,
                )
            ]
            line = PolyLine(points, strokeColor=SIDE_COLOURS[side], strokeWidth=0.9)
            line.strokeDashArray = [2.5, 1.2] if side == "left" else None
            drawing.add(line)
    return drawing


def _runs(levels: Sequence[tuple[int, float, float | None]]) -> Sequence[Run]:
    """Part (number, share, percent) where one is missing or empty: no line is drawn across."""
    runs: list[list[tuple[float, float]]] = []
    before: int | None = None
    for number, share, percent in levels:
        if percent is None:
            before = None
            continue
        if before is None or abs(number - before) > 1:
            runs.append([])
        runs[-1].append((share, percent))
        before = number
    return runs
