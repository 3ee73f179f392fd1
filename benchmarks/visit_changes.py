"""How right a change between visits is, whole muscles against the shared extent; false alarms.

Run as `python -m benchmarks.visit_changes [--patients 8] [--model] [--scale 1.0]`.
Each simulated patient is scanned three times: V1 (280 mm, the first visit), V3 (710 mm), and V3
again with the legs turned by up to 5 degrees and shifted by up to 15 mm, other noise, and a known
change of each muscle: 0, 1, 2 or 5 points. Compared are V1 and V3 with V3; once with that change,
once with none at all. Prints tables for docs/results.md. Muscles of which less than 5 mL is seen at
both visits are left out: nobody reads a change from them.

Half of the patients are LI (controls and early), half HI (intermediate and end stage). What an
error comes from is found by taking away one cause after another: `--noise 0`, `--known-place` for
the registration, `--stairs` for an anatomy that has the steps of the visits' own voxels.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from benchmarks.visit_pairs import (
    CHANGES,
    MODEL,
    NOISE,
    TRUTH,
    Pair,
    Plan,
    simulated_pairs,
    stage_of,
)
from inference_engine.anatomy.label_table import load_label_table
from inference_engine.network.engine import Engine
from inference_engine.quantification.leg_registration import LegRegistration
from inference_engine.quantification.longitudinal import (
    MuscleTrajectory,
    VisitMeasurements,
    compare_visits,
)
from inference_engine.quantification.options import QuantificationOptions
from inference_engine.quantification.quantify import quantify
from inference_engine.quantification.repeatability import (
    FAT_FRACTION,
    load_repeatability,
    within_subject,
)
from inference_engine.quantification.shared_change import with_shared_extent
from inference_engine.quantification.visit_registration import (
    RegisteredLeg,
    measure_shared_extent,
)
from inference_engine.simulation.fat_replacement import Stage
from legseg_desktop.reports.csv_table import write_records

LOW = (Stage.CONTROL, Stage.EARLY)
LEAST_ML = 5.0
_DECIMALS = {"points": 4, "true_points": 4, "before_percent": 4}


@dataclass(frozen=True)
class Judged:
    """The change of one muscle, and what was made of it.

    Parameters
    ----------
    patient : int
        Which.
    is_low : bool
        Whether the patient's infiltration is low.
    views : str
        Fields of view, 'V1 to V3' or 'V3 to V3'.
    labels : str
        Whose, 'truth' or 'model'.
    side, abbreviation : str
        Which muscle.
    is_shared : bool
        Whether it is over the shared extent.
    before_percent : float
        Fat fraction at the first visit, over the same extent.
    true_points, points : float
        The change, and what was measured.
    is_called : bool
        Whether it counts as beyond the smallest detectable change.
    """

    patient: int
    is_low: bool
    views: str
    labels: str
    side: str
    abbreviation: str
    is_shared: bool
    before_percent: float
    true_points: float
    points: float
    is_called: bool

    @property
    def error(self) -> float:
        """Absolute error of the change, points."""
        return abs(self.points - self.true_points)


def judged_patient(
    number: int, plan: Plan, engine: Engine | None, *, is_place_known: bool, erosion_mm: float
) -> Iterator[Judged]:
    """Simulate a patient and judge every change."""
    options = QuantificationOptions(erosion_mm=erosion_mm)
    for pair in simulated_pairs(number, plan, engine):
        legs = _true_legs(pair) if is_place_known else None
        for labels in pair.first:
            rows, legs = compared(pair, labels, options, legs)
            about = (number, stage_of(number) in LOW, pair.views, labels)
            for row in rows:
                yield from _judged(row, about, pair.change)


def compared(
    pair: Pair,
    labels: str,
    options: QuantificationOptions,
    legs: tuple[RegisteredLeg, ...] | None,
) -> tuple[tuple[MuscleTrajectory, ...], tuple[RegisteredLeg, ...]]:
    """Return every muscle of two visits, whole and over the shared extent, and the legs' places.

    Where legs lie depends on no label, so that they are laid over one another once.
    """
    table, repeatability = load_label_table(), load_repeatability()
    visits = (pair.first[labels], pair.later[labels])
    measured = [
        VisitMeasurements(
            name,
            days,
            quantify(one.label_map, one.scan, table, options=options).measurements,
        )
        for name, days, one in zip(("first", "later"), (0, 365), visits, strict=True)
    ]
    comparison = compare_visits(measured, repeatability=repeatability)
    known = {1: legs} if legs else None
    shared = measure_shared_extent(visits, table, options=options, known=known)
    trajectories = with_shared_extent(comparison, shared, repeatability).trajectories
    return trajectories, shared.legs[0]


def _true_legs(pair: Pair) -> tuple[RegisteredLeg, ...]:
    return tuple(
        RegisteredLeg(side, LegRegistration(place, 1.0, 0.0, 1.0))
        for side, place in pair.places.items()
    )


def _judged(
    row: MuscleTrajectory, about: tuple[int, bool, str, str], change: Mapping[int, float]
) -> Iterator[Judged]:
    if not row.is_shared(1) or min(v or 0.0 for v in row.shared_volume_ml) < LEAST_ML:
        return
    label = next(
        sided.label
        for sided in load_label_table().sided()
        if (sided.side.value, sided.muscle.abbreviation) == (row.side, row.abbreviation)
    )
    true = change.get(label, 0.0)
    shared, whole = row.shared_ff_change_points[1], row.ff_change_points[1]
    assert shared is not None and whole is not None
    named = (*about, row.side, row.abbreviation)
    start = row.shared_ff_percent[0] or 0.0
    yield Judged(*named, True, start, true, shared, bool(row.is_beyond_detectable(1)))
    table, before = load_repeatability(), row.ff_mean_percent[0] or 0.0
    least = table.smallest_detectable_change(row.abbreviation, FAT_FRACTION, before)
    is_called = least is not None and abs(whole) > least
    yield Judged(*named, False, before, true, whole, is_called)


def table_of_errors(rows: Sequence[Judged]) -> list[str]:
    """Return the errors by field of view and true change, as lines of Markdown."""
    lines = [
        "| visits | true change | muscles | whole muscle: mean error, 95 %, largest "
        "| shared extent: mean error, 95 %, largest |",
        "|---|---|---|---|---|",
    ]
    for views in dict.fromkeys(row.views for row in rows):
        for true in (*CHANGES, None):
            own = [r for r in rows if r.views == views and true in (None, r.true_points)]
            whole, shared = ([r.error for r in own if r.is_shared is k] for k in (False, True))
            if shared:
                name = "all" if true is None else f"{true:g}"
                lines.append(
                    f"| {views} | {name} | {len(shared)} | {_spread(whole)} | {_spread(shared)} |"
                )
    return lines


def table_of_alarms(rows: Sequence[Judged]) -> list[str]:
    """Return how many muscles without change were called changed, and how many with one."""
    lines = [
        "| visits | muscles without change | called changed: whole | shared extent "
        "| found of 2 points and more: shared extent |",
        "|---|---|---|---|---|",
    ]
    for views in dict.fromkeys(row.views for row in rows):
        own = [row for row in rows if row.views == views]
        still = [row for row in own if row.true_points == 0]
        moved = [row for row in own if row.true_points >= 2 and row.is_shared]
        calls = [
            [row.is_called for row in still if row.is_shared is kind] for kind in (False, True)
        ]
        lines.append(
            f"| {views} | {len(calls[1])} | {_share(calls[0])} | {_share(calls[1])} "
            f"| {_share([row.is_called for row in moved])} |"
        )
    return lines


def _spread(errors: Sequence[float]) -> str:
    return f"{np.mean(errors):.2f}, {np.percentile(errors, 95):.2f}, {max(errors):.1f}"


def _share(called: Sequence[bool]) -> str:
    return f"{sum(called)} of {len(called)} ({100 * np.mean(called):.1f} %)" if called else ""


def table_of_repetition(rows: Sequence[Judged]) -> list[str]:
    """Return by muscle how well an unchanged one repeats over the shared extent."""
    lines = [
        "| muscle | pairs | within-subject SD, points | 95 % of the differences, points |",
        "|---|---|---|---|",
    ]
    still = [row for row in rows if row.is_shared and row.true_points == 0]
    names = dict.fromkeys(row.abbreviation for row in still)
    for name in (*names, None):
        own = [row for row in still if name in (None, row.abbreviation)]
        pairs = [(row.before_percent, row.before_percent + row.points) for row in own]
        for known in within_subject({name or "all": pairs}, FAT_FRACTION, "simulated"):
            most = np.percentile([row.error for row in own], 95)
            sd = known.within_subject_sd or 0.0
            lines.append(f"| {known.muscle} | {len(own)} | {sd:.2f} | {most:.2f} |")
    return lines


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--patients", type=int, default=8)
    parser.add_argument("--first", type=int, default=0, help="number of the first patient")
    parser.add_argument("--model", action="store_true", help="the model's labels as well")
    parser.add_argument("--scale", type=float, default=1.0, help="size of the voxels")
    parser.add_argument("--rows", type=Path, help="file for every change, CSV")
    parser.add_argument("--unchanged", action="store_true", help="nothing changes")
    parser.add_argument("--noise", type=float, default=NOISE)
    parser.add_argument("--known-place", action="store_true", help="legs lie where they truly do")
    parser.add_argument("--stairs", action="store_true", help="anatomy on the visits' own voxels")
    parser.add_argument("--erosion", type=float, default=0.0, help="margin, mm")
    arguments = parser.parse_args()
    started = time.perf_counter(), time.process_time()
    plan = Plan(
        arguments.scale, arguments.noise, arguments.stairs, is_changed=not arguments.unchanged
    )
    engine = Engine() if arguments.model else None
    rows: list[Judged] = []
    try:
        for number in range(arguments.first, arguments.first + arguments.patients):
            rows += judged_patient(
                number,
                plan,
                engine,
                is_place_known=arguments.known_place,
                erosion_mm=arguments.erosion,
            )
            if arguments.rows:
                write_records(arguments.rows, Judged, rows, _DECIMALS)
            took = time.perf_counter() - started[0]
            print(f"patient {number}, {took:.0f} s", flush=True)
    finally:
        if engine is not None:
            engine.close()
    _print_tables(rows)
    print(
        f"\n{time.perf_counter() - started[0]:.0f} s, of the processor "
        f"{time.process_time() - started[1]:.0f} s"
    )


def _print_tables(rows: Sequence[Judged]) -> None:
    for labels in (TRUTH, MODEL):
        mine = [row for row in rows if row.labels == labels]
        for name, own in (
            ("all", mine),
            ("LI", [row for row in mine if row.is_low]),
            ("HI", [row for row in mine if not row.is_low]),
        ):
            if own:
                print(f"\n{name}, {labels} labels")
                print("\n".join(["", *table_of_errors(own), "", *table_of_alarms(own)]))
        if mine:
            print("\n".join(["", *table_of_repetition(mine)]))


if __name__ == "__main__":
    main()
