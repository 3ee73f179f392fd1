"""The weights that a run begins with."""

from __future__ import annotations

from pathlib import Path

from inference_engine.errors import InputError, ModelError
from inference_engine.network.architectures import layer_graph
from inference_engine.network.weights import read_verified
from inference_engine.segmentation.model_spec import MODELS_DIRECTORY, ModelSpec, find_model
from inference_engine.training.run_folder import RunFolder


def read_initial_weights(
    name: str, trained: ModelSpec, models_directory: Path = MODELS_DIRECTORY
) -> bytes:
    """Return the content of a weights file.

    Parameters
    ----------
    name : str
        A weights file (.npz); a run folder, whose best fold is taken; or the name of an
        installed model, whose first network that is built as the trained one is taken.
    trained : ModelSpec
        What is to begin with them.
    models_directory : Path
        Where the installed models are.

    Raises
    ------
    InputError
        If there is nothing of this name, the run is not through, or no network of the model fits.
    ModelError
        If the weights are damaged, or this version doesn't know a network of the model.
    """
    path = Path(name)
    if path.is_file():
        return read_weights_file(path)
    if path.is_dir():
        return _of_best_fold(RunFolder(path))
    try:
        spec = find_model(name, models_directory)
    except ModelError as error:
        raise InputError(
            f"There are no initial weights '{path.name}'.",
            "Give a weights file, the folder of a run, or a model of 'legseg models list'.",
        ) from error
    return weights_that_fit(spec, trained)


def read_weights_file(path: Path) -> bytes:
    """Return the content of a weights file; InputError if it can't be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError(
            f"The weights {path.name} can't be read: {error.strerror}.", "Check the path."
        ) from error


def weights_that_fit(model: ModelSpec, trained: ModelSpec) -> bytes:
    """Return the weights of a model's first network that is built as another one.

    Raises
    ------
    InputError
        If there is none.
    ModelError
        If the weights are damaged, or this version doesn't know a network of the model.
    """
    # Arguments may leave out what others say in so many words.
    wanted = layer_graph(trained.architecture, trained.arguments)
    for member in model.members:
        if layer_graph(member.architecture, member.arguments) == wanted:
            return read_verified(member, member.weights[0])
    raise InputError(
        f"No network of the model '{model.name}' is built as the one to be trained.",
        "Choose the architecture and the arguments of one of them, or begin from nothing.",
    )


def _of_best_fold(run: RunFolder) -> bytes:
    outcome = run.outcome()
    if outcome is None:
        raise InputError(
            f"The run {run.path.name}, whose best fold is to begin with, is not through.",
            "Finish that run first.",
        )
    spec = find_model(None, run.model)
    return read_verified(spec, spec.weights[int(outcome["best_fold"])])
