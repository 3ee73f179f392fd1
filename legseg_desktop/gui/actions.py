"""The window's commands: their names and keys, which the user may change."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

ActionGroups = Sequence[tuple[str, Sequence[QAction]]]
"""Title and commands of each group, as they are listed."""

_OWN_KEYS = "own_keys"
_PORTABLE = QKeySequence.SequenceFormat.PortableText
_NATIVE = QKeySequence.SequenceFormat.NativeText


def add_action(
    owner: QWidget,
    text: str,
    run: Callable[[], object],
    keys: Sequence[str] = (),
    *,
    everywhere: bool = False,
    name: str = "",
) -> QAction:
    """Give a widget a command with keys.

    Parameters
    ----------
    owner : QWidget
        The keys work while it, or a widget inside it, has the focus.
    text : str
        What it is called, in menus and on the shortcut sheet.
    run : callable
        What it does.
    keys : sequence of str
        Any number, such as 'Ctrl+F'; the first is the one shown in menus.
    everywhere : bool
        Whether the keys work in the whole window.
    name : str
        Under which changed keys are kept, the same in every language; without one they can't be
        changed.
    """
    action = QAction(text, owner)
    action.setObjectName(name)
    action.setShortcuts([QKeySequence(key) for key in keys])
    action.setProperty(_OWN_KEYS, keys_as_text(action.shortcuts()))
    action.setShortcutContext(
        Qt.ShortcutContext.WindowShortcut
        if everywhere
        else Qt.ShortcutContext.WidgetWithChildrenShortcut
    )
    action.triggered.connect(lambda _is_checked: run())
    owner.addAction(action)
    return action


def keys_as_text(keys: Sequence[QKeySequence]) -> str:
    """Return keys as they are kept, such as 'Ctrl+F; R'; the same in every language."""
    return QKeySequence.listToString(keys, _PORTABLE)


def shown_keys(keys: Sequence[QKeySequence]) -> str:
    """Return keys as the user reads them, such as 'Strg+F / R' in German."""
    return " / ".join(key.toString(_NATIVE) for key in keys)


def keys_from_text(text: str) -> list[QKeySequence]:
    """Return the keys that `keys_as_text` has made a text of; none of an empty one."""
    # Qt makes one empty sequence of an empty text, which would equal any other's.
    return [key for key in QKeySequence.listFromString(text, _PORTABLE) if not key.isEmpty()]


def own_keys(action: QAction) -> str:
    """Return the keys that a command has where the user hasn't changed them."""
    return str(action.property(_OWN_KEYS) or "")


def bind_keys(groups: ActionGroups, shortcuts: Mapping[str, str]) -> None:
    """Give every command the keys that the user has chosen, or its own.

    Parameters
    ----------
    groups
        The commands.
    shortcuts : mapping of str to str
        Changed keys by the commands' names; names that no command has are ignored.
    """
    for action in actions_of(groups):
        keys = shortcuts.get(action.objectName(), own_keys(action))
        action.setShortcuts(keys_from_text(keys))


def actions_of(groups: ActionGroups) -> list[QAction]:
    """Return all commands, each once."""
    return list(dict.fromkeys(action for _, actions in groups for action in actions))


def clash_of(action: QAction, keys: str, others: Iterable[tuple[QAction, str]]) -> QAction | None:
    """Return the command that has one of these keys already where `action` works.

    Parameters
    ----------
    action : QAction
        Who is to have the keys.
    keys : str
        As from `keys_as_text`.
    others : iterable of (QAction, str)
        The commands and their keys, `action` among them or not.
    """
    wanted = set(keys_from_text(keys))
    for other, taken in others:
        if other is action or not _works_beside(action, other):
            continue
        if wanted & set(keys_from_text(taken)):
            return other
    return None


def _works_beside(one: QAction, other: QAction) -> bool:
    """Return whether there is a place in which the keys of both work."""
    everywhere = Qt.ShortcutContext.WindowShortcut
    if everywhere in (one.shortcutContext(), other.shortcutContext()):
        return True
    return one.parent() is other.parent()
