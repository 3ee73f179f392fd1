"""Classic files and enhanced multi-frame files as one list of frames."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from pathlib import Path

from pydicom.dataset import Dataset

from inference_engine.formats.dicom.header_values import Layers, items, text, texts, whole
from inference_engine.formats.dicom.read_header import (
    ImageHeader,
    PixelLayout,
    UnusableFileError,
)
from inference_engine.formats.dicom.rescaling import Rescaling, philips_item, rescaling_of


@dataclass(frozen=True)
class Identity:
    """Who was scanned and when. For grouping only: it leaves the computer's memory nowhere
    but in the table of pseudonyms.
    """  # noqa: D205

    patient_id: str
    issuer: str
    name: str
    birth_date: str
    sex: str
    study_uid: str
    study_date: str


@dataclass(frozen=True)
class ImageFacts:
    """What the header says about the kind of an image; names no patient.

    Parameters
    ----------
    image_type : tuple of str
        Image type and frame type, and Philips' own, upper case.
    component : str
        'MAGNITUDE', 'PHASE', 'REAL', 'IMAGINARY' or ''.
    echo_time_ms, field_strength_t : float or None
        Of the frame.
    series_description, sequence : str
        As entered at the scanner; for guessing the role, never written to a file.
    manufacturer : str
        As the header has it.
    """

    image_type: tuple[str, ...]
    component: str
    echo_time_ms: float | None
    field_strength_t: float | None
    series_description: str
    sequence: str
    manufacturer: str


@dataclass(frozen=True)
class Frame:
    """One slice: where its pixels are, and where it lies in the patient.

    Parameters
    ----------
    path, index : Path, int
        File, and number of the frame in it, from 0.
    layout : PixelLayout
        How the file's pixels are stored.
    position : tuple of float
        Centre of the first pixel, mm, LPS+ (DICOM).
    orientation : tuple of float
        Directions in which the columns' and the rows' numbers grow, LPS+.
    spacing : tuple of float
        Distance of rows and of columns, mm.
    thickness_mm : float or None
        Distance of slices, else their thickness, as the header has it.
    rescaling : Rescaling
        From stored pixel to signal.
    facts : ImageFacts
        Kind of image.
    identity : Identity
        Whose it is.
    series_uid, instance_uid, stack_id : str
        As the header has them.
    series_number, acquisition, moment : int
        Series, acquisition and temporal position, 0 where unknown.
    time : str
        Of the acquisition, for the order of series.
    """

    path: Path
    index: int
    layout: PixelLayout
    position: tuple[float, ...]
    orientation: tuple[float, ...]
    spacing: tuple[float, ...]
    thickness_mm: float | None
    rescaling: Rescaling
    facts: ImageFacts
    identity: Identity
    series_uid: str
    instance_uid: str
    stack_id: str
    series_number: int
    acquisition: int
    moment: int
    time: str


def frames_of(header: ImageHeader) -> list[Frame]:
    """Return the frames of one file, in the file's order.

    Raises
    ------
    UnusableFileError
        If a frame has no place in the patient, or the header is damaged.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return _frames_of(header)
    except UnusableFileError:
        raise
    except Exception as error:
        # A damaged header raises whatever its conversion raises.
        raise UnusableFileError("has a damaged header") from error


def _frames_of(header: ImageHeader) -> list[Frame]:
    dataset = header.dataset
    identity = _identity_of(dataset)
    per_frame = items(dataset, "PerFrameFunctionalGroupsSequence")
    if not per_frame:
        if header.layout.frames != 1:
            raise UnusableFileError("holds frames without a place in the patient")
        return [_frame(header, 0, Layers([dataset]), dataset, identity)]
    if len(per_frame) != header.layout.frames:
        raise UnusableFileError("has a damaged header")
    shared = [
        part
        for group in items(dataset, "SharedFunctionalGroupsSequence")
        for part in _groups_of(group)
    ]
    return [
        _frame(
            header,
            index,
            Layers([*_groups_of(group), *shared, dataset]),
            philips_item(group),
            identity,
        )
        for index, group in enumerate(per_frame)
    ]


def _groups_of(group: Dataset) -> list[Dataset]:
    """Return the first item of each functional group.

    Private ones are left out: Philips repeats classic elements there, with another position.
    """
    found = []
    for tag in group:
        if not tag.tag.is_private:
            found += items(group, int(tag.tag))[:1]
    return found


def _frame(
    header: ImageHeader, index: int, layers: Layers, philips: Dataset | None, identity: Identity
) -> Frame:
    dataset = header.dataset
    position = layers.numbers("ImagePositionPatient", 3)
    orientation = layers.numbers("ImageOrientationPatient", 6)
    spacing = layers.numbers("PixelSpacing", 2)
    if position is None or orientation is None or spacing is None or min(spacing) <= 0:
        raise UnusableFileError("doesn't say where in the patient it lies")
    return Frame(
        path=header.path,
        index=index,
        layout=header.layout,
        position=position,
        orientation=orientation,
        spacing=spacing,
        thickness_mm=layers.number("SpacingBetweenSlices") or layers.number("SliceThickness"),
        rescaling=rescaling_of(layers, philips, text(dataset, "Manufacturer")),
        facts=_facts_of(dataset, layers, philips),
        identity=identity,
        series_uid=text(dataset, "SeriesInstanceUID"),
        instance_uid=text(dataset, "SOPInstanceUID"),
        stack_id=layers.text("StackID"),
        series_number=whole(dataset, "SeriesNumber") or 0,
        acquisition=int(layers.number("AcquisitionNumber") or 0),
        moment=_moment_of(layers),
        time=text(dataset, "AcquisitionTime") or text(dataset, "AcquisitionDateTime"),
    )


def _moment_of(layers: Layers) -> int:
    moment = layers.number("TemporalPositionIndex") or layers.number("TemporalPositionIdentifier")
    return int(moment or 0)


def _identity_of(dataset: Dataset) -> Identity:
    return Identity(
        patient_id=text(dataset, "PatientID"),
        issuer=text(dataset, "IssuerOfPatientID"),
        name=text(dataset, "PatientName"),
        birth_date=text(dataset, "PatientBirthDate"),
        sex=text(dataset, "PatientSex"),
        study_uid=text(dataset, "StudyInstanceUID"),
        study_date=text(dataset, "StudyDate") or text(dataset, "AcquisitionDate"),
    )


def _facts_of(dataset: Dataset, layers: Layers, philips: Dataset | None) -> ImageFacts:
    # A file's own type says 'MIXED' where its frames differ; the frame's comes first.
    kinds = (*layers.texts("FrameType"), *texts(dataset, "ImageType"))
    if philips is not None and philips is not dataset:
        kinds = (*layers.texts("FrameType"), *texts(philips, "ImageType"))
    echo = layers.number("EffectiveEchoTime")
    return ImageFacts(
        image_type=tuple(dict.fromkeys(each.upper() for each in kinds)),
        component=layers.text("ComplexImageComponent").upper(),
        echo_time_ms=echo if echo is not None else layers.number("EchoTime"),
        field_strength_t=layers.number("MagneticFieldStrength"),
        series_description=text(dataset, "SeriesDescription"),
        sequence=" ".join(
            text(dataset, keyword)
            for keyword in ("ScanningSequence", "SequenceName", "PulseSequenceName", "ScanOptions")
        ).strip(),
        manufacturer=text(dataset, "Manufacturer"),
    )
