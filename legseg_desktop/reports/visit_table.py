"""The table of visits: fat fraction at each, its change, the change a year."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.graphics.shapes import Drawing, Line, Rect
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import Paragraph, Table

from inference_engine.anatomy.label_table import LabelTable, Muscle
from inference_engine.quantification.longitudinal import MuscleTrajectory, VisitComparison
from legseg_desktop.reports.figures import SIDE_COLOURS, text
from legseg_desktop.reports.measurement_table import (
    Style,
    colour_swatch,
    group_row_style,
    grouped_muscles,
    muscle_rows_style,
    sides_of,
)
from legseg_desktop.reports.notes import ReaderNotes
from legseg_desktop.reports.page_style import (
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
from legseg_desktop.reports.printed_numbers import MISSING, percent, signed
from legseg_desktop.viewing.label_colours import label_colours

_ROW_HEIGHT = 10.8
_MOST_VISITS = 5
_SWATCH, _NAME, _NARROW_NAME, _ABBREVIATION, _SIDE = 12.0, 112.0, 96.0, 27.0, 23.0
_MARK, _CHANGE, _VOLUME = 18.0, 33.0, 34.0
_ABSENT = "absent"


def shown_visits(count: int) -> tuple[int, ...]:
    """Return which visits have a column: all, or the first and the last few."""
    if count <= _MOST_VISITS:
        return tuple(range(count))
    return (0, *range(count - _MOST_VISITS + 1, count))


def words_below_table(comparison: VisitComparison) -> list[str]:
    """Return what the heads of the table had no room for: long names, visits left out."""
    visits = comparison.visits
    sentences = []
    if _are_visits_numbered(comparison):
        names = "; ".join(f"visit {at}, {visit.name}" for at, visit in enumerate(visits, start=1))
        sentences.append(f"Columns: {names}.")
    hidden = len(visits) - len(shown_visits(len(visits)))
    if hidden:
        sentences.append(f"Not shown above, but in the plots: visits 2 to {hidden + 1}.")
    return sentences


def visit_table(comparison: VisitComparison, table: LabelTable, notes: ReaderNotes) -> Table:
    """Return one row per muscle and side, muscles by group.

    Parameters
    ----------
    comparison : VisitComparison
        The numbers.
    table : LabelTable
        Groups and colours; muscles of the comparison that it lacks aren't shown.
    notes : ReaderNotes
        The marks beside the changes.
    """
    shown = shown_visits(len(comparison.visits))
    visit_width = _visit_width(len(shown))
    name = _NAME if len(shown) < _MOST_VISITS else _NARROW_NAME
    widths = [_SWATCH, name, _ABBREVIATION, _SIDE, *[visit_width] * len(shown)]
    after = [_VOLUME, _VOLUME]
    widths += [_CHANGE, _MARK, _CHANGE]
    chart_width = float(CONTENT_WIDTH) - sum(widths) - sum(after)
    widths += [chart_width, *after]
    largest = _chart_extent(comparison)
    rows, style = _head(comparison, shown, (chart_width, largest))
    by_key = {(row.side, row.abbreviation): row for row in comparison.trajectories}
    colours = label_colours(table)
    sides = sides_of(table)
    for group, muscles in grouped_muscles(table):
        seen = [
            (muscle, present)
            for muscle in muscles
            if (present := [by_key[key] for key in _keys(muscle, sides) if key in by_key])
        ]
        if not seen:
            continue
        at = len(rows)
        rows.append([safe(group).capitalize(), *[""] * (len(widths) - 1)])
        style += group_row_style(at, 6.2)
        for muscle, present in seen:
            style += muscle_rows_style(len(rows), len(rows) + len(present) - 1)
            names = _names(muscle, colour_swatch(table, muscle, colours, _ROW_HEIGHT), name)
            for row in present:
                bar = _change_bar(row, largest, chart_width - 12)
                rows.append([*names, *_numbers(row, shown, notes, bar)])
                names = ["", "", ""]
    heights = [22.0, *[_ROW_HEIGHT] * (len(rows) - 1)]
    if len(sides) == 1:
        heights = [22.0, *[1.3 * _ROW_HEIGHT] * (len(rows) - 1)]
    return Table(rows, widths, heights, repeatRows=1, style=style)


def _visit_width(count: int) -> float:
    return 38.0 if count < _MOST_VISITS - 1 else 30.0


def _are_visits_numbered(comparison: VisitComparison) -> bool:
    """Return whether the columns have numbers because a visit's name is too wide."""
    room = _visit_width(len(shown_visits(len(comparison.visits)))) - 3
    size = SMALL_CELL.fontSize
    return any(stringWidth(visit.name, FONT, size) > room for visit in comparison.visits)


def _head(
    comparison: VisitComparison,
    shown: Sequence[int],
    chart: tuple[float, float],
) -> tuple[list[list[Any]], Style]:
    numbered = _are_visits_numbered(comparison)
    visits = []
    for at in shown:
        visit = comparison.visits[at]
        name = f"visit {at + 1}" if numbered else visit.name
        day = _day_words(visit.days_since_first, _visit_width(len(shown)) - 3)
        visits.append(_right_aligned(name, day))
    width, largest = chart
    head: list[Any] = ["Muscle", "", "", "Side", *visits]
    head += [_right_aligned("Change,", "points"), "", _right_aligned("Change", "a year")]
    head += [_change_axis(largest, width - 12)]
    head += [_right_aligned("Volume,", "mL"), _right_aligned("Change,", "%")]
    change = 4 + len(shown)
    return [head], [
        *BARE_TABLE,
        ("FONT", (0, 0), (-1, -1), FONT, 7.0),
        ("FONT", (0, 0), (3, 0), BOLD_FONT, 6.6),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("ALIGN", (4, 1), (change, -1), "RIGHT"),
        ("FONT", (change, 1), (change, -1), BOLD_FONT, 7.2),
        ("FONT", (change + 1, 1), (change + 1, -1), BOLD_FONT, 5.4),
        ("TEXTCOLOR", (change + 1, 1), (change + 1, -1), WARNING),
        ("LEFTPADDING", (change + 1, 0), (change + 1, -1), 1.5),
        ("ALIGN", (change + 2, 1), (change + 2, -1), "RIGHT"),
        ("LEFTPADDING", (change + 3, 0), (change + 3, -1), 10),
        ("ALIGN", (change + 4, 1), (change + 5, -1), "RIGHT"),
        ("LINEBELOW", (0, 0), (-1, 0), 0.6, RULE),
    ]


def _keys(muscle: Muscle, sides: Sequence[str]) -> list[tuple[str, str]]:
    return [(side, muscle.abbreviation) for side in sides]


def _names(muscle: Muscle, swatch: Drawing, width: float) -> list[Any]:
    fits = stringWidth(muscle.name, FONT, CELL.fontSize) < width - 2
    name = Paragraph(safe(muscle.name), CELL if fits else SMALL_CELL)
    return [swatch, name, safe(muscle.abbreviation)[:8]]


def _numbers(
    row: MuscleTrajectory, shown: Sequence[int], notes: ReaderNotes, bar: Drawing
) -> list[Any]:
    cells: list[Any] = [row.side]
    for at in shown:
        word = row.coverage[at]
        missing = word.replace("_", " ") if word in (_ABSENT, "not_found") else "no signal"
        value = row.ff_mean_percent[at]
        cells.append(percent(value) if value is not None else _quiet(missing))
    first, last = row.volume_ml[0], row.volume_ml[-1]
    volume_change = None if not first or last is None else 100 * (last - first) / first
    return [
        *cells,
        signed(row.ff_change_points[-1]),
        notes.mark_of(row.side, row.abbreviation),
        signed(row.ff_change_points_per_year[-1]),
        bar,
        percent(last),
        signed(volume_change, MISSING),
    ]


def _chart_extent(comparison: VisitComparison) -> float:
    """Return the change at the chart's edges, percentage points: 5, 10, 15..."""
    changes = [abs(row.ff_change_points[-1] or 0.0) for row in comparison.trajectories]
    return 5.0 * max(1, -int(-max(changes, default=0.0) // 5))


def _change_bar(row: MuscleTrajectory, largest: float, width: float) -> Drawing:
    drawing = Drawing(width, _ROW_HEIGHT)
    for x in (0.0, width / 2, width):
        colour = RULE if x == width / 2 else FAINT_RULE
        drawing.add(Line(x, 0, x, _ROW_HEIGHT, strokeColor=colour, strokeWidth=0.5))
    change = row.ff_change_points[-1]
    if change is not None:
        length = width / 2 * change / largest
        bar = Rect(min(width / 2, width / 2 + length), _ROW_HEIGHT / 2 - 2.2, abs(length), 4.4)
        bar.fillColor, bar.strokeColor = SIDE_COLOURS[row.side], None
        drawing.add(bar)
    return drawing


def _change_axis(largest: float, width: float) -> Drawing:
    drawing = Drawing(width, 9)
    for x, value in ((0.0, -largest), (width / 2, 0.0), (width, largest)):
        label = "0" if not value else signed(value).replace(".0", "")
        drawing.add(text(x, -4, label, 5.6, colour=QUIET_INK, anchor="middle"))
    return drawing


def _right_aligned(*lines: str) -> Paragraph:
    content = "<br/>".join(safe(line) for line in lines if line)
    return Paragraph(f'<para align="right" color="#5d6b7a">{content}</para>', SMALL_CELL)


def _quiet(word: str) -> Paragraph:
    return Paragraph(f'<para align="right" color="#5d6b7a">{word}</para>', SMALL_CELL)


def _day_words(days: int | None, room: float) -> str:
    """Return the day of a visit, in few letters where its column has no room for more."""
    words = "" if days is None else f"day {days}"
    return words if stringWidth(words, FONT, SMALL_CELL.fontSize) <= room else f"{days} d"
