"""How far the review of a scan is, in a line, and a button for the rest of it."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from legseg_desktop.editing.review_marks import ReviewMarks, ReviewState
from legseg_desktop.gui.flow_layout import FlowLayout
from legseg_desktop.gui.theme import GRID
from legseg_desktop.gui.translation import tr


class ReviewSummary(QWidget):
    """Says how many muscles are done and flagged and how long it took; hidden without labels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel()
        self.words.setObjectName("muted")
        self.words.setAccessibleName(tr("Review"))
        self.finish = QPushButton(tr("Mark the rest as done"))
        self.finish.setToolTip(
            tr("Every muscle that is to do; when none is flagged, the revision is reviewed")
        )
        layout = FlowLayout(self, GRID, last_at_right=1)
        layout.addWidget(self.words)
        layout.addWidget(self.finish)
        self.hide()

    def show_marks(self, marks: ReviewMarks | None, labels: Collection[int]) -> None:
        """Show the marks of the muscles that are there; None where nothing is reviewed."""
        self.setVisible(marks is not None and bool(labels))
        if marks is None:
            return
        done, flagged, to_do = (
            marks.count(state, labels)
            for state in (ReviewState.DONE, ReviewState.FLAG, ReviewState.TO_DO)
        )
        said = [tr("{n} of {all} muscles done", n=done, all=len(labels))]
        if flagged:
            said.append(tr("{n} flagged", n=flagged))
        if done == len(labels):
            said = [tr("All {n} muscles done: reviewed", n=done)]
        minutes, seconds = divmod(round(marks.seconds), 60)
        said.append(tr("{m} min {s} s", m=minutes, s=seconds))
        self.words.setText(" · ".join(said))
        self.finish.setEnabled(to_do > 0)
