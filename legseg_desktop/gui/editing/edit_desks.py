"""The desks of the open visits: each visit keeps its edit while others are looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from inference_engine.errors import LegSegError
from inference_engine.imaging.label_map import LabelMap
from legseg_desktop.editing.review_marks import ReviewMarks
from legseg_desktop.gui.editing.desk_journal import JournalPlace
from legseg_desktop.gui.editing.edit_desk import EditDesk
from legseg_desktop.gui.editing.edit_tasks import model_labels_of, read_review
from legseg_desktop.gui.jobs import JobRunner
from legseg_desktop.gui.session import Session
from legseg_desktop.gui.workspace import OpenVisit
from legseg_desktop.services.edit_journal import journal_file, key_of_scan
from legseg_desktop.viewing.viewer_state import ViewerState


class EditDesks:
    """Makes and keeps the desks.

    Parameters
    ----------
    session : Session
        Its library and visits.
    state : ViewerState
        Of Review.
    """

    def __init__(self, session: Session, state: ViewerState) -> None:
        self._session = session
        self._state = state
        self._desks: list[EditDesk] = []
        # Its own: an edit never waits for a segmentation.
        self.jobs = JobRunner()

    def desk_of(self, visit: OpenVisit) -> tuple[EditDesk, bool]:
        """Return the desk of a visit with an analysis, and whether it is a new one."""
        for desk in self._desks:
            if desk.visit.scan is visit.scan and desk.analysis is visit.analysis:
                self._take_saved(desk, visit)
                return desk, False
        desk = EditDesk(
            visit,
            self._state,
            self.jobs,
            self._place(visit),
            self._marks(visit),
            read_model_labels=self._model_labels(visit),
        )
        self._desks.append(desk)
        return desk, True

    def changed(self, visits: Iterable[OpenVisit]) -> list[EditDesk]:
        """Return the desks of these visits with changes that aren't saved."""
        scans = [visit.scan for visit in visits]
        return [
            desk
            for desk in self._desks
            if desk.is_changed and any(desk.visit.scan is scan for scan in scans)
        ]

    def forget_closed(self) -> None:
        """Close the desks of visits that aren't open, or have other labels by now."""
        visits = self._session.workspace.visits
        for desk in tuple(self._desks):
            visit = next((one for one in visits if one.analysis is desk.analysis), None)
            if visit is None:
                self._desks.remove(desk)
                desk.close()
            else:
                self._take_saved(desk, visit)

    def drop(self, desk: EditDesk) -> None:
        """Forget a desk whose edit is saved or given up, and its journal."""
        if desk in self._desks:
            self._desks.remove(desk)
        desk.discard()

    def discard_journal(self, closed: EditDesk) -> None:
        """Remove the journal of a closed desk, unless the scan is open again and goes on in it."""
        path = closed.journal.place.path
        if not any(desk.journal.place.path == path for desk in self._desks if desk is not closed):
            closed.journal.discard()

    def close(self) -> None:
        """Stop what runs, close every journal and leave it for the next time."""
        self.jobs.close()
        for desk in self._desks:
            desk.close()
        self._desks = []

    def _take_saved(self, desk: EditDesk, visit: OpenVisit) -> None:
        """Take the visit of a desk as it is now, which may have been saved since."""
        if visit is not desk.visit:
            desk.visit = visit
            place = self._place(visit)
            if visit.is_kept and place != desk.journal.place:
                desk.saved_in(place)

    def _place(self, visit: OpenVisit) -> JournalPlace:
        library = self._session.library.current
        if visit.scan_id is not None and visit.revision_id is not None and library is not None:
            can_write = self._session.library.can_write
            key = f"scan {visit.scan_id}" if can_write else f"{library.folder} {visit.scan_id}"
            revision = str(visit.revision_id)
            folder = library.folder if can_write else None
            return JournalPlace(journal_file(folder, key, revision), key, revision)
        # A folder may be written to again, with other labels or with another scan: an edit brings
        # its own labels along, and is offered to its own scan alone.
        key = key_of_scan(visit.scan)
        if visit.folder is not None:
            key = f"{Path(visit.folder).resolve()}\n{key}"
        return JournalPlace(journal_file(None, key, ""), key, "", keeps_labels=True)

    def _model_labels(self, visit: OpenVisit) -> Callable[[], LabelMap | None] | None:
        """Return what reads the labels of the model that a visit of the library goes back to."""
        library = self._session.library.current
        if library is None or visit.revision_id is None:
            return None
        return partial(model_labels_of, library, visit.revision_id)

    def _marks(self, visit: OpenVisit) -> ReviewMarks:
        library = self._session.library.current
        if library is None or visit.revision_id is None:
            return ReviewMarks()
        try:
            return read_review(library, visit.revision_id)
        except LegSegError as error:
            self._session.failed.emit(error)
            return ReviewMarks()
