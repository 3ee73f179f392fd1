"""What each visit of an export would be called in the library, before it is imported."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from legseg_desktop.services.name_patients import NamedVisit, VisitNames, table_path_of
from legseg_desktop.services.preview_import import ImportPreview
from legseg_desktop.services.pseudonym_file import read_table
from legseg_desktop.storage.study_library import StudyLibrary


def propose_visits(
    library: StudyLibrary,
    preview: ImportPreview,
    names: Mapping[str, str],
    table_path: Path | None = None,
) -> dict[tuple[str, str], NamedVisit]:
    """Return the name and day that each visit of an export would get.

    Parameters
    ----------
    library : StudyLibrary
        Where the export goes.
    preview : ImportPreview
        The export.
    names : mapping of str to str
        Pseudonym of each subject, as of `propose_names`.
    table_path : Path, optional
        The table of pseudonyms; by default the library's own. It is only read.

    Returns
    -------
    dict of (str, str) to NamedVisit
        By subject and visit, as the preview has them.

    Raises
    ------
    InputError
        If the table can't be read.
    """
    table = read_table(table_path or table_path_of(library))
    visits = VisitNames(library, table, names)
    firsts = {(image.subject, image.visit): image for image in reversed(preview.images)}
    return {
        key: visits.name(
            *key, firsts[key].days_since_first, preview.found(firsts[key].key).identity
        )
        for key in dict.fromkeys((image.subject, image.visit) for image in preview.images)
    }
