"""Records to CSV and back: fixed columns, fixed decimals, the same bytes each time."""

from __future__ import annotations

import csv
import dataclasses
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from inference_engine.errors import InputError
from inference_engine.formats.atomic_file import write_file
from inference_engine.formats.spreadsheet_text import protected, unprotected

Record = TypeVar("Record")

_SEPARATOR = ";"
_FROM_TEXT: Mapping[str, Callable[[str], Any]] = {
    "int": int,
    "int | None": lambda cell: int(cell) if cell else None,
    "float": float,
    "float | None": lambda cell: float(cell) if cell else None,
    "str": unprotected,
    "tuple[str, ...]": lambda cell: tuple(unprotected(cell).split(_SEPARATOR)) if cell else (),
}


def write_records(
    path: Path, kind: type[Any], records: Iterable[Any], decimals: Mapping[str, int]
) -> None:
    """Write records of one dataclass as a CSV file, all or nothing.

    One column per field, in the order of the fields; None is an empty cell, a tuple of
    texts is joined by ';'. UTF-8, comma, lines end in a line feed on every system.

    Parameters
    ----------
    path : Path
        The file; an existing one is replaced.
    kind : type
        The dataclass.
    records : iterable
        Its instances.
    decimals : mapping of str to int
        Decimals of every float field.

    Raises
    ------
    OutputError
        If the file can't be written.
    """
    names = [field.name for field in dataclasses.fields(kind)]
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(names)
    for record in records:
        writer.writerow([_cell(getattr(record, name), decimals.get(name)) for name in names])
    write_file(path, stream.getvalue().encode("utf-8"))


def read_records(path: Path, kind: type[Record]) -> tuple[Record, ...]:
    """Read back what `write_records` wrote; columns that `kind` lacks are ignored.

    A column of a field that is None or empty by default may be missing: older files don't have it.

    Raises
    ------
    InputError
        If the file is missing, lacks a column or holds a cell that can't be read.
    """
    fields = dataclasses.fields(kind)  # type: ignore[arg-type]
    try:
        with path.open(encoding="utf-8", newline="") as stream:
            return tuple(
                kind(
                    **{
                        field.name: _value(str(field.type), row[field.name])
                        for field in fields
                        if field.default not in (None, "") or field.name in row
                    }
                )
                for row in csv.DictReader(stream)
            )
    except FileNotFoundError as error:
        raise InputError(f"The table {path.name} is missing.", "Run the analysis again.") from error
    except KeyError as error:
        raise InputError(
            f"The table {path.name} has no column {error}.", "Run the analysis again."
        ) from error
    except (OSError, ValueError, AttributeError, csv.Error) as error:
        raise InputError(
            f"The table {path.name} can't be read.", "Run the analysis again."
        ) from error


def _cell(value: Any, decimals: int | None) -> str:
    if value is None:
        return ""
    if isinstance(value, float):
        assert decimals is not None, "every float column has its number of decimals"
        # + 0.0 turns a rounded -0.0 into 0.0.
        return f"{round(value, decimals) + 0.0:.{decimals}f}"
    if isinstance(value, int):
        return str(value)
    text = value if isinstance(value, str) else _SEPARATOR.join(_texts(value))
    # One line, no tabs: some programs split or strip at them, baring what follows.
    text = " ".join(text.split())
    return protected(text)


def _texts(values: Sequence[str]) -> Iterable[str]:
    return (text.replace(_SEPARATOR, ",") for text in values)


def _value(kind: str, cell: str) -> Any:
    return _FROM_TEXT[kind](cell)
