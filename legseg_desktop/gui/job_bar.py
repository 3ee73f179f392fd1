"""The running job at the window's foot: what it does, how far, how long, and a way out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from legseg_desktop.gui.jobs import JobRunner
from legseg_desktop.gui.theme import GRID

_STEPS = 1000


class JobBar(QWidget):
    """Shows the running job of a JobRunner; hidden while there is none."""

    def __init__(self, jobs: JobRunner) -> None:
        super().__init__()
        self._jobs = jobs
        self._title = ""
        self.text = QLabel()
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.progress = QProgressBar()
        self.progress.setFixedSize(22 * GRID, 2 * GRID)
        self.progress.setTextVisible(False)
        self.time_left = QLabel()
        self.time_left.setObjectName("muted")
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setStyleSheet("padding: 2px 12px")
        self.cancel.clicked.connect(self._cancel)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID, 2, GRID, 2)
        for widget in (self.progress, self.text, self.time_left, self.cancel):
            layout.addWidget(widget)
        jobs.started.connect(self._on_started)
        jobs.progressed.connect(self._on_progress)
        jobs.idle.connect(self.hide)
        self.hide()

    def _on_started(self, title: str) -> None:
        self._title = title
        self.text.setText(title)
        self.time_left.setText("")
        self.progress.setRange(0, 0)  # busy, until the first report
        self.cancel.setEnabled(True)
        self.show()

    def _on_progress(self, fraction: float, message: str, seconds: float | None) -> None:
        self.progress.setRange(0, _STEPS)
        self.progress.setValue(round(_STEPS * fraction))
        waiting = len(self._jobs.waiting_titles)
        more = self.tr(" ({n} waiting)").format(n=waiting) if waiting else ""
        self.text.setText(f"{self._title}: {message}{more}" if message else self._title + more)
        self.time_left.setText("" if seconds is None else self._words_for(seconds))

    def _words_for(self, seconds: float) -> str:
        if seconds < 60:
            # In steps of five: a figure that changes every second can't be read.
            return self.tr("about {n} s left").format(n=max(5, 5 * round(seconds / 5)))
        return self.tr("about {n} min left").format(n=round(seconds / 60))

    def _cancel(self) -> None:
        self._jobs.cancel()
        self.cancel.setEnabled(False)
        self.time_left.setText(self.tr("stopping …"))
