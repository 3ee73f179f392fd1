"""The 3D view in the window: made off its thread, turned and picked from with the mouse."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from vtkmodules.util.numpy_support import vtk_to_numpy

from inference_engine.errors import InputError
from legseg_desktop.gui.viewer import surface_scene
from legseg_desktop.gui.viewer.surface_worker import SurfaceWorker
from legseg_desktop.viewing.viewer_state import SurfaceColouring
from tests.gui.conftest import make_analysis, make_visit
from tests.support.phantoms import AM, FAT_FRACTIONS, LEFT_OFFSET, RF

LEFT, MIDDLE, RIGHT = (
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.MiddleButton,
    Qt.MouseButton.RightButton,
)


@pytest.fixture
def surface(qtbot, review):
    """Show the phantom's muscles in 3D."""
    try:
        surface_scene.SurfaceScene()
    except InputError as error:
        pytest.skip(f"nothing can be drawn in 3D here: {error}")
    view = review.grid.surface
    qtbot.waitUntil(lambda: view._image is not None, timeout=20_000)
    view.shown = review._visit.shown
    return view


def _rgb(image):
    """Return an image's pixels, (H, W, 3), in memory of their own."""
    image = image.convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), -1)
    return rows[:, : 3 * image.width()].reshape(image.height(), image.width(), 3).copy()


def _still(qtbot, view):
    qtbot.waitUntil(lambda: view.is_drawn, timeout=20_000)
    return _rgb(view.grab().toImage())


def _point_of(view, label):
    """Return where the point of a muscle that is nearest to the viewer is drawn."""
    points = vtk_to_numpy(view.surfaces.fine[label].GetPoints().GetData())
    nearest = points[np.argmax(points @ view.view.towards_viewer)]
    x, y = view.view.placed(nearest, view.width(), view.height())
    return QPoint(int(x), int(y))


def _drag(view, button, start, end, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.mousePress(view, button, modifiers, start)
    middle = QPoint((start.x() + end.x()) // 2, (start.y() + end.y()) // 2)
    for point in (middle, end):
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(point),
            view.mapToGlobal(QPointF(point)),
            Qt.MouseButton.NoButton,
            button,
            modifiers,
        )
        QApplication.sendEvent(view, event)
    QTest.mouseRelease(view, button, modifiers, end)


def test_all_muscles_are_drawn_in_their_places(surface):
    assert set(surface.surfaces.fine) == set(FAT_FRACTIONS)
    # From the front the patient's right is on the image's left; the view's picture agrees.
    right, left = _point_of(surface, RF), _point_of(surface, RF + LEFT_OFFSET)
    assert right.x() < surface.width() / 2 < left.x()
    drawn = _rgb(surface._image)
    for point in (right, left):
        assert drawn[point.y(), point.x()].max() > 60


def test_a_click_picks_the_muscle_everywhere(qtbot, review, surface):
    point = _point_of(surface, RF + LEFT_OFFSET)
    QTest.mouseClick(surface, LEFT, pos=point)
    assert review.state.selected_label == RF + LEFT_OFFSET
    row = review.table.order.mapToSource(review.table.view.currentIndex()).row()
    assert review.table.model.measurement(row).label == RF + LEFT_OFFSET
    # The cursor is on the surface: the muscle, or what touches it.
    i, j, k = review.state.cursor
    around = surface.shown.labels[i - 1 : i + 2, j - 1 : j + 2, k - 1 : k + 2]
    assert RF + LEFT_OFFSET in around


def test_a_click_beside_the_muscles_changes_nothing(review, surface):
    before = review.state.selected_label, review.state.cursor
    QTest.mouseClick(surface, LEFT, pos=QPoint(2, surface.height() - 2))
    assert (review.state.selected_label, review.state.cursor) == before


def test_dragging_turns_moves_and_zooms_and_fit_gives_all_back(qtbot, review, surface):
    view = surface.view
    start, end = QPoint(60, 60), QPoint(110, 80)
    _drag(surface, LEFT, start, end)
    turned = surface.view
    assert turned.turn_degrees == pytest.approx((view.turn_degrees - 25) % 360)
    assert turned.tilt_degrees == pytest.approx(view.tilt_degrees + 10)
    place = turned.placed((0, 0, 0), surface.width(), surface.height())
    _drag(surface, MIDDLE, start, end)
    moved = surface.view.placed((0, 0, 0), surface.width(), surface.height())
    np.testing.assert_allclose(moved - place, (50, 20), atol=1e-6)
    _drag(surface, LEFT, end, start, Qt.KeyboardModifier.ShiftModifier)
    back = surface.view.placed((0, 0, 0), surface.width(), surface.height())
    np.testing.assert_allclose(back, place, atol=1e-6)
    _drag(surface, RIGHT, end, QPoint(110, 40))
    assert surface.view.zoom > 1.2
    review.grid.fit()
    assert surface.view == turned
    assert review.state.selected_label == RF  # a drag picks nothing


def test_the_wheel_zooms_and_arrows_turn(surface):
    before = surface.view
    at = QPointF(surface.rect().center())
    wheel = QWheelEvent(
        at,
        surface.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(surface, wheel)
    assert surface.view.zoom == pytest.approx(1.2)
    QTest.keyClick(surface, Qt.Key.Key_Right)
    QTest.keyClick(surface, Qt.Key.Key_Up)
    assert surface.view.turn_degrees == pytest.approx(before.turn_degrees + 10)
    assert surface.view.tilt_degrees == pytest.approx(before.tilt_degrees + 10)
    surface.zoom(1 / 1.2)
    assert surface.view.zoom == pytest.approx(1)


def test_while_it_is_turned_the_picture_is_coarse_and_then_fine(qtbot, monkeypatch, surface):
    asked = []
    scene = surface._pictures._scene
    picture = scene.picture

    def noting(view, width, height, detail):
        asked.append(detail)
        return picture(view, width, height, detail)

    monkeypatch.setattr(scene, "picture", noting)
    surface._pictures._seconds = 1.0  # as with software
    surface.look_from(surface.view.turned(30, 0))
    qtbot.waitUntil(lambda: len(asked) >= 2)
    assert [detail.value for detail in asked[:2]] == ["coarse", "fine"]
    surface._pictures._seconds = 0.001  # as with a graphics card
    surface.look_from(surface.view.turned(30, 0))
    qtbot.waitUntil(lambda: len(asked) >= 3)
    assert asked[2].value == "fine"


def test_a_slow_picture_waits_for_a_pause_of_the_hand(qtbot, surface):
    """Who paints stroke after stroke in a plane isn't held up by the muscles in 3D."""
    _still(qtbot, surface)
    box = ((0, 1), (0, 1), (0, 1))
    waits = []
    for seconds in (0.001, 1.0):
        surface._pictures._seconds = seconds
        surface.labels_changed(box, frozenset({RF}))
        waits.append(surface._remake_later.interval())
    assert waits[1] >= 3 * waits[0]
    qtbot.waitUntil(lambda: not surface._remake_later.isActive(), timeout=20_000)


def test_hidden_and_solo_muscles_follow(qtbot, review, surface):
    point, other = _point_of(surface, RF), _point_of(surface, RF + LEFT_OFFSET)
    QTest.mouseClick(surface, LEFT, pos=point)
    assert review.state.selected_label == RF
    review.state.set_label_visible(RF, False)
    review.state.select_label(None)
    _still(qtbot, surface)
    QTest.mouseClick(surface, LEFT, pos=point)
    assert review.state.selected_label != RF  # what lies behind it, or nothing new
    review.state.hide_labels(frozenset())
    review.state.select_label(RF)
    review.state.toggle_solo()
    _still(qtbot, surface)
    QTest.mouseClick(surface, LEFT, pos=other)
    assert review.state.selected_label == RF


def test_colours_by_fat_fraction_and_by_change_come_with_a_legend(qtbot, review, surface):
    menus = review.toolbar.views
    by_muscle = _still(qtbot, surface)
    menus.colourings[SurfaceColouring.FAT_FRACTION].trigger()
    assert review.state.surface_colouring is SurfaceColouring.FAT_FRACTION
    by_fat = _still(qtbot, surface)
    assert (by_muscle != by_fat).any(axis=2).mean() > 0.05
    assert not menus.colourings[SurfaceColouring.CHANGE].isEnabled()
    review.show_changes(dict.fromkeys(FAT_FRACTIONS, 4.0))
    menus.colourings[SurfaceColouring.CHANGE].trigger()
    by_change = _still(qtbot, surface)
    assert (by_fat != by_change).any(axis=2).mean() > 0.05
    review.show_changes({})
    assert review.state.surface_colouring is SurfaceColouring.MUSCLE


def test_the_body_can_be_left_out(qtbot, review, surface):
    with_body = _still(qtbot, surface)
    review.toolbar.views.body.trigger()
    assert not review.state.body_visible
    without = _still(qtbot, surface)
    assert (with_body != without).any()


def test_only_what_was_edited_is_made_anew(qtbot, review, surface):
    shown, before = surface.shown, surface.surfaces
    i, j, k = shown.muscle_middles[RF]
    shown.labels[i - 1 : i + 2, j - 1 : j + 2, k] = AM
    box = ((i - 1, i + 2), (j - 1, j + 2), (k, k + 1))
    review.labels_changed(box, frozenset({RF, AM}), {AM: box})
    qtbot.waitUntil(lambda: surface.surfaces is not before, timeout=20_000)
    changed = {
        label for label in FAT_FRACTIONS if surface.surfaces.fine[label] is not before.fine[label]
    }
    assert changed == {RF, AM}
    # The other muscle has reached the place: its surface does, too.
    low, high = shown.geometry.to_world([(i, j, k)])[0], surface.surfaces.fine[AM].GetBounds()
    assert high[2] - 2 <= low[1] <= high[3] + 2
    assert surface.surfaces.skin is before.skin


@pytest.mark.parametrize("is_being_made", [False, True])
def test_an_edit_that_is_saved_before_it_is_drawn_is_drawn(
    qtbot, review, window, surface, is_being_made
):
    """The visit is replaced by the saved one while its surfaces wait, or are being made."""
    shown, before = surface.shown, surface.surfaces
    i, j, k = shown.muscle_middles[RF]
    shown.labels[i - 1 : i + 2, j - 1 : j + 2, k] = AM
    box = ((i - 1, i + 2), (j - 1, j + 2), (k, k + 1))
    review.labels_changed(box, frozenset({RF, AM}), {AM: box})
    if is_being_made:
        surface._remake_later.stop()
        surface._make_edited()
        assert surface._worker.is_busy
    visit = window.workspace.current
    assert window.workspace.replace(visit, replace(visit, folder=Path("elsewhere")))
    assert surface.surfaces is before
    qtbot.waitUntil(lambda: surface.surfaces is not before, timeout=20_000)
    for label in (RF, AM):
        assert surface.surfaces.fine[label] is not before.fine[label]


def test_a_hidden_view_makes_nothing_until_it_is_shown(qtbot, review, window):
    review.grid.toggle_maximised("axial")
    window.workspace.open(make_visit(make_analysis("visit-2"), None))
    qtbot.wait(400)
    assert review.grid.surface.surfaces is None
    review.grid.toggle_maximised("axial")
    qtbot.waitUntil(lambda: review.grid.surface.surfaces is not None, timeout=20_000)


def test_a_scan_without_labels_says_what_will_be_there(review, window):
    visit = make_visit(make_analysis())
    empty = visit.shown.labels * 0
    bare = replace(visit, analysis=None, shown=replace(visit.shown, labels=empty, muscle_boxes={}))
    window.workspace.open(replace(bare, folder=None))
    surface = review.grid.surface
    assert "once the scan is segmented" in surface._message(surface._pictures)


def test_a_computer_that_cannot_draw_says_so_and_the_planes_live_on(qtbot, review, monkeypatch):
    def refuse():
        raise InputError("This computer can't draw in 3D.", "Install its driver.")

    monkeypatch.setattr(surface_scene, "_window_in_memory", refuse)
    surface = review.grid.surface
    qtbot.waitUntil(lambda: bool(surface._problem), timeout=20_000)
    surface.repaint()
    assert "can't draw in 3D" in surface._message(surface._pictures)
    QTest.mouseClick(surface, LEFT, pos=QPoint(50, 50))
    review.state.move_cursor((3, 3, 3))
    assert review.state.cursor == (3, 3, 3)


def test_an_unforeseen_failure_is_said_and_logged(qtbot, review, caplog):
    review.grid.surface._worker.make(lambda: 1 / 0)
    surface = review.grid.surface
    qtbot.waitUntil(lambda: bool(surface._problem), timeout=20_000)
    assert "has failed" in surface._problem
    assert "ZeroDivisionError" in caplog.text


class TestWorker:
    """One at a time, the newest in the place of one that waits."""

    def test_only_the_newest_of_those_that_wait_is_done(self, qtbot):
        worker, made = SurfaceWorker(), []
        worker.made.connect(made.append)
        for number in range(4):
            worker.make(lambda number=number: number)
        assert worker.is_busy
        qtbot.waitUntil(lambda: len(made) == 2, timeout=20_000)
        assert made == [0, 3]
        assert not worker.is_busy

    def test_what_is_forgotten_is_never_told(self, qtbot):
        worker, made = SurfaceWorker(), []
        worker.made.connect(made.append)
        worker.make(lambda: "old scan")
        worker.forget()
        worker.make(lambda: "new scan")
        qtbot.waitUntil(lambda: bool(made), timeout=20_000)
        assert made == ["new scan"]
