"""CSV files for spreadsheets of countries that write a decimal comma."""

from __future__ import annotations

import csv
import io
import re
from codecs import BOM_UTF8
from collections.abc import Sequence
from enum import StrEnum
from pathlib import Path

from inference_engine.formats.atomic_file import write_file

# A column of numbers has one number of decimals, in every row.
_DECIMAL = re.compile(r"-?\d+\.(\d+)")


class CsvDialect(StrEnum):
    """How numbers and columns of a CSV file are written.

    COMMA: columns apart by commas, a decimal point, as statistics programs read it.
    SEMICOLON: columns apart by semicolons, a decimal comma, and a mark that tells the encoding: a
    double click opens it rightly in, among others, a German or French Excel.
    """

    COMMA = "comma"
    SEMICOLON = "semicolon"


def rewrite_tables(folder: Path, dialect: CsvDialect) -> None:
    """Write all CSV files of a folder in another dialect than COMMA; what is in it already stays.

    Raises
    ------
    OutputError
        If a file can't be written.
    """
    if dialect is CsvDialect.SEMICOLON:
        for path in sorted(folder.glob("*.csv")):
            content = path.read_bytes()
            if not content.startswith(BOM_UTF8):
                table = with_decimal_comma(content.decode("utf-8"))
                write_file(path, table.encode("utf-8-sig"))


def with_decimal_comma(table: str) -> str:
    """Return a table with semicolons between columns and decimal commas; text stays as it is."""
    rows = list(csv.reader(io.StringIO(table)))
    columns = [[row[at] for row in rows[1:]] for at in range(len(rows[0]))]
    is_decimal = [_holds_decimals(column) for column in columns]
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
    for row in rows:
        writer.writerow(
            cell.replace(".", ",") if decimal and _DECIMAL.fullmatch(cell) else cell
            for cell, decimal in zip(row, is_decimal, strict=True)
        )
    return stream.getvalue()


def _holds_decimals(column: Sequence[str]) -> bool:
    found = [_DECIMAL.fullmatch(cell) for cell in column if cell]
    decimals = {len(match[1]) if match else 0 for match in found}
    return len(decimals) == 1 and 0 not in decimals
