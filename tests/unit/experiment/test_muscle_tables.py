import numpy as np
import pytest

from inference_engine.evaluation.bland_altman import bland_altman
from inference_engine.experiment.headline import headline
from inference_engine.experiment.muscle_tables import agreement, muscle_scores
from inference_engine.experiment.paper_tables import Assignment
from inference_engine.experiment.published import load_published
from inference_engine.experiment.stress_table import stress_cases
from tests.support.experiment_examples import image_row, muscle_row

PUBLISHED = load_published()
MODELS = Assignment("low", "low")
ERRORS = (-0.5, 0.2, 0.9, -1.5, 6.0)


@pytest.fixture
def muscles():
    return [
        muscle_row(90.0 + number, error, subject=f"s{number}", abbreviation="RF")
        for number, error in enumerate(ERRORS)
    ]


def test_a_missed_muscle_is_within_no_number_of_points(muscles):
    missed = muscle_row(0.0, None, abbreviation="VL", legs_lost=2, ff_percent=None)
    low, high = headline([image_row(95.0), image_row(97.0)], [*muscles, missed], MODELS, PUBLISHED)
    assert (low.images, low.dsc_mean, low.published_dsc_mean) == (2, 96, 95.3)
    assert low.within_1_percent == pytest.approx(100 * 3 / 6)
    assert low.within_5_percent == pytest.approx(100 * 4 / 6)
    # The scanner adds one point to every error.
    assert low.truth_within_1_percent == pytest.approx(100 * 2 / 6)
    assert (low.legs_lost, low.legs_in_view, low.lowest_dsc_percent) == (2, 12, 0)
    assert (high.images, high.within_1_percent, high.lowest_dsc_percent) == (0, None, None)


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


def test_stress_cases_name_the_worst():
    images = [
        image_row(92.0, role="thick-slices"),
        image_row(88.0, role="thick-slices", subject="b"),
        image_row(None, role="cut-view", group="HI"),
        image_row(70.0),
    ]
    muscles = [
        muscle_row(95.0, 0.0, role="thick-slices"),
        muscle_row(61.0, 0.0, role="thick-slices", abbreviation="GMI", legs_lost=1),
        muscle_row(2.0, 0.0, role="thick-slices", abbreviation="TFL", counted=0),
    ]
    thick, cut = stress_cases(images, muscles, MODELS)
    assert (thick.case, thick.group, thick.images) == ("thick-slices", "LI", 2)
    assert (thick.dsc_mean, thick.dsc_lowest) == (90, 88)
    assert (thick.muscle_dsc_mean, thick.muscle_dsc_lowest) == (78, 61)
    assert (thick.worst_muscle, thick.legs_lost, thick.legs_in_view) == ("GMI", 1, 4)
    assert (cut.case, cut.group, cut.images, cut.dsc_mean) == ("cut-view", "HI", 1, None)
    assert (cut.worst_muscle, cut.muscle_dsc_mean) == ("", None)
