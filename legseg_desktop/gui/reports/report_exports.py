"""Exports from the Report place: asks where to, runs the job, says what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from inference_engine.progress import Progress, ProgressSpan
from legseg_desktop.gui.jobs import Job
from legseg_desktop.gui.reports.report_place import ReportPlace
from legseg_desktop.gui.session import Session
from legseg_desktop.gui.translation import tr
from legseg_desktop.gui.visit_tasks import free_folder
from legseg_desktop.gui.workspace import OpenVisit
from legseg_desktop.library_records import RevisionKind
from legseg_desktop.records import Analysis
from legseg_desktop.reports.report_options import ReportOptions
from legseg_desktop.reports.spreadsheet_csv import CsvDialect
from legseg_desktop.services.export_formats import DICOM_FORMATS, ExportFormat

if TYPE_CHECKING:  # brings DICOM, Excel and registration, which the window must not wait for
    from legseg_desktop.services.export_analysis import ExportResult

EXPORT_FOLDER = "legseg-export"


@dataclass(frozen=True)
class ExportOrder:
    """What is to be exported, how; fields as in the service's choices."""

    formats: tuple[ExportFormat, ...]
    made_by: RevisionKind | None
    source: Path | None
    report: ReportOptions
    csv: CsvDialect = CsvDialect.COMMA


class ExportAnalysis(Protocol):
    """Write an analysis into a folder."""

    def __call__(
        self, analysis: Analysis, folder: Path, order: ExportOrder, progress: Progress
    ) -> ExportResult:
        """Return what was written and what wasn't."""


class ReportExports(QObject):
    """Does what is asked for in the Report place.

    Parameters
    ----------
    session : Session
        Whose visit is shown, and whose jobs run.
    place : ReportPlace
        Where formats and options are chosen.
    window : QWidget
        Over which the questions open.
    export : ExportAnalysis, optional
        Who writes; the service by default.
    """

    def __init__(
        self,
        session: Session,
        place: ReportPlace,
        window: QWidget,
        export: ExportAnalysis | None = None,
    ) -> None:
        super().__init__(window)
        self._session = session
        self._place = place
        self._window = window
        self._write = export or _export
        place.export_requested.connect(self.export)
        place.formats.source_requested.connect(self.choose_source)
        place.pdf_options.changed.connect(self._take_options)

    def choose_source(self) -> None:
        """Ask where the scan's own DICOM files are."""
        folder = self._ask_folder(tr("Folder with the scan's own DICOM files"))
        if folder is not None:
            self._place.formats.set_source(folder)

    def export(self) -> None:
        """Ask where to, and write the chosen formats of the shown visit into a new folder."""
        visit = self._session.workspace.current
        formats = self._place.formats.formats
        if visit is None or visit.analysis is None or not formats:
            return
        made_by = self._maker_of(visit)
        if made_by is None and _needs_maker(visit.analysis, formats):
            made_by = self._ask_maker()
            if made_by is None:
                return
        parent = self._ask_folder(tr("Export into"))
        if parent is None:
            return
        panel, report = self._place.formats, self._place.pdf_options.options
        order = ExportOrder(formats, made_by, panel.source, report, panel.csv)
        self._session.jobs.start(
            Job(
                tr("Export"),
                partial(self._reviewed_and_written, visit, parent, order),
                lambda written: self._tell(written, visit),
            )
        )

    def _reviewed_and_written(
        self, visit: OpenVisit, parent: Path, order: ExportOrder, progress: Progress
    ) -> tuple[ExportResult, Path]:
        """Write the analysis, with the review of its revision where the library keeps one.

        What the library keeps must be what was measured, or nothing is written. The folder's name
        is found now: an export that waited before this one may have taken the one free then.
        """
        complete = self._session.report_source.analysis_of(visit, with_review=True)
        analysis = complete(ProgressSpan(progress, 0.0, 0.2))
        folder = free_folder(parent, EXPORT_FOLDER)
        return self._write(analysis, folder, order, ProgressSpan(progress, 0.2, 1.0)), folder

    def _tell(self, written: tuple[ExportResult, Path], visit: OpenVisit) -> None:
        result, folder = written
        for _, error in result.failed:
            self._session.failed.emit(error)
        if not result.written:
            return
        count = len(result.written)
        self._session.succeeded.emit(
            tr(
                "Exported into {name}: {n} of {all} formats",
                name=folder.name,
                n=count,
                all=count + len(result.failed),
            )
            if result.failed
            else tr("Exported into {name}", name=folder.name)
        )
        library = self._session.library
        if visit.revision_id is not None and library.can_write:
            library.set_reported(visit.revision_id)

    def _take_options(self) -> None:
        self._session.report_options = self._place.pdf_options.options

    def _maker_of(self, visit: OpenVisit) -> RevisionKind | None:
        """Return who made the labels, where the library tells."""
        library = self._session.library.current
        if library is None or visit.scan_id is None or visit.revision_id is None:
            return None
        patient_id = library.visit_of(visit.scan_id).patient_id
        for of_visit in library.timeline(patient_id):
            for scan in of_visit.scans:
                for revision in scan.revisions:
                    if revision.identifier == visit.revision_id:
                        return revision.kind
        return None

    def _ask_maker(self) -> RevisionKind | None:
        words = {
            tr("A person drew them"): RevisionKind.MANUAL,
            tr("A program, corrected by a person"): RevisionKind.SEMIAUTOMATIC,
            tr("A program alone"): RevisionKind.AUTOMATIC,
        }
        chosen, is_given = QInputDialog.getItem(
            self._window,
            tr("Who made the labels?"),
            tr("DICOM must say who made these labels, which were given:"),
            list(words),
            0,
            False,
        )
        return words[chosen] if is_given else None

    def _ask_folder(self, title: str) -> Path | None:
        start = self._session.settings.last_directory
        name = QFileDialog.getExistingDirectory(self._window, title, start)
        if not name:
            return None
        self._session.keep_settings(replace(self._session.settings, last_directory=name))
        return Path(name)


def _needs_maker(analysis: Analysis, formats: Sequence[ExportFormat]) -> bool:
    return analysis.provenance.model_name is None and not DICOM_FORMATS.isdisjoint(formats)


def _export(
    analysis: Analysis, folder: Path, order: ExportOrder, progress: Progress
) -> ExportResult:
    from legseg_desktop.services.export_analysis import (  # noqa: PLC0415
        ExportChoices,
        export_analysis,
    )

    choices = ExportChoices(order.made_by, order.source, order.report, order.csv)
    return export_analysis(analysis, folder, order.formats, choices, progress)
