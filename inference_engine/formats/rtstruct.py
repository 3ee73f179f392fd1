"""RT Structure Set of a label map: closed contours of each muscle, slice by slice.

A contour runs half-way between the centres of the voxels inside and outside, so the voxels whose
centres it holds are the label's own. A muscle with a hole is cut through the hole into parts that
touch: then every contour is a plain closed polygon and none lies within another, which every
reader understands, unlike key holes and exclusive-or contours.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt
from pydicom.dataset import Dataset
from pydicom.uid import RTStructureSetStorage
from skimage.measure import find_contours

from inference_engine.formats.dicom_bytes import (
    dataset_bytes,
    element_bytes,
    item_bytes,
    keep_encoded,
    sequence_element,
)
from inference_engine.formats.dicom_reference import ExportIdentity, file_header, set_times
from inference_engine.formats.dicom_seg import LabelAuthor
from inference_engine.formats.segment_codes import CodedSegment
from inference_engine.imaging.geometry import FloatArray, MaskVolume
from inference_engine.imaging.label_map import LabelMap, boxes_of_labels

_SERIES = 102
_SHORT_TEXT = 1024  # signs that DICOM's ST may have
_IMAGES, _GEOMETRY, _COUNT, _DATA = 0x30060016, 0x30060042, 0x30060046, 0x30060050
# Of a contour: with three numbers of up to ten signs each, its value stays below DICOM's 64 kB.
_MOST_POINTS = 1800
_CONTOURS, _REGIONS = 0x30060040, 0x30060039
_LPS = np.array([-1.0, -1.0, 1.0])
_DECIMALS = 4  # of a millimetre: a ten-thousandth is beyond every scan
_SAME_STUDY = (
    "PatientName",
    "PatientID",
    "PatientBirthDate",
    "PatientSex",
    "StudyInstanceUID",
    "StudyDate",
    "StudyTime",
    "StudyID",
    "AccessionNumber",
    "ReferringPhysicianName",
)
_STUDY = "1.2.840.10008.3.1.2.3.1"  # Detached Study Management, as structure sets refer to studies


def structure_set(
    label_map: LabelMap,
    segments: Sequence[CodedSegment],
    sources: Sequence[Dataset],
    author: LabelAuthor,
    identity: ExportIdentity,
) -> Dataset:
    """Return the structure set.

    Parameters
    ----------
    label_map : LabelMap
        The labels; their third axis runs through the sources in order.
    segments : sequence of CodedSegment
        At least one.
    sources : sequence of Dataset
        The images the labels lie on, one per slice.
    author : LabelAuthor
        Who made them.
    identity : ExportIdentity
        From which the UIDs follow.
    """
    structure = _structure_of_study(sources, author, identity)
    frame_of_reference = str(sources[0].FrameOfReferenceUID)
    structure.ReferencedFrameOfReferenceSequence = [_reference(sources, frame_of_reference)]
    structure.StructureSetROISequence = [
        _region(segment, frame_of_reference, author) for segment in segments
    ]
    boxes = boxes_of_labels(label_map.labels)
    images = [_encoded_image(image) for image in sources]
    structure[_REGIONS] = sequence_element(
        _REGIONS,
        (
            _encoded_region(segment, images, _contours_of(label_map, segment.label, boxes))
            for segment in segments
        ),
    )
    structure.RTROIObservationsSequence = [_observation(segment) for segment in segments]
    keep_encoded(structure)
    return structure


def outlines(mask: npt.NDArray[np.bool_]) -> Iterator[FloatArray]:
    """Yield the closed contours of a mask, none within another.

    Parameters
    ----------
    mask : ndarray of bool, (I, J)
        One slice of a muscle.

    Yields
    ------
    ndarray of float64, (n, 2)
        Corners, in voxels; the last is not the first again.
    """
    framed = np.zeros((mask.shape[0] + 2, mask.shape[1] + 2))
    framed[1:-1, 1:-1] = mask
    for contour in _outlines_in_frame(framed):
        yield contour - 1


def _outlines_in_frame(framed: FloatArray) -> Iterator[FloatArray]:
    """Yield the contours of a mask of 0 and 1 in a frame of zeros, which counts as voxels."""
    contours = [_corners(contour[:-1]) for contour in find_contours(framed, 0.5)]
    crossed = _contour_to_cut(contours)
    if crossed is None:
        yield from contours
        return
    cut = int(np.rint((crossed[:, 0].min() + crossed[:, 0].max()) / 2))
    # One of the rows on either side of the cut crosses the hole, so both parts are simpler.
    for rows in (slice(None, cut), slice(cut, None)):
        part = np.zeros_like(framed)
        part[rows] = framed[rows]
        yield from _outlines_in_frame(part)


def _contour_to_cut(contours: Sequence[FloatArray]) -> FloatArray | None:
    """Return the first hole, or the first contour that is too long; None if all can stay."""
    areas = [_signed_area(contour) for contour in contours]
    # Outer contours run one way, holes the other.
    outer = max(areas, key=abs, default=1.0)
    return next(
        (
            contour
            for contour, area in zip(contours, areas, strict=True)
            if area * outer < 0 or len(contour) > _MOST_POINTS
        ),
        None,
    )


def _contours_of(
    label_map: LabelMap, label: int, boxes: Sequence[tuple[slice, slice, slice] | None]
) -> Iterator[tuple[int, FloatArray]]:
    """Yield slice and contour, (n, 3), mm, LPS+."""
    box = boxes[label - 1]
    if box is None:
        return
    inside: MaskVolume = label_map.labels[box] == label
    planes = np.ascontiguousarray(inside.transpose(2, 0, 1))
    # One frame of zeros for all slices: it stays where memory is fast.
    framed = np.zeros((planes.shape[1] + 2, planes.shape[2] + 2))
    start = [part.start for part in box]
    shift = np.array([start[0] - 1, start[1] - 1])
    for index in np.flatnonzero(planes.any(axis=(1, 2))).tolist():
        framed[1:-1, 1:-1] = planes[index]
        for contour in _outlines_in_frame(framed):
            voxels = np.empty((len(contour), 3))
            voxels[:, :2] = contour + shift
            voxels[:, 2] = start[2] + index
            yield start[2] + index, _LPS * label_map.geometry.to_world(voxels)


def _corners(contour: FloatArray) -> FloatArray:
    """Leave out the points on a straight line between their neighbours."""
    steps = np.diff(contour, axis=0, append=contour[:1])
    before = np.concatenate([steps[-1:], steps[:-1]])
    turns = before[:, 0] * steps[:, 1] != before[:, 1] * steps[:, 0]
    return np.asarray(contour[turns])


def _signed_area(contour: FloatArray) -> float:
    x, y = contour.T
    # Twice the sum of the triangles to the origin, the last point's neighbour being the first.
    twice = x[:-1] @ y[1:] - y[:-1] @ x[1:] + x[-1] * y[0] - y[-1] * x[0]
    return float(twice / 2)


def _structure_of_study(
    sources: Sequence[Dataset], author: LabelAuthor, identity: ExportIdentity
) -> Dataset:
    source = sources[0]
    structure = Dataset()
    structure.SpecificCharacterSet = source.get("SpecificCharacterSet", "ISO_IR 192")
    structure.SOPClassUID = RTStructureSetStorage
    structure.SOPInstanceUID = identity.uid("structure set")
    structure.file_meta = file_header(structure.SOPClassUID, structure.SOPInstanceUID)
    for keyword in _SAME_STUDY:
        setattr(structure, keyword, source.get(keyword, ""))
    set_times(structure, identity.made)
    del structure.ContentDate, structure.ContentTime
    structure.Modality = "RTSTRUCT"
    structure.Manufacturer = "LegSeg"
    structure.ManufacturerModelName = "LegSeg"
    structure.SoftwareVersions = identity.version
    structure.SeriesInstanceUID = identity.uid("structure series")
    structure.SeriesNumber = _SERIES
    structure.SeriesDescription = "Muscles of the thigh (LegSeg)"
    structure.OperatorsName = ""
    structure.FrameOfReferenceUID = source.FrameOfReferenceUID
    structure.PositionReferenceIndicator = ""
    structure.InstanceNumber = 1
    structure.StructureSetLabel = "MUSCLES"
    words = ("Research use only. Not for planning treatment.", *author.origin_words)
    structure.StructureSetDescription = "; ".join(words)[:_SHORT_TEXT]
    structure.StructureSetDate = identity.made.strftime("%Y%m%d")
    structure.StructureSetTime = identity.made.strftime("%H%M%S")
    structure.ApprovalStatus = "UNAPPROVED"
    return structure


def _reference(sources: Sequence[Dataset], frame_of_reference: str) -> Dataset:
    series = Dataset()
    series.SeriesInstanceUID = sources[0].SeriesInstanceUID
    series.ContourImageSequence = [_image_item(image) for image in sources]
    study = Dataset()
    study.ReferencedSOPClassUID = _STUDY
    study.ReferencedSOPInstanceUID = sources[0].StudyInstanceUID
    study.RTReferencedSeriesSequence = [series]
    reference = Dataset()
    reference.FrameOfReferenceUID = frame_of_reference
    reference.RTReferencedStudySequence = [study]
    return reference


def _image_item(image: Dataset) -> Dataset:
    item = Dataset()
    item.ReferencedSOPClassUID = image.SOPClassUID
    item.ReferencedSOPInstanceUID = image.SOPInstanceUID
    return item


def _region(segment: CodedSegment, frame_of_reference: str, author: LabelAuthor) -> Dataset:
    region = Dataset()
    region.ROINumber = segment.number
    region.ReferencedFrameOfReferenceUID = frame_of_reference
    region.ROIName = segment.name[:64]
    region.ROIGenerationAlgorithm = author.kind
    if author.model:
        region.ROIGenerationDescription = f"{author.model} {author.version}".strip()[:64]
    return region


def _encoded_region(
    segment: CodedSegment, images: Sequence[bytes], contours: Iterator[tuple[int, FloatArray]]
) -> bytes:
    head = Dataset()
    head.ROIDisplayColor = list(segment.rgb)
    number = Dataset()
    number.ReferencedROINumber = segment.number
    encoded = b"".join(_encoded_contour(points, images[index]) for index, points in contours)
    parts = (dataset_bytes(head), element_bytes(_CONTOURS, b"SQ", encoded), dataset_bytes(number))
    return item_bytes(b"".join(parts))


def _encoded_image(image: Dataset) -> bytes:
    """Return on which image a contour lies, as bytes: the same for every muscle."""
    return element_bytes(_IMAGES, b"SQ", item_bytes(dataset_bytes(_image_item(image))))


def _encoded_contour(points: FloatArray, image: bytes) -> bytes:
    # The shortest decimal fractions that are these numbers; none as long as DICOM's 16 signs.
    values = "\\".join(map(repr, (points.round(_DECIMALS) + 0.0).ravel().tolist()))
    return item_bytes(
        image
        + element_bytes(_GEOMETRY, b"CS", b"CLOSED_PLANAR")
        + element_bytes(_COUNT, b"IS", b"%d" % len(points))
        + element_bytes(_DATA, b"DS", values.encode("ascii"))
    )


def _observation(segment: CodedSegment) -> Dataset:
    observation = Dataset()
    observation.ObservationNumber = segment.number
    observation.ReferencedROINumber = segment.number
    observation.RTROIInterpretedType = "ORGAN"
    observation.ROIInterpreter = ""
    identification = Dataset()
    identification.CodeValue = segment.kind.value
    identification.CodingSchemeDesignator = segment.kind.scheme_designator
    identification.CodeMeaning = segment.kind.meaning
    observation.RTROIIdentificationCodeSequence = [identification]
    return observation
