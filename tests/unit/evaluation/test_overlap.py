import numpy as np
import pytest

from inference_engine.errors import GeometryError
from inference_engine.evaluation.overlap import dice, generalised_dice, joint_counts
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.label_map import LabelMap


def map_of(labels):
    labels = np.uint8(labels)
    return LabelMap(labels, VolumeGeometry(labels.shape, np.eye(4)))


REFERENCE = map_of([[[1, 1, 1, 1, 2, 0, 0, 0]]])
PREDICTION = map_of([[[1, 1, 1, 0, 2, 2, 0, 3]]])


def test_dice_matches_the_hand_count():
    counts = joint_counts(REFERENCE, PREDICTION)
    assert counts.sum() == 8
    assert dice(counts, [1], [1]) == pytest.approx(2 * 3 / 7)
    assert dice(counts, [2], [2]) == pytest.approx(2 * 1 / 3)


def test_dice_agrees_with_masks_on_random_maps():
    random = np.random.default_rng(1)
    one, other = (map_of(random.integers(0, 256, (6, 7, 8))) for _ in range(2))
    counts = joint_counts(one, other)
    for values in ([1], [254], [7, 107]):
        first, second = np.isin(one.labels, values), np.isin(other.labels, values)
        expected = 2 * (first & second).sum() / (first.sum() + second.sum())
        assert dice(counts, values, values) == pytest.approx(expected)


def test_dice_is_zero_in_one_map_only_and_undefined_in_neither():
    counts = joint_counts(REFERENCE, PREDICTION)
    assert dice(counts, [3], [3]) == 0
    assert dice(counts, [4], [4]) is None


def test_legs_taken_together_need_not_have_the_same_values():
    counts = joint_counts(map_of([[[5, 5, 0]]]), map_of([[[1, 101, 101]]]))
    assert dice(counts, [5], [1, 101]) == pytest.approx(2 * 2 / 5)


def test_generalised_dice_weighs_by_volume():
    counts = joint_counts(REFERENCE, PREDICTION)
    expected = 2 * (3 + 1) / (7 + 3)
    assert generalised_dice(counts, [([1], [1]), ([2], [2])]) == pytest.approx(expected)


def test_generalised_dice_counts_what_the_reference_lacks_and_needs_a_reference():
    counts = joint_counts(REFERENCE, PREDICTION)
    assert generalised_dice(counts, [([1], [1]), ([3], [3])]) == pytest.approx(2 * 3 / (7 + 1))
    assert generalised_dice(counts, [([9], [9])]) is None
    assert generalised_dice(counts, []) is None


def test_other_grids_are_refused():
    moved = np.eye(4)
    moved[0, 3] = 5
    other = LabelMap(PREDICTION.labels, VolumeGeometry(PREDICTION.labels.shape, moved))
    with pytest.raises(GeometryError):
        joint_counts(REFERENCE, other)
