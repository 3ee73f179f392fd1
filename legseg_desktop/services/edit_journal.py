"""Where the journal of an edit lies, and what is offered back after a crash.

It lies with the study library, or with the user's own data for analyses that lie in folders or
aren't saved; never among the volumes. Its name holds no patient identifier.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

import numpy as np

from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import LabelVolume
from legseg_desktop import paths
from legseg_desktop.editing.edit_session import EditSession
from legseg_desktop.editing.history import Step
from legseg_desktop.editing.journal import Journal, Problem, begin_journal
from legseg_desktop.editing.journal_format import JournalHeader, labels_digest
from legseg_desktop.editing.journal_recovery import (
    Recovery,
    read_journal,
    recover,
    resume_journal,
)
from legseg_desktop.editing.label_delta import LabelDelta, delta_between

EDITS = "edits"
_SAMPLE = slice(None, None, 8)
_MEANWHILE = "Changes while it was saved"


def journal_file(library: Path | None, key: str, revision: str) -> Path:
    """Return where the journal of an edit lies; it may not exist.

    Parameters
    ----------
    library : Path or None
        Folder of the library that the scan is in, if it can be written; None for the user's own
        place.
    key : str
        What is edited: key of the scan, after the analysis's folder where there is one.
    revision : str
        Which labels the edit begins with; '' where there are no others.
    """
    folder = paths.edits_directory() if library is None else library / EDITS
    name = hashlib.sha256(f"{key}\n{revision}".encode()).hexdigest()[:32]
    return folder / f"{name}.journal"


def key_of_scan(scan: DixonScan) -> str:
    """Return the key of a scan whose labels lie nowhere: the same whenever it is opened again."""
    hashed = hashlib.sha256(repr(scan.geometry.shape).encode())
    hashed.update(np.ascontiguousarray(scan.geometry.affine, np.float64).tobytes())
    for volume in (scan.water, scan.fat):
        hashed.update(np.ascontiguousarray(volume[_SAMPLE, _SAMPLE, _SAMPLE]).tobytes())
    return f"scan {hashed.hexdigest()}"


def labels_to_keep(labels: LabelVolume) -> LabelDelta | None:
    """Return labels in Fortran order as a journal keeps them; None where there are none."""
    return delta_between(np.zeros_like(labels), labels)


def begin_edit_journal(
    path: Path,
    session: EditSession,
    key: str,
    revision: str,
    on_problem: Problem,
    *,
    begun_on: LabelVolume | None = None,
    digest: str = "",
    base: LabelDelta | None = None,
) -> Journal:
    """Begin the journal of an edit whose first step is to come; what lay there is kept aside.

    Parameters
    ----------
    path : Path
        From `journal_file`.
    session : EditSession
        Tells the journal from now on.
    key, revision : str
        As for `journal_file`.
    on_problem : callable
        As for `Journal`.
    begun_on : ndarray of uint8, (X, Y, Z), optional
        The labels that are saved, in Fortran order, where others are there by now; what has
        changed since is the first step.
    digest : str
        `labels_digest` of the labels that the edit begins with, where it is known.
    base : LabelDelta, optional
        From `labels_to_keep`, where the labels that the edit begins with lie nowhere else.

    Raises
    ------
    OutputError
        If it can't be made.
    """
    paths.make_private(path.parent)
    if holds_edit(path):
        path.replace(path.with_suffix(".earlier"))
    path.unlink(missing_ok=True)
    labels = session.labels if begun_on is None else begun_on
    header = JournalHeader(
        hashlib.sha256(key.encode()).hexdigest(), revision, digest or labels_digest(labels)
    )
    journal = begin_journal(path, header, on_problem)
    if base is not None:
        journal.begin_with(base)
    since = None if begun_on is None else delta_between(begun_on, session.labels)
    if since is not None:
        journal.step_done(Step(session.history.reserve_number(), _MEANWHILE, since))
    session.record_with(journal)
    return journal


def bring_edit_back(
    path: Path, session: EditSession, on_problem: Problem
) -> tuple[Journal, Recovery]:
    """Do again what a journal holds, and go on with it.

    Raises
    ------
    JournalError
        If it can't be used; the labels are as before then.
    OutputError
        If the journal can't be written on.
    """
    content = read_journal(path)
    recovery = recover(session, content)
    journal = resume_journal(path, content, recovery, on_problem)
    session.record_with(journal)
    return journal, recovery


def holds_edit(path: Path) -> bool:
    """Return whether an edit can be brought back: an empty journal has never kept a step."""
    return path.exists() and path.stat().st_size > 0


def discard_edit_journal(path: Path) -> None:
    """Remove the journal of an edit that was given up."""
    path.unlink(missing_ok=True)
