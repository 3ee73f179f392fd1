"""Lay a patient's visits over the first, leg by leg, and measure what all of them see."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from inference_engine.anatomy.label_table import LabelTable, Side
from inference_engine.errors import InputError
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import FloatArray, VolumeGeometry
from inference_engine.imaging.intensity import body_mask
from inference_engine.imaging.label_map import LabelMap
from inference_engine.imaging.legs import split_legs
from inference_engine.imaging.orientation import to_canonical, to_canonical_scan
from inference_engine.progress import NoProgress, Progress, ProgressSpan
from inference_engine.quantification.muscle_voxels import gather_muscle_voxels
from inference_engine.quantification.options import QuantificationOptions
from inference_engine.quantification.shared_extent import (
    SharedMeasurement,
    VisitFrame,
    measure_shared,
)

if TYPE_CHECKING:
    from inference_engine.quantification.leg_registration import LegImage, LegRegistration
    from inference_engine.quantification.mirrored_visit import Legs

# ruff: noqa: PLC0415 (SimpleITK is loaded when legs are laid over one another, not before)


@dataclass(frozen=True, eq=False)
class VisitScan:
    """A visit's images and labels, on one grid."""

    scan: DixonScan
    label_map: LabelMap


@dataclass(frozen=True, eq=False)
class RegisteredLeg:
    """How a leg of a later visit lies over the first.

    Parameters
    ----------
    side : str
        'right', 'left' or 'both'.
    registration : LegRegistration or None
        None where the leg is missing or couldn't be laid over.
    picture : ndarray of uint8, (X, Z) or None
        Checkerboard of both visits in a coronal plane through the leg's middle, to judge by.
    problem : str
        Why there is no registration.
    picture_spacing_mm : tuple of float
        Size of the picture's voxels, (x, z).
    seems_mirrored : bool
        Whether both legs of this visit fit the other leg of the first better, turned over: right
        and left seem exchanged at one of the two. Never with one leg in view, which can't tell.
    """

    side: str
    registration: LegRegistration | None
    picture: npt.NDArray[np.uint8] | None = None
    problem: str = ""
    picture_spacing_mm: tuple[float, float] = (1.0, 1.0)
    seems_mirrored: bool = False


@dataclass(frozen=True, eq=False)
class SharedVisits:
    """What all visits see, and how they were laid over one another.

    Parameters
    ----------
    legs : tuple of tuple of RegisteredLeg
        Per later visit, its legs.
    measurements : tuple of tuple of SharedMeasurement
        Per visit, the first included.
    """

    legs: tuple[tuple[RegisteredLeg, ...], ...]
    measurements: tuple[tuple[SharedMeasurement, ...], ...]


def measure_shared_extent(
    visits: Sequence[VisitScan],
    table: LabelTable,
    *,
    options: QuantificationOptions | None = None,
    known: Mapping[int, tuple[RegisteredLeg, ...]] | None = None,
    progress: Progress | None = None,
) -> SharedVisits:
    """Register each leg of every later visit to the first, and measure what all visits see.

    A leg that can't be registered at one visit has no shared figures at any; that is never
    silent: the leg bears its problem.

    Parameters
    ----------
    visits : sequence of VisitScan
        At least two, the first is laid under the others. Fields of view, voxels, directions and
        places may differ.
    table : LabelTable
        What all the label maps mean.
    options : QuantificationOptions, optional
        As the visits were measured with.
    known : mapping of int to tuple of RegisteredLeg, optional
        Later visits, by their place, that were laid over the first before: they aren't again.
    progress : Progress, optional
        Told at every leg.

    Raises
    ------
    GeometryError
        If a visit's labels and images don't share one grid.
    LabelTableError
        If a label map holds a value that the table doesn't have.
    OperationCancelled
        If the user has asked to stop.
    """
    progress = progress or NoProgress()
    progress.report(0.0, "Finding the legs")
    known = known or {}
    is_new = any(number not in known for number in range(1, len(visits)))
    first: Legs = _seen(visits[0].scan, table) if is_new else ({}, {})
    # What isn't at a later visit isn't shared, wherever it was at the first.
    identity = {sided.side.value: np.eye(4) for sided in table.sided()}
    frames = [_frame(visits[0], table, identity, options)]
    legs = []
    for number, visit in enumerate(visits[1:], start=1):
        progress.report(number / len(visits), f"Laying visit {number + 1} over the first")
        span = ProgressSpan(progress, number / len(visits), (number + 1) / len(visits))
        registered = known.get(number) or _register_legs(first, _seen(visit.scan, table), span)
        legs.append(registered)
        found = {
            leg.side: leg.registration.to_visit
            for leg in registered
            if leg.registration is not None
        }
        frames.append(_frame(visit, table, found, options))
    progress.report(0.95, "Measuring what all visits see")
    measured = measure_shared(frames, table)
    progress.report(1.0, "Done")
    return SharedVisits(tuple(legs), measured)


def legs_of(scan: DixonScan, table: LabelTable) -> dict[str, LegImage]:
    """Return the legs in view by side; the whole body where a table doesn't tell sides apart."""
    from inference_engine.quantification.leg_registration import LegImage

    canonical = to_canonical_scan(scan)
    signal = canonical.water + canonical.fat
    body = body_mask(canonical.in_phase)
    if all(sided.side is Side.BOTH for sided in table.sided()):
        return {Side.BOTH.value: LegImage(signal, body, canonical.geometry)}
    legs = {}
    for leg in split_legs(canonical, body):
        box = tuple(slice(a, a + n) for a, n in zip(leg.start, leg.geometry.shape, strict=True))
        own = leg.water + leg.fat
        own = own[::-1] if leg.is_left else own
        side = Side.LEFT if leg.is_left else Side.RIGHT
        legs[side.value] = LegImage(own, body[box] & (own > 0), leg.geometry, leg.is_own())
    return legs


def fat_legs_of(scan: DixonScan, legs: Mapping[str, LegImage]) -> dict[str, LegImage]:
    """Return the legs of a scan with their fat image as signal."""
    from inference_engine.quantification.leg_registration import LegImage

    canonical = to_canonical_scan(scan)
    return {
        side: LegImage(canonical.fat[box_of(leg, canonical.geometry)], leg.body, leg.geometry)
        for side, leg in legs.items()
    }


def box_of(leg: LegImage, grid: VolumeGeometry) -> tuple[slice, slice, slice]:
    """Return where a leg was cut out of its canonical scan."""
    start = np.rint(grid.to_voxel(leg.geometry.affine[:3, 3])).astype(int)
    x, y, z = (slice(int(a), int(a) + n) for a, n in zip(start, leg.geometry.shape, strict=True))
    return x, y, z


def _seen(scan: DixonScan, table: LabelTable) -> Legs:
    legs = legs_of(scan, table)
    return legs, fat_legs_of(scan, legs)


def _register_legs(first: Legs, later: Legs, progress: Progress) -> tuple[RegisteredLeg, ...]:
    """Register each leg, and look whether the visit is mirrored."""
    from inference_engine.quantification.leg_deformation import deform_leg
    from inference_engine.quantification.mirrored_visit import seems_mirrored

    legs = tuple(
        _registered(side, first[0].get(side), later[0].get(side))
        for side in dict.fromkeys((*first[0], *later[0]))
    )
    found = {leg.side: leg.registration for leg in legs if leg.registration is not None}
    if len(found) < 2:
        return legs
    fits = {
        side: deform_leg(first[1][side], later[1][side], leg.to_visit, deform=False).fit
        for side, leg in found.items()
    }
    if not seems_mirrored(first, later, fits, ProgressSpan(progress, 0.5, 0.9)):
        return legs
    return tuple(replace(leg, seems_mirrored=True) for leg in legs)


def _registered(side: str, first: LegImage | None, later: LegImage | None) -> RegisteredLeg:
    from inference_engine.quantification import leg_registration
    from inference_engine.quantification.registration_picture import checkerboard

    if first is None or later is None:
        where = "the first visit" if first is None else "this visit"
        return RegisteredLeg(side, None, problem=f"The {side} leg is not in view at {where}.")
    try:
        registration = leg_registration.register_leg(first, later)
    except InputError as error:
        return RegisteredLeg(side, None, problem=error.what)
    moved = leg_registration.resampled_to_first(first, later, registration.to_visit)
    depth = first.body.sum(axis=(0, 2), dtype=np.float64)
    middle = round(float(np.arange(len(depth)) @ depth / depth.sum()))
    picture = checkerboard(first.signal[:, middle], moved[:, middle])
    across, _, along = first.geometry.spacing_mm
    return RegisteredLeg(side, registration, picture, picture_spacing_mm=(across, along))


def _frame(
    visit: VisitScan,
    table: LabelTable,
    to_visit: Mapping[str, FloatArray],
    options: QuantificationOptions | None,
) -> VisitFrame:
    voxels = gather_muscle_voxels(visit.label_map, visit.scan, table, options)
    labels, _ = to_canonical(visit.label_map.labels, visit.label_map.geometry)
    stops = np.cumsum(voxels.counts.sum(axis=1))
    positions = np.empty((len(voxels.labels), 2), np.uint16)
    for index, (start, stop) in enumerate(pairwise([0, *stops])):
        positions[start:stop] = np.argwhere(labels[:, :, index])
    return VisitFrame(voxels, positions, to_visit)
