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
