"""What the colour of a surface says: which muscle it is, its fat fraction, or its change."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from legseg_desktop.viewing.ff_colour_map import FF_COLOUR_MAP, ff_levels
from legseg_desktop.viewing.viewer_state import SurfaceColouring

Colour = tuple[float, float, float]

NO_NUMBER: Colour = (0.36, 0.38, 0.41)
_STEP_POINTS = 5.0
# Less fat, none or no change, more fat: safe for colour-blind readers, and the middle is grey.
_CHANGE_POINTS = np.array([[0x3B, 0x8F, 0xE0], [0xC9, 0xCC, 0xD1], [0xE0, 0x7B, 0x1F]])


def change_colour_map(steps: int = 101) -> npt.NDArray[np.uint8]:
    """Return the colours of changes, (steps, 3), sRGB: the largest fall to the largest rise."""
    at = np.linspace(-1, 1, steps)
    columns = [np.interp(at, (-1, 0, 1), channel) for channel in _CHANGE_POINTS.T]
    return np.asarray(np.rint(np.stack(columns, axis=1)), np.uint8)


def change_reach_points(changes: Mapping[int, float]) -> float:
    """Return the change, percentage points, that has the strongest colour: a round number."""
    largest = max((abs(change) for change in changes.values()), default=0.0)
    return float(max(_STEP_POINTS, np.ceil(largest / _STEP_POINTS) * _STEP_POINTS))


def surface_colours(
    colouring: SurfaceColouring,
    muscle_colours: npt.NDArray[np.uint8],
    fat_fractions: Mapping[int, float],
    changes: Mapping[int, float],
) -> dict[int, Colour]:
    """Return the colour of every label, 0 to 1.

    Parameters
    ----------
    colouring : SurfaceColouring
        What colours stand for.
    muscle_colours : ndarray of uint8, (256, 3)
        sRGB by label.
    fat_fractions : dict of int to float
        Mean fat fraction, %, by label; a label that it lacks is grey.
    changes : dict of int to float
        Change of the fat fraction, percentage points; a label that it lacks is grey.
    """
    if colouring is SurfaceColouring.MUSCLE:
        rgb = {label: muscle_colours[label] for label in range(1, 256)}
    elif colouring is SurfaceColouring.FAT_FRACTION:
        rgb = {
            label: FF_COLOUR_MAP[ff_levels(np.array(percent / 100))]
            for label, percent in fat_fractions.items()
        }
    else:
        colours, reach = change_colour_map(), change_reach_points(changes)
        middle = (len(colours) - 1) / 2
        rgb = {
            label: colours[round(middle * (1 + change / reach))]
            for label, change in changes.items()
        }
    named = {label: _as_shares(colour) for label, colour in rgb.items()}
    return {label: named.get(label, NO_NUMBER) for label in range(1, 256)}


def _as_shares(colour: npt.NDArray[np.uint8]) -> Colour:
    red, green, blue = (int(part) / 255 for part in colour)
    return red, green, blue
