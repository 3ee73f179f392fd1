"""Publish a training run: averaged weights, calibrated background, manifest.

Run as `python -m inference_engine.training.export_model --run DIRECTORY [--models DIRECTORY]`.
"""

from __future__ import annotations

import argparse
import json
from dataclasses import replace
from itertools import islice
from pathlib import Path

import keras
import numpy as np

from inference_engine.network.architectures import build_network
from inference_engine.network.weights import save_weights_fp16, write_manifest
from inference_engine.segmentation.model_spec import (
    MANIFEST_NAME,
    MODELS_DIRECTORY,
    ModelSpec,
    WeightsFile,
)
from inference_engine.simulation.shape_model import load_shape
from inference_engine.training.random_legs import RandomLegs
from inference_engine.training.train_model import default_spec

_CALIBRATION_SEED = 770_000
_BACKGROUND_WEIGHTS = (1.0, 0.8, 0.6, 0.5, 0.4, 0.3)


def background_weight(
    network: keras.Model, spec: ModelSpec, patch: tuple[int, int, int], count: int = 24
) -> float:
    """Return the factor on the background score with the best mean DSC on simulated legs.

    Cross-entropy makes a network cautious at borders and in fatty muscle; the factor gives back
    what it leaves to the background. It is chosen on simulations never trained on.
    """
    source = RandomLegs(spec, patch, load_shape(), renders=1)
    classes = spec.class_count
    joint = np.zeros((len(_BACKGROUND_WEIGHTS), classes, classes))
    for sample in islice(source.samples(np.random.default_rng(_CALIBRATION_SEED)), count):
        image = sample.image.astype(np.float32)[None]
        scores = np.array(network.predict_on_batch(image))[0]
        background = scores[..., 0].copy()
        for index, weight in enumerate(_BACKGROUND_WEIGHTS):
            scores[..., 0] = background * weight
            pairs = sample.labels.astype(np.intp) * classes + scores.argmax(-1)
            joint[index] += np.bincount(pairs.ravel(), minlength=classes**2).reshape(
                classes, classes
            )
    overlap = np.diagonal(joint, axis1=1, axis2=2)
    dice = 2 * overlap / np.maximum(joint.sum(1) + joint.sum(2), 1)
    return float(_BACKGROUND_WEIGHTS[int(dice[:, 1:].mean(1).argmax())])


def export(run: Path, models: Path) -> ModelSpec:
    """Write the averaged weights of a run and the manifest that describes them."""
    settings = json.loads((run / "run.json").read_text(encoding="utf-8"))
    x, y, z = settings["schedule"]["patch"]
    patch = (int(x), int(y), int(z))
    spec = default_spec()
    network = build_network(spec.architecture, spec.arguments)
    with np.load(run / "checkpoint.npz", allow_pickle=False) as data:
        step = int(data["progress"][0])
        network.set_weights([data[f"average{i}"] for i in range(len(network.get_weights()))])
    models.mkdir(parents=True, exist_ok=True)
    file = f"{spec.name}-{spec.version}.npz"
    digest = save_weights_fp16(network, models / file)
    spec = replace(
        spec,
        weights=(WeightsFile(file, digest),),
        background_weight=background_weight(network, spec, patch),
        description=(
            f"{spec.description} {step} steps of {settings['schedule']['batch']} samples, "
            f"seed {settings['seed']}."
        ),
    )
    write_manifest(models / MANIFEST_NAME, [spec])
    return spec


def main() -> None:
    """Export the run named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True, help="run folder")
    parser.add_argument("--models", type=Path, default=MODELS_DIRECTORY, help="where to write")
    options = parser.parse_args()
    spec = export(options.run, options.models)
    print(spec)  # noqa: T201 (this is a command)


if __name__ == "__main__":
    main()
