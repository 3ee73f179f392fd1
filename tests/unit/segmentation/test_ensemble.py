import itertools

import numpy as np
import pytest

from inference_engine.segmentation.ensemble import majority_vote


def _volume(*values):
    return np.array(values, np.uint8).reshape(1, 1, -1)


def test_the_majority_wins():
    members = [_volume(1, 2, 0), _volume(1, 3, 0), _volume(4, 3, 5)]
    assert majority_vote(members).ravel().tolist() == [1, 3, 0]


def test_ties_muscle_beats_background_and_the_lower_label_the_higher():
    assert majority_vote([_volume(0, 7), _volume(5, 3)]).ravel().tolist() == [5, 3]


def test_two_votes_for_background_beat_one_for_a_muscle():
    assert majority_vote([_volume(0), _volume(0), _volume(18)]).item() == 0


def test_the_order_of_the_members_does_not_matter():
    random = np.random.default_rng(4)
    members = [random.integers(0, 4, (6, 5, 4), np.uint8) for _ in range(4)]
    expected = majority_vote(members)
    for order in itertools.permutations(members):
        np.testing.assert_array_equal(majority_vote(order), expected)


def test_the_vote_equals_counting_by_hand():
    random = np.random.default_rng(5)
    members = [random.integers(0, 6, (7, 6, 5), np.uint8) for _ in range(5)]
    votes = np.stack([np.sum([m == label for m in members], axis=0) for label in range(6)])
    # The background is moved to the end, so that argmax prefers what the rule prefers.
    by_hand = (np.argmax(np.roll(votes, -1, axis=0), axis=0) + 1) % 6
    np.testing.assert_array_equal(majority_vote(members), by_hand)


def test_highest_label_beats_background_whatever_the_order():
    for members in itertools.permutations([_volume(255), _volume(0)]):
        assert majority_vote(members).item() == 255


def test_one_member_is_its_own_majority_and_stays_untouched():
    member = _volume(3, 0, 9)
    vote = majority_vote([member])
    vote[...] = 0
    assert member.ravel().tolist() == [3, 0, 9]


def test_no_member_or_different_grids_are_bugs():
    with pytest.raises(ValueError, match="needs a member"):
        majority_vote([])
    with pytest.raises(ValueError, match="one grid"):
        majority_vote([_volume(1), _volume(1, 2)])
