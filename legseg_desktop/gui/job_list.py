"""The list of segmentations that wait and of those that aren't done, above the window's foot."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from inference_engine.errors import LegSegError
from legseg_desktop.gui.jobs import JobRunner, UnfinishedJob
from legseg_desktop.gui.program_messages import translated
from legseg_desktop.gui.theme import GRID, text_scaled
from legseg_desktop.gui.translation import tr

_WIDTH = 70 * GRID
_MOST_HEIGHT = 40 * GRID


def sentence_about(unfinished: UnfinishedJob) -> str:
    """Return in one sentence why a job isn't done."""
    if unfinished.error is None:
        return tr("Cancelled.")
    if isinstance(unfinished.error, LegSegError):
        return translated(unfinished.error.what)
    return tr("Something went wrong inside the program.")


class JobList(QFrame):
    """One row for each long job that waits or isn't done.

    Parameters
    ----------
    jobs : JobRunner
        Whose jobs.
    host : QWidget
        The window it lies over.
    """

    def __init__(self, jobs: JobRunner, host: QWidget) -> None:
        super().__init__(host)
        self.setObjectName("notification")
        self._jobs = jobs
        self._foot: QWidget | None = None
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.viewport().setAutoFillBackground(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.addWidget(self._scroll)
        self.rows: list[JobRow] = []
        jobs.changed.connect(self._fill)
        self._fill()
        self.hide()

    def stand_on(self, foot: QWidget) -> None:
        """Stand with the lower left corner on a widget, and grow upwards."""
        self._foot = foot
        host = self.parentWidget()
        inner = self._scroll.widget()
        assert host is not None
        wanted = (inner.sizeHint().height() if inner is not None else 0) + 2 * GRID + 2
        self.setFixedWidth(min(text_scaled(_WIDTH), host.width() - 2 * GRID))
        self.resize(self.width(), min(wanted, _MOST_HEIGHT, host.height() // 2))
        corner = foot.mapTo(host, QPoint(GRID, 0))
        self.move(corner.x(), corner.y() - self.height() - GRID)
        self.raise_()

    def _fill(self) -> None:
        jobs = self._jobs
        self.rows = [
            JobRow(
                job.label,
                tr("Waiting"),
                [(tr("Remove"), partial(jobs.remove, job))],
            )
            for job in jobs.waiting
            if job.is_long
        ]
        self.rows += [
            JobRow(
                one.job.label,
                sentence_about(one),
                [
                    (tr("Try again"), partial(jobs.try_again, one)),
                    (tr("Dismiss"), partial(jobs.dismiss, one)),
                ],
                is_error=one.error is not None,
            )
            for one in reversed(jobs.unfinished)
        ]
        inner = QWidget()
        layout = QVBoxLayout(inner)
        layout.setContentsMargins(GRID // 2, 0, GRID // 2, 0)
        layout.setSpacing(GRID + GRID // 2)
        for row in self.rows:
            layout.addWidget(row)
        layout.addStretch()
        self._scroll.setWidget(inner)
        inner.setAutoFillBackground(False)  # which the scroll area has just set
        if self._foot is not None and self.isVisible():
            self.stand_on(self._foot)


class JobRow(QWidget):
    """What a job is about, how it is with it, and what can be done."""

    def __init__(
        self,
        name: str,
        state: str,
        actions: list[tuple[str, Callable[[], None]]],
        *,
        is_error: bool = False,
    ) -> None:
        super().__init__()
        self.name = QLabel(name)
        self.name.setStyleSheet("font-weight: 600")
        self.state = QLabel(state)
        self.state.setWordWrap(True)
        if is_error:
            self.state.setForegroundRole(QPalette.ColorRole.BrightText)
        else:
            self.state.setObjectName("muted")
        for label in (self.name, self.state):
            label.setTextFormat(Qt.TextFormat.PlainText)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.name)
        texts.addWidget(self.state)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(texts, 1)
        self.buttons = []
        for text, run in actions:
            button = QPushButton(text)
            button.setStyleSheet("padding: 2px 12px")
            # Later, since the rows are built anew, this button among them.
            button.clicked.connect(lambda *_, run=run: QTimer.singleShot(0, run))
            layout.addWidget(button)
            self.buttons.append(button)
