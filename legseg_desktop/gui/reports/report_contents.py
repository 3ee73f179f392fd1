"""What the report of an analysis will say, section by section, in its own words."""

from __future__ import annotations

from typing import NamedTuple

from legseg_desktop.gui.reports.pdf_panel import section_titles
from legseg_desktop.gui.results.findings_strip import warning_sentences
from legseg_desktop.gui.translation import tr
from legseg_desktop.gui.workspace import OpenVisit
from legseg_desktop.records import Analysis
from legseg_desktop.reports.methods_text import methods_sentences
from legseg_desktop.reports.report_options import ReportSection

_TIMES = " \N{MULTIPLICATION SIGN} "


class Section(NamedTuple):
    """One section: the icon that stands for it, its title, and what it will hold.

    `kind` is that of a section that can be left out; None for what always stays.
    """

    icon: str
    title: str
    content: str
    kind: ReportSection | None = None


def report_sections(visit: OpenVisit) -> list[Section]:
    """Return the sections of the report of an analysed visit, the pictures last."""
    # Not with the others: it draws pages, which the window doesn't need to start.
    from legseg_desktop.reports.pdf_report import summary_sentences  # noqa: PLC0415

    analysis = visit.analysis
    assert analysis is not None
    titles = section_titles()
    return [
        Section("account-outline", tr("Patient and scan"), _scan_words(visit, analysis)),
        Section(
            "format-list-bulleted",
            tr("Summary"),
            summary_sentences(analysis.measurements),
        ),
        Section("alert-outline", tr("Warnings"), _warning_words(analysis)),
        Section(
            "table-large",
            titles[ReportSection.TABLE],
            tr(
                "Fat fraction, volume and coverage of {n} muscles, side by side",
                n=len(analysis.table.muscles),
            ),
            ReportSection.TABLE,
        ),
        *_profile_section(analysis, titles),
        Section(
            "flask-outline",
            titles[ReportSection.METHODS],
            methods_sentences(analysis),
            ReportSection.METHODS,
        ),
        Section(
            "source-branch",
            titles[ReportSection.PROVENANCE],
            _provenance_words(analysis),
            ReportSection.PROVENANCE,
        ),
        Section(
            "information-outline",
            tr("On every page"),
            tr("Patient, page number, version, 'research use only, not a medical device'"),
        ),
        Section(
            "image-multiple-outline",
            titles[ReportSection.SLICES],
            _slice_words(visit),
            ReportSection.SLICES,
        ),
    ]


def _profile_section(analysis: Analysis, titles: dict[ReportSection, str]) -> list[Section]:
    if not analysis.slices:
        return []
    return [
        Section(
            "chart-line",
            titles[ReportSection.PROFILES],
            tr("Fat fraction along each muscle, slice by slice"),
            ReportSection.PROFILES,
        )
    ]


def _scan_words(visit: OpenVisit, analysis: Analysis) -> str:
    shape = _TIMES.join(str(n) for n in visit.shown.geometry.shape)
    spacing = _TIMES.join(f"{step:.2f}" for step in visit.shown.geometry.spacing_mm)
    day = analysis.days_since_first
    named = [
        analysis.identity or tr("patient not given"),
        analysis.visit or tr("visit not given"),
        "" if day is None else tr("day {day}", day=day),
        tr("{shape} voxels of {spacing} mm", shape=shape, spacing=spacing),
    ]
    return ", ".join(part for part in named if part)


def _slice_words(visit: OpenVisit) -> str:
    from legseg_desktop.reports.slice_pictures import chosen_slices  # noqa: PLC0415

    numbers = [str(index + 1) for index in chosen_slices(visit.shown.labels)]
    return tr(
        "Muscles and fat fraction on axial slices {numbers} of {count}",
        numbers=", ".join(numbers),
        count=visit.shown.geometry.shape[2],
    )


def _warning_words(analysis: Analysis) -> str:
    said = warning_sentences(analysis.scan.warnings, analysis.findings, analysis.measurements)
    return "\n".join(said) or tr("None")


def _provenance_words(analysis: Analysis) -> str:
    provenance = analysis.provenance
    model = f"{provenance.model_name} {provenance.model_version or ''}".strip()
    return ", ".join(
        (
            f"LegSeg {provenance.legseg_version}",
            tr("model {model}", model=model)
            if provenance.model_name
            else tr("labels that were given"),
            tr("{n} input files and their SHA-256", n=len(provenance.inputs)),
            tr("parameters"),
        )
    )
