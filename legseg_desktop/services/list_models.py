"""The models that are installed, and whether their files are whole."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from inference_engine.errors import ModelError
from inference_engine.network.weights import verify_weights
from inference_engine.segmentation.model_spec import MODELS_DIRECTORY, ModelSpec
from legseg_desktop.services.installed_models import installed_models


@dataclass(frozen=True)
class VerifiedModel:
    """A model and what is wrong with its files (None if nothing is)."""

    model: ModelSpec
    problem: str | None


def list_models(directory: Path = MODELS_DIRECTORY) -> tuple[ModelSpec, ...]:
    """Return the models of a folder, the default one first, and those the user has imported.

    Raises
    ------
    ModelError
        If a manifest is missing or malformed.
    """
    return installed_models(directory)


def verify_models(directory: Path = MODELS_DIRECTORY) -> tuple[VerifiedModel, ...]:
    """Compare every weights file with the SHA-256 of the manifest.

    Raises
    ------
    ModelError
        If the manifest is missing or malformed.
    """
    return tuple(VerifiedModel(model, _problem(model)) for model in list_models(directory))


def _problem(model: ModelSpec) -> str | None:
    try:
        verify_weights(model)
    except ModelError as error:
        return str(error)
    return None
