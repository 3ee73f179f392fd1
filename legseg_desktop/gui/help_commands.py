"""The Help menu: tutorial, diagnostics, packages to update, about; and the word on a crash."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from inference_engine.errors import InputError
from legseg_desktop.gui.about import AboutDialog
from legseg_desktop.gui.crash_dialog import CrashNotice
from legseg_desktop.gui.diagnostics_dialog import DiagnosticsDialog
from legseg_desktop.gui.jobs import Job
from legseg_desktop.gui.session import Session
from legseg_desktop.gui.support_port import SupportServices, real_support_services
from legseg_desktop.gui.translation import tr
from legseg_desktop.gui.tutorial_dialog import TUTORIAL, TutorialDialog
from legseg_desktop.gui.update_dialog import UpdateDialog

if TYPE_CHECKING:
    from legseg_desktop.services.check_update_file import UpdateFile
    from legseg_desktop.services.collect_diagnostics import Diagnostics


class HelpCommands(QObject):
    """Asks what Help needs to know and shows what comes of it.

    Parameters
    ----------
    session : Session
        Whose jobs do the work.
    window : QWidget
        Over which the dialogs open.
    support : SupportServices, optional
        Who does it; by default the services themselves.
    """

    def __init__(
        self, session: Session, window: QWidget, support: SupportServices | None = None
    ) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self.support = support or real_support_services()
        self.crash_notice = CrashNotice()
        self.crash_notice.diagnostics_requested.connect(self.show_diagnostics)

    def commands(self) -> list[tuple[str, Callable[[], object]]]:
        """Return names and functions of the menu's entries, in their order."""
        return [
            (tr("The first &ten minutes"), self.show_tutorial),
            (tr("&Diagnostics …"), self.show_diagnostics),
            (tr("Check an &update file …"), self.choose_update_file),
            (tr("&About LegSeg"), lambda: AboutDialog(self._window).exec()),
        ]

    def tell_of_a_crash(self) -> None:
        """Say at the top of the window that the last run didn't end by closing."""
        self.crash_notice.show()

    def log_tail(self) -> str:
        """Return the last lines of the log, for a message about a bug."""
        return self.support.log_tail()

    def show_tutorial(self) -> None:
        """Show what a new user may try on the demo patient, step by step."""
        try:
            text = TUTORIAL.read_text(encoding="utf-8")
        except OSError:
            error = InputError("The tutorial is missing.", "Install LegSeg again.")
            self._session.failed.emit(error)
            return
        TutorialDialog(text, self._window).show()

    def show_diagnostics(self) -> None:
        """Collect what support needs and show it; the user may save it."""
        self._session.jobs.start(
            Job(
                tr("Collecting diagnostics"),
                self.support.collect_diagnostics,
                self._show_collected,
            )
        )

    def choose_update_file(self) -> None:
        """Ask for a package and check it."""
        name, _ = QFileDialog.getOpenFileName(
            self._window,
            tr("Package of LegSeg; its signature lies beside it"),
            self._session.settings.last_directory,
            tr("Packages (*.deb *.run *.exe *.dmg *.minisig);;All files (*)"),
        )
        if name:
            check = self.support.check_update_file
            self._session.jobs.start(
                Job(
                    tr("Checking the update file"),
                    lambda progress: check(Path(name), progress),
                    self._show_update,
                )
            )

    def _show_collected(self, diagnostics: Diagnostics) -> None:
        dialog = DiagnosticsDialog(diagnostics, self.support.write_diagnostics, self._window)
        dialog.exec()
        if dialog.written is not None:
            self._session.succeeded.emit(tr("Written: {name}", name=dialog.written.name))

    def _show_update(self, update: UpdateFile) -> None:
        UpdateDialog(update, self._window).exec()
