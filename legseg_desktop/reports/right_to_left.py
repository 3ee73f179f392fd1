"""Hebrew and Arabic on paper: letters joined, lines in the order in which they are drawn.

reportlab draws signs from left to right, each by itself. So Arabic letters are exchanged for the
forms they take beside their neighbours, which Unicode has signs for, and a line is put in visual
order by the rules of the Unicode bidirectional algorithm (UAX 9), for text without explicit marks.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from functools import cache
from itertools import pairwise

_RIGHT_TO_LEFT = ("R", "AL")
_STRONG = ("L", *_RIGHT_TO_LEFT)
_NUMBERS = ("EN", "AN")
# Between two digits they belong to the number.
_WITHIN_NUMBERS = ("CS", "ES")
_MIRRORED = dict(zip("()[]{}<>«»", ")(][}{><»«", strict=True))
_FORMS = range(0xFE70, 0xFEFD)
_LAM = "\N{ARABIC LETTER LAM}"
_ISOLATED, _FINAL, _INITIAL, _MEDIAL = "<isolated>", "<final>", "<initial>", "<medial>"


def is_right_to_left(text: str) -> bool:
    """Return whether the first letter of a text is of a script that runs from right to left."""
    kinds = (unicodedata.bidirectional(sign) for sign in text)
    return next((kind for kind in kinds if kind in _STRONG), "L") in _RIGHT_TO_LEFT


def drawn_line(text: str) -> str:
    """Return a line as it is drawn from left to right; one without such scripts as it is."""
    joined = joined_letters(text)
    # Signs without a shape have done what they are for.
    shown = "".join(sign for sign in joined if unicodedata.category(sign) != "Cf")
    if any(unicodedata.bidirectional(sign) in (*_RIGHT_TO_LEFT, "AN") for sign in shown):
        return _in_visual_order(shown)
    return shown


def joined_letters(text: str) -> str:
    """Return Arabic letters in the forms they take beside their neighbours, in logical order."""
    # Vowel marks don't part letters.
    letters = [at for at, sign in enumerate(text) if not unicodedata.combining(sign)]
    after = dict(pairwise(letters))
    before = {later: earlier for earlier, later in after.items()}
    formed = [
        _form(
            sign,
            before=text[before[at]] if at in before else "",
            after=text[after[at]] if at in after else "",
        )
        for at, sign in enumerate(text)
    ]
    return _with_ligatures("".join(formed))


def _form(sign: str, *, before: str, after: str) -> str:
    forms = _forms_of_letters().get(sign, {})
    is_joined_before = _joins_next(before) and _FINAL in forms
    is_joined_after = _joins_next(sign) and _FINAL in _forms_of_letters().get(after, {})
    wanted = {
        (False, False): _ISOLATED,
        (True, False): _FINAL,
        (False, True): _INITIAL,
        (True, True): _MEDIAL,
    }[is_joined_before, is_joined_after]
    return forms.get(wanted, sign)


def _joins_next(sign: str) -> bool:
    """Return whether a letter joins the one that follows it."""
    return _INITIAL in _forms_of_letters().get(sign, {})


@cache
def _forms_of_letters() -> dict[str, dict[str, str]]:
    """Return, for every letter, its forms by Unicode's own names for them."""
    found: dict[str, dict[str, str]] = {}
    for code in _FORMS:
        kind, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        if kind in (_ISOLATED, _FINAL, _INITIAL, _MEDIAL) and len(letters) == 1:
            found.setdefault(chr(int(letters[0], 16)), {})[kind] = chr(code)
    return found


@cache
def _ligatures() -> dict[str, str]:
    """Return lam and alef, as formed letters, and the one sign that is written for both."""
    found = {}
    forms = _forms_of_letters()
    for code in _FORMS:
        kind, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        if len(letters) == 2 and chr(int(letters[0], 16)) == _LAM:
            lam = forms[_LAM][_INITIAL if kind == _ISOLATED else _MEDIAL]
            alef = forms[chr(int(letters[1], 16))][_FINAL]
            found[lam + alef] = chr(code)
    return found


def _with_ligatures(text: str) -> str:
    for pair, sign in _ligatures().items():
        text = text.replace(pair, sign)
    return text


def _in_visual_order(line: str) -> str:
    base = 1 if is_right_to_left(line) else 0
    clusters = _clusters(line)
    levels = _levels([cluster[0] for cluster in clusters], base)
    order = list(range(len(clusters)))
    for level in range(max(levels, default=0), 0, -1):
        start = 0
        while start < len(order):
            end = start
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = max(end, start + 1)
    return "".join(
        _MIRRORED.get(clusters[at], clusters[at]) if levels[at] % 2 else clusters[at]
        for at in order
    )


def _clusters(line: str) -> list[str]:
    """Return signs with the marks that stand above or below them, which stay together."""
    found: list[str] = []
    for sign in line:
        if found and unicodedata.combining(sign):
            found[-1] += sign
        else:
            found.append(sign)
    return found


def _levels(signs: Sequence[str], base: int) -> list[int]:
    """Return the level of each sign: even ones run from left to right, odd ones the other way."""
    kinds = _with_whole_numbers([unicodedata.bidirectional(sign) for sign in signs])
    directions = _directions(kinds, "R" if base else "L")
    return [
        _level(kind, direction, base) for kind, direction in zip(kinds, directions, strict=True)
    ]


def _level(kind: str, direction: str, base: int) -> int:
    if direction == "R":
        return 2 if kind in _NUMBERS else 1
    return 2 * base if kind != "AN" else 2


def _with_whole_numbers(kinds: list[str]) -> list[str]:
    for at in range(1, len(kinds) - 1):
        is_between = kinds[at - 1] in _NUMBERS and kinds[at - 1] == kinds[at + 1]
        if kinds[at] in _WITHIN_NUMBERS and is_between:
            kinds[at] = kinds[at - 1]
    for at in range(1, len(kinds)):
        if kinds[at] == "ET" and kinds[at - 1] == "EN":
            kinds[at] = "EN"
    return kinds


def _directions(kinds: Sequence[str], base: str) -> list[str]:
    """Return 'L' or 'R' for each sign; what has none takes that of what surrounds it."""
    found: list[str | None] = []
    strong = base
    for kind in kinds:
        if kind in _STRONG:
            strong = "L" if kind == "L" else "R"
            found.append(strong)
        elif kind in _NUMBERS:
            found.append("R" if kind == "AN" else strong)
        else:
            found.append(None)
    resolved: list[str] = []
    for at, direction in enumerate(found):
        before = resolved[-1] if resolved else base
        after = next((each for each in found[at:] if each is not None), base)
        resolved.append(direction or (before if before == after else base))
    return resolved
