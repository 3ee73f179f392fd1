"""How each muscle's fat fraction changes from the first visit to the later ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from inference_engine.errors import InputError
from inference_engine.quantification.changes import (
    changes_to_first,
    yearly_changes,
    years_since_first,
)
from inference_engine.quantification.measurements import MuscleMeasurement
from inference_engine.quantification.repeatability import (
    FAT_FRACTION,
    VOLUME,
    RepeatabilityTable,
)
from inference_engine.quantification.trend import Trend, linear_trend
from inference_engine.quantification.visit_measurements import (
    MIXED,
    MIXED_WORDS,
    MODEL_DIFFERS,
    VisitMeasurements,
    flags_of_all,
)
from inference_engine.quantification.visit_registration import RegisteredLeg

_ABSENT = "absent"
_CUT_PREFIX = "cut_"
_CUT = "cut"

COVERAGE_DIFFERS = "coverage_differs"

__all__ = [
    "COVERAGE_DIFFERS",
    "MIXED",
    "MODEL_DIFFERS",
    "MuscleTrajectory",
    "VisitComparison",
    "VisitMeasurements",
    "compare_visits",
]


@dataclass(frozen=True)
class MuscleTrajectory:
    """One muscle on one side over the visits; every tuple has one entry per visit.

    Parameters
    ----------
    side, muscle, abbreviation : str
        Which muscle.
    ff_mean_percent : tuple of float or None
        Mean voxel fat fraction, %.
    volume_ml : tuple of float or None
        Volume, mL.
    ff_change_points : tuple of float or None
        Change of the fat fraction to the first visit, percentage points; None for the
        first visit itself and wherever one of the two is missing.
    ff_change_points_per_year : tuple of float or None
        The same divided by the years between the two visits, where both dates are known.
    coverage : tuple of str
        Coverage at each visit ('absent' where there is no such row).
    flags : tuple of str
        What forbids or qualifies reading the change: 'absent', 'coverage_differs', 'cut',
        'order_unclear', those of `MIXED`, and the flags of the visits' own measurements.
    shared_ff_percent, shared_volume_ml : tuple of float or None
        Both over the extent that all visits see; these and the next three are empty where visits
        weren't registered.
    shared_percent : tuple of float or None
        Which share of the visit's own volume that is.
    shared_ff_change_points, shared_ff_change_points_per_year : tuple of float or None
        As above, over the shared extent.
    smallest_detectable_points : float or None
        Smallest detectable change of the fat fraction, percentage points, at the value of the
        first visit; None where no repeatability is known.
    smallest_detectable_ml : float or None
        The same of the volume, mL: over the shared extent where there is one.
    trend : Trend or None
        From three dated visits on: over the shared extent, or of muscles that all visits show
        whole.
    """

    side: str
    muscle: str
    abbreviation: str
    ff_mean_percent: tuple[float | None, ...]
    volume_ml: tuple[float | None, ...]
    ff_change_points: tuple[float | None, ...]
    ff_change_points_per_year: tuple[float | None, ...]
    coverage: tuple[str, ...]
    flags: tuple[str, ...]
    shared_ff_percent: tuple[float | None, ...] = ()
    shared_volume_ml: tuple[float | None, ...] = ()
    shared_percent: tuple[float | None, ...] = ()
    shared_ff_change_points: tuple[float | None, ...] = ()
    shared_ff_change_points_per_year: tuple[float | None, ...] = ()
    smallest_detectable_points: float | None = None
    trend: Trend | None = None
    smallest_detectable_ml: float | None = None

    def is_shared(self, visit: int) -> bool:
        """Return whether there is a change over the shared extent."""
        return bool(self.shared_ff_change_points) and (
            self.shared_ff_change_points[visit] is not None
        )

    def comparable_change_points(self, visit: int) -> float | None:
        """Return the change that can be read as one; None where there is none.

        Over the shared extent where there is one, otherwise of the whole muscle, unless the
        visits show different parts of it.
        """
        if self.is_shared(visit):
            return self.shared_ff_change_points[visit]
        return None if COVERAGE_DIFFERS in self.flags else self.ff_change_points[visit]

    def comparable_points_per_year(self, visit: int) -> float | None:
        """Return the same a year, where dates are known."""
        if self.is_shared(visit):
            return self.shared_ff_change_points_per_year[visit]
        return None if COVERAGE_DIFFERS in self.flags else self.ff_change_points_per_year[visit]

    def is_beyond_detectable(self, visit: int) -> bool | None:
        """Return whether the comparable change exceeds the smallest detectable one.

        None where that isn't known, and for a cut muscle without a shared extent: cut at the same
        end, two visits may still show different parts.
        """
        if _CUT in self.flags and not self.is_shared(visit):
            return None
        change, least = self.comparable_change_points(visit), self.smallest_detectable_points
        return None if change is None or least is None else abs(change) > least

    def comparable_volume_change_ml(self, visit: int) -> float | None:
        """Return the change of the volume that can be read as one, as of the fat fraction."""
        if not visit or (not self.is_shared(visit) and COVERAGE_DIFFERS in self.flags):
            return None
        volumes = self.shared_volume_ml if self.is_shared(visit) else self.volume_ml
        return changes_to_first(volumes)[visit]

    def is_volume_beyond_detectable(self, visit: int) -> bool | None:
        """Return whether that change exceeds the smallest detectable one; None as above."""
        if _CUT in self.flags and not self.is_shared(visit):
            return None
        change, least = self.comparable_volume_change_ml(visit), self.smallest_detectable_ml
        return None if change is None or least is None else abs(change) > least


@dataclass(frozen=True)
class VisitComparison:
    """All muscles of a patient over the visits, in the order the visits were given.

    Parameters
    ----------
    visits : tuple of VisitMeasurements
        The visits; the first is what the others are compared with.
    trajectories : tuple of MuscleTrajectory
        One per muscle and side.
    legs : tuple of tuple of RegisteredLeg
        Per later visit, how its legs were laid over the first; empty where that wasn't done.
    """

    visits: tuple[VisitMeasurements, ...]
    trajectories: tuple[MuscleTrajectory, ...]
    legs: tuple[tuple[RegisteredLeg, ...], ...] = ()


def compare_visits(
    visits: Sequence[VisitMeasurements],
    *,
    repeatability: RepeatabilityTable | None = None,
    strict: bool = False,
) -> VisitComparison:
    """Compare every muscle's fat fraction and volume with the first visit.

    Parameters
    ----------
    visits : sequence of VisitMeasurements
        At least two, the baseline first.
    repeatability : RepeatabilityTable, optional
        What the smallest detectable change is taken from.
    strict : bool
        Whether visits that weren't measured alike are refused, not flagged.

    Raises
    ------
    InputError
        If there are fewer than two visits, they have no muscle and side in common, or, where
        strict, weren't measured alike.
    """
    if len(visits) < 2:
        raise InputError(
            "A comparison needs at least two visits.", "Give two or more analysed scans."
        )
    rows = [{(row.side, row.abbreviation): row for row in v.measurements} for v in visits]
    if not set.intersection(*(set(by_key) for by_key in rows)):
        raise InputError(
            "The visits have no muscle and side in common.",
            "Compare visits that were labelled with one label table.",
        )
    shared = flags_of_all(visits)
    mixed = [MIXED_WORDS[flag] for flag in MIXED if flag in shared]
    if strict and mixed:
        raise InputError(
            f"The visits differ in {', '.join(mixed)}.",
            "Analyse them alike, or compare them without --strict: the changes are then flagged.",
        )
    # In the order of the first visit's table; muscles only later visits have come last.
    keys = dict.fromkeys(key for by_key in rows for key in by_key)
    trajectories = tuple(
        _trajectory(visits, [by_key.get(key) for by_key in rows], shared, repeatability)
        for key in keys
    )
    return VisitComparison(tuple(visits), trajectories)


def _trajectory(
    visits: Sequence[VisitMeasurements],
    rows: Sequence[MuscleMeasurement | None],
    flags_of_all: set[str],
    repeatability: RepeatabilityTable | None,
) -> MuscleTrajectory:
    known = next(row for row in rows if row is not None)
    fat_fractions = tuple(row.ff_mean_percent if row else None for row in rows)
    coverage = tuple(row.coverage if row else _ABSENT for row in rows)
    changes = changes_to_first(fat_fractions)
    days = [visit.days_since_first for visit in visits]
    flags = flags_of_all | _flags_of(rows, coverage)
    return MuscleTrajectory(
        side=known.side,
        muscle=known.muscle,
        abbreviation=known.abbreviation,
        ff_mean_percent=fat_fractions,
        volume_ml=tuple(row.volume_ml if row else None for row in rows),
        ff_change_points=changes,
        ff_change_points_per_year=yearly_changes(changes, days),
        coverage=coverage,
        flags=tuple(sorted(flags)),
        smallest_detectable_points=None
        if repeatability is None
        else repeatability.smallest_detectable_change(
            known.abbreviation, FAT_FRACTION, fat_fractions[0]
        ),
        trend=None
        if flags & {COVERAGE_DIFFERS, _CUT}
        else linear_trend(years_since_first(days), fat_fractions),
        smallest_detectable_ml=None
        if repeatability is None
        else repeatability.smallest_detectable_change(
            known.abbreviation, VOLUME, rows[0].volume_ml if rows[0] else None
        ),
    )


def _flags_of(rows: Sequence[MuscleMeasurement | None], coverage: Sequence[str]) -> set[str]:
    flags = {
        flag
        for row in rows
        if row is not None
        for flag in row.flags
        # Replaced below by one flag for all visits; the coverage of each stands in its own
        # column.
        if not flag.startswith(_CUT_PREFIX)
    }
    if any(word.startswith(_CUT_PREFIX) for word in coverage):
        flags.add(_CUT)
    if _ABSENT in coverage:
        flags.add(_ABSENT)
    if len(set(coverage)) > 1:
        flags.add(COVERAGE_DIFFERS)
    return flags
