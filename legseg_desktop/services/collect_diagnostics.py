"""Collect what support needs to help, without patient data, and write it as a zip.

What goes in is listed here, not what stays out: of the settings only those that can't hold a
text of the user's, of the library only counts, of the environment nothing.
"""

from __future__ import annotations

import contextlib
import getpass
import io
import json
import os
import platform
import re
import tempfile
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from inference_engine.errors import LegSegError, OutputError
from inference_engine.progress import NoProgress, Progress, ProgressSpan
from legseg_desktop.logging_setup import FILE_NAME as LOG_FILE
from legseg_desktop.paths import library_directory, log_directory
from legseg_desktop.services.check_library import check_library
from legseg_desktop.services.diagnose import Diagnosis, diagnose
from legseg_desktop.services.open_library import library_folder, open_library
from legseg_desktop.services.remembered_choices import remembered_choices
from legseg_desktop.services.scrub_text import scrub_log, scrub_text
from legseg_desktop.services.watch_run import CRASH_FILE
from legseg_desktop.settings import Settings, load_settings

_ABOUT = """\
Diagnostics of LegSeg {version}, for support.

computer.json  versions, processor, memory, graphics cards, what runs the networks
settings.json  the preferences, without folders and without keys
library.json   the study library in counts
log.txt        the program's log, the newest last
crash.txt      where the program was when it last crashed, if it did

No images, no results, no names of patients, users, computers, files or folders. What might be a
name was cut: […]. Read it before you send it.
"""
_PLATFORMS = frozenset(
    {"xcb", "wayland", "windows", "cocoa", "offscreen", "minimal", "vnc", "eglfs"}
)
_FOLDERS = ("last_directory", "library_folder")
_DEVICE = re.compile(r"auto|cpu|gpu(:\d{1,2})?")
_LARGEST_LOG = 400_000  # characters: the newest
# The same parts are the same bytes.
_NO_DATE = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Diagnostics:
    """What would be sent: file names in the zip, and their texts, to be read first."""

    parts: Mapping[str, str]


def collect_diagnostics(
    diagnosis: Diagnosis | None = None,
    *,
    is_thorough: bool = False,
    log_folder: Path | None = None,
    progress: Progress | None = None,
) -> Diagnostics:
    """Return what support needs; what can't be found out is said to be so.

    Parameters
    ----------
    diagnosis : Diagnosis, optional
        What is known of the computer already; else it is examined, without trying the runtimes.
    is_thorough : bool
        Whether every file of the library is checked, too: minutes where it is large.
    log_folder : Path, optional
        By default the user's own.
    progress : Progress, optional
        May cancel.

    Raises
    ------
    OperationCancelled
        If the user has asked to stop.
    """
    progress = progress or NoProgress()
    progress.report(0.0, "Examining this computer")
    if diagnosis is None:
        diagnosis = diagnose(try_runtimes=False)
    settings = load_settings()
    progress.report(0.3, "Reading the log")
    names = {*_names_of_the_user(settings)}
    library = _library_in_counts(names, is_thorough, ProgressSpan(progress, 0.3, 0.9))
    folder = log_folder or log_directory()
    parts = {
        "about.txt": _ABOUT.format(version=diagnosis.legseg_version),
        "computer.json": _as_json(_of_the_computer(diagnosis, names)),
        "settings.json": _as_json(_of_the_settings(settings)),
        "library.json": _as_json(library),
        "log.txt": scrub_log(_newest(_logs_in(folder)), names),
    }
    if crash := _text_of(folder / CRASH_FILE):
        parts["crash.txt"] = scrub_log(crash, names)
    progress.report(1.0, "")
    return Diagnostics(parts)


def write_diagnostics(diagnostics: Diagnostics, path: Path) -> None:
    """Write the zip, all or nothing, for the user alone to read.

    Raises
    ------
    OutputError
        If it can't be written.
    """
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in diagnostics.parts.items():
            archive.writestr(zipfile.ZipInfo(name, _NO_DATE), text, zipfile.ZIP_DEFLATED)
    partial: Path | None = None
    try:
        # Readable by this user alone, unlike a new file.
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=".partial")
        partial = Path(name)
        with os.fdopen(handle, "wb") as stream:
            stream.write(content.getvalue())
            stream.flush()
            os.fsync(stream.fileno())
        partial.replace(path)
    except OSError as error:
        if partial is not None:
            partial.unlink(missing_ok=True)
        raise OutputError(
            f"{path.name} can't be written: {error.strerror or error}.",
            "Choose a folder that exists, is writable and has room.",
        ) from error


def log_tail(lines: int = 40, folder: Path | None = None) -> str:
    """Return the last lines of the log, scrubbed, for a message about a bug."""
    text = _text_of((folder or log_directory()) / LOG_FILE)
    last = "\n".join(text.splitlines()[-lines:])
    return scrub_log(last, _names_of_the_user(load_settings()))


def _names_of_the_user(settings: Settings) -> Iterator[str]:
    """Yield what tells whose computer this is, and where things lie on it."""
    with contextlib.suppress(OSError, KeyError, ImportError):  # no account has this number
        yield getpass.getuser()
    home = Path.home()
    yield from (home.name, platform.node(), platform.node().partition(".")[0])
    for name in _FOLDERS:
        yield from Path(getattr(settings, name)).parts


def _of_the_computer(diagnosis: Diagnosis, names: set[str]) -> Any:
    facts = asdict(diagnosis)
    if diagnosis.qt_platform not in _PLATFORMS:  # from the environment, any text
        facts["qt_platform"] = "another"
    remembered = remembered_choices()
    return _scrubbed({**facts, "remembered_runtimes": _remembered(remembered)}, names)


def _remembered(path: Path | None) -> list[dict[str, str]]:
    """Return what was chosen to run the networks, without what it was chosen for."""
    try:
        content = json.loads(_text_of(path)) if path else {}
    except ValueError:
        return []
    choices = content.values() if isinstance(content, dict) else ()
    kept = ("runtime", "device", "precision")
    return [
        {name: str(choice.get(name, "")) for name in kept}
        for choice in choices
        if isinstance(choice, dict)
    ]


def _scrubbed(content: Any, names: set[str]) -> Any:
    if isinstance(content, dict):
        return {str(key): _scrubbed(value, names) for key, value in content.items()}
    if isinstance(content, list | tuple):
        return [_scrubbed(value, names) for value in content]
    return scrub_text(content, names) if isinstance(content, str) else content


def _of_the_settings(settings: Settings) -> dict[str, Any]:
    """Return the preferences that can't hold a text of the user's."""
    told: dict[str, Any] = {}
    for field in fields(settings):
        value = getattr(settings, field.name)
        if field.name in _FOLDERS:
            told[field.name] = "chosen" if value else "usual"
        elif field.name == "device":
            told[field.name] = value if _DEVICE.fullmatch(value) else "another"
        elif field.name == "shortcuts":
            told["changed_keys"] = len(value)
        else:
            told[field.name] = value
    return told


def _library_in_counts(names: set[str], is_thorough: bool, progress: Progress) -> dict[str, Any]:
    """Return counts; add the names in the library to what must not be told."""
    is_usual = library_folder().absolute() == library_directory().absolute()
    counts: dict[str, Any] = {"folder": "usual" if is_usual else "chosen"}
    try:
        with open_library(read_only=True) as library:
            rows = library.patient_rows()
            for row in rows:
                told = row.patient
                names |= {told.pseudonym, told.diagnosis, row.last_visit, *told.tags}
            counts |= {
                "patients": len(rows),
                "visits": sum(row.visits for row in rows),
                "scans": sum(row.scans for row in rows),
            }
        if is_thorough:
            found = Counter(problem.code for problem in check_library(progress=progress))
            counts["problems"] = dict(sorted(found.items()))
    except LegSegError as error:
        # Its words may name a folder.
        counts["not_opened"] = type(error).__name__
    return counts


def _logs_in(folder: Path) -> str:
    """Return the logs one after the other, the oldest first."""
    old = sorted(folder.glob(f"{LOG_FILE}.*"), reverse=True)
    return "\n".join(filter(None, map(_text_of, [*old, folder / LOG_FILE])))


def _newest(text: str) -> str:
    """Return the end of a long log, from the beginning of a line."""
    if len(text) <= _LARGEST_LOG:
        return text
    return text[-_LARGEST_LOG:].partition("\n")[2]


def _text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def _as_json(content: Any) -> str:
    return json.dumps(content, indent=2, ensure_ascii=False) + "\n"
