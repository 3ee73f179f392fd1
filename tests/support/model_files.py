"""Models as files, with arrays for weights that no network has: for import and export."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from inference_engine.network.weights import write_manifest
from inference_engine.segmentation.model_spec import ModelSpec, WeightsFile
from tests.support.tiny_model import TINY_MODEL


def weights_bytes(**arrays: Any) -> bytes:
    """Return arrays as the content of a weights file."""
    stream = io.BytesIO()
    np.savez(stream, **arrays)
    return stream.getvalue()


CONTENTS = {f"tiny-{index}.npz": weights_bytes(a=np.full(3, index)) for index in range(2)}


def spec_of(contents: Mapping[str, bytes] = CONTENTS, **changes: Any) -> ModelSpec:
    """Return the tiny model with these weights files."""
    files = tuple(WeightsFile(n, hashlib.sha256(c).hexdigest()) for n, c in contents.items())
    return replace(TINY_MODEL, **{"weights": files, **changes})


def write_folder(
    folder: Path, spec: ModelSpec | None = None, contents: Mapping[str, bytes] = CONTENTS
) -> Path:
    """Write a manifest and weights files, and return the folder."""
    folder.mkdir(exist_ok=True)
    for name, content in contents.items():
        (folder / name).write_bytes(content)
    write_manifest(folder / "manifest.toml", [spec or spec_of(contents)])
    return folder
