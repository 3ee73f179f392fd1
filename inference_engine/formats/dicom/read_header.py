"""The header of one DICOM file, without its pixels, and where these lie."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from pydicom import config, dcmread
from pydicom.dataset import Dataset
from pydicom.errors import InvalidDicomError
from pydicom.pixels.decoders.base import get_decoder
from pydicom.uid import UID

from inference_engine.errors import InputError
from inference_engine.formats.bids_names import stem_of
from inference_engine.formats.dicom.header_values import items, text, texts, whole

# Files are read as they are; that values break a rule of DICOM is no reason to refuse them.
config.settings.reading_validation_mode = config.IGNORE

IS_NIFTI = "is a NIfTI image, not a DICOM file"

_PREAMBLE = 128
_PIXEL_DATA = b"\xe0\x7f\x10\x00"
# The object identifier of enveloped data (RFC 5652), with which encrypted DICOM media begin.
_ENVELOPED = bytes.fromhex("06092a864886f70d010703")
_EXPLICIT, _IMPLICIT = UID("1.2.840.10008.1.2.1"), UID("1.2.840.10008.1.2")
# A frame of 8192 x 8192 is beyond any scanner; a damaged header can claim 65535 x 65535.
_MOST_PIXELS = 8192 * 8192
_MOST_FRAMES = 100_000


class UnusableFileError(Exception):
    """A file is left out; the text says why and names neither file nor patient."""


@dataclass(frozen=True)
class PixelLayout:
    """How the pixels of a file are stored.

    Parameters
    ----------
    rows, columns, frames : int
        Size of a frame, and how many there are.
    bits : int
        8 or 16 bits a pixel, as they lie in the file.
    is_signed : bool
        Whether they are signed.
    offset : int or None
        Where the pixels begin, bytes; None if they are compressed or in the other byte order.
    """

    rows: int
    columns: int
    frames: int
    bits: int
    is_signed: bool
    offset: int | None


@dataclass(frozen=True, eq=False)
class ImageHeader:
    """One MR image file: everything but the pixels."""

    path: Path
    dataset: Dataset
    layout: PixelLayout


def read_header(path: Path) -> ImageHeader:
    """Read the header of one MR image file.

    Raises
    ------
    UnusableFileError
        If the file is no DICOM file, holds no MR image, or its pixels can't be read.
    """
    if stem_of(path) is not None:
        raise UnusableFileError(IS_NIFTI)
    try:
        with warnings.catch_warnings(), path.open("rb") as stream:
            warnings.simplefilter("ignore")
            dataset = _dataset(stream)
            _require_mr_image(dataset)
            return ImageHeader(path, dataset, _layout(dataset, stream))
    except UnusableFileError:
        raise
    except FileNotFoundError as error:
        raise UnusableFileError("is listed but isn't there") from error
    except OSError as error:
        raise UnusableFileError("can't be read from the disk") from error
    except Exception as error:
        # A damaged header raises whatever its conversion raises.
        raise UnusableFileError("has a damaged header") from error


def read_directory(path: Path) -> list[Dataset]:
    """Return the records of a DICOMDIR.

    Raises
    ------
    InputError
        If it is none.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return items(dcmread(path), "DirectoryRecordSequence")
    except Exception as error:
        raise InputError(
            "The DICOMDIR can't be read.", "Name the folder in which it lies instead."
        ) from error


def _dataset(stream: IO[bytes]) -> Dataset:
    try:
        return dcmread(stream, stop_before_pixels=True)
    except InvalidDicomError:
        stream.seek(0)
        start = stream.read(_PREAMBLE)
        if start[:1] == b"\x30" and _ENVELOPED in start:
            raise UnusableFileError("is encrypted") from None
        # Old files begin with their first element, of group 2 or 8, without a preamble.
        if start[:2] not in (b"\x02\x00", b"\x08\x00"):
            raise UnusableFileError("is not a DICOM file") from None
        stream.seek(0)
        return dcmread(stream, stop_before_pixels=True, force=True)


def _require_mr_image(dataset: Dataset) -> None:
    if "EncryptedAttributesSequence" in dataset and not text(dataset, "SeriesInstanceUID"):
        raise UnusableFileError("is encrypted")
    if text(dataset, "Modality") != "MR" or whole(dataset, "Rows") is None:
        raise UnusableFileError("holds no MR image")
    if not text(dataset, "SeriesInstanceUID"):
        raise UnusableFileError("has a damaged header")
    if "MOSAIC" in texts(dataset, "ImageType"):
        raise UnusableFileError("is a mosaic of slices, which no Dixon image is")
    if (whole(dataset, "SamplesPerPixel") or 1) != 1:
        raise UnusableFileError("is a colour picture")


def _layout(dataset: Dataset, stream: IO[bytes]) -> PixelLayout:
    rows, columns = whole(dataset, "Rows") or 0, whole(dataset, "Columns") or 0
    frames = whole(dataset, "NumberOfFrames") or 1
    bits = whole(dataset, "BitsAllocated") or 0
    if bits not in (8, 16) or not 0 < rows * columns <= _MOST_PIXELS:
        raise UnusableFileError("has a damaged header")
    if not 0 < frames <= _MOST_FRAMES:
        raise UnusableFileError("has a damaged header")
    syntax = getattr(getattr(dataset, "file_meta", None), "TransferSyntaxUID", _IMPLICIT)
    is_signed = whole(dataset, "PixelRepresentation") == 1
    if syntax not in (_EXPLICIT, _IMPLICIT):
        _require_codec(syntax)
        return PixelLayout(rows, columns, frames, bits, is_signed, None)
    # The reader stops at the element's tag; its value follows the tag, (type) and length.
    start = stream.tell()
    if stream.read(4) != _PIXEL_DATA:
        raise UnusableFileError("is cut short, or holds no pixels")
    offset = start + (12 if syntax == _EXPLICIT else 8)
    if stream.seek(0, 2) - offset < rows * columns * frames * bits // 8:
        raise UnusableFileError("is cut short")
    return PixelLayout(rows, columns, frames, bits, is_signed, offset)


def _require_codec(syntax: UID) -> None:
    try:
        has_codec = get_decoder(syntax).is_available
    except (NotImplementedError, ValueError):
        has_codec = False
    if not has_codec:
        raise UnusableFileError("is compressed in a way that can't be read here")
