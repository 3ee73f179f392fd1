"""A stand-in for the segmentation and the simulator: phantoms, at once, without a network."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.label_map import LabelMap
from inference_engine.progress import Progress
from inference_engine.quantification.fat_fraction import fat_fraction
from inference_engine.segmentation.model_spec import ModelSpec, WeightsFile
from inference_engine.segmentation.options import SegmentationOptions
from inference_engine.segmentation.result import SegmentationResult
from inference_engine.segmentation.uncertainty import MuscleUncertainty
from inference_engine.simulation.cohort import SimulatedVisit
from inference_engine.simulation.fat_replacement import Stage
from tests.support.phantoms import AM, FAT_FRACTIONS, LEFT_OFFSET, two_leg_scan

MODEL = ModelSpec(
    name="phantom",
    version="3",
    architecture="none",
    arguments={"class_count": 19},
    spacing_mm=(2.0, 2.0, 4.0),
    channels=("water", "fat"),
    slab_shape=(32, 32, 16),
    size_multiple=(4, 4, 4),
    label_table="legseg18.toml",
    weights=(WeightsFile("phantom.weights.h5", "ab" * 32),),
)


# The left AM is one that nobody should trust.
UNCERTAINTY = tuple(
    MuscleUncertainty(label, 42.5, 0.61, 0.58, 0.31, 0.79)
    if label == AM + LEFT_OFFSET
    else MuscleUncertainty(label, 3.25, 0.95, 0.92, 0.86, 0.96)
    for label in FAT_FRACTIONS
)


def segment_phantom(
    scan: DixonScan,
    options: SegmentationOptions,
    *,
    progress: Progress,
    models_directory: Path,
    remembered: Path | None = None,
) -> SegmentationResult:
    """Return the phantom's true labels, whatever the scan shows; takes three reports.

    The votes are divided where a muscle ends along the first axis.
    """
    for step in range(3):
        progress.report(step / 3, "Segmenting")
    codes = "".join(scan.geometry.axis_codes)
    _, truth = two_leg_scan(axis_codes=codes)
    label_map = LabelMap(truth.labels, scan.geometry)
    divided = truth.labels != np.roll(truth.labels, 1, axis=0)
    return SegmentationResult(
        label_map,
        (),
        MODEL,
        "cpu",
        "phantom 1.0",
        0.1,
        parameters={"tiling": "none"},
        uncertainty=UNCERTAINTY,
        vote_entropy=np.where(divided, 81, 0).astype(np.uint8),
    )


def simulate_phantom(
    seed: int,
    *,
    visits: int = 1,
    stage: Stage | None = None,
    progress: Progress | None = None,
) -> list[SimulatedVisit]:
    """Return visits of one phantom in which every muscle gains one percentage point a year.

    The stage is taken, as the simulator takes it, and changes nothing.
    """
    made = []
    for number in range(visits):
        fractions = {label: value + 0.01 * number for label, value in FAT_FRACTIONS.items()}
        if progress is not None:
            progress.report(number / visits, "Simulating")
        clean, truth = two_leg_scan(fat_fractions=fractions)
        noisy, _ = two_leg_scan(fat_fractions=fractions, noise=5.0, seed=seed)
        true = np.where(clean.in_phase > 0, fat_fraction(clean), np.nan).astype(np.float32)
        made.append(SimulatedVisit(noisy, truth, true, 365 * number))
    return made
