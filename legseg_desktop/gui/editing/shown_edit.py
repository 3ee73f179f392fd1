"""The edit that is shown in Review: what all parts of the label editor work on."""

from __future__ import annotations

from legseg_desktop.editing.protection import EditRefusedError
from legseg_desktop.gui.editing.edit_desk import EditDesk
from legseg_desktop.gui.editing.edit_desks import EditDesks
from legseg_desktop.gui.results.words import sided_name
from legseg_desktop.gui.session import Session
from legseg_desktop.gui.viewer.review_place import ReviewPlace


class ShownEdit:
    """Says what is corrected now, and where that is shown.

    Parameters
    ----------
    session : Session
        Visits, jobs and library.
    review : ReviewPlace
        Where it is shown.
    """

    def __init__(self, session: Session, review: ReviewPlace) -> None:
        self.session = session
        self.review = review
        self.desks = EditDesks(session, review.state)
        self.desk: EditDesk | None = None

    @property
    def chosen_label(self) -> int | None:
        """The muscle that is chosen; None where none is."""
        return self.review.state.selected_label

    def desk_and_muscle(self) -> tuple[EditDesk, int] | None:
        """Return the edit and its chosen muscle; None, and said, where there is none."""
        if self.desk is None:
            return None
        try:
            return self.desk, self.desk.require_muscle()
        except EditRefusedError as error:
            self.desk.refused.emit(error)
            return None

    def muscle_names(self) -> dict[int, str]:
        """Return what every label of the edit is called in the window's language."""
        table = () if self.desk is None else self.desk.session.table.sided()
        return {one.label: sided_name(one.muscle.name, one.side.value) for one in table}

    def go_to(self, label: int | None) -> None:
        """Choose a muscle and show its middle."""
        if self.desk is None or label is None:
            return
        self.review.state.select_label(label)
        middle = self.desk.visit.shown.muscle_middles.get(label)
        if middle is not None:
            self.review.state.move_cursor(middle)

    def undo(self) -> None:
        """Undo the newest step."""
        if self.desk is not None:
            self.desk.undo()

    def redo(self) -> None:
        """Do the step again that was undone last."""
        if self.desk is not None:
            self.desk.redo()

    def jump_to(self, position: int) -> None:
        """Undo or redo until so many steps are in force."""
        if self.desk is not None:
            self.desk.jump_to(position)
