"""What the user can do with scans of the library: open, segment, compare."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from inference_engine.progress import Progress, ProgressSpan
from legseg_desktop.gui.examination import examine_behind
from legseg_desktop.gui.jobs import Job
from legseg_desktop.gui.library_port import Library
from legseg_desktop.gui.library_session import LibrarySession
from legseg_desktop.gui.library_tasks import (
    KeptSegmentation,
    segmented_and_kept,
    visit_from_library,
)
from legseg_desktop.gui.translation import tr
from legseg_desktop.gui.workspace import OpenVisit, Workspace
from legseg_desktop.settings import Settings


@dataclass(frozen=True, eq=False)
class _Subject:
    """What the jobs of a scan belong to, whether it is open or not."""

    scan_id: int


class LibraryScans(QObject):
    """Brings scans of the library into the workspace, and segmentations back into the library.

    Parameters
    ----------
    library : LibrarySession
        The open library, who does the work and where it is done.
    workspace : Workspace
        The open visits.
    settings : callable
        The preferences as they are when it is called.

    Signals
    -------
    opened()
        A scan that was asked for is open.
    comparison_opened()
        The scans that are to be compared are open.
    segmented(str, str)
        A segmentation is done: of what, and what is to be said of the choice of the model.
    """

    opened = Signal()
    comparison_opened = Signal()
    segmented = Signal(str, str)

    def __init__(
        self,
        library: LibrarySession,
        workspace: Workspace,
        settings: Callable[[], Settings],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = library.services
        self._jobs = library.jobs
        self._library = library
        self._workspace = workspace
        self._settings = settings
        self._subjects: dict[int, _Subject] = {}
        library.opened.connect(self._close_visits)

    def subject_of(self, scan_id: int) -> object:
        """Return what the jobs of a scan belong to."""
        return self._subjects.setdefault(scan_id, _Subject(scan_id))

    @property
    def subjects(self) -> tuple[object, ...]:
        """Whatever jobs of the library's scans may belong to."""
        return tuple(self._subjects.values())

    def is_segmenting(self, scan_id: int) -> bool:
        """Return whether a segmentation of a scan runs or waits."""
        return self._jobs.is_planned_for(self.subject_of(scan_id))

    def open_scan(self, scan_id: int, revision_id: int | None = None) -> None:
        """Show a scan, with the labels of a revision, by default the latest."""
        library = self._library.current
        if library is None:
            return
        wanted = revision_id or _latest_of(library, scan_id)
        visit = self._workspace.visit_of_scan(scan_id)
        if visit is not None and visit.revision_id == wanted and visit.is_kept:
            self._workspace.show(self._workspace.visits.index(visit))
            self.opened.emit()
            return
        self._jobs.start(
            Job(
                tr("Opening the scan"),
                lambda progress: visit_from_library(
                    self._services, library, scan_id, wanted, progress
                ),
                self._put_open,
            )
        )

    def open_for_comparison(self, scan_ids: Sequence[int]) -> None:
        """Open whatever of the given scans isn't open yet, the first one shown."""
        library = self._library.current
        todo = [one for one in scan_ids if self._workspace.visit_of_scan(one) is None]
        if library is None:
            return

        def work(progress: Progress) -> list[OpenVisit]:
            visits = []
            for number, scan_id in enumerate(todo):
                span = ProgressSpan(progress, number / len(todo), (number + 1) / len(todo))
                latest = _latest_of(library, scan_id)
                visits.append(visit_from_library(self._services, library, scan_id, latest, span))
            return visits

        self._jobs.start(
            Job(
                tr("Opening the visits"),
                work,
                lambda visits: self._put_for_comparison(visits, scan_ids),
            )
        )

    def segment(self, scan_id: int) -> None:
        """Segment a scan, open or not, and keep the result in the library."""
        library = self._library.current
        if library is None or self.is_segmenting(scan_id):
            return
        stored = library.visit_of(scan_id)
        identity = library.patient(stored.patient_id).pseudonym
        name = " · ".join(part for part in (identity, stored.name) if part)
        self._jobs.start(
            Job(
                tr("Segmentation"),
                # The visit and the preferences as they are then.
                lambda progress: segmented_and_kept(
                    self._services,
                    library,
                    scan_id,
                    visit=self._workspace.visit_of_scan(scan_id),
                    options=self._settings().segmentation_options(),
                    progress=progress,
                ),
                lambda kept: self._put_segmented(name, kept),
                name=name,
                subject=self.subject_of(scan_id),
                is_long=True,
            )
        )

    def close_scan(self, scan_id: int) -> None:
        """Close a scan that is open, whatever became of it."""
        visit = self._workspace.visit_of_scan(scan_id)
        if visit is not None:
            self._workspace.close(self._workspace.visits.index(visit))

    def _put_open(self, visit: OpenVisit) -> None:
        self._workspace.open(visit)
        self.opened.emit()
        self._examine(visit)

    def _put_for_comparison(self, visits: Sequence[OpenVisit], scan_ids: Sequence[int]) -> None:
        for visit in visits:
            self._workspace.open(visit)
        first = self._workspace.visit_of_scan(scan_ids[0])
        if first is not None:
            self._workspace.show(self._workspace.visits.index(first))
        self.comparison_opened.emit()
        for visit in visits:
            self._examine(visit)

    def _examine(self, visit: OpenVisit) -> None:
        examine_behind(visit, self._services.examine_scan, self._jobs, self._workspace)

    def _put_segmented(self, name: str, kept: KeptSegmentation) -> None:
        result = kept.visit
        assert result.scan_id is not None and result.analysis is not None
        before = self._workspace.visit_of_scan(result.scan_id)
        if before is not None:
            self._workspace.replace(before, result)
        elif kept.error is not None:  # it is nowhere else
            self._workspace.open(result)
        self._library.changed.emit()
        if kept.error is not None:
            self._library.failed.emit(kept.error)
        chosen = result.analysis.provenance.parameters.get("model_choice")
        self.segmented.emit(name, chosen or "")

    def _close_visits(self) -> None:
        """Close what came from another library: its keys mean other scans in this one."""
        for visit in self._workspace.visits:
            if visit.scan_id is not None:
                self.close_scan(visit.scan_id)
        self._subjects.clear()


def _latest_of(library: Library, scan_id: int) -> int | None:
    latest = library.latest_revision(scan_id)
    return None if latest is None else latest.identifier
