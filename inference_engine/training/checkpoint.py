"""All that a fold's training needs to go on as if it had never stopped, in one file."""

from __future__ import annotations

import json
import zipfile
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from inference_engine.errors import InputError, OutputError
from inference_engine.formats.atomic_file import replaced_file
from inference_engine.training.learning_curve import EpochRow
from inference_engine.training.plateau import Plateau

Arrays = list[npt.NDArray[Any]]


@dataclass
class FoldState:
    """How far the training of a fold is.

    Parameters
    ----------
    plateau : Plateau
        Learning rate and what it depends on.
    rows : list of EpochRow
        The epochs that are done.
    steps : int
        Steps done of the epoch after them.
    loss_sum : float
        Sum of these steps' losses, each times its number of samples.
    waited_seconds : float
        How long they waited for samples.
    best_dsc_percent : float or None
        Validation DSC in the epoch with the smallest validation loss.
    is_finished : bool
        Whether the training is over.
    """

    plateau: Plateau
    rows: list[EpochRow] = field(default_factory=list)
    steps: int = 0
    loss_sum: float = 0.0
    waited_seconds: float = 0.0
    best_dsc_percent: float | None = None
    is_finished: bool = False

    @property
    def epoch(self) -> int:
        """The epoch that is under way, from 0."""
        return len(self.rows)


@dataclass(frozen=True, eq=False)
class Checkpoint:
    """A fold's state and arrays.

    Parameters
    ----------
    state : FoldState
        How far it is.
    weights, optimiser, best_weights : list of ndarray
        Now; the optimiser's; and those of the best epoch, empty before the first.
    """

    state: FoldState
    weights: Arrays
    optimiser: Arrays
    best_weights: Arrays


def write_checkpoint(path: Path, checkpoint: Checkpoint) -> None:
    """Write a checkpoint; on any failure the one before it stays.

    Raises
    ------
    OutputError
        If it can't be written, such as on a full disk.
    """
    text = json.dumps(asdict(checkpoint.state)).encode("utf-8")
    arrays = {"state": np.frombuffer(text, np.uint8)}
    for kind in ("weights", "optimiser", "best_weights"):
        for index, values in enumerate(getattr(checkpoint, kind)):
            arrays[f"{kind}.{index}"] = values
    try:
        with replaced_file(path) as stream:
            np.savez(stream, allow_pickle=False, **arrays)
    except OutputError as error:
        raise OutputError(
            f"The checkpoint can't be written: {_cause(error)}.",
            "Make room on the disk and start the same command again: the run goes on from its "
            "last whole checkpoint.",
        ) from error


def read_checkpoint(path: Path) -> Checkpoint | None:
    """Return the checkpoint, or None where there is none.

    Raises
    ------
    InputError
        If the file is damaged.
    """
    try:
        with path.open("rb") as file, np.load(file, allow_pickle=False) as stored:
            return Checkpoint(
                _state_from(stored["state"].tobytes()),
                *(_arrays(stored, kind) for kind in ("weights", "optimiser", "best_weights")),
            )
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError, EOFError, zipfile.BadZipFile) as error:
        raise InputError(
            f"The checkpoint in {path.parent.name} is damaged.",
            f"Remove the folder {path.parent.name} from the run folder: this fold begins anew.",
        ) from error


def _state_from(text: bytes) -> FoldState:
    content = json.loads(text)
    content["plateau"] = Plateau(**content["plateau"])
    content["rows"] = [EpochRow(**row) for row in content["rows"]]
    return FoldState(**content)


def _arrays(stored: Any, kind: str) -> Arrays:
    names: Sequence[str] = [name for name in stored.files if name.startswith(f"{kind}.")]
    return [stored[f"{kind}.{index}"] for index in range(len(names))]


def _cause(error: OutputError) -> str:
    cause = error.__cause__
    return (cause.strerror or str(cause)) if isinstance(cause, OSError) else error.what
