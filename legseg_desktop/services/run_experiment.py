"""Run an experiment: repeat the paper's evaluation on a digital cohort, and report it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inference_engine.anatomy.label_table import RESOURCES, LabelTable, load_label_table
from inference_engine.experiment.experiment_folder import ExperimentFolder
from inference_engine.experiment.measurements import (
    Measurements,
    MeasuringPlace,
    measure_missing,
    scans_of_subjects,
)
from inference_engine.experiment.paper_tables import Assignment
from inference_engine.experiment.participants import (
    Participant,
    choose_participants,
    simulate_missing,
)
from inference_engine.experiment.plan import ExperimentPlan, read_plan
from inference_engine.experiment.predictions import ModelUse, predict_missing
from inference_engine.experiment.published import load_published
from inference_engine.experiment.results import ExperimentResults, evaluate
from inference_engine.experiment.shipped_models import ShippedModels, for_shipped_models
from inference_engine.experiment.steps import Step, run_steps
from inference_engine.experiment.trained_models import TrainedModels
from inference_engine.network.weights import verify_weights
from inference_engine.progress import Progress
from inference_engine.segmentation.model_spec import MODELS_DIRECTORY
from inference_engine.segmentation.options import require_device
from legseg_desktop.reports.experiment_report import ReportFacts, write_experiment_report
from legseg_desktop.reports.experiment_tables import write_experiment_tables
from legseg_desktop.services.installed_models import find_installed
from legseg_desktop.services.output_folder import output_folder
from legseg_desktop.services.record_provenance import installed_version

REPORT_FILE = "report.html"
DEFAULT_SCALE = "quick"

# Shares of the progress bar.
_COHORT, _TRAIN, _PREDICT, _MEASURE, _REPORT = 0.15, 0.5, 0.2, 0.13, 0.02


@dataclass(frozen=True)
class ExperimentOutcome:
    """What an experiment found, and the page that shows it."""

    results: ExperimentResults
    report: Path


def run_shipped(
    out: Path,
    *,
    scale: str | Path = DEFAULT_SCALE,
    low: str | None = None,
    high: str | None = None,
    device: str = "auto",
    progress: Progress,
    models_directory: Path = MODELS_DIRECTORY,
) -> ExperimentOutcome:
    """Evaluate installed models on simulated subjects that they never saw.

    Parameters
    ----------
    out : Path
        Folder of the experiment. What is there already from an earlier sitting is kept.
    scale : str or Path
        A preset of resources/experiments, or a file like one.
    low, high : str or None
        Names of the models for low and for high infiltration; None for the default one.
    device : str
        'auto', 'cpu' or 'gpu:N'.
    progress : Progress
        Told often; may raise OperationCancelled. What is done stays, and the same call goes on.
    models_directory : Path
        Where the program's own models are.

    Raises
    ------
    LegSegError
        If the plan, a model or the folder can't be used.
    """
    require_device(device)
    plan = for_shipped_models(read_plan(scale))
    models = ShippedModels(
        find_installed(low, models_directory), find_installed(high, models_directory)
    )
    for spec in (models.low, models.high):
        verify_weights(spec)
    folder = ExperimentFolder(out, models.identity(plan))
    run = _Run(folder, plan, choose_participants(plan, training=False), device)
    title = "The paper's evaluation, repeated with the installed models on simulated scans"
    return run.carried_out(
        models.uses, models.assignment, _Words(title, models.sentences()), progress, train=None
    )


def run_paper(
    out: Path,
    *,
    scale: str | Path = DEFAULT_SCALE,
    device: str = "auto",
    progress: Progress,
) -> ExperimentOutcome:
    """Repeat the paper's training and evaluation on a digital cohort.

    LI models are trained from every slice and from sparse ground truth, HI models from the best
    LI fold, chosen on its validation subjects; then as `run_shipped`.

    Parameters
    ----------
    out, scale, device, progress
        As for `run_shipped`.

    Raises
    ------
    LegSegError
        If the plan or the folder can't be used, or training fails.
    """
    require_device(device)
    plan = read_plan(scale)
    folder = ExperimentFolder(out, TrainedModels.identity(plan))
    models = TrainedModels(folder.training, folder.cohort, plan, device)
    run = _Run(folder, plan, choose_participants(plan, training=True), device)
    title = "The paper's training and evaluation, repeated on a digital cohort"
    return run.carried_out(
        models.uses,
        models.assignment,
        _Words(title, models.sentences()),
        progress,
        train=models.train_missing,
    )


@dataclass(frozen=True)
class _Words:
    """What the report says about an experiment."""

    title: str
    about: tuple[str, ...]


class _Run:
    """The steps from a cohort to a report."""

    def __init__(
        self,
        folder: ExperimentFolder,
        plan: ExperimentPlan,
        participants: Sequence[Participant],
        device: str,
    ) -> None:
        self._folder = folder
        self._plan = plan
        self._participants = participants
        self._device = device
        self._table: LabelTable = load_label_table(RESOURCES / "labels" / "legseg18.toml")
        self._measurements: Measurements | None = None
        self._results: ExperimentResults | None = None

    def carried_out(
        self,
        uses: Callable[[], Sequence[ModelUse]],
        assignment: Callable[[], Assignment],
        words: _Words,
        progress: Progress,
        *,
        train: Callable[[Progress], None] | None,
    ) -> ExperimentOutcome:
        """Do every step that is not done, and return the outcome."""
        steps = [
            Step("cohort", _COHORT, self._simulate),
            *([] if train is None else [Step("training", _TRAIN, train)]),
            Step("prediction", _PREDICT, lambda span: self._predict(uses(), span)),
            Step("measurement", _MEASURE, lambda span: self._measure(uses(), span)),
            Step("report", _REPORT, lambda span: self._report(assignment(), words, span)),
        ]
        run_steps(steps, progress, self._folder.add_time)
        assert self._results is not None, "the last step sets it"
        return ExperimentOutcome(self._results, self._folder.results / REPORT_FILE)

    def _simulate(self, progress: Progress) -> None:
        simulate_missing(self._folder.cohort, self._participants, progress)

    def _predict(self, uses: Sequence[ModelUse], progress: Progress) -> None:
        scans = scans_of_subjects(self._folder.cohort, self._participants)
        predict_missing(
            self._folder.predictions, uses, scans, device=self._device, progress=progress
        )

    def _measure(self, uses: Sequence[ModelUse], progress: Progress) -> None:
        scans = scans_of_subjects(self._folder.cohort, self._participants)
        place = MeasuringPlace(self._folder.predictions, self._folder.measurements)
        self._measurements = measure_missing(place, uses, scans, self._table, progress)

    def _report(self, assignment: Assignment, words: _Words, progress: Progress) -> None:
        progress.report(0.0, "Writing the report")
        assert self._measurements is not None, "measuring comes first"
        published = load_published()
        results = evaluate(self._measurements, assignment, self._table, published)
        facts = ReportFacts(
            title=words.title,
            subtitle=self._plan.description,
            about=(_cohort_sentence(self._plan), *words.about),
            seconds=_in_order(self._folder.times()),
            version=installed_version("legseg"),
        )
        with output_folder(self._folder.results) as folder:
            write_experiment_tables(folder, results)
            write_experiment_report(folder / REPORT_FILE, results, published, self._table, facts)
        self._results = results


def _cohort_sentence(plan: ExperimentPlan) -> str:
    scale = plan.cohort.voxel_scale
    finer = "as long as" if scale == 1 else f"{scale:g} times as long as"
    return (
        f"The subjects were simulated from seed {plan.seed}, with voxels {finer} the paper's. "
        "Their true labels and fat fractions are known exactly."
    )


def _in_order(seconds: Mapping[str, Any]) -> dict[str, float]:
    return {step: float(value) for step, value in seconds.items() if step != "report"}
