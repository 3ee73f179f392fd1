"""Examine the computer and the installation: what `legseg doctor` shows.

Nothing here imports TensorFlow, Keras or Qt: versions come from the packages' metadata, and
TensorFlow is tried in a child process, as in an analysis (docs/decisions/0003).
"""

from __future__ import annotations

import ctypes
import json
import os
import platform
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from inference_engine.errors import ModelError
from inference_engine.network.weights import verify_weights
from inference_engine.segmentation.model_spec import MODELS_DIRECTORY, load_manifest

LIBRARIES = (
    *("numpy", "scipy", "nibabel", "keras", "tensorflow"),
    *("PySide6-Essentials", "pyqtgraph", "vtk", "reportlab"),
)
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
_PROBE = """
import json, tensorflow
names = [device.name for device in tensorflow.config.list_physical_devices()]
print(json.dumps([tensorflow.__version__, names]))
"""
_PROBE_LIMIT_S = 180


@dataclass(frozen=True)
class ModelCheck:
    """Whether a model's files are those of the manifest; `problem` says what is wrong."""

    name: str
    version: str
    problem: str | None = None


@dataclass(frozen=True)
class InferenceCheck:
    """What the network would run on.

    Parameters
    ----------
    runtime : str or None
        Such as 'tensorflow 2.21.0'; None where it was not tried or doesn't start.
    devices : tuple of str
        Such as 'CPU:0', 'GPU:0'.
    problem : str or None
        Why it doesn't start.
    """

    runtime: str | None
    devices: tuple[str, ...] = ()
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
    memory_gb, free_memory_gb : float or None
        Main memory in 10^9 bytes; None where the system doesn't say.
    graphics_cards : tuple of str
        NVIDIA cards with a working driver.
    inference : InferenceCheck
        What the network would run on.
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
    memory_gb: float | None
    free_memory_gb: float | None
    graphics_cards: tuple[str, ...]
    inference: InferenceCheck
    models: tuple[ModelCheck, ...]
    qt_platform: str
    display_present: bool
    problems: tuple[str, ...]
    hints: tuple[str, ...]


def diagnose(*, try_inference: bool = True, models_directory: Path = MODELS_DIRECTORY) -> Diagnosis:
    """Examine the computer and the installation; changes nothing and raises nothing.

    Parameters
    ----------
    try_inference : bool
        Start TensorFlow in a child process, which takes some seconds.
    models_directory : Path
        Where the models are.

    Returns
    -------
    Diagnosis
        Every figure that can't be found out is None, never 0.
    """
    libraries = {name: _version_of(name) for name in LIBRARIES}
    problems = [f"{name} is not installed." for name, found in libraries.items() if not found]
    hints = []
    models, trouble = _checked_models(models_directory)
    problems += trouble
    inference = _tried_inference() if try_inference else InferenceCheck(None)
    if inference.problem:
        problems.append(inference.problem)
    cards = _graphics_cards()
    if cards and inference.runtime and not any("GPU" in name for name in inference.devices):
        hints.append("The graphics card is not used: TensorFlow lacks its CUDA libraries.")
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
    if memory_gb is not None and memory_gb < ADVISED_MEMORY_GB:
        hints.append(f"A whole-thigh scan can need {ADVISED_MEMORY_GB:.0f} GB of memory.")
    return Diagnosis(
        legseg_version=_version_of("legseg") or "unknown",
        python_version=platform.python_version(),
        system=platform.platform(),
        libraries=libraries,
        processor=_processor_name(),
        processors=_usable_processors(),
        memory_gb=memory_gb,
        free_memory_gb=free_memory_gb,
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


def _tried_inference() -> InferenceCheck:
    if getattr(sys, "frozen", False):
        return InferenceCheck(None)  # a frozen program can't run a line of Python by itself
    quiet = {**os.environ, "TF_CPP_MIN_LOG_LEVEL": "3"}
    answer = _output_of([sys.executable, "-c", _PROBE], _PROBE_LIMIT_S, quiet)
    try:
        found, devices = json.loads(answer.splitlines()[-1])
    except (IndexError, ValueError):
        return InferenceCheck(
            None, problem="TensorFlow doesn't start on this computer: scans can't be segmented."
        )
    names = tuple(device.removeprefix("/physical_device:") for device in devices)
    return InferenceCheck(f"tensorflow {found}", names)


def _graphics_cards() -> tuple[str, ...]:
    query = ["nvidia-smi", "--query-gpu=name,memory.total", "--format=csv,noheader"]
    return tuple(line.strip() for line in _output_of(query, 20).splitlines() if line.strip())


def _output_of(command: list[str], limit_s: int, environment: dict[str, str] | None = None) -> str:
    """Return what a program says, '' where it is missing, fails or takes too long."""
    try:
        answer = subprocess.run(  # noqa: S603 (fixed commands, no shell)
            command, check=True, capture_output=True, text=True, timeout=limit_s, env=environment
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


def _processor_name() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        lines = []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def _usable_processors() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _memory_gb() -> tuple[float | None, float | None]:
    """Return all and free main memory in 10^9 bytes, None where the system doesn't say."""
    try:
        lines = Path("/proc/meminfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return None, None
    kibibytes = {line.partition(":")[0]: float(line.split()[1]) for line in lines}
    total, free = kibibytes.get("MemTotal"), kibibytes.get("MemAvailable")
    return (
        None if total is None else total * 1024 / 1e9,
        None if free is None else free * 1024 / 1e9,
    )
