"""Compare: each muscle's fat fraction over the open visits of the patient."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from inference_engine.errors import LegSegError
from inference_engine.quantification.longitudinal import VisitComparison
from legseg_desktop.gui.compare.comparison_model import ComparisonModel
from legseg_desktop.gui.compare.slope_plot import SlopePlot
from legseg_desktop.gui.services_port import Services
from legseg_desktop.gui.theme import GRID, Look
from legseg_desktop.gui.workspace import Workspace
from legseg_desktop.reports.visit_summary import CAUTION, summary_of_change


class ComparePlace(QWidget):
    """The table of change and the chosen muscle over the visits, or what is missing for them.

    Signals
    -------
    export_requested()
        The comparison is wanted as files.
    """

    export_requested = Signal()

    def __init__(
        self,
        workspace: Workspace,
        services: Services,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._services = services
        self._comparison: VisitComparison | None = None
        self.heading = QLabel()
        self.heading.setObjectName("heading")
        self.export = QPushButton(self.tr("Export …"))
        self.export.setToolTip(self.tr("Write the comparison as a table (CSV) and as a PDF"))
        look.put_icon(self.export, "export-variant")
        self.export.clicked.connect(self.export_requested)
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.caution = QLabel(CAUTION)
        self.caution.setObjectName("muted")
        self.model = ComparisonModel(look, self)
        self.view = self._table()
        self.plot = SlopePlot(look)
        self._parts = QSplitter(Qt.Orientation.Vertical)
        self._parts.setHandleWidth(2 * GRID)
        self._parts.setChildrenCollapsible(False)
        self._parts.addWidget(self.view)
        self._parts.addWidget(self.plot)
        self._parts.setStretchFactor(0, 1)
        self._parts.setSizes([60 * GRID, 24 * GRID])
        top = QHBoxLayout()
        top.addWidget(self.heading, 1)
        top.addWidget(self.export)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addLayout(top)
        layout.addWidget(self.hint)
        layout.addWidget(self.caution)
        layout.addWidget(self._parts, 1)
        layout.addStretch()
        workspace.visits_changed.connect(self._refresh)
        workspace.current_changed.connect(self._refresh)
        self._refresh()

    @property
    def comparison(self) -> VisitComparison | None:
        """What is shown; None while there is nothing to compare."""
        return self._comparison

    def _table(self) -> QTableView:
        view = QTableView()
        view.setModel(self.model)
        view.setShowGrid(False)
        view.setAlternatingRowColors(True)
        view.setWordWrap(False)
        view.setIconSize(QSize(2 * GRID, 2 * GRID))
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        view.setTabKeyNavigation(False)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(3 * GRID)
        view.horizontalHeader().setHighlightSections(False)
        view.horizontalHeader().setStretchLastSection(True)
        view.selectionModel().currentRowChanged.connect(self._on_row_changed)
        view.setAccessibleName(self.tr("Change per muscle"))
        return view

    def _refresh(self) -> None:
        current = self._workspace.current
        name = current.identity if current is not None else ""
        self.heading.setText(
            self.tr("Visits of {patient}").format(patient=name) if name else self.tr("Compare")
        )
        visits = self._workspace.visits_of_patient()
        analyses = [visit.analysis for visit in visits if visit.analysis is not None]
        comparison: VisitComparison | None = None
        if len(analyses) < 2:
            self.hint.setText(
                self.tr(
                    "Open two or more segmented visits of one patient to compare them. Visits "
                    "belong together when their patient has the same name."
                )
            )
        else:
            try:
                comparison = self._services.compare_analyses(analyses)
            except LegSegError as error:
                self.hint.setText(str(error))
            else:
                self.hint.setText(self._explanation(comparison))
        self._show(comparison)

    def _show(self, comparison: VisitComparison | None) -> None:
        chosen = self.view.currentIndex().row()
        self._comparison = comparison
        self.model.show(comparison)
        for widget in (self._parts, self.export, self.caution):
            widget.setVisible(comparison is not None)
        self.hint.setObjectName("muted" if comparison is None else "")
        self.hint.style().polish(self.hint)
        self.view.resizeColumnsToContents()
        if comparison is None:
            self.plot.show_muscle(None, None)
        else:
            rows = self.model.rowCount()
            self.view.selectRow(chosen if 0 <= chosen < rows else 0)

    def _on_row_changed(self, current: QModelIndex, previous: QModelIndex) -> None:
        if current.isValid():
            chosen = self.model.trajectory(current.row())
            self.plot.show_muscle(self._comparison, chosen.abbreviation)

    def _explanation(self, comparison: VisitComparison) -> str:
        summary = summary_of_change(comparison)
        if any(visit.days_since_first is None for visit in comparison.visits):
            missing = self.tr("Without the visits' days there is no change a year.")
            return f"{summary} {missing}"
        return summary
