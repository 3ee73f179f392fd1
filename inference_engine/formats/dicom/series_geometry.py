"""From the positions of slices to a grid: their order, gaps, doubles, and the affine."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from inference_engine.errors import GeometryError
from inference_engine.formats.dicom.frames import Frame
from inference_engine.imaging.geometry import MOST_VOXELS, FloatArray, VolumeGeometry

# Cosines closer than this are one direction; rounding in headers is 1e-6, tilts are 1e-2.
_DIRECTION_TOLERANCE = 1e-3
# Share of the slice distance by which a position may be off.
_STEP_TOLERANCE = 0.05
_SAME_PLACE_MM = 1e-2
_LPS_TO_RAS = np.diag([-1.0, -1.0, 1.0])


def split_by_direction(frames: Sequence[Frame]) -> list[list[Frame]]:
    """Return the frames parted by the direction of their slices, in order of appearance."""
    parts: list[list[Frame]] = []
    for frame in frames:
        for part in parts:
            gap = np.abs(np.subtract(part[0].orientation, frame.orientation)).max()
            if gap <= _DIRECTION_TOLERANCE:
                part.append(frame)
                break
        else:
            parts.append([frame])
    return parts


def in_spatial_order(frames: Sequence[Frame]) -> list[Frame]:
    """Return slices of one direction by their place along the normal, ascending."""
    places = places_along_normal(frames)
    return [frames[index] for index in np.argsort(places, kind="stable")]


def places_along_normal(frames: Sequence[Frame]) -> FloatArray:
    """Return where each slice lies along the normal of the first, mm."""
    across, down = _directions(frames[0])
    positions = np.array([frame.position for frame in frames])
    return np.asarray(positions @ np.cross(across, down), dtype=np.float64)


def geometry_of(frames: Sequence[Frame]) -> VolumeGeometry:
    """Return the grid of slices that are in spatial order.

    Array axes: columns' number, rows' number, slices along the normal (the cross product of
    the first two directions, in DICOM's LPS+ coordinates).

    Parameters
    ----------
    frames : sequence of Frame
        Of one direction and size, as `in_spatial_order` returns them.

    Returns
    -------
    VolumeGeometry
        In RAS+. Slices that are shifted in their plane by equal steps give a sheared affine.

    Raises
    ------
    GeometryError
        If two slices lie at one place, one is missing, the steps are uneven, or the volume
        would be larger than any scan.
    """
    first, last = frames[0], frames[-1]
    across, down = _directions(first)
    count = len(frames)
    if first.layout.columns * first.layout.rows * count > MOST_VOXELS:
        raise GeometryError(
            "The slices have more pixels than those of any scan.", "Export the scan again."
        )
    if count == 1:
        step = np.cross(across, down) * (first.thickness_mm or 1.0)
    else:
        _require_even_steps(places_along_normal(frames))
        step = np.subtract(last.position, first.position) / (count - 1)
        _require_straight_line(frames, step)
    affine = np.eye(4)
    affine[:3, 0] = _LPS_TO_RAS @ across * first.spacing[1]
    affine[:3, 1] = _LPS_TO_RAS @ down * first.spacing[0]
    affine[:3, 2] = _LPS_TO_RAS @ step
    affine[:3, 3] = _LPS_TO_RAS @ np.array(first.position)
    return VolumeGeometry((first.layout.columns, first.layout.rows, count), affine)


def _directions(frame: Frame) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    across, down = np.array(frame.orientation[:3]), np.array(frame.orientation[3:])
    lengths = np.linalg.norm(across), np.linalg.norm(down)
    is_square = abs(across @ down) < 10 * _DIRECTION_TOLERANCE
    if not is_square or max(abs(length - 1) for length in lengths) > 10 * _DIRECTION_TOLERANCE:
        raise GeometryError(
            "The slices' directions are not two unit vectors at right angles.",
            "Export the scan again; its header is damaged.",
        )
    return across / lengths[0], down / lengths[1]


def _require_even_steps(places: FloatArray) -> None:
    steps = np.diff(places)
    usual = float(np.median(steps))
    if usual < _SAME_PLACE_MM or (steps < _SAME_PLACE_MM).any():
        raise GeometryError(
            "Two different images lie at the same place.",
            "Export one series at a time, without repetitions.",
        )
    # Missing slices hide in the median where every second one is gone: no matter, the grid is
    # then even, and thicker.
    off = np.abs(steps - usual) > _STEP_TOLERANCE * usual
    if not off.any():
        return
    multiples = steps[off] / usual
    if (multiples > 1.5).all() and (np.abs(multiples - np.rint(multiples)) < 0.2).all():
        missing = int(np.rint(multiples).sum() - len(multiples))
        many = f"{missing} slices are" if missing > 1 else "One slice is"
        raise GeometryError(
            f"{many} missing between slices {int(np.argmax(off)) + 1} and "
            f"{int(np.argmax(off)) + 2}.",
            "Export the whole series again.",
        )
    raise GeometryError(
        f"The slices are not evenly spaced: steps run from {steps.min():.2f} to "
        f"{steps.max():.2f} mm.",
        "Export the whole series again, each stack as its own series.",
    )


def _require_straight_line(frames: Sequence[Frame], step: FloatArray) -> None:
    positions = np.array([frame.position for frame in frames])
    line = positions[0] + np.arange(len(frames))[:, None] * step
    tolerance = max(_STEP_TOLERANCE * float(np.linalg.norm(step)), _SAME_PLACE_MM)
    if np.abs(positions - line).max() > tolerance:
        raise GeometryError(
            "The slices are shifted against each other in their plane.",
            "Export the original images, not ones cut or turned slice by slice.",
        )
