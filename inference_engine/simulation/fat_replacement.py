"""How much fat each muscle holds, and how it is spread inside the muscle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
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


# The method's paper calls these low infiltration, the others high.
LOW_STAGES = frozenset({Stage.CONTROL, Stage.EARLY})

# Involvement of each muscle relative to the others, in standard deviations: ranks of the mean
# FF per muscle in Becker MD (De Wel 2024, 21 patients); muscle order of the label table.
# TFL is not in that study and set to the middle.
_INVOLVEMENT = np.array(
    [-0.7, 0.6, 0.3, 0.5, -1.6, -1.2, 1.1, -0.3, 0.0, 0.9, 1.0, -0.6, -0.3, -1.2, 0.8, 0.7, -0.1, 0]
)
# Quadriceps, sartorius, gracilis, hamstrings, adductors, gluteals: dystrophies differ in which
# of these they take first, so that each patient's groups are drawn together.
_GROUP = np.array([0, 0, 0, 0, 1, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5])
# Mean and spread of the logit of FF, how much the pattern counts, and the spread of the groups,
# per stage (assumed, from the ranges in the method's paper: low infiltration about 6-17 %, high
# 19-82 %).
_STAGES = {
    Stage.CONTROL: (-2.7, 0.25, 0.10, 0.05),
    Stage.EARLY: (-2.1, 0.45, 0.35, 0.2),
    Stage.INTERMEDIATE: (-0.6, 0.8, 0.8, 0.7),
    Stage.END: (1.1, 0.8, 0.8, 0.7),
}

# How many training textures have no fine net of fat, and how strong it is at most (logit).
_UNMARBLED_SHARE, _MOST_MARBLING = 0.35, 4.5
# Mean of `_sheets` of a standard normal field: E max(1 - 2.5 |f|, 0).
_MEAN_OF_SHEETS = 0.157


def _logit(fraction: npt.ArrayLike) -> npt.NDArray[np.float64]:
    value = np.clip(np.asarray(fraction, np.float64), 0.005, 0.995)
    return np.asarray(np.log(value / (1 - value)))


def _expit(value: FloatVolume) -> FloatVolume:
    return np.asarray(1 / (1 + np.exp(-value)), np.float32)


def draw_muscle_fat(stage: Stage, rng: np.random.Generator) -> npt.NDArray[np.float64]:
    """Return the mean fat fraction (0 to 1) of the 18 muscles of one leg."""
    mean, spread, pattern, groups = _STAGES[stage]
    logits = rng.normal(mean, 0.4 * spread) + pattern * _INVOLVEMENT
    logits = logits + groups * rng.standard_normal(_GROUP.max() + 1)[_GROUP]
    logits = logits + rng.normal(0, spread, MUSCLE_COUNT)
    return np.asarray(1 / (1 + np.exp(-logits)))


def other_leg(fat: npt.NDArray[np.float64], rng: np.random.Generator) -> npt.NDArray[np.float64]:
    """Return the other leg's fat fractions: alike, not the same."""
    return np.asarray(1 / (1 + np.exp(-(_logit(fat) + rng.normal(0, 0.3, fat.shape)))))


@dataclass(frozen=True)
class FatTexture:
    """How fat is spread inside the muscles of a leg.

    All strengths are changes of the logit of the fat fraction.

    Parameters
    ----------
    patchiness : tuple of 18 floats
        Standard deviation of each muscle's patches; 0 is even, above about 2 healthy islands
        lie beside fat.
    gradient : tuple of 18 floats
        Change per 100 mm along the leg, per muscle.
    rim : tuple of 18 floats
        How much more fat lies at each muscle's border than in its middle; may be negative.
    patch_mm : float
        Size of the patches across the fibres; along them they are three times as long.
    streaks : float
        Standard deviation of fine streaks along the fibres.
    septa, strands : float
        Strength of thin curved sheets across a muscle: fat that follows the perimysium, and
        strands of fibres that remain in fat.
    sheet_mm : float
        Distance between such sheets.
    marbling : tuple of 18 floats
        Strength, per muscle, of a fine net of fat between the fascicles, sharp where the muscle
        is half replaced; 0 is none.
    marble_mm : float
        Size of its meshes.
    """

    patchiness: tuple[float, ...] = (0.5,) * MUSCLE_COUNT
    gradient: tuple[float, ...] = (0.0,) * MUSCLE_COUNT
    rim: tuple[float, ...] = (0.0,) * MUSCLE_COUNT
    patch_mm: float = 14.0
    streaks: float = 0.35
    septa: float = 0.5
    strands: float = 0.5
    sheet_mm: float = 9.0
    marbling: tuple[float, ...] = (0.0,) * MUSCLE_COUNT
    marble_mm: float = 4.0

    @classmethod
    def drawn(cls, rng: np.random.Generator) -> FatTexture:
        """Draw a texture."""
        evenness = rng.uniform(0.1, 0.9)
        patchiness = np.minimum(0.1 + rng.exponential(evenness, MUSCLE_COUNT), 2.5)
        gradient = rng.normal(0, 0.35) + rng.normal(0, 0.45, MUSCLE_COUNT)
        rim = rng.normal(0, 0.5) + rng.normal(0, 1.3, MUSCLE_COUNT)
        return cls(
            patchiness=tuple(float(value) for value in patchiness),
            gradient=tuple(float(value) for value in gradient),
            rim=tuple(float(value) for value in rim),
            patch_mm=float(rng.uniform(7, 40)),
            streaks=float(rng.uniform(0.05, 0.7)),
            septa=float(rng.uniform(0, 2.2)),
            strands=float(rng.uniform(0, 2.0)),
            sheet_mm=float(rng.uniform(6, 16)),
        )

    @classmethod
    def varied(cls, rng: np.random.Generator) -> FatTexture:
        """Draw a texture that may be finer and sharper: for training, to be ready for more."""
        texture = cls.drawn(rng)
        if rng.uniform() < _UNMARBLED_SHARE:
            return texture
        strength = rng.uniform(0, _MOST_MARBLING) * rng.uniform(0.4, 1.0, MUSCLE_COUNT)
        # Where fat follows the fascicles there are fewer large patches.
        calm = rng.uniform(0.2, 1.0)
        return replace(
            texture,
            patchiness=tuple(calm * value for value in texture.patchiness),
            streaks=float(rng.uniform(0.05, 1.2)),
            marbling=tuple(float(value) for value in strength),
            marble_mm=float(rng.uniform(2.5, 7)),
        )


def fat_in_muscle(
    nearest: LabelVolume,
    muscle_fat: Sequence[float] | npt.NDArray[np.float64],
    texture: FatTexture,
    grid_mm: Sequence[npt.NDArray[np.floating]],
    rng: np.random.Generator,
    *,
    depth_mm: FloatVolume | None = None,
    origin_mm: Sequence[float] | None = None,
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
    depth_mm : ndarray of float32, (X, Y, Z), optional
        Depth inside the muscle; without it there is no difference between rim and middle.
    origin_mm : sequence of float, optional
        Where the grid's first voxel lies in the leg's own frame, mm: fat is then spread in the
        same way wherever the leg lies. Without it the grid is the frame.
    """
    spacing = [float(axis[1] - axis[0]) if len(axis) > 1 else 1.0 for axis in grid_mm]

    def field_over(*length: float) -> FloatVolume:
        return smooth_field(nearest.shape, spacing, length, rng, origin_mm=origin_mm)

    size, sheet = texture.patch_mm, texture.sheet_mm
    field = _per_muscle(_logit(muscle_fat), float(np.mean(_logit(muscle_fat))))[nearest]
    patches = field_over(size, size, 3 * size)
    patches *= _per_muscle(texture.patchiness, 0.5)[nearest]
    field += patches
    if texture.streaks > 0:
        field += np.float32(texture.streaks) * field_over(4, 4, 30)
    for strength in (texture.septa, -texture.strands):
        # Squeezed along a random axis, so that the sheets run along the other.
        squeeze = float(rng.uniform(0.6, 1.6))
        length = (sheet * squeeze, sheet / squeeze, 6 * sheet)
        if strength:
            field += np.float32(strength) * _sheets(field_over(*length))
    if any(texture.marbling):
        # Meshes are longer along the fibres and across the muscle than between fascicles.
        narrow = texture.marble_mm
        squeeze = float(rng.uniform(1.0, 2.5))
        wide = narrow * squeeze
        across = (wide, narrow) if rng.uniform() < 0.5 else (narrow, wide)
        net = _sheets(field_over(*across, 8 * narrow))
        # About zero on average, so that the muscle keeps its mean.
        net -= np.float32(_MEAN_OF_SHEETS)
        field += _per_muscle(texture.marbling, float(np.mean(texture.marbling)))[nearest] * net
    if depth_mm is not None and any(texture.rim):
        rim = np.exp(np.maximum(depth_mm, 0) / np.float32(-5)) - np.float32(0.4)
        field += _per_muscle(texture.rim, 0.0)[nearest] * rim
    z = np.asarray(grid_mm[2], np.float32)
    slope = _per_muscle(texture.gradient, 0.0)[nearest]
    # The leg's own frame begins near the middle of the thigh.
    middle = z.mean() if origin_mm is None else z[0] - np.float32(origin_mm[2])
    field += slope * ((z - middle) / np.float32(100))
    return _expit(field)


def _sheets(field: FloatVolume) -> FloatVolume:
    """Return 1 where a smooth field crosses zero, falling to 0 beside it: thin curved sheets."""
    return np.asarray(np.maximum(1 - np.abs(field) * np.float32(2.5), 0))


def _per_muscle(values: npt.ArrayLike, elsewhere: float) -> npt.NDArray[np.float32]:
    """Return a table over all structures: one value per muscle, another for the rest."""
    table = np.full(256, elsewhere, np.float32)
    table[1 : MUSCLE_COUNT + 1] = values
    return table
