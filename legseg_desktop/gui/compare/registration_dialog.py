"""How the visits lie over one another: a checkerboard of every leg, to judge by eye."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from inference_engine.quantification.longitudinal import VisitComparison
from inference_engine.quantification.visit_registration import RegisteredLeg
from legseg_desktop.gui.compare.comparison_words import leg_words
from legseg_desktop.gui.dialog_size import size_dialog
from legseg_desktop.gui.theme import GRID
from legseg_desktop.gui.translation import tr

_HEIGHT = 36 * GRID
_WIDEST = 48 * GRID


class RegistrationDialog(QDialog):
    """A picture of each leg of each later visit, with its quality in words.

    Parameters
    ----------
    comparison : VisitComparison
        With its registered legs.
    """

    def __init__(self, comparison: VisitComparison, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("How the visits lie over one another"))
        told = QLabel(
            tr(
                "Squares of the first visit and of the later one in turn, in a coronal slice "
                "through the middle of the leg. Skin and bone should run on from square to "
                "square; the muscles need not."
            )
        )
        told.setWordWrap(True)
        grid = QGridLayout()
        grid.setSpacing(2 * GRID)
        later = zip(comparison.visits[1:], comparison.legs, strict=True)
        for row, (visit, legs) in enumerate(later):
            for column, leg in enumerate(legs):
                grid.addLayout(_tile(leg, visit.name), row, column)
        inner = QWidget()
        inner.setLayout(grid)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(told)
        layout.addWidget(area, 1)
        layout.addWidget(buttons)
        size_dialog(self, 100 * GRID, 68 * GRID)


def _tile(leg: RegisteredLeg, visit: str) -> QVBoxLayout:
    words = QLabel(leg_words(leg, visit))
    words.setWordWrap(True)
    words.setTextFormat(Qt.TextFormat.PlainText)
    picture = QLabel()
    picture.setAccessibleName(words.text())
    if leg.picture is not None:
        picture.setPixmap(registration_pixmap(leg))
    tile = QVBoxLayout()
    tile.addWidget(words)
    tile.addWidget(picture)
    tile.addStretch()
    return tile


def registration_pixmap(leg: RegisteredLeg) -> QPixmap:
    """Return a leg's checkerboard at its true proportions: head up, patient's right at the left.

    Raises
    ------
    ValueError
        If the leg has no picture.
    """
    if leg.picture is None:
        raise ValueError("a leg that wasn't registered has no picture")
    pixels = np.ascontiguousarray(leg.picture.T[::-1, ::-1])
    rows, columns = pixels.shape
    image = QImage(pixels.data.cast("B"), columns, rows, columns, QImage.Format.Format_Grayscale8)
    across_mm, along_mm = leg.picture_spacing_mm
    scale = min(_HEIGHT / (rows * along_mm), _WIDEST / (columns * across_mm))
    return QPixmap.fromImage(image).scaled(
        max(1, round(columns * across_mm * scale)),
        max(1, round(rows * along_mm * scale)),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
