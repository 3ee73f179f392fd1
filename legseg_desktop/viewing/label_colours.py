"""The colours of labels: one per muscle, brighter on the right leg, darker on the left."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from inference_engine.anatomy.label_table import LabelTable, Muscle, Side

FloatColours = npt.NDArray[np.float64]

# A label table may leave colours out; the table's reader then gives this grey to every
# muscle, which would make them one blob.
_NO_COLOUR = "#9e9e9e"
_GOLDEN_ANGLE = np.pi * (3.0 - np.sqrt(5.0))

# Lightness (OKLab, 0 to 1) to which the table's range is fitted: light enough to be seen on
# dark muscle, and a constant step between the two sides of one muscle.
_TABLE_LIGHTNESS = (0.30, 0.92)
_RIGHT_LIGHTNESS = (0.54, 0.92)
_LEFT_LIGHTNESS = (0.38, 0.76)

# OKLab, B. Ottosson (2020): linear sRGB -> cone response -> lightness and two opponents.
_TO_CONES = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_TO_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)


def label_colours(table: LabelTable) -> npt.NDArray[np.uint8]:
    """Return the colour of every label value.

    Parameters
    ----------
    table : LabelTable
        Where the sides share a value, the muscle has the brighter colour.

    Returns
    -------
    ndarray of uint8, (256, 3)
        sRGB by label; black for the background and for values the table doesn't know.
    """
    colours = np.zeros((256, 3), dtype=np.uint8)
    base = {muscle.value: _base_colour(muscle, at) for at, muscle in enumerate(table.muscles)}
    for sided in table.sided():
        wanted = _LEFT_LIGHTNESS if sided.side is Side.LEFT else _RIGHT_LIGHTNESS
        colours[sided.label] = _with_lightness_fitted(base[sided.muscle.value], wanted)
    return colours


def hex_colour(colour: npt.NDArray[np.uint8]) -> str:
    """Return '#rrggbb' of one sRGB colour, (3,)."""
    red, green, blue = (int(part) for part in colour)
    return f"#{red:02x}{green:02x}{blue:02x}"


def _base_colour(muscle: Muscle, position: int) -> FloatColours:
    """Return a muscle's colour in OKLab; muscles without one get hues that lie far apart."""
    if muscle.colour.lower() != _NO_COLOUR:
        return _oklab_from(muscle.colour)
    hue = position * _GOLDEN_ANGLE
    lightness = (0.50, 0.72, 0.86)[position % 3]
    return np.array([lightness, 0.13 * np.cos(hue), 0.13 * np.sin(hue)])


def _with_lightness_fitted(
    oklab: FloatColours, wanted: tuple[float, float]
) -> npt.NDArray[np.uint8]:
    fitted = np.array(oklab)
    fitted[0] = np.interp(oklab[0], _TABLE_LIGHTNESS, wanted)
    return _srgb_from(fitted)


def _oklab_from(colour: str) -> FloatColours:
    srgb = np.frombuffer(bytes.fromhex(colour[1:]), dtype=np.uint8) / 255.0
    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    return np.asarray(_TO_LAB @ np.cbrt(_TO_CONES @ linear))


def _srgb_from(oklab: FloatColours) -> npt.NDArray[np.uint8]:
    linear = np.linalg.solve(_TO_CONES, np.linalg.solve(_TO_LAB, oklab) ** 3)
    linear = np.clip(linear, 0.0, 1.0)
    srgb = np.where(linear <= 0.0031308, linear * 12.92, 1.055 * linear ** (1 / 2.4) - 0.055)
    return np.asarray(np.round(srgb * 255.0), dtype=np.uint8)
