"""The benchmark of the library runs, and its rows are a sound library's."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.library import _compare, fill
from legseg_desktop.storage.study_library import create_library, open_library


def test_both_ways_find_the_same(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    # Compares the answers before it prints a time.
    _compare(tmp_path, patients=8, rounds=1)
    printed = capsys.readouterr().out
    assert "8 patients, 32 scans" in printed
    assert printed.count("times;") == 4


def test_the_rows_are_those_of_a_library(tmp_path: Path) -> None:
    create_library(tmp_path / "library")
    fill(tmp_path / "library", 3)
    with open_library(tmp_path / "library") as library:
        rows = library.patient_rows("baseline cohort")
        assert [row.patient.pseudonym for row in rows] == ["P1", "P2", "P3"]
        assert [(row.visits, row.scans) for row in rows] == [(2, 4)] * 3
        assert [len(visit.scans) for visit in library.timeline(rows[0].patient.identifier)] == [
            2,
            2,
        ]
        # What is found by is what would be written if it were changed now.
        for row in rows:
            library.change_patient(row.patient.identifier, sex="O")
        assert [row.patient for row in library.patient_rows("month cohort")] == [
            library.patient(row.patient.identifier) for row in rows
        ]
