"""The report of a patient's visits: what changed, muscle by muscle."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any

from reportlab.platypus import KeepTogether, Paragraph, Spacer, Table

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.findings import Finding
from inference_engine.quantification.longitudinal import VisitComparison
from legseg_desktop.records import Analysis, AnalysisDescription
from legseg_desktop.reports.document import DocumentFacts, write_document
from legseg_desktop.reports.figures import common_span, side_legend, slope_plot
from legseg_desktop.reports.headings import Heading
from legseg_desktop.reports.measurement_table import grouped_muscles, sides_of
from legseg_desktop.reports.notes import ReaderNotes, gather_notes
from legseg_desktop.reports.page_style import (
    BARE_TABLE,
    BODY,
    CAPTION,
    CONTENT_WIDTH,
    LEAD,
    safe,
)
from legseg_desktop.reports.report_options import VisitReportOptions
from legseg_desktop.reports.shared_blocks import (
    facts_block,
    history_facts,
    notes_block,
    provenance_block,
    provenance_facts,
    spoken_time,
    text_paragraph,
    title_block,
    warning_box,
)
from legseg_desktop.reports.visit_shared_table import shared_block
from legseg_desktop.reports.visit_summary import CAUTION, summary_of_change
from legseg_desktop.reports.visit_table import visit_table, words_below_table

TITLE = "Change of fat fraction between visits"

_PLOTS_PER_ROW = 5
_PLOT_HEIGHT = 66.0
_ABSENT = "absent"


def write_visit_report(
    path: Path,
    comparison: VisitComparison,
    analyses: Sequence[Analysis | AnalysisDescription],
    options: VisitReportOptions | None = None,
) -> None:
    """Write the PDF report of two or more visits.

    Parameters
    ----------
    path : Path
        The PDF; an existing one is replaced, atomically.
    comparison : VisitComparison
        The numbers, visits in order.
    analyses : sequence of Analysis or AnalysisDescription
        The analyses behind them, in the same order: identity, label table, warnings and
        provenance are taken from these.
    options : VisitReportOptions, optional
        On which paper, with which comments; none on A4 by default.

    Raises
    ------
    OutputError
        If the file can't be written.
    """
    options = options or VisitReportOptions()
    identity = _identity(analyses)
    running_head = f"{TITLE} · {identity}" if identity else TITLE
    digests = [
        digest
        for analysis in analyses
        for digest in (
            *analysis.provenance.networks_sha256,
            *(entry.sha256 for entry in analysis.provenance.inputs),
        )
        if digest
    ]
    facts = DocumentFacts(
        title=running_head,
        running_head=running_head,
        created=max((analysis.provenance.created for analysis in analyses), default=""),
        keywords=tuple(dict.fromkeys(digests)),
        legseg_version=analyses[-1].provenance.legseg_version if analyses else "",
    )
    write_document(
        path,
        lambda: _story(comparison, analyses, identity, options.comments),
        facts,
        options.paper.size,
    )


def _story(
    comparison: VisitComparison,
    analyses: Sequence[Analysis | AnalysisDescription],
    identity: str,
    comments: Sequence[str],
) -> list[Any]:
    table = analyses[0].table if analyses else load_label_table()
    notes = _notes(comparison, analyses)
    return [
        title_block(TITLE, "LegSeg report on several Dixon scans"),
        Spacer(0, 5),
        Paragraph(safe(summary_of_change(comparison)), LEAD),
        Spacer(0, 3),
        Paragraph(CAUTION, BODY),
        facts_block(_facts(comparison, analyses, identity)),
        Spacer(0, 6),
        *warning_box(notes.general),
        visit_table(comparison, table, notes),
        *[Paragraph(safe(words), CAPTION) for words in words_below_table(comparison)],
        *notes_block(notes),
        *_comments(comparison, comments),
        *shared_block(comparison),
        KeepTogether(_slopes(comparison, analyses)),
        *_provenance(comparison, analyses),
    ]


def _comments(comparison: VisitComparison, comments: Sequence[str]) -> list[Any]:
    """Return what was said at each visit; nothing where nothing was."""
    said = [
        text_paragraph(f"{visit.name}: {line}" if first else line, BODY, CONTENT_WIDTH)
        for visit, comment in zip(comparison.visits, comments, strict=False)
        for first, line in _lines_of(comment)
    ]
    return [KeepTogether([Heading("Comments"), said[0]]), *said[1:]] if said else []


def _lines_of(comment: str) -> list[tuple[bool, str]]:
    """Return the lines that say something, and whether each is the first."""
    lines = [line for line in comment.splitlines() if line.strip()]
    return [(at == 0, line) for at, line in enumerate(lines)]


def _identity(analyses: Sequence[Analysis | AnalysisDescription]) -> str:
    return " / ".join(dict.fromkeys(a.identity for a in analyses if a.identity))


def _facts(
    comparison: VisitComparison, analyses: Sequence[Analysis | AnalysisDescription], identity: str
) -> list[tuple[str, str]]:
    visits = comparison.visits
    models = dict.fromkeys(
        f"{visit.model_name} {visit.model_version or ''}".strip() if visit.model_name else "given"
        for visit in visits
    )
    made = max((analysis.provenance.created for analysis in analyses), default="")
    return [
        ("Patient", identity or "not given"),
        ("Visits", f"{len(visits)}: {visits[0].name} to {visits[-1].name}"),
        ("Latest analysis", spoken_time(made) or "not given"),
        ("Labels", "; ".join(models)),
    ]


def _notes(
    comparison: VisitComparison, analyses: Sequence[Analysis | AnalysisDescription]
) -> ReaderNotes:
    flags = {
        (row.side, row.abbreviation): tuple(
            flag
            for flag in row.flags
            # A muscle that is absent at every visit says so in every cell.
            if flag != _ABSENT or any(word != _ABSENT for word in row.coverage)
        )
        for row in comparison.trajectories
    }
    names = [visit.name for visit in comparison.visits]
    said_at: dict[Finding | str, list[str]] = {}
    for name, analysis in zip(names, analyses, strict=False):
        all_said: list[Finding | str] = [*analysis.findings]
        if isinstance(analysis, Analysis):  # a saved one holds the scan's warnings as findings
            all_said += analysis.scan.warnings
        for said in all_said:
            said_at.setdefault(said, []).append(name)

    def in_words(sentence: str, at: list[str]) -> str:
        return sentence if len(at) == len(names) else f"{', '.join(at)}: {sentence}"

    findings = [
        Finding(said.code, in_words(said.message, at), said.abbreviation, said.side)
        for said, at in said_at.items()
        if isinstance(said, Finding)
    ]
    warnings = [in_words(said, at) for said, at in said_at.items() if isinstance(said, str)]
    identities = dict.fromkeys(a.identity for a in analyses if a.identity)
    if len(identities) > 1:
        warnings.insert(0, f"The visits bear different patients: {', '.join(identities)}.")
    return gather_notes(flags, findings, warnings)


def _slopes(
    comparison: VisitComparison, analyses: Sequence[Analysis | AnalysisDescription]
) -> list[Any]:
    table = analyses[0].table if analyses else load_label_table()
    sides = sides_of(table)
    by_key = {(row.side, row.abbreviation): row.ff_mean_percent for row in comparison.trajectories}
    series = {
        muscle: [
            (side, by_key[(side, muscle.abbreviation)])
            for side in sides
            if (side, muscle.abbreviation) in by_key
        ]
        for _, muscles in grouped_muscles(table)
        for muscle in muscles
    }
    span = common_span([[v for _, values in plot for v in values] for plot in series.values()])
    positions, axis_words = _positions(comparison)
    width = CONTENT_WIDTH / _PLOTS_PER_ROW
    plots: list[Any] = [
        slope_plot(muscle.name, plot, positions, span, (width - 8, _PLOT_HEIGHT))
        for muscle, plot in series.items()
    ]
    plots += [""] * (-len(plots) % _PLOTS_PER_ROW)
    rows = [plots[at : at + _PLOTS_PER_ROW] for at in range(0, len(plots), _PLOTS_PER_ROW)]
    caption = (
        f"Fat fraction, %, over {axis_words}. Every plot spans {span:g} percentage points, "
        "so equal slopes mean equal change; the scales begin at different values."
    )
    return [
        Heading("Fat fraction over the visits"),
        Table(
            [[Paragraph(caption, CAPTION), side_legend(sides, 80) if len(sides) > 1 else ""]],
            [CONTENT_WIDTH - 100, 84],
            hAlign="LEFT",
            style=[*BARE_TABLE, ("BOTTOMPADDING", (0, 0), (-1, -1), 4)],
        ),
        Table(
            rows,
            [width] * _PLOTS_PER_ROW,
            style=[*BARE_TABLE, ("BOTTOMPADDING", (0, 0), (-1, -1), 4)],
        ),
    ]


def _positions(comparison: VisitComparison) -> tuple[list[float], str]:
    """Return the visits' places on the x axis, and what the axis is."""
    days = [visit.days_since_first for visit in comparison.visits]
    known = [float(day) for day in days if day is not None]
    if len(known) == len(days) and all(later > earlier for earlier, later in pairwise(known)):
        return known, f"{known[-1] - known[0]:.0f} days"
    return [float(at) for at in range(len(days))], "the visits in order"


def _provenance(
    comparison: VisitComparison, analyses: Sequence[Analysis | AnalysisDescription]
) -> list[Any]:
    """Return what holds for all visits once, then what each visit has of its own."""
    if not analyses:
        return []
    per_visit = [
        [*_history(analysis), *provenance_facts(analysis.provenance)] for analysis in analyses
    ]
    shared = [fact for fact in per_visit[0] if all(fact in facts for facts in per_visit)]
    own = [
        (f"{visit.name} · {name}", value)
        for visit, facts in zip(comparison.visits, per_visit, strict=False)
        for name, value in facts
        if (name, value) not in shared
    ]
    return provenance_block("Where these numbers come from", [*shared, *own])


def _history(analysis: Analysis | AnalysisDescription) -> list[tuple[str, str]]:
    return history_facts(analysis.history) if isinstance(analysis, Analysis) else []
