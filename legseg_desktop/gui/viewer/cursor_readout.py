"""One line on what lies under the mouse, or under the crosshair."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from inference_engine.anatomy.label_table import LabelTable
from legseg_desktop.gui.results.words import number, side_word
from legseg_desktop.gui.theme import tabular
from legseg_desktop.gui.translation import tr
from legseg_desktop.viewing.displayed_scan import DisplayedScan, VoxelReading
from legseg_desktop.viewing.viewer_state import Aspect, ImageLayer, ViewerState, Voxel


class CursorReadout(QLabel):
    """Position in mm and voxels, the signals, the fat fraction and the muscle's name."""

    def __init__(self, state: ViewerState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._shown: DisplayedScan | None = None
        self._names: dict[int, str] = {}
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(tabular(self.font()))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        state.subscribe(self._on_state_changed)

    def show_scan(self, shown: DisplayedScan | None, table: LabelTable | None) -> None:
        """Read another scan, with the names of its labels."""
        self._shown = shown
        self._names = {} if table is None else label_names(table)
        self.read(None)

    def read(self, voxel: Voxel | None) -> None:
        """Read a canonical voxel; without one, the crosshair's."""
        if self._shown is None:
            self.clear()
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
            tr("voxel {i}, {j}, {k}", i=reading.voxel[0], j=reading.voxel[1], k=reading.voxel[2]),
            tr(
                "IP {ip:.0f}  OP {op:.0f}  F {fat:.0f}  W {water:.0f}",
                ip=signals[ImageLayer.IN_PHASE],
                op=signals[ImageLayer.OPPOSED_PHASE],
                fat=signals[ImageLayer.FAT],
                water=signals[ImageLayer.WATER],
            ),
        )
        # What a narrow window cuts comes last.
        return "   ".join(part for part in parts if part)

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
