"""Blocks that both reports have: title, facts, warnings, notes, provenance."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.utils import simpleSplit
from reportlab.platypus import KeepTogether, Paragraph, Spacer, Table

from inference_engine.quantification.fat_fraction import ESTIMATOR
from legseg_desktop.records import LabelStep, Provenance
from legseg_desktop.reports.headings import Heading
from legseg_desktop.reports.notes import ReaderNotes, spoken_muscles
from legseg_desktop.reports.page_style import (
    ACCENT,
    BARE_TABLE,
    CONTENT_WIDTH,
    FACT,
    FACT_NAME,
    FAINT_RULE,
    NOTE,
    SMALL_PRINT,
    SUBTITLE,
    TITLE,
    WARNING,
    WARNING_BAND,
    WARNING_TEXT,
    plain_text,
    safe,
)
from legseg_desktop.reports.right_to_left import drawn_line, is_right_to_left, joined_letters

Facts = Sequence[tuple[str, str]]

_COLUMN_GAP = 8.0


def text_paragraph(
    text: str, style: ParagraphStyle, width: float, *, keep_left: bool = False
) -> Paragraph:
    """Return a user's text, whichever way it runs.

    Parameters
    ----------
    text : str
        One paragraph.
    style : ParagraphStyle
        Its look.
    width : float
        Points within which its lines must stay.
    keep_left : bool
        Whether text that runs from the right begins at the left edge all the same, as below a
        heading of its own.
    """
    joined = joined_letters(plain_text(text))
    if drawn_line(joined) == joined:
        return Paragraph(safe(text), style)
    # Broken first and put in order then: the other way round the lines would be exchanged.
    lines = simpleSplit(joined, style.fontName, style.fontSize, width)
    if is_right_to_left(joined) and not keep_left:
        style = ParagraphStyle(f"{style.name} from the right", parent=style, alignment=TA_RIGHT)
    return Paragraph("<br/>".join(map(safe, lines)), style)


def title_block(title: str, subtitle: str) -> Table:
    """Return the title, a quiet line on the right, and a rule below both."""
    return Table(
        [[Paragraph(safe(title), TITLE), Paragraph(safe(subtitle), SUBTITLE)]],
        [0.66 * CONTENT_WIDTH, 0.34 * CONTENT_WIDTH],
        style=[
            *BARE_TABLE,
            ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
            ("LINEBELOW", (0, 0), (-1, -1), 1.1, ACCENT),
        ],
    )


def facts_block(facts: Facts, columns: int = 4) -> Table:
    """Return (name, value) pairs in `columns` columns; a value may have several lines."""
    width = CONTENT_WIDTH / columns - _COLUMN_GAP
    cells = [
        [
            Paragraph(safe(name), FACT_NAME),
            *[text_paragraph(line, FACT, width, keep_left=True) for line in value.splitlines()],
        ]
        for name, value in facts
    ]
    cells += [[] for _ in range(-len(cells) % columns)]
    rows = [cells[at : at + columns] for at in range(0, len(cells), columns)]
    return Table(
        rows,
        [CONTENT_WIDTH / columns] * columns,
        style=[
            *BARE_TABLE,
            ("RIGHTPADDING", (0, 0), (-1, -1), _COLUMN_GAP),
            ("TOPPADDING", (0, 0), (-1, -1), 4),
        ],
    )


def warning_box(sentences: Sequence[str]) -> list[Any]:
    """Return the sentences that concern every number, in a box; nothing where none does."""
    if not sentences:
        return []
    rows = [[Paragraph(safe(sentence), WARNING_TEXT)] for sentence in sentences]
    box = Table(
        rows,
        [CONTENT_WIDTH],
        style=[
            *BARE_TABLE,
            ("BACKGROUND", (0, 0), (-1, -1), WARNING_BAND),
            ("LINEBEFORE", (0, 0), (0, -1), 2, WARNING),
            ("LEFTPADDING", (0, 0), (-1, -1), 8),
            ("RIGHTPADDING", (0, 0), (-1, -1), 8),
            ("TOPPADDING", (0, 0), (-1, -1), 2.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2.5),
        ],
    )
    return [box, Spacer(0, 5)]


def notes_block(notes: ReaderNotes) -> list[Any]:
    """Return the sentences behind the marks of a table; nothing where there are none."""
    lines = [
        Paragraph(
            f'{safe(note.sentence)} <font color="#5d6b7a">({safe(note.muscles)})</font>',
            NOTE,
            bulletText=note.mark,
        )
        for note in notes.notes
    ]
    if not lines:
        return []
    heading = Heading("Read these numbers with care")
    return [KeepTogether([heading, lines[0]]), *lines[1:]]


def provenance_facts(provenance: Provenance) -> list[tuple[str, str]]:
    """Return where the numbers come from, every hash in full."""
    facts = [("Program", f"LegSeg {provenance.legseg_version}")]
    if provenance.model_name is None:
        facts.append(("Labels", "given, not made by this program"))
    else:
        facts.append(("Model", f"{provenance.model_name} {provenance.model_version or ''}".strip()))
        facts += [("Weights SHA-256", digest) for digest in provenance.model_weights_sha256]
        facts.append(("Computed on", f"{provenance.device}, {provenance.runtime}".strip(", ")))
    facts += [
        (f"Input: {entry.role}", f"{entry.file}, SHA-256 {entry.sha256 or 'none (not a file)'}")
        for entry in provenance.inputs
    ]
    facts.append(("Estimator", ESTIMATOR))
    facts += [(f"Parameter: {name}", f"{value}") for name, value in provenance.parameters.items()]
    libraries = ", ".join(f"{name} {version}" for name, version in provenance.libraries.items())
    return [*facts, ("Libraries", libraries), ("Created", provenance.created)]


def history_facts(history: Sequence[LabelStep]) -> list[tuple[str, str]]:
    """Return the revisions that labels came from: who made which change, and when."""
    facts = []
    for step in history:
        by = f" by {step.account}" if step.account else ""
        told = ["reported here"] if step is history[-1] else []
        told += [step.author, f"saved {spoken_time(step.created)}{by}"]
        if step.changed:
            told.append(f"changed: {spoken_muscles(step.changed)}")
        if step.comment.strip():
            told.append(f"comment: {step.comment.strip()}")
        facts.append((f"Labels: revision {step.number}", "; ".join(told)))
    return facts


def provenance_block(heading: str, facts: Facts) -> list[Any]:
    """Return provenance in small type, one fact a line."""
    rows = [
        [Paragraph(safe(name), SMALL_PRINT), Paragraph(safe(value), SMALL_PRINT)]
        for name, value in facts
        if value
    ]
    table = Table(
        rows,
        [104, CONTENT_WIDTH - 104],
        style=[*BARE_TABLE, ("LINEABOVE", (0, 0), (-1, -1), 0.3, FAINT_RULE)],
    )
    return [KeepTogether([Heading(heading), table])]


def spoken_time(iso_time: str) -> str:
    """Return an ISO 8601 time as '2026-03-04 05:06 UTC'; other text as it is."""
    try:
        moment = datetime.fromisoformat(iso_time)
    except ValueError:
        return iso_time
    if moment.tzinfo is None:
        return f"{moment:%Y-%m-%d %H:%M}"
    return f"{moment.astimezone(UTC):%Y-%m-%d %H:%M} UTC"
