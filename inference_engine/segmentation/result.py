"""What a segmentation returns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from inference_engine.findings import Finding
from inference_engine.imaging.geometry import LabelVolume
from inference_engine.imaging.label_map import LabelMap
from inference_engine.segmentation.model_spec import ModelSpec
from inference_engine.segmentation.uncertainty import MuscleUncertainty


@dataclass(frozen=True, eq=False)
class SegmentationResult:
    """The labels of a scan and how they came about.

    Parameters
    ----------
    label_map : LabelMap
        The labels, on the scan's own grid; values of the model's label table.
    findings : tuple of Finding
        What was noticed before and after prediction.
    model : ModelSpec
        The model that made them.
    device, runtime : str
        Such as 'cpu' and 'tensorflow 2.21.0'.
    precision : str
        What the network computed in: 'float32', 'bfloat16' or 'float16'.
    parameters : mapping
        What else was chosen for this scan, in plain values, for the provenance: how it was
        tiled, why this model and this runtime.
    uncertainty : tuple of MuscleUncertainty
        How sure the ensemble is, one per label found; empty for a single network.
    vote_entropy : ndarray of uint8 or None
        On the scan's grid, % of the most that the vote's entropy can be; None for a single
        network.
    seconds : float
        Wall-clock time of the pipeline, without the start of the process.
    """

    label_map: LabelMap
    findings: tuple[Finding, ...]
    model: ModelSpec
    device: str
    runtime: str
    seconds: float
    precision: str = "float32"
    parameters: Mapping[str, Any] = field(default_factory=dict)
    uncertainty: tuple[MuscleUncertainty, ...] = ()
    vote_entropy: LabelVolume | None = None
