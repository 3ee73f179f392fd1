"""The result of an experiment in one line per group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from inference_engine.experiment.muscle_tables import muscles_in_view
from inference_engine.experiment.paper_tables import ENSEMBLE, HIGH, LOW, Assignment
from inference_engine.experiment.published import Published
from inference_engine.experiment.records import ImageRow, MuscleRow, Role
from inference_engine.experiment.scores import score_row

HEADLINE = "Headline"


@dataclass(frozen=True)
class HeadlineRow:
    """The result in one line per group.

    Parameters
    ----------
    group, model : str
        Which test scans, and what labelled them.
    images : int
        Test scans.
    dsc_mean, dsc_sd : float or None
        Generalised DSC per image, %.
    published_dsc_mean : float or None
        The paper's, %; on different data.
    muscles : int
        Muscles in view, both legs together, over all scans.
    within_1_percent, within_5_percent : float or None
        Share of them whose FF error is at most 1 and 5 percentage points, against the FF inside
        the true labels of the same image. A muscle that was missed is within neither.
    truth_within_1_percent, truth_within_5_percent : float or None
        The same against the noise-free true FF.
    legs_in_view, legs_lost : int
        Muscles of single legs in view, and how many of them the model missed altogether.
    lowest_dsc_percent : float or None
        DSC of the worst muscle of any scan, %.
    """

    group: str
    model: str
    images: int
    dsc_mean: float | None
    dsc_sd: float | None
    published_dsc_mean: float | None
    muscles: int
    within_1_percent: float | None
    within_5_percent: float | None
    truth_within_1_percent: float | None
    truth_within_5_percent: float | None
    legs_in_view: int
    legs_lost: int
    lowest_dsc_percent: float | None


def headline(
    images: Sequence[ImageRow],
    muscles: Sequence[MuscleRow],
    assignment: Assignment,
    published: Published,
) -> tuple[HeadlineRow, ...]:
    """Return one line per group."""
    rows = []
    for group, key in ((LOW, "li_ensemble"), (HIGH, "hi")):
        model = assignment.model_for(group)
        scores = [
            image.generalised_dsc_percent
            for image in images
            if image.role == Role.TEST
            and (image.group, image.model, image.member) == (group, model, ENSEMBLE)
        ]
        own = muscles_in_view(muscles, assignment, group)
        same_image = [each.ff_error_points for each in own]
        to_truth = [each.ff_error_to_truth_points for each in own]
        row = score_row(HEADLINE, (model, ENSEMBLE, group), scores, published, key)
        overlaps = [each.dsc_percent for each in own if each.dsc_percent is not None]
        rows.append(
            HeadlineRow(
                group=group,
                model=model,
                images=row.n,
                dsc_mean=row.mean,
                dsc_sd=row.sd,
                published_dsc_mean=row.published_mean,
                muscles=len(own),
                within_1_percent=_share_within(same_image, 1),
                within_5_percent=_share_within(same_image, 5),
                truth_within_1_percent=_share_within(to_truth, 1),
                truth_within_5_percent=_share_within(to_truth, 5),
                legs_in_view=sum(each.legs_in_view for each in own),
                legs_lost=sum(each.legs_lost for each in own),
                lowest_dsc_percent=min(overlaps, default=None),
            )
        )
    return tuple(rows)


def _share_within(errors: Sequence[float | None], points: float) -> float | None:
    if not errors:
        return None
    return 100 * sum(e is not None and abs(e) <= points for e in errors) / len(errors)
