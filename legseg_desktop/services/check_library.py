"""Look for missing, changed and unknown files in the study library."""

from __future__ import annotations

from pathlib import Path

from inference_engine.progress import Progress
from legseg_desktop.library_records import LibraryProblem
from legseg_desktop.services.open_library import library_folder
from legseg_desktop.storage.check_library import check_library as check_folder
from legseg_desktop.storage.library_key import key_for


def check_library(
    folder: Path | None = None, progress: Progress | None = None
) -> tuple[LibraryProblem, ...]:
    """Return what is wrong with a library; empty where all is well.

    May run while a window has the library open.

    Parameters
    ----------
    folder : Path, optional
        As for `open_library`.
    progress : Progress, optional
        Told how much has been read; may cancel.

    Raises
    ------
    LegSegError
        If there is no library, it is too new, or its key is missing.
    """
    folder = library_folder(folder)
    return check_folder(folder, key=key_for(folder), progress=progress)
