"""The inference process: segments one scan after the other and keeps the networks loaded.

Started by `engine` with a folder that holds those of the jobs. If the parent is killed, it can no
longer remove the patient's images in there: this process does.
"""

from __future__ import annotations

import shutil
import signal
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import NoReturn, Protocol

from inference_engine.errors import OutputError
from inference_engine.network import inference_job
from inference_engine.network.job_server import JobServer
from inference_engine.network.loaded_models import LoadedModels, ModelLoader
from inference_engine.progress import Progress, ProgressSpan
from inference_engine.segmentation.model_spec import find_model
from inference_engine.segmentation.segment import LoadsModels, segment

_SEGMENTED = 0.98


def main(folder: str) -> NoReturn:
    """Serve the parent until it is gone."""
    loaded = LoadedModels()
    serve(folder, lambda remembered: ModelLoader(loaded, remembered))


class JobLoader(LoadsModels, Protocol):
    """Gives one job its networks."""

    @property
    def reason(self) -> str:
        """Why they run on what they run on, in a few words."""


def serve(folder: str, loader_for: Callable[[Path | None], JobLoader]) -> NoReturn:
    """Serve the parent; a job's networks come from the loader for its remembered choices."""
    # Ctrl-C reaches every process of a terminal: the parent decides what is to stop.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _offer_to_be_killed()
    JobServer(partial(_work, loader_for), partial(shutil.rmtree, folder, ignore_errors=True)).run()


def _work(
    loader_for: Callable[[Path | None], JobLoader], directory: Path, progress: Progress
) -> None:
    job = inference_job.read_job(directory)
    loader = loader_for(job.remembered)
    if job.scan is None:
        spec = find_model(job.options.model, job.models_directory)
        loader.predictors(spec, job.options, progress)
        if job.options.refinement:
            loader.refiner(spec, job.options, progress)
        return
    result = segment(
        job.scan,
        job.options,
        job.models_directory,
        loader,
        ProgressSpan(progress, 0.0, _SEGMENTED),
    )
    result = replace(result, parameters={**result.parameters, "runtime_choice": loader.reason})
    progress.report(_SEGMENTED, "Handing over the result")
    try:
        inference_job.write_result(directory, result)
    except OSError as error:
        raise OutputError(
            "The result can't be written to the folder for temporary files.",
            inference_job.make_room(directory),
        ) from error


def _offer_to_be_killed() -> None:
    """Let Linux, when memory runs out, end this process rather than the window."""
    with suppress(OSError):  # another system, or a container that forbids it
        Path("/proc/self/oom_score_adj").write_text("500", encoding="ascii")


if __name__ == "__main__":
    main(sys.argv[1])
