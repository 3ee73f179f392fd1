"""Which model labels which scans, and the label maps that are still to be made."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from inference_engine.errors import ModelError
from inference_engine.experiment.cohort_files import CohortScan
from inference_engine.experiment.records import ScanIdentity
from inference_engine.experiment.worker_process import run_in_child
from inference_engine.progress import Progress
from inference_engine.segmentation.model_spec import ModelSpec, find_model


@dataclass(frozen=True)
class ModelUse:
    """One model, or one fold of it, and the scans it is to label.

    Parameters
    ----------
    name : str
        What the tables call the model.
    member : str
        'ensemble' or 'fold-1' and so on.
    directory : Path
        Folder with the model's manifest.
    model : str or None
        Its name there; None for the first one.
    weights : tuple of int or None
        Which networks of the ensemble; None for all.
    cases : tuple of (str, str)
        Role and group of the scans.
    """

    name: str
    member: str
    directory: Path
    model: str | None
    weights: tuple[int, ...] | None
    cases: tuple[tuple[str, str], ...]

    def scans_of(self, scans: Sequence[CohortScan]) -> list[CohortScan]:
        """Return those of the scans that this model is to label."""
        return [scan for scan in scans if (scan.identity.role, scan.identity.group) in self.cases]

    @property
    def place(self) -> Path:
        """Folder of its results, relative to those of all models."""
        return Path(re.sub(r"[^a-z0-9.]+", "-", self.name.lower())) / self.member


def prediction_path(folder: Path, use: ModelUse, identity: ScanIdentity) -> Path:
    """Return where the label map of one scan lies."""
    return folder / use.place / f"{identity.name}.nii.gz"


def predict_missing(
    folder: Path,
    uses: Sequence[ModelUse],
    scans: Sequence[CohortScan],
    *,
    device: str,
    progress: Progress,
) -> int:
    """Let a child process make the label maps that are not there yet; return how many.

    Parameters
    ----------
    folder : Path
        Folder of all predictions.
    uses : sequence of ModelUse
        The models.
    scans : sequence of CohortScan
        All scans; each model takes its own.
    device : str
        'auto', 'cpu' or 'gpu:N'.
    progress : Progress
        Told often; may raise OperationCancelled. Label maps that are whole stay.

    Raises
    ------
    LegSegError
        If a model or a scan can't be used.
    """
    ordered: list[dict[str, Any]] = []
    for use in uses:
        targets = [
            (scan.folder, prediction_path(folder, use, scan.identity))
            for scan in use.scans_of(scans)
        ]
        items = [[str(source), str(path)] for source, path in targets if not path.is_file()]
        if items:
            ordered.append(
                {
                    "directory": str(use.directory.absolute()),
                    "model": use.model,
                    "weights": use.weights,
                    "items": items,
                }
            )
    if ordered:
        run_in_child({"kind": "predict", "device": device, "uses": ordered}, progress)
    return sum(len(use["items"]) for use in ordered)


def ordered_model(use: Mapping[str, Any]) -> ModelSpec:
    """Return the model of one use of an order, with the members of its ensemble that are asked for.

    Raises
    ------
    ModelError
        If there is no such model or member.
    """
    spec = find_model(use["model"], Path(use["directory"]))
    if use["weights"] is None:
        return spec
    try:
        # A refinement is that of the whole ensemble: it was trained with what all of it says.
        members = tuple(spec.weights[index] for index in use["weights"])
        return replace(spec, weights=members, refinement=None)
    except IndexError as error:
        raise ModelError(
            f"The model '{spec.name}' has only {len(spec.weights)} networks.",
            "Train the missing folds first.",
        ) from error
