"""Segmenting one scan in a child process, from a process that never loads a runtime."""

from __future__ import annotations

from pathlib import Path

from inference_engine.imaging.dixon import DixonScan
from inference_engine.network.engine import Engine
from inference_engine.progress import Progress
from inference_engine.segmentation.model_spec import MODELS_DIRECTORY
from inference_engine.segmentation.options import SegmentationOptions
from inference_engine.segmentation.result import SegmentationResult


def segment_in_child(
    scan: DixonScan,
    options: SegmentationOptions | None = None,
    *,
    progress: Progress,
    models_directory: Path = MODELS_DIRECTORY,
    remembered: Path | None = None,
) -> SegmentationResult:
    """Segment a scan in a child process that ends with it.

    Parameters
    ----------
    scan, options, progress, models_directory
        As for `Engine.segment`, which several scans go faster with.
    remembered : Path, optional
        The file in which the choice of a runtime is remembered.

    Returns
    -------
    SegmentationResult
        The labels on the scan's own grid.

    Raises
    ------
    LegSegError, OperationCancelled
        As `Engine.segment`. Neither process nor files are left behind.
    """
    with Engine(remembered=remembered) as engine:
        return engine.segment(scan, options, progress=progress, models_directory=models_directory)
