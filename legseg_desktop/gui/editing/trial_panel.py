"""A small window beside the views in which an edit of the chosen muscle is tried out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QCloseEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QLayout,
    QPushButton,
    QVBoxLayout,
)

from inference_engine.progress import Progress
from legseg_desktop.gui.editing.edit_desk import Edit, EditDesk
from legseg_desktop.gui.editing.edit_trial import Amount, EditTrial, Wanted
from legseg_desktop.gui.editing.shown_edit import ShownEdit
from legseg_desktop.gui.editing.trial_veil import TrialVeils
from legseg_desktop.gui.jobs import Job
from legseg_desktop.gui.theme import GRID
from legseg_desktop.gui.translation import tr, tr_n
from legseg_desktop.viewing.viewer_state import Aspect

_REST_MS = 150
# Voxels, mm³ and per cent of a large muscle.
_MANY = (999_999, 9_999_999.0, 100.0)


class TrialPanel(QDialog):
    """Shows in the planes what its edit would change; the muscle that is chosen there is meant.

    Only the slices that are shown are looked at while something is changed; the whole is counted
    when the hands rest. Nothing is changed before *Apply*, which makes one step; closed, the panel
    leaves nothing.

    Parameters
    ----------
    shown : ShownEdit
        Whose chosen muscle is meant.
    title : str
        Of the window.
    """

    def __init__(self, shown: ShownEdit, title: str) -> None:
        super().__init__(shown.review)
        self.shown = shown
        self.setWindowTitle(title)
        self.veils = TrialVeils(shown.review.grid.views.values())
        self.trial: EditTrial | None = None
        self._stop_observing: Callable[[], None] | None = None
        self.count = QLabel()
        self.legend = QLabel(
            tr("In the views, what it loses is hatched\nand what it gains is bright blue.")
        )
        self.legend.setObjectName("muted")
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.apply_button = self.buttons.addButton(
            tr("Apply"), QDialogButtonBox.ButtonRole.ActionRole
        )
        # Return in a field ends the number; it must not apply it.
        for button in self.buttons.findChildren(QPushButton):
            button.setAutoDefault(False)
        self.apply_button.clicked.connect(self.apply)
        self.buttons.rejected.connect(self.close)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._find)
        shown.review.state.subscribe(self._on_state_changed)

    def wanted(self, desk: EditDesk, label: int) -> Wanted:
        """Return what is set, for a muscle; each panel says it."""
        raise NotImplementedError

    def open_beside(self) -> None:
        """Open beside the views: what is set is chosen by looking at them."""
        if not self.isVisible():
            # It keeps its width whatever is counted, and so its place.
            longest = _lost_words(*_MANY)
            self.count.setMinimumWidth(self.count.fontMetrics().horizontalAdvance(longest))
            self.adjustSize()
            window = self.shown.review.window()
            place = self.shown.review.table.mapToGlobal(QPoint(GRID, GRID))
            # In large text it is wider than the table.
            furthest = window.mapToGlobal(QPoint(window.width() - self.width() - GRID, 0)).x()
            self.move(max(0, min(place.x(), furthest)), place.y())
        self.show()
        self.raise_()
        self.activateWindow()

    def apply(self) -> None:
        """Make the edit, as one step."""
        found = self.shown.desk_and_muscle()
        if found is None:
            return
        desk, label = found
        wanted = self.wanted(desk, label)
        desk.apply_slowly(
            wanted.name, wanted.find, 0 if wanted.erases else label, erases=wanted.erases
        )

    def find_soon(self) -> None:
        """Show in the planes what is set, and count it once nothing more is changed."""
        desk, label = self.shown.desk, self.shown.chosen_label
        self.apply_button.setEnabled(desk is not None and label is not None)
        if not self.isVisible():
            return
        self._observe(desk)
        self.trial = None
        if desk is not None and label is not None:
            self.trial = EditTrial(desk, label, self.wanted(desk, label))
        self.veils.show_trial(self.trial)
        if self.trial is None:
            self.count.setText(tr("No muscle is chosen."))
            self._rest.stop()
        else:
            self.count.setText(f"{self._muscle(self.trial)}\n…")
            self._rest.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Show and count at once."""
        super().showEvent(event)
        self.find_soon()

    def hideEvent(self, event: QHideEvent) -> None:
        """Take the veils away."""
        super().hideEvent(event)
        self._leave()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take the veils away."""
        super().closeEvent(event)
        self._leave()

    def lay_out(self, settings: QLayout) -> None:
        """Put what is set above what is counted and the buttons."""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        layout.setSpacing(GRID)
        layout.addLayout(settings)
        layout.addWidget(self.count)
        layout.addWidget(self.legend)
        layout.addWidget(self.buttons)

    def _leave(self) -> None:
        self._rest.stop()
        self.trial = None
        self.veils.show_trial(None)
        self._observe(None)

    def _find(self) -> None:
        trial = self.trial
        if trial is None:
            return

        def work(progress: Progress) -> tuple[Edit | None, Amount]:
            progress.report(0.0, "")
            return trial.find()

        def put(found: tuple[Edit | None, Amount]) -> None:
            if trial is self.trial and trial.is_current:
                edit, amount = found
                trial.take(edit)
                self.veils.show_trial(trial)
                self.count.setText(_told(trial, amount, self._muscle(trial)))

        self.shown.desks.jobs.start(Job(tr("Counting voxels"), work, put))

    def _muscle(self, trial: EditTrial) -> str:
        return self.shown.muscle_names()[trial.label]

    def _observe(self, desk: EditDesk | None) -> None:
        """Follow the locks and the rule to paint over."""
        if self._stop_observing is not None:
            self._stop_observing()
        self._stop_observing = None
        if desk is not None:
            self._stop_observing = desk.session.rules.observe(self.find_soon)

    def _on_state_changed(self, aspect: Aspect) -> None:
        if aspect & (Aspect.SELECTION | Aspect.VOLUME):
            self.find_soon()


def _told(trial: EditTrial, amount: Amount, muscle: str) -> str:
    """Return how much would change, in words."""
    session = trial.desk.session
    if trial.label in session.rules.protection.locked:
        return tr("The {muscle} is locked: unlock it to change it.", muscle=muscle)
    mm3 = 1000 * session.geometry.voxel_volume_ml
    said = [muscle]
    if amount.lost:
        share = 100 * amount.lost / amount.own
        said.append(_lost_words(amount.lost, amount.lost * mm3, share))
    if amount.gained:
        said.append(
            tr_n(
                "gains {n} voxel, {volume} mm³",
                "gains {n} voxels, {volume} mm³",
                amount.gained,
                volume=f"{amount.gained * mm3:.0f}",
            )
        )
    return "\n".join(said if said[1:] else [muscle, tr("nothing would change")])


def _lost_words(voxels: int, volume_mm3: float, share_percent: float) -> str:
    return tr_n(
        "loses {n} voxel, {volume} mm³ ({share} % of it)",
        "loses {n} voxels, {volume} mm³ ({share} % of it)",
        voxels,
        volume=f"{volume_mm3:.0f}",
        share=f"{share_percent:.0f}",
    )
