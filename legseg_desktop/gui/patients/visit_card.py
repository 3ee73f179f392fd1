"""One visit of a patient: its scans, how far they have come, and what can be done with them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from inference_engine.quantification.measurements import MuscleMeasurement
from legseg_desktop.gui.patients.revision_words import (
    day_words,
    fat_fraction_words,
    grid_words,
    revision_words,
)
from legseg_desktop.gui.patients.state_chips import StatePath
from legseg_desktop.gui.program_messages import translated
from legseg_desktop.gui.results.findings_strip import warning_sentences
from legseg_desktop.gui.theme import GRID, Look
from legseg_desktop.gui.translation import tr, tr_n
from legseg_desktop.library_records import (
    LibraryScan,
    LibraryVisit,
    Revision,
    TimelineScan,
    TimelineVisit,
)

_BUTTON_WIDTH = 17 * GRID
_LARGEST_ABREAST = 1.25


@dataclass(frozen=True)
class ScanVerbs:
    """What can be asked for about a visit or a scan.

    Parameters
    ----------
    open_scan : callable
        Key of the scan, and of the revision wanted (None for the latest).
    segment : callable
        Key of the scan.
    set_reviewed : callable
        The revision, and whether it has been reviewed.
    rename_visit, change_day : callable
        The visit.
    remove_scan, show_history : callable
        The scan with its revisions.
    """

    open_scan: Callable[[int, int | None], object]
    segment: Callable[[int], object]
    set_reviewed: Callable[[Revision, bool], object]
    rename_visit: Callable[[LibraryVisit], object]
    change_day: Callable[[LibraryVisit], object]
    remove_scan: Callable[[TimelineScan], object]
    show_history: Callable[[TimelineScan], object]


class VisitCard(QFrame):
    """A visit: its name, its day, and a row for each of its scans.

    Parameters
    ----------
    visit : TimelineVisit
        What is shown.
    numbers : mapping
        Key of a revision to its measurements, for the latest of each scan.
    verbs : ScanVerbs
        What the buttons and menus do.
    look : Look
        Palette and icons.
    is_read_only : bool
        Whether the library can't be changed.
    """

    def __init__(
        self,
        visit: TimelineVisit,
        numbers: Mapping[int, Sequence[MuscleMeasurement]],
        verbs: ScanVerbs,
        look: Look,
        *,
        is_read_only: bool,
    ) -> None:
        super().__init__()
        self.setObjectName("card")
        self.visit = visit.visit
        self._verbs = verbs
        self._is_read_only = is_read_only
        name = QLabel(visit.visit.name or tr("(visit without a name)"))
        name.setTextFormat(Qt.TextFormat.PlainText)
        name.setStyleSheet("font-weight: 600")
        day = QLabel(day_words(visit.visit))
        day.setObjectName("muted")
        self.menu_button = _menu_button(tr("More about the visit"), look)
        self.menu_button.setMenu(self._menu())
        top = QHBoxLayout()
        top.setSpacing(GRID)
        top.addWidget(name)
        top.addWidget(day)
        top.addWidget(self.menu_button)
        top.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID)
        layout.addLayout(top)
        self.rows = [
            ScanRow(scan, numbers, verbs, look, is_read_only=is_read_only) for scan in visit.scans
        ]
        for row in self.rows:
            layout.addWidget(row)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what concerns the visit."""
        self.menu_button.menu().popup(event.globalPos())

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        for text, run in (
            (tr("Rename the visit …"), self._verbs.rename_visit),
            (tr("Change its day …"), self._verbs.change_day),
        ):
            action = menu.addAction(text)
            action.setEnabled(not self._is_read_only)
            action.triggered.connect(lambda _, run=run: run(self.visit))
        return menu


class ScanRow(QWidget):
    """A scan: what it is, its state, its numbers; two buttons and a menu."""

    def __init__(
        self,
        entry: TimelineScan,
        numbers: Mapping[int, Sequence[MuscleMeasurement]],
        verbs: ScanVerbs,
        look: Look,
        *,
        is_read_only: bool,
    ) -> None:
        super().__init__()
        self.entry = entry
        self._verbs = verbs
        self._is_read_only = is_read_only
        self._latest = entry.revisions[-1] if entry.revisions else None
        latest = self._latest
        self._numbers = () if latest is None else tuple(numbers.get(latest.identifier, ()))
        words = QVBoxLayout()
        words.setSpacing(GRID // 2)
        words.addWidget(_line(translated(entry.scan.description) or tr("Scan")))
        words.addWidget(_line(grid_words(entry.scan), is_muted=True))
        words.addWidget(StatePath(entry.scan.state, look), 0, Qt.AlignmentFlag.AlignLeft)
        self.summary = _line("")
        if self._latest is not None:
            words.addWidget(_line(revision_words(self._latest), is_muted=True))
            self.summary.setText(fat_fraction_words(self._numbers))
            self.summary.setToolTip(
                tr("Mean over all voxels of the measured muscles that have signal.")
            )
            words.addWidget(self.summary)
        self._add_warnings(words, entry.scan, look)
        words.addStretch()
        self.open = QPushButton(tr("Open in Review"))
        self.open.clicked.connect(lambda: verbs.open_scan(entry.scan.identifier, None))
        self.segment = QPushButton()
        self.segment.clicked.connect(lambda: verbs.segment(entry.scan.identifier))
        for button in (self.open, self.segment):
            button.setMinimumWidth(_BUTTON_WIDTH)
        self.menu_button = _menu_button(tr("More about the scan"), look)
        self.menu_button.setMenu(self._menu())
        self._buttons = QVBoxLayout()
        self._buttons.setSpacing(GRID // 2)
        self._buttons.addWidget(self.open)
        self._buttons.addWidget(self.segment)
        self._buttons.addStretch()
        self._inner = QHBoxLayout()
        self._inner.setSpacing(GRID)
        self._inner.addLayout(words, 1)
        self._inner.addLayout(self._buttons)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID)
        layout.addLayout(self._inner, 1)
        layout.addWidget(self.menu_button, 0, Qt.AlignmentFlag.AlignTop)
        self._look = look
        look.changed.connect(self._fit)
        self._fit()
        self.set_segmenting(False)

    def _fit(self) -> None:
        """Put the buttons below the words where text is so large that both don't fit abreast."""
        is_large = self._look.text_scale > _LARGEST_ABREAST
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._inner.setDirection(down if is_large else across)
        self._buttons.setDirection(across if is_large else down)

    def set_segmenting(self, is_planned: bool) -> None:
        """Offer no second segmentation while one runs or waits."""
        first, again = tr("Segment"), tr("Segment again")
        resting = first if self._latest is None else again
        self.segment.setText(tr("Segmenting …") if is_planned else resting)
        self.segment.setEnabled(not is_planned and not self._is_read_only)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the scan."""
        self._verbs.open_scan(self.entry.scan.identifier, None)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what concerns the scan."""
        self.menu_button.menu().popup(event.globalPos())

    def _add_warnings(self, words: QVBoxLayout, scan: LibraryScan, look: Look) -> None:
        findings = self._latest.findings if self._latest is not None else ()
        said = warning_sentences(scan.warnings, findings, self._numbers)
        n = len(said)
        if not n:
            return
        line = QHBoxLayout()
        line.setSpacing(GRID // 2)
        icon = QLabel()
        icon.setPixmap(look.icon("alert-outline", "warning").pixmap(16, 16))
        text = _line(tr_n("{n} warning", "{n} warnings", n))
        text.setToolTip("\n".join(said[:_MOST_IN_TOOL_TIP]))
        line.addWidget(icon)
        line.addWidget(text, 1)
        words.addLayout(line)

    def _menu(self) -> QMenu:
        menu = QMenu(self)
        scan, verbs = self.entry.scan, self._verbs
        for revision in reversed(self.entry.revisions):
            action = menu.addAction(tr("Open revision {n}", n=revision.number))
            action.setToolTip(revision_words(revision))
            action.triggered.connect(
                lambda _, key=revision.identifier: verbs.open_scan(scan.identifier, key)
            )
        menu.addSeparator()
        latest = self._latest
        if latest is not None:
            reviewed = menu.addAction(tr("Reviewed"))
            reviewed.setCheckable(True)
            reviewed.setChecked(latest.reviewed is not None)
            reviewed.setEnabled(not self._is_read_only)
            reviewed.triggered.connect(lambda is_on: verbs.set_reviewed(latest, is_on))
        history = menu.addAction(tr("Show the history …"))
        history.triggered.connect(lambda _: verbs.show_history(self.entry))
        remove = menu.addAction(tr("Remove the scan …"))
        remove.setEnabled(not self._is_read_only)
        remove.triggered.connect(lambda _: verbs.remove_scan(self.entry))
        return menu


_MOST_IN_TOOL_TIP = 12


def _line(text: str, *, is_muted: bool = False) -> QLabel:
    label = QLabel(text)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if is_muted:
        label.setObjectName("muted")
    return label


def _menu_button(name: str, look: Look) -> QToolButton:
    button = QToolButton()
    button.setAccessibleName(name)
    button.setToolTip(name)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setStyleSheet("QToolButton::menu-indicator { image: none }")
    look.put_icon(button, "dots-vertical")
    return button
