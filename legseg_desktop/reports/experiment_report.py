"""The report of an experiment: one HTML page that holds everything, to read or to print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.experiment.muscle_tables import (
    ALL_MUSCLES,
    NOISE_FREE,
    SAME_IMAGE,
    TRUE_VOLUME,
    AgreementRow,
    muscles_in_view,
)
from inference_engine.experiment.paper_tables import HIGH, LOW
from inference_engine.experiment.published import Published
from inference_engine.experiment.records import MuscleRow
from inference_engine.experiment.results import ExperimentResults
from inference_engine.formats.atomic_file import write_file
from legseg_desktop.reports import experiment_muscles as muscles
from legseg_desktop.reports import experiment_sections as sections
from legseg_desktop.reports.experiment_figures import (
    AgreementPanel,
    BoxPanel,
    agreement_figure,
    box_figure,
)
from legseg_desktop.reports.html_page import Column, Picture, Section, Table, Text, render

TEMPLATE = "experiment.html.j2"

_GROUPS = {LOW: "low infiltration (LI)", HIGH: "high infiltration (HI)"}


@dataclass(frozen=True)
class ReportFacts:
    """What a report says beside its numbers.

    Parameters
    ----------
    title, subtitle : str
        At the top.
    about : tuple of str
        Sentences on what was done.
    seconds : mapping of str to float
        Time of each step over all sittings, s.
    version : str
        Of the program.
    """

    title: str
    subtitle: str
    about: tuple[str, ...]
    seconds: Mapping[str, float]
    version: str


def write_experiment_report(
    path: Path,
    results: ExperimentResults,
    published: Published,
    table: LabelTable,
    facts: ReportFacts,
) -> None:
    """Write the page.

    Parameters
    ----------
    path : Path
        The file.
    results : ExperimentResults
        All tables.
    published : Published
        The paper's figures, which stand beside ours.
    table : LabelTable
        Names and groups of the muscles.
    facts : ReportFacts
        What was done.

    Raises
    ------
    OutputError
        If it can't be written.
    """
    content = {
        "title": facts.title,
        "subtitle": facts.subtitle,
        "published": published,
        "version": facts.version,
        "sections": [
            sections.headline_section(results),
            sections.about_section(results, facts.about),
            sections.training_section(results, with_training=bool(results.assignment.sparse)),
            sections.extent_section(results),
            sections.bmd_section(results),
            muscles.stress_section(results),
            _fat_section(results, published, table),
            _overlap_section(results, published, table),
            muscles.method_section(),
            _time_section(facts.seconds),
        ],
    }
    write_file(path, render(TEMPLATE, content).encode("utf-8"))


def _fat_section(results: ExperimentResults, published: Published, table: LabelTable) -> Section:
    fat = [
        _panel(results, table, group, SAME_IMAGE, ("reference_ff_percent", "ff_percent"))
        for group in _GROUPS
    ]
    volume = [
        _panel(results, table, group, TRUE_VOLUME, ("true_volume_ml", "volume_ml"))
        for group in _GROUPS
    ]
    said = f"The paper: LI, {published.findings['ff_li']}; HI, {published.findings['ff_hi']}."
    figure_8 = Picture(
        agreement_figure(fat, "FF, %"),
        "Bland-Altman plots of the fat fraction for low and high infiltration",
        "Figure 8. FF inside the model's labels minus FF inside the true labels, on the same "
        "image; one point per muscle (both legs) and test scan. Lines: bias and 95 % limits of "
        f"agreement, bands their 95 % confidence intervals. {said}",
    )
    volumes = Picture(
        agreement_figure(volume, "mL"),
        "Bland-Altman plots of the muscle volume for low and high infiltration",
        "The same for the volume: model minus truth.",
    )
    rows = [row for row in results.agreement if row.muscle == ALL_MUSCLES]
    single = [
        row
        for row in results.agreement
        if row.muscle != ALL_MUSCLES and row.reference in (SAME_IMAGE, TRUE_VOLUME)
    ]
    note = Text(
        "Muscles of one scan and scans of one subject are not independent, so that the confidence "
        "intervals of all muscles together are somewhat too narrow. The error against the "
        f"{NOISE_FREE} has the scanner's part in it: T1 weighting, noise, leakage."
    )
    return Section(
        "Figure 8: agreement of fat fraction and volume",
        (
            figure_8,
            muscles.agreement_table(rows, "All muscles together."),
            note,
            volumes,
            muscles.agreement_table(single, "Each muscle alone."),
        ),
    )


def _panel(
    results: ExperimentResults,
    table: LabelTable,
    group: str,
    reference: str,
    names: tuple[str, str],
) -> AgreementPanel:
    rows = muscles_in_view(results.measurements.muscles, results.assignment, group)
    pairs = [
        (float(first), float(second), table.by_abbreviation(row.abbreviation).group)
        for row in rows
        for first, second in [(getattr(row, names[0]), getattr(row, names[1]))]
        if first is not None and second is not None
    ]
    summary: AgreementRow | None = next(
        (
            row
            for row in results.agreement
            if (row.group, row.reference, row.muscle) == (group, reference, ALL_MUSCLES)
        ),
        None,
    )
    return AgreementPanel(_GROUPS[group], pairs, summary)


def _overlap_section(
    results: ExperimentResults, published: Published, table: LabelTable
) -> Section:
    panels = []
    for group, name in _GROUPS.items():
        rows = muscles_in_view(results.measurements.muscles, results.assignment, group)
        panels.append(
            BoxPanel(
                f"{name}, {results.assignment.model_for(group)}",
                {m.abbreviation: _overlaps(rows, m.abbreviation) for m in table.muscles},
                published.muscle_range.get(group.lower()),
            )
        )
    picture = Picture(
        box_figure(panels),
        "Boxplots of the Dice coefficient of every muscle",
        "Figure 9. DSC of each muscle (both legs together) over the test scans. Box: quartiles "
        "and median; whiskers: to 1.5 times the distance between the quartiles. Shaded: from the "
        "paper's lowest to its highest mean of a muscle, on different data.",
    )
    return Section("Figure 9: every muscle", (picture, muscles.muscle_table(results)))


def _overlaps(rows: list[MuscleRow], abbreviation: str) -> list[float]:
    return [
        row.dsc_percent
        for row in rows
        if row.abbreviation == abbreviation and row.dsc_percent is not None
    ]


def _time_section(seconds: Mapping[str, float]) -> Section:
    rows = [(name, f"{value / 60:.1f}") for name, value in seconds.items()]
    columns = (Column("step"), Column("minutes", "number"))
    return Section("Time", (Table(columns, rows, "Over all sittings."),))
