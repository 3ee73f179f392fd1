"""Small experiments: rows of measurements by hand, and subjects that are phantoms."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from inference_engine.experiment.cohort_files import (
    CohortScan,
    read_truth,
    visit_folder,
    write_subject,
)
from inference_engine.experiment.predictions import ModelUse, prediction_path
from inference_engine.experiment.records import ImageRow, MuscleRow, RegionRow, ScanIdentity
from inference_engine.formats.nifti import write_label_map
from inference_engine.imaging.label_map import LabelMap
from inference_engine.progress import Progress
from inference_engine.simulation.cohort import ScanPlan, SimulatedVisit
from tests.support.model_files import write_folder
from tests.support.simulated_segmentation import simulate_phantom

IDENTITY = ScanIdentity("test", "LI", "control", "lgmd-1", 1, "V3")


def image_row(
    dsc: float | None, *, subject: str = "lgmd-1", model: str = "low", **changes: object
) -> ImageRow:
    """Return the row of one image."""
    row = ImageRow(
        model=model,
        member="ensemble",
        role="test",
        group="LI",
        stage="control",
        subject=subject,
        visit=1,
        extent="V3",
        generalised_dsc_percent=dsc,
        mean_dsc_percent=dsc,
        muscles_counted=18,
        legs_lost=0,
        true_ff_percent=12.0,
    )
    return replace(row, **changes)  # type: ignore[arg-type]


def muscle_row(
    dsc: float | None, ff_error: float | None, *, subject: str = "lgmd-1", **changes: object
) -> MuscleRow:
    """Return the row of one muscle, whose volume and FF follow from the two errors."""
    row = MuscleRow(
        model="low",
        member="ensemble",
        role="test",
        group="LI",
        stage="control",
        subject=subject,
        visit=1,
        extent="V3",
        muscle="rectus femoris",
        abbreviation="RF",
        counted=1,
        legs_in_view=2,
        legs_lost=0,
        dsc_percent=dsc,
        assd_mm=0.5,
        true_volume_ml=200.0,
        volume_ml=210.0,
        volume_error_ml=10.0,
        reference_ff_percent=10.0,
        ff_percent=None if ff_error is None else 10.0 + ff_error,
        ff_error_points=ff_error,
        true_ff_percent=9.0,
        ff_error_to_truth_points=None if ff_error is None else 1.0 + ff_error,
    )
    return replace(row, **changes)  # type: ignore[arg-type]


def region_row(dsc: float | None, subject: str, extent: str, region: str) -> RegionRow:
    """Return the row of one region."""
    return RegionRow(
        model="low",
        member="ensemble",
        group="LI",
        stage="control",
        subject=subject,
        visit=1,
        extent=extent,
        region=region,
        shift_mm=0.0,
        from_mm=0.0,
        to_mm=100.0,
        generalised_dsc_percent=dsc,
    )


def write_phantom_subject(folder: Path, identity: ScanIdentity = IDENTITY) -> CohortScan:
    """Write a phantom as a subject with one visit."""
    write_subject(folder, [identity], simulate_phantom(1))
    return CohortScan(identity, folder / visit_folder(identity))


def phantom_visits(
    seed: int, plans: Sequence[ScanPlan], **options: object
) -> Iterator[SimulatedVisit]:
    """Yield phantoms in the simulator's place, whatever the plans."""
    yield from simulate_phantom(seed, visits=len(plans))


def predict_nearly(
    folder: Path,
    uses: Sequence[ModelUse],
    scans: Sequence[CohortScan],
    *,
    device: str,
    progress: Progress,
) -> int:
    """Write the truth but for some voxels of each muscle as the label maps that are missing."""
    made = 0
    for use in uses:
        for scan in use.scans_of(scans):
            path = prediction_path(folder, use, scan.identity)
            if path.is_file():
                continue
            progress.report(0.5, "Predicting")
            truth = read_truth(scan.folder)
            labels = truth.labels.copy()
            step = 5 + len(f"{use.name}{use.member}") % 7 + made % 3
            labels.flat[np.flatnonzero(labels)[::step]] = 0
            path.parent.mkdir(parents=True, exist_ok=True)
            write_label_map(path, LabelMap(labels, truth.geometry))
            made += 1
    return made


def train_at_once(order: Mapping[str, Any], progress: Progress) -> None:
    """Leave what a training leaves: a model of two networks, of which the second did best."""
    progress.report(0.5, "Training")
    run = Path(order["run_folder"])
    run.mkdir(parents=True, exist_ok=True)
    write_folder(run / "model")
    (run / "outcome.json").write_text(json.dumps({"best_fold": 1}), encoding="utf-8")
