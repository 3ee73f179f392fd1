"""A large button that says what it does and to what."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from legseg_desktop.gui.theme import GRID, Look

_ICON_SIZE = QSize(4 * GRID, 4 * GRID)
_SMALLEST_SIZE = QSize(36 * GRID, 9 * GRID)


class ChoiceButton(QPushButton):
    """An icon, a title and a quieter line below it.

    Parameters
    ----------
    look : Look
        Whose theme the icon follows.
    icon : str
        Its name in the icon family.
    title, what : str
        The verb, and what it is about.
    is_primary : bool
        Whether it is what most users want here.
    """

    def __init__(
        self, look: Look, icon: str, title: str, what: str, *, is_primary: bool = False
    ) -> None:
        super().__init__()
        self._look = look
        self._icon_name = icon
        self._is_primary = is_primary
        self.setProperty("primary", is_primary)
        self.setAccessibleName(title)
        self.setAccessibleDescription(what)
        self._picture = QLabel()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch()
        for text, name in ((title, "title"), (what, "what")):
            label = QLabel(text)
            label.setObjectName(name)
            words.addWidget(label)
        words.addStretch()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self._picture)
        layout.addLayout(words, 1)
        for label in self.findChildren(QLabel):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.changed.connect(self._dress)
        self._dress()

    def minimumSizeHint(self) -> QSize:
        """Return the room of the words, in whatever size the text has."""
        layout = self.layout()
        assert layout is not None
        return layout.minimumSize().expandedTo(_SMALLEST_SIZE)

    def sizeHint(self) -> QSize:
        """Ask for no more than it needs."""
        return self.minimumSizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Fade the icon with the words."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.EnabledChange:
            self._dress()

    def _dress(self) -> None:
        icon = self._look.icon(self._icon_name, "accent_text" if self._is_primary else "text")
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        self._picture.setPixmap(icon.pixmap(_ICON_SIZE, mode))
