"""After a crash: what a journal holds, and the labels as they were at its last sound record."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from inference_engine.errors import InputError, OutputError
from legseg_desktop.editing.edit_session import EditSession
from legseg_desktop.editing.journal import Journal, Problem
from legseg_desktop.editing.journal_format import (
    DIGEST_BYTES,
    HEADER_LENGTH,
    MAGIC,
    RECORD_HEAD,
    RECORD_START,
    JournalHeader,
    Record,
    RecordKind,
    digest,
    head_check,
    labels_digest,
)
from legseg_desktop.editing.label_delta import delta_between

_DAMAGED = "The journal of the edit is damaged; what came after is lost."
_BASE_STEP = "Labels that the edit began with"
BASE_NUMBER = 0
"""Of the step that brings the labels that an edit began with; a journal's own count from 1."""


class JournalError(InputError):
    """A journal that can't be used."""


@dataclass(frozen=True, eq=False)
class JournalContent:
    """What could be read of a journal.

    Parameters
    ----------
    header : JournalHeader
        What the edits belong to.
    records : tuple of Record
        All up to the end, or to the first one that isn't sound.
    ends : tuple of int
        Where each record ends in the file; the header's end comes first.
    digests : tuple of bytes
        Of the header and each record.
    problem : str
        A sentence if records were lost; '' if at most the last one was cut off by the crash.
    """

    header: JournalHeader
    records: tuple[Record, ...]
    ends: tuple[int, ...]
    digests: tuple[bytes, ...]
    problem: str


@dataclass(frozen=True)
class Recovery:
    """What was brought back.

    Parameters
    ----------
    records : int
        How many records of the journal are in force.
    steps : int
        How many steps are done now.
    note : str
        The newest note; '' if there is none.
    problem : str
        A sentence if something was lost; '' if not.
    began_on_others : bool
        Whether the edit began on other labels than those that were there: its own came first, as
        a step of `BASE_NUMBER`.
    """

    records: int
    steps: int
    note: str
    problem: str
    began_on_others: bool = False


def read_journal(path: Path) -> JournalContent:
    """Read a journal as far as it is sound.

    Raises
    ------
    JournalError
        If it can't be read, is no journal, or its header is damaged.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise JournalError(
            f"The journal of the edit can't be read: {error.strerror or error}.",
            "Check its permissions.",
        ) from error
    header, end, last = _header_of(content)
    records: list[Record] = []
    ends, digests = [end], [last]
    problem = ""
    while end < len(content):
        found = _record_at(content, end, last)
        if isinstance(found, str):
            problem = found
            break
        record, end, last = found
        records.append(record)
        ends.append(end)
        digests.append(last)
    return JournalContent(header, tuple(records), tuple(ends), tuple(digests), problem)


def recover(session: EditSession, content: JournalContent) -> Recovery:
    """Do all steps of a journal again, those that were undone included.

    Parameters
    ----------
    session : EditSession
        Fresh, with the labels that the edits began with, or any on the same grid where the
        journal holds those; nobody records it yet.
    content : JournalContent
        From `read_journal`.

    Raises
    ------
    JournalError
        If the journal was made on other labels.
    """
    began_on_others = labels_digest(session.labels) != content.header.labels_sha256
    if began_on_others:
        _go_back_to_base(session, content)
    note, problem, done = "", content.problem, 0
    for record in content.records:
        if record.kind is RecordKind.NOTE:
            note = record.note
        elif record.kind is RecordKind.BASE:
            pass
        elif not _do_again(session, record):
            problem = _DAMAGED
            break
        done += 1
    return Recovery(done, session.history.position, note, problem, began_on_others)


def resume_journal(
    path: Path, content: JournalContent, recovery: Recovery, on_problem: Problem | None = None
) -> Journal:
    """Go on with a journal behind what was recovered.

    A damaged journal is kept beside the new one, under the name with '.damaged'.

    Raises
    ------
    OutputError
        If it can't be written.
    """
    end = content.ends[recovery.records]
    try:
        if recovery.problem:
            damaged = path.with_name(path.name + ".damaged")
            damaged.touch(0o600)
            damaged.write_bytes(path.read_bytes())
        os.truncate(path, end)
        descriptor = os.open(path, os.O_WRONLY | getattr(os, "O_BINARY", 0))
    except OSError as error:
        raise OutputError(
            f"The journal of the edit can't be written: {error.strerror or error}.",
            "Check that the disk has room and that you may write to the program's folder.",
        ) from error
    return Journal(
        path,
        descriptor,
        end,
        content.digests[recovery.records],
        on_problem=on_problem,
        records=content.records[: recovery.records],
    )


def _go_back_to_base(session: EditSession, content: JournalContent) -> None:
    """Make the labels those that the journal began with, as a first step."""
    base = next((one.delta for one in content.records if one.kind is RecordKind.BASE), None)
    if base is not None and base.shape == session.labels.shape:
        labels = np.zeros(base.shape, np.uint8, order="F")
        base.write_to(labels)
        if labels_digest(labels) == content.header.labels_sha256:
            change = delta_between(session.labels, labels)
            assert change is not None  # or the digests would be the same
            session.repeat(_BASE_STEP, change, BASE_NUMBER)
            return
    raise JournalError(
        "The journal of the edit belongs to other labels.",
        "Open the revision that the edit began with.",
    )


def _do_again(session: EditSession, record: Record) -> bool:
    """Repeat one record; False, with nothing changed, if it doesn't fit what is there."""
    history = session.history
    if record.delta is not None:
        return session.repeat(record.name, record.delta, record.number) is not None
    is_undone = record.kind is RecordKind.UNDONE
    step = history.undone_next if is_undone else history.redone_next
    if step is None or step.number != record.number:
        return False
    move: Callable[[], object] = session.undo if is_undone else session.redo
    move()
    return True


def _header_of(content: bytes) -> tuple[JournalHeader, int, bytes]:
    start = len(MAGIC) + HEADER_LENGTH.size
    if content.startswith(MAGIC) and len(content) >= start:
        (length,) = HEADER_LENGTH.unpack_from(content, len(MAGIC))
        end = start + length
        own = content[end : end + DIGEST_BYTES]
        if own == digest(b"", content[:end]):
            return JournalHeader.from_content(content[start:end]), end + DIGEST_BYTES, own
    raise JournalError(
        "The journal of the edit is damaged from its beginning.",
        "The edit can't be brought back; begin again from the last revision.",
    )


def _record_at(content: bytes, start: int, before: bytes) -> tuple[Record, int, bytes] | str:
    """Return a record, its end and its digest; or, if it isn't sound, what to say about it."""
    body = start + RECORD_START
    if body > len(content):
        return ""  # cut off by the crash
    head = content[start : start + RECORD_HEAD.size]
    if content[start + RECORD_HEAD.size : body] != head_check(before, head):
        return _DAMAGED
    length, kind, number = RECORD_HEAD.unpack(head)
    end = body + length + DIGEST_BYTES
    if end > len(content):
        return ""
    own = content[end - DIGEST_BYTES : end]
    if own != digest(before, head + content[body : end - DIGEST_BYTES]):
        return _DAMAGED
    try:
        return Record.from_content(kind, number, content[body : end - DIGEST_BYTES]), end, own
    except ValueError:
        return _DAMAGED
