"""DICOM Structured Report of the muscles' numbers, template TID 1500."""

from __future__ import annotations

import warnings
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from highdicom.seg import Segmentation
from highdicom.sr import (
    AlgorithmIdentification,
    CodeContentItem,
    CodedConcept,
    Comprehensive3DSR,
    DeviceObserverIdentifyingAttributes,
    FindingSite,
    Measurement,
    MeasurementReport,
    ObservationContext,
    ObserverContext,
    PersonObserverIdentifyingAttributes,
    ReferencedSegment,
    RelationshipTypeValues,
    SourceSeriesForSegmentation,
    TextContentItem,
    TrackingIdentifier,
    VolumetricROIMeasurementsAndQualitativeEvaluations,
)
from pydicom.dataset import Dataset

from inference_engine.formats.dicom_reference import (
    CHARACTER_SET,
    ExportIdentity,
    person_name,
    plain_name,
    set_times,
)
from inference_engine.formats.dicom_seg import LabelAuthor
from inference_engine.formats.segment_codes import (
    ANATOMICAL_STRUCTURE,
    PRIVATE_SCHEME,
    CodedSegment,
)

_SERIES = 101
_DECIMALS = 4

_VOLUME = CodedConcept("118565006", "SCT", "Volume")
_FAT_FRACTION = CodedConcept("129100", "DCM", "Fat fraction")
_MEAN = CodedConcept("373098007", "SCT", "Mean")
_STANDARD_DEVIATION = CodedConcept("386136009", "SCT", "Standard Deviation")
_MILLILITRE = CodedConcept("mL", "UCUM", "mL")
_PERCENT = CodedConcept("%", "UCUM", "%")
_DEVICE = CodedConcept("121007", "DCM", "Device")
_REPORT = CodedConcept("126000", "DCM", "Imaging Measurement Report")
_PROCEDURE = CodedConcept("113014", "DCM", "Study")
_PERSON = CodedConcept("121006", "DCM", "Person")
_COMMENT = CodedConcept("121106", "DCM", "Comment")
_REVIEW = CodedConcept("REVIEW", PRIVATE_SCHEME, "Review of the labels")
_REVIEWS = {
    "todo": CodedConcept("TODO", PRIVATE_SCHEME, "Not reviewed yet"),
    "done": CodedConcept("DONE", PRIVATE_SCHEME, "Reviewed"),
    "flag": CodedConcept("FLAG", PRIVATE_SCHEME, "Flagged for another look"),
}


@dataclass(frozen=True)
class MuscleNumbers:
    """What is reported of one muscle; a number that is None is left out.

    `volume_ml` in mL; the fat fraction's mean and standard deviation in %.
    """

    volume_ml: float | None
    ff_mean_percent: float | None
    ff_sd_percent: float | None


@dataclass(frozen=True)
class ReviewedMuscle:
    """What a reader thinks of a muscle's labels: 'todo', 'done' or 'flag', and their own words."""

    state: str
    note: str = ""


def measurement_report(
    segmentation: Segmentation,
    segments: Sequence[CodedSegment],
    numbers: Mapping[int, MuscleNumbers],
    sources: Sequence[Dataset],
    *,
    author: LabelAuthor,
    identity: ExportIdentity,
    reviews: Mapping[int, ReviewedMuscle] | None = None,
) -> Comprehensive3DSR:
    """Return a report with a group of measurements for each segment.

    Parameters
    ----------
    segmentation : Segmentation
        What the numbers were measured on.
    segments : sequence of CodedSegment
        Its segments.
    numbers : mapping of int to MuscleNumbers
        By label.
    sources : sequence of Dataset
        The images of the segmentation.
    author : LabelAuthor
        Who made the labels.
    identity : ExportIdentity
        From which the UIDs follow.
    reviews : mapping of int to ReviewedMuscle, optional
        By label, where muscles were reviewed.
    """
    reviews = reviews or {}
    groups = [
        _reviewed(
            _group(
                segmentation,
                segment,
                numbers[segment.label],
                sources,
                _algorithm(author, identity.version),
            ),
            reviews.get(segment.label),
        )
        for segment in segments
        if segment.label in numbers
    ]
    content = MeasurementReport(
        observation_context=_observers(author, identity),
        procedure_reported=_PROCEDURE,
        imaging_measurements=groups,
        title=_REPORT,
    )
    with warnings.catch_warnings():
        # Sources of other programs may hold odd values.
        warnings.simplefilter("ignore")
        report = Comprehensive3DSR(
            # Slices of one file are named once.
            evidence=[segmentation, *{image.SOPInstanceUID: image for image in sources}.values()],
            content=content[0],
            series_instance_uid=identity.uid("report series"),
            series_number=_SERIES,
            sop_instance_uid=identity.uid(f"report {segmentation.SOPInstanceUID}"),
            instance_number=1,
            manufacturer="LegSeg",
            is_complete=True,
            is_final=False,
            is_verified=False,
            specific_character_set=CHARACTER_SET,
        )
    report.SeriesDescription = "Fat fraction of the thigh muscles (LegSeg)"
    set_times(report, identity.made)
    return report


def _observers(author: LabelAuthor, identity: ExportIdentity) -> ObservationContext:
    """Return who measured, this program, and who drew or corrected the labels."""
    device = ObserverContext(
        observer_type=_DEVICE,
        observer_identifying_attributes=DeviceObserverIdentifyingAttributes(
            uid=identity.uid("observer"), name="LegSeg", model_name="LegSeg"
        ),
    )
    name = person_name(author.person)
    if not name:
        return ObservationContext(observer_device_context=device)
    person = ObserverContext(
        observer_type=_PERSON,
        observer_identifying_attributes=PersonObserverIdentifyingAttributes(
            name=name, login_name=plain_name(author.person)
        ),
    )
    return ObservationContext(observer_person_context=person, observer_device_context=device)


def _reviewed(
    group: VolumetricROIMeasurementsAndQualitativeEvaluations, review: ReviewedMuscle | None
) -> VolumetricROIMeasurementsAndQualitativeEvaluations:
    """Add to a group what its reader thinks; nothing where that isn't known."""
    if review is None or review.state not in _REVIEWS:
        return group
    content = group[0].ContentSequence
    content.append(
        CodeContentItem(_REVIEW, _REVIEWS[review.state], RelationshipTypeValues.CONTAINS)
    )
    if note := review.note.strip():
        content.append(TextContentItem(_COMMENT, note, RelationshipTypeValues.CONTAINS))
    return group


def _algorithm(author: LabelAuthor, program_version: str) -> AlgorithmIdentification | None:
    """Return the model; for labels that no model made this program, which measured them."""
    parameters = author.origin_words or None
    if author.model:
        version = author.version or "not known"
        return AlgorithmIdentification(author.model, version, parameters=parameters)
    if parameters is None:
        return None
    return AlgorithmIdentification("LegSeg", program_version, parameters=parameters)


def _group(
    segmentation: Segmentation,
    segment: CodedSegment,
    numbers: MuscleNumbers,
    sources: Sequence[Dataset],
    algorithm: AlgorithmIdentification | None,
) -> VolumetricROIMeasurementsAndQualitativeEvaluations:
    values = (
        (_VOLUME, numbers.volume_ml, _MILLILITRE, None),
        (_FAT_FRACTION, numbers.ff_mean_percent, _PERCENT, _MEAN),
        (_FAT_FRACTION, numbers.ff_sd_percent, _PERCENT, _STANDARD_DEVIATION),
    )
    return VolumetricROIMeasurementsAndQualitativeEvaluations(
        tracking_identifier=TrackingIdentifier(segment.tracking_uid, segment.tracking_id),
        referenced_segment=ReferencedSegment(
            segmentation.SOPClassUID,
            segmentation.SOPInstanceUID,
            segment.number,
            # The series: naming each image for each muscle would be most of the report.
            source_series=SourceSeriesForSegmentation(sources[0].SeriesInstanceUID),
        ),
        finding_category=ANATOMICAL_STRUCTURE,
        finding_type=segment.kind,
        algorithm_id=algorithm,
        finding_sites=[FindingSite(segment.kind, laterality=segment.side)],
        measurements=[
            Measurement(
                name=name, value=round(value, _DECIMALS) + 0.0, unit=unit, derivation=derivation
            )
            for name, value, unit, derivation in values
            if value is not None
        ],
    )
