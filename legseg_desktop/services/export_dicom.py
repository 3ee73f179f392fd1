"""An analysis as DICOM: segmentation, structured report, structure set, and images to refer to."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path

import numpy as np
from highdicom.seg import Segmentation
from pydicom.dataset import Dataset

from inference_engine.errors import InputError
from inference_engine.formats.atomic_file import make_folder, write_file
from inference_engine.formats.dicom.match_source import source_images
from inference_engine.formats.dicom_reference import (
    ExportIdentity,
    reference_images,
    write_dicom,
)
from inference_engine.formats.dicom_seg import LabelAuthor, SegmentationKind, segmentation_of
from inference_engine.formats.dicom_sr import MuscleNumbers, ReviewedMuscle, measurement_report
from inference_engine.formats.rtstruct import structure_set
from inference_engine.formats.segment_codes import CodedSegment, coded_segments
from inference_engine.imaging.label_map import LabelMap, present_labels
from inference_engine.progress import Progress
from legseg_desktop.library_records import RevisionKind
from legseg_desktop.records import Analysis, LabelStep, Provenance
from legseg_desktop.reports.methods_text import CORRECTED
from legseg_desktop.reports.notes import spoken_muscles
from legseg_desktop.viewing.label_colours import label_colours

DICOM_FOLDER = "dicom"
IMAGES_FOLDER = "images"
SEGMENTATION_FILE = "segmentation.dcm"
LABELMAP_FILE = "segmentation_labelmap.dcm"
REPORT_FILE = "measurements.dcm"
STRUCTURES_FILE = "structures.dcm"
ORIGIN_FILE = "structures_origin.txt"

_FILES = {SegmentationKind.BINARY: SEGMENTATION_FILE, SegmentationKind.LABELMAP: LABELMAP_FILE}


@dataclass(frozen=True, eq=False)
class _Images:
    """The images to refer to, one per slice, and the labels on their grid."""

    images: tuple[Dataset, ...]
    label_map: LabelMap
    are_made: bool


class DicomObjects:
    """The DICOM objects of one analysis; each is made once, when it is asked for.

    Parameters
    ----------
    analysis : Analysis
        What to export.
    made_by : RevisionKind or None
        Who made the labels; None where the analysis knows.
    source : Path or None
        Export of the very images; None to make images from the stored volume.
    progress : Progress
        Told while a source is read; may cancel.
    """

    def __init__(
        self,
        analysis: Analysis,
        made_by: RevisionKind | None,
        source: Path | None,
        progress: Progress,
    ) -> None:
        self._analysis = analysis
        self._made_by = made_by
        self._source = source
        self._progress = progress
        self._are_images_written = self._is_segmentation_written = False

    def write_segmentation(self, folder: Path, kind: SegmentationKind) -> None:
        """Write the segmentation, and the images where they are made.

        Raises
        ------
        LegSegError
            If it isn't known who made the labels, there are none, the source doesn't fit, or
            nothing can be written.
        """
        segmentation = self._segmentation if kind is SegmentationKind.BINARY else self._made(kind)
        write_dicom(self._with_images(folder) / _FILES[kind], segmentation)

    def write_report(self, folder: Path) -> None:
        """Write the structured report and the segmentation it refers to; raises as above."""
        report = measurement_report(
            self._segmentation,
            self._segments,
            {row.label: MuscleNumbers(row.volume_ml, row.ff_mean_percent, row.ff_sd_percent)
             for row in self._analysis.measurements},
            self._images.images,
            reviews={one.label: ReviewedMuscle(one.state, one.note)
                     for one in self._analysis.review},
            author=self._author,
            identity=self._identity,
        )  # fmt: skip
        if not self._is_segmentation_written:
            self.write_segmentation(folder, SegmentationKind.BINARY)
        write_dicom(self._with_images(folder) / REPORT_FILE, report)

    def write_structures(self, folder: Path) -> None:
        """Write the structure set, and the images where they are made; raises as above."""
        structures = structure_set(
            self._images.label_map,
            self._segments,
            self._images.images,
            self._author,
            self._identity,
        )
        own = self._with_images(folder)
        write_dicom(own / STRUCTURES_FILE, structures)
        # The object has room for 1024 signs.
        origin = "".join(f"{words}\n" for words in self._author.origin_words)
        write_file(own / ORIGIN_FILE, origin.encode("utf-8"))

    def are_there(self, *, with_segmentation: bool) -> None:
        """Take note that what was written is in its place, and need not be written again."""
        self._are_images_written = True
        self._is_segmentation_written |= with_segmentation

    def _with_images(self, folder: Path) -> Path:
        """Return the folder of the objects, beside images where those were made."""
        own = make_folder(folder / DICOM_FOLDER)
        if self._images.are_made and not self._are_images_written:
            images = make_folder(own / IMAGES_FOLDER)
            for number, image in enumerate(self._images.images, start=1):
                write_dicom(images / f"{number:04d}.dcm", image)
        return own

    @cached_property
    def _identity(self) -> ExportIdentity:
        analysis, provenance = self._analysis, self._analysis.provenance
        digest = hashlib.sha256(np.ascontiguousarray(analysis.label_map.labels.T).data)
        for entry in provenance.inputs:
            digest.update(f"{entry.role} {entry.sha256}".encode())
        digest.update(f"{analysis.identity}\n{analysis.visit}\n{provenance.created}".encode())
        return ExportIdentity(
            patient=analysis.identity,
            visit=analysis.visit,
            key=digest.hexdigest(),
            made=_time_of(provenance),
            version=provenance.legseg_version,
        )

    @cached_property
    def _author(self) -> LabelAuthor:
        provenance = self._analysis.provenance
        kind = self._made_by or kind_of_labels(provenance)
        if kind is None:
            raise InputError(
                "It isn't known who made the labels of this analysis, which DICOM must say.",
                "Say so with --made-by automatic, semiautomatic or manual.",
            )
        return LabelAuthor(
            kind.value.upper(),
            provenance.model_name or "",
            provenance.model_version or "",
            _origin_of(self._analysis),
            "" if kind is RevisionKind.AUTOMATIC else _person_of(self._analysis),
        )

    @cached_property
    def _images(self) -> _Images:
        analysis = self._analysis
        if self._source is not None:
            found = source_images(self._source, analysis.scan, self._progress)
            return _Images(found.images, found.label_map(analysis.label_map), are_made=False)
        made = reference_images(analysis.scan.in_phase, analysis.scan.geometry, self._identity)
        return _Images(tuple(made), analysis.label_map, are_made=True)

    @cached_property
    def _segments(self) -> tuple[CodedSegment, ...]:
        analysis = self._analysis
        segments = coded_segments(
            analysis.table,
            present_labels(analysis.label_map.labels),
            label_colours(analysis.table),
            analysis.identity,
        )
        if not segments:
            raise InputError(
                "The label map holds no muscle, and DICOM has no empty segmentation.",
                "Choose other formats.",
            )
        return segments

    @cached_property
    def _segmentation(self) -> Segmentation:
        return self._made(SegmentationKind.BINARY)

    def _made(self, kind: SegmentationKind) -> Segmentation:
        return segmentation_of(
            self._images.label_map,
            self._segments,
            self._images.images,
            author=self._author,
            identity=self._identity,
            kind=kind,
        )


def _origin_of(analysis: Analysis) -> tuple[tuple[str, str], ...]:
    """Return revisions, program, hashes and options; no file's name, which may be a patient's."""
    provenance = analysis.provenance
    return (
        *map(_step_of, analysis.history),
        ("program", f"LegSeg {provenance.legseg_version}"),
        *((f"weights {number} SHA-256", digest)
          for number, digest in enumerate(provenance.model_weights_sha256, start=1)),
        *((f"{entry.role} SHA-256", entry.sha256) for entry in provenance.inputs if entry.sha256),
        *((name, str(value)) for name, value in provenance.parameters.items()),
    )  # fmt: skip


def _step_of(step: LabelStep) -> tuple[str, str]:
    by = f" by {step.account}" if step.account else ""
    changed = [f"changed: {spoken_muscles(step.changed)}"] if step.changed else []
    return f"revision {step.number}", "; ".join(
        (step.author, f"saved {step.created}{by}", *changed)
    )


def _person_of(analysis: Analysis) -> str:
    """Return under whose account the labels were corrected or drawn, where that is known."""
    return analysis.history[-1].account if analysis.history else ""


def kind_of_labels(provenance: Provenance) -> RevisionKind | None:
    """Return who made the labels, where provenance tells: a model, alone or corrected by hand."""
    if provenance.model_name is None:
        return None
    is_corrected = provenance.parameters.get(CORRECTED)
    return RevisionKind.SEMIAUTOMATIC if is_corrected else RevisionKind.AUTOMATIC


def _time_of(provenance: Provenance) -> datetime:
    try:
        made = datetime.fromisoformat(provenance.created)
    except ValueError:
        made = datetime(2000, 1, 1, tzinfo=UTC)
    return made.astimezone(UTC)
