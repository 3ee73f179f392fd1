"""Values of the shown images, as they are set by hand, in the units in which they are stored."""

from __future__ import annotations

from legseg_desktop.editing.tools.similar import Image, ValueRange, range_around
from legseg_desktop.viewing.displayed_scan import DisplayedScan
from legseg_desktop.viewing.viewer_state import ImageLayer, ViewerState, Voxel

# Stored fat fraction: 0 is 'no signal', 0 to 100 % are 1 to 255.
_FF_LEVELS_PER_PERCENT = 254 / 100
_FF_OF_NOTHING = 1


def stored_image(shown: DisplayedScan, layer: ImageLayer) -> Image:
    """Return an image as it is stored, (X, Y, Z), canonical."""
    image: Image = shown.layers[layer].stored  # type: ignore[assignment]
    return image


def stored_range(shown: DisplayedScan, layer: ImageLayer, low: float, high: float) -> ValueRange:
    """Return values of an image in the unit in which it is stored.

    Parameters
    ----------
    shown : DisplayedScan
        The images.
    layer : ImageLayer
        Which of them.
    low, high : float
        Both included: fat fraction, %, or signal, arbitrary units. No signal has no fat fraction.
    """
    if layer is ImageLayer.FAT_FRACTION:
        return ValueRange(
            _FF_OF_NOTHING + low * _FF_LEVELS_PER_PERCENT,
            _FF_OF_NOTHING + high * _FF_LEVELS_PER_PERCENT,
        )
    step = shown.layers[layer].signal_per_step
    return ValueRange(low / step, high / step)


def range_alike(
    shown: DisplayedScan, state: ViewerState, voxel: Voxel, tolerance_percent: float
) -> tuple[Image, ValueRange]:
    """Return the image that is looked at and its values that look like what lies at a voxel.

    Parameters
    ----------
    shown : DisplayedScan
        The images.
    state : ViewerState
        Says which image is looked at, and with which window.
    voxel : tuple of int
        Where a stroke begins, inside the scan.
    tolerance_percent : float
        Points of the fat fraction, or per cent of the window of another image.
    """
    layer, window = state.layer, state.window
    if layer is ImageLayer.FAT_FRACTION or window is None:
        tolerance = tolerance_percent * _FF_LEVELS_PER_PERCENT
    else:
        tolerance = tolerance_percent / 100 * window.width / shown.layers[layer].signal_per_step
    image = stored_image(shown, layer)
    return image, range_around(image, voxel, tolerance)
