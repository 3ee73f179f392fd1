"""What lies between and above the legs: the pelvic cavity, the belly and their wall.

No label lies there, but every scan of the hips shows it. The shape is drawn with simple forms and
lies under what the legs hold: their muscles and bones stay as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

import numpy as np
import numpy.typing as npt

from inference_engine.imaging.geometry import FloatVolume
from inference_engine.simulation.leg_anatomy import BodyHabitus, LegPose, LegTissues
from inference_engine.simulation.smooth_fields import smooth_field

# Level of the crotch in the frame of the shape model, mm.
_CROTCH_MM = 150.0
# The cavity above the crotch: level, half width, half depth, mm. Narrow in the true pelvis.
_CAVITY = np.array([(-20, 5, 20), (0, 30, 45), (50, 62, 64), (85, 66, 68), (200, 128, 80)])
_SKIN_MM = 2.0
# The girth of a leg that the forms below were drawn for; the belly carries more fat than the
# thigh; thickness of its wall.
_USUAL_GIRTH, _TRUNK_FAT, _WALL_MM = 0.88, 1.4, 11.0
# Superellipse between an ellipse (2) and a box.
_ROUNDNESS = 2.4
# Organs: centre (x, y, level above the crotch), half axes (mm), water, fat. Left is like right.
_BLADDER = ((0.0, 25.0, 70.0), (36.0, 28.0, 30.0), 0.55, 0.01)
_RECTUM = ((0.0, -32.0, 75.0), (20.0, 18.0, 55.0), 0.7, 0.08)
_SACRUM = ((0.0, -62.0, 120.0), (42.0, 14.0, 60.0), 0.45, 0.4)
_SPINE = ((0.0, -48.0, 320.0), (25.0, 20.0, 170.0), 0.5, 0.35)
_PSOAS = ((48.0, -28.0, 250.0), (20.0, 22.0, 140.0), 0.8, 0.06)
_BACK = ((34.0, -86.0, 330.0), (28.0, 17.0, 190.0), 0.75, 0.15)
_ORGANS = (_BLADDER, _RECTUM, _SACRUM, _PSOAS, _SPINE, _BACK)
# Bowel: size of the loops, mm, and the level of a smooth field above which there is one.
_LOOPS_MM, _LOOPS_FROM = (32.0, 30.0, 40.0), -0.1


class Place(IntEnum):
    """What a leg holds at a voxel."""

    OUTSIDE = 0
    SOFT = 1
    SOLID = 2


@dataclass(frozen=True)
class Trunk:
    """The trunk of one patient.

    Parameters
    ----------
    girth, length : float
        Size across and along, relative to the forms above.
    fat_mm : float
        Thickness of the subcutaneous fat.
    wall_mm : float
        Thickness of the muscular wall.
    muscle_water, muscle_fat : float
        Proton density and fat fraction of its muscle.
    seed : int
        Of the loops of bowel.
    """

    girth: float
    length: float
    fat_mm: float
    wall_mm: float
    muscle_water: float
    muscle_fat: float
    seed: int

    @classmethod
    def of_leg(
        cls,
        pose: LegPose,
        habitus: BodyHabitus,
        *,
        muscle_water: float,
        muscle_fat: float,
        seed: int,
    ) -> Trunk:
        """Return the trunk that goes with a leg of this size; the rest as in the class."""
        return cls(
            girth=float(np.sqrt(pose.scale[0] * pose.scale[1])) / _USUAL_GIRTH,
            length=pose.scale[2],
            fat_mm=_TRUNK_FAT * habitus.fat_mm,
            wall_mm=_WALL_MM,
            muscle_water=muscle_water,
            muscle_fat=muscle_fat,
            seed=seed,
        )

    def lay_under(
        self,
        water: FloatVolume,
        fat: FloatVolume,
        places: npt.NDArray[np.uint8],
        grid_mm: Sequence[npt.NDArray[np.floating]],
    ) -> None:
        """Lay the trunk into true water and fat, wherever no leg's muscle or bone is.

        Parameters
        ----------
        water, fat : ndarray of float32, (X, Y, Z)
            Proton densities; changed.
        places : ndarray of uint8, (X, Y, Z)
            A `Place` for each voxel.
        grid_mm : sequence of three ndarrays
            Positions of the grid's planes from the mid-line, the middle of the hips and the
            origin of the shape model, mm, x growing to the right.
        """
        box = self._box(grid_mm)
        if box is None:
            return
        x, y, z = (axis[part].astype(np.float32) for axis, part in zip(grid_mm, box, strict=True))
        level = z / np.float32(self.length) - np.float32(_CROTCH_MM)
        depth = self._depth(x, y, level)
        place = places[box]
        outer = depth + np.float32(self.wall_mm + self.fat_mm + _SKIN_MM)
        new_water, new_fat = self._content(depth, x, y, level)
        # In a leg's own soft tissue only the wall and what it holds are new.
        share = _share(np.where(place == Place.OUTSIDE, outer, depth + np.float32(self.wall_mm)))
        share *= place != Place.SOLID
        for image, new in ((water, new_water), (fat, new_fat)):
            image[box] += share * (new - image[box])

    def _box(
        self, grid_mm: Sequence[npt.NDArray[np.floating]]
    ) -> tuple[slice, slice, slice] | None:
        """Return the part of a grid that may hold the trunk."""
        around = self.wall_mm + self.fat_mm + _SKIN_MM + 2
        widest, deepest = self.girth * _CAVITY[:, 1:].max(0) + around
        lowest = self.length * (_CROTCH_MM + _CAVITY[0, 0])
        limits = ((-widest, widest), (-deepest, deepest), (lowest, np.inf))
        parts = []
        for axis, (low, high) in zip(grid_mm, limits, strict=True):
            inside = np.flatnonzero((axis >= low) & (axis <= high))
            if inside.size == 0:
                return None
            parts.append(slice(int(inside[0]), int(inside[-1]) + 1))
        return parts[0], parts[1], parts[2]

    def _depth(self, x: FloatVolume, y: FloatVolume, level: FloatVolume) -> FloatVolume:
        """Return about how deep each point lies inside the cavity, mm; negative outside."""
        width, back = (
            (self.girth * np.interp(level, _CAVITY[:, 0], half)).astype(np.float32)
            for half in (_CAVITY[:, 1], _CAVITY[:, 2])
        )
        across = (np.abs(x)[:, None, None] / width) ** np.float32(_ROUNDNESS)
        along = (np.abs(y)[None, :, None] / back) ** np.float32(_ROUNDNESS)
        radius = (across + along) ** np.float32(1 / _ROUNDNESS)
        # The distance to the border along a ray from the middle, which is exact there.
        reach = np.sqrt(x[:, None, None] ** 2 + y[None, :, None] ** 2)
        with np.errstate(divide="ignore", invalid="ignore"):
            depth = reach / radius - reach
        depth = np.where(radius > 0, depth, np.minimum(width, back))
        return np.asarray(np.minimum(depth, level + np.float32(20)), np.float32)

    def _content(
        self, depth: FloatVolume, x: FloatVolume, y: FloatVolume, level: FloatVolume
    ) -> tuple[FloatVolume, FloatVolume]:
        """Return water and fat of skin, subcutaneous fat, wall and cavity at a depth."""
        spacing = [float(abs(a[1] - a[0])) if len(a) > 1 else 1.0 for a in (x, y, level)]
        rng = np.random.default_rng([self.seed, 6])
        origin = (float(x[0]), float(y[0]), float(level[0]))
        loops = smooth_field(depth.shape, spacing, _LOOPS_MM, rng, origin_mm=origin)
        bowel = np.clip((loops - np.float32(_LOOPS_FROM)) * 4, 0, 1)
        # Fat of the belly lies between the loops; there are few of them in the pelvis.
        bowel *= np.clip((level - 90) / 30, 0, 1)
        bowel *= np.clip(depth / 4, 0, 1)
        lean_water = np.float32(self.muscle_water * (1 - self.muscle_fat))
        water = np.float32(0.06) + bowel * np.float32(0.65)
        fat = np.float32(0.92) - bowel * np.float32(0.84)
        for organ_water, organ_fat, inside in self._organs(x, y, level):
            water += inside * (np.float32(organ_water) - water)
            fat += inside * (np.float32(organ_fat) - fat)
        wall = _share(np.minimum(np.float32(0.0) - depth, depth + np.float32(self.wall_mm)))
        water += wall * (lean_water - water)
        fat += wall * (np.float32(self.muscle_fat) - fat)
        skin = _share(-depth - np.float32(self.wall_mm + self.fat_mm))
        water += skin * (np.float32(0.5) - water)
        fat += skin * (np.float32(0.15) - fat)
        return water, fat

    def _organs(
        self, x: FloatVolume, y: FloatVolume, level: FloatVolume
    ) -> list[tuple[float, float, FloatVolume]]:
        """Return water, fat and share of each organ."""
        found = []
        for (cx, cy, cz), (rx, ry, rz), water, fat in _ORGANS:
            side = (np.abs(x) - np.float32(cx * self.girth)) / np.float32(rx * self.girth)
            front = (y - np.float32(cy * self.girth)) / np.float32(ry * self.girth)
            up = (level - np.float32(cz)) / np.float32(rz)
            radius = np.sqrt(
                side[:, None, None] ** 2 + front[None, :, None] ** 2 + up[None, None, :] ** 2
            )
            found.append((water, fat, _share((1 - radius) * np.float32(min(rx, ry)))))
        return found


def places_in(tissues: LegTissues) -> npt.NDArray[np.uint8]:
    """Return a `Place` for each voxel of a leg."""
    place = np.where(tissues.skin_depth_mm > 4, Place.SOFT, Place.OUTSIDE)
    is_solid = np.maximum(tissues.muscle_depth_mm, tissues.bone_depth_mm) > -1.5
    is_solid |= tissues.vessel_depth_mm > -1
    return np.where(is_solid, Place.SOLID, place).astype(np.uint8)


def _share(depth_mm: FloatVolume) -> FloatVolume:
    return np.asarray(np.clip(np.float32(0.5) + depth_mm, 0, 1), np.float32)
