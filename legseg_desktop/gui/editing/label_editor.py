"""The label editor of Review: tools, options, history, journal and the review of muscles."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Iterable
from itertools import chain

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from inference_engine.errors import OutputError
from legseg_desktop.editing.edit_measures import LiveMeasure
from legseg_desktop.editing.label_change import LabelChange
from legseg_desktop.gui.editing.agreement_later import AgreementLater
from legseg_desktop.gui.editing.edit_actions import EditParts, make_edit_actions
from legseg_desktop.gui.editing.edit_desk import EditDesk
from legseg_desktop.gui.editing.edit_options import EditOptions
from legseg_desktop.gui.editing.edit_saving import EditSaving
from legseg_desktop.gui.editing.kept_edit_notice import KeptEditNotice
from legseg_desktop.gui.editing.muscle_menu import MuscleMenu
from legseg_desktop.gui.editing.options_bar import OptionsBar
from legseg_desktop.gui.editing.review_flow import ReviewFlow
from legseg_desktop.gui.editing.shown_edit import ShownEdit
from legseg_desktop.gui.editing.tool_in_hand import ToolInHand
from legseg_desktop.gui.editing.tool_kinds import Tool
from legseg_desktop.gui.editing.tool_strip import ToolStrip
from legseg_desktop.gui.program_messages import translated
from legseg_desktop.gui.session import Session
from legseg_desktop.gui.theme import Look
from legseg_desktop.gui.translation import tr
from legseg_desktop.gui.viewer.review_place import ReviewPlace
from legseg_desktop.gui.workspace import OpenVisit
from legseg_desktop.viewing.viewer_state import Aspect


class LabelEditor(QObject):
    """Lets the labels of the shown visit be corrected.

    Parameters
    ----------
    session : Session
        Visits, jobs and library.
    review : ReviewPlace
        Where it has its place.
    look : Look
        Icons and colours.
    save_in_folder : callable
        Asks for a folder and saves the shown analysis there.
    """

    def __init__(
        self,
        session: Session,
        review: ReviewPlace,
        look: Look,
        save_in_folder: Callable[[], None],
    ) -> None:
        super().__init__(review)
        self.shown = ShownEdit(session, review)
        self.options = EditOptions()
        self.menu = MuscleMenu(self.shown, QMenu(review))
        self.strip = ToolStrip(look, self.menu.menu)
        self.bar = OptionsBar(self.options, look)
        self.hand = ToolInHand(self.shown, self.options, self.strip, self.bar)
        self.notice = KeptEditNotice(look)
        self.flow = ReviewFlow(self.shown)
        self.saving = EditSaving(self.shown, self.hand, self.bar, save_in_folder)
        self.agreement = AgreementLater(self.shown)
        review.place_editor(self.strip, self.bar, self.notice)
        self.actions: list[QAction] = make_edit_actions(
            EditParts(self.shown, self.hand, self.options, self.bar, self.menu, self.flow)
        )
        self._connect()
        self.show_visit(None)

    @property
    def desk(self) -> EditDesk | None:
        """What is corrected now."""
        return self.shown.desk

    def show_visit(self, visit: OpenVisit | None) -> None:
        """Edit another visit from now on, or the same with other labels."""
        before = self.desk
        desk, is_new = None, False
        if visit is not None and visit.analysis is not None:
            desk, is_new = self.shown.desks.desk_of(visit)
        if desk is None or desk is not before:
            self._take_desk(desk, is_new=is_new)
        self.notice.offer(None if desk is None else desk.journal.kept_edit)
        if desk is not None:
            self._take_rules()
            self.agreement.show(desk)
        self.flow.show()
        self.show_edit()
        self._try_out_anew()

    def show_edit(self) -> None:
        """Show what can be undone, and the history where it is open."""
        desk = self.desk
        history = None if desk is None else desk.session.history
        self.bar.show_edit(
            is_changed=desk is not None and desk.is_changed,
            can_undo=history is not None and history.position > 0,
            can_redo=history is not None and history.redone_next is not None,
        )
        if self.bar.history.isChecked():
            self.bar.history_list.show_history(history)

    def close(self) -> None:
        """Close the journals; what they hold is offered the next time."""
        self.flow.keep()
        self.shown.desks.close()

    def _take_desk(self, desk: EditDesk | None, *, is_new: bool) -> None:
        self.hand.let_go()
        if self.desk is not None:
            self.desk.look_at(None)
        self.shown.desk = desk
        if desk is not None:
            labels = (0, *(sided.label for sided in desk.session.table.sided()))
            self.bar.paint_over.offer({one: desk.session.rules.label_name(one) for one in labels})
        if desk is not None and is_new:
            self._listen_to(desk)
        self.bar.brush_size.show_spacing(None if desk is None else desk.session.geometry.spacing_mm)
        for widget in (self.strip, self.bar):
            widget.setEnabled(desk is not None)
        for action in self.actions:
            action.setEnabled(desk is not None)
        self.hand.use(Tool.NAVIGATE if desk is None else self.hand.tool)

    def _connect(self) -> None:
        review, bar, shown = self.shown.review, self.bar, self.shown
        bar.undo.clicked.connect(shown.undo)
        bar.redo.clicked.connect(shown.redo)
        bar.history.toggled.connect(lambda _: self.show_edit())
        bar.history_list.jump_requested.connect(shown.jump_to)
        bar.paint_over.changed.connect(self._take_rules)
        self.notice.wanted.connect(self._bring_back)
        self.notice.given_up.connect(self._give_up)
        review.state.subscribe(self._on_state_changed)
        shown.session.workspace.visits_changed.connect(shown.desks.forget_closed)
        jobs = shown.desks.jobs
        for runner in (jobs, shown.session.saves):
            runner.changed.connect(self._show_work)
        jobs.failed.connect(lambda _, error: review.failed.emit(error))

    def _listen_to(self, desk: EditDesk) -> None:
        # Weakly: what a slot holds, Qt holds, and a desk would outlive its scan, voxels and all.
        known = weakref.ref(desk)
        desk.changed.connect(lambda change: self._on_changed(known(), change))
        desk.numbers.changed.connect(lambda measures: self._show_numbers(known(), measures))
        desk.refused.connect(self._tell_of_refusal)
        desk.unchanged.connect(self._tell_of_nothing)
        desk.journal.told.connect(self._tell_of_journal)

    def _on_changed(self, desk: EditDesk | None, change: LabelChange) -> None:
        if desk is None:
            return
        if desk is not self.desk:
            desk.visit.shown.labels_won(change.gained_boxes)
            return
        if change.is_news:
            self.shown.review.labels_changed(change.box, change.labels, change.gained_boxes)
        if change.is_finished:
            self.show_edit()
            self.agreement.touch(change.labels)
            self._try_out_anew()

    def _try_out_anew(self) -> None:
        for panel in self.menu.panels:
            panel.find_soon()

    def _show_numbers(self, desk: EditDesk | None, measures: Iterable[LiveMeasure]) -> None:
        if desk is not None and desk is self.desk:
            for live in measures:
                self.shown.review.table.model.take_numbers(
                    live.label, live.voxels, live.volume_ml, live.ff_mean_percent
                )

    def _show_work(self) -> None:
        # What is measured and compared in the background is nothing to wait for.
        jobs, saves = self.shown.desks.jobs, self.shown.session.saves
        of_tools = (one for one in jobs.planned if isinstance(one.subject, EditDesk))
        job = next(chain(saves.planned, of_tools), None)
        self.bar.show_work("" if job is None else job.title)

    def _take_rules(self) -> None:
        if self.desk is None:
            return
        rules, choice = self.desk.session.rules, self.bar.paint_over
        rules.set_paint_over(choice.rule, choice.chosen)
        self._choose(self.shown.chosen_label)
        self._show_numbers(self.desk, self.desk.numbers.by_label.values())

    def _choose(self, label: int | None) -> None:
        desk = self.desk
        if desk is not None and label in {sided.label for sided in desk.session.table.sided()}:
            assert label is not None
            desk.session.rules.active_label = label

    def _on_state_changed(self, aspect: Aspect) -> None:
        if aspect & Aspect.SELECTION and self.desk is not None:
            self._choose(self.shown.chosen_label)
            self.desk.look_at(self.shown.chosen_label)

    def _bring_back(self) -> None:
        desk = self.desk
        if desk is None:
            return
        recovery = desk.bring_back()
        if recovery is None:
            return
        self.notice.offer(None)
        self.flow.show()
        self.show_edit()
        said = [tr("The edit is back, to its last finished step.")]
        if recovery.began_on_others:
            said.append(
                tr(
                    "It began on other labels than those that were shown; to undo all of its steps "
                    "brings these back."
                )
            )
        said += [translated(recovery.problem)] if recovery.problem else []
        self.shown.review.succeeded.emit(" ".join(said))

    def _tell_of_refusal(self, error: Exception) -> None:
        self.shown.review.failed.emit(error)
        if self.desk is not None:  # another window may have left it meanwhile
            self.notice.offer(self.desk.journal.kept_edit)

    def _tell_of_nothing(self, name: str) -> None:
        self.shown.review.succeeded.emit(tr("'{name}' changes nothing here.", name=name))

    def _tell_of_journal(self, problem: str | None) -> None:
        self.bar.show_journal(problem)
        if problem is not None:
            what, _, what_to_do = problem.partition(". ")
            self.shown.review.failed.emit(OutputError(f"{what}.", what_to_do))

    def _give_up(self) -> None:
        if self.desk is not None:
            self.desk.journal.give_up()
            self.notice.offer(None)
