import pytest

from inference_engine.experiment.headline import headline
from inference_engine.experiment.paper_tables import Assignment
from inference_engine.experiment.published import load_published
from tests.support.experiment_examples import image_row, muscle_row

PUBLISHED = load_published()
MODELS = Assignment("low", "low")


def test_a_missed_muscle_is_within_no_number_of_points():
    errors = (-0.5, 0.2, 0.9, -1.5, 6.0)
    muscles = [
        muscle_row(90.0 + number, error, subject=f"s{number}")
        for number, error in enumerate(errors)
    ]
    missed = muscle_row(0.0, None, abbreviation="VL", legs_lost=2, ff_percent=None)
    low, high = headline([image_row(95.0), image_row(97.0)], [*muscles, missed], MODELS, PUBLISHED)
    assert (low.images, low.dsc_mean, low.published_dsc_mean) == (2, 96, 95.3)
    assert low.within_1_percent == pytest.approx(100 * 3 / 6)
    assert low.within_5_percent == pytest.approx(100 * 4 / 6)
    # The scanner adds one point to every error.
    assert low.truth_within_1_percent == pytest.approx(100 * 2 / 6)
    assert (low.legs_lost, low.legs_in_view, low.lowest_dsc_percent) == (2, 12, 0)
    assert (high.images, high.within_1_percent, high.lowest_dsc_percent) == (0, None, None)
