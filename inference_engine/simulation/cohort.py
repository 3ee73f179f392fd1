"""Whole scans of simulated patients over one or more visits, with known labels and fat.

The anatomy of a subject stays, the patient lies a little differently at each visit, and fat grows
muscle by muscle. Everything follows from the seed.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import FloatVolume, LabelVolume, VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from inference_engine.progress import NoProgress, Progress
from inference_engine.simulation.dixon_signal import Acquisition, acquire
from inference_engine.simulation.fat_replacement import (
    FatTexture,
    Stage,
    draw_muscle_fat,
    fat_in_muscle,
    other_leg,
)
from inference_engine.simulation.leg_anatomy import BodyHabitus, LegPose, build_leg
from inference_engine.simulation.shape_model import (
    MIDLINE_X_MM,
    MUSCLE_COUNT,
    LegShape,
    load_shape,
)
from inference_engine.simulation.tissue_signal import TissueSignal, true_water_fat

_LEFT_OFFSET = 100
# Farthest that the body's mid-line lies from the middle of the scan.
_MIDLINE_MM = 12.0
_SIGNAL_UNITS = 1000.0
# Fat fraction gained in a year, percentage points: mean and spread over muscles, from the
# 18-month change in Becker MD (De Wel 2024, about +2.7 +- 2.8).
_YEARLY_CHANGE = {
    Stage.CONTROL: (0.1, 0.1),
    Stage.EARLY: (1.0, 0.8),
    Stage.INTERMEDIATE: (2.2, 1.5),
    Stage.END: (1.5, 1.0),
}
_STAGES = (Stage.CONTROL, Stage.EARLY, Stage.INTERMEDIATE, Stage.END)
_STAGE_SHARES = (0.25, 0.35, 0.3, 0.1)


@dataclass(frozen=True)
class ScanPlan:
    """Field of view and resolution of a scan.

    Parameters
    ----------
    shape : tuple of int
        Voxels left to right, front to back and along the legs.
    spacing_mm : tuple of float
        Voxel size.
    lowest_mm : float
        Level of the lowest slice in the frame of the shape model, where the knee joint lies
        at about -190, the crotch at about 150 and the hip joint at about 200.
    """

    shape: tuple[int, int, int] = (264, 160, 60)
    spacing_mm: tuple[float, float, float] = (1.6, 1.6, 5.0)
    lowest_mm: float = -150.0


@dataclass(frozen=True, eq=False)
class SimulatedVisit:
    """One scan and the truth about it.

    Parameters
    ----------
    scan : DixonScan
        What the scanner gives, RAS+.
    truth : LabelMap
        Right leg 1 to 18, left leg 101 to 118.
    true_fat_fraction : ndarray of float32, (I, J, K)
        F / (W + F) without noise or artefact, 0 to 1; nan where there is no tissue.
    days_since_first : int
        Days since the first visit.
    """

    scan: DixonScan
    truth: LabelMap
    true_fat_fraction: FloatVolume
    days_since_first: int


@dataclass(frozen=True, eq=False)
class _Leg:
    """What stays of one leg from visit to visit."""

    shape: LegShape
    pose: LegPose
    habitus: BodyHabitus
    fat: npt.NDArray[np.float64]
    yearly_change: npt.NDArray[np.float64]
    texture: FatTexture
    seed: int


def simulate_subject(
    seed: int,
    *,
    visits: int = 1,
    plan: ScanPlan | None = None,
    stage: Stage | None = None,
    progress: Progress | None = None,
) -> list[SimulatedVisit]:
    """Simulate one subject.

    Parameters
    ----------
    seed : int
        Subject: the same seed gives the same scans.
    visits : int
        Number of visits, about a year apart.
    plan : ScanPlan, optional
        Field of view and resolution, the same at each visit.
    stage : Stage, optional
        Clinical stage; drawn where not given.
    progress : Progress, optional
        Hears how far the work is.
    """
    plan, progress = plan or ScanPlan(), progress or NoProgress()
    rng = np.random.default_rng([seed, 0])
    stage = stage or Stage(rng.choice(_STAGES, p=_STAGE_SHARES))
    right, left = _draw_legs(stage, seed, rng)
    signal = replace(TissueSignal.drawn(rng), vessel=0.7)
    scanner = Acquisition(
        blur_mm=0.3 * plan.spacing_mm[0],
        bias=float(rng.uniform(0.05, 0.2)),
        leakage=0.01,
        noise=float(rng.uniform(0.01, 0.03)),
    )
    made = []
    for visit in range(visits):
        progress.report(visit / visits, f"Simulating visit {visit + 1} of {visits}")
        visit_rng = np.random.default_rng([seed, 1, visit])
        days = 0 if visit == 0 else 365 * visit + int(visit_rng.integers(-20, 21))
        made.append(
            _visit((right, left), days, plan=plan, signal=signal, scanner=scanner, rng=visit_rng)
        )
    progress.report(1.0, "Simulated")
    return made


def _draw_legs(stage: Stage, seed: int, rng: np.random.Generator) -> tuple[_Leg, _Leg]:
    model = load_shape()
    weights = model.sample_weights(rng)
    girth = np.log(0.88) + rng.normal(0, 0.08)
    scale = tuple(float(np.exp(girth + rng.normal(0, 0.03))) for _ in range(2))
    length = float(np.exp(rng.normal(0, 0.05)))
    fat = draw_muscle_fat(stage, rng)
    mean, spread = _YEARLY_CHANGE[stage]
    fat_mm = float(np.exp(rng.uniform(np.log(4), np.log(20))))
    texture = FatTexture.drawn(rng)
    growth = rng.uniform(0.5, 2.5) * (1 - fat.mean())
    legs = []
    for side in range(2):
        shape = model.leg(weights + rng.normal(0, 0.1, weights.shape) * model.scores.std(0))
        own_fat = fat if side == 0 else other_leg(fat, rng)
        thickness = np.array([float(-shape.distances[m].min()) for m in range(MUSCLE_COUNT)])
        wasting = 2.5 * own_fat * rng.uniform(0, 1, MUSCLE_COUNT) - growth
        wasting = np.minimum(wasting, 0.35 * thickness)
        legs.append(
            _Leg(
                shape=shape,
                pose=LegPose(
                    scale=(scale[0], scale[1], length),
                    rotation=float(rng.normal(0, 0.1)),
                    tilt=(float(rng.normal(0, 0.03)), float(rng.normal(0, 0.03))),
                    elastic_mm=2.0,
                ),
                habitus=BodyHabitus(fat_mm, tuple(float(w) for w in wasting)),
                fat=own_fat,
                yearly_change=np.maximum(rng.normal(mean, spread, MUSCLE_COUNT), 0) / 100,
                texture=texture,
                seed=seed * 2 + side,
            )
        )
    return legs[0], legs[1]


def _visit(
    legs: tuple[_Leg, _Leg],
    days: int,
    *,
    plan: ScanPlan,
    signal: TissueSignal,
    scanner: Acquisition,
    rng: np.random.Generator,
) -> SimulatedVisit:
    geometry = _geometry(plan)
    across = geometry.affine[0, 0] * np.arange(plan.shape[0]) + geometry.affine[0, 3]
    midline = float(np.clip(rng.normal(0, 4), -_MIDLINE_MM, _MIDLINE_MM))
    shift = (float(rng.normal(0, 3)), float(rng.normal(0, 4)))
    is_right = across > midline
    water, fat = (np.zeros(plan.shape, np.float32) for _ in range(2))
    labels: LabelVolume = np.zeros(plan.shape, np.uint8)
    for leg, columns, offset in zip(legs, (is_right, ~is_right), (0, _LEFT_OFFSET), strict=True):
        order = slice(None, None, 1 if offset == 0 else -1)
        nearest = float(np.abs(across[columns] - midline).min())
        images = _leg_images(leg, days, nearest, plan=plan, shift_mm=shift, signal=signal)
        leg_labels, leg_water, leg_fat = (image[: columns.sum()][order] for image in images)
        water[columns], fat[columns] = leg_water, leg_fat
        labels[columns] = np.where(leg_labels > 0, leg_labels + offset, 0)
    total = water + fat
    with np.errstate(divide="ignore", invalid="ignore"):
        truth = np.where(total > 0.02, fat / total, np.nan).astype(np.float32)
    water, fat = acquire(water, fat, scanner, plan.spacing_mm, rng)
    units = np.float32(_SIGNAL_UNITS)
    scan = DixonScan.from_water_fat(water * units, fat * units, geometry)
    return SimulatedVisit(scan, LabelMap(labels, geometry), truth, days)


def _leg_images(
    leg: _Leg,
    days: int,
    nearest_mm: float,
    *,
    plan: ScanPlan,
    shift_mm: tuple[float, float],
    signal: TissueSignal,
) -> tuple[LabelVolume, FloatVolume, FloatVolume]:
    """Return labels, true water and true fat of a right-looking leg, from the mid-line out.

    The grid begins `nearest_mm` from the mid-line and always has the same shape, a little more
    than half of the scan.
    """
    count = plan.shape[0] // 2 + int(_MIDLINE_MM / plan.spacing_mm[0]) + 2
    x = nearest_mm + plan.spacing_mm[0] * np.arange(count)
    y = plan.spacing_mm[1] * (np.arange(plan.shape[1]) - (plan.shape[1] - 1) / 2)
    z = plan.lowest_mm + plan.spacing_mm[2] * np.arange(plan.shape[2])
    grid = (x, y, z)
    pose = replace(leg.pose, shift_mm=(-MIDLINE_X_MM * leg.pose.scale[0], shift_mm[0], shift_mm[1]))
    # One seed for all visits, in the leg's own frame: bends and patches of fat are the subject's.
    rng = np.random.default_rng([leg.seed, 2])
    origin = [axis[0] - shift for axis, shift in zip(grid, pose.shift_mm, strict=True)]
    tissues = build_leg(leg.shape, pose, leg.habitus, grid, rng, origin_mm=origin)
    muscle_fat = np.clip(leg.fat + leg.yearly_change * days / 365.25, 0.01, 0.97)
    fat_map = fat_in_muscle(tissues.nearest, muscle_fat, leg.texture, grid, rng, origin_mm=origin)
    water, fat = true_water_fat(tissues, fat_map, signal, plan.spacing_mm, rng)
    return tissues.labels, water, fat


def _geometry(plan: ScanPlan) -> VolumeGeometry:
    affine = np.diag([*plan.spacing_mm, 1.0])
    affine[:2, 3] = [-(n - 1) / 2 * s for n, s in zip(plan.shape, plan.spacing_mm, strict=False)][
        :2
    ]
    affine[2, 3] = plan.lowest_mm
    return VolumeGeometry(plan.shape, affine)
