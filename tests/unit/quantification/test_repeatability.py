import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm
from statsmodels.formula.api import ols

from inference_engine.errors import InputError
from inference_engine.evaluation.bland_altman import bland_altman
from inference_engine.quantification.repeatability import (
    FAT_FRACTION,
    VOLUME,
    Repeatability,
    RepeatabilityTable,
    load_repeatability,
    table_text,
    within_subject,
)


def some_pairs(count=12):
    random = np.random.default_rng(4)
    true = random.uniform(5, 60, count)
    return list(zip(*(true + random.normal(0, 0.7, (2, count))), strict=True))


def test_within_subject_sd_is_that_of_an_analysis_of_variance():
    pairs = some_pairs()
    (row,) = within_subject({"RF": pairs, "VL": pairs[:1]}, FAT_FRACTION, "own")
    frame = pd.DataFrame(
        [(subject, value) for subject, pair in enumerate(pairs) for value in pair],
        columns=["subject", "value"],
    )
    table = sm.stats.anova_lm(ols("value ~ C(subject)", frame).fit())
    assert row.within_subject_sd == pytest.approx(np.sqrt(table.loc["Residual", "mean_sq"]))
    assert row.pairs == 12
    assert row.smallest_detectable_change(0) == pytest.approx(
        1.96 * np.sqrt(2 * table.loc["Residual", "mean_sq"])
    )


def test_coefficient_of_variation_is_the_root_mean_square():
    (row,) = within_subject({"RF": [(10.0, 12.0), (50.0, 50.0)]}, FAT_FRACTION, "own")
    cvs = [np.std([10, 12], ddof=1) / 11, 0.0]
    assert row.within_subject_cv_percent == pytest.approx(100 * np.sqrt(np.mean(np.square(cvs))))
    (zero,) = within_subject({"RF": [(0.0, 0.0), (1.0, 2.0)]}, FAT_FRACTION, "own")
    assert zero.within_subject_cv_percent is None


def test_shipped_table_gives_the_published_coefficients_and_their_source():
    table = load_repeatability()
    row = table.of("VL", FAT_FRACTION)
    assert "10.1002/jcsm.12343" in row.source
    # 2.1 % of 20 %, and 0.45 points beside it, as variances; times 1.96 sqrt 2.
    assert table.smallest_detectable_change("VL", FAT_FRACTION, 20.0) == pytest.approx(
        1.7062, abs=1e-4
    )
    assert table.smallest_detectable_change("VL", FAT_FRACTION, 0.0) == pytest.approx(
        1.2474, abs=1e-4
    )
    assert table.smallest_detectable_change("VL", VOLUME, 100.0) == pytest.approx(4.1578, abs=1e-4)
    assert table.smallest_detectable_change("VL", VOLUME, None) is None


def test_tables_without_a_column_for_repositioning_are_read_as_before(tmp_path):
    path = tmp_path / "t.tsv"
    head = "muscle\tquantity\twithin_subject_sd\twithin_subject_cv_percent\tpairs\tsource"
    path.write_text(f"{head}\n*\tff_mean_percent\t0.5\t\t9\town\n", encoding="utf-8")
    row = load_repeatability(path).of("VL", FAT_FRACTION)
    assert (row.repositioning_sd, row.pairs) == (None, 9)
    assert row.smallest_detectable_change(30.0) == pytest.approx(1.96 * np.sqrt(2) * 0.5)
    with pytest.raises(InputError, match="can't be used"):
        Repeatability("*", FAT_FRACTION, 0.5, None, 9, "own", repositioning_sd=-1.0)


def test_own_table_comes_back_and_a_muscle_goes_before_all(tmp_path):
    path = tmp_path / "own.tsv"
    rows = (
        *within_subject({"RF": some_pairs()}, FAT_FRACTION, "own\tscans"),
        Repeatability("*", FAT_FRACTION, 2.0, None, None, "guess", 0.3),
    )
    path.write_text(table_text(RepeatabilityTable(rows)), encoding="utf-8")
    back = load_repeatability(path)
    assert back.of("RF", FAT_FRACTION).source == "own scans"
    assert back.of("RF", FAT_FRACTION).within_subject_sd == pytest.approx(
        rows[0].within_subject_sd, rel=1e-5
    )
    assert back.of("SM", FAT_FRACTION) == rows[1]
    assert back.of("SM", VOLUME) is None


@pytest.mark.parametrize(
    "row",
    [
        "RF\tarea\t1\t\t\town",
        "RF\tff_mean_percent\t\t\t\town",
        "RF\tff_mean_percent\t-1\t\t\town",
        "RF\tff_mean_percent\tnan\t\t\town",
        "RF\tff_mean_percent\tone\t\t\town",
        "RF\tff_mean_percent\t1\t\t\t ",
        "RF\tff_mean_percent",
        "RF\tff_mean_percent\t1\t\t\ta\nRF\tff_mean_percent\t1\t\t\ta",
    ],
)
def test_tables_that_make_no_sense_are_refused(tmp_path, row):
    path = tmp_path / "t.tsv"
    head = "muscle\tquantity\twithin_subject_sd\twithin_subject_cv_percent\tpairs\tsource"
    path.write_text(f"{head}\n{row}\n", encoding="utf-8")
    with pytest.raises(InputError):
        load_repeatability(path)


def test_missing_or_binary_file_is_refused(tmp_path):
    with pytest.raises(InputError, match="can't be read"):
        load_repeatability(tmp_path / "none.tsv")
    (tmp_path / "b.tsv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError, match="can't be read"):
        load_repeatability(tmp_path / "b.tsv")


def test_smallest_detectable_change_is_half_the_width_of_the_limits_of_agreement():
    """Of pairs without a bias: 1.96 SD of the differences, which is 1.96 sqrt 2 of one's."""
    random = np.random.default_rng(8)
    true = random.uniform(10, 50, 500)
    one, other = true + random.normal(0, 1.2, (2, 500))
    other += (one - other).mean()
    (row,) = within_subject({"VL": list(zip(one, other, strict=True))}, VOLUME, "own")
    limits = bland_altman(one, other)
    assert row.smallest_detectable_change(0) == pytest.approx(
        (limits.upper - limits.lower) / 2, rel=2e-3
    )
    # Where nothing changes, one in twenty differences is called a change.
    assert np.mean(np.abs(one - other) > row.smallest_detectable_change(0)) == pytest.approx(
        0.05, abs=0.02
    )
