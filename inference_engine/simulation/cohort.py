"""Whole scans of simulated patients over one or more visits, with known labels and fat.

The anatomy of a subject stays, the patient lies a little differently at each visit, and fat grows
muscle by muscle. Everything follows from the seed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import FloatVolume
from inference_engine.imaging.label_map import LabelMap
from inference_engine.progress import NoProgress, Progress, ProgressSpan
from inference_engine.simulation.disease import Cohort, draw_stage
from inference_engine.simulation.fat_replacement import Stage
from inference_engine.simulation.scan_plan import FieldOfView, ScanPlan
from inference_engine.simulation.scanner import Scanner, acquire_stack
from inference_engine.simulation.subject import LegScout, draw_legs
from inference_engine.simulation.true_images import TrueImages, true_images

__all__ = [
    "Cohort",
    "FieldOfView",
    "ScanPlan",
    "SimulatedVisit",
    "SubjectPlan",
    "fields_of_view",
    "plan_cohort",
    "simulate_subject",
    "simulate_visits",
]

_SIGNAL_UNITS = 1000.0
# Gains of stacks differ by 5 to 15 %.
_GAIN = (0.05, 0.15)
# Share of a stack's body that swaps take, where they are asked for.
_SWAPPED = (0.05, 0.2)
# How many of the visits of the paper's patients were made: 172 scans of 64.
_VISIT_SHARES = (0.1, 0.1, 0.8)


@dataclass(frozen=True)
class SubjectPlan:
    """One subject of a cohort, before it is simulated.

    Parameters
    ----------
    name : str
        Its name in the cohort, such as 'sub-001'.
    seed : int
        All of it follows from the seed.
    cohort : Cohort
        Its disease.
    stage : Stage
        Its clinical stage.
    plan : ScanPlan
        The longest field of view.
    visits : tuple of FieldOfView
        Fields of view of its visits.
    """

    name: str
    seed: int
    cohort: Cohort
    stage: Stage
    plan: ScanPlan
    visits: tuple[FieldOfView, ...]


@dataclass(frozen=True, eq=False)
class SimulatedVisit:
    """One scan and the truth about it.

    Parameters
    ----------
    scan : DixonScan
        What the scanner gives, RAS+.
    truth : LabelMap
        Right leg 1 to 18, left leg 101 to 118.
    true_fat_fraction : ndarray of float32, (I, J, K)
        F / (W + F) of the true proton densities, 0 to 1; nan where there is no tissue. A scan
        of the paper's flip angle reads higher in muscle: its signal is weighted by T1.
    days_since_first : int
        Days since the first visit.
    swapped : bool
        Whether the scan shows a region with water and fat exchanged.
    """

    scan: DixonScan
    truth: LabelMap
    true_fat_fraction: FloatVolume
    days_since_first: int
    swapped: bool = False


def plan_cohort(
    cohort: Cohort, count: int, seed: int, *, scale: float = 1.0
) -> tuple[SubjectPlan, ...]:
    """Return the subjects of a cohort; each follows from its own seed alone.

    Parameters
    ----------
    cohort : Cohort
        The disease.
    count : int
        How many subjects.
    seed : int
        Seed of the first; the next ones follow.
    scale : float
        Size of a voxel relative to the paper's 1.2 x 1.2 x 2 mm.
    """
    return tuple(
        _planned(cohort, f"sub-{number + 1:03d}", seed + number, scale) for number in range(count)
    )


def _planned(cohort: Cohort, name: str, seed: int, scale: float) -> SubjectPlan:
    visits = 1
    if cohort is Cohort.LGMD:
        rng = np.random.default_rng([seed, 5])
        visits = 1 + int(rng.choice(len(_VISIT_SHARES), p=_VISIT_SHARES))
    return SubjectPlan(
        name=name,
        seed=seed,
        cohort=cohort,
        stage=_stage_of(cohort, seed),
        plan=ScanPlan.paper(FieldOfView.V3, scale),
        visits=fields_of_view(visits),
    )


def fields_of_view(visits: int) -> tuple[FieldOfView, ...]:
    """Return the field of view of each visit: they grow as in the paper; a single one is long."""
    grown = tuple(FieldOfView) + (FieldOfView.V3,) * visits
    return grown[:visits] if visits > 1 else (FieldOfView.V3,)


def _stage_of(cohort: Cohort, seed: int) -> Stage:
    return draw_stage(cohort, np.random.default_rng([seed, 4]))


def simulate_subject(
    seed: int,
    *,
    visits: int = 1,
    plan: ScanPlan | None = None,
    stage: Stage | None = None,
    cohort: Cohort = Cohort.LGMD,
    swaps: bool = False,
    progress: Progress | None = None,
) -> list[SimulatedVisit]:
    """Simulate one subject.

    Parameters
    ----------
    seed : int
        Subject: the same seed gives the same scans.
    visits : int
        Number of visits, about a year apart.
    plan : ScanPlan, optional
        Field of view and resolution, the same at each visit.
    stage : Stage, optional
        Clinical stage; drawn where not given.
    cohort : Cohort
        The disease.
    swaps : bool
        Whether each scan shows a region with water and fat exchanged.
    progress : Progress, optional
        Hears how far the work is.
    """
    plans = [plan or ScanPlan()] * visits
    return list(
        simulate_visits(
            seed, plans, stage=stage, cohort=cohort, swaps=swaps, progress=progress or NoProgress()
        )
    )


def simulate_visits(
    seed: int,
    plans: Sequence[ScanPlan],
    *,
    stage: Stage | None = None,
    cohort: Cohort = Cohort.LGMD,
    swaps: bool = False,
    wasting_mm: Mapping[int, float] | None = None,
    progress: Progress,
) -> Iterator[SimulatedVisit]:
    """Simulate one subject visit by visit, so that no more than one scan is in memory.

    Parameters
    ----------
    seed, stage, cohort, swaps
        As for `simulate_subject`.
    plans : sequence of ScanPlan
        Field of view and resolution of each visit.
    wasting_mm : mapping of int to float, optional
        By how much muscles (1 to 18) of both legs have shrunk from their borders besides, mm;
        no muscle vanishes.
    progress : Progress
        Told often; may raise OperationCancelled.
    """
    stage = stage or _stage_of(cohort, seed)
    right, left = draw_legs(cohort, stage, seed, np.random.default_rng([seed, 0]))
    legs = (right.wasted(wasting_mm or {}), left.wasted(wasting_mm or {}))
    scouts = (LegScout.of(legs[0]), LegScout.of(legs[1]))
    for number, plan in enumerate(plans):
        span = ProgressSpan(progress, number / len(plans), (number + 1) / len(plans))
        span.report(0.0, f"Simulating visit {number + 1} of {len(plans)}")
        rng = np.random.default_rng([seed, 1, number])
        days = 0 if number == 0 else 365 * number + int(rng.integers(-20, 21))
        truth = true_images(legs, scouts, days, plan=plan, rng=rng, progress=span)
        yield _scanned(truth, days, plan, rng, swaps=swaps, progress=span)
    progress.report(1.0, "Simulated")


def _scanned(
    true: TrueImages,
    days: int,
    plan: ScanPlan,
    rng: np.random.Generator,
    *,
    swaps: bool,
    progress: Progress,
) -> SimulatedVisit:
    """Scan the true images stack by stack; each slice comes from the stack it lies deepest in."""
    scanner = replace(Scanner.drawn(rng), flip_degrees=plan.flip_degrees)
    stacks = plan.stacks()
    with_swap = int(rng.integers(len(stacks))) if swaps else -1
    water, fat = np.empty_like(true.water), np.empty_like(true.fat)
    for number, (stack, owned) in enumerate(zip(stacks, owned_slices(stacks), strict=True)):
        progress.report(0.8 + 0.15 * number / len(stacks), "Scanning")
        gain = 1.0 + (rng.choice([-1, 1]) * rng.uniform(*_GAIN) if number else 0.0)
        images = acquire_stack(
            true.water[:, :, stack],
            true.fat[:, :, stack],
            scanner,
            plan.spacing_mm,
            np.random.default_rng(rng.integers(2**63)),
            gain=_SIGNAL_UNITS * gain,
            swapped_share=float(rng.uniform(*_SWAPPED)) if number == with_swap else 0.0,
        )
        within = slice(owned.start - stack.start, owned.stop - stack.start)
        for whole, image in zip((water, fat), images, strict=True):
            # Whole numbers, as scanners store them.
            np.rint(image[:, :, within], out=whole[:, :, owned])
    geometry = plan.geometry()
    return SimulatedVisit(
        scan=DixonScan.from_water_fat(water, fat, geometry),
        truth=LabelMap(true.labels, geometry),
        true_fat_fraction=true.fat_fraction(),
        days_since_first=days,
        swapped=swaps,
    )


def owned_slices(stacks: Sequence[slice]) -> tuple[slice, ...]:
    """Return the slices of the stitched scan that come from each stack: cut amid each overlap."""
    cuts = [(before.stop + after.start) // 2 for before, after in pairwise(stacks)]
    borders = [stacks[0].start, *cuts, stacks[-1].stop]
    return tuple(slice(*pair) for pair in pairwise(borders))
