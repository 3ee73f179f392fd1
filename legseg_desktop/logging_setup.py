"""The program's log: a small rotating file that holds no patient data."""

from __future__ import annotations

import logging
import traceback
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from inference_engine.errors import OutputError
from legseg_desktop.paths import log_directory, make_private

FILE_NAME = "legseg.log"

_LIMIT_BYTES = 1_000_000
_OLD_FILES_KEPT = 3
_PACKAGES = ("inference_engine", "legseg_desktop")


class _PrivateFormatter(logging.Formatter):
    """Formats an exception as its type and the places it passed, without its text.

    The text of an error may quote a path, and clinics name files after patients.
    """

    def formatException(  # noqa: N802 (the name is the standard library's)
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        kind, _, trace = ei
        return type_and_places(kind, trace)


def type_and_places(kind: type[BaseException] | None, trace: TracebackType | None) -> str:
    """Return an error's type and the places it passed, a line each, without its text."""
    name = kind.__name__ if kind is not None else "error"
    places = [
        f"  {Path(frame.filename).name}:{frame.lineno} in {frame.name}"
        for frame in traceback.extract_tb(trace)
    ]
    return "\n".join([name, *places])


def start_logging(directory: Path | None = None) -> Path | None:
    """Send the log of both packages to a file; a second call changes nothing.

    Only messages that the program's own code writes enter the file. They name no file, no
    folder and no patient: keep it so.

    Parameters
    ----------
    directory : Path, optional
        Folder of the log; by default the user's own.

    Returns
    -------
    Path or None
        The log file; None where none can be written, which must not stop the work.
    """
    loggers = [logging.getLogger(package) for package in _PACKAGES]
    for present in loggers[0].handlers:
        if isinstance(present, RotatingFileHandler):
            return Path(present.baseFilename)
    try:
        path = make_private(directory or log_directory()) / FILE_NAME
        # Made first, with these permissions: the handler would use the process's mask.
        path.touch(mode=0o600)
        handler = RotatingFileHandler(
            path, maxBytes=_LIMIT_BYTES, backupCount=_OLD_FILES_KEPT, encoding="utf-8"
        )
    except (OSError, OutputError):
        return None
    handler.setFormatter(_PrivateFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    for logger in loggers:
        logger.addHandler(handler)
        logger.setLevel(logging.INFO)
    return path
