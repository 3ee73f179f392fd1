"""The table of a study's report: every statistic of a muscle in one row, without a chart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from reportlab.graphics.shapes import Drawing
from reportlab.platypus import Paragraph, Spacer, Table

from inference_engine.anatomy.label_table import Muscle
from inference_engine.quantification.measurements import MuscleMeasurement
from legseg_desktop.records import Analysis
from legseg_desktop.reports.measurement_table import (
    Style,
    colour_swatch,
    fat_fraction_words,
    group_row_style,
    grouped_muscles,
    muscle_rows_style,
    sides_of,
)
from legseg_desktop.reports.notes import ReaderNotes
from legseg_desktop.reports.page_style import (
    BARE_TABLE,
    BOLD_FONT,
    CAPTION,
    CONTENT_WIDTH,
    FONT,
    RULE,
    SMALL_CELL,
    WARNING,
    safe,
)
from legseg_desktop.reports.printed_numbers import MISSING, percent
from legseg_desktop.viewing.label_colours import label_colours

_ROW_HEIGHT = 10.2
_HEAD_HEIGHT = 23.0
_WIDTHS = (12.0, 88.0, 26.0, 22.0, 31.0, 17.0, 25.0, 31.0, 31.0, 50.0, 35.0, 33.0, 33.0, 33.0)
_HEAD = (
    *("Muscle", "", "", "Side", "FF, %", "", "SD", "of sums, %", "Median, %", "5th to 95th, %"),
    *("Volume, mL", "Lean, mL", "Fat, mL", "Area, cm²", "In view"),
)
_WORDS = (
    "FF: mean of the voxels, with its standard deviation, median and percentiles; of sums: fat "
    "over fat and water, both summed over the muscle. Lean and fat: volume times 1 \N{MINUS SIGN} "
    "FF and FF. Area: the largest cross-section."
)
_FIRST_NUMBER, _MARK, _LAST_NUMBER = 4, 5, 13


def study_table(analysis: Analysis, notes: ReaderNotes) -> list[Any]:
    """Return one row per muscle and side, muscles by group, and what the columns are.

    Parameters
    ----------
    analysis : Analysis
        The numbers.
    notes : ReaderNotes
        The marks beside them.
    """
    widths = [*_WIDTHS, float(CONTENT_WIDTH) - sum(_WIDTHS)]
    rows: list[list[Any]] = [[_head_cell(words, at) for at, words in enumerate(_HEAD)]]
    style = _style()
    by_key = {(row.side, row.abbreviation): row for row in analysis.measurements}
    colours = label_colours(analysis.table)
    sides = sides_of(analysis.table)
    for group, muscles in grouped_muscles(analysis.table):
        style += group_row_style(len(rows), 6.2)
        rows.append([safe(group).capitalize(), *[""] * (len(widths) - 1)])
        for muscle in muscles:
            at = len(rows)
            swatch = colour_swatch(analysis.table, muscle, colours, _ROW_HEIGHT)
            rows += _rows_of(muscle, sides, by_key, notes, swatch)
            style += muscle_rows_style(at, len(rows) - 1)
    heights = [_HEAD_HEIGHT, *[_ROW_HEIGHT] * (len(rows) - 1)]
    table = Table(rows, widths, heights, repeatRows=1, style=style)
    return [table, Spacer(0, 3), Paragraph(_WORDS, CAPTION)]


def _rows_of(
    muscle: Muscle,
    sides: tuple[str, ...],
    by_key: Mapping[tuple[str, str], MuscleMeasurement],
    notes: ReaderNotes,
    swatch: Drawing,
) -> list[list[Any]]:
    names: list[Any] = [swatch, Paragraph(safe(muscle.name), SMALL_CELL)]
    names.append(safe(muscle.abbreviation)[:8])
    rows = []
    for side in sides:
        row = by_key.get((side, muscle.abbreviation))
        mark = notes.mark_of(side, muscle.abbreviation)
        rows.append([*names, side, fat_fraction_words(row), mark, *_statistics(row)])
        names = ["", "", ""]
    return rows


def _statistics(row: MuscleMeasurement | None) -> list[Any]:
    if row is None or not row.voxels:
        return [MISSING] * (_LAST_NUMBER - _MARK) + [MISSING]
    low, high = row.ff_p5_percent, row.ff_p95_percent
    return [
        percent(row.ff_sd_percent),
        percent(row.ff_ratio_percent),
        percent(row.ff_median_percent),
        MISSING if low is None or high is None else f"{low:.1f} to {high:.1f}",
        percent(row.volume_ml),
        percent(row.lean_volume_ml),
        percent(row.fat_volume_ml),
        percent(row.max_csa_cm2),
        Paragraph(safe(row.coverage.replace("_", " ")), SMALL_CELL),
    ]


def _head_cell(words: str, at: int) -> Paragraph | str:
    side = "right" if _FIRST_NUMBER <= at <= _LAST_NUMBER else "left"
    # The unit below the name, whatever fits.
    lines = "<br/>".join(map(safe, words.rsplit(" ", 1) if "," in words else [words]))
    shown = f'<para align="{side}" color="#5d6b7a"><b>{lines}</b></para>'
    return Paragraph(shown, SMALL_CELL) if words else ""


def _style() -> Style:
    first, last = (_FIRST_NUMBER, 1), (_LAST_NUMBER, -1)
    return [
        *BARE_TABLE,
        ("FONT", (0, 1), (-1, -1), FONT, 6.6),
        ("SPAN", (0, 0), (2, 0)),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("BOTTOMPADDING", (0, 0), (-1, 0), 2),
        ("VALIGN", (0, 1), (-1, -1), "MIDDLE"),
        ("ALIGN", first, last, "RIGHT"),
        ("FONT", first, (_FIRST_NUMBER, -1), BOLD_FONT, 6.8),
        ("ALIGN", (_MARK, 1), (_MARK, -1), "LEFT"),
        ("FONT", (_MARK, 1), (_MARK, -1), BOLD_FONT, 5.4),
        ("TEXTCOLOR", (_MARK, 1), (_MARK, -1), WARNING),
        ("LEFTPADDING", (_MARK, 0), (_MARK, -1), 1.5),
        ("LEFTPADDING", (-1, 0), (-1, -1), 6),
        ("LINEBELOW", (0, 0), (-1, 0), 0.6, RULE),
    ]
