"""Who takes part: simulated subjects, each with one role and with all of its visits in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from inference_engine.experiment.cohort_files import (
    CUT_EXTENTS,
    EXTENTS,
    plan_for_extent,
    write_subject,
)
from inference_engine.experiment.plan import ExperimentPlan
from inference_engine.experiment.records import STRESS_ROLES, Group, Role, ScanIdentity
from inference_engine.progress import Progress, ProgressSpan
from inference_engine.simulation.cohort import (
    Cohort,
    SimulatedVisit,
    SubjectPlan,
    plan_cohort,
    simulate_visits,
)
from inference_engine.simulation.disease import wasted_quadriceps
from inference_engine.simulation.fat_replacement import LOW_STAGES, Stage

THICK_MM = 24.0
# These cohorts are no continuation of the LGMD one: other subjects, other seeds.
_BMD_SEEDS = 500_000
_STRESS_SEEDS = 1_000_000

Simulate = Callable[..., Iterable[SimulatedVisit]]


@dataclass(frozen=True)
class Participant:
    """One subject of the experiment.

    Parameters
    ----------
    role : Role
        What it is for.
    group : Group
        Low or high infiltration, from its clinical stage.
    plan : SubjectPlan
        Its name, seed, stage and the longest field of view.
    visits : tuple of ScanIdentity
        Its scans.
    """

    role: Role
    group: Group
    plan: SubjectPlan
    visits: tuple[ScanIdentity, ...]

    def folder_in(self, cohort: Path) -> Path:
        """Return the subject's folder; training data of the two groups lie apart."""
        return cohort / folder_name(self.role, self.group) / self.visits[0].subject


def folder_name(role: Role, group: Group) -> str:
    """Return the folder of all subjects with a role and a group."""
    return f"training-{group.lower()}" if role is Role.TRAINING else role.value


def choose_participants(plan: ExperimentPlan, *, training: bool) -> tuple[Participant, ...]:
    """Return all subjects of an experiment: the same ones for the same plan.

    Subjects of the LGMD cohort come in the cohort's own order; of each group the first are for
    training, the next for testing. With or without training the test subjects are the same.

    Parameters
    ----------
    plan : ExperimentPlan
        How many of each.
    training : bool
        Whether training subjects are needed.
    """
    size = plan.cohort
    for_training = {Group.LOW: size.training_low, Group.HIGH: size.training_high}
    for_testing = {Group.LOW: size.test_low, Group.HIGH: size.test_high}
    wanted = {group: for_training[group] + for_testing[group] for group in Group}
    found = _by_group(plan, plan.seed, wanted)
    chosen: list[Participant] = []
    for group in Group:
        trained_on, tested = _divided(found[group], for_training[group])
        if training:
            chosen += [
                _participant(Role.TRAINING, subject, _grown_extents(size.training_visits))
                for subject in trained_on
            ]
        for number, subject in enumerate(tested):
            is_followed = size.followed is None or number < size.followed
            visits = size.test_visits if is_followed else 1
            chosen.append(_participant(Role.TEST, subject, _grown_extents(visits)))
    patients = plan_cohort(Cohort.BMD, size.bmd, plan.seed + _BMD_SEEDS, scale=size.voxel_scale)
    chosen += [_participant(Role.BMD, subject, _grown_extents(1)) for subject in patients]
    for number, role in enumerate(STRESS_ROLES, start=1):
        chosen += _stressed(role, plan, plan.seed + number * _STRESS_SEEDS)
    return tuple(chosen)


def _divided(
    subjects: Sequence[SubjectPlan], first: int
) -> tuple[Sequence[SubjectPlan], Sequence[SubjectPlan]]:
    return subjects[:first], subjects[first:]


def _by_group(
    plan: ExperimentPlan, seed: int, wanted: Mapping[Group, int]
) -> dict[Group, list[SubjectPlan]]:
    """Return the first subjects of the LGMD cohort that fill both groups."""
    count = max(2 * sum(wanted.values()), 1)
    while True:
        found: dict[Group, list[SubjectPlan]] = {group: [] for group in wanted}
        for subject in plan_cohort(Cohort.LGMD, count, seed, scale=plan.cohort.voxel_scale):
            own = found[group_of(subject.stage)]
            if len(own) < wanted[group_of(subject.stage)]:
                own.append(subject)
        if all(len(found[group]) == wanted[group] for group in wanted):
            return found
        # A subject doesn't depend on how many are planned: those found stay the same.
        count *= 2


def _stressed(role: Role, plan: ExperimentPlan, seed: int) -> list[Participant]:
    """Return the subjects of one case that a model must survive."""
    found = _by_group(plan, seed, dict.fromkeys(Group, plan.cohort.stress))
    return [
        _participant(
            role,
            _with_thick_slices(subject) if role is Role.THICK_SLICES else subject,
            (CUT_EXTENTS[number % len(CUT_EXTENTS)] if role is Role.CUT_VIEW else EXTENTS[-1],),
        )
        for group in Group
        for number, subject in enumerate(found[group])
    ]


def _with_thick_slices(subject: SubjectPlan) -> SubjectPlan:
    """Return the same subject and field of view in slices of `THICK_MM`."""
    across, back, _ = subject.plan.spacing_mm
    return replace(subject, plan=subject.plan.in_voxels((across, back, THICK_MM)))


def _grown_extents(visits: int) -> tuple[str, ...]:
    """Return the fields of view of a subject's visits: one alone is long, several grow from V1."""
    return EXTENTS[-1:] if visits == 1 else EXTENTS[:visits]


def group_of(stage: Stage) -> Group:
    """Return the group a clinical stage belongs to."""
    return Group.LOW if stage in LOW_STAGES else Group.HIGH


def _participant(role: Role, subject: SubjectPlan, extents: Sequence[str]) -> Participant:
    group = group_of(subject.stage)
    prefix = "lgmd" if role in (Role.TRAINING, Role.TEST) else role.value
    visits = tuple(
        ScanIdentity(
            role.value, group.value, subject.stage.value, f"{prefix}-{subject.seed}", number, extent
        )
        for number, extent in enumerate(extents, start=1)
    )
    return Participant(role, group, subject, visits)


def simulate_missing(
    cohort: Path,
    participants: Sequence[Participant],
    progress: Progress,
    simulate: Simulate = simulate_visits,
) -> int:
    """Simulate and write the subjects that are not there yet; return how many.

    Parameters
    ----------
    cohort : Path
        Folder of all subjects.
    participants : sequence of Participant
        Who takes part.
    progress : Progress
        Told often; may raise OperationCancelled. Whole subjects stay.
    simulate : callable
        `simulate_visits` or one like it.

    Raises
    ------
    OutputError
        If a subject can't be written.
    """
    made = 0
    for done, one in enumerate(participants):
        folder = one.folder_in(cohort)
        span = ProgressSpan(progress, done / len(participants), (done + 1) / len(participants))
        span.report(0.0, f"Simulating subject {done + 1} of {len(participants)}")
        if folder.exists():
            continue
        visits = simulate(
            one.plan.seed,
            [plan_for_extent(one.plan.plan, visit.extent) for visit in one.visits],
            stage=one.plan.stage,
            cohort=one.plan.cohort,
            progress=span,
            **({"wasting_mm": wasted_quadriceps()} if one.role is Role.ATROPHY else {}),
        )
        write_subject(folder, one.visits, visits)
        made += 1
    return made
