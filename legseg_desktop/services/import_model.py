"""Take a model into the user's folder, from a file or a folder."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from inference_engine.errors import ModelError, OutputError
from inference_engine.network.model_archive import unpack_model
from inference_engine.network.model_check import check_model
from inference_engine.progress import Progress
from inference_engine.segmentation.model_spec import MODELS_DIRECTORY, ModelSpec
from legseg_desktop import paths
from legseg_desktop.services.installed_models import full_name, installed_models


def import_model(
    source: Path,
    progress: Progress,
    *,
    shipped: Path = MODELS_DIRECTORY,
    imported: Path | None = None,
    check: Callable[[ModelSpec, Progress], None] = check_model,
) -> ModelSpec:
    """Import a model, all or nothing.

    Parameters
    ----------
    source : Path
        A file of 'legseg models export', or a folder like it, such as a training run's 'model'.
    progress : Progress
        Told often; may raise OperationCancelled.
    shipped, imported : Path
        As for `installed_models`.
    check : callable
        Tries the model; `check_model` or one like it.

    Raises
    ------
    ModelError
        If the source is no model, is damaged or unsafe, has an architecture that this version
        doesn't know, or its name and version are taken.
    OutputError
        If it can't be written.
    OperationCancelled
        If the user has asked to stop; nothing is imported.
    """
    progress.report(0.0, "Reading the model")
    place = paths.make_private(paths.models_directory() if imported is None else imported)
    try:
        partial = tempfile.TemporaryDirectory(prefix=".importing-", dir=place)
    except OSError as error:
        raise _not_written(error) from error
    with partial as name:
        folder = Path(name) / "model"
        folder.mkdir()
        spec = unpack_model(source, folder)
        taken = [full_name(model) for model in installed_models(shipped, place)]
        if full_name(spec) in taken:
            raise ModelError(
                f"There is a model {spec.name} {spec.version} already.",
                "Remove it first, or give the new one another version.",
            )
        check(spec, progress)
        target = place / full_name(spec)
        try:
            folder.rename(target)
        except OSError as error:
            raise _not_written(error) from error
    return replace(spec, directory=target)


def _not_written(error: OSError) -> OutputError:
    return OutputError(
        f"The model can't be written: {error.strerror or error}.",
        "Check the free disk space and the permissions of your data folder.",
    )
