"""The colours of uncertainty, 0 to 100 % of the most that the entropy of a vote can be.

Laid over the image where a label would lie. From the fat fraction's colours they are told by
hue: dark violet over red to pale yellow, points of inferno by N. J. Smith and S. van der Walt
(2015; public domain, CC0), which rises in lightness and is safe for colour-blind readers.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

_POINTS_PERCENT = (0.0, 25.0, 50.0, 75.0, 100.0)
_POINTS = np.array([0x57106E, 0x932667, 0xDD513A, 0xFCA50A, 0xFCFFA4])
# How much of the chosen opacity the least and the most uncertainty have: what is nearly sure
# must not hide the image.
_OPACITY = (1.1, 2.0)


def _colour_map() -> npt.NDArray[np.uint8]:
    channels = np.stack([_POINTS >> 16, (_POINTS >> 8) & 255, _POINTS & 255], axis=1)
    percent = np.minimum(np.arange(256), 100)
    columns = [np.interp(percent, _POINTS_PERCENT, channel) for channel in channels.T]
    return np.asarray(np.rint(np.stack(columns, axis=1)), np.uint8)


# (256, 3), sRGB: row p is p %; rows above 100 are as 100 %.
UNCERTAINTY_COLOUR_MAP: npt.NDArray[np.uint8] = _colour_map()


def uncertainty_opacity(opacity: float) -> npt.NDArray[np.float64]:
    """Return the opacity of every percentage, (256,): more where the votes are more divided.

    Parameters
    ----------
    opacity : float
        What the user chose for labels, 0 to 1.
    """
    percent = np.minimum(np.arange(256), 100)
    return np.clip(opacity * np.interp(percent, (1, 100), _OPACITY), 0.0, 1.0)
