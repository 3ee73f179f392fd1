"""Simulated patients whose borders a refinement network learns, hard cases among them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count, islice

import numpy as np

from inference_engine.simulation.cohort import Cohort, FieldOfView, ScanPlan, plan_cohort
from inference_engine.simulation.disease import wasted_quadriceps
from inference_engine.simulation.fat_replacement import LOW_STAGES, Stage

# The seeds of the three groups lie apart, and above those of all patients who test a model.
_FIRST_SEED = 2_000_000_000
_GROUP_SEEDS, _RUN_SEEDS = 1_000_000, 10_000_000
# Voxels relative to the paper's 1.2 x 1.2 x 2 mm.
_SCALES = (1.0, 2.0)
# Thick slices: along the legs and in plane, mm.
_THICK_MM, _THICK_IN_PLANE_MM = (4.0, 24.0), (0.8, 1.4)
# Fields of view of a third of the legs' length are cut above, below or on both sides.
_CUT_PARTS = 3


@dataclass(frozen=True)
class PlannedPatient:
    """One patient before the simulation.

    Parameters
    ----------
    name : str
        Says the group and the seed.
    seed : int
        All of it follows from the seed and what is said here.
    stage : Stage
        Its clinical stage.
    plan : ScanPlan
        Field of view and voxels.
    wasting_mm : mapping of int to float
        By how much muscles have shrunk, mm, by label.
    voxel_scale : float, optional
        Of the plan's voxels where it was asked for; the same patient may be scanned in others.
    """

    name: str
    seed: int
    stage: Stage
    plan: ScanPlan
    wasting_mm: Mapping[int, float] = field(default_factory=dict)
    voxel_scale: float | None = None


def plan_patients(
    low: int, high: int, hard: int, seed: int, *, voxel_scale: float | None = None
) -> tuple[PlannedPatient, ...]:
    """Return patients of low and of high infiltration, and hard cases of any.

    Parameters
    ----------
    low, high, hard : int
        How many; a patient doesn't depend on how many there are.
    seed : int
        Another seed gives other patients.
    voxel_scale : float, optional
        Voxels of patients that are no hard cases, relative to 1.2 x 1.2 x 2 mm; from 1 to 2 as it
        happens where not given. The patients are the same with any.

    Returns
    -------
    tuple of PlannedPatient
        The groups take turns, so that the first ones are of all groups. Of four hard cases two
        have thick slices, one has a wasted quadriceps and one a cut field of view.
    """
    begin = _FIRST_SEED + seed * _RUN_SEEDS
    high_stages = frozenset(Stage) - LOW_STAGES
    groups = [
        [_ordinary("low", one, voxel_scale) for one in islice(_subjects(begin, LOW_STAGES), low)],
        [
            _ordinary("high", one, voxel_scale)
            for one in islice(_subjects(begin + _GROUP_SEEDS, high_stages), high)
        ],
        [
            _hard(number, one)
            for number, one in enumerate(
                islice(_subjects(begin + 2 * _GROUP_SEEDS, frozenset(Stage)), hard)
            )
        ],
    ]
    longest = max(len(group) for group in groups)
    return tuple(group[n] for n in range(longest) for group in groups if n < len(group))


def _subjects(first_seed: int, stages: Collection[Stage]) -> Iterator[tuple[int, Stage]]:
    """Yield seed and stage of the subjects of the cohort that are in one of these stages."""
    for seed in count(first_seed):
        (subject,) = plan_cohort(Cohort.LGMD, 1, seed)
        if subject.stage in stages:
            yield seed, subject.stage


def _ordinary(group: str, subject: tuple[int, Stage], voxel_scale: float | None) -> PlannedPatient:
    seed, stage = subject
    scale = float(_rng(seed).uniform(*_SCALES)) if voxel_scale is None else voxel_scale
    plan = ScanPlan.paper(FieldOfView.V3, scale)
    return PlannedPatient(f"{group}-{seed}", seed, stage, plan, voxel_scale=voxel_scale)


def _hard(number: int, subject: tuple[int, Stage]) -> PlannedPatient:
    seed, stage = subject
    rng = _rng(seed)
    plan = ScanPlan.paper(FieldOfView.V3, float(rng.uniform(*_SCALES)))
    kind = number % 4
    if kind == 1:
        return PlannedPatient(f"wasted-{seed}", seed, stage, plan, wasted_quadriceps())
    if kind == 3:
        part = number // 4 % _CUT_PARTS
        return PlannedPatient(f"cut-{seed}", seed, stage, _cut(plan, part))
    return PlannedPatient(f"thick-{seed}", seed, stage, _thick(plan, rng))


def _thick(plan: ScanPlan, rng: np.random.Generator) -> ScanPlan:
    """Return the same field of view in slices that are thick and fine in plane."""
    thick = float(np.exp(rng.uniform(*np.log(_THICK_MM))))
    fine = float(rng.uniform(*_THICK_IN_PLANE_MM))
    return plan.in_voxels((fine, fine, thick))


def _cut(plan: ScanPlan, part: int) -> ScanPlan:
    """Return a third of the field of view, the lowest for 0."""
    slices = plan.shape[2] // _CUT_PARTS
    lowest = plan.lowest_mm + part * slices * plan.spacing_mm[2]
    return replace(plan, shape=(*plan.shape[:2], slices), lowest_mm=lowest)


def _rng(seed: int) -> np.random.Generator:
    # The simulation draws from the seed itself, too.
    return np.random.default_rng((seed, 9))
