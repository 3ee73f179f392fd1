"""Put the shaft of a drawn leg's femur where its muscles leave room for it.

Most atlases label muscles alone: the femur of the shape model is that of one subject, while the
muscles around it move from leg to leg. The vastus intermedius arises from the front and the outer
side of the shaft, and lies around it like a C: that hollow is where the bone belongs.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from inference_engine.imaging.geometry import FloatVolume
from inference_engine.simulation.shape_model import (
    FEMUR,
    LEVEL_SPACING_MM,
    MUSCLE_COUNT,
    PIXEL_MM,
    VASTUS_INTERMEDIUS,
    LegShape,
)

FloatArray = npt.NDArray[np.float32]

# Of the search: farthest offset along x and y, and the distance of tries.
_REACH_MM, _STEP_MM = 36.0, 3.0
# The shaft, mm of the template; levels of it where the vastus has less area tell nothing.
_SHAFT_MM, _LEAST_AREA_CM2 = (-120.0, 100.0), 1.5
# Levels learn from their neighbours; beyond the last that tells, an offset fades.
_SMOOTH_MM, _FADE_MM = 16.0, 60.0
# What makes an offset unlikely: a mean depth (mm) of bone in muscle counts twice as much as a mean
# distance from the vastus, and the farthest offset like half a millimetre of it.
_OVERLAP_WEIGHT, _PRIOR_MM = 2.0, 0.5
# Offsets about equally likely are averaged.
_SOFTNESS_MM = 0.25
# The bone's surface, mm around it; behind and medially (the linea aspera), other muscles arise.
_SURFACE_MM = 4.0
_BEHIND_COSINE = 0.4
_BEHIND = (-0.5, -0.87)


def with_femur_in_place(leg: LegShape) -> LegShape:
    """Return a leg whose femoral shaft lies in the hollow of its vastus intermedius.

    Each level of the femur is moved within its plane. From the ends of the shaft the moves fade,
    so that the hip stays in its socket and the condyles above the knee.
    """
    femur = leg.distances[FEMUR - 1]
    moved = np.empty_like(femur)
    for level, offset in enumerate(shaft_offsets_mm(leg)):
        moved[:, :, level] = ndimage.shift(
            femur[:, :, level], offset / PIXEL_MM, order=1, mode="nearest", prefilter=False
        )
    distances = list(leg.distances)
    distances[FEMUR - 1] = moved
    return LegShape(leg.boxes, tuple(distances))


def shaft_offsets_mm(leg: LegShape) -> FloatArray:
    """Return by how much each level of the femur's box has to move along x and y, mm, (Z, 2)."""
    box = leg.boxes[FEMUR - 1]
    x, y, levels = box.axes_mm()
    reach = int(_REACH_MM / _STEP_MM)
    inner = [np.arange(axis[0], axis[-1] + 0.1, _STEP_MM, dtype=np.float32) for axis in (x, y)]
    outer = [
        np.arange(-reach, len(axis) + reach, dtype=np.float32) * _STEP_MM + axis[0]
        for axis in inner
    ]
    femur = leg.distance(FEMUR, _points([*inner, levels]))
    around = _points([*outer, levels])
    vastus = leg.distance(VASTUS_INTERMEDIUS, around)
    nearest = np.minimum.reduce(
        [leg.distance(muscle, around) for muscle in range(1, MUSCLE_COUNT + 1)]
    )
    tells = (vastus < 0).sum((0, 1)) * _STEP_MM**2 / 100 >= _LEAST_AREA_CM2
    tells &= (levels >= _SHAFT_MM[0]) & (levels <= _SHAFT_MM[1])
    tells = _longest_run(tells)
    if not tells.any():
        return np.zeros((len(levels), 2), np.float32)
    tries = np.arange(-reach, reach + 1, dtype=np.float32) * _STEP_MM
    prior = np.hypot(tries[:, None], tries[None, :]) * np.float32(_PRIOR_MM / _REACH_MM)
    cost = np.zeros((len(tries), len(tries), len(levels)), np.float32)
    for level in np.flatnonzero(tells):
        bone, surface = _bone_and_surface(femur[:, :, level], inner)
        inside = np.maximum(-nearest[:, :, level], 0)
        apart = np.maximum(vastus[:, :, level], 0)
        cost[:, :, level] = prior + _OVERLAP_WEIGHT * _mean_over(inside, bone)
        cost[:, :, level] += _mean_over(apart, surface)
    return _faded(_most_likely(cost, tells, tries), tells)


def _longest_run(tells: npt.NDArray[np.bool_]) -> npt.NDArray[np.bool_]:
    """Return the longest stretch of levels that tell: a bone does not jump from one to the next."""
    runs, count = ndimage.label(tells)
    sizes = np.bincount(runs, minlength=count + 1)
    return np.asarray((runs == 1 + sizes[1:].argmax()) & tells) if count else tells


def _points(axes: Sequence[FloatArray]) -> FloatVolume:
    return np.asarray(np.stack(np.meshgrid(*axes, indexing="ij")), np.float32)


def _bone_and_surface(
    distance: FloatArray, axes: Sequence[FloatArray]
) -> tuple[npt.NDArray[np.bool_], npt.NDArray[np.bool_]]:
    """Return where bone is in a plane, and its surface but for the linea aspera."""
    bone = distance < 0
    if not bone.any():
        return bone, bone
    x, y = (axis[index].mean() for axis, index in zip(axes, np.nonzero(bone), strict=True))
    aside, ahead = axes[0][:, None] - x, axes[1][None, :] - y
    cosine = (aside * _BEHIND[0] + ahead * _BEHIND[1]) / np.maximum(np.hypot(aside, ahead), 1e-3)
    return bone, ~bone & (distance < _SURFACE_MM) & (cosine < _BEHIND_COSINE)


def _mean_over(plane: FloatArray, part: npt.NDArray[np.bool_]) -> FloatArray:
    """Return the mean of a plane over a smaller part of it, for all places of the part."""
    windows = np.lib.stride_tricks.sliding_window_view(plane, part.shape)
    x, y = np.nonzero(part)
    return np.asarray(windows[:, :, x, y].sum(-1) / max(len(x), 1), np.float32)


def _most_likely(cost: FloatArray, tells: npt.NDArray[np.bool_], tries: FloatArray) -> FloatArray:
    """Return the likely offset of each level that tells, mm, (N, 2), without jumps."""
    sigma = _SMOOTH_MM / LEVEL_SPACING_MM
    cost = ndimage.gaussian_filter1d(cost[:, :, tells], sigma, axis=2, mode="nearest")
    weight = np.exp(-(cost - cost.min((0, 1))) / np.float32(_SOFTNESS_MM))
    weight /= weight.sum((0, 1))
    x = (weight.sum(1) * tries[:, None]).sum(0)
    y = (weight.sum(0) * tries[:, None]).sum(0)
    # Two places may be about equally likely, and the likelier one change from level to level.
    offsets = np.asarray(np.stack([x, y], -1), np.float32)
    smoothed: FloatArray = ndimage.gaussian_filter1d(offsets, sigma, axis=0, mode="nearest")
    return smoothed


def _faded(offsets: FloatArray, tells: npt.NDArray[np.bool_]) -> FloatArray:
    """Return the offsets of all levels, mm, (Z, 2): beyond those that tell they fade to zero."""
    told = np.flatnonzero(tells)
    nearest = np.clip(np.arange(len(tells)), told[0], told[-1])
    distance = np.abs(np.arange(len(tells)) - nearest) * LEVEL_SPACING_MM
    share = np.clip(1 - distance / _FADE_MM, 0, 1)
    return np.asarray(offsets[nearest - told[0]] * share[:, None], np.float32)
