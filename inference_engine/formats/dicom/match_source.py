"""Find, in a DICOM export, the very images that a scan was made from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt
from pydicom import dcmread
from pydicom.dataset import Dataset
from pydicom.valuerep import format_number_as_ds

from inference_engine.errors import InputError
from inference_engine.formats.dicom.frames import Frame
from inference_engine.formats.dicom.read_export import DicomExport, opened_export
from inference_engine.formats.dicom.volumes import DicomVolume, read_voxels
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from inference_engine.progress import Progress, ProgressSpan

AnyVolume = npt.NDArray[Any]
Kind = TypeVar("Kind", bound=np.generic)

# The clearest picture of the anatomy first.
_PREFERENCE = ("in_phase", "water", "fat", "opposed_phase")
_WHOLE = 1e-3  # by which a voxel's number may be off
# Voxels compared along each axis, and how alike the same image is after rounding and scaling.
_COMPARED = 48
_ALIKE = 0.98
_MAY_BE_EMPTY = (
    "PatientName",
    "PatientID",
    "PatientBirthDate",
    "PatientSex",
    "StudyDate",
    "StudyTime",
    "StudyID",
    "AccessionNumber",
    "ReferringPhysicianName",
)
# Of a file with many frames: functional groups, number of frames, dimensions; and what each frame
# says for itself.
_FRAMES = "PerFrameFunctionalGroupsSequence"
_OF_FRAMES = (
    0x52009229,
    0x52009230,
    0x00280008,
    0x00209221,
    0x00209222,
    0x00200032,
    0x00200037,
    0x00280030,
)
_ADVICE = "Name the folder of this scan's own export, or leave the source out."


@dataclass(frozen=True)
class AxisOrder:
    """How one array becomes another on the same voxels: axes permuted, then some flipped."""

    axes: tuple[int, int, int]
    flipped: tuple[int, ...]

    def apply(self, volume: npt.NDArray[Kind]) -> npt.NDArray[Kind]:
        """Return a view of the volume in this order."""
        return np.asarray(np.flip(volume.transpose(self.axes), self.flipped))


@dataclass(frozen=True, eq=False)
class SourceImages:
    """The images a scan was made from.

    Parameters
    ----------
    images : tuple of Dataset
        One per slice, in spatial order, without pixels. A slice of a multi-frame file has a header
        of its own, with its number in the file as Referenced Frame Number.
    geometry : VolumeGeometry
        Their grid.
    order : AxisOrder
        From the scan's array to theirs.
    """

    images: tuple[Dataset, ...]
    geometry: VolumeGeometry
    order: AxisOrder

    def label_map(self, label_map: LabelMap) -> LabelMap:
        """Return a label map of the scan on the grid of the images, voxel for voxel."""
        return LabelMap(self.order.apply(label_map.labels), self.geometry)


def source_images(path: Path, scan: DixonScan, progress: Progress) -> SourceImages:
    """Return the images of an export that a scan was made from.

    They must lie on the scan's very voxels, in whatever order, and look like one of its channels:
    a grid alone is no proof, since a protocol gives many patients the same.

    Parameters
    ----------
    path : Path
        Folder, zip file or DICOMDIR of the export.
    scan : DixonScan
        The scan.
    progress : Progress
        Told while headers and pixels are read; may cancel.

    Raises
    ------
    InputError
        If none fits, or those of several studies do.
    """
    with opened_export(path, ProgressSpan(progress, 0, 0.6)) as export:
        fitting = _on_the_grid(export, scan.geometry)
        if not fitting:
            raise InputError(
                "The source holds no series on the grid of this scan (a scan of joined stacks "
                "has none).",
                _ADVICE,
            )
        comparing = ProgressSpan(progress, 0.6, 1)
        alike = [each for each in fitting if _looks_alike(*each, scan, comparing)]
        if not alike:
            raise InputError(
                "The source holds a series on the grid of this scan, but with other images.",
                _ADVICE,
            )
        if len({volume.frames[0].identity.study_uid for volume, _ in alike}) > 1:
            raise InputError("More than one study of the source fits this scan.", _ADVICE)
        volume, order = min(alike, key=lambda each: _rank(each[0]))
        assert volume.geometry is not None
        return SourceImages(tuple(_headers(volume)), volume.geometry, order)


def axis_order(source: VolumeGeometry, target: VolumeGeometry) -> AxisOrder | None:
    """Return how an array on `source` becomes one on `target`; None if the voxels differ."""
    between = np.linalg.inv(target.affine) @ source.affine
    turned = np.rint(between[:3, :3])
    is_order = (np.abs(turned).sum(axis=0) == 1).all() and (np.abs(turned).sum(axis=1) == 1).all()
    if not is_order:
        return None
    axes = np.argmax(np.abs(turned), axis=1)
    signs = turned[range(3), axes]
    shape = tuple(source.shape[axis] for axis in axes)
    first = np.where(signs < 0, np.array(target.shape) - 1, 0)
    # Corners are compared, so that a step that is slightly off shows at the far end.
    far = turned @ (np.array(source.shape) - 1) + first
    off_far = between[:3, :3] @ (np.array(source.shape) - 1) + between[:3, 3] - far
    off = np.abs([between[:3, 3] - first, off_far]).max()
    if shape != target.shape or off > _WHOLE * max(target.shape):
        return None
    return AxisOrder(
        (int(axes[0]), int(axes[1]), int(axes[2])),
        tuple(int(axis) for axis in np.flatnonzero(signs < 0)),
    )


def _on_the_grid(
    export: DicomExport, geometry: VolumeGeometry
) -> list[tuple[DicomVolume, AxisOrder]]:
    found = []
    for volume in _volumes(export):
        order = None if volume.geometry is None else axis_order(geometry, volume.geometry)
        if order is not None:
            found.append((volume, order))
    return found


def _volumes(export: DicomExport) -> Iterable[DicomVolume]:
    for patient in export.patients:
        for visit in patient.visits:
            yield from visit.volumes


def _looks_alike(
    volume: DicomVolume, order: AxisOrder, scan: DixonScan, progress: Progress
) -> bool:
    steps = tuple(slice(None, None, max(1, n // _COMPARED)) for n in volume_shape(volume))
    voxels = read_voxels(volume, progress)[steps]
    channels: Mapping[str, AnyVolume] = {role: getattr(scan, role) for role in _PREFERENCE}
    return any(
        _correlation(voxels, order.apply(channel)[steps]) >= _ALIKE for channel in channels.values()
    )


def volume_shape(volume: DicomVolume) -> tuple[int, int, int]:
    """Return the shape of a volume that has a grid."""
    assert volume.geometry is not None
    return volume.geometry.shape


def _correlation(first: AnyVolume, second: AnyVolume) -> float:
    if first.min() == first.max() or second.min() == second.max():
        return 0.0
    return float(np.corrcoef(first.ravel(), second.ravel())[0, 1])


def _rank(volume: DicomVolume) -> tuple[int, tuple[str, int, str]]:
    role = volume.guess.role
    return (_PREFERENCE.index(role) if role in _PREFERENCE else len(_PREFERENCE), volume.order)


def _headers(volume: DicomVolume) -> Iterable[Dataset]:
    """Yield a header for each slice, one of its own for a slice of a multi-frame file, too."""
    # Each file is read once, however many slices it holds.
    files = {path: _header(path) for path in {frame.path for frame in volume.frames}}
    for frame in volume.frames:
        header = files[frame.path]
        yield _slice_header(header, frame) if _FRAMES in header else header


def _header(path: Path) -> Dataset:
    header = dcmread(path, stop_before_pixels=True)
    if not header.get("FrameOfReferenceUID"):
        raise InputError(
            "The source doesn't say to which frame of reference it belongs.",
            "Leave the source out: LegSeg then makes images for the segmentation to refer to.",
        )
    # They may be empty, but not missing; some exports leave them out.
    for keyword in _MAY_BE_EMPTY:
        if keyword not in header:
            setattr(header, keyword, None)
    return header


def _slice_header(header: Dataset, frame: Frame) -> Dataset:
    """Return the header of a frame as if it were a file, with its number there."""
    alone = Dataset()
    alone.update({element.tag: element for element in header if element.tag not in _OF_FRAMES})
    alone.ReferencedFrameNumber = frame.index + 1
    alone.ImagePositionPatient = list(map(format_number_as_ds, frame.position))
    alone.ImageOrientationPatient = list(map(format_number_as_ds, frame.orientation))
    alone.PixelSpacing = list(map(format_number_as_ds, frame.spacing))
    return alone
