"""The patients of a real library in the window: found, chosen, changed, removed."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QMessageBox

from legseg_desktop.gui.patients.history_dialog import HistoryDialog
from legseg_desktop.gui.patients.patient_model import PatientColumn
from legseg_desktop.library_records import ScanState
from tests.support.library_examples import add_revision, add_scan, new_library
from tests.support.library_windows import answer_dialog, open_library_in, window_with_library

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def folder(tmp_path):
    """Make a library of three patients; P2 has three visits, the second segmented and reviewed."""
    with new_library(tmp_path / "library") as library:
        add_scan(library, "a", pseudonym="P1", visit="baseline")
        for number, day in enumerate((0, 190, 400)):
            scan = add_scan(
                library, f"b{number}", pseudonym="P2", visit=f"v{number}", days_since_first=day
            )
            if number == 1:
                revision = add_revision(library, scan.identifier)
                library.set_reviewed(revision.identifier, True)
        add_scan(library, "c", pseudonym="P10", visit="only", days_since_first=None)
        patient = library.find_patient("P2")
        library.change_patient(patient.identifier, diagnosis="LGMD2A", tags=["trial A"])
    return tmp_path / "library"


@pytest.fixture
def window(qtbot, look, fake, folder):
    window = window_with_library(qtbot, fake.set(), look)
    open_library_in(qtbot, window, folder)
    yield window
    window.session.close()


@pytest.fixture
def library(window):
    return window.session.library.current


@pytest.fixture
def place(window):
    return window.patients


def _names(place):
    model = place.patients.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def _choose(place, row):
    view = place.patients.view
    index = view.model().index(row, 0)
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(index).center())


def _type(qtbot, field, text):
    QTest.mouseClick(field, LEFT)
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_the_list_shows_who_is_there_and_how_far_the_scans_have_come(place):
    assert _names(place) == ["P1", "P2", "P10"]
    model = place.patients.model
    row = [model.index(1, column).data() for column in PatientColumn]
    assert row == ["P2", "3", "v2", "2 imported, reviewed"]
    assert place.patients.count.text() == "3 patients"
    assert "LGMD2A" in model.index(1, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert not place.choices.isVisible()


def test_typing_finds_by_all_words_and_keeps_who_is_chosen(qtbot, window, place):
    _choose(place, 1)
    QTest.keyClick(place, Qt.Key.Key_F, CTRL)
    assert QApplication.focusWidget() is place.patients.search
    qtbot.keyClicks(place.patients.search, "lgmd tri")
    qtbot.waitUntil(lambda: _names(place) == ["P2"])
    assert place.panel.heading.text() == "P2"
    assert place.patients.count.text() == "1 patient"
    qtbot.keyClicks(place.patients.search, " nobody")
    qtbot.waitUntil(lambda: _names(place) == [])
    assert not place.panel.isVisible()
    assert place.across.isVisible()  # an empty answer is not an empty library
    QTest.keyClick(place.patients.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(_names(place)) == 3)
    qtbot.keyClicks(place.patients.search, "v1")
    QTest.keyClick(place.patients.search, Qt.Key.Key_Return)  # at once
    assert _names(place) == ["P2"]
    QTest.keyClick(place.patients.search, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is place.patients.view


def test_the_chosen_patient_stands_beside_the_list(place):
    _choose(place, 1)
    details = place.panel.details
    assert details.diagnosis.text() == "LGMD2A"
    assert details.tags.text() == "trial A"
    assert [card.visit.name for card in place.panel.cards] == ["v0", "v1", "v2"]
    states = [row.entry.scan.state for row in place.panel.rows]
    assert states == [ScanState.IMPORTED, ScanState.REVIEWED, ScanState.IMPORTED]
    assert [row.segment.text() for row in place.panel.rows] == [
        "Segment",
        "Segment again",
        "Segment",
    ]
    # Of two muscles of 0 and 10 voxels, the second has one without signal.
    assert "Fat fraction 0.3 % over 2 muscles" in place.panel.rows[1].summary.text()
    assert place.panel.axis.isVisible()
    _choose(place, 2)
    assert not place.panel.axis.isVisible()  # no day is known


def test_a_dot_on_the_axis_brings_its_visit_into_sight(qtbot, window, place):
    window.resize(1366, 500)
    _choose(place, 1)
    bar = place.panel._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    QTest.mouseClick(place.panel.axis, LEFT, pos=place.panel.axis.position_of(400).toPoint())
    assert bar.value() > 0
    chosen = []
    place.panel.axis.chosen.connect(chosen.append)
    between = (place.panel.axis.position_of(190) + place.panel.axis.position_of(400)) / 2
    QTest.mouseClick(place.panel.axis, LEFT, pos=between.toPoint())
    assert chosen == []


def test_what_is_typed_is_kept_and_what_can_not_be_is_put_back(qtbot, window, place, library):
    _choose(place, 0)
    details, patient_id = place.panel.details, place.patients.patient_id
    _type(qtbot, details.diagnosis, "FSHD1")
    QTest.keyClick(details.diagnosis, Qt.Key.Key_Return)
    _type(qtbot, details.tags, "walks, trial B,")
    QTest.keyClick(details.tags, Qt.Key.Key_Tab)
    _type(qtbot, details.birth_year, "1961")
    QTest.keyClick(details.birth_year, Qt.Key.Key_Return)
    QTest.keyClick(details.sex, Qt.Key.Key_Down)
    details.sex.activated.emit(details.sex.currentIndex())
    patient = library.patient(patient_id)
    assert (patient.diagnosis, patient.tags) == ("FSHD1", ("trial B", "walks"))
    assert (patient.birth_year, patient.sex) == (1961, "F")
    _type(qtbot, details.pseudonym, "P2")
    QTest.keyClick(details.pseudonym, Qt.Key.Key_Return)
    assert len(window.notifications.cards) == 1
    assert details.pseudonym.text() == "P1"
    _type(qtbot, details.birth_year, "12")
    QTest.keyClick(details.birth_year, Qt.Key.Key_Return)
    assert details.birth_year.text() == "1961"
    _type(qtbot, details.diagnosis, "something else")
    QTest.keyClick(details.diagnosis, Qt.Key.Key_Escape)
    assert details.diagnosis.text() == "FSHD1"
    _type(qtbot, details.birth_year, " ")
    details.birth_year.clear()
    QTest.keyClick(details.birth_year, Qt.Key.Key_Return)
    assert library.patient(patient_id).birth_year is None


def test_a_new_pseudonym_moves_the_patient_and_stays_chosen(qtbot, place):
    _choose(place, 0)
    _type(qtbot, place.panel.details.pseudonym, "Z1")
    QTest.keyClick(place.panel.details.pseudonym, Qt.Key.Key_Return)
    assert _names(place) == ["P2", "P10", "Z1"]
    assert place.panel.heading.text() == "Z1"


def _menu_action(button, text):
    return next(action for action in button.menu().actions() if text in action.text())


def test_visits_are_renamed_and_moved_in_time(window, place, library, monkeypatch):
    _choose(place, 0)
    card = place.panel.cards[0]
    answers = ["year 1", "365", "soon", ""]
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: (answers.pop(0), True))
    _menu_action(card.menu_button, "Rename").trigger()
    assert place.panel.cards[0].visit.name == "year 1"
    _menu_action(place.panel.cards[0].menu_button, "day").trigger()
    assert place.panel.cards[0].visit.days_since_first == 365
    _menu_action(place.panel.cards[0].menu_button, "day").trigger()
    assert "whole number" in window.notifications.cards[0].notice.what
    _menu_action(place.panel.cards[0].menu_button, "day").trigger()
    assert place.panel.cards[0].visit.days_since_first is None
    monkeypatch.setattr(QInputDialog, "getText", lambda *_: ("never", False))
    _menu_action(place.panel.cards[0].menu_button, "Rename").trigger()
    _menu_action(place.panel.cards[0].menu_button, "day").trigger()
    assert place.panel.cards[0].visit.name == "year 1"


def test_a_scan_goes_only_after_a_question(window, place, library, monkeypatch):
    _choose(place, 1)
    asked = []
    answers = [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Yes]

    def question(parent, title, text, *_):
        asked.append(text)
        return answers.pop(0)

    monkeypatch.setattr(QMessageBox, "question", question)
    _menu_action(place.panel.rows[1].menu_button, "Remove").trigger()
    assert len(place.panel.rows) == 3
    _menu_action(place.panel.rows[1].menu_button, "Remove").trigger()
    assert [card.visit.name for card in place.panel.cards] == ["v0", "v2"]
    assert asked == ["Remove the scan and its revision from the library for good?"] * 2


def test_a_patient_goes_only_after_a_question(qtbot, place, library, monkeypatch):
    _choose(place, 1)
    answers = [QMessageBox.StandardButton.Cancel, QMessageBox.StandardButton.Yes]
    monkeypatch.setattr(QMessageBox, "question", lambda *_: answers.pop(0))
    qtbot.mouseClick(place.panel.remove, LEFT)
    assert len(_names(place)) == 3
    qtbot.mouseClick(place.panel.remove, LEFT)
    assert _names(place) == ["P1", "P10"]
    assert library.find_patient("P2") is None


def test_the_history_says_who_changed_what(qtbot, place, library):
    _choose(place, 1)
    shown = []

    def read(dialog):
        assert isinstance(dialog, HistoryDialog)
        table = dialog.table
        shown.extend(
            [table.item(row, column).text() for column in range(table.columnCount())]
            for row in range(table.rowCount())
        )
        dialog.reject()

    answer_dialog(read)
    qtbot.mouseClick(place.panel.history, LEFT)
    assert any("diagnosis: — → LGMD2A" in row[4] for row in shown)
    assert [row[0] for row in shown] == sorted((row[0] for row in shown), reverse=True)
    everything = len(shown)
    shown.clear()
    answer_dialog(read)
    _menu_action(place.panel.rows[1].menu_button, "history").trigger()
    assert 0 < len(shown) < everything
    assert {"reviewed", "segmented"} <= {row[2] for row in shown}


def test_a_scan_is_marked_as_reviewed_and_not(place, library):
    _choose(place, 1)
    action = _menu_action(place.panel.rows[1].menu_button, "Reviewed")
    assert action.isChecked()
    action.trigger()
    assert place.panel.rows[1].entry.scan.state is ScanState.SEGMENTED
    _menu_action(place.panel.rows[1].menu_button, "Reviewed").trigger()
    assert place.panel.rows[1].entry.scan.state is ScanState.REVIEWED


def test_chips_are_words_where_there_is_room_and_else_counts(qtbot, place, window):
    view = place.patients.view
    rect = view.visualRect(view.model().index(1, PatientColumn.STATE))

    def painted():
        return view.viewport().grab(rect.adjusted(8, 0, 0, 0)).toImage()

    view.setColumnWidth(PatientColumn.PATIENT, 40)
    wide = painted()
    place.across.setSizes([280, 1000])
    qtbot.waitUntil(lambda: view.columnWidth(PatientColumn.STATE) < 150)
    rect = view.visualRect(view.model().index(1, PatientColumn.STATE))
    narrow = painted()
    assert narrow.width() < wide.width()
    assert _inked_width(narrow) < _inked_width(wide)


def _inked_width(image):
    """Return how far from the left something is drawn, px."""
    background = image.pixelColor(image.width() - 2, image.height() // 2)
    row = image.height() // 2
    columns = [x for x in range(image.width()) if image.pixelColor(x, row) != background]
    return max(columns)


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)  # menus want more
def test_right_click_offers_what_concerns_the_visit_and_the_scan(qtbot, place):
    _choose(place, 1)
    for widget, texts in (
        (place.panel.cards[1], {"Rename the visit …", "Change its day …"}),
        (place.panel.rows[1], {"Open revision 1", "Show the history …", "Remove the scan …"}),
    ):
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(2, 2), QPoint(2, 2))
        QApplication.sendEvent(widget, event)
        menu = QApplication.activePopupWidget()
        assert texts <= {action.text() for action in menu.actions()}
        menu.close()


def test_an_empty_library_offers_the_ways_to_begin(qtbot, look, fake, tmp_path):
    window = window_with_library(qtbot, fake.set(), look)
    open_library_in(qtbot, window, tmp_path / "new")
    assert window.patients.heading.text() == "Begin with a scan"
    for choice in (window.patients.import_choice, window.patients.demo_choice):
        assert choice.isVisible()
    assert not window.patients.across.isVisible()
    window.session.close()


def test_return_in_the_list_opens_the_latest_scan(qtbot, window, place, monkeypatch):
    opened = []
    monkeypatch.setattr(
        window.session.scans, "open_scan", lambda *arguments: opened.append(arguments)
    )
    _choose(place, 1)
    QTest.keyClick(place.patients.view, Qt.Key.Key_Return)
    assert opened == [(place.panel.rows[-1].entry.scan.identifier,)]


def test_a_patient_who_was_asked_for_is_shown_in_spite_of_a_search(qtbot, place, library):
    qtbot.keyClicks(place.patients.search, "P10")
    qtbot.waitUntil(lambda: _names(place) == ["P10"])
    place.look_for(library.find_patient("P1").identifier)
    assert place.panel.heading.text() == "P1"
    assert place.patients.search.text() == ""


def test_who_is_gone_meanwhile_is_said(window, place, library):
    patient = library.find_patient("P1")
    library.delete_patient(patient.identifier)  # as another window would
    _choose(place, 1)
    _choose(place, 0)
    assert not place.panel.isVisible()
    assert window.notifications.cards[0].notice.advice
