"""What is known about a simulated subject: who it is, its visits, and its true fat fractions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.imaging.label_map import VALUES
from inference_engine.simulation.cohort import (
    Cohort,
    ScanPlan,
    SimulatedVisit,
    SubjectPlan,
    fields_of_view,
)
from inference_engine.simulation.fat_replacement import Stage

_LOW = (Stage.CONTROL, Stage.EARLY)


@dataclass(frozen=True)
class PlannedVisit:
    """Field of view of a visit: its name in the method's paper, if it has one, and its scan."""

    field_of_view: str | None
    plan: ScanPlan


@dataclass(frozen=True)
class SimulatedSubject:
    """One subject of a simulated cohort.

    Parameters
    ----------
    name : str
        Such as 'sub-001'.
    seed : int
        All of it follows from the seed.
    cohort, stage : Cohort, Stage
        Its disease.
    visits : tuple of PlannedVisit
        Its visits.
    """

    name: str
    seed: int
    cohort: Cohort
    stage: Stage
    visits: tuple[PlannedVisit, ...]

    @classmethod
    def of(cls, plan: SubjectPlan, visits: int | None, scale: float | None) -> SimulatedSubject:
        """Return a subject of a cohort.

        Parameters
        ----------
        plan : SubjectPlan
            The subject.
        visits : int, optional
            How many visits, instead of the planned ones.
        scale : float, optional
            Size of the paper's voxels; without it each visit is one quick scan of the thigh.
        """
        if scale is None:
            made = (PlannedVisit(None, ScanPlan()),) * (visits or 1)
        else:
            fields = plan.visits if visits is None else fields_of_view(visits)
            made = tuple(PlannedVisit(field, ScanPlan.paper(field, scale)) for field in fields)
        return cls(plan.name, plan.seed, plan.cohort, plan.stage, made)

    @property
    def group(self) -> str:
        """LI or HI: low or high infiltration, by the clinical stage."""
        return "LI" if self.stage in _LOW else "HI"

    def facts(self) -> dict[str, Any]:
        """Return what subject.json and participants.tsv say of it."""
        return {"cohort": self.cohort.value, "stage": self.stage.value, "group": self.group}

    def facts_of_visit(self, number: int) -> dict[str, Any]:
        """Return the field of view of a visit, counted from 1."""
        visit = self.visits[number - 1]
        return {
            "field_of_view": visit.field_of_view,
            "slices": visit.plan.shape[2],
            "stacks": len(visit.plan.stacks()),
        }


class TrueFatFraction:
    """The true fat fraction of a simulated visit, summed once per label.

    Parameters
    ----------
    visit : SimulatedVisit
        The visit.
    """

    def __init__(self, visit: SimulatedVisit) -> None:
        # Where there is no tissue there is no fraction.
        labelled = (visit.truth.labels > 0) & ~np.isnan(visit.true_fat_fraction)
        labels = visit.truth.labels[labelled]
        self._sums = np.bincount(
            labels, weights=visit.true_fat_fraction[labelled], minlength=VALUES
        )
        self._counts = np.bincount(labels, minlength=VALUES)

    def mean_percent(self, labels: Sequence[int]) -> float | None:
        """Return the mean over the voxels with one of the labels, %; None without any."""
        count = self._counts[list(labels)].sum()
        return float(100 * self._sums[list(labels)].sum() / count) if count else None

    def by_side(self, table: LabelTable) -> dict[str, dict[str, float | None]]:
        """Return the mean of each muscle, %, by side and abbreviation."""
        by_side: dict[str, dict[str, float | None]] = {}
        for sided in table.sided():
            percent = self.mean_percent([sided.label])
            by_side.setdefault(sided.side.value, {})[sided.muscle.abbreviation] = (
                None if percent is None else round(percent, 4)
            )
        return by_side
