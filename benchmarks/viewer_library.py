"""A library with the benchmark's scan, and a window on it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtWidgets import QApplication

from benchmarks.made_up_analysis import made_up_analysis
from benchmarks.viewer_context import ViewerContext
from inference_engine.formats.nifti_slices import write_in_own_bits
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.label_map import LabelMap
from inference_engine.imaging.scaled_volume import ScaledVolume
from legseg_desktop.gui.main_window import MainWindow
from legseg_desktop.gui.services_port import real_services
from legseg_desktop.gui.theme import Look
from legseg_desktop.library_records import NewScan, RevisionKind
from legseg_desktop.services.save_revision import save_revision
from legseg_desktop.settings import Settings, Theme
from legseg_desktop.storage.study_library import create_library, open_library
from legseg_desktop.viewing.displayed_layers import DisplayedLayers
from legseg_desktop.viewing.viewer_state import ImageLayer

_REST_S = 0.002
_LONGEST_WAIT_S = 120.0


def make_library(folder: Path, context: ViewerContext, *, is_stored_whole: bool = True) -> int:
    """Write the scan and its labels into a new library, and return the scan's key.

    Signals are whole numbers, as scanners store them, or fractions, as stitching leaves them.
    """
    water, fat = context.scan.water, context.scan.fat
    if is_stored_whole:
        water, fat = np.rint(water), np.rint(fat)
    scan = DixonScan.from_water_fat(water, fat, context.geometry)
    label_map = LabelMap(context.labels, context.geometry)
    new = NewScan(
        pseudonym="made-up",
        visit="visit-1",
        days_since_first=0,
        description="",
        fingerprint="0" * 64,
        shape=context.geometry.shape,
        spacing_mm=context.geometry.spacing_mm,
    )

    def write(place: Path) -> None:
        # As an import writes what a scanner has stored.
        write_in_own_bits(place / "water.nii.gz", ScaledVolume(water), context.geometry)
        write_in_own_bits(place / "fat.nii.gz", ScaledVolume(fat), context.geometry)

    create_library(folder)
    library = open_library(folder)
    try:
        (stored,) = library.add_scans([(new, write)])
        analysis = made_up_analysis(scan, label_map, identity="made-up")
        save_revision(
            library, stored.identifier, analysis, kind=RevisionKind.AUTOMATIC, parent_id=None
        )
    finally:
        library.close()
    return stored.identifier


def window_on(folder: Path, application: QApplication) -> MainWindow:
    """Show a window on a library, and wait until it is open."""
    look = Look(application)
    look.wear(Theme.DARK)
    settings = Settings(theme=Theme.DARK, research_use_acknowledged=True)
    window = MainWindow(real_services(), settings, look)
    window.resize(1800, 1000)
    window.show()
    window.session.library.open(folder)
    wait(window)
    return window


def rest() -> None:
    """Do what the window has to do, and leave the processor to its jobs for a moment."""
    QApplication.processEvents()
    time.sleep(_REST_S)


def rest_until(is_so: Callable[[], bool]) -> None:
    """Rest until something is so, two minutes at most."""
    start = time.perf_counter()
    while not is_so():
        rest()
        if time.perf_counter() - start > _LONGEST_WAIT_S:
            raise TimeoutError("what the benchmark waits for hasn't happened")


def has_fat_fraction(window: MainWindow) -> bool:
    """Whether the open scan's fat fraction is laid out, the last thing that opening does."""
    visit = window.workspace.current
    layers = None if visit is None else visit.shown.layers
    return isinstance(layers, DisplayedLayers) and ImageLayer.FAT_FRACTION in layers.made


def wait(window: MainWindow) -> None:
    """Wait until no job runs any more and all is painted."""
    session = window.session
    runners = (session.jobs, session.saves, window.editor.shown.desks.jobs)
    while any(jobs.is_busy for jobs in runners):
        rest()
    QApplication.processEvents()
