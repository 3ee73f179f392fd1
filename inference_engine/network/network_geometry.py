"""What each architecture asks of its input's size; known without loading Keras."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

Size = tuple[int, int, int]

COMPACT_WIDTHS = (32, 64, 128, 256)
COMPACT_STEM = (2, 2, 1)
REFERENCE_WIDTHS = ((15, 30), (40, 80), (80, 160))
REFINEMENT_WIDTHS = (16, 32, 64)


@dataclass(frozen=True)
class NetworkGeometry:
    """What a network needs and what it gives.

    Parameters
    ----------
    multiple : tuple of int
        X, Y and Z of the input are multiples of these.
    margin : tuple of int
        Voxels at each end of an axis that are seen but not scored.
    needs_one_size : bool
        Whether what it sees beyond a leg changes its scores everywhere, as instance norm makes
        it: then training and prediction must use slabs of one size.
    """

    multiple: Size
    margin: Size = (0, 0, 0)
    needs_one_size: bool = False

    def accepts(self, shape: Sequence[int]) -> bool:
        """Return whether a slab of this shape can be given and leaves something to score."""
        return all(
            n % step == 0 and n > 2 * edge
            for n, step, edge in zip(shape, self.multiple, self.margin, strict=True)
        )

    def scored(self, shape: Size) -> Size:
        """Return the shape of the scores of a slab."""
        x, y, z = (n - 2 * edge for n, edge in zip(shape, self.margin, strict=True))
        return (x, y, z)


def network_geometry(architecture: str, arguments: Mapping[str, Any]) -> NetworkGeometry:
    """Return the geometry of an architecture.

    Raises
    ------
    ValueError
        If the architecture is unknown, or its widths or stem are no lists of what they should be.
    """
    if architecture == "compact_unet":
        levels = _levels(architecture, arguments.get("widths", COMPACT_WIDTHS))
        x, y, z = (step * 2 ** (levels - 1) for step in _stem(arguments.get("stem", COMPACT_STEM)))
        return NetworkGeometry((x, y, z))
    if architecture == "reference":
        levels = _levels(architecture, arguments.get("widths", REFERENCE_WIDTHS))
        factor = 3**levels
        margin = factor // 2
        return NetworkGeometry((factor,) * 3, (margin,) * 3, needs_one_size=True)
    if architecture == "refinement_network":
        levels = _levels(architecture, arguments.get("widths", REFINEMENT_WIDTHS))
        in_plane = 2 ** (levels - 1)
        return NetworkGeometry((in_plane, in_plane, 1))
    raise ValueError(f"there is no network called '{architecture}'")


def _levels(architecture: str, widths: Any) -> int:
    if not isinstance(widths, list | tuple) or not widths:
        raise _misfit(architecture)
    return len(widths)


def _stem(strides: Any) -> Size:
    is_list = isinstance(strides, list | tuple) and len(strides) == 3
    if not is_list or any(not isinstance(n, int) or n < 1 for n in strides):
        raise _misfit("compact_unet")
    x, y, z = strides
    return (x, y, z)


def _misfit(architecture: str) -> ValueError:
    return ValueError(f"arguments don't fit the network '{architecture}'")
