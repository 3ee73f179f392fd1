"""Where the choice of a runtime is remembered, on this computer."""

from __future__ import annotations

from pathlib import Path

from inference_engine.errors import OutputError
from legseg_desktop.paths import make_private, runtime_choices_file


def remembered_choices() -> Path | None:
    """Return the file in which the choice of a runtime is remembered; None if there can't be one.

    Then the trial that chooses is made each time.
    """
    path = runtime_choices_file()
    try:
        make_private(path.parent)
    except OutputError:
        return None
    return path
