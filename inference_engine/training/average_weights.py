"""One network of several that began with the same weights: their mean.

Networks fine-tuned from one ancestor lie in one valley of the loss, and their mean is about as good
as their vote at the cost of one (Wortsman et al. 2022, 'Model soups').

Run as `python -m inference_engine.training.average_weights mean.npz first.npz second.npz:2`; a
number after the colon is how much a file weighs, 1 without.
"""

from __future__ import annotations

import argparse
import io
import zipfile
from collections.abc import Mapping
from pathlib import Path

import numpy as np
import numpy.typing as npt

from inference_engine.errors import InputError
from inference_engine.formats.atomic_file import write_file

Arrays = dict[str, npt.NDArray[np.floating]]


def average_weights(parts: Mapping[Path, float]) -> bytes:
    """Return the content of a weights file that holds the weighted mean of others.

    Parameters
    ----------
    parts : mapping of Path to float
        Weights files of one architecture (`network/weights.py`), and how much each counts.

    Raises
    ------
    InputError
        If a file can't be read, belongs to another network, or nothing counts.
    """
    whole = sum(parts.values())
    if not parts or min(parts.values()) < 0 or whole <= 0:
        raise InputError(
            "There is nothing to average.", "Name weights files; each counts 0 or more."
        )
    mean: dict[str, npt.NDArray[np.float64]] = {}
    stored_as: dict[str, np.dtype[np.floating]] = {}
    for path, counts in parts.items():
        arrays = _read_arrays(path)
        shapes = {name: values.shape for name, values in arrays.items()}
        if mean and shapes != {name: values.shape for name, values in mean.items()}:
            raise InputError(
                f"{path.name} belongs to another network than the files before it.",
                "Average networks that began with the same weights.",
            )
        for name, values in arrays.items():
            stored_as[name] = values.dtype
            mean[name] = mean.get(name, 0) + values.astype(np.float64) * (counts / whole)
    buffer = io.BytesIO()
    averaged: Arrays = {name: values.astype(stored_as[name]) for name, values in mean.items()}
    np.savez(buffer, allow_pickle=False, **averaged)
    return buffer.getvalue()


def _read_arrays(path: Path) -> Arrays:
    """Return what a weights file holds, by its names there.

    Raises
    ------
    InputError
        If it can't be read.
    """
    try:
        with np.load(io.BytesIO(path.read_bytes()), allow_pickle=False) as data:
            return {name: data[name] for name in data.files}
    except (OSError, ValueError, EOFError, zipfile.BadZipFile) as error:
        raise InputError(
            f"The weights {path.name} can't be read.", "Check the path, or export them again."
        ) from error


def _part(text: str) -> tuple[Path, float]:
    name, colon, counts = text.rpartition(":")
    try:
        return (Path(name), float(counts)) if colon else (Path(text), 1.0)
    except ValueError:
        return Path(text), 1.0


def main() -> None:
    """Average the files named on the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("output", type=Path, help="weights file to write")
    parser.add_argument("parts", type=_part, nargs="+", help="FILE or FILE:COUNTS")
    options = parser.parse_args()
    write_file(options.output, average_weights(dict(options.parts)))


if __name__ == "__main__":
    main()
