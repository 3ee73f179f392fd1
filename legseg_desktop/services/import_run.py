"""One import into the library on its way: names patients, knows what it has met, leaves out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from inference_engine.formats.dicom.deidentify import PseudonymTable
from inference_engine.progress import Progress, ProgressSpan
from legseg_desktop.library_records import LibraryScan, NewScan
from legseg_desktop.services.name_patients import VisitChoice, VisitNames, names_by_table
from legseg_desktop.services.prepare_scan import (
    PreparedScan,
    StackOnFile,
    fingerprint_of,
    prepare_scan,
    read_stack,
)
from legseg_desktop.services.preview_import import (
    ImportPreview,
    PreviewImage,
    series_in_words,
)
from legseg_desktop.services.propose_scans import ProposedScan
from legseg_desktop.services.record_provenance import ROLES
from legseg_desktop.storage.study_library import StudyLibrary

_READ, _PREPARED = 0.4, 0.5

_Writer = Callable[[Path], None]


class ImportRun:
    """One import on its way: what it has met so far.

    Parameters
    ----------
    library : StudyLibrary
        Open for writing.
    preview : ImportPreview
        The export, still open.
    table : PseudonymTable
        Into which the patients of DICOM files are entered.
    """

    def __init__(
        self,
        library: StudyLibrary,
        preview: ImportPreview,
        table: PseudonymTable,
    ) -> None:
        self._library = library
        self._preview = preview
        self._images = {image.key: image for image in preview.images}
        self._table = table
        self._seen: set[str] = set()
        self.already_there: list[LibraryScan] = []
        self.warnings: list[str] = []
        # Keys of channels that a scan lacks, as its warnings say.
        self.unreadable: set[str] = set()

    def name_patients(
        self, names: Mapping[str, str], visits: Mapping[tuple[str, str], VisitChoice]
    ) -> None:
        """Settle what patients and visits are called, before the first is read.

        Parameters
        ----------
        names : mapping of str to str
            Pseudonyms of subjects; of others as `propose_names` has it.
        visits : mapping of (str, str) to VisitChoice
            Name and day of visits, by subject and visit of the preview.
        """
        self._visits = visits
        proposed = names_by_table(self._library, self._preview, self._table)
        self._names = VisitNames(self._library, self._table, {**proposed, **names})

    def has_arrived(self) -> bool:
        """Whether the library knows a scan that it was given."""
        return any(self._library.find_scan(fingerprint) for fingerprint in self._seen)

    def new_scans(
        self, scans: Sequence[ProposedScan], write_table: Callable[[], None], progress: Progress
    ) -> Iterator[tuple[NewScan, _Writer]]:
        """Yield scans that the library hasn't, one read after the other has been written."""
        for number, scan in enumerate(scans):
            span = ProgressSpan(progress, number / len(scans), (number + 1) / len(scans))
            stacks = self._read(scan, ProgressSpan(span, 0, _READ))
            fingerprint = fingerprint_of(stacks)
            if self._is_known(scan, fingerprint):
                continue
            new, prepared = self._new_scan(scan, stacks, fingerprint, span)
            if self._preview.found(scan.keys[0]).identity is not None:
                # Before the library knows the scan: a pseudonym without its row would be lost,
                # a row too many does no harm.
                write_table()
            writing = ProgressSpan(span, _PREPARED, 1)
            yield new, partial(_write, prepared, writing)

    def _read(self, scan: ProposedScan, progress: Progress) -> list[StackOnFile]:
        stacks = []
        for number, stack in enumerate(scan.stacks):
            count = len(scan.stacks)
            span = ProgressSpan(progress, number / count, (number + 1) / count)
            sources = {role: self._preview.found(key).source for role, key in stack.items()}
            stacks.append(read_stack(sources, span))
        return stacks

    def _is_known(self, scan: ProposedScan, fingerprint: str) -> bool:
        present = self._library.find_scan(fingerprint)
        if present is not None:
            if present not in self.already_there:
                self.already_there.append(present)
            return True
        if fingerprint in self._seen:
            self.warnings.append(
                f"The images of {scan.subject}, {scan.visit}, are in the export twice: they were "
                "imported once."
            )
            return True
        self._seen.add(fingerprint)
        return False

    def _new_scan(
        self,
        scan: ProposedScan,
        stacks: Sequence[StackOnFile],
        fingerprint: str,
        progress: Progress,
    ) -> tuple[NewScan, PreparedScan]:
        first = self._images[scan.keys[0]]
        found = self._preview.found(first.key)
        named = self._names.name(scan.subject, scan.visit, first.days_since_first, found.identity)
        chosen = self._visits.get((scan.subject, scan.visit))
        if chosen is not None:
            named = replace(named, visit=chosen.name, days_since_first=chosen.days_since_first)
        if found.identity is None and self._library.find_patient(named.pseudonym) is not None:
            self.warnings.append(
                f"{named.pseudonym} was in the library already: the new scan was added to this "
                "patient."
            )
        prepared = prepare_scan(stacks, ProgressSpan(progress, _READ, _PREPARED))
        warnings = (*prepared.warnings, *self._left_out(scan), *self._unreadable(scan))
        self.warnings += [f"{named.pseudonym}, {named.visit}: {each}" for each in warnings]
        new = NewScan(
            pseudonym=named.pseudonym,
            visit=named.visit,
            days_since_first=named.days_since_first,
            description=stacks[0].protocol,
            fingerprint=fingerprint,
            shape=prepared.geometry.shape,
            spacing_mm=prepared.geometry.spacing_mm,
            stacks=len(stacks),
            warnings=warnings,
            birth_year=found.birth_year,
            sex=found.sex,
            stack_records=prepared.stacks,
        )
        return new, prepared

    def _left_out(self, scan: ProposedScan) -> list[str]:
        return [
            f"{_nameless(self._images[key])} was left out: not all stacks have such an image."
            for key in scan.left_out
        ]

    def _unreadable(self, scan: ProposedScan) -> list[str]:
        """Say which channels a scan lacks because their slices make no volume.

        In-phase and opposed-phase alone make a scan, too, but fat fractions of another kind.
        """
        lacking = [
            image
            for image in self._images.values()
            if (image.subject, image.visit) == (scan.subject, scan.visit)
            and image.role in set(ROLES) - scan.stacks[0].keys()
            and image.problem
            and not image.grid
        ]
        self.unreadable |= {image.key for image in lacking}
        return [
            f"{_nameless(image)} was left out, so {image.role.replace('_', '-')} is missing: "
            f"{image.problem}"
            for image in lacking
        ]


def _nameless(image: PreviewImage) -> str:
    """Return what an image is called in the library: the name of a file may be a patient's."""
    role = image.role.replace("_", "-")
    in_words = series_in_words(image.series)
    return f"The {role or 'other'} image" if in_words == image.series else in_words


def _write(prepared: PreparedScan, progress: Progress, folder: Path) -> None:
    prepared.write(folder, progress)
