"""A window in which somebody paints until it is killed, in the middle of a fourth stroke.

Says which strokes are on disk, and how the labels are then.

Run as `python -m tests.support.killed_window FOLDER`.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from legseg_desktop import paths
from legseg_desktop.gui.editing.tool_kinds import Tool
from legseg_desktop.gui.main_window import MainWindow
from legseg_desktop.gui.theme import Look
from legseg_desktop.gui.viewer.plane_view import PlaneView
from legseg_desktop.settings import Settings
from legseg_desktop.viewing.slicing import Plane
from tests.gui.conftest import FakeServices, make_analysis, make_visit
from tests.support.phantoms import AM, RF, VL


def main() -> None:
    """Paint for ever."""
    folder = Path(sys.argv[1])
    paths.edits_directory = lambda: folder / "edits"
    application = QApplication([])
    window = MainWindow(
        FakeServices().set(), Settings(research_use_acknowledged=True), Look(application)
    )
    window.resize(1366, 768)
    window.show()
    window.workspace.open(make_visit(make_analysis(), folder))
    window.rail.buttons[1].click()
    application.processEvents()
    editor, view = window.editor, window.review.grid.views[Plane.AXIAL]
    editor.hand.use(Tool.BRUSH)
    editor.options.change(size_mm=30.0)
    for number, (chosen, there) in enumerate(((RF, VL), (VL, AM), (AM, RF)), start=1):
        point = _look_at(window, view, chosen, there)
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=point)
        assert editor.desk is not None
        assert editor.desk.journal.flush(30)
        _say(str(number), window)
    point = _look_at(window, view, RF, AM)
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=point)
    QTest.mouseMove(view, point + QPoint(5, 5))
    _say("drawing", window)
    while True:
        application.processEvents()


def _look_at(window: MainWindow, view: PlaneView, chosen: int, there: int) -> QPoint:
    """Choose a muscle, go to another and return where it is drawn."""
    assert window.workspace.current is not None
    window.review.state.select_label(chosen)
    window.review.state.move_cursor(window.workspace.current.shown.muscle_middles[there])
    QApplication.processEvents()
    assert view.transform is not None
    row, column = view._cursor_pixel()
    return view.transform.point(row + 0.5, column + 0.5).toPoint()


def _say(word: str, window: MainWindow) -> None:
    """Say what is done, and the digest of the labels as they are."""
    assert window.workspace.current is not None
    labels = window.workspace.current.shown.labels
    sys.stdout.write(f"{word} {hashlib.sha256(labels.tobytes('F')).hexdigest()}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
