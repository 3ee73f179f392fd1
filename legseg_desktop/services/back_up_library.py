"""Write the study library into one zip file or folder, and make a library of such a backup."""

from __future__ import annotations

from pathlib import Path

from inference_engine.progress import Progress
from legseg_desktop.services.open_library import library_folder
from legseg_desktop.storage.backup import back_up
from legseg_desktop.storage.restore import restore
from legseg_desktop.storage.study_library import StudyLibrary


def back_up_library(library: StudyLibrary, target: Path, progress: Progress | None = None) -> None:
    """Write a backup, all or nothing; the table of pseudonyms is not part of it.

    Parameters
    ----------
    library : StudyLibrary
        Open for writing or reading.
    target : Path
        A new file ending in .zip, or a new folder.
    progress : Progress, optional
        Told how much has been copied; may cancel.

    Raises
    ------
    LegSegError
        If there is something at `target`, a file of the library is missing or changed, or
        nothing can be written.
    """
    back_up(library, target, progress)


def restore_library(
    backup: Path, folder: Path | None = None, progress: Progress | None = None
) -> Path:
    """Make a library of a backup, all or nothing, and return its folder.

    Parameters
    ----------
    backup : Path
        What `back_up_library` wrote.
    folder : Path, optional
        New or empty; by default as for `open_library`.
    progress : Progress, optional
        Told how much has been copied; may cancel.

    Raises
    ------
    LegSegError
        If it is no backup or a damaged one, the folder isn't empty, or nothing can be written.
    """
    folder = library_folder(folder)
    restore(backup, folder, progress)
    return folder
