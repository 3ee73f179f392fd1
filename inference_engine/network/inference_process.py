"""Segmenting a scan in a child process, from a process that never loads TensorFlow."""

from __future__ import annotations

import tempfile
from pathlib import Path

from inference_engine.errors import OutputError
from inference_engine.imaging.dixon import DixonScan
from inference_engine.network import inference_job
from inference_engine.network.child_process import (
    ChildWords,
    child_folder,
    run_child,
    worker_command,
)
from inference_engine.network.inference_job import InferenceJob
from inference_engine.progress import Progress
from inference_engine.segmentation.model_spec import MODELS_DIRECTORY, find_model
from inference_engine.segmentation.options import SegmentationOptions
from inference_engine.segmentation.result import SegmentationResult

WORKER_MODULE = "inference_engine.network.inference_worker"
_WORDS = ChildWords(
    starting="Starting the segmentation",
    not_started=("The segmentation process can't be started.", "Install the program again."),
    out_of_memory=(
        "The segmentation stopped: the computer probably ran out of memory.",
        "Close other programs and try again, or use a computer with more memory.",
    ),
    crashed=(
        "The segmentation stopped because of an error inside the program.",
        "Try again; if it happens again, send the log file to the developers.",
    ),
)


def segment_in_child(
    scan: DixonScan,
    options: SegmentationOptions | None = None,
    *,
    progress: Progress,
    models_directory: Path = MODELS_DIRECTORY,
) -> SegmentationResult:
    """Segment a scan in a child process.

    Parameters
    ----------
    scan : DixonScan
        In any orientation, (I, J, K).
    options : SegmentationOptions, optional
        How; the model, if one is named, without its version.
    progress : Progress
        Told at least every 0.2 s, also while the child is silent. An exception it raises
        (OperationCancelled) ends the child at once and passes through.
    models_directory : Path
        Where the manifest and the weights are.

    Returns
    -------
    SegmentationResult
        The labels on the scan's own grid.

    Raises
    ------
    LegSegError
        What the child raised, as the same class; InputError for an unknown device, ModelError
        for an unknown or damaged model, OutputError if there is no room for temporary files.
    WorkerError
        If the child can't be started, crashed or was killed; details are in the log.
    OperationCancelled
        If the user has asked to stop. Neither process nor files are left behind.
    """
    options = options or SegmentationOptions()
    spec = find_model(options.model, models_directory)
    progress.report(0.0, _WORDS.starting)
    # Its folder is for this user alone, since it holds a patient's images.
    with child_folder() as directory:
        try:
            inference_job.write_job(directory, InferenceJob(scan, options, models_directory))
        except OSError as error:
            raise OutputError(
                "The images can't be written to the folder for temporary files.",
                f"Make room in {tempfile.gettempdir()}, or set TMPDIR to another folder.",
            ) from error
        command = worker_command(WORKER_MODULE, str(directory))
        run_child(command, directory, options.device, _WORDS, progress)
        progress.report(1.0, "Segmentation done")
        return inference_job.read_result(directory, spec, scan.geometry)
