"""Pseudonyms instead of names: what is replaced, what is removed, and the table that tells.

Nothing of a header is copied: what is kept is a short list of facts, named one by one where
they are written. So every identifying element goes, and private ones and free text with them.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date

from pydicom.datadict import tag_for_keyword
from pydicom.dataset import Dataset

from inference_engine.errors import InputError
from inference_engine.formats.dicom.frames import Identity
from inference_engine.formats.dicom.grouping import patient_key
from inference_engine.formats.spreadsheet_text import protected, unprotected

PRIVATE_ELEMENTS = "private elements"

# Of the Basic Application Level Confidentiality Profile (DICOM Part 15, Annex E) those that MR
# images carry at their top level.
_IDENTIFYING = (
    "AccessionNumber AcquisitionComments AcquisitionDate AcquisitionDateTime AcquisitionTime "
    "AdditionalPatientHistory AdmissionID AdmittingDate AdmittingDiagnosesDescription Allergies "
    "ContentCreatorName ContentDate ContentTime ContrastBolusAgent CountryOfResidence "
    "CurrentPatientLocation DeviceSerialNumber DeviceUID EthnicGroup FrameOfReferenceUID "
    "ImageComments InstanceCreationDate InstanceCreationTime InstanceCreatorUID "
    "InstitutionAddress InstitutionalDepartmentName InstitutionName InsurancePlanIdentification "
    "IssuerOfPatientID MedicalAlerts MedicalRecordLocator MilitaryRank "
    "NameOfPhysiciansReadingStudy Occupation OperatorsName OtherPatientIDs "
    "OtherPatientIDsSequence OtherPatientNames PatientAddress PatientAge PatientBirthDate "
    "PatientBirthName PatientBirthTime PatientComments PatientID PatientMotherBirthName "
    "PatientName PatientReligiousPreference PatientSize PatientState PatientTelephoneNumbers "
    "PatientWeight PerformedProcedureStepDescription PerformedProcedureStepID "
    "PerformedProcedureStepStartDate PerformedProcedureStepStartTime PerformingPhysicianName "
    "PhysiciansOfRecord PregnancyStatus ProtocolName ReasonForStudy ReferencedImageSequence "
    "ReferringPhysicianName RegionOfResidence RequestAttributesSequence "
    "RequestedProcedureDescription RequestedProcedureID RequestingPhysician RequestingService "
    "SeriesDate SeriesDescription SeriesInstanceUID SeriesTime SOPInstanceUID StationName "
    "StudyComments StudyDate StudyDescription StudyID StudyInstanceUID StudyTime "
    "TimezoneOffsetFromUTC"
)
_KEYWORD_OF_TAG = {tag_for_keyword(keyword): keyword for keyword in _IDENTIFYING.split(" ")}
# It may name folders: no separators, and nothing that a system gives a meaning to.
_PSEUDONYM = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9 ._-]{0,62}[A-Za-z0-9])?")


def identifying_elements(dataset: Dataset) -> Iterator[str]:
    """Yield the keywords of a header's identifying elements, and whether it has private ones."""
    tags = [int(tag) for tag in dataset.keys()]  # noqa: SIM118 (a Dataset iterates over values)
    yield from (_KEYWORD_OF_TAG[tag] for tag in tags if tag in _KEYWORD_OF_TAG)
    # Groups of odd number are private.
    if any((tag >> 16) % 2 for tag in tags):
        yield PRIVATE_ELEMENTS


def birth_year(identity: Identity) -> int | None:
    """Return the year of birth, all that is kept of the date."""
    born = _date_of(identity.birth_date)
    return None if born is None else born.year


def known_sex(identity: Identity) -> str:
    """Return 'F', 'M' or 'O', the words of DICOM; '' where the header has none of them."""
    return identity.sex if identity.sex in ("F", "M", "O") else ""


@dataclass(frozen=True)
class PseudonymRow:
    """A visit under its pseudonym and under its real name.

    Parameters
    ----------
    pseudonym : str
        Such as 'sub-001'.
    visit : int
        Number of the visit, from 1.
    days_since_first : int or None
        Days since the first visit that was imported; None where a date is missing.
    patient_key : str
        What tells patients apart, see `patient_key`.
    patient_id, name, birth_date, study_date, study_uid : str
        As in the header.
    """

    pseudonym: str
    visit: int
    days_since_first: int | None
    patient_key: str
    patient_id: str
    name: str
    birth_date: str
    study_date: str
    study_uid: str


class PseudonymTable:
    """Who is who: the only place where pseudonyms and names stand side by side.

    Parameters
    ----------
    rows : iterable of PseudonymRow
        Of earlier imports: the same patient keeps the pseudonym, the same visit its number.
    """

    def __init__(self, rows: Iterable[PseudonymRow] = ()) -> None:
        self._rows = list(rows)

    def __repr__(self) -> str:
        """Return the number of rows: names must not slip into a log."""
        return f"PseudonymTable({len(self._rows)} rows)"

    def pseudonym_of(self, identity: Identity) -> str | None:
        """Return the pseudonym of a patient; None where the table doesn't know the patient.

        Raises
        ------
        InputError
            If the table knows another patient under this ID.
        """
        own = self._rows_of(identity)
        return own[0].pseudonym if own else None

    def next_pseudonym(self, taken: Collection[str] = ()) -> str:
        """Return the next free pseudonym, such as 'sub-004'.

        Parameters
        ----------
        taken : collection of str
            Pseudonyms that are in use elsewhere.
        """
        names = [*taken, *(row.pseudonym for row in self._rows)]
        numbers = [name.removeprefix("sub-") for name in names]
        highest = max((int(number) for number in numbers if number.isdecimal()), default=0)
        return f"sub-{highest + 1:03d}"

    def rename(self, old: str, new: str) -> bool:
        """Give a patient another pseudonym; return whether the table knows the patient.

        Raises
        ------
        InputError
            If it can't be a pseudonym, or is another patient's.
        """
        require_pseudonym(new)
        if old != new and any(row.pseudonym == new for row in self._rows):
            raise _taken(new)
        is_known = any(row.pseudonym == old for row in self._rows)
        self._rows = [
            replace(row, pseudonym=new) if row.pseudonym == old else row for row in self._rows
        ]
        return is_known

    def row_of(
        self, identity: Identity, pseudonym: str = "", *, visits_before: int = 0
    ) -> PseudonymRow:
        """Return the row of a visit; a new one is entered.

        Parameters
        ----------
        identity : Identity
            Of a file of the visit. Give visits in the order of their dates.
        pseudonym : str
            For a patient whom the table doesn't know; by default the next free one.
        visits_before : int
            Visits of such a patient that are known elsewhere: the new one gets the next number,
            and no days since the first, whose date isn't known.

        Raises
        ------
        InputError
            If the table knows another patient under this ID or pseudonym, or it can't be one.
        """
        own = self._rows_of(identity)
        if not own and pseudonym:
            require_pseudonym(pseudonym)
            if any(row.pseudonym == pseudonym for row in self._rows):
                raise _taken(pseudonym)
        for row in own:
            # As when visits are told apart: by day, and only without one by study.
            if (row.study_date or row.study_uid) == (identity.study_date or identity.study_uid):
                return row
        row = PseudonymRow(
            pseudonym=own[0].pseudonym if own else pseudonym or self.next_pseudonym(),
            visit=max((row.visit for row in own), default=visits_before) + 1,
            days_since_first=_days_since_first(own, identity, visits_before),
            patient_key=patient_key(identity),
            patient_id=identity.patient_id,
            name=identity.name,
            birth_date=identity.birth_date,
            study_date=identity.study_date,
            study_uid=identity.study_uid,
        )
        self._rows.append(row)
        return row

    def to_csv(self) -> bytes:
        """Return the table as UTF-8 CSV."""
        stream = io.StringIO(newline="")
        names = [each.name for each in fields(PseudonymRow)]
        writer = csv.DictWriter(stream, names, lineterminator="\n")
        writer.writeheader()
        for row in self._rows:
            writer.writerow(
                {
                    name: protected(value) if isinstance(value, str) else value
                    for name, value in vars(row).items()
                }
            )
        return stream.getvalue().encode("utf-8")

    @classmethod
    def from_csv(cls, content: bytes) -> PseudonymTable:
        """Read a table that `to_csv` made.

        Raises
        ------
        InputError
            If it is none.
        """
        try:
            rows = csv.DictReader(io.StringIO(content.decode("utf-8"), newline=""))
            return cls(
                [_row_from({name: unprotected(cell) for name, cell in row.items()}) for row in rows]
            )
        except (UnicodeDecodeError, csv.Error, KeyError, TypeError, ValueError) as error:
            raise InputError(
                "The table of pseudonyms can't be read.",
                "Name another table, or put back the one that an import has written.",
            ) from error

    def _rows_of(self, identity: Identity) -> list[PseudonymRow]:
        key = patient_key(identity)
        own = [row for row in self._rows if row.patient_key == key]
        if any(_differ(row.birth_date, identity.birth_date) for row in own):
            raise InputError(
                "The table of pseudonyms knows another patient under the same patient ID.",
                "Import into another folder, or name another table.",
            )
        return own


def require_pseudonym(name: str) -> None:
    """Raise InputError for a name that can't be a pseudonym."""
    if not _PSEUDONYM.fullmatch(name):
        raise InputError(
            f"'{name}' can't be a pseudonym.",
            "Use up to 64 letters, digits, spaces, dots, dashes and underscores, with a letter "
            "or digit at both ends.",
        )


def _taken(pseudonym: str) -> InputError:
    return InputError(
        f"The pseudonym {pseudonym} is another patient's.", "Choose one that is not in use."
    )


def _row_from(cells: Mapping[str, str]) -> PseudonymRow:
    days, visit = cells["days_since_first"], int(cells["visit"])
    # They name folders: a table that was tampered with must not lead out of the output.
    if not _PSEUDONYM.fullmatch(cells["pseudonym"]) or visit < 1:
        raise ValueError
    return PseudonymRow(
        pseudonym=cells["pseudonym"],
        visit=visit,
        days_since_first=int(days) if days else None,
        patient_key=cells["patient_key"],
        patient_id=cells["patient_id"],
        name=cells["name"],
        birth_date=cells["birth_date"],
        study_date=cells["study_date"],
        study_uid=cells["study_uid"],
    )


def _differ(first: str, second: str) -> bool:
    return bool(first and second and first != second)


def _days_since_first(
    own: Sequence[PseudonymRow], identity: Identity, visits_before: int
) -> int | None:
    here = _date_of(identity.study_date)
    if not own:
        return None if here is None or visits_before else 0
    first = own[0]
    start = _date_of(first.study_date)
    if here is None or start is None or first.days_since_first is None:
        return None
    return first.days_since_first + (here - start).days


def _date_of(value: str) -> date | None:
    try:
        return date.fromisoformat(value.replace(".", "").replace("-", "")[:8])
    except ValueError:
        return None
