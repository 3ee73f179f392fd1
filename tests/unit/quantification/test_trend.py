import numpy as np
import pytest
import statsmodels.api as sm

from inference_engine.quantification.trend import linear_trend


@pytest.mark.parametrize("visits", [3, 5, 10])
def test_slope_and_interval_are_those_of_statsmodels(visits):
    random = np.random.default_rng(visits)
    years = np.sort(random.uniform(0, 4, visits))
    values = 20 + 3 * years + random.normal(0, 1, visits)
    model = sm.OLS(values, sm.add_constant(years)).fit()
    trend = linear_trend([*years, None], [*values, 7.0])
    assert trend.visits == visits
    assert trend.points_per_year == pytest.approx(model.params[1])
    assert (trend.low, trend.high) == pytest.approx(tuple(model.conf_int(0.05)[1]))


@pytest.mark.parametrize(
    ("years", "values"),
    [
        ((0, 1), (1, 2)),
        ((0, 1, None), (1, 2, 3)),
        ((0, 1, 2), (1, None, 2)),
        ((1, 1, 1), (1, 2, 3)),
    ],
)
def test_without_three_known_times_there_is_no_trend(years, values):
    assert linear_trend(years, values) is None


def test_intervals_hold_the_true_slope_as_often_as_they_say():
    random = np.random.default_rng(5)
    years = np.array([0.0, 1.1, 1.9, 3.2])
    trends = [linear_trend(years, 20 + 2 * years + random.normal(0, 1, 4)) for _ in range(700)]
    held = np.mean([trend.low <= 2 <= trend.high for trend in trends])
    assert held == pytest.approx(0.95, abs=0.025)
