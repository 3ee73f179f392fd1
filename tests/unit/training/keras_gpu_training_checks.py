"""Checks that need Keras on JAX; test_train_on_gpu.py runs them in a process of their own."""

import json
from dataclasses import replace
from pathlib import Path

import jax
import keras
import numpy as np
import pytest

from inference_engine.network.architectures import build_network, layer_graph
from inference_engine.network.weights import read_arrays
from inference_engine.simulation.fat_replacement import Stage
from inference_engine.training import train_on_gpu
from inference_engine.training.jax_steps import JaxSteps, varied
from inference_engine.training.random_legs import Infiltration, Sample
from inference_engine.training.sample_ring import SampleRing
from inference_engine.training.schedule import Schedule
from inference_engine.training.train_model import default_spec

_PATCH = (16, 16, 8)
SPEC = replace(
    default_spec(),
    arguments={"channel_count": 3, "class_count": 19, "widths": [4, 6]},
    size_multiple=(4, 4, 2),
)


def _batch():
    rng = np.random.default_rng(0)
    labels = np.zeros((2, *_PATCH), np.uint8)
    labels[:, 4:12, 4:12], labels[:, 8:12, 4:12] = 1, 2
    images = np.repeat(labels[..., None] / 2, 3, axis=-1)
    images = (0.1 + images + 0.02 * rng.uniform(size=images.shape)).astype(np.float16)
    return images, labels


def _steps(seed=3):
    keras.utils.set_random_seed(seed)
    return JaxSteps(build_network(SPEC.architecture, SPEC.arguments), 1e-4, seed)


def test_steps_learn_and_their_average_follows():
    steps, (images, labels) = _steps(), _batch()
    losses = [float(steps.step(images, labels, 5e-3)) for _ in range(40)]
    assert np.mean(losses[-5:]) < 0.8 * np.mean(losses[:5])
    averaged = build_network(SPEC.architecture, SPEC.arguments)
    steps.set_average(averaged)
    scores = np.asarray(averaged(images.astype(np.float32)))
    assert np.allclose(scores.sum(-1), 1, atol=1e-4)
    assert (scores.argmax(-1) == labels).mean() > 0.5


def test_steps_go_on_from_a_state_as_if_they_had_never_stopped():
    steps, (images, labels) = _steps(), _batch()
    for _ in range(3):
        steps.step(images, labels, 1e-3)
    other = _steps(seed=3)
    other.set_state(steps.state(), steps.steps)
    expected = [float(steps.step(images, labels, 1e-3)) for _ in range(3)]
    found = [float(other.step(images, labels, 1e-3)) for _ in range(3)]
    assert found == pytest.approx(expected, rel=1e-5)


def test_samples_vary_in_brightness_and_in_where_the_stack_ends():
    images, labels = (np.repeat(part, 40, axis=0) for part in _batch())
    changed, classes = (np.asarray(part) for part in varied(images, labels, jax.random.key(1)))
    shown = changed.any(axis=(1, 2, 4))
    # An end is cut in 35 % of the samples, by 0 to 2 of these 8 slices: (1 - 0.35 x 2 / 3)^2.
    assert 0.43 < shown.all(axis=1).mean() < 0.75
    for index in range(len(images)):
        levels = np.flatnonzero(shown[index])
        assert (np.diff(levels) == 1).all() and len(levels) >= 2
        assert (classes[index][..., ~shown[index]] == 0).all()
        assert (classes[index][..., levels] == labels[index][..., levels]).all()
    gains = changed[..., 0].max(axis=(1, 2, 3)) / images[..., 0].max(axis=(1, 2, 3))
    assert 0.04 < np.std(gains) < 0.2
    # A fat fraction has no brightness.
    spread = np.abs(changed - images)[..., 2] * shown[:, None, None, :]
    assert spread.max() < 0.15


def test_a_run_writes_weights_that_every_runtime_reads(tmp_path, monkeypatch):
    monkeypatch.setattr(train_on_gpu, "_LEAST_SAMPLES", 2)
    monkeypatch.setattr(train_on_gpu, "_LOG_EVERY", 2)
    ring = SampleRing.create(tmp_path / "ring", 4, _PATCH, 3)
    images, labels = _batch()
    for place, stage in enumerate((Stage.CONTROL, Stage.EARLY, Stage.INTERMEDIATE, Stage.END)):
        ring.put(place, Sample(images[place % 2], labels[place % 2], stage))
    steps, run = _steps(), tmp_path / "run"
    run.mkdir()
    schedule = Schedule(minutes=0.15, batch=2, patch=_PATCH)
    train_on_gpu.train(steps, ring, schedule, Infiltration.ALL, run, seed=1)
    train_on_gpu.write_run(run, steps, SPEC, schedule, {"seed": 1})
    assert steps.steps > 2
    curve = (run / "learning_curve.csv").read_text().splitlines()
    assert curve[0] == "step,seconds,loss,rate,samples_in_ring" and len(curve) > 1
    told = json.loads((run / "run.json").read_text())
    assert (told["steps"], told["seed"]) == (steps.steps, 1)
    assert told["schedule"]["patch"] == list(ring.patch) == list(_PATCH)
    assert told["spec"]["arguments"] == SPEC.arguments
    graph = layer_graph(SPEC.architecture, SPEC.arguments)
    stored = read_arrays(graph, (run / "average.npz").read_bytes())
    averaged = build_network(SPEC.architecture, SPEC.arguments)
    steps.set_average(averaged)
    for variable in averaged.weights:
        assert stored[variable.path] == pytest.approx(np.asarray(variable), abs=2e-3)


def test_the_start_that_lies_here_fits_the_network_that_is_trained_next():
    spec = default_spec()
    start = Path(train_on_gpu.__file__).parent / "starts" / "fine.npz"
    stored = read_arrays(layer_graph(spec.architecture, spec.arguments), start.read_bytes())
    assert all(np.isfinite(values).all() for values in stored.values())
