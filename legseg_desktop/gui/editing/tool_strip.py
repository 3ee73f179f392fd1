"""The strip of tools beside the views, and the menu of the whole muscle."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QMenu, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from legseg_desktop.gui.editing.tool_kinds import Tool, tool_faces
from legseg_desktop.gui.theme import GRID, Look
from legseg_desktop.gui.translation import tr

_WIDTH = 8 * GRID
_ICON = QSize(20, 20)


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
        self.setFixedWidth(_WIDTH)
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

    def show_tool(self, tool: Tool) -> None:
        """Show which tool is in hand."""
        self.buttons[tool].setChecked(True)


def _button(look: Look, icon: str, text: str) -> QToolButton:
    button = QToolButton()
    look.put_icon(button, icon)
    button.setIconSize(_ICON)
    button.setText(text)
    button.setAccessibleName(text)
    button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
    button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    font = button.font()
    font.setPointSizeF(font.pointSizeF() * 0.85)
    button.setFont(font)
    return button
