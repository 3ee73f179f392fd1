"""Two visits side by side in matched anatomy, in turn in one view, or their difference."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QSlider, QWidget

from legseg_desktop.gui.compare.axial_picture import AxialPicture
from legseg_desktop.gui.compare.change_legend import ChangeLegend
from legseg_desktop.gui.compare.ff_difference import REACH_POINTS
from legseg_desktop.gui.compare.matched_pictures import MatchedPictures
from legseg_desktop.gui.compare.matched_visits import MatchedVisits
from legseg_desktop.gui.compare.visit_slice import difference_slice, focus_of, visit_slice
from legseg_desktop.gui.results.words import side_word
from legseg_desktop.gui.theme import GRID
from legseg_desktop.gui.translation import tr
from legseg_desktop.viewing.label_colours import label_colours


class PairMode(IntEnum):
    """How two visits are shown."""

    SIDE_BY_SIDE = 0
    BLINK = 1
    DIFFERENCE = 2


class SlicePair(MatchedPictures):
    """Axial slices of two visits that scroll together."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_registered = False
        self._side = ""
        self._index = 0
        self._shows_second = False
        self.first, self.second = self._choice(tr("One")), self._choice(tr("The other"))
        self.mode = QComboBox()
        self.mode.addItems(
            [
                tr("Side by side"),
                tr("In turn (B)"),
                tr("Difference of the fat fraction"),
            ]
        )
        self.mode.setAccessibleName(tr("How the visits are shown"))
        self.mode.currentIndexChanged.connect(self._draw)
        self.told = QLabel()
        self.told.setObjectName("muted")
        self.told.setTextFormat(Qt.TextFormat.PlainText)
        self.left, self.right = AxialPicture(), AxialPicture()
        self.legend = ChangeLegend()
        self.legend.show_reach(REACH_POINTS)
        self.slider = QSlider(Qt.Orientation.Vertical)
        self.slider.setAccessibleName(tr("Slice"))
        self.slider.valueChanged.connect(self._go_to)
        for picture in (self.left, self.right):
            picture.stepped.connect(lambda steps: self.slider.setValue(self._index + steps))
            picture.clicked.connect(self.label_clicked)
        top = QHBoxLayout()
        for widget in (self.first, QLabel(tr("and")), self.second, self.mode):
            top.addWidget(widget)
        top.addWidget(self.told, 1)
        pictures = QHBoxLayout()
        pictures.addWidget(self.slider)
        pictures.addWidget(self.left, 1)
        pictures.addWidget(self.right, 1)
        pictures.addWidget(self.legend)
        self._lay_out(top, pictures)

    def show_visits(
        self, visits: MatchedVisits | None, names: Sequence[str], *, is_registered: bool
    ) -> None:
        """Show the first and the last of some visits.

        Parameters
        ----------
        visits : MatchedVisits or None
            None for nothing.
        names : sequence of str
            Of the visits.
        is_registered : bool
            Whether their legs were laid over one another.
        """
        kept = self._kept_choice(names)
        self._visits, self._is_registered = visits, is_registered
        for combo, index in zip((self.first, self.second), kept, strict=True):
            combo.blockSignals(True)
            combo.clear()
            combo.addItems(list(names))
            combo.setCurrentIndex(index)
            combo.blockSignals(False)
        self._fit_slider()
        self._draw()

    def select(self, side: str, label: int | None, *, go_there: bool) -> None:
        """Show a muscle in white, and match the visits by its leg.

        Parameters
        ----------
        side : str
            The leg.
        label : int or None
            The muscle.
        go_there : bool
            Whether its middle slice is shown, where it isn't chosen already.
        """
        is_new = (side, label) != (self._side, self._label)
        self._side, self._label = side, label
        if go_there and is_new:
            self._go_to_muscle()
        self._draw()

    def _go_to_muscle(self) -> None:
        if self._visits is None or self._label is None:
            return
        middle = self._visits.shown[self.first.currentIndex()].muscle_middles.get(self._label)
        if middle is not None:
            self.slider.setValue(middle[2])

    def blink(self) -> None:
        """Show the two in one view, and at every call the other one."""
        if self.mode.currentIndex() != PairMode.BLINK:
            self._shows_second = False
            self.mode.setCurrentIndex(PairMode.BLINK)
        else:
            self._shows_second = not self._shows_second
            self._draw()

    @property
    def index(self) -> int:
        """The slice of the one visit that is shown."""
        return self._index

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep one scale for both."""
        super().resizeEvent(event)
        self._share_zoom()

    def _choice(self, name: str) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(tr("{which} visit", which=name))
        combo.setMinimumWidth(14 * GRID)
        combo.currentIndexChanged.connect(self._on_chosen)
        return combo

    def _kept_choice(self, names: Sequence[str]) -> tuple[int, int]:
        """Return the visits that were chosen, where these are the same visits."""
        known = [self.first.itemText(n) for n in range(self.first.count())]
        if known == list(names) and known:
            return self.first.currentIndex(), self.second.currentIndex()
        return 0, len(names) - 1

    def _on_chosen(self) -> None:
        self._fit_slider()
        self._draw()

    def _fit_slider(self) -> None:
        if self._visits is None:
            return
        shown = self._visits.shown[self.first.currentIndex()]
        last = shown.geometry.shape[2] - 1
        is_new = self.slider.maximum() != last
        self.slider.blockSignals(True)
        self.slider.setRange(0, last)
        self.slider.blockSignals(False)
        if is_new:
            self.slider.setValue(shown.start[2])
        self._index = self.slider.value()

    def _go_to(self, index: int) -> None:
        self._index = index
        self._draw()

    def _draw(self) -> None:
        mode = PairMode(self.mode.currentIndex())
        self.right.setVisible(mode is PairMode.SIDE_BY_SIDE)
        self.legend.setVisible(mode is PairMode.DIFFERENCE)
        if self._visits is None or not self.isVisible():
            return
        drawers: dict[PairMode, Callable[[MatchedVisits, int, int], None]] = {
            PairMode.SIDE_BY_SIDE: self._draw_side_by_side,
            PairMode.BLINK: self._draw_in_turn,
            PairMode.DIFFERENCE: self._draw_difference,
        }
        self.told.setText(self._matching_words())
        drawers[mode](self._visits, self.first.currentIndex(), self.second.currentIndex())
        self._share_zoom()

    def _draw_side_by_side(self, visits: MatchedVisits, one: int, other: int) -> None:
        colours = label_colours(visits.table)
        self.left.show_slice(
            visit_slice(
                visits.shown[one], self._index, colours, self._label, focus_of(visits.shown[one])
            ),
            self._caption(self.first, visits, one, self._index),
        )
        found = visits.slice_at(one, self._index, other, self._side)
        name = self.second.currentText()
        if found is None:
            self.right.show_sentence(tr("This level isn't in view at this visit."), name)
            return
        self.right.show_slice(
            visit_slice(
                visits.shown[other], found, colours, self._label, focus_of(visits.shown[other])
            ),
            self._caption(self.second, visits, other, found),
        )

    def _draw_in_turn(self, visits: MatchedVisits, one: int, other: int) -> None:
        colours = label_colours(visits.table)
        if not self._shows_second:
            content = visit_slice(
                visits.shown[one], self._index, colours, self._label, focus_of(visits.shown[one])
            )
            caption = self._caption(self.first, visits, one, self._index)
        else:
            over = visits.laid_over(one, self._index, other)
            content = visit_slice(over, 0, colours, self._label, focus_of(visits.shown[one]))
            caption = tr(
                "{visit}, laid over {first}",
                visit=self.second.currentText(),
                first=self.first.currentText(),
            )
        self.left.show_slice(content, caption)

    def _draw_difference(self, visits: MatchedVisits, one: int, other: int) -> None:
        caption = tr(
            "{second} minus {first}, mean of 3 x 3 voxels",
            second=self.second.currentText(),
            first=self.first.currentText(),
        )
        if not self._is_registered:
            self.left.show_sentence(
                tr("Lay the visits over one another first: a difference needs it."), caption
            )
            return
        over = visits.laid_over(one, self._index, other)
        colours = label_colours(visits.table)
        self.left.show_slice(
            difference_slice(visits.shown[one], self._index, over, colours, self._label), caption
        )

    def _share_zoom(self) -> None:
        """Draw both at the smaller of the two fitting zooms: a thinner thigh must look thinner."""
        self.left.set_zoom(None)
        self.right.set_zoom(None)
        if self.mode.currentIndex() == PairMode.SIDE_BY_SIDE:
            zooms = [self.left.fitting_zoom(), self.right.fitting_zoom()]
            known = [zoom for zoom in zooms if zoom is not None]
            if known:
                self.left.set_zoom(min(known))
                self.right.set_zoom(min(known))

    def _caption(self, combo: QComboBox, visits: MatchedVisits, visit: int, index: int) -> str:
        return tr(
            "{visit}, slice {number} of {count}",
            visit=combo.currentText(),
            number=index + 1,
            count=visits.shown[visit].geometry.shape[2],
        )

    def _matching_words(self) -> str:
        if not self._is_registered:
            return tr("Not matched yet: at the same place of the scanner's table.")
        if self._side in ("right", "left"):
            return tr("Matched along the {side} leg.", side=side_word(self._side).lower())
        return tr("Matched along the legs.")
