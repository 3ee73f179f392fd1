"""Long DICOM sequences as bytes: thousands of items, most of whose parts are alike.

As objects, a segmentation's frames and a structure set's contours take longer to make and to write
than all that is computed. Here a part that many items share is encoded once, by pydicom, and a
sequence is put together from bytes; whoever reads the dataset gets ordinary items. Everything is
in explicit VR, little endian.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from io import BytesIO

from pydicom.dataelem import RawDataElement
from pydicom.dataset import Dataset
from pydicom.filebase import DicomBytesIO
from pydicom.filereader import read_dataset
from pydicom.filewriter import correct_ambiguous_vr_element, write_dataset
from pydicom.tag import Tag

_ITEM = (0xFFFE, 0xE000)


def element_bytes(tag: int, kind: bytes, value: bytes) -> bytes:
    """Return an element.

    Parameters
    ----------
    tag : int
        Group and element, 32 bits.
    kind : bytes
        Its value representation, such as b'DS'; text is padded with a blank.
    value : bytes
        The encoded value; shorter than 64 kB, but for a sequence.

    Raises
    ------
    struct.error
        If the value is longer.
    """
    if len(value) % 2:
        value += b" "
    if kind == b"SQ":
        return struct.pack("<HH2sHL", tag >> 16, tag & 0xFFFF, kind, 0, len(value)) + value
    return struct.pack("<HH2sH", tag >> 16, tag & 0xFFFF, kind, len(value)) + value


def item_bytes(content: bytes) -> bytes:
    """Return an item of a sequence, of defined length, from its encoded elements."""
    return struct.pack("<HHL", *_ITEM, len(content)) + content


def dataset_bytes(dataset: Dataset) -> bytes:
    """Return the elements of a small dataset, as pydicom encodes them; text must be plain."""
    stream = DicomBytesIO()
    stream.is_implicit_VR, stream.is_little_endian = False, True
    write_dataset(stream, dataset)
    return stream.getvalue()


def encoded_dataset(dataset: Dataset) -> Dataset:
    """Return a dataset whose elements are encoded; pydicom decodes those that are looked at."""
    return read_dataset(BytesIO(dataset_bytes(dataset)), False, True)


def sequence_element(tag: int, items: Iterable[bytes]) -> RawDataElement:
    """Return a sequence to be set in a dataset; pydicom decodes it where it is looked at.

    Parameters
    ----------
    tag : int
        Group and element.
    items : iterable of bytes
        Each from `item_bytes`.
    """
    content = b"".join(items)
    return RawDataElement(Tag(tag), "SQ", len(content), content, 0, False, True)


def keep_encoded(dataset: Dataset) -> None:
    """Let a dataset be written without decoding what is encoded in it.

    pydicom looks through all of a dataset for elements whose kind depends on others, and decodes
    it on the way, unless the dataset counts as read in the encoding that is written.
    """
    for element in list(dataset.elements()):
        correct_ambiguous_vr_element(element, dataset, is_little_endian=True)
    dataset.set_original_encoding(False, True, dataset._character_set)
