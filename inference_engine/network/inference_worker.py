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
from inference_engine.progress import Progress
from inference_engine.segmentation.model_spec import ModelSpec, find_model
from inference_engine.segmentation.options import SegmentationOptions
from inference_engine.segmentation.predictor import Predictor
from inference_engine.segmentation.segment import segment


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
    result = segment(job.scan, job.options, job.models_directory, _Loader(), progress)
    inference_job.write_result(directory, result)


class _Loader:
    """Loads TensorFlow and a model's networks."""

    def predictors(
        self, spec: ModelSpec, options: SegmentationOptions, progress: Progress
    ) -> tuple[Predictor, ...]:
        """Return the members of a model's ensemble."""
        progress.report(0.0, "Loading TensorFlow")
        # Imported here, so that a broken installation is reported like any other failure.
        from inference_engine.network.keras_predictor import load_predictors  # noqa: PLC0415

        progress.report(0.8, "Loading the model")
        return load_predictors(spec, options.device)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
