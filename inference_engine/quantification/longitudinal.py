"""How each muscle's fat fraction changes from the first visit to the later ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from inference_engine.errors import InputError
from inference_engine.quantification.measurements import MuscleMeasurement

DAYS_PER_YEAR = 365.25

_ABSENT = "absent"
_CUT_PREFIX = "cut_"


@dataclass(frozen=True)
class VisitMeasurements:
    """What was measured at one visit.

    Parameters
    ----------
    name : str
        Name of the visit, as shown.
    days_since_first : int or None
        Days since the first visit of the patient, where known.
    measurements : tuple of MuscleMeasurement
        One per muscle and side.
    model_name, model_version : str or None
        The model behind the labels; None where the labels were given.
    """

    name: str
    days_since_first: int | None
    measurements: tuple[MuscleMeasurement, ...]
    model_name: str | None = None
    model_version: str | None = None


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
        'model_differs', 'order_unclear', and the flags of the visits' own measurements.
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


@dataclass(frozen=True)
class VisitComparison:
    """All muscles of a patient over the visits, in the order the visits were given.

    Parameters
    ----------
    visits : tuple of VisitMeasurements
        The visits; the first is what the others are compared with.
    trajectories : tuple of MuscleTrajectory
        One per muscle and side.
    """

    visits: tuple[VisitMeasurements, ...]
    trajectories: tuple[MuscleTrajectory, ...]


def compare_visits(visits: Sequence[VisitMeasurements]) -> VisitComparison:
    """Compare every muscle's fat fraction and volume with the first visit.

    No change is called significant: no smallest detectable change per muscle is published.

    Parameters
    ----------
    visits : sequence of VisitMeasurements
        At least two, the baseline first.

    Raises
    ------
    InputError
        If there are fewer than two visits, or they have no muscle and side in common.
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
    shared = _flags_of_all(visits)
    # In the order of the first visit's table; muscles only later visits have come last.
    keys = dict.fromkeys(key for by_key in rows for key in by_key)
    trajectories = tuple(
        _trajectory(visits, [by_key.get(key) for by_key in rows], shared) for key in keys
    )
    return VisitComparison(tuple(visits), trajectories)


def _flags_of_all(visits: Sequence[VisitMeasurements]) -> set[str]:
    flags = set()
    if len({(visit.model_name, visit.model_version) for visit in visits}) > 1:
        flags.add("model_differs")
    days = [visit.days_since_first for visit in visits if visit.days_since_first is not None]
    if any(later <= earlier for earlier, later in pairwise(days)):
        flags.add("order_unclear")
    return flags


def _trajectory(
    visits: Sequence[VisitMeasurements],
    rows: Sequence[MuscleMeasurement | None],
    flags_of_all: set[str],
) -> MuscleTrajectory:
    known = next(row for row in rows if row is not None)
    fat_fractions = tuple(row.ff_mean_percent if row else None for row in rows)
    coverage = tuple(row.coverage if row else _ABSENT for row in rows)
    changes = (None, *(_difference(fat_fractions[0], later) for later in fat_fractions[1:]))
    return MuscleTrajectory(
        side=known.side,
        muscle=known.muscle,
        abbreviation=known.abbreviation,
        ff_mean_percent=fat_fractions,
        volume_ml=tuple(row.volume_ml if row else None for row in rows),
        ff_change_points=changes,
        ff_change_points_per_year=tuple(
            _per_year(change, visits[0].days_since_first, visit.days_since_first)
            for change, visit in zip(changes, visits, strict=True)
        ),
        coverage=coverage,
        flags=tuple(sorted(flags_of_all | _flags_of(rows, coverage))),
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
        flags.add("cut")
    if _ABSENT in coverage:
        flags.add(_ABSENT)
    if len(set(coverage)) > 1:
        flags.add("coverage_differs")
    return flags


def _difference(first: float | None, later: float | None) -> float | None:
    return None if first is None or later is None else later - first


def _per_year(change: float | None, first_day: int | None, later_day: int | None) -> float | None:
    if change is None or first_day is None or later_day is None or later_day <= first_day:
        return None
    return change * DAYS_PER_YEAR / (later_day - first_day)
