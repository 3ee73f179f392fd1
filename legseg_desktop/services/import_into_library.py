"""Bring the scans of an export into the library, de-identified, all or none."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from inference_engine.errors import InputError, LegSegError, OutputError
from inference_engine.formats.dicom.deidentify import PseudonymTable
from inference_engine.progress import NoProgress, Progress, ProgressSpan
from legseg_desktop.library_records import LibraryScan, NewScan
from legseg_desktop.services.find_images import LEFT_OUT
from legseg_desktop.services.import_sources import NiftiSource
from legseg_desktop.services.name_patients import VisitNames, names_by_table, table_path_of
from legseg_desktop.services.prepare_scan import (
    PreparedScan,
    StackOnFile,
    fingerprint_of,
    prepare_scan,
    read_stack,
)
from legseg_desktop.services.preview_import import (
    ImageChoice,
    ImportPreview,
    PreviewImage,
    series_in_words,
)
from legseg_desktop.services.propose_scans import ProposedScan
from legseg_desktop.services.pseudonym_file import locked_table, table_written
from legseg_desktop.services.record_provenance import ROLES
from legseg_desktop.storage.study_library import StudyLibrary

_READ, _PREPARED = 0.4, 0.5

_Writer = Callable[[Path], None]


@dataclass(frozen=True)
class VisitChoice:
    """What the user calls a visit, and its day; None where that isn't known."""

    name: str
    days_since_first: int | None


@dataclass(frozen=True)
class LibraryImportOutcome:
    """What an import has brought.

    Parameters
    ----------
    scans : tuple of LibraryScan
        New ones.
    already_there : tuple of LibraryScan
        Those that an earlier import has brought.
    warnings : tuple of str
        What to know of them, and why chosen images were left out.
    removed : mapping of str to int
        In how many files each identifying element stood that was not kept, by its keyword.
    """

    scans: tuple[LibraryScan, ...]
    already_there: tuple[LibraryScan, ...]
    warnings: tuple[str, ...]
    removed: Mapping[str, int] = field(default_factory=dict)


def import_into_library(
    library: StudyLibrary,
    preview: ImportPreview,
    choices: Sequence[ImageChoice] | None = None,
    *,
    names: Mapping[str, str] | None = None,
    visits: Mapping[tuple[str, str], VisitChoice] | None = None,
    table_path: Path | None = None,
    progress: Progress | None = None,
) -> LibraryImportOutcome:
    """Add the scans that the chosen images make to the library, in one transaction.

    Stacks of a visit that continue each other are stitched. A scan whose voxels and position
    are in the library already is left out and said.

    Parameters
    ----------
    library : StudyLibrary
        Open for writing.
    preview : ImportPreview
        The export, still open.
    choices : sequence of ImageChoice, optional
        Roles that the user has confirmed; by default as guessed.
    names : mapping of str to str, optional
        Pseudonyms of subjects; of others as `propose_names` has it.
    visits : mapping of (str, str) to VisitChoice, optional
        Name and day of visits, by subject and visit of the preview; of others as
        `propose_visits` has it.
    table_path : Path, optional
        The table of pseudonyms; by default the library's own.
    progress : Progress, optional
        Told at every slice; may cancel: then nothing is added.

    Raises
    ------
    LegSegError
        If no complete scan is there, images can't be read or joined, a pseudonym is another
        patient's, or nothing can be written. Nothing is added then.
    """
    progress = progress or NoProgress()
    started = _now()
    scans, problems = preview.scans(choices)
    if not scans:
        raise _no_scan([*problems.values(), *_unreadable_files(preview), *preview.problems])
    table_path = _outside(table_path or table_path_of(library), library.folder)
    with locked_table(table_path, progress) as table:
        run = _Import(library, preview, table)
        run.name_patients(names or {}, visits or {})
        # Ctrl-C may come when the scans are in already: then their rows must stay.
        with table_written(table_path, run.has_arrived) as write_table:
            added = library.add_scans(
                run.new_scans(scans, lambda: write_table(table.to_csv()), progress)
            )
    untold = (problem for key, problem in problems.items() if key not in run.unreadable)
    warnings = dict.fromkeys((*run.warnings, *untold))
    outcome = LibraryImportOutcome(
        tuple(added), tuple(run.already_there), tuple(warnings), preview.removed
    )
    # Nothing may fail or be cancelled from here on: the scans are in.
    with suppress(LegSegError):
        _enter_in_log(library, outcome, started)
    return outcome


class _Import:
    """One import on its way: what it has met so far."""

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


def _enter_in_log(library: StudyLibrary, outcome: LibraryImportOutcome, started: str) -> None:
    """Write down in the library what was imported, and what was removed from its headers."""
    if not outcome.scans:
        return
    removed = ", ".join(f"{name} ({count})" for name, count in sorted(outcome.removed.items()))
    library.record_job(
        kind="import",
        subject=", ".join(f"scan {scan.identifier}" for scan in outcome.scans),
        state="done",
        started=started,
        finished=_now(),
        message=f"Not kept, with the number of files: {removed}." if removed else "",
    )


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _write(prepared: PreparedScan, progress: Progress, folder: Path) -> None:
    prepared.write(folder, progress)


def _outside(table_path: Path, folder: Path) -> Path:
    if table_path.resolve().is_relative_to(folder.resolve()):
        raise OutputError(
            "The table of pseudonyms would lie in the library.",
            "Name a place outside the library's folder for it.",
        )
    return table_path


def _unreadable_files(preview: ImportPreview) -> list[str]:
    """Say what is wrong with files that somebody has named; an export holds all sorts of series."""
    return [
        image.problem
        for image in preview.images
        if image.problem and isinstance(preview.found(image.key).source, NiftiSource)
    ]


def _no_scan(problems: Sequence[str]) -> InputError:
    for problem in problems:
        if not problem.startswith(LEFT_OUT):
            return InputError("No complete Dixon scan is there.", problem)
    return InputError(
        "None of the images is a Dixon image: neither water and fat nor in-phase and "
        "opposed-phase.",
        "Say what the images show, or export the series of the Dixon sequence.",
    )
