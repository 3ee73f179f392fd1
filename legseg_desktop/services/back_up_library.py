"""Write the study library into one zip file or folder."""

from __future__ import annotations

from pathlib import Path

from inference_engine.progress import Progress
from legseg_desktop.services.open_library import open_library
from legseg_desktop.storage.backup import back_up


def back_up_library(folder: Path | None, target: Path, progress: Progress | None = None) -> None:
    """Write a backup, all or nothing; the table of pseudonyms is not part of it.

    A window may have the library open meanwhile.

    Parameters
    ----------
    folder : Path or None
        The library; None as for `open_library`.
    target : Path
        A new file ending in .zip, or a new folder.
    progress : Progress, optional
        Told how much has been copied; may cancel.

    Raises
    ------
    LegSegError
        If there is no library, something at `target` already, a file of the library is missing
        or changed, or nothing can be written.
    """
    with open_library(folder, read_only=True) as library:
        back_up(library, target, progress)
