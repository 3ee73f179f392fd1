"""The CSV files of an analysis, of an evaluation and of a comparison of visits."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from inference_engine.evaluation.agreement import Agreement, MuscleAgreement
from inference_engine.quantification.longitudinal import MuscleTrajectory, VisitComparison
from inference_engine.quantification.measurements import MuscleMeasurement, SliceMeasurement
from legseg_desktop.records import Analysis, MuscleReview
from legseg_desktop.reports.csv_table import read_records, write_records
from legseg_desktop.reports.notes import flag_sentence

MEASUREMENTS_FILE = "measurements.csv"
SLICES_FILE = "slices.csv"
REVIEW_FILE = "review.csv"
AGREEMENT_FILE = "agreement.csv"
COMPARISON_FILE = "comparison.csv"

# A hundredth of a percentage point is below every Dixon scan's precision; four decimals
# keep rounding out of everything that is computed from the tables.
_DECIMALS = {
    "volume_ml": 3,
    "ff_mean_percent": 4,
    "ff_ratio_percent": 4,
    "ff_median_percent": 4,
    "ff_sd_percent": 4,
    "ff_p5_percent": 4,
    "ff_p95_percent": 4,
    "vote_entropy_percent": 2,
    "ensemble_agreement": 4,
    "expected_dsc": 4,
    "expected_dsc_low": 4,
    "expected_dsc_high": 4,
    "ff_p25_percent": 4,
    "ff_p75_percent": 4,
    "lean_volume_ml": 3,
    "fat_volume_ml": 3,
    "functional_volume_ml": 3,
    "max_csa_cm2": 4,
    "max_csa_position_mm": 3,
    "ff_distal_percent": 4,
    "ff_central_percent": 4,
    "ff_proximal_percent": 4,
    "position_mm": 3,
    "csa_cm2": 4,
    "dsc": 6,
    "assd_mm": 4,
    "seconds": 1,
    "model_dsc": 6,
    "model_assd_mm": 4,
    "reference_volume_ml": 3,
    "prediction_volume_ml": 3,
    "volume_difference_ml": 3,
    "reference_ff_percent": 4,
    "prediction_ff_percent": 4,
    "ff_difference_points": 4,
    "ff_change_points": 4,
    "ff_change_points_per_year": 4,
    "shared_ff_percent": 4,
    "shared_volume_ml": 3,
    "shared_percent": 2,
    "shared_ff_change_points": 4,
    "shared_ff_change_points_per_year": 4,
    "smallest_detectable_points": 4,
    "trend_points_per_year": 4,
    "trend_low": 4,
    "trend_high": 4,
    "volume_change_ml": 3,
    "smallest_detectable_ml": 3,
}


@dataclass(frozen=True)
class ComparisonRow:
    """One muscle on one side at one visit: a line of comparison.csv.

    Changes are percentage points of fat fraction to the first visit; `flags` and the trend, with
    its 95 % interval, concern the muscle over all visits. 'shared' is over the extent that all
    visits see. `beyond_detectable` is 'yes', 'no' or '' of the change that can be read as one,
    `volume_beyond_detectable` the same of the volume. `notes` says in words what the flags mean.
    """

    side: str
    muscle: str
    abbreviation: str
    visit: str
    days_since_first: int | None
    volume_ml: float | None
    ff_mean_percent: float | None
    ff_change_points: float | None
    ff_change_points_per_year: float | None
    coverage: str
    flags: tuple[str, ...]
    shared_ff_percent: float | None = None
    shared_volume_ml: float | None = None
    shared_percent: float | None = None
    shared_ff_change_points: float | None = None
    shared_ff_change_points_per_year: float | None = None
    smallest_detectable_points: float | None = None
    beyond_detectable: str = ""
    trend_points_per_year: float | None = None
    trend_low: float | None = None
    trend_high: float | None = None
    volume_change_ml: float | None = None
    smallest_detectable_ml: float | None = None
    volume_beyond_detectable: str = ""
    notes: tuple[str, ...] = ()


def write_tables(folder: Path, analysis: Analysis) -> None:
    """Write measurements.csv and slices.csv of an analysis, and its review, into a folder.

    Raises
    ------
    OutputError
        If a file can't be written.
    """
    write_measurements(folder / MEASUREMENTS_FILE, analysis.measurements)
    write_slices(folder / SLICES_FILE, analysis.slices)
    if analysis.review:
        write_records(folder / REVIEW_FILE, MuscleReview, analysis.review, _DECIMALS)


def write_measurements(path: Path, measurements: Iterable[MuscleMeasurement]) -> None:
    """Write one row per muscle and side; the columns are the fields of the record."""
    write_records(path, MuscleMeasurement, measurements, _DECIMALS)


def read_measurements(path: Path) -> tuple[MuscleMeasurement, ...]:
    """Read measurements.csv back; InputError if it can't be used."""
    return read_records(path, MuscleMeasurement)


def write_slices(path: Path, slices: Iterable[SliceMeasurement]) -> None:
    """Write one row per muscle, side and slice; the columns are the fields of the record."""
    write_records(path, SliceMeasurement, slices, _DECIMALS)


def read_slices(path: Path) -> tuple[SliceMeasurement, ...]:
    """Read slices.csv back; InputError if it can't be used."""
    return read_records(path, SliceMeasurement)


def write_agreement(path: Path, agreement: Agreement) -> None:
    """Write one row per muscle, then a row of means and one for the generalised DSC.

    Both summary rows have side 'both' and their name as status: 'mean' (its
    ff_difference_points is the mean absolute difference) and 'generalised' (generalised
    DSC of the image).
    """
    name = f"mean of {agreement.muscles_counted} muscles"
    summary = (
        MuscleAgreement(
            "both",
            name,
            "",
            "mean",
            dsc=agreement.mean_dsc,
            assd_mm=agreement.mean_assd_mm,
            ff_difference_points=agreement.mean_absolute_ff_difference_points,
        ),
        MuscleAgreement("both", "all muscles", "", "generalised", dsc=agreement.generalised_dsc),
    )
    write_records(path, MuscleAgreement, (*agreement.muscles, *summary), _DECIMALS)


def write_comparison(path: Path, comparison: VisitComparison) -> None:
    """Write one row per muscle, side and visit."""
    rows = (row for each in comparison.trajectories for row in _comparison_rows(comparison, each))
    write_records(path, ComparisonRow, rows, _DECIMALS)


def _comparison_rows(
    comparison: VisitComparison, trajectory: MuscleTrajectory
) -> Iterator[ComparisonRow]:
    trend = trajectory.trend
    for index, visit in enumerate(comparison.visits):
        yield ComparisonRow(
            side=trajectory.side,
            muscle=trajectory.muscle,
            abbreviation=trajectory.abbreviation,
            visit=visit.name,
            days_since_first=visit.days_since_first,
            volume_ml=trajectory.volume_ml[index],
            ff_mean_percent=trajectory.ff_mean_percent[index],
            ff_change_points=trajectory.ff_change_points[index],
            ff_change_points_per_year=trajectory.ff_change_points_per_year[index],
            coverage=trajectory.coverage[index],
            flags=trajectory.flags,
            shared_ff_percent=_at(trajectory.shared_ff_percent, index),
            shared_volume_ml=_at(trajectory.shared_volume_ml, index),
            shared_percent=_at(trajectory.shared_percent, index),
            shared_ff_change_points=_at(trajectory.shared_ff_change_points, index),
            shared_ff_change_points_per_year=_at(
                trajectory.shared_ff_change_points_per_year, index
            ),
            smallest_detectable_points=trajectory.smallest_detectable_points,
            beyond_detectable=_yes_or_no(trajectory.is_beyond_detectable(index)),
            trend_points_per_year=None if trend is None else trend.points_per_year,
            trend_low=None if trend is None else trend.low,
            trend_high=None if trend is None else trend.high,
            volume_change_ml=trajectory.comparable_volume_change_ml(index),
            smallest_detectable_ml=trajectory.smallest_detectable_ml,
            volume_beyond_detectable=_yes_or_no(trajectory.is_volume_beyond_detectable(index)),
            notes=tuple(flag_sentence(flag) for flag in trajectory.flags),
        )


def _yes_or_no(answer: bool | None) -> str:
    return "" if answer is None else "yes" if answer else "no"


def _at(values: Sequence[float | None], index: int) -> float | None:
    """Return a visit's value; None where visits weren't laid over one another."""
    return values[index] if values else None
