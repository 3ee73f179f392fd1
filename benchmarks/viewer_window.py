"""The window itself: from the mouse to the picture."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtWidgets import QApplication

from benchmarks.engine_context import Row
from benchmarks.viewer_context import Times, ViewerContext, timed
from benchmarks.viewer_library import (
    has_fat_fraction,
    make_library,
    rest_until,
    wait,
    window_on,
)
from benchmarks.viewer_strokes import LABEL, strokes
from legseg_desktop.editing.boxes import Region, whole
from legseg_desktop.editing.edit_session import EditSession
from legseg_desktop.editing.tools.relabel import mirrored_labels, relabelled
from legseg_desktop.gui.main_window import MainWindow

_UNDOS = 20


def run(context: ViewerContext) -> Iterator[Row]:
    """Yield how long strokes and undoing take in the real window."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder, "library")
        scan_id = make_library(library, context)
        window = window_on(library, context.application)
        try:
            window.session.scans.open_scan(scan_id)
            wait(window)
            rest_until(lambda: has_fat_fraction(window))
            yield from strokes(window, context)
            yield from _undone(window, context)
        finally:
            for desk in window.editor.shown.desks.changed(window.workspace.visits):
                window.editor.shown.desks.drop(desk)
            window.session.close()
            window.hide()


def _undone(window: MainWindow, context: ViewerContext) -> Iterator[Row]:
    """Undo a stroke, an operation on a whole muscle and one on all, until the picture shows it."""
    desk = window.editor.desk
    assert desk is not None
    wait(window)
    session = desk.session
    stroke = _times_of_undo(session)
    yield Row("undo of a stroke", str(stroke), "<= 30 ms", context.peer_says("undo"))
    desk.apply("Erase", Region(whole(session.labels.shape), session.labels == LABEL), 0)
    muscle = _times_of_undo(session)
    peer = context.peer_says("undo muscle")
    yield Row("undo of a whole muscle", str(muscle), "<= 150 ms", peer)
    pairs = mirrored_labels(session.table)
    desk.apply("Exchange", relabelled(session.labels, pairs), only=tuple(pairs))
    yield Row("undo of an exchange of all 36 muscles", str(_times_of_undo(session)), "<= 150 ms")
    session.jump_to(0)
    wait(window)


def _times_of_undo(session: EditSession) -> Times:
    QApplication.processEvents()
    return timed(lambda _: session.undo(), _UNDOS, after=lambda _: session.redo())
