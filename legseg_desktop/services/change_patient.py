"""Change what the library says of a patient, and keep the table of pseudonyms in step."""

from __future__ import annotations

from collections.abc import Sequence
from types import EllipsisType

from inference_engine.errors import InputError
from inference_engine.formats.dicom.deidentify import require_pseudonym
from inference_engine.progress import NoProgress, Progress
from legseg_desktop.library_records import Patient
from legseg_desktop.services.name_patients import table_path_of
from legseg_desktop.services.pseudonym_file import locked_table, table_written
from legseg_desktop.storage.study_library import StudyLibrary


def change_patient(
    library: StudyLibrary,
    patient_id: int,
    *,
    pseudonym: str | None = None,
    birth_year: int | EllipsisType | None = ...,
    sex: str | None = None,
    diagnosis: str | None = None,
    tags: Sequence[str] | None = None,
    progress: Progress | None = None,
) -> Patient:
    """Change what is given, and return the patient.

    A new pseudonym is entered in the library's table of pseudonyms, too: the next import of
    this patient then finds it.

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
    with locked_table(path, progress or NoProgress()) as table, table_written(path) as write_table:
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
