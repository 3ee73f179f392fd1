"""From a scan and the user's choices to labels: which model, then the pipeline."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from inference_engine.imaging.dixon import DixonScan
from inference_engine.progress import Progress, ProgressSpan
from inference_engine.segmentation.model_spec import ModelSpec, find_model
from inference_engine.segmentation.options import SegmentationOptions
from inference_engine.segmentation.pipeline import SegmentationPipeline
from inference_engine.segmentation.predictor import Predictor
from inference_engine.segmentation.result import SegmentationResult

# Loading a model takes about a second.
_LOADED = 0.08


class LoadsModels(Protocol):
    """Gives the predictors of a model, loaded once."""

    def predictors(
        self, spec: ModelSpec, options: SegmentationOptions, progress: Progress
    ) -> tuple[Predictor, ...]:
        """Return the members of a model's ensemble, in the order of the manifest."""


def segment(
    scan: DixonScan,
    options: SegmentationOptions,
    models_directory: Path,
    loader: LoadsModels,
    progress: Progress,
) -> SegmentationResult:
    """Segment one scan as the user wishes.

    Parameters
    ----------
    scan : DixonScan
        In any orientation, (I, J, K).
    options : SegmentationOptions
        How; a model is named without its version.
    models_directory : Path
        Where the manifest and the weights are.
    loader : LoadsModels
        Gives the networks.
    progress : Progress
        Told often.

    Raises
    ------
    LegSegError
        As `SegmentationPipeline` and the loader.
    OperationCancelled
        If the user has asked to stop.
    """
    spec = find_model(options.model, models_directory)
    predictors = loader.predictors(spec, options, ProgressSpan(progress, 0.0, _LOADED))
    pipeline = SegmentationPipeline(spec, predictors, options)
    return pipeline.run(scan, ProgressSpan(progress, _LOADED, 1.0))
