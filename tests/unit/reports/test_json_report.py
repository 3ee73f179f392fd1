import csv
import json
from dataclasses import asdict, replace

import pytest

from inference_engine.errors import OutputError
from legseg_desktop.reports.csv_report import write_tables
from legseg_desktop.reports.json_report import SCHEMA, SCHEMA_VERSION, write_json_report
from tests.support.export_examples import measured_example


@pytest.fixture(scope="module")
def analysis():
    return measured_example()


@pytest.fixture(scope="module")
def document(analysis, tmp_path_factory):
    path = tmp_path_factory.mktemp("json") / "a.json"
    write_json_report(path, analysis)
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(("part", "file"), [("muscles", "measurements"), ("slices", "slices")])
def test_the_numbers_are_those_of_the_csv(document, analysis, tmp_path, part, file):
    write_tables(tmp_path, analysis)
    with (tmp_path / f"{file}.csv").open(encoding="utf-8", newline="") as stream:
        rows = list(csv.DictReader(stream))
    assert len(rows) == len(document[part]) > 0
    for row, record in zip(rows, document[part], strict=True):
        assert list(record) == list(row)
        for name, cell in row.items():
            if record[name] is None:
                assert cell == ""
            elif isinstance(record[name], float):
                decimals = len(cell.partition(".")[2])
                assert float(cell) == pytest.approx(record[name], abs=0.51 * 10**-decimals)
            else:
                assert cell == str(record[name]).replace("; ", ";")


def test_it_says_what_it_is_and_where_the_numbers_come_from(document, analysis):
    assert (document["schema"], document["schema_version"]) == (SCHEMA, SCHEMA_VERSION)
    assert "Not a medical device" in document["notice"]
    assert document["subject"] == "Zoë 7"
    assert document["days_since_first"] == 30
    assert document["grid"]["shape"] == [48, 40, 12]
    expected = json.loads(json.dumps(asdict(analysis.provenance)))
    assert document["provenance"] == expected
    assert {"rectus femoris"} <= {row["muscle"] for row in document["muscles"]}
    assert document["findings"][0]["code"]


def test_what_isnt_a_number_is_never_written(analysis, tmp_path):
    row = replace(analysis.measurements[0], volume_ml=float("nan"))
    broken = replace(analysis, measurements=(row, *analysis.measurements[1:]))
    with pytest.raises(ValueError, match="JSON"):
        write_json_report(tmp_path / "a.json", broken)
    assert not list(tmp_path.iterdir())


def test_a_folder_that_isnt_there_is_said(analysis, tmp_path):
    with pytest.raises(OutputError, match="can't be written"):
        write_json_report(tmp_path / "no" / "a.json", analysis)
