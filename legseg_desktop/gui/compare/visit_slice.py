"""The pictures of a visit's axial slices in Compare: the image, its labels outlined."""

from __future__ import annotations

from dataclasses import replace
from functools import partial, reduce

import numpy as np
import numpy.typing as npt
from PySide6.QtGui import QImage

from legseg_desktop.gui.compare.axial_picture import AxialContent
from legseg_desktop.gui.compare.ff_difference import (
    difference_colours,
    difference_levels,
    difference_points,
)
from legseg_desktop.gui.viewer.plane_pictures import Part, Picture, PlanePictures
from legseg_desktop.viewing.compositing import GreyLabelTable, WindowTable
from legseg_desktop.viewing.displayed_scan import DisplayedScan
from legseg_desktop.viewing.muscle_boxes import joined
from legseg_desktop.viewing.slicing import Plane, box_in_slice, display_slice, pixel_spacing_mm
from legseg_desktop.viewing.viewer_state import ImageLayer, ViewerState

_DIFFERENCE_OPACITY = 0.85
_SKIN_MM = 30.0


def visit_slice(
    shown: DisplayedScan,
    index: int,
    colours: npt.NDArray[np.uint8],
    label: int | None,
    focus: Part | None = None,
) -> AxialContent:
    """Return a slice of the in-phase image with the muscles outlined, the chosen one in white.

    Parameters
    ----------
    shown : DisplayedScan
        The visit.
    index : int
        Which slice.
    colours : ndarray of uint8, (256, 3)
        sRGB by label.
    label : int or None
        The chosen muscle.
    focus : Part, optional
        What is shown as large as fits, such as `focus_of` tells; all of the slice without.
    """
    state = ViewerState()
    state.open_volume(shown.geometry.shape, shown.windows)
    state.set_outlined(True)
    state.select_label(label)
    pictures = PlanePictures(state, shown, colours)
    return AxialContent(
        pictures.picture(Plane.AXIAL, index),
        _displayed_labels(shown, index),
        pixel_spacing_mm(shown.geometry.spacing_mm, Plane.AXIAL),
        partial(pictures.outline_picture, Plane.AXIAL, index),
        focus,
    )


def focus_of(shown: DisplayedScan) -> Part | None:
    """Return the rows and columns that hold the muscles of all slices, with some skin around."""
    boxes = list(shown.muscle_boxes.values())
    if not boxes:
        return None
    x, y, z = reduce(joined, boxes)
    margins = [round(_SKIN_MM / spacing) for spacing in shown.geometry.spacing_mm[:2]]
    wider = ((x[0] - margins[0], x[1] + margins[0]), (y[0] - margins[1], y[1] + margins[1]), z)
    return box_in_slice(shown.geometry.shape, Plane.AXIAL, z[0], wider)


def difference_slice(
    first: DisplayedScan,
    index: int,
    later: DisplayedScan,
    colours: npt.NDArray[np.uint8],
    label: int | None,
) -> AxialContent:
    """Return the change of the fat fraction over a slice of a visit, with its muscles outlined.

    Parameters
    ----------
    first, index, later
        As `difference_points` takes them.
    colours, label
        As `visit_slice` takes them.
    """
    below = visit_slice(first, index, colours, label, focus_of(first))
    levels = difference_levels(difference_points(first, index, later))
    table = GreyLabelTable(difference_colours(), _DIFFERENCE_OPACITY)
    packed = table.compose(grey_slice(first, index), levels.T[::-1, ::-1])
    return replace(below, picture=packed_picture(packed))


def grey_slice(shown: DisplayedScan, index: int) -> npt.NDArray[np.uint8]:
    """Return the grey levels of the in-phase image in a slice, as displayed."""
    layer, window = shown.layers[ImageLayer.IN_PHASE], shown.windows[ImageLayer.IN_PHASE]
    table = WindowTable((window.low, window.high), layer.signal_per_step)
    return table.levels(display_slice(layer.stored, Plane.AXIAL, index))


def packed_picture(packed: npt.NDArray[np.uint32]) -> Picture:
    """Return packed colours, (rows, columns), as a picture that keeps their memory."""
    rows, columns = packed.shape
    image = QImage(packed.data.cast("B"), columns, rows, 4 * columns, QImage.Format.Format_RGB32)
    return Picture(image, packed)


def _displayed_labels(shown: DisplayedScan, index: int) -> npt.NDArray[np.uint8]:
    return display_slice(shown.labels, Plane.AXIAL, index)
