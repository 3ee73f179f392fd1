"""What the window can ask for about itself: its speed, diagnostics, packages to update it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from inference_engine.progress import Progress
from legseg_desktop.paths import library_directory
from legseg_desktop.settings import load_settings

if TYPE_CHECKING:
    from legseg_desktop.services.check_update_file import UpdateFile
    from legseg_desktop.services.collect_diagnostics import Diagnostics

# ruff: noqa: PLC0415 (each service is imported when it is first asked for: a quick start)


@dataclass(frozen=True)
class SupportServices:
    """What the Help menu and the first start ask for; all but the log's tail run as jobs.

    Parameters
    ----------
    seconds_for_a_scan : callable
        Progress to the time that the networks take for a scan of both thighs here, s; None where
        it can't be told.
    library_folder : callable
        The folder in which the library lies, or will.
    collect_diagnostics : callable
        Progress to what support needs.
    write_diagnostics : callable
        Write it as a zip.
    check_update_file : callable
        Package and progress to what it is.
    log_tail : callable
        The last lines of the log, without anything that may be a name.
    """

    seconds_for_a_scan: Callable[[Progress], float | None]
    library_folder: Callable[[], Path]
    collect_diagnostics: Callable[[Progress], Diagnostics]
    write_diagnostics: Callable[[Diagnostics, Path], None]
    check_update_file: Callable[[Path, Progress], UpdateFile]
    log_tail: Callable[[], str]


def real_support_services() -> SupportServices:
    """Return the services themselves."""
    return SupportServices(
        seconds_for_a_scan=_seconds_for_a_scan,
        library_folder=_library_folder,
        collect_diagnostics=_collect_diagnostics,
        write_diagnostics=_write_diagnostics,
        check_update_file=_check_update_file,
        log_tail=_log_tail,
    )


def _seconds_for_a_scan(progress: Progress) -> float | None:
    from legseg_desktop.services.estimate_speed import seconds_for_a_scan

    return seconds_for_a_scan(progress)


def _library_folder() -> Path:
    # Not asked of the service: it brings the database, which the first picture needn't wait for.
    chosen = load_settings().library_folder
    return Path(chosen) if chosen else library_directory()


def _collect_diagnostics(progress: Progress) -> Diagnostics:
    from legseg_desktop.services.collect_diagnostics import collect_diagnostics

    return collect_diagnostics(progress=progress)


def _write_diagnostics(diagnostics: Diagnostics, path: Path) -> None:
    from legseg_desktop.services.collect_diagnostics import write_diagnostics

    write_diagnostics(diagnostics, path)


def _check_update_file(path: Path, progress: Progress) -> UpdateFile:
    from legseg_desktop.services.check_update_file import check_update_file

    return check_update_file(path, progress=progress)


def _log_tail() -> str:
    from legseg_desktop.services.collect_diagnostics import log_tail

    return log_tail()
