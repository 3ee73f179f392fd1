from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest

from inference_engine.segmentation.muscle_evidence import MuscleEvidence
from inference_engine.segmentation.network_input import network_input
from inference_engine.segmentation.refinement_input import (
    REFINEMENT_CHANNELS,
    most_likely_muscle,
    refinement_input,
)

SHAPE = (9, 7, 5)


def _evidence(seed, shape=SHAPE):
    rng = np.random.default_rng(seed)
    muscle = rng.integers(0, 256, shape)
    best = rng.integers(0, muscle + 1)
    second = rng.integers(0, np.minimum(best, muscle - best) + 1)
    volumes = (rng.integers(1, 5, shape), muscle, best, second)
    return MuscleEvidence(*(np.asfortranarray(each, np.uint8) for each in volumes))


def _said(*labels_and_best):
    """Return one network's evidence from its (label, best score) voxel by voxel."""
    label, best = (np.array([[column]], np.uint8) for column in zip(*labels_and_best, strict=True))
    return MuscleEvidence(label, best, best, np.zeros_like(best))


@pytest.mark.parametrize("count", [1, 3, 5])
def test_each_channel_is_what_its_name_says(count):
    rng = np.random.default_rng(8)
    water, fat = (np.asfortranarray(rng.random(SHAPE, np.float32) * 900) for _ in range(2))
    evidence = [_evidence(seed) for seed in range(count)]
    made = refinement_input(water, fat, 400.0, evidence)
    assert made.dtype == np.float32
    assert REFINEMENT_CHANNELS[:3] == ("water", "fat", "fat_fraction")
    np.testing.assert_array_equal(
        made[..., :3], network_input(water, fat, REFINEMENT_CHANNELS[:3], 400.0)
    )
    for index, name in enumerate(("muscle", "best", "second"), 3):
        assert REFINEMENT_CHANNELS[index] == name
        mean = np.mean([getattr(each, name) for each in evidence], axis=0, dtype=float) / 255
        # Half of log(p / (1 - p)) is the area tangent of 2 p - 1.
        expected = np.arctanh(2 * np.clip(mean, 0.01, 0.99) - 1)
        np.testing.assert_allclose(made[..., index], expected, atol=1e-5)
    said = np.array([each.muscle for each in evidence], float)
    np.testing.assert_allclose(made[..., 6], np.ptp(said, axis=0) / 255, atol=1e-6)


def test_air_and_certainty_are_finite():
    sure = MuscleEvidence(*(np.full((1, 1, 2), 255, np.uint8) for _ in range(4)))
    none = MuscleEvidence(*(np.zeros((1, 1, 2), np.uint8) for _ in range(4)))
    air = np.zeros((1, 1, 2), np.float32)
    for one, other in ((sure, sure), (none, none), (sure, none)):
        made = refinement_input(air, air, 1.0, [one, other])
        assert np.isfinite(made).all()
        assert not made[..., :3].any()


def test_the_muscle_with_the_greatest_support_is_the_likely_one():
    members = [
        _said((1, 200), (2, 90), (3, 100), (4, 10)),
        _said((1, 10), (5, 50), (5, 60), (4, 0)),
        _said((2, 150), (5, 50), (6, 30), (7, 9)),
    ]
    np.testing.assert_array_equal(most_likely_muscle(members)[0, 0], [1, 5, 3, 4])


def test_of_equal_support_the_lower_label_wins_and_background_never():
    one = _said((7, 100), (3, 0), (0, 0), (9, 1))
    other = _said((2, 100), (5, 0), (8, 0), (0, 0))
    for members in ([one, other], [other, one]):
        np.testing.assert_array_equal(most_likely_muscle(members)[0, 0], [2, 3, 8, 9])


@pytest.mark.parametrize("best_of", [256, 3])
def test_support_is_counted_and_the_order_of_members_never_matters(best_of):
    rng = np.random.default_rng(best_of)
    members = []
    for _ in range(4):
        label = np.asfortranarray(rng.integers(0, 5, SHAPE), np.uint8)
        best = np.where(label, rng.integers(0, best_of, SHAPE), 0).astype(np.uint8, order="F")
        members.append(MuscleEvidence(label, best, best, best))
    support = np.zeros((5, *SHAPE), int)
    for each in members:
        for value in range(1, 5):
            support[value] += np.where(each.label == value, each.best, 0)
    # A muscle that nobody names can't win, even where nobody is sure of another.
    named = np.array([[each.label == value for each in members] for value in range(5)]).any(axis=1)
    support = np.where(named, support, -1)
    support[0] = -1
    expected = np.where(support.max(axis=0) < 0, 0, support.argmax(axis=0))
    for order in permutations(members):
        found = most_likely_muscle(order)
        np.testing.assert_array_equal(found, expected)
        assert found.flags.f_contiguous
    picked = np.random.default_rng(1).random(SHAPE) < 0.3
    np.testing.assert_array_equal(
        most_likely_muscle([each.at(picked) for each in members]), expected.T[picked.T]
    )
