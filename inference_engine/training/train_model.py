"""Train a network on simulated legs for a given time; resumes where it was stopped.

Run as `python -m inference_engine.training.train_model --run DIRECTORY --minutes N`. The run
folder holds the model's specification, a checkpoint, the learning curve and, at the end, the
averaged weights.
"""

from __future__ import annotations

import argparse
import csv
import json
import logging
import time
from dataclasses import asdict
from itertools import islice
from math import prod
from pathlib import Path
from typing import Any

import keras
import numpy as np
import numpy.typing as npt

from inference_engine.network.architectures import build_network
from inference_engine.network.weights import load_weights
from inference_engine.segmentation.model_spec import ModelSpec, find_model
from inference_engine.simulation.shape_model import load_shape
from inference_engine.training.initial_weights import weights_that_fit
from inference_engine.training.losses import cross_entropy_and_dice
from inference_engine.training.random_legs import Infiltration, Patients, RandomLegs
from inference_engine.training.sample_pool import SamplePool
from inference_engine.training.schedule import Schedule

_log = logging.getLogger(__name__)
_VALIDATION_SEED = 990_000
_CHECKPOINT = "checkpoint.npz"
_RECORD_EVERY = 200
# Of the samples kept in memory, and of a voxel: three channels in half precision, and its class.
_POOL_BYTES, _VOXEL_BYTES = 1_500_000_000, 7


class TrainingRun:
    """One network in training, with all that a checkpoint must hold.

    Parameters
    ----------
    directory : Path
        The run folder; a checkpoint in it is continued.
    spec : ModelSpec
        The model to train.
    schedule : Schedule
        How.
    seed : int
        Seed of weights and samples.
    patients : Patients
        Whom to learn from.
    initial : ModelSpec or Path, optional
        What a new run's weights begin with: the first member of a model of the same
        architecture, the averaged weights of another run's folder, or a weights file (.npz).
    """

    def __init__(
        self,
        directory: Path,
        spec: ModelSpec,
        schedule: Schedule,
        seed: int,
        *,
        patients: Patients | None = None,
        initial: ModelSpec | Path | None = None,
    ) -> None:
        self._directory = directory
        self._spec = spec
        self._schedule = schedule
        self._seed = seed
        self.step = 0
        self.seconds = 0.0
        keras.utils.set_random_seed(seed)
        keras.mixed_precision.set_global_policy("float32")
        self._averaged = build_network(spec.architecture, spec.arguments)
        keras.mixed_precision.set_global_policy("mixed_bfloat16")
        self.network = build_network(spec.architecture, spec.arguments)
        self._patients = patients or Patients()
        if isinstance(initial, Path) and initial.is_file():
            load_weights(self.network, initial.read_bytes())
        elif isinstance(initial, Path):
            self.network.set_weights(averaged_weights(initial))
        elif initial is not None:
            load_weights(self.network, weights_that_fit(initial, spec))
        self._optimizer = keras.optimizers.AdamW(schedule.peak_rate, weight_decay=1e-4, clipnorm=5)
        self.network.compile(
            optimizer=self._optimizer, loss=cross_entropy_and_dice, jit_compile=False
        )
        self._optimizer.build(self.network.trainable_variables)
        self._average = [np.array(weight) for weight in self.network.get_weights()]
        directory.mkdir(parents=True, exist_ok=True)
        if self._checkpoint.exists():
            self._resume()

    @property
    def _checkpoint(self) -> Path:
        return self._directory / _CHECKPOINT

    def train(self) -> None:
        """Train until the schedule's time is over, with a checkpoint every few minutes."""
        budget = 60 * self._schedule.minutes
        validation = self._validation_set()
        losses: list[float] = []
        last_saved = time.monotonic()
        with SamplePool(
            self._spec,
            self._schedule.patch,
            self._seed * 1000 + self.step,
            patients=self._patients,
            capacity=min(600, _POOL_BYTES // (_VOXEL_BYTES * prod(self._schedule.patch))),
        ) as pool:
            _log.info("waited %.0f s for the first samples", pool.waited_seconds)
            while self.seconds < budget:
                started = time.monotonic()
                rate = self._schedule.rate(self.step, self.seconds / budget)
                self._optimizer.learning_rate.assign(rate)
                images, labels = pool.batch(self._schedule.batch)
                losses.append(float(self.network.train_on_batch(images, labels)))
                self.step += 1
                if self.step % self._schedule.average_every == 0:
                    self._take_average()
                self.seconds += time.monotonic() - started
                if self.step % _RECORD_EVERY == 0:
                    self._record(float(np.mean(losses)), rate, pool.generated, validation)
                    losses.clear()
                if time.monotonic() - last_saved > 240:
                    self._save()
                    last_saved = time.monotonic()
        self._save()

    def averaged_network(self) -> keras.Model:
        """Return the float32 network that holds the averaged weights."""
        self._averaged.set_weights(self._average)
        return self._averaged

    def _take_average(self) -> None:
        # Early on the average must follow quickly.
        decay = min(self._schedule.average_decay, 1 - 10 / (10 + self.step))
        newest = self.network.get_weights()
        for index, weight in enumerate(newest):
            self._average[index] += (1 - decay) * (weight - self._average[index])

    def _validation_set(self) -> list[tuple[npt.NDArray[np.float32], npt.NDArray[np.uint8]]]:
        source = RandomLegs(
            self._spec,
            self._schedule.patch,
            load_shape(),
            patients=self._patients,
            renders=1,
        )
        drawn = islice(source.samples(np.random.default_rng(_VALIDATION_SEED)), 16)
        return [(sample.image.astype(np.float32), sample.labels) for sample in drawn]

    def _record(self, loss: float, rate: float, generated: int, validation: list[Any]) -> None:
        dice = mean_dice(self.averaged_network(), validation)
        row = {
            "step": self.step,
            "minutes": round(self.seconds / 60, 2),
            "loss": round(loss, 4),
            "rate": round(rate, 6),
            "new_samples": generated,
            "validation_dice": round(dice, 4),
        }
        path = self._directory / "learning_curve.csv"
        is_new = not path.exists()
        with path.open("a", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, row)
            if is_new:
                writer.writeheader()
            writer.writerow(row)
        _log.info("%s", row)

    def _save(self) -> None:
        arrays: dict[str, npt.NDArray[Any]] = {"progress": np.array([self.step, self.seconds])}
        for index, weight in enumerate(self.network.get_weights()):
            arrays[f"weight{index}"] = weight
            arrays[f"average{index}"] = self._average[index]
        for index, variable in enumerate(self._optimizer.variables):
            arrays[f"optimizer{index}"] = keras.ops.convert_to_numpy(variable)
        partial = self._checkpoint.with_suffix(".partial.npz")
        np.savez(partial, allow_pickle=False, **arrays)
        partial.replace(self._checkpoint)

    def _resume(self) -> None:
        with np.load(self._checkpoint, allow_pickle=False) as data:
            self.step, self.seconds = int(data["progress"][0]), float(data["progress"][1])
            count = len(self._average)
            self.network.set_weights([data[f"weight{i}"] for i in range(count)])
            self._average = [np.array(data[f"average{i}"]) for i in range(count)]
            for index, variable in enumerate(self._optimizer.variables):
                variable.assign(data[f"optimizer{index}"])
        _log.info("resumed at step %d", self.step)


def averaged_weights(run: Path) -> list[npt.NDArray[np.float32]]:
    """Return the averaged weights in a run folder's checkpoint."""
    with np.load(run / _CHECKPOINT, allow_pickle=False) as data:
        count = sum(name.startswith("average") for name in data.files)
        return [data[f"average{index}"] for index in range(count)]


def steps_taken(run: Path) -> int:
    """Return the steps a run folder's checkpoint has behind it."""
    with np.load(run / _CHECKPOINT, allow_pickle=False) as data:
        return int(data["progress"][0])


def mean_dice(
    network: keras.Model,
    samples: list[tuple[npt.NDArray[np.float32], npt.NDArray[np.uint8]]],
) -> float:
    """Return the mean DSC over the muscles present, pooled over all samples."""
    classes = int(network.output_shape[-1])
    joint = np.zeros((classes, classes))
    for image, labels in samples:
        scores = np.asarray(network.predict_on_batch(image[None]))[0]
        pairs = labels.astype(np.intp).ravel() * classes + scores.argmax(-1).ravel()
        joint += np.bincount(pairs, minlength=classes**2).reshape(classes, classes)
    overlap, sizes = np.diag(joint), joint.sum(0) + joint.sum(1)
    present = np.flatnonzero(joint.sum(1)[1:]) + 1
    return float(np.mean(2 * overlap[present] / sizes[present]))


def default_spec() -> ModelSpec:
    """Return the specification of the coarse whole-thigh model, without weights."""
    return ModelSpec(
        name="coarse",
        version="0.4.0",
        architecture="compact_unet",
        arguments={"channel_count": 3, "class_count": 19, "widths": [32, 64, 128, 192, 192]},
        spacing_mm=(1.6, 1.6, 4.0),
        channels=("water", "fat", "fat_fraction"),
        slab_shape=(192, 192, 48),
        size_multiple=(32, 32, 16),
        receptive_halo=(48, 48, 48),
        label_table="legseg18.toml",
        weights=(),
        description="Trained on simulated thighs alone; all stages of fat infiltration.",
    )


def _initial(name: str | None) -> ModelSpec | Path | None:
    if name is None:
        return None
    path = Path(name)
    return path if path.is_file() or (path / _CHECKPOINT).exists() else find_model(name)


def main() -> None:
    """Train, then write the averaged weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True, help="run folder")
    parser.add_argument("--minutes", type=float, default=90.0, help="length of the whole run")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--initial", help="run folder or installed model to begin with")
    parser.add_argument("--infiltration", type=Infiltration, default=Infiltration.ALL)
    parser.add_argument(
        "--plain-share", type=float, default=0.0, help="legs as in the digital cohort, 0 to 1"
    )
    parser.add_argument(
        "--low-share", type=float, default=0.0, help="patients of low infiltration besides, 0 to 1"
    )
    parser.add_argument("--peak-rate", type=float, default=Schedule.peak_rate)
    parser.add_argument("--batch", type=int, default=Schedule.batch)
    parser.add_argument("--patch", type=int, nargs=3, default=Schedule.patch)
    options = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    x, y, z = options.patch
    schedule = Schedule(
        minutes=options.minutes,
        batch=options.batch,
        patch=(x, y, z),
        peak_rate=options.peak_rate,
        final_rate=options.peak_rate / 100,
    )
    run = TrainingRun(
        options.run,
        default_spec(),
        schedule,
        options.seed,
        patients=Patients(options.infiltration, options.plain_share, options.low_share),
        initial=_initial(options.initial),
    )
    settings = {
        "schedule": asdict(schedule),
        "seed": options.seed,
        "spec": asdict(default_spec()),
        "infiltration": options.infiltration,
        "plain_share": options.plain_share,
        "low_share": options.low_share,
        "initial": options.initial,
    }
    text = json.dumps(settings, indent=2, default=str)
    (options.run / "run.json").write_text(text, encoding="utf-8")
    run.train()


if __name__ == "__main__":
    main()
