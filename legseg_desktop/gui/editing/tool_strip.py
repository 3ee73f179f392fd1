"""The strip of tools beside the views, and the menu of the whole muscle."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from legseg_desktop.gui.editing.tool_kinds import Tool, tool_faces
from legseg_desktop.gui.theme import GRID, Look
from legseg_desktop.gui.translation import tr

_WIDTH = 8 * GRID
# Above it the names would take the views' room: then the tool tips tell them.
_LARGEST_NAMED = 1.25


class ToolStrip(QWidget):
    """One button per tool.

    Signals
    -------
    chosen(Tool)
        The user takes a tool.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, menu: QMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("tools")
        self._look = look
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        group = QButtonGroup(self)
        self.buttons: dict[Tool, QToolButton] = {}
        for tool, face in tool_faces().items():
            button = _button(look, face.icon, face.name)
            button.setCheckable(True)
            button.setProperty("choice", True)
            button.setToolTip(f"{face.name} ({', '.join(face.keys)}): {face.what}")
            button.clicked.connect(lambda _, tool=tool: self.chosen.emit(tool))
            group.addButton(button)
            layout.addWidget(button)
            self.buttons[tool] = button
        self.muscle = _button(look, "shape-outline", tr("Muscle"))
        self.muscle.setToolTip(tr("What can be done to the whole of the chosen muscle"))
        self.muscle.setMenu(menu)
        self.muscle.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        layout.addWidget(self.muscle)
        layout.addStretch()
        look.changed.connect(self._fit)
        self._fit()

    def show_tool(self, tool: Tool) -> None:
        """Show which tool is in hand."""
        self.buttons[tool].setChecked(True)

    def _fit(self) -> None:
        """Be as wide as the names ask for, or the icons alone where text is very large."""
        is_named = self._look.text_scale <= _LARGEST_NAMED
        style = Qt.ToolButtonStyle
        buttons = [*self.buttons.values(), self.muscle]
        for button in buttons:
            button.setToolButtonStyle(
                style.ToolButtonTextUnderIcon if is_named else style.ToolButtonIconOnly
            )
        self.setFixedWidth(max(_WIDTH, *(button.sizeHint().width() for button in buttons)))


def _button(look: Look, icon: str, text: str) -> QToolButton:
    button = QToolButton()
    look.put_icon(button, icon)
    button.setText(text)
    button.setAccessibleName(text)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    return button
