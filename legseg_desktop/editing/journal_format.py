"""How a journal of edits looks on disk.

A header binds it to the labels the edits began with; records follow, each with a check of its
head, its content and a digest. Every digest covers the one before, so a record can't be changed,
left out or moved without this being seen.
"""

from __future__ import annotations

import hashlib
import json
import struct
from dataclasses import dataclass
from enum import IntEnum

import numpy as np

from inference_engine.imaging.geometry import LabelVolume
from legseg_desktop.editing.history import Step
from legseg_desktop.editing.label_delta import LabelDelta

MAGIC = b"LEGSEGJ1"
DIGEST_BYTES = 16
CHECK_BYTES = 8
HEADER_LENGTH = struct.Struct("<I")
# Length of the content, kind, number of the step.
RECORD_HEAD = struct.Struct("<IBQ")
RECORD_START = RECORD_HEAD.size + CHECK_BYTES
_NAME_LENGTH = struct.Struct("<H")
_LONGEST_NAME = 1000


class RecordKind(IntEnum):
    """What a record says."""

    STEP = 1
    UNDONE = 2
    REDONE = 3
    NOTE = 4
    BASE = 5
    """The labels that the edits began with, as a change of an empty volume."""


@dataclass(frozen=True)
class JournalHeader:
    """What the edits of a journal belong to.

    Parameters
    ----------
    scan : str
        The scan's key, such as its fingerprint; nothing that names a patient.
    base : str
        The revision the edits began with, as the program knows it; '' if there is none.
    labels_sha256 : str
        `labels_digest` of the labels before the first edit.
    """

    scan: str
    base: str
    labels_sha256: str

    def to_bytes(self) -> bytes:
        """Return it for a file, with its digest."""
        entries = {"scan": self.scan, "base": self.base, "labels_sha256": self.labels_sha256}
        content = json.dumps(entries, sort_keys=True).encode()
        start = MAGIC + HEADER_LENGTH.pack(len(content)) + content
        return start + digest(b"", start)

    @staticmethod
    def from_content(content: bytes) -> JournalHeader:
        """Read the part between length and digest, which has proved sound."""
        return JournalHeader(**json.loads(content))


@dataclass(frozen=True, eq=False)
class Record:
    """One record of a journal.

    Parameters
    ----------
    kind : RecordKind
        What it says.
    number : int
        Of the step; 0 for a note and for the base.
    name : str
        Of a new step.
    delta : LabelDelta or None
        Of a new step, or the base.
    note : str
        Of a note.
    """

    kind: RecordKind
    number: int = 0
    name: str = ""
    delta: LabelDelta | None = None
    note: str = ""

    @staticmethod
    def of_step(step: Step) -> Record:
        """Return the record of a new step."""
        return Record(RecordKind.STEP, step.number, step.name, step.delta)

    def content(self) -> bytes:
        """Return what stands between its head and its digest."""
        if self.delta is not None:
            # A cut may fall within a letter; what is left of it is dropped.
            name = self.name.encode()[:_LONGEST_NAME].decode(errors="ignore").encode()
            return _NAME_LENGTH.pack(len(name)) + name + self.delta.to_bytes()
        return self.note.encode()

    @staticmethod
    def from_content(kind: int, number: int, content: bytes) -> Record:
        """Read a record; ValueError if it isn't one."""
        known = RecordKind(kind)
        if known is RecordKind.NOTE:
            return Record(known, number, note=content.decode())
        if known not in (RecordKind.STEP, RecordKind.BASE):
            return Record(known, number)
        if len(content) < _NAME_LENGTH.size:
            raise ValueError("a step without a name")
        (length,) = _NAME_LENGTH.unpack_from(content)
        start = _NAME_LENGTH.size + length
        name = content[_NAME_LENGTH.size : start].decode()
        return Record(known, number, name, LabelDelta.from_bytes(content[start:]))


def sealed(record: Record, before: bytes) -> tuple[bytes, bytes]:
    """Return a record's bytes and its digest; `before` is the digest of the one before it."""
    content = record.content()
    head = RECORD_HEAD.pack(len(content), record.kind, record.number)
    own = digest(before, head + content)
    return head + head_check(before, head) + content + own, own


def digest(before: bytes, content: bytes) -> bytes:
    """Return the digest of what follows another digest."""
    return hashlib.blake2b(before + content, digest_size=DIGEST_BYTES).digest()


def head_check(before: bytes, head: bytes) -> bytes:
    """Return what tells that the length in a record's head can be trusted."""
    return hashlib.blake2b(before + head, digest_size=CHECK_BYTES).digest()


def labels_digest(labels: LabelVolume) -> str:
    """Return the SHA-256 of labels and their shape, whatever their order in memory."""
    hashed = hashlib.sha256(repr(tuple(labels.shape)).encode())
    hashed.update(np.ascontiguousarray(labels.T).reshape(-1).data)
    return hashed.hexdigest()
