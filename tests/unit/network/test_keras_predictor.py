"""Runs keras_predictor_checks.py apart: TensorFlow and OpenGL crash in one process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.tiny_model import tiny_models  # noqa: F401 (a fixture)


@pytest.mark.slow
def test_the_checks_pass_in_a_process_of_their_own(tiny_models, tmp_path):  # noqa: F811
    checks = Path(__file__).with_name("keras_predictor_checks.py")
    run = subprocess.run(
        [
            sys.executable,
            # Without the project's settings, which need the plugin that loads Qt.
            *("-m", "pytest", "-q", "-c", os.devnull, "--rootdir", str(tmp_path)),
            *("-p", "no:cacheprovider", "-p", "no:pytest-qt", f"--basetemp={tmp_path / 'base'}"),
            str(checks),
        ],
        env={**os.environ, "LEGSEG_TINY_MODELS": str(tiny_models), "TF_CPP_MIN_LOG_LEVEL": "2"},
        cwd=checks.parents[3],
        capture_output=True,
        text=True,
        timeout=280,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    assert "7 passed" in run.stdout
