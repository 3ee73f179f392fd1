"""Mapping tables: which value of another program's label map is which muscle of ours."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from inference_engine.anatomy.label_table import RESOURCES, Side
from inference_engine.errors import LabelTableError
from inference_engine.formats.small_text import read_small_text

MAPPINGS_DIRECTORY = RESOURCES / "labels" / "mappings"
HIGHEST_VALUE = 65_535
# Written where a value has no counterpart.
_NONE = "-"
_COLUMNS = ("value", "side", "muscle")
_FORMAT = "Write a line 'value<tab>side<tab>muscle<tab>name', and one line below it for each value."


@dataclass(frozen=True)
class MappedLabel:
    """One value of a foreign label map.

    Parameters
    ----------
    value : int
        In the foreign label map, 1 to 65535.
    side : Side
        BOTH where the legs share the value: where a voxel lies then tells its side.
    abbreviation : str or None
        Our muscle; None where it has no single counterpart.
    name : str
        What it is called there.
    note : str
        Why it is joined or left out; may be ''.
    """

    value: int
    side: Side
    abbreviation: str | None
    name: str
    note: str = ""


@dataclass(frozen=True)
class LabelMapping:
    """All values of a foreign labelling that are known.

    Parameters
    ----------
    title : str
        What the labelling is called.
    source : str
        Where its numbers come from.
    labels : tuple of MappedLabel
        Its values, each once.

    Raises
    ------
    LabelTableError
        If there is none, or one occurs twice.
    """

    title: str
    source: str
    labels: tuple[MappedLabel, ...]

    def __post_init__(self) -> None:
        counts = Counter(label.value for label in self.labels)
        twice = [value for value, count in counts.items() if count > 1]
        if twice or not counts:
            what = f"value {twice[0]} occurs twice" if twice else "it has no value"
            raise LabelTableError(
                f"The mapping table '{self.title}' is malformed: {what}.", "Mend the table."
            )


def shipped_mappings() -> Mapping[str, Path]:
    """Return the mapping tables that come with the program, by name."""
    return {path.stem: path for path in sorted(MAPPINGS_DIRECTORY.glob("*.tsv"))}


def load_label_mapping(path: Path) -> LabelMapping:
    """Read a mapping table: tab-separated, UTF-8, lines that begin with # are remarks.

    The columns value, side (right, left or both) and muscle (an abbreviation, or '-' for none)
    are needed, name and note may be there. '# title:' and '# source:' name it.

    Raises
    ------
    LabelTableError
        If it can't be read or is malformed.
    """
    lines = read_small_text(path, "mapping table").splitlines()
    remarks = {}
    rows: list[tuple[int, list[str]]] = []
    for number, line in enumerate(lines, start=1):
        if line.startswith("#"):
            found = re.match(r"#\s*(title|source):\s*(.+)", line)
            if found:
                remarks[found[1]] = found[2].strip()
        elif line.strip():
            rows.append((number, [cell.strip() for cell in line.split("\t")]))
    header = [cell.lower() for cell in rows[0][1]] if rows else []
    if not set(_COLUMNS) <= set(header):
        raise LabelTableError(
            f"The mapping table {path.name} lacks the columns value, side and muscle.", _FORMAT
        )
    labels = tuple(_label_from(header, cells, path.name, number) for number, cells in rows[1:])
    return LabelMapping(remarks.get("title", path.stem), remarks.get("source", ""), labels)


def _label_from(
    header: Sequence[str], cells: Sequence[str], file_name: str, line: int
) -> MappedLabel:
    row = dict(zip(header, cells, strict=False))

    def fail(why: str) -> LabelTableError:
        return LabelTableError(
            f"Line {line} of the mapping table {file_name} is malformed: {why}.", "Mend the line."
        )

    value = row.get("value", "")
    # Longer ones are no labels, and turning huge ones into numbers takes for ever.
    if not re.fullmatch(r"[0-9]{1,5}", value) or not 1 <= int(value) <= HIGHEST_VALUE:
        raise fail(f"the value is no whole number from 1 to {HIGHEST_VALUE}")
    side = row.get("side", "").lower()
    if side not in set(Side):
        raise fail("the side is none of right, left and both")
    muscle = row.get("muscle", "")
    if not muscle:
        raise fail(f"there is no muscle; write {_NONE} for a value without a counterpart")
    return MappedLabel(
        int(value),
        Side(side),
        None if muscle == _NONE else muscle,
        row.get("name", "") or muscle,
        row.get("note", ""),
    )
