"""DICOM objects of a phantom, and a reader of segmentations that knows pydicom alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import numpy as np
from pydicom import dcmread
from pydicom.dataset import Dataset
from pydicom.uid import generate_uid

from inference_engine.anatomy.label_table import LabelTable, load_label_table
from inference_engine.formats.dicom_reference import ExportIdentity, reference_images
from inference_engine.formats.dicom_seg import LabelAuthor
from inference_engine.formats.segment_codes import CodedSegment, coded_segments
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.label_map import LabelMap
from legseg_desktop.viewing.label_colours import label_colours
from tests.support.phantoms import two_leg_scan

IDENTITY = ExportIdentity("P1", "visit 1", "key", datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC), "0.1")
AUTHOR = LabelAuthor("AUTOMATIC", "coarse", "0.3.0")
_LPS = np.diag([-1.0, -1.0, 1.0])


@dataclass(frozen=True, eq=False)
class Example:
    """A phantom with all that an object is made from."""

    scan: DixonScan
    label_map: LabelMap
    table: LabelTable
    segments: tuple[CodedSegment, ...]
    images: list[Dataset]


def example(axis_codes: str = "LPS", degrees: tuple[float, float, float] = (8, -5, 12)) -> Example:
    """Return an oblique phantom whose grid is anisotropic, in any order of axes."""
    scan, label_map = two_leg_scan(
        (36, 30, 9), (7.0, 9.0, 15.0), axis_codes, rotation_degrees=degrees
    )
    table = load_label_table()
    present = np.unique(label_map.labels)
    segments = coded_segments(table, present, label_colours(table), "P1")
    images = reference_images(scan.in_phase, scan.geometry, IDENTITY)
    return Example(scan, label_map, table, segments, images)


def with_frame_of_reference(study: Path) -> Path:
    """Give the files of a study one frame of reference, as every scanner does."""
    uid = generate_uid()
    for path in study.rglob("*.dcm"):
        header = dcmread(path)
        header.FrameOfReferenceUID = uid
        header.save_as(path)
    return study


def labels_of(segmentation: Dataset, by_name: Mapping[str, int], truth: LabelMap) -> np.ndarray:
    """Return the labels of a segmentation on the grid of `truth`, from its own words alone.

    Every frame is unpacked here, bit by bit, and put where its position and orientation say, in
    patient coordinates; a frame that isn't on the grid raises.
    """
    rows, columns = int(segmentation.Rows), int(segmentation.Columns)
    count = int(segmentation.NumberOfFrames)
    names = {int(s.SegmentNumber): s.SegmentLabel for s in segmentation.SegmentSequence}
    if int(segmentation.BitsAllocated) == 1:
        raw = np.frombuffer(segmentation.PixelData, np.uint8)
        bits = ((raw[:, None] >> np.arange(8)) & 1).ravel()[: count * rows * columns]
        frames = bits.reshape(count, rows, columns)
    else:
        frames = np.frombuffer(segmentation.PixelData, np.uint8)[: count * rows * columns]
        frames = frames.reshape(count, rows, columns)
    shared = segmentation.SharedFunctionalGroupsSequence[0]
    found = np.zeros(truth.labels.shape, np.uint8)
    for frame, group in zip(frames, segmentation.PerFrameFunctionalGroupsSequence, strict=True):
        points = _points(group, shared, rows, columns)
        voxels = truth.geometry.to_voxel(points @ _LPS)
        index = np.rint(voxels).astype(int)
        assert np.abs(voxels - index).max() < 1e-3
        at = tuple(index.reshape(-1, 3).T)
        if "SegmentIdentificationSequence" in group:
            number = group.SegmentIdentificationSequence[0].ReferencedSegmentNumber
            values = frame * by_name[names[int(number)]]
        else:
            values = _by_number(frame, names, by_name)
        flat = values.ravel()
        inside = flat > 0
        found[tuple(axis[inside] for axis in at)] = flat[inside]
    return found


def _by_number(frame: np.ndarray, names: Mapping[int, str], by_name: Mapping[str, int]):
    values = np.zeros(256, np.uint8)
    for number, name in names.items():
        values[number] = by_name.get(name, 0)
    return values[frame]


def _points(group: Dataset, shared: Dataset, rows: int, columns: int) -> np.ndarray:
    """Return where the pixels of a frame lie, (rows, columns, 3), mm, LPS+."""
    position = np.array(group.PlanePositionSequence[0].ImagePositionPatient, float)
    orientation = np.array(shared.PlaneOrientationSequence[0].ImageOrientationPatient, float)
    spacing = np.array(shared.PixelMeasuresSequence[0].PixelSpacing, float)
    j, i = np.mgrid[:rows, :columns]
    across, down = orientation[:3] * spacing[1], orientation[3:] * spacing[0]
    return position + i[..., None] * across + j[..., None] * down
