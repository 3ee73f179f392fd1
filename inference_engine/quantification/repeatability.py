"""How well a number repeats: the smallest change that can be told from none.

Within-subject standard deviation, coefficient of variation and smallest detectable change from
pairs of scan and rescan (Bland & Altman 1996, BMJ 313:744; Gluer et al. 1995, Osteoporos Int
5:262).
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from inference_engine.anatomy.label_table import RESOURCES
from inference_engine.errors import InputError

DEFAULT_TABLE_PATH = RESOURCES / "repeatability" / "repeatability.tsv"

FAT_FRACTION = "ff_mean_percent"
VOLUME = "volume_ml"
QUANTITIES = (FAT_FRACTION, VOLUME)
EVERY_MUSCLE = "*"
COLUMNS = (
    "muscle",
    "quantity",
    "within_subject_sd",
    "within_subject_cv_percent",
    "repositioning_sd",
    "pairs",
    "source",
)

_OPTIONAL = ("repositioning_sd",)

# Of two measurements the difference has sqrt(2) times the spread of one (Bland & Altman 1996).
_DIFFERENCE = 1.96 * np.sqrt(2)


@dataclass(frozen=True)
class Repeatability:
    """How well one quantity of one muscle repeats.

    Parameters
    ----------
    muscle : str
        Abbreviation; '*' for all that have no row of their own.
    quantity : str
        'ff_mean_percent' or 'volume_ml'.
    within_subject_sd : float or None
        In the quantity's own unit; where given, it is what counts.
    within_subject_cv_percent : float or None
        Relative to the value.
    pairs : int or None
        From how many pairs of scans; None where not said.
    source : str
        Where the figures come from.
    repositioning_sd : float or None
        What lying down anew adds, in the quantity's own unit, where the figures before don't hold
        it: the borders of a muscle never cut the voxels alike. Added as a variance.

    Raises
    ------
    InputError
        If a figure is missing or makes no sense.
    """

    muscle: str
    quantity: str
    within_subject_sd: float | None
    within_subject_cv_percent: float | None
    pairs: int | None
    source: str
    repositioning_sd: float | None = None

    def __post_init__(self) -> None:
        given = [
            f for f in (self.within_subject_sd, self.within_subject_cv_percent) if f is not None
        ]
        sane = all(
            np.isfinite(figure) and figure >= 0 for figure in (*given, self.repositioning_sd or 0.0)
        )
        if self.quantity not in QUANTITIES or not given or not sane or not self.source.strip():
            raise InputError(
                f"The repeatability of {self.muscle or 'a muscle'} can't be used.",
                f"Give a quantity ({' or '.join(QUANTITIES)}), a standard deviation or a "
                "coefficient of variation of at least 0, and the source.",
            )

    def smallest_detectable_change(self, value: float) -> float:
        """Return 1.96 sqrt(2) SD, in the quantity's unit, for a muscle that measures `value`."""
        sd = self.within_subject_sd
        if sd is None:
            sd = (self.within_subject_cv_percent or 0.0) / 100 * abs(value)
        return float(_DIFFERENCE * np.hypot(sd, self.repositioning_sd or 0.0))


@dataclass(frozen=True)
class RepeatabilityTable:
    """Rows by muscle and quantity; a muscle without its own takes that of '*'."""

    rows: tuple[Repeatability, ...]

    def __post_init__(self) -> None:
        keys = [(row.muscle, row.quantity) for row in self.rows]
        if len(set(keys)) < len(keys):
            raise InputError(
                "The table of repeatability holds a muscle twice.",
                "Keep one row for each muscle and quantity.",
            )

    def of(self, muscle: str, quantity: str) -> Repeatability | None:
        """Return what is known of a muscle; None where nothing is."""
        known = {(row.muscle, row.quantity): row for row in self.rows}
        return known.get((muscle, quantity)) or known.get((EVERY_MUSCLE, quantity))

    def smallest_detectable_change(
        self, muscle: str, quantity: str, value: float | None
    ) -> float | None:
        """Return the smallest detectable change; None where it or the value is unknown."""
        row = self.of(muscle, quantity)
        return None if row is None or value is None else row.smallest_detectable_change(value)


@lru_cache(maxsize=4)
def load_repeatability(path: Path = DEFAULT_TABLE_PATH) -> RepeatabilityTable:
    """Read a table: tab-separated, with the columns of `COLUMNS`; '#' begins a remark.

    The column repositioning_sd may be missing.

    Raises
    ------
    InputError
        If it can't be read, lacks a column or holds a row that makes no sense.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(
            f"The table of repeatability {path.name} can't be read.", "Give a file of text."
        ) from error
    rows = list(csv.DictReader((r for r in lines if not r.startswith("#")), delimiter="\t"))
    try:
        return RepeatabilityTable(tuple(_row(row) for row in rows))
    except (KeyError, ValueError, TypeError, AttributeError) as error:
        raise InputError(
            f"The table of repeatability {path.name} lacks a column or holds a word for a number.",
            f"Its columns are {', '.join(c for c in COLUMNS if c not in _OPTIONAL)}, with tabs "
            "between them.",
        ) from error


def within_subject(
    pairs: Mapping[str, Sequence[tuple[float, float]]], quantity: str, source: str
) -> tuple[Repeatability, ...]:
    """Return the repeatability of each muscle from scan and rescan.

    Parameters
    ----------
    pairs : mapping of str to sequence of (float, float)
        By abbreviation, the two values of each pair; a mean of 0 has no coefficient.
    quantity : str
        What they are.
    source : str
        Of the scans.

    Returns
    -------
    tuple of Repeatability
        One for each muscle with two pairs at least, with the within-subject standard deviation
        sqrt(sum d^2 / 2 n) and the root mean square coefficient of variation.
    """
    rows = []
    for muscle, values in pairs.items():
        if len(values) < 2:
            continue
        one, other = np.asarray(values, np.float64).T
        variance, means = (one - other) ** 2 / 2, (one + other) / 2
        cv = None
        if (means > 0).all():
            cv = float(100 * np.sqrt(np.mean(variance / means**2)))
        sd = float(np.sqrt(variance.mean()))
        rows.append(Repeatability(muscle, quantity, sd, cv, len(values), source))
    return tuple(rows)


def table_text(table: RepeatabilityTable) -> str:
    """Return a table as `load_repeatability` reads it."""
    lines = ["\t".join(COLUMNS)]
    for row in table.rows:
        figures = (row.within_subject_sd, row.within_subject_cv_percent, row.repositioning_sd)
        cells = [row.muscle, row.quantity, *("" if f is None else f"{f:.6g}" for f in figures)]
        cells += ["" if row.pairs is None else str(row.pairs), " ".join(row.source.split())]
        lines.append("\t".join(cells))
    return "\n".join(lines) + "\n"


def _row(cells: Mapping[str, str]) -> Repeatability:
    return Repeatability(
        muscle=cells["muscle"].strip(),
        quantity=cells["quantity"].strip(),
        within_subject_sd=_number(cells["within_subject_sd"]),
        within_subject_cv_percent=_number(cells["within_subject_cv_percent"]),
        pairs=int(cells["pairs"]) if cells["pairs"].strip() else None,
        source=cells["source"],
        repositioning_sd=_number(cells.get("repositioning_sd") or ""),
    )


def _number(cell: str) -> float | None:
    return float(cell) if cell.strip() else None
