"""The table of an observer study, as CSV."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from legseg_desktop.reports.csv_table import write_records


@dataclass(frozen=True)
class ObserverRow:
    """How two readers agree on one quantity of one muscle.

    Parameters
    ----------
    muscle, abbreviation : str
        Which muscle.
    quantity : str
        'ff_percent' or 'volume_ml'; differences, limits and their intervals are in its unit, the
        second reader minus the first.
    cases : int
        Legs of scans in which one of the two at least has the muscle: of these are DSC and, where
        both have it, ASSD.
    measured_by_both : int
        Of these are ICC and Bland-Altman.
    mean_dsc, mean_assd_mm : float or None
        Means over the cases.
    icc_agreement, icc_consistency : float or None
        ICC(2,1) and ICC(3,1), with 95 % intervals; None with fewer than three cases.
    bias, lower_limit, upper_limit : float or None
        Bland-Altman, with 95 % intervals; None with fewer than two cases.
    """

    muscle: str
    abbreviation: str
    quantity: str
    cases: int
    measured_by_both: int
    mean_dsc: float
    mean_assd_mm: float | None
    icc_agreement: float | None
    icc_agreement_low: float | None
    icc_agreement_high: float | None
    icc_consistency: float | None
    icc_consistency_low: float | None
    icc_consistency_high: float | None
    bias: float | None
    bias_low: float | None
    bias_high: float | None
    lower_limit: float | None
    lower_limit_low: float | None
    lower_limit_high: float | None
    upper_limit: float | None
    upper_limit_low: float | None
    upper_limit_high: float | None


def write_observers(path: Path, rows: Iterable[ObserverRow]) -> None:
    """Write one row per muscle and quantity; OutputError if the file can't be written."""
    decimals = {field.name: 4 for field in dataclasses.fields(ObserverRow)}
    write_records(path, ObserverRow, rows, decimals)
