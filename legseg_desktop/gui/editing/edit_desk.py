"""One scan under correction: its labels, what was done to them, and how far the review is."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection

import numpy as np
from PySide6.QtCore import QObject, Signal

from inference_engine.errors import LegSegError, OutputError
from inference_engine.imaging.geometry import LabelVolume
from inference_engine.imaging.label_map import LabelMap
from inference_engine.imaging.orientation import to_canonical
from inference_engine.progress import Progress
from legseg_desktop.editing.boxes import Box, NewLabels, Region
from legseg_desktop.editing.edit_note import edit_note, read_edit_note
from legseg_desktop.editing.edit_session import EditSession
from legseg_desktop.editing.journal_recovery import BASE_NUMBER, Recovery
from legseg_desktop.editing.label_change import LabelChange
from legseg_desktop.editing.label_sources import SOURCES_KEY, LabelSource, LabelSources
from legseg_desktop.editing.model_agreement import ModelAgreement
from legseg_desktop.editing.protection import EditRefusedError
from legseg_desktop.editing.review_marks import ReviewClock, ReviewMarks
from legseg_desktop.editing.tools.similar import Image, ValueRange
from legseg_desktop.gui.editing.desk_journal import DeskJournal, JournalPlace
from legseg_desktop.gui.editing.image_values import range_alike
from legseg_desktop.gui.editing.live_numbers import LiveNumbers
from legseg_desktop.gui.editing.model_labels import ModelLabels
from legseg_desktop.gui.jobs import Job, JobRunner
from legseg_desktop.gui.workspace import OpenVisit
from legseg_desktop.records import Analysis
from legseg_desktop.viewing.viewer_state import ViewerState, Voxel

Edit = Region | NewLabels


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
    place : JournalPlace
        Where the edit is kept until it is saved.
    marks : ReviewMarks
        How far the review is.
    read_model_labels : callable, optional
        As for `ModelLabels`.

    Signals
    -------
    changed(LabelChange)
        Labels were changed.
    refused(exception)
        Something can't be done.
    unchanged(str)
        An edit is done, and has changed nothing: its name. Not of strokes, which one sees.
    """

    changed = Signal(object)
    refused = Signal(object)
    unchanged = Signal(str)

    def __init__(
        self,
        visit: OpenVisit,
        state: ViewerState,
        jobs: JobRunner,
        place: JournalPlace,
        marks: ReviewMarks,
        *,
        read_model_labels: Callable[[], LabelMap | None] | None = None,
    ) -> None:
        super().__init__()
        assert visit.analysis is not None
        self.visit = visit
        self.analysis = visit.analysis
        self.marks = marks
        self.clock = ReviewClock(marks)
        self._state = state
        self._jobs = jobs
        shown = visit.shown
        self.session = EditSession(shown.labels, shown.geometry, self.analysis.table)
        self.session.rules.set_finished(marks.finished)
        label_map = self.analysis.label_map
        self.base: LabelVolume = to_canonical(label_map.labels, label_map.geometry)[0]
        self.model = ModelLabels(self.analysis, read_model_labels)
        self.sources = LabelSources(self.session.history, _earlier_sources(self.analysis))
        self.journal = DeskJournal(self.session, place)
        self.journal.prepare(jobs)
        self.numbers = LiveNumbers(self.analysis.scan, self.base, shown.labels, jobs)
        self.numbers.failed.connect(self.refused)
        self.agreements: dict[int, ModelAgreement] = {}
        self.is_compared_with_model = True
        self._analysed_state = self.session.history.state
        self.session.observe(self._on_change)

    @property
    def is_changed(self) -> bool:
        """Whether the labels differ from those of the analysis, as far as is known."""
        return self.session.history.state != self._analysed_state

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

    def alike(self, voxel: Voxel, tolerance_percent: float) -> tuple[Image, ValueRange]:
        """Return the shown image and the values in it that look like what lies at a voxel."""
        return range_alike(self.visit.shown, self._state, voxel, tolerance_percent)

    def box_of(self, label: int) -> Box | None:
        """Return a box that holds all of a label; None where none is known."""
        return self.visit.shown.muscle_boxes.get(label)

    def begin_editing(self, begun_on: LabelVolume | None = None) -> None:
        """Open the journal, before the first change; where it can't be made, say so once.

        Parameters
        ----------
        begun_on : ndarray of uint8, (X, Y, Z), optional
            The labels that are saved, where others are there by now.

        Raises
        ------
        EditRefusedError
            If an earlier edit waits to be brought back, or another window goes on with one.
        """
        if self.journal.has_begun:
            return
        self.numbers.begin()
        try:
            self.journal.begin(begun_on)
        except OutputError as error:
            self.refused.emit(error)
        self.keep_marks()

    def bring_back(self) -> Recovery | None:
        """Do again what an earlier edit did; return how far, None where it failed."""
        if self.journal.kept_edit is None:
            return None
        self.numbers.begin()
        try:
            recovery = self.journal.bring_back()
        except LegSegError as error:
            self.refused.emit(error)
            return None
        marks = read_edit_note(recovery.note, self.sources) if recovery.note else self.marks
        if recovery.began_on_others:
            self.sources.begun_on(BASE_NUMBER)
        self.take_marks(marks)
        return recovery

    def analysed_as(self, analysis: Analysis, state: int | None) -> None:
        """Take the analysis of the labels as they were in a state of the history."""
        self.analysis = analysis
        self._analysed_state = state

    def saved_in(self, place: JournalPlace) -> None:
        """Take note that the analysis is saved; what comes after it is kept in another place."""
        self.session.history.mark_saved(self._analysed_state)
        self.journal.move_to(place)
        if self.is_changed:
            label_map = self.analysis.label_map
            saved = to_canonical(label_map.labels, label_map.geometry)[0]
            self._guarded(lambda: self.begin_editing(np.asfortranarray(saved)))
        else:
            self.journal.prepare(self._jobs)

    def apply(
        self,
        name: str,
        edit: Edit | None,
        label: int | None = None,
        *,
        erases: bool = False,
        only: Collection[int] | None = None,
    ) -> None:
        """Make one edit; an eraser takes from the chosen muscle alone. None changes nothing."""
        loser = self.session.rules.active_label if erases else None
        self._apply_or_say(name, edit, label, loser, only)

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
        loser = self.session.rules.active_label if erases else None

        def work(progress: Progress) -> Edit | None:
            progress.report(0.0, name)
            return compute()

        def put(edit: Edit | None) -> None:
            if self.session.version != version or self.session.is_drawing:
                changed = EditRefusedError(
                    f"'{name}' wasn't made: the labels were changed meanwhile.", "Try it again."
                )
                self.refused.emit(changed)
                return
            self._apply_or_say(name, edit, label, loser, only)

        self._jobs.start(Job(name, work, put, subject=self))

    def bring_over(self, name: str, edit: Edit, source: LabelSource) -> bool:
        """Make an edit with labels of another visit; return whether anything changed."""
        before = self.session.version
        try:
            self.begin_editing()
        except EditRefusedError as error:
            self.refused.emit(error)
            return False
        number = self.sources.expect(source)
        self.keep_marks()
        self._apply(name, edit, None, None, None)
        if self.session.version == before:
            self.sources.give_up(number)
        return self.session.version != before

    def close(self) -> None:
        """End the edit; its journal stays for the next time."""
        self.numbers.close()
        self.journal.close()

    def discard(self) -> None:
        """End the edit, and remove its journal: it is saved, or given up."""
        self.numbers.close()
        self.journal.discard()

    def undo(self) -> None:
        """Undo the newest step."""
        self._move(self.session.undo)

    def redo(self) -> None:
        """Do the step again that was undone last."""
        self._move(self.session.redo)

    def jump_to(self, position: int) -> None:
        """Undo or redo until so many steps are in force."""
        self._move(lambda: self.session.jump_to(position))

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
        self.journal.note(edit_note(self.marks, self.sources))

    def _apply_or_say(
        self,
        name: str,
        edit: Edit | None,
        label: int | None,
        loser: int | None,
        only: Collection[int] | None,
    ) -> None:
        if edit is None or not self._apply(name, edit, label, loser, only):
            self.unchanged.emit(name)

    def _apply(
        self,
        name: str,
        edit: Edit,
        label: int | None,
        loser: int | None,
        only: Collection[int] | None,
    ) -> bool:
        """Make an edit; return whether it has changed anything, or it was said why it may not."""
        before = self.session.version

        def act() -> None:
            self.begin_editing()
            if loser is not None:
                self.session.rules.new_label(loser)  # a locked one can't lose
            self.session.apply(name, edit, label, only=only if loser is None else {loser})

        return not self._guarded(act) or self.session.version != before

    def _move(self, move: Callable[[], object]) -> None:
        def act() -> None:
            if self.session.history.steps:
                self.begin_editing()
            move()

        self._guarded(act)

    def _guarded(self, act: Callable[[], object]) -> bool:
        try:
            act()
        except LegSegError as error:
            self.refused.emit(error)
            return False
        return True

    def _on_change(self, change: LabelChange) -> None:
        self.look_at(self._state.selected_label)
        self.numbers.take(change)
        if change.is_finished:
            self.sources.forget_replaced()
        self.changed.emit(change)


def _earlier_sources(analysis: Analysis) -> list[LabelSource]:
    records = analysis.provenance.parameters.get(SOURCES_KEY, ())
    return [LabelSource.from_record(record) for record in records]
