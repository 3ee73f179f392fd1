"""Checks that need Keras on JAX; test_train_on_gpu.py runs them in a process of their own."""

import json
from dataclasses import replace

import jax
import jax.numpy as jnp
import keras
import numpy as np
import pytest
from jax import lax

from inference_engine.network.architectures import build_network, layer_graph
from inference_engine.network.weights import read_arrays
from inference_engine.segmentation.model_spec import find_model
from inference_engine.simulation.fat_replacement import Stage
from inference_engine.training import jax_layers, jax_variation, train_on_gpu
from inference_engine.training.initial_weights import weights_that_fit
from inference_engine.training.jax_network import JaxNetwork
from inference_engine.training.jax_steps import JaxSteps
from inference_engine.training.jax_variation import varied
from inference_engine.training.losses import cross_entropy_and_dice
from inference_engine.training.random_legs import Patients, Sample
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


@pytest.fixture(scope="module")
def compiled():
    """Return steps of our layers, and what they began with: compiling them takes longest."""
    keras.utils.set_random_seed(3)
    graph = layer_graph(SPEC.architecture, SPEC.arguments)
    steps = JaxSteps(build_network(SPEC.architecture, SPEC.arguments), 1e-4, 3, graph=graph)
    state = [np.array(values) for values in steps.state()]
    steps.step(*_batch(), 1e-3)
    return steps, state


@pytest.fixture
def steps(compiled):
    steps, state = compiled
    steps.set_state(state, 0)
    return steps


@pytest.fixture(scope="module")
def by_keras():
    """Return a network's layers and weights, what it has seen, Keras' loss and gradients."""
    arguments = {"channel_count": 3, "class_count": 5, "widths": [4, 6, 8]}
    keras.utils.set_random_seed(1)
    network = build_network("compact_unet", arguments)
    rng = np.random.default_rng(0)
    for variable in network.weights:
        if variable.path.endswith(("gamma", "beta", "bias", "moving_variance")):
            variable.assign(rng.uniform(0.3, 1.2, variable.shape))
    # 12 slices halve to 6 and 3: not every level's can be made by fours.
    images = jnp.asarray(rng.normal(size=(2, 24, 16, 12, 3)), jnp.float32)
    labels = jnp.asarray(rng.integers(0, 5, (2, 24, 16, 12)))
    trained, counted = (
        {variable.path: variable.value for variable in variables}
        for variables in (network.trainable_variables, network.non_trainable_variables)
    )
    order = list(trained), list(counted)

    def loss(trained):
        parts = [trained[path] for path in order[0]], [counted[path] for path in order[1]]
        scores, new = network.stateless_call(*parts, images, training=True)
        return cross_entropy_and_dice(labels, scores), dict(zip(order[1], new, strict=True))

    outcome = jax.jit(jax.value_and_grad(loss, has_aux=True))(trained)
    return layer_graph("compact_unet", arguments), (trained, counted), (images, labels), outcome


@pytest.mark.parametrize("columns", [0, 1, 16])
def test_our_layers_have_the_loss_gradients_and_statistics_of_keras(by_keras, columns):
    graph, (trained, counted), batch, ((expected, statistics), slopes) = by_keras
    layers = JaxNetwork(graph, columns=columns, dtype=jnp.float32)

    def loss(trained):
        return layers.loss(trained | counted, *batch)

    (found, new), gradients = jax.jit(jax.value_and_grad(loss, has_aux=True))(trained)
    assert float(found) == pytest.approx(float(expected), rel=1e-5)
    for ours, theirs in ((new, statistics), (gradients, slopes)):
        assert ours.keys() == theirs.keys()
        for path, values in theirs.items():
            largest = float(jnp.abs(values).max())
            assert np.allclose(ours[path], values, atol=1e-4 * largest, rtol=1e-3), path


def test_steps_with_our_layers_learn_as_with_those_of_keras(steps):
    images, labels = _batch()
    keras.utils.set_random_seed(3)
    plain = JaxSteps(build_network(SPEC.architecture, SPEC.arguments), 1e-4, 3)
    losses = [[float(made.step(images, labels, 1e-3)) for _ in range(4)] for made in (plain, steps)]
    assert losses[0] == pytest.approx(losses[1], rel=1e-3)


def test_the_greatest_of_eight_passes_its_gradient_to_the_first_of_equals():
    # Few values, so that most blocks have several that are greatest.
    rng = np.random.default_rng(4)
    volume = jnp.asarray(rng.integers(0, 3, (2, 8, 6, 4, 5)), jnp.float32)
    by_slices = volume.transpose(0, 3, 1, 2, 4)

    def window(volume):
        sides = (1, 2, 2, 2, 1)
        return lax.reduce_window(volume, -jnp.inf, lax.max, sides, sides, "VALID")

    expected, pull_expected = jax.vjp(window, volume)
    found, pull = jax.vjp(lambda values: jax_layers.largest(values, 2), by_slices)
    assert np.array_equal(found, expected.transpose(0, 3, 1, 2, 4))
    slopes = jnp.asarray(rng.normal(size=expected.shape), jnp.float32)
    (by_us,) = pull(slopes.transpose(0, 3, 1, 2, 4))
    (by_window,) = pull_expected(slopes)
    assert np.array_equal(by_us, by_window.transpose(0, 3, 1, 2, 4))


def test_steps_learn_and_their_average_follows(steps):
    images, labels = _batch()
    losses = [float(steps.step(images, labels, 5e-3)) for _ in range(40)]
    assert np.mean(losses[-5:]) < 0.8 * np.mean(losses[:5])
    averaged = build_network(SPEC.architecture, SPEC.arguments)
    steps.set_average(averaged)
    scores = np.asarray(averaged(images.astype(np.float32)))
    assert np.allclose(scores.sum(-1), 1, atol=1e-4)
    assert (scores.argmax(-1) == labels).mean() > 0.5


def test_steps_go_on_from_a_state_as_if_they_had_never_stopped(steps):
    images, labels = _batch()
    for _ in range(3):
        steps.step(images, labels, 1e-3)
    state = steps.state()
    expected = [float(steps.step(images, labels, 1e-3)) for _ in range(3)]
    steps.set_state(state, 3)
    found = [float(steps.step(images, labels, 1e-3)) for _ in range(3)]
    assert found == pytest.approx(expected, rel=1e-5)


def test_samples_vary_in_brightness_and_in_where_the_stack_ends(monkeypatch):
    monkeypatch.setattr(jax_variation, "_MOVED_SHARE", 0.0)
    images, labels = (np.repeat(part, 40, axis=0) for part in _batch())
    # Not the compiled function, which keeps what it has once read.
    varied_now = jax.jit(varied.__wrapped__)(images, labels, jax.random.key(1))
    changed, classes = (np.asarray(part) for part in varied_now)
    shown = changed.any(axis=(1, 2, 4))
    # An end is cut in 35 % of the samples, by 0 to 2 of these 8 slices: (1 - 0.35 x 2 / 3)^2.
    assert 0.43 < shown.all(axis=1).mean() < 0.75
    for index in range(len(images)):
        levels = np.flatnonzero(shown[index])
        assert (np.diff(levels) == 1).all() and len(levels) >= 2
        assert (classes[index][..., ~shown[index]] == 0).all()
        assert (classes[index][..., levels] == labels[index][..., levels]).all()
    gains = changed[..., 0].max(axis=(1, 2, 3)) / images[..., 0].max(axis=(1, 2, 3))
    assert 0.04 < np.std(np.log(gains)) < 0.2
    # A fat fraction has no brightness.
    spread = np.abs(changed - images)[..., 2] * shown[:, None, None, :]
    assert spread.max() < 0.15


def test_a_leg_and_its_labels_are_moved_alike():
    rng = np.random.default_rng(7)
    x, y = np.ogrid[:40, :40]
    labels = np.zeros((60, 40, 40, 8), np.uint8)
    for label in labels:
        i, j = rng.uniform(12, 28, 2)
        label[(x - i) ** 2 + (y - j) ** 2 < 36] = 1
    images = np.repeat(labels[..., None], 3, axis=-1).astype(np.float16)
    changed, classes = (np.asarray(part) for part in varied(images, labels, jax.random.key(2)))
    is_shown = classes.any(axis=(1, 2))
    # The fraction has neither gain nor noise: half of it is the border, to half a voxel.
    assert ((changed[..., 2] > 0.5) == (classes > 0)).mean() > 0.995
    moved = [
        not np.array_equal(classes[i][..., is_shown[i]], labels[i][..., is_shown[i]])
        for i in range(60)
    ]
    assert 0.35 < np.mean(moved) < 0.8
    sizes = classes.sum(axis=(1, 2)).max(axis=1) / labels[..., 0].sum(axis=(1, 2))
    assert 0.7 < np.quantile(sizes, 0.1) < np.quantile(sizes, 0.9) < 1.3


def test_a_run_writes_weights_that_every_runtime_reads(steps, tmp_path, monkeypatch):
    monkeypatch.setattr(train_on_gpu, "_LEAST_SAMPLES", 2)
    monkeypatch.setattr(train_on_gpu, "_LOG_EVERY", 2)
    ring = SampleRing.create(tmp_path / "ring", 4, _PATCH, 3)
    images, labels = _batch()
    for place, stage in enumerate((Stage.CONTROL, Stage.EARLY, Stage.INTERMEDIATE, Stage.END)):
        ring.put(place, Sample(images[place % 2], labels[place % 2], stage))
    run = tmp_path / "run"
    run.mkdir()
    schedule = Schedule(minutes=0.12, batch=2, patch=_PATCH)
    monkeypatch.setattr(train_on_gpu, "_SAVE_EVERY_S", 2)
    saved_at = []

    def save():
        train_on_gpu.write_run(run, steps, SPEC, schedule, {"seed": 1})
        saved_at.append(steps.steps)

    train_on_gpu.train(steps, ring, schedule, Patients(low_share=0.5), run, seed=1, save=save)
    assert saved_at[-1] == steps.steps > saved_at[0]
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


def test_a_shipped_network_fits_the_one_that_is_trained_next():
    spec = default_spec()
    stored = read_arrays(
        layer_graph(spec.architecture, spec.arguments), weights_that_fit(find_model("coarse"), spec)
    )
    assert all(np.isfinite(values).all() for values in stored.values())
