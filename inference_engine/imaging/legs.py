"""One leg at a time: find the plane between the legs, split, mirror the left, join again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import scipy

from inference_engine.errors import GeometryError, InputError
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import (
    FloatArray,
    FloatVolume,
    LabelVolume,
    MaskVolume,
    VolumeGeometry,
)

IndexArray = npt.NDArray[np.intp]

# Air kept around a leg, so that its outline isn't the edge of the image.
_MARGIN_MM = 10.0
# Between two thighs, even pressed together, the body is this much thinner than in them.
_VALLEY_DEPTH = 0.6
# Where the profile is within this share of the valley's floor, cutting does no harm.
_VALLEY_FLOOR = 0.08
# A valley this deep is a gap. Where gaps are seen, shallower valleys (the groin, loops of
# bowel) count only if they lie no farther than this from where the gaps lead.
_GAP_DEPTH = 0.1
_ASTRAY_MM = 20.0
# Two sides of a body are never as unequal as a leg and the sliver of another.
_SMALLER_SIDE = 0.15
# A thigh is about as wide as deep, two thighs or hips are at least this much wider.
WIDTH_OF_TWO = 1.4
_SMOOTHING_MM, _SLICE_SMOOTHING_MM = 8.0, 40.0


@dataclass(frozen=True, eq=False)
class Leg:
    """One leg of a scan, turned so that it looks like a right leg.

    Parameters
    ----------
    water, fat : ndarray of float32, (X, Y, Z)
        Canonical axes; of a left leg mirrored along x. Views of the scan, unless the
        plane between the legs is slanted: then copies that are 0 beyond it.
    geometry : VolumeGeometry
        Of the crop before mirroring.
    is_left : bool
        Whether this is the patient's left leg, and so mirrored.
    start : tuple of int
        The crop's first voxel in the canonical scan.
    first_right : ndarray of int, (Z,), optional
        Per slice of the crop the x index, in the canonical scan, at which the right
        side begins; None if the scan holds no other leg.
    """

    water: FloatVolume
    fat: FloatVolume
    geometry: VolumeGeometry
    is_left: bool
    start: tuple[int, int, int]
    first_right: IndexArray | None = None

    def is_own(self) -> MaskVolume | None:
        """Return which voxels lie on the leg's side, (X, Y, Z), not mirrored; None if all do."""
        if self.first_right is None:
            return None
        own = _is_own_side(self.start[0], self.water.shape[0], self.first_right, self.is_left)
        return np.broadcast_to(own, self.water.shape)


def estimate_midsagittal_index(
    body: MaskVolume, spacing_mm: Sequence[float] = (1.0, 1.0, 1.0)
) -> FloatArray | None:
    """Estimate where the plane between the legs cuts each slice.

    Where there is a valley between two thighs, gap or not, it is followed; where there
    is none, as in the hips, the distance to the body's centroid is carried over from
    the nearest slices that have one. Nothing is assumed about the body's place in the
    field of view.

    Parameters
    ----------
    body : ndarray of bool, (X, Y, Z)
        The body, in canonical axis order.
    spacing_mm : sequence of float
        Voxel size, mm.

    Returns
    -------
    ndarray of float64, (Z,) or None
        x index per slice (the right leg lies above it); None if only one leg is in view.
    """
    thickness = body.sum(axis=1, dtype=np.float64)
    occupied = thickness.any(axis=0)
    if not occupied.any():
        return None
    centroids = _centroids(thickness, occupied)
    valleys, is_gap = _valleys(thickness, spacing_mm[0])
    valleys = _without_stray(valleys, is_gap, centroids, _ASTRAY_MM / spacing_mm[0])
    has_valley = ~np.isnan(valleys[:, 0])
    if not has_valley.any():
        if width_to_depth(body, spacing_mm) < WIDTH_OF_TWO:
            return None
        return np.full(body.shape[2], np.median(centroids[occupied]))
    reach = max(3, round(_SLICE_SMOOTHING_MM / spacing_mm[2]) | 1)
    middle = _carried_over(valleys, has_valley, centroids, reach)
    # As straight as the above makes it, but never through a leg where it can be avoided.
    clamped = np.clip(middle, valleys[:, 0], valleys[:, 1])
    return np.asarray(np.where(has_valley, clamped, middle))


def split_legs(scan: DixonScan, body: MaskVolume) -> tuple[Leg, ...]:
    """Cut out the legs, cropped to the body with a margin of air.

    Parameters
    ----------
    scan : DixonScan
        In canonical axis order (`to_canonical_scan`).
    body : ndarray of bool, (X, Y, Z)
        From `body_mask`.

    Returns
    -------
    tuple of Leg
        Right and left, or the one leg that is in view. A single leg's side is told by
        where it lies: patients lie across the scanner's middle, which is x = 0.

    Raises
    ------
    InputError
        If there is no body.
    """
    if not body.any():
        raise InputError("No body is seen in the scan.", "Check that the right files were chosen.")
    middle = estimate_midsagittal_index(body, scan.geometry.spacing_mm)
    if middle is None:
        centre = np.argwhere(body.any(axis=2)).mean(axis=0)
        place = scan.geometry.to_world([*centre, (body.shape[2] - 1) / 2])
        return (_cut_out(scan, body, None, is_left=bool(place[0] < 0)),)
    first_right = np.ceil(middle).astype(np.intp)
    is_right = np.arange(body.shape[0])[:, None] >= first_right
    thickness = body.sum(axis=1)
    sizes = {False: thickness[is_right].sum(), True: thickness[~is_right].sum()}
    return tuple(
        _cut_out(scan, body, first_right, is_left=is_left)
        for is_left, size in sizes.items()
        if size >= _SMALLER_SIDE * max(sizes.values())
    )


def join_legs(
    legs: Sequence[Leg],
    labels: Sequence[LabelVolume],
    geometry: VolumeGeometry,
    left_offset: int = 100,
) -> LabelVolume:
    """Put the labels of the legs back into the canonical scan; the inverse of `split_legs`.

    Parameters
    ----------
    legs : sequence of Leg
        From `split_legs`.
    labels : sequence of ndarray of uint8, (X, Y, Z)
        Per leg, right-looking, on the leg's grid, values as on a right leg.
    geometry : VolumeGeometry
        Of the canonical scan.
    left_offset : int
        Added to the labels of a left leg.

    Returns
    -------
    ndarray of uint8, (X, Y, Z)
        On the canonical scan, in the memory order of the legs' labels. No leg has labels beyond
        the plane between the legs.
    """
    is_fortran = all(own.flags.f_contiguous for own in labels)
    joined = np.zeros(geometry.shape, np.uint8, order="F" if is_fortran else "C")
    for leg, right_looking in zip(legs, labels, strict=True):
        if right_looking.shape != leg.geometry.shape:
            raise GeometryError(
                f"Labels of shape {right_looking.shape} do not fit a leg of {leg.geometry.shape}."
            )
        own = right_looking[::-1] if leg.is_left else right_looking
        labelled = own > 0
        if leg.first_right is not None:
            labelled &= _is_own_side(leg.start[0], own.shape[0], leg.first_right, leg.is_left)
        offset = np.uint8(left_offset if leg.is_left else 0)
        box = tuple(slice(a, a + n) for a, n in zip(leg.start, own.shape, strict=True))
        joined[box][labelled] = own[labelled] + offset
    return joined


def _cut_out(
    scan: DixonScan, body: MaskVolume, first_right: IndexArray | None, *, is_left: bool
) -> Leg:
    presence: npt.NDArray[np.bool_] = np.any(body, axis=1)
    lowest, beyond = 0, body.shape[0]
    if first_right is not None:
        presence &= _is_own_side(0, body.shape[0], first_right, is_left)[:, 0]
        occupied = np.any(presence, axis=0)
        if is_left:
            beyond = int(first_right[occupied].max())
        else:
            lowest = int(first_right[occupied].min())
    x = _with_margin(np.any(presence, axis=1), scan.geometry.spacing_mm[0])
    x = slice(max(x.start, lowest), min(x.stop, beyond))
    y = _with_margin(np.any(body[x], axis=(0, 2)), scan.geometry.spacing_mm[1])
    z = _with_margin(np.any(presence, axis=0), scan.geometry.spacing_mm[2])
    water, fat = scan.water[x, y, z], scan.fat[x, y, z]
    if first_right is not None:
        first_right = first_right[z]
        own = _is_own_side(x.start, water.shape[0], first_right, is_left)
        if not own.all():
            water, fat = water * own, fat * own
    start = (x.start, y.start, z.start)
    geometry = scan.geometry.cropped(start, water.shape)
    if is_left:
        water, fat = water[::-1], fat[::-1]
    return Leg(water, fat, geometry, is_left, start, first_right)


def _is_own_side(start: int, count: int, first_right: IndexArray, is_left: bool) -> MaskVolume:
    """Return which of x = start ... start + count - 1 are the leg's own, (count, 1, Z)."""
    is_right = np.arange(start, start + count)[:, None, None] >= first_right
    return ~is_right if is_left else is_right


def _with_margin(presence: npt.NDArray[np.bool_], spacing_mm: float) -> slice:
    margin = round(_MARGIN_MM / spacing_mm)
    inside = np.flatnonzero(presence)
    return slice(max(int(inside[0]) - margin, 0), min(int(inside[-1]) + 1 + margin, len(presence)))


def _centroids(thickness: FloatArray, occupied: npt.NDArray[np.bool_]) -> FloatArray:
    """Return the x index of each slice's centroid; empty slices take the nearest one's."""
    x = np.arange(len(thickness))
    slices = np.flatnonzero(occupied)
    filled = thickness[:, slices]
    centroids = (x @ filled) / filled.sum(axis=0)
    return np.asarray(np.interp(np.arange(thickness.shape[1]), slices, centroids))


def _carried_over(
    valleys: FloatArray, known: npt.NDArray[np.bool_], centroids: FloatArray, reach: int
) -> FloatArray:
    """Return the middle per slice, from the known valleys and the drift of the centroid."""
    slices = np.arange(len(centroids))
    offset = valleys[known].mean(axis=1) - centroids[known]
    offset = scipy.ndimage.median_filter(offset, reach, mode="nearest")
    middle = centroids + np.interp(slices, slices[known], offset)
    return np.asarray(scipy.ndimage.median_filter(middle, reach, mode="nearest"))


def _without_stray(
    valleys: FloatArray, is_gap: npt.NDArray[np.bool_], centroids: FloatArray, tolerance: float
) -> FloatArray:
    if not is_gap.any():
        return valleys
    expected = _carried_over(valleys, is_gap, centroids, 3)
    is_stray = (valleys[:, 0] > expected + tolerance) | (valleys[:, 1] < expected - tolerance)
    return np.asarray(np.where(is_stray[:, None], np.nan, valleys))


def _valleys(thickness: FloatArray, spacing_mm: float) -> tuple[FloatArray, npt.NDArray[np.bool_]]:
    """Find the floor of the valley between two legs in each slice.

    Parameters
    ----------
    thickness : ndarray of float64, (X, Z)
        How many body voxels lie behind each other at each x.
    spacing_mm : float
        Along x.

    Returns
    -------
    ndarray of float64, (Z, 2)
        First and last x of the floor; nan where there is no valley.
    ndarray of bool, (Z,)
        Whether it is as deep as a gap.
    """
    sigma = _SMOOTHING_MM / spacing_mm / 2.355
    smooth = scipy.ndimage.gaussian_filter1d(thickness, sigma, axis=0, mode="constant")
    valleys = np.full((thickness.shape[1], 2), np.nan)
    is_gap = np.zeros(thickness.shape[1], bool)
    for k, profile in enumerate(smooth.T):
        if (valley := _valley(profile)) is not None:
            *valleys[k], depth = valley
            is_gap[k] = depth < _GAP_DEPTH
    return valleys, is_gap


def _valley(profile: FloatArray) -> tuple[float, float, float] | None:
    """Return first and last x of the floor and its height as a share of the lower peak."""
    share = np.cumsum(profile)
    if share[-1] <= 0:
        return None
    # Each side of the valley holds three tenths of the body at least.
    first, last = np.searchsorted(share / share[-1], (0.3, 0.7))
    lowest = first + int(np.argmin(profile[first : last + 1]))
    peak = min(profile[: lowest + 1].max(), profile[lowest:].max())
    if profile[lowest] > _VALLEY_DEPTH * peak:
        return None
    pieces, _ = scipy.ndimage.label(profile <= profile[lowest] + _VALLEY_FLOOR * peak)
    floor = np.flatnonzero(pieces == pieces[lowest])
    return float(floor[0]), float(floor[-1]), float(profile[lowest] / peak)


def width_to_depth(body: MaskVolume, spacing_mm: Sequence[float]) -> float:
    """Return the body's extent along x over that along y, the median over slices."""
    ratios = []
    for k in np.flatnonzero(body.any(axis=(0, 1))):
        columns, rows = (np.flatnonzero(body[:, :, k].any(axis=axis)) for axis in (1, 0))
        width = (columns[-1] - columns[0] + 1) * spacing_mm[0]
        ratios.append(width / ((rows[-1] - rows[0] + 1) * spacing_mm[1]))
    return float(np.median(ratios))
