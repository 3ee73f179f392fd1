"""Compare: what has changed in each muscle over the open visits of the patient."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import (
    QLabel,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from inference_engine.errors import LegSegError
from inference_engine.quantification.longitudinal import MuscleTrajectory, VisitComparison
from legseg_desktop.gui.actions import add_action
from legseg_desktop.gui.compare.comparison_table import ComparisonTable
from legseg_desktop.gui.compare.leg_map import LegMap
from legseg_desktop.gui.compare.matched_visits import MatchedVisits
from legseg_desktop.gui.compare.registered_visits import RegisteredVisits, Registration
from legseg_desktop.gui.compare.registration_bar import RegistrationBar
from legseg_desktop.gui.compare.slice_pair import SlicePair
from legseg_desktop.gui.compare.slope_plot import SlopePlot
from legseg_desktop.gui.flow_layout import FlowLayout
from legseg_desktop.gui.jobs import JobRunner
from legseg_desktop.gui.library_session import LibrarySession
from legseg_desktop.gui.program_messages import error_words, translated
from legseg_desktop.gui.services_port import Services
from legseg_desktop.gui.theme import GRID, Look
from legseg_desktop.gui.translation import tr, tr_n
from legseg_desktop.gui.workspace import OpenVisit, Workspace
from legseg_desktop.records import Analysis
from legseg_desktop.reports.visit_summary import CAUTION, summary_of_change


class ComparePlace(QWidget):
    """The table of change, and the chosen muscle over time, in slices and on a map of the leg.

    Parameters
    ----------
    workspace : Workspace
        The open visits.
    services : Services
        Who compares.
    jobs : JobRunner
        Where visits are laid over one another.
    look : Look
        Colours and icons.
    library : LibrarySession, optional
        Where registrations of its own scans are kept.

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
        jobs: JobRunner,
        look: Look,
        parent: QWidget | None = None,
        *,
        library: LibrarySession | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._services = services
        self._comparison: VisitComparison | None = None
        self._matched: MatchedVisits | None = None
        self._visits: tuple[OpenVisit, ...] = ()
        self._is_clicked = False
        self.registered = RegisteredVisits(services, jobs, workspace, self, library=library)
        self.heading = QLabel()
        self.heading.setObjectName("heading")
        self.export = QPushButton(tr("Export …"))
        self.export.setToolTip(tr("Write the comparison as a table (CSV) and as a PDF"))
        look.put_icon(self.export, "export-variant")
        self.export.clicked.connect(self.export_requested)
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        self.hint.setTextFormat(Qt.TextFormat.PlainText)
        self.caution = QLabel(translated(CAUTION))
        self.caution.setObjectName("muted")
        self.caution.setWordWrap(True)
        self.bar = RegistrationBar(look)
        self.bar.wanted.connect(lambda: self.registered.register(self._analyses()))
        self.table = ComparisonTable(look)
        self.table.chosen.connect(self._on_muscle_chosen)
        self.view, self.model = self.table.view, self.table.model
        self.plot = SlopePlot(look)
        self.slices = SlicePair()
        self.map = LegMap()
        for part in (self.slices, self.map):
            part.label_clicked.connect(self._choose_label)
        self._lay_out()
        self._blink_action = add_action(
            self, tr("One visit and the other in turn"), self._blink, ["B"], name="blink"
        )
        workspace.visits_changed.connect(self._refresh)
        workspace.current_changed.connect(self._refresh)
        self.registered.changed.connect(self._refresh)
        self._refresh()

    @property
    def comparison(self) -> VisitComparison | None:
        """What is shown; None while there is nothing to compare."""
        return self._comparison

    @property
    def actions_of_compare(self) -> list[QAction]:
        """What has a key here."""
        return [self._blink_action]

    def showEvent(self, event: QShowEvent) -> None:
        """Lay visits over one another the first time they are looked at."""
        super().showEvent(event)
        if not event.spontaneous():
            self._refresh()

    def _lay_out(self) -> None:
        self.tabs = QTabWidget()
        self.tabs.setDocumentMode(True)
        self.tabs.addTab(self.plot, tr("Over time"))
        self.tabs.addTab(self.slices, tr("Slices"))
        self.tabs.addTab(self.map, tr("Leg map"))
        self._parts = QSplitter(Qt.Orientation.Vertical)
        self._parts.setHandleWidth(GRID)
        self._parts.setChildrenCollapsible(False)
        self._parts.addWidget(self.table)
        self._parts.addWidget(self.tabs)
        self._parts.setStretchFactor(0, 1)
        self._parts.setStretchFactor(1, 1)
        self._parts.setSizes([28 * GRID, 34 * GRID])
        # It takes what is left, not what the plots would like to have.
        self._parts.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self._parts.setMinimumHeight(52 * GRID)
        top = QWidget()
        above = FlowLayout(top, GRID, last_at_right=2)
        for widget in (self.heading, self.table.filters, self.export):
            above.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 2 * GRID, 4 * GRID, GRID)
        layout.setSpacing(GRID // 2)
        layout.addWidget(top)
        layout.addWidget(self.hint)
        layout.addWidget(self.bar)
        layout.addWidget(self._parts, 1)
        layout.addWidget(self.caution)
        layout.addStretch()

    def _analyses(self) -> list[Analysis]:
        return [visit.analysis for visit in self._visits if visit.analysis is not None]

    def _refresh(self) -> None:
        current = self._workspace.current
        name = current.identity if current is not None else ""
        self.heading.setText(tr("Visits of {patient}", patient=name) if name else tr("Compare"))
        self._visits = self._workspace.visits_of_patient()
        analyses = self._analyses()
        comparison: VisitComparison | None = None
        if len(analyses) < 2:
            self.hint.setText(
                tr(
                    "Open two or more segmented visits of one patient to compare them. Visits "
                    "belong together when their patient has the same name."
                )
            )
        else:
            if self.isVisible():
                self.registered.recall(analyses)
            try:
                comparison = self.registered.comparison_of(
                    analyses
                ) or self._services.compare_analyses(analyses)
            except LegSegError as error:
                self.hint.setText(error_words(error))
            else:
                self.hint.setText(self._explanation(comparison))
        self._show(comparison)
        self._register_new()

    def _register_new(self) -> None:
        analyses = self._analyses()
        is_new = self.registered.state_of(analyses) is Registration.NONE
        if self.isVisible() and self._comparison is not None and is_new:
            self.registered.register(analyses)

    def _show(self, comparison: VisitComparison | None) -> None:
        self._comparison = comparison
        analyses = self._analyses()
        registered = self.registered.comparison_of(analyses)
        self.bar.show_state(
            self.registered.state_of(analyses), registered, self.registered.error_of(analyses)
        )
        for widget in (self._parts, self.export, self.bar, self.caution, self.table.filters):
            widget.setVisible(comparison is not None)
        self.hint.setObjectName("muted" if comparison is None else "")
        self.hint.style().polish(self.hint)
        self._match(comparison)
        self.table.show_comparison(comparison, analyses[0].table if analyses else None)
        if comparison is None:
            self.plot.show_muscle(None, None)

    def _match(self, comparison: VisitComparison | None) -> None:
        """Give the slices and the map the visits of a comparison."""
        shown = tuple(visit.shown for visit in self._visits)
        known, self._matched = self._matched, None
        if comparison is not None and self.isVisible():  # it takes a while, and nobody looks
            table = self._analyses()[0].table
            self._matched = MatchedVisits.from_legs(shown, table, comparison.legs)
            if known is not None and known.is_same_as(self._matched):
                self._matched = known  # with the places it has found
        names = [] if comparison is None else [visit.name for visit in comparison.visits]
        is_registered = comparison is not None and bool(comparison.legs)
        self.slices.show_visits(self._matched, names, is_registered=is_registered)
        self.map.show_visits(self._matched, comparison)

    def _on_muscle_chosen(self, row: MuscleTrajectory) -> None:
        self.plot.show_muscle(self._comparison, row.abbreviation)
        if self._matched is not None:
            label = self._matched.label_of(row.side, row.abbreviation)
            self.slices.select(row.side, label, go_there=not self._is_clicked)
            self.map.select(label)

    def _blink(self) -> None:
        self.tabs.setCurrentWidget(self.slices)
        self.slices.blink()

    def _choose_label(self, label: int) -> None:
        muscle = None if self._matched is None else self._matched.muscle_of(label)
        if muscle is not None:
            self._is_clicked = True  # what was clicked is in view: stay there
            self.table.choose(*muscle)
            self._is_clicked = False

    def _explanation(self, comparison: VisitComparison) -> str:
        sentences = [translated(summary_of_change(comparison))]
        if any(visit.days_since_first is None for visit in comparison.visits):
            sentences.append(tr("Without the visits' days there is no change a year."))
        current = self._workspace.current
        left_out = sum(
            visit.analysis is None and current is not None and visit.identity == current.identity
            for visit in self._workspace.visits
        )
        if left_out:
            sentences.append(
                tr_n(
                    "One open visit isn't segmented yet and is left out.",
                    "{n} open visits aren't segmented yet and are left out.",
                    left_out,
                )
            )
        return " ".join(sentences)
