"""The journal of one desk: begun with the first change, kept until what it holds is saved."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from inference_engine.errors import LegSegError
from inference_engine.imaging.geometry import LabelVolume
from inference_engine.progress import Progress
from legseg_desktop.editing.edit_hold import EditHold
from legseg_desktop.editing.edit_session import EditSession
from legseg_desktop.editing.journal import Journal
from legseg_desktop.editing.journal_format import labels_digest
from legseg_desktop.editing.journal_recovery import Recovery
from legseg_desktop.editing.label_delta import LabelDelta
from legseg_desktop.editing.protection import EditRefusedError
from legseg_desktop.gui.jobs import Job, JobRunner
from legseg_desktop.gui.translation import tr
from legseg_desktop.services.edit_journal import (
    begin_edit_journal,
    bring_edit_back,
    discard_edit_journal,
    holds_edit,
    labels_to_keep,
)


@dataclass(frozen=True)
class JournalPlace:
    """Where an edit is kept on disk, and what it belongs to; see `services.edit_journal`.

    Parameters
    ----------
    path : Path
        The file.
    key, revision : str
        What is edited.
    keeps_labels : bool
        Whether the labels that the edit begins with lie nowhere else.
    """

    path: Path
    key: str
    revision: str
    keeps_labels: bool = False


@dataclass(frozen=True, eq=False)
class _Labels:
    """What a journal says of the labels that it begins with."""

    digest: str
    base: LabelDelta | None


class DeskJournal(QObject):
    """Keeps the edit of one scan on disk.

    Parameters
    ----------
    session : EditSession
        Whose steps are kept.
    place : JournalPlace
        Where.

    Signals
    -------
    told(str or None)
        The journal can't be written, or can be again.
    """

    told = Signal(object)

    def __init__(self, session: EditSession, place: JournalPlace) -> None:
        super().__init__()
        self._session = session
        self._journal: Journal | None = None
        self.place = place
        self._hold = EditHold(place.path)
        self.has_begun = False
        self._begun_with: _Labels | None = None

    def prepare(self, jobs: JobRunner) -> None:
        """Find as a job what the journal says of the labels as they are: it takes a while."""
        place = self.place

        def work(progress: Progress) -> _Labels:
            progress.report(0.0, "")
            return self._described(self._session.labels)

        def put(labels: _Labels) -> None:
            # Once begun, the labels may have been changed while they were read.
            if not self.has_begun and self.place is place:
                self._begun_with = labels

        jobs.start(Job(tr("Preparing the journal"), work, put))

    @property
    def kept_edit(self) -> Path | None:
        """The journal of an earlier edit that nobody has brought back or given up."""
        is_kept = not self.has_begun and holds_edit(self.place.path)
        return self.place.path if is_kept and not self._hold.is_elsewhere else None

    def begin(self, begun_on: LabelVolume | None = None) -> None:
        """Keep all steps from now on; where this fails, nothing is kept and it isn't tried again.

        Parameters
        ----------
        begun_on : ndarray of uint8, (X, Y, Z), optional
            The labels that are saved, where others are there by now.

        Raises
        ------
        EditRefusedError
            If an earlier edit waits to be brought back, or another window goes on with one.
        OutputError
            If the journal can't be made.
        """
        if self.kept_edit is not None:
            raise EditRefusedError(
                "An earlier edit of this scan waits.", "Bring it back or discard it first."
            )
        self._hold.take()
        self.has_begun = True
        begins_with, self._begun_with = self._begun_with, None
        if begins_with is None or begun_on is not None:
            begins_with = self._described(self._session.labels if begun_on is None else begun_on)
        self._journal = begin_edit_journal(
            self.place.path,
            self._session,
            self.place.key,
            self.place.revision,
            self.told.emit,
            begun_on=begun_on,
            digest=begins_with.digest,
            base=begins_with.base,
        )

    def bring_back(self) -> Recovery:
        """Do again what an earlier edit did, and go on with its journal.

        Raises
        ------
        LegSegError
            If it can't be used, or another window has been quicker.
        """
        self._hold.take()
        try:
            self._journal, recovery = bring_edit_back(
                self.place.path, self._session, self.told.emit
            )
        except LegSegError:
            self._hold.release()
            raise
        self.has_begun = True
        return recovery

    def give_up(self) -> None:
        """Discard an earlier edit."""
        if self.kept_edit is not None:
            self._hold.take()
            discard_edit_journal(self.place.path)
            self._hold.release()

    def note(self, text: str) -> None:
        """Keep a text with the steps."""
        if self._journal is not None:
            self._journal.note(text)

    def flush(self, timeout_s: float) -> bool:
        """Wait until all is on disk; return whether it is."""
        return self._journal is None or self._journal.flush(timeout_s)

    def close(self) -> None:
        """Close the journal and leave it where it is, for the next time; not without a step."""
        if self._journal is not None:
            self._journal.close()
            if not self._journal.has_steps:
                discard_edit_journal(self.place.path)
        self._hold.release()

    def discard(self) -> None:
        """Close the journal and remove it: the edit is saved, or given up."""
        if self._journal is not None:
            # Closed before, it may be another window's by now.
            with contextlib.suppress(EditRefusedError):
                self._hold.take()
                self._journal.discard()
        self._hold.release()

    def move_to(self, place: JournalPlace) -> None:
        """Begin anew in another place with the next change: what was done so far is saved."""
        self.discard()
        self._session.record_with(None)
        self._journal = None
        self.place = place
        self._hold = EditHold(place.path)
        self.has_begun = False
        self._begun_with = None

    def _described(self, labels: LabelVolume) -> _Labels:
        base = labels_to_keep(labels) if self.place.keeps_labels else None
        return _Labels(labels_digest(labels), base)
