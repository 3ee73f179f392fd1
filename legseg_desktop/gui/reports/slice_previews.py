"""The slices of the report as small pictures: muscles above, fat fraction below."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QPixmap

from legseg_desktop.records import Analysis
from legseg_desktop.viewing.compositing import ff_colours, overlay_rgb
from legseg_desktop.viewing.label_colours import label_colours

_OPACITY = 0.5


def slice_previews(analysis: Analysis, width: int) -> list[tuple[QPixmap, QPixmap]]:
    """Return (labels over the image, fat fraction) for each slice of the report.

    Parameters
    ----------
    analysis : Analysis
        Whose report it is.
    width : int
        Of each picture, device-independent pixels; the height follows from the patient's size.
    """
    # Not with the others: it draws pages, which the window doesn't need to start.
    from legseg_desktop.reports.slice_pictures import axial_slices, window_of  # noqa: PLC0415

    slices = axial_slices(analysis)
    window = window_of(slices)
    colours = label_colours(analysis.table)
    previews = []
    for shown in slices:
        height_mm, width_mm = shown.size_mm
        size = QSize(width, max(1, round(width * height_mm / width_mm)))
        labelled = overlay_rgb(shown.in_phase, shown.labels, colours, window, _OPACITY)
        fraction = ff_colours(shown.fat_fraction)
        fraction[shown.in_phase < 0.1 * window[1]] = 0  # air: its fat fraction is noise
        previews.append((_pixmap(labelled, size), _pixmap(fraction, size)))
    return previews


def _pixmap(rgb: npt.NDArray[np.uint8], size: QSize) -> QPixmap:
    pixels = np.ascontiguousarray(rgb)
    rows, columns, _ = pixels.shape
    image = QImage(pixels.data, columns, rows, 3 * columns, QImage.Format.Format_RGB888)
    # The pixmap is a copy: the array may go.
    return QPixmap.fromImage(image).scaled(
        size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
