"""From tissues to true water and fat, amplitudes relative to subcutaneous fat.

Signal levels follow method.md section 9 of the project's design notes (1.5 T).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.special import ndtri

from inference_engine.imaging.geometry import FloatVolume
from inference_engine.simulation.leg_anatomy import LegTissues
from inference_engine.simulation.smooth_fields import smooth_field

# Levels of the template, mm, between which no lean tissue but muscles with a label lies in the
# thigh, and over which others appear beyond.
_THIGH_MM, _BEYOND_MM = (-120.0, 80.0), 25.0


@dataclass(frozen=True)
class TissueSignal:
    """Signal of each tissue relative to pure subcutaneous fat.

    Parameters
    ----------
    muscle_water, fat, marrow, vessel, septum, skin : float
        Full signal of pure tissue: muscle water, fat, bone marrow, blood or nerve, the
        fibrous septum around each muscle, skin.
    fat_purity, marrow_purity, gap_purity : float
        Fat fraction of subcutaneous fat, bone marrow, and of the tissue between muscles.
    cortex_mm, septum_mm : float
        Thickness of cortical bone, which gives no signal, and of the septa.
    other_tissue : float
        Share of the wide gaps between muscles of the hip and the knee that lean tissue without a
        label fills: the small rotators, the pelvic floor, tendons, plantaris and popliteus.
    """

    muscle_water: float = 0.6
    fat: float = 1.0
    marrow: float = 0.9
    vessel: float = 0.7
    septum: float = 0.35
    skin: float = 0.5
    fat_purity: float = 0.94
    marrow_purity: float = 0.9
    gap_purity: float = 0.85
    cortex_mm: float = 4.0
    septum_mm: float = 0.7
    other_tissue: float = 0.0

    @classmethod
    def drawn(cls, rng: np.random.Generator) -> TissueSignal:
        """Draw the contrast of a sequence and the composition of the tissues around muscle."""
        return cls(
            muscle_water=float(rng.uniform(0.35, 1.15)),
            marrow=float(rng.uniform(0.6, 1.05)),
            vessel=float(rng.choice([rng.uniform(0.0, 0.3), rng.uniform(0.5, 1.3)])),
            septum=float(rng.uniform(0.1, 0.6)),
            skin=float(rng.uniform(0.1, 0.8)),
            fat_purity=float(rng.uniform(0.86, 0.99)),
            marrow_purity=float(rng.uniform(0.75, 0.97)),
            gap_purity=float(rng.choice([rng.uniform(0.8, 0.98), rng.uniform(0.45, 0.9)])),
            cortex_mm=float(rng.uniform(2.0, 6.0)),
            septum_mm=float(rng.uniform(0.0, 1.2)),
            other_tissue=float(rng.choice([0.0, rng.uniform(0.1, 0.7)])),
        )


def true_water_fat(
    tissues: LegTissues,
    muscle_fat: FloatVolume,
    signal: TissueSignal,
    spacing_mm: Sequence[float],
    rng: np.random.Generator,
    *,
    origin_mm: Sequence[float] | None = None,
) -> tuple[FloatVolume, FloatVolume]:
    """Return noise-free water and fat, (X, Y, Z), relative to subcutaneous fat.

    Parameters
    ----------
    tissues : LegTissues
        The leg.
    muscle_fat : ndarray of float32, (X, Y, Z)
        Fat fraction inside muscle, 0 to 1.
    signal : TissueSignal
        The tissues' signal.
    spacing_mm : sequence of float
        Voxel size; borders are shared between tissues over one voxel.
    rng : numpy.random.Generator
        Source of the unevenness of fat between muscles.
    origin_mm : sequence of float, optional
        Where the grid's first voxel lies in the leg's own frame, mm; without it the unevenness
        belongs to the grid.
    """
    soft = np.float32(1 / max(spacing_mm[0], 1.0))

    def share(depth_mm: FloatVolume) -> FloatVolume:
        return np.asarray(np.clip(np.float32(0.5) + depth_mm * soft, 0, 1))

    shape = tissues.labels.shape
    uneven = smooth_field(shape, spacing_mm, (20, 20, 60), rng, origin_mm=origin_mm)
    gap_fat = np.clip(signal.gap_purity + 0.12 * uneven, 0.05, 0.98)
    inside_fascia = share(tissues.fascia_depth_mm)
    purity = signal.fat_purity + inside_fascia * (gap_fat - signal.fat_purity)
    water = np.asarray(signal.fat * signal.muscle_water * (1 - purity), np.float32)
    fat = np.asarray(signal.fat * purity, np.float32)
    if signal.other_tissue > 0:
        blobs = smooth_field(shape, spacing_mm, (26, 26, 50), rng, origin_mm=origin_mm)
        _fill_wide_gaps(water, fat, tissues, signal, blobs=blobs, rng=rng)
    muscle = share(tissues.muscle_depth_mm)
    muscle_water = np.float32(signal.muscle_water) * (1 - muscle_fat)
    _lay_over(water, fat, muscle, muscle_water, np.float32(signal.fat) * muscle_fat)
    if signal.septum_mm > 0:
        reach = np.float32(signal.septum_mm)
        at_border = np.clip(1 - np.abs(tissues.muscle_depth_mm) / reach, 0, 1)
        septum = np.float32(0.8) * at_border * inside_fascia
        _lay_over(
            water, fat, np.asarray(septum, np.float32), np.float32(signal.septum), np.float32(0.1)
        )
    bone = share(tissues.bone_depth_mm)
    _lay_over(water, fat, bone, np.float32(0.04), np.float32(0.04))
    marrow = share(tissues.bone_depth_mm - np.float32(signal.cortex_mm))
    _lay_over(
        water,
        fat,
        marrow,
        np.float32(signal.marrow * (1 - signal.marrow_purity)),
        np.float32(signal.marrow * signal.marrow_purity),
    )
    vessel = share(tissues.vessel_depth_mm) * (1 - bone)
    _lay_over(water, fat, vessel, np.float32(signal.vessel), np.float32(0.05))
    skin = np.clip(1 - np.abs(tissues.skin_depth_mm - 1.0) * np.float32(0.7), 0, 1)
    _lay_over(water, fat, skin, np.float32(signal.skin), np.float32(0.15))
    body = share(tissues.skin_depth_mm)
    water *= body
    fat *= body
    return water, fat


def _fill_wide_gaps(
    water: FloatVolume,
    fat: FloatVolume,
    tissues: LegTissues,
    signal: TissueSignal,
    *,
    blobs: FloatVolume,
    rng: np.random.Generator,
) -> None:
    """Lay lean tissue inside the fascia of hip and knee, well away from every muscle."""
    away = np.clip((np.float32(-3) - tissues.muscle_depth_mm) / np.float32(2), 0, 1)
    threshold = np.float32(ndtri(1 - signal.other_tissue))
    share = np.clip((blobs - threshold) * np.float32(5), 0, 1) * away
    share *= np.clip(tissues.fascia_depth_mm / np.float32(2), 0, 1)
    low, high = _THIGH_MM
    beyond = np.maximum(low - tissues.level_mm, tissues.level_mm - high)
    share *= np.clip(beyond / np.float32(_BEYOND_MM), 0, 1)
    lean = np.float32(signal.muscle_water * rng.uniform(0.5, 1.0))
    _lay_over(water, fat, share, lean, np.float32(signal.fat * rng.uniform(0.02, 0.4)))


def _lay_over(
    water: FloatVolume,
    fat: FloatVolume,
    share: FloatVolume,
    new_water: FloatVolume | np.float32,
    new_fat: FloatVolume | np.float32,
) -> None:
    water += share * (new_water - water)
    fat += share * (new_fat - fat)
