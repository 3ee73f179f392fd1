"""The inference process: runs one job in its own process and exits.

Started as `python -m inference_engine.network.inference_worker JOB_DIR`, in the packaged
program as `legseg --worker JOB_DIR`. TensorFlow lives and dies here: in one process with the
window's OpenGL it crashes, and its memory is only given back by ending the process.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import threading
import traceback
from pathlib import Path
from typing import TextIO

from inference_engine.errors import LegSegError
from inference_engine.network import inference_job
from inference_engine.network.weights import verify_weights
from inference_engine.progress import Progress, ProgressSpan
from inference_engine.segmentation.model_spec import find_model
from inference_engine.segmentation.pipeline import SegmentationPipeline

# Importing TensorFlow takes about 4 s, loading a model about 1 s.
_LOADING_TENSORFLOW = 0.02
_LOADING_MODEL = 0.08
_PREDICTING = 0.1


class MessageProgress:
    """A progress that tells the parent process, which decides on cancelling."""

    def __init__(self, channel: TextIO) -> None:
        self._channel = channel

    def report(self, fraction: float, message: str) -> None:
        """Send the fraction and the message."""
        _send(self._channel, kind=inference_job.PROGRESS, fraction=fraction, message=message)


def main(job_directory: str) -> int:
    """Run the job of a folder and return the exit code; the messages say how it went."""
    directory = Path(job_directory)
    channel = _claim_standard_output()
    threading.Thread(target=_end_with_parent, args=(directory,), daemon=True).start()
    try:
        _run(directory, MessageProgress(channel))
    except LegSegError as error:
        _send(
            channel,
            kind=inference_job.FAILED,
            error=type(error).__name__,
            what=error.what,
            advice=error.advice,
        )
        return 1
    except BaseException as error:
        _send(
            channel,
            kind=inference_job.CRASHED,
            out_of_memory=_is_out_of_memory(error),
            traceback=traceback.format_exc(),
        )
        return 1
    _send(channel, kind=inference_job.DONE)
    return 0


def _run(directory: Path, progress: Progress) -> None:
    job = inference_job.read_job(directory)
    spec = find_model(job.model, job.models_directory)
    # Read again below; here, it spares the user the wait for TensorFlow.
    verify_weights(spec)
    progress.report(_LOADING_TENSORFLOW, "Loading TensorFlow")
    # Imported here, so that a broken installation is reported like any other failure.
    from inference_engine.network.keras_predictor import load_predictors  # noqa: PLC0415

    progress.report(_LOADING_MODEL, "Loading the model")
    predictors = load_predictors(spec, job.device)
    pipeline = SegmentationPipeline(spec, predictors)
    result = pipeline.run(job.scan, ProgressSpan(progress, _PREDICTING, 1.0))
    inference_job.write_result(directory, result)


def _claim_standard_output() -> TextIO:
    """Return the pipe to the parent, and send what libraries print to standard error."""
    channel = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    return channel


def _send(channel: TextIO, **message: object) -> None:
    channel.write(json.dumps(message) + "\n")
    channel.flush()


def _end_with_parent(directory: Path) -> None:
    """Wait for the end of standard input, which the parent holds open as long as it lives."""
    try:
        while os.read(0, 1):
            pass
    except OSError:
        return
    # The parent can no longer remove the patient's images: this process does.
    shutil.rmtree(directory, ignore_errors=True)
    os._exit(1)


def _is_out_of_memory(error: BaseException) -> bool:
    # TensorFlow's own class can't be named here without importing TensorFlow.
    return isinstance(error, MemoryError) or type(error).__name__ == "ResourceExhaustedError"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
