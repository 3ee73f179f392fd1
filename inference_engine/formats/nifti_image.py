"""One NIfTI file into values and grid: what every image must satisfy, whatever it shows."""

from __future__ import annotations

import logging
import math
import threading
import warnings
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import numpy as np
import numpy.typing as npt

from inference_engine.errors import InputError
from inference_engine.formats.gzip_stream import GzipStream
from inference_engine.imaging.geometry import MOST_VOXELS, FloatVolume, VolumeGeometry
from inference_engine.imaging.nibabel_alone import nibabel
from inference_engine.imaging.scaled_volume import ScaledVolume

_GZIP_START = b"\x1f\x8b"
# Deflate packs no better than this (zlib's documentation).
_HIGHEST_COMPRESSION = 1032
_CHUNK_BYTES = 1 << 20
_PIECE_VOXELS = 1 << 18
# More than any Dixon sequence has.
MOST_ECHOES = 64
# Filters of warnings belong to the whole process, and images are read side by side.
_HEADERS = threading.Lock()
# Codes of NIfTI; 0 is not said, 2 millimetres.
_OTHER_UNITS = {1: "meters", 3: "microns"}

_NOT_NIFTI: tuple[type[Exception], ...] = (
    nibabel.filebasedimages.ImageFileError,  # type: ignore[attr-defined]
    nibabel.spatialimages.HeaderDataError,  # type: ignore[attr-defined]
)

# nibabel prints what it mends in a header; what matters of that is checked here.
logging.getLogger("nibabel.global").setLevel(logging.CRITICAL + 1)

Stream = IO[bytes] | GzipStream


def read_image(path: Path) -> tuple[npt.NDArray[Any], VolumeGeometry]:
    """Read one 3D image.

    Parameters
    ----------
    path : Path
        A NIfTI-1 or NIfTI-2 file, packed by gzip or not, whatever its name; 4D is accepted
        where it holds a single volume.

    Returns
    -------
    ndarray, (I, J, K)
        Values with the file's scaling applied, in the file's axis order and a type of its
        choice.
    VolumeGeometry
        The file's grid; its affine is the one nibabel reads.

    Raises
    ------
    InputError
        If the file is missing, is not NIfTI, is damaged, is not one 3D volume of real
        numbers, or doesn't say how it lies in the patient.
    """
    values, geometry = read_series(path, most=1)
    return values[..., 0], geometry


def read_series(path: Path, *, most: int = MOST_ECHOES) -> tuple[npt.NDArray[Any], VolumeGeometry]:
    """Read one or more volumes on one grid, such as the echoes of a scan.

    Parameters
    ----------
    path : Path
        As for `read_image`, 3D or 4D.
    most : int, optional
        How many volumes there may be.

    Returns
    -------
    ndarray, (I, J, K, N)
        Values as `read_image` returns them.
    VolumeGeometry
        The grid of one volume.

    Raises
    ------
    InputError
        As `read_image`, or if there are more volumes.
    """
    with _readable(path, most) as (image, stream):
        with np.errstate(over="ignore", invalid="ignore"):
            values = np.asanyarray(image.dataobj)
        _go_to_end(stream)
    shape = values.shape[:3]
    return values.reshape((*shape, math.prod(values.shape[3:]))), VolumeGeometry(
        shape, image.affine
    )


def read_stored(path: Path) -> tuple[ScaledVolume, VolumeGeometry]:
    """Read one 3D image in the bits that lie in the file, with its scaling; as `read_image`."""
    with _readable(path) as (image, stream):
        proxy = image.dataobj
        # Room as numpy makes it: in large pages, which are had in a tenth of the time.
        stored = np.empty(image.shape[:3], proxy.dtype, order="F")
        stream.seek(proxy.offset)
        _fill(stream, stored.reshape(-1, order="F"))
        _go_to_end(stream)
    volume = ScaledVolume(stored, proxy.slope, proxy.inter)
    return volume, VolumeGeometry(stored.shape, image.affine)


def read_signal(path: Path) -> tuple[FloatVolume, VolumeGeometry]:
    """Read one 3D image as float32, scaled; as `read_image`, and without its detours.

    Unpacked and scaled piece by piece, in the processor's cache: room is made once, for what is
    returned.
    """
    with _readable(path) as (image, stream), np.errstate(over="ignore", invalid="ignore"):
        proxy = image.dataobj
        volume = np.empty(image.shape[:3], np.float32, order="F")
        signal = volume.reshape(-1, order="F")
        stream.seek(proxy.offset)
        piece = np.empty(min(_PIECE_VOXELS, signal.size), proxy.dtype)
        for start in range(0, signal.size, piece.size):
            stored = piece[: signal.size - start]
            _fill(stream, stored)
            signal[start : start + stored.size] = ScaledVolume(stored, proxy.slope, proxy.inter)[:]
        _go_to_end(stream)
    return volume, VolumeGeometry(volume.shape, image.affine)


def _fill(stream: Stream, room: npt.NDArray[Any]) -> None:
    view = room.view(np.uint8).data
    while view:
        count = stream.readinto(view)  # type: ignore[union-attr]
        if not count:
            raise EOFError("the file ends before its voxels do")
        view = view[count:]


def _go_to_end(stream: Stream) -> None:
    # Only there does a packed file tell whether all before it was whole.
    while stream.read(_CHUNK_BYTES):
        pass


def count_volumes(path: Path) -> int:
    """Return how many volumes a file holds, and read no voxel; raises as `read_series`."""
    with _readable(path, MOST_ECHOES) as (image, _):
        return math.prod(image.shape[3:])


def read_grid(path: Path) -> VolumeGeometry:
    """Read the grid of one 3D image and no voxel; raises as `read_image`."""
    with _readable(path) as (image, _):
        return VolumeGeometry(image.shape[:3], image.affine)


def read_image_slice(path: Path, k: int) -> FloatVolume:
    """Read one slice along the last axis of a 3D image, (I, J, 1); raises as `read_image`."""
    with _readable(path) as (image, _), np.errstate(over="ignore", invalid="ignore"):
        rest = (0,) * (len(image.shape) - 3)
        return np.asarray(image.dataobj[(slice(None), slice(None), k, *rest)], np.float32)[
            ..., None
        ]


@contextmanager
def _readable(path: Path, most: int = 1) -> Iterator[tuple[Any, Stream]]:
    """Yield an image whose header can be used, and the stream its voxels are read from."""
    try:
        with _unpacked(path) as stream:
            image = _opened(stream, path.name)
            _require_usable_header(image, path, most)
            yield image, stream
    except (OSError, EOFError, ValueError, zlib.error) as error:
        raise _damaged(path.name) from error


@contextmanager
def _unpacked(path: Path) -> Iterator[Stream]:
    with _file(path) as file:
        is_packed = file.read(len(_GZIP_START)) == _GZIP_START
        file.seek(0)
        if is_packed:
            yield GzipStream(file)
        else:
            yield file


def _file(path: Path) -> IO[bytes]:
    try:
        if path.is_dir():
            raise InputError(
                f"{path.name} is a folder, not a file.", "Give a .nii or .nii.gz file."
            )
        if not path.is_file():
            raise InputError(f"The file {path.name} does not exist.", "Check the path.")
        return path.open("rb")
    except OSError as error:
        raise InputError(
            f"{path.name} can't be read: {error.strerror}.", "Check the path and its permissions."
        ) from error


def _opened(stream: Stream, name: str) -> Any:
    start = stream.read(nibabel.Nifti2Header.sizeof_hdr)
    for kind in (nibabel.Nifti1Image, nibabel.Nifti2Image):
        header = kind.header_class
        if len(start) >= header.sizeof_hdr and header.may_contain_header(start):
            _require_voxel_size(header(start[: header.sizeof_hdr], check=False), name)
            stream.seek(0)
            try:
                # nibabel warns of extensions with odd sizes, which are of no matter here.
                with _HEADERS, warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    return kind.from_stream(stream)
            except _NOT_NIFTI as error:
                raise _not_nifti(name) from error
    raise _not_nifti(name)


def _require_voxel_size(header: Any, name: str) -> None:
    """Refuse a voxel size of 0, which nibabel would make 1 mm.

    Where there is an sform, the grid follows from it alone.
    """
    follows_from_size = int(header["sform_code"]) <= 0 < int(header["qform_code"])
    if follows_from_size and not header["pixdim"][1:4].all():
        raise InputError(
            f"{name} doesn't say how large its voxels are.", "Convert the scan again from DICOM."
        )


def _require_usable_header(image: Any, path: Path, most: int) -> None:
    header, shape, name = image.header, image.shape, path.name
    if len(shape) < 3:
        raise InputError(
            f"{name} is not a volume: it has {len(shape)} axes.", "Give a single 3D volume."
        )
    if min(shape) < 1:
        raise _damaged(name)
    if math.prod(shape[3:]) > most:
        raise InputError(
            f"{name} holds {math.prod(shape[3:])} volumes.",
            "Give a single 3D volume; of echoes, 'legseg separate' makes water and fat."
            if most == 1
            else f"Give at most {most} echoes.",
        )
    if image.get_data_dtype().kind not in "iufb":
        raise InputError(
            f"{name} holds complex or colour values.", "Give a magnitude (grey-value) image."
        )
    # Before room is made for them: a damaged header can ask for any amount of memory.
    if math.prod(shape) * image.get_data_dtype().itemsize > _most_bytes_in(path):
        raise _damaged(name)
    # A file of a few MB can hold zeros for all of it, too.
    if math.prod(shape) > MOST_VOXELS:
        raise InputError(
            f"{name} has more voxels than any scan, {' x '.join(map(str, shape[:3]))}.",
            "Check that the right file was chosen.",
        )
    if int(header["sform_code"]) <= 0 and int(header["qform_code"]) <= 0:
        raise InputError(
            f"{name} does not say how it lies in the patient, so left can't be told from right.",
            "Convert the scan again from DICOM.",
        )
    # The lower three bits; the others are of time, and no matter here.
    unit = int(header["xyzt_units"]) & 7
    if unit in _OTHER_UNITS:
        raise InputError(
            f"{name} gives its distances in {_OTHER_UNITS[unit]}.",
            "Convert the scan again, in millimetres.",
        )
    if unit > max(_OTHER_UNITS):
        raise _damaged(name)


def _most_bytes_in(path: Path) -> int:
    return path.stat().st_size * _HIGHEST_COMPRESSION


def _not_nifti(name: str) -> InputError:
    return InputError(f"{name} is not a NIfTI image.", "Give a .nii or .nii.gz file.")


def _damaged(name: str) -> InputError:
    return InputError(f"{name} is damaged or cut short.", "Copy or export the file again.")
