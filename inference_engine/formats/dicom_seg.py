"""DICOM Segmentation of a label map: a segment per muscle and side."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from highdicom import AlgorithmIdentificationSequence
from highdicom.content import PixelMeasuresSequence, PlanePositionSequence
from highdicom.seg import Segmentation, SegmentationTypeValues, SegmentDescription
from highdicom.sr import CodedConcept
from pydicom.dataset import Dataset
from pydicom.uid import MRImageStorage
from pydicom.valuerep import format_number_as_ds

from inference_engine.formats.dicom_frames import set_frames
from inference_engine.formats.dicom_reference import (
    CHARACTER_SET,
    ExportIdentity,
    file_references,
    person_name,
    set_times,
    slice_positions,
)
from inference_engine.formats.segment_codes import ANATOMICAL_STRUCTURE, CodedSegment
from inference_engine.imaging.label_map import VALUES, LabelMap

_SERIES = 100
_LONG_TEXT = 10240  # signs that DICOM's LT may have
_ARTIFICIAL_INTELLIGENCE = CodedConcept("123110", "DCM", "Artificial Intelligence")


class SegmentationKind(StrEnum):
    """How voxels are stored: a frame of bits per muscle and slice, or one of values per slice."""

    BINARY = "binary"
    LABELMAP = "labelmap"


@dataclass(frozen=True)
class LabelAuthor:
    """Who made the labels.

    Parameters
    ----------
    kind : str
        'AUTOMATIC', 'SEMIAUTOMATIC' or 'MANUAL': the words of DICOM's Segment Algorithm Type.
    model, version : str
        Name and version of the model; '' where none took part.
    origin : tuple of (name, value)
        What else the labels and numbers follow from: revisions, hashes of weights and inputs,
        options.
    person : str
        Who corrected or drew them; '' where nobody did, or it isn't known.
    """

    kind: str
    model: str = ""
    version: str = ""
    origin: tuple[tuple[str, str], ...] = ()
    person: str = ""

    @property
    def origin_words(self) -> tuple[str, ...]:
        """What the labels follow from, each as 'name: value'."""
        return tuple(f"{name}: {value}" for name, value in self.origin)


def segmentation_of(
    label_map: LabelMap,
    segments: Sequence[CodedSegment],
    sources: Sequence[Dataset],
    *,
    author: LabelAuthor,
    identity: ExportIdentity,
    kind: SegmentationKind = SegmentationKind.BINARY,
) -> Segmentation:
    """Return the segmentation; slices in which a muscle is absent take no room.

    Parameters
    ----------
    label_map : LabelMap
        The labels; their third axis runs through the sources in order, their first along
        columns, their second along rows.
    segments : sequence of CodedSegment
        At least one; labels without a segment are left out.
    sources : sequence of Dataset
        The images the labels lie on, one per slice.
    author : LabelAuthor
        Who made them.
    identity : ExportIdentity
        From which the UIDs follow.
    kind : SegmentationKind
        BINARY is what other programs read.
    """
    numbers = np.zeros(VALUES, np.uint8)
    for segment in segments:
        numbers[segment.label] = segment.number
    # (K, J, I): slices of rows and columns.
    frames = numbers[label_map.labels].transpose(2, 1, 0)
    frames = np.ascontiguousarray(frames)
    one_frame = np.zeros((1, *frames.shape[1:]), np.uint8)
    one_frame.flat[0] = segments[0].number
    across, down, along = label_map.geometry.spacing_mm
    with warnings.catch_warnings():
        # Sources of other programs may hold odd values; LABELMAP is called experimental.
        warnings.simplefilter("ignore")
        segmentation = Segmentation(
            source_images=[_classic(sources[0], along)],
            pixel_array=one_frame,
            segmentation_type=SegmentationTypeValues[kind.name],
            segment_descriptions=[_description(each, author) for each in segments],
            series_instance_uid=identity.uid(f"segmentation series {kind}"),
            series_number=_SERIES,
            sop_instance_uid=identity.uid(f"segmentation {kind} {author.kind}"),
            instance_number=1,
            manufacturer="LegSeg",
            manufacturer_model_name="LegSeg",
            software_versions=identity.version,
            device_serial_number="0",
            specific_character_set=CHARACTER_SET,
            content_label="MUSCLES",
            content_description="Muscles of the thigh, research use only",
            content_creator_name=person_name(author.person) or None,
            pixel_measures=PixelMeasuresSequence(
                pixel_spacing=(down, across), slice_thickness=along, spacing_between_slices=along
            ),
            plane_positions=[
                PlanePositionSequence("PATIENT", tuple(slice_positions(sources[:1])[0]))
            ],
        )
    segmentation.SeriesDescription = "Muscles of the thigh (LegSeg)"
    if author.origin:
        # Labels drawn by hand have no algorithm whose parameters could tell it.
        segmentation.ImageComments = "; ".join(author.origin_words)[:_LONG_TEXT]
    _add_sides(segmentation, segments)
    _make_repeatable(segmentation, identity)
    _refer_to(segmentation, sources)
    set_frames(segmentation, frames, sources, is_labelmap=kind is SegmentationKind.LABELMAP)
    return segmentation


def _classic(image: Dataset, along: float) -> Dataset:
    """Return the header of a slice as highdicom takes it, whatever kind of file it is from."""
    classic = Dataset()
    # A scanner's own elements may be of kinds that only it can read; nothing is copied from them.
    classic.update({tag: each for tag, each in image.items() if not tag.is_private})
    # Not set by name, which would change the element that the image has, too.
    classic.add_new("SOPClassUID", "UI", MRImageStorage)
    if not classic.get("SliceThickness"):
        classic.SliceThickness = format_number_as_ds(along)
    # Else sequences that are copied from it keep the bytes of its own character set.
    classic.decode()
    return classic


def _refer_to(segmentation: Segmentation, sources: Sequence[Dataset]) -> None:
    segmentation.SourceImageSequence = file_references(sources)
    series = segmentation.ReferencedSeriesSequence[0]
    series.ReferencedInstanceSequence = file_references(sources)


def _description(segment: CodedSegment, author: LabelAuthor) -> SegmentDescription:
    algorithm = None
    if author.kind != "MANUAL":
        algorithm = AlgorithmIdentificationSequence(
            name=author.model or "not known",
            family=_ARTIFICIAL_INTELLIGENCE,
            version=author.version or "not known",
            source="LegSeg",
            parameters=dict(author.origin) or None,
        )
    return SegmentDescription(
        segment_number=segment.number,
        segment_label=segment.name[:64],
        segmented_property_category=ANATOMICAL_STRUCTURE,
        # Its side is added to the copy.
        segmented_property_type=deepcopy(segment.kind),
        algorithm_type=author.kind,
        algorithm_identification=algorithm,
        tracking_uid=segment.tracking_uid,
        tracking_id=segment.tracking_id,
        display_color=segment.cielab,
    )


def _add_sides(segmentation: Segmentation, segments: Sequence[CodedSegment]) -> None:
    by_number = {segment.number: segment for segment in segments}
    for item in segmentation.SegmentSequence:
        segment = by_number.get(int(item.SegmentNumber))
        if segment is not None and segment.side is not None:
            kind = item.SegmentedPropertyTypeCodeSequence[0]
            kind.SegmentedPropertyTypeModifierCodeSequence = [segment.side]


def _make_repeatable(segmentation: Segmentation, identity: ExportIdentity) -> None:
    """Replace what was drawn or read from a clock, so that the same analysis is the same file."""
    set_times(segmentation, identity.made)
    organization = identity.uid("dimensions")
    for item in (*segmentation.DimensionOrganizationSequence, *segmentation.DimensionIndexSequence):
        item.DimensionOrganizationUID = organization
