"""One plane of the scan: a picture, what lies over it, and the mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from legseg_desktop.gui.theme import GRID, VIEW_BACKGROUND
from legseg_desktop.gui.translation import tr
from legseg_desktop.gui.viewer.navigation import Navigation
from legseg_desktop.gui.viewer.plane_furniture import paint_over_slice
from legseg_desktop.gui.viewer.plane_mode import PlaneMode
from legseg_desktop.gui.viewer.plane_pictures import PlanePictures
from legseg_desktop.gui.viewer.plane_transform import PlaneTransform
from legseg_desktop.gui.viewer.slice_picture import SlicePicture
from legseg_desktop.viewing.slicing import (
    Box,
    Plane,
    contains,
    display_shape,
    pixel_spacing_mm,
    pixel_to_voxel,
    slice_axis,
    slice_count,
    voxel_to_pixel,
)
from legseg_desktop.viewing.viewer_state import Aspect, ViewerState, Voxel

_REPICTURED = Aspect.VOLUME | Aspect.LAYER | Aspect.WINDOW | Aspect.OVERLAY | Aspect.VISIBILITY
# A changed label moves the outline beside it, too.
_AROUND = 4
_ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class PlaneView(QWidget):
    """Shows one plane through the cursor.

    Signals
    -------
    hovered(voxel or None)
        The canonical voxel under the mouse.
    activated()
        The mouse came in, or the keyboard did.
    maximise_requested()
        A double click.
    """

    hovered = Signal(object)
    activated = Signal()
    maximise_requested = Signal()

    def __init__(self, plane: Plane, state: ViewerState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.plane = plane
        self._state = state
        self._pictures: PlanePictures | None = None
        self._picture = SlicePicture(plane)
        self._transform: PlaneTransform | None = None
        self._is_fitted = True
        self.navigation = Navigation(self, state)
        self._mode: PlaneMode = self.navigation
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(12 * GRID, 12 * GRID)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setAccessibleName(self._plane_name())

    def show_pictures(self, pictures: PlanePictures | None) -> None:
        """Draw another scan, or nothing."""
        is_same_grid = (
            pictures is not None
            and self._pictures is not None
            and pictures.shown.geometry.matches(self._pictures.shown.geometry)
        )
        self._pictures = pictures
        self._picture.forget()
        if not is_same_grid:
            self.fit()
        self.update()

    def on_state_changed(self, aspect: Aspect) -> None:
        """Redraw what a change of the state makes necessary."""
        if aspect & _REPICTURED:
            self._picture.forget()
        self.update()

    def labels_changed(self, box: Box) -> None:
        """Redraw where labels were changed in a box, and nothing else."""
        if self._pictures is None or self._transform is None:
            return
        part = self._picture.redraw(self._pictures, self.slice_index, box)
        if part is not None:
            rect = self._transform.rect_of(part).toAlignedRect()
            self.update(rect.adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND))

    def use_mode(self, mode: PlaneMode | None) -> None:
        """Give the mouse to a tool; to looking around where there is none."""
        self._mode.leave()
        self._mode = mode or self.navigation
        self.setCursor(self._mode.cursor_shape)
        self.update()

    @property
    def transform(self) -> PlaneTransform | None:
        """How the slice lies in the widget; None where nothing is shown."""
        return self._transform

    def fit(self) -> None:
        """Show the whole slice."""
        self._is_fitted = True
        self._transform = None
        if self._pictures is not None:
            geometry = self._pictures.shown.geometry
            self._transform = PlaneTransform.fitted(
                display_shape(geometry.shape, self.plane),
                pixel_spacing_mm(geometry.spacing_mm, self.plane),
                self.width(),
                self.height(),
            )
        self.update()

    def centre(self) -> None:
        """Put the cursor in the middle of the view."""
        if self._transform is not None:
            row, column = self._cursor_pixel()
            self._set_transform(self._transform.centred_on(row + 0.5, column + 0.5))

    def zoom(self, factor: float, fixed: QPointF | None = None) -> None:
        """Zoom around a point of the view, or its middle."""
        if self._transform is not None:
            middle = QPointF(self.width() / 2, self.height() / 2)
            self._set_transform(self._transform.zoomed(factor, fixed or middle))

    def pan(self, by: QPointF) -> None:
        """Move the picture by so many points."""
        if self._transform is not None:
            self._set_transform(self._transform.moved(by))

    def move_cursor_to(self, point: QPointF) -> None:
        """Put the cursor on the voxel drawn at a point of the view."""
        voxel = self.voxel_at(point)
        if voxel is not None:
            self._state.move_cursor(voxel)

    def select_at(self, point: QPointF) -> None:
        """Choose the muscle drawn at a point; where there is none, the choice stays."""
        voxel = self.voxel_at(point)
        if self._pictures is None or voxel is None or not contains(self._state.shape, voxel):
            return
        label = int(self._pictures.shown.labels[voxel])
        if label:
            self._state.select_label(label)

    def step(self, slices: int) -> None:
        """Go `slices` slices on: up, to the right or to the front of the patient."""
        if self._pictures is not None:
            self._state.step_cursor(slice_axis(self.plane), slices)

    def auto_window(self) -> None:
        """Fit the window to the slice shown."""
        if self._pictures is None:
            return
        window = self._pictures.auto_window(self.plane, self.slice_index)
        if window is not None:
            self._state.set_window(window)

    def sizeHint(self) -> QSize:
        """Ask for a square; the layout stretches it."""
        return QSize(40 * GRID, 40 * GRID)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep showing the whole slice, or the same middle."""
        if self._is_fitted or self._transform is None:
            self.fit()
        else:
            self._transform = self._transform.resized(self.width(), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the slice and what lies over it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(VIEW_BACKGROUND))
        if self._pictures is None or self._transform is None:
            return
        self._paint_slice(painter, self._pictures, self._transform, event.rect())
        self._mode.paint(painter, self._transform)
        paint_over_slice(
            painter,
            self.plane,
            QRectF(self.rect()),
            self._transform,
            self._state,
            caption=f"{self._plane_name()}  {self.slice_index + 1}/{self._slice_count()}",
            uncertainty_title=tr("Uncertainty %") if self._pictures.shows_uncertainty else "",
        )

    def _paint_slice(
        self,
        painter: QPainter,
        pictures: PlanePictures,
        transform: PlaneTransform,
        clip: QRect,
    ) -> None:
        index = self.slice_index
        painter.drawImage(transform.image_rect, self._picture.image(pictures, index))
        ratio = self.devicePixelRatioF()
        outlines = pictures.outline_picture(self.plane, index, transform, ratio, clip)
        if outlines is not None:
            target, picture = outlines
            painter.drawImage(target, picture.image)

    def _slice_count(self) -> int:
        return slice_count(self._state.shape, self.plane)

    def _plane_name(self) -> str:
        return {
            Plane.AXIAL: tr("Axial"),
            Plane.SAGITTAL: tr("Sagittal"),
            Plane.CORONAL: tr("Coronal"),
        }[self.plane]

    @property
    def slice_index(self) -> int:
        """The slice that is shown."""
        return self._state.cursor[slice_axis(self.plane)]

    def _cursor_pixel(self) -> tuple[int, int]:
        return voxel_to_pixel(self._state.shape, self.plane, self._state.cursor)

    def voxel_at(self, point: QPointF) -> Voxel | None:
        """Return the canonical voxel drawn at a point; it may lie outside the scan."""
        if self._transform is None:
            return None
        row, column = self._transform.pixel(point)
        return pixel_to_voxel(self._state.shape, self.plane, self.slice_index, row, column)

    def _set_transform(self, transform: PlaneTransform) -> None:
        self._is_fitted = False
        self._transform = transform
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Hand the wheel to the mode."""
        self._mode.wheel(event)
        self._tell_hovered(event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hand a press to the mode."""
        self._mode.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Hand a move to the mode, and say what is under the mouse."""
        self._mode.move(event)
        self._tell_hovered(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Hand a release to the mode."""
        self._mode.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the whole room, or to give it back; to a tool it is a press like others."""
        if self._mode is not self.navigation:
            self._mode.press(event)
        elif event.button() is Qt.MouseButton.LeftButton:
            self.maximise_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor by one voxel within the plane; with Space, the picture."""
        if event.key() == Qt.Key.Key_Space:
            self._pan_by_moves(is_panning=True)
            return
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is None or self._pictures is None:
            super().keyPressEvent(event)
            return
        row, column = self._cursor_pixel()
        self._state.move_cursor(
            pixel_to_voxel(
                self._state.shape,
                self.plane,
                self.slice_index,
                row + step[0],
                column + step[1],
            )
        )

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """End what Space began."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._pan_by_moves(is_panning=False)
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End what Space began: its release goes elsewhere."""
        self._pan_by_moves(is_panning=False)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Say that the keys are for this plane now."""
        self.activated.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Say that nothing is under the mouse."""
        self._mode.leave()
        self.hovered.emit(None)

    def _pan_by_moves(self, is_panning: bool) -> None:
        self.navigation.pan_by_moves(is_panning)
        self.setCursor(self._mode.cursor_shape)

    def _tell_hovered(self, point: QPointF) -> None:
        voxel = self.voxel_at(point)
        is_inside = voxel is not None and contains(self._state.shape, voxel)
        self.hovered.emit(voxel if is_inside else None)
