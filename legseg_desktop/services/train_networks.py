"""Train networks on a folder of scans and label maps, in a child process."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from inference_engine.errors import OutputError
from inference_engine.experiment.worker_process import run_in_child
from inference_engine.progress import Progress
from inference_engine.training.configuration_file import read_configuration
from inference_engine.training.folds import divide_into_folds
from inference_engine.training.run_folder import RunFolder
from inference_engine.training.scan_folders import find_scans


@dataclass(frozen=True)
class FoldOutcome:
    """How one fold did on its own validation subjects.

    Parameters
    ----------
    fold : int
        From 1.
    epochs, best_epoch : int
        How many there were, and the one with the smallest validation loss.
    validation_loss : float
        In that epoch.
    validation_dsc_percent : float or None
        In that epoch, %; None where the validation slabs hold no muscle.
    waited_percent : float
        Share of the time for which the network waited for samples, %.
    """

    fold: int
    epochs: int
    best_epoch: int
    validation_loss: float
    validation_dsc_percent: float | None
    waited_percent: float


@dataclass(frozen=True)
class TrainingOutcome:
    """What a run found.

    Parameters
    ----------
    model : Path
        Folder with the ensemble of all folds.
    best_fold : int
        The fold that did best, from 1.
    folds : tuple of FoldOutcome
        All folds.
    scans_without_labels : int
        Scans that were left out since they have no label map.
    """

    model: Path
    best_fold: int
    folds: tuple[FoldOutcome, ...]
    scans_without_labels: int


def train_networks(
    configuration: Path, run_folder: Path, *, device: str = "auto", progress: Progress
) -> TrainingOutcome:
    """Train as a configuration says, or go on where an earlier sitting ended.

    Parameters
    ----------
    configuration : Path
        TOML file; see `training.configuration`.
    run_folder : Path
        Where everything is kept.
    device : str
        'auto', 'cpu' or 'gpu:N'.
    progress : Progress
        Told often; may raise OperationCancelled. The same call goes on from the last checkpoint.

    Raises
    ------
    LegSegError
        If the configuration, the scans or the run folder can't be used, or the training fails.
    OperationCancelled
        If the user has asked to stop.
    """
    # What is wrong with these is said at once, before the child has loaded Keras.
    wanted = read_configuration(configuration)
    found = find_scans(wanted.data)
    divide_into_folds((scan.subject for scan in found.labelled), wanted.training)
    order = {
        "kind": "train",
        "device": device,
        "configuration": str(configuration.absolute()),
        "run_folder": str(run_folder.absolute()),
    }
    run_in_child(order, progress)
    return _outcome(RunFolder(run_folder), len(found.unlabelled))


def _outcome(run: RunFolder, unlabelled: int) -> TrainingOutcome:
    content = run.outcome()
    if content is None:
        raise OutputError("The outcome of the training is missing.", "Give the same command again.")
    folds = tuple(
        FoldOutcome(
            fold=number,
            epochs=row["epochs"],
            best_epoch=row["best_epoch"],
            validation_loss=row["validation_loss"],
            validation_dsc_percent=row["validation_dsc_percent"],
            waited_percent=100 * row["waited_seconds"] / max(row["seconds"], 1e-3),
        )
        for number, row in enumerate(content["folds"], start=1)
    )
    return TrainingOutcome(run.model, content["best_fold"] + 1, folds, unlabelled)
