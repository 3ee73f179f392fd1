"""The child's side of a long-lived child: jobs one after the other, until the parent is gone.

Jobs come as JSON lines on standard input: {"kind": JOB, "job": number, "folder": its own
folder} and {"kind": CANCEL, "job": number}. The answers are those of `child_side`, each with its
"job", and {"kind": READY}, {"kind": ALIVE} as a sign of life, {"kind": CANCELLED, "job"}.
"""

from __future__ import annotations

import json
import os
import queue
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, NoReturn

from inference_engine.network.child_side import (
    DONE,
    PROGRESS,
    Channel,
    claim_standard_input,
    message_of,
)
from inference_engine.progress import OperationCancelled, Progress

JOB = "job"
CANCEL = "cancel"
READY = "ready"
ALIVE = "alive"
CANCELLED = "cancelled"

_HEARTBEAT_S = 1.0
# Who hasn't segmented for so long has other uses for the memory; loading takes some seconds.
_IDLE_S = 1800.0


@dataclass
class _Task:
    """One job, and the parent's wish to stop it."""

    number: int
    folder: Path
    is_cancelled: threading.Event = field(default_factory=threading.Event)


class _TaskProgress:
    """Tells the parent how far a job is, and stops it if the parent wishes."""

    def __init__(self, task: _Task, channel: Channel) -> None:
        self._task = task
        self._channel = channel

    def report(self, fraction: float, message: str) -> None:
        """Send the fraction and the message."""
        if self._task.is_cancelled.is_set():
            raise OperationCancelled
        self._channel.send(kind=PROGRESS, job=self._task.number, fraction=fraction, message=message)


class JobServer:
    """Does jobs for the parent.

    Parameters
    ----------
    work : callable
        Does the job of a folder; is given that folder and a progress.
    orphaned : callable
        Tidies up when the parent is gone.
    idle_s : float
        Without a job for so long the process ends, which gives its memory back, s.
    """

    def __init__(
        self,
        work: Callable[[Path, Progress], None],
        orphaned: Callable[[], None],
        idle_s: float = _IDLE_S,
    ) -> None:
        self._idle_s = idle_s
        self._work = work
        self._orphaned = orphaned
        self._tasks: queue.Queue[_Task] = queue.Queue()
        self._task: _Task | None = None

    def run(self) -> NoReturn:
        """Do jobs until the process ends with its parent, by its hand, or after a long rest."""
        channel = Channel()
        pipe = claim_standard_input()
        threading.Thread(target=self._listen, args=(pipe,), daemon=True).start()
        threading.Thread(target=_beat, args=(channel,), daemon=True).start()
        channel.send(kind=READY)
        while True:
            try:
                task = self._tasks.get(timeout=self._idle_s)
            except queue.Empty:
                os._exit(0)
            self._do(task, channel)

    def _do(self, task: _Task, channel: Channel) -> None:
        answer: dict[str, object]
        try:
            self._work(task.folder, _TaskProgress(task, channel))
            answer = {"kind": DONE}
        except OperationCancelled:
            answer = {"kind": CANCELLED}
        except BaseException as error:
            answer = message_of(error)
        channel.send(job=task.number, **answer)

    def _listen(self, pipe: BinaryIO) -> None:
        """Take jobs and wishes; the end of the pipe is the end of the parent."""
        try:
            for line in pipe:
                self._take(json.loads(line))
        except OSError:
            pass
        self._orphaned()
        os._exit(1)

    def _take(self, content: dict[str, object]) -> None:
        if content["kind"] == JOB:
            self._task = _Task(int(str(content["job"])), Path(str(content["folder"])))
            self._tasks.put(self._task)
        elif self._task is not None and self._task.number == content["job"]:
            self._task.is_cancelled.set()


def _beat(channel: Channel) -> None:
    """Give a sign of life, for ever."""
    wait = threading.Event()
    while not wait.wait(_HEARTBEAT_S):
        channel.send(kind=ALIVE)
