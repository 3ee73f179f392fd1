"""A model's files: half-precision weights, their SHA-256, their entry in the manifest.

Nothing here imports Keras: the window and the command line verify models, too. A network
is anything with a list `weights` of variables that have `path`, `shape`, `numpy` and
`assign`, as a Keras 3 model has.
"""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np

from inference_engine.errors import ModelError
from inference_engine.formats.atomic_file import write_file
from inference_engine.imaging.geometry import FloatVolume
from inference_engine.network.layer_graph import LayerGraph
from inference_engine.segmentation.model_spec import ModelSpec, WeightsFile
from inference_engine.segmentation.options import Infiltration

_REINSTALL = "Install the program, import the model or train it again."


class Variable(Protocol):
    """One array of a network's weights."""

    path: str
    shape: Any

    def numpy(self) -> Any:
        """Return the values."""

    def assign(self, value: Any) -> Any:
        """Set the values."""


class Network(Protocol):
    """A network whose weights can be saved and loaded."""

    @property
    def weights(self) -> Sequence[Variable]:
        """All variables in a fixed order, the moving statistics of batch norm included."""


def save_weights_fp16(model: Network, path: Path) -> str:
    """Write the weights of a network as `.npz` and return the file's SHA-256.

    Kernels are stored as float16, which is what they cost in the repository; vectors (biases,
    batch-norm scales and moving statistics, which span more decades) stay float32. The file
    holds plain arrays in the order of `model.weights`, named by that order and the variable's
    path, and no time stamp: same weights, same bytes.

    Parameters
    ----------
    model : Network
        Such as a Keras model.
    path : Path
        Ends in '.npz'.

    Returns
    -------
    str
        SHA-256 of the file, hexadecimal, for the manifest.

    Raises
    ------
    ModelError
        If a weight is not finite, or too large for float16.
    OutputError
        If the file can't be written.
    """
    arrays: dict[str, Any] = {}
    for index, variable in enumerate(model.weights):
        values = np.asarray(variable.numpy())
        with np.errstate(over="ignore"):
            stored = values.astype(np.float16 if values.ndim > 1 else np.float32)
        if not np.isfinite(stored).all():
            raise ModelError(
                f"The weights '{variable.path}' hold values that float16 can't store.",
                "Train the model again; the training has diverged.",
            )
        arrays[_array_name(index, variable)] = stored
    buffer = io.BytesIO()
    np.savez(buffer, **arrays)
    content = buffer.getvalue()
    write_file(path, content)
    return hashlib.sha256(content).hexdigest()


def load_weights(model: Network, content: bytes) -> None:
    """Set the weights of a network from the content of a file of `save_weights_fp16`.

    Raises
    ------
    ModelError
        If the content is damaged or was saved from another architecture.
    """
    names = [_array_name(index, variable) for index, variable in enumerate(model.weights)]
    try:
        with np.load(io.BytesIO(content), allow_pickle=False) as stored:
            if list(stored.files) != names:
                raise ModelError("The weights belong to another network.", _REINSTALL)
            for name, variable in zip(names, model.weights, strict=True):
                values = stored[name]
                if values.shape != tuple(variable.shape):
                    raise ModelError("The weights belong to another network.", _REINSTALL)
                variable.assign(values.astype(np.float32))
    except (OSError, ValueError, EOFError, zipfile.BadZipFile) as error:
        raise ModelError("The weights can't be read.", _REINSTALL) from error


def read_arrays(graph: LayerGraph, content: bytes) -> dict[str, FloatVolume]:
    """Return the weights of a network by name, 'LAYER/VARIABLE', float32, for any runtime.

    Parameters
    ----------
    graph : LayerGraph
        The network.
    content : bytes
        Of a file of `save_weights_fp16`.

    Raises
    ------
    ModelError
        If the content is damaged or was saved from another architecture.
    """
    expected = graph.weight_shapes()
    try:
        with np.load(io.BytesIO(content), allow_pickle=False) as stored:
            # '012.stem_norm.gamma': place, layer, variable.
            found = {
                name.partition(".")[2].replace(".", "/"): stored[name].astype(np.float32)
                for name in stored.files
            }
    except (OSError, ValueError, EOFError, zipfile.BadZipFile) as error:
        raise ModelError("The weights can't be read.", _REINSTALL) from error
    if {name: values.shape for name, values in found.items()} != expected:
        raise ModelError("The weights belong to another network.", _REINSTALL)
    return found


def read_verified(spec: ModelSpec, weights: WeightsFile) -> bytes:
    """Return the content of a weights file once its SHA-256 is what the manifest says.

    What is verified is what is returned: the file isn't opened a second time.

    Raises
    ------
    ModelError
        If the file is missing, or is not the one the manifest describes.
    """
    if Path(weights.file).name != weights.file:
        raise ModelError(
            f"The list of models names a file outside its folder for '{spec.name}'.", _REINSTALL
        )
    try:
        content = (spec.directory / weights.file).read_bytes()
    except OSError as error:
        raise ModelError(
            f"The file {weights.file} of the model '{spec.name}' is missing or can't be read.",
            _REINSTALL,
        ) from error
    if hashlib.sha256(content).hexdigest() != weights.sha256.lower():
        raise ModelError(
            f"The file {weights.file} of the model '{spec.name}' is not the one it was "
            "published with: its SHA-256 differs.",
            _REINSTALL,
        )
    return content


def all_verified(spec: ModelSpec) -> tuple[bytes, ...]:
    """Return the verified content of the weights of every member of a model.

    Raises
    ------
    ModelError
        If one is missing or differs, or the model lists none.
    """
    if not spec.weights:
        raise ModelError(f"The model '{spec.name}' lists no weights.", _REINSTALL)
    return tuple(read_verified(spec, weights) for weights in spec.weights)


def verify_weights(spec: ModelSpec) -> None:
    """Check the SHA-256 of every weights file of a model, that of the refinement too.

    Raises
    ------
    ModelError
        If one is missing or differs, or the model lists none.
    """
    all_verified(spec)
    if spec.refinement is not None:
        read_verified(spec, spec.refinement)


def write_manifest(path: Path, specs: Sequence[ModelSpec]) -> None:
    """Write the list of models, the default one first, so that `load_manifest` reads it back.

    Raises
    ------
    OutputError
        If the file can't be written.
    """
    write_file(path, manifest_bytes(specs))


def manifest_bytes(specs: Sequence[ModelSpec]) -> bytes:
    """Return the content of a manifest."""
    text = "# The models of this folder, the default one first. Written by the program.\n"
    text += "".join(_manifest_entry(spec) for spec in specs)
    return text.encode("utf-8")


def _manifest_entry(spec: ModelSpec) -> str:
    fields: dict[str, Any] = {
        "name": spec.name,
        "version": spec.version,
        "description": spec.description,
        "architecture": spec.architecture,
        "spacing_mm": [float(mm) for mm in spec.spacing_mm],
        "channels": spec.channels,
        "slab_shape": spec.slab_shape,
        "size_multiple": spec.size_multiple,
        "label_table": spec.label_table,
        "background_weight": float(spec.background_weight),
    }
    if spec.infiltration is not Infiltration.ANY:
        fields["infiltration"] = spec.infiltration.value
    if any(spec.margin):
        fields["margin"] = spec.margin
    if spec.receptive_halo is not None:
        fields["receptive_halo"] = spec.receptive_halo
    if spec.shifts:
        fields["shifts"] = spec.shifts
    if not spec.weights:
        fields["weights"] = []
    lines = ["", "[[model]]", *(f"{key} = {_toml(value)}" for key, value in fields.items())]
    lines += ["", "[model.arguments]"]
    lines += [f"{_toml_key(key)} = {_toml(value)}" for key, value in spec.arguments.items()]
    for weights in spec.weights:
        lines += ["", "[[model.weights]]", *_weights_lines(weights)]
    if spec.refinement is not None:
        lines += ["", "[model.refinement]", *_weights_lines(spec.refinement)]
    return "\n".join(lines) + "\n"


def _weights_lines(weights: WeightsFile) -> list[str]:
    said = {"file": weights.file, "sha256": weights.sha256, **weights.own}
    return [f"{key} = {_toml(value)}" for key, value in said.items()]


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        # A JSON string is a TOML basic string, but for DEL, which TOML wants escaped.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_toml_key(k)} = {_toml(v)}" for k, v in value.items()) + "}"
    if isinstance(value, Sequence):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    raise TypeError(f"a manifest can't hold a {type(value).__name__}")


def _toml_key(key: str) -> str:
    return key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else _toml(key)


def _array_name(index: int, variable: Variable) -> str:
    # '/' would become a folder in the archive.
    return f"{index:03d}.{variable.path.replace('/', '.')}"
