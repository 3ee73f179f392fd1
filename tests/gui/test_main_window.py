import time
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QMessageBox

from inference_engine.errors import WorkerError
from legseg_desktop.gui.about import AboutDialog
from legseg_desktop.gui.main_window import MainWindow
from legseg_desktop.gui.patients.image_files_dialog import ImageFilesDialog
from legseg_desktop.gui.rail import Place
from legseg_desktop.gui.shortcut_sheet import ShortcutSheet
from legseg_desktop.gui.visit_tasks import VisitDescription
from legseg_desktop.gui.workspace import VisitState
from legseg_desktop.records import ScanInputs
from legseg_desktop.settings import Theme, load_settings
from tests.gui.conftest import make_analysis, make_analysis_folder, make_visit

LEFT, CTRL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def scan_open(qtbot, window):
    """Show the window with a scan that isn't segmented."""
    window.session.import_scan(
        ScanInputs(fat=Path("d/fat.nii"), water=Path("w.nii")), VisitDescription("P1", "v1")
    )
    qtbot.waitUntil(lambda: window.workspace.current is not None)
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)  # its findings are there, too
    return window


def _segment(qtbot, window):
    qtbot.mouseClick(window.review.toolbar.segment, LEFT)
    qtbot.waitUntil(lambda: window.workspace.current.analysis is not None)


def test_ctrl_and_a_figure_change_the_place(qtbot, window):
    for figure, place in zip("2341", (1, 2, 3, 0), strict=True):
        QTest.keyClick(window, figure, CTRL)
        assert window.places.currentIndex() == place
        assert window.rail.buttons[Place(place)].isChecked()


def test_importing_shows_the_scan_in_review(scan_open, fake):
    assert scan_open.places.currentIndex() == Place.REVIEW
    visit = scan_open.workspace.current
    assert visit.state is VisitState.IMPORTED
    assert "P1" in scan_open.windowTitle() and "v1" in scan_open.windowTitle()
    assert scan_open.review.findings.first.text() == "Fat and water look swapped."
    assert scan_open.review.table.model.rowCount() == 36
    assert scan_open.patients.open_visits.model.index(0, 2).data() == "imported"


def test_segmenting_brings_the_numbers(qtbot, scan_open, fake):
    assert scan_open.review.table.model.index(0, 2).data() == "—"
    _segment(qtbot, scan_open)
    assert scan_open.review.table.model.index(0, 2).data() == "10.0"
    visit = scan_open.workspace.current
    assert visit.state is VisitState.SEGMENTED
    assert visit.analysis.identity == "P1"
    assert visit.shown.labels.any()
    assert fake.calls[-1] == ("segment", ("auto", visit.inputs))
    assert scan_open.review.toolbar.segment.text() == "Segment again"


def test_a_segmentation_shows_progress_and_can_be_cancelled(qtbot, scan_open, fake):
    fake.hold = True
    qtbot.mouseClick(scan_open.review.toolbar.segment, LEFT)
    bar = scan_open.job_bar
    qtbot.waitUntil(lambda: bar.progress.value() == 485)
    assert bar.isVisible() and "Predicting" in bar.text.text()
    assert not scan_open.review.toolbar.segment.isEnabled()
    qtbot.mouseClick(bar.cancel, LEFT)
    qtbot.waitUntil(bar.again.isVisible, timeout=2000)
    assert bar.text.text() == "P1 · v1: Cancelled."
    assert fake.stopped.is_set()
    assert scan_open.workspace.current.analysis is None
    assert scan_open.review.toolbar.segment.isEnabled()
    assert scan_open.notifications.cards == []


def test_time_left_is_told_in_words(qtbot, window):
    bar = window.job_bar
    bar._on_started("Segmenting")
    for seconds, words in ((None, ""), (3, "about 5 s left"), (47, "about 45 s left")):
        bar._on_progress(0.5, "Predicting", seconds)
        assert bar.time_left.text() == words
    bar._on_progress(0.5, "Predicting", 200)
    assert bar.time_left.text() == "about 3 min left"


def test_an_error_is_two_sentences_with_the_details_folded(qtbot, scan_open, fake):
    fake.error = WorkerError("The inference process stopped.", "Close other programs.")
    qtbot.mouseClick(scan_open.review.toolbar.segment, LEFT)
    qtbot.waitUntil(lambda: len(scan_open.notifications.cards) == 1)
    card = scan_open.notifications.cards[0]
    texts = [label.text() for label in card.findChildren(QLabel)]
    assert "The inference process stopped." in texts
    assert "Close other programs." in texts
    assert not any("Traceback" in text for text in texts)
    assert not card.fold.isChecked()
    assert QApplication.activeModalWidget() is None


def test_settings_that_can_not_be_kept_are_said_once(window, tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "file" / "config"))
    for folder in ("a", "b"):
        window.session.keep_settings(replace(window.session.settings, last_directory=folder))
    (card,) = window.notifications.cards
    assert "can't be made" in card.notice.what
    assert window.session.settings.last_directory == "b"


def test_a_bug_is_told_without_its_inner_words(qtbot, window):
    window.notifications.fail(ZeroDivisionError("division by zero"))
    card = window.notifications.cards[0]
    assert "division" not in card.notice.what
    assert "ZeroDivisionError" in card.notice.details


def test_closing_during_a_job_cancels_it(qtbot, window, fake):
    fake.hold = True
    window.session.import_scan(
        ScanInputs(fat=Path("f.nii"), water=Path("w.nii")), VisitDescription("P1", "v1")
    )
    qtbot.waitUntil(lambda: window.workspace.current is not None)
    window.session.segment()
    qtbot.waitUntil(lambda: "segment" in [name for name, _ in fake.calls])
    started = time.monotonic()
    assert window.close()
    assert time.monotonic() - started < 2
    assert fake.stopped.is_set()
    assert window.workspace.current.analysis is None


@pytest.mark.parametrize(
    ("answer", "closes"),
    [(QMessageBox.StandardButton.Cancel, False), (QMessageBox.StandardButton.Discard, True)],
)
def test_unsaved_numbers_are_asked_about(qtbot, scan_open, monkeypatch, answer, closes):
    _segment(qtbot, scan_open)
    asked = []

    def question(*arguments):
        asked.append(arguments)
        return answer

    monkeypatch.setattr(QMessageBox, "question", question)
    assert scan_open.close() is closes
    assert len(asked) == 1


def test_saved_numbers_are_not_asked_about(qtbot, scan_open, monkeypatch, tmp_path, fake):
    _segment(qtbot, scan_open)
    starts = []

    def choose(parent, title, start):
        starts.append(start)
        return str(tmp_path)

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", choose)
    QTest.keyClick(scan_open, Qt.Key.Key_S, CTRL)
    qtbot.waitUntil(lambda: scan_open.workspace.current.state is VisitState.SAVED)
    assert starts == ["d"]  # beside the images: there it can be opened again
    assert fake.calls[-1] == ("save", tmp_path / "legseg-analysis")
    monkeypatch.setattr(QMessageBox, "question", lambda *_: pytest.fail("asked"))
    assert scan_open.close()


def test_a_cancelled_file_dialog_does_nothing(qtbot, window, fake, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
    window.files.choose_analysis()
    window.files.open_demo()
    assert fake.calls == []


def test_the_demo_is_made_once_and_its_three_visits_open(
    qtbot, window, fake, monkeypatch, tmp_path
):
    monkeypatch.chdir(tmp_path)  # no out/demo here
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    qtbot.mouseClick(window.patients.demo_choice, LEFT)
    qtbot.waitUntil(lambda: len(window.workspace.visits) == 3)
    qtbot.mouseClick(window.patients.demo_choice, LEFT)
    qtbot.waitUntil(lambda: len(fake.calls) == 7 and not window.session.jobs.is_busy)
    assert [name for name, _ in fake.calls].count("run_demo") == 1
    assert len(window.workspace.visits) == 3  # the same folders, not six


def test_a_demo_that_lies_in_out_is_opened_at_once(qtbot, window, fake, monkeypatch, tmp_path):
    make_analysis_folder(tmp_path / "out" / "demo", 1)
    monkeypatch.chdir(tmp_path)
    window.files.open_demo()
    qtbot.waitUntil(lambda: len(window.workspace.visits) == 1)
    assert "run_demo" not in [name for name, _ in fake.calls]


def _drop(window, paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), action, data, LEFT, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(5, 5), action, data, LEFT, none))


def test_a_dropped_folder_of_analyses_opens_them_all(qtbot, window, tmp_path):
    make_analysis_folder(tmp_path, 1)
    make_analysis_folder(tmp_path, 2)
    _drop(window, [tmp_path])
    qtbot.waitUntil(lambda: len(window.workspace.visits) == 2)
    assert window.compare.model.rowCount() == 36


@pytest.mark.parametrize("as_folder", [True, False])
def test_dropped_images_are_asked_about(qtbot, window, tmp_path, monkeypatch, as_folder, fake):
    files = [tmp_path / "fat.nii.gz", tmp_path / "water.nii.gz"]
    for file in files:
        file.touch()
    shown = []

    def answer(dialog):
        shown.append(dialog.inputs())
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ImageFilesDialog, "exec", answer)
    _drop(window, [tmp_path] if as_folder else files)
    qtbot.waitUntil(lambda: len(window.workspace.visits) == 1)
    assert shown == [ScanInputs(fat=files[0], water=files[1])]
    assert load_settings().last_directory == str(tmp_path)


def test_a_folder_without_anything_is_said(qtbot, window, tmp_path):
    _drop(window, [tmp_path])
    qtbot.waitUntil(lambda: len(window.notifications.cards) == 1)
    assert "holds no analysis" in window.notifications.cards[0].notice.what


def test_a_broken_file_is_said_and_nothing_opens(qtbot, window, fake, broken):
    fake.error = broken
    window.session.import_scan(
        ScanInputs(fat=Path("f.nii"), water=Path("w.nii")), VisitDescription("", "")
    )
    qtbot.waitUntil(lambda: len(window.notifications.cards) == 1)
    assert window.workspace.visits == ()
    assert window.places.currentIndex() == Place.PATIENTS


def test_choosing_a_visit_in_the_list_shows_it_everywhere(qtbot, window):
    window.workspace.open(make_visit(make_analysis("v1"), Path("a")))
    window.workspace.open(make_visit(make_analysis("v2"), Path("b")))
    view = window.patients.open_visits.view
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(view.model().index(0, 1)).center())
    assert window.workspace.current.visit == "v1"
    assert "v1" in window.windowTitle()
    with qtbot.waitSignal(window.patients.review_requested):
        QTest.keyClick(view, Qt.Key.Key_Return)
    assert window.places.currentIndex() == Place.REVIEW
    QTest.keyClick(window, Qt.Key.Key_W, CTRL)
    assert [visit.visit for visit in window.workspace.visits] == ["v2"]
    assert "v2" in window.windowTitle()


def test_themes_change_the_palette_and_are_remembered(qtbot, window, qapp):
    window.wear(Theme.LIGHT)
    assert qapp.palette().color(QPalette.ColorRole.Window).lightness() > 200
    window.wear(Theme.DARK)
    assert qapp.palette().color(QPalette.ColorRole.Window).lightness() < 50
    assert load_settings().theme is Theme.DARK


def test_research_use_is_always_in_sight_and_acknowledged_once(qtbot, window, look, fake):
    assert window.research_use.text() == "Research use only, not a medical device"
    assert window.research_use.isVisible()
    assert not window.first_start.isVisible()
    settings = replace(window.session.settings, research_use_acknowledged=False)
    fresh = MainWindow(fake.set(), settings, look)
    qtbot.addWidget(fresh)
    fresh.show()
    assert fresh.first_start.isVisible()
    qtbot.mouseClick(fresh.first_start.understood, LEFT)
    assert not fresh.first_start.isVisible()
    assert load_settings().research_use_acknowledged


def test_about_is_honest_about_the_weights(qtbot, window):
    about = AboutDialog(window)
    qtbot.addWidget(about)
    text = " ".join(label.text() for label in about.findChildren(QLabel))
    assert "not a medical device" in text
    assert "not the weights of the published method" in text


def test_the_shortcut_sheet_lists_every_key(qtbot, window):
    sheet = ShortcutSheet(window._groups, window)
    qtbot.addWidget(sheet)
    keys = {keys for keys, _ in sheet.rows}
    assert {"Ctrl+1", "PgUp", "]", "[", "S", "A", "D", "X", "C", "Ctrl+F / R", "Ctrl+J"} <= keys
    of_window, of_patients, of_review, of_editor, of_compare, of_report = (
        [key.toString() for action in actions for key in action.shortcuts() if key.toString()]
        for _, actions in window._groups
    )
    # Two places may use the same keys; the editor works in Review.
    for of_place in (of_patients, of_review + of_editor, of_compare, of_report):
        everything = of_window + of_place
        assert len(everything) == len(set(everything))


def test_what_the_user_set_for_the_overlay_is_kept(qtbot, window):
    window.review.state.set_opacity(0.3)
    window.review.state.set_outlined(True)
    window.close()
    settings = load_settings()
    assert (settings.overlay_opacity, settings.overlay_outlines) == (0.3, True)
