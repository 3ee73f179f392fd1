"""The first start: what must have been read, where scans are kept, how fast it will be."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from legseg_desktop.gui.job_bar import ElidedLabel
from legseg_desktop.gui.jobs import Job
from legseg_desktop.gui.session import Session
from legseg_desktop.gui.support_port import SupportServices
from legseg_desktop.gui.theme import GRID
from legseg_desktop.gui.translation import tr, window_language
from legseg_desktop.settings import Language


class FirstStartNotice(QFrame):
    """A strip at the top of the window until the user has said that it is understood.

    Parameters
    ----------
    session : Session
        Whose library and jobs.
    support : SupportServices
        Who measures.

    Signals
    -------
    library_requested()
        Another folder is wanted for the library.
    """

    library_requested = Signal()

    def __init__(self, session: Session, support: SupportServices) -> None:
        super().__init__()
        self.setObjectName("strip")
        self._session = session
        self._support = support
        self._measuring: Job | None = None
        self._is_wanted = False
        self._then: Callable[[], None] | None = None
        self._build()
        session.library.opened.connect(self._show_library)
        session.jobs.changed.connect(self._give_way)
        for ended in (session.jobs.cancelled, session.jobs.failed):
            ended.connect(self._on_not_measured)
        session.jobs.idle.connect(self._go_on)
        self.setVisible(not session.settings.research_use_acknowledged)
        if not self.isHidden():
            self._show_library()

    def library_settled(self) -> None:
        """Measure how fast this computer is, now that the window has its library."""
        if not self.isHidden():
            self._is_wanted = True
            self._measure()

    def _build(self) -> None:
        text = QLabel(
            tr(
                "LegSeg is for research only and is not a medical device. Its model has not been "
                "validated on patients: check every segmentation before you use a number."
            )
        )
        if window_language() is not Language.ENGLISH:
            draft = tr("This translation is a draft; File > Settings > Window gives English back.")
            text.setText(f"{text.text()} {draft}")
        text.setWordWrap(True)
        self.library = ElidedLabel()
        self.speed = QLabel(tr("Not measured yet"))
        self.speed.setWordWrap(True)
        self.change = QPushButton(tr("Change …"))
        self.change.setAccessibleName(tr("Change the folder of the library"))
        self.change.setStyleSheet("padding: 2px 12px")
        self.change.clicked.connect(lambda: self._when_free(self.library_requested.emit))
        self.understood = QPushButton(tr("I understand"))
        self.understood.setProperty("primary", True)
        self.understood.clicked.connect(self._acknowledge)
        facts = QGridLayout()
        facts.setHorizontalSpacing(2 * GRID)
        facts.setVerticalSpacing(GRID // 2)
        facts.setColumnStretch(1, 1)
        for row, (name, value) in enumerate(
            (
                (tr("Your scans are kept in"), self.library),
                (tr("This computer"), self.speed),
            )
        ):
            title = QLabel(name)
            title.setObjectName("muted")
            facts.addWidget(title, row, 0)
            facts.addWidget(value, row, 1)
        facts.addWidget(self.change, 0, 2)
        words = QVBoxLayout()
        words.setSpacing(GRID)
        words.addWidget(text)
        words.addLayout(facts)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, 2 * GRID, GRID)
        layout.setSpacing(3 * GRID)
        layout.addLayout(words, 1)
        layout.addWidget(self.understood, 0, Qt.AlignmentFlag.AlignTop)

    def _acknowledge(self) -> None:
        settings = replace(self._session.settings, research_use_acknowledged=True)
        self._session.keep_settings(settings)
        self._is_wanted = False
        self._stop_measuring()
        self.hide()

    def _show_library(self) -> None:
        library = self._session.library.current
        folder = self._support.library_folder() if library is None else library.folder
        self.library.setText(_from_home(folder))
        self.library.setToolTip(str(folder))

    def _measure(self) -> None:
        if self._session.jobs.is_busy or self._measuring is not None:
            return  # later: at `idle`
        self.speed.setText(tr("Measuring how fast it segments …"))
        self._measuring = Job(
            tr("Measuring this computer"), self._support.seconds_for_a_scan, self._say_speed
        )
        self._session.jobs.start(self._measuring)

    def _say_speed(self, seconds: float | None) -> None:
        self._measuring = None
        self._is_wanted = False
        if seconds is None:
            self.speed.setText(tr("The networks can't be run here: Help > Diagnostics says why."))
            return
        self.speed.setText(
            tr(
                "The networks take about {n} s for a scan of both thighs; reading and measuring "
                "come on top.",
                n=round(seconds),
            )
        )

    def _give_way(self) -> None:
        """Let whatever the user has asked for go first."""
        if self._session.jobs.waiting:
            self._stop_measuring()

    def _when_free(self, run: Callable[[], None]) -> None:
        if self._stop_measuring():
            self._then = run
        else:
            run()

    def _stop_measuring(self) -> bool:
        """Stop what is being measured; return whether something was."""
        jobs = self._session.jobs
        if self._measuring is None or jobs.running is not self._measuring:
            return False
        self._measuring = None
        jobs.cancel()
        return True

    def _on_not_measured(self) -> None:
        if self._measuring is not None and self._session.jobs.running is None:
            # Stopped by the user, at the foot of the window, or failed.
            self._measuring = None
            self._is_wanted = False
            self.speed.setText(tr("Not measured; 'legseg doctor' does it, too."))

    def _go_on(self) -> None:
        then, self._then = self._then, None
        if then is not None:
            QTimer.singleShot(0, self, then)  # it may open a dialog: after the job's end
        elif self._is_wanted:
            self._measure()


def _from_home(folder: Path) -> str:
    """Return a folder as its user knows it."""
    try:
        return str(Path("~") / folder.relative_to(Path.home()))
    except ValueError:
        return str(folder)
