"""A slim slider beside the axial plane: where the slice is, and where the chosen muscle lies."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from legseg_desktop.gui.theme import GRID, VIEW_BACKGROUND
from legseg_desktop.gui.translation import tr
from legseg_desktop.gui.viewer.plane_furniture import PLANE_COLOURS
from legseg_desktop.viewing.displayed_scan import DisplayedScan
from legseg_desktop.viewing.muscle_boxes import extent
from legseg_desktop.viewing.slicing import Box, Plane
from legseg_desktop.viewing.viewer_state import Aspect, ViewerState

_AXIS = 2
_TRACK = QColor(0x2A, 0x31, 0x3A)
_BAND_WIDTH = 8
_ANGLE_PER_STEP = 120
_AFTER_EDIT_MS = 200
_KEYS = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}


class SliceSlider(QWidget):
    """Superior is at the top; a press goes to the slice there.

    Parameters
    ----------
    state : ViewerState
        Whose cursor is moved along the leg.
    """

    def __init__(self, state: ViewerState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._shown: DisplayedScan | None = None
        self._colours = np.zeros((256, 3), np.uint8)
        self._extent: tuple[int, int] | None = None
        self._wheel_angle = 0
        self._look_later = QTimer(self)
        self._look_later.setSingleShot(True)
        self._look_later.setInterval(_AFTER_EDIT_MS)
        self._look_later.timeout.connect(self._look)
        self.setFixedWidth(2 * GRID)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(tr("Slice along the leg"))
        self.setToolTip(tr("Slice along the leg; the band shows where the chosen muscle lies"))

    def show_scan(self, shown: DisplayedScan | None, colours: npt.NDArray[np.uint8]) -> None:
        """Show another scan, with the colours of its labels; or nothing."""
        self._shown, self._colours = shown, colours
        self._look()

    def labels_changed(self, box: Box) -> None:
        """Look again where the muscle lies, once there is time."""
        self._look_later.start()

    def on_state_changed(self, aspect: Aspect) -> None:
        """Follow the cursor and the chosen muscle."""
        if aspect & Aspect.SELECTION:
            self._look()
        if aspect & (Aspect.CURSOR | Aspect.VOLUME):
            self.update()

    @property
    def muscle_extent(self) -> tuple[int, int] | None:
        """The first and the last slice with the chosen muscle; None where there is none."""
        return self._extent

    def sizeHint(self) -> QSize:
        """Ask for little width."""
        return QSize(2 * GRID, 20 * GRID)

    def y_of(self, index: float) -> float:
        """Return where a slice is drawn: its middle is at + 0.5."""
        count = self._state.shape[_AXIS]
        return self._top + self._room * (1 - index / count)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the track, the muscle's band and the slice's mark."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(VIEW_BACKGROUND))
        if self._shown is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        middle = self.width() / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(_TRACK)
        painter.drawRoundedRect(QRectF(middle - 2, self._top, 4, self._room), 2, 2)
        label = self._state.selected_label
        if self._extent is not None and label is not None:
            first, last = self._extent
            top, bottom = self.y_of(last + 1), self.y_of(first)
            red, green, blue = (int(part) for part in self._colours[label])
            painter.setBrush(QColor(red, green, blue))
            band = QRectF(middle - _BAND_WIDTH / 2, top, _BAND_WIDTH, max(bottom - top, 2))
            painter.drawRoundedRect(band, 2, 2)
        y = self.y_of(self._state.cursor[_AXIS] + 0.5)
        for colour, width in (
            (QColor(VIEW_BACKGROUND), 5),
            (QColor(PLANE_COLOURS[Plane.AXIAL]), 3),
        ):
            painter.setPen(QPen(colour, width))
            painter.drawLine(1, round(y), self.width() - 1, round(y))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the slice there."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._go_to(event.position().y())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the pressed mouse."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._go_to(event.position().y())

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Go one slice on for each step of the wheel."""
        self._wheel_angle += event.angleDelta().y()
        steps = int(self._wheel_angle / _ANGLE_PER_STEP)
        self._wheel_angle -= steps * _ANGLE_PER_STEP
        self._state.step_cursor(_AXIS, steps)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go one slice up or down."""
        step = _KEYS.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._state.step_cursor(_AXIS, step)

    @property
    def _top(self) -> float:
        return GRID / 2

    @property
    def _room(self) -> float:
        return max(1.0, self.height() - GRID)

    def _go_to(self, y: float) -> None:
        count = self._state.shape[_AXIS]
        index = int((1 - (y - self._top) / self._room) * count // 1)
        self._state.step_cursor(_AXIS, min(max(index, 0), count - 1) - self._state.cursor[_AXIS])

    def _look(self) -> None:
        shown, label = self._shown, self._state.selected_label
        if shown is None or label is None:
            self._extent = None
        else:
            self._extent = extent(shown.labels, shown.muscle_boxes, label, _AXIS)
        self.update()
