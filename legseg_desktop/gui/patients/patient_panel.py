"""The chosen patient: who it is, and the visits in their order."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from legseg_desktop.gui.patients.patient_details import PatientDetails
from legseg_desktop.gui.patients.patient_file import PatientFile
from legseg_desktop.gui.patients.visit_axis import VisitAxis
from legseg_desktop.gui.patients.visit_card import ScanRow, ScanVerbs, VisitCard
from legseg_desktop.gui.theme import GRID, Look
from legseg_desktop.gui.translation import tr


class PatientPanel(QWidget):
    """Details, time axis and a card per visit.

    Signals
    -------
    compare_requested(object)
        Keys of the patient's segmented scans, to be compared.
    history_requested(), removal_requested()
        Of the shown patient.
    """

    compare_requested = Signal(object)
    history_requested = Signal()
    removal_requested = Signal()

    def __init__(self, verbs: ScanVerbs, look: Look) -> None:
        super().__init__()
        self._verbs = verbs
        self._look = look
        self._is_read_only = False
        self.shown: PatientFile | None = None
        self.cards: list[VisitCard] = []
        self.heading = QLabel()
        self.heading.setObjectName("heading")
        self.compare = QPushButton(tr("Compare the visits"))
        self.compare.setToolTip(tr("Open all segmented visits and show their change"))
        look.put_icon(self.compare, "chart-line")
        self.compare.clicked.connect(self._ask_to_compare)
        self.history = self._small("history", tr("Show the patient's history"), look)
        self.history.clicked.connect(self.history_requested)
        self.remove = self._small("trash-can-outline", tr("Remove the patient"), look)
        self.remove.clicked.connect(self.removal_requested)
        self.details = PatientDetails(look)
        self.axis = VisitAxis(look)
        self.axis.chosen.connect(self._show_card_of)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(self.heading, 1)
        for button in (self.compare, self.history, self.remove):
            top.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(top)
        layout.addWidget(self.details)
        layout.addWidget(self.axis)
        layout.addWidget(self._scroll, 1)
        self.show_patient(None)

    def set_read_only(self, is_read_only: bool) -> None:
        """Let nothing be changed."""
        self._is_read_only = is_read_only
        self.details.set_read_only(is_read_only)
        self.remove.setEnabled(not is_read_only)

    def show_patient(self, file: PatientFile | None) -> None:
        """Show a patient, or the same after a change, as far down as before."""
        before, self.shown = self.shown, file
        self.setVisible(file is not None)
        self.cards = []
        if file is None:
            return
        is_same = before is not None and before.patient.identifier == file.patient.identifier
        height = self._scroll.verticalScrollBar().value() if is_same else 0
        self.heading.setText(file.patient.pseudonym)
        self.compare.setEnabled(len(file.segmented_scans) > 1)
        self.details.show_patient(file.patient)
        self.axis.show_visits([visit.visit for visit in file.visits])
        self._scroll.setWidget(self._page(file))
        bar = self._scroll.verticalScrollBar()
        QTimer.singleShot(0, bar, lambda: bar.setValue(height))

    def mark_segmenting(self, is_planned_for: Callable[[int], bool]) -> None:
        """Show for which scans a segmentation runs or waits."""
        for row in self.rows:
            row.set_segmenting(is_planned_for(row.entry.scan.identifier))

    @property
    def rows(self) -> list[ScanRow]:
        """All scans on show."""
        return [row for card in self.cards for row in card.rows]

    def _page(self, file: PatientFile) -> QWidget:
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(0, 0, GRID, 0)
        layout.setSpacing(GRID)
        for visit in file.visits:
            card = VisitCard(
                visit, file.numbers, self._verbs, self._look, is_read_only=self._is_read_only
            )
            self.cards.append(card)
            layout.addWidget(card)
        if not file.visits:
            empty = QLabel(tr("No scan is left of this patient."))
            empty.setObjectName("muted")
            layout.addWidget(empty)
        layout.addStretch(1)
        return page

    def _show_card_of(self, visit_id: int) -> None:
        for card in self.cards:
            if card.visit.identifier == visit_id:
                self._scroll.ensureWidgetVisible(card)

    def _ask_to_compare(self) -> None:
        if self.shown is not None:
            self.compare_requested.emit(self.shown.segmented_scans)

    def _small(self, icon: str, name: str, look: Look) -> QToolButton:
        button = QToolButton()
        button.setToolTip(name)
        button.setAccessibleName(name)
        look.put_icon(button, icon)
        return button
