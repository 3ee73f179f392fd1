"""What changed between visits, in sentences that fixed rules make from the numbers."""

from __future__ import annotations

from statistics import median

from inference_engine.quantification.longitudinal import MuscleTrajectory, VisitComparison
from legseg_desktop.reports.printed_numbers import percent, signed

_NAMED_VOLUMES = 3

CAUTION = (
    "No change is called significant: a change beyond the smallest detectable one is more than "
    "scanning and measuring twice would give in 95 of 100 muscles, if they repeat as the table of "
    "repeatability says."
)


def summary_of_change(comparison: VisitComparison) -> str:
    """Return what changed from the first to the last visit.

    Counted are muscles with a fat fraction at both visits, over the extent that all visits see
    or, without one, with the same part of them in view; a change that prints as 0.0 is neither a
    rise nor a fall.
    """
    counted = [row for row in comparison.trajectories if is_counted(row)]
    first, last = comparison.visits[0], comparison.visits[-1]
    span = f"From {first.name} to {last.name}{_days_words(comparison)}"
    if not counted:
        return f"{span} no muscle can be compared."
    changes = [round(_change(row), 1) for row in counted]
    risen, fallen = sum(c > 0 for c in changes), sum(c < 0 for c in changes)
    sentences = [
        f"{span} the fat fraction rose in {risen} and fell in {fallen} of "
        f"{len(counted)} comparable muscles.",
        f"The median change is {signed(median(changes))} percentage points{_yearly(counted)}.",
    ]
    largest = max(counted, key=lambda row: abs(_change(row)))
    ends = largest.shared_ff_percent if largest.is_shared(-1) else largest.ff_mean_percent
    side = "" if largest.side == "both" else f"{largest.side} "
    sentences.append(
        f"The largest is {signed(_change(largest))} in the {side}{largest.muscle} "
        f"({percent(ends[0])} to {percent(ends[-1])} %)."
    )
    judged = [row.is_beyond_detectable(-1) for row in counted]
    if any(beyond is not None for beyond in judged):
        beyond = sum(bool(verdict) for verdict in judged)
        sentences.append(
            f"{beyond} change{' exceeds' if beyond == 1 else 's exceed'} the smallest detectable "
            "change."
        )
    sentences += _volume_words(comparison)
    left_out = sum(
        not is_counted(row) and any(value is not None for value in row.ff_mean_percent)
        for row in comparison.trajectories
    )
    if left_out:
        sentences.append(
            f"{left_out} muscle{'s are' if left_out > 1 else ' is'} not counted: absent at one of "
            "the two visits, or seen in different parts."
        )
    return " ".join(sentences)


def _volume_words(comparison: VisitComparison) -> list[str]:
    """Return which volumes changed beyond what can be detected, the largest changes by name."""
    found = [
        (row, change)
        for row in comparison.trajectories
        if row.is_volume_beyond_detectable(-1)
        and (change := row.comparable_volume_change_ml(-1)) is not None
    ]
    if not found:
        return []
    found.sort(key=lambda one: -abs(one[1]))
    named = [
        f"{'' if row.side == 'both' else f'{row.side} '}{row.muscle} {signed(change)} mL"
        for row, change in found[:_NAMED_VOLUMES]
    ]
    more = len(found) - len(named)
    names = ", ".join(named) + (f" and {more} more" if more else "")
    return [f"Volumes changed beyond the smallest detectable change: {names}."]


def is_counted(row: MuscleTrajectory) -> bool:
    """Return whether the change of a muscle can be read as one."""
    return row.comparable_change_points(-1) is not None


def _change(row: MuscleTrajectory) -> float:
    return row.comparable_change_points(-1) or 0.0


def _days_words(comparison: VisitComparison) -> str:
    first, last = comparison.visits[0].days_since_first, comparison.visits[-1].days_since_first
    return "" if first is None or last is None else f" ({last - first} days)"


def _yearly(counted: list[MuscleTrajectory]) -> str:
    yearly = [row.comparable_points_per_year(-1) for row in counted]
    known = [value for value in yearly if value is not None]
    if len(known) < len(yearly):
        return ""
    return f" ({signed(median(known))} a year)"
