"""Segmenting a scan in a child process, from a process that never loads TensorFlow."""

from __future__ import annotations

import json
import logging
import os
import queue
import re
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

from inference_engine import errors
from inference_engine.errors import InputError, LegSegError, OutputError, WorkerError
from inference_engine.imaging.dixon import DixonScan
from inference_engine.network import inference_job
from inference_engine.network.inference_job import InferenceJob
from inference_engine.progress import Progress
from inference_engine.segmentation.model_spec import MODELS_DIRECTORY, find_model
from inference_engine.segmentation.result import SegmentationResult

_log = logging.getLogger(__name__)

# How often a silent child's caller is asked if it wants to stop.
_POLL_S = 0.1
# How long a child whose pipe has closed may take to exit before it is killed.
_EXIT_S = 5.0
_STANDARD_ERROR = "stderr.log"
_LOGGED_CHARACTERS = 8000
# Signal 9: as Python reports it, and as a shell in between does.
_KILLED = (-9, 128 + 9)


def segment_in_child(
    scan: DixonScan,
    *,
    model: str | None = None,
    device: str = "auto",
    progress: Progress,
    models_directory: Path = MODELS_DIRECTORY,
) -> SegmentationResult:
    """Segment a scan in a child process.

    Parameters
    ----------
    scan : DixonScan
        In any orientation, (I, J, K).
    model : str or None
        Name of a model of the manifest; None for the default one.
    device : str
        'auto', 'cpu' or 'gpu:N'.
    progress : Progress
        Told at least every 0.2 s, also while the child is silent. An exception it raises
        (OperationCancelled) ends the child at once and passes through.
    models_directory : Path
        Where the manifest and the weights are.

    Returns
    -------
    SegmentationResult
        The labels on the scan's own grid.

    Raises
    ------
    LegSegError
        What the child raised, as the same class; InputError for an unknown device, ModelError
        for an unknown or damaged model, OutputError if there is no room for temporary files.
    WorkerError
        If the child can't be started, crashed or was killed; details are in the log.
    OperationCancelled
        If the user has asked to stop. Neither process nor files are left behind.
    """
    if not re.fullmatch(r"auto|cpu|gpu:\d+", device):
        raise InputError(f"There is no device called '{device}'.", "Use auto, cpu or gpu:0.")
    spec = find_model(model, models_directory)
    progress.report(0.0, "Starting the segmentation")
    # Made for this user alone (mode 700), since it holds a patient's images.
    with _job_directory() as directory:
        try:
            inference_job.write_job(
                directory, InferenceJob(scan, spec.name, device, models_directory)
            )
        except OSError as error:
            raise OutputError(
                "The images can't be written to the folder for temporary files.",
                f"Make room in {tempfile.gettempdir()}, or set TMPDIR to another folder.",
            ) from error
        with _child(directory, device) as child:
            _follow(child, progress)
        return inference_job.read_result(directory, spec, scan.geometry)


@contextmanager
def _job_directory() -> Iterator[Path]:
    try:
        made = tempfile.TemporaryDirectory(prefix="legseg-", ignore_cleanup_errors=True)
    except OSError as error:
        raise OutputError(
            "A folder for temporary files can't be made.",
            "Set TMPDIR to a folder that can be written.",
        ) from error
    with made as name:
        yield Path(name)


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
def _child(directory: Path, device: str) -> Iterator[_Child]:
    """Start the worker on a job; on leaving, however, it is gone."""
    log_path = directory / _STANDARD_ERROR
    with log_path.open("wb") as log_file:
        try:
            process = subprocess.Popen(  # noqa: S603 (our own interpreter and module)
                _worker_command(directory),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log_file,
                env=_worker_environment(directory, device),
                creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
            )
        except OSError as error:
            raise WorkerError(
                "The segmentation process can't be started.", "Install the program again."
            ) from error
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


def _worker_command(directory: Path) -> list[str]:
    if getattr(sys, "frozen", False):
        return [sys.executable, "--worker", str(directory)]
    # -P: a file in the current folder must not shadow a module of the worker.
    module = "inference_engine.network.inference_worker"
    return [sys.executable, "-P", "-m", module, str(directory)]


def _worker_environment(directory: Path, device: str) -> dict[str, str]:
    environment = dict(os.environ)
    environment["TF_CPP_MIN_LOG_LEVEL"] = "2"
    environment["KERAS_BACKEND"] = "tensorflow"
    # Keras would otherwise write a folder of its own into the user's home.
    environment["KERAS_HOME"] = str(directory / "keras")
    if device == "cpu":
        environment["CUDA_VISIBLE_DEVICES"] = "-1"
    if not getattr(sys, "frozen", False):
        root = str(Path(__file__).resolve().parents[2])
        inherited = environment.get("PYTHONPATH")
        environment["PYTHONPATH"] = os.pathsep.join(filter(None, [root, inherited]))
    return environment


def _follow(child: _Child, progress: Progress) -> None:
    """Pass the child's progress on until it is done; raise what went wrong with it."""
    fraction, message = 0.0, "Starting the segmentation"
    while True:
        try:
            line = child.next_line(_POLL_S)
        except queue.Empty:
            progress.report(fraction, message)
            continue
        if line is None:
            raise _error_of_silent_end(child)
        content = _message_in(line)
        if content["kind"] == inference_job.PROGRESS:
            fraction, message = float(content["fraction"]), str(content["message"])
            progress.report(fraction, message)
        elif content["kind"] == inference_job.DONE:
            progress.report(1.0, "Segmentation done")
            return
        elif content["kind"] in (inference_job.FAILED, inference_job.CRASHED):
            raise _error_in(content, child)


def _message_in(line: bytes) -> dict[str, Any]:
    try:
        content = json.loads(line)
        if isinstance(content, dict) and "kind" in content:
            return content
    except ValueError:
        pass
    # Something printed before the worker claimed its output: no message of ours.
    return {"kind": None}


def _error_in(content: dict[str, Any], child: _Child) -> LegSegError:
    if content["kind"] == inference_job.FAILED:
        known = getattr(errors, content["error"], LegSegError)
        if not (isinstance(known, type) and issubclass(known, LegSegError)):
            known = LegSegError
        return known(content["what"], content["advice"])
    _log.error(
        "The inference process crashed:\n%s\nIt printed:\n%s",
        content["traceback"],
        child.log_tail(),
    )
    return _worker_error(out_of_memory=bool(content["out_of_memory"]))


def _error_of_silent_end(child: _Child) -> LegSegError:
    deadline = time.monotonic() + _EXIT_S
    while child.process.poll() is None and time.monotonic() < deadline:
        time.sleep(0.02)
    code = child.process.returncode
    _log.error("The inference process ended with code %s. It printed:\n%s", code, child.log_tail())
    return _worker_error(out_of_memory=code in _KILLED)


def _worker_error(*, out_of_memory: bool) -> WorkerError:
    if out_of_memory:
        return WorkerError(
            "The segmentation stopped: the computer probably ran out of memory.",
            "Close other programs and try again, or use a computer with more memory.",
        )
    return WorkerError(
        "The segmentation stopped because of an error inside the program.",
        "Try again; if it happens again, send the log file to the developers.",
    )
