"""One running inference process, as the engine talks to it."""

from __future__ import annotations

import logging
import queue
import time
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

from inference_engine.errors import LegSegError, WorkerError
from inference_engine.network.child import Child
from inference_engine.network.child_process import (
    POLL_S,
    ChildWords,
    child_folder,
    error_in,
    error_of_end,
    worker_command,
)
from inference_engine.network.child_side import DONE, FAILED, PROGRESS
from inference_engine.network.job_server import ALIVE, CANCEL, CANCELLED, JOB, READY
from inference_engine.network.watchdog import Watchdog
from inference_engine.progress import Progress

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


class Worker:
    """A process that does one job after the other (`job_server`); started at once.

    Parameters
    ----------
    folder : Path
        The engine's: the process removes it if its parent is killed.
    hides_cards : bool
        Whether the process sees no graphics cards.
    in_background : bool
        Whether it gives way to other programs.
    watchdog_s : float
        A silence of so long means frozen, s.

    Raises
    ------
    WorkerError
        If it can't be started.
    OutputError
        If it can't have a folder of its own.
    """

    def __init__(
        self, folder: Path, *, hides_cards: bool, in_background: bool, watchdog_s: float
    ) -> None:
        self.hides_cards = hides_cards
        self.has_begun = False
        """Whether the process has said anything about the last job."""
        self._stack = ExitStack()
        own = self._stack.enter_context(child_folder(folder))
        try:
            self._child = Child(
                worker_command(WORKER_MODULE, str(folder)),
                own,
                "cpu" if hides_cards else "auto",
                ignored=ALIVE,
                in_background=in_background,
            )
        except OSError as error:
            self._stack.close()
            raise WorkerError(*WORDS.not_started) from error
        self._watchdog = Watchdog(self._child, watchdog_s)

    @property
    def process_id(self) -> int:
        """Its number among the processes."""
        return self._child.pid

    @property
    def is_running(self) -> bool:
        """Whether it hasn't ended."""
        return self._child.is_running

    @property
    def is_overdue(self) -> bool:
        """Whether it has given no sign of life for too long while nobody looked."""
        return self._watchdog.is_overdue()

    def begin(self, number: int, directory: Path) -> None:
        """Give it the job of a folder; that it is gone `follow` says."""
        self.has_begun = False
        with suppress(OSError):
            self._child.send(kind=JOB, job=number, folder=str(directory))

    def follow(self, number: int, progress: Progress) -> dict[str, Any] | None:
        """Pass a job's progress on until it ends.

        Returns
        -------
        dict or None
            Its last message; None if the process has ended.

        Raises
        ------
        WorkerError
            If the process is frozen.
        OperationCancelled
            Whatever `progress` raises.
        """
        fraction, message = 0.0, WORDS.starting
        while True:
            try:
                content = self._child.next_message(POLL_S)
            except queue.Empty:
                self._require_life()
                progress.report(fraction, message)
                continue
            if content is None:
                return None
            if content["kind"] == READY or content.get("job") != number:
                continue
            self.has_begun = True
            if content["kind"] != PROGRESS:
                return content
            fraction, message = float(content["fraction"]), str(content["message"])
            progress.report(fraction, message)

    def stops(self, number: int, within_s: float) -> bool:
        """Ask it to stop a job; return whether it did in time, and waits for the next one."""
        deadline = time.monotonic() + within_s
        with suppress(OSError, queue.Empty):
            self._child.send(kind=CANCEL, job=number)
            while (left := deadline - time.monotonic()) > 0:
                content = self._child.next_message(left)
                if content is None:
                    return False
                if content.get("job") == number and content["kind"] in _ENDINGS:
                    return True
        return False

    def error_of(self, ending: dict[str, Any] | None) -> LegSegError:
        """Return the error that a last message, or an end without one, tells."""
        if ending is None:
            return error_of_end(self._child, WORDS)
        return error_in(ending, self._child, WORDS)

    def end(self) -> None:
        """Kill it, whatever it does, and remove its folder."""
        self._child.kill()
        self._stack.close()

    def _require_life(self) -> None:
        if self._watchdog.is_frozen():
            _log.error("The child process gave no sign of life and is killed.")
            what, advice = _FROZEN
            raise WorkerError(what.format(seconds=self._watchdog.limit_s), advice)
