"""The running job at the window's foot: what it does, how far, how long, and a way out.

Where nothing runs, the segmentation that failed or was cancelled last, with a way to try again.
What waits, and what else isn't done, is in a list above it.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from legseg_desktop.gui.job_list import JobList, sentence_about
from legseg_desktop.gui.jobs import JobRunner, UnfinishedJob
from legseg_desktop.gui.program_messages import translated
from legseg_desktop.gui.theme import GRID
from legseg_desktop.gui.translation import tr

_STEPS = 1000
_SMALL = "padding: 2px 12px"


class ElidedLabel(QLabel):
    """One line that is cut with '…' where it doesn't fit; the tool tip has all of it."""

    def __init__(self) -> None:
        super().__init__()
        self._text = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def text(self) -> str:
        """Return the whole line."""
        return self._text

    def setText(self, text: str) -> None:
        """Show a line."""
        self._text = text
        self.updateGeometry()
        self._cut()

    def minimumSizeHint(self) -> QSize:
        """Never make the window wider."""
        return QSize(8 * GRID, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Ask for the place of a usual line, so that a short one doesn't move its neighbours."""
        wanted = self.fontMetrics().horizontalAdvance(self._text) + GRID
        return QSize(max(60 * GRID, wanted), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._cut()

    def _cut(self) -> None:
        shown = self.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, self.width())
        super().setText(shown)
        self.setToolTip(self._text if shown != self._text else "")


class JobBar(QWidget):
    """Shows the running job of a JobRunner, or the last unfinished one; hidden without one."""

    def __init__(self, jobs: JobRunner) -> None:
        super().__init__()
        self._jobs = jobs
        self._list: JobList | None = None
        self.text = ElidedLabel()
        self.progress = QProgressBar()
        self.progress.setFixedSize(22 * GRID, 2 * GRID)
        self.progress.setTextVisible(False)
        self.time_left = QLabel()
        self.time_left.setObjectName("muted")
        self.time_left.setMinimumWidth(self.fontMetrics().horizontalAdvance(self._words_for(55)))
        self.cancel = self._button(tr("Cancel"), self._cancel)
        self.again = self._button(tr("Try again"), self._try_again)
        self.dismiss = self._button(tr("Dismiss"), self._dismiss)
        self.others = QToolButton()
        self.others.setCheckable(True)
        self.others.setToolTip(tr("Show what waits and what isn't done"))
        self.others.toggled.connect(self._show_list)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID, 2, GRID, 2)
        layout.setSpacing(GRID)
        for widget in (self.progress, self.text, self.time_left):
            layout.addWidget(widget)
        for button in (self.cancel, self.again, self.dismiss, self.others):
            layout.addWidget(button)
        jobs.started.connect(self._on_started)
        jobs.progressed.connect(self._on_progress)
        jobs.changed.connect(self._show_jobs)
        self._show_jobs()

    def _button(self, text: str, run: object) -> QPushButton:
        button = QPushButton(text)
        button.setStyleSheet(_SMALL)
        button.clicked.connect(run)
        return button

    @property
    def _last(self) -> UnfinishedJob | None:
        """The unfinished job that the bar itself shows."""
        return self._jobs.unfinished[-1] if self._jobs.unfinished else None

    def _on_started(self, title: str) -> None:
        running = self._jobs.running
        self.text.setText(title if running is None or not running.name else running.name)
        self.time_left.setText("")
        self.progress.setRange(0, 0)  # busy, until the first report
        self.cancel.setEnabled(True)

    def _on_progress(self, fraction: float, message: str, seconds: float | None) -> None:
        self.progress.setRange(0, _STEPS)
        self.progress.setValue(round(_STEPS * fraction))
        running = self._jobs.running
        if running is not None:
            self.text.setText(
                f"{running.label}: {translated(message)}" if message else running.label
            )
        if self.cancel.isEnabled():
            self.time_left.setText("" if seconds is None else self._words_for(seconds))

    def _show_jobs(self) -> None:
        """Show the running job, else the last unfinished one, and how many others there are."""
        is_busy, last = self._jobs.is_busy, self._last
        for widget in (self.progress, self.time_left, self.cancel):
            widget.setVisible(is_busy)
        for button in (self.again, self.dismiss):
            button.setVisible(not is_busy and last is not None)
        if not is_busy and last is not None:
            self.text.setText(f"{last.job.label}: {sentence_about(last)}")
        is_error = not is_busy and last is not None and last.error is not None
        self.text.setForegroundRole(
            QPalette.ColorRole.BrightText if is_error else QPalette.ColorRole.WindowText
        )
        self._show_count()
        self.setVisible(is_busy or last is not None)

    def _show_count(self) -> None:
        waiting = sum(job.is_long for job in self._jobs.waiting)
        undone = len(self._jobs.unfinished)
        parts = [tr("{n} waiting", n=waiting)] if waiting else []
        # The bar itself shows one.
        if undone > (0 if self._jobs.is_busy else 1):
            parts.append(tr("{n} not done", n=undone))
        self.others.setText(", ".join(parts))
        self.others.setVisible(bool(parts))
        if not parts:
            self.others.setChecked(False)

    def _show_list(self, is_shown: bool) -> None:
        if self._list is None:
            host = self.window()
            self._list = JobList(self._jobs, host)
            host.installEventFilter(self)
        self._list.setVisible(is_shown)
        self._place_list()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the list above the bar when the window changes its size."""
        if event.type() == QEvent.Type.Resize:
            self._place_list()
        return super().eventFilter(watched, event)

    def _place_list(self) -> None:
        if self._list is not None and self._list.isVisible():
            self._list.stand_on(self)

    def _words_for(self, seconds: float) -> str:
        if seconds < 60:
            # In steps of five: a figure that changes every second can't be read.
            return tr("about {n} s left", n=max(5, 5 * round(seconds / 5)))
        return tr("about {n} min left", n=round(seconds / 60))

    def _cancel(self) -> None:
        self._jobs.cancel()
        self.cancel.setEnabled(False)
        self.time_left.setText(tr("stopping …"))

    def _try_again(self) -> None:
        if self._last is not None:
            self._jobs.try_again(self._last)

    def _dismiss(self) -> None:
        if self._last is not None:
            self._jobs.dismiss(self._last)
