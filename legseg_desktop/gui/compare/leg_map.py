"""The leg map: cross-sections at three levels, coloured by fat fraction or by its change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from inference_engine.quantification.longitudinal import MuscleTrajectory, VisitComparison
from legseg_desktop.gui.compare.axial_picture import AxialContent, AxialPicture
from legseg_desktop.gui.compare.change_legend import ChangeLegend
from legseg_desktop.gui.compare.comparison_words import muscle_words
from legseg_desktop.gui.compare.matched_pictures import MatchedPictures
from legseg_desktop.gui.compare.matched_visits import MatchedVisits
from legseg_desktop.gui.compare.visit_slice import focus_of, grey_slice, packed_picture, visit_slice
from legseg_desktop.gui.job_bar import ElidedLabel
from legseg_desktop.gui.results.words import number, signed_number
from legseg_desktop.gui.translation import tr
from legseg_desktop.viewing.compositing import GreyLabelTable
from legseg_desktop.viewing.displayed_scan import DisplayedScan
from legseg_desktop.viewing.muscle_boxes import deepest
from legseg_desktop.viewing.slicing import Plane, display_slice
from legseg_desktop.viewing.surface_colours import change_reach_points, surface_colours
from legseg_desktop.viewing.viewer_state import SurfaceColouring

# From the knee to the hip: shares of the length that all visits see.
LEVELS = (0.25, 0.5, 0.75)

_OPACITY = 0.92
# A figure is about so many times as wide as it is high.
_HIGHER = 1.7
_CHANGE = 0


class LegMap(MatchedPictures):
    """Both legs at three levels of the first visit; each muscle has its figure's colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._comparison: VisitComparison | None = None
        self._levels: list[int] | None = None
        self.shown_figure = QComboBox()
        self.shown_figure.setAccessibleName(tr("What the colours show"))
        self.shown_figure.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.shown_figure.currentIndexChanged.connect(self._draw)
        self.told = ElidedLabel()
        self.pictures = [AxialPicture() for _ in LEVELS]
        for picture in self.pictures:
            picture.pointed.connect(self._tell)
            picture.clicked.connect(self.label_clicked)
        self.legend = ChangeLegend()
        top = QHBoxLayout()
        top.addWidget(self.shown_figure)
        top.addWidget(self.told, 1)
        row = QHBoxLayout()
        # The hip at the left: the order in which one reads down a leg.
        for picture in reversed(self.pictures):
            row.addWidget(picture, 1)
        row.addWidget(self.legend)
        self._lay_out(top, row)

    def show_visits(self, visits: MatchedVisits | None, comparison: VisitComparison | None) -> None:
        """Show what a comparison says of some visits; nothing without them."""
        if visits is not self._visits:
            self._levels = None
        self._visits, self._comparison = visits, comparison
        names = [] if comparison is None else [visit.name for visit in comparison.visits]
        figures = [tr("Fat fraction, {visit}", visit=name) for name in names]
        if names:
            change = tr("Change, {first} to {last}", first=names[0], last=names[-1])
            figures.insert(_CHANGE, change)
        chosen = self.shown_figure.currentIndex()
        self.shown_figure.blockSignals(True)
        self.shown_figure.clear()
        self.shown_figure.addItems(figures)
        self.shown_figure.setCurrentIndex(chosen if 0 <= chosen < len(figures) else 0)
        self.shown_figure.blockSignals(False)
        self._draw()

    def select(self, label: int | None) -> None:
        """Outline the chosen muscle."""
        self._label = label
        self._draw()

    def figures(self) -> dict[int, float]:
        """Return the figure that is shown of each label: %, or percentage points."""
        if self._visits is None or self._comparison is None:
            return {}
        visit = self.shown_figure.currentIndex() - 1
        by_label = {}
        for row in self._comparison.trajectories:
            label = self._visits.label_of(row.side, row.abbreviation)
            figure = row.comparable_change_points(-1) if visit < 0 else _ff_at(row, visit)
            if label is not None and figure is not None:
                by_label[label] = figure
        return by_label

    def _draw(self) -> None:
        if not self.isVisible():
            return
        self._tell(0)
        if self._levels is None and self._visits is not None:
            self._levels = self._visits.shared_levels(LEVELS)
        if self._visits is None or self._levels is None:
            for picture in self.pictures:
                picture.show_sentence(tr("The visits have no level in common."))
            return
        figures = self.figures()
        is_change = self.shown_figure.currentIndex() == _CHANGE
        colouring = SurfaceColouring.CHANGE if is_change else SurfaceColouring.FAT_FRACTION
        self.legend.show_reach(change_reach_points(figures) if is_change else None)
        table = _colour_table(surface_colours(colouring, _NO_COLOURS, figures, figures))
        first = self._visits.shown[0]
        for picture, share, index in zip(self.pictures, LEVELS, self._levels, strict=True):
            words = {label: self._figure_words(figure) for label, figure in figures.items()}
            picture.show_slice(
                _level(first, index, table, words, self._label),
                tr("{percent:.0f} % up", percent=100 * share),
            )

    def _figure_words(self, figure: float) -> str:
        is_change = self.shown_figure.currentIndex() == _CHANGE
        return signed_number(figure) if is_change else number(figure, 0)

    def _tell(self, label: int) -> None:
        """Say which muscle lies under the mouse, and its figure."""
        row = self._row_of(label)
        if row is None:
            self.told.setText(
                tr(
                    "Levels of the length that all visits see, from its lower end. Point at a "
                    "muscle for its name and figure."
                )
            )
            return
        figure = self.figures().get(label)
        if figure is None:
            told = tr("{muscle}: no figure that can be compared")
            self.told.setText(told.format(muscle=muscle_words(row)))
            return
        is_change = self.shown_figure.currentIndex() == _CHANGE
        unit = tr("points") if is_change else "%"
        words = signed_number(figure) if is_change else number(figure)
        extent = tr("over the shared extent") if row.is_shared(-1) else tr("of the whole muscle")
        self.told.setText(f"{muscle_words(row)}: {words} {unit}, {extent}")

    def _row_of(self, label: int) -> MuscleTrajectory | None:
        muscle = None if self._visits is None else self._visits.muscle_of(label)
        rows: Sequence[MuscleTrajectory] = (
            () if self._comparison is None else self._comparison.trajectories
        )
        return next((row for row in rows if (row.side, row.abbreviation) == muscle), None)


_NO_COLOURS = np.zeros((256, 3), np.uint8)


def _ff_at(row: MuscleTrajectory, visit: int) -> float | None:
    """Return the fat fraction at a visit, over the shared extent where there is one."""
    if row.shared_ff_percent and row.shared_ff_percent[visit] is not None:
        return row.shared_ff_percent[visit]
    return row.ff_mean_percent[visit]


def _colour_table(colours: Mapping[int, tuple[float, float, float]]) -> GreyLabelTable:
    table = np.zeros((256, 3), np.uint8)
    for label, colour in colours.items():
        table[label] = [round(255 * part) for part in colour]
    return GreyLabelTable(table, _OPACITY)


def _level(
    shown: DisplayedScan,
    index: int,
    table: GreyLabelTable,
    words: Mapping[int, str],
    chosen: int | None,
) -> AxialContent:
    labels = display_slice(shown.labels, Plane.AXIAL, index)
    dark = np.zeros((256, 3), np.uint8)  # borders tell neighbours of one colour apart
    content = visit_slice(shown, index, dark, chosen, focus_of(shown))
    names = [_name(labels, label, text) for label, text in words.items() if (labels == label).any()]
    packed = table.compose(grey_slice(shown, index) // 2, labels)
    return replace(content, picture=packed_picture(packed), names=tuple(names))


def _name(labels: npt.NDArray[np.uint8], label: int, text: str) -> tuple[float, float, float, str]:
    """Return where a muscle's figure is written: its innermost pixel, and the room there."""
    everywhere = labels == label
    rows, columns = (np.flatnonzero(everywhere.any(axis=axis)) for axis in (1, 0))
    top, left = int(rows[0]), int(columns[0])
    mask = everywhere[top : rows[-1] + 1, left : columns[-1] + 1]  # depths take their time
    row, column = deepest(mask)
    room = min(_depth(mask[row], column), _HIGHER * _depth(mask[:, column], row))
    return float(top + row), float(left + column), float(room), text


def _depth(line: npt.NDArray[np.bool_], at: int) -> int:
    """Return how many pixels of a line are the muscle's around one, to the nearer side."""
    above, below = np.flatnonzero(~line[:at]), np.flatnonzero(~line[at:])
    up = at - (above[-1] if above.size else -1)
    down = below[0] if below.size else len(line) - at
    return int(min(up, down))
