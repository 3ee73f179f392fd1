import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm
from statsmodels.formula.api import ols

from inference_engine.evaluation.intraclass import intraclass_correlation

# The example of Shrout & Fleiss 1979, table 2: six subjects, four judges.
SHROUT_FLEISS = np.array(
    [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]
)


def test_published_example():
    """ICC(2,1) 0.29 and ICC(3,1) 0.71 in the paper; intervals as R's psych prints them."""
    icc = intraclass_correlation(SHROUT_FLEISS)
    assert (icc.n, icc.readers) == (6, 4)
    assert icc.agreement == pytest.approx(0.29, abs=5e-3)
    assert icc.consistency == pytest.approx(0.71, abs=5e-3)
    assert icc.agreement_interval == pytest.approx((0.02, 0.76), abs=5e-3)
    assert icc.consistency_interval == pytest.approx((0.34, 0.95), abs=5e-3)


def test_mean_squares_are_those_of_an_analysis_of_variance():
    random = np.random.default_rng(2)
    values = random.normal(30, 15, (40, 1)) + random.normal(0, 2, (40, 2)) + [0, 1.5]
    frame = pd.DataFrame(
        [(i, j, values[i, j]) for i in range(40) for j in range(2)], columns=["case", "reader", "v"]
    )
    squares = sm.stats.anova_lm(ols("v ~ C(case) + C(reader)", frame).fit())["mean_sq"]
    rows, readers, error = squares["C(case)"], squares["C(reader)"], squares["Residual"]
    icc = intraclass_correlation([*values, [np.nan, 1.0]])
    assert icc.consistency == pytest.approx((rows - error) / (rows + error))
    assert icc.agreement == pytest.approx(
        (rows - error) / (rows + error + 2 * (readers - error) / 40)
    )
    assert icc.agreement < icc.consistency
    for value, interval in (
        (icc.agreement, icc.agreement_interval),
        (icc.consistency, icc.consistency_interval),
    ):
        assert interval.low < value < interval.high


def test_readers_who_agree_wholly_or_on_too_little():
    same = np.array([[1.0, 1.0], [2.0, 2.0], [4.0, 4.0]])
    icc = intraclass_correlation(same)
    assert icc.agreement == icc.consistency == 1.0
    assert icc.agreement_interval == icc.consistency_interval == (1.0, 1.0)
    assert intraclass_correlation(same[:2]) is None
    assert intraclass_correlation(np.ones((5, 2))) is None
    with pytest.raises(ValueError, match="two"):
        intraclass_correlation(same[:, :1])


def crossed(random, cases, readers=2, *, spread=15.0, between=1.0, error=2.0):
    """Draw cases that readers measure: SDs of cases, of readers and of what is left."""
    return (
        random.normal(30, spread, (cases, 1))
        + random.normal(0, between, (1, readers))
        + random.normal(0, error, (cases, readers))
    )


def test_agreement_is_the_share_of_variance_of_a_mixed_model():
    """Of balanced data, the variances that REML finds are those of the mean squares."""
    values = crossed(np.random.default_rng(7), 25, 4, between=3.0)
    frame = pd.DataFrame(
        [(i, j, values[i, j]) for i in range(25) for j in range(4)], columns=["case", "reader", "v"]
    )
    frame["all"] = 1
    parts = {"case": "0 + C(case)", "reader": "0 + C(reader)"}
    fit = sm.MixedLM.from_formula("v ~ 1", frame, groups="all", vc_formula=parts).fit(reml=True)
    of_case, of_reader = fit.vcomp
    icc = intraclass_correlation(values)
    assert icc.agreement == pytest.approx(of_case / (of_case + of_reader + fit.scale), abs=1e-3)
    assert icc.consistency == pytest.approx(of_case / (of_case + fit.scale), abs=1e-3)


def test_intervals_hold_the_true_correlation_as_often_as_they_say():
    random = np.random.default_rng(3)
    spread, between, error = 3.0, 0.5, 1.0
    agreement = spread**2 / (spread**2 + between**2 + error**2)
    consistency = spread**2 / (spread**2 + error**2)
    held = np.zeros(2)
    for _ in range(500):
        values = crossed(random, 14, 3, spread=spread, between=between, error=error)
        icc = intraclass_correlation(values)
        held += [
            icc.agreement_interval.low <= agreement <= icc.agreement_interval.high,
            icc.consistency_interval.low <= consistency <= icc.consistency_interval.high,
        ]
    assert held[1] / 500 == pytest.approx(0.95, abs=0.03)
    # Satterthwaite's is an approximation, on the safe side with few readers.
    assert 0.92 < held[0] / 500 < 0.99
