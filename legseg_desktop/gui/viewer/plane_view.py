"""One plane of the scan: a picture, what lies over it, and the mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from legseg_desktop.gui.theme import GRID, VIEW_BACKGROUND
from legseg_desktop.gui.viewer.navigation import Navigation
from legseg_desktop.gui.viewer.plane_furniture import (
    PLANE_COLOURS,
    paint_crosshair,
    paint_edge_letters,
    paint_fat_fraction_legend,
    paint_scale_bar,
    paint_text,
    paint_uncertainty_legend,
)
from legseg_desktop.gui.viewer.plane_pictures import Picture, PlanePictures
from legseg_desktop.gui.viewer.plane_transform import PlaneTransform
from legseg_desktop.viewing.slicing import (
    Plane,
    contains,
    display_shape,
    pixel_spacing_mm,
    pixel_to_voxel,
    slice_axis,
    slice_count,
    voxel_to_pixel,
)
from legseg_desktop.viewing.viewer_state import Aspect, ImageLayer, ViewerState

_REPICTURED = Aspect.VOLUME | Aspect.LAYER | Aspect.WINDOW | Aspect.OVERLAY | Aspect.VISIBILITY
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
        self._picture: Picture | None = None
        self._index = -1
        self._transform: PlaneTransform | None = None
        self._is_fitted = True
        self._navigation = Navigation(self, state)
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
        self._picture = None
        if not is_same_grid:
            self.fit()
        self.update()

    def on_state_changed(self, aspect: Aspect) -> None:
        """Redraw what a change of the state makes necessary."""
        if aspect & _REPICTURED:
            self._picture = None
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
        voxel = self._voxel_at(point)
        if voxel is not None:
            self._state.move_cursor(voxel)

    def step(self, slices: int) -> None:
        """Go `slices` slices on: up, to the right or to the front of the patient."""
        if self._pictures is not None:
            self._state.step_cursor(slice_axis(self.plane), slices)

    def auto_window(self) -> None:
        """Fit the window to the slice shown."""
        if self._pictures is None:
            return
        window = self._pictures.auto_window(self.plane, self._slice_index())
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
        self._paint_slice(painter, self._pictures, self._transform)
        size = QRectF(self.rect())
        if self._state.crosshair_visible:
            paint_crosshair(painter, self.plane, self._transform, self._cursor_pixel())
        if self.plane is Plane.AXIAL:
            self._paint_legends(painter, size, self._pictures)
        paint_edge_letters(painter, self.plane, size)
        paint_scale_bar(painter, self._transform, size)
        corner = size.adjusted(GRID, GRID / 2, -GRID, -GRID / 2)
        alignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        paint_text(painter, corner, alignment, self._caption(), PLANE_COLOURS[self.plane])

    def _paint_legends(self, painter: QPainter, size: QRectF, pictures: PlanePictures) -> None:
        if self._state.layer is ImageLayer.FAT_FRACTION:
            paint_fat_fraction_legend(painter, size)
        if pictures.shows_uncertainty:
            paint_uncertainty_legend(painter, size, self.tr("Uncertainty %"))

    def _paint_slice(
        self, painter: QPainter, pictures: PlanePictures, transform: PlaneTransform
    ) -> None:
        index = self._slice_index()
        if self._picture is None or index != self._index:
            self._picture = pictures.picture(self.plane, index)
            self._index = index
        painter.drawImage(transform.image_rect, self._picture.image)
        outlines = pictures.outline_picture(self.plane, index, transform, self.devicePixelRatioF())
        if outlines is not None:
            target, picture = outlines
            painter.drawImage(target, picture.image)

    def _caption(self) -> str:
        index = self._slice_index()
        count = slice_count(self._state.shape, self.plane)
        return f"{self._plane_name()}  {index + 1}/{count}"

    def _plane_name(self) -> str:
        return {
            Plane.AXIAL: self.tr("Axial"),
            Plane.SAGITTAL: self.tr("Sagittal"),
            Plane.CORONAL: self.tr("Coronal"),
        }[self.plane]

    def _slice_index(self) -> int:
        return self._state.cursor[slice_axis(self.plane)]

    def _cursor_pixel(self) -> tuple[int, int]:
        return voxel_to_pixel(self._state.shape, self.plane, self._state.cursor)

    def _voxel_at(self, point: QPointF) -> tuple[int, int, int] | None:
        if self._transform is None:
            return None
        row, column = self._transform.pixel(point)
        return pixel_to_voxel(self._state.shape, self.plane, self._slice_index(), row, column)

    def _set_transform(self, transform: PlaneTransform) -> None:
        self._is_fitted = False
        self._transform = transform
        self.update()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Hand the wheel to the navigation."""
        self._navigation.wheel(event)
        self._tell_hovered(event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Hand a press to the navigation."""
        self._navigation.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Hand a move to the navigation, and say what is under the mouse."""
        self._navigation.move(event)
        self._tell_hovered(event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End a drag."""
        self._navigation.release()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the whole room, or to give it back."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.maximise_requested.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the cursor by one voxel within the plane."""
        step = _ARROWS.get(Qt.Key(event.key()))
        if step is None or self._pictures is None:
            super().keyPressEvent(event)
            return
        row, column = self._cursor_pixel()
        self._state.move_cursor(
            pixel_to_voxel(
                self._state.shape,
                self.plane,
                self._slice_index(),
                row + step[0],
                column + step[1],
            )
        )

    def enterEvent(self, event: QEnterEvent) -> None:
        """Say that the keys are for this plane now."""
        self.activated.emit()

    def leaveEvent(self, event: QEvent) -> None:
        """Say that nothing is under the mouse."""
        self.hovered.emit(None)

    def _tell_hovered(self, point: QPointF) -> None:
        voxel = self._voxel_at(point)
        is_inside = voxel is not None and contains(self._state.shape, voxel)
        self.hovered.emit(voxel if is_inside else None)
