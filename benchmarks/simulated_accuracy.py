"""How well the shipped model does on simulated patients it has never seen, by stage.

Run as `python -m benchmarks.simulated_accuracy [--subjects N]`. Prints one table: the DSC of the
model's labels with the truth, and the error of the measured fat fraction, per muscle and side.
Muscles of which less than 2 mL is in view are left out.
"""

from __future__ import annotations

import argparse
from dataclasses import dataclass

import numpy as np

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.evaluation.overlap import dice, joint_counts
from inference_engine.network.inference_process import segment_in_child
from inference_engine.progress import NoProgress
from inference_engine.quantification.fat_fraction import fat_fraction
from inference_engine.simulation.cohort import SimulatedVisit, simulate_subject
from inference_engine.simulation.fat_replacement import Stage

# Far from the seeds of training, calibration and the demo.
FIRST_SEED = 31_000_000
LEAST_ML = 2.0


@dataclass(frozen=True)
class MuscleResult:
    """One muscle of one leg: overlap with the truth and fat fraction error."""

    abbreviation: str
    dsc: float
    ff_error_points: float | None


def assess(visit: SimulatedVisit) -> list[MuscleResult]:
    """Segment one simulated scan and compare every muscle with the truth."""
    result = segment_in_child(visit.scan, device="cpu", progress=NoProgress())
    labels, truth = result.label_map.labels, visit.truth.labels
    measured = fat_fraction(visit.scan)
    counts = joint_counts(visit.truth, result.label_map)
    found = []
    for sided in load_label_table().sided():
        expected = truth == sided.label
        if expected.sum() * visit.truth.geometry.voxel_volume_ml < LEAST_ML:
            continue
        predicted = labels == sided.label
        error = None
        if predicted.any():
            error = 100 * float(
                np.nanmean(measured[predicted]) - visit.true_fat_fraction[expected].mean()
            )
        overlap = dice(counts, [sided.label], [sided.label])
        found.append(MuscleResult(sided.muscle.abbreviation, float(overlap or 0), error))
    return found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--subjects", type=int, default=3, help="per stage")
    subjects = parser.parse_args().subjects
    everything: list[MuscleResult] = []
    print("stage         muscles  mean DSC  lowest  missed  mean |FF error|  within 1  within 2")
    for number, stage in enumerate(Stage):
        results: list[MuscleResult] = []
        for subject in range(subjects):
            seed = FIRST_SEED + 100 * number + subject
            results += assess(simulate_subject(seed, stage=stage)[0])
        print_row(stage.value, results)
        everything += results
    print_row("all", everything)
    print("\nmuscle  mean DSC  mean |FF error|")
    for muscle in load_label_table().muscles:
        own = [r for r in everything if r.abbreviation == muscle.abbreviation]
        if own:
            errors = [abs(r.ff_error_points) for r in own if r.ff_error_points is not None]
            print(
                f"{muscle.abbreviation:6} {np.mean([r.dsc for r in own]):9.3f} "
                f"{np.mean(errors):16.2f}"
            )


def print_row(name: str, results: list[MuscleResult]) -> None:
    """Print one line of the table."""
    dsc = np.array([r.dsc for r in results])
    errors = np.abs([r.ff_error_points for r in results if r.ff_error_points is not None])
    print(
        f"{name:13} {len(dsc):7} {dsc.mean():9.3f} {dsc.min():7.3f} "
        f"{len(dsc) - len(errors):7} {errors.mean():16.2f} "
        f"{(errors < 1).mean():9.0%} {(errors < 2).mean():9.0%}"
    )


if __name__ == "__main__":
    main()
