"""The parts of an experiment's report on single muscles and hard cases, and how to read it."""

from __future__ import annotations

from collections.abc import Sequence

from inference_engine.experiment.measure_scan import LEAST_VOLUME_ML
from inference_engine.experiment.muscle_tables import AgreementRow
from inference_engine.experiment.participants import THICK_MM
from inference_engine.experiment.records import Role
from inference_engine.experiment.results import ExperimentResults
from inference_engine.experiment.scores import LEAST_PAIRS, SIGNIFICANCE
from inference_engine.simulation.disease import WASTED_MM
from legseg_desktop.reports.html_page import (
    Column,
    Lines,
    Section,
    Table,
    Text,
    interval,
    mean_sd,
    number,
    signed,
)

_NUMBER = "number"
_CASES = {
    Role.THICK_SLICES: f"slices of {THICK_MM:g} mm",
    Role.CUT_VIEW: "a third of the field of view",
    Role.ATROPHY: "atrophied quadriceps",
}


def muscle_table(results: ExperimentResults) -> Table:
    """Return one row per group and muscle."""
    columns = (
        Column("group"),
        Column("muscle"),
        Column("scans", _NUMBER),
        Column("DSC, %", _NUMBER),
        Column("lowest", _NUMBER),
        Column("ASSD, mm", _NUMBER),
        Column("volume, %", _NUMBER),
        Column("FF, points", _NUMBER),
        Column("|FF|", _NUMBER),
        Column("|FF| to true", _NUMBER),
        Column("lost", _NUMBER),
    )
    rows = [
        (
            row.group,
            row.abbreviation,
            str(row.n),
            mean_sd(row.dsc_mean, row.dsc_sd),
            number(row.dsc_lowest),
            number(row.assd_mean_mm, 2),
            signed(row.volume_error_mean_percent),
            signed(row.ff_error_mean_points, 2),
            number(row.ff_absolute_error_mean_points, 2),
            number(row.ff_absolute_error_to_truth_points, 2),
            f"{row.legs_lost} of {row.legs_in_view}",
        )
        for row in results.muscles
    ]
    caption = "Means over the test scans; errors are the model's minus the true."
    return Table(columns, rows, caption)


def agreement_table(rows: Sequence[AgreementRow], caption: str) -> Table:
    """Return Bland-Altman analyses; what a row is of stands in its first column."""
    columns = (
        Column("quantity and reference"),
        Column("group"),
        Column("muscle"),
        Column("n", _NUMBER),
        Column("bias (95 % CI)", _NUMBER),
        Column("lower limit (95 % CI)", _NUMBER),
        Column("upper limit (95 % CI)", _NUMBER),
    )
    cells = [
        (
            f"{row.quantity}: {row.reference}",
            row.group,
            row.muscle,
            str(row.n),
            *(
                f"{signed(value)} ({interval(low, high)})"
                for value, low, high in (
                    (row.bias, row.bias_low, row.bias_high),
                    (row.lower, row.lower_low, row.lower_high),
                    (row.upper, row.upper_low, row.upper_high),
                )
            ),
        )
        for row in rows
    ]
    return Table(columns, cells, caption, nothing="too few muscles in view")


def stress_section(results: ExperimentResults) -> Section:
    """Return the cases that a model must survive."""
    columns = (
        Column("case"),
        Column("group"),
        Column("scans", _NUMBER),
        Column("generalised DSC, %", _NUMBER),
        Column("lowest image", _NUMBER),
        Column("mean of muscles", _NUMBER),
        Column("worst muscle", _NUMBER),
        Column("muscles lost", _NUMBER),
    )
    rows = [
        (
            _CASES[Role(row.case)],
            row.group,
            str(row.images),
            number(row.dsc_mean),
            number(row.dsc_lowest),
            number(row.muscle_dsc_mean),
            f"{row.worst_muscle} {number(row.muscle_dsc_lowest)}",
            f"{row.legs_lost} of {row.legs_in_view}",
        )
        for row in results.stress
    ]
    text = (
        f"Test subjects of their own: scanned with slices of {THICK_MM:g} mm; with the lower, the "
        "middle or the upper third of the long field of view in turn; and with a quadriceps "
        f"whose muscles have lost up to {WASTED_MM:g} mm of their depth from every side, fat "
        "taking the place."
    )
    table = Table(columns, rows, "DSC in %.", nothing="this scale has no such subjects")
    return Section("Hard cases", (Text(text), table))


def method_section() -> Section:
    """Return how the numbers were made, and what they don't tell."""
    return Section(
        "How to read this",
        (
            Lines(
                (
                    "DSC per muscle takes both legs together; generalised DSC weighs every muscle "
                    "of an image by its volume. ASSD is the mean distance between the surfaces.",
                    f"A muscle counts where at least {LEAST_VOLUME_ML:g} mL of it is in view on "
                    "one leg: a sliver at the edge of the images tells of the edge.",
                    "The FF error on the same image is the part that the labels make, as in the "
                    "paper; against the noise-free FF it has the scanner's errors in it too, "
                    "above all the T1 weighting, which makes lean muscle read some points too "
                    "high. A muscle that was missed is within no number of points.",
                    "Bland-Altman: limits are the bias ± 1.96 SD of the differences.",
                    "Wilcoxon signed-rank tests are two-sided, on one value per subject (the "
                    "mean over its visits, which are not independent), "
                    f"with at least {LEAST_PAIRS} subjects; p is corrected for the number of "
                    "tests of its table (Holm), significant below "
                    f"{SIGNIFICANCE:g}. A difference that is not significant is no proof of "
                    "equality.",
                    "Simulated anatomy is blended from few atlases: simulated test subjects are "
                    "less unlike the training subjects than real patients are unlike each other.",
                )
            ),
        ),
    )
