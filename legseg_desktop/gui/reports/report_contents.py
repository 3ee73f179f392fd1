"""What the report of an analysis will say, section by section, in its own words."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from legseg_desktop.gui.reports.pdf_panel import section_titles
from legseg_desktop.gui.results.findings_strip import warning_sentences
from legseg_desktop.gui.workspace import OpenVisit
from legseg_desktop.records import Analysis
from legseg_desktop.reports.methods_text import methods_sentences
from legseg_desktop.reports.pdf_report import summary_sentences
from legseg_desktop.reports.report_options import ReportSection
from legseg_desktop.reports.slice_pictures import chosen_slices

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
    analysis = visit.analysis
    assert analysis is not None
    titles = section_titles()
    return [
        Section("account-outline", _tr("Patient and scan"), _scan_words(visit, analysis)),
        Section(
            "format-list-bulleted",
            _tr("Summary"),
            summary_sentences(analysis.measurements),
        ),
        Section("alert-outline", _tr("Warnings"), _warning_words(analysis)),
        Section(
            "table-large",
            titles[ReportSection.TABLE],
            _tr("Fat fraction, volume and coverage of {n} muscles, side by side").format(
                n=len(analysis.table.muscles)
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
            _tr("On every page"),
            _tr("Patient, page number, version, 'research use only, not a medical device'"),
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
            _tr("Fat fraction along each muscle, slice by slice"),
            ReportSection.PROFILES,
        )
    ]


def _scan_words(visit: OpenVisit, analysis: Analysis) -> str:
    shape = _TIMES.join(str(n) for n in visit.shown.geometry.shape)
    spacing = _TIMES.join(f"{step:.2f}" for step in visit.shown.geometry.spacing_mm)
    day = analysis.days_since_first
    named = [
        analysis.identity or _tr("patient not given"),
        analysis.visit or _tr("visit not given"),
        "" if day is None else _tr("day {day}").format(day=day),
        _tr("{shape} voxels of {spacing} mm").format(shape=shape, spacing=spacing),
    ]
    return ", ".join(part for part in named if part)


def _slice_words(visit: OpenVisit) -> str:
    numbers = [str(index + 1) for index in chosen_slices(visit.shown.labels)]
    return _tr("Muscles and fat fraction on axial slices {numbers} of {count}").format(
        numbers=", ".join(numbers), count=visit.shown.geometry.shape[2]
    )


def _warning_words(analysis: Analysis) -> str:
    said = warning_sentences(analysis.scan.warnings, analysis.findings, analysis.measurements)
    return "\n".join(said) or _tr("None")


def _provenance_words(analysis: Analysis) -> str:
    provenance = analysis.provenance
    model = f"{provenance.model_name} {provenance.model_version or ''}".strip()
    return ", ".join(
        (
            f"LegSeg {provenance.legseg_version}",
            _tr("model {model}").format(model=model)
            if provenance.model_name
            else _tr("labels that were given"),
            _tr("{n} input files and their SHA-256").format(n=len(provenance.inputs)),
            _tr("parameters"),
        )
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("ReportContents", text)
