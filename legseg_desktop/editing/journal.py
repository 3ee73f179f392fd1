"""The journal of an edit: every finished step on disk within a moment, whatever happens next.

A thread of its own writes, so that the window never waits for the disk. What can't be written
stays in memory and is tried again; the edit goes on, and the user is told.
"""

from __future__ import annotations

import contextlib
import os
import queue
import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from inference_engine.errors import OutputError
from legseg_desktop.editing.history import Step
from legseg_desktop.editing.journal_format import (
    DIGEST_BYTES,
    JournalHeader,
    Record,
    RecordKind,
    sealed,
)
from legseg_desktop.editing.label_delta import LabelDelta
from legseg_desktop.editing.recorded_steps import RecordedSteps

Problem = Callable[[str | None], None]

_RETRY_SECONDS = 3.0


class Journal:
    """A file that grows by one record with each step; the `Recorder` of an `EditSession`.

    Made by `begin_journal`, or by `resume_journal` after a crash.

    Parameters
    ----------
    path : Path
        The file.
    descriptor : int
        Open for writing; the journal closes it.
    end : int
        Bytes of the file that are sound; what lies beyond is cut off.
    last_digest : bytes
        Of the last sound record, or of the header.
    head : bytes
        What comes before the first record and isn't on disk yet.
    on_problem : callable, optional
        Called from the journal's own thread with a sentence when writing fails, and with None
        when all is on disk again.
    records : iterable of Record
        What the file holds already.
    """

    def __init__(
        self,
        path: Path,
        descriptor: int,
        end: int,
        last_digest: bytes,
        *,
        head: bytes = b"",
        on_problem: Problem | None = None,
        records: Iterable[Record] = (),
    ) -> None:
        self.path = path
        self._steps = RecordedSteps(records)
        self._descriptor = descriptor
        self._end = end
        self._digest = last_digest
        self._head = head
        self._on_problem = on_problem
        self._problem: str | None = None
        self._waiting: queue.Queue[Record | None] = queue.Queue()
        self._changed = threading.Condition()
        self._taken = 0
        self._on_disk = 0
        self._thread = threading.Thread(target=self._write_all, name="journal", daemon=True)
        self._thread.start()

    @property
    def problem(self) -> str | None:
        """Why steps are not on disk; None if all is well."""
        return self._problem

    @property
    def records_on_disk(self) -> int:
        """How many of the records given to this journal would survive a crash now."""
        return self._on_disk

    @property
    def has_steps(self) -> bool:
        """Whether it holds steps, undone ones included."""
        return bool(self._steps.count)

    def begin_with(self, base: LabelDelta) -> None:
        """Keep the labels that the edits begin with, as a change of an empty volume."""
        self._take(Record(RecordKind.BASE, delta=base))

    def step_done(self, step: Step) -> None:
        """Take note of a new step; returns at once."""
        self._take(self._steps.done(step))

    def step_undone(self, step: Step) -> None:
        """Take note that a step was undone; returns at once."""
        self._take(self._steps.undone(step))

    def step_redone(self, step: Step) -> None:
        """Take note that a step was done again; returns at once."""
        self._take(self._steps.redone(step))

    def note(self, text: str) -> None:
        """Keep a text, such as the review marks; the newest is given back after a crash."""
        self._take(Record(RecordKind.NOTE, note=text))

    def flush(self, timeout_s: float) -> bool:
        """Wait until all that was taken is on disk; return whether it is."""
        with self._changed:
            return self._changed.wait_for(lambda: self._on_disk == self._taken, timeout_s)

    def close(self) -> bool:
        """Write what is left, close the file and return whether all of it is on disk."""
        if self._thread.is_alive():
            self._waiting.put(None)
            self._thread.join()
            os.close(self._descriptor)
        return self._on_disk == self._taken

    def discard(self) -> None:
        """Close and remove it, once the labels are saved or the edit was given up."""
        self.close()
        self.path.unlink(missing_ok=True)

    def _take(self, record: Record) -> None:
        with self._changed:
            self._taken += 1
        self._waiting.put(record)

    def _write_all(self) -> None:
        pending: list[Record] = []
        is_open = True
        while is_open:
            is_open = self._gather(pending)
            is_due = bool(pending) or (not is_open and bool(self._head))
            if is_due and self._write(pending):
                with self._changed:
                    self._on_disk += len(pending)
                    self._changed.notify_all()
                pending.clear()

    def _gather(self, pending: list[Record]) -> bool:
        """Wait for records, or for the time to try again; False if there will be no more."""
        try:
            record = self._waiting.get(timeout=_RETRY_SECONDS if pending else None)
            while record is not None:
                pending.append(record)
                record = self._waiting.get_nowait()
        except queue.Empty:
            return True
        return False

    def _write(self, records: list[Record]) -> bool:
        last, parts = self._digest, [self._head]
        for record in records:
            content, last = sealed(record, last)
            parts.append(content)
        content = b"".join(parts)
        try:
            # First the end of an earlier attempt that failed half-way.
            os.ftruncate(self._descriptor, self._end)
            os.lseek(self._descriptor, self._end, os.SEEK_SET)
            write_fully(self._descriptor, content)
            os.fsync(self._descriptor)
            if self._head:
                _sync_folder(self.path.parent)
        except OSError as error:
            self._say(
                f"The last changes can't be kept on disk: {error.strerror or error}. "
                "Make room on the disk, or save now; editing goes on."
            )
            return False
        self._end += len(content)
        self._digest = last
        self._head = b""
        self._say(None)
        return True

    def _say(self, problem: str | None) -> None:
        if problem != self._problem:
            self._problem = problem
            if self._on_problem is not None:
                # Whoever wanted to know may be gone; what comes is still written.
                with contextlib.suppress(Exception):
                    self._on_problem(problem)


def begin_journal(path: Path, header: JournalHeader, on_problem: Problem | None = None) -> Journal:
    """Begin a new journal, readable by its owner only; it is empty until its first record.

    Nothing waits for the disk here: the header is written with the first record.

    Parameters
    ----------
    path : Path
        The file, which must not exist; its folder must.
    header : JournalHeader
        What the edits belong to.
    on_problem : callable, optional
        As for `Journal`.

    Raises
    ------
    OutputError
        If it can't be made.
    """
    content = header.to_bytes()
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
    except OSError as error:
        raise OutputError(
            f"The journal of the edit can't be made: {error.strerror or error}.",
            "Check that the disk has room and that you may write to the program's folder.",
        ) from error
    return Journal(
        path, descriptor, 0, content[-DIGEST_BYTES:], head=content, on_problem=on_problem
    )


def write_fully(descriptor: int, content: bytes) -> None:
    """Write all of it; the system may take a part at a time."""
    view = memoryview(content)
    while view:
        view = view[os.write(descriptor, view) :]


def _sync_folder(folder: Path) -> None:
    # Windows keeps the names of files without being asked, and can't open a folder.
    with contextlib.suppress(PermissionError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


_BINARY = getattr(os, "O_BINARY", 0)
