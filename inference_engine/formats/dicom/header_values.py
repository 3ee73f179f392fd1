"""Values of a DICOM header, or None: what is missing, empty or malformed is simply not known.

pydicom turns bytes into values only when they are asked for, and what a damaged header raises
then may be almost any exception.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Any

from pydicom.dataset import Dataset
from pydicom.multival import MultiValue

_LONGEST_TEXT = 256


def value_of(item: Dataset, keyword: str | int) -> Any:
    """Return the value of an element, None where it is missing, empty or can't be read."""
    try:
        element = item.get(keyword)
        # By tag pydicom gives the element, by keyword its value.
        return getattr(element, "value", element)
    except Exception:  # a damaged element raises whatever its conversion raises
        return None


def texts(item: Dataset, keyword: str | int) -> tuple[str, ...]:
    """Return the values of a text element without blanks around them; empty where unknown."""
    value = value_of(item, keyword)
    if value is None or isinstance(value, bytes | Dataset):
        return ()
    # A name can be iterated over, too, but is one value.
    values = value if isinstance(value, list | tuple | MultiValue) else [value]
    try:
        return tuple(str(each).strip()[:_LONGEST_TEXT] for each in values)
    except Exception:  # as above
        return ()


def text(item: Dataset, keyword: str | int) -> str:
    """Return an element as one text; '' where unknown."""
    return "\\".join(texts(item, keyword))


def numbers(item: Dataset, keyword: str | int, count: int) -> tuple[float, ...] | None:
    """Return exactly `count` finite numbers, or None."""
    value = value_of(item, keyword)
    if value is None or isinstance(value, str | bytes):
        return None
    values = value if isinstance(value, Sequence) else [value]
    try:
        found = tuple(float(each) for each in values)
    except Exception:  # as above
        return None
    return found if len(found) == count and all(map(math.isfinite, found)) else None


def number(item: Dataset, keyword: str | int) -> float | None:
    """Return one finite number, or None."""
    found = numbers(item, keyword, 1)
    return None if found is None else found[0]


def whole(item: Dataset, keyword: str | int) -> int | None:
    """Return one whole number, or None."""
    found = number(item, keyword)
    return int(found) if found is not None and found == int(found) else None


def items(item: Dataset, keyword: str | int) -> list[Dataset]:
    """Return the items of a sequence; empty where it is missing or isn't one."""
    value = value_of(item, keyword)
    if value is None or isinstance(value, str | bytes) or not isinstance(value, Iterable):
        return []
    try:
        return [each for each in value if isinstance(each, Dataset)]
    except Exception:  # as above
        return []


class Layers:
    """Several items of a header, asked in order.

    Parameters
    ----------
    layers : sequence of Dataset
        The first that holds an element gives its value: a frame's own items come before those
        that all frames share, and these before the file's.
    """

    def __init__(self, layers: Sequence[Dataset]) -> None:
        self._layers = layers

    def holder(self, keyword: str | int) -> Dataset:
        """Return the first item that holds the element; the last one if none does."""
        for layer in self._layers:
            if keyword in layer:
                return layer
        return self._layers[-1]

    def number(self, keyword: str) -> float | None:
        """Return one finite number, or None."""
        return number(self.holder(keyword), keyword)

    def numbers(self, keyword: str, count: int) -> tuple[float, ...] | None:
        """Return exactly `count` finite numbers, or None."""
        return numbers(self.holder(keyword), keyword, count)

    def text(self, keyword: str) -> str:
        """Return an element as one text; '' where unknown."""
        return text(self.holder(keyword), keyword)

    def texts(self, keyword: str) -> tuple[str, ...]:
        """Return the values of a text element."""
        return texts(self.holder(keyword), keyword)
