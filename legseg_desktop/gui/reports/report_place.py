"""Report: the PDF and the tables of the shown visit."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from legseg_desktop.gui.theme import GRID, Look
from legseg_desktop.gui.workspace import Workspace

_CHOICE_SIZE = QSize(36 * GRID, 9 * GRID)


class ReportPlace(QWidget):
    """Buttons that export what the shown visit has.

    Signals
    -------
    pdf_requested(), tables_requested(), save_requested()
    """

    pdf_requested = Signal()
    tables_requested = Signal()
    save_requested = Signal()

    def __init__(self, workspace: Workspace, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.heading = QLabel()
        self.heading.setObjectName("heading")
        self.hint = QLabel()
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        self.pdf = self._choice(
            look, "file-pdf-box", self.tr("Export the PDF …"), self.tr("one or two pages to file")
        )
        self.pdf.clicked.connect(self.pdf_requested)
        self.tables = self._choice(
            look, "table-arrow-right", self.tr("Export tables …"), self.tr("CSV: muscles, slices")
        )
        self.tables.clicked.connect(self.tables_requested)
        self.save = self._choice(
            look,
            "content-save-outline",
            self.tr("Save the analysis …"),
            self.tr("labels, FF, tables, PDF"),
        )
        self.save.clicked.connect(self.save_requested)
        choices = QHBoxLayout()
        choices.setSpacing(2 * GRID)
        for choice in (self.pdf, self.tables, self.save):
            choices.addWidget(choice)
        choices.addStretch()
        later = QLabel(self.tr("A live preview and a choice of sections come in a later version."))
        later.setObjectName("muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.heading)
        layout.addWidget(self.hint)
        layout.addLayout(choices)
        layout.addWidget(later)
        layout.addStretch()
        workspace.current_changed.connect(self._refresh)
        self._refresh()

    def _choice(self, look: Look, icon: str, title: str, what: str) -> QPushButton:
        button = QPushButton(f"  {title}\n  {what}")
        button.setMinimumSize(_CHOICE_SIZE)
        button.setStyleSheet("text-align: left")
        button.setAccessibleName(title)
        look.put_icon(button, icon)
        button.setIconSize(QSize(4 * GRID, 4 * GRID))
        return button

    def _refresh(self) -> None:
        visit = self._workspace.current
        has_numbers = visit is not None and visit.analysis is not None
        for button in (self.pdf, self.tables, self.save):
            button.setEnabled(has_numbers)
        self.heading.setText(self.tr("Report"))
        if visit is None or visit.analysis is None:
            self.hint.setText(self.tr("Open or segment a scan first: a report needs numbers."))
        else:
            title = ", ".join(part for part in (visit.identity, visit.visit) if part)
            place = self.tr("saved") if visit.folder is not None else self.tr("not saved yet")
            self.hint.setText(f"{title or self.tr('This scan')} ({place})")
