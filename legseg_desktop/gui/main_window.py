"""The window: four places, the rail between them, and what lies around all of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QMenu,
    QMessageBox,
    QVBoxLayout,
    QWidget,
)

from legseg_desktop.gui.actions import add_action, bind_keys
from legseg_desktop.gui.compare.compare_place import ComparePlace
from legseg_desktop.gui.editing.label_editor import LabelEditor
from legseg_desktop.gui.exchange_commands import ExchangeCommands
from legseg_desktop.gui.file_commands import FileCommands
from legseg_desktop.gui.first_start import FirstStartNotice
from legseg_desktop.gui.help_commands import HelpCommands
from legseg_desktop.gui.job_bar import JobBar
from legseg_desktop.gui.library_commands import LibraryCommands
from legseg_desktop.gui.library_files import LibraryFiles
from legseg_desktop.gui.notifications import Notifications
from legseg_desktop.gui.patients.patients_place import PatientsPlace
from legseg_desktop.gui.place_stack import PlaceStack, scrolled
from legseg_desktop.gui.rail import Place, Rail
from legseg_desktop.gui.reports.report_exports import ReportExports
from legseg_desktop.gui.reports.report_place import ReportPlace
from legseg_desktop.gui.services_port import Services
from legseg_desktop.gui.session import Session
from legseg_desktop.gui.settings_dialog import ask_for_settings
from legseg_desktop.gui.shortcut_sheet import ShortcutSheet
from legseg_desktop.gui.theme import Look, theme_names
from legseg_desktop.gui.translation import tr
from legseg_desktop.gui.viewer.review_place import ReviewPlace
from legseg_desktop.gui.viewer.visit_changes import changes_since_first
from legseg_desktop.gui.workspace import OpenVisit
from legseg_desktop.settings import Settings, Theme
from legseg_desktop.viewing.viewer_state import ViewerState


class MainWindow(QMainWindow):
    """The only window.

    Parameters
    ----------
    services : Services
        Who does the work.
    settings : Settings
        The user's preferences.
    look : Look
        Palette and icons.
    """

    def __init__(self, services: Services, settings: Settings, look: Look) -> None:
        super().__init__()
        self.look = look
        self.session = Session(services, settings, self)
        self.workspace = self.session.workspace
        self.files = FileCommands(self.session, look, self)
        self.exchange = ExchangeCommands(self.session, self)
        self.library_files = LibraryFiles(self.session, self)
        self.library_commands = LibraryCommands(self.session, look, self)
        self.help = HelpCommands(self.session, self, services.support)
        self.patients = PatientsPlace(self.session, self.library_commands.verbs(), look)
        self.review = ReviewPlace(ViewerState(), look)
        self.review.take_settings(settings)
        self.editor = LabelEditor(self.session, self.review, look, self.files.save_analysis)
        self.compare = ComparePlace(
            self.workspace, services, self.session.jobs, look, library=self.session.library
        )
        self.report = ReportPlace(self.session, look)
        self.exports = ReportExports(self.session, self.report, self)
        self.rail = Rail(look)
        self.rail.chosen.connect(self.go_to)
        self.job_bar = JobBar(self.session.jobs)
        self._shown: OpenVisit | None = None
        central = self._build()
        self._make_menus()
        bind_keys(self._groups, settings.shortcuts)
        self.notifications = Notifications(central, look)
        self._connect()
        self.setAcceptDrops(True)
        self._on_current_changed()

    def go_to(self, place: Place) -> None:
        """Show a place; the chosen visit stays chosen."""
        self.places.setCurrentIndex(place)
        self.rail.show_place(place)
        shown = self.places.currentWidget()
        assert shown is not None
        shown.setFocus()

    def close_visit(self) -> None:
        """Close the shown visit, after a question where its numbers aren't saved."""
        index, visit = self.workspace.current_index, self.workspace.current
        if index is not None and visit is not None and self._may_lose([visit]):
            self.workspace.close(index)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and folders."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open dropped analyses; ask which image is which for dropped images."""
        event.acceptProposedAction()
        self.files.open_dropped([Path(url.toLocalFile()) for url in event.mimeData().urls()])

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs, so that nothing of it stays; ask where numbers would be lost."""
        if not self._may_lose(list(self.workspace.visits)):
            event.ignore()
            return
        self.editor.close()
        self.session.close()
        self.files.forget_views()
        self.session.keep_settings(self.review.with_its_settings(self.session.settings))
        event.accept()

    def _may_lose(self, visits: list[OpenVisit]) -> bool:
        """Return whether visits may be closed: nothing unsaved, or the user says so."""
        if not self.editor.saving.may_close(visits):
            return False
        if all(visit.is_kept for visit in visits):
            return True
        answer = QMessageBox.question(
            self,
            tr("Not saved"),
            tr("A segmentation isn't saved. Close without saving it?"),
            QMessageBox.StandardButton.Discard | QMessageBox.StandardButton.Cancel,
            QMessageBox.StandardButton.Cancel,
        )
        return answer is QMessageBox.StandardButton.Discard

    def _build(self) -> QWidget:
        self.places = PlaceStack()
        for place in (self.patients, self.review, self.compare, self.report):
            self.places.addWidget(place)
        self.first_start = FirstStartNotice(self.session, self.help.support)
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.help.crash_notice)
        right.addWidget(self.first_start)
        right.addWidget(scrolled(self.places), 1)
        central = QWidget()
        layout = QHBoxLayout(central)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.rail)
        layout.addLayout(right, 1)
        self.setCentralWidget(central)
        self.research_use = QLabel(tr("Research use only, not a medical device"))
        self.research_use.setObjectName("research")
        status = self.statusBar()
        status.setSizeGripEnabled(False)
        status.addWidget(self.job_bar)
        status.addPermanentWidget(self.research_use)
        self.resize(1366, 768)
        return central

    def _make_menus(self) -> None:
        file_menu = self.menuBar().addMenu(tr("&File"))
        files = [
            self._command(
                "import-a-scan", tr("&Import a scan …"), self.files.choose_import, "Ctrl+I"
            ),
            self._command(
                "open-an-analysis", tr("&Open an analysis …"), self.files.choose_analysis, "Ctrl+O"
            ),
            self._command(
                "open-the-demo-patient", tr("Open the &demo patient"), self.files.open_demo
            ),
            self._command(
                "save-the-analysis", tr("&Save the analysis …"), self.editor.saving.save, "Ctrl+S"
            ),
            self._command(
                "exchange-water-and-fat", tr("E&xchange water and fat …"), self.exchange.exchange
            ),
            self._command("close-the-visit", tr("&Close the visit"), self.close_visit, "Ctrl+W"),
            self._command("settings", tr("Se&ttings …"), self.change_settings, "Ctrl+,"),
            self._command("quit", tr("&Quit"), self.close, "Ctrl+Q"),
        ]
        file_menu.addActions(files)
        file_menu.insertMenu(files[3], self._library_menu())
        self._exchange_action = files[4]
        view_menu = self.menuBar().addMenu(tr("&View"))
        places = [
            self._command(place.name.lower(), name, partial(self.go_to, place), f"Ctrl+{place + 1}")
            for place, name in self.rail.names().items()
        ]
        view_menu.addActions(places)
        view_menu.addSeparator()
        view_menu.addMenu(tr("Theme")).addActions(self._themes())
        help_menu = self.menuBar().addMenu(tr("&Help"))
        keys = self._command(
            "keys-and-mouse", tr("&Keys and mouse"), self._show_shortcuts, "F1", "?"
        )
        commands = [self._command("", text, run) for text, run in self.help.commands()]
        help_menu.addActions([keys, *commands])
        self._groups = [
            (tr("Window"), [*files, *places, keys]),
            (tr("Patients"), self.patients.actions_of_patients),
            (tr("Review"), self.review.actions_of_review),
            (tr("Correcting labels"), self.editor.actions),
            (tr("Compare"), self.compare.actions_of_compare),
            (tr("Report"), self.report.actions_of_report),
        ]

    def _library_menu(self) -> QMenu:
        menu = QMenu(tr("&Library"), self)
        library = self.library_files
        commands = [
            self._command("", tr("&Check …"), library.check),
            self._command("", tr("&Back up …"), library.back_up),
            self._command("", tr("&Restore …"), library.restore),
            self._command("", tr("&Open another …"), library.open_other),
        ]
        menu.addActions(commands)
        menu.addSeparator()
        add = partial(self.files.add_to_library, self.editor.saving.is_saved)
        menu.addAction(self._command("", tr("&Add the shown analysis"), add))
        return menu

    def _command(self, name: str, text: str, run: Callable[[], object], *keys: str) -> QAction:
        return add_action(self, text, run, keys, everywhere=True, name=name)

    def _themes(self) -> list[QAction]:
        group = QActionGroup(self)
        self._theme_actions: dict[Theme, QAction] = {}
        for theme, name in theme_names().items():
            action = self._command("", name, partial(self.wear, theme))
            action.setCheckable(True)
            action.setChecked(theme is self.session.settings.theme)
            group.addAction(action)
            self._theme_actions[theme] = action
        return list(self._theme_actions.values())

    def change_settings(self) -> None:
        """Ask for the preferences; take and keep what was changed."""
        ask_for_settings(self.session.settings, self, self.take_settings, self._groups)

    def take_settings(self, settings: Settings) -> None:
        """Keep changed preferences, and wear their theme."""
        self.look.scale_text(settings.text_scale)
        if settings.theme is not self.session.settings.theme:
            self.wear(settings.theme)
        bind_keys(self._groups, settings.shortcuts)
        self.session.keep_settings(settings)

    def wear(self, theme: Theme) -> None:
        """Change the palette and remember it."""
        self.look.wear(theme)
        self._theme_actions[theme].setChecked(True)
        self.rail.show_place(Place(self.places.currentIndex()))
        self.session.keep_settings(replace(self.session.settings, theme=theme))

    def _connect(self) -> None:
        patients, report, session = self.patients, self.report, self.session
        patients.import_requested.connect(self.files.choose_import)
        patients.demo_requested.connect(self.files.open_demo)
        patients.folder_requested.connect(self.files.choose_analysis)
        patients.library_requested.connect(self.library_files.open_other)
        self.first_start.library_requested.connect(self.library_files.open_other)
        patients.review_requested.connect(lambda: self.go_to(Place.REVIEW))
        panel, commands = patients.panel, self.library_commands
        panel.history_requested.connect(lambda: commands.show_patient_history(panel.shown))
        panel.removal_requested.connect(lambda: commands.remove_patient(panel.shown))
        session.library.opened.connect(self._name_window)
        session.library.patient_found.connect(lambda _: self.go_to(Place.PATIENTS))
        session.scans.comparison_opened.connect(lambda: self.go_to(Place.COMPARE))
        report.pdf_requested.connect(self.files.export_pdf)
        report.view_requested.connect(self.files.view_pdf)
        report.save_requested.connect(self.files.save_analysis)
        self.compare.export_requested.connect(
            lambda: self.files.export_comparison(self.compare.comparison)
        )
        self.review.segment_requested.connect(session.segment)
        self.review.findings.exchange.clicked.connect(self.exchange.exchange)
        self.review.succeeded.connect(self.notifications.succeed)
        self.review.failed.connect(self.notifications.fail)
        session.segmenting_changed.connect(self.review.set_segmenting)
        session.succeeded.connect(self.notifications.succeed)
        session.failed.connect(self.notifications.fail)
        session.opened.connect(lambda: self.go_to(Place.REVIEW))
        self.workspace.current_changed.connect(self._on_current_changed)
        self.workspace.visits_changed.connect(self._tell_changes)

    def _on_current_changed(self) -> None:
        visit = self.workspace.current
        self._exchange_action.setEnabled(visit is not None)
        if visit is not self._shown or visit is None:
            self._shown = visit
            self.review.show_visit(visit)
            self.editor.show_visit(visit)
        self._tell_changes()
        self._name_window()

    def _tell_changes(self) -> None:
        visits = self.workspace.visits_of_patient()
        self.review.show_changes(changes_since_first(self.workspace.current, visits))

    def _name_window(self) -> None:
        visit = self.workspace.current
        parts = [] if visit is None else [visit.identity, visit.visit]
        name = " · ".join([*(part for part in parts if part), "LegSeg"])
        if self.session.library.is_read_only:
            name = tr("{name} (library read-only)", name=name)
        self.setWindowTitle(name)

    def _show_shortcuts(self) -> None:
        ShortcutSheet(self._groups, self).exec()
