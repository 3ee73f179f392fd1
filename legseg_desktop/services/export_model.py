"""Write an installed model as one file to hand on."""

from __future__ import annotations

from pathlib import Path

from inference_engine.errors import OutputError
from inference_engine.network.model_archive import write_archive
from inference_engine.segmentation.model_spec import MODELS_DIRECTORY, ModelSpec
from legseg_desktop.services.installed_models import find_installed

SUFFIX = ".zip"


def export_model(
    name: str, out: Path, *, shipped: Path = MODELS_DIRECTORY, imported: Path | None = None
) -> ModelSpec:
    """Write a model as an archive that `import_model` takes, all or nothing.

    Parameters
    ----------
    name : str
        As for `find_installed`.
    out : Path
        The file, '….zip'; an existing one is replaced.
    shipped, imported : Path
        As for `installed_models`.

    Raises
    ------
    ModelError
        If there is no such model, or its files are damaged.
    OutputError
        If the file can't be written.
    """
    if out.suffix.lower() != SUFFIX:
        raise OutputError(f"{out.name} is no name of a zip file.", "Let it end in .zip.")
    spec = find_installed(name, shipped, imported)
    write_archive(spec, out)
    return spec
