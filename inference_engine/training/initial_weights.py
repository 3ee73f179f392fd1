"""The weights that a run begins with."""

from __future__ import annotations

from pathlib import Path

from inference_engine.errors import InputError, ModelError
from inference_engine.network.weights import read_verified
from inference_engine.segmentation.model_spec import MODELS_DIRECTORY, find_model
from inference_engine.training.run_folder import RunFolder


def read_initial_weights(name: str, models_directory: Path = MODELS_DIRECTORY) -> bytes:
    """Return the content of a weights file.

    Parameters
    ----------
    name : str
        A weights file (.npz); a run folder, whose best fold is taken; or the name of an
        installed model, whose first member is taken.
    models_directory : Path
        Where the installed models are.

    Raises
    ------
    InputError
        If there is nothing of this name, or the run is not through.
    ModelError
        If the weights are damaged.
    """
    path = Path(name)
    if path.is_file():
        try:
            return path.read_bytes()
        except OSError as error:
            raise InputError(
                f"The weights {path.name} can't be read: {error.strerror}.", "Check the path."
            ) from error
    if path.is_dir():
        return _of_best_fold(RunFolder(path))
    try:
        spec = find_model(name, models_directory)
    except ModelError as error:
        raise InputError(
            f"There are no initial weights '{path.name}'.",
            "Give a weights file, the folder of a run, or a model of 'legseg models list'.",
        ) from error
    return read_verified(spec, spec.weights[0])


def _of_best_fold(run: RunFolder) -> bytes:
    outcome = run.outcome()
    if outcome is None:
        raise InputError(
            f"The run {run.path.name}, whose best fold is to begin with, is not through.",
            "Finish that run first.",
        )
    spec = find_model(None, run.model)
    return read_verified(spec, spec.weights[int(outcome["best_fold"])])
