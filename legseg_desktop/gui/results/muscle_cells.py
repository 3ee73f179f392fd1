"""What the cells of the muscle table show of a measurement."""

from __future__ import annotations

from enum import IntEnum

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap

from inference_engine.quantification.measurements import MuscleMeasurement
from legseg_desktop.gui.results.overlap_words import overlap_words, unsure_word
from legseg_desktop.gui.results.words import coverage_word, flag_word, number, side_letter

_COVERAGE_ICONS = {
    "cut_proximally": "arrow-collapse-up",
    "cut_distally": "arrow-collapse-down",
    "cut_at_both_ends": "arrow-expand-vertical",
}


_CHIP_EDGE = "#3a4048"


class Column(IntEnum):
    """The columns, in the order of their numbers; the last two are shown first."""

    MUSCLE = 0
    SIDE = 1
    FAT_FRACTION = 2
    VOLUME = 3
    OVERLAP = 4
    NOTES = 5
    REVIEW = 6
    LOCK = 7


class Detail(IntEnum):
    """How much the table says: muscles by their abbreviation, by name, overlaps with ranges."""

    SHORT = 0
    NAMES = 1
    RANGES = 2


NUMBERS = frozenset({Column.FAT_FRACTION, Column.VOLUME, Column.OVERLAP})


def cell_text(row: MuscleMeasurement, column: Column, detail: Detail = Detail.RANGES) -> str:
    """Return what a cell says."""
    texts = {
        Column.MUSCLE: muscle_words(row, detail),
        Column.SIDE: side_letter(row.side),
        Column.FAT_FRACTION: number(row.ff_mean_percent),
        Column.VOLUME: number(row.volume_ml),
        Column.OVERLAP: (
            overlap_words(row) if detail is Detail.RANGES else number(row.expected_dsc, 2)
        ),
    }
    if column is Column.NOTES:
        return _notes(row)
    return texts.get(column, "")  # the review's columns hold icons


def muscle_words(row: MuscleMeasurement, detail: Detail) -> str:
    """Return what a muscle is called."""
    if detail is Detail.SHORT:
        return row.abbreviation
    return f"{row.abbreviation}  {row.muscle}"


def _notes(row: MuscleMeasurement) -> str:
    others = [flag_word(flag) for flag in _other_flags(row)]
    unsure = [unsure_word()] * row.is_overlap_doubtful
    has_coverage = row.coverage != "complete" or not (others or unsure)
    return ", ".join(unsure + [coverage_word(row.coverage)] * has_coverage + others)


def _other_flags(row: MuscleMeasurement) -> list[str]:
    """Return the flags that the coverage doesn't say already."""
    return [flag for flag in row.flags if flag != row.coverage]


def note_icon(row: MuscleMeasurement) -> str | None:
    """Return the icon of what must be known before a row is read; None where nothing is."""
    if _other_flags(row) or row.is_overlap_doubtful:
        return "alert-outline"
    return _COVERAGE_ICONS.get(row.coverage)


def sort_value(row: MuscleMeasurement, column: Column) -> str | float | int | None:
    """Return what a cell is sorted by; None for what is absent."""
    if column is Column.FAT_FRACTION:
        return row.ff_mean_percent
    if column is Column.VOLUME:
        return row.volume_ml
    if column is Column.OVERLAP:
        return row.expected_dsc
    if column is Column.NOTES:
        return -len(row.flags) - row.is_overlap_doubtful
    return cell_text(row, column).lower()


def chip_icon(colour: npt.NDArray[np.uint8]) -> QIcon:
    """Return a square of a label's colour, with an edge that shows it on any other."""
    square = QPixmap(14, 14)
    square.fill(QColor(int(colour[0]), int(colour[1]), int(colour[2])))
    painter = QPainter(square)
    painter.setPen(QColor(_CHIP_EDGE))
    painter.drawRect(square.rect().adjusted(0, 0, -1, -1))
    painter.end()
    chip = QIcon(square)
    chip.addPixmap(square, QIcon.Mode.Selected)  # or the selection would tint it
    return chip
