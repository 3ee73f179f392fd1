"""The lists of layers: names and shapes of weights, and batch norm folded away."""

import itertools
from dataclasses import replace

import numpy as np
import pytest

from inference_engine.errors import ModelError
from inference_engine.network.architectures import layer_graph
from inference_engine.network.layer_folding import fold_batch_norm
from inference_engine.network.layer_graph import IMAGE, BatchNorm, Convolution, LayerGraph
from inference_engine.network.weights import all_verified, read_arrays
from inference_engine.segmentation.model_spec import find_model, load_manifest


def two_layers(**changes: object) -> LayerGraph:
    convolution = replace(Convolution("mix", (IMAGE,), 3, (1, 1, 1)), **changes)
    return LayerGraph("two", 2, (convolution, BatchNorm("norm", ("mix",), 0.9, 1e-3)))


def random_arrays(graph: LayerGraph) -> dict[str, np.ndarray]:
    rng = np.random.default_rng(0)
    return {
        name: rng.uniform(0.5, 1.5, shape).astype(np.float32)
        for name, shape in graph.weight_shapes().items()
    }


def test_the_papers_network_has_the_papers_number_of_weights():
    shapes = layer_graph("reference", {"channel_count": 2, "class_count": 19}).weight_shapes()
    assert sum(np.prod(shape) for shape in shapes.values()) == 3_884_364
    assert shapes["up3_conv0/kernel"] == (3, 3, 3, 320, 160)


def test_every_shipped_model_fits_its_layers():
    for member in itertools.chain.from_iterable(spec.members for spec in load_manifest()):
        graph = layer_graph(member.architecture, member.arguments)
        arrays = read_arrays(graph, *all_verified(member))
        assert arrays.keys() == graph.weight_shapes().keys()
        assert {values.dtype for values in arrays.values()} == {np.dtype(np.float32)}


def test_weights_of_another_network_are_refused():
    spec = find_model(None)
    content = all_verified(spec)[0]
    arguments = dict(spec.arguments)
    narrow = layer_graph(spec.architecture, arguments | {"class_count": 18})
    with pytest.raises(ModelError, match="another network"):
        read_arrays(narrow, content)
    with pytest.raises(ModelError, match="can't be read"):
        read_arrays(layer_graph(spec.architecture, arguments), content[:1000])


def test_a_folded_convolution_does_both():
    graph = two_layers()
    arrays = random_arrays(graph)
    folded, weights = fold_batch_norm(graph, arrays)
    assert [type(layer) for layer in folded.layers] == [Convolution]
    image = np.random.default_rng(1).random((4, 2))
    mixed = image @ arrays["mix/kernel"][0, 0, 0].astype(np.float64)
    spread = np.sqrt(arrays["norm/moving_variance"].astype(np.float64) + 1e-3)
    expected = (mixed - arrays["norm/moving_mean"]) / spread
    expected = expected * arrays["norm/gamma"] + arrays["norm/beta"]
    made = image @ weights["norm/kernel"][0, 0, 0] + weights["norm/bias"]
    np.testing.assert_allclose(made, expected, rtol=1e-5, atol=1e-6)


def test_every_batch_norm_of_a_refinement_folds_away():
    arguments = {"channel_count": 7, "class_count": 2, "widths": [4, 6, 8]}
    graph = layer_graph("refinement_network", arguments)
    folded, weights = fold_batch_norm(graph, random_arrays(graph))
    assert not any(isinstance(layer, BatchNorm) for layer in folded.layers)
    assert weights["level2_1_conv_norm/kernel"].shape == (3, 3, 1, 8, 8)
    assert weights.keys() == folded.weight_shapes().keys()


def test_what_cannot_be_folded_is_said():
    biased = two_layers(bias=True)
    with pytest.raises(ValueError, match="'norm' can't be folded"):
        fold_batch_norm(biased, random_arrays(biased))
    graph = two_layers()
    shared = replace(graph, layers=(*graph.layers, BatchNorm("again", ("mix",), 0.9, 1e-3)))
    with pytest.raises(ValueError, match="can't be folded"):
        fold_batch_norm(shared, random_arrays(shared))


def test_an_unknown_architecture_is_said():
    with pytest.raises(ModelError, match="'transformer' is unknown"):
        layer_graph("transformer", {})
