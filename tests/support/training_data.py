"""A tiny folder of subjects with delineations, and a configuration that trains on it quickly."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from inference_engine.formats.nifti import write_label_map, write_volume
from inference_engine.training.configuration import TrainingConfiguration
from inference_engine.training.configuration_file import configuration_from
from tests.support.phantoms import two_leg_scan


def write_subjects(folder: Path, count: int = 4) -> Path:
    """Write phantoms as sub-1/visit-1/{fat, water, truth}.nii.gz; the last one is of group HI."""
    for number in range(1, count + 1):
        scan, labels = two_leg_scan(
            noise=20, seed=number, separation=0.21 + 0.01 * number, axis_codes="LPS"
        )
        visit = folder / f"sub-{number}" / "visit-1"
        visit.mkdir(parents=True)
        write_volume(visit / "fat.nii.gz", scan.fat, scan.geometry)
        write_volume(visit / "water.nii.gz", scan.water, scan.geometry)
        write_label_map(visit / "truth.nii.gz", labels)
        subject = {"group": "HI" if number == count else "LI"}
        (visit.parent / "subject.json").write_text(json.dumps(subject), encoding="utf-8")
    return folder


def tiny_sections(folder: Path, **training: Any) -> dict[str, Any]:
    """Return the sections of a configuration of two folds and two epochs."""
    return {
        "data": {"folder": str(folder)},
        "network": {
            "arguments": {"widths": [4, 8]},
            "spacing_mm": [10.0, 10.0, 20.0],
            "slab_shape": [16, 16, 8],
        },
        "training": {
            "folds": 2,
            "epochs": 2,
            "batch": 2,
            "slabs_per_image": 1,
            "learning_rate": 0.01,
            "checkpoint_minutes": 0,
            **training,
        },
        "model": {"name": "tiny"},
    }


def tiny_configuration(folder: Path, **training: Any) -> TrainingConfiguration:
    """Return that configuration."""
    return configuration_from(tiny_sections(folder, **training), "tiny.toml")
