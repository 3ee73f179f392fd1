"""What may be written about a patient or a visit; anything else gets its sentence."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

from inference_engine.errors import InputError

SEXES = ("F", "M", "O", "")

_LONGEST_NAME = 128
_LONGEST_TEXT = 10_000
_FIRST_YEAR, _LAST_YEAR = 1850, 2200


def check_patient(pseudonym: str, birth_year: int | None, sex: str) -> None:
    """Raise InputError if one of these can't be kept."""
    _check_name("The pseudonym", pseudonym)
    if sex not in SEXES:
        raise InputError("The sex is none of F, M and O.", "Choose one of them, or leave it empty.")
    if birth_year is not None and not _FIRST_YEAR <= birth_year <= _LAST_YEAR:
        raise InputError(
            f"{birth_year} is no year of birth.", "Give the year with four digits, or none."
        )


def check_visit(name: str, days_since_first: int | None) -> None:
    """Raise InputError if one of these can't be kept."""
    _check_name("The visit's name", name)
    if days_since_first is not None and not 0 <= days_since_first <= 365 * 150:
        raise InputError(
            "The days since the first visit can't be right.", "Give a number from 0, or none."
        )


def check_text(what: str, text: str) -> None:
    """Raise InputError if a free text is too long."""
    if len(text) > _LONGEST_TEXT:
        raise InputError(f"{what} is too long.", f"Keep it below {_LONGEST_TEXT} characters.")


def tidy_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Return tags sorted, each once; InputError if one can't be kept."""
    tidy = sorted({tag.strip() for tag in tags})
    for tag in tidy:
        _check_name("A tag", tag)
    return tuple(tidy)


def _check_name(what: str, name: str) -> None:
    if not name or name != name.strip():
        raise InputError(f"{what} is empty, or begins or ends with a blank.", "Write it anew.")
    if len(name) > _LONGEST_NAME:
        raise InputError(f"{what} is too long.", f"Keep it below {_LONGEST_NAME} characters.")
    # Control characters and halves of surrogate pairs, which no file and no report can hold.
    if any(unicodedata.category(character) in {"Cc", "Cs"} for character in name):
        raise InputError(f"{what} holds characters that can't be shown.", "Write it anew.")
