"""Muscles and sides by the names that people and programs write."""

from __future__ import annotations

import re

from inference_engine.anatomy.label_table import LabelTable, Muscle, Side

_SIDE_WORDS = {
    **dict.fromkeys(("left", "l", "lt", "sin", "sinister"), Side.LEFT),
    **dict.fromkeys(("right", "r", "rt", "dex", "dexter"), Side.RIGHT),
}
# Names in use that differ from a table's own in more than order, by abbreviation.
_OTHER_NAMES = {
    "BFL": ("biceps femoris long", "long head biceps femoris", "bl", "bflh", "biceps longus"),
    "BFS": ("biceps femoris short", "short head biceps femoris", "bb", "bfsh", "biceps brevis"),
    "TFL": ("tensor fascia latae", "tensor fascia lata", "tensor faciae latae"),
    "SA": ("satorius", "sar", "sart"),
    "GR": ("gra", "grac"),
    "PE": ("pect", "pec"),
    "GMA": ("gmax", "glutaeus maximus"),
    "GME": ("gmed", "glutaeus medius"),
    "GMI": ("gmin", "glutaeus minimus"),
    "AM": ("adm",),
    "AL": ("adl",),
    "AB": ("adb",),
}
# Words that name no muscle by themselves.
_FILLING = {"m", "muscle", "musculus", "head", "of", "the"}


def muscle_named(name: str, table: LabelTable) -> tuple[Muscle | None, Side]:
    """Return the muscle of a table that a name means, None if none, and the side it says.

    A number before the name, as QMRITools writes it, and the order of words don't matter:
    '55 Vastus lateralis Left', 'vastus_lateralis_left' and 'VL_L' mean the same.

    Parameters
    ----------
    name : str
        Any text.
    table : LabelTable
        Where to look it up.
    """
    words = _words_of(name)
    side = Side.BOTH
    # The side stands at an end: 'l' elsewhere may be part of a name.
    for index in (-1, 0):
        if len(words) > 1 and words[index] in _SIDE_WORDS:
            side = _SIDE_WORDS[words.pop(index)]
            break
    wanted = _key(words)
    for muscle in table.muscles:
        names = (muscle.abbreviation, muscle.name, *_OTHER_NAMES.get(muscle.abbreviation, ()))
        if wanted and wanted in {_key(_words_of(known)) for known in names}:
            return muscle, side
    return None, side


def _words_of(name: str) -> list[str]:
    words = re.findall(r"[^\W_]+", name.casefold())
    return words[1:] if len(words) > 1 and words[0].isdecimal() else words


def _key(words: list[str]) -> frozenset[str]:
    return frozenset(words) - _FILLING
