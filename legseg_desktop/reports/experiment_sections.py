"""The sections of an experiment's report on whole images: the result, Tables 2 to 4."""

from __future__ import annotations

from collections.abc import Sequence

from inference_engine.experiment.corresponding_slices import REGIONS
from inference_engine.experiment.paper_tables import ENSEMBLE, TABLE_2, TABLE_3, TABLE_4
from inference_engine.experiment.results import ExperimentResults
from inference_engine.experiment.scores import ScoreRow
from legseg_desktop.reports.html_page import (
    Column,
    Lines,
    Section,
    Table,
    Text,
    mean_sd,
    number,
    p_value,
    signed,
)

_NUMBER, _PUBLISHED = "number", "number published"


def headline_section(results: ExperimentResults) -> Section:
    """Return the result in one line per group."""
    columns = (
        Column("group"),
        Column("model"),
        Column("scans", _NUMBER),
        Column("generalised DSC, %", _NUMBER),
        Column("paper", _PUBLISHED),
        Column("muscles", _NUMBER),
        Column("FF ±1 point", _NUMBER),
        Column("FF ±5 points", _NUMBER),
        Column("true FF ±1", _NUMBER),
        Column("true FF ±5", _NUMBER),
        Column("muscles lost", _NUMBER),
    )
    rows = [
        (
            row.group,
            row.model,
            str(row.images),
            mean_sd(row.dsc_mean, row.dsc_sd, 2),
            number(row.published_dsc_mean),
            str(row.muscles),
            _percent(row.within_1_percent),
            _percent(row.within_5_percent),
            _percent(row.truth_within_1_percent),
            _percent(row.truth_within_5_percent),
            f"{row.legs_lost} of {row.legs_in_view}",
        )
        for row in results.headline
    ]
    caption = (
        "Held-out test scans, ensembles. DSC per image, mean ± SD. FF ±1, ±5: share of muscles "
        "(both legs together) whose FF inside the model's labels is this close to the FF inside "
        "the true labels of the same image; true FF: to the noise-free one. Lost: muscles of "
        "single legs of which the model found nothing."
    )
    return Section("The result", (Table(columns, rows, caption),))


def about_section(results: ExperimentResults, about: Sequence[str]) -> Section:
    """Return what was done, and on whom."""
    seen: dict[tuple[str, str], tuple[set[str], set[tuple[str, int]]]] = {}
    for image in results.measurements.images:
        subjects, scans = seen.setdefault((image.role, image.group), (set(), set()))
        subjects.add(image.subject)
        scans.add((image.subject, image.visit))
    rows = [
        (role, group, str(len(subjects)), str(len(scans)))
        for (role, group), (subjects, scans) in sorted(seen.items(), reverse=True)
    ]
    columns = (
        Column("cohort"),
        Column("group"),
        Column("subjects", _NUMBER),
        Column("scans", _NUMBER),
    )
    caption = "Scans that were measured. Nobody of them was trained on or used to choose a model."
    return Section("What was done", (Lines(tuple(about)), Table(columns, rows, caption)))


def training_section(results: ExperimentResults, *, with_training: bool) -> Section:
    """Return Table 2."""
    if with_training:
        title = "Table 2: ground truth, folds and ensembles"
        text = (
            "GT1: every slice delineated; GT5 and GT10: every 5th and 10th, the others filled with "
            "the nearest. The best fold was chosen on validation subjects, never on these."
        )
    else:
        title = "Table 2: the models by group and stage"
        text = "The part of the paper's table that needs training is left out."
    scores, tests = _scores(results, TABLE_2), _tests(results, TABLE_2)
    return Section(title, (Text(text), scores, tests))


def extent_section(results: ExperimentResults) -> Section:
    """Return Table 3."""
    text = (
        f"The region that all visits of a subject show, in two halves ({' and '.join(REGIONS)}). "
        "Visit 1 has the short field of view V1, visit 2 V2, visit 3 the long V3; corresponding "
        "slices were found by laying the cross-sections of all muscles along the leg over each "
        "other. The visits are a year apart, so that a little growth of fat is in the "
        "comparison, as in the paper's."
    )
    scores, tests = _scores(results, TABLE_3), _tests(results, TABLE_3)
    return Section("Table 3: field of view", (Text(text), scores, tests))


def bmd_section(results: ExperimentResults) -> Section:
    """Return Table 4 and its outliers."""
    columns = (
        Column("subject"),
        Column("group"),
        Column("stage"),
        Column("generalised DSC, %", _NUMBER),
        Column("fence, %", _NUMBER),
        Column("FF of all muscle, %", _NUMBER),
        Column("muscles lost", _NUMBER),
        Column("worst muscles and their DSC, %"),
    )
    rows = [
        (
            row.subject,
            row.group,
            row.stage,
            number(row.generalised_dsc_percent),
            number(row.fence_percent),
            number(row.true_ff_percent),
            str(row.legs_lost),
            row.worst_muscles,
        )
        for row in results.outliers
    ]
    caption = (
        "Outliers: below the lower quartile of their group by more than 1.5 times the distance "
        "between the quartiles."
    )
    text = (
        "A disease that no model was trained on. The paper compared with its own output after "
        "correction by hand, which favours the model; here it is compared with the truth."
    )
    return Section(
        "Table 4: the BMD cohort",
        (Text(text), _scores(results, TABLE_4), Table(columns, rows, caption, nothing="none")),
    )


def _scores(results: ExperimentResults, table: str) -> Table:
    columns = (
        Column("model"),
        Column("member"),
        Column("scans"),
        Column("n", _NUMBER),
        Column("generalised DSC, %", _NUMBER),
        Column("median", _NUMBER),
        Column("lowest", _NUMBER),
        Column("paper, %", _PUBLISHED),
        Column("the paper's figure", "published"),
    )
    own = [row for row in results.scores if row.table == table]
    rows = [_score_cells(row) for row in own]
    strong = frozenset(
        index
        for index, row in enumerate(own)
        if table == TABLE_2 and row.member == ENSEMBLE and row.scans.endswith("all")
    )
    caption = "Mean ± SD over the images." if table != TABLE_3 else "Mean ± SD over the subjects."
    return Table(columns, rows, caption, strong, nothing="no subject has all fields of view")


def _score_cells(row: ScoreRow) -> tuple[str, ...]:
    return (
        row.model,
        row.member,
        row.scans,
        str(row.n),
        mean_sd(row.mean, row.sd, 2),
        number(row.median, 2),
        number(row.lowest, 2),
        mean_sd(row.published_mean, row.published_sd, 2) if row.published_what else "",
        row.published_what,
    )


def _tests(results: ExperimentResults, table: str) -> Table:
    own = [row for row in results.comparisons if row.table == table]
    count = sum(row.p is not None for row in own)
    columns = (
        Column("difference of generalised DSC"),
        Column("subjects", _NUMBER),
        Column("median, points", _NUMBER),
        Column("p", _NUMBER),
        Column("p (Holm)", _NUMBER),
        Column("verdict"),
        Column("the paper", "published"),
    )
    rows = [
        (
            row.comparison,
            str(row.n),
            signed(row.median_difference, 2),
            p_value(row.p),
            p_value(row.p_holm),
            row.verdict,
            row.published,
        )
        for row in own
    ]
    corrected = f"; Holm's correction over the {count} tests of {table}" if count else ""
    caption = f"Wilcoxon signed-rank tests{corrected}."
    return Table(columns, rows, caption, nothing="nothing to compare")


def _percent(value: float | None) -> str:
    return number(value) if value is None else f"{number(value)} %"
