"""The named steps of an edit, to jump to; the one that is saved is marked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QVBoxLayout, QWidget

from legseg_desktop.editing.history import History
from legseg_desktop.gui.theme import GRID, Look, text_scaled
from legseg_desktop.gui.translation import tr, tr_n

_WIDTH = 44 * GRID
# Of the list at most.
_HEIGHT = 32 * GRID


class HistoryList(QFrame):
    """A list that opens beside its button: first how the labels were, then every step.

    Signals
    -------
    jump_requested(int)
        So many steps shall be in force.
    """

    jump_requested = Signal(int)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("notification")
        look.fit(self, QFrame.setFixedWidth, _WIDTH)
        self.dropped = QLabel()
        self.dropped.setObjectName("muted")
        self.dropped.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("History"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(lambda item: self.jump_requested.emit(self.list.row(item)))
        self.list.itemActivated.connect(lambda item: self.jump_requested.emit(self.list.row(item)))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.addWidget(QLabel(tr("History")))
        layout.addWidget(self.dropped)
        layout.addWidget(self.list)
        self.show_history(None)

    def show_history(self, history: History | None) -> None:
        """Show the steps; those that were undone are faint, and what is saved is marked."""
        self.list.clear()
        dropped = 0 if history is None else history.dropped
        self.dropped.setVisible(bool(dropped))
        self.dropped.setText(
            tr_n(
                "The oldest step can't be undone any more.",
                "The {n} oldest steps can't be undone any more.",
                dropped,
            )
        )
        first = tr("As it was opened") if not dropped else tr("Oldest that is kept")
        self.list.addItem(first)
        self._fit()
        if history is None:
            return
        faint = QColor(self._look.colours.muted)
        for number, step in enumerate(history.steps, start=1):
            voxels = tr("{n} voxels", n=step.delta.voxels)
            self.list.addItem(f"{step.name}  ·  {voxels}")
            self.list.item(number).setToolTip(self.list.item(number).text())
            if number > history.position:
                self.list.item(number).setForeground(faint)
        if history.saved_state is not None and history.saved_position is not None:
            saved = self.list.item(history.saved_position)
            saved.setText(tr("{step}, saved", step=saved.text()))
            saved.setIcon(self._look.icon("content-save-outline"))
        self.list.setCurrentRow(history.position)
        self.list.scrollToItem(self.list.item(history.position))
        self._fit()

    def _fit(self) -> None:
        """Be as high as the steps ask for, up to a limit: the views below are what is edited."""
        self.list.setFixedHeight(
            min(self.list.sizeHintForRow(0) * self.list.count() + GRID, text_scaled(_HEIGHT))
        )
        self.adjustSize()
