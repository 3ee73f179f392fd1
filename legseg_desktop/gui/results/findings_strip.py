"""What was noticed about the scan, above its views: warnings beside the numbers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout

from inference_engine.findings import Finding
from legseg_desktop.gui.results.words import side_word
from legseg_desktop.gui.theme import GRID, Look


class FindingsStrip(QFrame):
    """The first warning, and a fold with all of them; hidden where there is none."""

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

    def show_findings(self, warnings: Sequence[str], findings: Sequence[Finding]) -> None:
        """Show a scan's own warnings and the findings; those about the whole scan first."""
        about_scan = [f.message for f in findings if f.abbreviation is None]
        about_muscles = [_with_muscle(f) for f in findings if f.abbreviation is not None]
        self._messages = list(dict.fromkeys([*warnings, *about_scan, *about_muscles]))
        self.setVisible(bool(self._messages))
        if not self._messages:
            return
        self.first.setText(self._messages[0])
        self.first.setToolTip(self._messages[0])
        self.fold.setVisible(len(self._messages) > 1)
        self.fold.setText(self.tr("Show all {n}").format(n=len(self._messages)))
        self.all.setText("\n".join(f"•  {message}" for message in self._messages[1:]))

    def _unfold(self, is_open: bool) -> None:
        self.all.setVisible(is_open)
        self.first.setWordWrap(is_open)

    def _dress(self) -> None:
        self._icon.setPixmap(self._look.icon("alert", "warning").pixmap(18, 18))


def _with_muscle(finding: Finding) -> str:
    has_side = finding.side in ("right", "left")
    side = f" {side_word(finding.side or '').lower()}" if has_side else ""
    return f"{finding.abbreviation}{side}: {finding.message}"
