"""File > Library: check, back up, restore, open another."""

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel

from legseg_desktop.gui.patients.problems_dialog import ProblemsDialog
from legseg_desktop.settings import load_settings
from tests.support.library_examples import add_scan, new_library
from tests.support.library_windows import (
    answer_dialog,
    open_library_in,
    wait_for_jobs,
    window_with_library,
)


@pytest.fixture
def window(qtbot, look, fake, tmp_path):
    with new_library(tmp_path / "library") as library:
        add_scan(library, pseudonym="P1")
    window = window_with_library(qtbot, fake.set(), look)
    open_library_in(qtbot, window, tmp_path / "library")
    yield window
    fake.hold = False
    window.session.close()


def _choose(window, text):
    menus = [action.menu() for action in window.menuBar().actions()]
    library = next(a.menu() for a in menus[0].actions() if a.text() == "&Library")
    next(action for action in library.actions() if text in action.text()).trigger()


def _said(window):
    return [card.notice.what for card in window.notifications.cards]


def test_a_whole_library_is_said_to_be_whole(qtbot, window):
    _choose(window, "Check")
    wait_for_jobs(qtbot, window)
    assert _said(window) == ["The library is whole: every file is there, unchanged."]


def test_what_is_missing_is_listed_with_what_to_do(qtbot, window, tmp_path):
    (file,) = (tmp_path / "library" / "scans").glob("*/fat.nii.gz")
    file.unlink()
    shown = []

    def read(dialog):
        assert isinstance(dialog, ProblemsDialog)
        shown.extend(label.text() for label in dialog.findChildren(QLabel))

    answer_dialog(read)
    _choose(window, "Check")
    qtbot.waitUntil(lambda: bool(shown))
    assert shown[0] == "1 problem was found"
    assert any("fat.nii.gz" in text for text in shown)
    assert any("backup" in text for text in shown)


def test_a_backup_is_restored_into_a_new_folder_and_opened(qtbot, window, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "b"), ""))
    _choose(window, "Back up")
    wait_for_jobs(qtbot, window)
    assert (tmp_path / "b.zip").is_file()
    assert _said(window) == ["Backed up into b.zip."]
    patient = window.patients.patients.patient_id
    window.session.library.remove_patient(patient)
    assert window.patients.patients.model.rowCount() == 0
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "b.zip"), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    _choose(window, "Restore")
    qtbot.waitUntil(
        lambda: window.session.library.current.folder == tmp_path / "legseg-library",
        timeout=30_000,
    )
    assert window.patients.panel.heading.text() == "P1"
    assert load_settings().library_folder == str(tmp_path / "legseg-library")


def test_another_library_closes_what_came_from_the_first(qtbot, window, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "library"))
    _choose(window, "Open another")
    assert not window.session.jobs.is_busy  # it is the one that is open
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path / "second"))
    _choose(window, "Open another")
    wait_for_jobs(qtbot, window)
    assert window.session.library.current.folder == tmp_path / "second"
    assert window.patients.patients.model.rowCount() == 0
    assert load_settings().library_folder == str(tmp_path / "second")
    open_library_in(qtbot, window, tmp_path / "library")  # which was let go
    assert window.patients.panel.heading.text() == "P1"


def test_while_something_runs_no_other_library_is_opened(qtbot, window, fake, monkeypatch):
    fake.hold = True
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: pytest.fail("asked"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: pytest.fail("asked"))
    window.session.library.check()
    _choose(window, "Open another")
    _choose(window, "Restore")
    assert ["something runs or waits" in said for said in _said(window)] == [True, True]
    wait_for_jobs(qtbot, window)


def test_a_cancelled_question_does_nothing(qtbot, window, monkeypatch):
    for name in ("getExistingDirectory", "getOpenFileName", "getSaveFileName"):
        answer = "" if name == "getExistingDirectory" else ("", "")
        monkeypatch.setattr(QFileDialog, name, lambda *_, answer=answer: answer)
    for text in ("Back up", "Restore", "Open another"):
        _choose(window, text)
        assert not window.session.jobs.is_busy
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: ("b.zip", ""))
    _choose(window, "Restore")
    assert not window.session.jobs.is_busy


def test_without_a_library_there_is_nothing_to_check(qtbot, look, fake):
    window = window_with_library(qtbot, fake.set(), look)
    for text in ("Check", "Back up"):
        _choose(window, text)
    assert _said(window) == ["No library is open."] * 2
    window.session.close()
