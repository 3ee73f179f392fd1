"""Rows of result tables: a distribution of scores, and tests between two of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from inference_engine.evaluation.paired_tests import holm, wilcoxon_signed_rank
from inference_engine.evaluation.summary import summarise
from inference_engine.experiment.published import Published

SIGNIFICANCE = 0.05
# With fewer pairs the signed-rank test can't reach the level of significance at all: the
# smallest two-sided p of 5 pairs is 0.0625.
LEAST_PAIRS = 6


@dataclass(frozen=True)
class ScoreRow:
    """Scores of some images, and what the paper has in their place.

    Parameters
    ----------
    table : str
        Which table the row belongs to.
    model, member : str
        What made the predictions.
    scans : str
        Which scans, in words.
    n : int
        Images with a score.
    mean, sd, median, lowest, highest : float or None
        Generalised DSC, %; None where there is no image, and no SD of a single one.
    published_what : str
        What the paper's figure is of; empty where it has none.
    published_mean, published_sd : float or None
        The paper's figure, %.
    """

    table: str
    model: str
    member: str
    scans: str
    n: int
    mean: float | None
    sd: float | None
    median: float | None
    lowest: float | None
    highest: float | None
    published_what: str = ""
    published_mean: float | None = None
    published_sd: float | None = None


@dataclass(frozen=True)
class ComparisonRow:
    """A Wilcoxon signed-rank test of one pair of scores per subject.

    Parameters
    ----------
    table : str
        Which table it belongs to.
    family : str
        The tests that are corrected together for their number (Holm).
    comparison : str
        First minus second, in words.
    n : int
        Subjects with both scores; several visits of one count once, as their mean.
    median_difference : float or None
        Median of the subjects' differences, percentage points of DSC.
    statistic, p, p_holm : float or None
        Of the two-sided test; None with fewer than `LEAST_PAIRS` subjects, or where all
        differences are zero.
    verdict : str
        In words.
    published : str
        What the paper says, in words.
    """

    table: str
    family: str
    comparison: str
    n: int
    median_difference: float | None
    statistic: float | None
    p: float | None
    p_holm: float | None
    verdict: str
    published: str = ""


def score_row(
    table: str,
    which: tuple[str, str, str],
    values: Iterable[float | None],
    published: Published,
    key: str = "",
) -> ScoreRow:
    """Summarise scores.

    Parameters
    ----------
    table : str
        Name of the table.
    which : tuple of str
        Model, member, and which scans.
    values : iterable of float or None
        The scores, %; None is left out.
    published : Published
        The paper's figures.
    key : str
        Which of them stands beside these scores; '' for none.
    """
    model, member, scans = which
    known = [value for value in values if value is not None]
    row = ScoreRow(table, model, member, scans, len(known), None, None, None, None, None)
    if known:
        summary = summarise(np.array(known))
        row = replace(
            row,
            mean=float(summary.mean),
            sd=float(summary.sd) if len(known) > 1 else None,
            median=float(summary.median),
            lowest=min(known),
            highest=max(known),
        )
    if key in published.dsc:
        paper = published.dsc[key]
        row = replace(
            row,
            published_what=paper.what,
            published_mean=paper.mean,
            published_sd=paper.sd,
        )
    return row


def compare(
    table: str,
    comparison: str,
    first: Mapping[str, float],
    second: Mapping[str, float],
    published: str = "",
) -> ComparisonRow:
    """Test one pair of scores per subject, not yet corrected for other tests.

    Parameters
    ----------
    table, comparison, published : str
        As in `ComparisonRow`.
    first, second : mapping of str to float
        One score per subject, %.
    """
    subjects = sorted(set(first) & set(second))
    a = np.array([first[subject] for subject in subjects])
    b = np.array([second[subject] for subject in subjects])
    row = ComparisonRow(
        table=table,
        family="",
        comparison=comparison,
        n=len(subjects),
        median_difference=float(np.median(a - b)) if subjects else None,
        statistic=None,
        p=None,
        p_holm=None,
        verdict=f"too few subjects to test (fewer than {LEAST_PAIRS})",
        published=published,
    )
    if len(subjects) < LEAST_PAIRS:
        return row
    test = wilcoxon_signed_rank(a, b)
    if test.statistic is None:
        return replace(row, verdict="no difference in any subject")
    return replace(row, statistic=test.statistic, p=test.p, verdict="")


def corrected(family: str, rows: Sequence[ComparisonRow]) -> tuple[ComparisonRow, ...]:
    """Return the tests of one family with Holm's correction and a verdict in words.

    Tests that couldn't be made don't count.
    """
    adjusted = iter(holm([row.p for row in rows if row.p is not None]))
    out = []
    for row in rows:
        if row.p is None:
            out.append(replace(row, family=family))
            continue
        p_holm = float(next(adjusted))
        out.append(
            replace(
                row, family=family, p_holm=p_holm, verdict=_verdict(p_holm, row.median_difference)
            )
        )
    return tuple(out)


def by_subject(values: Iterable[tuple[str, float | None]]) -> dict[str, float]:
    """Return one score per subject: the mean over its images, which are not independent."""
    collected: dict[str, list[float]] = {}
    for subject, value in values:
        if value is not None:
            collected.setdefault(subject, []).append(value)
    return {subject: sum(own) / len(own) for subject, own in collected.items()}


def _verdict(p: float, difference: float | None) -> str:
    if p >= SIGNIFICANCE:
        return "no significant difference"
    return "significantly higher" if (difference or 0.0) > 0 else "significantly lower"
