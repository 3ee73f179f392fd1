"""Start the window."""

from __future__ import annotations

import logging
import sys
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from legseg_desktop.gui.main_window import MainWindow
from legseg_desktop.gui.services_port import real_services
from legseg_desktop.gui.theme import Look
from legseg_desktop.settings import load_settings

_LOG = logging.getLogger(__name__)


def run_window(folder: Path | None = None) -> int:
    """Show the window until it is closed.

    Parameters
    ----------
    folder : Path, optional
        An analysis, or a folder of analyses such as the demo's, to open at the start.

    Returns
    -------
    int
        The exit code.
    """
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("LegSeg")
    settings = load_settings()
    look = Look(application)
    look.wear(settings.theme)
    window = MainWindow(real_services(), settings, look)
    before, sys.excepthook = sys.excepthook, _ExceptionHook(window)
    try:
        window.show()
        window.session.library.open()
        if folder is not None:
            window.session.open_folder(folder)
        QTimer.singleShot(0, lambda: _LOG.info("The window is ready."))
        return application.exec()
    finally:
        # However it ended: closing the window has done so already.
        window.session.close()
        sys.excepthook = before


class _ExceptionHook:
    """Shows a bug as a notification; the window and what is open in it live on."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def __call__(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._window.close()
            return
        _LOG.error("An error in the window: %s.", kind.__name__)
        self._window.notifications.fail(error)
