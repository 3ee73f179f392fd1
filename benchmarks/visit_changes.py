"""How right a change between visits is, whole muscles against the shared extent; false alarms.

Run as `python -m benchmarks.visit_changes [--patients 8] [--labels truth|model] [--scale 1.0]`.
Each simulated patient is scanned three times: V1 (280 mm, the first visit), V3 (710 mm), and V3
again with the legs turned by up to 5 degrees and shifted by up to 15 mm, other noise, and a known
change of each muscle: 0, 1, 2 or 5 points. Compared are V1 and V3 with V3; once with that change,
once with none at all. Prints tables for docs/results.md. Muscles of which less than 5 mL is seen at
both visits are left out: nobody reads a change from them.

Half of the patients are LI (controls and early), half HI (intermediate and end stage).
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.imaging.geometry import FloatArray, VolumeGeometry
from inference_engine.network.engine import Engine
from inference_engine.progress import NoProgress
from inference_engine.quantification.longitudinal import (
    MuscleTrajectory,
    VisitMeasurements,
    compare_visits,
)
from inference_engine.quantification.quantify import quantify
from inference_engine.quantification.repeatability import load_repeatability
from inference_engine.quantification.shared_change import with_shared_extent
from inference_engine.quantification.visit_registration import VisitScan, measure_shared_extent
from inference_engine.simulation.cohort import ScanPlan, SimulatedVisit, simulate_visits
from inference_engine.simulation.disease import Cohort
from inference_engine.simulation.fat_replacement import Stage
from legseg_desktop.reports.csv_table import write_records
from tests.support.repositioned_visits import grid, rigid, seen_again

# Far from the seeds of training, calibration, the demo and the accuracy benchmark.
FIRST_SEED = 53_000_000
STAGES = (Stage.CONTROL, Stage.INTERMEDIATE, Stage.EARLY, Stage.END)
LOW = (Stage.CONTROL, Stage.EARLY)
LEAST_ML = 5.0
_DECIMALS = {"points": 4, "true_points": 4, "before_percent": 4}
NOISE = 8.0
CHANGES = (0.0, 1.0, 2.0, 5.0)
# Levels of the shape model, mm: where the paper's fields of view begin, and how far they reach.
LOWEST_MM, V1_MM, V3_MM = -240.0, 280.0, 710.0


@dataclass(frozen=True)
class Judged:
    """The change of one muscle, and what was made of it.

    Parameters
    ----------
    patient : int
        Which.
    side, abbreviation : str
        Which muscle.
    before_percent : float
        Fat fraction at the first visit, over the same extent.
    is_low : bool
        Whether the patient's infiltration is low.
    views : str
        Fields of view, 'V1 to V3' or 'V3 to V3'.
    is_shared : bool
        Whether it is over the shared extent.
    true_points, points : float
        The change, and what was measured.
    is_called : bool
        Whether it counts as beyond the smallest detectable change.
    """

    patient: int
    is_low: bool
    views: str
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


def change_of(label: int) -> float:
    """Return by how much a muscle gets fatter, the same on both legs."""
    return CHANGES[label % 100 % 4]


def judged_patient(number: int, scale: float, engine: Engine | None) -> Iterator[Judged]:
    """Simulate a patient and judge every change."""
    stage = STAGES[number % len(STAGES)]
    patient = simulated(FIRST_SEED + number, stage, scale)
    rng = np.random.default_rng([FIRST_SEED, number])
    poses = [{side: drawn_move(rng) for side in ("right", "left")} for _ in range(3)]
    changed = {sided.label: change_of(sided.label) for sided in load_label_table().sided()}
    first = {
        name: _visit(patient, (name, poses[at]), {}, scale, engine, seed=10 * number + at)
        for at, name in enumerate(("V1", "V3"))
    }
    for at, change in enumerate((changed, {})):
        later = _visit(patient, ("V3", poses[2]), change, scale, engine, seed=10 * number + 5 + at)
        for name, visit in first.items():
            for row in compared(visit, later):
                yield from _judged(row, (number, stage in LOW, f"{name} to V3"), change)


def simulated(seed: int, stage: Stage, scale: float) -> SimulatedVisit:
    """Return a patient from well below V1 to well above V3."""
    voxel, slice_mm = 1.8 * scale, 5.0 * scale
    plan = ScanPlan(
        shape=(round(440 / voxel), round(270 / voxel), round((V3_MM + 70) / slice_mm)),
        spacing_mm=(voxel, voxel, slice_mm),
        lowest_mm=LOWEST_MM - 35,
    )
    (visit,) = simulate_visits(seed, [plan], stage=stage, cohort=Cohort.LGMD, progress=NoProgress())
    return visit


def drawn_move(rng: np.random.Generator) -> FloatArray:
    """Return how a leg lies at one visit: turned by up to 5 degrees, shifted by up to 15 mm."""
    return np.asarray(rigid(rng.uniform(-5, 5, 3), rng.uniform(-15, 15, 3)))


def _visit(
    patient: SimulatedVisit,
    seen: tuple[str, Mapping[str, FloatArray]],
    change: Mapping[int, float],
    scale: float,
    engine: Engine | None,
    *,
    seed: int,
) -> VisitScan:
    name, moves = seen
    geometry = field_of_view(V1_MM if name == "V1" else V3_MM, scale)
    visit = seen_again(
        patient.scan,
        patient.truth,
        geometry,
        moves=moves,
        change_points=change,
        noise=NOISE,
        seed=seed,
    )
    if engine is None:
        return visit
    return VisitScan(visit.scan, engine.segment(visit.scan, progress=NoProgress()).label_map)


def field_of_view(length_mm: float, scale: float) -> VolumeGeometry:
    """Return a grid that begins below the knee."""
    voxel, slice_mm = 1.8 * scale, 5.0 * scale
    shape = (round(440 / voxel), round(270 / voxel), round(length_mm / slice_mm))
    return grid(shape, (voxel, voxel, slice_mm), LOWEST_MM)


def compared(first: VisitScan, later: VisitScan) -> tuple[MuscleTrajectory, ...]:
    """Return every muscle of two visits, whole and over the shared extent."""
    table, repeatability = load_label_table(), load_repeatability()
    measured = [
        VisitMeasurements(name, days, quantify(one.label_map, one.scan, table).measurements)
        for name, days, one in (("first", 0, first), ("later", 365, later))
    ]
    comparison = compare_visits(measured, repeatability=repeatability)
    shared = measure_shared_extent([first, later], table)
    return with_shared_extent(comparison, shared, repeatability).trajectories


def _judged(
    row: MuscleTrajectory, about: tuple[int, bool, str], change: Mapping[int, float]
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
    least = table.smallest_detectable_change(row.abbreviation, "ff_mean_percent", before)
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


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--patients", type=int, default=8)
    parser.add_argument("--first", type=int, default=0, help="number of the first patient")
    parser.add_argument("--labels", choices=("truth", "model"), default="truth")
    parser.add_argument("--scale", type=float, default=1.0, help="size of the voxels")
    parser.add_argument("--rows", type=Path, help="file for every change, CSV")
    arguments = parser.parse_args()
    started = time.perf_counter(), time.process_time()
    engine = Engine() if arguments.labels == "model" else None
    rows: list[Judged] = []
    try:
        for number in range(arguments.first, arguments.first + arguments.patients):
            rows += judged_patient(number, arguments.scale, engine)
            if arguments.rows:
                write_records(arguments.rows, Judged, rows, _DECIMALS)
            took = time.perf_counter() - started[0]
            print(f"patient {number}, {took:.0f} s", flush=True)
    finally:
        if engine is not None:
            engine.close()
    for name, own in (
        ("all", rows),
        ("LI", [row for row in rows if row.is_low]),
        ("HI", [row for row in rows if not row.is_low]),
    ):
        print(f"\n{name}, {arguments.labels} labels")
        print("\n".join(["", *table_of_errors(own), "", *table_of_alarms(own)]))
    print(
        f"\n{time.perf_counter() - started[0]:.0f} s, of the processor "
        f"{time.process_time() - started[1]:.0f} s"
    )


if __name__ == "__main__":
    main()
