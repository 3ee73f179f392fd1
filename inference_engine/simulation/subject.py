"""What stays of a simulated patient from visit to visit: two legs, and the tissues' make-up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt
from scipy.special import expit, logit

from inference_engine.imaging.geometry import FloatVolume, LabelVolume
from inference_engine.simulation.disease import (
    Cohort,
    FloatArray,
    draw_fat,
    draw_yearly_change,
    other_leg,
)
from inference_engine.simulation.fat_replacement import FatTexture, Stage, fat_in_muscle
from inference_engine.simulation.femur_placement import with_femur_in_place
from inference_engine.simulation.leg_anatomy import BodyHabitus, LegPose, LegTissues, build_leg
from inference_engine.simulation.shape_model import (
    MIDLINE_X_MM,
    MUSCLE_COUNT,
    LegShape,
    load_shape,
)
from inference_engine.simulation.tissue_signal import TissueSignal

# Men and women of Europe have longer thighs than the atlas legs, which are those of patients.
_LONGER = 1.04
# A coarse look at the whole leg, from below the knee to the iliac crest: step and extent, mm.
_SCOUT_STEP_MM = (6.0, 6.0, 9.0)
_SCOUT_MM = ((0.0, 260.0), (-170.0, 170.0), (-300.0, 350.0))
_RANGE = (0.002, 0.985)
# Of a muscle's thickness, no more than this is ever lost at its border.
_MOST_WASTING = 0.6

GridAxes = tuple[npt.NDArray[np.floating], npt.NDArray[np.floating], npt.NDArray[np.floating]]


@dataclass(frozen=True, eq=False)
class SimulatedLeg:
    """One leg, right-looking.

    Parameters
    ----------
    shape, pose, habitus : LegShape, LegPose, BodyHabitus
        Its anatomy; the pose holds no shift but that of the mid-line.
    fat, yearly_change : ndarray, (18,)
        Mean fat fraction of each muscle at the first visit (0 to 1), and what it gains a year.
    texture : FatTexture
        How fat is spread inside the muscles.
    signal : TissueSignal
        Proton density and composition of the tissues.
    seed : int
        Of its bends and patches of fat.
    """

    shape: LegShape
    pose: LegPose
    habitus: BodyHabitus
    fat: FloatArray
    yearly_change: FloatArray
    texture: FatTexture
    signal: TissueSignal
    seed: int

    def fat_after(self, days: int) -> FloatArray:
        """Return the mean fat fraction of each muscle some days after the first visit."""
        return np.clip(self.fat + self.yearly_change * days / 365.25, 0.01, 0.97)

    def wasted(self, wasting_mm: Mapping[int, float]) -> SimulatedLeg:
        """Return the leg with muscles shrunk from their borders by so much more, by label."""
        wasting = list(self.habitus.wasting_mm)
        for muscle, depth in wasting_mm.items():
            thickness = float(-self.shape.distances[muscle - 1].min())
            most = max(_MOST_WASTING * thickness, wasting[muscle - 1])
            wasting[muscle - 1] = min(wasting[muscle - 1] + depth, most)
        return replace(self, habitus=replace(self.habitus, wasting_mm=tuple(wasting)))

    def tissues(self, grid_mm: GridAxes, shift_mm: tuple[float, float]) -> LegTissues:
        """Return the leg's tissues on a grid, shifted to the front and up.

        Parameters
        ----------
        grid_mm : three ndarrays
            Positions of the grid's planes; x counts from the body's mid-line outwards.
        shift_mm : tuple of float
            How the leg lies, mm.
        """
        pose = replace(self.pose, shift_mm=(self.pose.shift_mm[0], *shift_mm))
        rng = np.random.default_rng([self.seed, 2])
        origin = self.origin_mm(grid_mm, shift_mm)
        return build_leg(self.shape, pose, self.habitus, grid_mm, rng, origin_mm=origin)

    def fat_map(
        self,
        tissues: LegTissues,
        muscle_fat: FloatArray,
        grid_mm: GridAxes,
        shift_mm: tuple[float, float],
    ) -> FloatVolume:
        """Return the fat fraction of muscle at each voxel of a grid, 0 to 1."""
        return fat_in_muscle(
            tissues.nearest,
            muscle_fat,
            self.texture,
            grid_mm,
            np.random.default_rng([self.seed, 3]),
            depth_mm=tissues.muscle_depth_mm,
            origin_mm=self.origin_mm(grid_mm, shift_mm),
        )

    def origin_mm(
        self, grid_mm: GridAxes, shift_mm: tuple[float, float]
    ) -> tuple[float, float, float]:
        """Return where a grid's first voxel lies in the leg's own frame, mm."""
        shift = (self.pose.shift_mm[0], *shift_mm)
        x, y, z = (float(axis[0]) - s for axis, s in zip(grid_mm, shift, strict=True))
        return x, y, z


@dataclass(frozen=True, eq=False)
class LegScout:
    """A coarse look at a whole leg: where its body lies, and how its fat is spread.

    Parameters
    ----------
    labels : ndarray of uint8, (X, Y, Z)
        Its muscles.
    deviation : ndarray of float32, (X, Y, Z)
        By how much the logit of fat differs from that of the muscle's mean.
    front_back_mm : tuple of float
        First and last position of the body along y, unshifted.
    """

    labels: LabelVolume
    deviation: FloatVolume
    front_back_mm: tuple[float, float]

    @classmethod
    def of(cls, leg: SimulatedLeg) -> LegScout:
        """Look at a leg."""
        axes = [
            np.arange(low, high, step)
            for (low, high), step in zip(_SCOUT_MM, _SCOUT_STEP_MM, strict=True)
        ]
        grid = (axes[0], axes[1], axes[2])
        tissues = leg.tissues(grid, (0.0, 0.0))
        even = np.full(MUSCLE_COUNT, 0.5)
        fat = leg.fat_map(tissues, even, grid, (0.0, 0.0))
        body = np.flatnonzero((tissues.skin_depth_mm > 0).any((0, 2)))
        limits = (float(axes[1][body[0]]), float(axes[1][body[-1]]))
        return cls(tissues.labels, np.asarray(logit(fat), np.float32), limits)

    def level_for(self, mean: FloatArray) -> FloatArray:
        """Return the level of fat, (18,), at which each whole muscle has this mean, 0 to 1.

        Patches, streaks and sheets change the mean: what they add is taken off here.
        """
        level = mean.copy()
        for muscle in range(MUSCLE_COUNT):
            deviation = self.deviation[self.labels == muscle + 1]
            if deviation.size == 0:
                continue
            low, high = logit(_RANGE[0]), logit(_RANGE[1])
            for _ in range(24):  # Bisection: the mean grows with the level.
                middle = (low + high) / 2
                if expit(middle + deviation).mean() < mean[muscle]:
                    low = middle
                else:
                    high = middle
            level[muscle] = expit((low + high) / 2)
        return level


def draw_legs(
    cohort: Cohort, stage: Stage, seed: int, rng: np.random.Generator
) -> tuple[SimulatedLeg, SimulatedLeg]:
    """Draw a patient's right and left leg, alike but not the same."""
    model = load_shape()
    weights = model.sample_weights(rng)
    girth = np.log(0.88) + rng.normal(0, 0.08)
    ratio = rng.normal(0, 0.03)
    length = float(_LONGER * np.exp(rng.normal(0, 0.05)))
    fat = draw_fat(cohort, stage, rng)
    change = draw_yearly_change(cohort, stage, fat, rng)
    fat_mm = float(np.exp(rng.uniform(np.log(4), np.log(20))))
    texture = FatTexture.drawn(rng)
    signal = draw_tissues(rng)
    growth, shrinking = draw_growth(fat, rng)
    legs = []
    for side in range(2):
        own = rng.normal(0, 0.1, weights.shape) * model.scores.std(0)
        shape = with_femur_in_place(model.leg(weights + own)).with_trunk()
        own_fat = fat if side == 0 else other_leg(fat, rng)
        wasting = wasting_in(shape, own_fat, growth, shrinking, rng)
        size = girth + rng.normal(0, 0.015)
        scale = (float(np.exp(size + ratio)), float(np.exp(size - ratio)), length)
        legs.append(
            SimulatedLeg(
                shape=shape,
                pose=LegPose(
                    scale=scale,
                    rotation=float(rng.normal(0, 0.1)),
                    tilt=(float(rng.normal(0, 0.03)), float(rng.normal(0, 0.03))),
                    shift_mm=(-MIDLINE_X_MM * scale[0], 0.0, 0.0),
                    elastic_mm=2.0,
                ),
                habitus=BodyHabitus(fat_mm, wasting),
                fat=own_fat,
                yearly_change=change * rng.uniform(0.7, 1.3, MUSCLE_COUNT),
                texture=texture,
                signal=signal,
                seed=seed * 2 + side,
            )
        )
    return legs[0], legs[1]


def draw_growth(fat: FloatArray, rng: np.random.Generator) -> tuple[FloatArray, FloatArray]:
    """Draw by how much muscles fill their compartments, and by how much fat would shrink them.

    Parameters
    ----------
    fat : ndarray, (18,)
        Mean fat fraction of each muscle, 0 to 1.

    Returns
    -------
    tuple of ndarray, (18,)
        Outward shift of each muscle's border, mm, and the inward shift at a fat fraction of 1.
    """
    # Muscles fill their compartments, those of the healthy most, and each has its own size; fat
    # replaces fibres long before it shrinks a muscle.
    growth = rng.uniform(1.5, 3.5) * (1 - 0.5 * fat.mean()) + rng.normal(0, 0.6, MUSCLE_COUNT)
    return growth, rng.uniform(0, 3) * rng.uniform(0, 1, MUSCLE_COUNT)


def wasting_in(
    shape: LegShape,
    fat: FloatArray,
    growth: FloatArray,
    shrinking: FloatArray,
    rng: np.random.Generator,
) -> tuple[float, ...]:
    """Return how much each muscle of one leg has shrunk from its border, mm, (18,)."""
    thickness = np.array([float(-shape.distances[m].min()) for m in range(MUSCLE_COUNT)])
    wasting = shrinking * fat - growth + rng.normal(0, 0.3, MUSCLE_COUNT)
    return tuple(float(mm) for mm in np.minimum(wasting, 0.35 * thickness))


def draw_tissues(rng: np.random.Generator) -> TissueSignal:
    """Draw proton densities and compositions: T1 and all else is the scanner's."""
    return TissueSignal(
        muscle_water=float(rng.uniform(0.82, 0.98)),
        marrow=float(rng.uniform(0.8, 0.95)),
        vessel=float(rng.choice([rng.uniform(0.05, 0.4), rng.uniform(0.8, 1.3)])),
        septum=float(rng.uniform(0.2, 0.5)),
        skin=float(rng.uniform(0.3, 0.8)),
        fat_purity=float(rng.uniform(0.9, 0.96)),
        marrow_purity=float(rng.uniform(0.85, 0.95)),
        gap_purity=float(rng.uniform(0.75, 0.9)),
        cortex_mm=float(rng.uniform(3.0, 5.5)),
        septum_mm=float(rng.uniform(0.3, 1.0)),
        other_tissue=float(rng.uniform(0.3, 0.6)),
    )
