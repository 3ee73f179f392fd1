"""Images with labels over them, fast enough to scroll: one table look-up per pixel.

For the window: `WindowTable` turns voxels into 256 grey levels, `GreyLabelTable`
turns (label, grey level) into a packed colour. Both are rebuilt only when the window, the
opacity, the colours or the visibility change, never when the slice does. `overlay_rgb` is
the same in one call, for pictures that are made once.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from legseg_desktop.viewing.ff_colour_map import FF_COLOUR_MAP, ff_colours, ff_levels
from legseg_desktop.viewing.label_colours import hex_colour, label_colours

__all__ = [
    "FF_COLOUR_MAP",
    "GREY_COLOUR_MAP",
    "GreyLabelTable",
    "WindowTable",
    "ff_colours",
    "ff_levels",
    "grey_levels",
    "hex_colour",
    "label_colours",
    "outlines",
    "overlay_rgb",
    "rgb_from_packed",
]

ColourTable = npt.NDArray[np.uint8]  # (256, 3), sRGB
GreyImage = npt.NDArray[np.uint8]  # (H, W), levels of a colour map
LabelImage = npt.NDArray[np.uint8]  # (H, W)
PackedImage = npt.NDArray[np.uint32]  # (H, W), 0xffRRGGBB (QImage.Format_RGB32)

GREY_COLOUR_MAP: ColourTable = np.repeat(np.arange(256, dtype=np.uint8)[:, np.newaxis], 3, axis=1)


def grey_levels(image: npt.NDArray[np.generic], window: tuple[float, float]) -> GreyImage:
    """Return the grey level of each pixel: 0 at or below the window, 255 at or above it.

    Parameters
    ----------
    image : ndarray of float or int, (H, W)
        Signal; what is not a number is drawn black.
    window : tuple of float
        (low, high) signal. An empty window (high <= low) is a threshold at `low`.
    """
    low, high = window
    values = np.nan_to_num(np.asarray(image, dtype=np.float32), nan=low)
    if high <= low:
        return np.where(values > low, np.uint8(255), np.uint8(0))
    scaled = (np.clip(values, low, high) - low) * (255.0 / (high - low))
    return (scaled + 0.5).astype(np.uint8)


class WindowTable:
    """The grey levels of an image for one window.

    Parameters
    ----------
    window : tuple of float
        (low, high) signal, low < high.
    signal_per_step : float
        Signal that one step of the image's numbers stands for.
    """

    def __init__(self, window: tuple[float, float], signal_per_step: float = 1.0) -> None:
        self._window = window
        self._signal_per_step = signal_per_step
        self._levels: GreyImage | None = None

    def levels(self, image: npt.NDArray[np.float32 | np.uint16 | np.uint8]) -> GreyImage:
        """Return the grey levels of an image, (H, W), of signal or of whole steps."""
        if image.dtype == np.float32:
            return self._levels_of_signal(image)
        if self._levels is None:
            steps = np.arange(65536, dtype=np.float32) * np.float32(self._signal_per_step)
            self._levels = grey_levels(steps, self._window)
        return np.take(self._levels, np.asarray(image, np.uint16))

    def _levels_of_signal(self, image: npt.NDArray[np.generic]) -> GreyImage:
        """As `grey_levels`, in one array: this is done for every picture."""
        low, high = (value / self._signal_per_step for value in self._window)
        levels = np.asarray(image, np.float32) - np.float32(low)
        levels *= np.float32(255.0 / (high - low))
        levels += np.float32(0.5)
        np.clip(levels, 0.0, 255.0, out=levels)
        return np.asarray(levels, np.uint8)


class GreyLabelTable:
    """The colour of every (label, grey level): 65,536 packed colours.

    Parameters
    ----------
    colours : ndarray of uint8, (256, 3)
        sRGB by label, from `label_colours`.
    opacity : float or ndarray of float, (256,)
        0 (only the image) to 1 (only the label), for all labels or by label. The
        background is always transparent.
    visible : ndarray of bool, (256,), optional
        Labels to draw; all by default.
    colour_map : ndarray of uint8, (256, 3), optional
        sRGB by grey level: grey by default, `FF_COLOUR_MAP` for the fat fraction.
    """

    def __init__(
        self,
        colours: ColourTable,
        opacity: float | npt.NDArray[np.floating] = 0.5,
        visible: npt.NDArray[np.bool_] | None = None,
        colour_map: ColourTable = GREY_COLOUR_MAP,
    ) -> None:
        weight = np.clip(np.broadcast_to(np.asarray(opacity, dtype=np.float32), (256,)), 0, 1)
        weight = weight.copy()
        weight[0] = 0.0
        if visible is not None:
            weight[~visible] = 0.0
        alpha = weight[:, np.newaxis, np.newaxis]
        mixed = colours[:, np.newaxis, :] * alpha + colour_map[np.newaxis, :, :] * (1 - alpha)
        rgb = (mixed + 0.5).astype(np.uint32)  # (label, grey level, 3)
        packed = 0xFF000000 | (rgb[..., 0] << 16) | (rgb[..., 1] << 8) | rgb[..., 2]
        self._packed: PackedImage = np.ascontiguousarray(packed, dtype=np.uint32).reshape(-1)

    def compose(self, grey: GreyImage, labels: LabelImage, *, outline: bool = False) -> PackedImage:
        """Return the picture of one slice, row by row in memory.

        Parameters
        ----------
        grey, labels : ndarray of uint8, (H, W)
            Grey levels and labels; views with any strides.
        outline : bool
            Draw only the borders of the labels, 1 pixel wide.

        Returns
        -------
        ndarray of uint32, (H, W), C-contiguous
            0xffRRGGBB: give its buffer to `QImage(..., QImage.Format.Format_RGB32)`.
        """
        drawn = outlines(labels) if outline else labels
        index = np.empty(labels.shape, dtype=np.uint16)
        np.left_shift(drawn, 8, out=index, dtype=np.uint16)
        index |= grey
        return np.take(self._packed, index)


def outlines(labels: LabelImage) -> LabelImage:
    """Return the labels at their borders only: pixels that touch another label by an edge.

    The image's own edge is no border: a muscle that is cut by it is drawn open there.
    """
    border = np.zeros(labels.shape, dtype=np.bool_)
    down = labels[1:] != labels[:-1]
    border[1:] |= down
    border[:-1] |= down
    across = labels[:, 1:] != labels[:, :-1]
    border[:, 1:] |= across
    border[:, :-1] |= across
    return np.where(border, labels, np.uint8(0))


def rgb_from_packed(packed: PackedImage) -> npt.NDArray[np.uint8]:
    """Return the red, green and blue bytes, (H, W, 3), of packed colours, (H, W)."""
    parts = [(packed >> shift) & 0xFF for shift in (16, 8, 0)]
    return np.stack(parts, axis=-1).astype(np.uint8)


def overlay_rgb(
    grey: npt.NDArray[np.generic],
    labels: LabelImage,
    lut: ColourTable,
    window: tuple[float, float],
    opacity: float = 0.5,
    *,
    outline: bool = False,
) -> npt.NDArray[np.uint8]:
    """Return an image with its labels drawn over it.

    Parameters
    ----------
    grey : ndarray of float32, (H, W)
        Signal.
    labels : ndarray of uint8, (H, W)
        Labels on the same pixels.
    lut : ndarray of uint8, (256, 3)
        sRGB by label.
    window : tuple of float
        (low, high) signal drawn black and white.
    opacity : float
        Of the labels, 0 to 1.
    outline : bool
        Draw only the labels' borders.

    Returns
    -------
    ndarray of uint8, (H, W, 3)
        sRGB.
    """
    table = GreyLabelTable(lut, opacity)
    return rgb_from_packed(table.compose(grey_levels(grey, window), labels, outline=outline))
