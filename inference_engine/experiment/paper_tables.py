"""The paper's Tables 2, 3 and 4 from the measurements of a digital cohort."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from inference_engine.experiment.published import Published
from inference_engine.experiment.records import Group, ImageRow, MuscleRow, RegionRow, Role
from inference_engine.experiment.scores import (
    ComparisonRow,
    ScoreRow,
    by_subject,
    compare,
    corrected,
    score_row,
)

TABLE_2, TABLE_3, TABLE_4 = "Table 2", "Table 3", "Table 4"
ENSEMBLE = "ensemble"
LOW, HIGH = Group.LOW.value, Group.HIGH.value

_STAGES = {LOW: ("control", "early"), HIGH: ("intermediate", "end")}
_PUBLISHED_STAGES = {
    "control": "li_control",
    "early": "li_early",
    "intermediate": "hi_intermediate",
    "end": "hi_end",
}
# Of the distance between the quartiles, below the lower one: Tukey's fence.
_FENCE = 1.5
_WORST_MUSCLES = 3


@dataclass(frozen=True)
class Assignment:
    """Which models the report is about.

    Parameters
    ----------
    low, high : str
        Models for scans of low and of high infiltration; may be the same.
    sparse : tuple of (str, str)
        Sparse ground truth and the LI model trained from it, such as ('GT5', 'LI GT5'); empty
        where shipped models are evaluated.
    best_fold : str
        The fold of the LI model that did best on its own validation subjects, or ''.
    """

    low: str
    high: str
    sparse: tuple[tuple[str, str], ...] = ()
    best_fold: str = ""

    def model_for(self, group: str) -> str:
        """Return the model for scans of one group."""
        return self.low if group == LOW else self.high


@dataclass(frozen=True)
class OutlierRow:
    """A BMD scan on which a model did much worse than on the others of its group.

    Parameters
    ----------
    subject, group, stage : str
        Which scan.
    generalised_dsc_percent, fence_percent : float
        Its score, and the lower quartile minus 1.5 times the distance between the quartiles.
    worst_muscles : str
        The muscles with the lowest DSC, and their DSC, %.
    legs_lost : int
        Muscles of single legs that were missed altogether.
    true_ff_percent : float or None
        Noise-free fat fraction of all its muscle, %.
    """

    subject: str
    group: str
    stage: str
    generalised_dsc_percent: float
    fence_percent: float
    worst_muscles: str
    legs_lost: int
    true_ff_percent: float | None


def table_2(
    images: Sequence[ImageRow], assignment: Assignment, published: Published
) -> tuple[tuple[ScoreRow, ...], tuple[ComparisonRow, ...]]:
    """Compare trainings: GT1, GT5, GT10, their folds and ensembles; LI and HI models on HI scans.

    Where shipped models are evaluated, the part about training is left out.
    """
    tested = [image for image in images if image.role == Role.TEST]

    def scores(model: str, member: str, group: str, stage: str = "") -> list[ImageRow]:
        return [
            image
            for image in tested
            if (image.model, image.member, image.group) == (model, member, group)
            and stage in ("", image.stage)
        ]

    rows = []
    for model, member, group, stage, key in _wanted_in_table_2(tested, assignment):
        found = scores(model, member, group, stage)
        if found:
            which = (model, member, f"{group}, {stage or 'all'}")
            values = [image.generalised_dsc_percent for image in found]
            rows.append(score_row(TABLE_2, which, values, published, key))
    return tuple(rows), _tests_of_table_2(assignment, published, scores)


def _wanted_in_table_2(
    tested: Sequence[ImageRow], assignment: Assignment
) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield model, member, group, stage ('' for all) and the key of the paper's figure."""
    low, high = assignment.low, assignment.high
    for model in [model for _, model in assignment.sparse] or [low]:
        for member in _members(tested, model, LOW):
            yield model, member, LOW, "", _low_key(assignment, model, member)
    for stage in _STAGES[LOW]:
        yield low, ENSEMBLE, LOW, stage, _PUBLISHED_STAGES[stage]
    if low != high:
        yield low, ENSEMBLE, HIGH, "", ""
        for stage in _STAGES[HIGH]:
            yield low, ENSEMBLE, HIGH, stage, f"li_on_hi_{stage}"
    for member in _members(tested, high, HIGH):
        yield high, member, HIGH, "", "hi" if member == ENSEMBLE else ""
    for stage in _STAGES[HIGH]:
        yield high, ENSEMBLE, HIGH, stage, _PUBLISHED_STAGES[stage]


def _low_key(assignment: Assignment, model: str, member: str) -> str:
    if model != assignment.low:
        return ""
    if member == ENSEMBLE:
        return "li_ensemble"
    return "li_best_fold" if member == assignment.best_fold else ""


def _tests_of_table_2(
    assignment: Assignment,
    published: Published,
    scores: Callable[[str, str, str], list[ImageRow]],
) -> tuple[ComparisonRow, ...]:
    def per_subject(model: str, member: str, group: str) -> dict[str, float]:
        found = scores(model, member, group)
        return by_subject((image.subject, image.generalised_dsc_percent) for image in found)

    tests = []
    reference = per_subject(assignment.low, ENSEMBLE, LOW)
    for sparse, model in assignment.sparse:
        if model != assignment.low:
            other = per_subject(model, ENSEMBLE, LOW)
            said = published.findings.get(sparse.lower(), "")
            tests.append(
                compare(TABLE_2, f"{model} minus {assignment.low}", other, reference, said)
            )
    if assignment.best_fold:
        single = per_subject(assignment.low, assignment.best_fold, LOW)
        what = f"{assignment.low}: ensemble minus {assignment.best_fold}, the best on validation"
        tests.append(compare(TABLE_2, what, reference, single))
    if assignment.low != assignment.high:
        tuned = per_subject(assignment.high, ENSEMBLE, HIGH)
        untuned = per_subject(assignment.low, ENSEMBLE, HIGH)
        what = f"{assignment.high} minus {assignment.low}, on HI scans"
        tests.append(compare(TABLE_2, what, tuned, untuned))
    return corrected("all tests of Table 2", tests)


def table_3(
    regions: Sequence[RegionRow], assignment: Assignment, published: Published
) -> tuple[tuple[ScoreRow, ...], tuple[ComparisonRow, ...]]:
    """Compare fields of view over the same region, distally and proximally.

    Both groups together, each with its own model; subjects with all fields of view only.
    """
    used = [row for row in regions if row.model == assignment.model_for(row.group)]
    extents = sorted({row.extent for row in used})
    seen: dict[str, set[str]] = {}
    for row in used:
        seen.setdefault(row.subject, set()).add(row.extent)
    complete = {subject for subject, own in seen.items() if own == set(extents)}
    used = [row for row in used if row.subject in complete]
    rows, tests = [], []
    for region in ("distal", "proximal"):
        scores = {
            extent: by_subject(
                (row.subject, row.generalised_dsc_percent)
                for row in used
                if (row.region, row.extent) == (region, extent)
            )
            for extent in extents
        }
        for extent in extents:
            which = ("LI and HI, each group's own", ENSEMBLE, f"{region}, {extent}")
            rows.append(score_row(TABLE_3, which, scores[extent].values(), published))
        for shorter, longer in itertools.combinations(extents, 2):
            tests.append(
                compare(
                    TABLE_3,
                    f"{region}: {longer} minus {shorter}",
                    scores[longer],
                    scores[shorter],
                    published.findings.get(region, ""),
                )
            )
    return tuple(rows), corrected("all tests of Table 3", tests)


def table_4(
    images: Sequence[ImageRow],
    muscles: Sequence[MuscleRow],
    assignment: Assignment,
    published: Published,
) -> tuple[tuple[ScoreRow, ...], tuple[OutlierRow, ...]]:
    """Score the BMD cohort by group, each with its own model, and name the outliers."""
    rows, outliers = [], []
    for group in (LOW, HIGH):
        model = assignment.model_for(group)
        found = [
            image
            for image in images
            if image.role == Role.BMD
            and (image.group, image.model, image.member) == (group, model, ENSEMBLE)
        ]
        values = [image.generalised_dsc_percent for image in found]
        which = (model, ENSEMBLE, f"BMD, {group}")
        rows.append(score_row(TABLE_4, which, values, published, f"bmd_{group.lower()}"))
        outliers += _outliers(found, muscles)
    return tuple(rows), tuple(outliers)


def _outliers(images: Sequence[ImageRow], muscles: Sequence[MuscleRow]) -> list[OutlierRow]:
    known = [i for i in images if i.generalised_dsc_percent is not None]
    if not known:
        return []
    quartiles = np.percentile([i.generalised_dsc_percent or 0.0 for i in known], (25, 75))
    fence = float(quartiles[0] - _FENCE * (quartiles[1] - quartiles[0]))
    found = []
    for image in known:
        score = image.generalised_dsc_percent
        if score is None or score >= fence:
            continue
        own = sorted(
            (row.dsc_percent, row.abbreviation)
            for row in muscles
            if row.counted
            and row.dsc_percent is not None
            and (row.subject, row.visit, row.model, row.member)
            == (image.subject, image.visit, image.model, image.member)
        )
        worst = ", ".join(f"{name} {dsc:.0f}" for dsc, name in own[:_WORST_MUSCLES])
        found.append(
            OutlierRow(
                subject=image.subject,
                group=image.group,
                stage=image.stage,
                generalised_dsc_percent=score,
                fence_percent=fence,
                worst_muscles=worst,
                legs_lost=image.legs_lost,
                true_ff_percent=image.true_ff_percent,
            )
        )
    return found


def _members(images: Sequence[ImageRow], model: str, group: str) -> list[str]:
    """Return the folds in their order, then the ensemble."""
    found = {image.member for image in images if (image.model, image.group) == (model, group)}
    folds = sorted(found - {ENSEMBLE}, key=lambda member: (len(member), member))
    return [*folds, *([ENSEMBLE] if ENSEMBLE in found else [])]
