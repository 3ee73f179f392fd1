"""Small experiments: rows of measurements by hand, and subjects that are phantoms."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from inference_engine.experiment.cohort_files import CohortScan, visit_folder, write_subject
from inference_engine.experiment.records import ImageRow, MuscleRow, RegionRow, ScanIdentity
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
