"""Compare a patient's visits."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from inference_engine.progress import NoProgress, Progress
from inference_engine.quantification.longitudinal import (
    VisitComparison,
    VisitMeasurements,
    compare_visits,
)
from inference_engine.quantification.measurements import MuscleMeasurement
from legseg_desktop.records import Analysis, AnalysisDescription
from legseg_desktop.reports.csv_report import COMPARISON_FILE, write_comparison
from legseg_desktop.reports.visit_report import write_visit_report
from legseg_desktop.services.open_analysis import open_measurements
from legseg_desktop.services.output_folder import output_folder

VISIT_REPORT_FILE = "visits.pdf"


def compare_analyses(analyses: Sequence[Analysis]) -> VisitComparison:
    """Compare analyses of one patient, the baseline first.

    Raises
    ------
    InputError
        If there are fewer than two, or they have no muscle and side in common.
    """
    return compare_visits(
        [
            _visit(analysis, analysis.measurements, f"visit {number}")
            for number, analysis in enumerate(analyses, start=1)
        ]
    )


def save_comparison(analyses: Sequence[Analysis], out: Path) -> None:
    """Compare analyses of one patient, the baseline first; writes what `compare_folders` does.

    Raises
    ------
    LegSegError
        If the visits can't be compared, or nothing can be written.
    """
    comparison = compare_analyses(analyses)
    with output_folder(out) as folder:
        write_comparison(folder / COMPARISON_FILE, comparison)
        write_visit_report(folder / VISIT_REPORT_FILE, comparison, analyses)


def compare_folders(
    folders: Sequence[Path], out: Path, progress: Progress | None = None
) -> VisitComparison:
    """Compare saved analyses of one patient; writes comparison.csv and visits.pdf.

    Parameters
    ----------
    folders : sequence of Path
        Two or more saved analyses, the baseline first. Their images need not be there.
    out : Path
        Folder of the results.
    progress : Progress, optional
        Told at every step.

    Raises
    ------
    LegSegError
        If a folder holds no analysis, the visits can't be compared, or nothing can be
        written.
    """
    progress = progress or NoProgress()
    with output_folder(out) as folder:
        progress.report(0.0, "Reading the analyses")
        saved = [(source, *open_measurements(source)) for source in folders]
        comparison = compare_visits(
            [
                _visit(description, measurements, source.absolute().name)
                for source, description, measurements in saved
            ]
        )
        write_comparison(folder / COMPARISON_FILE, comparison)
        progress.report(0.8, "Writing the report")
        write_visit_report(
            folder / VISIT_REPORT_FILE, comparison, [description for _, description, _ in saved]
        )
        progress.report(1.0, "Done")
    return comparison


def _visit(
    analysis: Analysis | AnalysisDescription,
    measurements: tuple[MuscleMeasurement, ...],
    name_otherwise: str,
) -> VisitMeasurements:
    return VisitMeasurements(
        name=analysis.visit or name_otherwise,
        days_since_first=analysis.days_since_first,
        measurements=measurements,
        model_name=analysis.provenance.model_name,
        model_version=analysis.provenance.model_version,
    )
