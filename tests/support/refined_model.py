"""A refinement of borders with random weights, for any model."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from inference_engine.network.weights import write_manifest
from inference_engine.segmentation.model_spec import MANIFEST_NAME, ModelSpec, WeightsFile
from tests.support.mixed_model import save_random_weights, write_mixed_model

ARGUMENTS = {"channel_count": 7, "class_count": 2, "widths": [4, 6]}
# One that no file belongs to.
REFINEMENT = WeightsFile("border.npz", "cd" * 32, "refinement_network", ARGUMENTS)


def write_refinement(folder: Path, seed: int = 7) -> WeightsFile:
    """Write the weights of a refinement, and return its entry in a manifest."""
    digest = save_random_weights("refinement_network", ARGUMENTS, folder / REFINEMENT.file, seed)
    return replace(REFINEMENT, sha256=digest)


def write_refined_model(folder: Path) -> ModelSpec:
    """Write the model 'mixed', of two grids, with a refinement; return it."""
    refined = replace(write_mixed_model(folder), refinement=write_refinement(folder))
    write_manifest(folder / MANIFEST_NAME, [refined])
    return refined
