"""Train a network on a ring of simulated legs with a graphics card, for a given time.

Run as `python -m inference_engine.training.train_on_gpu --ring FOLDER --run FOLDER --seconds N`
with KERAS_BACKEND=jax, beside `python -m inference_engine.training.sample_ring`. The run folder
then holds the averaged weights, the learning curve, a checkpoint and all that a repetition needs.
"""

from __future__ import annotations

import argparse
import csv
import json
import logging
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import asdict
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import jax
import keras
import numpy as np

from inference_engine.errors import InputError
from inference_engine.network.architectures import build_network, layer_graph
from inference_engine.network.weights import load_weights, save_weights_fp16
from inference_engine.segmentation.model_spec import ModelSpec
from inference_engine.simulation.fat_replacement import Stage
from inference_engine.training.jax_network import COLUMNS
from inference_engine.training.jax_steps import JaxSteps
from inference_engine.training.random_legs import Infiltration, Patients
from inference_engine.training.sample_ring import SampleRing
from inference_engine.training.schedule import Schedule
from inference_engine.training.train_model import default_spec

_log = logging.getLogger(__name__)
_READERS, _AHEAD = 4, 8
_LEAST_SAMPLES = 250
_LOG_EVERY = 50
# A machine that is lent may be taken back.
_SAVE_EVERY_S = 150


def batches(ring: SampleRing, size: int, shares: Mapping[Stage, float], seed: int) -> Iterator[Any]:
    """Yield batches on the device, some of them made ready beforehand."""

    def read(index: int) -> tuple[jax.Array, jax.Array]:
        rng = np.random.default_rng((seed, index))
        images, labels = ring.batch(size, shares, rng)
        return jax.device_put(images), jax.device_put(labels)

    with ThreadPoolExecutor(_READERS) as pool:
        coming: list[Future[Any]] = [pool.submit(read, index) for index in range(_AHEAD)]
        for index in count(_AHEAD):
            coming.append(pool.submit(read, index))
            yield coming.pop(0).result()


def train(
    steps: JaxSteps,
    ring: SampleRing,
    schedule: Schedule,
    patients: Patients,
    run: Path,
    *,
    seed: int,
    save: Callable[[], None],
) -> None:
    """Take steps until the schedule's time is over, write the curve and save now and then.

    Raises
    ------
    InputError
        If the ring is empty and nobody fills it.
    """
    ring.await_samples(_LEAST_SAMPLES)
    shares = patients.stage_shares()
    budget = 60 * schedule.minutes
    begun = last_saved = time.monotonic()
    losses: list[jax.Array] = []
    with (run / "learning_curve.csv").open("a", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(("step", "seconds", "loss", "rate", "samples_in_ring"))
        for images, labels in batches(ring, schedule.batch, shares, seed):
            passed = time.monotonic() - begun
            if passed >= budget:
                break
            rate = schedule.rate(steps.steps, passed / budget)
            losses.append(steps.step(images, labels, rate))
            if steps.steps == 1:
                losses[0].block_until_ready()
                _log.info("compiled in %.0f s", time.monotonic() - begun)
            if steps.steps % _LOG_EVERY == 0:
                loss = float(np.mean(jax.device_get(losses)))
                losses.clear()
                row = (steps.steps, round(passed, 1), round(loss, 4), round(rate, 6), ring.filled)
                writer.writerow(row)
                file.flush()
                _log.info("%s", row)
                if not ring.is_fed:
                    _log.warning("nobody draws samples any more; those in the ring are learnt")
            if time.monotonic() - last_saved > _SAVE_EVERY_S:
                save()
                last_saved = time.monotonic()
    save()


def write_run(
    run: Path, steps: JaxSteps, spec: ModelSpec, schedule: Schedule, settings: dict[str, Any]
) -> None:
    """Write averaged weights (as a model's file), the state, and what a repetition needs."""
    keras.mixed_precision.set_global_policy("float32")
    network = build_network(spec.architecture, spec.arguments)
    steps.set_average(network)
    save_weights_fp16(network, run / "average.npz")
    np.savez(run / "state.partial.npz", *steps.state(), allow_pickle=False)
    (run / "state.partial.npz").replace(run / "state.npz")
    described = settings | {
        "steps": steps.steps,
        "schedule": asdict(schedule),
        "spec": asdict(spec),
    }
    (run / "run.json").write_text(json.dumps(described, indent=2, default=str), encoding="utf-8")


def main() -> None:
    """Train, then write the run folder."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--ring", type=Path, required=True)
    parser.add_argument("--run", type=Path, required=True)
    parser.add_argument("--seconds", type=float, required=True)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--peak-rate", type=float, default=2e-3)
    parser.add_argument("--warm-up", type=int, default=200)
    parser.add_argument("--infiltration", type=Infiltration, default=Infiltration.ALL)
    parser.add_argument(
        "--low-share", type=float, default=0.0, help="patients of low infiltration besides, 0 to 1"
    )
    parser.add_argument(
        "--columns", type=int, default=COLUMNS, help="as benchmarks.training_step says; 0: in 3D"
    )
    parser.add_argument("--initial", type=Path, help="run folder to begin with")
    parser.add_argument("--weights", type=Path, help="weights file to begin with")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if keras.backend.backend() != "jax":
        parser.error("set KERAS_BACKEND=jax")
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    jax.config.update("jax_compilation_cache_dir", str(options.ring.parent / "compiled"))
    options.run.mkdir(parents=True, exist_ok=True)
    ring = SampleRing.awaited(options.ring)
    schedule = Schedule(
        minutes=options.seconds / 60,
        batch=options.batch,
        patch=ring.patch,
        peak_rate=options.peak_rate,
        final_rate=options.peak_rate / 200,
        warm_up_steps=options.warm_up,
    )
    spec = default_spec()
    keras.utils.set_random_seed(options.seed)
    keras.mixed_precision.set_global_policy("mixed_bfloat16")
    network = build_network(spec.architecture, spec.arguments)
    if options.weights:
        load_weights(network, options.weights.read_bytes())
    graph = layer_graph(spec.architecture, spec.arguments)
    steps = JaxSteps(network, 1e-4, options.seed, graph=graph, columns=options.columns)
    if options.initial:
        with np.load(options.initial / "state.npz", allow_pickle=False) as data:
            arrays = [data[name] for name in data.files]
        steps.set_state(arrays, 0)
    settings = {
        "seed": options.seed,
        "infiltration": options.infiltration,
        "low_share": options.low_share,
        "columns": options.columns,
        "initial": options.initial or options.weights,
    }
    patients = Patients(options.infiltration, low_share=options.low_share)
    save = partial(write_run, options.run, steps, spec, schedule, settings)
    train(steps, ring, schedule, patients, options.run, seed=options.seed, save=save)


if __name__ == "__main__":
    try:
        main()
    except InputError as error:
        raise SystemExit(str(error)) from error
