"""Layouts, the slice slider, and the keys of Review."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

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
        box = ((20, 23), (20, 23), (11, 12))
        review.labels_changed(box, frozenset({RF}), {RF: box})
        qtbot.waitUntil(lambda: slider.muscle_extent[1] == 11)


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
    _press(review, Qt.Key.Key_Q, Qt.KeyboardModifier.ShiftModifier)
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
