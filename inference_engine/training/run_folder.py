"""The folder of a training run: all that is needed to go on with it or to repeat it."""

from __future__ import annotations

import json
import platform
import shutil
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from inference_engine.errors import InputError, OutputError
from inference_engine.formats.atomic_file import write_file
from inference_engine.training.configuration import TrainingConfiguration
from inference_engine.training.configuration_file import configuration_from
from inference_engine.training.folds import Folds

RUN_FILE = "run.json"
OUTCOME_FILE = "outcome.json"
MODEL_FOLDER = "model"

_PACKAGES = ("legseg", "keras", "tensorflow", "jax", "numpy", "scipy", "nibabel")


class RunFolder:
    """Where a run keeps what it makes.

    Parameters
    ----------
    path : Path
        The folder.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def legs(self) -> Path:
        """Legs on the model's grid."""
        return self.path / "legs"

    @property
    def initial_weights(self) -> Path:
        """A copy of the weights that the run begins with."""
        return self.path / "initial_weights.npz"

    @property
    def model(self) -> Path:
        """The ensemble as a model, at the end."""
        return self.path / MODEL_FOLDER

    def fold(self, index: int) -> Path:
        """Return the folder of a fold, counted from 0; it is made if it isn't there."""
        return _made(self.path / f"fold-{index + 1}")

    def begin(
        self, configuration: TrainingConfiguration, folds: Folds, unlabelled: tuple[str, ...]
    ) -> None:
        """Begin a run, or see that the one that is there is the same.

        Parameters
        ----------
        configuration : TrainingConfiguration
            What to do; what only changes the pace may differ from the first time.
        folds : tuple of tuple of str
            The subjects of each fold.
        unlabelled : tuple of str
            Scans that were left out, for the record.

        Raises
        ------
        InputError
            If the folder holds a run with another configuration or other subjects.
        OutputError
            If it can't be written.
        """
        _made(self.path)
        content = self._read(RUN_FILE)
        if content is None or not self._has_learnt:
            self._begin_anew(configuration, folds, unlabelled, content)
            return
        before = configuration_from(content.get("configuration", {}), RUN_FILE)
        if not before.repeats(configuration):
            raise InputError(
                f"The run folder {self.path.name} was begun with another configuration.",
                "Give the configuration it was begun with, or another run folder.",
            )
        if content.get("folds") != [list(fold) for fold in folds]:
            raise InputError(
                "The folder of scans holds other subjects than when this run began.",
                "Bring it back to what it was, or begin anew with another run folder.",
            )

    @property
    def _has_learnt(self) -> bool:
        return (self.path / "fold-1").exists()

    def _begin_anew(
        self,
        configuration: TrainingConfiguration,
        folds: Folds,
        unlabelled: tuple[str, ...],
        before: dict[str, Any] | None,
    ) -> None:
        """Write what the run is; drop what was prepared for another configuration.

        A first attempt often ends at a mistake in the configuration or in a scan.
        """
        content = {
            "configuration": configuration.model_dump(mode="json"),
            "folds": [list(fold) for fold in folds],
            "scans_without_labels": list(unlabelled),
            "versions": _versions(),
        }
        if content != before:
            shutil.rmtree(self.legs, ignore_errors=True)
            self.initial_weights.unlink(missing_ok=True)
            self._write(RUN_FILE, content)

    def outcome(self) -> dict[str, Any] | None:
        """Return the outcome of a run that is through, else None."""
        return self._read(OUTCOME_FILE)

    def write_outcome(self, outcome: dict[str, Any]) -> None:
        """Write the outcome: the run is through."""
        self._write(OUTCOME_FILE, outcome)

    def _read(self, name: str) -> dict[str, Any] | None:
        try:
            return dict(json.loads((self.path / name).read_text(encoding="utf-8")))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, TypeError) as error:
            raise InputError(
                f"{name} in the run folder {self.path.name} can't be read.",
                "Give another run folder.",
            ) from error

    def _write(self, name: str, content: dict[str, Any]) -> None:
        text = json.dumps(content, indent=2, ensure_ascii=False) + "\n"
        write_file(self.path / name, text.encode("utf-8"))


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"The folder {folder.name} can't be made: {error.strerror or error}.",
            "Choose a run folder that you may write to, on a disk with room.",
        ) from error
    return folder


def _versions() -> dict[str, str]:
    found = {"python": platform.python_version()}
    for package in _PACKAGES:
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            continue
    return found
