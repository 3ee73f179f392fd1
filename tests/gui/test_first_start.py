"""The first start: what must be read, where scans are kept, how fast this computer is."""

from __future__ import annotations

import threading
import time
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from legseg_desktop.gui.jobs import Job
from legseg_desktop.gui.library_port import real_library_services
from legseg_desktop.gui.main_window import MainWindow
from legseg_desktop.gui.support_port import real_support_services
from legseg_desktop.settings import Settings, Theme, load_settings, save_settings
from tests.support.library_windows import open_library_in, wait_for_jobs

LEFT = Qt.MouseButton.LeftButton


class Trial:
    """A measurement that lasts until it is let go, or stopped."""

    def __init__(self):
        self.started = 0
        self.go = threading.Event()
        self.answer = 40.4

    def __call__(self, progress):
        self.started += 1
        while not self.go.is_set():
            progress.report(0.5, "")
            time.sleep(0.005)
        if isinstance(self.answer, Exception):
            raise self.answer
        return self.answer


@pytest.fixture
def trial():
    return Trial()


@pytest.fixture
def window(qtbot, look, fake, trial, tmp_path):
    support = replace(
        real_support_services(),
        seconds_for_a_scan=trial,
        library_folder=lambda: tmp_path / "the usual place",
    )
    services = replace(fake.set(), library=real_library_services(), support=support)
    window = MainWindow(services, Settings(theme=Theme.DARK), look)
    window.resize(1366, 768)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    yield window
    trial.go.set()
    window.session.close()
    save_settings(Settings())


def test_the_speed_is_said_in_plain_words(qtbot, window, trial):
    notice = window.first_start
    notice.library_settled()
    assert "Measuring" in notice.speed.text()
    trial.go.set()
    wait_for_jobs(qtbot, window)
    assert "about 40 s for a scan of both thighs" in notice.speed.text()
    assert trial.started == 1


def test_what_the_user_asks_for_goes_before_the_measurement(qtbot, window, trial):
    done = []
    window.first_start.library_settled()
    qtbot.waitUntil(lambda: trial.started == 1)
    window.session.jobs.start(Job("Something", lambda progress: done.append(1), lambda _: None))
    qtbot.waitUntil(lambda: done == [1])
    qtbot.waitUntil(lambda: trial.started == 2)  # and goes on afterwards
    trial.go.set()
    wait_for_jobs(qtbot, window)
    assert "40 s" in window.first_start.speed.text()
    assert window.session.jobs.unfinished == ()


def test_a_measurement_that_is_stopped_stays_so(qtbot, window, trial):
    window.first_start.library_settled()
    qtbot.waitUntil(lambda: trial.started == 1)
    qtbot.mouseClick(window.job_bar.cancel, LEFT)
    wait_for_jobs(qtbot, window)
    assert "Not measured" in window.first_start.speed.text()
    assert trial.started == 1


def test_a_computer_that_runs_no_network_is_told(qtbot, window, trial):
    trial.answer = None
    trial.go.set()
    window.first_start.library_settled()
    wait_for_jobs(qtbot, window)
    assert "can't be run here" in window.first_start.speed.text()


def test_understood_is_kept_and_stops_the_measurement(qtbot, window, trial):
    window.first_start.library_settled()
    qtbot.waitUntil(lambda: trial.started == 1)
    qtbot.mouseClick(window.first_start.understood, LEFT)
    assert not window.first_start.isVisible()
    assert load_settings().research_use_acknowledged
    wait_for_jobs(qtbot, window)
    assert trial.started == 1
    window.first_start.library_settled()  # nobody looks any more
    assert not window.session.jobs.is_busy


def test_another_folder_can_be_chosen_for_the_library(qtbot, window, trial, monkeypatch, tmp_path):
    notice = window.first_start
    assert notice.library.text() == str(tmp_path / "the usual place")
    open_library_in(qtbot, window, tmp_path / "first")
    assert notice.library.text() == str(tmp_path / "first")
    notice.library_settled()
    qtbot.waitUntil(lambda: trial.started == 1)
    other = tmp_path / "other"
    other.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(other))
    qtbot.mouseClick(notice.change, LEFT)
    qtbot.waitUntil(lambda: notice.library.text() == str(other), timeout=20_000)
    assert load_settings().library_folder == str(other)


def test_a_folder_at_home_is_shown_as_such(qtbot, window, monkeypatch, tmp_path):
    monkeypatch.setattr("legseg_desktop.gui.first_start.Path.home", lambda: tmp_path)
    open_library_in(qtbot, window, tmp_path / "scans")
    assert window.first_start.library.text() == "~/scans"
