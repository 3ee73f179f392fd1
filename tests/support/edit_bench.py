"""The label editor on an oblique scan with two neighbouring muscles of known shape."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from legseg_desktop.gui.editing.tool_kinds import Tool, tool_faces
from legseg_desktop.gui.main_window import MainWindow
from legseg_desktop.gui.theme import Look
from legseg_desktop.gui.viewer.plane_view import PlaneView
from legseg_desktop.settings import Settings, Theme
from legseg_desktop.viewing.slicing import Plane
from legseg_desktop.viewing.viewer_state import ImageLayer
from tests.gui.conftest import FakeServices
from tests.support.edited_windows import Mask, choose_entry, open_scan
from tests.support.library_windows import wait_for_jobs
from tests.support.phantoms import RF, VL

_OBLIQUE = {"axis_codes": "SRA", "rotation_degrees": (12.0, -7.0, 5.0)}
_EVERYTHING = 1


@contextmanager
def shown_window(application: QApplication) -> Iterator[MainWindow]:
    """Show a window for many tests; each opens a scan of its own."""
    look = Look(application)
    look.wear(Theme.DARK)
    settings = Settings(theme=Theme.DARK, research_use_acknowledged=True)
    window = MainWindow(FakeServices().set(), settings, look)
    window.resize(1366, 768)
    window.show()
    yield window
    window.editor.close()
    window.session.jobs.close()
    window.deleteLater()


class Bench:
    """The right rectus femoris and vastus lateralis are one block each, side by side.

    Within its context the scan is open; `before` are the labels that the test begins with.
    """

    def __init__(self, qtbot: Any, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window
        self.review = open_scan(window, **_OBLIQUE)
        self.editor = window.editor
        self.shown = self.review._visit.shown
        self.labels = self.shown.labels
        # Before the first change: the journal and the numbers begin with these.
        self.labels[14:30, 8:30, 1:11] = RF
        self.labels[30:40, 8:30, 1:11] = VL
        self.shown.muscle_boxes.update({RF: self.box(RF), VL: self.box(VL)})
        self.before = self.labels.copy()
        self.spacing = self.shown.geometry.spacing_mm
        self.editor.bar.paint_over.rules.setCurrentIndex(_EVERYTHING)
        self.editor.options.change(
            size_mm=30.0, is_round=True, in_depth=False, tolerance_percent=5.0
        )
        self.review.state.show_layer(ImageLayer.IN_PHASE)
        self.review.state.move_cursor((24, 20, 6))

    def __enter__(self) -> Bench:
        return self

    def __exit__(self, *_: object) -> None:
        self.editor.hand.use(Tool.NAVIGATE)
        self.wait()
        self.editor.shown.desks.drop(self.editor.desk)
        self.window.workspace.close(0)

    def box(self, label: int) -> tuple[tuple[int, int], ...]:
        """Return the box around a label."""
        places = np.argwhere(self.labels == label)
        return tuple(zip(places.min(0).tolist(), (places.max(0) + 1).tolist(), strict=True))

    def view(self, plane: Plane = Plane.AXIAL) -> PlaneView:
        """Return the view of a plane."""
        return self.review.grid.views[plane]

    def take(self, tool: Tool) -> None:
        """Press the key of a tool."""
        self.press(tool_faces()[tool].keys[0])
        assert self.editor.hand.tool is tool

    def press(self, keys: str, plane: Plane = Plane.AXIAL) -> None:
        """Press keys over a plane."""
        view = self.view(plane)
        self.window.activateWindow()
        self.qtbot.waitUntil(self.window.isActiveWindow)
        view.setFocus()
        QTest.keySequence(view, keys)

    def wait(self) -> None:
        """Wait for slow tools."""
        wait_for_jobs(self.qtbot, self.window)

    def menu(self, text: str) -> None:
        """Click on an entry of the muscle's menu, with the axial view as the one worked in.

        Another one may lie where the pointer is since an earlier test.
        """
        self.view().activated.emit()
        choose_entry(self.editor.menu.menu, text)
        self.wait()

    def canonical(self, volume: np.ndarray) -> np.ndarray:
        """Return one of the scan's own volumes in the order of the labels."""
        grid = np.indices(self.labels.shape).reshape(3, -1).T
        world = grid @ self.shown.geometry.affine[:3, :3].T + self.shown.geometry.affine[:3, 3]
        inverse = np.linalg.inv(self.shown.scan.geometry.affine)
        own = np.rint(world @ inverse[:3, :3].T + inverse[:3, 3]).astype(int)
        return volume[tuple(own.T)].reshape(self.labels.shape)

    def fat_fraction(self) -> np.ndarray:
        """Return it in per cent, nan where there is no signal."""
        fat, water = (self.canonical(one) for one in (self.shown.scan.fat, self.shown.scan.water))
        with np.errstate(invalid="ignore"):
            return 100 * fat / (fat + water)

    def expect(self, mask: Mask, label: int) -> None:
        """Require that only these voxels have changed, to a label, and that undo takes it back."""
        expected = np.where(mask, label, self.before)
        np.testing.assert_array_equal(self.labels, expected)
        assert not np.array_equal(expected, self.before), "the test changes nothing"
        self.press("Ctrl+Z")
        np.testing.assert_array_equal(self.labels, self.before)
        self.press("Ctrl+Y")
        np.testing.assert_array_equal(self.labels, expected)
