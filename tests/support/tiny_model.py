"""A real but tiny network with random weights, in a models folder of its own.

Made in a child process: TensorFlow must not enter the tests' own process, where OpenGL lives.
"""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from filelock import FileLock

from inference_engine.network.weights import save_weights_fp16, write_manifest
from inference_engine.segmentation.model_spec import MANIFEST_NAME, ModelSpec, WeightsFile

TINY_MODEL = ModelSpec(
    name="tiny",
    version="0.0.1",
    architecture="compact_unet",
    arguments={"channel_count": 3, "class_count": 19, "widths": [4, 8], "stem": [2, 2, 1]},
    spacing_mm=(10.0, 10.0, 20.0),
    channels=("water", "fat", "fat_fraction"),
    slab_shape=(16, 16, 8),
    size_multiple=(4, 4, 2),
    label_table="legseg18.toml",
    weights=(),
    description="Random weights, for tests.",
)
MEMBERS = 2


@pytest.fixture(scope="session")
def tiny_models(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a models folder with an ensemble of two tiny networks, made once a session."""
    base = tmp_path_factory.getbasetemp()
    # Workers have folders of their own, side by side.
    place = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    directory = place / "tiny-models"
    # Each module that imports this fixture gets its own; the folder is made by the first.
    with FileLock(place / "tiny-models.lock"):
        if not (directory / MANIFEST_NAME).exists():
            directory.mkdir(exist_ok=True)
            subprocess.run(
                [sys.executable, "-m", "tests.support.tiny_model", str(directory)],
                check=True,
                capture_output=True,
                cwd=Path(__file__).parents[2],
                timeout=240,
            )
    return directory


def make_tiny_models(directory: Path) -> None:
    """Write the weights and the manifest; imports Keras."""
    import keras  # noqa: PLC0415

    from inference_engine.network.architectures import build_network  # noqa: PLC0415

    members = []
    for index in range(MEMBERS):
        keras.utils.set_random_seed(20 + index)
        network = build_network(TINY_MODEL.architecture, TINY_MODEL.arguments)
        sharpen(network)
        file = f"tiny-{index}.npz"
        members.append(WeightsFile(file, save_weights_fp16(network, directory / file)))
    write_manifest(directory / MANIFEST_NAME, [replace(TINY_MODEL, weights=tuple(members))])


def sharpen(network: Any) -> None:
    """Give an untrained network, whose scores are all alike, clear opinions."""
    kernel = network.get_layer("head").kernel
    kernel.assign(kernel * 30)


if __name__ == "__main__":
    make_tiny_models(Path(sys.argv[1]))
