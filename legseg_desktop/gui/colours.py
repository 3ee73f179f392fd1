"""The palettes: every colour of the window that is not data."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Colours:
    """One palette: '#rrggbb', sRGB.

    `border` parts areas and may be faint; `outline` is the edge of what can be filled in or
    ticked. `disabled` is the text, `faint` the icons of what can't be used now.
    """

    window: str
    surface: str
    raised: str
    border: str
    outline: str
    text: str
    muted: str
    disabled: str
    faint: str
    accent: str
    accent_text: str
    warning: str
    warning_surface: str
    error: str
    success: str


DARK = Colours(
    window="#181c21",
    surface="#1f242b",
    raised="#2a313a",
    border="#39424d",
    outline="#76828f",
    text="#e3e8ee",
    muted="#98a3b0",
    disabled="#828d99",
    faint="#566170",
    accent="#2b78bd",
    accent_text="#ffffff",
    warning="#f0b429",
    warning_surface="#33301f",
    error="#f2777a",
    success="#63c79a",
)
LIGHT = Colours(
    window="#f2f4f7",
    surface="#ffffff",
    raised="#e7ebf0",
    border="#c9d1da",
    outline="#808c98",
    text="#1b232c",
    muted="#5a6673",
    disabled="#636f7b",
    faint="#a9b3bd",
    accent="#1f6fb5",
    accent_text="#ffffff",
    warning="#8a5a00",
    warning_surface="#fdf3d8",
    error="#b3261e",
    success="#1b7a4b",
)
HIGH_CONTRAST = Colours(
    window="#000000",
    surface="#000000",
    raised="#1c1c1c",
    border="#ffffff",
    outline="#ffffff",
    text="#ffffff",
    muted="#e6e6e6",
    disabled="#a6a6a6",
    faint="#8c8c8c",
    accent="#ffd400",
    accent_text="#000000",
    warning="#ffd400",
    warning_surface="#000000",
    error="#ff9d9d",
    success="#8cff9e",
)
LEAST_CONTRAST_OF_LINES = 3.0
"""WCAG 2.2's for what isn't text."""

_STEPS = 20


def seen_on(colour: str, behind: str) -> str:
    """Return a colour as it is seen on a background: nearer to black or white where it must be.

    Parameters
    ----------
    colour, behind : str
        '#rrggbb', sRGB.
    """
    away = 0 if _luminance(behind) > 0.18 else 255
    channels = _channels(colour)
    for step in range(_STEPS + 1):
        mixed = [round(one + (away - one) * step / _STEPS) for one in channels]
        shade = "#{:02x}{:02x}{:02x}".format(*mixed)
        if _contrast(shade, behind) >= LEAST_CONTRAST_OF_LINES:
            break
    return shade


def _channels(colour: str) -> list[int]:
    return [int(colour[start : start + 2], 16) for start in (1, 3, 5)]


def _luminance(colour: str) -> float:
    """Return the relative luminance as WCAG 2 defines it."""
    shares = [channel / 255 for channel in _channels(colour)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)
