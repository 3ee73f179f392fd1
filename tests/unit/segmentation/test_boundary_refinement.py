from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from inference_engine.errors import ModelError
from inference_engine.progress import NoProgress, OperationCancelled
from inference_engine.segmentation import boundary_refinement
from inference_engine.segmentation.boundary_refinement import refine
from inference_engine.segmentation.muscle_evidence import MuscleEvidence
from inference_engine.segmentation.network_input import foreground_scale
from inference_engine.segmentation.refinement_input import most_likely_muscle, refinement_input
from tests.support.fake_predictors import LeanRefiner, spec_for_tests
from tests.support.refined_legs import SHAPE, evidence_in_blobs, patchy_leg, where_seen
from tests.support.separate_process import run_checks


def _lean(leg):
    total = leg.water + leg.fat
    return (total > 0) & (leg.fat < 0.77 * total)


@pytest.mark.parametrize("shape", [SHAPE, (61, 50, 1), (13, 14, 5), (300, 17, 2)])
@pytest.mark.parametrize("members", [1, 3])
def test_muscle_is_what_the_network_sees_where_some_member_did(shape, members):
    leg, evidence = patchy_leg(shape), [evidence_in_blobs(shape, seed) for seed in range(members)]
    refiner = LeanRefiner(spec_for_tests())
    found = refine(leg, evidence, refiner, NoProgress(), "right leg")
    expected = np.where(where_seen(evidence) & _lean(leg), most_likely_muscle(evidence), 0)
    assert 0 < np.count_nonzero(expected) < np.count_nonzero(where_seen(evidence))
    np.testing.assert_array_equal(found, expected)
    assert found.dtype == np.uint8
    assert found.flags.f_contiguous
    (shown,) = {slab.shape for slab in refiner.seen}
    assert not np.mod(shown[:3], refiner.spec.size_multiple).any()


@pytest.mark.parametrize(("weight", "is_muscle"), [(1.0, True), (8.9, True), (9.1, False)])
def test_muscle_beats_the_background_times_its_weight(weight, is_muscle):
    leg, evidence = patchy_leg(), [evidence_in_blobs()]
    refiner = LeanRefiner(replace(spec_for_tests(), background_weight=weight))
    found = refine(leg, evidence, refiner, NoProgress(), "leg")
    expected = np.where(where_seen(evidence) & _lean(leg), most_likely_muscle(evidence), 0)
    np.testing.assert_array_equal(found, expected if is_muscle else 0)


@pytest.mark.parametrize("slices", [1, 2, 5])
def test_blocks_of_any_depth_give_the_same_and_have_one_shape(monkeypatch, slices):
    leg, evidence = patchy_leg(), [evidence_in_blobs(seed=seed) for seed in range(2)]
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
    leg, refiner = patchy_leg((90, 70, 4)), LeanRefiner(spec_for_tests())
    evidence = [evidence_in_blobs((90, 70, 4), seed) for seed in range(3)]
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
    leg, evidence = (
        patchy_leg(),
        [evidence_in_blobs(slices=slice(2, 4)), evidence_in_blobs(slices=slice(9, 10))],
    )
    refiner = LeanRefiner(spec_for_tests())
    found = refine(leg, evidence, refiner, NoProgress(), "leg")
    assert len(refiner.seen) == 3
    assert set(np.flatnonzero(found.any(axis=(0, 1)))) == {2, 3, 9}


def test_where_no_member_sees_muscle_there_is_none():
    unseen = evidence_in_blobs()
    unseen.muscle[unseen.muscle > 5] = 5  # of 255, less than 2 %
    refiner = LeanRefiner(spec_for_tests())
    found = refine(patchy_leg(), [unseen], refiner, NoProgress(), "leg")
    assert found.shape == SHAPE
    assert not found.any()
    assert not refiner.seen


def test_holes_stay_for_cleaning_to_fill():
    leg, evidence = patchy_leg(), [evidence_in_blobs()]
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
        refine(patchy_leg(), [evidence_in_blobs()], Wrong(spec_for_tests()), NoProgress(), "leg")


def test_each_block_is_told_and_can_be_the_last(monkeypatch):
    monkeypatch.setattr(boundary_refinement, "_BLOCK_BYTES", 1)
    told = []

    class Stop:
        def report(self, fraction, message):
            told.append((fraction, message))
            if len(told) == limit:
                raise OperationCancelled

    limit = 100
    refine(patchy_leg(), [evidence_in_blobs()], LeanRefiner(spec_for_tests()), Stop(), "left leg")
    assert told == [(n / 13, "Drawing borders in the left leg") for n in range(13)]
    limit, refiner = 18, LeanRefiner(spec_for_tests())
    with pytest.raises(OperationCancelled):
        refine(patchy_leg(), [evidence_in_blobs()], refiner, Stop(), "left leg")
    assert len(refiner.seen) == 4


@pytest.mark.slow
def test_the_checks_with_a_network_pass_in_a_process_of_their_own(tmp_path):
    run_checks("unit/segmentation/openvino_refinement_checks.py", tmp_path, passed=2)
