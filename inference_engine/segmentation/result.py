"""What a segmentation returns."""

from __future__ import annotations

from dataclasses import dataclass

from inference_engine.findings import Finding
from inference_engine.imaging.label_map import LabelMap
from inference_engine.segmentation.model_spec import ModelSpec


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
    seconds : float
        Wall-clock time of the pipeline, without the start of the process.
    """

    label_map: LabelMap
    findings: tuple[Finding, ...]
    model: ModelSpec
    device: str
    runtime: str
    seconds: float
