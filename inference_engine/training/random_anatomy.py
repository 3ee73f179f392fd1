"""What is drawn of each leg to train on: how it lies, how large it is, what lies above it.

Randomised legs differ more than patients do, so that a real one looks like one more of them; plain
ones are drawn as the digital cohort draws its patients.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from inference_engine.imaging.geometry import FloatVolume
from inference_engine.simulation.femur_placement import with_femur_in_place
from inference_engine.simulation.leg_anatomy import BodyHabitus, LegPose, LegTissues
from inference_engine.simulation.shape_model import (
    MIDLINE_X_MM,
    MUSCLE_COUNT,
    LegShape,
    ThighShape,
)
from inference_engine.simulation.subject import draw_growth, wasting_in
from inference_engine.simulation.trunk import Trunk, places_in

# How far each muscle may outgrow its border where others turn to fat: sartorius, gracilis and
# semitendinosus are known to (selective sparing with hypertrophy in dystrophinopathies).
_MOST_GROWTH_MM = np.full(MUSCLE_COUNT, 4.0)
_MOST_GROWTH_MM[[4, 5, 8]] = 7.0


def draw_shape(model: ThighShape, rng: np.random.Generator, *, is_plain: bool = False) -> LegShape:
    """Draw the shape of a leg with the trunk's hull above it."""
    if is_plain:
        return with_femur_in_place(model.leg(model.sample_weights(rng))).with_trunk()
    shape = model.leg(model.sample_weights(rng, float(rng.uniform(0.7, 1.2))))
    # Muscles begin and end at levels of their own: no two people's are alike, and two atlas legs
    # alone show the hip.
    shape = shape.displaced(rng.normal(0, (1.5, 1.5, 10), (MUSCLE_COUNT, 3)))
    return with_femur_in_place(shape).with_trunk()


def plain_pose(rng: np.random.Generator) -> LegPose:
    """Draw size and position of a leg about as in the digital cohort."""
    girth = rng.normal(np.log(0.88), 0.08)
    ratio = rng.normal(0, 0.03)
    return LegPose(
        scale=(
            float(np.exp(girth + ratio)),
            float(np.exp(girth - ratio)),
            float(1.04 * np.exp(rng.normal(0, 0.05))),
        ),
        rotation=float(rng.normal(0, 0.12)),
        tilt=(float(rng.normal(0, 0.03)), float(rng.normal(0, 0.03))),
        elastic_mm=float(rng.uniform(1.5, 3.0)),
    )


def plain_habitus(
    shape: LegShape, muscle_fat: npt.NDArray[np.float64], rng: np.random.Generator
) -> BodyHabitus:
    """Draw subcutaneous fat and the size of each muscle as in the digital cohort."""
    growth, shrinking = draw_growth(muscle_fat, rng)
    wasting = wasting_in(shape, muscle_fat, growth, shrinking, rng)
    return BodyHabitus(float(np.exp(rng.uniform(np.log(4), np.log(20)))), wasting)


@dataclass(frozen=True)
class PlacedTrunk:
    """A trunk, and where its mid-line lies on the grid of a right-looking leg, mm."""

    trunk: Trunk
    midline_mm: float

    def lay_under(
        self,
        water: FloatVolume,
        fat: FloatVolume,
        tissues: LegTissues,
        grid: list[npt.NDArray[np.float64]],
    ) -> None:
        """Lay the trunk under the leg's tissues; water and fat are changed."""
        axes = (grid[0] - self.midline_mm, grid[1], grid[2])
        self.trunk.lay_under(water, fat, places_in(tissues), axes)


def draw_pose(rng: np.random.Generator) -> LegPose:
    """Draw size and position of a leg; sizes spread as among the atlas legs, and a bit more."""
    girth = rng.normal(np.log(0.88), 0.10)
    return LegPose(
        scale=(
            float(np.exp(girth + rng.normal(0, 0.05))),
            float(np.exp(girth + rng.normal(0.02, 0.05))),
            float(np.exp(rng.normal(0, 0.07))),
        ),
        rotation=float(rng.normal(0, 0.28)),
        tilt=(float(rng.normal(0, 0.06)), float(rng.normal(0, 0.06))),
        elastic_mm=float(rng.uniform(0.5, 6.5)),
    )


def draw_habitus(
    shape: LegShape, muscle_fat: npt.NDArray[np.float64], rng: np.random.Generator
) -> BodyHabitus:
    """Draw subcutaneous fat and the size of each muscle.

    A fatty muscle tends to be a smaller one, though its compartment often keeps its size; a
    muscle that is spared among fatty ones may grow far (gracilis and sartorius often do). The
    atlases are mostly of patients: healthy muscles fill the gaps between them.
    """
    thickness = np.array([float(-shape.distances[m].min()) for m in range(MUSCLE_COUNT)])
    wasting = rng.exponential(0.5, MUSCLE_COUNT)
    wasting += rng.uniform(0, 3) * muscle_fat * rng.uniform(0, 1, MUSCLE_COUNT)
    # Healthy muscles lie against each other; fat replaces fibres before a compartment shrinks, so
    # that many fatty legs are full, too.
    is_full = rng.uniform() < 0.75 - 0.35 * muscle_fat.mean()
    wasting -= rng.uniform(1.5, 6) if is_full else rng.uniform(0, 3.5) * (1 - muscle_fat.mean())
    is_growing = rng.uniform(size=MUSCLE_COUNT) < 0.3
    wasting -= is_growing * rng.uniform(0, 4, MUSCLE_COUNT) * (1 - muscle_fat)
    # Disuse and uneven disease: a thin muscle need not be a fatty one.
    is_thin = rng.uniform(size=MUSCLE_COUNT) < rng.uniform(0, 0.4)
    wasting += is_thin * rng.uniform(0, 4, MUSCLE_COUNT)
    is_spared = (muscle_fat < muscle_fat.mean() - 0.15) & (rng.uniform(size=MUSCLE_COUNT) < 0.6)
    wasting -= is_spared * rng.uniform(0, _MOST_GROWTH_MM)
    if rng.uniform() < 0.15:  # Selective atrophy of the quadriceps.
        wasting[:4] += rng.uniform(1, 5)
    wasting = np.minimum(wasting, 0.45 * thickness)
    return BodyHabitus(
        fat_mm=float(np.exp(rng.uniform(np.log(2.5), np.log(35)))),
        wasting_mm=tuple(float(value) for value in wasting),
    )


def draw_trunk(
    pose: LegPose,
    habitus: BodyHabitus,
    muscle_fat: npt.NDArray[np.float64],
    rng: np.random.Generator,
) -> PlacedTrunk:
    """Draw the trunk that goes with a leg, and vary it."""
    trunk = Trunk.of_leg(
        pose,
        habitus,
        muscle_water=float(rng.uniform(0.7, 1.0)),
        muscle_fat=float(muscle_fat.mean()),
        seed=int(rng.integers(2**31)),
    )
    varied = replace(
        trunk,
        girth=trunk.girth * float(np.exp(rng.normal(0, 0.1))),
        fat_mm=trunk.fat_mm * float(np.exp(rng.normal(0, 0.3))),
        wall_mm=float(rng.uniform(6, 16)),
    )
    return PlacedTrunk(varied, MIDLINE_X_MM * pose.scale[0])
