"""The visits of a patient on an axis of days."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from legseg_desktop.gui.theme import GRID, Look, tabular, text_scaled
from legseg_desktop.gui.translation import tr
from legseg_desktop.library_records import LibraryVisit

_RADIUS = 5.0
_LABEL_WIDTH = 12 * GRID
# Of the names, below the dots.
_TOP = 2.5 * GRID
_DAYS_PER_YEAR = 365.25


class VisitAxis(QWidget):
    """A dot per visit whose day is known; hidden where fewer than two are.

    Signals
    -------
    chosen(int)
        Key of the visit whose dot was clicked.
    """

    chosen = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._visits: list[tuple[int, LibraryVisit]] = []
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFont(tabular(self.font()))
        self.setAccessibleName(tr("Visits over the days"))
        look.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(round(_TOP) + 2 * self.fontMetrics().height())
        self.update()

    def show_visits(self, visits: Sequence[LibraryVisit]) -> None:
        """Show other visits."""
        self._visits = sorted(
            (
                (visit.days_since_first, visit)
                for visit in visits
                if visit.days_since_first is not None
            ),
            key=lambda dated: dated[0],
        )
        days = {day for day, _ in self._visits}
        self.setVisible(len(days) > 1)
        self.setToolTip(
            "\n".join(
                tr("{visit}: day {day}", visit=visit.name, day=day) for day, visit in self._visits
            )
        )
        self.update()

    def position_of(self, day: int) -> QPointF:
        """Return where the dot of a day is."""
        first, last = self._visits[0][0], self._visits[-1][0]
        share = (day - first) / (last - first) if last > first else 0.0
        width = text_scaled(_LABEL_WIDTH)
        return QPointF(width / 2 + share * (self.width() - width), 1.5 * GRID)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, the dots, and below them as many names as have room."""
        if not self._visits:
            return
        colours = self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.border), 2))
        first, last = self._visits[0][0], self._visits[-1][0]
        painter.drawLine(self.position_of(first), self.position_of(last))
        free_from, width = -1.0, text_scaled(_LABEL_WIDTH)
        for day, visit in self._visits:
            at = self.position_of(day)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.accent))
            painter.drawEllipse(at, _RADIUS, _RADIUS)
            left = min(max(at.x() - width / 2, 0), self.width() - width)
            if left >= free_from:
                self._label(painter, left, visit.name, _span_words(day))
                free_from = left + width
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the visit whose dot is near."""
        x = event.position().x()
        near = [(abs(self.position_of(day).x() - x), visit) for day, visit in self._visits]
        distance, visit = min(near, key=lambda one: one[0])
        if distance <= 2 * GRID:
            self.chosen.emit(visit.identifier)

    def _label(self, painter: QPainter, left: float, name: str, day: str) -> None:
        middle = Qt.AlignmentFlag.AlignHCenter
        metrics = painter.fontMetrics()
        width = text_scaled(_LABEL_WIDTH)
        name = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, width - GRID // 2)
        height = metrics.height()
        painter.setPen(QColor(self._look.colours.text))
        painter.drawText(QRectF(left, _TOP, width, height), middle, name)
        painter.setPen(QColor(self._look.colours.muted))
        painter.drawText(QRectF(left, _TOP + height, width, height), middle, day)


def _span_words(day: int) -> str:
    """Return a day in few letters: days below a year, then years."""
    if day < _DAYS_PER_YEAR:
        return tr("{n} d", n=day)
    return tr("{n:.1f} y", n=day / _DAYS_PER_YEAR)
