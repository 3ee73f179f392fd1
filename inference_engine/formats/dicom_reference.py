"""MR images made from a volume, for a segmentation to refer to where no source is at hand."""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import numpy as np
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import UID, ExplicitVRLittleEndian, MRImageStorage
from pydicom.valuerep import format_number_as_ds

from inference_engine.errors import GeometryError
from inference_engine.formats.atomic_file import replaced_file
from inference_engine.formats.dicom_bytes import encoded_dataset, keep_encoded
from inference_engine.formats.segment_codes import derived_uid
from inference_engine.imaging.geometry import FloatArray, FloatVolume, VolumeGeometry

CHARACTER_SET = "ISO_IR 192"
"""UTF-8, whatever a source is written in: readers' names may be of any script."""

_LPS = np.array([-1.0, -1.0, 1.0])
# Cosine of the angle between rows and columns beyond which DICOM can't say where voxels lie.
_SQUARE_TOLERANCE = 1e-4
_LARGEST_STORED = 4095  # twelve bits, as scanners store
_LONG_STRING = 64


@dataclass(frozen=True)
class ExportIdentity:
    """Whose images these are, and when they were made.

    Parameters
    ----------
    patient : str
        Pseudonym; may be empty.
    visit : str
        Name of the visit; may be empty.
    key : str
        What tells this analysis from every other, such as a hash: all UIDs follow from it.
    made : datetime
        When the analysis was made.
    version : str
        Of this program.
    """

    patient: str
    visit: str
    key: str
    made: datetime
    version: str

    def uid(self, what: str) -> UID:
        """Return the UID of something of this analysis."""
        return derived_uid("analysis", self.key, what)


def reference_images(
    volume: FloatVolume, geometry: VolumeGeometry, identity: ExportIdentity
) -> list[Dataset]:
    """Return one MR image per slice of the third array axis, in its order.

    Columns run along the first array axis, rows along the second: no voxel is moved. The signal
    is scaled to twelve bits and the images are marked as derived: they show where the
    segmentation lies, and are not for measuring.

    Parameters
    ----------
    volume : ndarray of float32, (I, J, K)
        Signal, arbitrary units.
    geometry : VolumeGeometry
        Its grid.
    identity : ExportIdentity
        Whose it is.

    Raises
    ------
    GeometryError
        If rows and columns aren't at right angles, which DICOM can't express.
    """
    orientation = _orientation_of(geometry)
    across, down, along = geometry.spacing_mm
    largest = float(volume.max())
    slope = largest / _LARGEST_STORED if largest > 0 else 1.0
    study = _study(identity)
    study.PixelSpacing = [_decimal(down), _decimal(across)]
    study.SliceThickness = study.SpacingBetweenSlices = _decimal(along)
    study.ImageOrientationPatient = [_decimal(part) for part in orientation]
    study.Columns, study.Rows = geometry.shape[:2]
    common = encoded_dataset(study)
    images = []
    for index in range(geometry.shape[2]):
        image = _image_of(common, identity, index)
        place = _LPS * geometry.to_world((0, 0, index))
        image.ImagePositionPatient = [_decimal(part) for part in place]
        plane = np.rint(np.maximum(volume[:, :, index], 0) / slope).astype("<u2")
        image.PixelData = np.ascontiguousarray(plane.T).tobytes()
        keep_encoded(image)
        images.append(image)
    return images


def write_dicom(path: Path, dataset: Dataset) -> None:
    """Write a DICOM file, all or nothing; OutputError if it can't be written."""
    with replaced_file(path) as stream, warnings.catch_warnings():
        # Only what another program's source images brought in could be worth a warning.
        warnings.simplefilter("ignore")
        dataset.save_as(stream, enforce_file_format=True)


def file_header(kind: UID, instance: UID) -> FileMetaDataset:
    """Return what every DICOM file begins with."""
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = kind
    meta.MediaStorageSOPInstanceUID = instance
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    return meta


def set_times(dataset: Dataset, made: datetime) -> None:
    """Set the times of a new instance: that of the analysis, so that the bytes stay the same."""
    dataset.InstanceCreationDate = dataset.ContentDate = made.strftime("%Y%m%d")
    dataset.InstanceCreationTime = dataset.ContentTime = made.strftime("%H%M%S")
    for equipment in dataset.get("ContributingEquipmentSequence", ()):
        equipment.ContributionDateTime = made.strftime("%Y%m%d%H%M%S")


def image_reference(image: Dataset) -> Dataset:
    """Return how other objects refer to an image, or to the slice of a multi-frame file.

    The header of such a slice has its number in the file as Referenced Frame Number.
    """
    reference = Dataset()
    reference.ReferencedSOPClassUID = image.SOPClassUID
    reference.ReferencedSOPInstanceUID = image.SOPInstanceUID
    if "ReferencedFrameNumber" in image:
        reference.ReferencedFrameNumber = image.ReferencedFrameNumber
    return reference


def file_references(images: Sequence[Dataset]) -> list[Dataset]:
    """Return how other objects refer to the files of images, each file once."""
    files = {image.SOPInstanceUID: image for image in images}
    references = [image_reference(image) for image in files.values()]
    for reference in references:
        reference.pop("ReferencedFrameNumber", None)
    return references


def slice_positions(images: Sequence[Dataset]) -> FloatArray:
    """Return where the first pixel of each image lies, (n, 3), mm, LPS+."""
    return np.array([[float(part) for part in image.ImagePositionPatient] for image in images])


def _orientation_of(geometry: VolumeGeometry) -> FloatArray:
    """Return the directions of columns and rows, LPS+, (6,)."""
    directions = geometry.affine[:3, :2] / np.array(geometry.spacing_mm[:2])
    if abs(float(directions[:, 0] @ directions[:, 1])) > _SQUARE_TOLERANCE:
        raise GeometryError(
            "The scan's rows and columns are not at right angles, which DICOM can't express.",
            "Export to NIfTI or NRRD instead.",
        )
    return np.concatenate([_LPS * directions[:, 0], _LPS * directions[:, 1]])


def _image_of(common: Dataset, identity: ExportIdentity, index: int) -> Dataset:
    """Return the header of one image, with what all of them share."""
    image = Dataset()
    image.update(common)
    image.SOPInstanceUID = identity.uid(f"image {index}")
    image.InstanceNumber = index + 1
    image.file_meta = file_header(MRImageStorage, image.SOPInstanceUID)
    return image


def _study(identity: ExportIdentity) -> Dataset:
    """Return what the headers of all images share."""
    image = Dataset()
    image.SpecificCharacterSet = CHARACTER_SET
    image.SOPClassUID = MRImageStorage
    image.ImageType = ["DERIVED", "SECONDARY", "OTHER"]
    set_times(image, identity.made)
    # Required, but not known: dates are not kept.
    for keyword in (
        "StudyDate",
        "StudyTime",
        "AccessionNumber",
        "ReferringPhysicianName",
        "PatientBirthDate",
        "PatientSex",
        "EchoTime",
        "EchoTrainLength",
        "RepetitionTime",
        "Laterality",
    ):
        setattr(image, keyword, None)
    image.Modality = "MR"
    image.Manufacturer = "LegSeg"
    image.ManufacturerModelName = "LegSeg"
    image.SoftwareVersions = identity.version[:_LONG_STRING]
    image.SeriesDescription = "Derived reference for the segmentation, not for measuring"
    image.DerivationDescription = "In-phase image of the stored volume, scaled to 12 bits"
    image.BurnedInAnnotation = "NO"
    image.PatientName = plain_name(identity.patient)
    image.PatientID = plain_name(identity.patient)
    image.PatientIdentityRemoved = "YES"
    image.DeidentificationMethod = "Images without a header, from which LegSeg made this one"
    image.StudyInstanceUID = identity.uid("study")
    image.StudyID = ""
    image.StudyDescription = plain_name(identity.visit)
    image.SeriesInstanceUID = identity.uid("images")
    image.SeriesNumber = 1
    image.FrameOfReferenceUID = identity.uid("frame of reference")
    image.PositionReferenceIndicator = ""
    image.PatientPosition = ""
    image.BodyPartExamined = "THIGH"
    image.ScanningSequence = "RM"
    image.SequenceVariant = "NONE"
    image.ScanOptions = ""
    image.MRAcquisitionType = ""
    image.SamplesPerPixel = 1
    image.PhotometricInterpretation = "MONOCHROME2"
    image.BitsAllocated, image.BitsStored, image.HighBit = 16, 12, 11
    image.PixelRepresentation = 0
    return image


def plain_name(text: str) -> str:
    """Return text as a DICOM name or LO can hold it: one line, no separators of its own."""
    printable = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(printable.replace("\\", " ").replace("^", " ").split())[:_LONG_STRING]


def person_name(text: str) -> str:
    """Return an account of a computer as DICOM names a person; '' for none."""
    name = plain_name(text)[: _LONG_STRING - 1]
    # The caret says that the one word there is is meant.
    return f"{name}^" if name else ""


def _decimal(value: float) -> str:
    # 16 characters are what a decimal string may have: as many digits as fit.
    return format_number_as_ds(float(value) + 0.0)
