"""Where the journal of an edit lies, and what is offered back after a crash.

It lies with the study library, or with the user's own data for analyses that lie in folders; never
among the volumes. Its name holds no patient identifier.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from legseg_desktop import paths
from legseg_desktop.editing.edit_session import EditSession
from legseg_desktop.editing.journal import Journal, Problem, begin_journal
from legseg_desktop.editing.journal_format import JournalHeader, labels_digest
from legseg_desktop.editing.journal_recovery import (
    Recovery,
    read_journal,
    recover,
    resume_journal,
)

EDITS = "edits"


def journal_file(library: Path | None, key: str, revision: str) -> Path:
    """Return where the journal of an edit lies; it may not exist.

    Parameters
    ----------
    library : Path or None
        Folder of the library that the scan is in, if it can be written; None for the user's own
        place.
    key : str
        What is edited: key of the scan, or the analysis's folder.
    revision : str
        Which labels the edit begins with; '' where there are no others.
    """
    folder = paths.edits_directory() if library is None else library / EDITS
    name = hashlib.sha256(f"{key}\n{revision}".encode()).hexdigest()[:32]
    return folder / f"{name}.journal"


def begin_edit_journal(
    path: Path, session: EditSession, key: str, revision: str, on_problem: Problem
) -> Journal:
    """Begin the journal of an edit whose first step is to come; what lay there is kept aside.

    Raises
    ------
    OutputError
        If it can't be made.
    """
    paths.make_private(path.parent)
    if path.exists():
        path.replace(path.with_suffix(".earlier"))
    header = JournalHeader(
        hashlib.sha256(key.encode()).hexdigest(), revision, labels_digest(session.labels)
    )
    journal = begin_journal(path, header, on_problem)
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


def discard_edit_journal(path: Path) -> None:
    """Remove the journal of an edit that was given up."""
    path.unlink(missing_ok=True)
