"""What to export: a tick for each format, with a sentence that says what it is for."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from legseg_desktop.gui.program_messages import translated
from legseg_desktop.gui.theme import GRID
from legseg_desktop.gui.translation import tr
from legseg_desktop.reports.spreadsheet_csv import CsvDialect
from legseg_desktop.services.export_formats import EXPLANATIONS, ExportFormat

_INDENT = 3 * GRID
# What most readers want; the rest is for other programs.
_TICKED = frozenset({ExportFormat.PDF, ExportFormat.XLSX})


class ExportPanel(QWidget):
    """The formats, and where the scan's own DICOM files are.

    Signals
    -------
    changed()
        Other formats are chosen.
    source_requested()
        The user wants to name the folder of the DICOM files.
    """

    changed = Signal()
    source_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source: Path | None = None
        self.boxes: dict[ExportFormat, QCheckBox] = {}
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        for kind, (title, sentence) in _words().items():
            box = QCheckBox(title)
            box.setChecked(kind in _TICKED)
            box.setAccessibleDescription(sentence)
            box.toggled.connect(self.changed)
            self.boxes[kind] = box
            layout.addWidget(box)
            layout.addWidget(_explained(sentence))
            if kind is ExportFormat.CSV:
                layout.addLayout(self._make_dialects())
        layout.addSpacing(GRID)
        self.choose_source = QPushButton(tr("Original DICOM files …"))
        self.choose_source.clicked.connect(self.source_requested)
        self.forget_source = QPushButton(tr("None"))
        self.forget_source.clicked.connect(lambda: self.set_source(None))
        row = QHBoxLayout()
        row.addWidget(self.choose_source)
        row.addWidget(self.forget_source)
        row.addStretch()
        layout.addLayout(row)
        self.source_words = _explained("")
        layout.addWidget(self.source_words)
        self.set_source(None)

    @property
    def formats(self) -> tuple[ExportFormat, ...]:
        """What is ticked, in the order shown."""
        return tuple(kind for kind, box in self.boxes.items() if box.isChecked())

    @property
    def csv(self) -> CsvDialect:
        """How the CSV tables are to be written."""
        return CsvDialect(self.dialect.currentData())

    def _make_dialects(self) -> QHBoxLayout:
        self.dialect = QComboBox()
        self.dialect.setAccessibleName(tr("Numbers in CSV tables"))
        self.dialect.addItem(tr("1.5, columns apart by commas"), CsvDialect.COMMA)
        self.dialect.addItem(tr("1,5, columns apart by semicolons"), CsvDialect.SEMICOLON)
        row = QHBoxLayout()
        row.setContentsMargins(_INDENT, 0, 0, 0)
        row.addWidget(self.dialect)
        row.addStretch()
        return row

    @property
    def source(self) -> Path | None:
        """Folder of the scan's own DICOM files; None where none is named."""
        return self._source

    def set_source(self, folder: Path | None) -> None:
        """Name the folder of the scan's own DICOM files."""
        self._source = folder
        self.forget_source.setVisible(folder is not None)
        self.source_words.setText(
            tr(
                "DICOM exports refer to images that LegSeg makes of the stored volume, under the "
                "pseudonym."
            )
            if folder is None
            else tr(
                "DICOM exports belong to the study in {name}, and bear its patient's name.",
                name=folder.name,
            )
        )


def _explained(sentence: str) -> QLabel:
    label = QLabel(sentence)
    label.setObjectName("muted")
    label.setWordWrap(True)
    label.setContentsMargins(_INDENT, 0, 0, 0)
    return label


def _words() -> Mapping[ExportFormat, tuple[str, str]]:

    return {
        kind: (translated(title), translated(what)) for kind, (title, what) in EXPLANATIONS.items()
    }
