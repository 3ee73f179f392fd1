import itertools

import numpy as np
import pytest

from inference_engine.segmentation.ensemble import vote


def _volume(*values):
    return np.array(values, np.uint8).reshape(1, 1, -1)


def test_the_majority_wins():
    members = [_volume(1, 2, 0), _volume(1, 3, 0), _volume(4, 3, 5)]
    assert vote(members).labels.ravel().tolist() == [1, 3, 0]


def test_ties_muscle_beats_background_and_the_lower_label_the_higher():
    assert vote([_volume(0, 7), _volume(5, 3)]).labels.ravel().tolist() == [5, 3]


def test_two_votes_for_background_beat_one_for_a_muscle():
    assert vote([_volume(0), _volume(0), _volume(18)]).labels.item() == 0


def test_the_order_of_the_members_does_not_matter():
    random = np.random.default_rng(4)
    members = [random.integers(0, 4, (6, 5, 4), np.uint8) for _ in range(4)]
    expected = vote(members).labels
    for order in itertools.permutations(members):
        np.testing.assert_array_equal(vote(order).labels, expected)


def test_the_vote_equals_counting_by_hand():
    random = np.random.default_rng(5)
    members = [random.integers(0, 6, (7, 6, 5), np.uint8) for _ in range(5)]
    votes = np.stack([np.sum([m == label for m in members], axis=0) for label in range(6)])
    # The background is moved to the end, so that argmax prefers what the rule prefers.
    by_hand = (np.argmax(np.roll(votes, -1, axis=0), axis=0) + 1) % 6
    np.testing.assert_array_equal(vote(members).labels, by_hand)


def test_highest_label_beats_background_whatever_the_order():
    for members in itertools.permutations([_volume(255), _volume(0)]):
        assert vote(members).labels.item() == 255


def test_one_member_is_its_own_majority_and_stays_untouched():
    member = _volume(3, 0, 9)
    labels = vote([member]).labels
    labels[...] = 0
    assert member.ravel().tolist() == [3, 0, 9]


def test_no_member_or_different_grids_are_bugs():
    with pytest.raises(ValueError, match="needs a member"):
        vote([])
    with pytest.raises(ValueError, match="one grid"):
        vote([_volume(1), _volume(1, 2)])


def _entropy_by_hand(members, class_count=256):
    votes = np.stack([np.sum([m == label for m in members], axis=0) for label in range(256)])
    shares = votes / len(members)
    logarithms = np.log2(shares, out=np.zeros_like(shares), where=shares > 0)
    return -(shares * logarithms).sum(axis=0) / np.log2(min(len(members), class_count)) * 100


@pytest.mark.parametrize("count", [2, 3, 4, 5])
def test_entropy_equals_shannons_formula(count):
    random = np.random.default_rng(count)
    members = [random.integers(0, 4, (7, 6, 5), np.uint8) for _ in range(count)]
    entropy = vote(members).entropy_percent
    assert entropy.dtype == np.uint8
    np.testing.assert_allclose(entropy, _entropy_by_hand(members), atol=0.5001)
    assert 0 < np.count_nonzero(entropy) < entropy.size


def test_entropy_is_nought_in_agreement_and_full_where_no_two_agree():
    decided = vote([_volume(4, 1), _volume(4, 2), _volume(4, 0)])
    assert decided.entropy_percent.ravel().tolist() == [0, 100]
    assert vote([_volume(7)]).entropy_percent.item() == 0


def test_entropy_is_relative_to_the_classes_where_these_are_fewer_than_members():
    assert vote([_volume(0), _volume(0), _volume(1), _volume(1)], 2).entropy_percent.item() == 100


def test_a_single_dissenter_among_many_is_not_rounded_away():
    assert vote([_volume(0)] * 254 + [_volume(1)]).entropy_percent.item() == 1


def test_members_may_lie_in_memory_in_any_order():
    random = np.random.default_rng(6)
    members = [random.integers(0, 4, (7, 6, 5), np.uint8) for _ in range(3)]
    fortran = [np.asfortranarray(member) for member in members]
    expected = vote(members)
    for others in (fortran, [fortran[0], *members[1:]], [members[0], *fortran[1:]]):
        found = vote(others)
        np.testing.assert_array_equal(found.labels, expected.labels)
        np.testing.assert_array_equal(found.entropy_percent, expected.entropy_percent)
    assert vote(fortran).labels.flags.f_contiguous
