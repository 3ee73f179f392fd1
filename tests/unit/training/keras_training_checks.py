"""Checks that need TensorFlow; test_training.py runs them in a process of their own."""

from dataclasses import replace
from functools import partial

import keras
import numpy as np
import pytest

from inference_engine.network.architectures import build_network
from inference_engine.network.weights import verify_weights
from inference_engine.segmentation.model_spec import load_manifest
from inference_engine.training import export_model, sample_pool, train_model
from inference_engine.training.losses import cross_entropy_and_dice
from inference_engine.training.schedule import Schedule
from inference_engine.training.train_model import TrainingRun, default_spec, mean_dice


@pytest.fixture
def tiny_spec(monkeypatch):
    spec = replace(
        default_spec(),
        arguments={"channel_count": 3, "class_count": 19, "widths": [4, 6]},
        spacing_mm=(8.8, 8.8, 16.0),
        slab_shape=(28, 28, 8),
        size_multiple=(4, 4, 2),
    )
    monkeypatch.setattr(train_model, "default_spec", lambda: spec)
    monkeypatch.setattr(export_model, "default_spec", lambda: spec)
    monkeypatch.setattr(sample_pool, "_FIRST_FILL", 8)
    return spec


def test_the_shipped_architecture_accepts_any_multiple():
    spec = default_spec()
    network = build_network(spec.architecture, spec.arguments)
    for times in ((7, 7, 4), (2, 3, 1)):
        shape = tuple(np.multiply(spec.size_multiple, times).tolist())
        assert network.compute_output_shape((1, *shape, 3)) == (1, *shape, 19)
    strides = np.array([2, 2, 1]) * 2 ** (len(spec.arguments["widths"]) - 1)
    assert spec.size_multiple == tuple(strides)


def test_the_loss_prefers_the_truth():
    rng = np.random.default_rng(0)
    labels = rng.integers(0, 5, (1, 8, 8, 4))
    right = keras.utils.to_categorical(labels, 5) * 0.98 + 0.004
    wrong = np.roll(right, 1, axis=-1)
    unsure = np.full_like(right, 0.2)
    losses = [
        float(cross_entropy_and_dice(labels, keras.ops.convert_to_tensor(s, "float32")))
        for s in (right, unsure, wrong)
    ]
    assert losses[0] < 0.1 < losses[1] < losses[2]


def test_mean_dice_is_one_for_a_perfect_network():
    class Oracle:
        output_shape = (None, None, None, None, 3)

        def predict_on_batch(self, image):
            return keras.utils.to_categorical(image[..., 0].astype(int), 3)

    labels = np.random.default_rng(0).integers(0, 3, (6, 6, 4)).astype(np.uint8)
    image = labels[..., None].astype(np.float32)
    assert mean_dice(Oracle(), [(image, labels)]) == 1.0
    assert mean_dice(Oracle(), [((image + 1) % 3, labels)]) == 0.0


def test_the_rate_warms_up_and_falls():
    schedule = Schedule()
    assert schedule.rate(0, 0.0) < 0.1 * schedule.peak_rate
    assert schedule.rate(5000, 0.0) == pytest.approx(schedule.peak_rate)
    assert schedule.rate(5000, 1.0) == pytest.approx(schedule.final_rate)


def test_a_stopped_run_goes_on_where_it_was(tiny_spec, tmp_path):
    first = TrainingRun(tmp_path, tiny_spec, Schedule(minutes=0.05, patch=(28, 28, 8)), seed=1)
    first.train()
    assert first.step > 0
    second = TrainingRun(tmp_path, tiny_spec, Schedule(minutes=0.05, patch=(28, 28, 8)), seed=1)
    assert second.step == first.step
    assert second.seconds == pytest.approx(first.seconds)
    for one, two in zip(first.network.get_weights(), second.network.get_weights(), strict=True):
        assert np.array_equal(one, two)


def test_runs_are_exported_as_models_that_share_their_files(tiny_spec, tmp_path, monkeypatch):
    # A tiny network that has hardly been trained needs no more legs than this.
    few = partial(export_model.background_weight, count=3)
    monkeypatch.setattr(export_model, "background_weight", few)
    runs, models = [tmp_path / "one", tmp_path / "two"], tmp_path / "models"
    arguments = ["--minutes", "0.03", "--seed", "2", "--infiltration", "high"]
    for run in runs:
        monkeypatch.setattr("sys.argv", ["train_model", "--run", str(run), *arguments])
        train_model.main()
    for name, members in (("all", runs), ("high", runs[1:]), ("all", runs)):
        names = [str(run) for run in members]
        options = ["--run", *names, "--models", str(models), "--name", name]
        monkeypatch.setattr("sys.argv", ["export_model", *options])
        export_model.main()
    both, high = load_manifest(models)
    assert (both.name, high.name) == ("all", "high")
    assert high.weights == both.weights[1:]
    assert 0 < high.background_weight <= 1
    assert "two: " in high.description
    assert "seed 2" in high.description
    for spec in (both, high):
        verify_weights(spec)


@pytest.mark.parametrize("is_named", [True, False])
def test_a_run_can_begin_with_the_weights_of_a_model_or_a_file(tmp_path, is_named):
    shipped = load_manifest()[0]
    file = shipped.directory / shipped.weights[0].file
    initial = train_model._initial(shipped.name if is_named else str(file))
    # The next network may be another one than that which is shipped.
    spec = replace(default_spec(), architecture=shipped.architecture, arguments=shipped.arguments)
    run = TrainingRun(tmp_path, spec, Schedule(minutes=0), seed=1, initial=initial)
    kernel = run.network.get_weights()[0]
    fresh = TrainingRun(tmp_path / "fresh", spec, Schedule(minutes=0), seed=1)
    assert not np.allclose(fresh.network.get_weights()[0], kernel)
    with np.load(file, allow_pickle=False) as stored:
        assert np.array_equal(stored[stored.files[0]].astype(np.float32), kernel)
