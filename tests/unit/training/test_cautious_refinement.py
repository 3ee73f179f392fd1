"""A refinement's log odds mixed with those of the evidence, in weights alone."""

import sys

import numpy as np
import pytest

from inference_engine.errors import InputError
from inference_engine.network.architectures import layer_graph
from inference_engine.network.weights import read_arrays
from inference_engine.training.cautious_refinement import cautious_refinement, main

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


def _log_odds(content, features, image):
    """Return what the last step makes of the features before it and of the image."""
    arrays = read_arrays(GRAPH, content)
    scores = features @ arrays["head/kernel"][0, 0, 0] + arrays["head/bias"]
    scores = scores + image @ arrays["linear/kernel"][0, 0, 0]
    return scores[:, 1] - scores[:, 0]


@pytest.mark.parametrize("share", [0, 0.3, 1])
def test_log_odds_are_those_of_both_in_their_shares(tmp_path, share):
    path = _file(tmp_path / "refinement.npz")
    rng = np.random.default_rng(5)
    features, image = rng.random((50, 4)), rng.normal(0, 1, (50, 7))
    made = cautious_refinement(path, share)
    own = _log_odds(path.read_bytes(), features, image)
    # The fourth channel is half the log odds of the mean score.
    expected = (1 - share) * own + share * 2 * image[:, 3]
    np.testing.assert_allclose(_log_odds(made, features, image), expected, atol=2e-3)


def test_all_before_the_last_step_stays(tmp_path):
    path = _file(tmp_path / "refinement.npz")
    own, made = (read_arrays(GRAPH, c) for c in (path.read_bytes(), cautious_refinement(path, 0.3)))
    last = {"head/kernel", "head/bias", "linear/kernel"}
    assert {name for name in own if not np.array_equal(own[name], made[name])} == last


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
