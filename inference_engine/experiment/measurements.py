"""All measurements of an experiment: made once, kept as one file per scan and model."""

from __future__ import annotations

import itertools
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.errors import InputError
from inference_engine.experiment.cohort_files import (
    CohortScan,
    read_scan,
    read_true_fat_fraction,
    read_truth,
    visit_folder,
)
from inference_engine.experiment.corresponding_slices import LabelledVisit, compare_extents
from inference_engine.experiment.measure_scan import measure_scan
from inference_engine.experiment.paper_tables import ENSEMBLE
from inference_engine.experiment.participants import Participant
from inference_engine.experiment.predictions import ModelUse, prediction_path
from inference_engine.experiment.records import ImageRow, MuscleRow, RegionRow, Role
from inference_engine.formats.atomic_file import make_folder, write_file
from inference_engine.formats.nifti import read_label_map
from inference_engine.progress import Progress, ProgressSpan
from inference_engine.quantification.fat_fraction import fat_fraction


def scans_of_subjects(cohort: Path, participants: Sequence[Participant]) -> tuple[CohortScan, ...]:
    """Return the scans that are to be measured, subject by subject: all but those trained on."""
    return tuple(
        CohortScan(identity, one.folder_in(cohort) / visit_folder(identity))
        for one in participants
        if one.role is not Role.TRAINING
        for identity in one.visits
    )


@dataclass(frozen=True)
class Measurements:
    """Everything that was measured, in the order of models, scans and muscles."""

    images: tuple[ImageRow, ...]
    muscles: tuple[MuscleRow, ...]
    regions: tuple[RegionRow, ...]


@dataclass(frozen=True)
class MeasuringPlace:
    """Where predictions are read from and measurements written to."""

    predictions: Path
    measurements: Path


def measure_missing(
    place: MeasuringPlace,
    uses: Sequence[ModelUse],
    scans: Sequence[CohortScan],
    table: LabelTable,
    progress: Progress,
) -> Measurements:
    """Measure what is not measured yet, and return everything.

    Parameters
    ----------
    place : MeasuringPlace
        Folders.
    uses, scans
        As for `predict_missing`; all label maps must be there.
    table : LabelTable
        What the labels mean.
    progress : Progress
        Told often; may raise OperationCancelled. What is measured stays.

    Raises
    ------
    LegSegError
        If a file can't be read or written.
    """
    jobs = [(use, scan) for use in uses for scan in use.scans_of(scans)]
    images: list[ImageRow] = []
    muscles: list[MuscleRow] = []
    for done, (use, scan) in enumerate(jobs):
        path = place.measurements / use.place / f"{scan.identity.name}.json"
        span = ProgressSpan(progress, 0.8 * done / len(jobs), 0.8 * (done + 1) / len(jobs))
        span.report(0.0, f"Measuring {use.name}, {use.member}: {scan.identity.name}")
        if not path.is_file():
            _write(path, _measured(place, use, scan, table, span))
        content = _read(path)
        images.append(ImageRow(**content["image"]))
        muscles += [MuscleRow(**row) for row in content["muscles"]]
    regions = _regions(place, uses, scans, table, ProgressSpan(progress, 0.8, 1.0))
    return Measurements(tuple(images), tuple(muscles), tuple(regions))


def _measured(
    place: MeasuringPlace, use: ModelUse, scan: CohortScan, table: LabelTable, progress: Progress
) -> dict[str, Any]:
    rows, image = measure_scan(
        scan.identity,
        use.name,
        use.member,
        truth=read_truth(scan.folder),
        prediction=read_label_map(prediction_path(place.predictions, use, scan.identity)),
        table=table,
        fat_fraction=fat_fraction(read_scan(scan.folder)),
        true_fat_fraction=read_true_fat_fraction(scan.folder),
        progress=progress,
    )
    return {"image": asdict(image), "muscles": [asdict(row) for row in rows]}


def _regions(
    place: MeasuringPlace,
    uses: Sequence[ModelUse],
    scans: Sequence[CohortScan],
    table: LabelTable,
    progress: Progress,
) -> list[RegionRow]:
    """Compare the extents of every test subject that has several, with the ensembles."""
    jobs = []
    for use in uses:
        own = [scan for scan in use.scans_of(scans) if scan.identity.role == Role.TEST]
        if use.member == ENSEMBLE:
            for subject, group in itertools.groupby(own, key=lambda s: s.identity.subject):
                visits = list(group)
                if len(visits) > 1:
                    jobs.append((use, subject, visits))
    found: list[RegionRow] = []
    for done, (use, subject, visits) in enumerate(jobs):
        progress.report(done / len(jobs), f"Finding corresponding slices of {subject}")
        path = place.measurements / use.place / f"{subject}-extents.json"
        if not path.is_file():
            labelled = [
                LabelledVisit(
                    scan.identity,
                    read_truth(scan.folder),
                    read_label_map(prediction_path(place.predictions, use, scan.identity)),
                )
                for scan in visits
            ]
            rows = compare_extents(labelled, use.name, use.member, table)
            _write(path, {"regions": [asdict(row) for row in rows]})
        found += [RegionRow(**row) for row in _read(path)["regions"]]
    return found


def _write(path: Path, content: dict[str, Any]) -> None:
    make_folder(path.parent)
    write_file(path, json.dumps(content).encode("utf-8"))


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise InputError(
            f"The measurement {path.name} can't be read.",
            "Remove this file and start again: it is measured anew.",
        ) from error
