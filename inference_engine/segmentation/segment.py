"""From a scan and the user's choices to labels: which model, then the pipeline."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import Protocol

from inference_engine.imaging.dixon import DixonScan
from inference_engine.progress import Progress, ProgressSpan
from inference_engine.segmentation.leg_images import ScanLegs, legs_of_scan
from inference_engine.segmentation.model_choice import look_at
from inference_engine.segmentation.model_spec import ModelSpec, find_model, model_for
from inference_engine.segmentation.options import Infiltration, SegmentationOptions
from inference_engine.segmentation.pipeline import SegmentationPipeline
from inference_engine.segmentation.predictor import Predictor
from inference_engine.segmentation.result import SegmentationResult

# Shares of the progress: loading a model takes about a second, its small network for the borders
# next to nothing, a first pass with one network about as long as one of the members that follow.
_MEMBERS_LOADED, _LOADED = 0.07, 0.08
_FIRST_PASS = 0.25


class LoadsModels(Protocol):
    """Gives the predictors of a model, loaded once."""

    def predictors(
        self, spec: ModelSpec, options: SegmentationOptions, progress: Progress
    ) -> tuple[Predictor, ...]:
        """Return the members of a model's ensemble, in the order of the manifest."""

    def refiner(
        self, spec: ModelSpec, options: SegmentationOptions, progress: Progress
    ) -> Predictor | None:
        """Return the network that refines a model's borders; None where it has none."""


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
    if options.infiltration is Infiltration.AUTO:
        return _by_first_pass(scan, options, models_directory, loader, progress)
    if options.infiltration is Infiltration.ANY:
        spec = find_model(options.model, models_directory)
    else:
        spec = model_for(options.infiltration, models_directory)
    return _with_model(scan, spec, options, loader, progress)


def _with_model(
    scan: DixonScan,
    spec: ModelSpec,
    options: SegmentationOptions,
    loader: LoadsModels,
    progress: Progress,
    *,
    found: ScanLegs | None = None,
) -> SegmentationResult:
    if not options.refinement:
        # The result names the networks that made it, and a calibration holds for all of them.
        spec = replace(spec, refinement=None)
    predictors = loader.predictors(spec, options, ProgressSpan(progress, 0.0, _MEMBERS_LOADED))
    rest = ProgressSpan(progress, _MEMBERS_LOADED, _LOADED)
    pipeline = SegmentationPipeline(spec, predictors, options, loader.refiner(spec, options, rest))
    return pipeline.run(scan, ProgressSpan(progress, _LOADED, 1.0), found)


def _by_first_pass(
    scan: DixonScan,
    options: SegmentationOptions,
    models_directory: Path,
    loader: LoadsModels,
    progress: Progress,
) -> SegmentationResult:
    """Segment with one network of the model for all, then with the model that this asks for."""
    general = find_model(None, models_directory)
    first = replace(general, weights=general.weights[:1], refinement=None)
    progress.report(0.0, "Finding the legs")
    start = time.perf_counter()
    found = legs_of_scan(scan)
    finding_seconds = time.perf_counter() - start
    looking = ProgressSpan(progress, 0.0, _FIRST_PASS)
    looked = _with_model(scan, first, options, loader, looking, found=found)
    seen = look_at(scan, looked.label_map)
    spec = general
    if seen.infiltration is not Infiltration.ANY:
        spec = model_for(seen.infiltration, models_directory)
    rest = ProgressSpan(progress, _FIRST_PASS, 1.0)
    result = _with_model(scan, spec, options, loader, rest, found=found)
    chosen = {
        "first_pass_ff_percent": None if seen.ff_percent is None else round(seen.ff_percent, 2),
        "model_choice": seen.sentence(),
    }
    return replace(
        result,
        parameters={**result.parameters, **chosen},
        seconds=finding_seconds + looked.seconds + result.seconds,
    )
