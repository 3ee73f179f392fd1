"""What an edit redraws, and tools in the planes' hands."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPointF, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from legseg_desktop.gui.viewer.navigation import Navigation
from legseg_desktop.viewing.slicing import Plane
from tests.support.phantoms import AM, RF, VL

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.mark.parametrize("outlined", [False, True])
@pytest.mark.parametrize("seed", range(4))
def test_what_an_edit_redraws_is_what_drawing_all_anew_would_give(review, outlined, seed):
    """The planes are held against freshly drawn ones, pixel by pixel."""
    random = np.random.default_rng(seed)
    shown, grid, state = review._visit.shown, review.grid, review.state
    state.set_outlined(outlined)
    for view in grid.views.values():
        view.grab()
    for _ in range(6):
        low = [int(random.integers(0, n - 2)) for n in shown.geometry.shape]
        low = [
            min(a, c) if random.random() < 0.7 else a
            for a, c in zip(low, state.cursor, strict=True)
        ]
        size = [int(random.integers(1, 6)) for _ in low]
        box = tuple(
            (a, min(a + s, n)) for a, s, n in zip(low, size, shown.geometry.shape, strict=True)
        )
        part = tuple(slice(a, b) for a, b in box)
        new = int(random.choice([0, RF, VL, AM]))
        shown.labels[part] = new
        review.labels_changed(box, frozenset({RF, VL, AM}), {new: box})
        QApplication.processEvents()
        if random.random() < 0.3:
            state.step_cursor(int(random.integers(3)), 1)
    partly = [view.grab().toImage() for view in grid.views.values()]
    review.show_visit(review._visit)  # everything anew
    fresh = [view.grab().toImage() for view in grid.views.values()]
    assert partly == fresh


class PaintLog(QObject):
    """Notes which part of a widget is painted."""

    def __init__(self, watched):
        super().__init__(watched)
        self.rects: list[QRect] = []
        watched.installEventFilter(self)

    def eventFilter(self, watched, event):  # noqa: N802
        if event.type() is QEvent.Type.Paint:
            self.rects.append(event.rect())
        return False


def test_only_the_changed_part_of_a_plane_is_painted(review):
    shown, view = review._visit.shown, review.grid.views[Plane.AXIAL]
    QApplication.processEvents()
    log = PaintLog(view)
    i, j, k = review.state.cursor
    shown.labels[i : i + 2, j : j + 2, k] = VL
    box = ((i, i + 2), (j, j + 2), (k, k + 1))
    review.labels_changed(box, frozenset({VL}), {VL: box})
    QApplication.processEvents()
    assert len(log.rects) == 1
    pixel = view.transform.points_per_mm * view.transform.row_mm
    assert log.rects[0].height() <= 2 * pixel + 12
    log.rects.clear()
    elsewhere = ((0, 2), (0, 2), (0, 1))  # another slice
    review.labels_changed(elsewhere, frozenset({VL}), {VL: elsewhere})
    QApplication.processEvents()
    assert log.rects == []


def test_a_change_of_labels_without_a_scan_is_nothing(window):
    box = ((0, 1), (0, 1), (0, 1))
    window.review.labels_changed(box, frozenset({RF}), {RF: box})
    assert window.review.grid.surface.surfaces is None


class Pen:
    """A tool that notes what it is given, and hands the wheel on."""

    cursor_shape = Qt.CursorShape.CrossCursor

    def __init__(self, plane):
        self.plane = plane
        self.noted = []

    def wheel(self, event):
        self.plane.navigation.wheel(event)

    def press(self, event):
        self.noted.append(("press", self.plane.voxel_at(event.position())))

    def move(self, event):
        self.noted.append(("move", self.plane.slice_index))

    def release(self, event):
        self.noted.append(("release", event.button()))

    def leave(self):
        self.noted.append(("leave", None))

    def paint(self, painter, transform):
        self.noted.append(("paint", transform.rows))


def test_a_tool_takes_the_mouse_in_every_plane_and_gives_it_back(review):
    pens = {}

    def make(plane):
        pens[plane.plane] = Pen(plane)
        return pens[plane.plane]

    review.grid.use_mode(make)
    view, pen = review.grid.views[Plane.AXIAL], pens[Plane.AXIAL]
    assert set(pens) == set(Plane)
    assert view.cursor().shape() is Qt.CursorShape.CrossCursor
    before = review.state.cursor
    point = view.transform.point(10.5, 12.5).toPoint()
    QTest.mousePress(view, LEFT, pos=point)
    QTest.mouseRelease(view, LEFT, pos=point)
    assert ("press", view.voxel_at(QPointF(point))) in pen.noted
    assert ("release", LEFT) in pen.noted
    assert review.state.cursor == before
    view.repaint()
    assert pen.noted[-1] == ("paint", 40)
    review.grid.use_mode(None)
    assert isinstance(view._mode, Navigation)
    assert ("leave", None) in pen.noted
    QTest.mouseClick(view, LEFT, pos=point)
    assert review.state.cursor == view.voxel_at(QPointF(point))
