"""All tables of an experiment, from its measurements."""

from __future__ import annotations

from dataclasses import dataclass

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.experiment.headline import HeadlineRow, headline
from inference_engine.experiment.measurements import Measurements
from inference_engine.experiment.muscle_tables import (
    AgreementRow,
    MuscleScoreRow,
    agreement,
    muscle_scores,
)
from inference_engine.experiment.paper_tables import (
    Assignment,
    OutlierRow,
    table_2,
    table_3,
    table_4,
)
from inference_engine.experiment.published import Published
from inference_engine.experiment.scores import ComparisonRow, ScoreRow
from inference_engine.experiment.stress_table import StressRow, stress_cases


@dataclass(frozen=True)
class ExperimentResults:
    """Everything a report of an experiment shows.

    Parameters
    ----------
    assignment : Assignment
        Which models it is about.
    headline : tuple of HeadlineRow
        One line per group.
    scores : tuple of ScoreRow
        Rows of Tables 2, 3 and 4, in this order.
    comparisons : tuple of ComparisonRow
        Their tests.
    outliers : tuple of OutlierRow
        Of Table 4.
    stress : tuple of StressRow
        Thick slices, cut fields of view, atrophied quadriceps.
    muscles : tuple of MuscleScoreRow
        Per group and muscle.
    agreement : tuple of AgreementRow
        Bland-Altman.
    measurements : Measurements
        What all of it comes from.
    """

    assignment: Assignment
    headline: tuple[HeadlineRow, ...]
    scores: tuple[ScoreRow, ...]
    comparisons: tuple[ComparisonRow, ...]
    outliers: tuple[OutlierRow, ...]
    stress: tuple[StressRow, ...]
    muscles: tuple[MuscleScoreRow, ...]
    agreement: tuple[AgreementRow, ...]
    measurements: Measurements


def evaluate(
    measurements: Measurements, assignment: Assignment, table: LabelTable, published: Published
) -> ExperimentResults:
    """Return all tables.

    Parameters
    ----------
    measurements : Measurements
        Of all models on all scans.
    assignment : Assignment
        Which models the tables are about.
    table : LabelTable
        The muscles, in the order of the tables.
    published : Published
        The paper's figures.
    """
    abbreviations = [muscle.abbreviation for muscle in table.muscles]
    images, muscles = measurements.images, measurements.muscles
    scores_2, tests_2 = table_2(images, assignment, published)
    scores_3, tests_3 = table_3(measurements.regions, assignment, published)
    scores_4, outliers = table_4(images, muscles, assignment, published)
    return ExperimentResults(
        assignment=assignment,
        headline=headline(images, muscles, assignment, published),
        scores=(*scores_2, *scores_3, *scores_4),
        comparisons=(*tests_2, *tests_3),
        outliers=outliers,
        stress=stress_cases(images, muscles, assignment),
        muscles=muscle_scores(muscles, assignment, abbreviations),
        agreement=agreement(muscles, assignment, abbreviations),
        measurements=measurements,
    )
