"""Which pseudonym each patient of an export gets, and what each visit is called."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from inference_engine.errors import InputError
from inference_engine.formats.dicom.deidentify import PseudonymTable, require_pseudonym
from inference_engine.formats.dicom.frames import Identity
from legseg_desktop.services.preview_import import ImportPreview
from legseg_desktop.services.pseudonym_file import default_table_path, read_table
from legseg_desktop.storage.study_library import StudyLibrary

_NUMBERED_VISIT = re.compile(r"visit-(\d{1,6})")
_NAMED_BY_BIDS = "sub-"


@dataclass(frozen=True)
class VisitChoice:
    """What the user calls a visit, and its day; None where that isn't known."""

    name: str
    days_since_first: int | None


@dataclass(frozen=True)
class NamedVisit:
    """A visit as the library knows it; fields as in `NewScan`."""

    pseudonym: str
    visit: str
    days_since_first: int | None


def table_path_of(library: StudyLibrary) -> Path:
    """Return where the table of a library's pseudonyms lies: beside its folder, not in it."""
    return default_table_path(library.folder)


def propose_names(
    library: StudyLibrary, preview: ImportPreview, table_path: Path | None = None
) -> dict[str, str]:
    """Return the pseudonym that each subject of an export would get.

    A patient who was imported before keeps the pseudonym, a subject of a BIDS folder its name;
    others get the next free one.

    Parameters
    ----------
    library : StudyLibrary
        Where the export goes.
    preview : ImportPreview
        The export.
    table_path : Path, optional
        The table of pseudonyms; by default the library's own.

    Raises
    ------
    InputError
        If the table can't be read, or knows another patient under the same ID.
    """
    return names_by_table(library, preview, read_table(table_path or table_path_of(library)))


def names_by_table(
    library: StudyLibrary, preview: ImportPreview, table: PseudonymTable
) -> dict[str, str]:
    """Return what `propose_names` does, from a table that is open already."""
    taken = [row.patient.pseudonym for row in library.patient_rows()]
    names: dict[str, str] = {}
    for subject in preview.subjects():
        identity = _identity_of(preview, subject)
        known = table.pseudonym_of(identity) if identity is not None else None
        if known is None and identity is None and subject.startswith(_NAMED_BY_BIDS):
            known = subject
        names[subject] = known or table.next_pseudonym([*taken, *names.values()])
    return names


class VisitNames:
    """What visits of an export are called in the library; new patients enter the table.

    Parameters
    ----------
    library : StudyLibrary
        Where the export goes.
    table : PseudonymTable
        Who is who.
    names : mapping of str to str
        Pseudonym of each subject.
    """

    def __init__(
        self, library: StudyLibrary, table: PseudonymTable, names: Mapping[str, str]
    ) -> None:
        self._library = library
        self._table = table
        self._names = dict(names)
        for name in self._names.values():
            require_pseudonym(name)

    def name(
        self, subject: str, visit: str, days_since_first: int | None, identity: Identity | None
    ) -> NamedVisit:
        """Return the names of one visit.

        Raises
        ------
        InputError
            If the table knows the patient under another pseudonym, or another one under this.
        """
        pseudonym = self._names[subject]
        if identity is None:
            return NamedVisit(pseudonym, visit, days_since_first)
        known = self._table.pseudonym_of(identity)
        if known is not None and known != pseudonym:
            raise InputError(
                f"This patient is {known} in the table of pseudonyms already, not {pseudonym}.",
                f"Import as {known}, and rename the patient in the library afterwards.",
            )
        before = 0 if known else self._last_visit(pseudonym)
        row = self._table.row_of(identity, pseudonym, visits_before=before)
        name = self._visit_on_day(pseudonym, row.days_since_first) or f"visit-{row.visit}"
        return NamedVisit(pseudonym, name, row.days_since_first)

    def _visit_on_day(self, pseudonym: str, days: int | None) -> str:
        """Return what a patient's visit of a day is called now; it may have been renamed."""
        patient = self._library.find_patient(pseudonym)
        if patient is None or days is None:
            return ""
        visits = [each.visit for each in self._library.timeline(patient.identifier)]
        return next((visit.name for visit in visits if visit.days_since_first == days), "")

    def _last_visit(self, pseudonym: str) -> int:
        """Return the highest number among the visits of a patient whom the table doesn't know."""
        patient = self._library.find_patient(pseudonym)
        if patient is None:
            return 0
        names = [each.visit.name for each in self._library.timeline(patient.identifier)]
        numbers = [int(found[1]) for name in names if (found := _NUMBERED_VISIT.fullmatch(name))]
        return max([len(names), *numbers])


def _identity_of(preview: ImportPreview, subject: str) -> Identity | None:
    key = next(image.key for image in preview.images if image.subject == subject)
    return preview.found(key).identity
