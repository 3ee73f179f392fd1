"""File names in the manner of BIDS taken apart: entities such as sub-01, and what follows them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath

_ENDINGS = (".nii.gz", ".nii")
# Longer ones are no names but accidents, and would only slow the search for words in them.
_LONGEST_NAME = 255


@dataclass(frozen=True)
class BidsName:
    """A name such as sub-01_ses-2_stk-1_megre_dix_wat.

    Parameters
    ----------
    entities : mapping of str to str
        What is written as key-value, such as {'sub': '01', 'ses': '2'}; keys in lower case.
    suffixes : tuple of str
        What is not, in its order, such as ('megre', 'dix', 'wat').
    """

    entities: Mapping[str, str]
    suffixes: tuple[str, ...]


def stem_of(path: PurePath) -> str | None:
    """Return a NIfTI file's name without its ending; None for any other file."""
    name = path.name
    if name.startswith(".") or len(name) > _LONGEST_NAME:
        return None
    for ending in _ENDINGS:
        if name.lower().endswith(ending):
            return name[: -len(ending)]
    return None


def bids_name(stem: str) -> BidsName:
    """Take a name apart; of an entity that comes twice the last counts."""
    entities, suffixes = {}, []
    for part in stem.split("_"):
        key, dash, value = part.partition("-")
        if dash and key.isalpha() and value:
            entities[key.lower()] = value
        elif part:
            suffixes.append(part)
    return BidsName(entities, tuple(suffixes))


def entity_of_folders(folders: tuple[str, ...], key: str) -> str:
    """Return the value of an entity that a folder is named by, the innermost; '' if none is."""
    for folder in reversed(folders):
        name, dash, value = folder.partition("-")
        if dash and name.lower() == key and value:
            return value
    return ""
