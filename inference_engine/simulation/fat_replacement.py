"""How much fat each muscle holds, and how it is spread inside the muscle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from inference_engine.imaging.geometry import FloatVolume, LabelVolume
from inference_engine.simulation.shape_model import MUSCLE_COUNT
from inference_engine.simulation.smooth_fields import smooth_field


class Stage(StrEnum):
    """Clinical stage of the simulated patient."""

    CONTROL = "control"
    EARLY = "early"
    INTERMEDIATE = "intermediate"
    END = "end"


# Involvement of each muscle relative to the others, in standard deviations: ranks of the mean
# FF per muscle in Becker MD (De Wel 2024, 21 patients); muscle order of the label table.
# TFL is not in that study and set to the middle.
_INVOLVEMENT = np.array(
    [-0.7, 0.6, 0.3, 0.5, -1.6, -1.2, 1.1, -0.3, 0.0, 0.9, 1.0, -0.6, -0.3, -1.2, 0.8, 0.7, -0.1, 0]
)
# Mean and spread of the logit of FF, and how much the pattern counts, per stage (assumed, from
# the ranges in the method's paper: low infiltration about 6-17 %, high 19-82 %).
_STAGES = {
    Stage.CONTROL: (-2.7, 0.25, 0.10),
    Stage.EARLY: (-2.1, 0.45, 0.35),
    Stage.INTERMEDIATE: (-0.6, 0.9, 0.8),
    Stage.END: (1.2, 0.9, 0.6),
}


def _logit(fraction: npt.ArrayLike) -> npt.NDArray[np.float64]:
    value = np.clip(np.asarray(fraction, np.float64), 0.005, 0.995)
    return np.asarray(np.log(value / (1 - value)))


def _expit(value: FloatVolume) -> FloatVolume:
    return np.asarray(1 / (1 + np.exp(-value)), np.float32)


def draw_muscle_fat(stage: Stage, rng: np.random.Generator) -> npt.NDArray[np.float64]:
    """Return the mean fat fraction (0 to 1) of the 18 muscles of one leg."""
    mean, spread, pattern = _STAGES[stage]
    logits = rng.normal(mean, 0.4 * spread) + pattern * _INVOLVEMENT
    logits = logits + rng.normal(0, spread, MUSCLE_COUNT)
    return 1 / (1 + np.exp(-logits))


def other_leg(fat: npt.NDArray[np.float64], rng: np.random.Generator) -> npt.NDArray[np.float64]:
    """Return the other leg's fat fractions: alike, not the same."""
    return np.asarray(1 / (1 + np.exp(-(_logit(fat) + rng.normal(0, 0.3, fat.shape)))))


@dataclass(frozen=True)
class FatTexture:
    """How fat is spread inside a muscle.

    Parameters
    ----------
    patchiness : float
        Standard deviation of the patches' logit; 0 is even.
    patch_mm : float
        Size of the patches across the fibres; along them they are three times as long.
    streaks : float
        Standard deviation of the finer streaks' logit.
    gradient : float
        Change of the logit per 100 mm along the leg.
    """

    patchiness: float = 0.5
    patch_mm: float = 14.0
    streaks: float = 0.35
    gradient: float = 0.0

    @classmethod
    def drawn(cls, rng: np.random.Generator) -> FatTexture:
        """Draw a texture."""
        return cls(
            patchiness=float(rng.uniform(0.1, 1.3)),
            patch_mm=float(rng.uniform(7, 28)),
            streaks=float(rng.uniform(0.1, 0.7)),
            gradient=float(rng.normal(0, 0.4)),
        )


def fat_in_muscle(
    nearest: LabelVolume,
    muscle_fat: Sequence[float] | npt.NDArray[np.float64],
    texture: FatTexture,
    grid_mm: Sequence[npt.NDArray[np.floating]],
    rng: np.random.Generator,
) -> FloatVolume:
    """Return the fat fraction of muscle tissue at each voxel, (X, Y, Z), 0 to 1.

    Parameters
    ----------
    nearest : ndarray of uint8, (X, Y, Z)
        The structure that owns each voxel; other muscles take the mean of the 18.
    muscle_fat : sequence of 18 floats
        Mean fat fraction of each muscle, 0 to 1.
    texture : FatTexture
        How it varies within a muscle.
    grid_mm : sequence of three ndarrays
        Positions of the grid's planes, mm.
    rng : numpy.random.Generator
        Source of the patches.
    """
    fractions = np.full(256, float(np.mean(muscle_fat)))
    fractions[1 : MUSCLE_COUNT + 1] = muscle_fat
    field = _logit(fractions).astype(np.float32)[nearest]
    spacing = [float(axis[1] - axis[0]) if len(axis) > 1 else 1.0 for axis in grid_mm]
    size = texture.patch_mm
    field += np.float32(texture.patchiness) * smooth_field(
        nearest.shape, spacing, (size, size, 3 * size), rng
    )
    field += np.float32(texture.streaks) * smooth_field(nearest.shape, spacing, (4, 4, 30), rng)
    z = np.asarray(grid_mm[2], np.float32)
    field += np.float32(texture.gradient / 100) * (z - z.mean())
    return _expit(field)
