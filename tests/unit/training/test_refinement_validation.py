import numpy as np
import pytest

from inference_engine.training.delineations import UNKNOWN
from inference_engine.training.refinement_slices import LegSlices
from inference_engine.training.refinement_validation import mean_overlap


def _slices(patient, truth, muscle):
    """Return slices in which a network's scores of muscle are these."""
    evidence = np.zeros((len(truth), 1, 4, *truth.shape[1:]), np.uint8)
    evidence[:, 0, 1] = muscle
    images = np.ones((len(truth), 2, *truth.shape[1:]), np.float16)
    return LegSlices(patient, images, evidence, truth)


def _mean_score(image):
    return 1 / (1 + np.exp(-2 * image[..., 3]))


@pytest.fixture
def truth():
    truth = np.zeros((20, 9, 11), np.uint8)
    truth[:, 2:6, 3:8] = 1
    return truth


def test_scores_like_the_truth_overlap_wholly(truth):
    seen = []

    def score(image):
        seen.append(image.shape)
        return _mean_score(image)

    assert mean_overlap([_slices("a", truth, truth * 255)], score, 8) == 1.0
    # In blocks, and in sizes that the network takes.
    assert seen == [(16, 16, 16, 7), (16, 16, 4, 7)]


def test_the_overlap_is_that_of_each_patient_and_then_their_mean(truth):
    half = truth.copy()
    half[:, 2:4] = 0
    legs = [
        _slices("a", truth, truth * 255),
        # Two legs of a patient count together: 20 + 10 of 20 + 20 and 20 + 10 rows.
        _slices("b", truth, truth * 255),
        _slices("b", truth, half * 255),
    ]
    expected_b = 2 * (4 + 2) / (4 + 4 + 4 + 2)
    assert mean_overlap(legs, _mean_score, 1) == pytest.approx((1 + expected_b) / 2)


def test_what_is_unknown_or_seen_by_nobody_does_not_count(truth):
    wrong = np.full_like(truth, 255)
    truth[truth == 0] = UNKNOWN
    assert mean_overlap([_slices("a", truth, wrong)], _mean_score, 1) == 1.0


def test_muscle_that_no_network_has_seen_is_not_found(truth):
    # A mean score of 4 / 255 is less than 2 %, one of 6 / 255 more.
    for seen, expected in ((4, 0.0), (6, 1.0)):
        leg = _slices("a", truth, truth * np.uint8(seen))
        found = mean_overlap([leg], lambda image: np.ones(image.shape[:3]), 1)
        assert found == expected


def test_legs_without_muscle_have_no_overlap(truth):
    assert np.isnan(mean_overlap([_slices("a", truth * 0, truth * 0)], _mean_score, 1))
