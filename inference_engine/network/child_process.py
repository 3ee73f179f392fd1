"""The parent's side of a child process: start it, follow it, end it; TensorFlow stays out."""

from __future__ import annotations

import json
import logging
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

from inference_engine import errors
from inference_engine.errors import LegSegError, OutputError, WorkerError
from inference_engine.network.child_side import CRASHED, DONE, FAILED, PROGRESS
from inference_engine.progress import Progress

_log = logging.getLogger(__name__)

# How often a silent child's caller is asked if it wants to stop.
_POLL_S = 0.1
# How long a child whose pipe has closed may take to exit before it is killed.
_EXIT_S = 5.0
_STANDARD_ERROR = "stderr.log"
_LOGGED_CHARACTERS = 8000
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
def child_folder() -> Iterator[Path]:
    """Yield a folder for one child, for this user alone (mode 700); gone afterwards.

    Raises
    ------
    OutputError
        If it can't be made.
    """
    try:
        made = tempfile.TemporaryDirectory(prefix="legseg-", ignore_cleanup_errors=True)
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
    with _child(command, folder, device, words) as child:
        _follow(child, words, progress)


class _Child:
    """A running worker: its messages, and its log if it fails."""

    def __init__(self, process: subprocess.Popen[bytes], log_path: Path) -> None:
        self.process = process
        self._log_path = log_path
        self._lines: queue.Queue[bytes | None] = queue.Queue()
        assert process.stdout is not None
        # A thread, since a pipe can't be waited for with a time limit on every platform.
        self.reader = threading.Thread(target=self._read, args=(process.stdout,), daemon=True)
        self.reader.start()

    def _read(self, stdout: IO[bytes]) -> None:
        for line in stdout:
            self._lines.put(line)
        self._lines.put(None)

    def next_line(self, timeout_s: float) -> bytes | None:
        """Return the next line, None at the end; queue.Empty if none comes in time."""
        return self._lines.get(timeout=timeout_s)

    def log_tail(self) -> str:
        """Return the end of what the child printed."""
        try:
            return self._log_path.read_text("utf-8", errors="replace")[-_LOGGED_CHARACTERS:]
        except OSError:
            return ""


@contextmanager
def _child(
    command: Sequence[str], folder: Path, device: str, words: ChildWords
) -> Iterator[_Child]:
    """Start the worker; on leaving, however, it is gone."""
    log_path = folder / _STANDARD_ERROR
    with log_path.open("wb") as log_file:
        try:
            process = subprocess.Popen(  # noqa: S603 (our own interpreter and module)
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log_file,
                env=_environment(folder, device),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise WorkerError(*words.not_started) from error
    child = _Child(process, log_path)
    try:
        yield child
    finally:
        # When it has sent its last message its files are closed: nothing is lost by killing.
        process.kill()
        process.wait()
        child.reader.join(timeout=1.0)
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                pipe.close()


def _environment(folder: Path, device: str) -> dict[str, str]:
    environment = dict(os.environ)
    environment["TF_CPP_MIN_LOG_LEVEL"] = "2"
    environment["KERAS_BACKEND"] = "tensorflow"
    # Keras would otherwise write a folder of its own into the user's home.
    environment["KERAS_HOME"] = str(folder / "keras")
    if device == "cpu":
        environment["CUDA_VISIBLE_DEVICES"] = "-1"
    if not getattr(sys, "frozen", False):
        root = str(Path(__file__).resolve().parents[2])
        inherited = environment.get("PYTHONPATH")
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, [root, inherited]))
    return environment


def _follow(child: _Child, words: ChildWords, progress: Progress) -> None:
    """Pass the child's progress on until it is done; raise what went wrong with it."""
    fraction, message = 0.0, words.starting
    while True:
        try:
            line = child.next_line(_POLL_S)
        except queue.Empty:
            progress.report(fraction, message)
            continue
        if line is None:
            raise _error_of_silent_end(child, words)
        content = _message_in(line)
        if content["kind"] == PROGRESS:
            fraction, message = float(content["fraction"]), str(content["message"])
            progress.report(fraction, message)
        elif content["kind"] == DONE:
            return
        elif content["kind"] in (FAILED, CRASHED):
            raise _error_in(content, child, words)


def _message_in(line: bytes) -> dict[str, Any]:
    try:
        content = json.loads(line)
        if isinstance(content, dict) and "kind" in content:
            return content
    except ValueError:
        pass
    # Something printed before the worker claimed its output: no message of ours.
    return {"kind": None}


def _error_in(content: dict[str, Any], child: _Child, words: ChildWords) -> LegSegError:
    if content["kind"] == FAILED:
        known = getattr(errors, content["error"], LegSegError)
        if not (isinstance(known, type) and issubclass(known, LegSegError)):
            known = LegSegError
        return known(content["what"], content["advice"])
    _log.error(
        "The child process crashed:\n%s\nIt printed:\n%s", content["traceback"], child.log_tail()
    )
    return WorkerError(*(words.out_of_memory if content["out_of_memory"] else words.crashed))


def _error_of_silent_end(child: _Child, words: ChildWords) -> LegSegError:
    deadline = time.monotonic() + _EXIT_S
    while child.process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    code = child.process.returncode
    _log.error("The child process ended with code %s. It printed:\n%s", code, child.log_tail())
    return WorkerError(*(words.out_of_memory if code in _KILLED else words.crashed))
