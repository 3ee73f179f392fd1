"""Publish training runs as one model: averaged weights, calibrated background, manifest.

Run as `python -m inference_engine.training.export_model --run DIRECTORY... --name NAME`.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

import keras
import numpy as np
import numpy.typing as npt

from inference_engine.imaging.geometry import FloatVolume, LabelVolume
from inference_engine.network.architectures import build_network
from inference_engine.network.weights import save_weights_fp16, write_manifest
from inference_engine.segmentation.model_spec import (
    MANIFEST_NAME,
    MODELS_DIRECTORY,
    ModelSpec,
    WeightsFile,
    load_manifest,
)
from inference_engine.segmentation.options import Infiltration as Meant
from inference_engine.simulation.shape_model import load_shape
from inference_engine.training.random_legs import Infiltration, Patients, RandomLegs
from inference_engine.training.train_model import averaged_weights, default_spec, steps_taken

_CALIBRATION_SEED = 770_000
_BACKGROUND_WEIGHTS = (1.0, 0.8, 0.6, 0.5, 0.4, 0.3)
# Weights this close to the best mean DSC are as good; among them the fat fraction decides.
_EQUAL_DICE = 0.01
_LEAST_VOXELS = 50


def background_weight(
    network: keras.Model,
    spec: ModelSpec,
    patch: tuple[int, int, int],
    *,
    infiltration: Infiltration = Infiltration.ALL,
    count: int = 32,
) -> float:
    """Return the factor on the background score that serves simulated legs best.

    Cross-entropy makes a network cautious at borders and in fatty muscle; the factor gives back
    what it leaves to the background. Too much of it takes in the fat around the muscles. So the
    weight with the smallest mean error of the fat fraction is taken, among those whose mean DSC
    is within 0.01 of the best, on simulations never trained on.
    """
    source = RandomLegs(spec, patch, load_shape(), patients=Patients(infiltration), renders=1)
    classes, weights = spec.class_count, _BACKGROUND_WEIGHTS
    joint = np.zeros((len(weights), classes, classes))
    errors: list[list[float]] = [[] for _ in weights]
    for sample in islice(source.samples(np.random.default_rng(_CALIBRATION_SEED)), count):
        image = sample.image.astype(np.float32)
        scores = np.array(network.predict_on_batch(image[None]))[0]
        background = scores[..., 0].copy()
        fat = image[..., spec.channels.index("fat_fraction")]
        for index, weight in enumerate(weights):
            scores[..., 0] = background * weight
            predicted = scores.argmax(-1)
            joint[index] += _joint(sample.labels, predicted, classes)
            errors[index] += _fat_errors(sample.labels, predicted, fat, classes)
    overlap = np.diagonal(joint, axis1=1, axis2=2)
    dice = 2 * overlap / np.maximum(joint.sum(1) + joint.sum(2), 1)
    mean_dice = dice[:, 1:].mean(1)
    candidates = np.flatnonzero(mean_dice >= mean_dice.max() - _EQUAL_DICE)
    return float(weights[min(candidates, key=lambda index: float(np.mean(errors[index])))])


def _joint(
    labels: LabelVolume, predicted: npt.NDArray[np.intp], classes: int
) -> npt.NDArray[np.intp]:
    pairs = labels.astype(np.intp) * classes + predicted
    counts = np.bincount(pairs.ravel(), minlength=classes**2)
    return np.asarray(counts.reshape(classes, classes))


def _fat_errors(
    labels: LabelVolume, predicted: npt.NDArray[np.intp], fat: FloatVolume, classes: int
) -> list[float]:
    """Return the error of the mean fat fraction of every muscle that is there and was found."""
    means = []
    for volume in (labels.astype(np.intp), predicted):
        voxels = np.bincount(volume.ravel(), minlength=classes)
        total = np.bincount(volume.ravel(), weights=fat.ravel(), minlength=classes)
        means.append(np.where(voxels >= _LEAST_VOXELS, total / np.maximum(voxels, 1), np.nan))
    error = np.abs(means[1] - means[0])[1:]
    return [float(value) for value in error[np.isfinite(error)]]


def export(
    runs: Sequence[Path],
    models: Path,
    name: str,
    description: str,
    *,
    meant_for: Meant = Meant.ANY,
) -> ModelSpec:
    """Write the averaged weights of one or more runs as one model, and the manifest.

    Parameters
    ----------
    runs : sequence of Path
        Run folders of one architecture: the members of the model's ensemble. A weights file is
        called after its run, so that models which share a run share the file.
    models : Path
        Folder of the models. An entry of this name is replaced in its place, a new one comes
        last; the others stay.
    name, description : str
        What the model is called, and one sentence on what it is for.
    meant_for : Meant
        Whom `--infiltration` chooses it for.

    Returns
    -------
    ModelSpec
        With the weights' hashes and the members' mean calibrated background weight.
    """
    spec = replace(default_spec(), name=name, infiltration=meant_for)
    network = build_network(spec.architecture, spec.arguments)
    models.mkdir(parents=True, exist_ok=True)
    files, factors, described = [], [], []
    for run in runs:
        settings = json.loads((run / "run.json").read_text(encoding="utf-8"))
        x, y, z = settings["schedule"]["patch"]
        network.set_weights(averaged_weights(run))
        member = f"{run.name}-{spec.version}.npz"
        files.append(WeightsFile(member, save_weights_fp16(network, models / member)))
        factors.append(
            background_weight(
                network,
                spec,
                (int(x), int(y), int(z)),
                infiltration=Infiltration(settings["infiltration"]),
            )
        )
        described.append(
            f"{run.name}: {steps_taken(run)} steps of {settings['schedule']['batch']} samples, "
            f"seed {settings['seed']}"
        )
    spec = replace(
        spec,
        weights=tuple(files),
        background_weight=float(np.mean(factors)),
        description=f"{description} {'; '.join(described)}.",
    )
    _enter(spec, models)
    return spec


def _enter(spec: ModelSpec, models: Path) -> None:
    """Put a model into the manifest of a folder, in the place of one of the same name."""
    there = list(load_manifest(models)) if (models / MANIFEST_NAME).exists() else []
    names = [other.name for other in there]
    if spec.name in names:
        there[names.index(spec.name)] = spec
    else:
        there.append(spec)
    write_manifest(models / MANIFEST_NAME, there)


def main() -> None:
    """Export the runs named on the command line as one model."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--run", type=Path, required=True, nargs="+", help="run folders")
    parser.add_argument("--models", type=Path, default=MODELS_DIRECTORY, help="where to write")
    parser.add_argument("--name", default=default_spec().name, help="what the model is called")
    parser.add_argument("--description", default=default_spec().description)
    parser.add_argument("--for", dest="meant_for", type=Meant, default=Meant.ANY)
    options = parser.parse_args()
    spec = export(
        options.run,
        options.models,
        options.name,
        options.description,
        meant_for=options.meant_for,
    )
    print(spec)  # noqa: T201


if __name__ == "__main__":
    main()
