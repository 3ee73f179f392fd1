"""The benchmark of the import runs, on a small study."""

from __future__ import annotations

import sys

import pytest

from benchmarks import library_import


def test_it_imports_its_study(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["library_import", "--slices", "40", "--pixels", "16"])
    library_import.main()
    said = capsys.readouterr().out
    # Three stacks, four channels; 40 + 2 x (40 - 20) slices.
    assert "480 files" in said
    assert "16x16x80" in said
    assert "memory" in said
    assert "exit code 0" in said
