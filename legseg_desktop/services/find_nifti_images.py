"""All images among NIfTI files, with the roles that their names tell, and whose they are."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from inference_engine.errors import InputError
from inference_engine.formats.bids import NOT_AVAILABLE
from inference_engine.formats.bids_dialects import DialectScan, read_bids_folder
from inference_engine.formats.bids_names import entity_of_folders, stem_of
from inference_engine.formats.dialect_roles import PLAIN, role_in_plain_name
from inference_engine.formats.nifti_image import read_grid
from inference_engine.formats.spreadsheet_text import unprotected
from legseg_desktop.services.find_images import FoundImage
from legseg_desktop.services.import_dicom import SCAN_FILE
from legseg_desktop.services.import_sources import ImageOrigin, NiftiSource

# As sure as the name of a series is.
_BY_NAME, _UNKNOWN = 0.7, 0.3
_FIRST_VISIT = "visit-1"
_VISIT_FOLDERS = ("visit", "ses", "session")
_SEXES = ("F", "M", "O")
# Folders above an image of BIDS: anat, ses-Y, sub-X, the data set.
_DEPTH = 4


def images_of_nifti(paths: Sequence[Path]) -> tuple[list[FoundImage], list[str]]:
    """Find NIfTI files by their names, among files and below folders.

    Parameters
    ----------
    paths : sequence of Path
        Files and folders; what is no NIfTI file is left alone.

    Returns
    -------
    list of FoundImage
        Files that were named one by one make one visit.
    list of str
        What the names leave open.
    """
    images = []
    for path in paths:
        stem = stem_of(path)
        if path.is_file() and stem is not None:
            role, _ = role_in_plain_name(stem)
            images.append(_image_of(path, role, "patient 1", _FIRST_VISIT, {}))
    problems: list[str] = []
    # A folder may be named after the patient: only a name that BIDS gives is shown.
    numbers: dict[tuple[Path, str], int] = {}
    for folder in (path for path in paths if path.is_dir()):
        for scan in read_bids_folder(folder):
            problems += scan.problems
            number = numbers.setdefault((folder, scan.subject), len(numbers) + 1)
            images += _images_of_scan(scan, f"patient {number}")
    return images, problems


def _images_of_scan(scan: DialectScan, unnamed: str) -> Iterator[FoundImage]:
    files = [*scan.images.items(), *(("", path) for path in scan.others)]
    for role, path in files:
        facts = {**_facts_in_tables(path, scan), **_facts_beside(path)}
        folders = path.absolute().parent.parts
        subject = entity_of_folders(folders, "sub") if scan.dialect == PLAIN else scan.subject
        named = str(facts.get("subject") or (f"sub-{subject}" if subject else unnamed))
        visit = _visit_of(scan, folders)
        if isinstance(facts.get("visit"), int):
            visit = f"visit-{facts['visit']}"
        elif facts.get("visit_name"):
            visit = str(facts["visit_name"])
        yield _image_of(path, role, named, visit, facts)


def _visit_of(scan: DialectScan, folders: tuple[str, ...]) -> str:
    """Return a visit's name: what BIDS calls a session, else a folder named visit-2 or the like."""
    session = scan.session
    if scan.dialect == PLAIN:
        named = (entity_of_folders(folders, kind) for kind in _VISIT_FOLDERS)
        session = next((value for value in named if value), session.partition("/")[0])
    words = re.sub(r"[^\w.-]+", "-", session).strip("-.")
    return f"visit-{int(words)}" if words.isdecimal() else words or _FIRST_VISIT


def _image_of(
    path: Path, role: str, subject: str, visit: str, facts: Mapping[str, Any]
) -> FoundImage:
    geometry, problem = None, ""
    try:
        geometry = read_grid(path)
    except InputError as error:
        problem = str(error)
    reason = f"The name says {role.replace('_', '-')}." if role else "The name tells no role."
    days, year = facts.get("days_since_first_visit"), facts.get("birth_year")
    return FoundImage(
        source=NiftiSource(path, geometry, _origin_of(role, facts)),
        subject=subject,
        visit=visit,
        days_since_first=days if isinstance(days, int) else None,
        series=path.name,
        role=role,
        confidence=_BY_NAME if role else _UNKNOWN,
        reasons=(reason,),
        problem=problem,
        is_likely=bool(role),
        birth_year=year if isinstance(year, int) else None,
        sex=str(facts["sex"]) if facts.get("sex") in _SEXES else "",
    )


def _facts_beside(path: Path) -> Mapping[str, Any]:
    """Return what an earlier import wrote beside an image; empty where there is nothing."""
    try:
        facts = json.loads((path.parent / SCAN_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return facts if isinstance(facts, dict) else {}


def _facts_in_tables(image: Path, scan: DialectScan) -> dict[str, Any]:
    """Return what a data set's tables say of a subject and session, such as an export's.

    An image lies in sub-X/ses-Y/anat; sessions.tsv in sub-X, participants.tsv above it.
    """
    if scan.dialect == PLAIN or len(image.absolute().parents) < _DEPTH:
        return {}
    subject = image.absolute().parents[2]
    name = f"sub-{scan.subject}"
    session = _row_of(subject / f"{name}_sessions.tsv", "session_id", f"ses-{scan.session}")
    person = _row_of(subject.parent / "participants.tsv", "participant_id", name)
    return {
        "days_since_first_visit": _whole(session.get("days_since_first")),
        "visit_name": session.get("visit"),
        "birth_year": _whole(person.get("birth_year")),
        "sex": person.get("sex"),
    }


def _row_of(table: Path, column: str, value: str) -> Mapping[str, str]:
    """Return the row of a table in which a column has a value; empty where there is none."""
    try:
        with table.open(encoding="utf-8", newline="") as stream:
            rows = list(csv.DictReader(stream, delimiter="\t"))
    except (OSError, UnicodeDecodeError, csv.Error):
        return {}
    found = next((row for row in rows if row.get(column) == value), {})
    return {
        name: unprotected(cell)
        for name, cell in found.items()
        if isinstance(cell, str) and cell != NOT_AVAILABLE
    }


def _whole(text: str | None) -> int | None:
    try:
        return int(text or "")
    except ValueError:
        return None


def _origin_of(role: str, facts: Mapping[str, Any]) -> ImageOrigin:
    images = facts.get("images")
    own = images.get(role) if isinstance(images, dict) else None
    if not isinstance(own, dict):
        return ImageOrigin()
    return ImageOrigin.of(own.get("vendor"), own.get("field_strength_t"), own.get("echo_time_ms"))
