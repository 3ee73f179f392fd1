"""A whole training run: prepare the scans, train every fold, publish them as one model."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from inference_engine.anatomy.label_table import RESOURCES, load_label_table
from inference_engine.formats.atomic_file import write_file
from inference_engine.network.network_geometry import network_geometry
from inference_engine.network.weights import save_weights_fp16, write_manifest
from inference_engine.progress import Progress, ProgressSpan
from inference_engine.segmentation.model_spec import MANIFEST_NAME, ModelSpec, WeightsFile
from inference_engine.training.augmentation import Augmentation
from inference_engine.training.checkpoint import FoldState
from inference_engine.training.configuration import TrainingConfiguration
from inference_engine.training.fold_training import Fold, FoldTraining
from inference_engine.training.folds import Folds, divide_into_folds
from inference_engine.training.initial_weights import read_initial_weights
from inference_engine.training.prepared_legs import PreparedLeg, PreparedLegs
from inference_engine.training.run_folder import MODEL_FOLDER, RunFolder
from inference_engine.training.run_progress import RunProgress
from inference_engine.training.sample_stream import SampleStream
from inference_engine.training.scan_folders import find_scans
from inference_engine.training.slab_sampling import SlabShape

_PREPARED = 0.05
BEST_WEIGHTS_FILE = "best_weights.npz"


def cross_validate(configuration: TrainingConfiguration, path: Path, progress: Progress) -> None:
    """Train every fold of a configuration, or go on where an earlier sitting ended.

    Parameters
    ----------
    configuration : TrainingConfiguration
        What to do.
    path : Path
        The run folder.
    progress : Progress
        Told before every step; may raise OperationCancelled.

    Raises
    ------
    LegSegError
        If the scans, the configuration or the run folder can't be used.
    OperationCancelled
        If the user has asked to stop; the same call goes on.
    """
    run = RunFolder(path)
    spec = trained_spec(configuration)
    progress.report(0.0, "Looking for scans")
    found = find_scans(configuration.data)
    folds = divide_into_folds((scan.subject for scan in found.labelled), configuration.training)
    run.begin(configuration, folds, found.unlabelled)
    if run.outcome() is not None:
        return
    initial = _initial_weights(run, configuration, spec)
    store = PreparedLegs(run.legs)
    legs = store.prepare(found.labelled, configuration, ProgressSpan(progress, 0.0, _PREPARED))
    stream = SampleStream(
        store,
        SlabShape(configuration.network.slab_shape, spec.margin),
        configuration.network.channels,
        Augmentation(configuration.augmentation, configuration.network.spacing_mm),
        configuration.training.workers,
    )
    told = RunProgress(
        ProgressSpan(progress, _PREPARED, 1.0), len(folds), configuration.training.epochs
    )
    states, members = [], []
    for index in range(len(folds)):
        training = FoldTraining(
            _fold(run, legs, folds, index), configuration, spec, stream, initial
        )
        training.run(told)
        states.append(training.state)
        members.append(_write_best(run, training, index, spec))
    _publish(run, spec, members, states, folds)


def trained_spec(configuration: TrainingConfiguration) -> ModelSpec:
    """Return the specification of the model that a configuration trains, without weights."""
    network, model = configuration.network, configuration.model
    geometry = network_geometry(network.architecture, network.arguments)
    table = load_label_table(RESOURCES / "labels" / network.label_table)
    slab = network.prediction_slab_shape or network.slab_shape
    return ModelSpec(
        name=model.name,
        version=model.version,
        architecture=network.architecture,
        arguments={
            "channel_count": len(network.channels),
            "class_count": len(table.muscles) + 1,
            **network.arguments,
        },
        spacing_mm=network.spacing_mm,
        channels=network.channels,
        slab_shape=slab,
        # With itself as the multiple, a slab is never shrunk to the leg.
        size_multiple=slab if geometry.needs_one_size else geometry.multiple,
        label_table=network.label_table,
        weights=(),
        description=model.description,
        margin=geometry.margin,
    )


def _initial_weights(
    run: RunFolder, configuration: TrainingConfiguration, spec: ModelSpec
) -> bytes | None:
    """Return the run's own copy of what it begins with, made at its first sitting."""
    name = configuration.network.initial_weights
    if name is None:
        return None
    if not run.initial_weights.exists():
        write_file(run.initial_weights, read_initial_weights(name, spec))
    return run.initial_weights.read_bytes()


def _fold(run: RunFolder, legs: tuple[PreparedLeg, ...], folds: Folds, index: int) -> Fold:
    held_out = folds[index]
    return Fold(
        index,
        run.fold(index),
        training=tuple(leg for leg in legs if leg.subject not in held_out),
        validation=tuple(leg for leg in legs if leg.subject in held_out),
    )


def _write_best(run: RunFolder, training: FoldTraining, index: int, spec: ModelSpec) -> WeightsFile:
    """Write the weights of a fold's best epoch into its folder and into the model's."""
    own = run.fold(index) / BEST_WEIGHTS_FILE
    sha256 = save_weights_fp16(training.network, own)
    name = f"{spec.name}-{spec.version}-fold-{index + 1}.npz"
    run.model.mkdir(exist_ok=True)
    write_file(run.model / name, own.read_bytes())
    return WeightsFile(name, sha256)


def _publish(
    run: RunFolder,
    spec: ModelSpec,
    members: list[WeightsFile],
    states: list[FoldState],
    folds: Folds,
) -> None:
    described = f"{spec.description} Ensemble of {len(members)} folds.".strip()
    published = replace(spec, weights=tuple(members), description=described)
    write_manifest(run.model / MANIFEST_NAME, [published])
    figures = [_figures(state, folds[index]) for index, state in enumerate(states)]
    best = max(range(len(states)), key=lambda index: _rank(states[index]))
    run.write_outcome({"best_fold": best, "model": MODEL_FOLDER, "folds": figures})


def _rank(state: FoldState) -> tuple[float, float]:
    """Return what the best fold has most of: validation DSC, then the smaller loss."""
    dsc = state.best_dsc_percent
    return (-1.0 if dsc is None else dsc, -state.plateau.best_loss)


def _figures(state: FoldState, subjects: tuple[str, ...]) -> dict[str, Any]:
    best = min(state.rows, key=lambda row: row.validation_loss)
    return {
        "validation_subjects": list(subjects),
        "epochs": state.epoch,
        "best_epoch": best.epoch,
        "validation_loss": best.validation_loss,
        "validation_dsc_percent": state.best_dsc_percent,
        "seconds": round(sum(row.seconds for row in state.rows), 1),
        "waited_seconds": round(sum(row.waited_seconds for row in state.rows), 1),
    }
