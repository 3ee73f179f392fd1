"""Say where the numbers come from: versions, model, input hashes, options, time."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.formats.nifti import sha256_of
from inference_engine.quantification.fat_fraction import ESTIMATOR
from inference_engine.segmentation.model_spec import ModelSpec
from inference_engine.segmentation.result import SegmentationResult
from legseg_desktop.records import InputFile, Provenance, ScanInputs

ROLES = ("fat", "water", "in_phase", "opposed_phase")

_PROGRAM = "legseg"
_NUMERICAL_LIBRARIES = ("numpy", "scipy", "nibabel")
_SEGMENTATION_LIBRARIES = ("connected-components-3d", "fill-voids")
# By the first word of what a runtime calls itself.
_RUNTIME_LIBRARIES = {
    "tensorflow": ("keras", "tensorflow"),
    "openvino": ("openvino",),
    "onnxruntime": ("onnxruntime",),
}


# What decides a model's labels beside the weights that vote, by its name in the parameters.
_LOOKS = (
    "background_weight",
    "shifts",
    "spacing_mm",
    "refinement_sha256",
    "refinement_background_weight",
    "refinement_fatty_background_weight",
    "refinement_fatty_share",
)


def model_looks(parameters: Mapping[str, Any]) -> str:
    """Return what of an analysis's parameters decides a model's labels, as text to compare.

    Where an analysis doesn't say one of them, there was none.
    """
    return json.dumps([parameters.get(name) for name in _LOOKS])


def describe_inputs(inputs: ScanInputs, labels: Path | None = None) -> tuple[InputFile, ...]:
    """Return role, file name and SHA-256 of every file given; no folder, it may name a patient.

    Raises
    ------
    InputError
        If a file can't be read.
    """
    paths = {role: getattr(inputs, role) for role in ROLES} | {"labels": labels}
    return tuple(
        InputFile(role, path.name, sha256_of(path))
        for role, path in paths.items()
        if path is not None
    )


def record_provenance(
    inputs: tuple[InputFile, ...],
    table: LabelTable,
    result: SegmentationResult | None = None,
    parameters: Mapping[str, Any] | None = None,
) -> Provenance:
    """Return the provenance of numbers computed now by this program.

    Parameters
    ----------
    inputs : tuple of InputFile
        What was read.
    table : LabelTable
        What the labels mean.
    result : SegmentationResult, optional
        The segmentation; without, the labels were given.
    parameters : mapping, optional
        Further options that change a number.
    """
    names = _NUMERICAL_LIBRARIES + (_libraries_of(result) if result else ())
    options = {"ff_estimator": ESTIMATOR, "label_table": table.name, **(parameters or {})}
    if result is not None:
        options |= _networks_of(result.model)
        options["precision"] = result.precision
        options |= result.parameters
    return Provenance(
        legseg_version=installed_version(_PROGRAM),
        libraries={name: installed_version(name) for name in names},
        model_name=result.model.name if result else None,
        model_version=result.model.version if result else None,
        model_weights_sha256=tuple(w.sha256 for w in result.model.weights) if result else (),
        inputs=inputs,
        parameters=options,
        device=result.device if result else "",
        runtime=result.runtime if result else "",
        created=datetime.now(UTC).isoformat(timespec="seconds"),
    )


def _networks_of(model: ModelSpec) -> dict[str, Any]:
    """Return what decides the labels beside the weights: once, or a list of one per network."""
    members = model.members or (model,)
    said: dict[str, list[Any]] = {
        "background_weight": [member.background_weight for member in members],
        "spacing_mm": [list(member.spacing_mm) for member in members],
        "shifts": [[list(shift) for shift in member.shifts] for member in members],
    }
    if not any(said["shifts"]):
        del said["shifts"]
    told = {
        name: each[0] if all(one == each[0] for one in each) else each
        for name, each in said.items()
    }
    refinement = model.refinement_spec
    if refinement is not None:
        (weights,) = refinement.weights
        borders = {
            "refinement": weights.file,
            "refinement_sha256": weights.sha256,
            "refinement_background_weight": refinement.background_weight,
            "refinement_fatty_background_weight": refinement.fatty_background_weight,
            "refinement_fatty_share": refinement.fatty_share,
        }
        told |= {name: value for name, value in borders.items() if value is not None}
    return told


def _libraries_of(result: SegmentationResult) -> tuple[str, ...]:
    """Return the libraries that a segmentation went through."""
    runtime = result.runtime.partition(" ")[0]
    return _SEGMENTATION_LIBRARIES + _RUNTIME_LIBRARIES.get(runtime, ())


def installed_version(package: str) -> str:
    """Return the version of an installed package, 'unknown' where it doesn't say."""
    try:
        return version(package)
    except PackageNotFoundError:
        return "unknown"
