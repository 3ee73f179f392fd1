"""DICOM files of simulated scans, written in the manners of Siemens, Philips and GE.

Every file names a patient who doesn't exist; what of that reaches a result is a fault.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.sequence import Sequence as Items
from pydicom.uid import (
    UID,
    EnhancedMRImageStorage,
    ExplicitVRLittleEndian,
    MRImageStorage,
    generate_uid,
)

from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import VolumeGeometry

CHANNELS = ("water", "fat", "in_phase", "opposed_phase")
_LPS = np.diag([-1.0, -1.0, 1.0])
_ECHO_MS = {"water": 1.3, "fat": 1.3, "in_phase": 2.46, "opposed_phase": 1.23}

_SIEMENS = {
    "water": ("DERIVED", "PRIMARY", "M", "DIXON", "WATER"),
    "fat": ("DERIVED", "PRIMARY", "M", "DIXON", "FAT"),
    "in_phase": ("ORIGINAL", "PRIMARY", "M", "DIXON", "IN_PHASE"),
    "opposed_phase": ("ORIGINAL", "PRIMARY", "M", "DIXON", "OPP_PHASE"),
}
_PHILIPS = {
    "water": ("ORIGINAL", "PRIMARY", "W", "W", "FFE"),
    "fat": ("ORIGINAL", "PRIMARY", "F", "F", "FFE"),
    "in_phase": ("ORIGINAL", "PRIMARY", "IP", "IP", "FFE"),
    "opposed_phase": ("ORIGINAL", "PRIMARY", "OP", "OP", "FFE"),
}
_STANDARD = {
    "water": ("DERIVED", "PRIMARY", "DIXON", "WATER"),
    "fat": ("DERIVED", "PRIMARY", "DIXON", "FAT"),
    "in_phase": ("ORIGINAL", "PRIMARY", "DIXON", "IN_PHASE"),
    "opposed_phase": ("ORIGINAL", "PRIMARY", "DIXON", "OUT_PHASE"),
}
_SIEMENS_SUFFIX = {"water": "_W", "fat": "_F", "in_phase": "_in", "opposed_phase": "_opp"}
_GE_PREFIX = {
    "water": "WATER: ",
    "fat": "FAT: ",
    "in_phase": "InPhase: ",
    "opposed_phase": "OutPhase: ",
}


@dataclass
class Person:
    """Who a file says was scanned, and when."""

    patient_id: str = "ZZ-4711"
    name: str = "Querulant^Theodora"
    birth_date: str = "19610314"
    sex: str = "F"
    study_date: str = "20240229"
    study_uid: str = field(default_factory=generate_uid)


# Parts that must appear in no result, whichever person it was.
SECRETS = ("ZZ-4711", "Querulant", "Theodora", "19610314", "20240229", "Grauburg")


def stored(volume: np.ndarray, slope: float = 1.0) -> np.ndarray:
    """Return what a scanner stores of signal: 12-bit whole numbers."""
    return np.clip(np.rint(volume / slope), 0, 4095).astype(np.uint16)


def write_siemens(
    folder: Path, scan: DixonScan, person: Person, *, channels: Sequence[str] = CHANNELS,
    start: int = 5, time: str = "101500.0", order: Iterable[int] | None = None,
) -> None:  # fmt: skip
    """Write a series per channel, its name ending in _W, _F, _in or _opp."""
    for number, channel in enumerate(channels, start=start):
        write_classic(
            folder, getattr(scan, channel), scan.geometry, person,
            manufacturer="SIEMENS", series=number, image_type=_SIEMENS[channel],
            description=f"t1_vibe_dixon_tra{_SIEMENS_SUFFIX[channel]}", time=time,
            echo=_ECHO_MS[channel], order=order,
        )  # fmt: skip


def write_ge(folder: Path, scan: DixonScan, person: Person) -> None:
    """Write a series per channel with a silent image type: the description alone tells."""
    for number, channel in enumerate(CHANNELS):
        write_classic(
            folder, getattr(scan, channel), scan.geometry, person,
            manufacturer="GE MEDICAL SYSTEMS", series=300 + number,
            image_type=("DERIVED", "PRIMARY", "OTHER"),
            description=f"{_GE_PREFIX[channel]}Ax LAVA-Flex", time="101500", echo=1.2,
        )  # fmt: skip


def write_philips(
    folder: Path, scan: DixonScan, person: Person, *, slopes: Mapping[str, float],
    scale_slope: float | None = None, channels: Sequence[str] = CHANNELS,
) -> None:  # fmt: skip
    """Write all channels as one series, each stretched by its own slope.

    With a scale slope, the private one by which the precise value is found again.
    """
    uid = generate_uid()
    for channel in channels:
        write_classic(
            folder, getattr(scan, channel), scan.geometry, person,
            manufacturer="Philips Medical Systems", series=401, image_type=_PHILIPS[channel],
            description="mDIXON thighs", time="101500.1", echo=_ECHO_MS[channel],
            series_uid=uid, slope=slopes[channel], scale_slope=scale_slope,
        )  # fmt: skip


def write_enhanced(
    path: Path, scan: DixonScan, person: Person, *, slopes: Mapping[str, float] | None = None,
    has_real_world: bool = False,
) -> None:  # fmt: skip
    """Write all channels as frames of one enhanced object, slices of channels taking turns."""
    dataset = _common(person, "Philips Medical Systems", EnhancedMRImageStorage)
    dataset.SeriesInstanceUID, dataset.SeriesNumber = generate_uid(), 501
    dataset.SeriesDescription, dataset.ImageType = "mDIXON", ["DERIVED", "PRIMARY", "MIXED"]
    geometry = scan.geometry
    shared = Dataset()
    orientation, measures = Dataset(), Dataset()
    orientation.ImageOrientationPatient = _orientation(geometry)
    measures.PixelSpacing = [geometry.spacing_mm[1], geometry.spacing_mm[0]]
    measures.SliceThickness = geometry.spacing_mm[2]
    shared.PlaneOrientationSequence = Items([orientation])
    shared.PixelMeasuresSequence = Items([measures])
    dataset.SharedFunctionalGroupsSequence = Items([shared])
    groups, planes = [], []
    for k in range(geometry.shape[2]):
        for channel in CHANNELS:
            slope = (slopes or {}).get(channel, 1.0)
            groups.append(_frame_group(geometry, k, channel, slope, has_real_world))
            planes.append(stored(getattr(scan, channel)[:, :, k].T, slope))
    dataset.PerFrameFunctionalGroupsSequence = Items(groups)
    dataset.NumberOfFrames = len(groups)
    _save(dataset, np.stack(planes), path)


def _frame_group(
    geometry: VolumeGeometry, k: int, channel: str, slope: float, has_real_world: bool
) -> Dataset:
    group, kind, place, echo, value = (Dataset() for _ in range(5))
    kind.FrameType = list(_STANDARD[channel])
    kind.ComplexImageComponent = "MAGNITUDE"
    place.ImagePositionPatient = _position(geometry, k)
    echo.EffectiveEchoTime = _ECHO_MS[channel]
    group.MRImageFrameTypeSequence = Items([kind])
    group.PlanePositionSequence = Items([place])
    group.MREchoSequence = Items([echo])
    if has_real_world:
        value.RealWorldValueSlope, value.RealWorldValueIntercept = slope, 0.0
        group.RealWorldValueMappingSequence = Items([value])
    else:
        value.RescaleSlope, value.RescaleIntercept, value.RescaleType = slope, 0, "US"
        group.PixelValueTransformationSequence = Items([value])
    return group


def write_classic(
    folder: Path, volume: np.ndarray, geometry: VolumeGeometry, person: Person, *,
    manufacturer: str, series: int, image_type: Sequence[str], description: str, time: str,
    echo: float, series_uid: str = "", slope: float | None = None, intercept: float = 0.0,
    scale_slope: float | None = None, order: Iterable[int] | None = None, sequence: str = "GR",
) -> None:  # fmt: skip
    """Write a volume as one file per slice; signal = slope x stored + intercept."""
    folder.mkdir(parents=True, exist_ok=True)
    uid = series_uid or generate_uid()
    values = stored(volume - intercept, slope or 1.0)
    for number, k in enumerate(order or range(volume.shape[2]), start=1):
        dataset = _common(person, manufacturer, MRImageStorage)
        dataset.SeriesInstanceUID, dataset.SeriesNumber = uid, series
        dataset.SeriesDescription, dataset.ImageType = description, list(image_type)
        dataset.AcquisitionTime, dataset.EchoTime = time, echo
        dataset.ScanningSequence = sequence
        dataset.InstanceNumber = number
        dataset.ImagePositionPatient = _position(geometry, k)
        dataset.ImageOrientationPatient = _orientation(geometry)
        dataset.PixelSpacing = [geometry.spacing_mm[1], geometry.spacing_mm[0]]
        dataset.SliceThickness = geometry.spacing_mm[2]
        if slope is not None:
            dataset.RescaleSlope, dataset.RescaleIntercept = f"{slope:.12g}", f"{intercept:.12g}"
        if scale_slope is not None:
            block = dataset.private_block(0x2005, "Philips MR Imaging DD 001", create=True)
            block.add_new(0x0E, "FL", scale_slope)
        _save(dataset, values[:, :, k].T, folder / f"{generate_uid()}.dcm")


def _common(person: Person, manufacturer: str, kind: str) -> Dataset:
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.SOPClassUID, dataset.SOPInstanceUID = UID(kind), generate_uid()
    dataset.file_meta.MediaStorageSOPClassUID = UID(kind)
    dataset.file_meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID
    dataset.Modality, dataset.Manufacturer = "MR", manufacturer
    dataset.PatientID, dataset.PatientName = person.patient_id, person.name
    dataset.PatientBirthDate, dataset.PatientSex = person.birth_date, person.sex
    dataset.StudyInstanceUID, dataset.StudyDate = person.study_uid, person.study_date
    dataset.InstitutionName, dataset.OperatorsName = "Klinik Grauburg", "Grauburg^Operator"
    dataset.MagneticFieldStrength, dataset.ScanningSequence = 3.0, "GR"
    return dataset


def _orientation(geometry: VolumeGeometry) -> list[str]:
    axes = _LPS @ geometry.affine[:3, :3] / geometry.spacing_mm
    return [f"{value:.12g}" for value in (*axes[:, 0], *axes[:, 1])]


def _position(geometry: VolumeGeometry, k: int) -> list[str]:
    return [f"{value:.12g}" for value in _LPS @ geometry.to_world((0, 0, k))]


def _save(dataset: Dataset, pixels: np.ndarray, path: Path) -> None:
    dataset.Rows, dataset.Columns = pixels.shape[-2:]
    dataset.SamplesPerPixel, dataset.PhotometricInterpretation = 1, "MONOCHROME2"
    dataset.BitsAllocated, dataset.BitsStored, dataset.HighBit = 16, 12, 11
    dataset.PixelRepresentation = 0
    dataset.PixelData = np.ascontiguousarray(pixels).tobytes()
    path.parent.mkdir(parents=True, exist_ok=True)
    dataset.save_as(path, enforce_file_format=True)
