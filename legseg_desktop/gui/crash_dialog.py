"""What the user sees of a bug: one sentence, what is kept, and what to hand to support."""

from __future__ import annotations

import logging
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from inference_engine.errors import LegSegError
from inference_engine.progress import NoProgress
from legseg_desktop.gui.diagnostics_dialog import FILE_NAME
from legseg_desktop.gui.program_messages import error_words
from legseg_desktop.gui.support_port import real_support_services
from legseg_desktop.gui.theme import GRID, text_scaled
from legseg_desktop.gui.translation import tr, tr_n
from legseg_desktop.logging_setup import type_and_places

if TYPE_CHECKING:
    from legseg_desktop.gui.main_window import MainWindow

_LOG = logging.getLogger(__name__)


class CrashDialog(QDialog):
    """A bug, with its details in a fold.

    Parameters
    ----------
    what : str
        What happened: one sentence.
    kept : str
        What it means for the user's work.
    details : str
        Type and places of the error, and the last lines of the log; names no patient.
    save : callable
        Offers the diagnostics.
    """

    def __init__(
        self,
        what: str,
        kept: str,
        details: str,
        save: Callable[[], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle("LegSeg")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(text_scaled(72 * GRID))
        heading = QLabel(what)
        heading.setObjectName("heading")
        heading.setWordWrap(True)
        self.kept = QLabel(kept)
        self.kept.setWordWrap(True)
        self.again = QLabel()
        self.again.setObjectName("muted")
        self.again.hide()
        self._times = 1
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(tr("Details"))
        self.details.setTabChangesFocus(True)
        self.details.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.details.setMinimumHeight(24 * GRID)
        self.details.hide()
        self.fold = QToolButton()
        self.fold.setText(tr("Details"))
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._unfold)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * GRID, 3 * GRID, 3 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        for widget in (heading, self.kept, self.again):
            layout.addWidget(widget)
        layout.addSpacing(GRID)
        layout.addWidget(self.fold)
        layout.addWidget(self.details, 1)
        layout.addSpacing(GRID)
        layout.addLayout(self._buttons(save))

    def count_another(self) -> None:
        """Say that it has happened again: no second dialog on top of the first."""
        self._times += 1
        self.again.setText(tr_n("It has happened once.", "It has happened {n} times.", self._times))
        self.again.show()

    def _buttons(self, save: Callable[[], object]) -> QHBoxLayout:
        self.copy = QPushButton(tr("Copy"))
        self.copy.setToolTip(tr("Copy the details"))
        self.copy.clicked.connect(
            lambda: QGuiApplication.clipboard().setText(self.details.toPlainText())
        )
        self.save = QPushButton(tr("Save diagnostics …"))
        self.save.clicked.connect(lambda _is_checked: save())
        self.close_it = QPushButton(tr("Close"))
        self.close_it.setDefault(True)
        self.close_it.clicked.connect(self.close)
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addWidget(self.save)
        row.addStretch()
        row.addWidget(self.close_it)
        return row

    def _unfold(self, is_shown: bool) -> None:
        self.details.setVisible(is_shown)
        self.adjustSize()


class CrashNotice(QFrame):
    """A strip at the top of the window: the last run didn't end by closing.

    Signals
    -------
    diagnostics_requested()
    """

    diagnostics_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("strip")
        text = QLabel(
            tr(
                "LegSeg didn't end properly last time: it crashed, was stopped, or the computer "
                "was switched off. What was saved is unharmed."
            )
        )
        text.setWordWrap(True)
        self.diagnostics = QPushButton(tr("Diagnostics …"))
        self.diagnostics.clicked.connect(self.diagnostics_requested)
        self.dismiss = QPushButton(tr("Dismiss"))
        self.dismiss.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.addWidget(text, 1)
        layout.addWidget(self.diagnostics)
        layout.addWidget(self.dismiss)
        self.hide()


class BugReporter(QObject):
    """Shows whatever nobody has caught, in this thread or another; the window lives on.

    Parameters
    ----------
    window : MainWindow
        Over which the dialog opens.
    """

    _happened = Signal(str)

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._dialog: CrashDialog | None = None
        # Queued: it may come from another thread, or from the middle of painting.
        self._happened.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def __enter__(self) -> BugReporter:
        """Listen for what nobody catches."""
        self._before = sys.excepthook, threading.excepthook
        sys.excepthook = self._take
        threading.excepthook = self._take_from_thread
        return self

    def __exit__(self, *_: object) -> None:
        """Leave it to whoever listened before."""
        sys.excepthook, threading.excepthook = self._before

    def _take(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            self._window.close()
            return
        _LOG.error("An error in the window", exc_info=(kind, error, trace))
        self._happened.emit(type_and_places(kind, trace))

    def _take_from_thread(self, found: threading.ExceptHookArgs) -> None:
        if found.exc_value is not None:
            self._take(found.exc_type, found.exc_value, found.exc_traceback)

    def _show(self, places: str) -> None:
        if self._dialog is not None:
            self._dialog.count_another()
            return
        support = self._window.help
        self._dialog = CrashDialog(
            tr("Something went wrong inside LegSeg. The window goes on."),
            self._what_is_kept(),
            f"{places}\n\n{support.log_tail()}",
            support.show_diagnostics,
            self._window,
        )
        self._dialog.destroyed.connect(self._forget)
        self._dialog.show()

    def _forget(self) -> None:
        self._dialog = None

    def _what_is_kept(self) -> str:
        unsaved = sum(not visit.is_kept for visit in self._window.workspace.visits)
        if unsaved == 0:
            return tr("No segmentation is unsaved. What you were just doing may not be done.")
        return tr_n(
            "A segmentation isn't saved yet: save it now with File > Save the analysis.",
            "{n} segmentations aren't saved yet: save them now with File > Save the analysis.",
            unsaved,
        )


def show_failed_start(error: BaseException) -> None:
    """Say that the window can't be made, and wait until that has been read."""
    support = real_support_services()
    kept = error_words(error) if isinstance(error, LegSegError) else ""
    dialog = CrashDialog(
        tr("LegSeg can't start."),
        kept or tr("Your library and settings are unchanged. Save the diagnostics for help."),
        f"{type_and_places(type(error), error.__traceback__)}\n\n{support.log_tail()}",
        lambda: _save_without_window(dialog),
    )
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.exec()


def _save_without_window(dialog: CrashDialog) -> None:
    support = real_support_services()
    name, _ = QFileDialog.getSaveFileName(dialog, dialog.save.text(), FILE_NAME, tr("Zip (*.zip)"))
    if not name:
        return
    try:
        support.write_diagnostics(
            support.collect_diagnostics(NoProgress()), Path(name).with_suffix(".zip")
        )
    except LegSegError as error:
        dialog.kept.setText(error_words(error))
