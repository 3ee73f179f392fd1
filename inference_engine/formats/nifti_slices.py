"""NIfTI files written slice by slice: no memory is needed for the whole."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from inference_engine.errors import GeometryError
from inference_engine.formats.atomic_file import replaced_file
from inference_engine.formats.nifti_bits import SIGNAL, Bits, exact_bits
from inference_engine.formats.parallel_gzip import ParallelGzipWriter
from inference_engine.imaging.geometry import FloatArray, VolumeGeometry
from inference_engine.imaging.nibabel_alone import nibabel
from inference_engine.imaging.scaled_volume import ScaledVolume

# Noisy volumes hardly shrink further above it, and level 1 is three times as fast.
COMPRESSION_LEVEL = 1
# Of volumes with fractions, packing saves a tenth and reading them takes three times as long.
_WORTH_PACKING = 0.8
_SCANNER_COORDINATES = 1
# Of the voxels in a NIfTI-1 file without extensions.
_DATA_OFFSET = 352


@contextmanager
def written_by_slice(
    path: Path, geometry: VolumeGeometry, bits: Bits = SIGNAL
) -> Iterator[Callable[[npt.NDArray[Any]], None]]:
    """Yield a function that takes the slices of a volume, one after the other.

    The file holds what that of `write_volume` does, and no memory is needed for the whole. What
    hardly shrinks, such as noise with fractions, isn't packed, so that it is read quickly.

    Parameters
    ----------
    path : Path
        A .nii.gz file.
    geometry : VolumeGeometry
        Grid of the volume; slices are (I, J), along its last axis.
    bits : Bits, optional
        What the slices hold; by default signal as float32.

    Raises
    ------
    OutputError
        If the file can't be written.
    """
    image = nibabel.Nifti1Image(np.broadcast_to(bits.kind.type(0), geometry.shape), geometry.affine)
    set_position(image, geometry.affine)
    image.header.set_data_offset(_DATA_OFFSET)
    image.header.set_slope_inter(bits.slope, bits.intercept)
    with (
        replaced_file(path) as stream,
        ParallelGzipWriter(stream, COMPRESSION_LEVEL, _WORTH_PACKING) as packed,
    ):
        image.header.write_to(packed)
        packed.seek(_DATA_OFFSET)
        yield lambda plane: _write_slice(packed, plane, geometry, bits)
        if packed.tell() != _DATA_OFFSET + bits.kind.itemsize * math.prod(geometry.shape):
            raise GeometryError(f"Another number of slices was given than {geometry.shape} has.")


def _write_slice(
    packed: ParallelGzipWriter, plane: npt.NDArray[Any], geometry: VolumeGeometry, bits: Bits
) -> None:
    if plane.shape != geometry.shape[:2]:
        raise GeometryError(f"A slice of shape {plane.shape} was given for {geometry.shape}.")
    packed.write(np.ascontiguousarray(plane.T, bits.kind.newbyteorder("<")).data)


def write_in_own_bits(path: Path, volume: ScaledVolume, geometry: VolumeGeometry) -> None:
    """Write a volume as .nii.gz in the fewest bits that give every value back exactly.

    Raises
    ------
    OutputError
        If the file can't be written.
    """
    bits = exact_bits(volume)
    with written_by_slice(path, geometry, bits) as take:
        for k in range(geometry.shape[2]):
            take(bits.numbers(volume, k))


def set_position(image: Any, affine: FloatArray) -> None:
    """Store the affine so that it is read back bit for bit wherever NIfTI allows it.

    An sform holds float32 numbers. Where the affine came from a qform (float64 numbers
    made from float32 quaternions) it does not fit there, but fits into a qform again.
    """
    header = image.header
    header.set_xyzt_units("mm")
    header.set_sform(affine, _SCANNER_COORDINATES)
    header.set_qform(affine, _SCANNER_COORDINATES)
    q_affine = header.get_qform()
    if np.array_equal(header.get_sform(), affine):
        # A qform can't hold shear: better none than one that disagrees.
        if not np.allclose(q_affine, affine, rtol=0, atol=1e-3):
            header.set_qform(None, 0)
    elif np.array_equal(q_affine, affine):
        header.set_sform(None, 0)
