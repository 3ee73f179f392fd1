"""The chosen muscle over the visits: fat fraction and volume, both sides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from inference_engine.quantification.longitudinal import MuscleTrajectory, VisitComparison
from legseg_desktop.gui.results.words import side_word, signed_number
from legseg_desktop.gui.theme import GRID, Look, text_scaled
from legseg_desktop.gui.translation import tr

# A change of a point must not look like a landslide: percentage points shown at least.
_SMALLEST_SPAN = 20.0
_MARGIN = 0.08
# So many names of visits have room beside one another.
_NAMES = 4


class SlopePlot(QWidget):
    """Two small plots over the days of the visits, or their order where a day isn't known.

    The right leg is drawn with a line and discs, the left with dashes and squares.

    Parameters
    ----------
    look : Look
        Colours.
    """

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._comparison: VisitComparison | None = None
        self._abbreviation: str | None = None
        self.title = QLabel()
        self.title.setTextFormat(Qt.TextFormat.PlainText)
        self.title.setWordWrap(True)
        self.fat_fraction = self._plot(tr("FF (%)"))
        self.volume = self._plot(tr("Volume (mL)"))
        plots = QHBoxLayout()
        plots.setSpacing(GRID)
        plots.addWidget(self.fat_fraction)
        plots.addWidget(self.volume)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(GRID // 2)
        layout.addWidget(self.title)
        layout.addLayout(plots, 1)
        self.setMinimumHeight(22 * GRID)
        look.changed.connect(self._draw)
        self._draw()

    def show_muscle(self, comparison: VisitComparison | None, abbreviation: str | None) -> None:
        """Draw both sides of a muscle, or nothing."""
        self._comparison = comparison
        self._abbreviation = abbreviation
        self._draw()

    def _plot(self, title: str) -> Any:
        plot = pyqtgraph.PlotWidget(enableMenu=False)
        plot.setLabel("left", title)
        plot.setMouseEnabled(x=False, y=False)
        plot.hideButtons()
        # pyqtgraph makes this menu all the same, and it would outlive the window.
        unused = plot.getPlotItem().ctrlMenu
        unused.setParent(plot, unused.windowFlags())
        for side in ("left", "bottom"):
            plot.getAxis(side).enableAutoSIPrefix(False)
        return plot

    def _draw(self) -> None:
        colours = self._look.colours
        for plot in (self.fat_fraction, self.volume):
            plot.plotItem.clearPlots()
            plot.setBackground(colours.surface)
            plot.getAxis("left").setWidth(text_scaled(6 * GRID))
            for side in ("left", "bottom"):
                plot.getAxis(side).setPen(colours.border)
                plot.getAxis(side).setTextPen(colours.muted)
        rows = self._rows()
        if self._comparison is None or not rows:
            self.title.setText(tr("Choose a muscle to see it over the visits."))
            return
        self.title.setText(self._words(rows))
        positions = self._place_visits(self._comparison)
        for row in rows:
            self._draw_side(self.fat_fraction, positions, _fat_fractions(row), row.side)
            self._draw_side(self.volume, positions, _volumes(row), row.side)
        self.fat_fraction.setYRange(
            *_percent_range([value for row in rows for value in _fat_fractions(row)]), padding=0
        )
        largest = max((v for row in rows for v in _volumes(row) if v is not None), default=1.0)
        self.volume.setYRange(0, largest, padding=_MARGIN)

    def _rows(self) -> list[MuscleTrajectory]:
        if self._comparison is None:
            return []
        rows = self._comparison.trajectories
        return [row for row in rows if row.abbreviation == self._abbreviation]

    def _words(self, rows: Sequence[MuscleTrajectory]) -> str:
        sides = {
            "right": tr("{side}: line", side=side_word("right").lower()),
            "left": tr("{side}: dashed", side=side_word("left").lower()),
        }
        told = ", ".join(sides[row.side] for row in rows if row.side in sides)
        name = rows[0].muscle.capitalize()
        extent = (
            tr("over the shared extent")
            if all(_has_shared(row) for row in rows)
            else tr("whole muscle where nothing is shared")
            if any(_has_shared(row) for row in rows)
            else tr("whole muscle")
        )
        parts = [f"{name} ({told})" if told else name, extent]
        parts += [self._trend_words(row) for row in rows if row.trend is not None]
        return "; ".join(parts)

    def _trend_words(self, row: MuscleTrajectory) -> str:
        assert row.trend is not None
        return tr(
            "{side} {slope} points a year (95 %: {low} to {high})",
            side=side_word(row.side).lower(),
            slope=signed_number(row.trend.points_per_year),
            low=signed_number(row.trend.low),
            high=signed_number(row.trend.high),
        )

    def _place_visits(self, comparison: VisitComparison) -> list[float]:
        """Return where the visits stand along x, and write their names there."""
        days = [visit.days_since_first for visit in comparison.visits]
        known = [float(day) for day in days if day is not None]
        has_days = len(known) == len(days) and len(set(known)) == len(known)
        positions = known if has_days else [float(n) for n in range(len(days))]
        labels = [
            tr("{visit}, day {day}", visit=visit.name, day=visit.days_since_first)
            if has_days
            else visit.name
            for visit in comparison.visits
        ]
        extent = max(positions) - min(positions) or 1.0
        for plot in (self.fat_fraction, self.volume):
            plot.getAxis("bottom").setTicks(spaced_names(positions, labels))
            # Room for the names of the first and the last visit.
            plot.setXRange(min(positions) - 0.2 * extent, max(positions) + 0.2 * extent, padding=0)
        return positions

    def _draw_side(
        self, plot: Any, positions: Sequence[float], values: Sequence[float | None], side: str
    ) -> None:
        is_left = side == "left"
        colours = self._look.colours
        # Where contrast is high, one yellow serves both.
        left = colours.text if colours.warning == colours.accent else colours.warning
        colour = left if is_left else colours.accent
        style = Qt.PenStyle.DashLine if is_left else Qt.PenStyle.SolidLine
        plot.plot(
            positions,
            np.array([np.nan if value is None else value for value in values]),
            pen=pyqtgraph.mkPen(colour, width=2, style=style),
            connect="finite",
            symbol="s" if is_left else "o",
            symbolSize=8,
            symbolBrush=colour,
            symbolPen=None,
        )


def spaced_names(positions: Sequence[float], names: Sequence[str]) -> list[list[tuple[float, str]]]:
    """Return the ticks of an axis: those with a name, far enough from one another, and the rest.

    The last visit always has its name; the others, from the first on, where there is room.
    """
    ordered = sorted(range(len(positions)), key=positions.__getitem__)
    named = ordered
    if len(positions) > _NAMES:
        last = ordered[-1]
        # A little less than the room will do: years aren't of one length.
        room = 0.95 * (positions[last] - positions[ordered[0]]) / (_NAMES - 1)
        named = [ordered[0]]
        for at in ordered[1:-1]:
            if min(positions[at] - positions[named[-1]], positions[last] - positions[at]) > room:
                named.append(at)
        named.append(last)
    rest = [(position, "") for at, position in enumerate(positions) if at not in named]
    return [[(positions[at], names[at]) for at in named], rest]


def _has_shared(row: MuscleTrajectory) -> bool:
    return any(value is not None for value in row.shared_ff_percent)


def _fat_fractions(row: MuscleTrajectory) -> tuple[float | None, ...]:
    """Return what is drawn: over the shared extent where there is one."""
    return row.shared_ff_percent if _has_shared(row) else row.ff_mean_percent


def _volumes(row: MuscleTrajectory) -> tuple[float | None, ...]:
    return row.shared_volume_ml if _has_shared(row) else row.volume_ml


def _percent_range(values: Sequence[float | None]) -> tuple[float, float]:
    """Return the percentages to show: the values in the middle, within 0 to 100."""
    known = [value for value in values if value is not None]
    if not known:
        return 0.0, 100.0
    span = min(max(_SMALLEST_SPAN, (max(known) - min(known)) * (1 + 2 * _MARGIN)), 104.0)
    low = (max(known) + min(known) - span) / 2
    low = min(max(low, -2.0), 102.0 - span)
    return low, low + span
