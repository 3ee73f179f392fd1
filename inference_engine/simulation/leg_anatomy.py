"""One leg's tissues on a grid: posed, deformed and wasted as drawn, from the shape model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import cc3d
import numpy as np
import numpy.typing as npt
from scipy import ndimage

from inference_engine.imaging.geometry import FloatVolume, LabelVolume
from inference_engine.simulation.metric_depth import metric_depth
from inference_engine.simulation.patella_and_vessels import patella_depth, vessel_depth
from inference_engine.simulation.shape_model import (
    CALF,
    FEMUR,
    HIP_FLEXORS,
    HULL,
    LOWER_LEG_BONE,
    MIDLINE_X_MM,
    MUSCLE_COUNT,
    PELVIS,
    VASTUS_INTERMEDIUS,
    LegShape,
)
from inference_engine.simulation.smooth_fields import smooth_field

# Above this level of the template the two legs are one body (the crotch).
_CROTCH_MM = 150.0
# Nearer than this, muscle and bone tell the fascia's depth better than the smooth hull.
_NEAR_MM = -8.0
# The skin spans furrows between muscles narrower than twice this.
_FURROW_MM = 35.0
# The vastus intermedius arises from the shaft of the femur; a blend of distance maps of so thin a
# muscle, and what wasting takes from all its borders, leave gaps up to about this wide.
_ORIGIN_REACH_MM = 4.0


@dataclass(frozen=True)
class LegPose:
    """How one leg lies and how large it is.

    Parameters
    ----------
    scale : tuple of float
        Size relative to the template along x, y and z.
    rotation : float
        Rotation about the leg's axis, radians.
    tilt : tuple of float
        Shear of x and y along z.
    shift_mm : tuple of float
        Position of the template's origin on the grid, mm.
    elastic_mm : float
        Standard deviation of the smooth deformation.
    """

    scale: tuple[float, float, float] = (0.87, 0.9, 1.0)
    rotation: float = 0.0
    tilt: tuple[float, float] = (0.0, 0.0)
    shift_mm: tuple[float, float, float] = (0.0, 0.0, 0.0)
    elastic_mm: float = 2.0


@dataclass(frozen=True)
class BodyHabitus:
    """What lies around and between the muscles.

    Parameters
    ----------
    fat_mm : float
        Mean thickness of the subcutaneous fat.
    wasting_mm : tuple of float
        How much each of the 18 muscles has shrunk from its border, mm; negative where it has
        grown. The first element is muscle 1.
    border_mm : float
        Fascia and border layer left out of every label, as in delineations (mm).
    """

    fat_mm: float = 10.0
    wasting_mm: tuple[float, ...] = field(default=(0.0,) * MUSCLE_COUNT)
    border_mm: float = 0.8


@dataclass(frozen=True, eq=False)
class LegTissues:
    """A right-looking leg on a grid, (X, Y, Z) each.

    Parameters
    ----------
    labels : ndarray of uint8
        Muscles 1 to 18 as a reader would delineate them.
    nearest : ndarray of uint8
        The structure that owns each voxel: 1 to 18, or a structure of the shape model; 0 where
        none does.
    muscle_depth_mm, bone_depth_mm : ndarray of float32
        Depth inside the owning muscle (hip flexors and calf are muscle too; near its border the
        distance to it), and inside bone; negative outside.
    fascia_depth_mm : ndarray of float32
        Depth inside the fascial hull of all muscles; negative in subcutaneous fat.
    skin_depth_mm : ndarray of float32
        Depth below the skin; negative in air.
    vessel_depth_mm : ndarray of float32
        Depth inside a vessel or nerve; negative outside.
    level_mm : ndarray of float32
        Position of each voxel along the template's axis.
    """

    labels: LabelVolume
    nearest: LabelVolume
    muscle_depth_mm: FloatVolume
    bone_depth_mm: FloatVolume
    fascia_depth_mm: FloatVolume
    skin_depth_mm: FloatVolume
    vessel_depth_mm: FloatVolume
    level_mm: FloatVolume


def build_leg(
    shape: LegShape,
    pose: LegPose,
    habitus: BodyHabitus,
    grid_mm: Sequence[npt.NDArray[np.floating]],
    rng: np.random.Generator,
    *,
    origin_mm: Sequence[float] | None = None,
) -> LegTissues:
    """Return the tissues of a leg on a regular grid.

    Parameters
    ----------
    shape : LegShape
        Drawn from the shape model.
    pose, habitus : LegPose, BodyHabitus
        How it lies and what surrounds it.
    grid_mm : sequence of three ndarrays
        Positions of the grid's planes along x (lateral), y (anterior), z (superior), mm.
    rng : numpy.random.Generator
        Source of the smooth deformations.
    origin_mm : sequence of float, optional
        Where the grid's first voxel lies in the leg's own frame, mm: the leg is then deformed in
        the same way wherever it lies. Without it the grid is the frame.
    """
    points = _template_points(pose, grid_mm, rng, origin_mm)
    bones = [-shape.distance(s, points) for s in (FEMUR, PELVIS, LOWER_LEG_BONE)]
    depth, nearest = _muscle_depths(shape, habitus, points, femur=bones[0])
    bone = np.maximum.reduce([*bones, patella_depth(points)])
    is_bone = (bone > 0) & (bone > depth)
    nearest[is_bone] = FEMUR
    depth[is_bone] = np.minimum(depth[is_bone], -bone[is_bone])
    # Muscle and bone may bulge through the hull; far from them their saturated distance must
    # not stand in for it.
    bulge = np.maximum(depth, bone)
    hull = -shape.distance(HULL, points)
    fascia = np.where(bulge > _NEAR_MM, np.maximum(hull, bulge), hull)
    spacing = [float(axis[1] - axis[0]) if len(axis) > 1 else 1.0 for axis in grid_mm]
    fascia, furrowless = _measured_outside(fascia, spacing)
    own, depth = depth, metric_depth(depth, spacing)
    # What a blend of distance maps shows of a muscle beyond the body is a ghost, too.
    np.minimum(depth, fascia, out=depth, where=fascia < own)
    thickness = habitus.fat_mm * np.exp(
        0.35 * smooth_field(depth.shape, spacing, (90, 90, 160), rng, origin_mm=origin_mm)
    )
    # The hip carries more fat behind than the thigh.
    behind = np.clip(0.5 - points[1] / 60, 0, 1)
    thickness *= 1 + 0.6 * np.clip((points[2] - 80) / 150, 0, 1) * behind
    skin = _joined_at_the_pelvis(np.maximum(fascia, furrowless) + thickness, points)
    labels = np.where((depth > habitus.border_mm) & (nearest <= MUSCLE_COUNT), nearest, 0)
    return LegTissues(
        labels.astype(np.uint8),
        nearest,
        depth,
        bone,
        fascia,
        skin,
        vessel_depth(points),
        points[2],
    )


def _measured_outside(
    depth: FloatVolume, spacing: Sequence[float]
) -> tuple[FloatVolume, FloatVolume]:
    """Return the fascia's depth and that of its closing, with true distances outside, mm.

    A blend of distance maps is no distance far from its surface, and may even rise above zero
    there: the subcutaneous fat would follow such ghosts. The closing fills the furrows between
    muscles, which the skin doesn't follow; it is 0 inside. Both are measured on a grid of 3 mm
    or coarser.
    """
    step = tuple(max(1, int(3 / size)) for size in spacing)
    sampling = [size * n for size, n in zip(spacing, step, strict=True)]
    margin = [int(_FURROW_MM / size) + 2 for size in sampling[:2]]
    coarse = depth[:: step[0], :: step[1], :: step[2]] > 0
    body = cc3d.largest_k(np.ascontiguousarray(coarse), k=1, connectivity=6) > 0
    if not body.any():
        nothing = np.full(depth.shape, -100, np.float32)
        return np.minimum(depth, nothing), nothing
    padded = np.pad(body, ((margin[0],) * 2, (margin[1],) * 2, (0, 0)))
    outside = ndimage.distance_transform_edt(~padded, sampling=sampling)
    closed = ndimage.distance_transform_edt(outside <= _FURROW_MM, sampling=sampling) > _FURROW_MM
    around = ndimage.distance_transform_edt(~(closed | padded), sampling=sampling)
    inner = (slice(margin[0], -margin[0]), slice(margin[1], -margin[1]))
    far = []
    for distance in (outside[inner], around[inner]):
        # The distance is taken between voxel centres; the border lies between them.
        whole = np.maximum(distance - min(sampling) / 2, 0).astype(np.float32)
        for axis, (count, n) in enumerate(zip(depth.shape, step, strict=True)):
            if n > 1:
                whole = _stretched(whole, axis, count, n)
        far.append(whole)
    near = (far[0] < 2 * max(sampling[:2])) & (depth > _NEAR_MM)
    return np.asarray(np.where(near, depth, -far[0]), np.float32), -far[1]


def _stretched(volume: FloatVolume, axis: int, count: int, step: int) -> FloatVolume:
    """Return a volume linearly interpolated along one axis to `count` planes."""
    position = np.minimum(np.arange(count) / step, volume.shape[axis] - 1)
    low = np.minimum(position.astype(np.intp), max(volume.shape[axis] - 2, 0))
    high = np.minimum(low + 1, volume.shape[axis] - 1)
    form = [1, 1, 1]
    form[axis] = count
    share = (position - low).astype(np.float32).reshape(form)
    return np.asarray(
        volume.take(low, axis) * (1 - share) + volume.take(high, axis) * share, np.float32
    )


def _template_points(
    pose: LegPose,
    grid_mm: Sequence[npt.NDArray[np.floating]],
    rng: np.random.Generator,
    origin_mm: Sequence[float] | None,
) -> FloatVolume:
    """Return where each grid point lies in the template's frame, (3, X, Y, Z), mm."""
    x, y, z = (np.asarray(axis, np.float32) for axis in grid_mm)
    x = (x - np.float32(pose.shift_mm[0]))[:, None, None]
    y = (y - np.float32(pose.shift_mm[1]))[None, :, None]
    z = ((z - np.float32(pose.shift_mm[2])) / np.float32(pose.scale[2]))[None, None, :]
    x = x - np.float32(pose.tilt[0]) * z
    y = y - np.float32(pose.tilt[1]) * z
    cosine, sine = np.float32(np.cos(pose.rotation)), np.float32(np.sin(pose.rotation))
    shape = tuple(len(axis) for axis in grid_mm)
    points = np.empty((3, *shape), np.float32)
    points[0] = (cosine * x + sine * y) / np.float32(pose.scale[0])
    points[1] = (-sine * x + cosine * y) / np.float32(pose.scale[1])
    points[2] = z
    if pose.elastic_mm > 0:
        spacing = [float(axis[1] - axis[0]) if len(axis) > 1 else 1.0 for axis in grid_mm]
        for axis, strength in enumerate((1.0, 1.0, 1.5)):
            field_ = smooth_field(shape, spacing, (55, 55, 90), rng, origin_mm=origin_mm)
            points[axis] += np.float32(strength * pose.elastic_mm) * field_
    return points


def _muscle_depths(
    shape: LegShape, habitus: BodyHabitus, points: FloatVolume, *, femur: FloatVolume
) -> tuple[FloatVolume, LabelVolume]:
    """Return the depth inside the muscle that owns each voxel, and which muscle that is.

    Where two muscles claim a voxel the deeper one owns it, and half the difference is its depth:
    the distance to their common border.
    """
    depth = np.full(points.shape[1:], -12.0, np.float32)
    runner_up = depth.copy()
    nearest = np.zeros(points.shape[1:], np.uint8)
    for structure in (*range(1, MUSCLE_COUNT + 1), HIP_FLEXORS, CALF):
        wasting = habitus.wasting_mm[structure - 1] if structure <= MUSCLE_COUNT else 0.0
        inside = -shape.distance(structure, points) - np.float32(wasting)
        if structure == VASTUS_INTERMEDIUS:
            inside = np.maximum(inside, _grown_to(femur, inside))
        np.maximum(runner_up, np.minimum(depth, inside), out=runner_up)
        deeper = inside > depth
        depth[deeper] = inside[deeper]
        nearest[deeper] = structure
    return np.minimum(depth, np.maximum((depth - runner_up) / 2, -12)), nearest


def _grown_to(bone: FloatVolume, muscle: FloatVolume) -> FloatVolume:
    """Return the depth, mm, inside the narrow gap between a muscle and the bone it arises from.

    Also along the bone beyond the muscle's edge, as far as both are near.

    Parameters
    ----------
    bone, muscle : ndarray of float32, (X, Y, Z)
        Depth inside each, mm, negative outside.
    """
    gap = -(bone + muscle)
    return np.asarray(np.minimum(np.float32(_ORIGIN_REACH_MM) - gap, -bone))


def _joined_at_the_pelvis(skin: FloatVolume, points: FloatVolume) -> FloatVolume:
    """Return the skin's depth with the body whole up to the mid-line above the crotch."""
    above = points[2] - _CROTCH_MM
    medial = 30.0 - np.abs(points[0] - MIDLINE_X_MM) * 0.3
    core = np.minimum(medial, 85.0 - np.abs(points[1]))
    return np.asarray(np.maximum(skin, np.minimum(core, above)))
