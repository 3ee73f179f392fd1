"""The process that tries a model: `model_check` starts it with the folder of one model."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from inference_engine.network.child_side import work_for_parent
from inference_engine.progress import Progress
from inference_engine.segmentation.model_spec import find_model
from inference_engine.segmentation.pipeline import SegmentationPipeline


def main(directory: str) -> int:
    """Try the model of a folder and return the exit code; the messages say how it went."""
    return work_for_parent(partial(_try, Path(directory)))


def _try(directory: Path, progress: Progress) -> None:
    progress.report(0.1, "Loading TensorFlow")
    # Imported here, so that a broken installation is reported like any other failure.
    from inference_engine.network.keras_predictor import load_predictors  # noqa: PLC0415

    progress.report(0.6, "Loading the model")
    spec = find_model(None, directory)
    SegmentationPipeline(spec, load_predictors(spec, "cpu"))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
