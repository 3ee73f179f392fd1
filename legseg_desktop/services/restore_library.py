"""Make a study library of a backup."""

from __future__ import annotations

from pathlib import Path

from inference_engine.progress import Progress
from legseg_desktop.services.open_library import library_folder
from legseg_desktop.storage.restore import restore


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
