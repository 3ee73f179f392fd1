import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inference_engine.anatomy.label_table import load_label_table
from legseg_desktop.gui.viewer.plane_furniture import ScaleBar
from legseg_desktop.gui.viewer.plane_pictures import PlanePictures
from legseg_desktop.gui.viewer.plane_transform import PlaneTransform
from legseg_desktop.gui.viewer.plane_view import PlaneView
from legseg_desktop.viewing.compositing import FF_COLOUR_MAP
from legseg_desktop.viewing.displayed_scan import displayed_scan
from legseg_desktop.viewing.label_colours import label_colours
from legseg_desktop.viewing.slicing import Plane, display_slice, slice_axis
from legseg_desktop.viewing.viewer_state import ImageLayer, ViewerState
from tests.support.phantoms import RF, two_leg_scan

LEFT, MIDDLE, RIGHT = (
    Qt.MouseButton.LeftButton,
    Qt.MouseButton.MiddleButton,
    Qt.MouseButton.RightButton,
)
SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture(params=list(Plane))
def view(request, qtbot):
    # 24-mm slices, oblique, in an order that isn't canonical.
    scan, label_map = two_leg_scan(
        (48, 40, 12), (3.0, 3.0, 24.0), axis_codes="PSL", rotation_degrees=(7, 4, 11)
    )
    shown = displayed_scan(scan, label_map)
    state = ViewerState()
    view = PlaneView(request.param, state)
    pictures = PlanePictures(state, shown, label_colours(load_label_table()))

    def on_change(aspect):
        pictures.forget(aspect)
        view.on_state_changed(aspect)

    state.subscribe(on_change)
    state.open_volume(shown.geometry.shape, shown.windows)
    view.show_pictures(pictures)
    view.resize(400, 300)
    qtbot.addWidget(view)
    with qtbot.waitExposed(view):
        view.show()
    view.state, view.shown = state, shown
    return view


def _pixel_point(view, row, column) -> QPoint:
    return view.transform.point(row + 0.5, column + 0.5).toPoint()


def _labels(view):
    return display_slice(view.shown.labels, view.plane, view.state.cursor[slice_axis(view.plane)])


def test_pixels_are_drawn_at_their_true_proportions(view):
    rect = view.transform.image_rect
    spacing = view.shown.geometry.spacing_mm
    size = [n * step for n, step in zip(view.shown.geometry.shape, spacing, strict=True)]
    across = {Plane.AXIAL: 0, Plane.SAGITTAL: 1, Plane.CORONAL: 0}[view.plane]
    down = {Plane.AXIAL: 1, Plane.SAGITTAL: 2, Plane.CORONAL: 2}[view.plane]
    assert rect.width() / rect.height() == pytest.approx(size[across] / size[down])
    assert rect.width() <= 400 and rect.height() <= 300


def test_a_click_puts_the_cursor_on_the_voxel_drawn_there(view):
    labels = _labels(view)
    random = np.random.default_rng(3)
    for _ in range(20):
        row, column = (int(random.integers(n)) for n in labels.shape)
        QTest.mouseClick(view, LEFT, pos=_pixel_point(view, row, column))
        assert view.shown.labels[view.state.cursor] == _labels(view)[row, column]
        assert np.array_equal(_labels(view), labels)  # the plane's own slice stays


def test_a_click_beside_the_image_stays_inside_the_scan(view):
    QTest.mouseClick(view, LEFT, pos=QPoint(0, 0))
    assert all(0 <= v < n for v, n in zip(view.state.cursor, view.state.shape, strict=True))


def test_dragging_leads_the_cursor_and_shift_does_so_without_a_button(view):
    QTest.mousePress(view, LEFT, pos=_pixel_point(view, 2, 2))
    first = view.state.cursor
    QTest.mouseMove(view, _pixel_point(view, 5, 8))
    second = view.state.cursor
    QTest.mouseRelease(view, LEFT, pos=_pixel_point(view, 5, 8))
    QTest.mouseMove(view, _pixel_point(view, 3, 3))
    assert first != second == view.state.cursor
    QTest.keyPress(view, Qt.Key.Key_Shift)
    _move_with(view, _pixel_point(view, 3, 3), SHIFT)
    assert view.state.cursor not in (first, second)


def _move_with(view, point, modifiers):
    none = Qt.MouseButton.NoButton
    event = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(point),
        view.mapToGlobal(QPointF(point)),
        none,
        none,
        modifiers,
    )
    QApplication.sendEvent(view, event)


def _wheel(view, angle, modifiers=Qt.KeyboardModifier.NoModifier, at=None):
    at = at or QPointF(view.rect().center())
    event = QWheelEvent(
        at,
        view.mapToGlobal(at),
        QPoint(),
        QPoint(0, angle),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def test_the_wheel_changes_the_slice_and_fine_steps_add_up(view):
    axis = slice_axis(view.plane)
    start = view.state.cursor[axis]
    _wheel(view, 120)
    assert view.state.cursor[axis] == start + 1
    _wheel(view, -240)
    assert view.state.cursor[axis] == start - 1
    for _ in range(4):
        _wheel(view, 30)
    assert view.state.cursor[axis] == start


def test_ctrl_wheel_zooms_around_the_mouse(view):
    at = QPointF(130, 170)
    start, place = view.state.cursor, view.transform.place(at)
    zoom = view.transform.points_per_mm
    _wheel(view, 240, CTRL, at)
    assert view.transform.points_per_mm == pytest.approx(zoom * 1.25**2)
    assert view.transform.place(at) == pytest.approx(place)
    assert view.state.cursor == start
    view.fit()
    assert view.transform.points_per_mm == pytest.approx(zoom)


def test_middle_drag_moves_the_picture(view):
    before = view.transform.point(0, 0)
    QTest.mousePress(view, MIDDLE, pos=QPoint(100, 100))
    QTest.mouseMove(view, QPoint(130, 80))
    QTest.mouseRelease(view, MIDDLE, pos=QPoint(130, 80))
    moved = view.transform.point(0, 0) - before
    assert (moved.x(), moved.y()) == pytest.approx((30, -20))


def test_right_drag_changes_the_window_but_never_that_of_fat_fraction(view):
    window = view.state.window
    QTest.mousePress(view, RIGHT, pos=QPoint(100, 100))
    QTest.mouseMove(view, QPoint(160, 130))
    QTest.mouseRelease(view, RIGHT, pos=QPoint(160, 130))
    assert view.state.window.width == pytest.approx(window.width * 1.2)
    assert view.state.window.level < window.level  # down: brighter
    view.state.show_layer(ImageLayer.FAT_FRACTION)
    QTest.mousePress(view, RIGHT, pos=QPoint(100, 100))
    QTest.mouseMove(view, QPoint(160, 130))
    QTest.mouseRelease(view, RIGHT, pos=QPoint(160, 130))
    assert view.state.window is None


def test_a_double_click_asks_for_all_the_room(qtbot, view):
    with qtbot.waitSignal(view.maximise_requested):
        QTest.mouseDClick(view, LEFT, pos=QPoint(100, 100))


def test_arrow_keys_move_the_cursor_as_seen(view):
    QTest.mouseClick(view, LEFT, pos=_pixel_point(view, 5, 5))
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view._cursor_pixel() == (6, 6)


def test_hovering_tells_the_voxel_or_none(view):
    told = []
    view.hovered.connect(told.append)
    QTest.mouseMove(view, _pixel_point(view, 4, 6))
    _move_with(view, QPoint(1, 1), Qt.KeyboardModifier.NoModifier)
    assert view.shown.labels[told[0]] == _labels(view)[4, 6]
    assert told[-1] is None


def test_the_centre_key_puts_the_cursor_in_the_middle(view):
    QTest.mouseClick(view, LEFT, pos=_pixel_point(view, 3, 4))
    view.centre()
    assert view.transform.pixel(QPointF(200, 150)) == (3, 4)


def _colour_at(view, row, column):
    colour = view.grab().toImage().pixelColor(_pixel_point(view, row, column))
    return (colour.red(), colour.green(), colour.blue())


def _pixel_of(view, label):
    """Return a pixel inside a label, away from its border."""
    voxel = view.shown.muscle_middles[label]
    view.state.move_cursor(voxel)
    return view._cursor_pixel()


def test_full_opacity_shows_the_labels_own_colour_and_hidden_ones_the_image(view):
    view.state.set_crosshair_visible(False)
    row, column = _pixel_of(view, RF)
    view.state.set_opacity(1.0)
    expected = tuple(label_colours(load_label_table())[RF])
    assert _colour_at(view, row, column) == expected
    view.state.set_label_visible(RF, False)
    red, green, blue = _colour_at(view, row, column)
    assert red == green == blue
    view.state.set_label_visible(RF, True)
    view.state.set_overlay_visible(False)
    red, green, blue = _colour_at(view, row, column)
    assert red == green == blue


def test_fat_fraction_has_its_fixed_colours_and_no_signal_is_black(view):
    view.state.set_crosshair_visible(False)
    row, column = _pixel_of(view, RF)
    view.state.set_overlay_visible(False)
    view.state.show_layer(ImageLayer.FAT_FRACTION)
    found = np.array(_colour_at(view, row, column), dtype=int)
    distance = np.abs(FF_COLOUR_MAP.astype(int) - found).sum(axis=1)
    assert distance.argmin() == pytest.approx(0.10 * 255, abs=2)
    picture = view._pictures.picture(view.plane, view.slice_index)
    is_air = (
        display_slice(
            view.shown.layers[ImageLayer.FAT_FRACTION].stored, view.plane, view.slice_index
        )
        == 0
    )
    assert is_air.any()
    assert (picture.packed[is_air] == 0xFF000000).all()


def test_outlines_lie_on_the_border_and_leave_the_inside_free(view):
    view.state.set_crosshair_visible(False)
    _pixel_of(view, RF)
    view.state.set_outlined(True)
    target, picture = view._pictures.outline_picture(
        view.plane, view.slice_index, view.transform, 1.0, view.rect()
    )
    labels = _labels(view)
    drawn = picture.packed != 0
    rows, columns = np.nonzero(drawn)
    at = [
        view.transform.pixel(QPointF(target.left() + c + 0.5, target.top() + r + 0.5))
        for r, c in zip(rows, columns, strict=True)
    ]
    assert all(labels[place] for place in at)
    assert 0 < drawn.sum() < drawn.size / 4


def test_resizing_keeps_a_fitted_picture_fitted_and_a_moved_one_where_it_was(qtbot, view):
    view.resize(600, 500)
    assert view.transform.width == 600
    assert view.transform.image_rect.width() > 400 or view.transform.image_rect.height() > 300
    view.pan(QPointF(10, 0))
    middle = view.transform.place(QPointF(300, 250))
    view.resize(300, 300)
    assert view.transform.place(QPointF(150, 150)) == pytest.approx(middle)


def test_zoom_has_limits():
    transform = PlaneTransform.fitted((100, 100), (1.0, 1.0), 300, 300)
    small = transform.zoomed(1e-6, QPointF(0, 0))
    large = transform.zoomed(1e6, QPointF(0, 0))
    assert small.points_per_mm == pytest.approx(0.2 * transform.points_per_mm)
    assert large.points_per_mm == pytest.approx(200)


@pytest.mark.parametrize(
    ("points_per_mm", "text"), [(1.0, "10 cm"), (0.5, "20 cm"), (11, "1 cm"), (50, "2 mm")]
)
def test_scale_bar_is_the_longest_round_length_that_fits(points_per_mm, text):
    bar = ScaleBar.for_zoom(points_per_mm, 120)
    assert bar.text == text
    assert bar.points == bar.length_mm * points_per_mm <= 120
