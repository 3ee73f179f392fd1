"""Pages are scrolled, zoomed and searched with real keys and the real wheel."""

from __future__ import annotations

import threading
from io import BytesIO

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget
from reportlab.pdfgen.canvas import Canvas

from legseg_desktop.gui.reports.page_column import Fit
from legseg_desktop.gui.reports.report_preview import ReportPreview
from legseg_desktop.viewing import pdf_pages

LEFT = Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier
RED = (255, 0, 0)


def pdf(*words: str) -> bytes:
    """Return a page of 400 x 600 points for each of the words, with a red square on it."""
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(400, 600))
    for at, said in enumerate(words):
        canvas.setFillColorRGB(1, 0, 0)
        canvas.rect(150, 250, 100, 100, fill=1, stroke=0)
        canvas.setFillColorRGB(0, 0, 0)
        canvas.drawString(50, 500, said)
        canvas.drawString(50, 80, f"foot {at}")
        canvas.showPage()
    canvas.save()
    return stream.getvalue()


CONTENT = pdf("rectus femoris", "vastus medialis", "Vastus lateralis")


@pytest.fixture
def place(qtbot, look):
    place = QWidget()
    qtbot.addWidget(place)
    preview = ReportPreview(look, place)
    place.actions_of = preview.actions_on(place)
    preview.resize(700, 500)
    place.resize(700, 500)
    with qtbot.waitExposed(place):
        place.show()
    return place


@pytest.fixture
def preview(qtbot, place):
    """Show three pages."""
    preview = place.findChild(ReportPreview)
    preview.show_report(place, lambda: CONTENT, at_once=True)
    settled(qtbot, preview)
    preview.view.setFocus()
    return preview


def settled(qtbot, preview):
    qtbot.waitUntil(lambda: preview.is_up_to_date and bool(preview.content), timeout=30_000)
    QApplication.processEvents()
    qtbot.waitUntil(lambda: preview.is_up_to_date, timeout=30_000)


def pixel(preview, x, y):
    """Return the colour that is seen at a place of the view."""
    return preview.view.viewport().grab().toImage().pixelColor(x, y).getRgb()[:3]


def turn_wheel(view, notches, modifiers=NONE, at=(300, 200)):
    event = QWheelEvent(
        QPointF(*at),
        QPointF(view.viewport().mapToGlobal(QPoint(*at))),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_pages_fill_the_width_and_are_drawn(qtbot, preview):
    view = preview.view
    assert view.page_count == 3
    assert view.fit is Fit.WIDTH
    scale = view.percent / 100 * view.logicalDpiX() / 72
    bar = view.verticalScrollBar().width()
    assert 400 * scale == pytest.approx(view.viewport().width() - 32, abs=bar + 2)
    # The square's middle is 300 points below the upper edge of its page.
    view.verticalScrollBar().setValue(round(300 * scale))
    settled(qtbot, preview)
    assert pixel(preview, view.viewport().width() // 2, 16) == RED
    assert view.horizontalScrollBar().maximum() == 0


def test_only_pages_in_sight_and_beside_are_kept(qtbot, preview):
    view = preview.view
    pictures = [view.pictures.of(page) is not None for page in range(3)]
    assert pictures == [True, True, False]
    qtbot.keyClick(view, Qt.Key.Key_End)
    settled(qtbot, preview)
    pictures = [view.pictures.of(page) is not None for page in range(3)]
    assert pictures == [False, True, True]


def test_keys_scroll(qtbot, preview):
    view, bar = preview.view, preview.view.verticalScrollBar()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    line = bar.value()
    assert line > 0
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert bar.value() == line + bar.pageStep()
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert bar.value() == line + 2 * bar.pageStep()
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert bar.value() == line + bar.pageStep()
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    assert preview.bar.page.text() == "Page 3 of 3"
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert bar.value() == 0
    turn_wheel(view, -1)
    assert bar.value() > 0


def test_the_page_in_sight_is_told_and_can_be_changed(qtbot, preview, place):
    bar, view = preview.bar, preview.view
    assert bar.page.text() == "Page 1 of 3"
    assert not bar.before.isEnabled()
    qtbot.mouseClick(bar.after, LEFT)
    assert (view.page, bar.page.text()) == (1, "Page 2 of 3")
    assert "vastus medialis" in view.accessibleDescription()
    qtbot.keyClick(view, Qt.Key.Key_PageDown, CTRL)
    assert view.page == 2
    assert not bar.after.isEnabled()
    qtbot.keyClick(view, Qt.Key.Key_PageUp, CTRL)
    qtbot.mouseClick(bar.before, LEFT)
    assert view.page == 0


def test_what_is_under_the_mouse_stays_when_zooming(qtbot, preview):
    view = preview.view
    settled(qtbot, preview)
    scale = view.percent
    middle = view.viewport().width() // 2
    view.verticalScrollBar().setValue(300)
    inside = (middle, 16 + round(300 * scale / 100 * view.logicalDpiX() / 72) - 300)
    assert pixel(preview, *inside) == RED
    for notches in (3, 3, -2):
        turn_wheel(view, notches, CTRL, inside)
        settled(qtbot, preview)
        assert pixel(preview, *inside) == RED
    assert view.fit is None
    assert view.percent == pytest.approx(scale * 1.2**4, rel=0.001)
    assert preview.bar.scale.currentText() == f"{view.percent:.0f} %"
    assert view.horizontalScrollBar().maximum() > 0


def test_scales_are_chosen_from_the_list_by_buttons_and_by_keys(qtbot, preview):
    view, scales = preview.view, preview.bar.scale
    fitted = view.percent
    scales.setFocus()
    qtbot.keyClick(scales, Qt.Key.Key_Down)
    assert view.fit is Fit.PAGE
    assert view.percent < fitted
    assert 600 * view.percent / 100 * view.logicalDpiX() / 72 <= view.viewport().height()
    qtbot.keyClicks(scales, "100")
    assert (view.fit, round(view.percent)) == (None, 100)
    qtbot.mouseClick(preview.bar.larger, LEFT)
    assert view.percent == pytest.approx(120)
    assert scales.currentText() == "120 %"
    qtbot.mouseClick(preview.bar.smaller, LEFT)
    assert scales.currentText() == "100 %"
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Minus)
    assert view.percent == pytest.approx(100 / 1.2)
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    qtbot.keyClick(view, Qt.Key.Key_0, CTRL)
    assert view.percent == pytest.approx(fitted)
    assert scales.currentText() == "Fit the width"
    qtbot.keyClick(view, Qt.Key.Key_9, CTRL)
    assert scales.currentText() == "Fit the page"


def test_fitted_pages_follow_the_window(qtbot, preview, place):
    view = preview.view
    before = view.percent
    view.go_to(1)
    preview.resize(500, 500)
    QApplication.processEvents()
    assert view.percent < before
    assert view.page == 1
    view.show_percent(100)
    preview.resize(700, 500)
    QApplication.processEvents()
    assert view.percent == pytest.approx(100)


def test_words_are_found_page_by_page(qtbot, preview):
    view, bar = preview.view, preview.bar
    qtbot.keyClick(view, Qt.Key.Key_F, CTRL)
    assert bar.search.hasFocus()
    qtbot.keyClicks(bar.search, "vastus")
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 2")
    assert view.page == 1
    qtbot.keyClick(bar.search, Qt.Key.Key_Return)
    assert (bar.count.text(), view.page) == ("2 of 2", 2)
    qtbot.keyClick(bar.search, Qt.Key.Key_F3)
    assert (bar.count.text(), view.page) == ("1 of 2", 1)
    qtbot.keyClick(bar.search, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert bar.count.text() == "2 of 2"
    settled(qtbot, preview)
    picture = view.viewport().grab().toImage()
    colours = {
        picture.pixelColor(x, y).name()
        for x in range(0, picture.width(), 2)
        for y in range(0, picture.height(), 2)
    }
    assert "#ffa94d" in colours  # what was found is marked
    qtbot.keyClicks(bar.search, "x")
    qtbot.waitUntil(lambda: bar.count.text() == "not found")
    qtbot.keyClick(bar.search, Qt.Key.Key_Escape)
    assert (bar.search.text(), bar.count.text()) == ("", "")
    assert view.hasFocus()


def test_another_version_stays_where_one_was_another_report_does_not(qtbot, preview, place):
    view = preview.view
    preview.bar.search.setText("femoris")
    qtbot.waitUntil(lambda: preview.bar.count.text() == "1 of 1")
    view.go_to(2)
    settled(qtbot, preview)
    place_before = view.verticalScrollBar().value()
    changed = pdf("rectus femoris", "femoris", "third")
    preview.show_report(place, lambda: changed, at_once=True)
    assert view.pictures.of(2) is not None  # until there is a better one
    qtbot.waitUntil(lambda: preview.content == changed)
    qtbot.waitUntil(lambda: preview.bar.count.text() == "1 of 2")
    assert view.verticalScrollBar().value() == place_before
    preview.show_report(object(), lambda: CONTENT, at_once=True)
    assert view.page_count == 0
    assert preview.bar.page.text() == "No pages yet"
    assert preview.state.text() == "Making the pages …"
    qtbot.waitUntil(lambda: preview.content == CONTENT)
    assert view.verticalScrollBar().value() == 0
    assert not preview.state.isVisible()


def test_an_answer_that_comes_too_late_is_not_shown(qtbot, place):
    preview = place.findChild(ReportPreview)
    one, another, may_end = object(), pdf("another"), threading.Event()

    def slow():
        may_end.wait(30)
        return CONTENT

    preview.show_report(one, slow, at_once=True)
    qtbot.waitUntil(lambda: preview._making.is_busy)
    preview.show_report(object(), lambda: another, at_once=True)
    may_end.set()
    settled(qtbot, preview)
    assert preview.content == another
    may_end.clear()
    preview.show_report(one, slow, at_once=True)
    qtbot.waitUntil(lambda: preview._making.is_busy)
    preview.forget()
    may_end.set()
    qtbot.waitUntil(lambda: not preview._making.is_busy)
    assert preview.content == b""
    assert preview.view.page_count == 0


def test_what_is_no_pdf_is_said_and_a_bug_is_not_hidden(qtbot, place):
    preview = place.findChild(ReportPreview)
    preview.show_report(object(), lambda: b"nothing", at_once=True)
    qtbot.waitUntil(lambda: "can't be drawn" in preview.state.text())
    assert preview.view.page_count == 0
    with qtbot.captureExceptions() as raised:
        preview.show_report(object(), lambda: {}["x"], at_once=True)
        qtbot.waitUntil(lambda: bool(raised))
    assert raised[0][0] is KeyError


def test_a_place_beside_the_view_is_brought_into_sight(qtbot, preview):
    view, bar = preview.view, preview.bar
    view.show_percent(300)
    view.horizontalScrollBar().setValue(view.horizontalScrollBar().maximum())
    bar.search.setFocus()
    qtbot.keyClicks(bar.search, "foot 2")
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 1")
    assert view.page == 2
    left = 50 * 3 * view.logicalDpiX() / 72 + 16  # where the words begin on the page
    across = view.horizontalScrollBar()
    assert across.value() <= left <= across.value() + view.viewport().width()


def test_places_on_pages_that_are_gone_are_not_gone_to(qtbot, preview, place, monkeypatch):
    bar, may_answer, find = preview.bar, threading.Event(), pdf_pages.find_words

    def slow(content, words):
        may_answer.wait(30)
        return find(content, words)

    monkeypatch.setattr(pdf_pages, "find_words", slow)
    may_answer.set()
    bar.search.setFocus()
    qtbot.keyClicks(bar.search, "lateralis")
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 1")
    may_answer.clear()
    short = pdf("rectus femoris")
    preview.show_report(place, lambda: short, at_once=True)
    qtbot.waitUntil(lambda: preview.content == short)
    qtbot.keyClick(bar.search, Qt.Key.Key_F3)  # what was found stood on the third page
    may_answer.set()
    qtbot.waitUntil(lambda: bar.count.text() == "not found")
    preview.show_report(place, lambda: CONTENT, at_once=True)
    qtbot.waitUntil(lambda: bar.count.text() == "1 of 1")
    may_answer.clear()
    bar.search.selectAll()
    qtbot.keyClicks(bar.search, "medialis")
    preview.show_report(place, lambda: short, at_once=True)
    qtbot.waitUntil(lambda: preview.content == short)
    may_answer.set()  # the answer of the pages before comes now
    qtbot.waitUntil(lambda: bar.count.text() == "not found")
    assert preview.view.page_count == 1
