"""Calibrate how divided an ensemble is against its overlap with the truth.

On simulated patients that no training saw.

Run as `python -m inference_engine.experiment.calibrate_uncertainty [--model NAME]`, after every
change of the weights. Writes the calibration beside them and a picture; prints how well it holds.
Can be stopped and started again: patients that are measured stay so.
"""

from __future__ import annotations

import argparse
import logging
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy.stats import spearmanr

from inference_engine.errors import InputError, LegSegError
from inference_engine.experiment.calibration_figure import calibration_png
from inference_engine.experiment.calibration_fit import (
    Expectations,
    MuscleSamples,
    cross_validated,
    fit_calibration,
)
from inference_engine.experiment.calibration_patients import (
    MuscleRow,
    Patient,
    choose_patients,
    measure_patients,
)
from inference_engine.formats.atomic_file import make_folder, write_file
from inference_engine.progress import Progress
from inference_engine.segmentation.calibration import (
    calibration_path,
    weights_of,
    write_calibration,
)
from inference_engine.segmentation.model_spec import MODELS_DIRECTORY, ModelSpec, find_model
from inference_engine.segmentation.options import Runtime, SegmentationOptions

_LEAST_PATIENTS = 4
_log = logging.getLogger(__name__)


def calibrate(
    spec: ModelSpec,
    options: SegmentationOptions,
    *,
    subjects: int,
    scale: float,
    folder: Path,
    picture: Path,
    progress: Progress,
) -> dict[str, Any]:
    """Calibrate a model and return how well the calibration holds.

    Parameters
    ----------
    spec : ModelSpec
        The model, an ensemble; the calibration is written beside its weights.
    options : SegmentationOptions
        How to segment; names the model.
    subjects : int
        Simulated patients, at least four.
    scale : float
        Size of a voxel relative to the paper's 1.2 x 1.2 x 2 mm.
    folder : Path
        Where the measurements of patients are kept.
    picture : Path
        The PNG.
    progress : Progress
        Told often.

    Raises
    ------
    LegSegError
        If there are too few subjects, the model can't be used, or nothing can be written.
    """
    if subjects < _LEAST_PATIENTS:
        raise InputError(
            f"{subjects} subjects are too few.", f"Take at least {_LEAST_PATIENTS}: one per stage."
        )
    patients = choose_patients(subjects)
    rows = measure_patients(spec, options, patients, scale=scale, folder=folder, progress=progress)
    samples, kinds = gathered(patients, rows)
    told = cross_validated(samples)
    agreement = np.array([row.agreement for own in rows for row in own])
    facts = reliability(samples, told, agreement)
    facts |= {"subjects": subjects, "voxel_scale": scale}
    fitted = fit_calibration(samples)
    calibration = replace(fitted, weights_sha256=weights_of(spec), made_with=facts)
    title = f"{spec.name} {spec.version}: {samples.dsc.size} muscles of {subjects} patients"
    make_folder(picture.parent)
    write_file(picture, calibration_png(title, samples, kinds, calibration, told))
    write_calibration(spec, calibration)
    return facts


def gathered(
    patients: Sequence[Patient], rows: Sequence[Sequence[MuscleRow]]
) -> tuple[MuscleSamples, list[str]]:
    """Return all muscles as arrays, and the stage of each muscle's patient."""
    owners = [number for number, own in enumerate(rows) for _ in own]
    every = [row for own in rows for row in own]
    samples = MuscleSamples(
        np.array(owners, np.intp),
        np.array([row.vote_entropy_percent for row in every]),
        np.array([row.dsc for row in every]),
    )
    return samples, [f"{patients[owner].stage}" for owner in owners]


def reliability(
    samples: MuscleSamples, told: Expectations, agreement: npt.NDArray[np.float64]
) -> dict[str, Any]:
    """Return how well the expectations held on patients that were left out, rounded.

    'coverage' is the share of muscles within their range, 'mean_absolute_error' that of the
    expected DSC, 'error_of_the_mean' the same where every muscle is expected to be the mean of
    all. The rank correlations are those of the DSC with the entropy of the votes and with the
    members' agreement; None where nothing differs.
    """
    held = (told.low <= samples.dsc) & (samples.dsc <= told.high)
    facts = {
        "coverage": held.mean(),
        "below_range": (samples.dsc < told.low).mean(),
        "mean_width": (told.high - told.low).mean(),
        "mean_absolute_error": np.abs(told.mean - samples.dsc).mean(),
        "error_of_the_mean": np.abs(samples.dsc.mean() - samples.dsc).mean(),
        "mean_dsc": samples.dsc.mean(),
    }
    return {
        "muscles": int(samples.dsc.size),
        **{name: round(float(value), 4) for name, value in facts.items()},
        "rank_correlation_entropy": _rank_correlation(samples.entropy_percent, samples.dsc),
        "rank_correlation_agreement": _rank_correlation(agreement, samples.dsc),
    }


def _rank_correlation(one: npt.NDArray[np.float64], other: npt.NDArray[np.float64]) -> float | None:
    if np.ptp(one) == 0 or np.ptp(other) == 0:
        return None
    return round(float(spearmanr(one, other).statistic), 4)


class _LogProgress:
    """Writes what is through, one line each."""

    def report(self, fraction: float, message: str) -> None:
        """Write the message of a finished patient; the steps within go by unsaid."""
        if message.endswith("muscles"):
            _log.info("%3.0f %%  %s", 100 * fraction, message)


def main(arguments: Sequence[str] | None = None) -> int:
    """Read the command line, calibrate, print the figures; return the exit code."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--model", help="name in the manifest; the default model without")
    parser.add_argument("--models", type=Path, default=MODELS_DIRECTORY, help="their folder")
    parser.add_argument("--subjects", type=int, default=12)
    parser.add_argument("--scale", type=float, default=2.0, help="voxels, 1 is the paper's size")
    parser.add_argument("--runtime", choices=list(Runtime), default=Runtime.AUTO)
    parser.add_argument("--folder", type=Path, default=Path("out/calibration"))
    parser.add_argument(
        "--picture", type=Path, default=Path("docs/images/uncertainty_calibration.png")
    )
    options = parser.parse_args(arguments)
    logging.basicConfig(level=logging.INFO, format="%(message)s", stream=sys.stdout)
    try:
        spec = find_model(options.model, options.models)
        facts = calibrate(
            spec,
            SegmentationOptions(model=spec.name, runtime=Runtime(options.runtime)),
            subjects=options.subjects,
            scale=options.scale,
            folder=options.folder,
            picture=options.picture,
            progress=_LogProgress(),
        )
    except LegSegError as error:
        _log.error("%s", error)
        return 1
    for name, value in facts.items():
        _log.info("%-20s %s", name, value)
    _log.info("%s and %s written", calibration_path(spec).name, options.picture)
    return 0


if __name__ == "__main__":
    sys.exit(main())
