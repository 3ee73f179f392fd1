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
from pydicom.valuerep import format_number_as_ds
from skimage.measure import find_contours

from inference_engine.formats.dicom_reference import ExportIdentity, file_header, set_times
from inference_engine.formats.dicom_seg import LabelAuthor
from inference_engine.formats.segment_codes import CodedSegment
from inference_engine.imaging.geometry import FloatArray, MaskVolume
from inference_engine.imaging.label_map import LabelMap, boxes_of_labels

_SERIES = 102
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
    structure = _structure_of_study(sources, identity)
    frame_of_reference = str(sources[0].FrameOfReferenceUID)
    structure.ReferencedFrameOfReferenceSequence = [_reference(sources, frame_of_reference)]
    structure.StructureSetROISequence = [
        _region(segment, frame_of_reference, author) for segment in segments
    ]
    boxes = boxes_of_labels(label_map.labels)
    structure.ROIContourSequence = []
    for segment in segments:
        item = Dataset()
        item.ROIDisplayColor = list(segment.rgb)
        item.ReferencedROINumber = segment.number
        item.ContourSequence = [
            _contour(points, sources[index])
            for index, points in _contours_of(label_map, segment.label, boxes)
        ]
        structure.ROIContourSequence.append(item)
    structure.RTROIObservationsSequence = [_observation(segment) for segment in segments]
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
    found = find_contours(np.pad(mask, 1).astype(np.float64), 0.5)
    contours = [_corners(contour[:-1] - 1) for contour in found]
    areas = [_signed_area(contour) for contour in contours]
    # Outer contours run one way, holes the other.
    outer = np.sign(areas[int(np.argmax(np.abs(areas)))]) if areas else 1.0
    hole = next((c for c, area in zip(contours, areas, strict=True) if area * outer < 0), None)
    if hole is None:
        yield from contours
        return
    cut = int(np.rint((hole[:, 0].min() + hole[:, 0].max()) / 2))
    # One of the rows on either side of the cut crosses the hole, so both parts are simpler.
    yield from outlines(_only(mask, slice(None, cut)))
    yield from outlines(_only(mask, slice(cut, None)))


def _only(mask: npt.NDArray[np.bool_], rows: slice) -> npt.NDArray[np.bool_]:
    part = np.zeros_like(mask)
    part[rows] = mask[rows]
    return part


def _contours_of(
    label_map: LabelMap, label: int, boxes: Sequence[tuple[slice, slice, slice] | None]
) -> Iterator[tuple[int, FloatArray]]:
    """Yield slice and contour, (n, 3), mm, LPS+."""
    box = boxes[label - 1]
    if box is None:
        return
    inside: MaskVolume = label_map.labels[box] == label
    start = np.array([part.start for part in box])
    for index in range(inside.shape[2]):
        plane = inside[:, :, index]
        if not plane.any():
            continue
        for contour in outlines(plane):
            voxels = np.column_stack([contour, np.full(len(contour), index)]) + start
            yield int(start[2]) + index, _LPS * label_map.geometry.to_world(voxels)


def _corners(contour: FloatArray) -> FloatArray:
    """Leave out the points on a straight line between their neighbours."""
    before = contour - np.roll(contour, 1, axis=0)
    after = np.roll(contour, -1, axis=0) - contour
    turns = before[:, 0] * after[:, 1] - before[:, 1] * after[:, 0]
    return np.asarray(contour[turns != 0])


def _signed_area(contour: FloatArray) -> float:
    following = np.roll(contour, -1, axis=0)
    return float((contour[:, 0] * following[:, 1] - contour[:, 1] * following[:, 0]).sum() / 2)


def _structure_of_study(sources: Sequence[Dataset], identity: ExportIdentity) -> Dataset:
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
    structure.StructureSetDescription = "Research use only. Not for planning treatment."
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


def _contour(points: FloatArray, image: Dataset) -> Dataset:
    contour = Dataset()
    contour.ContourImageSequence = [_image_item(image)]
    contour.ContourGeometricType = "CLOSED_PLANAR"
    contour.NumberOfContourPoints = len(points)
    contour.ContourData = [
        format_number_as_ds(value) for value in (points.round(_DECIMALS) + 0.0).ravel().tolist()
    ]
    return contour


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
