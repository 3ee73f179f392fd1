"""A window in which somebody paints until it is killed, saying which strokes are on disk.

Run as `python -m tests.support.killed_window FOLDER`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from legseg_desktop import paths
from legseg_desktop.gui.editing.tool_kinds import Tool
from legseg_desktop.gui.main_window import MainWindow
from legseg_desktop.gui.theme import Look
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
    number = 0
    while True:
        chosen, there = ((RF, VL), (VL, AM), (AM, RF))[number % 3]
        number += 1
        window.review.state.select_label(chosen)
        window.review.state.move_cursor(window.workspace.current.shown.muscle_middles[there])
        application.processEvents()
        assert view.transform is not None
        row, column = view._cursor_pixel()
        point = view.transform.point(row + 0.5, column + 0.5).toPoint()
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=point)
        assert editor.desk is not None
        assert editor.desk.journal.flush(30)
        voxels = editor.desk.session.history.steps[-1].delta.voxels
        sys.stdout.write(f"{number} {voxels}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
