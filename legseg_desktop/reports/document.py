"""From a list of flowables to a PDF file: page frame, footer, metadata, atomic write.

The bytes depend on the content alone: the only time stamp is the one that is given.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate

from inference_engine.formats.atomic_file import write_file
from legseg_desktop.reports.page_style import (
    BOLD_FONT,
    CONTENT_WIDTH,
    FONT,
    FOOTER_HEIGHT,
    INK,
    MARGIN,
    QUIET_INK,
    RULE,
    shortened,
)

RESEARCH_USE = "Research use only. Not a medical device."
SIMULATED_TRAINING = (
    "The shipped model weights are trained on simulated anatomy and were checked on few real scans."
)


@dataclass(frozen=True)
class DocumentFacts:
    """What a PDF says about itself, on every page and in its metadata.

    Parameters
    ----------
    title : str
        Title of the report.
    running_head : str
        Whose report it is, repeated from the second page on.
    created : str
        ISO 8601 time; becomes the creation date of the file.
    keywords : tuple of str
        Such as full hashes.
    legseg_version : str
        Version of this program.
    """

    title: str
    running_head: str
    created: str
    keywords: tuple[str, ...]
    legseg_version: str


def write_document(
    path: Path,
    make_story: Callable[[], Sequence[Any]],
    facts: DocumentFacts,
    page_size: tuple[float, float] = A4,
) -> None:
    """Set the story on pages and write the PDF atomically.

    Parameters
    ----------
    path : Path
        The PDF; an existing one is replaced.
    make_story : callable
        Returns fresh reportlab flowables; called twice, for 'page n of m' needs m.
    facts : DocumentFacts
        What goes into the footer and the metadata.
    page_size : tuple of float
        Width and height, points; not narrower than A4.

    Raises
    ------
    OutputError
        If the file can't be written.
    """
    write_file(path, make_document(make_story, facts, page_size))


def make_document(
    make_story: Callable[[], Sequence[Any]],
    facts: DocumentFacts,
    page_size: tuple[float, float] = A4,
) -> bytes:
    """Return the PDF that `write_document` writes."""
    pages = _typeset(make_story(), facts, None, page_size)[1]
    content, _ = _typeset(make_story(), facts, pages, page_size)
    return content


def _typeset(
    story: Sequence[Any],
    facts: DocumentFacts,
    page_count: int | None,
    page_size: tuple[float, float],
) -> tuple[bytes, int]:
    stream = BytesIO()
    width, height = page_size
    # The content is as wide on every paper.
    left = (width - CONTENT_WIDTH) / 2
    document = BaseDocTemplate(
        stream,
        pagesize=page_size,
        title=facts.title,
        author=f"LegSeg {facts.legseg_version}",
        creator=f"LegSeg {facts.legseg_version}",
        subject=RESEARCH_USE,
        keywords=", ".join(facts.keywords),
        lang="en-GB",
        displayDocTitle=True,
        invariant=1,
        initialFontName=FONT,
        leftMargin=left,
        rightMargin=left,
    )
    frame = Frame(
        left,
        MARGIN / 2 + FOOTER_HEIGHT,
        CONTENT_WIDTH,
        height - 1.35 * MARGIN - FOOTER_HEIGHT,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )

    def draw_page(canvas: Canvas, document: BaseDocTemplate) -> None:
        canvas.setDateFormatter(_date_formatter(facts.created))
        _draw_frame_of_page(canvas, document.page, page_count, facts)

    document.addPageTemplates([PageTemplate(frames=[frame], onPage=draw_page)])
    document.build(list(story))
    return stream.getvalue(), int(document.page)


def _draw_frame_of_page(
    canvas: Canvas, page: int, page_count: int | None, facts: DocumentFacts
) -> None:
    canvas.saveState()
    width, height = canvas._pagesize
    left, right = (width - CONTENT_WIDTH) / 2, (width + CONTENT_WIDTH) / 2
    if page > 1:
        canvas.setFont(FONT, 6.5)
        canvas.setFillColor(QUIET_INK)
        head = shortened(facts.running_head, FONT, 6.5, CONTENT_WIDTH)
        canvas.drawRightString(right, height - 0.62 * MARGIN, head)
    line = MARGIN / 2 + FOOTER_HEIGHT - 6
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(0.5)
    canvas.line(left, line, right, line)
    canvas.setFillColor(INK)
    canvas.setFont(BOLD_FONT, 7.2)
    canvas.drawString(left, line - 10, RESEARCH_USE)
    canvas.setFont(FONT, 7.2)
    canvas.drawRightString(right, line - 10, f"Page {page} of {page_count or '00'}")
    canvas.setFillColor(QUIET_INK)
    canvas.setFont(FONT, 6.2)
    canvas.drawString(left, line - 19, SIMULATED_TRAINING)
    canvas.drawRightString(right, line - 19, f"LegSeg {facts.legseg_version}")
    canvas.restoreState()


def _date_formatter(created: str) -> Callable[..., str]:
    """Return what writes `created` as a PDF date, whatever reportlab's own clock says."""
    try:
        moment = datetime.fromisoformat(created)
    except ValueError:
        moment = datetime(2000, 1, 1, tzinfo=UTC)
    if moment.tzinfo is not None:
        moment = moment.astimezone(UTC)
    stamp = moment.strftime("D:%Y%m%d%H%M%SZ")

    def format_date(*_: int) -> str:
        return stamp

    return format_date
