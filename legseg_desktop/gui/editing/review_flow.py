"""Going through the muscles: to do, done, flagged, with a note; and their locks."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QInputDialog

from inference_engine.errors import LegSegError
from legseg_desktop.editing.review_marks import ReviewState
from legseg_desktop.gui.editing.edit_tasks import keep_review
from legseg_desktop.gui.editing.shown_edit import ShownEdit
from legseg_desktop.gui.translation import tr, tr_n

_NEXT = {
    ReviewState.TO_DO: ReviewState.DONE,
    ReviewState.DONE: ReviewState.FLAG,
    ReviewState.FLAG: ReviewState.TO_DO,
}


class ReviewFlow(QObject):
    """Marks and locks the muscles of the shown visit.

    Parameters
    ----------
    shown : ShownEdit
        Whose muscles they are.
    """

    def __init__(self, shown: ShownEdit) -> None:
        super().__init__()
        self._shown = shown
        table = shown.review.table
        table.mark_clicked.connect(self.change_mark)
        table.lock_clicked.connect(self.change_lock)
        table.summary.finish.clicked.connect(self.mark_rest)

    def show(self) -> None:
        """Show the marks and locks in the muscle table."""
        desk, model = self._shown.desk, self._shown.review.table.model
        if desk is None:
            model.review.forget()
        else:
            model.review.show(desk.marks, desk.session.rules.protection.locked)
        model.redraw_review()
        marks = None if desk is None else desk.marks
        self._shown.review.table.summary.show_marks(marks, self.present_labels())

    def change_mark(self, label: int) -> None:
        """Mark a muscle as done, then as flagged, then as to do."""
        if self._shown.desk is not None:
            self._decide(label, _NEXT[self._shown.desk.marks.mark(label).state])

    def mark_chosen(self, state: ReviewState) -> None:
        """Mark the chosen muscle, or take the mark away; after 'done', go to the next."""
        desk, label = self._shown.desk, self._shown.chosen_label
        if desk is None or label is None:
            return
        is_marked = desk.marks.mark(label).state is state
        self._decide(label, ReviewState.TO_DO if is_marked else state)
        if state is ReviewState.DONE and not is_marked:
            self.go_to_next()

    def mark_rest(self) -> None:
        """Mark every muscle that is to do as done; what is flagged stays so."""
        desk = self._shown.desk
        if desk is None:
            return
        present = self.present_labels()
        for label in present:
            if desk.marks.mark(label).state is ReviewState.TO_DO:
                desk.marks.decide(label, ReviewState.DONE)
        self._keep_and_show()
        flagged = desk.marks.count(ReviewState.FLAG, present)
        if flagged:
            self._shown.review.succeeded.emit(
                tr_n(
                    "{n} muscle is flagged: once it is done, the revision counts as reviewed.",
                    "{n} muscles are flagged: once they are done, the revision counts as reviewed.",
                    flagged,
                )
            )

    def go_to_next(self) -> None:
        """Go to the next muscle that is to do."""
        desk, review = self._shown.desk, self._shown.review
        if desk is None:
            return
        present = set(self.present_labels())
        order = [label for label in review.table.labels_in_order if label in present]
        found = desk.marks.next_to_do(order, review.state.selected_label)
        if found is None:
            review.succeeded.emit(tr("No muscle is left to do."))
            return
        self._shown.go_to(found)

    def ask_for_note(self) -> None:
        """Ask for a note on the chosen muscle."""
        desk, label = self._shown.desk, self._shown.chosen_label
        if desk is None or label is None:
            return
        note, is_given = QInputDialog.getText(
            self._shown.review,
            tr("Note"),
            tr(
                "Note on the {muscle} (no patient data):",
                muscle=self._shown.muscle_names()[label],
            ),
            text=desk.marks.mark(label).note,
        )
        if is_given:
            desk.marks.decide(label, desk.marks.mark(label).state, note.strip())
            self._keep_and_show()

    def change_lock(self, label: int) -> None:
        """Lock a muscle, or unlock it."""
        desk = self._shown.desk
        if desk is not None:
            rules = desk.session.rules
            rules.set_locked(label, label not in rules.protection.locked)
            self.show()

    def lock_chosen(self) -> None:
        """Lock the chosen muscle, or unlock it."""
        label = self._shown.chosen_label
        if label is not None:
            self.change_lock(label)

    def present_labels(self) -> list[int]:
        """Return the muscles of the shown analysis that are in the scan."""
        desk = self._shown.desk
        rows = () if desk is None else desk.analysis.measurements
        return [row.label for row in rows if row.voxels]

    def keep(self) -> None:
        """Keep the marks of the shown revision, unless its labels are changed: then with those."""
        desk, library = self._shown.desk, self._shown.session.library
        if desk is None:
            return
        desk.look_at(self._shown.chosen_label)
        revision = desk.visit.revision_id
        can_keep = library.current is not None and library.can_write and revision is not None
        if not can_keep or desk.is_changed or not desk.marks.count_decided():
            return
        assert revision is not None
        try:
            keep_review(library.current, revision, desk.marks, self.present_labels())
        except LegSegError as error:
            self._shown.review.failed.emit(error)

    def _decide(self, label: int, state: ReviewState) -> None:
        desk = self._shown.desk
        assert desk is not None
        desk.marks.decide(label, state)
        self._keep_and_show()

    def _keep_and_show(self) -> None:
        desk = self._shown.desk
        assert desk is not None
        desk.keep_marks()
        self.keep()
        self.show()
        self._shown.session.library.changed.emit()
