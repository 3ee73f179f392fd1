"""What was noticed about the scan, above its views: warnings beside the numbers."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
)

from inference_engine.findings import Finding
from inference_engine.quantification.measurements import MuscleMeasurement
from legseg_desktop.gui.program_messages import translated, translated_sides
from legseg_desktop.gui.theme import GRID, Look
from legseg_desktop.gui.translation import tr, tr_n
from legseg_desktop.reports.notes import Note, gather_notes

# What the images don't show of a muscle; everything else is about how it was outlined.
_VIEW_CODES = frozenset(
    {
        "cut_proximally",
        "cut_distally",
        "cut_at_both_ends",
        "cut_at_side",
        "absent",
    }
)
_SWAP = "swap_suspected"


class FindingsStrip(QFrame):
    """The first warning, and a fold with all of them in groups; hidden where there is none.

    Where water and fat seem to be swapped, a button offers to exchange them.
    """

    _SHORTEST = 40 * GRID  # before the first layout the label has no width yet
    _TALLEST = 22 * GRID  # the views below stay in sight; longer lists scroll

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("strip")
        self._look = look
        self._messages: list[str] = []
        self._icon = QLabel()
        self.first = QLabel()
        self.first.setTextFormat(Qt.TextFormat.PlainText)
        self.first.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.exchange = QPushButton(tr("Exchange …"))
        self.exchange.setToolTip(tr("Exchange water and fat in the whole scan or in one leg"))
        self.exchange.hide()
        self.where = QPushButton()
        self.where.setCheckable(True)
        self.where.toggled.connect(self._name_where)
        self.where.setToolTip(
            tr("Mark the fat under the skin that looks like water, in the place of labels")
        )
        self.where.hide()
        self.fold = QToolButton()
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._unfold)
        self.all = QLabel()
        self.all.setTextFormat(Qt.TextFormat.RichText)
        self.all.setWordWrap(True)
        self.all.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._name_where(is_shown=False)
        self._list = QScrollArea()
        self._list.setWidget(self.all)
        self._list.setWidgetResizable(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The strip's own colour shows through.
        self._list.setStyleSheet("QScrollArea { background: transparent }")
        self._list.viewport().setAutoFillBackground(False)
        self.all.setAutoFillBackground(False)
        self._list.hide()
        line = QHBoxLayout()
        line.addWidget(self._icon)
        line.addWidget(self.first, 1)
        line.addWidget(self.where)
        line.addWidget(self.exchange)
        line.addWidget(self.fold)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        layout.addLayout(line)
        layout.addWidget(self._list)
        look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def show_findings(
        self,
        warnings: Sequence[str],
        findings: Sequence[Finding],
        measurements: Sequence[MuscleMeasurement] = (),
    ) -> None:
        """Show what concerns the whole scan, then what concerns some muscles, as the PDF does."""
        groups = warning_groups(warnings, findings, measurements)
        self._messages = [sentence for _, sentences in groups for sentence in sentences]
        self.setVisible(bool(self._messages))
        self.exchange.setVisible(any(each.code == _SWAP for each in findings))
        self.fold.setChecked(False)
        self.fold.setVisible(len(self._messages) > 1)
        self._name_fold()
        self.all.setText(_listed(groups))
        self._show_first()

    def offer_where(self, is_known: bool) -> None:
        """Let the suspected voxels be shown where they are known."""
        self.where.setVisible(is_known)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the first warning to the room there is."""
        super().resizeEvent(event)
        self._fit_list()
        self._show_first()

    def _fit_list(self) -> None:
        room = self.width() - 6 * GRID
        self._list.setFixedHeight(min(self.all.heightForWidth(room) + GRID, self._TALLEST))

    def _unfold(self, is_open: bool) -> None:
        self._list.setVisible(is_open)
        self._fit_list()
        self._name_fold()
        self._show_first()

    def _name_where(self, is_shown: bool) -> None:
        self.where.setText(tr("Hide where") if is_shown else tr("Show where"))

    def _name_fold(self) -> None:
        closed = tr("Show all {n}", n=len(self._messages))
        self.fold.setText(tr("Show less") if self.fold.isChecked() else closed)

    def _show_first(self) -> None:
        first = self._messages[0] if self._messages else ""
        self.first.setToolTip(first)
        if self.fold.isChecked():
            # All of them stand below, this one too.
            first = tr_n("{n} finding", "{n} findings", len(self._messages))
        else:
            room = max(self.first.width(), self._SHORTEST)
            ellipsis = Qt.TextElideMode.ElideRight
            first = self.first.fontMetrics().elidedText(first, ellipsis, room)
        self.first.setText(first)

    def _dress(self) -> None:
        self._icon.setPixmap(self._look.icon("alert", "warning").pixmap(18, 18))


def warning_sentences(
    warnings: Sequence[str],
    findings: Sequence[Finding],
    measurements: Sequence[MuscleMeasurement] = (),
) -> list[str]:
    """Return what concerns the whole scan, then what concerns some muscles and which."""
    groups = warning_groups(warnings, findings, measurements)
    return [sentence for _, sentences in groups for sentence in sentences]


def warning_groups(
    warnings: Sequence[str],
    findings: Sequence[Finding],
    measurements: Sequence[MuscleMeasurement] = (),
) -> list[tuple[str, list[str]]]:
    """Return the warnings by what they are about, each group with its title.

    First the whole scan, then muscles whose outlines want a look, then what the images don't
    show. Empty groups are left out.
    """
    flags = {(row.side, row.abbreviation): row.flags for row in measurements}
    notes = gather_notes(flags, findings, warnings)
    groups = (
        (tr("The whole scan"), [translated(sentence) for sentence in notes.general]),
        (
            tr("Muscles to check"),
            [_said(note) for note in notes.notes if note.code not in _VIEW_CODES],
        ),
        (
            tr("Muscles partly out of view"),
            [_said(note) for note in notes.notes if note.code in _VIEW_CODES],
        ),
    )
    return [group for group in groups if group[1]]


def _listed(groups: Sequence[tuple[str, Sequence[str]]]) -> str:
    """Return groups as rich text; what comes from files and muscles' names is escaped."""
    return "".join(
        f'<p style="margin:4px 0 2px 0"><b>{escape(title)}</b></p>'
        + "".join(
            f'<p style="margin:0 0 2px 12px">{escape(sentence)}</p>' for sentence in sentences
        )
        for title, sentences in groups
    )


def _said(note: Note) -> str:
    is_one = not set(note.muscles) & set(",;")
    if is_one and note.sentence.startswith("The "):
        return translated(note.sentence)  # it names its muscle itself
    text = f"{translated_sides(note.muscles)}: {translated(note.sentence)}"
    return text[:1].upper() + text[1:]
