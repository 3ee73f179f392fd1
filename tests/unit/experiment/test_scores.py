import numpy as np
import pytest
from scipy import stats

from inference_engine.experiment.published import load_published
from inference_engine.experiment.scores import by_subject, compare, corrected, score_row

PUBLISHED = load_published()


def test_scores_are_summarised_beside_the_papers():
    row = score_row("T", ("m", "ensemble", "LI"), [90.0, None, 96.0], PUBLISHED, "li_control")
    assert (row.n, row.mean, row.median) == (2, 93, 93)
    assert row.sd == pytest.approx(np.std([90, 96], ddof=1))
    assert (row.lowest, row.highest) == (90, 96)
    assert (row.published_mean, row.published_sd) == (95.39, 0.68)


def test_one_score_has_no_spread_and_none_has_no_mean():
    assert score_row("T", ("m", "e", "s"), [90.0], PUBLISHED).sd is None
    row = score_row("T", ("m", "e", "s"), [None], PUBLISHED)
    assert (row.n, row.mean, row.published_mean, row.published_what) == (0, None, None, "")


def test_visits_of_a_subject_count_once():
    assert by_subject([("a", 90.0), ("b", 80.0), ("a", 94.0), ("b", None)]) == {"a": 92, "b": 80}


def scores(values):
    return {f"s{index}": value for index, value in enumerate(values)}


def test_the_test_is_scipys_on_the_subjects_that_have_both():
    first = [91.0, 92.5, 93.1, 90.2, 95.7, 94.4, 96.0]
    second = [90.0, 92.7, 92.0, 88.0, 95.0, 94.0, 93.0]
    row = compare("T", "first minus second", scores(first), {**scores(second), "other": 1.0})
    expected = stats.wilcoxon(first, second)
    assert row.n == 7
    assert (row.statistic, row.p) == pytest.approx((expected.statistic, expected.pvalue))
    assert row.median_difference == pytest.approx(np.median(np.subtract(first, second)))


def test_too_few_subjects_are_not_tested():
    row = compare("T", "c", scores([1.0] * 5), scores([2.0] * 5))
    assert row.p is None
    assert "too few" in row.verdict
    assert compare("T", "c", {}, {}).median_difference is None


def test_equal_scores_are_no_test():
    row = compare("T", "c", scores([1.0] * 8), scores([1.0] * 8))
    assert (row.p, row.verdict) == (None, "no difference in any subject")


def test_holm_counts_the_tests_that_were_made():
    rng = np.random.default_rng(0)
    base = rng.normal(90, 1, 12)
    clear = compare("T", "clear", scores(base - 2 - rng.random(12)), scores(base))
    weak = compare("T", "weak", scores(base + rng.normal(0, 1, 12)), scores(base))
    untested = compare("T", "none", scores([1.0]), scores([2.0]))
    better = compare("T", "up", scores(base + 2 + rng.random(12)), scores(base))
    rows = corrected("all", [weak, untested, clear, better])
    assert [row.family for row in rows] == ["all"] * 4
    assert [row.comparison for row in rows] == ["weak", "none", "clear", "up"]
    assert rows[2].p_holm == pytest.approx(3 * clear.p)
    assert rows[1].p_holm is None
    verdicts = [row.verdict for row in rows]
    assert verdicts[0] == "no significant difference"
    assert verdicts[2:] == ["significantly lower", "significantly higher"]
