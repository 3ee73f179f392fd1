"""What stands over the pages: which one is seen, how large, and a search."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QToolButton, QWidget

from legseg_desktop.gui.flow_layout import FlowLayout
from legseg_desktop.gui.reports.page_column import Fit
from legseg_desktop.gui.reports.pages_view import PagesView
from legseg_desktop.gui.theme import GRID, Look
from legseg_desktop.gui.translation import tr

_PERCENTS = (50, 75, 100, 125, 150, 200, 300)
_SEARCH_WIDTH = 24 * GRID
_COUNT_WIDTH = 9 * GRID


class PagesBar(QWidget):
    """Buttons for pages and scale, a list of scales, and a field for words to find.

    Signals
    -------
    searched(str)
        Other words are to be found; none where the field is empty.
    next_requested(), previous_requested()
        Another of the places where they were found is to be seen.
    left()
        The user is done with searching.
    """

    searched = Signal(str)
    next_requested = Signal()
    previous_requested = Signal()
    left = Signal()

    def __init__(self, look: Look, view: PagesView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._look = look
        self.before = self._button("chevron-up", tr("Page before (Ctrl+PgUp)"))
        self.before.clicked.connect(lambda: view.go_to(view.page - 1))
        self.after = self._button("chevron-down", tr("Page after (Ctrl+PgDown)"))
        self.after.clicked.connect(lambda: view.go_to(view.page + 1))
        self.page = QLabel()
        self.smaller = self._button("magnify-minus-outline", tr("Smaller (Ctrl+-)"))
        self.smaller.clicked.connect(lambda: view.zoom(-1))
        self.scale = self._scales()
        self.larger = self._button("magnify-plus-outline", tr("Larger (Ctrl++)"))
        self.larger.clicked.connect(lambda: view.zoom(1))
        self.search = _SearchField()
        self.search.setPlaceholderText(tr("Find in the pages"))
        self.search.setAccessibleName(tr("Find in the pages"))
        self.search.setToolTip(tr("Enter: the next place; Shift+Enter: the one before (Ctrl+F)"))
        self.search.setClearButtonEnabled(True)
        look.fit(self.search, QLineEdit.setFixedWidth, _SEARCH_WIDTH)
        self.search.textChanged.connect(self.searched)
        self.search.next_requested.connect(self.next_requested)
        self.search.previous_requested.connect(self.previous_requested)
        self.search.left.connect(self.left)
        self.count = QLabel()
        self.count.setObjectName("muted")
        look.fit(self.count, QLabel.setMinimumWidth, _COUNT_WIDTH)
        self.news = QLabel()
        self.news.setObjectName("muted")
        row = FlowLayout(self, GRID)
        parts = (self.before, self.after, self.page, self.smaller, self.scale, self.larger)
        for part in (*parts, self.search, self.count, self.news):
            row.addWidget(part)
        view.moved.connect(self._take_view)
        self._take_view()

    def tell_found(self, chosen: int | None, count: int) -> None:
        """Say how often the words were found, and which of the places is in sight."""
        if not self.search.text().strip():
            self.count.clear()
        elif chosen is None:
            self.count.setText(tr("not found"))
        else:
            self.count.setText(tr("{n} of {all}", n=chosen + 1, all=count))

    def _button(self, icon: str, words: str) -> QToolButton:
        button = QToolButton()
        self._look.put_icon(button, icon)
        button.setToolTip(words)
        button.setAccessibleName(words.partition(" (")[0])
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _scales(self) -> QComboBox:
        scales = QComboBox()
        scales.setAccessibleName(tr("Scale of the pages"))
        scales.addItem(tr("Fit the width"), Fit.WIDTH)
        scales.addItem(tr("Fit the page"), Fit.PAGE)
        for percent in _PERCENTS:
            scales.addItem(_percent_words(percent), percent)
        # Wide enough for any; what was zoomed to stands in the list while it is so.
        scales.addItem(_percent_words(999), None)
        scales.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        scales.activated.connect(self._take_scale)
        return scales

    def _take_scale(self, index: int) -> None:
        chosen = self.scale.itemData(index)
        if isinstance(chosen, Fit):
            self._view.show_fitted(chosen)
        elif chosen is not None:
            self._view.show_percent(chosen)

    def _take_view(self) -> None:
        view = self._view
        self.page.setText(
            tr("Page {n} of {all}", n=view.page + 1, all=view.page_count)
            if view.page_count
            else tr("No pages yet")
        )
        self.before.setEnabled(view.page > 0)
        self.after.setEnabled(view.page + 1 < view.page_count)
        own = self.scale.count() - 1
        index = self.scale.findData(view.fit if view.fit is not None else round(view.percent))
        if index < 0:
            self.scale.setItemText(own, _percent_words(view.percent))
            index = own
        self.scale.setCurrentIndex(index)


class _SearchField(QLineEdit):
    """A field in which Enter looks on, and Escape ends the search."""

    next_requested = Signal()
    previous_requested = Signal()
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take what a search needs; all else is typed."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            (self.previous_requested if is_back else self.next_requested).emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _percent_words(percent: float) -> str:
    return f"{percent:.0f} %"
