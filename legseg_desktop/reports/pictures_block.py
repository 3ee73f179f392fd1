"""The axial slices of a report: muscles on the image beside, or above, the fat fraction."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import CondPageBreak, KeepTogether, Paragraph, Table

from legseg_desktop.records import Analysis
from legseg_desktop.reports.figures import fat_fraction_scale
from legseg_desktop.reports.headings import Heading
from legseg_desktop.reports.page_style import BARE_TABLE, CAPTION, CONTENT_WIDTH
from legseg_desktop.reports.slice_pictures import (
    AxialSlice,
    fat_fraction_picture,
    label_picture,
    window_of,
)

_GAP = 7.0
_TALLEST = 480.0
_CAPTION_HEIGHT = 12.0
_LEAST_ROOM = 300.0


def pictures_block(analysis: Analysis, slices: Sequence[AxialSlice]) -> list[Any]:
    """Return heading, pictures with their captions, and the scale of the fat fraction."""
    return [CondPageBreak(_LEAST_ROOM), KeepTogether(_pictures(analysis, slices))]


def _pictures(analysis: Analysis, slices: Sequence[AxialSlice]) -> list[Any]:
    height_mm, width_mm = slices[0].size_mm
    aspect, count = height_mm / width_mm, len(slices)
    room = _TALLEST
    # Either one slice a row (labels beside map) or one a column (labels over map):
    # whichever shows the legs larger.
    beside = min((CONTENT_WIDTH - _GAP) / 2, (room / count - _CAPTION_HEIGHT) / aspect)
    below = min((CONTENT_WIDTH - _GAP * (count - 1)) / count, (room / 2 - _CAPTION_HEIGHT) / aspect)
    width = max(beside, below)
    window = window_of(slices)
    pairs = [
        (
            label_picture(shown, analysis.table, window, width),
            fat_fraction_picture(shown, window, width),
        )
        for shown in slices
    ]
    captions = [Paragraph(_slice_words(shown), CAPTION) for shown in slices]
    if beside >= below:
        cells = [
            [[left, caption], right] for (left, right), caption in zip(pairs, captions, strict=True)
        ]
    else:
        cells = [
            [[pair[0], caption] for pair, caption in zip(pairs, captions, strict=True)],
            [pair[1] for pair in pairs],
        ]
    table = Table(
        cells,
        [width + _GAP] * len(cells[0]),
        hAlign="LEFT",
        style=[
            *BARE_TABLE,
            ("RIGHTPADDING", (0, 0), (-1, -1), _GAP),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
        ],
    )
    scale = Table(
        [
            [
                Paragraph("Fat fraction, %; black: too little signal", CAPTION),
                fat_fraction_scale(150),
            ]
        ],
        [140, 150],
        hAlign="LEFT",
        style=[
            *BARE_TABLE,
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("TOPPADDING", (0, 0), (-1, -1), 3),
        ],
    )
    return [
        Heading("Axial slices: muscles on the in-phase image, and the fat fraction"),
        table,
        scale,
    ]


def _slice_words(shown: AxialSlice) -> str:
    return f"Slice {shown.index + 1} of {shown.slice_count}, counted from the lower end"
