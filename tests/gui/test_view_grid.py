"""Layouts, the slice slider, tools in the planes' hands, and what an edit redraws."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from legseg_desktop.gui.viewer.navigation import Navigation
from legseg_desktop.gui.viewer.view_grid import SURFACE
from legseg_desktop.settings import Settings, ViewLayout
from legseg_desktop.viewing.slicing import Plane
from legseg_desktop.viewing.viewer_state import ImageLayer
from legseg_desktop.viewing.window_presets import WindowPreset, preset_window
from tests.support.phantoms import AM, LEFT_OFFSET, RF, VL

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def _press(review, key, modifiers=Qt.KeyboardModifier.NoModifier):
    view = review.grid.active
    view.setFocus()
    QTest.keyClick(view, key, modifiers)


def _visible(review):
    grid = review.grid
    shown = {plane.value for plane, view in grid.views.items() if view.isVisible()}
    return shown | ({SURFACE} if grid.surface.isVisible() else set())


ALL = {*(plane.value for plane in Plane), SURFACE}


def test_keys_change_the_layout(review):
    grid = review.grid
    _press(review, Qt.Key.Key_F3)
    assert grid.layout_kind is ViewLayout.FOUR
    assert _visible(review) == ALL
    axial, coronal = grid.views[Plane.AXIAL], grid.views[Plane.CORONAL]
    QApplication.processEvents()
    top, below = (view.mapTo(grid, QPoint(0, 0)) for view in (axial, coronal))
    assert (below.x(), below.y() > top.y() + axial.height() // 2) == (top.x(), True)
    _press(review, Qt.Key.Key_F4)
    assert _visible(review) == {"axial"}
    _press(review, Qt.Key.Key_F2)
    QApplication.processEvents()
    assert _visible(review) == ALL
    assert axial.height() > 1.8 * coronal.height()
    assert review.toolbar.views.layouts[ViewLayout.ONE_AND_THREE].isChecked()


def test_one_view_alone_is_the_last_under_the_mouse(review):
    grid = review.grid
    grid.surface.activated.emit()
    assert grid.last_used is grid.surface
    assert grid.active.plane is Plane.AXIAL  # 3D has no slices for the keys
    review.toolbar.views.layouts[ViewLayout.SINGLE].trigger()
    assert _visible(review) == {SURFACE}
    QTest.mouseDClick(grid.surface, LEFT)
    assert _visible(review) == ALL


def test_a_double_click_in_a_layout_comes_back_to_it(review):
    _press(review, Qt.Key.Key_F3)
    QTest.mouseDClick(review.grid.views[Plane.SAGITTAL], LEFT)
    assert _visible(review) == {"sagittal"}
    QTest.mouseDClick(review.grid.views[Plane.SAGITTAL], LEFT)
    assert review.grid.layout_kind is ViewLayout.FOUR


def test_the_layout_is_kept_for_the_next_start(review, window, monkeypatch):
    kept = []
    monkeypatch.setattr(window.session, "keep_settings", kept.append)
    review.grid.show_layout(ViewLayout.FOUR)
    window.close()
    assert kept[-1].view_layout is ViewLayout.FOUR
    review.take_settings(Settings(view_layout=ViewLayout.SINGLE))
    assert review.grid.layout_kind is ViewLayout.SINGLE


def test_the_mouse_gives_the_keys_to_its_view_unless_something_is_typed(review):
    coronal = review.grid.views[Plane.CORONAL]
    review.table.view.setFocus()
    coronal.activated.emit()
    assert coronal.hasFocus()
    review.toolbar.level.setFocus()
    review.grid.views[Plane.SAGITTAL].activated.emit()
    assert review.toolbar.level.hasFocus()
    assert review.grid.active.plane is Plane.SAGITTAL


class TestSlider:
    """Beside the axial plane."""

    def test_its_band_is_where_the_chosen_muscle_lies(self, review):
        labels = review._visit.shown.labels
        for label in (RF, AM + LEFT_OFFSET):
            review.state.select_label(label)
            slices = np.flatnonzero((labels == label).any(axis=(0, 1)))
            assert review.grid.slider.muscle_extent == (slices[0], slices[-1])
        review.state.select_label(None)
        assert review.grid.slider.muscle_extent is None

    def test_the_band_has_the_muscles_colour_at_its_slices_and_no_others(self, review):
        slider = review.grid.slider
        review.state.move_cursor((0, 0, 0))
        image = slider.grab().toImage()
        first, last = slider.muscle_extent
        for index in range(1, review.state.shape[2]):
            colour = image.pixelColor(slider.width() // 2, round(slider.y_of(index + 0.5)))
            assert (colour.red() > 100) == (first <= index <= last)

    def test_a_press_and_a_drag_go_to_the_slice_there(self, review):
        slider = review.grid.slider
        for index in (0, 5, 11):
            at = QPoint(slider.width() // 2, round(slider.y_of(index + 0.5)))
            QTest.mouseClick(slider, LEFT, pos=at)
            assert review.state.cursor == (24, 20, index)
        QTest.mousePress(slider, LEFT, pos=QPoint(5, round(slider.y_of(2.5))))
        QTest.mouseMove(slider, QPoint(5, round(slider.y_of(8.5))))
        assert review.state.cursor[2] == 8
        QTest.mouseMove(slider, QPoint(5, -500))
        assert review.state.cursor[2] == 11
        QTest.mouseRelease(slider, LEFT, pos=QPoint(5, 0))

    def test_wheel_and_arrows_step(self, review):
        slider = review.grid.slider
        QTest.keyClick(slider, Qt.Key.Key_Up)
        assert review.state.cursor[2] == 7
        QTest.keyClick(slider, Qt.Key.Key_Down)
        QTest.keyClick(slider, Qt.Key.Key_Left)
        at = QPointF(5, 50)
        for angle in (60, 60, -240):
            none = Qt.MouseButton.NoButton
            wheel = QWheelEvent(
                at,
                slider.mapToGlobal(at),
                QPoint(),
                QPoint(0, angle),
                none,
                Qt.KeyboardModifier.NoModifier,
                Qt.ScrollPhase.NoScrollPhase,
                False,
            )
            QApplication.sendEvent(slider, wheel)
        assert review.state.cursor[2] == 5

    def test_it_looks_again_after_an_edit(self, qtbot, review):
        shown, slider = review._visit.shown, review.grid.slider
        shown.labels[20:23, 20:23, 11] = RF
        review.labels_changed(((20, 23), (20, 23), (11, 12)))
        qtbot.waitUntil(lambda: slider.muscle_extent[1] == 11)


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
        shown.labels[part] = random.choice([0, RF, VL, AM])
        review.labels_changed(box)
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
    review.labels_changed(((i, i + 2), (j, j + 2), (k, k + 1)), frozenset({VL}))
    QApplication.processEvents()
    assert len(log.rects) == 1
    pixel = view.transform.points_per_mm * view.transform.row_mm
    assert log.rects[0].height() <= 2 * pixel + 12
    log.rects.clear()
    review.labels_changed(((0, 2), (0, 2), (0, 1)))  # another slice
    QApplication.processEvents()
    assert log.rects == []


def test_a_change_of_labels_without_a_scan_is_nothing(window):
    window.review.labels_changed(((0, 1), (0, 1), (0, 1)))
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


def _move(view, point, modifiers=Qt.KeyboardModifier.NoModifier, buttons=None):
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(point),
        view.mapToGlobal(QPointF(point)),
        Qt.MouseButton.NoButton,
        buttons or Qt.MouseButton.NoButton,
        modifiers,
    )
    QApplication.sendEvent(view, event)


def test_with_space_held_moves_of_the_mouse_move_the_picture(review):
    view = review.grid.views[Plane.AXIAL]
    view.setFocus()
    place, cursor = view.transform.point(0, 0), review.state.cursor
    _move(view, QPoint(50, 50))
    QTest.keyPress(view, Qt.Key.Key_Space)
    assert view.cursor().shape() is Qt.CursorShape.OpenHandCursor
    _move(view, QPoint(60, 45))
    moved = view.transform.point(0, 0) - place
    assert (moved.x(), moved.y()) == pytest.approx((10, -5))
    QTest.keyRelease(view, Qt.Key.Key_Space)
    assert view.cursor().shape() is Qt.CursorShape.ArrowCursor
    _move(view, QPoint(90, 90))
    assert view.transform.point(0, 0) - place == moved
    assert review.state.cursor == cursor
    QTest.keyPress(view, Qt.Key.Key_Space)
    review.table.view.setFocus()  # the release goes elsewhere
    _move(view, QPoint(10, 10))
    assert view.transform.point(0, 0) - place == moved


def test_ctrl_right_drag_zooms(review):
    view = review.grid.views[Plane.AXIAL]
    zoom, window = view.transform.points_per_mm, review.state.window
    QTest.mousePress(view, RIGHT, CTRL, QPoint(100, 100))
    _move(view, QPoint(100, 60), CTRL, RIGHT)
    QTest.mouseRelease(view, RIGHT, CTRL, QPoint(100, 60))
    assert view.transform.points_per_mm > 1.1 * zoom
    assert review.state.window == window


def test_a_muscle_is_chosen_by_ctrl_click_and_at_the_crosshair(review):
    view, shown = review.grid.views[Plane.AXIAL], review._visit.shown
    i, j, k = shown.muscle_middles[AM]
    review.state.move_cursor((0, 0, k))
    row, column = shown.geometry.shape[1] - 1 - j, shown.geometry.shape[0] - 1 - i
    QTest.mouseClick(view, LEFT, CTRL, view.transform.point(row + 0.5, column + 0.5).toPoint())
    assert review.state.selected_label == AM
    assert review.state.cursor == (i, j, k)
    QTest.mouseClick(view, LEFT, CTRL, QPoint(1, 1))
    assert review.state.selected_label == AM
    review.state.move_cursor(shown.muscle_middles[VL])
    _press(review, Qt.Key.Key_L)
    assert review.state.selected_label == VL
    review.state.move_cursor((0, 0, 0))
    _press(review, Qt.Key.Key_L)
    assert review.state.selected_label == VL


def test_keys_go_through_the_muscles_and_show_one_alone(review):
    state, table = review.state, review.table
    first = state.selected_label
    _press(review, Qt.Key.Key_Greater)
    second = state.selected_label
    assert table.view.currentIndex().row() == 1
    assert second != first
    _press(review, Qt.Key.Key_Less)
    _press(review, Qt.Key.Key_Less)  # there is none before the first
    assert state.selected_label == first
    _press(review, Qt.Key.Key_S, SHIFT)
    assert state.is_solo
    assert table.solo.isChecked()
    QTest.mouseClick(table.solo, LEFT)
    assert not state.is_solo
    _press(review, Qt.Key.Key_H)
    assert state.hidden_labels == {first}
    _press(review, Qt.Key.Key_H)
    assert state.hidden_labels == frozenset()


def test_keys_lay_the_fat_fraction_over_the_image(review):
    state = review.state
    _press(review, Qt.Key.Key_W)
    assert state.is_fat_overlaid
    assert review.toolbar.fat_overlay.isChecked()
    _press(review, Qt.Key.Key_E)
    assert state.fat_overlay_opacity == pytest.approx(0.6)
    _press(review, Qt.Key.Key_W)
    _press(review, Qt.Key.Key_Q)
    assert state.fat_overlay_opacity == pytest.approx(0.5)
    assert state.is_fat_overlaid  # to change it is to want it


def test_the_fat_fraction_over_an_image_is_between_both(review):
    state, shown = review.state, review._visit.shown
    state.set_crosshair_visible(False)
    i, j, k = shown.muscle_middles[AM]
    state.move_cursor((i, j, k))
    row, column = shown.geometry.shape[1] - 1 - j, shown.geometry.shape[0] - 1 - i
    view = review.grid.views[Plane.AXIAL]

    def colour():
        image = view._pictures.picture(Plane.AXIAL, k).image
        return np.array(image.pixelColor(column, row).getRgb()[:3], float)

    state.set_overlay_visible(False)
    grey = colour()
    state.show_layer(ImageLayer.FAT_FRACTION)
    fat = colour()
    state.show_layer(ImageLayer.IN_PHASE)
    state.set_fat_overlay_visible(True)
    state.set_fat_overlay_opacity(0.25)
    np.testing.assert_allclose(colour(), 0.25 * fat + 0.75 * grey, atol=1.5)


def test_presets_set_the_window_of_the_layer_that_is_shown(review):
    state, menu = review.state, review.toolbar.auto.menu()
    state.show_layer(ImageLayer.WATER)
    for action, preset in zip(menu.actions(), WindowPreset, strict=True):
        action.trigger()
        assert state.window == preset_window(review._visit.shown, ImageLayer.WATER, preset)
    state.show_layer(ImageLayer.FAT_FRACTION)
    menu.actions()[1].trigger()
    assert state.window is None
    in_phase = review._visit.shown.windows[ImageLayer.IN_PHASE]
    state.show_layer(ImageLayer.IN_PHASE)
    assert state.window == in_phase  # every layer has its own
