"""Where the echoes themselves speak against what the neighbours decided."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from inference_engine.findings import Finding
from inference_engine.imaging.geometry import FloatVolume, MaskVolume
from inference_engine.imaging.water_fat_separation.field_residuals import FieldResiduals

DOUBTFUL = 0.9
# A solution is another one from this share of the chemical shift on.
_OTHER_FROM, _OTHER_TO = 0.5, 1.5
_SMALLEST_REGION_ML = 3.0
_UNDECIDED_SHARE = 0.5


def swap_doubt(
    residuals: FieldResiduals,
    level: npt.NDArray[np.intp],
    chemical_shift_hz: float,
    noise_energy: FloatVolume,
) -> FloatVolume:
    """Return how much better the other solution explains each block, as a share of 0 to 1.

    Parameters
    ----------
    residuals : FieldResiduals
        Of every block at every level.
    level : ndarray of intp, (X', Y', Z')
        The chosen field.
    chemical_shift_hz : float
        About this far away lies the field that exchanges water and fat.
    noise_energy : ndarray of float32, (X', Y', Z')
        Of a block's echoes.

    Returns
    -------
    ndarray of float32, (X', Y', Z')
        The likelihood of the other solution against that of the chosen one, as of a single
        voxel: 0 the chosen one explains far more, 0.5 both the same, 1 the other far more.
    """
    step = float(residuals.levels_hz[1] - residuals.levels_hz[0])
    nearest, farthest = (
        round(share * chemical_shift_hz / step) for share in (_OTHER_FROM, _OTHER_TO)
    )
    near = np.full(level.shape, np.inf, np.float32)
    other = near.copy()
    last = len(residuals.levels_hz) - 1
    for move in range(-farthest, farthest + 1):
        place = level + move
        value = np.take_along_axis(residuals.residual, np.clip(place, 0, last)[..., None], axis=-1)[
            ..., 0
        ]
        value[(place < 0) | (place > last)] = np.inf
        if abs(move) >= nearest:
            np.minimum(other, value, out=other)
        elif abs(move) <= nearest // 2:
            np.minimum(near, value, out=near)
    scale = np.maximum(noise_energy, np.finfo(np.float32).tiny)
    ahead = np.clip((other - near) / scale, -50, 50)
    return np.asarray(1 / (1 + np.exp(ahead)), np.float32)


def doubtful_regions(doubt: FloatVolume, body: MaskVolume, voxel_volume_ml: float) -> list[Finding]:
    """Return what is to be said of a map of doubt.

    Parameters
    ----------
    doubt : ndarray of float32, (X, Y, Z)
        From `swap_doubt`.
    body : ndarray of bool, (X, Y, Z)
        Where there is signal.
    voxel_volume_ml : float
        Of one voxel (or block).
    """
    if not body.any():
        return []
    findings = []
    pieces, count = ndimage.label((doubt > DOUBTFUL) & body)
    sizes = np.bincount(pieces.ravel(), minlength=count + 1)[1:] * voxel_volume_ml
    large = sizes[sizes >= _SMALLEST_REGION_ML]
    if large.size:
        regions = "one region" if large.size == 1 else f"{large.size} regions"
        findings.append(
            Finding(
                "swap_suspected",
                f"In {regions} ({large.sum():.0f} mL) the echoes fit better with water and fat "
                "exchanged: look at the map of doubt.",
            )
        )
    share = float(np.mean(doubt[body] > 0.25))
    if share > _UNDECIDED_SHARE:
        findings.append(
            Finding(
                "separation_undecided",
                f"In {100 * share:.0f} % of the body the echoes alone can't tell water from fat: "
                "neighbours decided.",
            )
        )
    return findings
