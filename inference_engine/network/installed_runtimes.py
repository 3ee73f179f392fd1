"""What could run networks here, known without loading any of it."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec

from inference_engine.errors import InputError
from inference_engine.segmentation.options import Runtime

# The order in which they are tried; TensorFlow, the reference, last since it loads longest.
RUNTIMES = (Runtime.OPENVINO, Runtime.ONNXRUNTIME, Runtime.TENSORFLOW)
WORDS = {
    Runtime.OPENVINO: "OpenVINO",
    Runtime.ONNXRUNTIME: "ONNX Runtime",
    Runtime.TENSORFLOW: "TensorFlow",
}
_MODULES = {
    Runtime.OPENVINO: ("openvino",),
    # The second writes the networks that the first one runs.
    Runtime.ONNXRUNTIME: ("onnxruntime", "onnx"),
    Runtime.TENSORFLOW: ("tensorflow", "keras"),
}
# Builds of one library for other devices bear other names.
_PACKAGES = {
    Runtime.OPENVINO: ("openvino",),
    Runtime.ONNXRUNTIME: ("onnxruntime", "onnxruntime-directml", "onnxruntime-gpu"),
    Runtime.TENSORFLOW: ("tensorflow", "tensorflow-cpu", "tensorflow-intel"),
}
_ADVICE = {
    Runtime.OPENVINO: "Install the program again.",
    Runtime.ONNXRUNTIME: "Choose another runtime, or install LegSeg's extra 'onnx'.",
    Runtime.TENSORFLOW: "Choose another runtime, or install the program with TensorFlow.",
}


def is_installed(runtime: Runtime) -> bool:
    """Return whether a runtime's libraries are there; whether they work a trial says."""
    return all(find_spec(module) is not None for module in _MODULES[runtime])


def installed_version(runtime: Runtime) -> str | None:
    """Return a runtime's version, None where it isn't installed, '' where no file says it."""
    if not is_installed(runtime):
        return None
    for package in _PACKAGES[runtime]:
        try:
            return version(package)
        except PackageNotFoundError:
            continue
    return ""


def candidates(runtime: Runtime) -> tuple[Runtime, ...]:
    """Return the installed runtimes that a wish allows: for AUTO all, otherwise that one.

    Raises
    ------
    InputError
        If there is none.
    """
    if runtime is not Runtime.AUTO:
        if not is_installed(runtime):
            raise InputError(f"{WORDS[runtime]} is not installed.", _ADVICE[runtime])
        return (runtime,)
    found = tuple(each for each in RUNTIMES if is_installed(each))
    if not found:
        raise InputError("Nothing that runs networks is installed.", "Install the program again.")
    return found
