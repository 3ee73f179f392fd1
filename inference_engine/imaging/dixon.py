"""A Dixon scan: water, fat, in-phase and opposed-phase images on one grid."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from inference_engine.errors import GeometryError, InputError
from inference_engine.imaging.geometry import FloatVolume, VolumeGeometry

AMBIGUOUS_FAT_FRACTION = (
    "Water and fat were derived from in-phase and opposed-phase magnitude images, which "
    "cannot tell fat fractions above 50 % from those below: a muscle that is mostly fat "
    "reads too low."
)
NEGATIVE_SIGNAL = (
    "The images hold much negative signal, which a magnitude image can't have and which counts "
    "as none: fat fractions may be wrong."
)
# Real-valued reconstructions have some in air, where the noise is; offsets have far more.
_MOST_NEGATIVE_SHARE = 0.05
CHANNELS = ("water", "fat", "in_phase", "opposed_phase")


@dataclass(frozen=True, eq=False)
class DixonScan:
    """The four Dixon channels of one scan, arbitrary signal units, all >= 0.

    Build one with `from_water_fat`, `from_in_opposed` or `from_channels`; the pair that
    was not acquired is derived. In-phase and opposed-phase that follow from water and fat are
    made when they are first asked for, and kept.

    Parameters
    ----------
    water, fat, in_phase, opposed_phase : ndarray of float32, (I, J, K)
        The channels, on one grid.
    geometry : VolumeGeometry
        Their grid.
    derived : frozenset of str
        Names of the channels that were computed from the others.
    warnings : tuple of str
        Sentences that belong beside every number computed from this scan.
    """

    water: FloatVolume
    fat: FloatVolume
    in_phase: FloatVolume
    opposed_phase: FloatVolume
    geometry: VolumeGeometry
    derived: frozenset[str] = frozenset()
    warnings: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name in CHANNELS:
            _require_usable(name, getattr(self, name), self.geometry)

    if not TYPE_CHECKING:  # to the type checker, the channels are always there

        def __getattr__(self, name: str) -> FloatVolume:
            """Make a channel that follows from water and fat; it isn't there until then."""
            if name not in _FROM_WATER_FAT or "water" not in vars(self):
                raise AttributeError(f"a DixonScan has no {name}")
            made = _FROM_WATER_FAT[name](self.water, self.fat)
            # Of two threads that make it at once, both take the first one's.
            return vars(self).setdefault(name, made)

    @classmethod
    def from_water_fat(
        cls, water: FloatVolume, fat: FloatVolume, geometry: VolumeGeometry
    ) -> DixonScan:
        """Derive in-phase = W + F and opposed-phase = |W - F|; what is below 0 counts as 0."""
        _require_one_shape(water, fat)
        if _are_the_same(water, fat):
            raise InputError(
                "The water image and the fat image are the same.",
                "Check that the right files were chosen.",
            )
        (water, water_is_negative), (fat, fat_is_negative) = _raised(water), _raised(fat)
        warnings = (NEGATIVE_SIGNAL,) if water_is_negative or fat_is_negative else ()
        brightest = [
            _require_usable(name, channel, geometry)
            for name, channel in (("water", water), ("fat", fat))
        ]
        scan = cls._to_derive_from(water, fat, geometry, warnings)
        # Of usable water and fat that differ, the others are usable, too, but for an overflow.
        with np.errstate(over="ignore"):
            if not np.isfinite(np.float32(sum(brightest))):
                _require_usable("in_phase", scan.in_phase, geometry)
        return scan

    @classmethod
    def _to_derive_from(
        cls,
        water: FloatVolume,
        fat: FloatVolume,
        geometry: VolumeGeometry,
        warnings: tuple[str, ...],
    ) -> DixonScan:
        """Return a scan of usable water and fat that makes the others when asked for them."""
        scan = cls.__new__(cls)
        vars(scan).update(
            water=water,
            fat=fat,
            geometry=geometry,
            derived=frozenset(_FROM_WATER_FAT),
            warnings=warnings,
        )
        return scan

    @classmethod
    def from_in_opposed(
        cls, in_phase: FloatVolume, opposed_phase: FloatVolume, geometry: VolumeGeometry
    ) -> DixonScan:
        """Derive W = (IP + OP) / 2 and F = (IP - OP) / 2, with the warning this needs."""
        _require_one_shape(in_phase, opposed_phase)
        water = np.maximum((in_phase + opposed_phase) / 2, 0)
        fat = np.maximum((in_phase - opposed_phase) / 2, 0)
        if not fat.any():
            raise InputError(
                "The in-phase image is nowhere brighter than the opposed-phase image.",
                "Check that the two were not exchanged.",
            )
        is_negative = _is_negative(in_phase) or _is_negative(opposed_phase)
        return cls(
            water,
            fat,
            in_phase,
            opposed_phase,
            geometry,
            frozenset({"water", "fat"}),
            (AMBIGUOUS_FAT_FRACTION, *([NEGATIVE_SIGNAL] if is_negative else ())),
        )

    @classmethod
    def from_channels(
        cls,
        geometry: VolumeGeometry,
        *,
        water: FloatVolume | None = None,
        fat: FloatVolume | None = None,
        in_phase: FloatVolume | None = None,
        opposed_phase: FloatVolume | None = None,
    ) -> DixonScan:
        """Build a scan from whichever complete pair is there, or from all four.

        Raises
        ------
        InputError
            If neither pair is complete.
        """
        if water is not None and fat is not None:
            scan = cls.from_water_fat(water, fat, geometry)
            if in_phase is None or opposed_phase is None:
                return scan
            for name, channel in (("in_phase", in_phase), ("opposed_phase", opposed_phase)):
                _require_usable(name, channel, geometry)
            return scan._with(in_phase=in_phase, opposed_phase=opposed_phase, derived=frozenset())
        if in_phase is not None and opposed_phase is not None:
            return cls.from_in_opposed(in_phase, opposed_phase, geometry)
        raise InputError(
            "The scan lacks a pair of images.",
            "Give fat and water, or in-phase and opposed-phase, or all four.",
        )

    def with_warnings(self, warnings: tuple[str, ...]) -> DixonScan:
        """Return the scan with other warnings; it shares the voxels, which aren't looked at."""
        return self._with(warnings=warnings)

    def moved(
        self, move: Callable[[FloatVolume], FloatVolume], geometry: VolumeGeometry
    ) -> DixonScan:
        """Return the scan with its voxels in other places.

        Parameters
        ----------
        move : callable
            Moves the voxels of a channel and changes none; given each channel that is there.
        geometry : VolumeGeometry
            The grid that they come to.
        """
        # As it is now: a channel that another thread makes meanwhile would be left where it is.
        fields = dict(vars(self))
        there = {name: move(fields[name]) for name in CHANNELS if name in fields}
        scan = type(self).__new__(type(self))
        vars(scan).update({**fields, **there, "geometry": geometry})
        return scan

    def part(self, name: str, index: Any) -> Any:
        """Return a part of a channel; one that isn't made yet is derived there only.

        Parameters
        ----------
        name : str
            One of `CHANNELS`.
        index : index of numpy
            Into (I, J, K).

        Returns
        -------
        float32 or ndarray of float32
            The very values of the whole channel there.
        """
        if name in vars(self):
            return vars(self)[name][index]
        return _FROM_WATER_FAT[name](self.water[index], self.fat[index])

    def _with(self, **changed: Any) -> DixonScan:
        """Return the scan with fields changed that are known to be valid."""
        scan = type(self).__new__(type(self))
        vars(scan).update({**vars(self), **changed})
        return scan


def _in_phase(water: FloatVolume, fat: FloatVolume) -> FloatVolume:
    return water + fat


def _opposed_phase(water: FloatVolume, fat: FloatVolume) -> FloatVolume:
    difference = water - fat
    # In its own memory, but for a single voxel, which has none.
    return np.asarray(np.abs(difference, out=difference if np.ndim(difference) else None))


_FROM_WATER_FAT = {"in_phase": _in_phase, "opposed_phase": _opposed_phase}


def _require_usable(name: str, channel: FloatVolume, geometry: VolumeGeometry) -> float:
    """Return the largest signal of a channel that can be used."""
    if channel.shape != geometry.shape:
        raise GeometryError(
            f"The {_spoken(name)} image has shape {channel.shape}, the scan {geometry.shape}.",
            "All images of a scan must come from one acquisition.",
        )
    # A minimum is nan where any value is.
    lowest, highest = channel.min(), channel.max()
    if not (np.isfinite(lowest) and np.isfinite(highest)):
        raise InputError(
            f"The {_spoken(name)} image holds values that are not numbers.",
            "Export the scan again, without masking by NaN or infinity.",
        )
    if lowest == highest == 0:
        raise InputError(
            f"The {_spoken(name)} image is empty: every voxel is zero.",
            "Check that the right file was chosen.",
        )
    return float(highest)


def _are_the_same(water: FloatVolume, fat: FloatVolume) -> bool:
    # The first slices that differ, differ: hardly any need be looked at.
    return all(np.array_equal(water[:, :, k], fat[:, :, k]) for k in range(water.shape[2]))


def _require_one_shape(first: FloatVolume, second: FloatVolume) -> None:
    if first.shape != second.shape:
        raise GeometryError(
            f"The two images have different shapes, {first.shape} and {second.shape}.",
            "All images of a scan must come from one acquisition.",
        )


def _raised(volume: FloatVolume) -> tuple[FloatVolume, bool]:
    """Return a volume with what is below 0 as 0, and whether that was much."""
    # Room for another volume costs more than looking whether it is needed.
    if volume.min() >= 0:
        return volume, False
    return np.maximum(volume, 0), _is_negative(volume)


def _is_negative(volume: FloatVolume) -> bool:
    if volume.min() >= 0:
        return False
    negative = -float(volume[volume < 0].sum(dtype=np.float64))
    return negative > _MOST_NEGATIVE_SHARE * float(volume[volume > 0].sum(dtype=np.float64))


def _spoken(channel: str) -> str:
    return channel.replace("_", "-")
