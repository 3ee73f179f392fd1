"""What goes into the PDF: its sections, its paper, and a comment."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from legseg_desktop.gui.theme import GRID
from legseg_desktop.gui.translation import tr
from legseg_desktop.reports.report_options import (
    Paper,
    ReportLayout,
    ReportOptions,
    ReportSection,
)

_COMMENT_HEIGHT = 12 * GRID


class PdfPanel(QWidget):
    """The options of the PDF.

    Signals
    -------
    changed()
        Something was chosen or typed.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        self.boxes: dict[ReportSection, QCheckBox] = {}
        for section, title in section_titles().items():
            box = QCheckBox(title)
            box.setChecked(True)
            box.toggled.connect(self.changed)
            self.boxes[section] = box
            layout.addWidget(box)
        layout.addSpacing(GRID)
        self.layout_of_pages = QComboBox()
        self.layout_of_pages.addItem(tr("For a patient: numbers and a chart"), ReportLayout.PATIENT)
        self.layout_of_pages.addItem(tr("For a study: every statistic"), ReportLayout.STUDY)
        self.layout_of_pages.setAccessibleName(tr("Layout"))
        self.layout_of_pages.currentIndexChanged.connect(self.changed)
        self.paper = QComboBox()
        self.paper.addItem("A4", Paper.A4)
        self.paper.addItem("Letter", Paper.LETTER)
        self.paper.setAccessibleName(tr("Paper"))
        self.paper.currentIndexChanged.connect(self.changed)
        self.comment = QPlainTextEdit()
        self.comment.setPlaceholderText(tr("Printed below the summary"))
        self.comment.setAccessibleName(tr("Comment"))
        self.comment.setTabChangesFocus(True)
        self.comment.setFixedHeight(_COMMENT_HEIGHT)
        self.comment.textChanged.connect(self.changed)
        for title, widget in (
            (tr("Layout"), self.layout_of_pages),
            (tr("Paper"), self.paper),
            (tr("Comment"), self.comment),
        ):
            label = QLabel(title)
            label.setBuddy(widget)
            layout.addWidget(label)
            layout.addWidget(widget)

    @property
    def options(self) -> ReportOptions:
        """What is chosen."""
        return ReportOptions(
            frozenset(section for section, box in self.boxes.items() if box.isChecked()),
            Paper(self.paper.currentData()),
            self.comment.toPlainText(),
            ReportLayout(self.layout_of_pages.currentData()),
        )


def section_titles() -> dict[ReportSection, str]:
    """Return the sections that can be left out, in their order, as they are called here."""
    return {
        ReportSection.TABLE: tr("Table and chart"),
        ReportSection.WARNINGS: tr("Notes on single muscles"),
        ReportSection.PROFILES: tr("Profiles along the muscles"),
        ReportSection.SLICES: tr("Pictures"),
        ReportSection.METHODS: tr("How the numbers were made"),
        ReportSection.PROVENANCE: tr("Where the numbers come from"),
    }
