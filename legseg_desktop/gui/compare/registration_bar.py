"""How far the registration of the visits is, what it is worth, and what to do about it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from inference_engine.errors import LegSegError
from inference_engine.quantification.longitudinal import VisitComparison
from legseg_desktop.gui.compare.comparison_words import is_well_registered, quality_words
from legseg_desktop.gui.compare.registered_visits import Registration
from legseg_desktop.gui.compare.registration_dialog import RegistrationDialog
from legseg_desktop.gui.program_messages import error_words
from legseg_desktop.gui.theme import GRID, Look
from legseg_desktop.gui.translation import tr

_ICONS = {
    Registration.NONE: ("information-outline", "muted"),
    Registration.RUNNING: ("progress-clock", "muted"),
    Registration.STOPPED: ("information-outline", "warning"),
    Registration.FAILED: ("alert-outline", "warning"),
}


class RegistrationBar(QWidget):
    """A sentence, and the button that belongs to it.

    Signals
    -------
    wanted()
        The visits are to be laid over one another.
    """

    wanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._comparison: VisitComparison | None = None
        self._state = Registration.NONE
        self._icon = QLabel()
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.start = QPushButton(tr("Lay the visits over one another"))
        self.start.clicked.connect(self.wanted)
        self.look_at = QPushButton(tr("Look at the registration …"))
        self.look_at.clicked.connect(self._show_pictures)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._icon)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.start)
        layout.addWidget(self.look_at)
        look.changed.connect(self._dress)

    def show_state(
        self,
        state: Registration,
        comparison: VisitComparison | None,
        error: LegSegError | None,
    ) -> None:
        """Say how far the registration is.

        Parameters
        ----------
        state : Registration
            Of the visits on show.
        comparison : VisitComparison or None
            With their legs, where they were laid over one another.
        error : LegSegError or None
            Why they couldn't be.
        """
        self._state, self._comparison = state, comparison
        self.words.setText(self._sentence(error))
        self.start.setVisible(state in (Registration.NONE, Registration.STOPPED))
        self.look_at.setVisible(comparison is not None)
        self._dress()

    def _sentence(self, error: LegSegError | None) -> str:
        if self._comparison is not None:
            return quality_words(self._comparison)
        whole = tr("Until then whole muscles are compared, whatever part of them is in view.")
        match self._state:
            case Registration.RUNNING:
                return " ".join([tr("The legs are being laid over one another."), whole])
            case Registration.FAILED:
                told = tr("Whole muscles are compared, whatever part of them is in view.")
                return " ".join(["" if error is None else error_words(error), told])
            case Registration.STOPPED:
                return " ".join([tr("Laying the legs over one another was stopped."), whole])
            case _:
                return " ".join([tr("The legs aren't laid over one another yet."), whole])

    def _dress(self) -> None:
        icon = _ICONS.get(self._state, ("check-circle-outline", "success"))
        if self._comparison is not None and not is_well_registered(self._comparison):
            icon = ("alert-outline", "warning")
        self._icon.setPixmap(self._look.icon(*icon).pixmap(QSize(2 * GRID, 2 * GRID)))

    def _show_pictures(self) -> None:
        if self._comparison is not None:
            RegistrationDialog(self._comparison, self).exec()
