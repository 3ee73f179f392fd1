"""A list of figures in a few: mean, spread, median, quartiles."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt


@dataclass(frozen=True)
class Summary:
    """What a table shows of many values, in their unit.

    Parameters
    ----------
    n : int
        Values known.
    mean, median, lower_quartile, upper_quartile, lowest, highest : float
        nan where there is no value. Quartiles are interpolated linearly.
    sd : float
        Standard deviation (n - 1); nan for fewer than two values.
    """

    n: int
    mean: float
    sd: float
    median: float
    lower_quartile: float
    upper_quartile: float
    lowest: float
    highest: float


def summarise(values: npt.ArrayLike) -> Summary:
    """Summarise a list of values, (n,); nan is left out."""
    known = np.asarray(values, np.float64).ravel()
    known = known[np.isfinite(known)]
    if len(known) == 0:
        return Summary(0, *(float("nan"),) * 7)
    lowest, lower, median, upper, highest = np.percentile(known, [0, 25, 50, 75, 100])
    return Summary(
        n=len(known),
        mean=float(known.mean()),
        sd=float(known.std(ddof=1)) if len(known) > 1 else float("nan"),
        median=float(median),
        lower_quartile=float(lower),
        upper_quartile=float(upper),
        lowest=float(lowest),
        highest=float(highest),
    )
