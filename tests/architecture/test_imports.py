"""Imports run downwards only: the contracts of .importlinter, and what a start loads."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.support.separate_process import modules_loaded_by

CHECKOUT = Path(__file__).parents[2]

# Named as imported: what opening the window or asking for help must not wait for.
INFERENCE = {"keras", "tensorflow", "ml_dtypes", "openvino", "onnx", "onnxruntime"}
TOOLKIT = {"PySide6", "pyqtgraph", "vtkmodules", "vtk"}
DRIVERS = {"pydicom", "sqlalchemy", "sqlite3"}


def test_the_import_contracts_hold() -> None:
    lint = Path(sys.executable).with_name("lint-imports")
    answer = subprocess.run(
        [lint, "--no-cache"], cwd=CHECKOUT, capture_output=True, text=True, check=False
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr


@pytest.mark.parametrize(
    ("statement", "unwanted"),
    [
        ("import legseg_desktop.gui.app", INFERENCE | DRIVERS),
        ("import legseg_desktop.cli", INFERENCE | TOOLKIT | DRIVERS),
        ("import inference_engine.network.inference_process", INFERENCE | TOOLKIT),
        ("import inference_engine.network.inference_worker", TOOLKIT),
        ("import inference_engine.network.runtimes", INFERENCE | TOOLKIT),
        ("import legseg_desktop.services.run_experiment", INFERENCE | TOOLKIT | DRIVERS),
        ("import legseg_desktop.services.import_model", INFERENCE | TOOLKIT | DRIVERS),
        ("import main", INFERENCE | TOOLKIT | DRIVERS | {"numpy"}),
    ],
)
def test_a_start_loads_only_what_it_needs(statement: str, unwanted: set[str]) -> None:
    loaded = modules_loaded_by(statement)
    assert "sys" in loaded
    assert not unwanted & loaded


def test_the_command_line_opens_the_window_without_the_inference_libraries() -> None:
    # The lazy imports too: everything that the window's modules import when they are imported.
    code = (
        "import importlib, pkgutil, legseg_desktop.gui as gui\n"
        "for module in pkgutil.walk_packages(gui.__path__, gui.__name__ + '.'):\n"
        "    importlib.import_module(module.name)\n"
    )
    assert not INFERENCE & modules_loaded_by(code)
