"""Where the shaft of the femur lies, as far as a scan shows it beyond doubt.

No label says where the femur is. Its shaft is what no other structure of a thigh is: bright, fatty
marrow within a closed dark ring of cortex, among the vasti, at nearly the same place from slice to
slice. Towards knee and hip the cortex becomes thin and the ring opens; there nothing is claimed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
import scipy

from inference_engine.anatomy.label_table import LabelTable, Side
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import FloatArray, VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from inference_engine.imaging.orientation import to_canonical
from inference_engine.quantification.fat_fraction import voxel_fat_fraction

# They surround the shaft from the lesser trochanter to above the condyles.
VASTI = ("VI", "VL", "VM")
_AROUND_MM = 15.0
# Cortex has no signal, but at its borders some of its neighbours': how dark it must be at least,
# against the median of the vasti, is tried from the strictest on.
_DARK = (0.35, 0.5, 0.65)
# Marrow of adults is fat; the cavity is 8 to 45 mm wide, and round.
_MARROW_FF = 0.6
_CAVITY_CM2 = (0.5, 16.0)
_ROUND = 0.6
# A femur is bowed by a centimetre, and never leaves its line by more.
_BOW_MM = 15.0
_LEAST_MM, _LEAST_SLICES, _LEAST_SHARE = 60.0, 3, 0.7

NO_SIDES = "The label table doesn't tell right from left."
NO_VASTI = "There is no vastus that shows where to look for the femur."
TOO_LITTLE = "Too little of the femur's shaft is seen with a closed ring of cortex."


@dataclass(frozen=True, eq=False)
class FemurShaft:
    """The visible shaft of one femur.

    Parameters
    ----------
    side : str
        'right', 'left' or 'both'.
    problem : str
        Why nothing is known of it; '' where it was found.
    distal_mm, proximal_mm : ndarray of float64, (3,) or None
        Ends of its axis, patient coordinates, RAS+.
    slices : int
        In how many slices its ring was seen.
    cut_distally, cut_proximally : bool
        Whether the visible shaft ends where the images do, not where the ring opens.
    """

    side: str
    problem: str = ""
    distal_mm: FloatArray | None = None
    proximal_mm: FloatArray | None = None
    slices: int = 0
    cut_distally: bool = False
    cut_proximally: bool = False

    @property
    def length_mm(self) -> float | None:
        """Length of the visible shaft along its axis; None where it wasn't found."""
        if self.distal_mm is None or self.proximal_mm is None:
            return None
        return float(np.linalg.norm(self.proximal_mm - self.distal_mm))


def find_femurs(
    label_map: LabelMap, scan: DixonScan, table: LabelTable, image_slices: tuple[int, int]
) -> tuple[FemurShaft, ...]:
    """Look for the shaft of the femur on each side of a label table.

    Parameters
    ----------
    label_map : LabelMap
        Labels on the scan's grid; only where the vasti lie is taken from it.
    scan : DixonScan
        The images.
    table : LabelTable
        What the labels mean.
    image_slices : tuple of int
        First and last canonical slice in which there is image.

    Returns
    -------
    tuple of FemurShaft
        One for each side, with a problem where it can't be told.
    """
    sides = dict.fromkeys(sided.side for sided in table.sided())
    if Side.BOTH in sides:
        return (FemurShaft(Side.BOTH.value, NO_SIDES),)
    labels, geometry = to_canonical(label_map.labels, label_map.geometry)
    water, _ = to_canonical(scan.water, scan.geometry)
    fat, _ = to_canonical(scan.fat, scan.geometry)
    found = []
    for side in sides:
        own = [
            sided.label
            for sided in table.sided()
            if sided.side is side and sided.muscle.abbreviation in VASTI
        ]
        is_own = np.zeros(256, bool)
        is_own[own] = True
        middles = [
            (float(x), float(y), index)
            for index in range(image_slices[0], image_slices[1] + 1)
            for x, y in _middles(is_own[labels[:, :, index]], water, fat, index, geometry)
        ]
        found.append(_shaft(side.value, middles, bool(own), geometry, image_slices))
    return tuple(found)


def _middles(
    vasti: npt.NDArray[np.bool_],
    water: npt.NDArray[np.float32],
    fat: npt.NDArray[np.float32],
    index: int,
    geometry: VolumeGeometry,
) -> Iterator[tuple[float, float]]:
    """Yield the middle of the marrow in one slice, in voxel indices, if there is one."""
    if not vasti.any():
        return
    across, along = geometry.spacing_mm[:2]
    box = tuple(
        slice(
            max(0, int(at.min()) - round(_AROUND_MM / mm)),
            int(at.max()) + 1 + round(_AROUND_MM / mm),
        )
        for at, mm in zip(np.nonzero(vasti), (across, along), strict=True)
    )
    plane_water, plane_fat = water[:, :, index][box], fat[:, :, index][box]
    signal = plane_water + plane_fat
    bright = float(np.median(signal[vasti[box]]))
    if bright <= 0:
        return
    fraction = voxel_fat_fraction(plane_water, plane_fat)
    for share in _DARK:
        middle = _cavity(signal > share * bright, fraction, across * along / 100)
        if middle is not None:
            yield middle[0] + box[0].start, middle[1] + box[1].start
            return


def _cavity(
    lit: npt.NDArray[np.bool_], fraction: npt.NDArray[np.float32], pixel_cm2: float
) -> tuple[float, float] | None:
    """Return the middle of the largest round fatty region that the dark closes in."""
    pieces, _ = scipy.ndimage.label(lit)
    at_edge = {*pieces[0], *pieces[-1], *pieces[:, 0], *pieces[:, -1]}
    best, largest = None, 0.0
    for piece, place in enumerate(scipy.ndimage.find_objects(pieces), start=1):
        if piece in at_edge or place is None:
            continue
        mask = pieces[place] == piece
        area = float(mask.sum()) * pixel_cm2
        if not max(largest, _CAVITY_CM2[0]) < area <= _CAVITY_CM2[1]:
            continue
        filled = scipy.ndimage.binary_fill_holes(mask)
        # Of a circle's own box, pi / 4 is filled; crescents of fat between muscles fill little.
        is_round = filled.mean() >= _ROUND and min(mask.shape) >= _ROUND * max(mask.shape)
        if is_round and float(np.nanmean(fraction[place][mask])) >= _MARROW_FF:
            x, y = np.nonzero(filled)
            best, largest = (x.mean() + place[0].start, y.mean() + place[1].start), area
    return best


def _shaft(
    side: str,
    middles: list[tuple[float, float, int]],
    has_vasti: bool,
    geometry: VolumeGeometry,
    image_slices: tuple[int, int],
) -> FemurShaft:
    if not has_vasti:
        return FemurShaft(side, NO_VASTI)
    if len(middles) < _LEAST_SLICES:
        return FemurShaft(side, TOO_LITTLE)
    places = np.array(middles, np.float64)
    world = geometry.to_world(places)
    levels = places[:, 2]
    # Medians of slopes: up to a quarter of the slices may show something else.
    lines = [scipy.stats.theilslopes(world[:, axis], levels) for axis in range(3)]
    fitted = np.column_stack([line[1] + line[0] * levels for line in lines])
    is_near = np.linalg.norm(world - fitted, axis=1) <= _BOW_MM
    seen = levels[is_near]
    if len(seen) < _LEAST_SLICES:
        return FemurShaft(side, TOO_LITTLE)
    first, last = seen[0] - 0.5, seen[-1] + 0.5
    ends = [np.array([line[1] + line[0] * level for line in lines]) for level in (first, last)]
    share = len(seen) / (last - first)
    if np.linalg.norm(ends[1] - ends[0]) < _LEAST_MM or share < _LEAST_SHARE:
        return FemurShaft(side, TOO_LITTLE)
    return FemurShaft(
        side,
        distal_mm=ends[0],
        proximal_mm=ends[1],
        slices=len(seen),
        cut_distally=bool(seen[0] <= image_slices[0]),
        cut_proximally=bool(seen[-1] >= image_slices[1]),
    )
