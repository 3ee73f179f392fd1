"""An analysis as an Excel workbook: a sheet for each table, typed cells, units in the header."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from inference_engine.findings import Finding
from inference_engine.formats.atomic_file import write_file
from legseg_desktop.records import Analysis
from legseg_desktop.reports.analysis_tables import tables_of
from legseg_desktop.reports.document import RESEARCH_USE
from legseg_desktop.reports.origin_table import origin_facts

_UNITS = {
    "ml": "mL",
    "percent": "%",
    "points": "percentage points",
    "mm": "mm",
    "cm2": "cm\N{SUPERSCRIPT TWO}",
}
_ABBREVIATIONS = {"ff": "FF", "csa": "CSA", "sd": "SD", "dsc": "DSC", "max": "largest"}
_NUMBER_FORMAT = "0.0###"
_WIDEST = 60
# A spreadsheet takes such a text for a formula where it is typed in again.
_FORMULA_STARTS = ("=", "+", "-", "@")
_EARLIEST = (1980, 1, 1, 0, 0, 0)  # that a zip file can hold
_TIME = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")

Cell = str | int | float | None


def write_xlsx_report(path: Path, analysis: Analysis) -> None:
    """Write a workbook with the tables of an analysis, what was noticed, and where it is from.

    The same analysis gives the same bytes.

    Parameters
    ----------
    path : Path
        The file; an existing one is replaced.
    analysis : Analysis
        The scan, its labels and its numbers.

    Raises
    ------
    OutputError
        If the file can't be written.
    """
    workbook = Workbook(write_only=True)
    for table in tables_of(analysis):
        header = [header_words(column) for column in table.columns]
        _add_sheet(workbook, table.name.capitalize(), header, table.rows)
    findings = [*map(_warning_row, analysis.scan.warnings), *map(_finding_row, analysis.findings)]
    _add_sheet(workbook, "Findings", ("Side", "Abbreviation", "Finding", "Code"), findings)
    _add_sheet(workbook, "Provenance", ("Fact", "Value"), _facts(analysis))
    stream = io.BytesIO()
    workbook.save(stream)
    write_file(path, _repeatable(stream.getvalue(), analysis.provenance.created))


def header_words(column: str) -> str:
    """Return a column's name in words, with its unit: 'FF mean, %' for 'ff_mean_percent'."""
    words = column.split("_")
    unit = _UNITS.get(words[-1])
    if unit is not None:
        words = words[:-1]
    spoken = " ".join(_ABBREVIATIONS.get(word, word) for word in words)
    spoken = spoken[:1].upper() + spoken[1:]
    return spoken if unit is None else f"{spoken}, {unit}"


def _warning_row(sentence: str) -> tuple[Cell, ...]:
    return (None, None, sentence, "warning")


def _finding_row(finding: Finding) -> tuple[Cell, ...]:
    return (finding.side, finding.abbreviation, finding.message, finding.code)


def _facts(analysis: Analysis) -> list[tuple[Cell, ...]]:
    return [
        ("Notice", RESEARCH_USE),
        ("Patient", analysis.identity),
        ("Visit", analysis.visit),
        ("Days since the first visit", analysis.days_since_first),
        *origin_facts(analysis),
    ]


def _add_sheet(
    workbook: Workbook, title: str, header: Sequence[str], rows: Iterable[Sequence[Cell]]
) -> None:
    rows = list(rows)
    sheet = workbook.create_sheet(title)
    sheet.freeze_panes = "A2"
    for number, name in enumerate(header, start=1):
        values = [name, *(row[number - 1] for row in rows)]
        widest = max(len(f"{value:.4f}" if isinstance(value, float) else str(value or ""))
                     for value in values)  # fmt: skip
        sheet.column_dimensions[get_column_letter(number)].width = min(widest + 2, _WIDEST)
    sheet.append([_header_cell(sheet, name) for name in header])
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])
    if rows:
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(header))}{len(rows) + 1}"


def _header_cell(sheet: Any, name: str) -> Any:
    cell = WriteOnlyCell(sheet, name)
    cell.font = Font(bold=True)
    return cell


def _cell(sheet: Any, value: Cell) -> Any:
    if not isinstance(value, str):
        cell = WriteOnlyCell(sheet, value)
        if isinstance(value, float):
            cell.number_format = _NUMBER_FORMAT
        return cell
    text = " ".join(ILLEGAL_CHARACTERS_RE.sub(" ", value).split())
    cell = WriteOnlyCell(sheet, text)
    # Said to be text: what begins with '=' would else be a formula.
    cell.data_type = "s"
    if text.startswith(_FORMULA_STARTS):
        cell.quotePrefix = True
    if len(text) > _WIDEST:
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    return cell


def _repeatable(workbook: bytes, created: str) -> bytes:
    """Return the workbook with the time of the analysis in place of the clock's."""
    try:
        made = datetime.fromisoformat(created).astimezone(UTC)
    except ValueError:
        made = datetime(*_EARLIEST, tzinfo=UTC)
    stamp = made.strftime("%Y-%m-%dT%H:%M:%SZ").encode("ascii")
    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook)) as source,
        zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as target,
    ):
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/core.xml":
                content = _TIME.sub(rb"\g<1>" + stamp, content)
            entry = zipfile.ZipInfo(name, _EARLIEST)
            target.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return stream.getvalue()
