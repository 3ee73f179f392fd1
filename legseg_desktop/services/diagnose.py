"""Examine the computer and the installation: what `legseg doctor` shows.

Nothing here loads a runtime or Qt: versions come from the packages' metadata, and what runs the
networks is tried in child processes (`diagnose_runtimes`).
"""

from __future__ import annotations

import ctypes
import os
import platform
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import psutil

from inference_engine.errors import LegSegError, ModelError
from inference_engine.network.processor import processor_name, usable_processors
from inference_engine.network.weights import verify_weights
from inference_engine.progress import Progress
from inference_engine.segmentation.memory import memory_budget, plan_for_whole_thigh
from inference_engine.segmentation.model_spec import MODELS_DIRECTORY, find_model, load_manifest
from inference_engine.segmentation.options import SegmentationOptions
from legseg_desktop.services.diagnose_runtimes import InferenceCheck, try_inference

LIBRARIES = (
    *("numpy", "scipy", "nibabel", "openvino"),
    *("PySide6-Essentials", "pyqtgraph", "vtk", "reportlab"),
)
# Without these, something can't be chosen or trained, but scans can be analysed.
OPTIONAL_LIBRARIES = ("keras", "tensorflow", "onnxruntime")
ADVISED_MEMORY_GB = 8.0

# What Qt, VTK and OpenGL load on Linux, and the Debian package that brings it.
_SYSTEM_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


@dataclass(frozen=True)
class ModelCheck:
    """Whether a model's files are those of the manifest; `problem` says what is wrong."""

    name: str
    version: str
    problem: str | None = None


@dataclass(frozen=True)
class Diagnosis:
    """The state of the computer and the installation.

    Parameters
    ----------
    legseg_version, python_version, system, processor : str
        In words.
    libraries : dict of str to (str or None)
        Version of each library, None where it is not installed.
    processors : int
        Logical processors that this program may use.
    memory_gb, free_memory_gb : float
        Main memory in 10^9 bytes.
    tiling : str
        How the default model would cut a leg of a whole-thigh scan in the memory that a
        segmentation may use.
    graphics_cards : tuple of str
        NVIDIA cards with a working driver.
    inference : InferenceCheck
        What the networks run on.
    models : tuple of ModelCheck
        The models of the manifest.
    qt_platform : str
        Qt's way to the screen, as it would be chosen now: 'xcb', 'wayland', 'windows', ...
    display_present : bool
        Whether a window can open.
    problems : tuple of str
        What keeps a part of the program from working; empty if all is well.
    hints : tuple of str
        What works but could be better.
    """

    legseg_version: str
    python_version: str
    system: str
    libraries: dict[str, str | None]
    processor: str
    processors: int
    memory_gb: float
    free_memory_gb: float
    tiling: str
    graphics_cards: tuple[str, ...]
    inference: InferenceCheck
    models: tuple[ModelCheck, ...]
    qt_platform: str
    display_present: bool
    problems: tuple[str, ...]
    hints: tuple[str, ...]


def diagnose(
    *,
    try_runtimes: bool = True,
    models_directory: Path = MODELS_DIRECTORY,
    remembered: Path | None = None,
    progress: Progress | None = None,
) -> Diagnosis:
    """Examine the computer and the installation; a fault is a finding, not an error.

    Parameters
    ----------
    try_runtimes : bool
        Time each runtime in a child process, which takes from some seconds to half a minute.
    models_directory : Path
        Where the models are.
    remembered : Path, optional
        The file in which the choice of a runtime is remembered; nothing else is changed.
    progress : Progress, optional
        Told often while the runtimes are tried.

    Returns
    -------
    Diagnosis
        Every figure that can't be found out is None, never 0.

    Raises
    ------
    OperationCancelled
        If the user has asked to stop.
    """
    libraries = {name: _version_of(name) for name in (*LIBRARIES, *OPTIONAL_LIBRARIES)}
    problems = [f"{name} is not installed." for name in LIBRARIES if not libraries[name]]
    hints: list[str] = []
    models, trouble = _checked_models(models_directory)
    problems += trouble
    inference = InferenceCheck()
    if try_runtimes:
        inference = try_inference(models_directory, remembered, progress)
    if inference.problem:
        problems.append(inference.problem)
    hints += inference.hints
    cards = _graphics_cards()
    if cards and inference.trials and not inference.uses_card:
        hints.append(
            "The graphics card is not used: neither TensorFlow nor ONNX Runtime finds its "
            "libraries (CUDA or DirectML)."
        )
    missing = _missing_system_packages()
    if missing:
        problems.append(
            f"System libraries are missing, so the window may not open. "
            f"Install these Debian packages: {' '.join(missing)}."
        )
    qt_platform, display_present = qt_platform_for(sys.platform, os.environ)
    if not display_present:
        hints.append("No display is present: the commands work, the window can't open.")
    memory_gb, free_memory_gb = _memory_gb()
    if memory_gb < ADVISED_MEMORY_GB:
        hints.append(f"A whole-thigh scan can need {ADVISED_MEMORY_GB:.0f} GB of memory.")
    return Diagnosis(
        legseg_version=_version_of("legseg") or "unknown",
        python_version=platform.python_version(),
        system=platform.platform(),
        libraries=libraries,
        processor=processor_name(),
        processors=usable_processors(),
        memory_gb=memory_gb,
        free_memory_gb=free_memory_gb,
        tiling=_tiling(models_directory),
        graphics_cards=cards,
        inference=inference,
        models=models,
        qt_platform=qt_platform,
        display_present=display_present,
        problems=tuple(problems),
        hints=tuple(hints),
    )


def qt_platform_for(system: str, environment: Mapping[str, str]) -> tuple[str, bool]:
    """Return the platform plugin Qt would choose, and whether it has a screen.

    Parameters
    ----------
    system : str
        As `sys.platform`.
    environment : mapping
        As `os.environ`.
    """
    if asked := environment.get("QT_QPA_PLATFORM", "").partition(":")[0]:
        return asked, asked not in ("offscreen", "minimal", "vnc")
    if system == "win32":
        return "windows", True
    if system == "darwin":
        return "cocoa", True
    if environment.get("WAYLAND_DISPLAY"):
        return "wayland", True
    return "xcb", bool(environment.get("DISPLAY"))


def _checked_models(directory: Path) -> tuple[tuple[ModelCheck, ...], list[str]]:
    try:
        specs = load_manifest(directory)
    except ModelError as error:
        return (), [str(error)]
    checks = []
    for spec in specs:
        problem = None
        try:
            verify_weights(spec)
        except ModelError as error:
            problem = str(error)
        checks.append(ModelCheck(spec.name, spec.version, problem))
    problems = [check.problem for check in checks if check.problem]
    return tuple(checks), problems if checks else ["No model is installed."]


def _tiling(directory: Path) -> str:
    """Return how a whole leg would be shown to the default model, or why it can't be."""
    budget = memory_budget(SegmentationOptions())
    try:
        plan = plan_for_whole_thigh(find_model(None, directory), budget)
    except LegSegError as error:
        return error.what
    return f"{plan.sentence()}, of {budget / 1e9:.1f} GB that a segmentation may use"


def _graphics_cards() -> tuple[str, ...]:
    query = ["nvidia-smi", "--query-gpu=name,memory.total", "--format=csv,noheader"]
    return tuple(line.strip() for line in _output_of(query, 20).splitlines() if line.strip())


def _output_of(command: list[str], limit_s: int) -> str:
    """Return what a program says, '' where it is missing, fails or takes too long."""
    try:
        answer = subprocess.run(  # noqa: S603 (fixed commands, no shell)
            command, check=True, capture_output=True, text=True, timeout=limit_s
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return answer.stdout


def _missing_system_packages() -> tuple[str, ...]:
    if not sys.platform.startswith("linux"):
        return ()
    missing = []
    for library, package in _SYSTEM_LIBRARIES.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append(package)
    return tuple(missing)


def _version_of(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None


def _memory_gb() -> tuple[float, float]:
    """Return all and free main memory in 10^9 bytes."""
    memory = psutil.virtual_memory()
    return memory.total / 1e9, memory.available / 1e9
