"""A refinement's log odds mixed with those of the evidence, in weights alone."""

import sys

import numpy as np
import pytest

from inference_engine.errors import InputError
from inference_engine.network.architectures import layer_graph
from inference_engine.network.openvino_predictor import OpenVinoDevice, OpenVinoPredictor
from inference_engine.network.weights import read_arrays
from inference_engine.training.cautious_refinement import cautious_refinement, main
from tests.support.fake_predictors import LeanRefiner, spec_for_tests

GRAPH = layer_graph("refinement_network", {"channel_count": 7, "class_count": 2, "widths": [4, 6]})


def _file(path, shapes=None):
    rng = np.random.default_rng(3)
    arrays = {}
    for index, (name, shape) in enumerate((shapes or GRAPH.weight_shapes()).items()):
        value = rng.normal(name.endswith(("gamma", "variance")), 0.1, shape)
        stored = np.float16 if name.endswith("kernel") else np.float32
        arrays[f"{index:03d}.{name.replace('/', '.')}"] = value.astype(stored)
    np.savez(path, **arrays)
    return path


def _log_odds(content, image):
    spec = LeanRefiner(spec_for_tests()).spec
    device = OpenVinoDevice("cpu", "float32")
    scores = OpenVinoPredictor(spec, GRAPH, read_arrays(GRAPH, content), device).predict(image)
    return np.log(scores[..., 1]) - np.log(scores[..., 0])


@pytest.mark.parametrize("share", [0, 0.3, 1])
def test_log_odds_are_those_of_both_in_their_shares(tmp_path, share):
    path = _file(tmp_path / "refinement.npz")
    image = np.random.default_rng(5).normal(0, 1, (12, 8, 3, 7)).astype(np.float32)
    own, mixed = (
        _log_odds(content, image)
        for content in (path.read_bytes(), cautious_refinement(path, share))
    )
    # The fourth channel is half the log odds of the mean score.
    expected = (1 - share) * own + share * 2 * image[..., 3]
    np.testing.assert_allclose(mixed, expected, atol=2e-3 + 2e-3 * np.abs(own).max())


def test_the_command_line_writes_the_mixture(tmp_path, monkeypatch):
    path, made = _file(tmp_path / "refinement.npz"), tmp_path / "made.npz"
    monkeypatch.setattr(sys, "argv", ["cautious", str(made), str(path), "--share", "0.25"])
    main()
    assert made.read_bytes() == cautious_refinement(path, 0.25)


def test_no_share_and_no_refinement_are_refused(tmp_path):
    path = _file(tmp_path / "refinement.npz")
    for share in (-0.1, 1.1):
        with pytest.raises(InputError, match="can't be left to the evidence"):
            cautious_refinement(path, share)
    other = _file(tmp_path / "other.npz", {"stem/kernel": (2, 2, 1, 3, 4)})
    with pytest.raises(InputError, match=r"other\.npz holds no refinement"):
        cautious_refinement(other, 0.5)
