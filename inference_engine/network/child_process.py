"""Running a child process for one piece of work, and saying what went wrong with one."""

from __future__ import annotations

import logging
import queue
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inference_engine import errors
from inference_engine.errors import LegSegError, OutputError, WorkerError
from inference_engine.network.child import Child
from inference_engine.network.child_side import DONE, FAILED, PROGRESS, tells_of_memory
from inference_engine.progress import Progress

_log = logging.getLogger(__name__)

# How often a silent child's caller is asked if it wants to stop.
POLL_S = 0.1
# Signal 9: as Python reports it, and as a shell in between does.
_KILLED = (-9, 128 + 9)


@dataclass(frozen=True)
class ChildWords:
    """What the user is told about a child.

    Parameters
    ----------
    starting : str
        The first message of its progress.
    not_started, out_of_memory, crashed : tuple of (str, str)
        What happened and what to do, as in `LegSegError`.
    """

    starting: str
    not_started: tuple[str, str]
    out_of_memory: tuple[str, str]
    crashed: tuple[str, str]


@contextmanager
def child_folder(inside: Path | None = None) -> Iterator[Path]:
    """Yield a folder for one child, for this user alone (mode 700); gone afterwards.

    Parameters
    ----------
    inside : Path, optional
        Where to make it; by default where temporary files go.

    Raises
    ------
    OutputError
        If it can't be made.
    """
    try:
        made = tempfile.TemporaryDirectory(prefix="legseg-", dir=inside, ignore_cleanup_errors=True)
    except OSError as error:
        raise OutputError(
            "A folder for temporary files can't be made.",
            "Set TMPDIR to a folder that can be written.",
        ) from error
    with made as name:
        yield Path(name)


def worker_command(module: str, argument: str) -> list[str]:
    """Return the command that runs a worker module, in the packaged program too."""
    if getattr(sys, "frozen", False):
        return [sys.executable, "--worker", module, argument]
    # -P: a file in the current folder must not shadow a module of the worker.
    return [sys.executable, "-P", "-m", module, argument]


def run_child(
    command: Sequence[str], folder: Path, device: str, words: ChildWords, progress: Progress
) -> None:
    """Run a child process that works for its parent (`child_side`) until it is done.

    Parameters
    ----------
    command : sequence of str
        What to start.
    folder : Path
        The child's own, from `child_folder`.
    device : str
        'cpu' hides the graphics cards from it.
    words : ChildWords
        What to say.
    progress : Progress
        Told at least every 0.2 s, also while the child is silent. An exception it raises
        (OperationCancelled) ends the child at once and passes through.

    Raises
    ------
    LegSegError
        What the child raised, as the same class.
    WorkerError
        If the child can't be started, crashed or was killed; details are in the log.
    """
    try:
        child = Child(command, folder, device)
    except OSError as error:
        raise WorkerError(*words.not_started) from error
    try:
        _follow(child, words, progress)
    finally:
        # When it has sent its last message its files are closed: nothing is lost by killing.
        child.kill()


def _follow(child: Child, words: ChildWords, progress: Progress) -> None:
    """Pass the child's progress on until it is done; raise what went wrong with it."""
    fraction, message = 0.0, words.starting
    while True:
        try:
            content = child.next_message(POLL_S)
        except queue.Empty:
            progress.report(fraction, message)
            continue
        if content is None:
            raise error_of_end(child, words)
        if content["kind"] == PROGRESS:
            fraction, message = float(content["fraction"]), str(content["message"])
            progress.report(fraction, message)
        elif content["kind"] == DONE:
            return
        else:
            raise error_in(content, child, words)


def error_in(content: Mapping[str, Any], child: Child, words: ChildWords) -> LegSegError:
    """Return the error that a message FAILED or CRASHED tells; the log has the details."""
    if content["kind"] == FAILED:
        known = getattr(errors, content["error"], LegSegError)
        if not (isinstance(known, type) and issubclass(known, LegSegError)):
            known = LegSegError
        return known(content["what"], content["advice"])
    _log.error(
        "The child process crashed:\n%s\nIt printed:\n%s", content["traceback"], child.log_tail()
    )
    return WorkerError(*(words.out_of_memory if content["out_of_memory"] else words.crashed))


def error_of_end(child: Child, words: ChildWords) -> LegSegError:
    """Return the error of a child that has ended, or closed its pipe, without a word."""
    code, printed = child.exit_code(), child.log_tail()
    _log.error("The child process ended with code %s. It printed:\n%s", code, printed)
    no_memory = code in _KILLED or tells_of_memory(printed)
    return WorkerError(*(words.out_of_memory if no_memory else words.crashed))
