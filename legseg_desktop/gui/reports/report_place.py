"""Report: what the shown visit's report will say, and the ways to take it along."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from legseg_desktop.gui.choice_button import ChoiceButton
from legseg_desktop.gui.reports.report_contents import report_sections
from legseg_desktop.gui.reports.slice_previews import slice_previews
from legseg_desktop.gui.theme import GRID, Look
from legseg_desktop.gui.workspace import OpenVisit, Workspace
from legseg_desktop.records import Analysis

_CARD_WIDTH = 150 * GRID
_TITLE_WIDTH = 28 * GRID
_PICTURE_WIDTH = 26 * GRID


class ReportPlace(QWidget):
    """The contents of the report and its exports, or what is missing for one.

    Signals
    -------
    view_requested(), pdf_requested(), tables_requested(), save_requested()
    """

    view_requested = Signal()
    pdf_requested = Signal()
    tables_requested = Signal()
    save_requested = Signal()

    def __init__(self, workspace: Workspace, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._look = look
        self.heading = QLabel()
        self.heading.setObjectName("heading")
        self.hint = QLabel()
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        self._make_choices(look)
        self.contents = QScrollArea()
        self.contents.setObjectName("card")
        self.contents.setWidgetResizable(True)
        self.contents.setMaximumWidth(_CARD_WIDTH)
        self.contents.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        choices = QHBoxLayout()
        choices.setSpacing(2 * GRID)
        for choice in self._choices:
            choices.addWidget(choice)
        choices.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.heading)
        layout.addWidget(self.hint)
        layout.addLayout(choices)
        layout.addWidget(self.contents, 1)
        layout.addStretch()
        self._is_stale = True
        workspace.current_changed.connect(self._outdate)
        look.changed.connect(self._outdate)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the contents up to date; not sooner, since the pictures take a while."""
        super().showEvent(event)
        self._refresh_if_stale()

    def _outdate(self) -> None:
        self._is_stale = True
        if self.isVisible():
            self._refresh_if_stale()

    def _refresh_if_stale(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self._refresh()

    def _make_choices(self, look: Look) -> None:
        self.view = ChoiceButton(
            look,
            "eye-outline",
            self.tr("Look at the PDF"),
            self.tr("in this computer's viewer"),
            is_primary=True,
        )
        self.view.clicked.connect(self.view_requested)
        self.pdf = ChoiceButton(
            look,
            "file-pdf-box",
            self.tr("Export the PDF …"),
            self.tr("one or two pages to file"),
        )
        self.pdf.clicked.connect(self.pdf_requested)
        self.tables = ChoiceButton(
            look,
            "table-arrow-right",
            self.tr("Export tables …"),
            self.tr("CSV: muscles, slices"),
        )
        self.tables.clicked.connect(self.tables_requested)
        self.save = ChoiceButton(
            look,
            "content-save-outline",
            self.tr("Save the analysis …"),
            self.tr("labels, FF, tables, PDF"),
        )
        self.save.clicked.connect(self.save_requested)
        self._choices = (self.view, self.pdf, self.tables, self.save)

    def _refresh(self) -> None:
        visit = self._workspace.current
        has_numbers = visit is not None and visit.analysis is not None
        for choice in self._choices:
            choice.setVisible(has_numbers)
        self.contents.setVisible(has_numbers)
        if visit is None or visit.analysis is None:
            self.heading.setText(self.tr("Report"))
            self.hint.setText(self.tr("Open or segment a scan first: a report needs numbers."))
            return
        title = ", ".join(part for part in (visit.identity, visit.visit) if part)
        self.heading.setText(
            self.tr("Report on {scan}").format(scan=title) if title else self.tr("Report")
        )
        self.hint.setText(
            self.tr("The analysis is saved.") if visit.is_kept else self.tr("Not saved yet.")
        )
        self.contents.setWidget(self._page(visit))

    def _page(self, visit: OpenVisit) -> QFrame:
        """Return the sections one below the other: icon, title, content."""
        page = QFrame()
        page.setObjectName("page")
        grid = QGridLayout(page)
        grid.setContentsMargins(3 * GRID, 2 * GRID, 3 * GRID, 2 * GRID)
        grid.setHorizontalSpacing(2 * GRID)
        grid.setVerticalSpacing(2 * GRID)
        grid.setColumnMinimumWidth(1, _TITLE_WIDTH)
        grid.setColumnStretch(2, 1)
        top = Qt.AlignmentFlag.AlignTop
        for row, section in enumerate(report_sections(visit)):
            icon = QLabel()
            icon.setPixmap(self._look.icon(section.icon, "muted").pixmap(18, 18))
            title = QLabel(section.title)
            title.setStyleSheet("font-weight: 600")
            content = QLabel(section.content)
            content.setTextFormat(Qt.TextFormat.PlainText)
            content.setWordWrap(True)
            grid.addWidget(icon, row, 0, top)
            grid.addWidget(title, row, 1, top)
            grid.addWidget(content, row, 2, top)
        assert visit.analysis is not None
        grid.addLayout(self._pictures(visit.analysis), grid.rowCount(), 2)
        grid.setRowStretch(grid.rowCount(), 1)
        return page

    def _pictures(self, analysis: Analysis) -> QGridLayout:
        pictures = QGridLayout()
        pictures.setSpacing(GRID)
        for column, pair in enumerate(slice_previews(analysis, _PICTURE_WIDTH)):
            for row, pixmap in enumerate(pair):
                label = QLabel()
                label.setPixmap(pixmap)
                pictures.addWidget(label, row, column)
        pictures.setColumnStretch(pictures.columnCount(), 1)
        return pictures
