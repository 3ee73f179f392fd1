"""Axial slices for paper: labels over the in-phase image, and the fat-fraction map."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt
import scipy
from PIL import Image as Picture
from reportlab.graphics.shapes import Drawing, Line, Rect
from reportlab.lib.colors import Color, black, white
from reportlab.lib.utils import ImageReader
from reportlab.pdfbase.pdfmetrics import stringWidth

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.imaging.geometry import FloatVolume, LabelVolume
from inference_engine.imaging.orientation import to_canonical
from inference_engine.quantification.fat_fraction import voxel_fat_fraction
from legseg_desktop.records import Analysis
from legseg_desktop.reports.figures import text
from legseg_desktop.reports.page_style import BOLD_FONT
from legseg_desktop.viewing.compositing import (
    ff_colours,
    label_colours,
    outlines,
    overlay_rgb,
)
from legseg_desktop.viewing.slicing import Plane, display_slice, edge_letters, pixel_spacing_mm

Value = TypeVar("Value", bound=np.generic)

_SHARES_OF_RANGE = (0.25, 0.50, 0.75)
_DOTS_PER_POINT = 2.4  # about 170 dpi on paper
_OPACITY = 0.45
_MARGIN_MM = 6.0
_SCALE_BARS_CM = (10, 5, 2, 1)
# Air, as a share of the window: its fat fraction is noise. Labelled voxels are always drawn.
_TOO_LITTLE_SIGNAL = 0.1
_NAME_SIZE = 4.6  # points


@dataclass(frozen=True, eq=False)
class AxialSlice:
    """What is drawn of one axial slice: square voxels or not, cropped to the legs.

    Parameters
    ----------
    index, slice_count : int
        Canonical slice, 0 at the inferior end, and how many the scan has.
    in_phase, fat_fraction : ndarray of float32, (rows, columns)
        As drawn; the fat fraction is nan where there is no signal.
    labels : ndarray of uint8, (rows, columns)
        As drawn.
    spacing_mm : tuple of float
        Distance between rows and between columns.
    """

    index: int
    slice_count: int
    in_phase: npt.NDArray[np.float32]
    fat_fraction: npt.NDArray[np.float32]
    labels: npt.NDArray[np.uint8]
    spacing_mm: tuple[float, float]

    @property
    def size_mm(self) -> tuple[float, float]:
        """Height and width on the patient, mm."""
        rows, columns = self.labels.shape
        return rows * self.spacing_mm[0], columns * self.spacing_mm[1]


class _PictureDrawing(Drawing):  # type: ignore[misc]
    """A picture with marks drawn on it.

    The picture is an object of the file, not a part of the page's code, as reportlab's own shape
    for pictures makes it: such code is slow to write and to read.
    """

    def __init__(self, width: float, height: float, pixels: npt.NDArray[np.uint8]) -> None:
        super().__init__(width, height)
        self._reader = ImageReader(Picture.fromarray(np.ascontiguousarray(pixels)))

    def draw(self, *arguments: Any, **options: Any) -> None:
        """Draw the picture, then the marks."""
        self.canv.drawImage(self._reader, 0, 0, self.width, self.height)
        super().draw(*arguments, **options)


def chosen_slices(labels: LabelVolume) -> tuple[int, ...]:
    """Return up to three labelled slices at 25, 50 and 75 % of the labelled range.

    Parameters
    ----------
    labels : ndarray of uint8, (X, Y, Z)
        Canonical. Without any label the middle slice is chosen.
    """
    labelled = np.flatnonzero(labels.any(axis=(0, 1)))
    if not labelled.size:
        return (labels.shape[2] // 2,)
    first, last = int(labelled[0]), int(labelled[-1])
    wanted = [first + share * (last - first) for share in _SHARES_OF_RANGE]
    nearest = [int(labelled[np.abs(labelled - place).argmin()]) for place in wanted]
    return tuple(sorted(set(nearest)))


def axial_slices(analysis: Analysis) -> tuple[AxialSlice, ...]:
    """Return the slices to show, all cropped to one box around the legs."""
    geometry = analysis.scan.geometry
    labels, canonical = to_canonical(analysis.label_map.labels, geometry)
    in_phase, water, fat = (
        to_canonical(channel, geometry)[0]
        for channel in (analysis.scan.in_phase, analysis.scan.water, analysis.scan.fat)
    )
    spacing = pixel_spacing_mm(canonical.spacing_mm, Plane.AXIAL)
    indices = chosen_slices(labels)

    def drawn(volume: FloatVolume) -> list[npt.NDArray[np.float32]]:
        return [display_slice(volume, Plane.AXIAL, index) for index in indices]

    drawn_labels = [display_slice(labels, Plane.AXIAL, index) for index in indices]
    grey = drawn(in_phase)
    box = _box_around_legs(grey, drawn_labels, spacing)
    return tuple(
        AxialSlice(
            index,
            labels.shape[2],
            grey[at][box],
            voxel_fat_fraction(drawn_water[box], drawn_fat[box]),
            drawn_labels[at][box],
            spacing,
        )
        for at, (index, drawn_water, drawn_fat) in enumerate(
            zip(indices, drawn(water), drawn(fat), strict=True)
        )
    )


def label_picture(
    shown: AxialSlice, table: LabelTable, window: tuple[float, float], width: float
) -> Drawing:
    """Return a slice with its muscles in colour, named, with edge letters and a scale bar.

    Parameters
    ----------
    shown : AxialSlice
        The slice.
    table : LabelTable
        Names and colours.
    window : tuple of float
        Signal drawn black and white.
    width : float
        Points; the height follows from the patient's size.
    """
    colours = label_colours(table)
    labels = _enlarged(shown.labels, shown, width, order=0)
    grey = _enlarged(shown.in_phase, shown, width, order=1)
    pixels = overlay_rgb(grey, labels, colours, window, _OPACITY)
    border = outlines(labels)
    pixels = np.where(border[..., np.newaxis] > 0, colours[border], pixels)
    drawing = _framed(pixels, shown, width)
    names = {sided.label: sided.muscle.abbreviation for sided in table.sided()}
    # A label that both legs share is named on both.
    names_per_label = 2 if table.left_offset is None else 1
    for label, row, column in _places_of_names(shown, width, names_per_label):
        x = column / shown.labels.shape[1] * width
        y = (1 - row / shown.labels.shape[0]) * drawing.height
        _add_name(drawing, x, y - 0.36 * _NAME_SIZE, names.get(label, str(label)), _NAME_SIZE)
    _add_scale_bar(drawing, shown, width)
    return drawing


def fat_fraction_picture(shown: AxialSlice, window: tuple[float, float], width: float) -> Drawing:
    """Return the fat-fraction map of a slice with the muscles' outlines.

    The parameters are those of `label_picture`. Unlabelled voxels with little signal, whose
    fat fraction is noise, are drawn black.
    """
    fraction = _enlarged(shown.fat_fraction, shown, width, order=0)
    signal = _enlarged(shown.in_phase, shown, width, order=0)
    labels = _enlarged(shown.labels, shown, width, order=0)
    is_tissue = (signal > _TOO_LITTLE_SIGNAL * window[1]) | (labels > 0)
    pixels = ff_colours(np.where(is_tissue, fraction, np.float32(np.nan)))
    pixels[outlines(labels) > 0] = 255
    return _framed(pixels, shown, width)


def window_of(slices: Sequence[AxialSlice]) -> tuple[float, float]:
    """Return the signal drawn black and white, one for all slices."""
    signal = np.concatenate([shown.in_phase.ravel() for shown in slices])
    return 0.0, max(float(np.percentile(signal, 99.5)), 1e-6)


def _box_around_legs(
    images: Sequence[npt.NDArray[np.float32]],
    labels: Sequence[npt.NDArray[np.uint8]],
    spacing_mm: tuple[float, float],
) -> tuple[slice, slice]:
    """Return the rows and columns that hold the legs, with a margin."""
    threshold = 0.15 * float(np.percentile(np.stack(images), 99))
    inside = np.any([image > threshold for image in images], axis=0)
    # Noise and ghosts are sparse; a leg fills much of a line.
    inside |= np.any([label > 0 for label in labels], axis=0)
    box = []
    for axis, step in ((1, spacing_mm[0]), (0, spacing_mm[1])):
        filled = inside.mean(axis=axis)
        hits = np.flatnonzero(filled > 0.02)
        margin = int(np.ceil(_MARGIN_MM / step))
        first, last = (hits[0], hits[-1]) if hits.size else (0, filled.size - 1)
        box.append(slice(max(int(first) - margin, 0), int(last) + margin + 1))
    return box[0], box[1]


def _enlarged(
    image: npt.NDArray[Value], shown: AxialSlice, width: float, *, order: int
) -> npt.NDArray[Value]:
    """Return the image on square pixels, fine enough for paper; labels are never mixed."""
    height_mm, width_mm = shown.size_mm
    columns = max(round(width * _DOTS_PER_POINT), 1)
    rows = max(round(columns * height_mm / width_mm), 1)
    row, column = (
        (np.arange(count) + 0.5) / count * size - 0.5
        for count, size in ((rows, image.shape[0]), (columns, image.shape[1]))
    )
    if order == 0:
        nearest = np.ix_(_nearest(row, image.shape[0]), _nearest(column, image.shape[1]))
        return image[nearest]
    grid = np.meshgrid(row, column, indexing="ij")
    return np.asarray(
        scipy.ndimage.map_coordinates(image, grid, order=1, mode="nearest"), image.dtype
    )


def _nearest(places: npt.NDArray[np.float64], size: int) -> npt.NDArray[np.intp]:
    return np.clip(np.floor(places + 0.5), 0, size - 1).astype(np.intp)


def _framed(pixels: npt.NDArray[np.uint8], shown: AxialSlice, width: float) -> Drawing:
    height_mm, width_mm = shown.size_mm
    height = width * height_mm / width_mm
    drawing = _PictureDrawing(width, height, pixels)
    edges = edge_letters(Plane.AXIAL)
    for letter, x, y in (
        (edges.left, 5, height / 2 - 2.5),
        (edges.right, width - 5, height / 2 - 2.5),
        (edges.top, width / 2, height - 8),
        (edges.bottom, width / 2, 3),
    ):
        _add_name(drawing, x, y, letter, 6.5)
    return drawing


def _places_of_names(
    shown: AxialSlice, width: float, names_per_label: int
) -> list[tuple[int, float, float]]:
    """Return (label, row, column) where names fit best: far from the muscles' borders."""
    least_depth_mm = 0.55 * _NAME_SIZE / width * shown.size_mm[1]
    places = []
    for label, box in enumerate(scipy.ndimage.find_objects(shown.labels), start=1):
        if box is None:
            continue
        mask = np.pad(shown.labels[box] == label, 1)
        depth = scipy.ndimage.distance_transform_edt(mask, sampling=shown.spacing_mm)
        pieces, count = scipy.ndimage.label(mask)
        deepest = sorted(
            scipy.ndimage.maximum_position(depth, pieces, range(1, count + 1)),
            key=lambda place: -float(depth[place]),
        )
        places += [
            (label, float(box[0].start + row - 0.5), float(box[1].start + column - 0.5))
            for row, column in deepest[:names_per_label]
            if depth[row, column] >= least_depth_mm
        ]
    return places


def _add_name(drawing: Drawing, x: float, y: float, content: str, size: float) -> None:
    """Add white text on a dark, see-through tag: legible on fat and on muscle alike."""
    half = stringWidth(content, BOLD_FONT, size) / 2 + 0.28 * size
    tag = Rect(x - half, y - 0.24 * size, 2 * half, 1.2 * size, rx=0.3 * size, ry=0.3 * size)
    tag.fillColor, tag.strokeColor = Color(0, 0, 0, 0.5), None
    drawing.add(tag)
    drawing.add(text(x, y, content, size, colour=white, anchor="middle", bold=True))


def _add_scale_bar(drawing: Drawing, shown: AxialSlice, width: float) -> None:
    points_per_cm = 10.0 / shown.size_mm[1] * width
    fitting = [cm for cm in _SCALE_BARS_CM if cm * points_per_cm < 0.35 * width]
    if not fitting:
        return
    length = fitting[0] * points_per_cm
    x = width - 6 - length
    drawing.add(Rect(x - 1, 4, length + 2, 3, fillColor=black, strokeColor=None))
    drawing.add(Line(x, 5.5, x + length, 5.5, strokeColor=white, strokeWidth=1.2))
    _add_name(drawing, x + length / 2, 9, f"{fitting[0]} cm", 4.8)
