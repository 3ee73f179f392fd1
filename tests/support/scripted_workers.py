"""Engines with small programs in the worker's place, and what to look at afterwards."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from inference_engine.network import running_worker

# Answers one job after the other; `say` is what a test's own program uses.
PROLOGUE = """
import json, os, sys, time
def next_line():
    return json.loads(sys.stdin.readline() or 'null') or sys.exit(1)
def say(job, kind, **message):
    print(json.dumps({"job": job["job"], "kind": kind, **message}), flush=True)
print(json.dumps({"kind": "ready"}), flush=True)
"""

# The real worker, but for the networks: `predictors` is the test's own.
REAL_WORKER = """
import os, resource, signal, sys, time
import numpy as np
from inference_engine.network import inference_job, inference_worker
from tests.support.fake_predictors import FatFractionPredictor
class Loader:
    reason = "It is a test."
    def predictors(self, spec, options, progress):
        progress.report(0.5, "Loading the model")
        return (FatFractionPredictor(spec),)
    def refiner(self, spec, options, progress):
        return None
"""
SERVE = "\ninference_worker.serve(sys.argv[1], lambda remembered: Loader())\n"


class Recorder:
    """A progress that keeps what it was told."""

    def __init__(self) -> None:
        self.reports: list[tuple[float, float, str]] = []

    def report(self, fraction: float, message: str) -> None:
        """Keep the time, the fraction and the message."""
        self.reports.append((time.monotonic(), fraction, message))


class When:
    """A progress that does something once, when a message is told and `is_time`."""

    def __init__(
        self, words: str, do: Callable[[], object], is_time: Callable[[], bool] = lambda: True
    ) -> None:
        self._words = words
        self._do = do
        self._is_time = is_time
        self.is_done = False
        self.at = 0.0

    def report(self, fraction: float, message: str) -> None:
        """Do it if the message has come."""
        if not self.is_done and self._words in message and self._is_time():
            self.is_done, self.at = True, time.monotonic()
            self._do()


@contextmanager
def watched_processes(
    temporary: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[list[subprocess.Popen[bytes]]]:
    """Yield the processes started meanwhile; in the end all are gone, their files too."""
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    started: list[subprocess.Popen[bytes]] = []

    class Popen(subprocess.Popen):  # type: ignore[type-arg]
        def __init__(self, *arguments: Any, **options: Any) -> None:
            started.append(self)
            super().__init__(*arguments, **options)

    monkeypatch.setattr(subprocess, "Popen", Popen)
    yield started
    assert all(process.returncode is not None for process in started), "not waited for"
    assert not list(temporary.iterdir()), "temporary files are left behind"


def use_worker(monkeypatch: pytest.MonkeyPatch, program: str) -> None:
    """Let every engine start a program in the worker's place."""
    root = Path(__file__).parents[2]
    monkeypatch.setenv(
        "PYTHONPATH", os.pathsep.join(filter(None, [str(root), os.environ.get("PYTHONPATH")]))
    )
    monkeypatch.setattr(
        running_worker, "worker_command", lambda _, folder: [sys.executable, "-c", program, folder]
    )


def is_process_alive(process_id: int) -> bool:
    """Return whether a process of another parent runs: an unburied one doesn't."""
    try:
        os.kill(process_id, 0)
        # The state follows the name in brackets.
        state = Path(f"/proc/{process_id}/stat").read_text().rpartition(")")[2].split()[0]
    except ProcessLookupError:
        return False
    except FileNotFoundError:
        return not Path("/proc").exists()
    return state != "Z"
