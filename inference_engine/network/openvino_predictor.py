"""OpenVINO networks as `Predictor`: on the processor, and on Intel graphics cards."""

from __future__ import annotations

import weakref
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from typing import Any

import numpy as np
import openvino as ov

from inference_engine.errors import InputError
from inference_engine.imaging.geometry import FloatVolume
from inference_engine.network.architectures import layer_graph
from inference_engine.network.layer_folding import Arrays, fold_batch_norm
from inference_engine.network.layer_graph import LayerGraph, Size
from inference_engine.network.openvino_network import openvino_network
from inference_engine.network.processor import usable_processors
from inference_engine.network.weights import all_verified, read_arrays
from inference_engine.segmentation.model_spec import ModelSpec

# OpenVINO's words for what it computes in, and the capability that a device lists.
_HINTS = {"float32": "f32", "bfloat16": "bf16", "float16": "f16"}
_CAPABILITIES = {"bfloat16": "BF16", "float16": "FP16"}
# A right and a left leg; a third shape would only hold memory.
_SHAPES_KEPT = 2


class OpenVinoDevice:
    """One device with the settings that all members of an ensemble share.

    Parameters
    ----------
    device : str
        'cpu' or 'gpu:N'.
    precision : str
        What it computes in: 'float32', 'bfloat16' or 'float16'.

    Raises
    ------
    InputError
        If there is no such device, or it doesn't compute in this precision.
    """

    def __init__(self, device: str, precision: str) -> None:
        self._core = _core()
        self.device = device
        self.precision = precision
        names = _device_names(self._core)
        if device not in names:
            raise InputError(
                f"The device '{device}' can't be used: OpenVINO finds no such device.",
                f"Choose one of: {', '.join(['auto', *names])}.",
            )
        if precision not in _precisions_of(self._core, names[device]):
            raise InputError(
                f"The device '{device}' doesn't compute in {precision}.", "Choose float32."
            )
        self._name = names[device]
        # Weak: what nobody needs any more must not live on here.
        self._last: Callable[[], _Compiled | None] = lambda: None

    def compile(self, network: ov.Model) -> _Compiled:
        """Return a network ready to run."""
        settings: dict[str, Any] = {
            "INFERENCE_PRECISION_HINT": _HINTS[self.precision],
            "PERFORMANCE_HINT": "LATENCY",
        }
        if self.device == "cpu":
            settings |= {
                "NUM_STREAMS": 1,
                "INFERENCE_NUM_THREADS": usable_processors(),
                # A pinned thread waits for its processor where another program is busy on it.
                "ENABLE_CPU_PINNING": False,
            }
        return _Compiled(self._core.compile_model(network, self._name, settings))

    def run(self, compiled: _Compiled, slab: FloatVolume) -> FloatVolume:
        """Run a network, after giving back what the one before holds between its layers."""
        last = self._last()
        if last is not None and last is not compiled:
            last.network.release_memory()
        self._last = weakref.ref(compiled)
        return compiled.scores(slab)


@dataclass(frozen=True, eq=False)
class _Compiled:
    """A compiled network for slabs of one shape."""

    network: ov.CompiledModel

    def scores(self, slab: FloatVolume) -> FloatVolume:
        """Return the scores of a slab, written where they are returned: nothing is copied."""
        made = np.empty(tuple(self.network.output(0).shape), np.float32)
        # Its own request: one that is kept would keep the last slab and its scores, too.
        request = self.network.create_infer_request()
        image = np.ascontiguousarray(slab, np.float32)[None]
        request.set_input_tensor(ov.Tensor(image, shared_memory=True))
        request.set_output_tensor(ov.Tensor(made, shared_memory=True))
        request.infer()
        return np.asarray(made[0], np.float32)


class OpenVinoPredictor:
    """One member of an ensemble on OpenVINO.

    Parameters
    ----------
    spec : ModelSpec
        What it expects and promises.
    graph : LayerGraph
        The network; batch norm is folded into its convolutions.
    arrays : mapping of str to ndarray of float32
        Its weights.
    device : OpenVinoDevice
        Where it runs, shared with the other members.
    """

    def __init__(
        self, spec: ModelSpec, graph: LayerGraph, arrays: Arrays, device: OpenVinoDevice
    ) -> None:
        self._spec = spec
        self._graph, self._arrays = fold_batch_norm(graph, arrays)
        self._device = device
        self._compiled: OrderedDict[Size, _Compiled] = OrderedDict()

    @property
    def spec(self) -> ModelSpec:
        """What the network expects and promises."""
        return self._spec

    @property
    def device(self) -> str:
        """Where it runs, 'cpu' or 'gpu:N'."""
        return self._device.device

    @property
    def runtime(self) -> str:
        """OpenVINO and its version."""
        return f"openvino {version('openvino')}"

    @property
    def precision(self) -> str:
        """What it computes in."""
        return self._device.precision

    def predict(self, slab: FloatVolume) -> FloatVolume:
        """Return the class scores of one slab, (X, Y, Z, C) to (X, Y, Z, classes), float32."""
        x, y, z = slab.shape[:3]
        return self._device.run(self._compiled_for((x, y, z)), slab)

    def release(self) -> None:
        """Let go of the networks of all shapes: they hold their room for numbers."""
        self._compiled.clear()

    def _compiled_for(self, shape: Size) -> _Compiled:
        """Return the network for one shape: fixed, it takes less memory and time than any."""
        if shape not in self._compiled:
            while len(self._compiled) >= _SHAPES_KEPT:
                self._compiled.popitem(last=False)
            network = openvino_network(self._graph, self._arrays, shape)
            self._compiled[shape] = self._device.compile(network)
        self._compiled.move_to_end(shape)
        return self._compiled[shape]


def load_predictors(spec: ModelSpec, device: str, precision: str) -> tuple[OpenVinoPredictor, ...]:
    """Return the verified members of a model's ensemble, in the order of the manifest.

    Parameters
    ----------
    spec : ModelSpec
        The model.
    device : str
        'cpu' or 'gpu:N'.
    precision : str
        'float32', 'bfloat16' or 'float16'.

    Raises
    ------
    ModelError
        If a weights file is missing, differs from the manifest or fits no known network.
    InputError
        If there is no such device, or it doesn't compute in this precision.
    """
    contents = all_verified(spec)
    place = _device(device, precision)
    return tuple(
        _loaded(member, content, place)
        for member, content in zip(spec.members, contents, strict=True)
    )


def _loaded(member: ModelSpec, content: bytes, place: OpenVinoDevice) -> OpenVinoPredictor:
    graph = layer_graph(member.architecture, member.arguments)
    return OpenVinoPredictor(member, graph, read_arrays(graph, content), place)


def devices() -> dict[str, tuple[str, ...]]:
    """Return the precisions of each device that OpenVINO finds: 'cpu', 'gpu:0' and so on."""
    core = _core()
    return {ours: _precisions_of(core, theirs) for ours, theirs in _device_names(core).items()}


@cache
def _core() -> ov.Core:
    return ov.Core()


@cache
def _device(device: str, precision: str) -> OpenVinoDevice:
    """Return the device that all networks share, those of other models too."""
    return OpenVinoDevice(device, precision)


def _device_names(core: ov.Core) -> dict[str, str]:
    """Return OpenVINO's name of each device by ours."""
    cards = [name for name in core.available_devices if name.partition(".")[0] == "GPU"]
    return {"cpu": "CPU"} | {f"gpu:{index}": name for index, name in enumerate(cards)}


def _precisions_of(core: ov.Core, name: str) -> tuple[str, ...]:
    listed = core.get_property(name, "OPTIMIZATION_CAPABILITIES")
    return ("float32", *(ours for ours, theirs in _CAPABILITIES.items() if theirs in listed))
