"""The muscles in 3D: a picture drawn elsewhere and painted here; turned, zoomed, picked from."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from inference_engine.errors import LegSegError
from legseg_desktop.gui.program_messages import translated
from legseg_desktop.gui.theme import GRID, VIEW_BACKGROUND
from legseg_desktop.gui.translation import tr
from legseg_desktop.gui.viewer.surface_furniture import paint_furniture, paint_message
from legseg_desktop.gui.viewer.surface_mouse import ARROWS, SurfaceMouse
from legseg_desktop.gui.viewer.surface_pictures import SurfacePictures
from legseg_desktop.gui.viewer.surface_worker import SurfaceWorker
from legseg_desktop.viewing.muscle_boxes import joined
from legseg_desktop.viewing.slicing import Box
from legseg_desktop.viewing.turntable import Turntable
from legseg_desktop.viewing.viewer_state import Aspect, ViewerState

if TYPE_CHECKING:
    from legseg_desktop.gui.viewer.surface_meshes import Surfaces

_LOG = logging.getLogger(__name__)

# Where labels were changed, and which.
_Edited = tuple[Box, frozenset[int]]

_REDRAWN = Aspect.SELECTION | Aspect.VISIBILITY | Aspect.SURFACE
# The planes go first; what changes several times within such a while is drawn once.
_AFTER_STATE_MS = 40
_AFTER_OPENING_MS = 120
_AFTER_EDIT_MS = 250
# A slow picture waits until the hand pauses: it would hold up the next stroke.
_AFTER_EDIT_SLOW_MS = 1500
_AFTER_MOTION_MS = 150


class SurfaceView(QWidget):
    """Shows all muscles' surfaces.

    Parameters
    ----------
    state : ViewerState
        Which muscles are hidden and chosen; a pick chooses another.

    Signals
    -------
    activated()
        The mouse came in.
    maximise_requested()
        A double click.
    drawn()
        A picture of the surfaces has been drawn.
    """

    activated = Signal()
    maximise_requested = Signal()
    drawn = Signal()

    def __init__(self, state: ViewerState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self._pictures: SurfacePictures | None = None
        self._problem = ""
        self._view: Turntable | None = None
        self._image: QImage | None = None
        self._is_moving = False
        self._edited: _Edited | None = None
        self._being_made: _Edited | None = None
        self._mouse = SurfaceMouse(self)
        self._worker = SurfaceWorker(self)
        self._worker.made.connect(self._take)
        self._worker.failed.connect(self._fail)
        self._make_later = self._timer(_AFTER_OPENING_MS, self._make_all)
        self._remake_later = self._timer(_AFTER_EDIT_MS, self._make_edited)
        self._still_later = self._timer(_AFTER_MOTION_MS, self._stand_still)
        self._redraw_later = self._timer(_AFTER_STATE_MS, self._redraw)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(12 * GRID, 12 * GRID)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setAccessibleName(tr("Muscles in 3D"))

    def show_pictures(self, pictures: SurfacePictures | None) -> None:
        """Draw another scan, other labels of it, or nothing."""
        before, self._pictures = self._pictures, pictures
        unmade = [one for one in (self._being_made, self._edited) if one is not None]
        self._worker.forget()
        self._image = self._edited = self._being_made = None
        if pictures is not None and before is not None:
            pictures.follow(before)
            if not pictures.shown.geometry.matches(before.shown.geometry):
                self._view = None
            if pictures.shown.labels is before.shown.labels and before.surfaces is not None:
                pictures.take(before.surfaces)
                for one in unmade:  # as when a save ends sooner than they are made
                    self.labels_changed(*one)
        self._make_soon()
        self.update()

    def show_changes(self, changes: Mapping[int, float]) -> None:
        """Take the changes of the fat fraction, percentage points by label, to colour by."""
        if self._pictures is not None:
            self._pictures.changes = changes
            self._redraw()

    def labels_changed(self, box: Box, touched: frozenset[int]) -> None:
        """Make the surfaces of these labels anew, soon; what is drawn stays until then."""
        if self._edited is not None:
            box, touched = joined(box, self._edited[0]), touched | self._edited[1]
        self._edited = (box, touched)
        is_quick = self._pictures is None or self._pictures.are_quick
        self._remake_later.start(_AFTER_EDIT_MS if is_quick else _AFTER_EDIT_SLOW_MS)

    def on_state_changed(self, aspect: Aspect) -> None:
        """Redraw what a change of the state makes necessary."""
        if aspect & _REDRAWN:
            self._redraw_later.start()
        if aspect & (Aspect.CURSOR | Aspect.CROSSHAIR):
            self.update()  # over the same picture

    @property
    def view(self) -> Turntable | None:
        """From where the muscles are looked at; None where there are none."""
        return self._view

    @property
    def surfaces(self) -> Surfaces | None:
        """What is drawn; None where there is nothing yet."""
        return None if self._pictures is None else self._pictures.surfaces

    @property
    def is_drawn(self) -> bool:
        """Whether the newest picture is shown."""
        is_waiting = self._redraw_later.isActive() or self._is_moving
        return self._image is not None and not is_waiting

    def look_from(self, view: Turntable) -> None:
        """Look from elsewhere: coarsely while that goes on, then finely."""
        self._view = view
        self._image = None
        self._is_moving = self._pictures is None or not self._pictures.are_quick
        self._still_later.start()
        self.update()

    def fit(self) -> None:
        """Show all muscles."""
        if self._view is not None:
            self.look_from(self._view.fitted())

    def zoom(self, factor: float) -> None:
        """Zoom around the middle."""
        if self._view is not None:
            self.look_from(self._view.zoomed(factor))

    def pick(self, point: QPointF) -> None:
        """Choose the muscle drawn at a point, and put the cursor there."""
        if self._pictures is None or self._image is None:
            return
        ratio = self.devicePixelRatioF()
        x, y = int(point.x() * ratio), int(point.y() * ratio)
        found = self._pictures.pick(x, y, self._image.height())
        if found is not None:
            label, voxel = found
            self._state.select_label(label)
            self._state.move_cursor(voxel)

    def sizeHint(self) -> QSize:
        """Ask for a square; the layout stretches it."""
        return QSize(40 * GRID, 40 * GRID)

    def showEvent(self, event: QShowEvent) -> None:
        """Make what wasn't made while the view was hidden."""
        self._make_soon()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Draw at the new size: coarsely while it changes."""
        if self._view is not None:
            self.look_from(self._view)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the picture, and what lies over it."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(VIEW_BACKGROUND))
        pictures, size = self._pictures, QRectF(self.rect())
        if pictures is None:
            return
        if self._image is None and self._view is not None and not self._problem:
            self._draw(pictures, self._view)
        if self._image is None or self._view is None:
            paint_message(painter, size, self._message(pictures))
            return
        painter.drawImage(size, self._image)
        paint_furniture(painter, size, self._view, pictures, self._state)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to turn, move, zoom, or pick."""
        self._mouse.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Go on with it."""
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End it; a press without a move picks."""
        self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the whole room, or to give it back."""
        if event.button() is Qt.MouseButton.LeftButton:
            self.maximise_requested.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom."""
        self._mouse.wheel(event)
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn by the arrow keys."""
        turn = ARROWS.get(Qt.Key(event.key()))
        if turn is None or self._view is None:
            super().keyPressEvent(event)
            return
        self.look_from(self._view.turned(*turn))

    def enterEvent(self, event: QEnterEvent) -> None:
        """Say that the mouse came in."""
        self.activated.emit()

    def _message(self, pictures: SurfacePictures) -> str:
        if self._problem:
            return self._problem
        if not pictures.has_muscles:
            return tr("The muscles appear here in 3D\nonce the scan is segmented.")
        return tr("Making the surfaces …")

    def _timer(self, milliseconds: int, run: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(run)
        return timer

    def _make_soon(self) -> None:
        wanted = self._pictures is not None and self._pictures.surfaces is None
        if wanted and self.isVisible() and not self._problem:
            self._make_later.start()

    def _make_all(self) -> None:
        pictures = self._pictures
        if pictures is not None and pictures.has_muscles and self.isVisible():
            self._worker.make(pictures.all_of_them())

    def _make_edited(self) -> None:
        if self._pictures is None or self._edited is None or self.surfaces is None:
            return
        if self._worker.is_busy:  # its result is what the edited ones are put into
            self._remake_later.start()
            return
        self._being_made, self._edited = self._edited, None
        self._worker.make(self._pictures.edited(*self._being_made))

    def _take(self, surfaces: Surfaces) -> None:
        if self._pictures is None:
            return
        self._pictures.take(surfaces)
        self._being_made = None
        if self._view is None:
            self._view = self._pictures.first_view()
        if self._edited is not None:
            self._remake_later.start()
        self._redraw()

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, LegSegError):
            self._problem = f"{translated(error.what)}\n{translated(error.advice)}"
        else:
            self._problem = tr("The 3D view has failed; everything else works without it.")
            _LOG.error("The 3D view has failed: %s.", type(error).__name__)
        self._image = None
        self.update()

    def _redraw(self) -> None:
        self._image = None
        self.update()

    def _stand_still(self) -> None:
        if self._is_moving:
            self._is_moving = False
            self._redraw()

    def _draw(self, pictures: SurfacePictures, view: Turntable) -> None:
        if pictures.surfaces is None:
            return
        ratio = self.devicePixelRatioF()
        size = QSize(max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio)))
        try:
            self._image = pictures.picture(view, size, is_moving=self._is_moving)
        except LegSegError as error:
            self._fail(error)
            return
        self.drawn.emit()
