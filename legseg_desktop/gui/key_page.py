"""The page of the settings on which commands get other keys; keys that clash are said."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from legseg_desktop.gui.actions import (
    ActionGroups,
    actions_of,
    clash_of,
    keys_as_text,
    keys_from_text,
    own_keys,
    shown_keys,
)
from legseg_desktop.gui.theme import GRID
from legseg_desktop.gui.translation import tr

_COMMAND, _KEYS = range(2)
_ROLE = Qt.ItemDataRole.UserRole


class KeyPage(QWidget):
    """All commands with their keys; the chosen one's can be changed.

    Parameters
    ----------
    groups
        The window's commands. Their keys change only once the settings are taken.

    Signals
    -------
    changed()
        A command has other keys on the page.
    """

    changed = Signal()

    def __init__(self, groups: ActionGroups) -> None:
        super().__init__()
        self._groups = groups
        self._keys: dict[QAction, str] = dict.fromkeys(actions_of(groups), "")
        self._rows: dict[QAction, QTreeWidgetItem] = {}
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Find a command or a key"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.list = self._make_list()
        self.editor = QKeySequenceEdit()
        self.editor.setMaximumSequenceLength(1)
        self.editor.setAccessibleName(tr("New keys"))
        self.editor.editingFinished.connect(self._take_edited)
        self.clear = QPushButton(tr("No keys"))
        self.clear.clicked.connect(lambda: self._put_chosen(""))
        self.reset = QPushButton(tr("Its own"))
        self.reset.clicked.connect(self._reset_chosen)
        hint = QLabel(tr("Choose a command, click into the field and press its new keys."))
        hint.setObjectName("muted")
        line = QHBoxLayout()
        line.setSpacing(GRID)
        line.addWidget(self.editor, 1)
        line.addWidget(self.clear)
        line.addWidget(self.reset)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addLayout(line)
        layout.addWidget(hint)
        self._offer_editor()

    def show_shortcuts(self, shortcuts: dict[str, str]) -> None:
        """Show the keys that commands have with these changed ones, by the commands' names."""
        for action in self._keys:
            self._put(action, shortcuts.get(action.objectName(), own_keys(action)))
        self._offer_editor()
        self.changed.emit()

    def names(self) -> set[str]:
        """Return the names of the commands that are listed."""
        return {action.objectName() for action in self._keys}

    def shortcuts(self) -> dict[str, str]:
        """Return the keys of the commands that don't have their own, by name."""
        return {
            action.objectName(): keys
            for action, keys in self._keys.items()
            if keys != own_keys(action)
        }

    def clash(self) -> tuple[QAction, QAction] | None:
        """Return two commands that have the same keys in one place; None where none do."""
        for action, keys in self._keys.items():
            other = clash_of(action, keys, self._keys.items())
            if other is not None:
                return action, other
        return None

    def choose(self, action: QAction) -> None:
        """Choose a command."""
        self.list.setCurrentItem(self._rows[action])

    def _make_list(self) -> QTreeWidget:
        tree = QTreeWidget()
        tree.setHeaderLabels([tr("Command"), tr("Keys")])
        tree.setRootIsDecorated(False)
        tree.setAlternatingRowColors(True)
        tree.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        tree.setAccessibleName(tr("Commands"))
        for title, actions in self._groups:
            group = QTreeWidgetItem(tree, [title])
            group.setFlags(Qt.ItemFlag.ItemIsEnabled)
            font = group.font(_COMMAND)
            font.setBold(True)
            group.setFont(_COMMAND, font)
            for action in actions:
                if action in self._rows:
                    continue
                row = QTreeWidgetItem(group, [_name_of(action)])
                row.setData(_COMMAND, _ROLE, action)
                self._rows[action] = row
            group.setExpanded(True)
        tree.header().setSectionResizeMode(_COMMAND, QHeaderView.ResizeMode.Stretch)
        tree.currentItemChanged.connect(lambda *_: self._offer_editor())
        return tree

    def _chosen(self) -> QAction | None:
        item = self.list.currentItem()
        action = None if item is None else item.data(_COMMAND, _ROLE)
        return action if isinstance(action, QAction) else None

    def _offer_editor(self) -> None:
        action = self._chosen()
        for widget in (self.editor, self.clear, self.reset):
            widget.setEnabled(action is not None)
        keys = [] if action is None else keys_from_text(self._keys[action])
        self.editor.setKeySequence(keys[0] if keys else QKeySequence())

    def _take_edited(self) -> None:
        keys = self.editor.keySequence()
        if not keys.isEmpty():
            self._put_chosen(keys_as_text([keys]))

    def _reset_chosen(self) -> None:
        action = self._chosen()
        if action is not None:
            self._put_chosen(own_keys(action))

    def _put_chosen(self, keys: str) -> None:
        action = self._chosen()
        if action is None:
            return
        self._put(action, keys)
        self._offer_editor()
        self.changed.emit()

    def _put(self, action: QAction, keys: str) -> None:
        self._keys[action] = keys
        shown = shown_keys(keys_from_text(keys))
        row = self._rows[action]
        row.setText(_KEYS, shown or "—")
        font = row.font(_KEYS)
        font.setBold(keys != own_keys(action))
        row.setFont(_KEYS, font)

    def _filter(self, text: str) -> None:
        wanted = text.strip().lower()
        for row in self._rows.values():
            said = f"{row.text(_COMMAND)} {row.text(_KEYS)}".lower()
            row.setHidden(wanted not in said)


def _name_of(action: QAction) -> str:
    return action.text().replace("&", "").removesuffix(" …")
