"""Windows on a real library in a temporary folder, with services that answer at once."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from inference_engine.formats.nifti import write_volume
from legseg_desktop.gui.library_port import real_library_services
from legseg_desktop.gui.main_window import MainWindow
from legseg_desktop.gui.services_port import Services
from legseg_desktop.gui.theme import Look
from legseg_desktop.settings import Settings, Theme
from tests.support.phantoms import two_leg_scan

_SLOW_MS = 60_000  # on a busy machine
SETTINGS = Settings(theme=Theme.DARK, research_use_acknowledged=True)


def window_with_library(qtbot: Any, services: Services, look: Look) -> MainWindow:
    """Show a window that can open libraries; none is open yet."""
    window = MainWindow(replace(services, library=real_library_services()), SETTINGS, look)
    window.resize(1366, 768)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    return window


def open_library_in(qtbot: Any, window: MainWindow, folder: Path) -> None:
    """Open the library of a folder, made where there is none, and wait for it."""
    before = window.session.library.current
    window.session.library.open(folder)
    wait_for_jobs(qtbot, window)
    assert window.session.library.current is not before


def show_in_review(qtbot: Any, window: MainWindow, scan_id: int) -> None:
    """Open a scan of the library, with its latest labels where it has some, in Review."""
    window.session.scans.open_scan(scan_id)
    wait_for_jobs(qtbot, window)
    window.rail.buttons[1].click()


def wait_for_jobs(qtbot: Any, window: MainWindow) -> None:
    """Wait until nothing runs any more."""
    session = window.session
    runners = (session.jobs, session.saves, window.editor.shown.desks.jobs)
    qtbot.waitUntil(lambda: not any(jobs.is_busy for jobs in runners), timeout=_SLOW_MS)


def write_phantom(folder: Path, *, seed: int = 0) -> list[Path]:
    """Write fat and water of a phantom that `FakeServices` can segment; return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    scan, _ = two_leg_scan(axis_codes="LPS", noise=2.0, seed=seed)
    paths = []
    for role in ("fat", "water"):
        paths.append(folder / f"{role}.nii.gz")
        write_volume(paths[-1], getattr(scan, role), scan.geometry)
    return paths


def answer_dialog(answer: Any) -> None:
    """Hand the next modal dialog to a function as soon as it is shown; it may accept it."""

    def look_for_it() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QDialog) and dialog.isVisible():
            try:
                answer(dialog)
            finally:
                dialog.done(dialog.result())  # a test that fails must not wait for ever
        else:
            QTimer.singleShot(20, look_for_it)

    QTimer.singleShot(0, look_for_it)


def drop_and_accept(qtbot: Any, window: MainWindow, *paths: Path) -> None:
    """Drop files, accept what is proposed, and wait for the import."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, none = Qt.DropAction.CopyAction, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(5, 5), action, data, Qt.MouseButton.LeftButton, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    answer_dialog(lambda dialog: QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton))
    QApplication.sendEvent(
        window, QDropEvent(QPointF(5, 5), action, data, Qt.MouseButton.LeftButton, none)
    )
    qtbot.waitUntil(lambda: bool(window.notifications.cards), timeout=_SLOW_MS)
    wait_for_jobs(qtbot, window)
