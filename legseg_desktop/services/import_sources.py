"""Where the voxels of an image to be imported come from: a DICOM volume or a NIfTI file."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

import numpy as np

from inference_engine.errors import GeometryError
from inference_engine.formats.dicom.volumes import DicomVolume, read_slice, read_stored
from inference_engine.formats.nifti import read_in_own_bits
from inference_engine.formats.nifti_image import read_image_slice
from inference_engine.imaging.geometry import FloatVolume, VolumeGeometry
from inference_engine.imaging.scaled_volume import ScaledVolume
from inference_engine.progress import Progress

_VENDORS = ("Siemens", "Philips", "GE", "Canon", "Toshiba", "United Imaging", "Hitachi")


@dataclass(frozen=True)
class ImageOrigin:
    """What is kept of how an image was acquired; nothing that a person typed.

    Parameters
    ----------
    vendor : str
        One of the known makers, or ''.
    field_strength_t, echo_time_ms : float or None
        Where known.
    """

    vendor: str = ""
    field_strength_t: float | None = None
    echo_time_ms: float | None = None

    @classmethod
    def of(cls, vendor: object, field_strength_t: object, echo_time_ms: object) -> ImageOrigin:
        """Return an origin of what a header or a file says; what is no such value is unknown."""
        maker = str(vendor or "").upper()
        known = next((name for name in _VENDORS if maker.startswith(name.upper())), "")
        return cls(known, _number(field_strength_t), _number(echo_time_ms))


class ImageSource(Protocol):
    """One image, read only when it is asked for."""

    @property
    def geometry(self) -> VolumeGeometry | None:
        """Its grid; None where its slices make none."""

    @property
    def origin(self) -> ImageOrigin:
        """How it was acquired."""

    @property
    def warnings(self) -> tuple[str, ...]:
        """What belongs beside its numbers, once it has been read."""

    def read(self, progress: Progress) -> ScaledVolume:
        """Read all voxels; InputError if they can't be read."""

    def middle_slice(self) -> tuple[FloatVolume, VolumeGeometry]:
        """Read the middle slice alone, (I, J, 1); InputError if it can't be read."""


@dataclass(frozen=True, eq=False)
class DicomSource:
    """A volume of a DICOM export, which must still be open."""

    volume: DicomVolume = field(repr=False)
    warnings: tuple[str, ...] = ()

    @property
    def geometry(self) -> VolumeGeometry | None:
        """Its grid."""
        return self.volume.geometry

    @property
    def origin(self) -> ImageOrigin:
        """What its header says."""
        facts = self.volume.frames[0].facts
        return ImageOrigin.of(facts.manufacturer, facts.field_strength_t, facts.echo_time_ms)

    def read(self, progress: Progress) -> ScaledVolume:
        """Read all voxels."""
        return read_stored(self.volume, progress)

    def middle_slice(self) -> tuple[FloatVolume, VolumeGeometry]:
        """Read the middle slice alone."""
        geometry = _known(self.volume.geometry)
        k = geometry.shape[2] // 2
        return read_slice(self.volume, k), _slice_grid(geometry, k)


@dataclass(frozen=True, eq=False)
class NiftiSource:
    """A NIfTI file, its grid already known."""

    path: Path
    geometry: VolumeGeometry | None
    origin: ImageOrigin = ImageOrigin()
    warnings: tuple[str, ...] = ()

    def read(self, progress: Progress) -> ScaledVolume:
        """Read all voxels."""
        progress.report(0.0, "Reading images")
        return read_in_own_bits(self.path)[0]

    def middle_slice(self) -> tuple[FloatVolume, VolumeGeometry]:
        """Read the middle slice alone; of a packed file, what lies before it is unpacked."""
        geometry = _known(self.geometry)
        k = geometry.shape[2] // 2
        return np.nan_to_num(read_image_slice(self.path, k)), _slice_grid(geometry, k)


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, int | float) else None


def _known(geometry: VolumeGeometry | None) -> VolumeGeometry:
    if geometry is None:
        raise GeometryError("The slices of this image make no grid.", "Export the series again.")
    return geometry


def _slice_grid(geometry: VolumeGeometry, k: int) -> VolumeGeometry:
    return geometry.cropped((0, 0, k), (*geometry.shape[:2], 1))
