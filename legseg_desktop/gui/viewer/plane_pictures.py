"""The pictures of slices: image and labels through two look-up tables into a QImage.

The tables are shared by the three planes and made again only when the window, the layer
or the overlay change; a change of the slice is two look-ups (docs: the measured fastest
of the variants tried).
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage

from legseg_desktop.gui.viewer.plane_transform import PlaneTransform
from legseg_desktop.viewing.compositing import (
    FF_COLOUR_MAP,
    GREY_COLOUR_MAP,
    GreyLabelTable,
    WindowTable,
)
from legseg_desktop.viewing.display_window import DisplayWindow
from legseg_desktop.viewing.displayed_layers import (
    DisplayedLayer,
    StoredVolume,
    slice_window,
)
from legseg_desktop.viewing.displayed_scan import DisplayedScan
from legseg_desktop.viewing.slicing import (
    Plane,
    as_drawn,
    box_in_slice,
    display_slice,
    slice_index,
)
from legseg_desktop.viewing.uncertainty_colour_map import (
    UNCERTAINTY_COLOUR_MAP,
    uncertainty_opacity,
)
from legseg_desktop.viewing.viewer_state import Aspect, ImageLayer, ViewerState

_OUTLINE_POINTS = 2
_SELECTED_COLOUR = 0xFFFFFFFF
# Seen on grey and beside the colours of the fat fraction, by colour-blind readers too.
SUSPICION_COLOUR = np.array([0xF0, 0x9A, 0x1A], np.uint8)
_SUSPICION_OPACITY = 0.8
# No signal is level 0 and drawn black, though 0 % fat is not (see displayed_scan).
_FF_LEVELS = np.concatenate([np.zeros((1, 3), np.uint8), FF_COLOUR_MAP[1:]])


# Rows and columns of a slice.
Part = tuple[slice, slice]


class Picture(NamedTuple):
    """An image, and the memory it reads: QImage doesn't keep numpy's buffer alive."""

    image: QImage
    packed: npt.NDArray[np.uint32]


class PlanePictures:
    """Composes the pictures of one scan as the viewer's state wants them.

    Parameters
    ----------
    state : ViewerState
        Layer, window, overlay and visibility.
    shown : DisplayedScan
        Images and labels.
    colours : ndarray of uint8, (256, 3)
        sRGB by label.
    """

    def __init__(
        self, state: ViewerState, shown: DisplayedScan, colours: npt.NDArray[np.uint8]
    ) -> None:
        self._state = state
        self._shown = shown
        self._colours = colours
        self._window_table: WindowTable | None = None
        self._colour_table: GreyLabelTable | None = None
        self._uncertainty_table: GreyLabelTable | None = None
        self._suspicion_table: GreyLabelTable | None = None
        self._fat_table: GreyLabelTable | None = None

    @property
    def shown(self) -> DisplayedScan:
        """The scan that is drawn."""
        return self._shown

    @property
    def colours(self) -> npt.NDArray[np.uint8]:
        """The colours of labels, (256, 3), sRGB."""
        return self._colours

    def forget(self, aspect: Aspect) -> None:
        """Drop the tables that a change of these aspects makes wrong."""
        if aspect & (Aspect.LAYER | Aspect.WINDOW | Aspect.VOLUME):
            self._window_table = None
        if aspect & (Aspect.LAYER | Aspect.OVERLAY | Aspect.VISIBILITY | Aspect.VOLUME):
            self._colour_table = None
            self._uncertainty_table = None
            self._suspicion_table = None
            self._fat_table = None

    @property
    def shows_uncertainty(self) -> bool:
        """Whether uncertainty is drawn: where it is wished for, and there was a vote."""
        return self._state.uncertainty_visible and self._shown.vote_entropy is not None

    def picture(self, plane: Plane, index: int) -> Picture:
        """Return the picture of one slice, one pixel per voxel, RGB32."""
        everything = (slice(None), slice(None))
        return _picture(self._composed(plane, index, everything), QImage.Format.Format_RGB32)

    def redraw(self, picture: Picture, plane: Plane, index: int, part: Part) -> None:
        """Draw a part of a slice's picture anew, in the memory it has."""
        picture.packed[part] = self._composed(plane, index, part)

    def _composed(self, plane: Plane, index: int, part: Part) -> npt.NDArray[np.uint32]:
        layers = self._shown.layers
        layer = self._shown.part(self._state.layer, slice_index(plane, index))
        grey = self._grey(layer, as_drawn(layer.stored)[part])
        suspected = self._shown.suspected
        if suspected is not None and self._state.suspicion_visible:
            doubted = display_slice(suspected, plane, index)[part]
            return self._colours_of_suspicion().compose(grey, doubted)
        entropy = self._shown.vote_entropy
        if entropy is not None and self._state.uncertainty_visible:
            divided = display_slice(entropy, plane, index)[part]
            return self._colours_of_uncertainty().compose(grey, divided)
        if self._state.is_fat_overlaid:
            stored = layers[ImageLayer.FAT_FRACTION].stored
            fat = np.asarray(display_slice(stored, plane, index)[part], np.uint8)
            return self._colours_of_fat().compose(grey, fat)
        labels = display_slice(self._shown.labels, plane, index)[part]
        return self._colours_of_labels().compose(grey, labels)

    def outline_picture(
        self, plane: Plane, index: int, transform: PlaneTransform, ratio: float, clip: QRect
    ) -> tuple[QRect, Picture] | None:
        """Return the outlines of labels as drawn on the screen, and where they belong.

        They are found in screen pixels, so they stay thin however large a voxel is drawn
        (a 24-mm slice is a tall row in the coronal plane).

        Parameters
        ----------
        plane, index
            The slice.
        transform : PlaneTransform
            How it lies in the widget.
        ratio : float
            Device pixels per point of the widget.
        clip : QRect
            The part of the widget that is painted.
        """
        wanted = self._outlined_labels()
        # Wider than what is painted: whether a pixel is on a border, its neighbours say.
        margin = _OUTLINE_POINTS + 1
        around = clip.adjusted(-margin, -margin, margin, margin)
        target = self._drawn_part(plane, index, transform, margin).intersected(around)
        if not wanted.any() or target.isEmpty():
            return None
        labels = display_slice(self._shown.labels, plane, index)
        rows, columns = _pixels_under(target, transform, ratio)
        on_screen = np.take(np.take(labels, rows, axis=0), columns, axis=1)
        thickness = max(1, round(_OUTLINE_POINTS * ratio))
        drawn = _borders(on_screen, wanted, thickness)
        table = self._outline_colours()
        packed = np.ascontiguousarray(np.take(table, drawn))
        return target, _picture(packed, QImage.Format.Format_ARGB32_Premultiplied)

    def _drawn_part(
        self, plane: Plane, index: int, transform: PlaneTransform, margin: int
    ) -> QRect:
        """Return where there may be outlines: around the chosen muscle, where only it has one."""
        everything = transform.image_rect.toAlignedRect()
        label = self._state.selected_label
        if self._state.is_drawn_outlined or label is None:
            return everything
        box = self._shown.muscle_boxes.get(label)
        part = None
        if box is not None:
            part = box_in_slice(self._shown.geometry.shape, plane, index, box)
        if part is None:
            return QRect()
        rect = transform.rect_of(part).toAlignedRect()
        return rect.adjusted(-margin, -margin, margin, margin).intersected(everything)

    def auto_window(self, plane: Plane, index: int) -> DisplayWindow | None:
        """Return the window that suits this slice; None for the fat fraction."""
        if self._state.layer is ImageLayer.FAT_FRACTION:
            return None
        layer = self._shown.part(self._state.layer, slice_index(plane, index))
        return slice_window(layer, layer.stored)

    def _grey(self, layer: DisplayedLayer, image: StoredVolume) -> npt.NDArray[np.uint8]:
        """Return the levels of an image; the fat fraction's are stored."""
        window = self._state.window
        if window is None:
            return np.asarray(image, np.uint8)
        if self._window_table is None:
            self._window_table = WindowTable((window.low, window.high), layer.signal_per_step)
        return self._window_table.levels(image)

    def _colours_of_labels(self) -> GreyLabelTable:
        if self._colour_table is None:
            self._colour_table = GreyLabelTable(
                self._colours,
                0.0 if self._state.is_drawn_outlined else self._state.opacity,
                self._visible() & self._state.overlay_visible,
                self._colours_of_image(),
            )
        return self._colour_table

    def _colours_of_uncertainty(self) -> GreyLabelTable:
        if self._uncertainty_table is None:
            self._uncertainty_table = GreyLabelTable(
                UNCERTAINTY_COLOUR_MAP,
                uncertainty_opacity(self._state.opacity),
                colour_map=self._colours_of_image(),
            )
        return self._uncertainty_table

    def _colours_of_suspicion(self) -> GreyLabelTable:
        if self._suspicion_table is None:
            self._suspicion_table = GreyLabelTable(
                np.broadcast_to(SUSPICION_COLOUR, (256, 3)),
                _SUSPICION_OPACITY,
                colour_map=self._colours_of_image(),
            )
        return self._suspicion_table

    def _colours_of_fat(self) -> GreyLabelTable:
        """Return the colours of (fat fraction, grey level): the first in the place of a label."""
        if self._fat_table is None:
            self._fat_table = GreyLabelTable(_FF_LEVELS, self._state.fat_overlay_opacity)
        return self._fat_table

    def _colours_of_image(self) -> npt.NDArray[np.uint8]:
        is_ff = self._state.layer is ImageLayer.FAT_FRACTION
        return _FF_LEVELS if is_ff else GREY_COLOUR_MAP

    def _visible(self) -> npt.NDArray[np.bool_]:
        visible = np.ones(256, dtype=np.bool_)
        visible[list(self._state.hidden_labels)] = False
        visible[0] = False
        return visible

    def _outlined_labels(self) -> npt.NDArray[np.bool_]:
        """Return which labels have an outline: all, or only the chosen muscle's."""
        if not self._state.overlay_visible:
            return np.zeros(256, dtype=np.bool_)
        visible = self._visible()
        if self._state.is_drawn_outlined:
            return visible
        only = np.zeros(256, dtype=np.bool_)
        if self._state.selected_label is not None:
            only[self._state.selected_label] = visible[self._state.selected_label]
        return only

    def _outline_colours(self) -> npt.NDArray[np.uint32]:
        rgb = self._colours.astype(np.uint32)
        table = 0xFF000000 | (rgb[:, 0] << 16) | (rgb[:, 1] << 8) | rgb[:, 2]
        table[0] = 0
        if self._state.selected_label is not None:
            table[self._state.selected_label] = _SELECTED_COLOUR
        return table.astype(np.uint32)


def _picture(packed: npt.NDArray[np.uint32], image_format: QImage.Format) -> Picture:
    height, width = packed.shape
    return Picture(QImage(packed.data.cast("B"), width, height, 4 * width, image_format), packed)


def _pixels_under(
    target: QRect, transform: PlaneTransform, ratio: float
) -> tuple[npt.NDArray[np.intp], npt.NDArray[np.intp]]:
    """Return the slice's row and column under every device pixel of `target`."""
    top, left = transform.image_rect.top(), transform.image_rect.left()
    y = target.top() + (np.arange(round(target.height() * ratio)) + 0.5) / ratio
    x = target.left() + (np.arange(round(target.width() * ratio)) + 0.5) / ratio
    rows = np.floor((y - top) / (transform.row_mm * transform.points_per_mm))
    columns = np.floor((x - left) / (transform.column_mm * transform.points_per_mm))
    return (
        rows.clip(0, transform.rows - 1).astype(np.intp),
        columns.clip(0, transform.columns - 1).astype(np.intp),
    )


def _borders(
    labels: npt.NDArray[np.uint8], wanted: npt.NDArray[np.bool_], thickness: int
) -> npt.NDArray[np.uint8]:
    """Return the wanted labels within `thickness` pixels of another label, 0 elsewhere."""
    border = np.zeros(labels.shape, dtype=np.bool_)
    t = thickness
    down = labels[t:] != labels[:-t]
    border[t:] |= down
    border[:-t] |= down
    across = labels[:, t:] != labels[:, :-t]
    border[:, t:] |= across
    border[:, :-t] |= across
    kept = np.where(wanted, np.arange(256), 0).astype(np.uint8)
    return np.where(border, np.take(kept, labels), np.uint8(0))
