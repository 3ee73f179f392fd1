"""A veil over the planes: what an edit that is tried out would take from a muscle, or give it.

What a muscle would lose is hatched, what it would gain is filled: the two differ without colour.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QObject, QRect, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from legseg_desktop.editing.edit_preview import GAINED, LOST
from legseg_desktop.gui.editing.edit_trial import EditTrial
from legseg_desktop.gui.viewer.plane_transform import PlaneTransform
from legseg_desktop.gui.viewer.plane_view import PlaneView

_BORDER_POINTS = 1.5
_HATCH_POINTS = 6
# What a pixel of a code is: the ground, a line of the hatching, the border.
_GROUND, _LINE, _BORDER = 0, 1, 2
_KINDS = 3


class TrialVeil(QWidget):
    """Lies over one plane and lets the mouse through.

    Parameters
    ----------
    view : PlaneView
        Over which it lies.
    """

    def __init__(self, view: PlaneView) -> None:
        super().__init__(view)
        self._view = view
        self._trial: EditTrial | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.hide()
        view.installEventFilter(self)

    def show_trial(self, trial: EditTrial | None) -> None:
        """Show what is tried out; None for nothing."""
        self._trial = trial
        if trial is not None:
            self.setGeometry(self._view.rect())
        self.setVisible(trial is not None)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as large as the plane."""
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._view.rect())
        return super().eventFilter(watched, event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what would change in the slice."""
        transform = self._view.transform
        if self._trial is None or transform is None or not self._trial.is_current:
            return
        found = self._trial.in_slice(self._view.plane, self._view.slice_index)
        if found is None:
            return
        part, codes = found
        target = transform.rect_of(part).toAlignedRect().intersected(self.rect())
        if not target.isEmpty() and codes.any():
            picture = veil_picture(codes, part, transform, target, self.devicePixelRatioF())
            height, width = picture.shape
            image = QImage(
                picture.data.cast("B"),
                width,
                height,
                4 * width,
                QImage.Format.Format_ARGB32_Premultiplied,
            )
            QPainter(self).drawImage(target, image)


class TrialVeils:
    """The veils over all planes.

    Parameters
    ----------
    views : iterable of PlaneView
        The planes.
    """

    def __init__(self, views: Iterable[PlaneView]) -> None:
        self.veils = {view.plane: TrialVeil(view) for view in views}

    def show_trial(self, trial: EditTrial | None) -> None:
        """Show what is tried out in every plane; None for nothing."""
        for veil in self.veils.values():
            veil.show_trial(trial)


def veil_picture(
    codes: npt.NDArray[np.uint8],
    part: tuple[slice, slice],
    transform: PlaneTransform,
    target: QRect,
    ratio: float,
) -> npt.NDArray[np.uint32]:
    """Return the veil over a part of a widget, premultiplied ARGB per device pixel.

    Parameters
    ----------
    codes : ndarray of uint8, (rows, columns)
        As `previewed` gives them, for the rows and columns of `part`.
    part : tuple of slice
        Of the slice.
    transform : PlaneTransform
        How the slice lies in the widget.
    target : QRect
        Which part of the widget.
    ratio : float
        Device pixels per point of the widget.
    """
    rows, columns = part
    y = target.top() + (np.arange(round(target.height() * ratio)) + 0.5) / ratio
    x = target.left() + (np.arange(round(target.width() * ratio)) + 0.5) / ratio
    first = transform.image_rect.topLeft()
    row = np.floor((y - first.y()) / (transform.row_mm * transform.points_per_mm))
    column = np.floor((x - first.x()) / (transform.column_mm * transform.points_per_mm))
    row = (row - rows.start).clip(0, codes.shape[0] - 1).astype(np.intp)
    column = (column - columns.start).clip(0, codes.shape[1] - 1).astype(np.intp)
    on_screen = np.take(np.take(codes, row, axis=0), column, axis=1)
    diagonal = np.floor(y)[:, np.newaxis] + np.floor(x)
    kind = np.where(diagonal % _HATCH_POINTS < 1, _LINE, _GROUND)
    kind[_is_border(on_screen, max(1, round(_BORDER_POINTS * ratio)))] = _BORDER
    return np.ascontiguousarray(np.take(_TABLE, _KINDS * on_screen.astype(np.intp) + kind))


def _is_border(codes: npt.NDArray[np.uint8], thickness: int) -> npt.NDArray[np.bool_]:
    """Return which pixels lie within so many of another code, or of the edge of the part."""
    padded = np.pad(codes, thickness)
    here = slice(thickness, -thickness)
    border = np.zeros(codes.shape, bool)
    for shift in (-thickness, thickness):
        border |= np.roll(padded, shift, axis=0)[here, here] != codes
        border |= np.roll(padded, shift, axis=1)[here, here] != codes
    return border


def _argb(red: int, green: int, blue: int, opacity: float) -> int:
    parts = [round(255 * opacity), *(round(part * opacity) for part in (red, green, blue))]
    return (parts[0] << 24) | (parts[1] << 16) | (parts[2] << 8) | parts[3]


def _colours() -> npt.NDArray[np.uint32]:
    table = np.zeros((GAINED + 1) * _KINDS, np.uint32)
    table[LOST * _KINDS + _GROUND] = _argb(0, 0, 0, 0.45)
    table[LOST * _KINDS + _LINE] = table[LOST * _KINDS + _BORDER] = _argb(255, 255, 255, 0.95)
    table[GAINED * _KINDS + _GROUND] = table[GAINED * _KINDS + _LINE] = _argb(0, 220, 255, 0.8)
    table[GAINED * _KINDS + _BORDER] = _argb(0, 220, 255, 1.0)
    return table


_TABLE = _colours()
