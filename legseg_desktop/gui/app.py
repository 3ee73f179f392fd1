"""Start the window."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from legseg_desktop.gui.crash_dialog import BugReporter, show_failed_start
from legseg_desktop.gui.main_window import MainWindow
from legseg_desktop.gui.services_port import real_services
from legseg_desktop.gui.session import Session
from legseg_desktop.gui.theme import Look
from legseg_desktop.gui.translation import install_translator
from legseg_desktop.gui.window_garbage import WindowGarbage
from legseg_desktop.logging_setup import start_logging
from legseg_desktop.services.watch_run import watch_run
from legseg_desktop.settings import load_settings

_LOG = logging.getLogger(__name__)
_FAILED = 1


def run_window(folder: Path | None = None, dropped: Sequence[Path] = ()) -> int:
    """Show the window until it is closed.

    Parameters
    ----------
    folder : Path, optional
        An analysis, or a folder of analyses such as the demo's, to open at the start.
    dropped : sequence of Path
        Files and folders that are taken as if they were dropped on the window, once it has
        opened its library.

    Returns
    -------
    int
        The exit code.
    """
    start_logging()
    running = QApplication.instance()
    application = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("LegSeg")
    run = watch_run()
    try:
        settings = load_settings()
        install_translator(application, settings.language)
        look = Look(application)
        look.wear(settings.theme, settings.text_scale)
        window = MainWindow(real_services(), settings, look)
    except Exception as error:
        _LOG.exception("The window can't be made.")
        show_failed_start(error)
        run.end()
        return _FAILED
    garbage = WindowGarbage(window)
    with BugReporter(window):
        try:
            window.show()
            if run.ended_badly_before:
                window.help.tell_of_a_crash()
            _when_library_settled(window.session, lambda: _open_dropped(window, dropped))
            window.session.library.open()
            if folder is not None:
                window.session.open_folder(folder)
            QTimer.singleShot(0, lambda: _LOG.info("The window is ready."))
            return application.exec()
        finally:
            # However it ended: closing the window has done so already.
            window.session.close()
            run.end()
            garbage.give_up()


def _open_dropped(window: MainWindow, paths: Sequence[Path]) -> None:
    window.first_start.library_settled()
    if paths:
        window.files.open_dropped(list(paths))


def _when_library_settled(session: Session, run: Callable[[], None]) -> None:
    """Call once, when the library is open or it is known that it can't be opened."""
    library = session.library
    if session.services.library is None:
        QTimer.singleShot(0, run)
        return
    signals = (library.opened, library.unavailable, session.jobs.failed)

    def settle(*_: object) -> None:
        for signal in signals:
            signal.disconnect(settle)
        QTimer.singleShot(0, session, run)

    for signal in signals:
        signal.connect(settle)
