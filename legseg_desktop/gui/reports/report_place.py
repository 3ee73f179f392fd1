"""Report: the pages of the shown visit's report, and the ways to take it along."""

from __future__ import annotations

import weakref

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from legseg_desktop.gui.choice_button import ChoiceButton
from legseg_desktop.gui.flow_layout import FlowLayout
from legseg_desktop.gui.reports.export_panel import ExportPanel
from legseg_desktop.gui.reports.pdf_panel import PdfPanel
from legseg_desktop.gui.reports.report_preview import ReportPreview
from legseg_desktop.gui.session import Session
from legseg_desktop.gui.theme import GRID, Look
from legseg_desktop.gui.translation import tr
from legseg_desktop.gui.workspace import OpenVisit

_OPTIONS_WIDTH = 44 * GRID


class ReportPlace(QWidget):
    """The report as it will be printed and its exports, or what is missing for one.

    Parameters
    ----------
    session : Session
        Which visit is shown, and what its report is made of.
    look : Look
        Palette and icons.

    Signals
    -------
    view_requested(), pdf_requested(), export_requested(), save_requested()
    """

    view_requested = Signal()
    pdf_requested = Signal()
    export_requested = Signal()
    save_requested = Signal()

    def __init__(self, session: Session, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = session.workspace
        self._source = session.report_source
        self._comments = session.comments
        self._look = look
        self.heading = QLabel()
        self.heading.setObjectName("heading")
        self.hint = QLabel()
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)  # in large text the heading leaves it little room
        self._make_choices(look)
        self.preview = ReportPreview(look)
        self.actions_of_report = self.preview.actions_on(self)
        self._make_options()
        self._lay_out()
        self._is_stale = True
        self._workspace.current_changed.connect(self._take_visit)

    def showEvent(self, event: QShowEvent) -> None:
        """Bring the pages up to date; not sooner, since they take a while."""
        super().showEvent(event)
        self._refresh_if_stale()

    def _lay_out(self) -> None:
        choices = QWidget()
        row = FlowLayout(choices, 2 * GRID)
        for choice in self._choices:
            row.addWidget(choice)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 2 * GRID, 4 * GRID, 2 * GRID)
        layout.setSpacing(2 * GRID)
        head = QHBoxLayout()
        head.setSpacing(2 * GRID)
        head.addWidget(self.heading)
        head.addWidget(self.hint, 1, Qt.AlignmentFlag.AlignBottom)
        layout.addLayout(head)
        layout.addWidget(choices)
        below = QHBoxLayout()
        below.setSpacing(2 * GRID)
        below.addWidget(self.options)
        below.addWidget(self.preview, 1)
        layout.addLayout(below, 1)
        layout.addStretch()

    def _take_visit(self) -> None:
        """Bring back the comment on the scan that is shown now; others belong elsewhere."""
        visit = self._workspace.current
        self.formats.set_source(None)
        comment = "" if visit is None else self._comments.comment_on(visit)
        if comment != self.pdf_options.comment.toPlainText():
            self.pdf_options.comment.setPlainText(comment)
        self._is_stale = True
        if self.isVisible():
            self._refresh_if_stale()

    def _keep_comment(self) -> None:
        visit = self._workspace.current
        if visit is not None:
            self._comments.take(visit, self.pdf_options.comment.toPlainText())

    def _refresh_if_stale(self) -> None:
        if self._is_stale:
            self._is_stale = False
            self._refresh()

    def _make_choices(self, look: Look) -> None:
        self.pdf = ChoiceButton(
            look,
            "file-pdf-box",
            tr("Export the PDF …"),
            tr("the pages below, to file"),
            is_primary=True,
        )
        self.pdf.clicked.connect(self.pdf_requested)
        self.view = ChoiceButton(
            look,
            "eye-outline",
            tr("Look at the PDF"),
            tr("in this computer's viewer"),
        )
        self.view.clicked.connect(self.view_requested)
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
        self._choices = (self.pdf, self.view, self.export, self.save)

    def _make_options(self) -> None:
        """Make the column in which formats and the PDF's sections are chosen."""
        self.formats = ExportPanel()
        self.pdf_options = PdfPanel()
        self.formats.changed.connect(self._enable_export)
        self.pdf_options.changed.connect(self._take_options)
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

    def _take_options(self) -> None:
        """Show the pages with what is chosen, once no more is typed."""
        visit = self._workspace.current
        if self._is_stale or visit is None or visit.analysis is None:
            return  # the pages are made when they are looked at
        if self.isVisible():
            self._show_pages(visit, at_once=False)
        else:
            self._is_stale = True

    def _refresh(self) -> None:
        visit = self._workspace.current
        has_numbers = visit is not None and visit.analysis is not None
        for choice in self._choices:
            choice.setVisible(has_numbers)
        self.preview.setVisible(has_numbers)
        self.options.setVisible(has_numbers)
        if visit is None or not has_numbers:
            self.preview.forget()
            self.heading.setText(tr("Report"))
            self.hint.setText(tr("Open or segment a scan first: a report needs numbers."))
            return
        title = ", ".join(part for part in (visit.identity, visit.visit) if part)
        self.heading.setText(tr("Report on {scan}", scan=title) if title else tr("Report"))
        self.hint.setText(tr("The analysis is saved.") if visit.is_kept else tr("Not saved yet."))
        self._show_pages(visit, at_once=True)

    def _show_pages(self, visit: OpenVisit, *, at_once: bool) -> None:
        make = self._source.pdf_of(visit, self.pdf_options.options)
        # Not the scan itself: pages that nobody looks at would keep the voxels of a closed one.
        self.preview.show_report(weakref.ref(visit.scan), make, at_once=at_once)


def _set_options_width(area: QScrollArea, width: int) -> None:
    area.setFixedWidth((_OPTIONS_WIDTH + width) // 2)  # what is wrapped needs no more


def _bold(words: str) -> QLabel:
    label = QLabel(words)
    label.setStyleSheet("font-weight: 600")
    return label
