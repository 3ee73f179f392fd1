"""The process that tries a model: `model_check` starts it with the folder of one model."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

from inference_engine.network.child_side import work_for_parent
from inference_engine.network.installed_runtimes import candidates
from inference_engine.network.runtimes import RuntimeChoice, load_predictors, load_refiner
from inference_engine.progress import Progress
from inference_engine.segmentation.model_spec import find_model
from inference_engine.segmentation.options import Runtime
from inference_engine.segmentation.pipeline import SegmentationPipeline


def main(directory: str) -> int:
    """Try the model of a folder and return the exit code; the messages say how it went."""
    return work_for_parent(partial(_try, Path(directory)))


def _try(directory: Path, progress: Progress) -> None:
    progress.report(0.1, "Loading the model")
    spec = find_model(None, directory)
    # Whichever loads first: whether weights fit their network doesn't depend on it.
    choice = RuntimeChoice(candidates(Runtime.AUTO)[0], "cpu", "float32", "to try a model")
    predictors, refiner = load_predictors(spec, choice), load_refiner(spec, choice)
    SegmentationPipeline(spec, predictors, refiner=refiner)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
