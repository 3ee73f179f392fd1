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
from inference_engine.simulation.leg_anatomy import LegTissues, build_leg
from inference_engine.simulation.shape_model import MIDLINE_X_MM, ThighShape
from inference_engine.simulation.smooth_fields import smooth_field
from inference_engine.simulation.tissue_signal import TissueSignal, true_water_fat
from inference_engine.training.random_anatomy import (
    PlacedTrunk,
    draw_habitus,
    draw_pose,
    draw_shape,
    draw_trunk,
    plain_habitus,
    plain_pose,
)

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
STAGE_SHARES = {
    Infiltration.LOW: {Stage.CONTROL: 0.45, Stage.EARLY: 0.45, Stage.INTERMEDIATE: 0.1},
    Infiltration.HIGH: {Stage.EARLY: 0.1, Stage.INTERMEDIATE: 0.5, Stage.END: 0.4},
    Infiltration.ALL: {
        Stage.CONTROL: 0.2,
        Stage.EARLY: 0.2,
        Stage.INTERMEDIATE: 0.35,
        Stage.END: 0.25,
    },
}


@dataclass(frozen=True)
class Patients:
    """Whom to draw.

    Parameters
    ----------
    infiltration : Infiltration
        Which stages.
    plain_share : float
        Share of the anatomies that are drawn as in the digital cohort, and shown as a good scan
        does; the others are randomised.
    low_share : float
        Share of the patients that are drawn as for `Infiltration.LOW`, whatever the others are.
    """

    infiltration: Infiltration = Infiltration.ALL
    plain_share: float = 0.0
    low_share: float = 0.0

    def stage_shares(self) -> dict[Stage, float]:
        """Return how many of the patients are in each stage; the shares sum to 1."""
        own, low = STAGE_SHARES[self.infiltration], STAGE_SHARES[Infiltration.LOW]
        mixed = {
            stage: (1 - self.low_share) * own.get(stage, 0.0) + self.low_share * low.get(stage, 0.0)
            for stage in Stage
        }
        return {stage: share for stage, share in mixed.items() if share > 0}


@dataclass(frozen=True, eq=False)
class Sample:
    """One training sample.

    Parameters
    ----------
    image : ndarray of float16, (X, Y, Z, C)
        The network's input.
    labels : ndarray of uint8, (X, Y, Z)
        0 to 18.
    stage : Stage
        The patient's.
    """

    image: npt.NDArray[np.float16]
    labels: LabelVolume
    stage: Stage


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
    patients : Patients
        Which ones to draw; randomised ones of all stages where not given.
    renders : int
        Samples made of each anatomy.
    """

    def __init__(
        self,
        spec: ModelSpec,
        patch: tuple[int, int, int],
        shape: ThighShape,
        *,
        patients: Patients | None = None,
        renders: int = 5,
    ) -> None:
        self._spec = spec
        self._patch = patch
        self._shape = shape
        self._renders = renders
        patients = patients or Patients()
        self._plain_share = patients.plain_share
        shares = patients.stage_shares()
        self._stages = list(shares)
        self._shares = list(shares.values())

    def samples(self, rng: np.random.Generator) -> Iterator[Sample]:
        """Yield samples for ever."""
        while True:
            is_plain = bool(rng.uniform() < self._plain_share)
            shape = draw_shape(self._shape, rng, is_plain=is_plain)
            stage = Stage(rng.choice(self._stages, p=self._shares))
            fat = draw_muscle_fat(stage, rng)
            grid = self._grid(rng)
            pose = plain_pose(rng) if is_plain else draw_pose(rng)
            habitus = (plain_habitus if is_plain else draw_habitus)(shape, fat, rng)
            tissues = build_leg(shape, pose, habitus, grid, rng)
            for render in range(self._renders):
                if render:
                    fat = draw_muscle_fat(stage, rng)
                trunk = draw_trunk(pose, habitus, fat, rng)
                water, true_fat = self._true_images(
                    tissues, fat, trunk, grid, rng, is_plain=is_plain
                )
                finish = self._plain_sample if is_plain else self._random_sample
                image, labels = finish(tissues, water, true_fat, grid, rng)
                yield Sample(image.astype(np.float16), labels, stage)

    def _grid(self, rng: np.random.Generator) -> list[npt.NDArray[np.float64]]:
        is_hip = rng.uniform() < _HIP_SHARE
        level = rng.uniform(*(_HIP_MM if is_hip else _THIGH_MM))
        centre = (rng.normal(0, 9), rng.normal(0, 8), level)
        return [
            np.asarray(middle + spacing * (np.arange(n) - (n - 1) / 2), np.float64)
            for middle, spacing, n in zip(centre, self._spec.spacing_mm, self._patch, strict=True)
        ]

    def _true_images(
        self,
        tissues: LegTissues,
        muscle_fat: npt.NDArray[np.float64],
        trunk: PlacedTrunk,
        grid: list[npt.NDArray[np.float64]],
        rng: np.random.Generator,
        *,
        is_plain: bool,
    ) -> tuple[FloatVolume, FloatVolume]:
        """Return proton densities of water and fat."""
        fat_map = fat_in_muscle(
            tissues.nearest,
            muscle_fat,
            FatTexture.drawn(rng) if is_plain else FatTexture.varied(rng),
            grid,
            rng,
            depth_mm=tissues.muscle_depth_mm,
        )
        signal = TissueSignal.drawn(rng)
        if muscle_fat.mean() < 0.15:  # Fat between healthy muscles is thin, and rarely pure.
            signal = replace(signal, gap_purity=float(rng.uniform(0.3, 0.9)))
        elif rng.uniform() < muscle_fat.mean():
            # What lies between fatty muscles is fat as under the skin.
            purity = max(signal.fat_purity - float(rng.uniform(-0.01, 0.06)), 0.5)
            signal = replace(signal, gap_purity=purity, other_tissue=0.0)
        water, fat = true_water_fat(tissues, fat_map, signal, self._spec.spacing_mm, rng)
        trunk.lay_under(water, fat, tissues, grid)
        return water, fat

    def _plain_sample(
        self,
        tissues: LegTissues,
        water: FloatVolume,
        fat: FloatVolume,
        grid: list[npt.NDArray[np.float64]],
        rng: np.random.Generator,
    ) -> tuple[FloatVolume, LabelVolume]:
        """Return image and labels as a good scan shows them."""
        hidden = self._beyond_the_midline(water, fat, grid[0], rng)
        water, fat = acquire(water, fat, Acquisition.drawn(rng), self._spec.spacing_mm, rng)
        labels = tissues.labels.copy()
        for volume in (water, fat, labels):
            volume[hidden] = 0
        scale = foreground_scale(water, fat) * float(np.exp(rng.normal(0, 0.1)))
        return network_input(water, fat, self._spec.channels, scale), labels

    def _random_sample(
        self,
        tissues: LegTissues,
        water: FloatVolume,
        fat: FloatVolume,
        grid: list[npt.NDArray[np.float64]],
        rng: np.random.Generator,
    ) -> tuple[FloatVolume, LabelVolume]:
        """Return them as some scan might show them: other limbs, swaps, cuts, odd contrast."""
        spacing = self._spec.spacing_mm
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
        return network_input(water, fat, self._spec.channels, scale), labels

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
