"""The viewer's benchmark on a small scan: every section says its figures, and leaves no trace."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from benchmarks import (
    viewer_context,
    viewer_opening,
    viewer_slices,
    viewer_soak,
    viewer_strokes,
    viewer_window,
)
from benchmarks.viewer import rows_of
from benchmarks.viewer_context import Times, ViewerContext

# Said by the offscreen platform whenever a window with a smallest size is shown.
pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints", extend=True)


@pytest.fixture
def small(qapp, monkeypatch, tmp_path) -> ViewerContext:
    def legs() -> tuple[np.ndarray, np.ndarray]:
        labels = np.zeros((48, 96, 90), np.uint8, order="F")
        for label in range(1, 19):
            row, column = divmod(label - 1, 6)
            labels[4 + 14 * row : 16 + 14 * row, 4 + 15 * column : 17 + 15 * column, 5:85] = label
        return labels, labels.copy(order="F")

    monkeypatch.setattr(viewer_context, "rough_thighs", legs)
    monkeypatch.setattr(viewer_slices, "_REPEATS", 4)
    for repeats in ("_STROKES", "_PACED"):
        monkeypatch.setattr(viewer_strokes, repeats, 2)
    monkeypatch.setattr(viewer_window, "_UNDOS", 2)
    monkeypatch.setattr(viewer_opening, "_OPENINGS", 2)
    monkeypatch.setattr(viewer_strokes, "_RADIUS", 3)
    monkeypatch.setattr(viewer_soak, "_CHANGES", 5)
    return ViewerContext(tmp_path, None)


def test_times_are_told_with_their_spread() -> None:
    times = Times(np.arange(101.0), np.full(101, 7.0))
    assert str(times) == "median 50.0 ms, p95 95.0 ms (CPU 7.0 ms, p95 7.0 ms)"


@pytest.mark.parametrize("section", ["slices", "opening", "window", "surfaces", "soak"])
def test_a_section_says_its_figures(small: ViewerContext, section: str) -> None:
    before = small.shown.labels.copy()
    rows = list(rows_of(section, small))
    assert rows
    assert all("can't run" not in row.figure for row in rows)
    assert all("ms" in row.figure or "MB" in row.figure for row in rows)
    assert np.array_equal(small.shown.labels, before)


def test_a_section_that_fails_says_why(small: ViewerContext, monkeypatch) -> None:
    def refuse(*_: object) -> None:
        raise MemoryError("too small")

    monkeypatch.setattr(viewer_slices, "_all_planes", refuse)
    (row,) = rows_of("slices", small)
    assert "MemoryError: too small" in row.figure


def test_a_peer_is_asked_once_and_its_failure_told(small: ViewerContext, monkeypatch) -> None:
    asked: list[list[str]] = []

    def answer(command: list[str], **_: object) -> subprocess.CompletedProcess[str]:
        asked.append(command)
        assert np.array_equal(np.load(Path(command[-1]) / "labels.npy"), small.labels)
        return subprocess.CompletedProcess(command, 0, json.dumps({"axial": "5 ms"}), "")

    monkeypatch.setattr(viewer_context.subprocess, "run", answer)
    small._peer_python = sys.executable
    assert small.peer_says("axial") == "5 ms"
    assert small.peer_says("brush") == ""
    assert len(asked) == 1
    del small.__dict__["peer"]
    monkeypatch.setattr(
        viewer_context.subprocess,
        "run",
        lambda command, **_: subprocess.CompletedProcess(command, 1, "", "No module named napari"),
    )
    assert small.peer_says("axial") == "can't run: No module named napari"
