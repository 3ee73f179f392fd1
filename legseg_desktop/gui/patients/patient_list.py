"""The searchable list of patients."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from legseg_desktop.gui.patients.patient_model import PatientColumn, PatientModel
from legseg_desktop.gui.patients.state_chips import StateChipsDelegate
from legseg_desktop.gui.theme import GRID, Look, tabular, text_scaled
from legseg_desktop.gui.translation import tr, tr_n
from legseg_desktop.library_records import PatientRow

_LEAST_STATES = 8 * GRID
_LEAST_SHARE = 0.8
_PAUSE_MS = 120
"""Rest after a key before the library is searched."""


class PatientList(QWidget):
    """A box to search in and the table of who was found.

    Signals
    -------
    searched(str)
        Other patients are asked for.
    chosen(object)
        Key of the patient that was chosen; None where none is.
    """

    searched = Signal(str)
    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Search: pseudonym, diagnosis, tag, visit"))
        self.search.setAccessibleName(tr("Search the patients"))
        self.search.setToolTip(tr("All words must be found (Ctrl+F)"))
        self.search.setClearButtonEnabled(True)
        look.put_icon(self.search.addAction(look.icon("magnify"), _LEADING), "magnify", "muted")
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.searched.emit(self.search.text()))
        self.search.textChanged.connect(lambda _: self._pause.start())
        self.search.returnPressed.connect(self._search_now)
        self.search.installEventFilter(self)
        self.model = PatientModel(self)
        self.view = self._table(look)
        look.changed.connect(self._fit)
        self.count = QLabel()
        self.count.setObjectName("muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addWidget(self.search)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.count)

    @property
    def patient_id(self) -> int | None:
        """Who is chosen."""
        index = self.view.currentIndex()
        return self.model.patient_id(index.row()) if index.isValid() else None

    def show_rows(self, rows: Sequence[PatientRow]) -> None:
        """Show who was found; who was chosen stays so, and is not told again, where still there."""
        before = self.patient_id
        selection = self.view.selectionModel()
        is_blocked = selection.blockSignals(True)
        self.model.show(rows)
        row = self.model.row_of(before)
        if row is None and rows:
            row = 0
        if row is not None:
            self.view.selectRow(row)
        selection.blockSignals(is_blocked)
        self.view.viewport().update()
        n = len(rows)
        self.count.setText(tr_n("{n} patient", "{n} patients", n))
        if self.patient_id != before:
            self.chosen.emit(self.patient_id)

    def choose(self, patient_id: int) -> bool:
        """Choose a patient; say whether it is in the list."""
        row = self.model.row_of(patient_id)
        if row is None:
            return False
        self.view.selectRow(row)
        self.view.scrollTo(self.model.index(row, 0))
        return True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width among the columns."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give names what is left beside the figures; the last visit goes where it is too little.

        The chosen patient's visits stand beside the list.
        """
        view = self.view
        view.verticalHeader().setDefaultSectionSize(text_scaled(4 * GRID))
        titled = view.horizontalHeader().sectionSizeHint
        states = text_scaled(_LEAST_STATES)
        visits = max(text_scaled(7 * GRID), titled(PatientColumn.VISITS))
        patient = text_scaled(16 * GRID)
        last = max(text_scaled(11 * GRID), titled(PatientColumn.LAST_VISIT))
        left = view.width() - visits - states
        view.setColumnHidden(PatientColumn.LAST_VISIT, left < _LEAST_SHARE * (patient + last))
        if not view.isColumnHidden(PatientColumn.LAST_VISIT):
            left -= last
        view.setColumnWidth(PatientColumn.PATIENT, max(min(patient, left), _LEAST_STATES))
        view.setColumnWidth(PatientColumn.VISITS, visits)
        view.setColumnWidth(PatientColumn.LAST_VISIT, last)

    def begin_search(self) -> None:
        """Put the cursor into the box, what stands there selected."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go from the box into the list with Down, and empty the box with Escape."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Down:
                self.view.setFocus()
                return True
            if event.key() == Qt.Key.Key_Escape and self.search.text():
                self.search.clear()
                return True
        return super().eventFilter(watched, event)

    def _search_now(self) -> None:
        self._pause.stop()
        self.searched.emit(self.search.text())

    def _table(self, look: Look) -> QTableView:
        view = QTableView()
        view.setModel(self.model)
        view.setFont(tabular(view.font()))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setShowGrid(False)
        view.setWordWrap(False)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        view.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(PatientColumn.STATE, QHeaderView.ResizeMode.Stretch)
        view.setItemDelegateForColumn(PatientColumn.STATE, StateChipsDelegate(look, view))
        view.selectionModel().currentRowChanged.connect(self._on_row_changed)
        view.setAccessibleName(tr("Patients"))
        return view

    def _on_row_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        self.chosen.emit(self.patient_id)


_LEADING = QLineEdit.ActionPosition.LeadingPosition
