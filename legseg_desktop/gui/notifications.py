"""What happened and what to do about it, beside the work and never in its way."""

from __future__ import annotations

import traceback
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from inference_engine.errors import LegSegError
from legseg_desktop.gui.program_messages import translated
from legseg_desktop.gui.theme import GRID, Look, text_scaled
from legseg_desktop.gui.translation import tr

_WIDTH = 52 * GRID
_SHOWN_FOR_MS = 6000
_MOST_AT_ONCE = 4


class Severity(StrEnum):
    """How a notification looks, and whether it goes by itself."""

    SUCCESS = "success"
    ERROR = "error"


_ICONS = {Severity.SUCCESS: "check-circle", Severity.ERROR: "alert-circle"}


@dataclass(frozen=True)
class Notice:
    """One message: what happened, what to do, the details for a bug report, and how many times."""

    severity: Severity
    what: str
    advice: str = ""
    details: str = ""
    times: int = 1

    def says_the_same(self, other: Notice) -> bool:
        """Return whether another is of the same kind and text, whatever its details."""
        return (self.severity, self.what, self.advice) == (
            other.severity,
            other.what,
            other.advice,
        )


class NoticeCard(QFrame):
    """One notification, with a fold for its details."""

    def __init__(self, notice: Notice, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notification")
        self.setFixedWidth(text_scaled(_WIDTH))
        self.notice = notice
        icon = QLabel()
        icon.setPixmap(look.icon(_ICONS[notice.severity], notice.severity).pixmap(20, 20))
        what = QLabel(notice.what)
        what.setWordWrap(True)
        what.setTextFormat(Qt.TextFormat.PlainText)
        close = QToolButton()
        close.setAccessibleName(tr("Close the message"))
        look.put_icon(close, "close", "muted")
        close.clicked.connect(self.deleteLater)
        first = QHBoxLayout()
        first.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        first.addWidget(what, 1)
        if notice.times > 1:
            times = QLabel(f"\N{MULTIPLICATION SIGN}{notice.times}")
            times.setObjectName("muted")
            first.addWidget(times)
        first.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        layout = QVBoxLayout(self)
        layout.addLayout(first)
        if notice.advice:
            advice = QLabel(notice.advice)
            advice.setObjectName("muted")
            advice.setWordWrap(True)
            advice.setTextFormat(Qt.TextFormat.PlainText)
            layout.addWidget(advice)
        if notice.details:
            self._add_details(layout)
        if notice.severity is Severity.SUCCESS:
            QTimer.singleShot(_SHOWN_FOR_MS, self, self.deleteLater)

    def _add_details(self, layout: QVBoxLayout) -> None:
        details = QPlainTextEdit(self.notice.details)
        details.setReadOnly(True)
        details.setTabChangesFocus(True)
        details.setAccessibleName(tr("Details"))
        details.setFixedHeight(text_scaled(16 * GRID))
        details.hide()
        self.fold = QToolButton()
        self.fold.setText(tr("Details"))
        self.fold.setCheckable(True)
        self.fold.toggled.connect(details.setVisible)
        layout.addWidget(self.fold)
        layout.addWidget(details)


class Notifications(QWidget):
    """The stack of notifications over a corner of the window.

    Parameters
    ----------
    host : QWidget
        Whose lower right corner they lie in.
    look : Look
        For their icons.
    """

    def __init__(self, host: QWidget, look: Look) -> None:
        super().__init__(host)
        self._host = host
        self._look = look
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(GRID)
        host.installEventFilter(self)
        self.hide()

    @property
    def cards(self) -> list[NoticeCard]:
        """The notifications on show, oldest first."""
        # Not by the layout's items: PySide keeps what it has made for one after Qt has deleted the
        # item, and then takes another object at the same place for it.
        return self.findChildren(NoticeCard, options=Qt.FindChildOption.FindDirectChildrenOnly)

    def succeed(self, what: str) -> None:
        """Say for a while that something is done."""
        self._add(Notice(Severity.SUCCESS, what))

    def fail(self, error: BaseException) -> None:
        """Say what went wrong and what to do; stays until it is closed."""
        details = "".join(traceback.format_exception(error))
        if isinstance(error, LegSegError):
            self._add(
                Notice(Severity.ERROR, translated(error.what), translated(error.advice), details)
            )
            return
        self._add(
            Notice(
                Severity.ERROR,
                tr("Something went wrong inside the program; your data are unchanged."),
                tr("Try again. If it happens again, report it with the details below."),
                details,
            )
        )

    def _add(self, notice: Notice) -> None:
        # What is said once more takes the place of what was said: it may be of another scan.
        said = [card.notice.times for card in self.cards if card.notice.says_the_same(notice)]
        notice = replace(notice, times=max(said, default=0) + 1)
        others = [card for card in self.cards if not card.notice.says_the_same(notice)]
        for old in set(self.cards).difference(others[-_MOST_AT_ONCE + 1 :]):
            old.deleteLater()
        card = NoticeCard(notice, self._look, self)
        card.destroyed.connect(self._place_later)
        self._layout.addWidget(card)
        card.installEventFilter(self)
        self.show()
        self._place_later()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in the corner when the window, or a message, changes its size."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._place_later()
        return super().eventFilter(watched, event)

    def _place_later(self) -> None:
        QTimer.singleShot(0, self, self._place)

    def _place(self) -> None:
        if not self.cards:
            self.hide()
            return
        self.adjustSize()
        margin = 2 * GRID
        self.move(
            self._host.width() - self.width() - margin,
            self._host.height() - self.height() - margin,
        )
        self.raise_()
