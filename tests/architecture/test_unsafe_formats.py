"""No file that is read can run anything: nothing is unpickled, no YAML makes objects, no eval."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.separate_process import environment_without_coverage

CHECKOUT = Path(__file__).parents[2]
SOURCES = [
    *CHECKOUT.glob("main.py"),
    *(CHECKOUT / "inference_engine").rglob("*.py"),
    *(CHECKOUT / "legseg_desktop").rglob("*.py"),
]
# What runs code that a file names. `keras.saving` may: models are read as plain arrays instead.
MODULES = {"pickle", "cPickle", "_pickle", "dill", "cloudpickle", "joblib", "shelve", "marshal"}
MODULES |= {"yaml", "torch", "h5py"}
CALLS = {"eval", "exec", "load_model", "read_pickle", "unsafe_load", "full_load"}


def faults(tree: ast.AST) -> Iterator[str]:
    """Yield what in a module could run what a file holds."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (a.name for a in node.names if a.name.partition(".")[0] in MODULES)
        elif isinstance(node, ast.ImportFrom):
            if (node.module or "").partition(".")[0] in MODULES:
                yield str(node.module)
        elif isinstance(node, ast.Call):
            yield from _faults_of_call(node)


def _faults_of_call(call: ast.Call) -> Iterator[str]:
    function = call.func
    name = function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")
    # Qt has an exec() of its own: only the bare names are Python's.
    is_builtin = isinstance(function, ast.Name) or name not in ("eval", "exec")
    if name in CALLS and is_builtin:
        yield f"{name}()"
    for keyword in call.keywords:
        is_safe = isinstance(keyword.value, ast.Constant) and keyword.value.value is False
        if keyword.arg == "allow_pickle" and not is_safe:
            yield f"{name}(allow_pickle)"


@pytest.mark.parametrize(
    "source",
    [
        "import pickle",
        "from torch import load",
        "import yaml.loader",
        "np.load(x, allow_pickle=True)",
        "np.load(x, allow_pickle=wish)",
        "eval(x)",
        "keras.saving.load_model(x)",
    ],
)
def test_the_scan_finds_what_it_looks_for(source):
    assert list(faults(ast.parse(source)))


def test_no_source_reads_what_could_run():
    assert len(SOURCES) > 100
    found = {
        str(path.relative_to(CHECKOUT)): list(faults(ast.parse(path.read_text(encoding="utf-8"))))
        for path in SOURCES
    }
    assert {name: what for name, what in found.items() if what} == {}


def test_the_window_loads_nothing_that_unpickles_models():
    # Python's own modules, such as copyreg's users, load pickle; nothing here calls it.
    code = (
        "import sys, legseg_desktop.gui.main_window, legseg_desktop.services.segment_scan;"
        "print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", code],
        cwd=CHECKOUT,
        env=environment_without_coverage(),
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert answer.returncode == 0, answer.stderr
    loaded = set(answer.stdout.split())
    assert "legseg_desktop" in loaded
    assert loaded & {"dill", "cloudpickle", "joblib", "shelve", "torch", "h5py"} == set()
