"""Simulated patients who come again: what each visit shows, with true and with a model's labels.

The anatomy is drawn on voxels of 1.25 x 1.25 x 2.5 mm, finer than any visit's, so that it has no
stairs of the visits' own; a visit's voxels average what they hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.imaging.geometry import FloatArray, VolumeGeometry
from inference_engine.network.engine import Engine
from inference_engine.progress import NoProgress
from inference_engine.quantification.visit_registration import VisitScan
from inference_engine.simulation.cohort import ScanPlan, SimulatedVisit, simulate_visits
from inference_engine.simulation.disease import Cohort
from inference_engine.simulation.fat_replacement import Stage
from tests.support.repositioned_visits import grid, rigid, seen_again

# Far from the seeds of training, calibration, the demo and the accuracy benchmark.
FIRST_SEED = 53_000_000
STAGES = (Stage.CONTROL, Stage.INTERMEDIATE, Stage.EARLY, Stage.END)
CHANGES = (0.0, 1.0, 2.0, 5.0)
TRUTH, MODEL = "truth", "model"
SIDES = ("right", "left")
NOISE = 8.0
# Levels of the shape model, mm: where the paper's fields of view begin, and how far they reach.
LOWEST_MM, V1_MM, V3_MM = -240.0, 280.0, 710.0
_ACROSS_MM, _DEEP_MM, _ROOM_MM = 440.0, 270.0, 35.0
_ANATOMY_MM = (1.25, 1.25, 2.5)


@dataclass(frozen=True)
class Plan:
    """What is simulated.

    Parameters
    ----------
    scale : float
        Size of the visits' voxels, relative to 1.8 x 1.8 x 5 mm.
    noise : float
        Of the visits, per channel; subcutaneous fat has about 1000.
    has_stairs : bool
        Whether the anatomy is drawn on the visits' own voxels.
    is_changed : bool
        Whether the last visit is seen with a change, too, not only without.
    """

    scale: float = 1.0
    noise: float = NOISE
    has_stairs: bool = False
    is_changed: bool = True


@dataclass(frozen=True, eq=False)
class Pair:
    """Two visits of a patient.

    Parameters
    ----------
    views : str
        Fields of view, 'V1 to V3' or 'V3 to V3'.
    first, later : mapping of str to VisitScan
        By whose labels, 'truth' or 'model'; the images are the same.
    change : mapping of int to float
        By how many points a label got fatter; those not named didn't.
    places : mapping of str to ndarray, (4, 4)
        Per side, where the leg truly lies at the later visit.
    """

    views: str
    first: Mapping[str, VisitScan]
    later: Mapping[str, VisitScan]
    change: Mapping[int, float]
    places: Mapping[str, FloatArray]


def change_of(label: int) -> float:
    """Return by how much a muscle gets fatter, the same on both legs."""
    return CHANGES[label % 100 % 4]


def stage_of(number: int) -> Stage:
    """Return the stage of a patient."""
    return STAGES[number % len(STAGES)]


def simulated_pairs(number: int, plan: Plan, engine: Engine | None) -> Iterator[Pair]:
    """Simulate a patient, and yield V1 with V3 and V3 with V3, changed and unchanged."""
    patient = _simulated(FIRST_SEED + number, stage_of(number), plan)
    rng = np.random.default_rng([FIRST_SEED, number])
    poses = [{side: drawn_move(rng) for side in SIDES} for _ in range(3)]
    first = {
        name: _visit(patient, (length, poses[at]), {}, plan, engine, seed=10 * number + at)
        for at, (name, length) in enumerate((("V1", V1_MM), ("V3", V3_MM)))
    }
    changed = {sided.label: change_of(sided.label) for sided in load_label_table().sided()}
    for at, change in enumerate((changed, {})):
        if change and not plan.is_changed:
            continue
        later = _visit(patient, (V3_MM, poses[2]), change, plan, engine, seed=10 * number + 5 + at)
        for pose, (name, visit) in zip(poses[:2], first.items(), strict=True):
            places = {side: poses[2][side] @ np.linalg.inv(pose[side]) for side in SIDES}
            yield Pair(f"{name} to V3", visit, later, change, places)


def drawn_move(rng: np.random.Generator) -> FloatArray:
    """Return how a leg lies at one visit: turned by up to 5 degrees, shifted by up to 15 mm."""
    return np.asarray(rigid(rng.uniform(-5, 5, 3), rng.uniform(-15, 15, 3)))


def field_of_view(length_mm: float, scale: float) -> VolumeGeometry:
    """Return a grid that begins below the knee."""
    spacing = _voxel(scale)
    return grid(_shape(spacing, length_mm), spacing, LOWEST_MM)


def _simulated(seed: int, stage: Stage, plan: Plan) -> SimulatedVisit:
    """Return a patient from well below V1 to well above V3."""
    spacing = _voxel(plan.scale) if plan.has_stairs else _ANATOMY_MM
    scanned = ScanPlan(
        shape=_shape(spacing, V3_MM + 2 * _ROOM_MM),
        spacing_mm=spacing,
        lowest_mm=LOWEST_MM - _ROOM_MM,
    )
    (visit,) = simulate_visits(
        seed, [scanned], stage=stage, cohort=Cohort.LGMD, progress=NoProgress()
    )
    return visit


def _visit(
    patient: SimulatedVisit,
    seen: tuple[float, Mapping[str, FloatArray]],
    change: Mapping[int, float],
    plan: Plan,
    engine: Engine | None,
    *,
    seed: int,
) -> dict[str, VisitScan]:
    length_mm, moves = seen
    visit = seen_again(
        patient.scan,
        patient.truth,
        field_of_view(length_mm, plan.scale),
        moves=moves,
        change_points=change,
        noise=plan.noise,
        seed=seed,
    )
    if engine is None:
        return {TRUTH: visit}
    labels = engine.segment(visit.scan, progress=NoProgress()).label_map
    return {TRUTH: visit, MODEL: VisitScan(visit.scan, labels)}


def _voxel(scale: float) -> tuple[float, float, float]:
    return (1.8 * scale, 1.8 * scale, 5.0 * scale)


def _shape(spacing_mm: Sequence[float], length_mm: float) -> tuple[int, int, int]:
    across, deep, along = (
        round(mm / step)
        for mm, step in zip((_ACROSS_MM, _DEEP_MM, length_mm), spacing_mm, strict=True)
    )
    return (across, deep, along)
