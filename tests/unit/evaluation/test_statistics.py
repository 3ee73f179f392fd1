"""Bland-Altman, Wilcoxon, Holm and summaries, against published numbers and other libraries."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.weightstats import DescrStatsW

from inference_engine.evaluation.bland_altman import bland_altman
from inference_engine.evaluation.paired_tests import holm, wilcoxon_signed_rank
from inference_engine.evaluation.summary import summarise

# Peak expiratory flow of 17 subjects, l/min, first reading of the Wright and the mini meter
# (Bland & Altman 1986, table 1): bias -2.1, SD 38.8.
WRIGHT = [494, 395, 516, 434, 476, 557, 413, 442, 650, 433, 417, 656, 267, 478, 178, 423, 427]
MINI = [512, 430, 520, 428, 500, 600, 364, 380, 658, 445, 432, 626, 260, 477, 259, 350, 451]


def test_the_published_example_comes_out():
    result = bland_altman(MINI, WRIGHT)
    assert result.n == 17
    assert result.bias == pytest.approx(-2.1, abs=0.05)
    assert result.sd == pytest.approx(38.8, abs=0.05)
    assert result.lower == pytest.approx(-2.1 - 1.96 * 38.8, abs=0.2)
    # Published for the bias: -22.0 to 17.8.
    assert result.bias_interval.low == pytest.approx(-22.0, abs=0.1)
    assert result.bias_interval.high == pytest.approx(17.8, abs=0.1)


def test_the_bias_interval_is_that_of_statsmodels():
    rng = np.random.default_rng(0)
    one = rng.normal(20, 5, 30)
    other = one + rng.normal(0.4, 1, 30)
    low, high = DescrStatsW(other - one).tconfint_mean()
    result = bland_altman(one, other)
    assert (result.bias_interval.low, result.bias_interval.high) == pytest.approx((low, high))


def test_the_intervals_of_the_limits_hold_the_true_limits_as_often_as_they_say():
    rng = np.random.default_rng(1)
    true_upper = stats.norm.ppf(0.975)
    held = 0
    for _ in range(800):
        interval = bland_altman(np.zeros(8), rng.standard_normal(8)).upper_interval
        held += interval.low <= true_upper <= interval.high
    assert held / 800 == pytest.approx(0.95, abs=0.025)


def test_limits_are_symmetric_and_nan_pairs_are_left_out():
    result = bland_altman([1.0, 2, 3, np.nan, 5], [1.5, 2, 2.5, 4, np.nan])
    assert result.n == 3
    assert result.bias == pytest.approx(0)
    assert result.lower == pytest.approx(-result.upper)
    assert result.lower_interval.high == pytest.approx(-result.upper_interval.low)
    assert result.upper_interval.low < result.upper < result.upper_interval.high


@pytest.mark.parametrize(
    ("reference", "measured", "confidence"),
    [([1.0], [2.0], 0.95), ([1.0, 2], [1.0], 0.95), ([1.0, 2], [1.0, 2], 1.0)],
)
def test_what_cannot_be_compared_is_refused(reference, measured, confidence):
    with pytest.raises(ValueError, match=r"pairs|confidence"):
        bland_altman(reference, measured, confidence)


def test_small_samples_without_ties_are_tested_exactly():
    # All eight differences are positive: two of 2**8 sign patterns are as extreme.
    result = wilcoxon_signed_rank(np.zeros(8), np.arange(1.0, 9))
    assert result.is_exact
    assert result.statistic == 0
    assert result.p == pytest.approx(2 / 2**8)


def test_ties_and_zeros_are_handled_as_scipy_does():
    first = np.array([5.0, 7, 9, 4, 6, 8, 8, 3])
    second = np.array([6.0, 9, 9, 3, 8, 9, 10, 3])
    result = wilcoxon_signed_rank(first, second)
    expected = stats.wilcoxon(second - first, zero_method="wilcox", method="approx")
    assert (result.n, result.zeros, result.is_exact) == (6, 2, False)
    assert result.p == pytest.approx(expected.pvalue)
    assert result.statistic == pytest.approx(expected.statistic)


def test_equal_pairs_show_no_difference():
    result = wilcoxon_signed_rank([1.0, 2, 3], [1.0, 2, 3])
    assert (result.p, result.zeros, result.statistic) == (1.0, 3, None)


@pytest.mark.parametrize("seed", range(5))
def test_holm_is_that_of_statsmodels(seed):
    p = np.random.default_rng(seed).uniform(0, 0.2, 12)
    assert holm(p) == pytest.approx(multipletests(p, method="holm")[1])


def test_holm_refuses_what_is_no_probability():
    with pytest.raises(ValueError, match="between 0 and 1"):
        holm([0.2, 1.2])
    assert holm([]).size == 0


def test_a_summary_is_numpys():
    values = np.random.default_rng(3).normal(50, 9, 41)
    result = summarise([*values, np.nan])
    assert result.n == 41
    assert result.mean == pytest.approx(values.mean())
    assert result.sd == pytest.approx(values.std(ddof=1))
    assert result.median == np.median(values)
    assert (result.lower_quartile, result.upper_quartile) == pytest.approx(
        tuple(np.quantile(values, [0.25, 0.75]))
    )
    assert (result.lowest, result.highest) == (values.min(), values.max())


def test_a_summary_of_nothing_or_of_one_value_says_what_is_unknown():
    assert summarise([]).n == 0
    assert np.isnan(summarise([np.nan]).mean)
    alone = summarise([4.0])
    assert alone.mean == 4
    assert np.isnan(alone.sd)
