"""One scan under correction: its labels, what was done to them, and its journal."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy.typing as npt
from PySide6.QtCore import QObject, Signal

from inference_engine.errors import LegSegError
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import LabelVolume
from inference_engine.imaging.orientation import to_canonical
from inference_engine.progress import Progress
from legseg_desktop.editing.boxes import Box, NewLabels, Region
from legseg_desktop.editing.edit_measures import LiveMeasure, LiveMeasures
from legseg_desktop.editing.edit_session import EditSession
from legseg_desktop.editing.journal import Journal
from legseg_desktop.editing.label_change import LabelChange
from legseg_desktop.editing.model_agreement import ModelAgreement
from legseg_desktop.editing.protection import EditRefusedError
from legseg_desktop.editing.review_marks import ReviewClock, ReviewMarks
from legseg_desktop.editing.tools.similar import ValueRange, range_around
from legseg_desktop.gui.jobs import Job, JobRunner
from legseg_desktop.gui.translation import tr
from legseg_desktop.gui.workspace import OpenVisit
from legseg_desktop.services.edit_journal import (
    begin_edit_journal,
    bring_edit_back,
    discard_edit_journal,
)
from legseg_desktop.viewing.viewer_state import ImageLayer, ViewerState, Voxel

Edit = Region | NewLabels
_FF_LEVELS_PER_PERCENT = 254 / 100


@dataclass(frozen=True)
class JournalPlace:
    """Where an edit is kept on disk, and what it belongs to; see `services.edit_journal`."""

    path: Path
    key: str
    revision: str


class EditDesk(QObject):
    """What the tools work on.

    Parameters
    ----------
    visit : OpenVisit
        With an analysis; its displayed labels are changed in place, the analysis never.
    state : ViewerState
        Says which muscle is chosen and which image is shown.
    jobs : JobRunner
        Where slow tools work.
    place : JournalPlace or None
        None where an edit couldn't be brought back, for its labels are nowhere on disk.
    marks : ReviewMarks
        How far the review is.

    Signals
    -------
    changed(LabelChange)
        Labels were changed.
    measured(tuple of LiveMeasure)
        Muscles have other numbers.
    refused(exception)
        Something can't be done.
    journal_told(str or None)
        The journal can't be written, or can be again.
    """

    changed = Signal(object)
    measured = Signal(object)
    refused = Signal(object)
    journal_told = Signal(object)

    def __init__(
        self,
        visit: OpenVisit,
        state: ViewerState,
        jobs: JobRunner,
        place: JournalPlace | None,
        marks: ReviewMarks,
    ) -> None:
        super().__init__()
        assert visit.analysis is not None
        self.visit = visit
        self.analysis = visit.analysis
        self.marks = marks
        self.clock = ReviewClock(marks)
        self._state = state
        self._jobs = jobs
        self._place = place
        shown = visit.shown
        self.session = EditSession(shown.labels, shown.geometry, self.analysis.table)
        self.session.rules.set_finished(marks.finished)
        label_map = self.analysis.label_map
        self.base: LabelVolume = to_canonical(label_map.labels, label_map.geometry)[0]
        self._journal: Journal | None = None
        self._has_begun = False
        self._measures: LiveMeasures | None = None
        self._unmeasured: list[LabelChange] = []
        self.numbers: dict[int, LiveMeasure] = {}
        self.agreements: dict[int, ModelAgreement] = {}
        self.session.observe(self._on_change)

    @property
    def is_changed(self) -> bool:
        """Whether the labels differ from those that the edit began with, as far as is known."""
        history = self.session.history
        return bool(history.position or history.dropped)

    @property
    def kept_edit(self) -> Path | None:
        """The journal of an earlier edit that nobody has brought back or given up."""
        if self._place is None or self._has_begun or not self._place.path.exists():
            return None
        return self._place.path

    def require_muscle(self) -> int:
        """Return the chosen muscle, which the tools work on.

        Raises
        ------
        EditRefusedError
            If none is chosen.
        """
        label = self._state.selected_label
        if label is None:
            raise EditRefusedError(
                "No muscle is chosen.", "Choose one in the table, or with Ctrl and a click."
            )
        self.session.rules.active_label = label
        return label

    def alike(self, voxel: Voxel, tolerance_percent: float) -> tuple[npt.NDArray, ValueRange]:  # type: ignore[type-arg]
        """Return the shown image and the values in it that look like what lies at a voxel."""
        layer = self.visit.shown.layers[self._state.layer]
        window = self._state.window
        if self._state.layer is ImageLayer.FAT_FRACTION or window is None:
            tolerance = tolerance_percent * _FF_LEVELS_PER_PERCENT
        else:
            tolerance = tolerance_percent / 100 * window.width / layer.signal_per_step
        image: npt.NDArray = layer.stored  # type: ignore[type-arg]
        return image, range_around(image, voxel, tolerance)

    def box_of(self, label: int) -> Box | None:
        """Return a box that holds all of a label; None where none is known."""
        return self.visit.shown.muscle_boxes.get(label)

    def begin_editing(self) -> None:
        """Open the journal, before the first change.

        Raises
        ------
        EditRefusedError
            If an earlier edit waits to be brought back.
        """
        if self._has_begun:
            return
        if self.kept_edit is not None:
            raise EditRefusedError(
                "An earlier edit of this scan waits.", "Bring it back or discard it first."
            )
        self._has_begun = True
        self._measure()
        if self._place is None:
            return
        try:
            self._journal = begin_edit_journal(
                self._place.path,
                self.session,
                self._place.key,
                self._place.revision,
                self.journal_told.emit,
            )
        except LegSegError as error:
            self.refused.emit(error)
            return
        self.keep_marks()

    def bring_back(self) -> str | None:
        """Do again what an earlier edit did; return what was lost of it, None where it failed."""
        if self.kept_edit is None:
            return None
        self._has_begun = True
        self._measure()
        try:
            self._journal, recovery = bring_edit_back(
                self.kept_path, self.session, self.journal_told.emit
            )
        except LegSegError as error:
            self._has_begun = False
            self.refused.emit(error)
            return None
        if recovery.note:
            self.take_marks(ReviewMarks.from_json(recovery.note))
        return recovery.problem

    @property
    def kept_path(self) -> Path:
        """Where the journal lies, or would."""
        assert self._place is not None
        return self._place.path

    def give_up_kept(self) -> None:
        """Discard an earlier edit."""
        if self.kept_edit is not None:
            discard_edit_journal(self.kept_path)

    def apply(
        self,
        name: str,
        edit: Edit,
        label: int | None = None,
        *,
        erases: bool = False,
        only: Collection[int] | None = None,
    ) -> None:
        """Make one edit; an eraser takes from the chosen muscle alone."""
        active = self.session.rules.active_label
        try:
            self.begin_editing()
            if erases:
                self.session.rules.new_label(active)  # a locked one can't lose
                only = {active}
            self.session.apply(name, edit, label, only=only)
        except LegSegError as error:
            self.refused.emit(error)

    def apply_slowly(
        self,
        name: str,
        compute: Callable[[], Edit | None],
        label: int | None = None,
        *,
        erases: bool = False,
        only: Collection[int] | None = None,
    ) -> None:
        """Make an edit that takes a while to be found; not if the labels change meanwhile."""
        version = self.session.version

        def work(progress: Progress) -> Edit | None:
            progress.report(0.0, name)
            return compute()

        def put(edit: Edit | None) -> None:
            if self.session.version != version or self.session.is_drawing:
                changed = EditRefusedError(
                    f"'{name}' wasn't made: the labels were changed meanwhile.", "Try it again."
                )
                self.refused.emit(changed)
            elif edit is not None:
                self.apply(name, edit, label, erases=erases, only=only)

        self._jobs.start(Job(name, work, put))

    def undo(self) -> None:
        """Undo the newest step."""
        self._guarded(self.session.undo)

    def redo(self) -> None:
        """Do the step again that was undone last."""
        self._guarded(self.session.redo)

    def jump_to(self, position: int) -> None:
        """Undo or redo until so many steps are in force."""
        self._guarded(lambda: self.session.jump_to(position))

    def look_at(self, label: int | None) -> None:
        """Count the time from now on for a muscle."""
        self.clock.look_at(label, time.monotonic())

    def take_marks(self, marks: ReviewMarks) -> None:
        """Take other marks in the place of these."""
        self.marks = marks
        self.clock = ReviewClock(marks)
        self.keep_marks()

    def keep_marks(self) -> None:
        """Say what is done, so that it is left alone, and note it in the journal."""
        self.session.rules.set_finished(self.marks.finished)
        if self._journal is not None:
            self._journal.note(self.marks.to_json())

    def flush(self, timeout_s: float) -> bool:
        """Wait until all is on disk; return whether it is."""
        return self._journal is None or self._journal.flush(timeout_s)

    def close(self) -> None:
        """Close the journal and leave it where it is, for the next time."""
        if self._journal is not None:
            self._journal.close()
            if not self.session.history.steps and not self.session.history.dropped:
                discard_edit_journal(self.kept_path)

    def discard(self) -> None:
        """Close the journal and remove it: the edit is saved, or given up."""
        if self._journal is not None:
            self._journal.discard()

    def _guarded(self, act: Callable[[], object]) -> None:
        try:
            act()
        except LegSegError as error:
            self.refused.emit(error)

    def _measure(self) -> None:
        """Begin the live numbers, from the labels as they were before the first change."""
        work = partial(_measures_of, self.analysis.scan, self.base)
        self._jobs.start(Job(tr("Measuring the muscles"), work, self._put_measures))

    def _put_measures(self, measures: LiveMeasures) -> None:
        self._measures = measures
        changes, self._unmeasured = self._unmeasured, []
        touched: set[int] = set()
        for change in changes:
            measures.update(change)
            touched |= change.labels
        if touched:
            self._tell_measured(tuple(measures.of(label) for label in sorted(touched)))

    def _tell_measured(self, measures: tuple[LiveMeasure, ...]) -> None:
        self.numbers |= {one.label: one for one in measures}
        self.measured.emit(measures)

    def _on_change(self, change: LabelChange) -> None:
        self.look_at(self._state.selected_label)
        if self._measures is None:
            self._unmeasured.append(change)
        elif change.is_news:
            self._tell_measured(self._measures.update(change))
        self.changed.emit(change)


def _measures_of(scan: DixonScan, labels: LabelVolume, progress: Progress) -> LiveMeasures:
    progress.report(0.0, "Measuring the muscles")
    return LiveMeasures(scan, labels)
