"""RT Structure Set of a label map: closed contours of each muscle, slice by slice.

The voxels whose centres a contour holds are the label's own, and a muscle with a hole is cut into
parts that touch: every contour is a plain closed polygon and none lies within another, which every
reader understands, unlike key holes and exclusive-or contours.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
import scipy
from pydicom.dataset import Dataset
from pydicom.uid import RTStructureSetStorage

from inference_engine.formats.dicom_bytes import (
    dataset_bytes,
    element_bytes,
    item_bytes,
    keep_encoded,
    sequence_element,
)
from inference_engine.formats.dicom_reference import (
    CHARACTER_SET,
    ExportIdentity,
    file_header,
    file_references,
    image_reference,
    person_name,
    set_times,
)
from inference_engine.formats.dicom_seg import LabelAuthor
from inference_engine.formats.segment_codes import CodedSegment
from inference_engine.imaging.geometry import FloatArray, LabelVolume
from inference_engine.imaging.label_map import LabelMap
from inference_engine.imaging.outlines import outlines_of_masks

_SERIES = 102
_SHORT_TEXT = 1024  # signs that DICOM's ST may have
_IMAGES, _GEOMETRY, _COUNT, _DATA = 0x30060016, 0x30060042, 0x30060046, 0x30060050
# Of a contour: with three numbers of up to ten signs each, its value stays below DICOM's 64 kB.
_MOST_POINTS = 1800
_CONTOURS, _REGIONS = 0x30060040, 0x30060039
_LPS = np.array([-1.0, -1.0, 1.0])
_SliceBox = tuple[int, tuple[slice, slice]]
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
    boxes = _boxes_in_slices(label_map.labels)
    images = [_encoded_image(image) for image in sources]
    structure[_REGIONS] = sequence_element(
        _REGIONS,
        (
            _encoded_region(
                segment,
                images,
                _contours_of(label_map, segment.label, boxes[segment.label]),
            )
            for segment in segments
        ),
    )
    structure.RTROIObservationsSequence = [_observation(each, author) for each in segments]
    keep_encoded(structure)
    return structure


def _boxes_in_slices(labels: LabelVolume) -> defaultdict[int, list[_SliceBox]]:
    """Return in which slices each label lies, and the smallest box around it there.

    A speck far from its muscle makes the box of one slice large, not that of all.
    """
    found: defaultdict[int, list[_SliceBox]] = defaultdict(list)
    for index in range(labels.shape[2]):
        boxes = scipy.ndimage.find_objects(labels[:, :, index])
        for label, box in enumerate(boxes, start=1):
            if box is not None:
                found[label].append((index, box))
    return found


def _contours_of(
    label_map: LabelMap, label: int, boxes: Sequence[_SliceBox]
) -> Iterator[tuple[int, FloatArray]]:
    """Yield slice and contour, (n, 3), mm, LPS+."""
    masks = [label_map.labels[(*box, index)] == label for index, box in boxes]
    for number, outline in outlines_of_masks(masks, _MOST_POINTS):
        index, (rows, columns) = boxes[number]
        voxels = np.empty((len(outline), 3))
        voxels[:, :2] = outline + np.array([rows.start, columns.start])
        voxels[:, 2] = index
        yield index, _LPS * label_map.geometry.to_world(voxels)


def _structure_of_study(
    sources: Sequence[Dataset], author: LabelAuthor, identity: ExportIdentity
) -> Dataset:
    source = sources[0]
    structure = Dataset()
    structure.SpecificCharacterSet = CHARACTER_SET
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
    structure.OperatorsName = person_name(author.person)
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
    series.ContourImageSequence = file_references(sources)
    study = Dataset()
    study.ReferencedSOPClassUID = _STUDY
    study.ReferencedSOPInstanceUID = sources[0].StudyInstanceUID
    study.RTReferencedSeriesSequence = [series]
    reference = Dataset()
    reference.FrameOfReferenceUID = frame_of_reference
    reference.RTReferencedStudySequence = [study]
    return reference


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
    return element_bytes(_IMAGES, b"SQ", item_bytes(dataset_bytes(image_reference(image))))


def _encoded_contour(points: FloatArray, image: bytes) -> bytes:
    # The shortest decimal fractions that are these numbers; none as long as DICOM's 16 signs.
    values = "\\".join(map(repr, (points.round(_DECIMALS) + 0.0).ravel().tolist()))
    return item_bytes(
        image
        + element_bytes(_GEOMETRY, b"CS", b"CLOSED_PLANAR")
        + element_bytes(_COUNT, b"IS", b"%d" % len(points))
        + element_bytes(_DATA, b"DS", values.encode("ascii"))
    )


def _observation(segment: CodedSegment, author: LabelAuthor) -> Dataset:
    observation = Dataset()
    observation.ObservationNumber = segment.number
    observation.ReferencedROINumber = segment.number
    observation.RTROIInterpretedType = "ORGAN"
    observation.ROIInterpreter = person_name(author.person)
    identification = Dataset()
    identification.CodeValue = segment.kind.value
    identification.CodingSchemeDesignator = segment.kind.scheme_designator
    identification.CodeMeaning = segment.kind.meaning
    observation.RTROIIdentificationCodeSequence = [identification]
    return observation
