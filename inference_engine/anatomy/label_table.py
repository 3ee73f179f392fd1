"""The label table: which value stands for which muscle on which side."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

from inference_engine.errors import LabelTableError

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
DEFAULT_TABLE_PATH = RESOURCES / "labels" / "legseg18.toml"

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_NEUTRAL_COLOUR = "#9e9e9e"
# Type of each entry of a [[muscle]].
_REQUIRED = ("value", "abbreviation", "name", "group")
_KINDS = {"value": int, "abbreviation": str, "name": str, "group": str, "colour": str, "fma": int}


class Side(StrEnum):
    """The patient's side; BOTH where a table doesn't tell them apart."""

    RIGHT = "right"
    LEFT = "left"
    BOTH = "both"


@dataclass(frozen=True)
class Muscle:
    """One row of the table: a muscle as the network knows it, on a right-looking leg.

    Parameters
    ----------
    value : int
        Label on the right leg, 1 to 255.
    abbreviation, name, group : str
        Such as 'RF', 'rectus femoris', 'quadriceps'.
    colour : str
        '#rrggbb', sRGB.
    fma : int or None
        Foundational Model of Anatomy number, None where none is sure.
    """

    value: int
    abbreviation: str
    name: str
    group: str
    colour: str = _NEUTRAL_COLOUR
    fma: int | None = None


@dataclass(frozen=True)
class SidedMuscle:
    """A muscle of one leg, with the value it has in a label map."""

    muscle: Muscle
    side: Side
    label: int


@dataclass(frozen=True)
class LabelTable:
    """All muscles of a labelling.

    Parameters
    ----------
    name : str
        What the labelling is called.
    muscles : tuple of Muscle
        In the order of the file.
    left_offset : int or None
        Left label = right label + left_offset; None where both legs share a value.
    """

    name: str
    muscles: tuple[Muscle, ...]
    left_offset: int | None

    def sided(self) -> Iterator[SidedMuscle]:
        """Yield every muscle and side that a label map can hold, muscle by muscle."""
        for muscle in self.muscles:
            if self.left_offset is None:
                yield SidedMuscle(muscle, Side.BOTH, muscle.value)
            else:
                yield SidedMuscle(muscle, Side.RIGHT, muscle.value)
                yield SidedMuscle(muscle, Side.LEFT, muscle.value + self.left_offset)

    def require_known(self, values: Iterable[int]) -> None:
        """Raise LabelTableError if a value of a label map is not of this table; 0 always is."""
        known = {0, *(sided.label for sided in self.sided())}
        unknown = [int(value) for value in values if int(value) not in known]
        if unknown:
            listed = ", ".join(str(value) for value in unknown[:5])
            more = ", …" if unknown[5:] else ""
            raise LabelTableError(
                f"The label map holds values that the label table '{self.name}' lacks: "
                f"{listed}{more}.",
                "Give the label table that belongs to this label map.",
            )

    def by_abbreviation(self, abbreviation: str) -> Muscle:
        """Return the muscle called `abbreviation`; KeyError if there is none."""
        for muscle in self.muscles:
            if muscle.abbreviation == abbreviation:
                return muscle
        raise KeyError(abbreviation)


def load_label_table(path: Path = DEFAULT_TABLE_PATH) -> LabelTable:
    """Read a label table from a TOML file.

    Raises
    ------
    LabelTableError
        If the file is missing or malformed, or a value or abbreviation occurs twice.
    """
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise LabelTableError(
            f"The label table {path.name} does not exist.", "Check the path."
        ) from error
    except OSError as error:
        raise LabelTableError(
            f"The label table {path.name} can't be read: {error.strerror}.", "Check the path."
        ) from error
    except UnicodeDecodeError as error:
        raise LabelTableError(
            f"The label table {path.name} is not a text file.", "Give a .toml file in UTF-8."
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise LabelTableError(
            f"The label table {path.name} can't be read: {error}.", "Mend the file."
        ) from error
    return _table_from(content, path.name)


def _table_from(content: dict[str, Any], file_name: str) -> LabelTable:
    def fail(why: str) -> LabelTableError:
        return LabelTableError(
            f"The label table {file_name} is malformed: {why}.",
            "See resources/labels/legseg18.toml for the format.",
        )

    sides = content.get("sides", "separate")
    if sides not in ("separate", "shared"):
        raise fail("sides must be 'separate' or 'shared'")
    left_offset = None if sides == "shared" else content.get("left_offset")
    if sides == "separate" and type(left_offset) is not int:
        raise fail("left_offset is missing or no whole number")
    rows = content.get("muscle")
    if not isinstance(rows, list):
        raise fail("there is no [[muscle]]")
    for row in rows:
        if why := _what_is_wrong_with(row):
            raise fail(why)
    muscles = tuple(Muscle(**row) for row in rows)
    table = LabelTable(str(content.get("name", file_name)), muscles, left_offset)
    labels = [sided.label for sided in table.sided()]
    if len(set(labels)) != len(labels) or not labels:
        raise fail("a value occurs twice, or there is none")
    if min(labels) < 1 or max(labels) > 255:
        raise fail("values must lie in 1 to 255, the left side's too")
    if len({muscle.abbreviation for muscle in muscles}) != len(muscles):
        raise fail("an abbreviation occurs twice")
    return table


def _what_is_wrong_with(row: Any) -> str | None:
    if not isinstance(row, dict):
        return "a muscle is no [[muscle]] table"
    name = row.get("abbreviation", "a muscle")
    missing = [entry for entry in _REQUIRED if entry not in row]
    if missing:
        return f"{name} has no {missing[0]}"
    for entry, value in row.items():
        kind = _KINDS.get(entry)
        if kind is None:
            return f"{name} has an unknown entry, {entry}"
        # A bool is an int to isinstance.
        if type(value) is not kind or value == "":
            return f"the {entry} of {name} is not {'a whole number' if kind is int else 'a text'}"
    if not _COLOUR.fullmatch(row.get("colour", _NEUTRAL_COLOUR)):
        return f"the colour of {name} is not #rrggbb"
    return None
