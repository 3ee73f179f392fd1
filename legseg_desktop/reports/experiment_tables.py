"""The tables of an experiment as CSV files: every summary, and every single measurement."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from inference_engine.experiment.headline import HeadlineRow
from inference_engine.experiment.muscle_tables import AgreementRow, MuscleScoreRow
from inference_engine.experiment.paper_tables import TABLE_2, TABLE_3, TABLE_4, OutlierRow
from inference_engine.experiment.records import ImageRow, MuscleRow, RegionRow
from inference_engine.experiment.results import ExperimentResults
from inference_engine.experiment.scores import ComparisonRow, ScoreRow
from inference_engine.experiment.stress_table import StressRow
from legseg_desktop.reports.csv_table import write_records

_DECIMALS = 4
_P_DECIMALS = {"p": 6, "p_holm": 6}


def write_experiment_tables(folder: Path, results: ExperimentResults) -> tuple[Path, ...]:
    """Write all tables of an experiment.

    Parameters
    ----------
    folder : Path
        Where to; must exist.
    results : ExperimentResults
        What they hold.

    Returns
    -------
    tuple of Path
        The files.

    Raises
    ------
    OutputError
        If a file can't be written.
    """

    def scores(table: str) -> list[ScoreRow]:
        return [row for row in results.scores if row.table == table]

    tables: list[tuple[str, type[Any], Iterable[Any]]] = [
        ("headline.csv", HeadlineRow, results.headline),
        ("table2.csv", ScoreRow, scores(TABLE_2)),
        ("table3.csv", ScoreRow, scores(TABLE_3)),
        ("table4.csv", ScoreRow, scores(TABLE_4)),
        ("table4_outliers.csv", OutlierRow, results.outliers),
        ("stress.csv", StressRow, results.stress),
        ("tests.csv", ComparisonRow, results.comparisons),
        ("muscles.csv", MuscleScoreRow, results.muscles),
        ("bland_altman.csv", AgreementRow, results.agreement),
        ("all_images.csv", ImageRow, results.measurements.images),
        ("all_muscles.csv", MuscleRow, results.measurements.muscles),
        ("all_regions.csv", RegionRow, results.measurements.regions),
    ]
    for name, kind, rows in tables:
        write_records(folder / name, kind, rows, _decimals_of(kind))
    return tuple(folder / name for name, _, _ in tables)


def _decimals_of(kind: type[Any]) -> dict[str, int]:
    return {name: _P_DECIMALS.get(name, _DECIMALS) for name in kind.__annotations__}
