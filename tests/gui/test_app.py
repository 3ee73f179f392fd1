"""Starting the window as a user does: what it opens, and what it tells of the last time."""

from __future__ import annotations

import subprocess
import sys

import pytest
from PySide6.QtCore import QTimer

from legseg_desktop.gui import app
from legseg_desktop.gui.app import run_window
from legseg_desktop.logging_setup import start_logging
from legseg_desktop.paths import log_directory
from legseg_desktop.services.watch_run import WatchedRun
from legseg_desktop.settings import Settings, save_settings
from tests.support.separate_process import environment_without_coverage

_CRASH = """
import os
from PySide6.QtCore import QTimer
import legseg_desktop.gui.app as app
QTimer.singleShot(0, os.abort)
app.run_window()
"""


class Watched:
    """Windows that close themselves, and what was dropped on them."""

    def __init__(self, monkeypatch, ended_badly=False):
        self.dropped = []
        self.crash_told = []
        self.ends = 0
        self.run = WatchedRun(ended_badly)
        self.run.end = self._count_end
        monkeypatch.setattr(app, "watch_run", lambda: self.run)
        watched = self

        class Window(app.MainWindow):
            def show(self):
                super().show()
                self.first_start.hide()
                self.files.open_dropped = lambda paths: watched.take(self, paths)
                settled = app._when_library_settled
                settled(self.session, lambda: watched.look(self))

        monkeypatch.setattr(app, "MainWindow", Window)

    def _count_end(self):
        self.ends += 1

    def take(self, window, paths):
        self.dropped.append((window.session.library.can_write, paths))

    def look(self, window):
        self.crash_told.append(window.help.crash_notice.isVisible())
        QTimer.singleShot(50, window.close)


@pytest.fixture(autouse=True)
def settings(tmp_path, qapp):
    save_settings(Settings(library_folder=str(tmp_path / "library")))
    yield
    save_settings(Settings())


def test_paths_are_dropped_once_the_library_is_open(monkeypatch, tmp_path):
    watched = Watched(monkeypatch)
    paths = [tmp_path / "scan", tmp_path / "fat.nii.gz"]
    assert run_window(dropped=paths) == 0
    assert watched.dropped == [(True, paths)]
    assert watched.crash_told == [False]
    assert watched.ends == 1


def test_paths_are_dropped_where_the_library_cannot_be_opened(monkeypatch, tmp_path):
    (tmp_path / "library").write_text("no folder")
    watched = Watched(monkeypatch)
    assert run_window(dropped=[tmp_path]) == 0
    assert watched.dropped == [(False, [tmp_path])]


def test_without_paths_nothing_is_dropped_and_the_last_crash_is_told(monkeypatch):
    watched = Watched(monkeypatch, ended_badly=True)
    assert run_window() == 0
    assert watched.dropped == []
    assert watched.crash_told == [True]


def test_a_window_without_a_library_takes_paths_too(qtbot, window):
    called = []
    app._when_library_settled(window.session, lambda: called.append(1))
    qtbot.waitUntil(lambda: called == [1])


def test_a_window_that_cannot_be_made_says_so(monkeypatch):
    watched = Watched(monkeypatch)
    shown = []
    monkeypatch.setattr(app, "show_failed_start", shown.append)

    def fail(*_: object) -> None:
        raise RuntimeError("of Jane Doe")

    monkeypatch.setattr(app, "MainWindow", fail)
    assert run_window() == 1
    assert [type(error) for error in shown] == [RuntimeError]
    assert watched.ends == 1
    log = start_logging()
    assert log is not None
    assert "The window can't be made." in log.read_text()
    assert "Jane" not in log.read_text()


def test_a_hard_crash_leaves_word_for_the_next_start(monkeypatch, tmp_path):
    environment = {**environment_without_coverage(), "XDG_STATE_HOME": str(tmp_path)}
    done = subprocess.run(
        [sys.executable, "-c", _CRASH],
        env=environment,
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert done.returncode != 0
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    (left,) = log_directory().glob("*.running")
    assert "Fatal Python error: Aborted" in left.read_text()


def test_a_closed_window_leaves_no_word(tmp_path):
    code = """
from PySide6.QtWidgets import QApplication
from PySide6.QtCore import QTimer
import legseg_desktop.gui.app as app
class Window(app.MainWindow):
    def show(self):
        super().show()
        self.session.library.opened.connect(lambda: QTimer.singleShot(0, self.close))
app.MainWindow = Window
raise SystemExit(app.run_window())
"""
    environment = {
        **environment_without_coverage(),
        **{f"XDG_{kind}_HOME": str(tmp_path / kind) for kind in ("STATE", "DATA", "CONFIG")},
    }
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=environment,
        capture_output=True,
        check=False,
        timeout=120,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    names = {path.name for path in (tmp_path / "STATE").rglob("*") if path.is_file()}
    assert names == {"legseg.log"}
    log = next((tmp_path / "STATE").rglob("legseg.log")).read_text()
    assert "The window is ready." in log
