"""A Dixon scan: water, fat, in-phase and opposed-phase images on one grid."""

from __future__ import annotations

from dataclasses import dataclass

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


@dataclass(frozen=True, eq=False)
class DixonScan:
    """The four Dixon channels of one scan, arbitrary signal units, all >= 0.

    Build one with `from_water_fat`, `from_in_opposed` or `from_channels`; the pair that
    was not acquired is derived.

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
        for name in ("water", "fat", "in_phase", "opposed_phase"):
            channel: FloatVolume = getattr(self, name)
            if channel.shape != self.geometry.shape:
                raise GeometryError(
                    f"The {_spoken(name)} image has shape {channel.shape}, "
                    f"the scan {self.geometry.shape}.",
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

    @classmethod
    def from_water_fat(
        cls, water: FloatVolume, fat: FloatVolume, geometry: VolumeGeometry
    ) -> DixonScan:
        """Derive in-phase = W + F and opposed-phase = |W - F|; what is below 0 counts as 0."""
        _require_one_shape(water, fat)
        if np.array_equal(water, fat):
            raise InputError(
                "The water image and the fat image are the same.",
                "Check that the right files were chosen.",
            )
        warnings = (NEGATIVE_SIGNAL,) if _is_negative(water) or _is_negative(fat) else ()
        water, fat = _not_negative(water), _not_negative(fat)
        difference = water - fat
        return cls(
            water,
            fat,
            water + fat,
            np.abs(difference, out=difference),
            geometry,
            frozenset({"in_phase", "opposed_phase"}),
            warnings,
        )

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
            return cls(
                scan.water, scan.fat, in_phase, opposed_phase, geometry, warnings=scan.warnings
            )
        if in_phase is not None and opposed_phase is not None:
            return cls.from_in_opposed(in_phase, opposed_phase, geometry)
        raise InputError(
            "The scan lacks a pair of images.",
            "Give fat and water, or in-phase and opposed-phase, or all four.",
        )


def _require_one_shape(first: FloatVolume, second: FloatVolume) -> None:
    if first.shape != second.shape:
        raise GeometryError(
            f"The two images have different shapes, {first.shape} and {second.shape}.",
            "All images of a scan must come from one acquisition.",
        )


def _not_negative(volume: FloatVolume) -> FloatVolume:
    # Room for another volume costs more than looking whether it is needed.
    return volume if volume.min() >= 0 else np.maximum(volume, 0)


def _is_negative(volume: FloatVolume) -> bool:
    if volume.min() >= 0:
        return False
    negative = -float(volume[volume < 0].sum(dtype=np.float64))
    return negative > _MOST_NEGATIVE_SHARE * float(volume[volume > 0].sum(dtype=np.float64))


def _spoken(channel: str) -> str:
    return channel.replace("_", "-")
