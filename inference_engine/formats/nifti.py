"""NIfTI files: volumes, label maps and Dixon scans, read with care and written exactly."""

from __future__ import annotations

import hashlib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from inference_engine.errors import GeometryError, InputError, OutputError
from inference_engine.formats.atomic_file import replaced_file
from inference_engine.formats.nifti_image import read_series, read_signal, read_stored
from inference_engine.formats.nifti_slices import COMPRESSION_LEVEL, set_position
from inference_engine.formats.parallel_gzip import ParallelGzipWriter
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import FloatVolume, VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from inference_engine.imaging.nibabel_alone import nibabel
from inference_engine.imaging.scaled_volume import ScaledVolume

_ROUNDING = 1e-3
_SHORT_BYTES = 2


def read_volume(path: Path) -> tuple[FloatVolume, VolumeGeometry]:
    """Read one 3D image.

    Parameters
    ----------
    path : Path
        As for `read_image`.

    Returns
    -------
    ndarray of float32, (I, J, K)
        Values with the file's scaling applied, in the file's axis order.
    VolumeGeometry
        The file's grid.

    Raises
    ------
    InputError
        As in `read_image`, or if the image holds NaN or infinity or nothing but zeros.
    """
    # What is too large for float32 becomes infinity, and is refused as such.
    volume, geometry = read_signal(path)
    return _usable_volume(volume, path.name), geometry


def read_in_own_bits(path: Path) -> tuple[ScaledVolume, VolumeGeometry]:
    """Read one 3D image in the bits that it is stored in; otherwise as `read_volume`.

    Returns
    -------
    ScaledVolume, (I, J, K)
        Of integers where 16 bits or fewer are stored, else float32.
    VolumeGeometry
        The file's grid.
    """
    stored, geometry = read_stored(path)
    is_short = stored.stored.dtype.kind in "iu" and stored.stored.dtype.itemsize <= _SHORT_BYTES
    if not (is_short and np.isfinite([stored.slope, stored.intercept]).all()):
        with np.errstate(over="ignore", invalid="ignore"):
            stored = ScaledVolume(stored.signal())
    ends = np.array([stored.stored.min(), stored.stored.max()])
    _require_usable(ScaledVolume(ends, stored.slope, stored.intercept)[:], path.name)
    return stored, geometry


def read_echoes(path: Path) -> tuple[list[FloatVolume], VolumeGeometry]:
    """Read the volumes of a 3D or 4D image, in their order, and the grid that they share.

    Raises
    ------
    InputError
        As in `read_series`, or if a volume can't be one of `read_volume`.
    """
    values, geometry = read_series(path)
    return [_usable_volume(each, path.name) for each in np.moveaxis(values, -1, 0)], geometry


def _usable_volume(values: npt.NDArray[Any], name: str) -> FloatVolume:
    # What is too large for float32 becomes infinity, and is refused as such.
    with np.errstate(over="ignore"):
        volume = values.astype(np.float32, copy=False)
    _require_usable(volume, name)
    return volume


def _require_usable(volume: npt.NDArray[np.float32], name: str) -> None:
    # A minimum is nan where any value is.
    lowest, highest = volume.min(), volume.max()
    if not (np.isfinite(lowest) and np.isfinite(highest)):
        raise InputError(
            f"{name} holds values that are not numbers (NaN or infinity).",
            "Export the scan again, without masking by NaN or infinity.",
        )
    if lowest == highest == 0:
        raise InputError(
            f"{name} is empty: every voxel is zero.", "Check that the right file was chosen."
        )


def read_label_map(path: Path) -> LabelMap:
    """Read a label map; a map without any label is accepted.

    Raises
    ------
    InputError
        As in `read_image`, or if a value is not a whole number from 0 to 255.
    """
    stored, geometry = read_stored(path)
    is_plain = (stored.slope, stored.intercept) == (1, 0)
    values: npt.NDArray[Any] = stored.stored if is_plain else stored[:]
    lowest, highest = values.min(), values.max()
    # Written so that NaN, for which every comparison is false, fails too.
    if not (lowest >= 0 and highest <= 255):
        raise InputError(
            f"{path.name} is not a label map: its values run from {lowest:g} to {highest:g}.",
            "Label maps hold whole numbers from 0 to 255.",
        )
    labels = values if values.dtype == np.uint8 else np.rint(values).astype(np.uint8)
    # Scaled integers come out a little beside the whole number they stand for.
    if labels is not values and not np.allclose(labels, values, rtol=0, atol=_ROUNDING):
        raise InputError(
            f"{path.name} is not a label map: it holds fractions.",
            "Label maps hold whole numbers from 0 to 255.",
        )
    return LabelMap(labels, geometry)


def read_dixon_scan(
    *,
    fat: Path | None = None,
    water: Path | None = None,
    in_phase: Path | None = None,
    opposed_phase: Path | None = None,
) -> DixonScan:
    """Read a scan from fat and water, in-phase and opposed-phase, or all four.

    Raises
    ------
    InputError
        If neither pair is complete, a file can't be used, or one file is given twice.
    GeometryError
        If the files don't share one grid.
    """
    paths = {"fat": fat, "water": water, "in_phase": in_phase, "opposed_phase": opposed_phase}
    given = {role: path for role, path in paths.items() if path is not None}
    _require_different_files(given)
    volumes: dict[str, FloatVolume] = {}
    geometry: VolumeGeometry | None = None
    # Side by side: unpacking is most of the time, and needs no lock.
    with ThreadPoolExecutor(max(len(given), 1)) as pool:
        read = pool.map(read_volume, given.values())
    for (role, path), (volume, found) in zip(given.items(), read, strict=True):
        volumes[role] = volume
        geometry = geometry or found
        if not found.matches(geometry):
            first = next(iter(given.values()))
            raise GeometryError(
                f"{path.name} ({_grid_in_words(found)}) does not lie on the grid of "
                f"{first.name} ({_grid_in_words(geometry)}).",
                "All images of a scan must come from one acquisition.",
            )
    if geometry is None:
        raise InputError(
            "No image was given.", "Give fat and water, or in-phase and opposed-phase."
        )
    return DixonScan.from_channels(geometry, **volumes)


def write_volume(path: Path, volume: FloatVolume, geometry: VolumeGeometry) -> None:
    """Write a float32 volume as .nii or .nii.gz, all or nothing, the same bytes each time.

    Raises
    ------
    OutputError
        If the file can't be written.
    """
    _write(path, np.asarray(volume, np.float32), geometry)


def write_label_map(path: Path, label_map: LabelMap) -> None:
    """Write a label map as uint8 .nii or .nii.gz, as `write_volume` does."""
    _write(path, label_map.labels, label_map.geometry)


def sha256_of(path: Path) -> str:
    """Return the SHA-256 of a file in hexadecimal.

    Raises
    ------
    InputError
        If the file can't be read.
    """
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError as error:
        raise InputError(
            f"{path.name} can't be read: {error.strerror}.", "Check the path."
        ) from error


def _require_different_files(given: dict[str, Path]) -> None:
    roles: dict[Path, str] = {}
    for role, path in given.items():
        other = roles.setdefault(path.resolve(), role)
        if other != role:
            raise InputError(
                f"{path.name} was given twice, as {other.replace('_', '-')} and as "
                f"{role.replace('_', '-')}.",
                "Give a different file for each.",
            )


def _grid_in_words(geometry: VolumeGeometry) -> str:
    shape = " x ".join(str(n) for n in geometry.shape)
    spacing = " x ".join(f"{length:.4g}" for length in geometry.spacing_mm)
    return f"{shape} voxels of {spacing} mm, {''.join(geometry.axis_codes)}"


def _write(path: Path, values: npt.NDArray[Any], geometry: VolumeGeometry) -> None:
    if values.shape != geometry.shape:
        raise GeometryError(f"An image of shape {values.shape} was given for {geometry.shape}.")
    compressed = path.name.endswith(".nii.gz")
    if not compressed and path.suffix != ".nii":
        raise OutputError(f"{path.name} is no name for a NIfTI file.", "End it in .nii.gz.")
    image = nibabel.Nifti1Image(values, geometry.affine)
    set_position(image, geometry.affine)
    with replaced_file(path) as stream:
        if compressed:
            with ParallelGzipWriter(stream, COMPRESSION_LEVEL) as packed:
                image.to_stream(packed)
        else:
            image.to_stream(stream)
