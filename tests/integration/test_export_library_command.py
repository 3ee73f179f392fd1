"""The command export on scans of the library."""

from __future__ import annotations

import json

import pytest

from legseg_desktop.services.open_library import open_library
from tests.support.library_visits import add_visit


@pytest.fixture
def library(tmp_path):
    with open_library(tmp_path / "library", create=True) as opened:
        for number in range(2):
            add_visit(opened, tmp_path / "scans", number)
        opened.change_visit(opened.timeline(1)[0].visit.identifier, comment="Stable.")
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
