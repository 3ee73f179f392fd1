import numpy as np
import pytest

from inference_engine.evaluation.bland_altman import bland_altman
from inference_engine.experiment.muscle_tables import agreement, muscle_scores
from inference_engine.experiment.paper_tables import Assignment
from tests.support.experiment_examples import muscle_row

MODELS = Assignment("low", "low")
ERRORS = (-0.5, 0.2, 0.9, -1.5, 6.0)


@pytest.fixture
def muscles():
    return [
        muscle_row(90.0 + number, error, subject=f"s{number}", abbreviation="RF")
        for number, error in enumerate(ERRORS)
    ]


def test_slivers_other_models_and_other_roles_are_left_out(muscles):
    others = [
        muscle_row(1.0, 50.0, counted=0),
        muscle_row(1.0, 50.0, model="other"),
        muscle_row(1.0, 50.0, member="fold-1"),
        muscle_row(1.0, 50.0, role="bmd"),
    ]
    (row,) = muscle_scores([*muscles, *others], MODELS, ["RF", "VL"])
    assert (row.n, row.dsc_lowest, row.dsc_mean) == (5, 90, 92)
    assert row.volume_error_mean_percent == pytest.approx(5)
    assert row.ff_error_mean_points == pytest.approx(np.mean(ERRORS))
    assert row.ff_absolute_error_mean_points == pytest.approx(np.mean(np.abs(ERRORS)))
    assert row.ff_absolute_error_to_truth_points == pytest.approx(
        np.mean(np.abs(np.add(ERRORS, 1)))
    )


def test_one_scan_has_no_spread():
    (row,) = muscle_scores([muscle_row(90.0, None)], MODELS, ["RF"])
    assert row.dsc_sd is None
    assert row.ff_error_mean_points is None


def test_limits_of_agreement_are_bland_and_altmans(muscles):
    rows = agreement([*muscles, muscle_row(0.0, None)], MODELS, ["RF"])
    found = {(row.reference, row.muscle): row for row in rows}
    expected = bland_altman(np.full(5, 10.0), 10.0 + np.array(ERRORS))
    row = found["same image", "all"]
    assert row == found["same image", "RF"].__class__(**{**vars(row)})
    assert (row.n, row.bias, row.lower) == (5, expected.bias, expected.lower)
    assert (row.upper_low, row.upper_high) == expected.upper_interval
    assert found["noise-free truth", "RF"].bias == pytest.approx(expected.bias + 1)
    assert found["true labels", "RF"].bias == 10


def test_two_pairs_have_no_limits(muscles):
    assert agreement(muscles[:2], MODELS, ["RF"]) == ()
