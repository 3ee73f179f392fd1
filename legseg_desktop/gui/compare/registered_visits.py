"""Visits laid over one another as a job, and what came of it, for as long as they are open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Signal

from inference_engine.errors import LegSegError
from inference_engine.progress import Progress
from inference_engine.quantification.longitudinal import VisitComparison
from legseg_desktop.gui.jobs import Job, JobRunner
from legseg_desktop.gui.library_port import Library
from legseg_desktop.gui.library_session import LibrarySession
from legseg_desktop.gui.services_port import Services
from legseg_desktop.gui.translation import tr
from legseg_desktop.gui.workspace import Workspace
from legseg_desktop.records import Analysis


class Registration(StrEnum):
    """How far the registration of some visits has come."""

    NONE = "none"
    RUNNING = "running"
    STOPPED = "stopped"
    FAILED = "failed"
    DONE = "done"


@dataclass(frozen=True, eq=False)
class _Outcome:
    """What came of the registration of these analyses; neither where it was stopped."""

    analyses: tuple[Analysis, ...]
    comparison: VisitComparison | None = None
    error: LegSegError | None = None


class RegisteredVisits(QObject):
    """Registers each set of visits once, and keeps what came of it while all are open.

    Parameters
    ----------
    services : Services
        Who registers.
    jobs : JobRunner
        Where it runs.
    workspace : Workspace
        What is open; visits that are closed are neither laid over nor kept.
    library : LibrarySession, optional
        Where what came of its own scans is kept for good.

    Signals
    -------
    changed()
        A registration has begun, or has come to an end.
    """

    changed = Signal()

    def __init__(
        self,
        services: Services,
        jobs: JobRunner,
        workspace: Workspace,
        parent: QObject | None = None,
        *,
        library: LibrarySession | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._jobs = jobs
        self._workspace = workspace
        self._library = library
        self._outcomes: list[_Outcome] = []
        self._job: Job | None = None
        self._wanted: tuple[Analysis, ...] = ()
        jobs.changed.connect(self._note_the_end)
        workspace.visits_changed.connect(self._forget_closed)

    def state_of(self, analyses: Sequence[Analysis]) -> Registration:
        """Return how far the registration of these visits has come."""
        if self._job is not None and _are_same(self._wanted, analyses):
            return Registration.RUNNING
        outcome = self._outcome_of(analyses)
        if outcome is None:
            return Registration.NONE
        if outcome.error is not None:
            return Registration.FAILED
        return Registration.STOPPED if outcome.comparison is None else Registration.DONE

    def comparison_of(self, analyses: Sequence[Analysis]) -> VisitComparison | None:
        """Return the comparison over the shared extent; None until there is one."""
        outcome = self._outcome_of(analyses)
        return None if outcome is None else outcome.comparison

    def error_of(self, analyses: Sequence[Analysis]) -> LegSegError | None:
        """Return why these visits can't be laid over one another."""
        outcome = self._outcome_of(analyses)
        return None if outcome is None else outcome.error

    def recall(self, analyses: Sequence[Analysis]) -> None:
        """Take from the library what came of visits that were laid over one another before."""
        wanted = tuple(analyses)
        library, revisions = self._library_of(wanted)
        services = self._services.library
        if library is None or services is None or self.state_of(wanted) is not Registration.NONE:
            return
        try:
            kept = services.kept_comparison(library, revisions, wanted)
        except LegSegError:
            return  # the registration that follows says what is wrong
        if kept is not None:
            self._outcomes.append(_Outcome(wanted, kept))

    def register(self, analyses: Sequence[Analysis]) -> None:
        """Start to lay visits over one another, unless that is going on; others are dropped."""
        register = self._services.compare_registered
        wanted = tuple(analyses)
        if register is None or self.state_of(wanted) is Registration.RUNNING:
            return
        self._drop_job()
        self._outcomes = [one for one in self._outcomes if not _are_same(one.analyses, wanted)]

        library, revisions = self._library_of(wanted)
        services = self._services.library

        def work(progress: Progress) -> _Outcome:
            try:
                if library is not None and services is not None:
                    made = services.compare_in_library(library, revisions, wanted, progress)
                else:
                    made = register(wanted, progress)
                return _Outcome(wanted, made)
            except LegSegError as error:
                # Said in the place itself, where the figures are: no card is needed.
                return _Outcome(wanted, error=error)

        self._wanted = wanted
        self._job = Job(tr("Laying the visits over one another"), work, self._keep)
        self._jobs.start(self._job)
        self.changed.emit()

    def _library_of(self, analyses: Sequence[Analysis]) -> tuple[Library | None, tuple[int, ...]]:
        """Return the library if it holds all of these, and their revisions."""
        library = None if self._library is None else self._library.current
        by_analysis = {id(visit.analysis): visit.revision_id for visit in self._workspace.visits}
        revisions = [by_analysis.get(id(analysis)) for analysis in analyses]
        kept = tuple(one for one in revisions if one is not None)
        return (library, kept) if kept and len(kept) == len(revisions) else (None, ())

    def _keep(self, outcome: _Outcome) -> None:
        if outcome.analyses is self._wanted:
            self._job = None
        if self._are_open(outcome.analyses):
            self._outcomes.append(outcome)
        self.changed.emit()

    def _note_the_end(self) -> None:
        """Take note of a job that ended without a result: it was stopped."""
        job = self._job
        if job is None or self._jobs.running is job or job in self._jobs.waiting:
            return
        self._job = None
        self._outcomes.append(_Outcome(self._wanted))
        self.changed.emit()

    def _forget_closed(self) -> None:
        self._outcomes = [one for one in self._outcomes if self._are_open(one.analyses)]
        if self._job is not None and not self._are_open(self._wanted):
            self._drop_job()
            self.changed.emit()

    def _drop_job(self) -> None:
        job, self._job = self._job, None
        if job is None:
            return
        if self._jobs.running is job:
            self._jobs.cancel()
        else:
            self._jobs.remove(job)

    def _are_open(self, analyses: Sequence[Analysis]) -> bool:
        known = {id(visit.analysis) for visit in self._workspace.visits}
        return all(id(analysis) in known for analysis in analyses)

    def _outcome_of(self, analyses: Sequence[Analysis]) -> _Outcome | None:
        found = (one for one in self._outcomes if _are_same(one.analyses, analyses))
        return next(found, None)


def _are_same(one: Sequence[Analysis], other: Sequence[Analysis]) -> bool:
    return len(one) == len(other) and all(a is b for a, b in zip(one, other, strict=True))
