"""The bar over the views: the options of the tool in hand, undo, history and saving."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QDoubleSpinBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from legseg_desktop.gui.editing.brush_size import BrushSize
from legseg_desktop.gui.editing.edit_options import EditOptions
from legseg_desktop.gui.editing.history_list import HistoryList
from legseg_desktop.gui.editing.kept_return import KeptReturn
from legseg_desktop.gui.editing.paint_over_choice import PaintOverChoice
from legseg_desktop.gui.editing.tool_kinds import BRUSHES, CHOOSY, DEEP, Tool
from legseg_desktop.gui.flow_layout import FlowLayout
from legseg_desktop.gui.theme import GRID, Look
from legseg_desktop.gui.translation import tr


class OptionsBar(QWidget):
    """Mirrors the options; the editor connects its buttons.

    Parameters
    ----------
    options : EditOptions
        Changed here, and followed.
    look : Look
        Icons and colours.
    """

    def __init__(self, options: EditOptions, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._options = options
        self._look = look
        self.brush_size = BrushSize(options, look)
        self.square = self._button("square-outline", tr("Square instead of round"))
        self.square.setCheckable(True)
        self.square.toggled.connect(lambda is_on: options.change(is_round=not is_on))
        self.deep = self._button("cube-outline", tr("Through the slices, too (3D)"))
        self.deep.setCheckable(True)
        self.deep.toggled.connect(lambda is_on: options.change(in_depth=is_on))
        self.tolerance = self._spin(
            1, 100, " %", tr("How different from the first place what is taken may be")
        )
        self.tolerance.setDecimals(0)
        self.tolerance.setPrefix("± ")
        self.tolerance.valueChanged.connect(lambda value: options.change(tolerance_percent=value))
        self.paint_over = PaintOverChoice()
        self._problem: str | None = None
        self._work = ""
        self.hint = QLabel()
        self.hint.setObjectName("muted")
        # Always as wide: what comes and goes must not move the views. The tool tip has it whole.
        self.hint.setFixedWidth(18 * GRID)
        self.revisions = self._button("source-branch", tr("Revisions of this scan"))
        self.revisions.setMenu(QMenu(self.revisions))
        self.revisions.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.undo = self._button("undo", tr("Undo (Ctrl+Z)"))
        self.redo = self._button("redo", tr("Redo (Ctrl+Shift+Z, Ctrl+Y)"))
        self.history = self._button("history", tr("History"))
        self.history.setCheckable(True)
        self.history_list = HistoryList(look, self.window())
        self.history_list.hide()
        self.history.toggled.connect(self._show_history)
        self.save = QPushButton(tr("Save"))
        self.save.setToolTip(tr("Keep the corrected labels as a new revision (Ctrl+S)"))
        groups = FlowLayout(self, GRID, last_at_right=1)
        groups.addWidget(self.brush_size)
        groups.addWidget(_group(self.square, self.deep, self.tolerance))
        groups.addWidget(self.paint_over)
        groups.addWidget(self.hint)
        groups.addWidget(_group(self.revisions, self.undo, self.redo, self.history, self.save))
        options.observe(self._mirror)
        self._mirror()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.show_tool(Tool.NAVIGATE)

    def show_tool(self, tool: Tool) -> None:
        """Show the options that the tool in hand has."""
        self.brush_size.setVisible(tool in BRUSHES)
        self.square.setVisible(tool in BRUSHES)
        self.deep.setVisible(tool in DEEP)
        self.tolerance.setVisible(tool in CHOOSY)
        self.paint_over.setVisible(tool is not Tool.NAVIGATE)

    def show_edit(self, *, is_changed: bool, can_undo: bool, can_redo: bool) -> None:
        """Show what can be undone, done again and saved."""
        self.undo.setEnabled(can_undo)
        self.redo.setEnabled(can_redo)
        self.save.setEnabled(is_changed)
        if self.save.property("primary") is not is_changed:  # it costs the bar a new layout
            self.save.setProperty("primary", is_changed)
            self.save.style().polish(self.save)

    def show_journal(self, problem: str | None) -> None:
        """Say that the edit isn't safe on disk, or nothing any more."""
        self._problem = problem
        self._show_hint()

    def show_work(self, what: str) -> None:
        """Say which tool is at work; '' for none."""
        self._work = what
        self._show_hint()

    def hideEvent(self, event: object) -> None:
        """Take the history away with the bar."""
        self.history.setChecked(False)

    def _show_hint(self) -> None:
        work = f"{self._work} …" if self._work else ""
        text = work if self._problem is None else tr("Not safe on disk")
        cut = Qt.TextElideMode.ElideRight
        self.hint.setText(self.hint.fontMetrics().elidedText(text, cut, self.hint.width()))
        self.hint.setToolTip(self._problem or work)

    def _show_history(self, is_on: bool) -> None:
        panel = self.history_list
        if is_on:
            host = self.window()
            panel.setParent(host)
            corner = self.history.mapTo(host, QPoint(self.history.width(), self.height()))
            panel.move(corner.x() - panel.width(), corner.y() + GRID // 2)
            panel.raise_()
        panel.setVisible(is_on)

    def _spin(self, low: float, high: float, unit: str, tip: str) -> QDoubleSpinBox:
        box = QDoubleSpinBox()
        box.setRange(low, high)
        box.setDecimals(1)
        box.setSuffix(unit)
        box.setKeyboardTracking(False)
        self._look.fit(box, QDoubleSpinBox.setFixedWidth, 11 * GRID)
        box.setToolTip(tip)
        box.setAccessibleName(tip)
        KeptReturn(box)
        return box

    def _button(self, icon: str, tip: str) -> QToolButton:
        button = QToolButton()
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        self._look.put_icon(button, icon)
        return button

    def _mirror(self) -> None:
        settings = self._options.settings
        with QSignalBlocker(self.tolerance):
            self.tolerance.setValue(settings.tolerance_percent)
        self.square.setChecked(not settings.is_round)
        self.deep.setChecked(settings.in_depth)


def _group(*widgets: QWidget) -> QWidget:
    """Return widgets that stay together in one row."""
    group = QWidget()
    layout = QHBoxLayout(group)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(GRID // 2)
    for widget in widgets:
        layout.addWidget(widget)
    return group
