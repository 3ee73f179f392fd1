"""Domain randomisation: training samples so varied that a real scan looks like one more.

A sample is one patch of a right-looking leg on the model's grid. The anatomy is the costly part,
so each is rendered several times: with other fat, other contrast and another scanner.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from inference_engine.imaging.geometry import FloatVolume, LabelVolume
from inference_engine.segmentation.model_spec import ModelSpec
from inference_engine.segmentation.network_input import foreground_scale, network_input
from inference_engine.simulation.dixon_signal import Acquisition, acquire
from inference_engine.simulation.fat_replacement import (
    FatTexture,
    Stage,
    draw_muscle_fat,
    fat_in_muscle,
)
from inference_engine.simulation.leg_anatomy import BodyHabitus, LegPose, LegTissues, build_leg
from inference_engine.simulation.shape_model import (
    MIDLINE_X_MM,
    MUSCLE_COUNT,
    LegShape,
    ThighShape,
)
from inference_engine.simulation.smooth_fields import smooth_field
from inference_engine.simulation.tissue_signal import TissueSignal, true_water_fat
from inference_engine.simulation.trunk import Trunk, places_in

# How far each muscle may outgrow its border where others turn to fat: sartorius, gracilis and
# semitendinosus are known to (selective sparing with hypertrophy in dystrophinopathies).
_MOST_GROWTH_MM = np.full(MUSCLE_COUNT, 4.0)
_MOST_GROWTH_MM[[4, 5, 8]] = 7.0
# Levels of the patches' centres, mm of the shape model: from the knee to the hip joint, and about
# the hip up to where a long field of view shows the belly alone.
_THIGH_MM, _HIP_MM = (-165.0, 190.0), (150.0, 340.0)
_HIP_SHARE = 0.3


class Infiltration(StrEnum):
    """Which patients a model is for."""

    LOW = "low"
    HIGH = "high"
    ALL = "all"


# A specialist sees some of the others, too: a first look at a scan may choose wrongly.
_STAGE_SHARES = {
    Infiltration.LOW: {Stage.CONTROL: 0.45, Stage.EARLY: 0.45, Stage.INTERMEDIATE: 0.1},
    Infiltration.HIGH: {Stage.EARLY: 0.1, Stage.INTERMEDIATE: 0.5, Stage.END: 0.4},
    Infiltration.ALL: {
        Stage.CONTROL: 0.2,
        Stage.EARLY: 0.2,
        Stage.INTERMEDIATE: 0.35,
        Stage.END: 0.25,
    },
}


@dataclass(frozen=True, eq=False)
class Sample:
    """One training sample.

    Parameters
    ----------
    image : ndarray of float16, (X, Y, Z, C)
        The network's input.
    labels : ndarray of uint8, (X, Y, Z)
        0 to 18.
    """

    image: npt.NDArray[np.float16]
    labels: LabelVolume


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
    is_full = rng.uniform() < 0.75 - 0.6 * muscle_fat.mean()
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


class RandomLegs:
    """An endless source of samples for one model.

    Parameters
    ----------
    spec : ModelSpec
        Grid and channels of the network.
    patch : tuple of int
        Voxels (X, Y, Z) of a sample.
    shape : ThighShape
        The anatomy's shape model.
    infiltration : Infiltration
        Which patients to draw.
    renders : int
        Samples made of each anatomy.
    """

    def __init__(
        self,
        spec: ModelSpec,
        patch: tuple[int, int, int],
        shape: ThighShape,
        *,
        infiltration: Infiltration = Infiltration.ALL,
        renders: int = 5,
    ) -> None:
        self._spec = spec
        self._patch = patch
        self._shape = shape
        self._renders = renders
        self._stages = list(_STAGE_SHARES[infiltration])
        self._shares = list(_STAGE_SHARES[infiltration].values())

    def samples(self, rng: np.random.Generator) -> Iterator[Sample]:
        """Yield samples for ever."""
        while True:
            shape = self._shape.leg(self._shape.sample_weights(rng, float(rng.uniform(0.7, 1.2))))
            # Muscles begin and end at levels of their own: no two people's are alike, and two
            # atlas legs alone show the hip.
            shape = shape.displaced(rng.normal(0, (1.5, 1.5, 10), (MUSCLE_COUNT, 3)))
            shape = shape.with_trunk()
            stage = Stage(rng.choice(self._stages, p=self._shares))
            fat = draw_muscle_fat(stage, rng)
            grid = self._grid(rng)
            pose, habitus = draw_pose(rng), draw_habitus(shape, fat, rng)
            tissues = build_leg(shape, pose, habitus, grid, rng)
            for render in range(self._renders):
                if render:
                    fat = draw_muscle_fat(stage, rng)
                trunk = self._trunk(pose, habitus, fat, rng)
                yield self._render(tissues, fat, trunk, grid, rng)

    def _grid(self, rng: np.random.Generator) -> list[npt.NDArray[np.float64]]:
        is_hip = rng.uniform() < _HIP_SHARE
        level = rng.uniform(*(_HIP_MM if is_hip else _THIGH_MM))
        centre = (rng.normal(0, 9), rng.normal(0, 8), level)
        return [
            np.asarray(middle + spacing * (np.arange(n) - (n - 1) / 2), np.float64)
            for middle, spacing, n in zip(centre, self._spec.spacing_mm, self._patch, strict=True)
        ]

    @staticmethod
    def _trunk(
        pose: LegPose,
        habitus: BodyHabitus,
        muscle_fat: npt.NDArray[np.float64],
        rng: np.random.Generator,
    ) -> PlacedTrunk:
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

    def _render(
        self,
        tissues: LegTissues,
        muscle_fat: npt.NDArray[np.float64],
        trunk: PlacedTrunk,
        grid: list[npt.NDArray[np.float64]],
        rng: np.random.Generator,
    ) -> Sample:
        spacing = self._spec.spacing_mm
        fat_map = fat_in_muscle(
            tissues.nearest,
            muscle_fat,
            FatTexture.drawn(rng),
            grid,
            rng,
            depth_mm=tissues.muscle_depth_mm,
        )
        signal = TissueSignal.drawn(rng)
        if muscle_fat.mean() < 0.15:  # Fat between healthy muscles is thin, and rarely pure.
            signal = replace(signal, gap_purity=float(rng.uniform(0.3, 0.9)))
        water, fat = true_water_fat(tissues, fat_map, signal, spacing, rng)
        trunk.lay_under(water, fat, tissues, grid)
        if rng.uniform() < 0.06:
            self._lay_a_hand(water, fat, tissues.skin_depth_mm, grid, rng)
        if rng.uniform() < 0.05:
            self._swap(water, fat, spacing, rng)
        hidden = self._beyond_the_midline(water, fat, grid[0], rng)
        water, fat = acquire(water, fat, Acquisition.drawn(rng), spacing, rng)
        labels = tissues.labels.copy()
        labels[hidden] = 0
        if rng.uniform() < 0.7:  # Split legs have exact zeros beyond the mid-line.
            water[hidden], fat[hidden] = 0, 0
        if rng.uniform() < 0.08:
            self._cut_field_of_view(water, fat, labels, rng)
        if rng.uniform() < 0.15:  # Scanners and exports may bend the contrast.
            exponent = np.float32(np.exp(rng.normal(0, 0.15)))
            water, fat = water**exponent, fat**exponent
        if rng.uniform() < 0.08:  # Of some scans only the water image was kept.
            fat = np.zeros_like(fat)
        scale = foreground_scale(water, fat) * float(np.exp(rng.normal(0, 0.15)))
        if rng.uniform() < 0.3:  # The dark end of a leg that is brighter elsewhere.
            scale *= float(rng.uniform(1, 3.5))
        image = network_input(water, fat, self._spec.channels, scale)
        return Sample(image.astype(np.float16), labels)

    @staticmethod
    def _lay_a_hand(
        water: FloatVolume,
        fat: FloatVolume,
        skin_depth_mm: FloatVolume,
        grid: list[npt.NDArray[np.float64]],
        rng: np.random.Generator,
    ) -> None:
        """Show a hand or wrist beside the thigh: an ellipsoid of lean tissue around bone."""
        half_axes = rng.uniform((12, 18, 40), (30, 45, 90))
        centre = (grid[0][-1] - rng.uniform(0, 25), rng.normal(0, 40), rng.choice(grid[2]))
        axes = [
            ((line - middle) / half).astype(np.float32)
            for line, middle, half in zip(grid, centre, half_axes, strict=True)
        ]
        radius = np.sqrt(axes[0][:, None, None] ** 2 + axes[1][:, None] ** 2 + axes[2] ** 2)
        outside = skin_depth_mm < -2
        lean, rim, bone = outside & (radius < 1), outside & (radius < 1), outside & (radius < 0.3)
        rim &= radius > 0.85
        water[lean], fat[lean] = rng.uniform(0.4, 1.0), 0.05
        water[rim], fat[rim] = 0.05, 0.9
        water[bone], fat[bone] = 0.05, rng.uniform(0.1, 0.8)

    @staticmethod
    def _swap(
        water: FloatVolume,
        fat: FloatVolume,
        spacing: tuple[float, float, float],
        rng: np.random.Generator,
    ) -> None:
        """Exchange water and fat in a connected part of the image, as a wrong field map does."""
        field = smooth_field(water.shape, spacing, (90, 90, 120), rng)
        swapped = field > rng.uniform(0.3, 1.5)
        water[swapped], fat[swapped] = fat[swapped], water[swapped]

    @staticmethod
    def _beyond_the_midline(
        water: FloatVolume,
        fat: FloatVolume,
        x_mm: npt.NDArray[np.float64],
        rng: np.random.Generator,
    ) -> slice:
        """Show a strip of the other leg, then nothing, beyond the mid-sagittal plane."""
        cut = int(np.searchsorted(x_mm, MIDLINE_X_MM * 0.9 + rng.normal(0, 8)))
        strip = min(int(rng.integers(0, 12)) if rng.uniform() < 0.35 else 0, cut)
        for volume in (water, fat):
            mirrored = volume[cut : cut + strip][::-1].copy()
            volume[:cut] = 0
            volume[cut - len(mirrored) : cut] = mirrored
        return slice(0, cut - strip)

    @staticmethod
    def _cut_field_of_view(
        water: FloatVolume, fat: FloatVolume, labels: LabelVolume, rng: np.random.Generator
    ) -> None:
        """Cut the image laterally or in front, as a small field of view does."""
        edge = int(labels.shape[0] * rng.uniform(0.78, 0.93))
        part = (slice(edge, None),) if rng.uniform() < 0.6 else (slice(None), slice(edge, None))
        for volume in (water, fat, labels):
            volume[part] = 0
