"""What tools may paint over: a rule, and for one of them a set of muscles."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
    QWidgetAction,
)

from legseg_desktop.editing.protection import PaintOver
from legseg_desktop.gui.theme import GRID
from legseg_desktop.gui.translation import tr, tr_n

_LABEL = Qt.ItemDataRole.UserRole
_LIST_SIZE = (34 * GRID, 44 * GRID)
_CHECKED, _UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


class PaintOverChoice(QWidget):
    """The rule, and beside it, where it needs one, the list of what is chosen.

    Signals
    -------
    changed()
        The rule, or the set, is another one.
    """

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.rules = QComboBox()
        for rule, text in (
            (PaintOver.UNFINISHED, tr("Over unfinished")),
            (PaintOver.EVERYTHING, tr("Over everything")),
            (PaintOver.BACKGROUND, tr("Over background")),
            (PaintOver.CHOSEN, tr("Over chosen")),
        ):
            self.rules.addItem(text, rule)
        self.rules.setToolTip(tr("What may be painted over, beside what is locked, which never is"))
        self.rules.setAccessibleName(tr("Paint over"))
        self.rules.currentIndexChanged.connect(lambda _: self._tell())
        self.button = QToolButton()
        self.button.setToolTip(tr("Choose what may be painted over"))
        self.button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.button.setMenu(QMenu(self.button))
        self.list = QListWidget()
        self.list.setAccessibleName(tr("What may be painted over"))
        self.list.setMinimumSize(*_LIST_SIZE)
        self.list.itemChanged.connect(lambda _: self._tell())
        self.all, self.none = QPushButton(tr("All")), QPushButton(tr("None"))
        self.all.clicked.connect(lambda: self.choose(frozenset(self._items())))
        self.none.clicked.connect(lambda: self.choose(frozenset()))
        self._fill_menu()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.rules)
        layout.addWidget(self.button)
        self._show_count()

    @property
    def rule(self) -> PaintOver:
        """The rule."""
        return PaintOver(self.rules.currentData())

    @property
    def chosen(self) -> frozenset[int]:
        """The labels that are ticked; 0 is the background."""
        items = self._items()
        return frozenset(label for label in items if items[label].checkState() is _CHECKED)

    def offer(self, names: Mapping[int, str]) -> None:
        """Offer labels by their names; those that were ticked stay so, at first the background."""
        if names.keys() == self._items().keys():
            return
        ticked = self.chosen if self.list.count() else frozenset({0})
        self.list.blockSignals(True)
        self.list.clear()
        for label, name in names.items():
            item = QListWidgetItem(name)
            item.setData(_LABEL, label)
            item.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled)
            item.setCheckState(_CHECKED if label in ticked else _UNCHECKED)
            self.list.addItem(item)
        self.list.blockSignals(False)
        self._show_count()

    def choose(self, labels: frozenset[int]) -> None:
        """Tick these labels and no others."""
        self.list.blockSignals(True)
        for label, item in self._items().items():
            item.setCheckState(_CHECKED if label in labels else _UNCHECKED)
        self.list.blockSignals(False)
        self._tell()

    def _items(self) -> dict[int, QListWidgetItem]:
        items = [self.list.item(row) for row in range(self.list.count())]
        return {item.data(_LABEL): item for item in items}

    def _fill_menu(self) -> None:
        content = QWidget()
        layout = QVBoxLayout(content)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID)
        layout.addWidget(self.list)
        row = QHBoxLayout()
        row.addWidget(self.all)
        row.addWidget(self.none)
        row.addStretch()
        layout.addLayout(row)
        action = QWidgetAction(self.button)
        action.setDefaultWidget(content)
        self.button.menu().addAction(action)

    def _show_count(self) -> None:
        self.button.setVisible(self.rule is PaintOver.CHOSEN)
        self.button.setText(tr_n("{n} chosen", "{n} chosen", len(self.chosen)))

    def _tell(self) -> None:
        self._show_count()
        self.changed.emit()
