"""Predicting many scans with several models: the part that runs in the child process."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from inference_engine.experiment.cohort_files import read_scan
from inference_engine.experiment.predictions import ordered_model
from inference_engine.formats.atomic_file import make_folder
from inference_engine.formats.nifti import write_label_map
from inference_engine.network.installed_runtimes import is_installed
from inference_engine.network.runtimes import choose_runtime, load_predictors, load_refiner
from inference_engine.progress import Progress, ProgressSpan
from inference_engine.segmentation.options import Runtime, SegmentationOptions
from inference_engine.segmentation.pipeline import SegmentationPipeline


def predict(order: Mapping[str, Any], progress: Progress) -> None:
    """Write one label map per item of the order.

    Parameters
    ----------
    order : mapping
        'device', and 'uses': a list of {'directory', 'model', 'weights' (indices into the
        ensemble, or None for all), 'items': [[scan folder, label map to write], …]}.
    progress : Progress
        Told often.

    Raises
    ------
    LegSegError
        If a model or a scan can't be used.
    """
    uses = order["uses"]
    # The reference where it is there: what an experiment finds must not hang on a trial.
    runtime = Runtime.TENSORFLOW if is_installed(Runtime.TENSORFLOW) else Runtime.AUTO
    options = SegmentationOptions(runtime=runtime, device=order["device"])
    count = sum(len(use["items"]) for use in uses)
    done = 0
    for use in uses:
        progress.report(done / count, f"Loading the model {use['model']}")
        spec = ordered_model(use)
        choice = choose_runtime(spec, options)
        predictors, refiner = load_predictors(spec, choice), load_refiner(spec, choice)
        pipeline = SegmentationPipeline(spec, predictors, refiner=refiner)
        for scan_folder, target in use["items"]:
            span = ProgressSpan(progress, done / count, (done + 1) / count)
            result = pipeline.run(read_scan(Path(scan_folder)), span)
            make_folder(Path(target).parent)
            write_label_map(Path(target), result.label_map)
            done += 1
