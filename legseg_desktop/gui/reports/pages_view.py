"""Pages of a PDF, one below the other, as they will be printed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QWidget

from legseg_desktop.gui.reports.page_column import (
    GAP,
    Fit,
    PageColumn,
    fitting_scale,
    within_limits,
)
from legseg_desktop.gui.reports.page_pictures import PagePictures
from legseg_desktop.gui.theme import GRID, Look
from legseg_desktop.gui.translation import tr
from legseg_desktop.viewing.pdf_pages import FoundWords, PdfPage

ZOOM_STEP = 1.2
POINTS_PER_INCH = 72.0

_PAPER = QColor("#ffffff")
# Multiplied with the page: its words stay legible.
_FOUND, _FOUND_NOW = QColor("#ffec99"), QColor("#ffa94d")
_WHEEL_NOTCH = 120
_LINE = 5 * GRID


class PagesView(QAbstractScrollArea):
    """Shows pages; draws those in sight, at the screen's own pixels.

    Signals
    -------
    moved()
        Another page is in sight, or the scale is another.
    failed(exception)
        A page can't be drawn.
    """

    moved = Signal()
    failed = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._pages: tuple[PdfPage, ...] = ()
        self._fit: Fit | None = Fit.WIDTH
        self._column = PageColumn((), 1.0)
        self._found: tuple[FoundWords, ...] = ()
        self._chosen: int | None = None
        self.pictures = PagePictures(self)
        self.pictures.changed.connect(self._repaint_page)
        self.pictures.failed.connect(self.failed)
        self.setAccessibleName(tr("Pages of the report"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.verticalScrollBar().valueChanged.connect(self._tell_moved)
        look.changed.connect(self.viewport().update)

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        return len(self._pages)

    @property
    def page(self) -> int:
        """The page in the middle of what is seen, from 0."""
        middle = self.verticalScrollBar().value() + self.viewport().height() // 2
        return self._column.page_at(middle)

    @property
    def fit(self) -> Fit | None:
        """What the scale follows from; None where it was chosen."""
        return self._fit

    @property
    def percent(self) -> float:
        """The scale; at 100 % an inch of paper is one of the screen."""
        return 100 * self._column.scale * POINTS_PER_INCH / self.logicalDpiX()

    def show_pages(self, content: bytes, pages: Sequence[PdfPage], *, is_another: bool) -> None:
        """Show a document.

        Parameters
        ----------
        content : bytes
            The PDF.
        pages : sequence of PdfPage
            Its pages.
        is_another : bool
            Whether it is of something else than the one before: if not, what was in sight stays.
        """
        place = 0 if is_another else self.verticalScrollBar().value()
        self._pages = tuple(pages)
        self._found, self._chosen = (), None
        self.pictures.show_document(content, is_another=is_another)
        self._lay_out()
        self.verticalScrollBar().setValue(place)
        self._tell_moved()

    def show_fitted(self, fit: Fit) -> None:
        """Show pages as large as fits, now and at any size of the window."""
        self._fit = fit
        self._rescale(None)

    def show_percent(self, percent: float, at: QPoint | None = None) -> None:
        """Show pages at a scale; what is `at` a place of the view, or in its middle, stays."""
        self._fit = None
        self._rescale(percent / 100 * self.logicalDpiX() / POINTS_PER_INCH, at)

    def zoom(self, steps: float, at: QPoint | None = None) -> None:
        """Show pages larger by so many steps."""
        self.show_percent(self.percent * ZOOM_STEP**steps, at)

    def go_to(self, page: int) -> None:
        """Bring the upper edge of a page into sight."""
        if self._pages:
            page = min(max(page, 0), self.page_count - 1)
            self.verticalScrollBar().setValue(self._column.top_of(page) - GAP // 2)

    def mark(self, found: Sequence[FoundWords], chosen: int | None) -> None:
        """Mark words that were found, one of the places more than the others."""
        self._found, self._chosen = tuple(found), chosen
        self.viewport().update()

    def go_to_chosen(self) -> None:
        """Bring the chosen one of the places into sight."""
        if self._chosen is None or not self._found[self._chosen].boxes:
            return
        target = self._box_on_column(self._found[self._chosen], 0)
        for bar, low, high in (
            (self.verticalScrollBar(), target.top(), target.bottom()),
            (self.horizontalScrollBar(), target.left(), target.right()),
        ):
            if not bar.value() <= low <= high <= bar.value() + bar.pageStep():
                bar.setValue(round((low + high - bar.pageStep()) / 2))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep to what the scale follows from."""
        super().resizeEvent(event)
        page, before = self.page, self._column
        into = self.verticalScrollBar().value() - before.top_of(page)
        self._lay_out()
        if self._fit is not None and before.scale != self._column.scale:
            ratio = self._column.scale / before.scale
            self.verticalScrollBar().setValue(self._column.top_of(page) + round(into * ratio))
        self._tell_moved()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll; with Ctrl, zoom about the mouse."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(event.angleDelta().y() / _WHEEL_NOTCH, event.position().toPoint())
            event.accept()
            return
        super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Scroll by lines and screens, go to either end, zoom."""
        bar = self.verticalScrollBar()
        keys = {
            Qt.Key.Key_Home: lambda: bar.setValue(bar.minimum()),
            Qt.Key.Key_End: lambda: bar.setValue(bar.maximum()),
            Qt.Key.Key_Space: lambda: bar.setValue(bar.value() + bar.pageStep()),
            Qt.Key.Key_Plus: lambda: self.zoom(1),
            Qt.Key.Key_Minus: lambda: self.zoom(-1),
        }
        run = keys.get(Qt.Key(event.key()))
        if run is None:
            super().keyPressEvent(event)
            return
        run()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the pages in sight, as good as they are drawn already."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.palette().window())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in self._in_sight():
            area = self._area_of(page)
            painter.fillRect(area, _PAPER)
            picture = self.pictures.of(page)
            if picture is not None:
                painter.drawImage(area, picture)
            self._paint_found(painter, page, area.topLeft())
            painter.setPen(QColor(self._look.colours.border))
            painter.drawRect(area.adjusted(-1, -1, 0, 0))
        if self.hasFocus():
            painter.setPen(QColor(self._look.colours.accent))
            painter.drawRect(self.viewport().rect().adjusted(0, 0, -1, -1))
        painter.end()
        self._want_pictures()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        """Paint anew: pages don't move with their gaps and marks alone."""
        self.viewport().update()

    def _paint_found(self, painter: QPainter, page: int, corner: QPoint) -> None:
        painter.save()
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        for number, found in enumerate(self._found):
            if found.page != page:
                continue
            colour = _FOUND_NOW if number == self._chosen else _FOUND
            for left, top, width, height in found.boxes:
                scale = self._column.scale
                box = QRectF(left * scale, top * scale, width * scale, height * scale)
                painter.fillRect(box.translated(corner).adjusted(-1, -1, 1, 1), colour)
        painter.restore()

    def _box_on_column(self, found: FoundWords, number: int) -> QRectF:
        left, top, width, height = (self._column.scale * each for each in found.boxes[number])
        return QRectF(
            self._left_of(found.page) + left, self._column.top_of(found.page) + top, width, height
        )

    def _left_of(self, page: int) -> int:
        """Return where a page begins in the column: in the middle of all there is."""
        width = max(self._column.width, self.viewport().width())
        return (width - self._column.size_of(page)[0]) // 2

    def _area_of(self, page: int) -> QRect:
        left = self._left_of(page) - self.horizontalScrollBar().value()
        top = self._column.top_of(page) - self.verticalScrollBar().value()
        return QRect(left, top, *self._column.size_of(page))

    def _in_sight(self) -> list[int]:
        top = self.verticalScrollBar().value()
        return self._column.between(top, top + self.viewport().height())

    def _want_pictures(self) -> None:
        """Have the pages in sight drawn, then those before and after."""
        seen = self._in_sight()
        if not seen:
            return
        beside = [at for at in (seen[-1] + 1, seen[0] - 1) if 0 <= at < self.page_count]
        self.pictures.want([*seen, *beside], self._column.scale * self.devicePixelRatioF())

    def _repaint_page(self, page: int) -> None:
        self.viewport().update(self._area_of(page))

    def _rescale(self, scale: float | None, at: QPoint | None = None) -> None:
        at = at or QPoint(self.viewport().width() // 2, self.viewport().height() // 2)
        down, across = self.verticalScrollBar(), self.horizontalScrollBar()
        before, y = self._column, down.value() + at.y()
        page = before.page_at(y)
        x = across.value() + at.x() - (self._left_of(page) if self._pages else 0)
        self._lay_out(scale)
        if not self._pages:
            return
        ratio = self._column.scale / before.scale
        into = (y - before.top_of(page)) * ratio
        down.setValue(round(self._column.top_of(page) + into) - at.y())
        across.setValue(round(self._left_of(page) + x * ratio) - at.x())
        self._tell_moved()

    def _lay_out(self, scale: float | None = None) -> None:
        sizes = tuple((page.width, page.height) for page in self._pages)
        if self._fit is not None:
            # With the bar: it would come and go, and the scale with it.
            room = self.maximumViewportSize()
            bar = self.verticalScrollBar().sizeHint().width()
            scale = fitting_scale(sizes, self._fit, (room.width() - bar, room.height()))
        self._column = PageColumn(sizes, within_limits(scale or self._column.scale))
        seen = self.viewport().size()
        for bar_of, whole, part in (
            (self.verticalScrollBar(), self._column.height, seen.height()),
            (self.horizontalScrollBar(), self._column.width, seen.width()),
        ):
            bar_of.setPageStep(part)
            bar_of.setSingleStep(_LINE)
            bar_of.setRange(0, max(0, whole - part) if sizes else 0)
        self.viewport().update()

    def _tell_moved(self) -> None:
        if self._pages:
            self.setAccessibleDescription(self._pages[self.page].text)
        self.moved.emit()
