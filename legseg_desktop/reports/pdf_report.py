"""The report of one scan: a few pages that can be filed, the summary on the first."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from reportlab.platypus import KeepTogether, Paragraph, Spacer

from inference_engine.formats.atomic_file import write_file
from inference_engine.imaging.orientation import to_canonical
from inference_engine.quantification.measurements import MuscleMeasurement
from legseg_desktop.records import Analysis
from legseg_desktop.reports.document import DocumentFacts, make_document
from legseg_desktop.reports.expected_overlap import overlap_note
from legseg_desktop.reports.headings import Heading
from legseg_desktop.reports.measurement_table import measurement_table
from legseg_desktop.reports.methods_text import CORRECTED, methods_sentences
from legseg_desktop.reports.notes import ReaderNotes, gather_notes
from legseg_desktop.reports.page_style import (
    BODY,
    CONTENT_WIDTH,
    LEAD,
    NOTE,
    safe,
)
from legseg_desktop.reports.pictures_block import pictures_block
from legseg_desktop.reports.printed_numbers import percent
from legseg_desktop.reports.profile_figures import profiles_block
from legseg_desktop.reports.report_options import ReportLayout, ReportOptions, ReportSection
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
from legseg_desktop.reports.slice_pictures import AxialSlice, axial_slices
from legseg_desktop.reports.study_table import study_table

TITLE = "Fat fraction of the thigh muscles"

_SUBTITLES = {
    ReportLayout.PATIENT: "LegSeg report on a Dixon scan",
    ReportLayout.STUDY: "LegSeg study record of a Dixon scan",
}
_NOTES_LEFT_OUT = "Notes on single muscles were left out of this report."


def write_pdf_report(path: Path, analysis: Analysis, options: ReportOptions | None = None) -> None:
    """Write the PDF report of one analysed scan.

    Parameters
    ----------
    path : Path
        The PDF; an existing one is replaced, atomically.
    analysis : Analysis
        The scan, its labels and its numbers.
    options : ReportOptions, optional
        Which sections, on which paper, with which comment; everything on A4 by default.

    Raises
    ------
    OutputError
        If the file can't be written.
    """
    write_file(path, make_pdf_report(analysis, options))


def make_pdf_report(analysis: Analysis, options: ReportOptions | None = None) -> bytes:
    """Return the PDF that `write_pdf_report` writes."""
    options = options or ReportOptions()
    slices = axial_slices(analysis)
    provenance = analysis.provenance
    running_head = " · ".join(
        part for part in (TITLE, analysis.identity, _visit_words(analysis)) if part
    )
    facts = DocumentFacts(
        title=running_head,
        running_head=running_head,
        created=provenance.created,
        keywords=tuple(
            digest
            for digest in (
                *provenance.networks_sha256,
                *(entry.sha256 for entry in provenance.inputs),
            )
            if digest
        ),
        legseg_version=provenance.legseg_version,
    )
    return make_document(lambda: _story(analysis, slices, options), facts, options.paper.size)


def summary_sentences(measurements: Sequence[MuscleMeasurement]) -> str:
    """Return what the table shows first, by fixed rules: count, range, largest asymmetry."""
    measured = [row for row in measurements if row.ff_mean_percent is not None]
    if not measured:
        return "No muscle could be measured."
    sentences = [f"{len(measured)} of {len(measurements)} muscles measured."]
    for side in ("right", "left"):
        of_side = [row for row in measurements if row.side == side]
        if of_side and not any(row.voxels for row in of_side):
            sentences.append(f"No muscle of the {side} leg is labelled.")
    ranked = sorted(measured, key=lambda row: row.ff_mean_percent or 0.0)
    sentences.append(f"Highest fat fraction: {_named(ranked[-1])}; lowest: {_named(ranked[0])}.")
    left = {row.abbreviation: row for row in measured if row.side == "left"}
    pairs = [
        (row, left[row.abbreviation])
        for row in measured
        if row.side == "right" and row.abbreviation in left
    ]
    if pairs:
        right_row, left_row = max(pairs, key=lambda pair: abs(_asymmetry(*pair)))
        sentences.append(
            f"Largest difference between the sides: {right_row.muscle}, "
            f"{percent(abs(_asymmetry(right_row, left_row)))} percentage points "
            f"(right {percent(right_row.ff_mean_percent)} %, "
            f"left {percent(left_row.ff_mean_percent)} %)."
        )
    return " ".join(sentences)


def _named(row: MuscleMeasurement) -> str:
    side = "" if row.side == "both" else f"{row.side} "
    return f"{side}{row.muscle}, {percent(row.ff_mean_percent)} %"


def _asymmetry(right: MuscleMeasurement, left: MuscleMeasurement) -> float:
    return (right.ff_mean_percent or 0.0) - (left.ff_mean_percent or 0.0)


def _story(analysis: Analysis, slices: Sequence[AxialSlice], options: ReportOptions) -> list[Any]:
    notes = gather_notes(
        {(row.side, row.abbreviation): row.flags for row in analysis.measurements},
        analysis.findings,
        analysis.scan.warnings,
    )
    parts: dict[ReportSection, Callable[[], list[Any]]] = {
        ReportSection.TABLE: lambda: [
            *_table(analysis, notes, options.layout),
            *overlap_note(analysis.measurements),
        ],
        ReportSection.WARNINGS: lambda: notes_block(notes),
        ReportSection.PROFILES: lambda: profiles_block(analysis),
        ReportSection.SLICES: lambda: pictures_block(analysis, slices),
        ReportSection.METHODS: lambda: _methods(analysis),
        ReportSection.PROVENANCE: lambda: provenance_block(
            "Where these numbers come from",
            [*history_facts(analysis.history), *provenance_facts(analysis.provenance)],
        ),
    }
    story = [
        title_block(TITLE, _SUBTITLES[options.layout]),
        facts_block(_scan_facts(analysis)),
        Spacer(0, 6),
        *warning_box(notes.general),
        Paragraph(safe(summary_sentences(analysis.measurements)), LEAD),
        Spacer(0, 5),
        *_comment(options.comment),
    ]
    for section, make in parts.items():
        if section in options.sections:
            story += make()
    if notes.notes and ReportSection.WARNINGS not in options.sections:
        story.append(Paragraph(_NOTES_LEFT_OUT, NOTE))
    return story


def _table(analysis: Analysis, notes: ReaderNotes, layout: ReportLayout) -> list[Any]:
    if layout is ReportLayout.STUDY:
        return study_table(analysis, notes)
    return [measurement_table(analysis, notes)]


def _comment(comment: str) -> list[Any]:
    lines = [line for line in comment.splitlines() if line.strip()]
    if not lines:
        return []
    return [
        Heading("Comment"),
        *(text_paragraph(line, BODY, CONTENT_WIDTH) for line in lines),
        Spacer(0, 6),
    ]


def _methods(analysis: Analysis) -> list[Any]:
    words = Paragraph(safe(methods_sentences(analysis)), BODY)
    return [KeepTogether([Heading("How the numbers were made"), words])]


def _visit_words(analysis: Analysis) -> str:
    if analysis.days_since_first is None:
        return analysis.visit
    return f"{analysis.visit} (day {analysis.days_since_first})".strip()


def _scan_facts(analysis: Analysis) -> list[tuple[str, str]]:
    scan, provenance = analysis.scan, analysis.provenance
    _, canonical = to_canonical(scan.water, scan.geometry)
    steps = canonical.spacing_mm
    order = ("water", "fat", "in_phase", "opposed_phase")
    acquired = [name.replace("_", "-") for name in order if name not in scan.derived]
    derived = [name.replace("_", "-") for name in order if name in scan.derived]
    images = [f"acquired: {', '.join(acquired)}"]
    if derived:
        images.append(f"derived: {', '.join(derived)}")
    return [
        ("Patient", analysis.identity or "not given"),
        ("Visit", _visit_words(analysis) or "not given"),
        ("Report made", spoken_time(provenance.created)),
        ("Labels", _label_words(analysis)),
        (
            "Voxels (across, front to back, along)",
            _times(canonical.shape),
        ),
        ("Spacing, mm", _times([f"{step:.2f}" for step in steps])),
        (
            "Length along the leg",
            f"{canonical.shape[2]} slices, {canonical.shape[2] * steps[2]:.0f} mm",
        ),
        ("Images", "\n".join(images)),
    ]


def _label_words(analysis: Analysis) -> str:
    """Return who made the labels, a line for each of who, how and which revision."""
    provenance = analysis.provenance
    words = "given label map"
    if provenance.model_name is not None:
        words = f"model {provenance.model_name} {provenance.model_version or ''}".strip()
    if provenance.parameters.get(CORRECTED):
        words += ", corrected by hand"
    if analysis.history:
        words += f"\nrevision {analysis.history[-1].number}"
    return words


def _times(parts: Sequence[object]) -> str:
    return " \N{MULTIPLICATION SIGN} ".join(str(part) for part in parts)
