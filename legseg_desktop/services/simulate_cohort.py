"""Write simulated patients with known truth as image files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from inference_engine.anatomy.label_table import LabelTable, load_label_table
from inference_engine.errors import InputError
from inference_engine.formats.nifti import write_label_map, write_volume
from inference_engine.imaging.label_map import VALUES
from inference_engine.progress import Progress, ProgressSpan
from inference_engine.simulation.cohort import SimulatedVisit, simulate_subject
from legseg_desktop.records import ScanInputs
from legseg_desktop.services.output_folder import output_folder
from legseg_desktop.services.provenance_file import write_json
from legseg_desktop.services.record_provenance import ROLES, installed_version

TRUTH_FILE = "truth.nii.gz"
TRUE_FAT_FRACTION_FILE = "true_fat_fraction.nii.gz"
SUBJECT_FILE = "subject.json"


def simulate_cohort(
    out: Path, *, subjects: int, visits: int, seed: int, progress: Progress
) -> tuple[Path, ...]:
    """Simulate subjects and write out/sub-001/visit-1/{images, truth} and so on.

    Subject k is made from the seed `seed` + k - 1 alone, so a cohort can be extended later.

    Parameters
    ----------
    out : Path
        Folder of the cohort.
    subjects, visits : int
        How many, at least one of each.
    seed : int
        Seed of the first subject, not negative.
    progress : Progress
        Told often; may raise OperationCancelled.

    Returns
    -------
    tuple of Path
        One folder per subject.

    Raises
    ------
    InputError
        If a number is out of range.
    OutputError
        If nothing can be written.
    OperationCancelled
        If the user has asked to stop; nothing is written.
    """
    if subjects < 1 or visits < 1 or seed < 0:
        raise InputError(
            "There must be at least one subject and one visit, and the seed can't be negative.",
            "Change --subjects, --visits or --seed.",
        )
    names = [f"sub-{number:03d}" for number in range(1, subjects + 1)]
    with output_folder(out) as folder:
        for index, name in enumerate(names):
            span = ProgressSpan(progress, index / subjects, (index + 1) / subjects)
            subject = simulate_subject(
                seed + index, visits=visits, progress=ProgressSpan(span, 0.0, 0.8)
            )
            span.report(0.8, f"Writing {name}")
            write_subject(folder / name, name, seed + index, subject)
    return tuple(out / name for name in names)


def write_subject(
    folder: Path, name: str, seed: int, visits: list[SimulatedVisit]
) -> tuple[ScanInputs, ...]:
    """Write one subject's visits and subject.json into a new or existing folder.

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
                "true_fat_fraction_percent": _by_side(visit, table),
            }
        )
    content: dict[str, Any] = {
        "subject": name,
        "simulated": True,
        "seed": seed,
        "legseg_version": installed_version("legseg"),
        "label_table": table.name,
        "visits": described,
    }
    write_json(folder / SUBJECT_FILE, content)
    return tuple(inputs)


def visit_folder_name(number: int) -> str:
    """Return the folder name of a visit, counted from 1."""
    return f"visit-{number}"


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


def _by_side(visit: SimulatedVisit, table: LabelTable) -> dict[str, dict[str, float | None]]:
    truth = TrueFatFraction(visit)
    by_side: dict[str, dict[str, float | None]] = {}
    for sided in table.sided():
        percent = truth.mean_percent([sided.label])
        by_side.setdefault(sided.side.value, {})[sided.muscle.abbreviation] = (
            None if percent is None else round(percent, 4)
        )
    return by_side


def _write_visit(folder: Path, visit: SimulatedVisit) -> ScanInputs:
    folder.mkdir(parents=True, exist_ok=True)
    paths = {role: folder / f"{role}.nii.gz" for role in ROLES}
    for role, path in paths.items():
        write_volume(path, getattr(visit.scan, role), visit.scan.geometry)
    write_label_map(folder / TRUTH_FILE, visit.truth)
    write_volume(folder / TRUE_FAT_FRACTION_FILE, visit.true_fat_fraction, visit.truth.geometry)
    return ScanInputs(**paths)
