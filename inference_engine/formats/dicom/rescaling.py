"""From stored pixels to signal: rescale slope, real-world values, and Philips' own scale."""

from __future__ import annotations

from dataclasses import dataclass

from pydicom.dataset import Dataset

from inference_engine.formats.dicom.header_values import Layers, items, number, text

_PHILIPS_GROUP = "Philips MR Imaging DD 001"
_PHILIPS_FRAME_GROUP = "Philips MR Imaging DD 005"
_SCALE_SLOPE = 0x0E
_FRAME_ITEM = 0x0F


@dataclass(frozen=True)
class Rescaling:
    """Signal = slope x stored + intercept.

    Parameters
    ----------
    slope, intercept : float
        In the image's units.
    rule : str
        Where they come from: 'none', 'rescale', 'real_world' or 'philips'.
    """

    slope: float = 1.0
    intercept: float = 0.0
    rule: str = "none"


def rescaling_of(layers: Layers, philips: Dataset | None, manufacturer: str) -> Rescaling:
    """Return how a frame's stored pixels become signal.

    Philips stretches each kind of image over the stored range, so that water and fat may have
    different rescale slopes and still be shown alike. Its private scale slope takes that back
    [1]_; without, the rescale slope of the standard holds, and without this the real-world
    value mapping, which some exports have alone.

    Parameters
    ----------
    layers : Layers
        The frame's items.
    philips : Dataset or None
        The item that holds Philips' private elements of this frame.
    manufacturer : str
        As the header has it.

    References
    ----------
    .. [1] Chenevert TL, et al. Errors in quantitative image analysis due to platform-dependent
       image scaling. Transl Oncol 2014;7:65-71.
    """
    slope = layers.number("RescaleSlope")
    intercept = layers.number("RescaleIntercept") or 0.0
    if slope == 0:
        slope = None
    real_world = layers.number("RealWorldValueSlope")
    scale = _philips_scale(philips) if "PHILIPS" in manufacturer.upper() else None
    if scale is not None and slope is not None:
        return Rescaling(1 / scale, intercept / (slope * scale), "philips")
    if slope is not None:
        return Rescaling(slope, intercept, "rescale")
    if real_world:
        return Rescaling(real_world, layers.number("RealWorldValueIntercept") or 0.0, "real_world")
    return Rescaling()


def philips_item(frame: Dataset) -> Dataset | None:
    """Return the item in which Philips keeps a frame's classic elements, if there is one."""
    tag = _private_tag(frame, 0x2005, _PHILIPS_FRAME_GROUP, _FRAME_ITEM)
    found = items(frame, tag) if tag is not None else []
    return found[0] if found else None


def _philips_scale(item: Dataset | None) -> float | None:
    tag = _private_tag(item, 0x2005, _PHILIPS_GROUP, _SCALE_SLOPE) if item is not None else None
    if item is None or tag is None:
        return None
    scale = number(item, tag)
    return scale if scale is not None and scale > 0 else None


def _private_tag(item: Dataset, group: int, creator: str, element: int) -> int | None:
    """Return the tag of a private element, whichever block its creator has reserved."""
    for block in range(0x10, 0x20):
        if text(item, (group << 16) | block) == creator:
            return (group << 16) | (block << 8) | element
    return None
