"""The inference process for as long as it is needed: started once, its networks kept."""

from __future__ import annotations

import itertools
import logging
import queue
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from inference_engine.errors import OutputError, WorkerError
from inference_engine.imaging.dixon import DixonScan
from inference_engine.network import inference_job
from inference_engine.network.child import Child
from inference_engine.network.child_process import (
    POLL_S,
    ChildWords,
    child_folder,
    error_in,
    error_of_end,
    worker_command,
)
from inference_engine.network.child_side import CRASHED, DONE, FAILED, PROGRESS
from inference_engine.network.inference_job import InferenceJob
from inference_engine.network.job_server import ALIVE, CANCEL, CANCELLED, JOB, READY
from inference_engine.network.watchdog import Watchdog
from inference_engine.progress import OperationCancelled, Progress
from inference_engine.segmentation.model_spec import MODELS_DIRECTORY, find_model
from inference_engine.segmentation.options import SegmentationOptions
from inference_engine.segmentation.result import SegmentationResult

_log = logging.getLogger(__name__)

WORKER_MODULE = "inference_engine.network.inference_worker"
WORDS = ChildWords(
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
_FROZEN = (
    "The segmentation was stopped: it gave no sign of life for {seconds:.0f} s.",
    "Try again; if it happens again, choose the processor as the device in the settings.",
)
# With these a job has ended and the child waits for the next one.
_ENDINGS = (DONE, FAILED, CANCELLED)


@dataclass(frozen=True)
class _Worker:
    """A running inference process, and what it was started for."""

    child: Child
    watchdog: Watchdog
    hides_cards: bool
    stack: ExitStack

    def end(self) -> None:
        self.child.kill()
        self.stack.close()


class Engine:
    """Segments scans in one child process that keeps its networks loaded between them.

    The process starts with the first scan, or with `warm_up`. It ends with `close`, or with the
    process that made it, however that ends. If it crashes, is killed, freezes or runs out of
    memory, that job fails with a sentence and the next one gets a fresh process. Any thread may
    call; jobs run one at a time.

    Parameters
    ----------
    watchdog_s : float
        A process that gives no sign of life for so long is frozen, and killed, s.
    stop_within_s : float
        A job that is to stop and hasn't after so long is ended with its process, s.
    in_background : bool
        Whether the process gives way to other programs, so that a window stays smooth.
    remembered : Path, optional
        The file in which the choice of a runtime is remembered.
    """

    def __init__(
        self,
        *,
        watchdog_s: float = 60.0,
        stop_within_s: float = 0.4,
        in_background: bool = False,
        remembered: Path | None = None,
    ) -> None:
        self._watchdog_s = watchdog_s
        self._stop_within_s = stop_within_s
        self._in_background = in_background
        self._remembered = remembered
        self._numbers = itertools.count(1)
        self._turn = threading.Lock()
        self._worker: _Worker | None = None
        self._is_closed = False

    def __enter__(self) -> Self:
        """Return the engine itself."""
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Close the engine."""
        self.close()

    @property
    def process_id(self) -> int | None:
        """Number of the inference process; None while there is none."""
        worker = self._worker
        return worker.child.pid if worker is not None and worker.child.is_running else None

    def segment(
        self,
        scan: DixonScan,
        options: SegmentationOptions | None = None,
        *,
        progress: Progress,
        models_directory: Path = MODELS_DIRECTORY,
    ) -> SegmentationResult:
        """Segment one scan.

        Parameters
        ----------
        scan : DixonScan
            In any orientation, (I, J, K).
        options : SegmentationOptions, optional
            How; the model, if one is named, without its version.
        progress : Progress
            Told at least every 0.2 s, also while the child is silent. An exception it raises
            (OperationCancelled) ends the job within a second and passes through.
        models_directory : Path
            Where the manifest and the weights are.

        Returns
        -------
        SegmentationResult
            The labels on the scan's own grid.

        Raises
        ------
        LegSegError
            What the child raised, as the same class; InputError for an unknown device,
            ModelError for an unknown or damaged model, OutputError if there is no room for
            temporary files.
        WorkerError
            If the child can't be started, crashed, froze or was killed; the log has details.
        OperationCancelled
            If the user has asked to stop, or the engine was closed. No files are left behind.
        """
        job = InferenceJob(
            scan, options or SegmentationOptions(), models_directory, self._remembered
        )
        with self._done(job, progress) as directory:
            progress.report(1.0, "Segmentation done")
            return inference_job.read_result(directory, models_directory, scan.geometry)

    def warm_up(
        self,
        options: SegmentationOptions | None = None,
        *,
        progress: Progress,
        models_directory: Path = MODELS_DIRECTORY,
    ) -> None:
        """Start the process and load a model's networks, so that a scan needn't wait for them.

        Parameters and errors are those of `segment`.
        """
        job = InferenceJob(
            None, options or SegmentationOptions(), models_directory, self._remembered
        )
        with self._done(job, progress):
            progress.report(1.0, "Ready")

    def close(self) -> None:
        """End the process; a job that runs in it is cancelled. May be called again."""
        self._is_closed = True
        self._end_worker()

    @contextmanager
    def _done(self, job: InferenceJob, progress: Progress) -> Iterator[Path]:
        """Let the child do a job; yield its folder, which holds the result."""
        find_model(job.options.model, job.models_directory)
        # The folders are for this user alone, since they hold a patient's images.
        with self._my_turn(progress), child_folder() as directory:
            hides_cards = job.options.device == "cpu"
            is_kept = self._has_worker_for(hides_cards)
            # A new one starts while the images are written.
            worker = self._worker if is_kept else self._start(hides_cards)
            assert worker is not None
            _write_job(directory, job, progress)
            if not self._do(worker, directory, progress, is_kept=is_kept):
                # A kept process that was gone, though that didn't show yet.
                self._do(self._start(hides_cards), directory, progress, is_kept=False)
            yield directory

    @contextmanager
    def _my_turn(self, progress: Progress) -> Iterator[None]:
        while not self._turn.acquire(timeout=POLL_S):
            progress.report(0.0, "Waiting for another segmentation")
        try:
            if self._is_closed:
                raise OperationCancelled
            progress.report(0.0, WORDS.starting)
            yield
        finally:
            self._turn.release()

    def _has_worker_for(self, hides_cards: bool) -> bool:
        """Return whether there is a child to go on with: alive, and with the devices wanted."""
        worker = self._worker
        return (
            worker is not None
            and worker.child.is_running
            and worker.hides_cards == hides_cards
            and not worker.watchdog.is_overdue()
        )

    def _start(self, hides_cards: bool) -> _Worker:
        self._end_worker()
        stack = ExitStack()
        folder = stack.enter_context(child_folder())
        try:
            child = Child(
                worker_command(WORKER_MODULE, str(folder)),
                folder,
                "cpu" if hides_cards else "auto",
                ignored=ALIVE,
                in_background=self._in_background,
            )
        except OSError as error:
            stack.close()
            raise WorkerError(*WORDS.not_started) from error
        self._worker = _Worker(child, Watchdog(child, self._watchdog_s), hides_cards, stack)
        if self._is_closed:  # meanwhile, by another thread
            self._end_worker()
            raise OperationCancelled
        return self._worker

    def _end_worker(self) -> None:
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.end()

    def _do(self, worker: _Worker, directory: Path, progress: Progress, *, is_kept: bool) -> bool:
        """Let a child do the job of a folder; return False if a kept one was already gone."""
        number = next(self._numbers)
        try:
            worker.child.send(kind=JOB, job=number, folder=str(directory))
        except OSError:
            if is_kept:
                return False
        try:
            ending, was_heard = _follow(worker, number, progress)
        except BaseException:
            self._stop(worker, number)
            raise
        if ending is None and is_kept and not was_heard and not self._is_closed:
            return False
        if ending is not None and ending["kind"] == DONE:
            return True
        try:
            if self._is_closed:
                raise OperationCancelled
            raise (
                error_of_end(worker.child, WORDS)
                if ending is None
                else error_in(ending, worker.child, WORDS)
            )
        finally:
            if ending is None or ending["kind"] == CRASHED:
                # What is left of it after an error inside can't be relied on.
                self._end_worker()

    def _stop(self, worker: _Worker, number: int) -> None:
        """Let the child stop its job and keep its networks; end it if it doesn't."""
        deadline = time.monotonic() + self._stop_within_s
        try:
            worker.child.send(kind=CANCEL, job=number)
            while (left := deadline - time.monotonic()) > 0:
                content = worker.child.next_message(left)
                if content is None:
                    break
                if content.get("job") == number and content["kind"] in _ENDINGS:
                    return
        except (OSError, queue.Empty):
            pass
        self._end_worker()


def _follow(worker: _Worker, number: int, progress: Progress) -> tuple[dict[str, Any] | None, bool]:
    """Pass a job's progress on until it ends.

    Returns
    -------
    message, was_heard
        The last message, None if the child has ended; and whether it began with the job.
    """
    fraction, message, was_heard = 0.0, WORDS.starting, False
    while True:
        try:
            content = worker.child.next_message(POLL_S)
        except queue.Empty:
            if worker.watchdog.is_frozen():
                _log.error("The child process gave no sign of life and is killed.")
                what, advice = _FROZEN
                raise WorkerError(what.format(seconds=worker.watchdog.limit_s), advice) from None
            progress.report(fraction, message)
            continue
        if content is None:
            return None, was_heard
        if content["kind"] == READY or content.get("job") != number:
            continue
        was_heard = True
        if content["kind"] != PROGRESS:
            return content, was_heard
        fraction, message = float(content["fraction"]), str(content["message"])
        progress.report(fraction, message)


def _write_job(directory: Path, job: InferenceJob, progress: Progress) -> None:
    try:
        inference_job.write_job(directory, job, progress)
    except OSError as error:
        raise OutputError(
            "The images can't be written to the folder for temporary files.",
            inference_job.make_room(directory),
        ) from error
