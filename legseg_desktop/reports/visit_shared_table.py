"""The table of visits over the extent that all of them see, with what can be detected."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus import CondPageBreak, Paragraph, Spacer, Table

from inference_engine.quantification.longitudinal import MuscleTrajectory, VisitComparison
from legseg_desktop.reports.headings import Heading
from legseg_desktop.reports.page_style import (
    BARE_TABLE,
    BOLD_FONT,
    CAPTION,
    CELL,
    CONTENT_WIDTH,
    FAINT_RULE,
    FONT,
    RULE,
    SMALL_CELL,
    safe,
)
from legseg_desktop.reports.printed_numbers import percent, signed

_WIDTHS = (98.0, 22.0, 30.0, 30.0, 30.0, 32.0, 28.0, 36.0, 58.0, 36.0, 34.0)
_HEAD = (
    "Muscle",
    "Side",
    "Shared, %",
    "FF first, %",
    "FF last, %",
    "Change, points",
    "A year",
    "Detect- able",
    "In words",
    "Volume last, mL",
    "Change, %",
)
_WORDS = _HEAD.index("In words")
_LEAST_ROOM = 120.0
_TREND = "Trend a year (95 %)"
_VERDICTS = {True: "beyond detectable", False: "within detectable", None: ""}


def shared_block(comparison: VisitComparison) -> list[Any]:
    """Return heading, caption and table; nothing where visits weren't laid over one another.

    Muscles without a shared extent aren't shown: the notes name them.
    """
    rows = [row for row in comparison.trajectories if row.is_shared(-1)]
    if not comparison.legs:
        return []
    heading = Heading("Over the extent that all visits see")
    caption = Paragraph(safe(" ".join(_sentences(comparison))), CAPTION)
    return [
        CondPageBreak(_LEAST_ROOM),
        heading,
        caption,
        Spacer(0, 2),
        *([_table(rows)] if rows else []),
    ]


def verdict_of(row: MuscleTrajectory) -> str:
    """Return in words whether the last change exceeds the smallest detectable one."""
    return _VERDICTS[row.is_beyond_detectable(-1)]


def _sentences(comparison: VisitComparison) -> list[str]:
    said = [
        "Each leg was laid over that of the first visit; only what lies in the images of every "
        "visit is measured. 'Shared' is the smaller share of the muscle's own volume at the first "
        "and the last visit; 'detectable' the smallest detectable change, percentage points."
    ]
    for visit, legs in zip(comparison.visits[1:], comparison.legs, strict=True):
        for leg in legs:
            found = leg.registration
            words = leg.problem
            if found is not None:
                words = (
                    f"{leg.side} leg: up to {found.residual_mm:.1f} mm off, overlap "
                    f"{100 * found.body_dsc:.0f} %, turned by {found.turned_degrees:.0f}°."
                )
            said.append(f"{visit.name}: {words}")
    return said


def _table(rows: list[MuscleTrajectory]) -> Table:
    has_trend = any(row.trend for row in rows)
    head = [_head_cell(word, at) for at, word in enumerate((*_HEAD, _TREND if has_trend else ""))]
    body = [head, *(_cells(row) for row in rows)]
    widths = [*_WIDTHS, float(CONTENT_WIDTH) - sum(_WIDTHS)]
    style = [
        *BARE_TABLE,
        ("FONT", (0, 0), (-1, -1), FONT, 7.0),
        ("ALIGN", (2, 0), (-1, -1), "RIGHT"),
        ("ALIGN", (_WORDS, 0), (_WORDS, -1), "LEFT"),
        ("LEFTPADDING", (_WORDS, 0), (_WORDS, -1), 5),
        ("FONT", (5, 1), (5, -1), BOLD_FONT, 7.2),
        ("FONT", (_WORDS, 1), (_WORDS, -1), FONT, 6.1),
        ("FONT", (-1, 1), (-1, -1), FONT, 6.4),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("LINEBELOW", (0, 0), (-1, 0), 0.6, RULE),
        ("VALIGN", (0, 1), (-1, -1), "MIDDLE"),
        ("TOPPADDING", (0, 0), (-1, -1), 0.8),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1.2),
        *_spans(rows),
    ]
    return Table(body, widths, repeatRows=1, style=style)


def _spans(rows: Sequence[MuscleTrajectory]) -> list[tuple[Any, ...]]:
    """Return the style by which the sides of a muscle share its name, and a rule below them."""
    style: list[tuple[Any, ...]] = []
    at = 1  # below the head
    for _, same in groupby(rows, lambda row: row.muscle):
        last = at + len(list(same)) - 1
        style.append(("LINEBELOW", (0, last), (-1, last), 0.3, FAINT_RULE))
        if last > at:
            style += [("SPAN", (0, at), (0, last)), ("NOSPLIT", (0, at), (-1, last))]
        at = last + 1
    return style


def _head_cell(word: str, at: int) -> Paragraph:
    side = "left" if at in (0, 1, _WORDS) else "right"
    return Paragraph(f'<para align="{side}" color="#5d6b7a"><b>{safe(word)}</b></para>', SMALL_CELL)


def _cells(row: MuscleTrajectory) -> list[Any]:
    first, last = row.shared_volume_ml[0], row.shared_volume_ml[-1]
    volume_change = None if not first or last is None else 100 * (last - first) / first
    shares = [share for share in (row.shared_percent[0], row.shared_percent[-1]) if share]
    trend = row.trend
    fits = stringWidth(row.muscle, FONT, CELL.fontSize) < _WIDTHS[0] - 2
    return [
        Paragraph(safe(row.muscle), CELL if fits else SMALL_CELL),
        row.side,
        percent(min(shares, default=None)),
        percent(row.shared_ff_percent[0]),
        percent(row.shared_ff_percent[-1]),
        signed(row.shared_ff_change_points[-1]),
        signed(row.shared_ff_change_points_per_year[-1]),
        percent(row.smallest_detectable_points),
        verdict_of(row),
        percent(last),
        signed(volume_change),
        ""
        if trend is None
        else f"{signed(trend.points_per_year)} ({signed(trend.low)} to {signed(trend.high)})",
    ]
