"""Change what the library says of a patient, and keep the table of pseudonyms in step."""

from __future__ import annotations

from collections.abc import Sequence
from types import EllipsisType

from inference_engine.errors import InputError, OutputError
from inference_engine.formats.dicom.deidentify import require_pseudonym
from legseg_desktop.library_records import Patient
from legseg_desktop.services.name_patients import table_path_of
from legseg_desktop.services.pseudonym_file import locked_table, table_written
from legseg_desktop.storage.study_library import StudyLibrary

_MOST_WAITS = 2


def change_patient(
    library: StudyLibrary,
    patient_id: int,
    *,
    pseudonym: str | None = None,
    birth_year: int | EllipsisType | None = ...,
    sex: str | None = None,
    diagnosis: str | None = None,
    tags: Sequence[str] | None = None,
) -> Patient:
    """Change what is given, and return the patient.

    A new pseudonym is entered in the library's table of pseudonyms, too: the next import of
    this patient then finds it. It takes no longer than a moment, even while an import has the
    table: then it is refused.

    Raises
    ------
    LegSegError
        If there is no such patient, the pseudonym is another patient's or can't be one, or
        nothing can be written.
    """
    old = library.patient(patient_id)
    if pseudonym is None or pseudonym == old.pseudonym:
        return library.change_patient(
            patient_id, birth_year=birth_year, sex=sex, diagnosis=diagnosis, tags=tags
        )
    require_pseudonym(pseudonym)
    if library.find_patient(pseudonym) is not None:
        raise InputError(
            f"The pseudonym {pseudonym} is another patient's.", "Choose one that is not in use."
        )
    path = table_path_of(library)
    with locked_table(path, _Impatient()) as table, table_written(path) as write_table:
        if table.rename(old.pseudonym, pseudonym):
            write_table(table.to_csv())
        return library.change_patient(
            patient_id,
            pseudonym=pseudonym,
            birth_year=birth_year,
            sex=sex,
            diagnosis=diagnosis,
            tags=tags,
        )


class _Impatient:
    """Waits for the table about half a second."""

    def __init__(self) -> None:
        self._asked = 0

    def report(self, fraction: float, message: str) -> None:
        self._asked += 1
        if self._asked > _MOST_WAITS:
            raise OutputError(
                "The pseudonym can't be changed while an import has the table of pseudonyms.",
                "Try again when the import has ended.",
            )
