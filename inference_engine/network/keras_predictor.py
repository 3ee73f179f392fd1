"""A Keras model on TensorFlow as a `Predictor`: the reference; the same bits every time."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Callable
from typing import Any

# Before Keras is imported: other backends give other bits, and are 20 times slower on a CPU.
os.environ["KERAS_BACKEND"] = "tensorflow"

import keras
import numpy as np
import tensorflow as tf

from inference_engine.errors import InputError
from inference_engine.imaging.geometry import FloatVolume
from inference_engine.network.architectures import build_network
from inference_engine.network.weights import all_verified, load_weights
from inference_engine.segmentation.model_spec import ModelSpec

_Shape = tuple[int, ...]
# A right and a left leg; more traced shapes would only hold memory.
_SHAPES_KEPT = 2
# Keras' names of what layers compute in; weights and scores are float32 in each.
_POLICIES = {"float32": "float32", "bfloat16": "mixed_bfloat16", "float16": "mixed_float16"}


class KerasPredictor:
    """One Keras model on one device.

    Parameters
    ----------
    model : keras.Model
        (B, X, Y, Z, C) to class scores (B, X, Y, Z, classes), for any X, Y, Z that are
        multiples of `spec.size_multiple`.
    spec : ModelSpec
        What it expects and promises.
    device : str
        'cpu' or 'gpu:N', as `choose_device` returns it.
    precision : str
        What the model's layers compute in: 'float32', 'bfloat16' or 'float16'.
    """

    def __init__(
        self,
        model: keras.Model,
        spec: ModelSpec,
        device: str = "cpu",
        precision: str = "float32",
    ) -> None:
        self._model = model
        self._spec = spec
        self._device = device
        self._precision = precision
        self._functions: OrderedDict[_Shape, Callable[[tf.Tensor], tf.Tensor]] = OrderedDict()

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
        """TensorFlow and its version."""
        return f"tensorflow {tf.__version__}"

    @property
    def precision(self) -> str:
        """What it computes in."""
        return self._precision

    def predict(self, slab: FloatVolume) -> FloatVolume:
        """Return the class scores of one slab, (X, Y, Z, C) to (X, Y, Z, classes), float32."""
        with tf.device(f"/{self._device}"):
            scores = self._function_for(slab.shape)(tf.constant(slab[None], tf.float32))
        return np.asarray(scores.numpy()[0], np.float32)

    def release(self) -> None:
        """Let go of the functions traced for all shapes."""
        self._functions.clear()

    def _function_for(self, shape: _Shape) -> Callable[[tf.Tensor], tf.Tensor]:
        """Return the model traced for one shape: slabs of a leg share it and its buffers."""
        if shape not in self._functions:
            while len(self._functions) >= _SHAPES_KEPT:
                self._functions.popitem(last=False)

            def score(image: tf.Tensor) -> Any:
                return self._model(image, training=False)

            # No XLA: on a CPU it is about 20 times slower for these networks.
            traced = tf.function(score, jit_compile=False, autograph=False)
            self._functions[shape] = traced.get_concrete_function(
                tf.TensorSpec((1, *shape), tf.float32)
            )
        self._functions.move_to_end(shape)
        return self._functions[shape]


def devices() -> dict[str, tuple[str, ...]]:
    """Return the precisions of each device that TensorFlow finds: 'cpu', 'gpu:0' and so on.

    On a processor TensorFlow is the reference, and only that; on cards float16 is untried.
    """
    cards = range(len(tf.config.list_physical_devices("GPU")))
    return {"cpu": ("float32",)} | {f"gpu:{index}": ("float32", "float16") for index in cards}


def choose_device(wanted: str) -> str:
    """Return the device to run on.

    Parameters
    ----------
    wanted : str
        'auto' (the first graphics card if there is one), 'cpu', 'gpu' or 'gpu:N'.

    Returns
    -------
    str
        'cpu' or 'gpu:N'.

    Raises
    ------
    InputError
        If the device asked for doesn't exist.
    """
    if wanted == "cpu":
        return wanted
    known = [device for device in devices() if device != "cpu"]
    if wanted == "auto":
        return known[0] if known else "cpu"
    if wanted == "gpu" and known:
        return known[0]
    if wanted in known:
        return wanted
    there = ", ".join(["auto", "cpu", *known])
    raise InputError(
        f"The device '{wanted}' can't be used: TensorFlow finds no such device.",
        f"Choose one of: {there}.",
    )


def load_predictors(
    spec: ModelSpec, device: str = "auto", precision: str = "float32"
) -> tuple[KerasPredictor, ...]:
    """Return the verified members of a model's ensemble, in the order of the manifest.

    Parameters
    ----------
    spec : ModelSpec
        The model.
    device : str
        As `choose_device` takes it.
    precision : str
        What the layers compute in: 'float32', 'bfloat16' or 'float16'.

    Raises
    ------
    ModelError
        If a weights file is missing, differs from the manifest or fits no known network.
    InputError
        If the device doesn't exist.
    """
    contents = all_verified(spec)
    make_reproducible()
    chosen = choose_device(device)
    before = keras.config.dtype_policy()
    keras.config.set_dtype_policy(_POLICIES[precision])
    try:
        with tf.device(f"/{chosen}"):
            return tuple(
                _loaded(member, content, chosen, precision)
                for member, content in zip(spec.members, contents, strict=True)
            )
    finally:
        keras.config.set_dtype_policy(before)


def _loaded(member: ModelSpec, content: bytes, device: str, precision: str) -> KerasPredictor:
    model = build_network(member.architecture, member.arguments)
    load_weights(model, content)
    return KerasPredictor(model, member, device, precision)


def make_reproducible() -> None:
    """Ask TensorFlow for the same bits every time, and for true float32 on graphics cards.

    Must come before the first tensor is placed on a graphics card.
    """
    tf.config.experimental.enable_op_determinism()
    # Otherwise recent cards round the inputs of every product to 10 bits.
    tf.config.experimental.enable_tensor_float_32_execution(False)
    for card in tf.config.list_physical_devices("GPU"):
        tf.config.experimental.set_memory_growth(card, True)
