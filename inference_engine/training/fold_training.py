"""Train one fold of a cross-validation; goes on from its checkpoint as if it had never stopped."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import keras
import numpy as np

from inference_engine.network.architectures import build_network
from inference_engine.network.weights import load_weights
from inference_engine.segmentation.model_spec import ModelSpec
from inference_engine.training.checkpoint import (
    Arrays,
    Checkpoint,
    FoldState,
    read_checkpoint,
    write_checkpoint,
)
from inference_engine.training.configuration import TrainingConfiguration, TrainingSection
from inference_engine.training.learning_curve import EpochRow, LearningCurve
from inference_engine.training.masked_losses import LOSSES
from inference_engine.training.plateau import Plateau
from inference_engine.training.prepared_legs import PreparedLeg
from inference_engine.training.run_progress import RunProgress
from inference_engine.training.sample_stream import SampleStream
from inference_engine.training.slab_sampling import SlabShape, slabs_of_epoch, validation_slabs
from inference_engine.training.validation import validate

CHECKPOINT_FILE = "checkpoint.npz"
_WEIGHT_DECAY = 1e-4


@dataclass(frozen=True)
class Fold:
    """One fold of a run.

    Parameters
    ----------
    index : int
        Which, from 0.
    folder : Path
        Where its files are.
    training, validation : tuple of PreparedLeg
        Legs to learn from and legs to validate on: no subject is in both.
    """

    index: int
    folder: Path
    training: tuple[PreparedLeg, ...]
    validation: tuple[PreparedLeg, ...]


class FoldTraining:
    """The training of one fold.

    Parameters
    ----------
    fold : Fold
        Which, with its legs.
    configuration : TrainingConfiguration
        What to do.
    spec : ModelSpec
        Of the model that comes of it.
    stream : SampleStream
        Makes the samples.
    initial_weights : bytes, optional
        Content of a weights file.

    Raises
    ------
    ModelError
        If the initial weights belong to another network.
    InputError
        If the checkpoint is damaged.
    """

    def __init__(
        self,
        fold: Fold,
        configuration: TrainingConfiguration,
        spec: ModelSpec,
        stream: SampleStream,
        initial_weights: bytes | None,
    ) -> None:
        self._fold = fold
        self._training = configuration.training
        self._stream = stream
        self._slab = SlabShape(configuration.network.slab_shape, spec.margin)
        self._curve = LearningCurve(fold.folder)
        self._loss = LOSSES[self._training.loss]
        self.network = _compiled_network(spec, self._training, fold.index)
        if initial_weights is not None:
            load_weights(self.network, initial_weights)
        self.state = FoldState(Plateau(self._training.learning_rate))
        self._best: Arrays = []
        self._saved = time.monotonic()
        self._resume()

    def run(self, progress: RunProgress) -> None:
        """Train to the end; afterwards the network has the weights of its best epoch.

        Raises
        ------
        OutputError
            If the checkpoint or the curves can't be written; the last whole checkpoint stays.
        OperationCancelled
            If the user has asked to stop.
        """
        places = validation_slabs(
            self._fold.validation, self._slab, self._training.validation_slabs
        )
        while not self.state.is_finished:
            started = time.monotonic()
            loss = self._learn(progress)
            waited = self.state.waited_seconds
            figures = validate(self.network, self._loss, self._stream.batches(places, 1))
            self._end_epoch(
                EpochRow(
                    epoch=self.state.epoch + 1,
                    loss=loss,
                    validation_loss=figures.loss,
                    validation_dsc_percent=figures.dsc_percent,
                    learning_rate=self.state.plateau.rate,
                    seconds=time.monotonic() - started,
                    waited_seconds=waited,
                )
            )
            progress.report(self._fold.index, self.state.epoch, loss)
        _set_weights(self.network, self._best)

    def _learn(self, progress: RunProgress) -> float:
        """Take the steps of an epoch that are still to be taken; return the epoch's mean loss."""
        state, size = self.state, self._training.batch
        places = slabs_of_epoch(
            self._fold.training, self._slab, self._training, self._fold.index, state.epoch
        )
        self.network.optimizer.learning_rate = state.plateau.rate
        before = self._stream.waited_seconds - state.waited_seconds
        for batch in self._stream.batches(places[state.steps * size :], size):
            # Keras would give the mean over all steps so far.
            self.network.reset_metrics()
            loss = float(self.network.train_on_batch(batch.images, batch.labels))
            state.loss_sum += loss * len(batch.images)
            state.steps += 1
            state.waited_seconds = self._stream.waited_seconds - before
            seen = min(state.steps * size, len(places))
            progress.report(
                self._fold.index, state.epoch + seen / len(places), state.loss_sum / seen
            )
            if self._is_save_due():
                self._save()
        return state.loss_sum / len(places)

    def _end_epoch(self, row: EpochRow) -> None:
        state = self.state
        state.rows.append(row)
        state.plateau = state.plateau.after_epoch(row.validation_loss, self._training)
        state.steps, state.loss_sum, state.waited_seconds = 0, 0.0, 0.0
        if state.plateau.is_best or not self._best:
            self._best = _weights_of(self.network)
            state.best_dsc_percent = row.validation_dsc_percent
        state.is_finished = state.epoch >= self._training.epochs or state.plateau.is_over(
            self._training
        )
        self._curve.add(state.rows)
        if state.is_finished or self._is_save_due():
            self._save()
            self._curve.draw(state.rows, f"Fold {self._fold.index + 1}")

    def _is_save_due(self) -> bool:
        return time.monotonic() - self._saved >= 60 * self._training.checkpoint_minutes

    def _save(self) -> None:
        write_checkpoint(
            self._fold.folder / CHECKPOINT_FILE,
            Checkpoint(
                replace(self.state),
                _weights_of(self.network),
                [keras.ops.convert_to_numpy(v) for v in self.network.optimizer.variables],
                self._best,
            ),
        )
        self._saved = time.monotonic()

    def _resume(self) -> None:
        checkpoint = read_checkpoint(self._fold.folder / CHECKPOINT_FILE)
        if checkpoint is not None:
            self.state = checkpoint.state
            _set_weights(self.network, checkpoint.weights)
            variables = self.network.optimizer.variables
            for variable, values in zip(variables, checkpoint.optimiser, strict=True):
                variable.assign(values)
            self._best = checkpoint.best_weights
        self._curve.begin(self.state.rows)


def _compiled_network(spec: ModelSpec, training: TrainingSection, fold: int) -> keras.Model:
    # What the fold before has left would slow down and fill the memory.
    keras.backend.clear_session()
    keras.utils.set_random_seed(training.seed * 1000 + fold)
    keras.mixed_precision.set_global_policy(training.precision)
    network = build_network(spec.architecture, spec.arguments)
    rate = training.learning_rate
    if training.optimiser == "adamw":
        optimiser = keras.optimizers.AdamW(rate, weight_decay=_WEIGHT_DECAY)
    else:
        optimiser = keras.optimizers.Adam(rate)
    # XLA is slow at these networks on a processor, but JAX knows nothing else.
    is_jax = keras.backend.backend() == "jax"
    network.compile(optimizer=optimiser, loss=LOSSES[training.loss], jit_compile=is_jax)
    network.optimizer.build(network.trainable_variables)
    return network


def _weights_of(network: keras.Model) -> Arrays:
    return [np.array(weight) for weight in network.get_weights()]


def _set_weights(network: Any, weights: Sequence[Any]) -> None:
    network.set_weights(list(weights))
