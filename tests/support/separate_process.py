"""Processes of their own: for checks that import TensorFlow, and to see what a start loads.

TensorFlow and OpenGL crash when they meet in one process, and the window's tests load OpenGL.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

_TESTS = Path(__file__).resolve().parents[1]


def run_checks(
    file: str, tmp_path: Path, *, passed: int, environment: Mapping[str, str] | None = None
) -> None:
    """Run one file of checks with pytest and assert that all of `passed` checks pass."""
    run = subprocess.run(
        [
            sys.executable,
            # Without the project's settings, which need the plugin that loads Qt.
            *("-m", "pytest", "-q", "-c", os.devnull, "--rootdir", str(tmp_path)),
            *("-p", "no:cacheprovider", "-p", "no:pytest-qt", f"--basetemp={tmp_path / 'base'}"),
            str(_TESTS / file),
        ],
        env={
            **os.environ,
            "KERAS_BACKEND": "tensorflow",
            "TF_CPP_MIN_LOG_LEVEL": "2",
            **(environment or {}),
        },
        cwd=_TESTS.parent,
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert f"{passed} passed" in run.stdout, run.stdout


def environment_without_coverage() -> dict[str, str]:
    """Return this process's environment for a child whose own modules are to be counted.

    Coverage follows child processes and would load modules of its own, sqlite3 among them.
    """
    return {name: value for name, value in os.environ.items() if not name.startswith("COV")}


def modules_loaded_by(code: str) -> set[str]:
    """Return the top-level names of all modules that a fresh interpreter has after `code`."""
    report = "\nimport sys\nprint(*{name.partition('.')[0] for name in sys.modules})"
    answer = subprocess.run(
        [sys.executable, "-c", code + report],
        cwd=_TESTS.parent,
        env=environment_without_coverage(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
    return set(answer.stdout.split())
