"""The frames of a DICOM segmentation: which there are, their pixels, and what is said of each.

highdicom makes a segmentation of one frame, which knows all codes and modules; its frames are put
in here. For thousands of frames it would take longer than everything else in an export, and it
can't refer to single frames of a multi-frame file whose directions stand beside each frame.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import numpy.typing as npt
from highdicom.content import PlanePositionSequence
from pydicom.dataset import Dataset

from inference_engine.formats.dicom_bytes import (
    dataset_bytes,
    element_bytes,
    item_bytes,
    keep_encoded,
    sequence_element,
)
from inference_engine.formats.dicom_reference import image_reference, slice_positions
from inference_engine.imaging.label_map import VALUES

_DERIVATION, _SOURCE = 0x00089124, 0x00082112
_FRAME_CONTENT, _INDICES = 0x00209111, 0x00209157
_PLACE, _SEGMENT = 0x00209113, 0x0062000A
_FRAMES = 0x52009230
_BITS = 8  # of a byte: so many pixels of a muscle it holds

Slices = npt.NDArray[np.uint8]


@dataclass(frozen=True)
class _Frame:
    """One frame: its slice, that slice's place among those that have frames, from 1, a segment.

    `segment` is None where a frame holds all segments.
    """

    index: int
    place: int
    segment: int | None


def set_frames(
    segmentation: Dataset, numbers: Slices, sources: Sequence[Dataset], *, is_labelmap: bool
) -> None:
    """Replace the one frame of a segmentation by those of all slices that aren't empty.

    Parameters
    ----------
    segmentation : Dataset
        With one frame, which refers to the first source.
    numbers : ndarray of uint8, (K, rows, columns)
        Number of a segment, or 0, in each voxel.
    sources : sequence of Dataset
        The K images that the slices lie on.
    is_labelmap : bool
        Whether a frame holds the numbers of all segments, or the bits of one.
    """
    frames = _frames_of(numbers, _order(sources), is_labelmap=is_labelmap)
    template = segmentation[_FRAMES].value[0]
    segmentation[_FRAMES] = sequence_element(_FRAMES, _groups(template, frames, sources))
    segmentation.NumberOfFrames = len(frames)
    pixels = b"".join(_values(frames, numbers) if is_labelmap else _bits(frames, numbers))
    segmentation.PixelData = pixels + bytes(len(pixels) % 2)
    if is_labelmap and _are_a_volume(frames):
        segmentation.DimensionOrganizationType = "3D"
    keep_encoded(segmentation)


def _order(sources: Sequence[Dataset]) -> list[int]:
    """Return the slices in the order in which highdicom puts them: along columns cross rows."""
    across, down = np.array(sources[0].ImageOrientationPatient, float).reshape(2, 3)
    distances = slice_positions(sources) @ np.cross(down, across)
    return [int(index) for index in np.argsort(distances)]


def _frames_of(numbers: Slices, order: Sequence[int], *, is_labelmap: bool) -> list[_Frame]:
    held = np.array([np.bincount(plane.ravel(), minlength=VALUES) > 0 for plane in numbers])
    held[:, 0] = False
    kept = [index for index in order if held[index].any()]
    places = {index: place for place, index in enumerate(kept, start=1)}
    if is_labelmap:
        return [_Frame(index, places[index], None) for index in kept]
    segments = np.flatnonzero(held.any(axis=0)).tolist()
    return [
        _Frame(index, places[index], segment)
        for segment in segments
        for index in kept
        if held[index, segment]
    ]


def _are_a_volume(frames: Sequence[_Frame]) -> bool:
    steps = {abs(after.index - before.index) for before, after in pairwise(frames)}
    return steps == {1}


def _values(frames: Iterable[_Frame], numbers: Slices) -> Iterator[bytes]:
    return (numbers[frame.index].tobytes() for frame in frames)


def _bits(frames: Iterable[_Frame], numbers: Slices) -> Iterator[bytes]:
    """Yield the pixels of all frames, one bit each, without a gap between frames."""
    rest = np.empty(0, bool)
    for frame in frames:
        inside = np.concatenate([rest, (numbers[frame.index] == frame.segment).ravel()])
        whole = len(inside) // _BITS * _BITS
        yield np.packbits(inside[:whole], bitorder="little").tobytes()
        rest = inside[whole:]
    yield np.packbits(rest, bitorder="little").tobytes()


def _groups(
    template: Dataset, frames: Iterable[_Frame], sources: Sequence[Dataset]
) -> Iterator[bytes]:
    """Yield what is said of each frame; where a slice lies is the same for all its segments."""
    of_slice: dict[int, tuple[bytes, bytes]] = {}
    for frame in frames:
        if frame.index not in of_slice:
            source = sources[frame.index]
            of_slice[frame.index] = (_derivation(template, source), _place(source))
        derivation, place = of_slice[frame.index]
        segment = [] if frame.segment is None else [frame.segment]
        indices = np.array([*segment, frame.place], "<u4").tobytes()
        content = item_bytes(element_bytes(_INDICES, b"UL", indices))
        parts = [derivation, element_bytes(_FRAME_CONTENT, b"SQ", content), place]
        if frame.segment is not None:
            parts.append(_segment(frame.segment))
        yield item_bytes(b"".join(parts))


def _derivation(template: Dataset, source: Dataset) -> bytes:
    derivation = template[_DERIVATION][0]
    derivation[_SOURCE][0].update(image_reference(source))
    return element_bytes(_DERIVATION, b"SQ", item_bytes(dataset_bytes(derivation)))


def _place(source: Dataset) -> bytes:
    (place,) = PlanePositionSequence("PATIENT", tuple(source.ImagePositionPatient))
    return element_bytes(_PLACE, b"SQ", item_bytes(dataset_bytes(place)))


def _segment(number: int) -> bytes:
    identification = Dataset()
    identification.ReferencedSegmentNumber = number
    return element_bytes(_SEGMENT, b"SQ", item_bytes(dataset_bytes(identification)))
