"""What lies under the mouse, or under the crosshair: one line, or as many as it takes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from inference_engine.anatomy.label_table import LabelTable
from legseg_desktop.gui.results.words import number, side_word
from legseg_desktop.gui.theme import GRID, tabular
from legseg_desktop.gui.translation import tr
from legseg_desktop.viewing.displayed_scan import DisplayedScan, VoxelReading
from legseg_desktop.viewing.viewer_state import Aspect, ImageLayer, ViewerState, Voxel

_GAP = "   "
_LONGEST = (
    *("uncertainty 100 %", "FF 100.0 %", "R 000.0  A 000.0  S 0000.0 mm"),
    *("IP 0000  OP 0000  F 0000  W 0000", "voxel 000, 000, 000"),
)
# What is beyond it, in very large text, is the voxel's index at most.
_MOST_LINES = 3


class CursorReadout(QLabel):
    """Position in mm and voxels, the signals, the fat fraction and the muscle's name.

    It has as many lines as the longest of its texts needs, so that the views above keep their
    height whatever is read; a line never ends within a figure.
    """

    def __init__(self, state: ViewerState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._shown: DisplayedScan | None = None
        self._names: dict[int, str] = {}
        self._text = ""
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(tabular(self.font()))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        state.subscribe(self._on_state_changed)

    def show_scan(self, shown: DisplayedScan | None, table: LabelTable | None) -> None:
        """Read another scan, with the names of its labels."""
        self._shown = shown
        self._names = {} if table is None else label_names(table)
        self._fit()
        self.read(None)

    def text(self) -> str:
        """Return all that was read."""
        return self._text

    def setText(self, text: str) -> None:
        """Show what was read."""
        self._text = text
        super().setText("\n".join(self._lines(text.split(_GAP))))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the lines that the new width asks for."""
        super().resizeEvent(event)
        self._fit()
        self.setText(self._text)

    def changeEvent(self, event: QEvent) -> None:
        """Take the lines that larger text asks for."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()
            self.setText(self._text)

    def _lines(self, parts: Sequence[str]) -> list[str]:
        """Return the parts in as few lines as they fit into, none of them broken."""
        lines: list[str] = []
        for part in parts:
            longer = f"{lines[-1]}{_GAP}{part}" if lines else part
            if lines and self.fontMetrics().horizontalAdvance(longer) <= self.width():
                lines[-1] = longer
            else:
                lines.append(part)
        return lines

    def _fit(self) -> None:
        name = max(self._names.values(), key=len, default="")
        lines = min(len(self._lines([name, *_LONGEST])), _MOST_LINES)
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + GRID // 2)

    def read(self, voxel: Voxel | None) -> None:
        """Read a canonical voxel; without one, the crosshair's."""
        if self._shown is None:
            self.setText("")
            return
        self.setText(self._words(self._shown.reading(voxel or self._state.cursor)))

    def _words(self, reading: VoxelReading) -> str:
        x, y, z = reading.position_mm
        signals = reading.signals
        name = self._names.get(reading.label, "")
        if reading.label and not name:
            name = tr("label {n}", n=reading.label)
        fat_fraction = number(reading.fat_fraction_percent)
        parts = (
            name,
            self._uncertainty(reading.vote_entropy_percent),
            tr("FF {value} %", value=fat_fraction),
            # Radiologists read a patient position by its letters.
            f"{_lettered(x, 'R', 'L')}  {_lettered(y, 'A', 'P')}  {_lettered(z, 'S', 'I')} mm",
            tr(
                "IP {ip:.0f}  OP {op:.0f}  F {fat:.0f}  W {water:.0f}",
                ip=signals[ImageLayer.IN_PHASE],
                op=signals[ImageLayer.OPPOSED_PHASE],
                fat=signals[ImageLayer.FAT],
                water=signals[ImageLayer.WATER],
            ),
            tr("voxel {i}, {j}, {k}", i=reading.voxel[0], j=reading.voxel[1], k=reading.voxel[2]),
        )
        return _GAP.join(part for part in parts if part)

    def _uncertainty(self, percent: int | None) -> str:
        return tr("uncertainty {value} %", value=percent) if percent else ""

    def _on_state_changed(self, aspect: Aspect) -> None:
        if aspect & Aspect.CURSOR:
            self.read(None)


def label_names(table: LabelTable) -> dict[int, str]:
    """Return the muscle's name and side of every label of a table."""
    names = {}
    for sided in table.sided():
        side = "" if sided.side == "both" else f" {side_word(sided.side).lower()}"
        names[sided.label] = f"{sided.muscle.name}{side}"
    return names


def _lettered(value: float, positive: str, negative: str) -> str:
    return f"{positive if value >= 0 else negative} {abs(value):5.1f}"
