"""The label editor of Review: tools, options, history, journal and the review of muscles."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from legseg_desktop.editing.label_change import LabelChange
from legseg_desktop.editing.protection import PaintOver
from legseg_desktop.gui.editing.agreement_later import AgreementLater
from legseg_desktop.gui.editing.edit_actions import make_edit_actions
from legseg_desktop.gui.editing.edit_desk import EditDesk
from legseg_desktop.gui.editing.edit_desks import EditDesks
from legseg_desktop.gui.editing.edit_options import EditOptions
from legseg_desktop.gui.editing.edit_saving import EditSaving
from legseg_desktop.gui.editing.kept_edit_notice import KeptEditNotice
from legseg_desktop.gui.editing.line_modes import ContourMode, CutMode, FillMode
from legseg_desktop.gui.editing.muscle_menu import MuscleMenu
from legseg_desktop.gui.editing.options_bar import OptionsBar
from legseg_desktop.gui.editing.review_flow import ReviewFlow
from legseg_desktop.gui.editing.stroke_modes import StrokeMode
from legseg_desktop.gui.editing.tool_kinds import BRUSHES, Tool
from legseg_desktop.gui.editing.tool_mode import ToolMode
from legseg_desktop.gui.editing.tool_strip import ToolStrip
from legseg_desktop.gui.session import Session
from legseg_desktop.gui.theme import Look
from legseg_desktop.gui.translation import tr
from legseg_desktop.gui.viewer.plane_view import PlaneView
from legseg_desktop.gui.viewer.review_place import ReviewPlace
from legseg_desktop.gui.workspace import OpenVisit
from legseg_desktop.viewing.viewer_state import Aspect

_LINES = {Tool.CONTOUR: ContourMode, Tool.CUT: CutMode, Tool.FILL: FillMode}


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
        self.session = session
        self.review = review
        self.options = EditOptions()
        self.desks = EditDesks(session, review.state)
        self.desk: EditDesk | None = None
        self.tool = Tool.NAVIGATE
        self._modes: list[ToolMode] = []
        self.muscle_menu = MuscleMenu(self, QMenu(review))
        self.strip = ToolStrip(look, self.muscle_menu.menu)
        self.bar = OptionsBar(self.options, look)
        self.notice = KeptEditNotice(look)
        self.flow = ReviewFlow(self)
        self.saving = EditSaving(self, save_in_folder)
        self.agreement = AgreementLater(self)
        review.place_editor(self.strip, self.bar, self.notice)
        self.actions: list[QAction] = make_edit_actions(self)
        self._connect()
        self.show_visit(None)

    def show_visit(self, visit: OpenVisit | None) -> None:
        """Edit another visit from now on, or the same with other labels."""
        if self.desk is not None:
            self.let_go()
            self.desk.look_at(None)
        self.desk = None
        if visit is not None and visit.analysis is not None:
            self.desk, is_new = self.desks.desk_of(visit)
            if is_new:
                self._listen_to(self.desk)
        has_desk = self.desk is not None
        for widget in (self.strip, self.bar):
            widget.setEnabled(has_desk)
        for action in self.actions:
            action.setEnabled(has_desk)
        self.notice.offer(None if self.desk is None else self.desk.kept_edit)
        if self.desk is not None:
            self._take_rules()
            self.agreement.show(self.desk)
        self.flow.show()
        self.use_tool(self.tool if has_desk else Tool.NAVIGATE)
        self.show_edit()

    def use_tool(self, tool: Tool) -> None:
        """Give the mouse a tool."""
        self.let_go()
        self.tool = tool
        self._modes = []
        self.strip.show_tool(tool)
        self.bar.show_tool(tool)
        if tool is Tool.NAVIGATE or self.desk is None:
            self.review.grid.use_mode(None)
        else:
            self.review.grid.use_mode(self._make_mode)

    def let_go(self) -> None:
        """Forget what a tool has begun."""
        for mode in self._modes:
            mode.cancel()

    def finish(self) -> None:
        """End what a tool has begun and doesn't end by itself."""
        for mode in self._modes:
            mode.finish()

    def undo(self) -> None:
        """Undo the newest step."""
        if self.desk is not None:
            self.desk.undo()

    def redo(self) -> None:
        """Do the step again that was undone last."""
        if self.desk is not None:
            self.desk.redo()

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
        self.desks.close()

    def _make_mode(self, view: PlaneView) -> ToolMode:
        assert self.desk is not None
        mode: ToolMode
        if self.tool in BRUSHES:
            mode = StrokeMode(view, self.desk, self.options, self.tool)
        else:
            mode = _LINES[self.tool](view, self.desk, self.options)
        self._modes.append(mode)
        return mode

    def _connect(self) -> None:
        review, bar = self.review, self.bar
        self.strip.chosen.connect(self.use_tool)
        bar.undo.clicked.connect(self.undo)
        bar.redo.clicked.connect(self.redo)
        bar.history.toggled.connect(lambda _: self.show_edit())
        bar.history_list.jump_requested.connect(self._jump)
        bar.paint_over.currentIndexChanged.connect(lambda _: self._take_rules())
        self.notice.wanted.connect(self._bring_back)
        self.notice.given_up.connect(self._give_up)
        self.options.observe(self._redraw_tools)
        review.state.subscribe(self._on_state_changed)
        self.session.workspace.visits_changed.connect(self.desks.forget_closed)

    def _listen_to(self, desk: EditDesk) -> None:
        desk.changed.connect(lambda change: self._on_changed(desk, change))
        desk.measured.connect(lambda _: self._show_numbers(desk))
        desk.refused.connect(self.review.failed)
        desk.journal_told.connect(self._tell_of_journal)

    def _on_changed(self, desk: EditDesk, change: LabelChange) -> None:
        if desk is not self.desk:
            desk.visit.shown.labels_changed(change.box)
            return
        if change.is_news:
            self.review.labels_changed(change.box, change.labels)
        if change.is_finished:
            self.show_edit()
            self.agreement.touch(change.labels)

    def _show_numbers(self, desk: EditDesk) -> None:
        if desk is self.desk:
            for live in desk.numbers.values():
                self.review.table.model.take_numbers(
                    live.label, live.voxels, live.volume_ml, live.ff_mean_percent
                )

    def _take_rules(self) -> None:
        if self.desk is None:
            return
        rules = self.desk.session.rules
        rules.set_paint_over(PaintOver(self.bar.paint_over.currentData()))
        self._choose(self.review.state.selected_label)
        self._show_numbers(self.desk)

    def _choose(self, label: int | None) -> None:
        desk = self.desk
        if desk is not None and label in {sided.label for sided in desk.session.table.sided()}:
            assert label is not None
            desk.session.rules.active_label = label

    def _on_state_changed(self, aspect: Aspect) -> None:
        if aspect & Aspect.SELECTION and self.desk is not None:
            self._choose(self.review.state.selected_label)
            self.desk.look_at(self.review.state.selected_label)

    def _redraw_tools(self) -> None:
        for mode in self._modes:
            mode.redraw_tool()

    def _jump(self, position: int) -> None:
        if self.desk is not None:
            self.desk.jump_to(position)

    def _bring_back(self) -> None:
        desk = self.desk
        if desk is None:
            return
        lost = desk.bring_back()
        if lost is None:
            return
        self.notice.offer(None)
        self.flow.show()
        self.show_edit()
        done = tr("The edit is back, to its last finished step.")
        self.review.succeeded.emit(f"{done} {lost}" if lost else done)

    def _give_up(self) -> None:
        if self.desk is not None:
            self.desk.give_up_kept()
            self.notice.offer(None)

    def _tell_of_journal(self, problem: str | None) -> None:
        self.bar.hint.setText("" if problem is None else tr("Not safe on disk: save soon"))
        self.bar.hint.setToolTip(problem or "")
