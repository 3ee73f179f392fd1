"""What a model must survive: thick slices, a cut field of view, an atrophied quadriceps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from inference_engine.experiment.muscle_tables import muscles_in_view
from inference_engine.experiment.paper_tables import ENSEMBLE, HIGH, LOW, Assignment
from inference_engine.experiment.records import STRESS_ROLES, ImageRow, MuscleRow


@dataclass(frozen=True)
class StressRow:
    """One case in one group.

    Parameters
    ----------
    case : str
        As in `Role`.
    group, model : str
        Which scans, and what labelled them.
    images : int
        Scans.
    dsc_mean, dsc_lowest : float or None
        Generalised DSC per image, %: mean, and of the worst image.
    muscle_dsc_mean : float or None
        Mean over all muscles in view of all images, both legs together, %.
    muscle_dsc_lowest : float or None
        Of the worst muscle of any image, %.
    worst_muscle : str
        Its abbreviation, '' where none is in view.
    legs_in_view, legs_lost : int
        Muscles of single legs in view, and how many of them the model missed altogether.
    """

    case: str
    group: str
    model: str
    images: int
    dsc_mean: float | None
    dsc_lowest: float | None
    muscle_dsc_mean: float | None
    muscle_dsc_lowest: float | None
    worst_muscle: str
    legs_in_view: int
    legs_lost: int


def stress_cases(
    images: Sequence[ImageRow], muscles: Sequence[MuscleRow], assignment: Assignment
) -> tuple[StressRow, ...]:
    """Return one row per case and group that was measured."""
    rows = []
    for role in STRESS_ROLES:
        for group in (LOW, HIGH):
            model = assignment.model_for(group)
            which = (role, group, model, ENSEMBLE)
            found = [i for i in images if (i.role, i.group, i.model, i.member) == which]
            if not found:
                continue
            scores = [
                image.generalised_dsc_percent
                for image in found
                if image.generalised_dsc_percent is not None
            ]
            own = muscles_in_view(muscles, assignment, group, role)
            overlaps = sorted(
                (row.dsc_percent, row.abbreviation) for row in own if row.dsc_percent is not None
            )
            rows.append(
                StressRow(
                    case=role.value,
                    group=group,
                    model=model,
                    images=len(found),
                    dsc_mean=_mean(scores),
                    dsc_lowest=min(scores, default=None),
                    muscle_dsc_mean=_mean([overlap for overlap, _ in overlaps]),
                    muscle_dsc_lowest=overlaps[0][0] if overlaps else None,
                    worst_muscle=overlaps[0][1] if overlaps else "",
                    legs_in_view=sum(row.legs_in_view for row in own),
                    legs_lost=sum(row.legs_lost for row in own),
                )
            )
    return tuple(rows)


def _mean(values: Sequence[float]) -> float | None:
    return sum(values) / len(values) if values else None
