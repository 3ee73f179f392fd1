"""Patients: what is open, and the two ways to begin."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from legseg_desktop.gui.choice_button import ChoiceButton
from legseg_desktop.gui.patients.visit_model import VisitColumn, VisitModel
from legseg_desktop.gui.theme import GRID, Look
from legseg_desktop.gui.workspace import Workspace


class PatientsPlace(QWidget):
    """The list of open visits, and what to do where there is none.

    Signals
    -------
    import_requested(), demo_requested(), folder_requested()
        One of the choices.
    review_requested()
        A visit was opened by a double click or Return.
    """

    import_requested = Signal()
    demo_requested = Signal()
    folder_requested = Signal()
    review_requested = Signal()

    def __init__(self, workspace: Workspace, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.import_choice = ChoiceButton(
            look,
            "tray-arrow-down",
            self.tr("Import a scan"),
            self.tr("fat and water, or phases: NIfTI"),
            is_primary=True,
        )
        self.import_choice.clicked.connect(self.import_requested)
        self.demo_choice = ChoiceButton(
            look,
            "flask-outline",
            self.tr("Open the demo patient"),
            self.tr("simulated, three visits"),
        )
        self.demo_choice.clicked.connect(self.demo_requested)
        self.folder_choice = ChoiceButton(
            look,
            "folder-open-outline",
            self.tr("Open an analysis"),
            self.tr("a folder that LegSeg has saved"),
        )
        self.folder_choice.clicked.connect(self.folder_requested)
        self.model = VisitModel(workspace, self)
        self.view = self._table()
        self.heading = QLabel()
        self.heading.setObjectName("heading")
        self.hint = QLabel(
            self.tr("Analysis folders and NIfTI files can be dropped anywhere in this window.")
        )
        self.hint.setObjectName("muted")
        self._build()
        workspace.visits_changed.connect(self._refresh)
        workspace.current_changed.connect(self._select_current)
        self._refresh()

    def _table(self) -> QTableView:
        view = QTableView()
        view.setModel(self.model)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setShowGrid(False)
        view.setAlternatingRowColors(True)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(4 * GRID)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        for column, width in (
            (VisitColumn.PATIENT, 28 * GRID),
            (VisitColumn.VISIT, 20 * GRID),
            (VisitColumn.STATE, 24 * GRID),
            (VisitColumn.GRID, 36 * GRID),
        ):
            view.setColumnWidth(column, width)
        header.setSectionResizeMode(VisitColumn.WARNINGS, QHeaderView.ResizeMode.Stretch)
        view.selectionModel().currentRowChanged.connect(
            lambda current, _: self._workspace.show(current.row())
        )
        view.activated.connect(lambda _: self.review_requested.emit())
        view.setAccessibleName(self.tr("Open visits"))
        return view

    def _build(self) -> None:
        choices = QHBoxLayout()
        choices.setSpacing(2 * GRID)
        for choice in (self.import_choice, self.demo_choice, self.folder_choice):
            choices.addWidget(choice)
        choices.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.heading)
        layout.addLayout(choices)
        layout.addWidget(self.hint)
        layout.addWidget(self.view, 1)
        layout.addStretch()

    def _refresh(self) -> None:
        is_empty = not self._workspace.visits
        self.heading.setText(
            self.tr("Begin with a scan") if is_empty else self.tr("Patients and visits")
        )
        self.view.setVisible(not is_empty)
        self._select_current()

    def _select_current(self) -> None:
        index = self._workspace.current_index
        if index is not None and self.view.currentIndex().row() != index:
            self.view.selectRow(index)
