"""What engine and services say, in the language of the window.

They speak English wherever they run: the command line, the log and the files they write do, too.
Where the window shows an error, a warning or a step of the work, the sentence is recognised by
its template, 'The file {1} is damaged.', and said by that template's translation. What isn't
recognised stays in English: it is never lost and never guessed.
"""

from __future__ import annotations

import json
import re
from functools import cache, lru_cache
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from inference_engine.errors import LegSegError
from legseg_desktop.gui.translation import FOLDER, mark, tr, window_language
from legseg_desktop.settings import Language

CONTEXT = "Messages"
"""Context of these sentences in the files of translations."""

MESSAGES_FILE = FOLDER / "messages.json"

# What stands in a place and has a word in each language; all else is a name or a number.
_WORDS = frozenset(
    (
        mark("right"),
        mark("left"),
        mark("both"),
        mark("water"),
        mark("fat"),
        mark("in-phase"),
        mark("opposed-phase"),
    )
)
_SIDED = re.compile(r"(right|left) ([A-Za-z ,]+)")
_END = re.compile(r"(?<=[.?!]) (?=[A-Z0-9])")
_PLACE = re.compile(r"\{\d+\}")


class _Template(NamedTuple):
    text: str
    pattern: re.Pattern[str]


def translated(message: str) -> str:
    """Return a sentence from below the window in the window's language."""
    language = window_language()
    return message if language is Language.ENGLISH else _said_in(language, message)


def error_words(error: LegSegError) -> str:
    """Return what happened and what to do, in the window's language."""
    return f"{translated(error.what)} {translated(error.advice)}".strip()


def translated_sides(muscles: str) -> str:
    """Return muscles as a note names them, 'right RF, VL; left RF', with the sides translated."""
    return "; ".join(_value(window_language(), part) for part in muscles.split("; "))


@lru_cache(maxsize=1024)
def _said_in(language: Language, message: str) -> str:
    exact = QCoreApplication.translate(CONTEXT, message)
    if exact != message:
        return exact
    for template in _templates():
        found = template.pattern.fullmatch(message)
        if found:
            told = QCoreApplication.translate(CONTEXT, template.text)
            return told.format("", *(_value(language, value) for value in found.groups()))
    sentences = _END.split(message)
    if len(sentences) == 1:
        return message
    return " ".join(_said_in(language, sentence) for sentence in sentences)


def _value(language: Language, value: str) -> str:
    """Return what stands in a place: a known word or a sentence is translated, all else kept."""
    word = value.strip()
    if word in _WORDS:
        return value.replace(word, tr(word))
    sided = _SIDED.fullmatch(value)
    if sided:
        return f"{tr(sided[1])} {sided[2]}"
    return _said_in(language, value) if word else value


@cache
def _templates() -> list[_Template]:
    """Return the templates with places, those with most words of their own first."""
    texts = json.loads(MESSAGES_FILE.read_text(encoding="utf-8"))
    with_places = [text for text in texts if _PLACE.search(text)]
    with_places.sort(key=lambda text: -len(_PLACE.sub("", text)))
    return [_Template(text, _pattern(text)) for text in with_places]


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile("(.*?)".join(re.escape(piece) for piece in _PLACE.split(text)), re.DOTALL)
