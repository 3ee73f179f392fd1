from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.legs import Leg
from inference_engine.progress import NoProgress
from inference_engine.segmentation.border_decision import BorderDecision, border_decision
from inference_engine.segmentation.boundary_refinement import refine
from inference_engine.segmentation.muscle_evidence import MuscleEvidence
from inference_engine.segmentation.refinement_input import most_likely_muscle, refinement_input
from tests.support.fake_predictors import LeanRefiner, spec_for_tests
from tests.support.refined_legs import evidence_in_blobs, patchy_leg, where_seen

WEIGHED = replace(spec_for_tests(), background_weight=0.8, fatty_background_weight=0.2)
# Beside voxels of a cubic metre 2 mL of lean muscle are nothing.
METRES = np.diag([1000.0, 1000.0, 1000.0, 1.0])


def _columns(fat_fractions, scores=(255,), slices=3, affine=METRES):
    """Return a leg in whose column n muscle n + 1 has a fat fraction, and evidence by row."""
    shape = (len(fat_fractions), len(scores), slices)
    fat = np.broadcast_to(np.array(fat_fractions, np.float32)[:, None, None] * 1000, shape).copy()
    leg = Leg(1000 - fat, fat, VolumeGeometry(shape, affine), False, (0, 0, 0))
    muscle = np.broadcast_to(np.array(scores, np.uint8)[None, :, None], shape)
    label = np.broadcast_to(np.arange(1, shape[0] + 1, dtype=np.uint8)[:, None, None], shape)
    evidence = MuscleEvidence(label, muscle, muscle, np.zeros(shape, np.uint8))
    return leg, evidence


def _weights(leg, evidence, spec):
    return border_decision(leg, evidence, spec).weights


def test_fatty_muscle_has_less_background_and_lean_muscle_as_much_as_ever():
    leg, evidence = _columns([0.0, 0.24, 0.3, 0.36, 1.0])
    weights = _weights(leg, [evidence] * 3, WEIGHED)
    # Half way between the two: their geometric mean.
    np.testing.assert_allclose(weights[1:6], [0.8, 0.8, 0.4, 0.2, 0.2], rtol=1e-4)
    # A muscle that isn't seen, and voxels without one.
    np.testing.assert_array_equal(weights[[0, 6, 255]], 0.8)


def test_a_model_without_another_weight_has_one_for_all():
    leg, evidence = _columns([0.0, 1.0])
    spec = replace(WEIGHED, fatty_background_weight=None)
    np.testing.assert_array_equal(_weights(leg, [evidence], spec), np.full(256, 0.8))


def test_beside_fatty_muscle_the_network_decides_a_part():
    leg, evidence = _columns([0.0, 0.24, 0.3, 0.36, 1.0])
    spec = replace(WEIGHED, fatty_background_weight=None, fatty_share=0.4)
    decision = border_decision(leg, [evidence], spec)
    np.testing.assert_allclose(decision.shares[1:6], [1, 1, 0.7, 0.4, 0.4], atol=1e-4)
    np.testing.assert_array_equal(decision.shares[[0, 6, 255]], 1)
    np.testing.assert_array_equal(decision.weights, 0.8)
    weighed = border_decision(leg, [evidence], WEIGHED)
    np.testing.assert_array_equal(weighed.shares, 1)


def test_the_least_score_is_where_the_mixed_odds_are_the_weight():
    decision = BorderDecision(np.repeat([2.0, 0.5], 128), np.repeat([1.0, 0.25], 128))
    muscles = np.array([1, 1, 200, 200, 200], np.uint8)
    means = np.array([0.1, 0.9, 0.1, 0.5, 0.9], np.float32)
    odds = means / (1 - means)
    least = decision.least_scores(muscles, np.log(odds))
    # Of its own, it needs odds of two to one whatever the ensemble thinks.
    np.testing.assert_allclose(least[:2], 2 / 3, rtol=1e-6)
    mixed = (least / (1 - least)) ** 0.25 * odds**0.75
    np.testing.assert_allclose(mixed[2:], 0.5, rtol=1e-4)
    assert decision.lowest_score <= least.min()
    # What the channel holds at most: where all networks are sure.
    sure = MuscleEvidence(*(np.full((1, 1, 1), 255, np.uint8) for _ in range(4)))
    nothing = np.zeros((1, 1, 1), np.float32)
    channel = refinement_input(nothing, nothing, 1.0, [sure])[..., 3].ravel()
    assert decision.lowest_score <= decision.least_scores(muscles[-1:], 2 * channel)[0]
    assert BorderDecision(np.full(256, 2.0), np.ones(256)).lowest_score == pytest.approx(2 / 3)


def test_fat_is_measured_where_muscle_is_at_least_as_likely_as_not():
    # 127 is less than a half of 255 and 128 more.
    leg, evidence = _columns([0.5, 0.5], scores=(255, 128, 127, 0))
    fat = leg.fat.copy()
    fat[0, :2], fat[1, 2:] = 0, 0
    leg = replace(leg, fat=fat, water=1000 - fat)
    assert list(_weights(leg, [evidence] * 2, WEIGHED)[1:3]) == pytest.approx([0.8, 0.2])
    unsure = replace(evidence, muscle=np.zeros_like(evidence.muscle))
    # Beside a network that sees nothing, what the other is quite sure of is half the certainty.
    for sure, expected in ((255, [0.8, 0.2]), (254, [0.8, 0.8])):
        other = replace(evidence, muscle=np.minimum(evidence.muscle, np.uint8(sure)))
        doubted = _weights(leg, [other, unsure], WEIGHED)
        assert list(doubted[1:3]) == pytest.approx(expected)


def test_where_networks_name_different_muscles_none_is_measured():
    leg, evidence = _columns([0.5], scores=(255, 255))
    label = evidence.label.copy()
    label[:, 1] = 2
    fat = leg.fat.copy()
    fat[:, 1] = 0
    leg = replace(leg, fat=fat, water=1000 - fat)
    alone = _weights(leg, [replace(evidence, label=label)], WEIGHED)
    assert list(alone[1:3]) == pytest.approx([0.2, 0.8])
    divided = _weights(leg, [evidence, replace(evidence, label=label)], WEIGHED)
    assert list(divided[1:3]) == pytest.approx([0.2, 0.8])
    swapped = _weights(leg, [replace(evidence, label=3 - label), evidence], WEIGHED)
    assert list(swapped[1:3]) == pytest.approx([0.8, 0.8])


def test_fat_is_a_mean_over_voxels_with_signal_however_bright_in_all_slices():
    leg, evidence = _columns([0.5], scores=(200, 200), slices=5)
    fat, water = leg.fat.copy(), leg.water.copy()
    fat[:, :, 0], water[:, :, 0] = 10, 0  # all fat, hardly any signal
    fat[:, :, 1], water[:, :, 1] = 0, 0
    fat[:, :, 2:], water[:, :, 2:] = 0, 5000
    fat[:, 0, 4], water[:, 0, 4] = 3000, 7000
    # Of eight voxels with signal two are fat and one is so to three tenths.
    expected = 0.8 * 0.25 ** ((2.3 / 8 - 0.25) / 0.1)
    measured = _weights(replace(leg, fat=fat, water=water), [evidence], WEIGHED)
    assert measured[1] == pytest.approx(expected, rel=1e-3)


@pytest.mark.parametrize(("millilitres", "weight"), [(0.5, 0.8), (1, 0.4 * 0.25**0.3333), (8, 0.2)])
def test_a_little_fatty_muscle_does_not_make_a_muscle_fatty(millilitres, weight):
    # Beside 2 mL of lean muscle 1 mL of fat is a third.
    leg, evidence = _columns([1.0], slices=1, affine=np.diag([10.0, 10.0, 10 * millilitres, 1.0]))
    assert _weights(leg, [evidence], WEIGHED)[1] == pytest.approx(weight, rel=1e-3)


class _FadingRefiner(LeanRefiner):
    """Scores muscle by how lean it is, where there is signal."""

    def predict(self, slab):
        self.seen.append(slab)
        muscle = np.where(slab[..., 0] + slab[..., 1] > 0.5, 1 - slab[..., 2], 0)
        return np.stack([1 - muscle, muscle], axis=-1)


@pytest.mark.parametrize(("members", "fatty_share"), [(1, None), (3, None), (3, 0.4)])
def test_the_border_of_each_muscle_is_drawn_with_its_own_weight_and_share(members, fatty_share):
    leg, evidence = patchy_leg(), [evidence_in_blobs(seed=seed) for seed in range(members)]
    # Muscle 1 is lean, 2 between, 3 fatty, with noise on all.
    which = most_likely_muscle(evidence)
    rng = np.random.default_rng(3)
    fraction = np.choose(which, [0.5, 0.15, 0.3, 0.6]) + rng.uniform(-0.15, 0.15, which.shape)
    total = leg.water + leg.fat
    fat = np.asfortranarray(fraction * total, np.float32)
    metres = VolumeGeometry(leg.geometry.shape, METRES)
    leg = replace(leg, fat=fat, water=np.asfortranarray(total - fat), geometry=metres)
    spec = replace(
        spec_for_tests(),
        background_weight=4.0,
        fatty_background_weight=0.6,
        fatty_share=fatty_share,
    )
    decision = border_decision(leg, evidence, spec)
    weights, shares = decision.weights, decision.shares
    assert weights[1] == 4
    assert 1 < weights[2] < 3
    assert weights[3] == pytest.approx(0.6)
    assert shares[3] == pytest.approx(fatty_share or 1)
    found = refine(leg, evidence, _FadingRefiner(spec), NoProgress(), "leg")
    score = np.where(total > 0, 1 - np.divide(fat, total, where=total > 0, out=fat * 0), 0)
    mean = np.clip(np.mean([each.muscle for each in evidence], axis=0) / 255, 0.01, 0.99)
    odds = (score / (1 - score)) ** shares[which] * (mean / (1 - mean)) ** (1 - shares[which])
    near = np.abs(odds / weights[which] - 1) < 1e-5
    is_muscle = where_seen(evidence) & (odds > weights[which]) & (score > 0)
    expected = np.where(is_muscle, which, 0)
    for muscle in (1, 2, 3):
        drawn = np.count_nonzero(expected == muscle)
        assert 0 < drawn < np.count_nonzero(where_seen(evidence) & (which == muscle))
    np.testing.assert_array_equal(found[~near], expected[~near])
