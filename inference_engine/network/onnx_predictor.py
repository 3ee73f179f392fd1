"""ONNX Runtime networks as `Predictor`: for the graphics cards that it brings.

On a processor it is several times slower than OpenVINO and takes more memory; DirectML
(Windows) and CUDA are why it is here. Those two have not been tried yet.
"""

from __future__ import annotations

import os

import numpy as np

# Read when it is imported: else it keeps a number for this computer, to be sent to its makers.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"

import onnxruntime

from inference_engine.errors import InputError
from inference_engine.imaging.geometry import FloatVolume
from inference_engine.network.architectures import layer_graph
from inference_engine.network.layer_folding import fold_batch_norm
from inference_engine.network.layer_graph import IMAGE
from inference_engine.network.onnx_network import onnx_network
from inference_engine.network.processor import usable_processors
from inference_engine.network.weights import all_verified, read_arrays
from inference_engine.segmentation.model_spec import ModelSpec

_PROCESSOR = "CPUExecutionProvider"
_CARDS = ("CUDAExecutionProvider", "DmlExecutionProvider")
_ERRORS_ONLY = 3


class OnnxPredictor:
    """One member of an ensemble on ONNX Runtime, in float32.

    Parameters
    ----------
    spec : ModelSpec
        What it expects and promises.
    network : bytes
        From `onnx_network`.
    device : str
        'cpu' or 'gpu:N'.
    """

    def __init__(self, spec: ModelSpec, network: bytes, device: str) -> None:
        self._spec = spec
        self._device = device
        self._session = onnxruntime.InferenceSession(
            network, _session_options(device), providers=_providers(device)
        )

    @property
    def spec(self) -> ModelSpec:
        """What the network expects and promises."""
        return self._spec

    @property
    def device(self) -> str:
        """Where it runs, 'cpu' or 'gpu:N'."""
        return self._device

    @property
    def runtime(self) -> str:
        """ONNX Runtime and its version."""
        return f"onnxruntime {onnxruntime.__version__}"

    @property
    def precision(self) -> str:
        """What it computes in."""
        return "float32"

    def predict(self, slab: FloatVolume) -> FloatVolume:
        """Return the class scores of one slab, (X, Y, Z, C) to (X, Y, Z, classes), float32."""
        image = np.ascontiguousarray(slab, np.float32)[None]
        (scores,) = self._session.run(None, {IMAGE: image})
        return np.asarray(scores[0], np.float32)

    def release(self) -> None:
        """Do nothing: a session has one network for all shapes."""


def load_predictors(spec: ModelSpec, device: str) -> tuple[OnnxPredictor, ...]:
    """Return the verified members of a model's ensemble, in the order of the manifest.

    Raises
    ------
    ModelError
        If a weights file is missing, differs from the manifest or fits no known network.
    InputError
        If there is no such device.
    """
    contents = all_verified(spec)
    if device not in devices():
        raise InputError(
            f"The device '{device}' can't be used: ONNX Runtime finds no such device.",
            f"Choose one of: {', '.join(['auto', *devices()])}.",
        )
    if hasattr(onnxruntime, "disable_telemetry_events"):
        onnxruntime.disable_telemetry_events()  # builds for Windows have some
    return tuple(
        _loaded(member, content, device)
        for member, content in zip(spec.members, contents, strict=True)
    )


def _loaded(member: ModelSpec, content: bytes, device: str) -> OnnxPredictor:
    graph = layer_graph(member.architecture, member.arguments)
    network = onnx_network(*fold_batch_norm(graph, read_arrays(graph, content)))
    return OnnxPredictor(member, network, device)


def devices() -> dict[str, tuple[str, ...]]:
    """Return the precisions of each device: of the processor, and of a card if a build is for one.

    It doesn't say how many cards there are, or whether the first one works: a trial does.
    """
    available = onnxruntime.get_available_providers()
    names = ("cpu", "gpu:0") if any(card in available for card in _CARDS) else ("cpu",)
    return dict.fromkeys(names, ("float32",))


def _providers(device: str) -> list[tuple[str, dict[str, str]]]:
    if device == "cpu":
        return [(_PROCESSOR, {})]
    number = device.partition(":")[2]
    available = onnxruntime.get_available_providers()
    card = next(name for name in _CARDS if name in available)
    settings = {"device_id": number}
    if card == "CUDAExecutionProvider":
        # Otherwise recent cards round the inputs of every product to 10 bits.
        settings |= {"use_tf32": "0", "cudnn_conv_algo_search": "HEURISTIC"}
    return [(card, settings)]


def _session_options(device: str) -> onnxruntime.SessionOptions:
    options = onnxruntime.SessionOptions()
    options.log_severity_level = _ERRORS_ONLY
    options.use_deterministic_compute = True
    options.intra_op_num_threads = usable_processors()
    options.inter_op_num_threads = 1
    # Otherwise its arena keeps the peak for good, and grows with every new shape.
    options.enable_cpu_mem_arena = False
    if device != "cpu":
        options.enable_mem_pattern = False  # DirectML asks for that
    return options
