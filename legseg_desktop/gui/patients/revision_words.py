"""Scans and revisions of the library in the window's words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from inference_engine.quantification.measurements import MuscleMeasurement
from legseg_desktop.gui.translation import tr, tr_n
from legseg_desktop.library_records import LibraryScan, LibraryVisit, Revision

_TIMES = " \N{MULTIPLICATION SIGN} "


def local_time(iso: str) -> str:
    """Return a time of the library, UTC, as the clock on this wall shows it, to the minute."""
    return datetime.fromisoformat(iso).astimezone().strftime("%Y-%m-%d %H:%M")


def day_words(visit: LibraryVisit) -> str:
    """Return on which day a visit was; '' where that isn't known."""
    day = visit.days_since_first
    return "" if day is None else tr("day {day}", day=day)


def grid_words(scan: LibraryScan) -> str:
    """Return the voxels of a scan, their size and the number of stacks."""
    voxels = _TIMES.join(str(n) for n in scan.shape)
    spacing = _TIMES.join(f"{step:.3g}" for step in scan.spacing_mm)
    stacks = tr(", {n} stacks", n=scan.stacks) if scan.stacks > 1 else ""
    return tr(
        "{voxels} voxels, {spacing} mm{stacks}", voxels=voxels, spacing=spacing, stacks=stacks
    )


def revision_words(revision: Revision) -> str:
    """Return which revision it is, who made it and when."""
    marks = [
        word
        for word, time in (
            (tr("reviewed"), revision.reviewed),
            (tr("reported"), revision.reported),
        )
        if time is not None
    ]
    said = tr(
        "Revision {n}: {author}, {time}",
        n=revision.number,
        author=revision.author,
        time=local_time(revision.created),
    )
    return ", ".join([said, *marks])


def fat_fraction_words(measurements: Sequence[MuscleMeasurement]) -> str:
    """Return the fat fraction of all measured muscles together, and of each side.

    The mean over their voxels with signal: large muscles count for more.
    """
    whole = _mean_percent(measurements)
    if whole is None:
        return tr("No muscle could be measured.")
    measured = sum(row.ff_mean_percent is not None for row in measurements)
    sides = []
    for side, word in (("right", tr("right")), ("left", tr("left"))):
        mean = _mean_percent([row for row in measurements if row.side == side])
        if mean is not None:
            sides.append(f"{word} {mean:.1f} %")
    told = tr_n(
        "Fat fraction {mean} % over {n} muscle",
        "Fat fraction {mean} % over {n} muscles",
        measured,
        mean=f"{whole:.1f}",
    )
    return f"{told} ({', '.join(sides)})" if sides else told


def _mean_percent(measurements: Sequence[MuscleMeasurement]) -> float | None:
    weighted = voxels = 0.0
    for row in measurements:
        if row.ff_mean_percent is not None:
            weight = row.voxels - row.no_signal_voxels
            weighted += weight * row.ff_mean_percent
            voxels += weight
    return weighted / voxels if voxels else None
