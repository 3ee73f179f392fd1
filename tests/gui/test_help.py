"""Help: diagnostics that are read before they are saved, packages that are checked, bugs."""

from __future__ import annotations

import sys
import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QScrollArea

from inference_engine.errors import InputError, OutputError
from legseg_desktop.gui import crash_dialog
from legseg_desktop.gui.crash_dialog import BugReporter, CrashDialog, show_failed_start
from legseg_desktop.gui.diagnostics_dialog import DiagnosticsDialog
from legseg_desktop.gui.main_window import MainWindow
from legseg_desktop.gui.support_port import SupportServices
from legseg_desktop.gui.update_dialog import UpdateDialog
from legseg_desktop.services.check_update_file import Age, UpdateFile
from legseg_desktop.services.collect_diagnostics import Diagnostics
from legseg_desktop.settings import Settings, Theme
from tests.gui.conftest import make_analysis, make_visit
from tests.support.library_windows import answer_dialog, wait_for_jobs

LEFT = Qt.MouseButton.LeftButton
COLLECTED = Diagnostics({"about.txt": "About this.", "log.txt": "One line.", "empty.txt": ""})
UPDATE = UpdateFile("legseg.deb", "0.2.0", "0.1.0", Age.NEWER, ("Faster.", "Safer."))


class FakeSupport:
    """Answers at once and keeps what was written."""

    def __init__(self, folder):
        self.folder = folder
        self.written = []
        self.error = None

    def set(self) -> SupportServices:
        return SupportServices(
            seconds_for_a_scan=lambda progress: 40.0,
            library_folder=lambda: self.folder,
            collect_diagnostics=lambda progress: COLLECTED,
            write_diagnostics=self._write,
            check_update_file=self._check,
            log_tail=lambda: "the last line of the log",
        )

    def _write(self, diagnostics, path):
        if self.error is not None:
            raise self.error
        self.written.append((diagnostics, path))

    def _check(self, path, progress):
        if self.error is not None:
            raise self.error
        return UPDATE


@pytest.fixture
def support(tmp_path):
    return FakeSupport(tmp_path)


@pytest.fixture
def window(qtbot, look, fake, support):
    settings = Settings(theme=Theme.DARK, research_use_acknowledged=True)
    window = MainWindow(replace(fake.set(), support=support.set()), settings, look)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    window.session.close()


def choose(window, text):
    (action,) = [action for action in window.actions() if action.text().replace("&", "") == text]
    action.trigger()


def dialogs(kind):
    return [w for w in QApplication.topLevelWidgets() if isinstance(w, kind) and w.isVisible()]


def test_diagnostics_are_shown_before_they_are_saved(qtbot, window, support, monkeypatch, tmp_path):
    target = tmp_path / "mine.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    seen = []

    def read_and_save(dialog):
        assert isinstance(dialog, DiagnosticsDialog)
        for row in range(dialog.names.count()):
            dialog.names.setCurrentRow(row)
            seen.append(dialog.text.toPlainText())
        assert support.written == []
        qtbot.mouseClick(dialog.save, LEFT)

    answer_dialog(read_and_save)
    choose(window, "Diagnostics …")
    wait_for_jobs(qtbot, window)
    qtbot.waitUntil(lambda: bool(support.written))
    assert seen == ["About this.", "One line.", "(empty)"]
    assert support.written == [(COLLECTED, target)]
    qtbot.waitUntil(lambda: bool(window.notifications.cards))
    assert window.notifications.cards[0].notice.what == "Written: mine.zip"


def test_diagnostics_that_cannot_be_saved_are_said_to_be_so(
    qtbot, support, monkeypatch, tmp_path, look
):
    support.error = OutputError("The disk is full.", "Make room.")
    dialog = DiagnosticsDialog(COLLECTED, support.set().write_diagnostics)
    qtbot.addWidget(dialog)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    qtbot.mouseClick(dialog.save, LEFT)
    assert dialog.problem.text() == ""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "x"), ""))
    qtbot.mouseClick(dialog.save, LEFT)
    assert dialog.problem.text() == "The disk is full. Make room."
    assert dialog.written is None


def test_a_checked_package_says_what_it_is_and_installs_nothing(qtbot, window, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("legseg.deb", ""))
    said = []

    def read(dialog):
        assert isinstance(dialog, UpdateDialog)
        said.extend(label.text() for label in dialog.findChildren(QLabel))

    answer_dialog(read)
    choose(window, "Check an update file …")
    qtbot.waitUntil(lambda: bool(said), timeout=10_000)
    text = " ".join(said)
    for words in (
        "LegSeg 0.2.0",
        "Version 0.1.0 is installed.",
        "Faster.",
        "Nothing was installed",
    ):
        assert words in text


def test_a_package_not_to_be_trusted_is_said_to_be_so(qtbot, window, support, monkeypatch):
    support.error = InputError("It was changed.", "Don't install it.")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("", ""))
    choose(window, "Check an update file …")
    assert not window.session.jobs.is_busy
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("legseg.deb", ""))
    choose(window, "Check an update file …")
    qtbot.waitUntil(lambda: bool(window.notifications.cards), timeout=10_000)
    assert window.notifications.cards[0].notice.advice == "Don't install it."


def raise_in_window(qtbot, window):
    """Hand an error to Python's hook, as PySide does for one in a slot."""
    try:
        _ = 1 / len("Jane Doe"[:0])
    except ZeroDivisionError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: bool(dialogs(CrashDialog)))
    (dialog,) = dialogs(CrashDialog)
    return dialog


def test_a_bug_is_a_sentence_and_the_window_lives_on(qtbot, window):
    before = sys.excepthook
    with BugReporter(window):
        dialog = raise_in_window(qtbot, window)
        assert "No segmentation is unsaved." in dialog.kept.text()
        assert not dialog.details.isVisible()
        qtbot.mouseClick(dialog.fold, LEFT)
        assert dialog.details.isVisible()
        details = dialog.details.toPlainText()
        assert details.startswith("ZeroDivisionError\n  test_help.py:")
        assert details.endswith("the last line of the log")
        assert "division" not in details  # the text of an error may name a file
        qtbot.mouseClick(dialog.copy, LEFT)
        assert QGuiApplication.clipboard().text() == details
        raise_in_window(qtbot, window)
        qtbot.waitUntil(dialog.again.isVisible)
        assert dialog.again.text() == "It has happened 2 times."
        assert len(dialogs(CrashDialog)) == 1
        qtbot.mouseClick(dialog.close_it, LEFT)
        qtbot.waitUntil(lambda: not dialogs(CrashDialog))
        assert window.isVisible()
        raise_in_window(qtbot, window).close()  # the next one has a dialog again
    assert sys.excepthook is before


def test_what_is_not_saved_is_said_truthfully(qtbot, window):
    window.workspace.open(make_visit(make_analysis("v1"), folder=None))
    with BugReporter(window):
        dialog = raise_in_window(qtbot, window)
        assert dialog.kept.text().startswith("A segmentation isn't saved yet")
        dialog.close()
        qtbot.waitUntil(lambda: not dialogs(CrashDialog))
        window.workspace.open(make_visit(make_analysis("v2"), folder=None))
        dialog = raise_in_window(qtbot, window)
        assert dialog.kept.text().startswith("2 segmentations aren't saved yet")
        dialog.close()


def test_a_bug_in_a_thread_is_told_in_the_window(qtbot, window):
    with BugReporter(window):
        thread = threading.Thread(target=lambda: 1 / 0)
        thread.start()
        thread.join()
        qtbot.waitUntil(lambda: bool(dialogs(CrashDialog)))
        (dialog,) = dialogs(CrashDialog)
        assert dialog.details.toPlainText().startswith("ZeroDivisionError")
        dialog.close()


def test_diagnostics_can_be_saved_from_the_message(qtbot, window):
    seen = []
    with BugReporter(window):
        dialog = raise_in_window(qtbot, window)
        answer_dialog(lambda shown: seen.append(type(shown)))
        qtbot.mouseClick(dialog.save, LEFT)
        qtbot.waitUntil(lambda: bool(seen), timeout=10_000)
        dialog.close()
    assert seen == [DiagnosticsDialog]


def test_ctrl_c_closes_the_window(qtbot, window):
    with BugReporter(window):
        sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert not window.isVisible()
    assert dialogs(CrashDialog) == []


def test_a_start_that_fails_says_so_and_offers_diagnostics(
    qtbot, support, monkeypatch, tmp_path, look
):
    monkeypatch.setattr(crash_dialog, "real_support_services", support.set)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "x.zip"), ""))
    said = []

    def save(dialog):
        said.append(dialog.kept.text())
        qtbot.mouseClick(dialog.save, LEFT)
        support.error = OutputError("The disk is full.", "Make room.")
        qtbot.mouseClick(dialog.save, LEFT)
        said.append(dialog.kept.text())
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
        qtbot.mouseClick(dialog.save, LEFT)

    answer_dialog(save)
    show_failed_start(RuntimeError("no"))
    assert said[0].startswith("Your library and settings are unchanged.")
    assert support.written == [(COLLECTED, tmp_path / "x.zip")]
    assert said[1] == "The disk is full. Make room."


def test_the_last_runs_end_is_told_once_and_can_be_dismissed(qtbot, window):
    notice = window.help.crash_notice
    assert not notice.isVisible()
    window.help.tell_of_a_crash()
    assert notice.isVisible()
    seen = []
    answer_dialog(lambda shown: seen.append(type(shown)))
    qtbot.mouseClick(notice.diagnostics, LEFT)
    qtbot.waitUntil(lambda: bool(seen), timeout=10_000)
    assert seen == [DiagnosticsDialog]
    qtbot.mouseClick(notice.dismiss, LEFT)
    assert not notice.isVisible()


def test_a_package_without_changes_says_so(qtbot, look):
    dialog = UpdateDialog(replace(UPDATE, changes=()))
    qtbot.addWidget(dialog)
    area = dialog.findChild(QScrollArea)
    assert "It lists no changes" in [label.text() for label in area.findChildren(QLabel)]
