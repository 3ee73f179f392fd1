"""The two narrow columns of the muscle table: how far its review is, and its lock."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon

from legseg_desktop.editing.review_marks import ReviewMarks, ReviewState
from legseg_desktop.gui.results.muscle_cells import Column
from legseg_desktop.gui.theme import Look
from legseg_desktop.gui.translation import tr

_ICONS = {
    ReviewState.TO_DO: ("circle-outline", "muted"),
    ReviewState.DONE: ("check-circle", "success"),
    ReviewState.FLAG: ("flag", "warning"),
}
_ORDER = {ReviewState.FLAG: 0, ReviewState.TO_DO: 1, ReviewState.DONE: 2}
_SORT_ROLE = int(Qt.ItemDataRole.UserRole)


class ReviewCells:
    """What the columns show; empty until there is something to review.

    Parameters
    ----------
    look : Look
        For the icons.
    """

    def __init__(self, look: Look) -> None:
        self._look = look
        self._marks: ReviewMarks | None = None
        self._locked: frozenset[int] = frozenset()

    def show(self, marks: ReviewMarks, locked: Collection[int]) -> None:
        """Take the marks, which may go on changing, and the labels that are locked."""
        self._marks = marks
        self._locked = frozenset(locked)

    def forget(self) -> None:
        """Show nothing."""
        self._marks = None
        self._locked = frozenset()

    def data(self, label: int, column: Column, role: int) -> Any:
        """Return what a cell of one of the two columns shows."""
        if self._marks is None:
            return None
        if column is Column.LOCK:
            return self._lock(label in self._locked, role)
        mark = self._marks.mark(label)
        if role == Qt.ItemDataRole.DecorationRole:
            name, colour = _ICONS[mark.state]
            return self._look.icon(name, colour)
        if role == _SORT_ROLE:
            return _ORDER[mark.state]
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._words(label)
        return None

    def _words(self, label: int) -> str:
        assert self._marks is not None
        mark = self._marks.mark(label)
        state = {
            ReviewState.TO_DO: tr("To do"),
            ReviewState.DONE: tr("Done"),
            ReviewState.FLAG: tr("Flagged"),
        }[mark.state]
        minutes, seconds = divmod(round(mark.seconds), 60)
        spent = tr("{m} min {s} s spent on it", m=minutes, s=seconds)
        asks = tr("Click: done, flagged, to do")
        return "\n".join(part for part in (state, mark.note, spent, asks) if part)

    def _lock(self, is_locked: bool, role: int) -> QIcon | str | int | None:
        if role == Qt.ItemDataRole.DecorationRole:
            name = "lock" if is_locked else "lock-open-variant-outline"
            return self._look.icon(name, "text" if is_locked else "faint")
        if role == Qt.ItemDataRole.ToolTipRole:
            return tr("Locked: no tool changes it (B)") if is_locked else tr("Lock (B)")
        return int(not is_locked) if role == _SORT_ROLE else None
