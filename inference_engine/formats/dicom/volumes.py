"""Volumes among the frames of a series, and their voxels."""

from __future__ import annotations

import warnings
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
from pydicom.pixels.utils import iter_pixels

from inference_engine.errors import GeometryError, InputError
from inference_engine.formats.dicom.frames import Frame
from inference_engine.formats.dicom.roles import RoleGuess, guess_role
from inference_engine.formats.dicom.series_geometry import (
    geometry_of,
    in_spatial_order,
    split_by_direction,
)
from inference_engine.imaging.geometry import FloatVolume, VolumeGeometry
from inference_engine.imaging.scaled_volume import ScaledVolume
from inference_engine.progress import Progress

# Fewer slices in each of several directions are no stacks but a localiser.
_FEWEST_OF_A_STACK = 4


@dataclass(frozen=True, eq=False)
class DicomVolume:
    """One image of a series: slices of one kind, at one moment, in one stack.

    Parameters
    ----------
    label : str
        Number of the series, with a second number where it holds several volumes: '5', '5.2'.
    frames : tuple of Frame
        Its slices, in spatial order where they have one.
    geometry : VolumeGeometry or None
        Its grid; None if the slices make none.
    problem : str
        Why they make none, one sentence and what to do; else ''.
    """

    label: str
    frames: tuple[Frame, ...]
    geometry: VolumeGeometry | None
    problem: str = ""

    @cached_property
    def guess(self) -> RoleGuess:
        """What the volume seems to show."""
        return guess_role(self.frames[0].facts)

    @property
    def order(self) -> tuple[str, int, str]:
        """Sorts volumes as they were acquired."""
        first = self.frames[0]
        return (min(frame.time for frame in self.frames), first.series_number, self.label)


def volumes_of(frames: Sequence[Frame]) -> list[DicomVolume]:
    """Return the volumes of one series; frames that came twice count once.

    Parameters
    ----------
    frames : sequence of Frame
        All of one series, in any order.
    """
    # The header of a frame tells the kinds of a series apart: role, echo, moment and stack.
    kinds: dict[object, list[Frame]] = defaultdict(list)
    for frame in _without_copies(frames):
        kinds[_kind_of(frame)].append(frame)
    parts: list[tuple[list[Frame], str]] = []
    # Numbered alike however the files are named: by stack, moment, echo and type.
    for kind in sorted(kinds.values(), key=_rank_of):
        parts += _parts_of(kind)
    number = str(frames[0].series_number)
    volumes = []
    for index, (part, problem) in enumerate(parts, start=1):
        label = number if len(parts) == 1 else f"{number}.{index}"
        volumes.append(_volume(label, part, problem))
    return volumes


def read_voxels(volume: DicomVolume, progress: Progress) -> FloatVolume:
    """Read a volume, scaled to signal.

    Parameters
    ----------
    volume : DicomVolume
        One with a geometry.
    progress : Progress
        Told at every slice; may cancel.

    Returns
    -------
    ndarray of float32, (I, J, K)
        On the volume's geometry: columns, rows, slices.

    Raises
    ------
    InputError
        If pixels can't be read or decoded.
    """
    return read_stored(volume, progress).signal()


def read_stored(volume: DicomVolume, progress: Progress) -> ScaledVolume:
    """Read a volume in the bits that it is stored in; otherwise as `read_voxels`.

    Returns
    -------
    ScaledVolume, (I, J, K)
        float32 where the slices don't share one scale, else of the stored type.
    """
    geometry = _geometry_of(volume)
    scales = {(frame.rescaling.slope, frame.rescaling.intercept) for frame in volume.frames}
    kinds = {_stored_type(frame) for frame in volume.frames}
    is_alike = len(scales) == len(kinds) == 1
    voxels = np.empty(geometry.shape, kinds.pop() if is_alike else np.float32, order="F")
    # Frames of one file are read together: its header is then parsed once.
    by_file: dict[object, list[tuple[int, Frame]]] = defaultdict(list)
    for k, frame in enumerate(volume.frames):
        by_file[frame.path].append((k, frame))
    done = 0
    for slices in by_file.values():
        planes = _planes([frame for _, frame in slices])
        for (k, frame), plane in zip(slices, planes, strict=True):
            progress.report(done / len(volume.frames), "Reading slices")
            voxels[:, :, k] = plane.T if is_alike else _scaled(plane, frame).T
            done += 1
    return ScaledVolume(voxels, *scales.pop()) if is_alike else ScaledVolume(voxels)


def read_slice(volume: DicomVolume, k: int) -> FloatVolume:
    """Read one slice of a volume, scaled to signal, (I, J, 1); raises as `read_voxels`."""
    _geometry_of(volume)
    frame = volume.frames[k]
    (plane,) = _planes([frame])
    return _scaled(plane, frame).T[:, :, None]


def _geometry_of(volume: DicomVolume) -> VolumeGeometry:
    if volume.geometry is None:
        raise GeometryError(volume.problem)
    return volume.geometry


def _scaled(plane: npt.NDArray[Any], frame: Frame) -> FloatVolume:
    scale = frame.rescaling
    return ScaledVolume(plane, scale.slope, scale.intercept)[:]


def _stored_type(frame: Frame) -> np.dtype[Any]:
    return np.dtype(f"{'i' if frame.layout.is_signed else 'u'}{frame.layout.bits // 8}")


def _planes(frames: Sequence[Frame]) -> Iterator[npt.NDArray[Any]]:
    """Yield the stored pixels (rows, columns) of frames of one file."""
    try:
        if frames[0].layout.offset is not None:
            yield from (_plain_plane(frame, frame.layout.offset or 0) for frame in frames)
            return
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            indices = [frame.index for frame in frames]
            for plane in iter_pixels(frames[0].path, indices=indices, raw=True):
                yield _checked(plane, frames[0])
    except InputError:
        raise
    except Exception as error:
        # Decoders raise whatever they like at damaged pixels.
        raise InputError(
            f"The pixels of series {frames[0].series_number} can't be decoded.",
            "Export the series again, uncompressed.",
        ) from error


def _plain_plane(frame: Frame, offset: int) -> npt.NDArray[Any]:
    layout = frame.layout
    stored = _stored_type(frame).newbyteorder("<")
    count = layout.rows * layout.columns
    start = offset + frame.index * count * stored.itemsize
    plane = np.fromfile(frame.path, stored, count, offset=start)
    return _checked(plane.reshape(layout.rows, layout.columns), frame)


def _checked(plane: npt.NDArray[Any], frame: Frame) -> npt.NDArray[Any]:
    if plane.shape != (frame.layout.rows, frame.layout.columns):
        raise InputError(
            f"A slice of series {frame.series_number} has another size than its header says.",
            "Export the series again.",
        )
    return plane


def _without_copies(frames: Sequence[Frame]) -> list[Frame]:
    # Exports hold files twice, such as once more in a backup folder.
    seen: dict[object, Frame] = {}
    for frame in frames:
        key: object = (frame.instance_uid, frame.index)
        if not frame.instance_uid:
            key = (str(frame.path), frame.index)
        seen.setdefault(key, frame)
    return list(seen.values())


def _kind_of(frame: Frame) -> object:
    facts, layout = frame.facts, frame.layout
    echo = None if facts.echo_time_ms is None else round(facts.echo_time_ms, 2)
    spacing = tuple(round(each, 4) for each in frame.spacing)
    return (
        *(facts.image_type, facts.component, echo, frame.stack_id, frame.moment),
        *(layout.rows, layout.columns, spacing),
    )


def _rank_of(kind: Sequence[Frame]) -> tuple[str, int, float, tuple[str, ...]]:
    first = kind[0]
    return (first.stack_id, first.moment, first.facts.echo_time_ms or 0, first.facts.image_type)


def _parts_of(kind: Sequence[Frame]) -> list[tuple[list[Frame], str]]:
    """Part frames of one kind into stacks, each with what is wrong with it or ''."""
    directions = split_by_direction(kind)
    problem = ""
    if len(directions) > 1 and min(map(len, directions)) < _FEWEST_OF_A_STACK:
        problem = (
            f"The slices of series {kind[0].series_number} run in {len(directions)} different "
            "directions. Export the Dixon images, not the localiser."
        )
    parts: list[tuple[list[Frame], str]] = []
    for direction in directions:
        parts += [(part, problem) for part in _by_acquisition(direction)]
    return parts


def _by_acquisition(frames: list[Frame]) -> list[list[Frame]]:
    """Part frames of one direction by acquisition, if together they make no grid."""
    acquisitions: dict[int, list[Frame]] = defaultdict(list)
    for frame in frames:
        acquisitions[frame.acquisition].append(frame)
    # Numbers of acquisition may as well count the slices of one stack.
    if len(acquisitions) < 2 or min(map(len, acquisitions.values())) < _FEWEST_OF_A_STACK:
        return [frames]
    if _make_a_grid(frames):
        return [frames]
    return [acquisitions[number] for number in sorted(acquisitions)]


def _make_a_grid(frames: Sequence[Frame]) -> bool:
    try:
        geometry_of(in_spatial_order(frames))
    except GeometryError:
        return False
    return True


def _volume(label: str, part: list[Frame], problem: str) -> DicomVolume:
    try:
        ordered = in_spatial_order(part)
        geometry = geometry_of(ordered)
    except GeometryError as error:
        return DicomVolume(label, tuple(part), None, problem or str(error))
    if problem:
        return DicomVolume(label, tuple(ordered), None, problem)
    return DicomVolume(label, tuple(ordered), geometry)
