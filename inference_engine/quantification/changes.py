"""Changes to the first visit, and how much of them falls on a year."""

from __future__ import annotations

from collections.abc import Sequence

DAYS_PER_YEAR = 365.25

Numbers = tuple[float | None, ...]


def changes_to_first(values: Sequence[float | None]) -> Numbers:
    """Return the difference of each value to the first; None for the first itself."""
    return (None, *(_difference(values[0], later) for later in values[1:]))


def yearly_changes(changes: Sequence[float | None], days: Sequence[int | None]) -> Numbers:
    """Return changes divided by the years since the first visit, where dates are known."""
    return tuple(_per_year(change, days[0], day) for change, day in zip(changes, days, strict=True))


def years_since_first(days: Sequence[int | None]) -> Numbers:
    """Return each visit's time, years; None where it isn't known."""
    return tuple(None if day is None else day / DAYS_PER_YEAR for day in days)


def _difference(first: float | None, later: float | None) -> float | None:
    return None if first is None or later is None else later - first


def _per_year(change: float | None, first_day: int | None, later_day: int | None) -> float | None:
    if change is None or first_day is None or later_day is None or later_day <= first_day:
        return None
    return change * DAYS_PER_YEAR / (later_day - first_day)
