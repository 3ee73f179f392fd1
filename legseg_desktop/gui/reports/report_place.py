"""Report: what the shown visit's report will say, and the ways to take it along."""

from __future__ import annotations

from weakref import WeakKeyDictionary

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

from inference_engine.imaging.dixon import DixonScan
from legseg_desktop.gui.choice_button import ChoiceButton
from legseg_desktop.gui.flow_layout import FlowLayout
from legseg_desktop.gui.reports.export_panel import ExportPanel
from legseg_desktop.gui.reports.kept_comments import KeptComments
from legseg_desktop.gui.reports.pdf_panel import PdfPanel
from legseg_desktop.gui.reports.report_contents import Section, report_sections
from legseg_desktop.gui.reports.slice_previews import slice_previews
from legseg_desktop.gui.theme import GRID, Look
from legseg_desktop.gui.translation import tr
from legseg_desktop.gui.workspace import OpenVisit, Workspace
from legseg_desktop.records import Analysis
from legseg_desktop.reports.report_options import ReportSection

_CARD_WIDTH = 150 * GRID
_TITLE_WIDTH = 28 * GRID
_PICTURE_WIDTH = 19 * GRID
_OPTIONS_WIDTH = 44 * GRID
# Of the text whose titles and sentences stand in one row.
_LARGEST_ABREAST = 1.25
_SUMMARY = "format-list-bulleted"


class ReportPlace(QWidget):
    """The contents of the report and its exports, or what is missing for one.

    Signals
    -------
    view_requested(), pdf_requested(), export_requested(), save_requested()
    """

    view_requested = Signal()
    pdf_requested = Signal()
    export_requested = Signal()
    save_requested = Signal()

    def __init__(
        self,
        workspace: Workspace,
        look: Look,
        parent: QWidget | None = None,
        *,
        comments: KeptComments | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._kept_comments = comments
        self._look = look
        self._sections: dict[ReportSection, list[QWidget]] = {}
        self._comment: list[QWidget] = []
        # By scan: what is said of one patient must not get into another's report.
        self._comments: WeakKeyDictionary[DixonScan, str] = WeakKeyDictionary()
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
        self._make_options()
        choices = QWidget()
        row = FlowLayout(choices, 2 * GRID)
        for choice in self._choices:
            row.addWidget(choice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.heading)
        layout.addWidget(self.hint)
        layout.addWidget(choices)
        below = QHBoxLayout()
        below.setSpacing(2 * GRID)
        below.addWidget(self.options)
        below.addWidget(self.contents, 1)
        below.addStretch()
        layout.addLayout(below, 1)
        layout.addStretch()
        self._is_stale = True
        workspace.current_changed.connect(self._take_visit)
        look.changed.connect(self._outdate)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the contents up to date; not sooner, since the pictures take a while."""
        super().showEvent(event)
        self._refresh_if_stale()

    def _take_visit(self) -> None:
        """Bring back the comment on the scan that is shown now; others belong elsewhere."""
        visit = self._workspace.current
        self.formats.set_source(None)
        comment = "" if visit is None else self._comment_on(visit)
        if comment != self.pdf_options.comment.toPlainText():
            self.pdf_options.comment.setPlainText(comment)
        self._outdate()

    def _comment_on(self, visit: OpenVisit) -> str:
        """Return what was typed here, else what the library keeps on the visit."""
        kept = None if self._kept_comments is None else self._kept_comments.comment_on(visit)
        return self._comments.get(visit.scan, kept or "")

    def _keep_comment(self) -> None:
        """Keep a comment in the library, or with the scan where that can't be."""
        visit, text = self._workspace.current, self.pdf_options.comment.toPlainText()
        if visit is None:
            return
        if self._kept_comments is not None and self._kept_comments.take(visit, text):
            self._comments.pop(visit.scan, None)
        else:
            self._comments[visit.scan] = text

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
            tr("Look at the PDF"),
            tr("in this computer's viewer"),
            is_primary=True,
        )
        self.view.clicked.connect(self.view_requested)
        self.pdf = ChoiceButton(
            look,
            "file-pdf-box",
            tr("Export the PDF …"),
            tr("one or two pages to file"),
        )
        self.pdf.clicked.connect(self.pdf_requested)
        self.export = ChoiceButton(
            look,
            "export-variant",
            tr("Export files …"),
            tr("the formats ticked below"),
        )
        self.export.clicked.connect(self.export_requested)
        self.save = ChoiceButton(
            look,
            "content-save-outline",
            tr("Save the analysis …"),
            tr("labels, FF, tables, PDF"),
        )
        self.save.clicked.connect(self.save_requested)
        self._choices = (self.view, self.pdf, self.export, self.save)

    def _make_options(self) -> None:
        """Make the column in which formats and the PDF's sections are chosen."""
        self.formats = ExportPanel()
        self.pdf_options = PdfPanel()
        self.formats.changed.connect(self._enable_export)
        self.pdf_options.changed.connect(self._show_options)
        self.pdf_options.comment.textChanged.connect(self._keep_comment)
        column = QFrame()
        column.setObjectName("page")
        rows = QVBoxLayout(column)
        rows.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        rows.setSpacing(GRID)
        parts = ((tr("The PDF"), self.pdf_options), (tr("Files to export"), self.formats))
        for title, panel in parts:
            rows.addWidget(_bold(title))
            rows.addWidget(panel)
            rows.addSpacing(GRID)
        rows.addStretch()
        self.options = QScrollArea()
        self.options.setObjectName("card")
        self.options.setWidgetResizable(True)
        self._look.fit(self.options, _set_options_width, _OPTIONS_WIDTH)
        self.options.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.options.setWidget(column)

    def _enable_export(self) -> None:
        self.export.setEnabled(bool(self.formats.formats))

    def _show_options(self) -> None:
        """Show the sections that are chosen, and the comment."""
        chosen = self.pdf_options.options
        for kind, widgets in self._sections.items():
            for widget in widgets:
                widget.setVisible(kind in chosen.sections)
        comment = chosen.comment.strip()
        for label in self._comment:
            label.setVisible(bool(comment))
        for label in self._comment[2:]:
            assert isinstance(label, QLabel)
            label.setText(comment)

    def _refresh(self) -> None:
        visit = self._workspace.current
        has_numbers = visit is not None and visit.analysis is not None
        for choice in self._choices:
            choice.setVisible(has_numbers)
        self.contents.setVisible(has_numbers)
        self.options.setVisible(has_numbers)
        if visit is None or visit.analysis is None:
            self.heading.setText(tr("Report"))
            self.hint.setText(tr("Open or segment a scan first: a report needs numbers."))
            return
        title = ", ".join(part for part in (visit.identity, visit.visit) if part)
        self.heading.setText(tr("Report on {scan}", scan=title) if title else tr("Report"))
        self.hint.setText(tr("The analysis is saved.") if visit.is_kept else tr("Not saved yet."))
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
        self._sections = {}
        for section in report_sections(visit):
            widgets = self._add_section(grid, section)
            if section.kind is not None:
                self._sections[section.kind] = widgets
            if section.icon == _SUMMARY:
                comment = Section("comment-outline", tr("Comment"), "")
                self._comment = self._add_section(grid, comment)
        assert visit.analysis is not None
        pictures = self._pictures(visit.analysis)
        grid.addWidget(pictures, grid.rowCount(), 1, 1, 2)
        self._sections[ReportSection.SLICES].append(pictures)
        grid.setRowStretch(grid.rowCount(), 1)
        self._show_options()
        return page

    def _add_section(self, grid: QGridLayout, section: Section) -> list[QWidget]:
        icon = QLabel()
        icon.setPixmap(self._look.icon(section.icon, "muted").pixmap(18, 18))
        content = QLabel(section.content)
        content.setTextFormat(Qt.TextFormat.PlainText)
        content.setWordWrap(True)
        widgets: list[QWidget] = [icon, _bold(section.title), content]
        row = grid.rowCount()
        for column, widget in enumerate(widgets[:2]):
            grid.addWidget(widget, row, column, Qt.AlignmentFlag.AlignTop)
        if self._look.text_scale > _LARGEST_ABREAST:
            grid.addWidget(content, row + 1, 1, 1, 2, Qt.AlignmentFlag.AlignTop)
        else:
            grid.addWidget(content, row, 2, Qt.AlignmentFlag.AlignTop)
        return widgets

    def _pictures(self, analysis: Analysis) -> QWidget:
        holder = QWidget()
        pictures = QGridLayout(holder)
        pictures.setContentsMargins(0, 0, 0, 0)
        pictures.setSpacing(GRID)
        for column, pair in enumerate(slice_previews(analysis, _PICTURE_WIDTH)):
            for row, pixmap in enumerate(pair):
                label = QLabel()
                label.setPixmap(pixmap)
                pictures.addWidget(label, row, column)
        pictures.setColumnStretch(pictures.columnCount(), 1)
        return holder


def _set_options_width(area: QScrollArea, width: int) -> None:
    area.setFixedWidth((_OPTIONS_WIDTH + width) // 2)  # what is wrapped needs no more


def _bold(words: str) -> QLabel:
    label = QLabel(words)
    label.setStyleSheet("font-weight: 600")
    return label
