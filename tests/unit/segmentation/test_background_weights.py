from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.legs import Leg
from inference_engine.progress import NoProgress
from inference_engine.segmentation.background_weights import background_weights
from inference_engine.segmentation.boundary_refinement import refine
from inference_engine.segmentation.muscle_evidence import MuscleEvidence
from tests.support.fake_predictors import LeanRefiner, spec_for_tests

WEIGHED = replace(spec_for_tests(), background_weight=0.8, fatty_background_weight=0.2)


def _columns(fat_fractions, scores=(255,), slices=3):
    """Return a leg in whose column n muscle n + 1 has a fat fraction, and evidence by row."""
    shape = (len(fat_fractions), len(scores), slices)
    fat = np.broadcast_to(np.array(fat_fractions, np.float32)[:, None, None] * 1000, shape).copy()
    leg = Leg(1000 - fat, fat, VolumeGeometry(shape, np.eye(4)), False, (0, 0, 0))
    muscle = np.broadcast_to(np.array(scores, np.uint8)[None, :, None], shape)
    label = np.broadcast_to(np.arange(1, shape[0] + 1, dtype=np.uint8)[:, None, None], shape)
    evidence = MuscleEvidence(label, muscle, muscle, np.zeros(shape, np.uint8))
    return leg, evidence


def test_fatty_muscle_has_less_background_and_lean_muscle_as_much_as_ever():
    leg, evidence = _columns([0.0, 0.24, 0.325, 0.41, 1.0])
    weights = background_weights(leg, [evidence] * 3, WEIGHED)
    # Half way between the two: their geometric mean.
    np.testing.assert_allclose(weights[1:6], [0.8, 0.8, 0.4, 0.2, 0.2], rtol=1e-5)
    # A muscle that isn't seen, and voxels without one.
    np.testing.assert_array_equal(weights[[0, 6, 255]], 0.8)


def test_a_model_without_another_weight_has_one_for_all():
    leg, evidence = _columns([0.0, 1.0])
    spec = replace(WEIGHED, fatty_background_weight=None)
    np.testing.assert_array_equal(background_weights(leg, [evidence], spec), np.full(256, 0.8))


def test_only_where_muscle_is_likelier_than_not_is_its_fat_measured():
    # 127 is less than a half of 255 and 128 more; two networks are asked for their mean.
    leg, evidence = _columns([0.5, 0.5], scores=(255, 128, 127, 0))
    lean = leg.fat.copy()
    lean[0, :2], lean[1, 2:] = 0, 0
    leg = replace(leg, fat=lean, water=1000 - lean)
    assert list(background_weights(leg, [evidence] * 2, WEIGHED)[1:3]) == pytest.approx([0.8, 0.2])
    unsure = replace(evidence, muscle=np.zeros_like(evidence.muscle))
    # Beside a network that sees nothing, only what the other is quite sure of is likely.
    for sure, expected in ((255, [0.8, 0.2]), (254, [0.8, 0.8])):
        other = replace(evidence, muscle=np.minimum(evidence.muscle, np.uint8(sure)))
        doubted = background_weights(leg, [other, unsure], WEIGHED)
        assert list(doubted[1:3]) == pytest.approx(expected)
    assert list(background_weights(leg, [unsure], WEIGHED)[1:3]) == [0.8, 0.8]


def test_fat_is_a_mean_over_voxels_with_signal_however_bright():
    leg, evidence = _columns([0.5], scores=(200, 200, 200, 200))
    fat, water = leg.fat.copy(), leg.water.copy()
    fat[0, 0], water[0, 0] = 10, 0  # all fat, hardly any signal
    fat[0, 1], water[0, 1] = 0, 0
    fat[0, 2:], water[0, 2:] = 0, 5000
    # A third of three voxels is fat: 0.333 of 0.25 to 0.4.
    expected = 0.8 * 0.25 ** ((1 / 3 - 0.25) / 0.15)
    measured = background_weights(replace(leg, fat=fat, water=water), [evidence], WEIGHED)
    assert measured[1] == pytest.approx(expected, rel=1e-6)


def test_the_border_of_each_muscle_is_drawn_with_its_own_weight():
    # The refiner scores what is leaner than 0.77 with 0.9: 9 times the background's score.
    leg, evidence = _columns([0.1, 0.6], slices=2)
    spec = replace(WEIGHED, background_weight=9.5, fatty_background_weight=8.5)
    found = refine(leg, [evidence], LeanRefiner(spec), NoProgress(), "leg")
    np.testing.assert_array_equal(found[:, 0], [[0, 0], [2, 2]])
    swapped = replace(spec, background_weight=8.5, fatty_background_weight=9.5)
    found = refine(leg, [evidence], LeanRefiner(swapped), NoProgress(), "leg")
    np.testing.assert_array_equal(found[:, 0], [[1, 1], [0, 0]])
