"""The table of fat fractions, right beside left, with its chart in the same rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import numpy as np
import numpy.typing as npt
from reportlab.graphics.shapes import Drawing, Rect
from reportlab.lib.colors import HexColor
from reportlab.platypus import Paragraph, Table

from inference_engine.anatomy.label_table import LabelTable, Muscle, Side
from inference_engine.quantification.measurements import MuscleMeasurement
from legseg_desktop.records import Analysis
from legseg_desktop.reports.expected_overlap import (
    doubtful_style,
    is_overlap_known,
    overlap_words,
)
from legseg_desktop.reports.figures import (
    fat_fraction_axis,
    fat_fraction_bars,
    side_legend,
)
from legseg_desktop.reports.notes import ReaderNotes
from legseg_desktop.reports.page_style import (
    BAND,
    BARE_TABLE,
    BOLD_FONT,
    CELL,
    CONTENT_WIDTH,
    FAINT_RULE,
    FONT,
    QUIET_INK,
    RULE,
    SMALL_CELL,
    WARNING,
    safe,
)
from legseg_desktop.reports.printed_numbers import MISSING, percent
from legseg_desktop.viewing.label_colours import hex_colour, label_colours

_ROW_HEIGHT = 15.4
_GROUP_HEIGHT = 11.5
_CHART_GAPS = 22.0  # left and right of the bars, points
_ABSENT = "absent"
_SIDE_WORDS = {"right": "right", "left": "left", "both": "both legs"}

ByKey = Mapping[tuple[str, str], MuscleMeasurement]
Style = list[tuple[Any, ...]]
"""Commands of reportlab's tables."""


@dataclass(frozen=True)
class _Layout:
    """Column widths, points: each side has a number and the mark beside it.

    The expected overlap takes its room from the others, where it is known at all.
    """

    sides: tuple[str, ...]
    has_overlap: bool = False
    swatch: float = 12.0
    abbreviation: float = 27.0
    number: float = 34.0
    mark: float = 17.0

    @property
    def name(self) -> float:
        """Return the width of the muscles' names."""
        return 115.0 if self.has_overlap else 122.0

    @property
    def volume(self) -> float:
        """Return the width of a volume."""
        return 33.0 if self.has_overlap else 37.0

    @property
    def overlap(self) -> float:
        """Return the width of an expected overlap."""
        return 27.0 if self.has_overlap else 0.0

    @property
    def coverage(self) -> float:
        """Return the width of what is in view."""
        return 62.0 if self.has_overlap else 76.0

    @property
    def chart(self) -> float:
        """Return what is left for the bars, a gap on either side included."""
        of_sides = len(self.sides) * (self.number + self.mark + self.volume + self.overlap)
        beside = self.swatch + self.name + self.abbreviation + self.coverage
        return float(CONTENT_WIDTH) - of_sides - beside

    def widths(self) -> list[float]:
        """Return the width of every column, left to right."""
        count = len(self.sides)
        return [
            self.swatch,
            self.name,
            self.abbreviation,
            *([self.number, self.mark] * count),
            self.chart,
            *([self.volume] * count),
            *([self.overlap] * (count if self.has_overlap else 0)),
            self.coverage,
        ]


def sides_of(table: LabelTable) -> tuple[str, ...]:
    """Return the sides the table tells apart."""
    if table.left_offset is None:
        return (Side.BOTH.value,)
    return (Side.RIGHT.value, Side.LEFT.value)


def grouped_muscles(table: LabelTable) -> list[tuple[str, list[Muscle]]]:
    """Return the muscles by group, groups and muscles in the order of the table."""
    order = list(dict.fromkeys(muscle.group for muscle in table.muscles))
    by_group = sorted(table.muscles, key=lambda muscle: order.index(muscle.group))
    return [(group, list(rows)) for group, rows in groupby(by_group, lambda row: row.group)]


def colour_swatch(
    table: LabelTable, muscle: Muscle, colours: npt.NDArray[np.uint8], height: float
) -> Drawing:
    """Return small squares in the colours of one muscle's labels, right before left."""
    labels = [sided.label for sided in table.sided() if sided.muscle == muscle]
    drawing = Drawing(10, height)
    width = 8.0 / len(labels)
    for at, label in enumerate(labels):
        patch = Rect(at * width, height / 2 - 3.5, width, 7)
        patch.fillColor, patch.strokeColor = HexColor(hex_colour(colours[label])), None
        drawing.add(patch)
    return drawing


def measurement_table(analysis: Analysis, notes: ReaderNotes) -> Table:
    """Return the table: fat fraction, bars, volume and what of the muscle is in view.

    Parameters
    ----------
    analysis : Analysis
        The numbers.
    notes : ReaderNotes
        The marks beside them.
    """
    layout = _Layout(sides_of(analysis.table), is_overlap_known(analysis.measurements))
    chart, last = 3 + 2 * len(layout.sides), len(layout.widths()) - 1
    by_key = {(row.side, row.abbreviation): row for row in analysis.measurements}
    colours = label_colours(analysis.table)
    rows, style = _head(layout)
    heights = [13.0, 11.0]
    for group, muscles in grouped_muscles(analysis.table):
        at = len(rows)
        rows.append([safe(group).capitalize(), *[""] * last])
        heights.append(_GROUP_HEIGHT)
        style += group_row_style(at, 6.4)
        for muscle in muscles:
            swatch = colour_swatch(analysis.table, muscle, colours, _ROW_HEIGHT)
            rows.append(_row(muscle, layout, by_key, notes, swatch))
            heights.append(_ROW_HEIGHT)
            style.append(("LINEBELOW", (0, len(rows) - 1), (-1, len(rows) - 1), 0.3, FAINT_RULE))
            for number, side in enumerate(layout.sides):
                row = by_key.get((side, muscle.abbreviation))
                style += doubtful_style(row, last - len(layout.sides) + number, len(rows) - 1)
    style += [
        ("LEFTPADDING", (chart, 0), (chart, -1), 8),
        ("LEFTPADDING", (-1, 0), (-1, -1), 7),
    ]
    return Table(rows, layout.widths(), heights, repeatRows=2, style=style)


def group_row_style(at: int, font_size: float) -> Style:
    """Return the look of a row that names the group of the muscles below it."""
    return [
        ("SPAN", (0, at), (-1, at)),
        ("BACKGROUND", (0, at), (-1, at), BAND),
        ("FONT", (0, at), (-1, at), BOLD_FONT, font_size),
        ("TEXTCOLOR", (0, at), (-1, at), QUIET_INK),
        ("LEFTPADDING", (0, at), (0, at), 3),
        ("ALIGN", (0, at), (-1, at), "LEFT"),
    ]


def muscle_rows_style(first: int, last: int) -> Style:
    """Return the look of a muscle's rows, one for each side: named once, and a line below."""
    spans = [("SPAN", (column, first), (column, last)) for column in range(3) if last > first]
    return [*spans, ("LINEBELOW", (0, last), (-1, last), 0.3, FAINT_RULE)]


def _head(layout: _Layout) -> tuple[list[list[Any]], Style]:
    count = len(layout.sides)
    chart = 3 + 2 * count
    bars = layout.chart - _CHART_GAPS
    upper: list[Any] = ["Muscle", "", "", "Fat fraction, %", *[""] * (2 * count - 1)]
    upper += [
        side_legend(layout.sides, bars) if count > 1 else "",
        "Volume, mL",
        *[""] * (count - 1),
        *(["Exp. overlap", *[""] * (count - 1)] if layout.has_overlap else []),
        "In view",
    ]
    lower: list[Any] = ["", "", ""]
    for name in layout.sides:
        lower += [_SIDE_WORDS[name], ""]
    words = [_SIDE_WORDS[name] for name in layout.sides]
    lower += [fat_fraction_axis(bars, 9), *words, *(words if layout.has_overlap else []), ""]
    first, last = chart + 1 + count, chart + 2 * count
    of_overlap = [("SPAN", (first, 0), (last, 0)), ("ALIGN", (first, 0), (last, -1), "RIGHT")]
    return [upper, lower], [
        *BARE_TABLE,
        ("FONT", (0, 0), (-1, 0), BOLD_FONT, 6.8),
        ("FONT", (0, 1), (-1, 1), FONT, 6.4),
        ("TEXTCOLOR", (0, 1), (-1, 1), QUIET_INK),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("SPAN", (3, 0), (chart - 1, 0)),
        ("ALIGN", (3, 0), (chart - 1, 0), "CENTRE"),
        ("SPAN", (chart + 1, 0), (chart + count, 0)),
        ("ALIGN", (chart + 1, 0), (chart + count, -1), "RIGHT"),
        *(of_overlap if layout.has_overlap else []),
        *[("ALIGN", (3 + 2 * at, 1), (3 + 2 * at, -1), "RIGHT") for at in range(count)],
        *[("FONT", (3 + 2 * at, 2), (3 + 2 * at, -1), BOLD_FONT, 7.6) for at in range(count)],
        *[("FONT", (4 + 2 * at, 2), (4 + 2 * at, -1), BOLD_FONT, 5.6) for at in range(count)],
        *[("TEXTCOLOR", (4 + 2 * at, 2), (4 + 2 * at, -1), WARNING) for at in range(count)],
        *[("LEFTPADDING", (4 + 2 * at, 0), (4 + 2 * at, -1), 1.5) for at in range(count)],
        ("LINEBELOW", (0, 1), (-1, 1), 0.6, RULE),
    ]


def _row(
    muscle: Muscle,
    layout: _Layout,
    by_key: ByKey,
    notes: ReaderNotes,
    swatch: Drawing,
) -> list[Any]:
    measured = [by_key.get((side, muscle.abbreviation)) for side in layout.sides]
    cells: list[Any] = [
        swatch,
        Paragraph(safe(muscle.name), CELL if len(muscle.name) < 32 else SMALL_CELL),
        safe(muscle.abbreviation)[:8],
    ]
    for side, row in zip(layout.sides, measured, strict=True):
        cells += [fat_fraction_words(row), notes.mark_of(side, muscle.abbreviation)]
    bars = [
        (side, row.ff_mean_percent if row else None)
        for side, row in zip(layout.sides, measured, strict=True)
    ]
    cells.append(fat_fraction_bars(bars, layout.chart - _CHART_GAPS, _ROW_HEIGHT))
    cells += [percent(row.volume_ml if row else None) for row in measured]
    cells += [overlap_words(row) for row in measured if layout.has_overlap]
    cells.append(Paragraph(_coverage_words(layout.sides, measured), SMALL_CELL))
    return cells


def fat_fraction_words(row: MuscleMeasurement | None) -> Any:
    """Return the fat fraction as printed; why there is none, where there is none."""
    if row is None or row.coverage == _ABSENT or not row.voxels:
        word = "not found" if row is not None and row.coverage == "not_found" else _ABSENT
        return Paragraph(f'<para align="right" color="#5d6b7a">{word}</para>', SMALL_CELL)
    if row.ff_mean_percent is None:
        return Paragraph('<para align="right" color="#b45309">no signal</para>', SMALL_CELL)
    # As many decimals as published values are compared with.
    return f"{row.ff_mean_percent:.2f}"


def _coverage_words(sides: tuple[str, ...], measured: list[MuscleMeasurement | None]) -> str:
    words = [row.coverage.replace("_", " ") if row else _ABSENT for row in measured]
    if len(set(words)) == 1:
        return safe(words[0] if words[0] != _ABSENT else MISSING)
    return "<br/>".join(
        f"{side[0].upper()} {safe(word)}" for side, word in zip(sides, words, strict=True)
    )
