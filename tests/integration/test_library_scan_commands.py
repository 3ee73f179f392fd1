"""The commands export and compare on scans of the library."""

from __future__ import annotations

import csv
import json
import shutil
from dataclasses import replace

import pytest

from legseg_desktop.library_records import RevisionKind
from legseg_desktop.services.open_library import open_library
from legseg_desktop.services.open_library_scan import open_library_scan
from legseg_desktop.services.save_revision import save_revision
from tests.support.library_visits import add_visit


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    """Make a library with two visits of one patient once for all tests."""
    folder = tmp_path_factory.mktemp("visits")
    with open_library(folder / "library", create=True) as opened:
        for number in range(2):
            add_visit(opened, folder / "scans", number)
    return folder


@pytest.fixture
def library(example, tmp_path):
    shutil.copytree(example, tmp_path, dirs_exist_ok=True)
    return tmp_path / "library"


def test_visits_of_a_patient_are_exported_by_name(legseg, library, tmp_path):
    answer = legseg(
        "export", "--library", library, "--patient", "P1", "-o", tmp_path / "out", "-f", "csv,json"
    )
    assert answer.exit_code == 0, answer.output
    assert "P1, visit-2, scan 2, revision 1" in answer.stdout
    for visit in ("visit-1", "visit-2"):
        assert (tmp_path / "out" / "P1" / visit / "csv" / "femur.csv").is_file()
    answer = legseg(
        "export", "--library", library, "--scan", "2", "-o", tmp_path / "one", "-f", "json",
        "--json",
    )  # fmt: skip
    told = json.loads(answer.stdout)
    assert told["scan"] == "P1, visit-2, scan 2, revision 1"
    assert told["written"] == ["json"]
    assert (tmp_path / "one" / "analysis.json").is_file()


def test_neither_nothing_nor_both_can_be_exported(legseg, library, tmp_path):
    answer = legseg("export", "--library", library, "-o", tmp_path / "out", "-f", "csv")
    assert answer.exit_code == 1
    assert "No scan is chosen. Name a patient, a visit or a scan." in answer.stderr
    answer = legseg(
        "export", tmp_path / "scans" / "visit-1" / "analysis", "--scan", "1",
        "-o", tmp_path / "out", "-f", "csv",
    )  # fmt: skip
    assert answer.exit_code == 1
    assert "can't be exported together" in answer.stderr


def test_visits_of_a_patient_are_compared_and_the_registration_kept(legseg, library, tmp_path):
    asked = ("compare", "--library", library, "--patient", "P1", "-o", tmp_path / "out")
    answer = legseg(*asked)
    assert answer.exit_code == 0, answer.output
    names = {path.name for path in (tmp_path / "out").iterdir()}
    assert names >= {"comparison.csv", "visits.pdf", "registration-visit-2-left.png"}
    with open_library(library) as opened:  # as a window has it
        assert opened.registration(1, 2) is not None
        again = legseg(*asked)
    assert again.exit_code == 0, again.output
    with (tmp_path / "out" / "comparison.csv").open(encoding="utf-8", newline="") as stream:
        last = [row for row in csv.DictReader(stream) if row["visit"] == "visit-2"]
    change = {(row["side"], row["abbreviation"]): row["shared_ff_change_points"] for row in last}
    assert float(change["right", "VL"]) == pytest.approx(3.0, abs=0.3)
    assert float(change["left", "VL"]) == pytest.approx(0.0, abs=0.3)


@pytest.mark.parametrize(
    ("options", "what"),
    [
        ((), "Nothing to compare is named."),
        (("--patient", "P9"), "no patient P9"),
        (("--patient", "P1", "--images", "."), "as the library holds them"),
    ],
)
def test_what_can_not_be_compared_is_said(legseg, library, tmp_path, options, what):
    answer = legseg("compare", "--library", library, *options, "-o", tmp_path / "out")
    assert answer.exit_code == 1
    assert what in answer.stderr
    assert not (tmp_path / "out").exists()


def test_visits_of_a_patient_can_be_compared_as_whole_muscles_for_a_spreadsheet(
    legseg, library, tmp_path
):
    answer = legseg(
        "compare", "--library", library, "--patient", "P1", "-o", tmp_path / "out",
        "--no-register", "--strict", "--csv", "semicolon",
    )  # fmt: skip
    assert answer.exit_code == 0, answer.output
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"comparison.csv", "visits.pdf"}
    path = tmp_path / "out" / "comparison.csv"
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream, delimiter=";"))
    change = {(row["side"], row["abbreviation"], row["visit"]): row for row in rows}
    row = change["right", "VL", "visit-2"]
    assert float(row["ff_change_points"].replace(",", ".")) == pytest.approx(3.0, abs=0.5)
    assert row["shared_ff_change_points"] == ""


def test_visits_that_were_measured_differently_are_refused_where_asked(legseg, library, tmp_path):
    with open_library(library) as opened:
        analysis = open_library_scan(opened, 2)
        parameters = {**analysis.provenance.parameters, "erosion_mm": 2.0}
        eroded = replace(analysis, provenance=replace(analysis.provenance, parameters=parameters))
        save_revision(opened, 2, eroded, kind=RevisionKind.AUTOMATIC, parent_id=None)
    asked = ("compare", "--library", library, "--patient", "P1", "--no-register")
    answer = legseg(*asked, "--strict", "-o", tmp_path / "strict")
    assert answer.exit_code == 1
    assert "options" in answer.stderr
    assert not (tmp_path / "strict").exists()
    assert legseg(*asked, "-o", tmp_path / "flagged").exit_code == 0
    assert "options_differ" in (tmp_path / "flagged" / "comparison.csv").read_text("utf-8")


def test_one_visit_is_no_comparison(legseg, library, tmp_path):
    with open_library(library) as opened:
        opened.delete_scan(2)
    answer = legseg("compare", "--library", library, "--patient", "P1", "-o", tmp_path / "out")
    assert answer.exit_code == 1
    assert "Fewer than two visits of P1 have labels." in answer.stderr
