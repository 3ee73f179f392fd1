"""The inference process: runs one job in its own process and exits.

Started by `inference_process` with the folder of the job.
"""

from __future__ import annotations

import shutil
import sys
from functools import partial
from pathlib import Path

from inference_engine.network import inference_job
from inference_engine.network.child_side import work_for_parent
from inference_engine.network.weights import verify_weights
from inference_engine.progress import Progress, ProgressSpan
from inference_engine.segmentation.model_spec import find_model
from inference_engine.segmentation.pipeline import SegmentationPipeline

# Importing TensorFlow takes about 4 s, loading a model about 1 s.
_LOADING_TENSORFLOW = 0.02
_LOADING_MODEL = 0.08
_PREDICTING = 0.1


def main(job_directory: str) -> int:
    """Run the job of a folder and return the exit code; the messages say how it went."""
    directory = Path(job_directory)
    # A parent that was killed can no longer remove the patient's images: this process does.
    return work_for_parent(
        partial(_run, directory), partial(shutil.rmtree, directory, ignore_errors=True)
    )


def _run(directory: Path, progress: Progress) -> None:
    job = inference_job.read_job(directory)
    spec = find_model(job.options.model, job.models_directory)
    # Read again below; here, it spares the user the wait for TensorFlow.
    verify_weights(spec)
    progress.report(_LOADING_TENSORFLOW, "Loading TensorFlow")
    # Imported here, so that a broken installation is reported like any other failure.
    from inference_engine.network.keras_predictor import load_predictors  # noqa: PLC0415

    progress.report(_LOADING_MODEL, "Loading the model")
    predictors = load_predictors(spec, job.options.device)
    pipeline = SegmentationPipeline(spec, predictors)
    result = pipeline.run(job.scan, ProgressSpan(progress, _PREDICTING, 1.0))
    inference_job.write_result(directory, result)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
