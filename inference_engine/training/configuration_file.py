"""Read a training configuration from the user's TOML file."""

from __future__ import annotations

import difflib
import json
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import pydantic

from inference_engine.errors import InputError
from inference_engine.training.configuration import TrainingConfiguration

# Entries that hold a path, by section.
_PATHS = (("data", "folder"), ("data", "label_table"))
_ADVICE = "Mend the file; the user guide lists every entry."


def read_configuration(path: Path) -> TrainingConfiguration:
    """Read a configuration; its relative paths become absolute, from the file's own folder.

    Raises
    ------
    InputError
        If the file can't be read, or an entry is unknown or out of range.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise InputError(
            f"The configuration {path.name} does not exist.", "Check the path."
        ) from error
    except OSError as error:
        raise InputError(
            f"The configuration {path.name} can't be read: {error.strerror}.", "Check the path."
        ) from error
    except UnicodeDecodeError as error:
        raise InputError(
            f"The configuration {path.name} is not a text file.", "Give a .toml file in UTF-8."
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise InputError(
            f"The configuration {path.name} can't be read: {error}.", _ADVICE
        ) from error
    _make_absolute(content, path.absolute().parent)
    return configuration_from(content, path.name)


def configuration_from(content: Mapping[str, Any], name: str) -> TrainingConfiguration:
    """Return the configuration that plain values describe.

    Parameters
    ----------
    content : mapping
        Sections with their entries.
    name : str
        What to call it in messages.

    Raises
    ------
    InputError
        If an entry is unknown or out of range.
    """
    try:
        # By way of JSON, in which an array may become a tuple though types are strict. Dates
        # and times, which no entry has, become text.
        return TrainingConfiguration.model_validate_json(json.dumps(content, default=str))
    except pydantic.ValidationError as error:
        first = error.errors()[0]
        raise InputError(
            f"The configuration {name} can't be used: {_in_words(first)}.", _ADVICE
        ) from error


def _make_absolute(content: dict[str, Any], folder: Path) -> None:
    for section, entry in _PATHS:
        given = content.get(section)
        if isinstance(given, dict) and isinstance(given.get(entry), str) and given[entry]:
            given[entry] = str(folder / given[entry])
    network = content.get("network")
    if isinstance(network, dict) and isinstance(network.get("initial_weights"), str):
        # The name of an installed model is no path.
        place = folder / network["initial_weights"]
        if place.exists():
            network["initial_weights"] = str(place)


def _in_words(problem: Any) -> str:
    place = ".".join(str(part) for part in problem["loc"])
    if problem["type"] == "extra_forbidden":
        known = list(_known_entries(problem["loc"][:-1]))
        close = difflib.get_close_matches(str(problem["loc"][-1]), known, n=1)
        return f"'{place}' is no entry" + (f" (is '{close[0]}' meant?)" if close else "")
    message = str(problem["msg"]).removeprefix("Value error, ")
    return f"{place}: {message}" if place else message


def _known_entries(section: Sequence[Any]) -> Iterator[str]:
    model: Any = TrainingConfiguration
    for name in section:
        model = model.model_fields[name].annotation
    yield from model.model_fields
