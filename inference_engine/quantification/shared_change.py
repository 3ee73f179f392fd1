"""The change of each muscle over the extent that all visits see, beside that of the whole."""

from __future__ import annotations

from dataclasses import replace

from inference_engine.quantification.changes import (
    changes_to_first,
    yearly_changes,
    years_since_first,
)
from inference_engine.quantification.longitudinal import MuscleTrajectory, VisitComparison
from inference_engine.quantification.repeatability import (
    FAT_FRACTION,
    VOLUME,
    RepeatabilityTable,
)
from inference_engine.quantification.shared_extent import SharedMeasurement
from inference_engine.quantification.trend import linear_trend
from inference_engine.quantification.visit_registration import SharedVisits

NOT_SHARED = "not_shared"
REGISTRATION_DOUBTFUL = "registration_doubtful"
SIDES_EXCHANGED = "sides_exchanged"


def with_shared_extent(
    comparison: VisitComparison,
    shared: SharedVisits,
    repeatability: RepeatabilityTable | None = None,
) -> VisitComparison:
    """Return a comparison with the figures over the shared extent.

    Parameters
    ----------
    comparison : VisitComparison
        Of whole muscles.
    shared : SharedVisits
        Of the same visits, in the same order.
    repeatability : RepeatabilityTable, optional
        The table that the comparison was made with.

    Raises
    ------
    ValueError
        If the two aren't of the same number of visits.
    """
    if len(shared.measurements) != len(comparison.visits):
        raise ValueError("a comparison and its shared figures must be of the same visits")
    rows = [{(row.side, row.abbreviation): row for row in visit} for visit in shared.measurements]
    doubtful = {
        leg.side
        for legs in shared.legs
        for leg in legs
        if leg.registration is not None and leg.registration.is_doubtful
    }
    mirrored = {leg.side for legs in shared.legs for leg in legs if leg.seems_mirrored}
    trajectories = tuple(
        _with_shared(
            replace(each, flags=(*each.flags, SIDES_EXCHANGED)) if each.side in mirrored else each,
            [of_visit.get((each.side, each.abbreviation)) for of_visit in rows],
            comparison,
            each.side in doubtful,
            repeatability,
        )
        for each in comparison.trajectories
    )
    return replace(comparison, trajectories=trajectories, legs=shared.legs)


def _with_shared(
    trajectory: MuscleTrajectory,
    rows: list[SharedMeasurement | None],
    comparison: VisitComparison,
    is_doubtful: bool,
    repeatability: RepeatabilityTable | None,
) -> MuscleTrajectory:
    days = [visit.days_since_first for visit in comparison.visits]
    fat_fractions = tuple(row.ff_mean_percent if row else None for row in rows)
    changes = changes_to_first(fat_fractions)
    flags = set(trajectory.flags)
    is_shared = any(value is not None for value in fat_fractions)
    if is_doubtful and is_shared:
        flags.add(REGISTRATION_DOUBTFUL)
    if not is_shared and all(value is not None for value in trajectory.ff_mean_percent):
        flags.add(NOT_SHARED)
    least, trend = trajectory.smallest_detectable_points, trajectory.trend
    least_ml, volumes = trajectory.smallest_detectable_ml, _volumes(rows)
    if is_shared:
        trend = linear_trend(years_since_first(days), fat_fractions)
        if repeatability is not None:
            least = repeatability.smallest_detectable_change(
                trajectory.abbreviation, FAT_FRACTION, fat_fractions[0]
            )
            least_ml = repeatability.smallest_detectable_change(
                trajectory.abbreviation, VOLUME, volumes[0]
            )
    return replace(
        trajectory,
        flags=tuple(sorted(flags)),
        shared_ff_percent=fat_fractions,
        shared_volume_ml=volumes,
        shared_percent=tuple(row.share_percent if row else None for row in rows),
        shared_ff_change_points=changes,
        shared_ff_change_points_per_year=yearly_changes(changes, days),
        smallest_detectable_points=least,
        trend=trend,
        smallest_detectable_ml=least_ml,
    )


def _volumes(rows: list[SharedMeasurement | None]) -> tuple[float | None, ...]:
    return tuple(row.volume_ml if row else None for row in rows)
