"""Where the program keeps its own files on this computer, readable by the user alone."""

from __future__ import annotations

from pathlib import Path

import platformdirs

from inference_engine.errors import OutputError

APPLICATION = "legseg"


def config_directory() -> Path:
    """Return the folder of the settings; it may not exist yet."""
    return platformdirs.user_config_path(APPLICATION, appauthor=False)


def cache_directory() -> Path:
    """Return the folder of files that can be made again; it may not exist yet."""
    return platformdirs.user_cache_path(APPLICATION, appauthor=False)


def log_directory() -> Path:
    """Return the folder of the log files; it may not exist yet."""
    return platformdirs.user_log_path(APPLICATION, appauthor=False)


def models_directory() -> Path:
    """Return the folder of the models that the user has imported; it may not exist yet."""
    return platformdirs.user_data_path(APPLICATION, appauthor=False) / "models"


def library_directory() -> Path:
    """Return the usual folder of the study library; it may not exist yet."""
    return platformdirs.user_data_path(APPLICATION, appauthor=False) / "library"


def edits_directory() -> Path:
    """Return the folder of edits that aren't saved and belong to no library; it may not exist."""
    return platformdirs.user_data_path(APPLICATION, appauthor=False) / "edits"


def runtime_choices_file() -> Path:
    """Return the file in which it is remembered what segments fastest here; it may not exist."""
    return platformdirs.user_data_path(APPLICATION, appauthor=False) / "runtimes.json"


def make_private(directory: Path) -> Path:
    """Create a folder, if need be, that only the user can enter, and return it.

    An existing folder loses the permissions of group and others: what the program keeps
    there may tell which scans were opened.

    Raises
    ------
    OutputError
        If the folder can't be made.
    """
    try:
        directory.mkdir(parents=True, exist_ok=True, mode=0o700)
        directory.chmod(0o700)
    except OSError as error:
        raise OutputError(
            f"The folder {directory} can't be made: {error.strerror}.",
            "Check its permissions and the free disk space.",
        ) from error
    return directory
