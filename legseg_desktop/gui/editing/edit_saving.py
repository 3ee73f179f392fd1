"""Saving an edit, closing with one, and the revisions of a scan."""

from __future__ import annotations

import weakref
from collections.abc import Callable, Sequence
from dataclasses import replace
from enum import Enum, auto
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QMessageBox, QWidget

from inference_engine.errors import LegSegError
from legseg_desktop.gui.editing.edit_desk import EditDesk
from legseg_desktop.gui.editing.edit_tasks import (
    compared_with,
    corrected_revision,
    corrected_visit,
    restored_revision,
    revisions_of,
)
from legseg_desktop.gui.editing.options_bar import OptionsBar
from legseg_desktop.gui.editing.revision_comparison import RevisionComparison
from legseg_desktop.gui.editing.shown_edit import ShownEdit
from legseg_desktop.gui.editing.tool_in_hand import ToolInHand
from legseg_desktop.gui.jobs import Job
from legseg_desktop.gui.patients.revision_words import revision_words
from legseg_desktop.gui.translation import tr
from legseg_desktop.gui.workspace import OpenVisit
from legseg_desktop.library_records import Revision

if TYPE_CHECKING:
    from inference_engine.evaluation.agreement import Agreement

_STROKE_MS = 100


class EditsAnswer(Enum):
    """What becomes of edits that aren't saved."""

    KEEP = auto()
    DISCARD = auto()
    CANCEL = auto()


class EditSaving(QObject):
    """Makes a revision of an edit, or an analysis to be saved in a folder.

    Parameters
    ----------
    shown : ShownEdit
        What is saved.
    hand : ToolInHand
        Lets go before.
    bar : OptionsBar
        With the buttons.
    save_in_folder : callable
        Asks for a folder and saves the shown analysis there.
    """

    def __init__(
        self,
        shown: ShownEdit,
        hand: ToolInHand,
        bar: OptionsBar,
        save_in_folder: Callable[[], None],
    ) -> None:
        super().__init__()
        self._shown = shown
        self._hand = hand
        self._revisions = bar.revisions.menu()
        self._session = shown.session
        self._save_in_folder = save_in_folder
        bar.save.clicked.connect(self.save)
        self._revisions.aboutToShow.connect(self._list_revisions)

    def save(self) -> None:
        """Save the edit of the shown visit; without one, the analysis as it is."""
        desk, saves = self._shown.desk, self._session.saves
        if desk is None or not desk.is_changed:
            self._save_in_folder()
            return
        if saves.is_planned_for(desk):
            return  # pressed twice: what comes after it is said to be unsaved once it is saved
        self._hand.let_go()
        labels = desk.session.labels.copy(order="F")
        state, visit, sources = desk.session.history.state, desk.visit, desk.sources.in_force
        library = self._session.library
        if library.current is not None and library.can_write and visit.revision_id is not None:
            work = partial(corrected_revision, library.current, visit, labels, desk.marks)
        else:
            work = partial(corrected_visit, visit, labels, desk.marks.seconds)
        saves.start(
            Job(
                tr("Saving the corrected labels"),
                partial(work, sources=sources),
                lambda result: self._put_saved(desk, state, result),
                subject=desk,
            )
        )

    def is_saved(self, visit: OpenVisit) -> bool:
        """Return whether the labels of an open visit are shown as they were saved."""
        return not self._shown.desks.changed([visit])

    def may_close(self, visits: Sequence[OpenVisit]) -> bool:
        """Ask what becomes of edits that aren't saved; return whether the visits may be closed."""
        changed = self._shown.desks.changed(visits)
        if not changed:
            return True
        self._hand.let_go()
        answer = ask_what_becomes_of_edits(self._shown.review.window())
        if answer is EditsAnswer.DISCARD:
            for desk in changed:
                self._shown.desks.drop(desk)
        return answer is not EditsAnswer.CANCEL

    def _put_saved(self, desk: EditDesk, state: int | None, result: OpenVisit) -> None:
        if desk.session.is_drawing:
            # A journal begins between two strokes.
            QTimer.singleShot(_STROKE_MS, self, lambda: self._put_saved(desk, state, result))
            return
        workspace, history = self._session.workspace, desk.session.history
        before = next((one for one in workspace.visits if one.scan is result.scan), None)
        is_in_library = result.revision_id is not None
        if before is None or before.analysis is not desk.analysis:
            if is_in_library:
                if history.state == state:
                    self._shown.desks.discard_journal(desk)
                self._session.library.changed.emit()
            return
        assert result.analysis is not None
        kept = replace(result, shown=before.shown)
        desk.analysed_as(result.analysis, state)
        workspace.replace(before, kept)
        if history.state != state:
            self._shown.review.succeeded.emit(
                tr("Saved as it was; later changes aren't saved yet.")
            )
        elif is_in_library:
            self._shown.review.succeeded.emit(
                tr("The corrected labels are kept as a new revision.")
            )
        if is_in_library:
            self._session.library.changed.emit()
        else:
            self._save_in_folder()

    def _list_revisions(self) -> None:
        menu, desk = self._revisions, self._shown.desk
        menu.clear()
        library = self._session.library.current
        scan_id = None if desk is None else desk.visit.scan_id
        if library is None or scan_id is None or desk is None:
            nothing = menu.addAction(tr("Only scans of the library have revisions"))
            nothing.setEnabled(False)
            return
        try:
            revisions = revisions_of(library, scan_id)
        except LegSegError as error:
            self._shown.review.failed.emit(error)
            return
        shown = desk.visit.revision_id
        for revision in reversed(revisions):
            action = menu.addAction(revision_words(revision))
            action.setCheckable(True)
            action.setChecked(revision.identifier == shown)
            action.triggered.connect(partial(self._open_revision, scan_id, revision.identifier))
        menu.addSeparator()
        compare = menu.addMenu(tr("Compare with"))
        for revision in reversed(revisions):
            action = compare.addAction(revision_words(revision))
            action.triggered.connect(partial(self._compare, revision))
        restore = menu.addAction(tr("Make this the current"))
        is_older = bool(revisions) and shown not in (None, revisions[-1].identifier)
        restore.setEnabled(is_older and self._session.library.can_write)
        restore.triggered.connect(self._restore)

    def _open_revision(self, scan_id: int, revision_id: int) -> None:
        desk = self._shown.desk
        if desk is not None and self.may_close([desk.visit]):
            self._session.scans.open_scan(scan_id, revision_id)

    def _compare(self, revision: Revision) -> None:
        """Compare the labels as they are now with a revision."""
        desk, library = self._shown.desk, self._session.library.current
        if desk is None or library is None:
            return
        labels = desk.session.labels.copy(order="F")
        # Beside a segmentation, as saves; one of these isn't mistaken for a save of the desk.
        self._session.saves.start(
            Job(
                tr("Comparing the revisions"),
                partial(compared_with, library, revision.identifier, desk.analysis, labels),
                lambda agreement: self._show_comparison(desk, revision, agreement),
                subject=desk.visit.scan,
            )
        )

    def _show_comparison(self, desk: EditDesk, revision: Revision, agreement: Agreement) -> None:
        if desk is not self._shown.desk:
            return  # its figures would stand beside another scan
        dialog = RevisionComparison(
            tr("revision {n}", n=revision.number), agreement, self._shown.review.window()
        )
        labels = {
            (one.muscle.abbreviation, one.side.value): one.label
            for one in desk.session.table.sided()
        }
        known = weakref.ref(desk)  # what a slot holds, Qt holds

        def go_to(abbreviation: str, side: str) -> None:
            if known() is self._shown.desk:
                self._shown.go_to(labels.get((abbreviation, side)))

        dialog.chosen.connect(go_to)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()  # beside the picture, which can be looked at meanwhile

    def _restore(self) -> None:
        desk, library = self._shown.desk, self._session.library.current
        if desk is None or library is None:
            return
        visit = desk.visit
        if desk.is_changed:  # saving makes it the current, with the changes
            self.save()
            return
        self._session.saves.start(
            Job(
                tr("Keeping the labels"),
                partial(restored_revision, library, visit),
                lambda result: self._put_restored(visit, result),
            )
        )

    def _put_restored(self, before: OpenVisit, result: OpenVisit) -> None:
        self._session.workspace.replace(before, result)
        self._session.library.changed.emit()
        self._shown.review.succeeded.emit(tr("These labels are the current ones now."))


def ask_what_becomes_of_edits(window: QWidget) -> EditsAnswer:
    """Ask what becomes of corrected labels that aren't saved; kept ones are offered again."""
    box = QMessageBox(window)
    box.setIcon(QMessageBox.Icon.Question)
    box.setWindowTitle(tr("Not saved"))
    box.setText(tr("Corrected labels aren't saved."))
    box.setInformativeText(
        tr("Kept, they are offered when the scan is opened again. Ctrl+S saves them.")
    )
    keep = box.addButton(tr("Keep for next time"), QMessageBox.ButtonRole.AcceptRole)
    discard = box.addButton(tr("Discard"), QMessageBox.ButtonRole.DestructiveRole)
    cancel = box.addButton(QMessageBox.StandardButton.Cancel)
    box.setDefaultButton(keep)
    box.setEscapeButton(cancel)
    box.exec()
    if box.clickedButton() is discard:
        return EditsAnswer.DISCARD
    return EditsAnswer.KEEP if box.clickedButton() is keep else EditsAnswer.CANCEL
