"""The table of visits over the extent that all of them see, with what can be detected."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import Paragraph, Table

from inference_engine.quantification.longitudinal import MuscleTrajectory, VisitComparison
from legseg_desktop.reports.page_style import (
    BARE_TABLE,
    BOLD_FONT,
    CAPTION,
    CELL,
    CONTENT_WIDTH,
    FAINT_RULE,
    FONT,
    HEADING,
    QUIET_INK,
    RULE,
    safe,
)
from legseg_desktop.reports.printed_numbers import percent, signed

_WIDTHS = (102.0, 26.0, 42.0, 44.0, 42.0, 36.0, 32.0, 46.0, 74.0)
_HEAD = (
    "Muscle",
    "Side",
    "Shared, %",
    "FF first, %",
    "FF last, %",
    "Change",
    "A year",
    "Detectable",
    "In words",
)
_TREND = "Trend a year (95 %)"
_VERDICTS = {True: "beyond detectable", False: "within detectable", None: ""}


def shared_block(comparison: VisitComparison) -> list[Any]:
    """Return heading, caption and table; nothing where visits weren't laid over one another.

    Muscles without a shared extent aren't shown: the notes name them.
    """
    rows = [row for row in comparison.trajectories if row.is_shared(-1)]
    if not comparison.legs:
        return []
    heading = Paragraph("Over the extent that all visits see", HEADING)
    caption = Paragraph(safe(" ".join(_sentences(comparison))), CAPTION)
    return [heading, caption, *([_table(rows)] if rows else [])]


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
                    f"{leg.side} leg: overlap {100 * found.body_dsc:.0f} %, skins "
                    f"{found.residual_mm:.1f} mm apart, turned by {found.turned_degrees:.0f}°."
                )
            said.append(f"{visit.name}: {words}")
    return said


def _table(rows: list[MuscleTrajectory]) -> Table:
    has_trend = any(row.trend for row in rows)
    body = [[*_HEAD, _TREND if has_trend else ""]]
    body += [_cells(row) for row in rows]
    widths = [*_WIDTHS, float(CONTENT_WIDTH) - sum(_WIDTHS)]
    style = [
        *BARE_TABLE,
        ("FONT", (0, 0), (-1, -1), FONT, 7.0),
        ("FONT", (0, 0), (-1, 0), BOLD_FONT, 6.2),
        ("TEXTCOLOR", (0, 0), (-1, 0), QUIET_INK),
        ("ALIGN", (2, 0), (7, -1), "RIGHT"),
        ("LEFTPADDING", (8, 0), (9, -1), 6),
        ("FONT", (5, 1), (5, -1), BOLD_FONT, 7.2),
        ("LINEBELOW", (0, 0), (-1, 0), 0.6, RULE),
        ("LINEBELOW", (0, 1), (-1, -1), 0.3, FAINT_RULE),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("TOPPADDING", (0, 0), (-1, -1), 1.2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 1.8),
    ]
    return Table(body, widths, repeatRows=1, style=style)


def _cells(row: MuscleTrajectory) -> list[Any]:
    shares = [share for share in (row.shared_percent[0], row.shared_percent[-1]) if share]
    trend = row.trend
    return [
        Paragraph(safe(row.muscle), CELL),
        row.side,
        percent(min(shares, default=None)),
        percent(row.shared_ff_percent[0]),
        percent(row.shared_ff_percent[-1]),
        signed(row.shared_ff_change_points[-1]),
        signed(row.shared_ff_change_points_per_year[-1]),
        percent(row.smallest_detectable_points),
        verdict_of(row),
        ""
        if trend is None
        else f"{signed(trend.points_per_year)} ({signed(trend.low)} to {signed(trend.high)})",
    ]
