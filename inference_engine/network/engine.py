"""The inference process for as long as it is needed: started once, its networks kept."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from inference_engine.errors import OutputError
from inference_engine.imaging.dixon import DixonScan
from inference_engine.network import inference_job
from inference_engine.network.child_process import POLL_S, child_folder
from inference_engine.network.child_side import CRASHED, DONE
from inference_engine.network.inference_job import InferenceJob
from inference_engine.network.running_worker import WORDS, Worker
from inference_engine.progress import OperationCancelled, Progress
from inference_engine.segmentation.model_spec import MODELS_DIRECTORY, find_model
from inference_engine.segmentation.options import SegmentationOptions
from inference_engine.segmentation.result import SegmentationResult


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
        self._worker: Worker | None = None
        # Holds the folders of worker and jobs: a worker whose parent was killed removes it.
        self._folder: Path | None = None
        self._stack = ExitStack()
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
        return worker.process_id if worker is not None and worker.is_running else None

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
        self._stack.close()

    @contextmanager
    def _done(self, job: InferenceJob, progress: Progress) -> Iterator[Path]:
        """Let the child do a job; yield its folder, which holds the result."""
        find_model(job.options.model, job.models_directory)
        # The folders are for this user alone, since they hold a patient's images.
        with self._my_turn(progress), child_folder(self._own_folder()) as directory:
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

    def _own_folder(self) -> Path:
        """Return the folder of this engine; a new one where somebody has tidied up."""
        if self._folder is None or not self._folder.exists():
            self._end_worker()
            self._folder = self._stack.enter_context(child_folder())
        return self._folder

    def _has_worker_for(self, hides_cards: bool) -> bool:
        """Return whether there is a child to go on with: alive, and with the devices wanted."""
        worker = self._worker
        return (
            worker is not None
            and worker.is_running
            and worker.hides_cards == hides_cards
            and not worker.is_overdue
        )

    def _start(self, hides_cards: bool) -> Worker:
        self._end_worker()
        self._worker = Worker(
            self._own_folder(),
            hides_cards=hides_cards,
            in_background=self._in_background,
            watchdog_s=self._watchdog_s,
        )
        if self._is_closed:  # meanwhile, by another thread
            self._end_worker()
            raise OperationCancelled
        return self._worker

    def _end_worker(self) -> None:
        worker, self._worker = self._worker, None
        if worker is not None:
            worker.end()

    def _do(self, worker: Worker, directory: Path, progress: Progress, *, is_kept: bool) -> bool:
        """Let a child do the job of a folder; return False if a kept one was already gone."""
        number = next(self._numbers)
        worker.begin(number, directory)
        try:
            ending = worker.follow(number, progress)
        except BaseException:
            if not worker.stops(number, self._stop_within_s):
                self._end_worker()
            raise
        if ending is not None and ending["kind"] == DONE:
            return True
        if self._is_closed:
            raise OperationCancelled
        if ending is None and is_kept and not worker.has_begun:
            return False
        try:
            raise worker.error_of(ending)
        finally:
            if ending is None or ending["kind"] == CRASHED:
                # What is left of it after an error inside can't be relied on.
                self._end_worker()


def _write_job(directory: Path, job: InferenceJob, progress: Progress) -> None:
    try:
        inference_job.write_job(directory, job, progress)
    except OSError as error:
        raise OutputError(
            "The images can't be written to the folder for temporary files.",
            inference_job.make_room(directory),
        ) from error
