from itertools import combinations

import numpy as np
import pytest

from inference_engine.segmentation.calibration import Calibration
from inference_engine.segmentation.ensemble import vote
from inference_engine.segmentation.uncertainty import muscle_uncertainties, pairwise_dice

VALUES = np.array([0, 11, 22, 33], np.uint8)


def _members(count=4, seed=1):
    random = np.random.default_rng(seed)
    truth = np.kron(random.integers(0, 4, (3, 4, 2), np.uint8), np.ones((4, 3, 5), np.uint8))
    members = []
    for _ in range(count):
        wrong = random.random(truth.shape) < 0.1
        members.append(np.where(wrong, random.integers(0, 4, truth.shape), truth).astype(np.uint8))
    return members


def test_agreement_is_the_mean_dsc_of_all_pairs():
    members = _members()
    found = pairwise_dice(members)
    for label in range(4):
        by_hand = []
        for one, other in combinations(members, 2):
            a, b = one == label, other == label
            by_hand.append(2 * np.sum(a & b) / (a.sum() + b.sum()))
        assert found[label] == pytest.approx(np.mean(by_hand))
        assert 0.5 < found[label] < 1
    assert np.isnan(found[4:]).all()


def test_a_pair_that_lacks_a_class_is_left_out():
    with_one, without = np.array([[[1, 0]]], np.uint8), np.zeros((1, 1, 2), np.uint8)
    # Of six pairs, one shares the class, four differ, one knows nothing of it.
    assert pairwise_dice([with_one, with_one, without, without])[1] == pytest.approx(1 / 5)


def test_one_record_per_class_found_with_the_mean_entropy_of_its_voxels():
    members = _members()
    decided = vote(members)
    labels = decided.labels.copy()
    labels[labels == 2] = 0  # as if cleaned away
    labels[0, 0, :3] = 3
    found = muscle_uncertainties(labels, members, decided.entropy_percent, VALUES)
    assert [row.label for row in found] == [11, 33]
    agreement = pairwise_dice(members)
    for row, of_class in zip(found, (1, 3), strict=True):
        own = decided.entropy_percent[labels == of_class]
        assert row.vote_entropy_percent == pytest.approx(own.mean())
        assert row.agreement == pytest.approx(agreement[of_class])
        assert row.expected_dsc is row.dsc_low is row.dsc_high is None


def test_a_calibration_says_what_overlap_to_expect():
    members = _members()
    decided = vote(members)
    calibration = Calibration((0.0, 100.0), (0.9, 0.1), (0.8, 0.0), (1.0, 0.2))
    row = muscle_uncertainties(
        decided.labels, members, decided.entropy_percent, VALUES, calibration
    )[0]
    lost = 0.8 * row.vote_entropy_percent / 100
    assert lost > 0
    assert row.expected_dsc == pytest.approx(0.9 - lost)
    assert row.dsc_low == pytest.approx(0.8 - lost)
    assert row.dsc_high == pytest.approx(1.0 - lost)


def test_of_a_muscle_that_no_member_gave_nothing_is_expected():
    members = [np.array([[[1, 1, 0, 0]]], np.uint8)] * 2
    refined = np.array([[[1, 1, 2, 2]]], np.uint8)
    calibration = Calibration((0.0, 100.0), (0.9, 0.1), (0.8, 0.0), (1.0, 0.2))
    given, found = muscle_uncertainties(
        refined, members, np.zeros_like(refined), VALUES, calibration
    )
    assert (given.agreement, given.expected_dsc) == (1.0, 0.9)
    assert (found.label, found.vote_entropy_percent, found.agreement) == (22, 0.0, 0.0)
    assert found.expected_dsc is found.dsc_low is found.dsc_high is None


def test_members_that_agree_are_sure():
    member = _members()[0]
    decided = vote([member, member])
    found = muscle_uncertainties(decided.labels, [member, member], decided.entropy_percent, VALUES)
    assert {(row.agreement, row.vote_entropy_percent) for row in found} == {(1.0, 0.0)}


def test_a_single_network_can_not_disagree():
    member = _members()[0]
    assert muscle_uncertainties(member, [member], np.zeros_like(member), VALUES) == ()


def test_the_memory_order_changes_nothing():
    members = _members()
    decided = vote(members)
    expected = muscle_uncertainties(decided.labels, members, decided.entropy_percent, VALUES)
    fortran = [np.asfortranarray(member) for member in members]
    turned = np.asfortranarray(decided.entropy_percent)
    assert muscle_uncertainties(decided.labels, fortran, turned, VALUES) == expected


def test_other_shapes_are_bugs():
    members = _members()
    with pytest.raises(ValueError, match="one grid"):
        muscle_uncertainties(members[0][1:], members, members[0], VALUES)
