"""What the user can do with visits: each verb starts a job and puts its result in place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from inference_engine.errors import InputError, OutputError
from inference_engine.progress import Progress, ProgressSpan
from inference_engine.quantification.longitudinal import VisitComparison
from legseg_desktop.gui.examination import examine_behind
from legseg_desktop.gui.jobs import Job, JobRunner
from legseg_desktop.gui.library_scans import LibraryScans
from legseg_desktop.gui.library_session import LibrarySession
from legseg_desktop.gui.reports.kept_comments import KeptComments
from legseg_desktop.gui.reports.report_source import ReportSource
from legseg_desktop.gui.services_port import Services
from legseg_desktop.gui.translation import tr
from legseg_desktop.gui.visit_tasks import (
    ImagesElsewhere,
    VisitDescription,
    analysis_folders,
    free_folder,
    saved,
    segmented,
    visit_from_folder,
    visit_from_images,
)
from legseg_desktop.gui.workspace import OpenVisit, Workspace
from legseg_desktop.records import ScanInputs
from legseg_desktop.reports.report_options import ReportOptions, VisitReportOptions
from legseg_desktop.settings import Settings, save_settings


class Session(QObject):
    """One run of the window: its open visits, its jobs and its preferences.

    Parameters
    ----------
    services : Services
        Who does the work.
    settings : Settings
        The preferences at the start.

    Signals
    -------
    succeeded(str)
        Something worth saying is done.
    failed(exception)
        Something the user asked for can't be done.
    opened()
        A visit that was asked for is open.
    images_missing(Path, exception)
        The images of the analysis in a folder weren't found.
    segmenting_changed(bool)
        Whether the shown visit is being segmented, or waits for it.
    """

    succeeded = Signal(str)
    failed = Signal(object)
    opened = Signal()
    images_missing = Signal(object, object)
    segmenting_changed = Signal(bool)

    def __init__(
        self, services: Services, settings: Settings, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.services = services
        self.workspace = Workspace(self)
        self.jobs = JobRunner(self)
        # One after the other, and never behind a segmentation.
        self.saves = JobRunner(self)
        self.library = LibrarySession(services, self.jobs, self)
        self.scans = LibraryScans(self.library, self.workspace, lambda: self._settings, self)
        self.report_options = ReportOptions()  # of every PDF that is written
        self.report_source = ReportSource(services, self.library)
        self.comments = KeptComments(self.library, self)
        self._settings = settings
        self._can_keep_settings = True
        self._image_folders: list[Path] = []
        for jobs in (self.jobs, self.saves):
            jobs.failed.connect(lambda _, error: self.failed.emit(error))
        self.jobs.changed.connect(self._tell_segmenting)
        self.workspace.current_changed.connect(self._tell_segmenting)
        self.workspace.visits_changed.connect(self._drop_jobs_of_closed_visits)
        self.library.succeeded.connect(self.succeeded)
        self.library.failed.connect(self.failed)
        self.scans.opened.connect(self.opened)
        self.scans.segmented.connect(self._say_segmented)

    @property
    def settings(self) -> Settings:
        """The user's preferences."""
        return self._settings

    @property
    def is_at_work(self) -> bool:
        """Whether something runs or waits, other than what tools do to labels."""
        return any(jobs.is_busy or jobs.waiting for jobs in (self.jobs, self.saves))

    @property
    def image_folders(self) -> tuple[Path, ...]:
        """Folders that were named for the images of analyses."""
        return tuple(self._image_folders)

    def keep_settings(self, settings: Settings) -> None:
        """Take changed preferences, and keep them for the next start."""
        self._settings = settings
        try:
            save_settings(self._settings)
        except OutputError as error:
            # Said once: a folder that was chosen is a preference, too.
            if self._can_keep_settings:
                self._can_keep_settings = False
                self.failed.emit(error)
        else:
            self._can_keep_settings = True

    def open_paths(self, paths: Iterable[Path]) -> bool:
        """Open the analyses in the given folders; say whether there were any."""
        folders = analysis_folders(paths)
        for folder in folders:
            self._start(
                tr("Opening the analysis"),
                partial(visit_from_folder, self.services, folder, tuple(self._image_folders)),
                self._put_open,
            )
        return bool(folders)

    def look_for_images_in(self, folder: Path) -> None:
        """Look there too for the images of the analyses that are opened from now on."""
        if folder not in self._image_folders:
            self._image_folders.insert(0, folder)

    def open_folder(self, folder: Path) -> None:
        """Open the analysis, or analyses, in a folder; say so where there is none."""
        if not self.open_paths([folder]):
            self.failed.emit(
                InputError(
                    f"The folder {folder.name} holds no analysis.",
                    "Choose a folder that LegSeg has saved, or import the images.",
                )
            )

    def import_scan(self, inputs: ScanInputs, description: VisitDescription) -> None:
        """Open images that aren't segmented."""
        self._start(
            tr("Opening the scan"),
            partial(visit_from_images, self.services, inputs, description),
            self._put_open,
        )

    def run_demo(self, folder: Path) -> None:
        """Open the demo patient, made first where the folder doesn't hold it yet."""
        if self.open_paths([folder]):
            return
        self._start(
            tr("Making the demo patient"),
            lambda progress: self.services.run_demo(folder, progress),
            lambda _: self.open_folder(folder),
        )

    def segment(self) -> None:
        """Segment the shown visit, after those that wait already."""
        visit = self.workspace.current
        if visit is None or self._is_segmenting(visit):
            return
        if visit.scan_id is not None:
            self.scans.segment(visit.scan_id)
            return
        self.jobs.start(
            Job(
                tr("Segmentation"),
                # The preferences as they are then: an error may have advised to change them.
                lambda progress: segmented(
                    self.services, visit, self._settings.segmentation_options(), progress
                ),
                self._put_in_place,
                name=" · ".join(part for part in (visit.identity, visit.visit) if part),
                # Saving makes another visit of it, with the same scan.
                subject=visit.scan,
                is_long=True,
            )
        )

    def close(self) -> None:
        """Stop what runs, drop what waits; no thread and no process is left."""
        self.saves.close()
        self.jobs.close()
        self.services.close()
        self.library.close()

    def save(self, folder: Path) -> None:
        """Save the shown visit's analysis, as every export writes it, into a new folder.

        Parameters
        ----------
        folder : Path
            Its name; where it is taken by the time it is written, the next one is.
        """
        visit = self.workspace.current
        if visit is None or visit.analysis is None:
            return
        complete = self.report_source.analysis_of(visit, with_review=True)
        self.saves.start(
            Job(
                tr("Saving the analysis"),
                lambda progress: saved(self.services, visit, complete, folder, progress),
                lambda result: self._put_saved(visit, result),
            )
        )

    def export_pdf(self, path: Path) -> None:
        """Write the shown visit's PDF; in the library its numbers are reported then."""
        visit = self.workspace.current
        revision_id = None if visit is None else visit.revision_id

        def note() -> None:
            self._say_written(path)
            if revision_id is not None and self.library.can_write:
                self.library.set_reported(revision_id)

        self._write_pdf(path, note)

    def write_pdf_to_view(self, path: Path, on_written: Callable[[], None]) -> None:
        """Write the shown visit's PDF for looking at it; call `on_written` when it is there."""
        self._write_pdf(path, on_written)

    def export_comparison(self, folder: Path, comparison: VisitComparison | None = None) -> None:
        """Write the comparison of the patient's visits, as shown; named as by `save`."""
        visits = [one for one in self.workspace.visits_of_patient() if one.analysis is not None]
        completes = [self.report_source.analysis_of(visit) for visit in visits]
        comments = tuple(self.comments.comment_on(visit) for visit in visits)
        report = VisitReportOptions(comments, self.report_options.paper)

        def work(progress: Progress) -> Path:
            analyses = [
                complete(ProgressSpan(progress, number / len(visits), (number + 1) / len(visits)))
                for number, complete in enumerate(completes)
            ]
            free = free_folder(folder.parent, folder.name)
            self.services.save_comparison(analyses, free, comparison, report)
            return free

        self._start(tr("Writing the comparison"), work, self._say_written)

    def _write_pdf(self, path: Path, on_written: Callable[[], None]) -> None:
        visit = self.workspace.current
        if visit is None or visit.analysis is None:
            return
        complete = self.report_source.analysis_of(visit)

        def work(progress: Progress) -> None:
            analysis = complete(ProgressSpan(progress, 0.0, 0.5))
            progress.report(0.5, "")
            self.services.write_pdf(path, analysis, self.report_options)

        self._start(tr("Writing the PDF"), work, lambda _: on_written())

    def _say_written(self, target: Path) -> None:
        self.succeeded.emit(tr("Written: {name}", name=target.name))

    def _put_open(self, visit: OpenVisit | ImagesElsewhere) -> None:
        if isinstance(visit, ImagesElsewhere):
            if visit.looked_in == tuple(self._image_folders):
                self.images_missing.emit(visit.folder, visit.error)
            else:  # a folder has been named meanwhile
                self.open_paths([visit.folder])
            return
        self.workspace.open(visit)
        self.opened.emit()
        examine_behind(visit, self.services.examine_scan, self.jobs, self.workspace)

    def _put_in_place(self, result: OpenVisit) -> None:
        before = next((one for one in self.workspace.visits if one.scan is result.scan), None)
        if before is not None and self.workspace.replace(before, result):
            chosen = result.analysis and result.analysis.provenance.parameters.get("model_choice")
            self._say_segmented(tr("The scan"), chosen or "")

    def _say_segmented(self, name: str, chosen: str) -> None:
        done = tr("{name} is segmented. Check it before using a number.", name=name)
        self.succeeded.emit(f"{done} {chosen}" if chosen else done)

    def _is_segmenting(self, visit: OpenVisit) -> bool:
        if visit.scan_id is not None:
            return self.scans.is_segmenting(visit.scan_id)
        return self.jobs.is_planned_for(visit.scan)

    def _put_saved(self, visit: OpenVisit, result: OpenVisit) -> None:
        assert result.folder is not None
        self.workspace.replace(visit, result)
        self.succeeded.emit(tr("Saved in {name}", name=result.folder.name))

    def _tell_segmenting(self) -> None:
        visit = self.workspace.current
        self.segmenting_changed.emit(visit is not None and self._is_segmenting(visit))

    def _drop_jobs_of_closed_visits(self) -> None:
        # Those of the library's scans go on: their results are kept there.
        visits = self.workspace.visits
        own = [one for visit in visits for one in (visit.scan, visit.shown)]
        self.jobs.keep_only([*own, *self.scans.subjects])

    def _start(
        self, title: str, work: Callable[[Progress], Any], on_done: Callable[[Any], None]
    ) -> None:
        self.jobs.start(Job(title, work, on_done))
