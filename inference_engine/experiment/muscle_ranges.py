"""Measure how large muscles are, and how they lie to each other, in the digital cohort.

    python -m inference_engine.experiment.muscle_ranges [--subjects 40]

Writes resources/anatomy/muscle_ranges.toml, with which segmentations are checked. The legs are
simulated: the ranges are those of the simulator's anatomy, fitted to atlases of a few people.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from inference_engine.anatomy.label_table import load_label_table
from inference_engine.anatomy.muscle_ranges import DEFAULT_RANGES_PATH
from inference_engine.formats.atomic_file import write_file
from inference_engine.quantification.muscle_extents import LabelProfile, profile_labels
from inference_engine.simulation.disease import Cohort
from inference_engine.simulation.fat_replacement import Stage
from inference_engine.simulation.subject import SimulatedLeg, draw_legs

FloatArray = npt.NDArray[np.float64]

# Far from the seeds of training, calibration, tests and the demo.
FIRST_SEED = 91_000_000
SPACING_MM = (3.0, 3.0, 4.0)
# From below the knee to above the iliac crest, and from the mid-line beyond the hip.
_GRID_MM = ((0.0, 265.0), (-180.0, 180.0), (-340.0, 420.0))
# In smaller cross-sections the centre is that of a few voxels.
LEAST_AREA_CM2 = 1.0
# Of the slices that two muscles share, so many are left out at either end of the distances.
_ODD_SLICES = 0.05


def leg_profile(leg: SimulatedLeg) -> LabelProfile:
    """Return where the muscles of one right-looking leg lie; labels 1 to 18."""
    grid = tuple(
        np.arange(low, high, step) for (low, high), step in zip(_GRID_MM, SPACING_MM, strict=True)
    )
    tissues = leg.tissues((grid[0], grid[1], grid[2]), (0.0, 0.0))
    return profile_labels(tissues.labels, SPACING_MM)


def simulated_profiles(subjects: int) -> list[LabelProfile]:
    """Return both legs of every subject; stages and cohorts in turn."""
    profiles = []
    stages, cohorts = list(Stage), list(Cohort)
    for number in range(subjects):
        seed = FIRST_SEED + number
        legs = draw_legs(
            cohorts[number // len(stages) % len(cohorts)],
            stages[number % len(stages)],
            seed,
            np.random.default_rng([seed, 0]),
        )
        profiles += [leg_profile(leg) for leg in legs]
    return profiles


def volume_ranges(profiles: Sequence[LabelProfile], count: int) -> tuple[FloatArray, FloatArray]:
    """Return volumes (n, 3) and relative volumes (n, 2), as in `MuscleRanges`."""
    volumes = np.array([[p.volume_ml(label) for label in range(1, count + 1)] for p in profiles])
    # A muscle that has wasted away altogether has no size.
    volumes[volumes == 0] = np.nan
    median = np.nanmedian(volumes, axis=0)
    ratio = np.log(volumes / median)
    others = np.stack(
        [np.nanmedian(np.delete(ratio, muscle, axis=1), axis=1) for muscle in range(count)], axis=1
    )
    relative = np.exp(ratio - others)
    return (
        np.stack([np.nanmin(volumes, 0), median, np.nanmax(volumes, 0)], axis=1),
        np.stack([np.nanmin(relative, 0), np.nanmax(relative, 0)], axis=1),
    )


def end_gaps(profiles: Sequence[LabelProfile], count: int) -> FloatArray:
    """Return the least level of every end above every other, (2 n, 2 n), mm."""
    least = np.full((2 * count, 2 * count), np.inf)
    for profile in profiles:
        extents = [profile.extent(label) for label in range(1, count + 1)]
        levels = np.array(
            [e.distal_mm if e else np.nan for e in extents]
            + [e.proximal_mm if e else np.nan for e in extents]
        )
        least = np.fmin(least, levels[:, None] - levels[None, :])
    return least


def place_gaps(profiles: Sequence[LabelProfile], count: int) -> tuple[FloatArray, FloatArray]:
    """Return the least distances to the side and to the front, (n, n) each, mm."""
    least = np.full((2, count, count), np.nan)
    for profile in profiles:
        centres = np.stack(
            [profile.centres_mm(label, LEAST_AREA_CM2) for label in range(1, count + 1)]
        )
        # One muscle against all others, slice by slice: (n, n, K, 2).
        gaps = centres[:, None] - centres[None, :]
        shared = ~np.isnan(gaps[..., 0]).all(axis=-1)
        low = np.full((count, count, 2), np.nan)
        low[shared] = np.nanquantile(gaps[shared], _ODD_SLICES, axis=1)
        least = np.fmin(least, np.moveaxis(low, -1, 0))
    return least[0], least[1]


def ranges_text(profiles: Sequence[LabelProfile], subjects: int) -> str:
    """Return the file's text."""
    muscles = load_label_table().muscles
    count = len(muscles)
    volume, relative = volume_ranges(profiles, count)
    gaps = end_gaps(profiles, count)
    lateral, anterior = place_gaps(profiles, count)
    lines = [
        "# Sizes and places of muscles in SIMULATED legs: unusual beside these is not yet wrong.",
        "# Written by python -m inference_engine.experiment.muscle_ranges; see",
        "# inference_engine/anatomy/muscle_ranges.py for what the numbers are.",
        "",
        "[provenance]",
        f'cohorts = "simulated: {", ".join(cohort.value for cohort in Cohort)}"',
        f'stages = "{", ".join(stage.value for stage in Stage)}, in turn"',
        f"first_seed = {FIRST_SEED}",
        f"subjects = {subjects}",
        f"legs = {len(profiles)}",
        f"spacing_mm = [{', '.join(f'{size:g}' for size in SPACING_MM)}]",
    ]
    for index, muscle in enumerate(muscles):
        lines += [
            "",
            "[[muscle]]",
            f'abbreviation = "{muscle.abbreviation}"',
            f"volume_ml = [{_listed(volume[index])}]",
            f"relative_volume = [{_listed(relative[index], 3)}]",
            f"distal_above_mm = [{_listed(gaps[index], 0)}]",
            f"proximal_above_mm = [{_listed(gaps[count + index], 0)}]",
            f"lateral_of_mm = [{_listed(lateral[index], 0)}]",
            f"in_front_of_mm = [{_listed(anterior[index], 0)}]",
        ]
    return "\n".join(lines) + "\n"


def _listed(numbers: FloatArray, decimals: int = 1) -> str:
    return ", ".join(
        "nan" if np.isnan(number) else f"{round(float(number), decimals):.{decimals}f}"
        for number in numbers
    )


def main() -> None:
    """Read the command line, simulate and write the file."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--subjects", type=int, default=40, help="simulated people, two legs each")
    parser.add_argument("--out", type=Path, default=DEFAULT_RANGES_PATH)
    arguments = parser.parse_args()
    profiles = simulated_profiles(arguments.subjects)
    text = ranges_text(profiles, arguments.subjects)
    write_file(arguments.out, text.encode("utf-8"))
    sys.stdout.write(f"{arguments.out}: {len(profiles)} simulated legs\n")


if __name__ == "__main__":
    main()
