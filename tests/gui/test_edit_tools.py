"""Strokes of real mouse events paint exactly the voxels that plain numpy says."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from inference_engine.errors import OutputError
from legseg_desktop.gui.editing import agreement_later
from legseg_desktop.gui.editing.tool_kinds import Tool
from legseg_desktop.viewing.slicing import Plane, slice_axis
from tests.support.edited_windows import (
    CTRL,
    LEFT,
    NONE,
    RIGHT,
    drag,
    open_scan,
    point_of,
    swept,
)
from tests.support.library_windows import wait_for_jobs
from tests.support.phantoms import AM, RF, VL


@pytest.mark.parametrize("plane", list(Plane))
@pytest.mark.parametrize(
    "options",
    [
        {"axis_codes": "LPS"},
        {"axis_codes": "SRA", "rotation_degrees": (12.0, -7.0, 5.0)},
        {"axis_codes": "RAS", "spacing": (3.0, 4.0, 24.0)},
    ],
)
def test_a_stroke_paints_what_the_brush_covers(qtbot, window, plane, options):
    review, editor = open_scan(window, **options), window.editor
    axis = slice_axis(plane)
    shown = review._visit.shown
    editor.options.change(size_mm=2.9 * max(shown.geometry.spacing_mm))
    editor.bar.paint_over.rules.setCurrentIndex(1)  # over everything
    QTest.keyClick(review.grid.active, Qt.Key.Key_P)
    assert editor.hand.tool is Tool.BRUSH
    view = review.grid.views[plane]
    # Across the crosshair, and beyond the border of the image.
    i, j, k = review.state.cursor
    start, end = [i, j, k], [i, j, k]
    across = next(one for one in range(3) if one != axis)
    start[across], end[across] = start[across] - 3, shown.geometry.shape[across] - 1
    before = shown.labels.copy()
    drag(view, [point_of(view, start), point_of(view, (i, j, k)), point_of(view, end)])
    covered = swept(
        before.shape,
        [start, (i, j, k), end],
        editor.options.settings.size_mm / 2,
        shown.geometry.spacing_mm,
        axis,
    )
    expected = np.where(covered, RF, before)
    np.testing.assert_array_equal(shown.labels, expected)
    assert not np.array_equal(before, expected)
    QTest.keyClick(view, Qt.Key.Key_Z, CTRL)
    np.testing.assert_array_equal(shown.labels, before)
    QTest.keyClick(view, Qt.Key.Key_Y, CTRL)
    np.testing.assert_array_equal(shown.labels, expected)
    np.testing.assert_array_equal(  # the analysis keeps what it was measured on
        np.sort(np.unique(window.editor.desk.base)), np.sort(np.unique(before))
    )
    wait_for_jobs(qtbot, window)


@pytest.fixture
def editor(qtbot, review, window):
    window.editor.options.change(size_mm=20.0)
    yield window.editor
    wait_for_jobs(qtbot, window)


def _paint(editor, voxel, button=LEFT, modifiers=NONE):
    view = editor.shown.review.grid.views[Plane.AXIAL]
    editor.shown.review.state.move_cursor(voxel)
    drag(view, [point_of(view, voxel)], button, modifiers)


def test_the_right_button_erases_only_the_chosen_muscle(review, editor):
    shown = review._visit.shown
    editor.hand.use(Tool.BRUSH)
    editor.options.change(size_mm=60.0)
    before = shown.labels.copy()
    middle = shown.muscle_middles[RF]
    _paint(editor, middle, RIGHT)
    covered = swept(before.shape, [middle], 30.0, shown.geometry.spacing_mm, 2)
    np.testing.assert_array_equal(shown.labels, np.where(covered & (before == RF), 0, before))
    assert (before[covered] != RF).any()


def test_a_locked_muscle_neither_loses_nor_wins(qtbot, review, editor, window):
    shown = review._visit.shown
    before = shown.labels.copy()
    QTest.keyClick(review.grid.active, Qt.Key.Key_B)  # the chosen one: RF
    editor.hand.use(Tool.BRUSH)
    _paint(editor, shown.muscle_middles[VL])
    np.testing.assert_array_equal(shown.labels, before)
    assert any("locked" in card.notice.what for card in window.notifications.cards)
    review.state.select_label(VL)
    _paint(editor, shown.muscle_middles[RF])
    assert ((shown.labels == RF) == (before == RF)).all()


def test_a_finished_muscle_is_left_alone(review, editor):
    shown = review._visit.shown
    before = shown.labels.copy()
    review.state.select_label(VL)
    QTest.keyClick(review.grid.active, Qt.Key.Key_K)
    assert VL in editor.desk.marks.finished
    review.state.select_label(RF)
    editor.hand.use(Tool.BRUSH)
    _paint(editor, shown.muscle_middles[VL])
    assert ((shown.labels == VL) == (before == VL)).all()


def test_ctrl_and_a_click_chooses_and_does_not_paint(review, editor):
    shown = review._visit.shown
    before = shown.labels.copy()
    editor.hand.use(Tool.BRUSH)
    _paint(editor, shown.muscle_middles[AM], LEFT, CTRL)
    assert review.state.selected_label == AM
    np.testing.assert_array_equal(shown.labels, before)


def test_the_wheel_with_shift_and_the_keys_change_the_size(review, editor):
    editor.hand.use(Tool.BRUSH)
    view = review.grid.views[Plane.AXIAL]
    index, size = view.slice_index, editor.options.settings.size_mm
    event = QWheelEvent(
        QPointF(50, 50), view.mapToGlobal(QPointF(50, 50)), QPoint(), QPoint(0, 120),
        Qt.MouseButton.NoButton, Qt.KeyboardModifier.ShiftModifier,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view, event)
    assert editor.options.settings.size_mm > size
    assert view.slice_index == index
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert editor.options.settings.size_mm == pytest.approx(size)
    assert editor.bar.brush_size.mm.value() == pytest.approx(size)


def test_a_contour_fills_the_centres_inside(review, editor):
    shown = review._visit.shown
    view = review.grid.views[Plane.AXIAL]
    QTest.keyClick(view, Qt.Key.Key_3)
    i, j, k = review.state.cursor
    corners = [(i - 3, j - 3, k), (i + 3, j - 3, k), (i + 3, j + 3, k), (i - 3, j + 3, k)]
    before = shown.labels.copy()
    for corner in corners:
        QTest.mouseClick(view, LEFT, NONE, point_of(view, corner) + QPoint(1, 1))
    QTest.keyClick(view, Qt.Key.Key_Return)
    changed = np.argwhere(shown.labels != before)
    assert (shown.labels[i - 2 : i + 3, j - 2 : j + 3, k] == RF).all()
    assert (changed[:, 2] == k).all()
    assert (abs(changed[:, :2] - (i, j)) <= 3).all()


def test_escape_takes_a_stroke_back(review, editor):
    shown = review._visit.shown
    view = review.grid.views[Plane.AXIAL]
    editor.hand.use(Tool.BRUSH)
    before = shown.labels.copy()
    QTest.mousePress(view, LEFT, NONE, point_of(view, shown.muscle_middles[VL]))
    assert not np.array_equal(shown.labels, before)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    np.testing.assert_array_equal(shown.labels, before)
    QTest.mouseRelease(view, LEFT, NONE, point_of(view, shown.muscle_middles[VL]))
    assert not editor.desk.is_changed


def test_the_history_lists_steps_and_jumps(review, editor):
    shown = review._visit.shown
    before = shown.labels.copy()
    editor.hand.use(Tool.BRUSH)
    _paint(editor, shown.muscle_middles[VL])
    once = shown.labels.copy()
    _paint(editor, shown.muscle_middles[AM])
    editor.bar.history.click()
    panel = editor.bar.history_list
    assert panel.list.count() == 3
    for row, wanted in ((0, before), (1, once)):
        rect = panel.list.visualItemRect(panel.list.item(row))
        QTest.mouseClick(panel.list.viewport(), LEFT, NONE, rect.center())
        np.testing.assert_array_equal(shown.labels, wanted)
    editor.bar.history.click()
    assert panel.isHidden()


def test_the_table_follows_the_strokes(qtbot, review, editor, window):
    shown, model = review._visit.shown, review.table.model
    editor.hand.use(Tool.BRUSH)
    _paint(editor, shown.muscle_middles[VL])
    wait_for_jobs(qtbot, window)
    for label in (RF, VL):
        inside, place = int((shown.labels == label).sum()), model.row_of(label)
        # Measured a moment after the picture.
        qtbot.waitUntil(lambda p=place, n=inside: model.measurement(p).voxels == n)
        row = model.measurement(place)
        assert row.volume_ml == pytest.approx(row.voxels * shown.geometry.voxel_volume_ml)
    editor.agreement.find()
    wait_for_jobs(qtbot, window)
    now, base = shown.labels == VL, window.editor.desk.base == VL
    dsc = 2 * (now & base).sum() / (now.sum() + base.sum())
    assert f"{dsc:.3f}" in model.index(model.row_of(VL), 0).data(Qt.ItemDataRole.ToolTipRole)


def test_muscles_whose_comparison_fails_are_compared_the_next_time(
    qtbot, window, review, editor, monkeypatch, caplog
):
    """Said once, however often it fails; a later failure is said again."""
    compare = agreement_later.agreement_with_model

    def fail(*_):
        raise OutputError("The disk is full.", "Make room.")

    def failures():
        cards = window.notifications.cards
        return sum(card.notice.what == "The disk is full." for card in cards)

    shown, model = review._visit.shown, review.table.model
    editor.hand.use(Tool.BRUSH)
    monkeypatch.setattr(agreement_later, "agreement_with_model", fail)
    for expected, there in ((1, VL), (0, AM)):
        _paint(editor, shown.muscle_middles[there])
        editor.agreement.find()
        wait_for_jobs(qtbot, window)
        assert failures() == expected
        for card in window.notifications.cards:
            card.deleteLater()
        qtbot.waitUntil(lambda: not window.notifications.cards)
    assert "OutputError" in caplog.text and "disk" not in caplog.text
    monkeypatch.setattr(agreement_later, "agreement_with_model", compare)
    editor.agreement.find()
    wait_for_jobs(qtbot, window)
    for label in (VL, AM):
        now, base = shown.labels == label, window.editor.desk.base == label
        dsc = 2 * (now & base).sum() / (now.sum() + base.sum())
        tip = model.index(model.row_of(label), 0).data(Qt.ItemDataRole.ToolTipRole)
        assert f"{dsc:.3f}" in tip
    monkeypatch.setattr(agreement_later, "agreement_with_model", fail)
    editor.shown.undo()
    editor.agreement.find()
    wait_for_jobs(qtbot, window)
    assert failures() == 1


@pytest.mark.parametrize("name", ["interpolate", "grow", "shrink", "smooth", "holes", "reset"])
def test_whole_muscle_operations_are_one_step_each(qtbot, review, editor, window, name):
    shown = review._visit.shown
    if name == "interpolate":
        k = shown.muscle_middles[RF][2]
        shown.labels[:, :, k][shown.labels[:, :, k] == RF] = 0
    if name == "holes":
        shown.labels[shown.muscle_middles[RF]] = 0
    if name == "reset":
        shown.labels[shown.muscle_middles[RF]] = AM
    editor.menu.reach.setValue(16.0)
    before = shown.labels.copy()
    # The mouse may lie over another plane, where an earlier test has left it.
    view = review.grid.views[Plane.AXIAL]
    QTest.mouseMove(view, point_of(view, review.state.cursor))
    view.setFocus()
    qtbot.waitUntil(lambda: review.grid.active is view)
    operation = next(one for one in editor.menu.operations if one.name == name)
    editor.menu.run(operation)
    wait_for_jobs(qtbot, window)
    assert editor.desk.session.history.position == 1
    grew = (shown.labels == RF).sum() - (before == RF).sum()
    assert {"shrink": grew < 0, "smooth": True}.get(name, grew > 0)
    editor.shown.undo()
    np.testing.assert_array_equal(shown.labels, before)
