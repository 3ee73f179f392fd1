"""Checks of the layer graphs; run by test_reference_network.py in a process of their own."""

import keras
import numpy as np
import pytest
import tensorflow as tf

from inference_engine.errors import ModelError
from inference_engine.network.architectures import build_network
from inference_engine.network.keras_network import InstanceNormalisation
from inference_engine.network.network_geometry import network_geometry

PAPER = {"channel_count": 2, "class_count": 19}
SMALL = {"channel_count": 2, "class_count": 5, "widths": [[4, 6], [6, 8]]}


@pytest.fixture(scope="module")
def paper():
    return build_network("reference", PAPER)


def test_the_papers_network_has_the_papers_parameters_and_sizes(paper):
    assert paper.count_params() == 3_884_364
    assert paper.compute_output_shape((1, 189, 378, 81, 2)) == (1, 163, 352, 55, 19)
    grown = [paper.get_layer(f"up{level}_join").output.shape[-1] for level in (3, 2, 1)]
    assert grown == [320, 160, 70]


def test_each_stage_has_the_papers_kernels_and_channels(paper):
    table = {
        layer.name: (layer.kernel.shape[:3], *layer.kernel.shape[3:])
        for layer in paper.layers
        if isinstance(layer, keras.layers.Conv3D)
    }
    assert len(table) == 17
    assert table["down1_conv0"] == ((3, 3, 1), 2, 15)
    assert table["down3_conv1"] == ((3, 3, 3), 80, 160)
    assert table["bottom_conv1"] == ((1, 1, 1), 160, 160)
    assert table["up3_conv0"] == ((3, 3, 3), 320, 160)
    assert table["up1_conv1"] == ((3, 3, 1), 30, 15)
    assert table["head"] == ((1, 1, 1), 15, 19)
    # The first convolution sees the image itself.
    norms = [layer for layer in paper.layers if isinstance(layer, InstanceNormalisation)]
    assert len(norms) == 16
    assert paper.get_layer("down1_conv0").input is paper.input


def test_what_is_scored_is_what_the_geometry_says():
    geometry = network_geometry("reference", SMALL)
    shape = (18, 27, 9)
    assert geometry.accepts(shape)
    image = np.random.default_rng(0).random((1, *shape, 2), np.float32)
    scores = np.asarray(build_network("reference", SMALL)(image))
    assert scores.shape == (1, *geometry.scored(shape), 5)
    np.testing.assert_allclose(scores.sum(axis=-1), 1, atol=1e-5)


def test_scores_lie_where_they_were_seen():
    network = build_network("reference", SMALL)
    # Without what comes from below, which pooling spreads out.
    kernel = network.get_layer("up1_conv0").kernel
    kernel.assign(kernel * np.r_[np.zeros(6), np.ones(6)][:, None])
    image = tf.constant(np.random.default_rng(1).random((1, 45, 45, 18, 2), np.float32))
    with tf.GradientTape() as tape:
        tape.watch(image)
        score = network(image)[0, 18, 18, 5, 1]
    weight = np.square(tape.gradient(score, image).numpy()).sum(axis=-1)[0]
    # The margin of 4 is lost at the beginning of each axis, too.
    seen = np.array([np.average(place, weights=weight) for place in np.indices(weight.shape)])
    np.testing.assert_allclose(seen, (22, 22, 9), atol=1)


def test_instance_norm_is_what_its_name_says():
    features = np.random.default_rng(0).normal(3, 2, (2, 5, 4, 3, 2)).astype(np.float32)
    norm = InstanceNormalisation()
    made = np.asarray(norm(features))
    axes = (1, 2, 3)
    mean, spread = (f(features, axis=axes, keepdims=True) for f in (np.mean, np.std))
    np.testing.assert_allclose(made, (features - mean) / spread, atol=1e-4)
    norm.scale.assign([2.0, 3.0])
    norm.offset.assign([1.0, 0.0])
    scaled = np.asarray(norm(features))
    np.testing.assert_allclose(scaled, made * (2, 3) + (1, 0), atol=1e-5)


def test_ours_knows_its_own_size():
    ours = build_network("compact_unet", {"channel_count": 3, "class_count": 19})
    assert ours.compute_output_shape((1, 32, 48, 8, 3)) == (1, 32, 48, 8, 19)


@pytest.mark.parametrize("arguments", [{}, {**PAPER, "depth": 3}])
def test_arguments_that_do_not_fit_are_refused(arguments):
    with pytest.raises(ModelError, match="architecture 'reference'"):
        build_network("reference", arguments)
