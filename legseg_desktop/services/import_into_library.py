"""Bring the scans of an export into the library, de-identified, all or none."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from inference_engine.errors import InputError, LegSegError, OutputError
from inference_engine.progress import NoProgress, Progress
from legseg_desktop.library_records import LibraryScan
from legseg_desktop.services.find_images import LEFT_OUT
from legseg_desktop.services.import_run import ImportRun
from legseg_desktop.services.import_sources import NiftiSource
from legseg_desktop.services.name_patients import VisitChoice, table_path_of
from legseg_desktop.services.preview_import import ImageChoice, ImportPreview
from legseg_desktop.services.pseudonym_file import locked_table, table_written
from legseg_desktop.storage.study_library import StudyLibrary


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
        run = ImportRun(library, preview, table)
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
