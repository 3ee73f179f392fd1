"""What the votes of an ensemble are worth: the overlap with the truth to expect from them.

A calibration lies beside the weights as `calibration-NAME-VERSION.json` and names the weights it
was made with: one of other weights, of other looks or grids, or of other borders, is never used.
It is made by `python -m inference_engine.experiment.calibrate_uncertainty`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from inference_engine.errors import ModelError
from inference_engine.formats.atomic_file import write_file
from inference_engine.segmentation.model_spec import ModelSpec

COVERAGE = 0.9  # share of the muscles that the range is to hold

_FORMAT = 1


@dataclass(frozen=True)
class Calibration:
    """Overlap with the truth as a function of the votes' entropy, on simulated patients.

    Parameters
    ----------
    entropy_percent : tuple of float
        Knots: mean entropy of the votes over a muscle, rising, 0 to 100 %.
    mean, low, high : tuple of float
        DSC with the truth at each knot: its mean, and the range that holds `COVERAGE` of the
        muscles; none of them rises, low <= mean <= high.
    weights_sha256 : tuple of str
        The networks it holds for (`weights_of`), sorted: a vote doesn't depend on their order.
    made_with : mapping
        Patients, muscles and how well the range held, for the reader.

    Raises
    ------
    ValueError
        If the curves are none of these.
    """

    entropy_percent: tuple[float, ...]
    mean: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]
    weights_sha256: tuple[str, ...] = ()
    made_with: Mapping[str, Any] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        curves = np.array([self.low, self.mean, self.high])
        knots = np.array(self.entropy_percent)
        is_sound = (
            knots.size > 0
            and curves.shape == (3, knots.size)
            and bool((np.diff(knots) > 0).all())
            and bool((np.diff(curves, axis=1) <= 0).all())
            and bool((np.diff(curves, axis=0) >= 0).all())
            and float(min(knots.min(), curves.min())) >= 0
            and float(max(knots.max() / 100, curves.max())) <= 1
        )
        if not is_sound:
            raise ValueError("these curves are no calibration")

    def expected(
        self, label_class: int, agreement: float, entropy: float
    ) -> tuple[float, float, float]:
        """Return the DSC to expect of one muscle: mean, lower and upper end of the range.

        Parameters
        ----------
        label_class : int
            Class of the muscle; this calibration is one for all of them.
        agreement : float
            Mean DSC between the members, 0 to 1; says nothing here that the entropy doesn't say
            better: one member that is wrong lowers it, though the others outvote that one.
        entropy : float
            Mean entropy of the votes over the muscle, %.

        Returns
        -------
        tuple of float
            Between the knots interpolated. Above the highest, where no simulated muscle was, mean
            and lower end fall to 0 at an entropy of 100 %.
        """
        knots = (*self.entropy_percent, 100.0)
        return (
            float(np.interp(entropy, knots, (*self.mean, 0.0))),
            float(np.interp(entropy, knots, (*self.low, 0.0))),
            float(np.interp(entropy, self.entropy_percent, self.high)),
        )


def calibration_path(spec: ModelSpec) -> Path:
    """Return where the calibration of a model lies, whether there is one or not."""
    return spec.directory / f"calibration-{spec.name}-{spec.version}.json"


def weights_of(spec: ModelSpec) -> tuple[str, ...]:
    """Return what tells a model's networks from others (`ModelSpec.identities`), sorted."""
    return tuple(sorted(spec.identities))


def load_calibration(spec: ModelSpec) -> Calibration | None:
    """Return the calibration of a model; None where it has none, or one of other networks.

    Raises
    ------
    ModelError
        If the file is damaged.
    """
    path = calibration_path(spec)
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        if content["format"] != _FORMAT or tuple(content["weights_sha256"]) != weights_of(spec):
            return None
        curves = {name: tuple(content[name]) for name in ("entropy_percent", "mean", "low", "high")}
        return Calibration(
            **curves, weights_sha256=weights_of(spec), made_with=dict(content["made_with"])
        )
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelError(
            f"The calibration of the model '{spec.name}' is damaged.",
            f"Install the model again, or remove {path.name}: then no overlap is foretold.",
        ) from error


def write_calibration(spec: ModelSpec, calibration: Calibration) -> Path:
    """Write the calibration of a model beside its weights; OutputError if that fails."""
    path = calibration_path(spec)
    text = json.dumps({"format": _FORMAT, **asdict(calibration)}, indent=1) + "\n"
    write_file(path, text.encode("utf-8"))
    return path
