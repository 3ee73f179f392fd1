"""Label tables that a user gives: our TOML, or a label description file of ITK-SNAP."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from inference_engine.anatomy.label_table import (
    DEFAULT_TABLE_PATH,
    LabelTable,
    Muscle,
    Side,
    load_label_table,
)
from inference_engine.errors import LabelTableError
from inference_engine.formats.itksnap_labels import ItkSnapLabel, read_itksnap_labels
from inference_engine.formats.label_mapping import LabelMapping, MappedLabel
from inference_engine.formats.muscle_names import muscle_named

ITKSNAP_ENDINGS = (".label", ".lbl", ".txt")
_HIGHEST_VALUE = 255
_OTHERS = "other"
_BY_FILE = "Convert the label map with 'legseg labels convert --from' and this file."


def read_label_table(path: Path | None) -> LabelTable:
    """Read a label table; None is our own.

    A file that ends in .label or .txt is a label description file: what it calls by a name or
    an abbreviation of ours is that muscle, anything else a label of its own.

    Raises
    ------
    LabelTableError
        If the file can't be read, is malformed, or can't be a table: values above 255, one
        muscle twice, or right and left values that differ in more than one way.
    """
    if path is None or path.suffix.lower() not in ITKSNAP_ENDINGS:
        return load_label_table(path or DEFAULT_TABLE_PATH)
    return table_of_labels(read_itksnap_labels(path), path.name)


def mapping_of_labels(labels: Sequence[ItkSnapLabel], name: str) -> LabelMapping:
    """Return which of our muscles the labels of a description file are, by their names."""
    own = load_label_table()
    mapped = []
    for label in labels:
        if label.value > 0:
            muscle, side = muscle_named(label.name, own)
            abbreviation = None if muscle is None else muscle.abbreviation
            mapped.append(MappedLabel(label.value, side, abbreviation, label.name))
    return LabelMapping(name, "names of the labels", tuple(mapped))


def table_of_labels(labels: Sequence[ItkSnapLabel], name: str) -> LabelTable:
    """Return the labels of a description file as a label table.

    Raises
    ------
    LabelTableError
        As in `read_label_table`.
    """
    own = load_label_table()
    sides: dict[str, dict[Side, ItkSnapLabel]] = {}
    muscles: dict[str, Muscle | None] = {}
    for label in labels:
        if label.value == 0:
            continue
        muscle, side = muscle_named(label.name, own)
        key = label.name if muscle is None else muscle.abbreviation
        # What isn't ours is listed under its whole name, side and all.
        side = Side.BOTH if muscle is None else side
        if side in sides.setdefault(key, {}):
            raise _not_a_table(name, f"two labels are called {key}")
        sides[key][side] = label
        muscles[key] = muscle
    return _table_from(name, sides, muscles)


def _table_from(
    name: str, sides: dict[str, dict[Side, ItkSnapLabel]], muscles: dict[str, Muscle | None]
) -> LabelTable:
    pairs = [own for own in sides.values() if len(own) > 1]
    offsets = {
        own[Side.LEFT].value - own[Side.RIGHT].value for own in pairs if Side.BOTH not in own
    }
    if any(Side.BOTH in own for own in pairs) or 0 < len(pairs) < len(sides):
        raise _not_a_table(name, "some labels have two sides and others don't")
    if len(offsets) > 1:
        raise _not_a_table(name, "left and right values differ by more than one number")
    offset = offsets.pop() if offsets else None
    rows = tuple(_muscle_of(key, own, muscles[key]) for key, own in sides.items())
    values = [label.value for own in sides.values() for label in own.values()]
    if max(values, default=0) > _HIGHEST_VALUE:
        raise _not_a_table(name, f"values go up to {max(values)}, and {_HIGHEST_VALUE} is the most")
    return LabelTable(name, rows, offset)


def _muscle_of(key: str, own: dict[Side, ItkSnapLabel], muscle: Muscle | None) -> Muscle:
    label = own.get(Side.RIGHT) or next(iter(own.values()))
    red, green, blue = label.colour
    return Muscle(
        label.value,
        key,
        label.name if muscle is None else muscle.name,
        _OTHERS if muscle is None else muscle.group,
        f"#{red:02x}{green:02x}{blue:02x}",
        None if muscle is None else muscle.fma,
    )


def _not_a_table(name: str, why: str) -> LabelTableError:
    return LabelTableError(f"{name} can't be used as a label table: {why}.", _BY_FILE)
