"""Return ends a number that is typed beside the views, where it would else fill a contour."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class KeptReturn(QObject):
    """Keeps Return from being a command while a field has the focus.

    Parameters
    ----------
    field : QWidget
        The field.
    """

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Claim Return for the field."""
        if (
            event.type() is QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() in _RETURNS
        ):
            event.accept()
            return True
        return super().eventFilter(watched, event)
