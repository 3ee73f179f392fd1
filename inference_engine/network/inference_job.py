"""What the caller and the inference process hand each other: files in one private folder.

Images travel as `.npy` files that the child maps into memory. In-phase and opposed-phase images
that were computed from water and fat are computed again instead, when they are asked for.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO

import numpy as np

from inference_engine.errors import ModelError
from inference_engine.findings import Finding
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import FloatVolume, VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from inference_engine.progress import Progress
from inference_engine.segmentation.model_spec import ModelSpec, load_manifest
from inference_engine.segmentation.options import SegmentationOptions, options_from
from inference_engine.segmentation.result import SegmentationResult
from inference_engine.segmentation.uncertainty import MuscleUncertainty

_JOB = "job.json"
_CHANNELS = ("water", "fat", "in_phase", "opposed_phase")
_FROM_WATER_FAT = frozenset({"in_phase", "opposed_phase"})
_RESULT = "result.json"
_LABELS = "labels.npy"
_ENTROPY = "vote_entropy.npy"


@dataclass(frozen=True, eq=False)
class InferenceJob:
    """A scan to segment and how.

    Parameters
    ----------
    scan : DixonScan or None
        In the child memory-mapped, as far as it was written. None only loads the networks.
    options : SegmentationOptions
        How; a model is named without its version.
    models_directory : Path
        Where the manifest and the weights are.
    remembered : Path or None
        The file in which the choice of a runtime is remembered.
    """

    scan: DixonScan | None
    options: SegmentationOptions
    models_directory: Path
    remembered: Path | None = None


def write_job(directory: Path, job: InferenceJob, progress: Progress) -> None:
    """Write a job into its folder; OSError if that fails.

    `progress` is asked before every few megabytes, always at 0, whether to go on.
    """
    content: dict[str, Any] = {
        "options": asdict(job.options),
        "models_directory": str(job.models_directory.absolute()),
        "remembered": None if job.remembered is None else str(job.remembered.absolute()),
        "scan": None,
    }
    if job.scan is not None:
        for name in _written(job.scan.derived):
            _save(directory / f"{name}.npy", getattr(job.scan, name), progress)
        content["scan"] = {
            "affine": job.scan.geometry.affine.tolist(),
            "derived": sorted(job.scan.derived),
            "warnings": job.scan.warnings,
        }
    (directory / _JOB).write_text(json.dumps(content), encoding="utf-8")


def read_job(directory: Path) -> InferenceJob:
    """Read the job of a folder."""
    content = json.loads((directory / _JOB).read_text(encoding="utf-8"))
    remembered = content["remembered"]
    return InferenceJob(
        scan=None if content["scan"] is None else _read_scan(directory, content["scan"]),
        options=options_from(content["options"]),
        models_directory=Path(content["models_directory"]),
        remembered=None if remembered is None else Path(remembered),
    )


def write_result(directory: Path, result: SegmentationResult) -> None:
    """Write a result into the job's folder; OSError if that fails."""
    np.save(directory / _LABELS, result.label_map.labels, allow_pickle=False)
    if result.vote_entropy is not None:
        np.save(directory / _ENTROPY, result.vote_entropy, allow_pickle=False)
    content = {
        "findings": [asdict(finding) for finding in result.findings],
        "model": {
            "name": result.model.name,
            "version": result.model.version,
            "is_refined": result.model.refinement is not None,
        },
        "device": result.device,
        "runtime": result.runtime,
        "seconds": result.seconds,
        "precision": result.precision,
        "parameters": dict(result.parameters),
        "uncertainty": [asdict(muscle) for muscle in result.uncertainty],
    }
    (directory / _RESULT).write_text(json.dumps(content), encoding="utf-8")


def read_result(
    directory: Path, models_directory: Path, geometry: VolumeGeometry
) -> SegmentationResult:
    """Read the result of a job on a scan on `geometry` with a model of `models_directory`."""
    content = json.loads((directory / _RESULT).read_text(encoding="utf-8"))
    model = _find(content["model"]["name"], content["model"]["version"], models_directory)
    if not content["model"]["is_refined"]:
        model = replace(model, refinement=None)
    labels = np.load(directory / _LABELS, allow_pickle=False)
    entropy = directory / _ENTROPY
    return SegmentationResult(
        label_map=LabelMap(labels, geometry),
        findings=tuple(Finding(**finding) for finding in content["findings"]),
        model=model,
        device=content["device"],
        runtime=content["runtime"],
        seconds=content["seconds"],
        precision=content["precision"],
        parameters=content["parameters"],
        uncertainty=tuple(MuscleUncertainty(**muscle) for muscle in content["uncertainty"]),
        vote_entropy=np.load(entropy, allow_pickle=False) if entropy.exists() else None,
    )


def make_room(directory: Path) -> str:
    """Return what to do when there is no room for the files of a job."""
    # Its folder is in that of the engine.
    return f"Make room in {directory.parents[1]}, or set TMPDIR to another folder."


def _written(derived: frozenset[str]) -> tuple[str, ...]:
    """Return the channels that travel."""
    return _CHANNELS[:2] if derived == _FROM_WATER_FAT else _CHANNELS


def _read_scan(directory: Path, content: dict[str, Any]) -> DixonScan:
    derived = frozenset(content["derived"])
    channels = {
        name: np.load(directory / f"{name}.npy", mmap_mode="r", allow_pickle=False)
        for name in _written(derived)
    }
    shape, affine = channels["water"].shape, np.array(content["affine"], np.float64)
    geometry, warnings = VolumeGeometry(shape, affine), tuple(content["warnings"])
    if derived == _FROM_WATER_FAT:
        # The others are made if they are asked for: they take as much memory as these.
        return DixonScan.from_water_fat(**channels, geometry=geometry).with_warnings(warnings)
    return DixonScan(**channels, geometry=geometry, derived=derived, warnings=warnings)


def _find(name: str, version: str, models_directory: Path) -> ModelSpec:
    for spec in load_manifest(models_directory):
        if (spec.name, spec.version) == (name, version):
            return spec
    raise ModelError(
        f"The model '{name}' was removed while it was used.", "Segment the scan again."
    )


class _Watched:
    """A file in which numpy writes piece by piece, since it isn't one of the system's."""

    def __init__(self, file: BinaryIO, progress: Progress) -> None:
        self._file = file
        self._progress = progress

    def write(self, piece: bytes) -> int:
        self._progress.report(0.0, "Starting the segmentation")
        return self._file.write(piece)


def _save(path: Path, volume: FloatVolume, progress: Progress) -> None:
    with path.open("wb") as file:
        np.save(_Watched(file, progress), np.asarray(volume, np.float32), allow_pickle=False)
