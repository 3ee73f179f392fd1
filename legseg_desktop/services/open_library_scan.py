"""Open a scan of the library, with its labels and numbers where it has some."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial

from inference_engine.errors import InputError
from inference_engine.formats.nifti import read_label_map
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import LabelVolume
from inference_engine.imaging.label_map import LabelMap
from legseg_desktop.library_records import LibraryScan, Revision, StoredFile
from legseg_desktop.records import Analysis, InputFile, ScanInputs
from legseg_desktop.services.open_scan import open_scan
from legseg_desktop.services.record_provenance import ROLES
from legseg_desktop.services.stored_files import (
    LABELS,
    VOTE_ENTROPY,
    file_of,
    require_as_stored,
)
from legseg_desktop.storage.study_library import StudyLibrary

# Labels and their vote, and the hashes of what takes longest to unpack, beside the images.
_THREADS = 4


@dataclass(frozen=True, eq=False)
class UnsegmentedScan:
    """A scan of the library that has no labels yet.

    Parameters
    ----------
    identity, visit, days_since_first
        As in `Analysis`.
    scan : DixonScan
        The images, in the scan's own grid.
    inputs : tuple of InputFile
        Its files, for the provenance of what is made of it.
    warnings : tuple of str
        What was noticed when it was imported.
    """

    identity: str
    visit: str
    days_since_first: int | None
    scan: DixonScan
    inputs: tuple[InputFile, ...]
    warnings: tuple[str, ...]


def open_library_scan(
    library: StudyLibrary, scan_id: int, revision_id: int | None = None
) -> Analysis | UnsegmentedScan:
    """Read a scan from the library; what is read is what was stored, byte for byte.

    Parameters
    ----------
    library : StudyLibrary
        Open for writing or reading.
    scan_id : int
        Which scan.
    revision_id : int, optional
        Which labels; by default the latest.

    Returns
    -------
    Analysis or UnsegmentedScan
        Without labels where the scan has none.

    Raises
    ------
    LegSegError
        If there is no such scan or revision, or a file is missing, damaged or another by now.
    """
    stored = library.scan(scan_id)
    revision = (
        library.latest_revision(scan_id) if revision_id is None else library.revision(revision_id)
    )
    if revision is not None and revision.scan_id != scan_id:
        raise InputError("This revision belongs to another scan.", "Choose one of the scan's own.")
    visit = library.visit_of(scan_id)
    patient = library.patient(visit.patient_id)
    images = tuple(file for file in stored.files if file.role in ROLES)
    if revision is None:
        scan, _ = _read(library, images, None)
        return UnsegmentedScan(
            identity=patient.pseudonym,
            visit=visit.name,
            days_since_first=visit.days_since_first,
            scan=scan,
            inputs=inputs_of(stored),
            warnings=stored.warnings,
        )
    scan, labels = _read(library, images, revision)
    assert labels is not None
    return Analysis(
        identity=patient.pseudonym,
        visit=visit.name,
        scan=scan,
        label_map=labels.label_map,
        table=library.label_table(revision.identifier),
        measurements=library.measurements(revision.identifier),
        slices=library.slices(revision.identifier),
        findings=revision.findings,
        provenance=revision.provenance,
        days_since_first=visit.days_since_first,
        vote_entropy=labels.vote_entropy,
    )


def _paths_of(library: StudyLibrary, images: Iterable[StoredFile]) -> ScanInputs:
    return ScanInputs(**{file.role: library.path_of(file) for file in images})


def inputs_of(scan: LibraryScan) -> tuple[InputFile, ...]:
    """Return what the provenance says of a scan's files; their hashes are known already."""
    by_role = {file.role: file for file in scan.files}
    return tuple(
        InputFile(role, by_role[role].path.rpartition("/")[2], by_role[role].sha256)
        for role in ROLES
        if role in by_role
    )


@dataclass(frozen=True, eq=False)
class _Labels:
    label_map: LabelMap
    vote_entropy: LabelVolume | None


def _read(
    library: StudyLibrary, images: tuple[StoredFile, ...], revision: Revision | None
) -> tuple[DixonScan, _Labels | None]:
    """Read all files side by side: to unpack and to hash them needs no lock of Python's."""
    with ThreadPoolExecutor(_THREADS) as pool:
        files = images if revision is None else (*images, *revision.files)
        labels = None if revision is None else pool.submit(_read_labels, library, revision)
        unchanged = pool.map(partial(require_as_stored, library), files)
        scan = open_scan(_paths_of(library, images))
        read = None if labels is None else labels.result()
        # Nothing is shown, and nothing measured, before all are known to be what was stored.
        for _ in unchanged:
            pass
    if read is not None and not read.label_map.geometry.matches(scan.geometry):
        raise InputError(
            "The labels don't lie on the grid of their scan.", "Restore the library from a backup."
        )
    return scan, read


def _read_labels(library: StudyLibrary, revision: Revision) -> _Labels:
    label_map = read_label_map(library.path_of(file_of(revision, LABELS)))
    return _Labels(label_map, _vote_entropy(library, revision, label_map))


def _vote_entropy(
    library: StudyLibrary, revision: Revision, label_map: LabelMap
) -> LabelVolume | None:
    if not any(file.role == VOTE_ENTROPY for file in revision.files):
        return None
    entropy = read_label_map(library.path_of(file_of(revision, VOTE_ENTROPY)))
    return entropy.labels if entropy.geometry.matches(label_map.geometry) else None
