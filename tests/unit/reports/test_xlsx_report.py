import csv
import zipfile
from dataclasses import replace

import openpyxl
import pytest

from inference_engine.errors import OutputError
from inference_engine.findings import Finding
from legseg_desktop.reports.csv_report import write_tables
from legseg_desktop.reports.xlsx_report import header_words, write_xlsx_report
from tests.support.export_examples import measured_example

FORMULA = '=HYPERLINK("http://example.org","look")'


@pytest.fixture(scope="module")
def analysis():
    return measured_example()


@pytest.fixture(scope="module")
def workbook(analysis, tmp_path_factory):
    path = tmp_path_factory.mktemp("xlsx") / "a.xlsx"
    write_xlsx_report(path, analysis)
    return openpyxl.load_workbook(path)


def rows_of(sheet):
    return list(sheet.iter_rows(min_row=2, values_only=True))


@pytest.mark.parametrize(("sheet", "file"), [("Muscles", "measurements"), ("Slices", "slices")])
def test_the_numbers_are_those_of_the_csv(workbook, analysis, tmp_path, sheet, file):
    write_tables(tmp_path, analysis)
    with (tmp_path / f"{file}.csv").open(encoding="utf-8", newline="") as stream:
        expected = list(csv.reader(stream))[1:]
    found = rows_of(workbook[sheet])
    assert len(found) == len(expected) > 0
    for row, cells in zip(found, expected, strict=True):
        for value, cell in zip(row, cells, strict=True):
            if isinstance(value, float):
                decimals = len(cell.partition(".")[2])
                assert float(cell) == pytest.approx(value, abs=0.51 * 10**-decimals)
            elif isinstance(value, int):
                assert float(cell) == value
            else:
                assert (value or "") == cell.replace(";", "; ")


def test_headers_have_units_and_stay_in_view(workbook):
    sheet = workbook["Muscles"]
    header = [cell.value for cell in sheet[1]]
    assert header[0] == "Side"
    assert "Volume, mL" in header
    assert "FF mean, %" in header
    for each in workbook:
        assert each.freeze_panes == "A2"
        assert all(cell.font.bold for cell in each[1])


@pytest.mark.parametrize(
    ("column", "words"),
    [
        ("ff_sd_percent", "FF SD, %"),
        ("max_csa_cm2", "Largest CSA, cm²"),
        ("position_mm", "Position, mm"),
        ("ff_difference_points", "FF difference, percentage points"),
        ("no_signal_voxels", "No signal voxels"),
    ],
)
def test_a_column_in_words(column, words):
    assert header_words(column) == words


def test_every_sheet_is_there_and_says_where_it_comes_from(workbook, analysis):
    assert workbook.sheetnames[0] == "Muscles"
    assert {"Groups", "Asymmetry", "Slices", "Findings", "Provenance"} <= set(workbook.sheetnames)
    facts = dict(rows_of(workbook["Provenance"]))
    assert facts["Patient"] == "Zoë 7"
    assert facts["Weights SHA-256"] == analysis.provenance.model_weights_sha256[0]
    assert "Not a medical device" in facts["Notice"]
    assert rows_of(workbook["Findings"])[0][1] == "RF"


def test_cells_are_typed(workbook):
    sheet = workbook["Muscles"]
    header = [cell.value for cell in sheet[1]]
    first = sheet[2]
    assert first[header.index("Voxels")].data_type == "n"
    assert first[header.index("FF mean, %")].data_type == "n"
    assert first[header.index("Muscle")].data_type == "s"


def test_no_text_becomes_a_formula(analysis, tmp_path):
    finding = Finding("note", FORMULA, "RF", "right")
    hostile = replace(analysis, identity="+cmd|' /C calc'!A0", visit="@SUM(1)\x00\x07\nx",
                      findings=(finding,))  # fmt: skip
    write_xlsx_report(tmp_path / "a.xlsx", hostile)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    cells = [cell for sheet in book for row in sheet for cell in row]
    assert not any(cell.data_type == "f" for cell in cells)
    told = {cell.value: cell for cell in cells if isinstance(cell.value, str)}
    assert told[FORMULA].quotePrefix
    assert "@SUM(1) x" in told
    with zipfile.ZipFile(tmp_path / "a.xlsx") as parts:
        sheets = [parts.read(name) for name in parts.namelist() if "sheet" in name]
    assert not any(b"<f>" in content for content in sheets)


def test_the_same_analysis_is_the_same_file(analysis, tmp_path):
    for name in ("a.xlsx", "b.xlsx"):
        write_xlsx_report(tmp_path / name, analysis)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    made = openpyxl.load_workbook(tmp_path / "a.xlsx").properties.modified
    assert made.isoformat().startswith("2026-03-04T05:06:07")


def test_a_time_that_cant_be_read_is_no_obstacle(analysis, tmp_path):
    undated = replace(analysis, provenance=replace(analysis.provenance, created="once"))
    write_xlsx_report(tmp_path / "a.xlsx", undated)
    assert openpyxl.load_workbook(tmp_path / "a.xlsx").properties.modified.year == 1980


def test_a_folder_that_isnt_there_is_said(analysis, tmp_path):
    with pytest.raises(OutputError, match="can't be written"):
        write_xlsx_report(tmp_path / "no" / "a.xlsx", analysis)
