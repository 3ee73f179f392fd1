"""Names, figures and controls have the room they need in small windows and in large text."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QScrollArea, QVBoxLayout, QWidget

from legseg_desktop.gui.flow_layout import FlowLayout
from legseg_desktop.gui.results.muscle_cells import Column, Detail
from tests.gui.conftest import make_analysis, make_visit
from tests.support.phantoms import RF


@pytest.fixture
def row(qtbot):
    """Show five buttons in a row that flows, in a window 700 px wide."""
    root = QWidget()
    holder = QWidget()
    flow = FlowLayout(holder, 10, last_at_right=1)
    buttons = [QPushButton(f"Button {n}") for n in range(5)]
    for button in buttons:
        button.setFixedSize(100, 30)
        flow.addWidget(button)
    layout = QVBoxLayout(root)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.addWidget(holder)
    layout.addStretch()
    qtbot.addWidget(root)
    root.resize(700, 400)
    with qtbot.waitExposed(root):
        root.show()
    return root, holder, buttons


def places(buttons):
    return [(button.x(), button.y()) for button in buttons if button.isVisible()]


def test_a_row_with_room_stays_one_row_with_the_last_at_its_end(row):
    _, holder, buttons = row
    assert places(buttons) == [(0, 0), (110, 0), (220, 0), (330, 0), (600, 0)]
    assert holder.height() == 30


def test_a_narrow_row_goes_on_below_and_takes_the_height_for_it(qtbot, row):
    root, holder, buttons = row
    root.resize(330, 400)
    qtbot.waitUntil(lambda: holder.height() == 70)
    assert places(buttons) == [(0, 0), (110, 0), (220, 0), (0, 40), (230, 40)]


def test_what_is_hidden_takes_no_room(qtbot, row):
    root, holder, buttons = row
    root.resize(330, 400)
    buttons[0].hide()
    buttons[1].hide()
    qtbot.waitUntil(lambda: holder.height() == 30)
    assert places(buttons) == [(0, 0), (110, 0), (230, 0)]


def shown_names(review):
    view, order = review.table.view, review.table.order
    column = view.columnWidth(Column.MUSCLE)
    for number in range(order.rowCount()):
        text = str(order.index(number, Column.MUSCLE).data())
        # Beside it: the box, the colour, and the margins of both.
        yield text, view.fontMetrics().horizontalAdvance(text) + 40 <= column


@pytest.mark.parametrize("width", [1366, 1920])
def test_muscles_are_named_in_full(qtbot, window, review, width):
    window.resize(width, 768)
    qtbot.waitUntil(lambda: any(name == "RF  rectus femoris" for name, _ in shown_names(review)))
    assert [name for name, is_whole in shown_names(review) if not is_whole] == []


def test_a_narrow_table_gives_abbreviations_and_stays_where_its_border_was_dragged(
    qtbot, window, review
):
    splitter = review.table.parentWidget()
    handle = splitter.handle(1)
    middle = handle.rect().center()
    far = handle.mapFromGlobal(window.mapToGlobal(window.rect().topRight()))
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    QTest.mouseMove(handle, far)
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=far)
    qtbot.waitUntil(lambda: next(name for name, _ in shown_names(review)) == "RF")
    narrow = review.table.width()
    window.resize(1500, 768)
    qtbot.wait(20)
    assert review.table.width() == narrow


def test_the_readout_breaks_no_figure_and_moves_no_view(qtbot, window, review):
    readout, grid = review.readout, review.grid
    heights = set()
    for voxel in (review._visit.shown.muscle_middles[RF], (0, 0, 0)):
        readout.read(voxel)
        qtbot.wait(10)
        heights.add(grid.height())
        lines = super(type(readout), readout).text().splitlines()
        metrics = readout.fontMetrics()
        assert all(metrics.horizontalAdvance(line) <= readout.width() for line in lines)
        assert len(lines) * metrics.lineSpacing() <= readout.height()
        parts = readout.text().split("   ")
        assert [part for line in lines for part in line.split("   ")] == parts
    assert len(heights) == 1


def test_wider_text_needs_more_room_and_says_less(qtbot, window, review, look):
    room = [review.table.columns.room_for(detail) for detail in Detail]
    assert all(less < more for less, more in pairwise(room))
    try:
        look.scale_text(2.0)
        larger = [review.table.columns.room_for(detail) for detail in Detail]
        assert all(1.4 * before < after for before, after in zip(room, larger, strict=True))
        qtbot.waitUntil(lambda: next(name for name, _ in shown_names(review)) == "RF")
    finally:
        look.scale_text(1.0)


@pytest.fixture
def twice(look, window):
    """Make the text twice as large, in the smallest window that is supported."""
    window.resize(1366, 768)
    look.scale_text(2.0)
    yield window
    look.scale_text(1.0)


def scrolled_by(window):
    (area,) = (one for one in window.findChildren(QScrollArea) if one.isAncestorOf(window.places))
    return area.verticalScrollBar().maximum(), area.horizontalScrollBar().maximum()


def test_review_fits_in_twice_the_text_and_the_profiles_can_be_drawn_up(qtbot, review, twice):
    qtbot.waitUntil(lambda: scrolled_by(twice) == (0, 0))
    plot, button = review.profile.fat_fraction, review.table.summary.finish
    assert button.isVisible()
    assert twice.rect().contains(button.mapTo(twice, button.rect().bottomRight()))
    qtbot.waitUntil(lambda: not plot.isVisible())
    assert "drag this up" in review.profile.title.text()
    handle = review.profile.parentWidget().handle(1)
    middle = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=middle)
    for step in (40, 80, 120, 160):
        QTest.mouseMove(handle, middle - QPoint(0, step))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.waitUntil(plot.isVisible)
    assert "rectus femoris" in review.profile.title.text().lower()


def test_profiles_come_back_with_the_usual_text(qtbot, review, look, twice):
    plot = review.profile.fat_fraction
    qtbot.waitUntil(lambda: not plot.isVisible())
    look.scale_text(1.0)
    twice.resize(1366, 900)
    qtbot.waitUntil(plot.isVisible)


def test_in_compare_nothing_lies_over_another_thing(qtbot, window, twice):
    for number in (1, 2):
        window.workspace.open(make_visit(make_analysis(f"visit-{number}", day=100 * number)))
    window.rail.buttons[2].click()
    place = window.compare
    qtbot.waitUntil(lambda: place.hint.height() >= place.hint.heightForWidth(place.hint.width()))
    shown = [one for one in (place.hint, place.bar, place._parts, place.caution) if one.isVisible()]
    for above, below in pairwise(shown):
        assert above.geometry().bottom() < below.geometry().top()
    assert scrolled_by(window)[1] == 0


def test_open_visits_have_rows_as_high_as_their_text(qtbot, window, twice):
    window.workspace.open(make_visit(make_analysis("visit-1")))
    window.rail.buttons[0].click()
    view = window.patients.open_visits.view
    qtbot.waitUntil(lambda: view.rowHeight(0) >= view.fontMetrics().height())
