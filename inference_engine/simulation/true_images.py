"""What is truly there: labels, water and fat of both legs on the grid of a scan."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from inference_engine.imaging.geometry import FloatVolume, LabelVolume
from inference_engine.progress import Progress
from inference_engine.simulation.disease import FloatArray
from inference_engine.simulation.scan_plan import ScanPlan
from inference_engine.simulation.subject import GridAxes, LegScout, SimulatedLeg
from inference_engine.simulation.tissue_signal import true_water_fat
from inference_engine.simulation.trunk import Place, Trunk, places_in

LEFT_OFFSET = 100
# Farthest that the body's mid-line lies from the middle of the scan.
_MIDLINE_MM = 12.0
# Room around the body that the coarse look may have missed.
_MARGIN_MM = 16.0
# Proton density below which there is no tissue, relative to subcutaneous fat.
_NOTHING = 0.02
# Of the progress of a visit, the part that its two legs take.
_LEGS_SHARE = 0.8


@dataclass(frozen=True, eq=False)
class TrueImages:
    """Labels and proton densities, (X, Y, Z).

    Parameters
    ----------
    labels : ndarray of uint8
        Right leg 1 to 18, left leg 101 to 118, at the middle of each slice.
    water, fat : ndarray of float32
        Proton densities relative to subcutaneous fat, averaged over each slice's thickness.
    """

    labels: LabelVolume
    water: FloatVolume
    fat: FloatVolume

    def fat_fraction(self) -> FloatVolume:
        """Return F / (W + F), 0 to 1; nan where there is no tissue."""
        total = self.water + self.fat
        is_tissue = total > _NOTHING
        total[~is_tissue] = np.nan
        return np.asarray(self.fat / total, np.float32)


def true_images(
    legs: Sequence[SimulatedLeg],
    scouts: Sequence[LegScout],
    days: int,
    *,
    plan: ScanPlan,
    rng: np.random.Generator,
    progress: Progress,
) -> TrueImages:
    """Return the truth of one visit.

    Parameters
    ----------
    legs : sequence of SimulatedLeg
        Right and left.
    scouts : sequence of LegScout
        A coarse look at each.
    days : int
        Days since the first visit.
    plan : ScanPlan
        Field of view and resolution.
    rng : numpy.random.Generator
        Source of how the patient lies.
    progress : Progress
        Told before each leg; may raise OperationCancelled.
    """
    geometry = plan.geometry()
    across, depth = (
        geometry.affine[axis, axis] * np.arange(plan.shape[axis]) + geometry.affine[axis, 3]
        for axis in (0, 1)
    )
    midline = float(np.clip(rng.normal(0, 4), -_MIDLINE_MM, _MIDLINE_MM))
    shift = (float(rng.normal(0, 3)), float(rng.normal(0, 4)))
    true = TrueImages(
        np.zeros(plan.shape, np.uint8),
        np.zeros(plan.shape, np.float32),
        np.zeros(plan.shape, np.float32),
    )
    places = np.full(plan.shape, Place.OUTSIDE, np.uint8)
    right = int(np.searchsorted(across, midline))
    sides = ((slice(right, None), 0), (slice(right - 1, None, -1), LEFT_OFFSET))
    for number, (leg, scout, (columns, offset)) in enumerate(zip(legs, scouts, sides, strict=True)):
        progress.report(number * _LEGS_SHARE / 2, "Simulating a leg")
        low, high = (border + shift[0] for border in scout.front_back_mm)
        rows = np.flatnonzero((depth > low - _MARGIN_MM) & (depth < high + _MARGIN_MM))
        part = (columns, slice(rows[0], rows[-1] + 1))
        grid = (np.abs(across[columns] - midline), depth[rows], plan.planes_mm())
        level = scout.level_for(leg.fat_after(days))
        one, place = _leg_images(leg, level, grid, shift_mm=shift, plan=plan)
        true.labels[part] = np.where(one.labels > 0, one.labels + offset, 0)
        true.water[part], true.fat[part], places[part] = one.water, one.fat, place
    z = plan.lowest_mm + plan.spacing_mm[2] * np.arange(plan.shape[2])
    axes = (across - midline, depth - shift[0], z - shift[1])
    trunk_of(legs[0]).lay_under(true.water, true.fat, places, axes)
    progress.report(_LEGS_SHARE, "Scanning")
    return true


def trunk_of(leg: SimulatedLeg) -> Trunk:
    """Return the trunk that goes with a leg."""
    return Trunk.of_leg(
        leg.pose,
        leg.habitus,
        muscle_water=leg.signal.muscle_water,
        muscle_fat=float(leg.fat.mean()),
        seed=leg.seed,
    )


def _leg_images(
    leg: SimulatedLeg,
    level: FloatArray,
    grid_mm: GridAxes,
    *,
    shift_mm: tuple[float, float],
    plan: ScanPlan,
) -> tuple[TrueImages, npt.NDArray[np.uint8]]:
    """Return the truth of a right-looking leg, from the mid-line out, and what lies where."""
    tissues = leg.tissues(grid_mm, shift_mm)
    fat_map = leg.fat_map(tissues, level, grid_mm, shift_mm)
    per_slice = plan.planes_per_slice()
    water, fat = true_water_fat(
        tissues,
        fat_map,
        leg.signal,
        (*plan.spacing_mm[:2], plan.spacing_mm[2] / per_slice),
        np.random.default_rng([leg.seed, 4]),
        origin_mm=leg.origin_mm(grid_mm, shift_mm),
    )
    middle = np.s_[:, :, per_slice // 2 :: per_slice]
    images = TrueImages(tissues.labels[middle], _slices(water, per_slice), _slices(fat, per_slice))
    return images, places_in(tissues)[middle]


def _slices(planes: FloatVolume, per_slice: int) -> FloatVolume:
    """Return the mean over the planes of each slice: what a thick slice sees."""
    if per_slice == 1:
        return planes
    shape = (*planes.shape[:2], -1, per_slice)
    return np.asarray(planes.reshape(shape).mean(-1), np.float32)
