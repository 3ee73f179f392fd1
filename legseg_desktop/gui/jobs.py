"""Long work off the window's thread: one job at a time, with progress and cancel.

A job is a plain call with a `Progress`. It runs in a worker thread; what it returns, or
raises, comes back on the window's thread. Beside the jobs, only the journal of an edit and what
takes a second and changes nothing have threads. A long job that fails or is cancelled stays in a
list, to be tried again.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from inference_engine.progress import OperationCancelled, Progress

_LOG = logging.getLogger(__name__)

# Estimates made from less than this share of the work, or this time, jump about.
_SMALLEST_SHARE = 0.03
_SHORTEST_TIME_S = 1.0


@dataclass(frozen=True, eq=False)
class Job:
    """Something to do.

    Parameters
    ----------
    title : str
        What is being done, as shown; names no patient.
    work : callable
        Takes a Progress; runs in a worker thread, so it must not touch widgets.
    on_done : callable
        Takes what `work` returned; runs on the window's thread.
    name : str
        What it is done to, as shown; never logged.
    subject : object
        What it belongs to: known by identity.
    is_long : bool
        Whether it takes minutes: other jobs go before it, and it isn't lost if it fails.
    """

    title: str
    work: Callable[[Progress], Any]
    on_done: Callable[[Any], None]
    name: str = ""
    subject: object = None
    is_long: bool = False

    @property
    def label(self) -> str:
        """The name where there is one, else what is done."""
        return self.name or self.title


@dataclass(frozen=True, eq=False)
class UnfinishedJob:
    """A long job that has failed, with the error, or was cancelled."""

    job: Job
    error: BaseException | None = None


@dataclass
class _Run:
    """One running job, and the wish to stop it."""

    job: Job
    is_cancelled: threading.Event = field(default_factory=threading.Event)
    started: float = field(default_factory=time.monotonic)
    thread: threading.Thread | None = None
    is_forgotten: bool = False


class _Mailbox(QObject):
    """Carries news from the worker thread to the window's; Qt queues across threads."""

    progressed = Signal(object, float, str)
    ended = Signal(object, object, object)


class _SignallingProgress:
    """A Progress that stops the work when the user has asked to, and tells the window."""

    def __init__(self, run: _Run, mailbox: _Mailbox) -> None:
        self._run = run
        self._mailbox = mailbox

    def report(self, fraction: float, message: str) -> None:
        """Tell the window how far the work is.

        Raises
        ------
        OperationCancelled
            If the user has asked to stop.
        """
        if self._run.is_cancelled.is_set():
            raise OperationCancelled
        self._mailbox.progressed.emit(self._run, fraction, message)


class JobRunner(QObject):
    """Runs jobs one after the other.

    Signals
    -------
    started(title), progressed(fraction, message, seconds_left or None), finished(title),
    cancelled(title), failed(title, exception), idle()
    changed()
        Another job runs, or others wait or are unfinished.
    """

    started = Signal(str)
    progressed = Signal(float, str, object)
    finished = Signal(str)
    cancelled = Signal(str)
    failed = Signal(str, object)
    idle = Signal()
    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._waiting: list[Job] = []
        self._unfinished: list[UnfinishedJob] = []
        self._run: _Run | None = None
        self._is_closed = False
        self._mailbox = _Mailbox(self)
        queued = Qt.ConnectionType.QueuedConnection
        self._mailbox.progressed.connect(self._on_progress, queued)
        self._mailbox.ended.connect(self._on_end, queued)

    @property
    def is_busy(self) -> bool:
        """Whether a job runs."""
        return self._run is not None

    @property
    def running(self) -> Job | None:
        """The job that runs."""
        return None if self._run is None else self._run.job

    @property
    def waiting(self) -> tuple[Job, ...]:
        """The jobs that wait, in their order."""
        return tuple(self._waiting)

    @property
    def planned(self) -> tuple[Job, ...]:
        """The job that runs, and those that wait."""
        return self.waiting if self.running is None else (self.running, *self.waiting)

    @property
    def waiting_titles(self) -> list[str]:
        """Titles of the jobs that wait for their turn."""
        return [job.title for job in self._waiting]

    @property
    def unfinished(self) -> tuple[UnfinishedJob, ...]:
        """The long jobs that failed or were cancelled, the latest last."""
        return tuple(self._unfinished)

    def is_planned_for(self, subject: object) -> bool:
        """Return whether a job of a subject runs or waits."""
        return any(job.subject is subject for job in self.planned)

    def start(self, job: Job) -> None:
        """Run a job after those that were started before it; a short one before long ones."""
        if self._is_closed:
            return
        place = len(self._waiting)
        if not job.is_long:
            place = next((n for n, other in enumerate(self._waiting) if other.is_long), place)
        self._waiting.insert(place, job)
        if job.subject is not None:
            self._unfinished = [
                one for one in self._unfinished if one.job.subject is not job.subject
            ]
        if self._run is None:
            self._start_next()
        else:
            self.changed.emit()

    def remove(self, job: Job) -> None:
        """Take a waiting job out of the queue."""
        if job in self._waiting:
            self._waiting.remove(job)
            self.changed.emit()

    def try_again(self, unfinished: UnfinishedJob) -> None:
        """Start an unfinished job once more, after those that wait."""
        if unfinished in self._unfinished:
            self._unfinished.remove(unfinished)
            self.start(unfinished.job)

    def dismiss(self, unfinished: UnfinishedJob) -> None:
        """Take an unfinished job off the list."""
        if unfinished in self._unfinished:
            self._unfinished.remove(unfinished)
            self.changed.emit()

    def keep_only(self, subjects: Iterable[object]) -> None:
        """Drop the jobs of every other subject; one that runs is stopped."""
        known = {id(None), *(id(subject) for subject in subjects)}
        self._waiting = [job for job in self._waiting if id(job.subject) in known]
        self._unfinished = [one for one in self._unfinished if id(one.job.subject) in known]
        if self._run is not None and id(self._run.job.subject) not in known:
            self._run.is_forgotten = True
            self._run.is_cancelled.set()
        self.changed.emit()

    def cancel(self) -> None:
        """Ask the running job to stop; it does at its next report of progress."""
        if self._run is not None:
            self._run.is_cancelled.set()

    def close(self, timeout_s: float = 10.0) -> bool:
        """Drop what waits, stop what runs and wait for it to end.

        Returns
        -------
        bool
            Whether everything has ended. Nothing that was running is delivered any more.
        """
        self._is_closed = True
        self._waiting.clear()
        if self._run is None or self._run.thread is None:
            return True
        self._run.is_cancelled.set()
        self._run.thread.join(timeout_s)
        return not self._run.thread.is_alive()

    def _start_next(self) -> None:
        job = self._waiting.pop(0)
        run = _Run(job)
        # A daemon: should work ever fail to stop, closing the window still ends the program.
        run.thread = threading.Thread(target=self._work, args=(run,), name="job", daemon=True)
        self._run = run
        self.started.emit(job.title)
        run.thread.start()
        self.changed.emit()

    def _work(self, run: _Run) -> None:
        """Do the work; in the worker thread."""
        result: Any = None
        error: BaseException | None = None
        try:
            result = run.job.work(_SignallingProgress(run, self._mailbox))
        except BaseException as raised:
            error = raised
        # The window, and with it the mailbox, may be gone if the work took long to stop.
        if not self._is_closed:
            self._mailbox.ended.emit(run, result, error)

    def _on_progress(self, run: _Run, fraction: float, message: str) -> None:
        if run is self._run and not self._is_closed:
            self.progressed.emit(fraction, message, seconds_left(run.started, fraction))

    def _on_end(self, run: _Run, result: Any, error: BaseException | None) -> None:
        if self._is_closed:
            return
        self._run = None
        try:
            self._deliver(run, result, error)
        finally:  # whatever the window makes of it, the next job has its turn
            if self._waiting and self._run is None:
                self._start_next()
            elif self._run is None:
                self.idle.emit()
                self.changed.emit()

    def _deliver(self, run: _Run, result: Any, error: BaseException | None) -> None:
        title = run.job.title
        if error is None and not run.is_cancelled.is_set():
            self.finished.emit(title)
            run.job.on_done(result)
        elif error is None or isinstance(error, OperationCancelled):
            self._keep(run, None)
            self.cancelled.emit(title)
        else:
            _LOG.error("The job '%s' failed with %s.", title, type(error).__name__)
            self._keep(run, error)
            self.failed.emit(title, error)

    def _keep(self, run: _Run, error: BaseException | None) -> None:
        if run.job.is_long and not run.is_forgotten:
            self._unfinished.append(UnfinishedJob(run.job, error))


def seconds_left(started: float, fraction: float, now: float | None = None) -> float | None:
    """Return the time the rest should take at the pace so far, s; None while unsure.

    Parameters
    ----------
    started, now : float
        `time.monotonic` values, s.
    fraction : float
        Share of the work that is done.
    """
    elapsed = (time.monotonic() if now is None else now) - started
    if fraction < _SMALLEST_SHARE or elapsed < _SHORTEST_TIME_S:
        return None
    return max(0.0, elapsed * (1 - fraction) / fraction)
