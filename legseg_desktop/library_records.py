"""What the study library keeps: frozen records, valid once made."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from inference_engine.findings import Finding
from legseg_desktop.records import Provenance


class ScanState(StrEnum):
    """How far a scan has come."""

    IMPORTED = "imported"
    SEGMENTED = "segmented"
    REVIEWED = "reviewed"
    REPORTED = "reported"


class RevisionKind(StrEnum):
    """Who made the labels; the words of DICOM's Segment Algorithm Type, (0062,0008)."""

    AUTOMATIC = "automatic"
    SEMIAUTOMATIC = "semiautomatic"
    MANUAL = "manual"


class ReviewState(StrEnum):
    """What the reader thinks of a muscle's labels."""

    TODO = "todo"
    DONE = "done"
    FLAG = "flag"


@dataclass(frozen=True)
class Patient:
    """A patient, by pseudonym.

    Parameters
    ----------
    identifier : int
        Key in the library.
    pseudonym : str
        The only name that is kept; unique.
    birth_year : int or None
        Where known.
    sex : str
        'F', 'M', 'O' (the words of DICOM), or ''.
    diagnosis : str
        Free text, may be empty.
    tags : tuple of str
        The user's own, sorted.
    """

    identifier: int
    pseudonym: str
    birth_year: int | None = None
    sex: str = ""
    diagnosis: str = ""
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class PatientRow:
    """A patient in the list.

    `last_visit` is '' where there is none; `states` tells how many scans have come how far, the
    least far first.
    """

    patient: Patient
    visits: int
    scans: int
    last_visit: str
    states: tuple[tuple[ScanState, int], ...]


@dataclass(frozen=True)
class LibraryVisit:
    """A visit of a patient; dates are not kept, only days since the first visit.

    `comment` is the clinician's own, printed in the reports.
    """

    identifier: int
    patient_id: int
    name: str
    days_since_first: int | None
    comment: str = ""


@dataclass(frozen=True)
class StoredFile:
    """A file of the library.

    `role` is 'fat', 'labels' ... ; `path` is relative to the library's folder, with forward
    slashes; `sha256` and `size` are those of its bytes.
    """

    role: str
    path: str
    sha256: str
    size: int


@dataclass(frozen=True)
class ScanStack:
    """One of the stacks that were joined to a scan.

    `series` is its protocol in words and names no patient; `shape` and `spacing_mm` are those of
    its own grid, (I, J, K); `gain` is what its intensities were multiplied by.
    """

    series: str
    shape: tuple[int, int, int]
    spacing_mm: tuple[float, float, float]
    gain: float = 1.0


@dataclass(frozen=True)
class LibraryScan:
    """A scan: its images, and where it came from.

    Parameters
    ----------
    identifier, visit_id : int
        Keys in the library.
    description : str
        Protocol in words, such as 'Siemens 3 T, TE 2.45/3.67 ms'; names no patient.
    fingerprint : str
        SHA-256 of what was imported, by which the same data is recognised.
    shape : tuple of int
        Voxels of the scan's own grid, (I, J, K).
    spacing_mm : tuple of float
        Their distances.
    stacks : int
        How many stacks were joined.
    files : tuple of StoredFile
        The images.
    warnings : tuple of str
        Sentences that belong beside the numbers.
    state : ScanState
        How far it has come.
    created : str
        ISO 8601 time of the import, UTC.
    stack_records : tuple of ScanStack
        The stacks, the lowest first; empty where nothing is known of them.
    """

    identifier: int
    visit_id: int
    description: str
    fingerprint: str
    shape: tuple[int, int, int]
    spacing_mm: tuple[float, float, float]
    stacks: int
    files: tuple[StoredFile, ...]
    warnings: tuple[str, ...]
    state: ScanState
    created: str
    stack_records: tuple[ScanStack, ...] = ()


@dataclass(frozen=True)
class Revision:
    """One state of a scan's labels; never changed, only followed by another.

    Parameters
    ----------
    identifier, scan_id : int
        Keys in the library.
    number : int
        1, 2, 3 ... within the scan.
    parent_id : int or None
        The revision that this one was made from.
    kind : RevisionKind
        Who made it.
    author : str
        As shown, such as 'coarse 0.3.0' or 'manual, based on revision 1'.
    comment : str
        The user's own, may be empty.
    label_table : str
        Name of the label table.
    files : tuple of StoredFile
        'labels', and 'vote_entropy' where there was a vote.
    findings : tuple of Finding
        What belongs beside the numbers.
    provenance : Provenance
        Model, hashes, options, versions.
    created : str
        ISO 8601 time, UTC.
    reviewed, reported : str or None
        When it was; ISO 8601, UTC.
    """

    identifier: int
    scan_id: int
    number: int
    parent_id: int | None
    kind: RevisionKind
    author: str
    comment: str
    label_table: str
    files: tuple[StoredFile, ...]
    findings: tuple[Finding, ...]
    provenance: Provenance
    created: str
    reviewed: str | None = None
    reported: str | None = None


@dataclass(frozen=True)
class ReviewMark:
    """How far the review of one muscle has come.

    `label` is its value in the label map, `note` the reader's own words, `seconds` the time spent.
    """

    label: int
    state: ReviewState
    note: str = ""
    seconds: float = 0.0


@dataclass(frozen=True)
class TimelineScan:
    """A scan on the timeline, with its revisions, the first first."""

    scan: LibraryScan
    revisions: tuple[Revision, ...]


@dataclass(frozen=True)
class TimelineVisit:
    """A visit on the timeline, with its scans."""

    visit: LibraryVisit
    scans: tuple[TimelineScan, ...]


@dataclass(frozen=True)
class NewScan:
    """A scan to be added; its patient and visit are made where they don't exist yet.

    Parameters
    ----------
    pseudonym, visit : str
        Who, and which visit.
    days_since_first : int or None
        Days since the first visit, where known.
    birth_year, sex
        As in `Patient`; kept where the patient is new, or had none.
    description, fingerprint, shape, spacing_mm, stacks, warnings, stack_records
        As in `LibraryScan`.
    """

    pseudonym: str
    visit: str
    days_since_first: int | None
    description: str
    fingerprint: str
    shape: tuple[int, int, int]
    spacing_mm: tuple[float, float, float]
    stacks: int = 1
    warnings: tuple[str, ...] = ()
    birth_year: int | None = None
    sex: str = ""
    stack_records: tuple[ScanStack, ...] = ()


@dataclass(frozen=True)
class JobRecord:
    """A job that ran on the library, such as 'segment' on the subject 'scan 12'.

    `state` is 'done', 'failed' or 'cancelled'; the times are ISO 8601, UTC, `finished` None where
    the end isn't known; `message` is what the user was told, and names no patient.
    """

    identifier: int
    kind: str
    subject: str
    state: str
    started: str
    finished: str | None = None
    message: str = ""


@dataclass(frozen=True)
class AuditEntry:
    """Who did what, when, from which value to which.

    `time` is ISO 8601, UTC; `actor` the account on this computer; `action` such as 'import',
    'segment', 'edit', 'review', 'report', 'change', 'delete', 'restore'; `subject` such as
    'patient 3' or 'scan 12'; the rest is for a changed value, '' otherwise.
    """

    time: str
    actor: str
    action: str
    subject: str
    field: str = ""
    old: str = ""
    new: str = ""


@dataclass(frozen=True)
class LibraryProblem:
    """Something that `legseg library check` found.

    `code` is such as 'missing_file', 'changed_file', 'unknown_file', 'damaged_database'; `path`
    is relative to the library; `what` and `what_to_do` are one sentence each.
    """

    code: str
    path: str
    what: str
    what_to_do: str
