"""How far scans have come, as chips: an icon, a word and a colour, never the colour alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap, QPixmapCache
from PySide6.QtWidgets import (
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from legseg_desktop.gui.theme import GRID, Look, text_scaled
from legseg_desktop.gui.translation import tr
from legseg_desktop.library_records import ScanState

STATES_ROLE = Qt.ItemDataRole.UserRole + 1
"""Under this role a model gives the ((ScanState, count), ...) of a cell."""

_ICON = 14
_GAP = GRID // 2
_LOOKS = {
    ScanState.IMPORTED: ("tray-arrow-down", "muted"),
    ScanState.SEGMENTED: ("vector-polygon", "accent"),
    ScanState.REVIEWED: ("eye-check-outline", "success"),
    ScanState.REPORTED: ("file-check-outline", "text"),
}


def state_word(state: ScanState) -> str:
    """Return what a state is called."""
    words = {
        ScanState.IMPORTED: tr("imported"),
        ScanState.SEGMENTED: tr("segmented"),
        ScanState.REVIEWED: tr("reviewed"),
        ScanState.REPORTED: tr("reported"),
    }
    return words[state]


def states_in_words(states: Sequence[tuple[ScanState, int]]) -> str:
    """Return what the chips say, such as '2 imported, segmented'."""
    return ", ".join(_chip_text(state, count) for state, count in states)


def _chip_text(state: ScanState, count: int) -> str:
    word = state_word(state)
    return f"{count} {word}" if count > 1 else word


class _Brush:
    """Draws one chip after the other, from the left."""

    def __init__(self, painter: QPainter, look: Look, left: float, middle: float) -> None:
        self._painter = painter
        self._look = look
        self._left = left
        self._height = _chip_height()
        self._icon = text_scaled(_ICON)
        self._top = middle - self._height / 2
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def draw(self, state: ScanState, text: str, *, is_reached: bool, colour: str = "") -> None:
        icon, own = _LOOKS[state]
        colour = colour or (own if is_reached else "muted")
        shade = QColor(getattr(self._look.colours, colour))
        width = _chip_width(self._painter.fontMetrics(), text)
        box = QRectF(self._left + 0.5, self._top + 0.5, width - 1, self._height - 1)
        fill = QColor(shade)
        fill.setAlpha(36 if is_reached else 0)
        pen = QPen(shade, 1.0, Qt.PenStyle.SolidLine if is_reached else Qt.PenStyle.DotLine)
        self._painter.setPen(pen)
        self._painter.setBrush(fill)
        self._painter.drawRoundedRect(box, self._height / 2, self._height / 2)
        picture = _picture(self._look, icon, colour, self._icon)
        at = QPointF(self._left + GRID, self._top + (self._height - self._icon) / 2)
        self._painter.drawPixmap(at, picture)
        words = box.adjusted(GRID + self._icon + _GAP, 0, -GRID, 0)
        self._painter.setPen(QColor(self._look.colours.text if is_reached else shade))
        if colour == "accent_text":
            self._painter.setPen(shade)
        self._painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, text)
        self._left += width

    def skip(self, width: float) -> None:
        self._left += width

    def arrow(self) -> None:
        """Draw the sign between two steps."""
        self._painter.setPen(QColor(self._look.colours.muted))
        box = QRectF(self._left, self._top, 2 * GRID, self._height)
        self._painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "\N{RIGHTWARDS ARROW}")
        self._left += 2 * GRID


def _picture(look: Look, icon: str, colour: str, size: int) -> QPixmap:
    """Return an icon as drawn before, if it was: a list paints hundreds while it scrolls."""
    key = f"chip {icon} {getattr(look.colours, colour)} {size}"
    picture = QPixmap()
    if not QPixmapCache.find(key, picture):
        picture = look.icon(icon, colour).pixmap(size, size)
        QPixmapCache.insert(key, picture)
    return picture


def _chip_height() -> int:
    return text_scaled(5 * GRID // 2)


def _chip_width(metrics: QFontMetrics, text: str) -> float:
    words = _GAP + metrics.horizontalAdvance(text) + 1 if text else 0
    return 2.0 * GRID + text_scaled(_ICON) + words


def _chips_width(metrics: QFontMetrics, texts: Sequence[str]) -> float:
    return sum(_chip_width(metrics, text) + _GAP for text in texts)


class StateChipsDelegate(QStyledItemDelegate):
    """Paints the states of a cell as chips; where they don't fit, without their words.

    Parameters
    ----------
    look : Look
        Palette and icons.
    """

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell."""
        self.initStyleOption(option, index)
        option.text = ""
        widget = option.widget
        style = widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, option, painter, widget)
        rect = option.rect
        state = option.state
        colour = "accent_text" if state & QStyle.StateFlag.State_Selected else ""
        painter.save()
        painter.setClipRect(rect)
        brush = _Brush(painter, self._look, rect.left() + GRID, rect.center().y() + 0.5)
        states = index.data(STATES_ROLE) or ()
        texts = [_chip_text(step, count) for step, count in states]
        if _chips_width(painter.fontMetrics(), texts) > rect.width() - 2 * GRID:
            texts = [str(count) for _, count in states]
        for (step, _), text in zip(states, texts, strict=True):
            brush.draw(step, text, is_reached=True, colour=colour)
            brush.skip(_GAP)
        painter.restore()


class StatePath(QWidget):
    """The four steps of a scan in their order; those reached are filled.

    Parameters
    ----------
    state : ScanState
        The last step reached.
    look : Look
        Palette and icons.
    """

    def __init__(self, state: ScanState, look: Look) -> None:
        super().__init__()
        self._look = look
        self.state = state
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("State: {word}", word=state_word(state)))
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        """Ask for the room of all four."""
        return self._room(self._words())

    def minimumSizeHint(self) -> QSize:
        """Return the room of the icons, and of the word of the step that is reached."""
        return self._room(self._fewer_words())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the chips and the arrows between them."""
        painter = QPainter(self)
        brush = _Brush(painter, self._look, 0, self.height() / 2)
        words = self._words()
        if self._room(words).width() > self.width():
            words = self._fewer_words()
        reached = list(words).index(self.state)
        for number, (step, word) in enumerate(words.items()):
            if number:
                brush.arrow()
            brush.draw(step, word, is_reached=number <= reached)
        painter.end()

    def _words(self) -> dict[ScanState, str]:
        return {state: state_word(state) for state in ScanState}

    def _fewer_words(self) -> dict[ScanState, str]:
        return {state: word if state is self.state else "" for state, word in self._words().items()}

    def _room(self, words: Mapping[ScanState, str]) -> QSize:
        metrics = self.fontMetrics()
        chips = sum(_chip_width(metrics, word) for word in words.values())
        return QSize(round(chips) + 3 * 2 * GRID, _chip_height() + 2)
