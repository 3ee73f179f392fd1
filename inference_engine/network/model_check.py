"""Trying in a child process whether a model's weights fit its network."""

from __future__ import annotations

from inference_engine.network.child_process import (
    ChildWords,
    child_folder,
    run_child,
    worker_command,
)
from inference_engine.progress import Progress
from inference_engine.segmentation.model_spec import ModelSpec

_WORDS = ChildWords(
    starting="Trying the model",
    not_started=("The model can't be tried.", "Install the program again."),
    out_of_memory=(
        "The model can't be tried: the computer probably ran out of memory.",
        "Close other programs and try again.",
    ),
    crashed=(
        "The model can't be used: trying it ended in an error inside the program.",
        "Ask for the model anew; if it happens again, send the log file to the developers.",
    ),
)


def check_model(spec: ModelSpec, progress: Progress) -> None:
    """Build a model's networks and load their weights, in a child process; takes some seconds.

    Raises
    ------
    ModelError
        If its architecture is unknown, or its weights are damaged or belong to another one.
    WorkerError
        If the child can't be started or crashed.
    OperationCancelled
        If the user has asked to stop.
    """
    with child_folder() as folder:
        command = worker_command(
            "inference_engine.network.model_check_worker", str(spec.directory.absolute())
        )
        run_child(command, folder, "cpu", _WORDS, progress)
