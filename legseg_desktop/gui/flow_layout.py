"""A row of controls that goes on in a second row where the first is full."""

from __future__ import annotations

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Places items as words on a line; what is hidden takes no room.

    It sets the height of its widget itself. Told to Qt, that the height follows from the width
    would reach the area around a place, which would then give the place all the height it likes
    instead of all there is.

    Parameters
    ----------
    parent : QWidget
        Whose layout it is.
    spacing : int
        Between neighbours, px.
    last_at_right : int
        So many of the last items keep to the right edge of their row.
    """

    def __init__(self, parent: QWidget, spacing: int, last_at_right: int = 0) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._last_at_right = last_at_right
        self.setContentsMargins(QMargins())
        self.setSpacing(spacing)

    def addItem(self, item: QLayoutItem) -> None:
        """Take an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return how many items there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem:
        """Return an item, or nothing beyond the last, as Qt asks for them."""
        return self._items[index] if 0 <= index < len(self._items) else None  # type: ignore[return-value]

    def takeAt(self, index: int) -> QLayoutItem:
        """Let go of an item."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None  # type: ignore[return-value]

    def expandingDirections(self) -> Qt.Orientation:
        """Return that no more room is asked for than given."""
        return Qt.Orientation(0)

    def sizeHint(self) -> QSize:
        """Ask for one row."""
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() for hint in hints) + self.spacing() * max(len(hints) - 1, 0)
        return QSize(width, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Return the width of the widest item: the others may go below it."""
        sizes = [item.sizeHint() for item in self._shown()]
        return QSize(
            max((size.width() for size in sizes), default=0),
            max((size.height() for size in sizes), default=0),
        )

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        right = self._items[len(self._items) - self._last_at_right :]
        top = rect.top()
        for row in self._rows(rect.width()):
            height = _height(row)
            left = rect.left()
            free = rect.width() - self._width(row)
            for item in row:
                if item in right and free > 0:
                    left, free = left + free, 0
                size = item.sizeHint()
                middle = top + (height - size.height()) // 2
                item.setGeometry(QRect(QPoint(left, middle), size))
                left += size.width() + self.spacing()
            top += height + self.spacing()
        parent = self.parentWidget()
        if parent is not None and top > rect.top():
            parent.setFixedHeight(top - self.spacing() - rect.top())

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _width(self, row: list[QLayoutItem]) -> int:
        gaps = self.spacing() * max(len(row) - 1, 0)
        return sum(item.sizeHint().width() for item in row) + gaps

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        end = 0
        for item in self._shown():
            wide = item.sizeHint().width()
            end += self.spacing() + wide
            if rows and end <= width:
                rows[-1].append(item)
            else:
                rows.append([item])
                end = wide
        return rows


def _height(row: list[QLayoutItem]) -> int:
    return max(item.sizeHint().height() for item in row)
