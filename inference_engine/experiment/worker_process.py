"""Training and predicting for an experiment in a child process, which alone loads TensorFlow.

The child gets an order, a JSON file. What it makes are files, so that a killed child loses only
what it was just making.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from inference_engine.network.child_process import (
    ChildWords,
    child_folder,
    run_child,
    worker_command,
)
from inference_engine.progress import Progress

WORKER_MODULE = "inference_engine.experiment.worker"

_WORDS = ChildWords(
    starting="Starting",
    not_started=("The working process can't be started.", "Install the program again."),
    out_of_memory=(
        "The work stopped: the computer probably ran out of memory.",
        "Close other programs and give the same command again: it goes on where it was.",
    ),
    crashed=(
        "The work stopped because of an error inside the program.",
        "Give the same command again: it goes on where it was. If it happens again, send the "
        "log file to the developers.",
    ),
)


def run_in_child(
    order: Mapping[str, Any], progress: Progress, *, module: str = WORKER_MODULE
) -> None:
    """Let a child process do what an order says, and wait for it.

    Parameters
    ----------
    order : mapping
        What `module` understands; must have a JSON form.
    progress : Progress
        Told at least every 0.2 s. An exception it raises (OperationCancelled) ends the child at
        once and passes through.
    module : str
        The worker.

    Raises
    ------
    LegSegError
        What the child raised, as the same class.
    WorkerError
        If the child can't be started, crashed or was killed.
    OperationCancelled
        If the user has asked to stop; files that were whole stay.
    """
    with child_folder() as folder:
        path = folder / "order.json"
        path.write_text(json.dumps(order), encoding="utf-8")
        device = str(order.get("device", "auto"))
        run_child(worker_command(module, str(path)), folder, device, _WORDS, progress)
