"""What was noticed about the scan, above its views: warnings beside the numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout

from inference_engine.findings import Finding
from inference_engine.quantification.measurements import MuscleMeasurement
from legseg_desktop.gui.theme import GRID, Look
from legseg_desktop.reports.notes import gather_notes


class FindingsStrip(QFrame):
    """The first warning, and a fold with all of them; hidden where there is none."""

    _SHORTEST = 40 * GRID  # before the first layout the label has no width yet

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("strip")
        self._look = look
        self._messages: list[str] = []
        self._icon = QLabel()
        self.first = QLabel()
        self.first.setTextFormat(Qt.TextFormat.PlainText)
        self.first.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.fold = QToolButton()
        self.fold.setCheckable(True)
        self.fold.toggled.connect(self._unfold)
        self.all = QLabel()
        self.all.setTextFormat(Qt.TextFormat.PlainText)
        self.all.setWordWrap(True)
        self.all.hide()
        line = QHBoxLayout()
        line.addWidget(self._icon)
        line.addWidget(self.first, 1)
        line.addWidget(self.fold)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(GRID, GRID // 2, GRID, GRID // 2)
        layout.addLayout(line)
        layout.addWidget(self.all)
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
        self._messages = warning_sentences(warnings, findings, measurements)
        self.setVisible(bool(self._messages))
        self.fold.setChecked(False)
        self.fold.setVisible(len(self._messages) > 1)
        self.fold.setText(self.tr("Show all {n}").format(n=len(self._messages)))
        self.all.setText("\n".join(f"•  {message}" for message in self._messages[1:]))
        self._show_first()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the first warning to the room there is."""
        super().resizeEvent(event)
        self._show_first()

    def _unfold(self, is_open: bool) -> None:
        self.all.setVisible(is_open)
        self.first.setWordWrap(is_open)
        self._show_first()

    def _show_first(self) -> None:
        first = self._messages[0] if self._messages else ""
        self.first.setToolTip(first)
        if not self.fold.isChecked():
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
    flags = {(row.side, row.abbreviation): row.flags for row in measurements}
    notes = gather_notes(flags, findings, warnings)
    return [*notes.general, *(f"{_capitalised(n.muscles)}: {n.sentence}" for n in notes.notes)]


def _capitalised(text: str) -> str:
    return text[:1].upper() + text[1:]
