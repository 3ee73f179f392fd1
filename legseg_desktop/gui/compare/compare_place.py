"""Compare: each muscle's fat fraction over the open visits of the patient."""

from __future__ import annotations

from PySide6.QtWidgets import QAbstractItemView, QLabel, QTableView, QVBoxLayout, QWidget

from inference_engine.errors import LegSegError
from inference_engine.quantification.longitudinal import VisitComparison
from legseg_desktop.gui.compare.comparison_model import ComparisonModel
from legseg_desktop.gui.services_port import Services
from legseg_desktop.gui.theme import GRID, Look
from legseg_desktop.gui.workspace import Workspace


class ComparePlace(QWidget):
    """The table of change, or what is missing for one."""

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
        self.heading = QLabel()
        self.heading.setObjectName("heading")
        self.hint = QLabel()
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        self.model = ComparisonModel(look, self)
        self.view = QTableView()
        self.view.setModel(self.model)
        self.view.setShowGrid(False)
        self.view.setAlternatingRowColors(True)
        self.view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.view.verticalHeader().hide()
        self.view.verticalHeader().setDefaultSectionSize(3 * GRID)
        self.view.horizontalHeader().setHighlightSections(False)
        self.view.horizontalHeader().setStretchLastSection(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 3 * GRID, 4 * GRID, 3 * GRID)
        layout.setSpacing(2 * GRID)
        layout.addWidget(self.heading)
        layout.addWidget(self.hint)
        layout.addWidget(self.view, 1)
        layout.addStretch()
        workspace.visits_changed.connect(self._refresh)
        workspace.current_changed.connect(self._refresh)
        self._refresh()

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
                self.tr("Open two or more segmented visits of one patient to compare them.")
            )
        else:
            try:
                comparison = self._services.compare_analyses(analyses)
            except LegSegError as error:
                self.hint.setText(str(error))
            else:
                self.hint.setText(self._explanation(comparison))
        self.model.show(comparison)
        self.view.setVisible(comparison is not None)
        self.view.resizeColumnsToContents()

    def _explanation(self, comparison: VisitComparison) -> str:
        days = [visit.days_since_first for visit in comparison.visits]
        told = ", ".join(
            self.tr("{visit}: day {day}").format(visit=visit.name, day=visit.days_since_first)
            for visit in comparison.visits
            if visit.days_since_first is not None
        )
        change = self.tr(
            "Change from the first to the last visit in percentage points of fat fraction; "
            "no change is called significant."
        )
        missing = self.tr("Without the visits' dates there is no change a year.")
        return f"{change} {missing if None in days else told + '.'}"
