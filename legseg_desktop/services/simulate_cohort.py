"""Write simulated patients with known truth as image files."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.errors import InputError
from inference_engine.formats.nifti import write_label_map, write_volume
from inference_engine.progress import Progress, ProgressSpan
from inference_engine.simulation.cohort import (
    Cohort,
    SimulatedVisit,
    plan_cohort,
    simulate_visits,
)
from legseg_desktop.records import ScanInputs
from legseg_desktop.services.output_folder import output_folder
from legseg_desktop.services.provenance_file import write_json
from legseg_desktop.services.record_provenance import ROLES, installed_version
from legseg_desktop.services.simulated_bids import write_bids_dataset, write_bids_subject
from legseg_desktop.services.simulated_subject import SimulatedSubject, TrueFatFraction

__all__ = [
    "CohortOptions",
    "TrueFatFraction",
    "simulate_cohort",
    "visit_folder_name",
    "write_subject",
]

TRUTH_FILE = "truth.nii.gz"
TRUE_FAT_FRACTION_FILE = "true_fat_fraction.nii.gz"
SUBJECT_FILE = "subject.json"
# Size of a voxel relative to the paper's: finer ones need too much memory, coarser show no muscle.
_SCALES = (1.0, 5.0)


@dataclass(frozen=True)
class CohortOptions:
    """What kind of cohort to simulate.

    Parameters
    ----------
    cohort : Cohort, optional
        Disease and fields of view of the method's paper; without it single stacks of the
        thigh in thick slices, quick to make.
    scale : float
        Size of a voxel relative to the paper's; only with a cohort.
    swaps : bool
        Whether each scan shows a region with water and fat exchanged.
    is_bids : bool
        Whether to write a BIDS-like data set.
    """

    cohort: Cohort | None = None
    scale: float = 1.0
    swaps: bool = False
    is_bids: bool = False


def simulate_cohort(
    out: Path,
    *,
    subjects: int,
    visits: int | None = None,
    seed: int,
    progress: Progress,
    options: CohortOptions | None = None,
) -> tuple[SimulatedSubject, ...]:
    """Simulate subjects and write out/sub-001/visit-1/{images, truth} and so on.

    Subject k is made from the seed `seed` + k - 1 alone, so a cohort can be extended later.
    Each subject is written as soon as it is made, whole or not at all.

    Parameters
    ----------
    out : Path
        Folder of the cohort.
    subjects : int
        How many, at least one.
    visits : int, optional
        Visits of each; without it as many as in the cohort, or one.
    seed : int
        Seed of the first subject, not negative.
    progress : Progress
        Told often; may raise OperationCancelled.
    options : CohortOptions, optional
        What kind of cohort.

    Returns
    -------
    tuple of SimulatedSubject
        Who was simulated.

    Raises
    ------
    InputError
        If a number is out of range.
    OutputError
        If a subject can't be written; those before it stay.
    OperationCancelled
        If the user has asked to stop; subjects that are whole stay.
    """
    options = options or CohortOptions()
    _require_in_range(subjects, visits, seed, options)
    planned = plan_cohort(options.cohort or Cohort.LGMD, subjects, seed, scale=options.scale)
    made: list[SimulatedSubject] = []
    for index, plan in enumerate(planned):
        span = ProgressSpan(progress, index / subjects, (index + 1) / subjects)
        subject = SimulatedSubject.of(plan, visits, options.scale if options.cohort else None)
        simulated = simulate_visits(
            subject.seed,
            [visit.plan for visit in subject.visits],
            stage=subject.stage,
            cohort=subject.cohort,
            swaps=options.swaps,
            progress=span,
        )
        made.append(subject)
        with output_folder(out) as folder:
            if options.is_bids:
                write_bids_subject(folder, subject, simulated)
                write_bids_dataset(folder, made)
            else:
                write_subject(
                    folder / subject.name, subject.name, subject.seed, simulated, known=subject
                )
    return tuple(made)


def _require_in_range(subjects: int, visits: int | None, seed: int, options: CohortOptions) -> None:
    if subjects < 1 or (visits is not None and visits < 1) or seed < 0:
        raise InputError(
            "There must be at least one subject and one visit, and the seed can't be negative.",
            "Change --subjects, --visits or --seed.",
        )
    if not _SCALES[0] <= options.scale <= _SCALES[1]:
        raise InputError(
            f"Voxels of {options.scale:g} times the size can't be simulated.",
            f"Give a --scale from {_SCALES[0]:g} to {_SCALES[1]:g}.",
        )
    if options.scale != 1.0 and options.cohort is None:
        raise InputError(
            "Without a cohort the size of the voxels is fixed.", "Add --cohort, or drop --scale."
        )


def write_subject(
    folder: Path,
    name: str,
    seed: int,
    visits: Iterable[SimulatedVisit],
    *,
    known: SimulatedSubject | None = None,
) -> tuple[ScanInputs, ...]:
    """Write one subject's visits and subject.json into a new or existing folder.

    Parameters
    ----------
    folder : Path
        The subject's own.
    name : str
        The subject's name.
    seed : int
        What it was made from.
    visits : iterable of SimulatedVisit
        Its visits; each is written before the next is asked for.
    known : SimulatedSubject, optional
        Its disease and fields of view.

    Returns
    -------
    tuple of ScanInputs
        The images of each visit.
    """
    table = load_label_table()
    inputs, described = [], []
    for number, visit in enumerate(visits, start=1):
        visit_name = visit_folder_name(number)
        inputs.append(_write_visit(folder / visit_name, visit))
        described.append(
            {
                "name": visit_name,
                "days_since_first": visit.days_since_first,
                **(known.facts_of_visit(number) if known else {}),
                "swapped": visit.swapped,
                "true_fat_fraction_percent": TrueFatFraction(visit).by_side(table),
            }
        )
    content: dict[str, Any] = {
        "subject": name,
        "simulated": True,
        "seed": seed,
        **(known.facts() if known else {}),
        "legseg_version": installed_version("legseg"),
        "label_table": table.name,
        "visits": described,
    }
    write_json(folder / SUBJECT_FILE, content)
    return tuple(inputs)


def visit_folder_name(number: int) -> str:
    """Return the folder name of a visit, counted from 1."""
    return f"visit-{number}"


def _write_visit(folder: Path, visit: SimulatedVisit) -> ScanInputs:
    folder.mkdir(parents=True, exist_ok=True)
    paths = {role: folder / f"{role}.nii.gz" for role in ROLES}
    for role, path in paths.items():
        write_volume(path, getattr(visit.scan, role), visit.scan.geometry)
    write_label_map(folder / TRUTH_FILE, visit.truth)
    write_volume(folder / TRUE_FAT_FRACTION_FILE, visit.true_fat_fraction, visit.truth.geometry)
    return ScanInputs(**paths)
