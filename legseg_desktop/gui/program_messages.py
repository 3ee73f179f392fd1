"""What engine and services say, in the language of the window.

They speak English wherever they run: the command line, the log and the files they write do, too.
Where the window shows an error, a warning or a step of the work, the sentence is recognised by
its template, 'The file {1} is damaged.', and said by that template's translation. What isn't
recognised stays in English: it is never lost and never guessed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice
from operator import ne
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from inference_engine.anatomy.label_table import load_label_table
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
        mark("front"),
        mark("back"),
        mark("forward"),
        mark("medially"),
        mark("laterally"),
        mark("upper"),
        mark("lower"),
        mark("high"),
        mark("low"),
        mark("larger"),
        mark("smaller"),
        mark("water"),
        mark("fat"),
        mark("in-phase"),
        mark("opposed-phase"),
    )
)
_SIDE = re.compile(r"\b(?:right|left)\b")
_MORE = re.compile(r"and \d+ more")
# What stands between the parts of a list.
_BETWEEN = (" and the ", " and ", "; ")
_MOST_READINGS = 1000
_END = re.compile(r"(?<=[.?!]) (?=[A-Z0-9])")
_PLACE = re.compile(r"\{\d+\}")


class _Template(NamedTuple):
    text: str
    pieces: tuple[str, ...]
    pattern: re.Pattern[str]
    has_sentences: bool


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
    sentences = _END.split(message)
    if len(sentences) > 1:
        said = [_said_in(language, sentence) for sentence in sentences]
        if all(map(ne, said, sentences)):
            return " ".join(said)
    for template in _templates():
        values = _likeliest(language, template, message)
        if values is not None:
            told = QCoreApplication.translate(CONTEXT, template.text)
            return told.format("", *(_value(language, value) for value in values))
    if len(sentences) > 1:
        return " ".join(said)
    return message


def _likeliest(language: Language, template: _Template, message: str) -> tuple[str, ...] | None:
    """Return what stands in the places of a template; None if the message isn't made by it.

    'The {1} {2} {3}' can be read in many ways; it is the known side and the known phrase that
    tell where the muscle's name begins and ends. Whole sentences stand in the place only of a
    template that has several: else one of them would swallow those before it.
    """
    if not template.pattern.fullmatch(message):
        return None
    readings = list(islice(_readings(template.pieces, message), _MOST_READINGS))
    if not template.has_sentences:
        readings = [values for values in readings if not any(map(_END.search, values))]
    return max(
        readings,
        key=lambda values: sum(_known(language, value) for value in values),
        default=None,
    )


def _readings(pieces: Sequence[str], message: str) -> Iterator[tuple[str, ...]]:
    """Yield each way to cut a message at the pieces of a template; the first is at its start."""
    rest = message.removeprefix(pieces[0])
    if len(pieces) == 2:
        if rest.endswith(pieces[1]):
            yield (rest.removesuffix(pieces[1]),)
        return
    at = rest.find(pieces[1])
    while 0 <= at < len(rest):
        for values in _readings(pieces[1:], rest[at:]):
            yield (rest[:at], *values)
        at = rest.find(pieces[1], at + 1)


def _known(language: Language, value: str) -> int:
    """Return how many letters of a value have a translation."""
    if value.strip() not in _WORDS and _names_muscles(value):
        return sum(map(len, _SIDE.findall(value)))
    return len(value) if _value(language, value) != value else 0


def _value(language: Language, value: str) -> str:
    """Return what stands in a place: a known word or a sentence is translated, all else kept."""
    word = value.strip()
    if word in _WORDS:
        return value.replace(word, tr(word))
    and_in_language = f" {tr('and')} "
    for between in _BETWEEN:
        parts = value.split(between)
        told = [_value(language, part) for part in parts] if len(parts) > 1 else []
        if told and all(map(ne, told, parts)):
            return (and_in_language if "and" in between else between).join(told)
    if _names_muscles(value):
        sided = _SIDE.sub(lambda found: tr(found[0]), value)
        return _MORE.sub(lambda found: _said_in(language, found[0]), sided)
    return value.replace(word, _said_in(language, word)) if word else value


def _names_muscles(value: str) -> bool:
    """Return whether a value is muscles with their sides and figures, and nothing else."""
    words = set(re.findall(r"[^\W\d_]+", _MORE.sub("", value)))
    return bool(_SIDE.search(value)) and words <= _words_of_muscles()


@cache
def _words_of_muscles() -> frozenset[str]:
    muscles = load_label_table().muscles
    names = " ".join(f"{muscle.abbreviation} {muscle.name}" for muscle in muscles)
    return frozenset(re.findall(r"\w+", names)) | {"right", "left", "mL"}


@cache
def _templates() -> list[_Template]:
    """Return the templates with places, those with most words of their own first."""
    texts = json.loads(MESSAGES_FILE.read_text(encoding="utf-8"))
    with_places = [text for text in texts if _PLACE.search(text)]
    with_places.sort(key=lambda text: -len(_PLACE.sub("", text)))
    return [_template(text) for text in with_places]


def _template(text: str) -> _Template:
    pieces = tuple(_PLACE.split(text))
    pattern = re.compile("(.*?)".join(re.escape(piece) for piece in pieces), re.DOTALL)
    # Such as '{1} Found: {2}.' and 'It is cut. Copy {1}.'
    has_sentences = bool(_END.search(text.replace("{1} ", "A. ", 1)))
    return _Template(text, pieces, pattern, has_sentences)
