"""Tests of the Keras predictor; run by test_keras_predictor.py in a process of their own."""

import os
from pathlib import Path

import keras
import numpy as np
import pytest

from inference_engine.errors import InputError, ModelError
from inference_engine.network.architectures import build_network
from inference_engine.network.keras_predictor import (
    KerasPredictor,
    choose_device,
    load_predictors,
)
from inference_engine.network.weights import load_weights, save_weights_fp16
from inference_engine.segmentation.model_spec import find_model
from tests.support.tiny_model import sharpen


@pytest.fixture(scope="module")
def spec():
    return find_model(None, Path(os.environ["LEGSEG_TINY_MODELS"]))


@pytest.fixture
def slab():
    return np.random.default_rng(0).random((16, 12, 8, 3), np.float32)


def test_scores_are_those_of_the_network(spec, slab):
    network = build_network(spec.architecture, spec.arguments)
    expected = np.asarray(network(slab[None], training=False))[0]
    scores = KerasPredictor(network, spec).predict(slab)
    assert scores.dtype == np.float32
    np.testing.assert_allclose(scores, expected, atol=1e-6)
    np.testing.assert_allclose(scores.sum(axis=-1), 1, atol=1e-5)


def test_same_slab_same_bits_and_any_shape_of_the_multiple(spec, slab):
    first, second = (load_predictors(spec, "cpu")[0] for _ in range(2))
    assert (first.predict(slab) == second.predict(slab)).all()
    assert first.predict(slab[:8, :4, :2]).shape == (8, 4, 2, 19)
    assert (first.predict(slab) == second.predict(slab)).all()


def test_the_members_of_an_ensemble_differ(spec, slab):
    one, other = load_predictors(spec, "auto")
    assert np.abs(one.predict(slab) - other.predict(slab)).max() > 0.01
    assert one.runtime.startswith("tensorflow 2")
    assert one.device == choose_device("auto")


def test_half_precision_weights_cost_next_to_nothing(spec, slab, tmp_path):
    network = build_network(spec.architecture, spec.arguments)
    sharpen(network)
    save_weights_fp16(network, tmp_path / "a.npz")
    restored = build_network(spec.architecture, spec.arguments)
    load_weights(restored, (tmp_path / "a.npz").read_bytes())
    difference = KerasPredictor(network, spec).predict(slab) - KerasPredictor(
        restored, spec
    ).predict(slab)
    assert 0 < np.abs(difference).max() < 5e-3


def test_a_device_that_is_not_there_is_said():
    with pytest.raises(InputError, match="gpu:99") as caught:
        choose_device("gpu:99")
    assert "cpu" in caught.value.advice


def test_changed_weights_are_not_loaded(spec, tmp_path):
    for file in spec.directory.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    path = tmp_path / spec.weights[1].file
    path.write_bytes(path.read_bytes() + b"\0")
    with pytest.raises(ModelError, match="SHA-256"):
        load_predictors(find_model(None, tmp_path), "cpu")


def test_keras_runs_on_tensorflow():
    assert keras.backend.backend() == "tensorflow"
