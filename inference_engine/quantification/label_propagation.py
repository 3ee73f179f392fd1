"""Carry the labels of one visit to another: leg by leg, rigid and then muscle by muscle.

Between the slices of the other visit a muscle's outline is interpolated by its shape: each
label's signed distance is looked up where a voxel lies at the other visit, and the largest
wins. Neighbours keep their common border, and slices of 24 mm give no steps.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import scipy

from inference_engine.anatomy.label_table import LabelTable, Side
from inference_engine.errors import InputError
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import (
    FloatArray,
    FloatVolume,
    LabelVolume,
    MaskVolume,
    VolumeGeometry,
)
from inference_engine.imaging.label_map import VALUES
from inference_engine.imaging.orientation import to_canonical
from inference_engine.progress import NoProgress, Progress, ProgressSpan
from inference_engine.quantification.leg_deformation import LegDeformation, deform_leg
from inference_engine.quantification.leg_registration import (
    LegImage,
    LegRegistration,
    register_leg,
)
from inference_engine.quantification.mirrored_visit import seems_mirrored
from inference_engine.quantification.signed_distance import signed_distance_mm
from inference_engine.quantification.visit_registration import (
    VisitScan,
    box_of,
    fat_legs_of,
    legs_of,
)

_Box = tuple[slice, slice, slice]

# What fits worse is another leg, or lies elsewhere; what fits little better needs a look.
_LEAST_BODY_DSC, _LEAST_FIT = 0.6, 0.5
_DOUBTFUL_FIT = 0.7
_FARTHEST_MM = 25.0
# Of a side's labels; those that run over the leg's border are few.
_LEAST_IN_LEG = 0.5
_VOXELS_AT_ONCE = 2_000_000


@dataclass(frozen=True, eq=False)
class CarriedLeg:
    """How a leg's labels were carried over.

    Parameters
    ----------
    side : str
        'right', 'left' or 'both'.
    registration : LegRegistration or None
        None where the leg wasn't found at one of the visits, or couldn't be laid over.
    deformation : LegDeformation or None
        None where nothing was carried over.
    problem : str
        Why nothing was carried over; '' where something was.
    """

    side: str
    registration: LegRegistration | None = None
    deformation: LegDeformation | None = None
    problem: str = ""

    @property
    def is_doubtful(self) -> bool:
        """Whether the legs fit so badly that the labels need a close look."""
        if self.registration is None or self.deformation is None:
            return False
        is_far = self.deformation.largest_mm > _FARTHEST_MM
        return self.registration.is_doubtful or self.deformation.fit < _DOUBTFUL_FIT or is_far


@dataclass(frozen=True, eq=False)
class CarriedLabels:
    """Labels of another visit as they lie in this one.

    Parameters
    ----------
    labels : ndarray of uint8, (X, Y, Z)
        On this visit's canonical grid.
    is_known : ndarray of bool, (X, Y, Z)
        Where the other visit says what is there: in its field of view, in legs that were laid
        over one another.
    legs : tuple of CarriedLeg
        How each leg fitted.
    seems_mirrored : bool
        Whether each leg fits the other one of the other visit better, turned over: right and
        left seem exchanged at one of the visits.
    """

    labels: LabelVolume
    is_known: MaskVolume
    legs: tuple[CarriedLeg, ...]
    seems_mirrored: bool = False


def carry_labels(
    here: DixonScan,
    there: VisitScan,
    table: LabelTable,
    *,
    deform: bool = True,
    progress: Progress | None = None,
) -> CarriedLabels:
    """Carry the labels of another visit to this one.

    Parameters
    ----------
    here : DixonScan
        This visit.
    there : VisitScan
        The other one; fields of view, voxels and directions may differ.
    table : LabelTable
        What the labels of the other visit mean.
    deform : bool
        Whether muscles may also lie otherwise in the leg; else each leg is moved as a whole.
    progress : Progress, optional
        Told at every step.

    Raises
    ------
    InputError
        If no leg of the two visits fits.
    OperationCancelled
        If the user has asked to stop.
    """
    progress = progress or NoProgress()
    progress.report(0.0, "Finding the legs")
    of_here, of_there = legs_of(here, table), legs_of(there.scan, table)
    fat_here, fat_there = fat_legs_of(here, of_here), fat_legs_of(there.scan, of_there)
    labels, own = to_canonical(there.label_map.labels, there.label_map.geometry)
    grid = to_canonical(here.water, here.geometry)[1]
    new = np.zeros(grid.shape, np.uint8, order="F")
    is_known = np.zeros(grid.shape, bool, order="F")
    legs = []
    sides = tuple(of_here)
    for number, side in enumerate(sides):
        begin = 0.1 + 0.8 * number / len(sides)
        span = ProgressSpan(progress, begin, begin + 0.8 / len(sides))
        leg = _fitted(side, (of_here, fat_here), (of_there, fat_there), deform, span)
        if leg.deformation is not None and _are_elsewhere(labels, own, of_there[side], side, table):
            leg = CarriedLeg(side, leg.registration, problem=_wrong_leg(side))
        legs.append(leg)
        if leg.deformation is not None:
            source = _Source(labels, own, _labels_of(table, side))
            box = box_of(of_here[side], grid)
            carried = ProgressSpan(span, 0.5, 1.0)
            _carry(leg.deformation, of_here[side], source, (new[box], is_known[box]), carried)
    if not any(leg.deformation is not None for leg in legs):
        raise _nothing_fits(legs)
    fits = {leg.side: leg.deformation.rigid_fit for leg in legs if leg.deformation is not None}
    crossed = seems_mirrored(
        (of_here, fat_here), (of_there, fat_there), fits, ProgressSpan(progress, 0.9, 1.0)
    )
    return CarriedLabels(new, is_known, tuple(legs), crossed)


class _Source:
    """The labels of one leg at the other visit, and how far each place is from their borders.

    Parameters
    ----------
    labels : ndarray of uint8, (X, Y, Z)
        All labels of the other visit, canonical.
    geometry : VolumeGeometry
        Their grid.
    wanted : frozenset of int
        Those of the leg.
    """

    def __init__(
        self, labels: LabelVolume, geometry: VolumeGeometry, wanted: frozenset[int]
    ) -> None:
        self.geometry = geometry
        self._labels = labels
        # A muscle's border may be drawn half a slice beyond its last voxel.
        self._boxes = {
            label: _grown(box, labels.shape)
            for label, box in enumerate(scipy.ndimage.find_objects(labels), start=1)
            if box is not None and label in wanted
        }
        self._distances: dict[int, FloatVolume] = {}

    def measure(self, progress: Progress) -> None:
        """Measure the distances, once."""
        for number, (label, box) in enumerate(self._boxes.items()):
            progress.report(number / len(self._boxes), "Bringing the labels over")
            mask = self._labels[box] == label
            self._distances[label] = signed_distance_mm(mask, self.geometry.spacing_mm)

    def label_at(self, voxels: FloatArray) -> LabelVolume:
        """Return the label at fractional voxels inside the field of view, (3, N)."""
        best = np.zeros(voxels.shape[1], np.float32)
        found = np.zeros(voxels.shape[1], np.uint8)
        for label, box in self._boxes.items():
            near = np.flatnonzero(_inside(voxels, box))
            start = np.array([[axis.start] for axis in box])
            distance = scipy.ndimage.map_coordinates(
                self._distances[label], voxels[:, near] - start, order=1, mode="nearest"
            )
            wins = distance > best[near]
            best[near[wins]] = distance[wins]
            found[near[wins]] = label
        return found


def _fitted(
    side: str,
    here: tuple[Mapping[str, LegImage], Mapping[str, LegImage]],
    there: tuple[Mapping[str, LegImage], Mapping[str, LegImage]],
    deform: bool,
    progress: Progress,
) -> CarriedLeg:
    """Lay one leg over itself; each visit is given by its legs and their fat images."""
    if side not in there[0]:
        return CarriedLeg(side, problem=f"The {side} leg is not in view at the other visit.")
    progress.report(0.0, "Laying the legs over one another")
    try:
        registration = register_leg(here[0][side], there[0][side])
    except InputError as error:
        return CarriedLeg(side, problem=error.what)
    if registration.body_dsc < _LEAST_BODY_DSC:
        return CarriedLeg(side, registration, problem=_no_fit(side))
    deformation = deform_leg(
        here[1][side],
        there[1][side],
        registration.to_visit,
        deform=deform,
        progress=ProgressSpan(progress, 0.25, 0.5),
    )
    if deformation.fit < _LEAST_FIT:
        return CarriedLeg(side, registration, problem=_no_fit(side))
    return CarriedLeg(side, registration, deformation)


def _are_elsewhere(
    labels: LabelVolume, own: VolumeGeometry, leg: LegImage, side: str, table: LabelTable
) -> bool:
    """Return whether most of a side's labels lie outside the leg of that side."""
    is_of_side = np.zeros(VALUES, bool)
    is_of_side[[one.label for one in table.sided() if one.side.value == side]] = True
    counts = np.bincount(labels.ravel(order="K"), minlength=VALUES)
    inside = np.bincount(labels[box_of(leg, own)][leg.body], minlength=VALUES)
    everywhere = int(counts[is_of_side].sum())
    return int(inside[is_of_side].sum()) < _LEAST_IN_LEG * everywhere


def _wrong_leg(side: str) -> str:
    return f"At the other visit most labels of the {side} leg lie in the other leg."


def _no_fit(side: str) -> str:
    leg = "legs" if side == Side.BOTH.value else f"{side} leg"
    verb = "do" if side == Side.BOTH.value else "does"
    return f"The {leg} {verb} not fit over the other visit's."


def _nothing_fits(legs: list[CarriedLeg]) -> InputError:
    problems = [leg.problem for leg in legs]
    wrong = [leg.problem == _wrong_leg(leg.side) for leg in legs]
    if len(legs) > 1 and all(wrong):
        problems = ["At the other visit most labels of either leg lie in the other leg."]
    said = " ".join(problems) or "No leg is in view."
    return InputError(
        f"No labels were brought over. {said}",
        "Choose another visit, and check that both are the same patient's and their sides right.",
    )


def _labels_of(table: LabelTable, side: str) -> frozenset[int]:
    wanted = {side, Side.BOTH.value}
    return frozenset(sided.label for sided in table.sided() if sided.side.value in wanted)


def _carry(
    deformation: LegDeformation,
    leg: LegImage,
    source: _Source,
    target: tuple[LabelVolume, MaskVolume],
    progress: Progress,
) -> None:
    """Write a leg's labels, and where they are known, into views of the whole volumes."""
    source.measure(ProgressSpan(progress, 0.0, 0.5))
    new, is_known = target
    slabs = list(_slabs(leg.body))
    for number, (first, last) in enumerate(slabs):
        progress.report(0.5 + 0.5 * number / len(slabs), "Bringing the labels over")
        i, j, k = np.nonzero(leg.body[:, :, first:last])
        k = k + first
        points = leg.geometry.to_world(np.stack([i, j, k], axis=-1))
        voxels = source.geometry.to_voxel(deformation.carried(points)).T
        ends = np.array(source.geometry.shape)[:, np.newaxis] - 0.5
        seen = np.flatnonzero(np.all((voxels >= -0.5) & (voxels <= ends), axis=0))
        at = i[seen], j[seen], k[seen]
        is_known[at] = True
        label = source.label_at(voxels[:, seen])
        # Where legs touch, each sees a part of the other.
        new[at] = np.where(label > 0, label, new[at])
    progress.report(1.0, "Bringing the labels over")


def _slabs(body: MaskVolume) -> Iterator[tuple[int, int]]:
    """Yield first and last slices that hold about as many voxels as are carried at once."""
    counts = np.count_nonzero(body, axis=(0, 1))
    first, total = 0, 0
    for k, count in enumerate(counts):
        if total and total + count > _VOXELS_AT_ONCE:
            yield first, k
            first, total = k, 0
        total += int(count)
    yield first, len(counts)


def _grown(box: _Box, shape: tuple[int, ...]) -> _Box:
    x, y, z = (
        slice(max(0, axis.start - 1), min(n, axis.stop + 1))
        for axis, n in zip(box, shape, strict=True)
    )
    return x, y, z


def _inside(voxels: FloatArray, box: _Box) -> MaskVolume:
    inside = np.ones(voxels.shape[1], bool)
    for line, axis in zip(voxels, box, strict=True):
        inside &= (line >= axis.start - 0.5) & (line <= axis.stop - 0.5)
    return inside
