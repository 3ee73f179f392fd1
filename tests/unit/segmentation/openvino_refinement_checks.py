"""Borders drawn by a real network; run apart (test_boundary_refinement.py): it loads OpenVINO."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from inference_engine.network.architectures import layer_graph
from inference_engine.network.openvino_predictor import OpenVinoDevice, OpenVinoPredictor
from inference_engine.progress import NoProgress
from inference_engine.segmentation import boundary_refinement
from inference_engine.segmentation.boundary_refinement import refine
from inference_engine.segmentation.network_input import foreground_scale
from inference_engine.segmentation.refinement_input import most_likely_muscle, refinement_input
from tests.support.fake_predictors import LeanRefiner, spec_for_tests
from tests.support.refined_legs import evidence_in_blobs, patchy_leg, where_seen


def _network(widths, background_weight=1.0):
    """Return a refinement network of random weights."""
    arguments = {"channel_count": 7, "class_count": 2, "widths": widths}
    graph = layer_graph("refinement_network", arguments)
    rng = np.random.default_rng(4)
    arrays = {
        name: rng.normal(name.endswith(("gamma", "variance")), 0.2, shape).astype(np.float32)
        for name, shape in graph.weight_shapes().items()
    }
    spec = replace(LeanRefiner(spec_for_tests()).spec, background_weight=background_weight)
    return OpenVinoPredictor(spec, graph, arrays, OpenVinoDevice("cpu", "float32"))


@pytest.mark.parametrize("widths", [[4, 6], [4, 6, 8]])
def test_a_networks_border_does_not_depend_on_how_the_leg_is_cut(monkeypatch, widths):
    leg, evidence = (
        patchy_leg((100, 88, 6)),
        [evidence_in_blobs((100, 88, 6), seed) for seed in range(3)],
    )
    for each in evidence:
        each.muscle[:41], each.muscle[70:] = 0, 0
    network, seen = _network(widths), where_seen(evidence)
    # The whole leg in one look; muscle from about the middle score on, in a gap between two.
    scale = foreground_scale(leg.water, leg.fat)
    scores = network.predict(refinement_input(leg.water, leg.fat, scale, evidence))[..., 1]
    middle = np.quantile(scores[seen], np.linspace(0.49, 0.51, 99), method="nearest")
    widest = np.diff(middle).argmax()
    threshold = middle[widest : widest + 2].mean()
    network = _network(widths, background_weight=float(threshold / (1 - threshold)))
    expected = np.where(seen & (scores > threshold), most_likely_muscle(evidence), 0)
    assert 0.4 < np.count_nonzero(expected) / np.count_nonzero(seen) < 0.6
    for given in (evidence, evidence[::-1]):
        found = refine(leg, given, network, NoProgress(), "leg")
        np.testing.assert_array_equal(found, expected)
    monkeypatch.setattr(boundary_refinement, "_BLOCK_BYTES", 10**6)
    np.testing.assert_array_equal(refine(leg, evidence, network, NoProgress(), "leg"), expected)
