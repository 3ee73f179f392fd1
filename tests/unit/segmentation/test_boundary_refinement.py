from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy import ndimage

from inference_engine.errors import ModelError
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.legs import Leg
from inference_engine.network.architectures import layer_graph
from inference_engine.network.openvino_predictor import OpenVinoDevice, OpenVinoPredictor
from inference_engine.progress import NoProgress, OperationCancelled
from inference_engine.segmentation import boundary_refinement
from inference_engine.segmentation.boundary_refinement import refine
from inference_engine.segmentation.muscle_evidence import MuscleEvidence
from inference_engine.segmentation.network_input import foreground_scale
from inference_engine.segmentation.refinement_input import most_likely_muscle, refinement_input
from tests.support.fake_predictors import LeanRefiner, spec_for_tests

SHAPE = (61, 50, 13)


def _leg(shape=SHAPE, seed=0):
    """Return a round leg of lean and fatty patches in air."""
    rng = np.random.default_rng(seed)
    x, y = (np.linspace(-1, 1, n) if n > 1 else np.zeros(1) for n in shape[:2])
    inside = (x[:, None, None] ** 2 + y[None, :, None] ** 2 < 0.8) & np.ones(shape, bool)
    patches = ndimage.gaussian_filter(rng.normal(size=shape), (3, 3, 1)) > 0
    fat = np.where(inside, np.where(patches, 100, 900), 0)
    images = [np.asfortranarray(image, np.float32) for image in (inside * 1000 - fat, fat)]
    return Leg(*images, VolumeGeometry(shape, np.diag([1.2, 1.2, 3.0, 1])), False, (0, 0, 0))


def _evidence(shape=SHAPE, seed=0, slices=slice(None)):
    """Return a network's evidence: some blobs of muscle, the ends of each axis left out."""
    rng = np.random.default_rng(seed)
    field = ndimage.gaussian_filter(rng.normal(size=shape), 3, mode="nearest")
    muscle = np.clip(255 * (0.5 + field / field.std() / 2), 0, 255) * (field > -field.std())
    kept = np.zeros(shape, bool)
    kept[4:-7, 3:-5, slices] = True
    volumes = (rng.integers(1, 4, shape), muscle * kept, muscle * kept * 0.8, muscle * kept * 0.1)
    return MuscleEvidence(*(np.asfortranarray(each, np.uint8) for each in volumes))


def _lean(leg):
    total = leg.water + leg.fat
    return (total > 0) & (leg.fat < 0.77 * total)


def _seen(evidence):
    return np.mean([each.muscle for each in evidence], axis=0) / 255 >= 0.02


@pytest.mark.parametrize("shape", [SHAPE, (61, 50, 1), (13, 14, 5), (300, 17, 2)])
@pytest.mark.parametrize("members", [1, 3])
def test_muscle_is_what_the_network_sees_where_some_member_did(shape, members):
    leg, evidence = _leg(shape), [_evidence(shape, seed) for seed in range(members)]
    refiner = LeanRefiner(spec_for_tests())
    found = refine(leg, evidence, refiner, NoProgress(), "right leg")
    expected = np.where(_seen(evidence) & _lean(leg), most_likely_muscle(evidence), 0)
    assert 0 < np.count_nonzero(expected) < np.count_nonzero(_seen(evidence))
    np.testing.assert_array_equal(found, expected)
    assert found.dtype == np.uint8
    assert found.flags.f_contiguous
    (shown,) = {slab.shape for slab in refiner.seen}
    assert not np.mod(shown[:3], refiner.spec.size_multiple).any()


@pytest.mark.parametrize(("weight", "is_muscle"), [(1.0, True), (8.9, True), (9.1, False)])
def test_muscle_beats_the_background_times_its_weight(weight, is_muscle):
    leg, evidence = _leg(), [_evidence()]
    refiner = LeanRefiner(replace(spec_for_tests(), background_weight=weight))
    found = refine(leg, evidence, refiner, NoProgress(), "leg")
    expected = np.where(_seen(evidence) & _lean(leg), most_likely_muscle(evidence), 0)
    np.testing.assert_array_equal(found, expected if is_muscle else 0)


@pytest.mark.parametrize("slices", [1, 2, 5])
def test_blocks_of_any_depth_give_the_same_and_have_one_shape(monkeypatch, slices):
    leg, evidence = _leg(), [_evidence(seed=seed) for seed in range(2)]
    whole = LeanRefiner(spec_for_tests())
    expected = refine(leg, evidence, whole, NoProgress(), "leg")
    ((x, y, depth, _),) = {slab.shape for slab in whole.seen}
    assert (len(whole.seen), depth) == (1, SHAPE[2])
    each = boundary_refinement.bytes_per_voxel(whole.spec) * x * y
    monkeypatch.setattr(boundary_refinement, "_BLOCK_BYTES", (slices + 0.5) * each)
    cut = LeanRefiner(spec_for_tests())
    np.testing.assert_array_equal(refine(leg, evidence, cut, NoProgress(), "leg"), expected)
    assert {slab.shape for slab in cut.seen} == {(x, y, slices, 7)}
    assert len(cut.seen) == -(-SHAPE[2] // slices)
    # One slice at a time where not even that fits.
    monkeypatch.setattr(boundary_refinement, "_BLOCK_BYTES", 1)
    np.testing.assert_array_equal(refine(leg, evidence, cut, NoProgress(), "leg"), expected)


def test_the_network_sees_muscle_its_surroundings_and_air_beyond_the_leg():
    leg, refiner = _leg((90, 70, 4)), LeanRefiner(spec_for_tests())
    evidence = [_evidence((90, 70, 4), seed) for seed in range(3)]
    for each in evidence:
        each.muscle[:33] = 0
    refine(leg, evidence, refiner, NoProgress(), "leg")
    scale = foreground_scale(leg.water, leg.fat)
    whole = refinement_input(leg.water, leg.fat, scale, evidence)
    # From muscle at 33 it is 17 back, at a multiple of 4: 16. 70 are no multiple of 4: 72 are.
    (shown,) = refiner.seen
    assert shown.shape == (76, 72, 4, 7)
    np.testing.assert_array_equal(shown[:74, :70], whole[16:])
    none = MuscleEvidence(*(np.zeros((1, 1, 1), np.uint8) for _ in range(4)))
    nothing = np.zeros((1, 1, 1), np.float32)
    air = refinement_input(nothing, nothing, scale, [none])[0, 0, 0]
    for beyond in (shown[74:], shown[:, 70:]):
        np.testing.assert_array_equal(beyond, np.broadcast_to(air, beyond.shape))


def test_blocks_without_muscle_are_not_looked_at(monkeypatch):
    monkeypatch.setattr(boundary_refinement, "_BLOCK_BYTES", 1)
    leg, evidence = _leg(), [_evidence(slices=slice(2, 4)), _evidence(slices=slice(9, 10))]
    refiner = LeanRefiner(spec_for_tests())
    found = refine(leg, evidence, refiner, NoProgress(), "leg")
    assert len(refiner.seen) == 3
    assert set(np.flatnonzero(found.any(axis=(0, 1)))) == {2, 3, 9}


def test_where_no_member_sees_muscle_there_is_none():
    unseen = _evidence()
    unseen.muscle[unseen.muscle > 5] = 5  # of 255, less than 2 %
    refiner = LeanRefiner(spec_for_tests())
    found = refine(_leg(), [unseen], refiner, NoProgress(), "leg")
    assert found.shape == SHAPE
    assert not found.any()
    assert not refiner.seen


def test_holes_stay_for_cleaning_to_fill():
    leg, evidence = _leg(), [_evidence()]
    expected = refine(leg, evidence, LeanRefiner(spec_for_tests()), NoProgress(), "leg")
    i, j, k = np.argwhere(expected)[len(np.argwhere(expected)) // 2]
    leg.water[i, j, k], leg.fat[i, j, k] = leg.fat[i, j, k], leg.water[i, j, k]
    expected[i, j, k] = 0
    found = refine(leg, evidence, LeanRefiner(spec_for_tests()), NoProgress(), "leg")
    np.testing.assert_array_equal(found, expected)


@pytest.mark.parametrize("shape", [(61, 50, 12, 2), (64, 52, 13, 3), (64, 52, 13)])
def test_scores_of_another_shape_are_refused(shape):
    class Wrong(LeanRefiner):
        def predict(self, slab):
            return np.zeros(shape, np.float32)

    with pytest.raises(ModelError, match="refines borders returned scores of shape"):
        refine(_leg(), [_evidence()], Wrong(spec_for_tests()), NoProgress(), "leg")


def test_each_block_is_told_and_can_be_the_last(monkeypatch):
    monkeypatch.setattr(boundary_refinement, "_BLOCK_BYTES", 1)
    told = []

    class Stop:
        def report(self, fraction, message):
            told.append((fraction, message))
            if len(told) == limit:
                raise OperationCancelled

    limit = 100
    refine(_leg(), [_evidence()], LeanRefiner(spec_for_tests()), Stop(), "left leg")
    assert told == [(n / 13, "Drawing borders in the left leg") for n in range(13)]
    limit, refiner = 18, LeanRefiner(spec_for_tests())
    with pytest.raises(OperationCancelled):
        refine(_leg(), [_evidence()], refiner, Stop(), "left leg")
    assert len(refiner.seen) == 4


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
    leg, evidence = _leg((100, 88, 6)), [_evidence((100, 88, 6), seed) for seed in range(3)]
    for each in evidence:
        each.muscle[:41], each.muscle[70:] = 0, 0
    network, seen = _network(widths), _seen(evidence)
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
