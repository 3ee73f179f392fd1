"""What the caller and the inference process hand each other: files in one private folder.

Only water and fat travel, as `.npy` files that the child maps into memory: the other two
channels follow from them.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import numpy as np

from inference_engine.findings import Finding
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from inference_engine.segmentation.model_spec import ModelSpec
from inference_engine.segmentation.options import SegmentationOptions, options_from
from inference_engine.segmentation.result import SegmentationResult

_JOB = "job.json"
_WATER = "water.npy"
_FAT = "fat.npy"
_RESULT = "result.json"
_LABELS = "labels.npy"


@dataclass(frozen=True, eq=False)
class InferenceJob:
    """A scan to segment and how.

    Parameters
    ----------
    scan : DixonScan
        In the child: made from water and fat alone, memory-mapped.
    options : SegmentationOptions
        How; a model is named without its version.
    models_directory : Path
        Where the manifest and the weights are.
    """

    scan: DixonScan
    options: SegmentationOptions
    models_directory: Path


def write_job(directory: Path, job: InferenceJob) -> None:
    """Write a job into its folder; OSError if that fails."""
    np.save(directory / _WATER, np.asarray(job.scan.water, np.float32), allow_pickle=False)
    np.save(directory / _FAT, np.asarray(job.scan.fat, np.float32), allow_pickle=False)
    content = {
        "affine": job.scan.geometry.affine.tolist(),
        "derived": sorted(job.scan.derived),
        "options": asdict(job.options),
        "models_directory": str(job.models_directory.absolute()),
    }
    (directory / _JOB).write_text(json.dumps(content), encoding="utf-8")


def read_job(directory: Path) -> InferenceJob:
    """Read the job of a folder."""
    content = json.loads((directory / _JOB).read_text(encoding="utf-8"))
    water = np.load(directory / _WATER, mmap_mode="r", allow_pickle=False)
    fat = np.load(directory / _FAT, mmap_mode="r", allow_pickle=False)
    scan = DixonScan.from_water_fat(
        water, fat, VolumeGeometry(water.shape, np.array(content["affine"], np.float64))
    )
    return InferenceJob(
        # Water and fat that were themselves derived must not be judged as if acquired.
        scan=replace(scan, derived=scan.derived | frozenset(content["derived"])),
        options=options_from(content["options"]),
        models_directory=Path(content["models_directory"]),
    )


def write_result(directory: Path, result: SegmentationResult) -> None:
    """Write a result into the job's folder."""
    np.save(directory / _LABELS, result.label_map.labels, allow_pickle=False)
    content = {
        "findings": [asdict(finding) for finding in result.findings],
        "device": result.device,
        "runtime": result.runtime,
        "seconds": result.seconds,
    }
    (directory / _RESULT).write_text(json.dumps(content), encoding="utf-8")


def read_result(directory: Path, spec: ModelSpec, geometry: VolumeGeometry) -> SegmentationResult:
    """Read the result of a job on the model `spec` and a scan on `geometry`."""
    content = json.loads((directory / _RESULT).read_text(encoding="utf-8"))
    labels = np.load(directory / _LABELS, allow_pickle=False)
    return SegmentationResult(
        label_map=LabelMap(labels, geometry),
        findings=tuple(Finding(**finding) for finding in content["findings"]),
        model=spec,
        device=content["device"],
        runtime=content["runtime"],
        seconds=content["seconds"],
    )
