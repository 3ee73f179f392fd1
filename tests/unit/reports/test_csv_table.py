from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass

import pytest

from legseg_desktop.reports.csv_table import read_records, write_records


@dataclass(frozen=True)
class Row:
    name: str
    flags: tuple[str, ...]
    value: float | None = None


HOSTILE = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
    " =1+1",
    "\uff1d1+1",
    "harmless;=1+1",
    "harmless, =1+1",
    "harmless,\t+1",
    '"=1+1"',
    "'=1+1",
]


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_no_cell_begins_a_formula_whatever_the_spreadsheet_takes_for_separator(
    text, separator, tmp_path
):
    write_records(tmp_path / "a.csv", Row, [Row(text, (text, "b"), -1.5)], {"value": 2})
    content = (tmp_path / "a.csv").read_text("utf-8")
    cells = [cell for row in csv.reader(io.StringIO(content), delimiter=separator) for cell in row]
    # A number, which is no text of anybody's, is all that may begin with a sign.
    begins = [cell for cell in cells if re.match(r"\s*[=+\-@\uff1d]", cell)]
    assert [cell for cell in begins if not re.fullmatch(r"-?[\d.,]+", cell)] == []


@pytest.mark.parametrize("text", ["=1+1", "harmless;=1+1", "a, -2 mm", "plain", "it's"])
def test_what_was_protected_reads_as_it_was(text, tmp_path):
    row = Row(text, ("-x", "y"), None)
    write_records(tmp_path / "a.csv", Row, [row], {"value": 2})
    assert read_records(tmp_path / "a.csv", Row) == (row,)
