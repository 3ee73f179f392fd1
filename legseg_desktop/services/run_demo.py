"""The whole idea on a patient whose truth is known: simulate, segment, measure, compare."""

from __future__ import annotations

import shutil
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.evaluation.agreement import Agreement, assess_agreement
from inference_engine.progress import Progress, ProgressSpan
from inference_engine.quantification.fat_fraction import fat_fraction
from inference_engine.quantification.longitudinal import VisitComparison
from inference_engine.segmentation.options import SegmentationOptions
from inference_engine.simulation.cohort import SimulatedVisit, simulate_subject
from inference_engine.simulation.fat_replacement import Stage
from legseg_desktop.records import Analysis, ScanInputs
from legseg_desktop.reports.csv_table import write_records
from legseg_desktop.services.analyse_scan import analyse_scan
from legseg_desktop.services.compare_analyses import compare_registered, save_comparison
from legseg_desktop.services.output_folder import output_folder
from legseg_desktop.services.save_analysis import REPORT_FILE
from legseg_desktop.services.simulate_cohort import (
    TrueFatFraction,
    visit_folder_name,
    write_subject,
)

ACCURACY_FILE = "accuracy.csv"
COMPARISON_FOLDER = "comparison"
DEMO_VISITS = 3
# Far from the seeds that training draws from: a patient the network has never seen.
DEMO_SEED = 7_777_777
# Spread unevenly over the muscles, and growing by some two percentage points a year.
DEMO_STAGE = Stage.INTERMEDIATE

_DECIMALS = {"true_ff_percent": 4, "measured_ff_percent": 4, "ff_error_points": 4, "dsc": 6}


@dataclass(frozen=True)
class MuscleAccuracy:
    """One muscle, both legs together, at one visit: measured against the known truth.

    Parameters
    ----------
    visit, muscle, abbreviation : str
        Which.
    true_ff_percent : float or None
        Mean true fat fraction over the true muscle, %; None where the truth lacks it.
    measured_ff_percent : float or None
        Mean measured fat fraction over the segmented muscle, %; None where none was found.
    ff_error_points : float or None
        Measured minus true, percentage points.
    dsc : float or None
        Dice similarity coefficient with the truth, 0 to 1.
    """

    visit: str
    muscle: str
    abbreviation: str
    true_ff_percent: float | None
    measured_ff_percent: float | None
    ff_error_points: float | None
    dsc: float | None


@dataclass(frozen=True)
class DemoOutcome:
    """What the demo found.

    Parameters
    ----------
    folder : Path
        Where everything was written.
    muscles : tuple of MuscleAccuracy
        Muscle by muscle, visit by visit; muscles that neither truth nor prediction has are
        left out.
    mean_dsc : float or None
        Mean over all of them; a missed muscle counts as 0.
    mean_absolute_ff_error_points : float or None
        Mean over those with an error.
    comparison : VisitComparison
        The measured change over the visits, whole and over the shared extent.
    seconds : dict of str to float
        Wall-clock time of each step.
    """

    folder: Path
    muscles: tuple[MuscleAccuracy, ...]
    mean_dsc: float | None
    mean_absolute_ff_error_points: float | None
    comparison: VisitComparison
    seconds: dict[str, float]


def run_demo(
    out: Path,
    progress: Progress,
    *,
    seed: int = DEMO_SEED,
    visits: int = DEMO_VISITS,
    options: SegmentationOptions | None = None,
) -> DemoOutcome:
    """Simulate a patient, analyse every visit as if it were real, and compare with the truth.

    Parameters
    ----------
    out : Path
        Folder of the results: visit-1 … with images and analysis, comparison, report.pdf
        (the last visit's), accuracy.csv.
    progress : Progress
        Told often; may raise OperationCancelled.
    seed, visits : int
        Which patient, and how many visits (at least two).
    options
        As for `segment_scan`.

    Raises
    ------
    LegSegError
        If nothing can be written, or the model can't be used.
    OperationCancelled
        If the user has asked to stop; nothing is written.
    """
    clock = _Clock()
    with output_folder(out) as folder:
        progress.report(0.0, "Simulating a patient")
        simulated = simulate_subject(
            seed,
            visits=visits,
            stage=DEMO_STAGE,
            progress=ProgressSpan(progress, 0.0, 0.25),
        )
        inputs = write_subject(folder, "demo", seed, simulated)
        clock.finish("simulate")
        analyses = _analyse(
            folder,
            simulated,
            inputs,
            options=options,
            progress=ProgressSpan(progress, 0.25, 0.9),
        )
        clock.finish("analyse")
        progress.report(0.9, "Comparing with the truth")
        muscles = tuple(
            row
            for visit, analysis in zip(simulated, analyses, strict=True)
            for row in _accuracy(visit, analysis)
        )
        write_records(folder / ACCURACY_FILE, MuscleAccuracy, muscles, _DECIMALS)
        clock.finish("evaluate")
        comparison = compare_registered(analyses, progress=ProgressSpan(progress, 0.92, 0.98))
        save_comparison(analyses, folder / COMPARISON_FOLDER, comparison)
        shutil.copyfile(
            folder / visit_folder_name(len(analyses)) / REPORT_FILE, folder / REPORT_FILE
        )
        clock.finish("compare")
        progress.report(1.0, "Done")
    return DemoOutcome(
        folder=out,
        muscles=muscles,
        mean_dsc=_mean([row.dsc for row in muscles]),
        mean_absolute_ff_error_points=_mean(
            [None if row.ff_error_points is None else abs(row.ff_error_points) for row in muscles]
        ),
        comparison=comparison,
        seconds=clock.seconds,
    )


class _Clock:
    """Wall-clock time of steps that follow each other."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}
        self._start = time.perf_counter()

    def finish(self, step: str) -> None:
        now = time.perf_counter()
        self.seconds[step] = now - self._start
        self._start = now


def _analyse(
    folder: Path,
    simulated: Sequence[SimulatedVisit],
    inputs: Sequence[ScanInputs],
    *,
    options: SegmentationOptions | None,
    progress: Progress,
) -> list[Analysis]:
    analyses = []
    count = len(simulated)
    for index, (visit, files) in enumerate(zip(simulated, inputs, strict=True)):
        name = visit_folder_name(index + 1)
        analyses.append(
            analyse_scan(
                files,
                folder / name,
                options,
                progress=ProgressSpan(progress, index / count, (index + 1) / count),
                identity="simulated demo",
                visit=name,
                days_since_first=visit.days_since_first,
            )
        )
    return analyses


def _accuracy(visit: SimulatedVisit, analysis: Analysis) -> list[MuscleAccuracy]:
    truth_table = load_label_table()
    agreement: Agreement = assess_agreement(
        visit.truth,
        truth_table,
        analysis.label_map,
        analysis.table,
        fat_fraction=fat_fraction(analysis.scan),
    )
    truth = TrueFatFraction(visit)
    rows = []
    for row in agreement.muscles:
        if row.side != "both" or row.dsc is None:
            continue
        labels = [
            sided.label
            for sided in truth_table.sided()
            if sided.muscle.abbreviation == row.abbreviation
        ]
        true, measured = truth.mean_percent(labels), row.prediction_ff_percent
        rows.append(
            MuscleAccuracy(
                visit=analysis.visit,
                muscle=row.muscle,
                abbreviation=row.abbreviation,
                true_ff_percent=true,
                measured_ff_percent=measured,
                ff_error_points=None if true is None or measured is None else measured - true,
                dsc=row.dsc,
            )
        )
    return rows


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None
