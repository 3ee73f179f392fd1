"""The models there are: those that came with the program, and those the user has imported."""

from __future__ import annotations

from pathlib import Path

from inference_engine.errors import ModelError
from inference_engine.segmentation.model_spec import MODELS_DIRECTORY, ModelSpec, load_manifest
from legseg_desktop import paths

# Between a model's name and its version, where the name alone says too little.
VERSION_SIGN = "@"


def installed_models(
    shipped: Path = MODELS_DIRECTORY, imported: Path | None = None
) -> tuple[ModelSpec, ...]:
    """Return all models, the default one first, those the user has imported last.

    Parameters
    ----------
    shipped : Path
        Folder of the program's own models.
    imported : Path, optional
        Folder of the user's; `paths.models_directory()` where not given.

    Raises
    ------
    ModelError
        If a manifest is missing or malformed.
    """
    return (*load_manifest(shipped), *_imported_models(imported))


def find_installed(
    name: str | None, shipped: Path = MODELS_DIRECTORY, imported: Path | None = None
) -> ModelSpec:
    """Return the model called 'name' or 'name@version', or the default one for None.

    Raises
    ------
    ModelError
        If there is no such model, or several versions of it.
    """
    own = load_manifest(shipped)
    if name is None:
        if not own:
            raise ModelError("No model is installed.", "Install the program again.")
        return own[0]
    models = (*own, *_imported_models(imported))
    found = [model for model in models if name in (model.name, full_name(model))]
    if len(found) == 1:
        return found[0]
    if found:
        raise ModelError(
            f"There are several versions of the model '{name}'.",
            f"Choose one of: {', '.join(full_name(model) for model in found)}.",
        )
    known = ", ".join(model.name for model in models)
    raise ModelError(f"There is no model called '{name}'.", f"Choose one of: {known}.")


def full_name(model: ModelSpec) -> str:
    """Return the name with the version, as `find_installed` takes it."""
    return f"{model.name}{VERSION_SIGN}{model.version}"


def shortest_name(
    model: ModelSpec, shipped: Path = MODELS_DIRECTORY, imported: Path | None = None
) -> str:
    """Return the name, and the version where there are several, as `find_installed` takes it.

    Raises
    ------
    ModelError
        If a manifest is missing or malformed.
    """
    named = [other for other in installed_models(shipped, imported) if other.name == model.name]
    return model.name if len(named) == 1 else full_name(model)


def _imported_models(directory: Path | None) -> tuple[ModelSpec, ...]:
    place = paths.models_directory() if directory is None else directory
    found: list[ModelSpec] = []
    # What begins with a dot is an import that was broken off.
    for folder in sorted(place.glob("[!.]*")) if place.is_dir() else ():
        try:
            found += load_manifest(folder)
        except ModelError as error:
            raise ModelError(
                f"The imported model in {folder.name} can't be used: {error.what}",
                f"Remove this folder from {place} and import the model again.",
            ) from error
    return tuple(found)
