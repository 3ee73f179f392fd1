"""From Enter in the library to the three planes with their labels, painted."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import nibabel
import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.engine_context import Row
from benchmarks.viewer_context import Times, ViewerContext
from benchmarks.viewer_library import (
    has_fat_fraction,
    make_library,
    rest_until,
    wait,
    window_on,
)
from legseg_desktop.gui.main_window import MainWindow
from legseg_desktop.gui.rail import Place

_OPENINGS = 5
_TARGET = "<= 1500 ms"


def run(context: ViewerContext) -> Iterator[Row]:
    """Yield how long opening takes, and the old way to read the same files beside it."""
    with tempfile.TemporaryDirectory() as work:
        whole, fractions = Path(work, "whole"), Path(work, "fractions")
        scan_id = make_library(whole, context)
        pictures, colours = _opened(context, whole, scan_id)
        yield Row("from Enter in the library to the first picture", str(pictures), _TARGET)
        yield Row("from there until the fat fraction is ready", str(colours))
        scan_id = make_library(fractions, context, is_stored_whole=False)
        pictures, _ = _opened(context, fractions, scan_id)
        yield Row("a stitched scan, whose signals have fractions", str(pictures), _TARGET)
        images = sorted(fractions.glob("scans/*/*.nii.gz"))
        before = _timed(lambda: _read_at_once(images))
        yield Row("baseline: its images read by nibabel, all others derived at once", str(before))


def _opened(context: ViewerContext, library: Path, scan_id: int) -> tuple[Times, Times]:
    """Open the scan again and again: until it is painted, and until its fat fraction is ready."""
    window = window_on(library, context.application)
    try:
        pictures, colours = [], []
        for _ in range(_OPENINGS):
            _choose_patient(window)
            start = _now()
            QTest.keyClick(window.patients.patients.view, Qt.Key.Key_Return)
            rest_until(lambda: window.workspace.current is not None)
            window.review.repaint()
            QApplication.processEvents()
            painted = _now()
            rest_until(lambda: has_fat_fraction(window))
            pictures.append(painted - start)
            colours.append(_now() - painted)
            wait(window)
            window.session.scans.close_scan(scan_id)
        return _times(pictures), _times(colours)
    finally:
        window.session.close()
        window.hide()


def _choose_patient(window: MainWindow) -> None:
    window.go_to(Place.PATIENTS)
    view = window.patients.patients.view
    view.selectRow(0)
    view.setFocus()
    rest_until(lambda: bool(window.patients.panel.rows))


def _read_at_once(images: list[Path]) -> None:
    """Read and derive as was done before the first picture once."""
    fat, water = (np.asarray(nibabel.load(path).dataobj, np.float32) for path in images)
    total = water + fat
    np.abs(water - fat)
    np.divide(fat, total, out=np.zeros_like(total), where=total > 0)


def _timed(run: Callable[[], None]) -> Times:
    taken = []
    for _ in range(_OPENINGS):
        start = _now()
        run()
        taken.append(_now() - start)
    return _times(taken)


def _now() -> np.ndarray:
    return np.array([time.perf_counter(), time.process_time()])


def _times(seconds: list[np.ndarray]) -> Times:
    wall, cpu = 1000 * np.array(seconds).T
    return Times(wall, cpu)
