"""Patients: who is in the library, what is known of the chosen one, and how to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSplitter, QVBoxLayout, QWidget

from inference_engine.errors import LegSegError
from legseg_desktop.gui.actions import add_action
from legseg_desktop.gui.choice_button import ChoiceButton
from legseg_desktop.gui.flow_layout import FlowLayout
from legseg_desktop.gui.patients.library_notice import LibraryNotice
from legseg_desktop.gui.patients.open_visits import OpenVisits
from legseg_desktop.gui.patients.patient_file import PatientFile, patient_file
from legseg_desktop.gui.patients.patient_list import PatientList
from legseg_desktop.gui.patients.patient_panel import PatientPanel
from legseg_desktop.gui.patients.visit_card import ScanVerbs
from legseg_desktop.gui.session import Session
from legseg_desktop.gui.theme import GRID, Look, text_scaled
from legseg_desktop.gui.translation import tr
from legseg_desktop.library_records import PatientRow

_LIST_WIDTH = 60 * GRID
_LARGEST_LIST = 0.4
_USUAL_WIDTH = 160 * GRID


class PatientsPlace(QWidget):
    """The patients of the library beside the one that is chosen; the two ways to begin if none.

    Parameters
    ----------
    session : Session
        Whose library and visits.
    verbs : ScanVerbs
        What can be asked for about a scan.
    look : Look
        Palette and icons.

    Signals
    -------
    import_requested(), demo_requested(), folder_requested(), library_requested()
        One of the choices: import, demo patient, saved analysis, another library.
    review_requested()
        An open visit is to be looked at.
    """

    import_requested = Signal()
    demo_requested = Signal()
    folder_requested = Signal()
    library_requested = Signal()
    review_requested = Signal()

    def __init__(
        self, session: Session, verbs: ScanVerbs, look: Look, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._library = session.library
        self._everyone: tuple[PatientRow, ...] | None = None
        self._make_choices(look)
        self.heading = QLabel()
        self.heading.setObjectName("heading")
        self.hint = QLabel()
        self.hint.setObjectName("muted")
        self.hint.setWordWrap(True)
        self.notice = LibraryNotice()
        self.patients = PatientList(look)
        self.panel = PatientPanel(verbs, look)
        self.open_visits = OpenVisits(session.workspace)
        self.actions_of_patients = [self._search_action()]
        self._build()
        self._share_width()
        look.changed.connect(self._share_width)
        self._connect()
        self._show_library()

    def look_for(self, patient_id: int) -> None:
        """Choose a patient, in spite of a search that doesn't find it."""
        if not self.patients.choose(patient_id):
            self.patients.search.clear()
            self._search("")
            self.patients.choose(patient_id)

    def _make_choices(self, look: Look) -> None:
        self.import_choice = ChoiceButton(
            look,
            "tray-arrow-down",
            tr("Import a scan"),
            tr("DICOM, NIfTI or BIDS"),
            is_primary=True,
        )
        self.demo_choice = ChoiceButton(
            look,
            "flask-outline",
            tr("Open the demo patient"),
            tr("simulated, three visits"),
        )
        self.folder_choice = ChoiceButton(
            look,
            "folder-open-outline",
            tr("Open an analysis"),
            tr("a folder that LegSeg has saved"),
        )
        self.small_import = QPushButton(tr("Import a scan …"))
        self.small_import.setProperty("primary", True)
        look.put_icon(self.small_import, "tray-arrow-down", "accent_text")
        self.small_folder = QPushButton(tr("Open an analysis …"))
        look.put_icon(self.small_folder, "folder-open-outline")
        for button in (self.import_choice, self.small_import):
            button.clicked.connect(self.import_requested)
        for button in (self.folder_choice, self.small_folder):
            button.clicked.connect(self.folder_requested)
        self.demo_choice.clicked.connect(self.demo_requested)

    def _search_action(self) -> QAction:
        return add_action(
            self,
            tr("Search the patients"),
            self.patients.begin_search,
            ["Ctrl+F"],
            name="search-the-patients",
        )

    def _build(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(self.heading, 1)
        top.addWidget(self.small_folder)
        top.addWidget(self.small_import)
        self.choices = QWidget()
        choices = FlowLayout(self.choices, 2 * GRID)
        for choice in (self.import_choice, self.demo_choice, self.folder_choice):
            choices.addWidget(choice)
        self.across = QSplitter(Qt.Orientation.Horizontal)
        self.across.addWidget(self.patients)
        self.across.addWidget(self.panel)
        self.across.setHandleWidth(2 * GRID)
        self.across.setChildrenCollapsible(False)
        self.across.setStretchFactor(0, 0)
        self.across.setStretchFactor(1, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4 * GRID, 2 * GRID, 4 * GRID, 2 * GRID)
        layout.setSpacing(GRID + GRID // 2)
        layout.addLayout(top)
        layout.addWidget(self.notice)
        layout.addWidget(self.choices)
        layout.addWidget(self.hint)
        layout.addWidget(self.across, 1)
        layout.addWidget(self.open_visits)
        self._rest = QWidget()
        layout.addWidget(self._rest, 1)

    def _share_width(self) -> None:
        """Give the list more where text is larger; the visits keep the better part."""
        width = max(self.width(), _USUAL_WIDTH)
        wide = min(text_scaled(_LIST_WIDTH), round(_LARGEST_LIST * width))
        self.across.setSizes([wide, width - wide])

    def _connect(self) -> None:
        library, patients, panel = self._library, self.patients, self.panel
        library.opened.connect(self._show_library)
        library.unavailable.connect(self._say_unavailable)
        library.changed.connect(self._refresh)
        library.patient_found.connect(self.look_for)
        self.notice.read_only_requested.connect(lambda: library.open_again(is_read_only=True))
        self.notice.again_requested.connect(library.open_again)
        self.notice.other_requested.connect(self.library_requested)
        patients.searched.connect(self._search)
        patients.chosen.connect(self._show_patient)
        patients.view.activated.connect(lambda _: self._open_latest())
        panel.details.changed.connect(library.change_patient)
        panel.compare_requested.connect(self._session.scans.open_for_comparison)
        self._session.jobs.changed.connect(self._mark_segmenting)
        self._session.workspace.visits_changed.connect(self._show_what_there_is)
        self.open_visits.review_requested.connect(self.review_requested)

    def _show_library(self) -> None:
        """Show another library, or that there is none."""
        self.notice.hide()
        if self._library.is_read_only:
            self.notice.say_read_only()
        self.panel.set_read_only(self._library.is_read_only)
        self.patients.search.clear()
        self._refresh()

    def _say_unavailable(self, error: LegSegError, is_in_use: bool) -> None:
        self.notice.say_unavailable(error, is_in_use=is_in_use)

    def _refresh(self) -> None:
        """Read the list anew, and the chosen patient, too."""
        self._everyone = None
        chosen = self.patients.patient_id
        self._search(self.patients.search.text())
        if self.patients.patient_id == chosen:
            self._show_patient(chosen)

    def _search(self, text: str) -> None:
        self.patients.show_rows(self._found(text))
        self._show_what_there_is()

    def _found(self, text: str) -> tuple[PatientRow, ...]:
        """Return who is found; all of them are read once, so that a search is quickly undone."""
        library = self._library.current
        if library is None:
            return ()
        if text.strip() or library.is_read_only:  # another window may change it
            return library.patient_rows(text)
        if self._everyone is None:
            self._everyone = library.patient_rows()
        return self._everyone

    def _show_what_there_is(self) -> None:
        """Show the list where there are patients, else the ways to begin."""
        has_patients = bool(self.patients.model.rowCount() or self.patients.search.text())
        is_empty = not has_patients and not self._session.workspace.visits
        self.across.setVisible(has_patients)
        self.choices.setVisible(not has_patients)
        self.small_import.setVisible(has_patients)
        self.small_folder.setVisible(has_patients)
        self._rest.setVisible(not has_patients and is_empty)
        self.heading.setText(tr("Begin with a scan") if is_empty else tr("Patients and visits"))
        self.hint.setVisible(not has_patients)
        self.hint.setText(
            tr(
                "DICOM folders, DVDs and zip files, NIfTI files, BIDS folders and saved analyses "
                "can be dropped anywhere in this window."
            )
        )

    def _show_patient(self, patient_id: int | None) -> None:
        library = self._library.current
        file: PatientFile | None = None
        try:
            if library is not None and patient_id is not None:
                file = patient_file(library, patient_id)
        except LegSegError as error:  # such as one that another window has just removed
            self._session.failed.emit(error)
        self.panel.show_patient(file)
        self._mark_segmenting()

    def _mark_segmenting(self) -> None:
        self.panel.mark_segmenting(self._session.scans.is_segmenting)

    def _open_latest(self) -> None:
        """Open the latest scan of the chosen patient."""
        rows = self.panel.rows
        if rows:
            self._session.scans.open_scan(rows[-1].entry.scan.identifier)
