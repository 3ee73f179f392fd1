"""Find the scans of a folder of subjects, and their delineations.

    folder/SUBJECT/VISIT/water.nii.gz, fat.nii.gz, labels.nii.gz
    folder/SUBJECT/water.nii.gz, ...          where a subject has one scan only

Images are named by what they show: water and fat, in_phase and opposed_phase, or all four. The
label map is called labels, or truth where the scan was simulated. Other files are ignored.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from inference_engine.errors import InputError
from inference_engine.training.configuration import DataSection

IMAGES = ("water", "fat", "in_phase", "opposed_phase")
SUBJECT_FILE = "subject.json"
_LABELS = ("labels", "truth")
_ENDINGS = (".nii.gz", ".nii")
_LAYOUT = (
    "Make one folder per subject with water.nii.gz, fat.nii.gz and labels.nii.gz; the user "
    "guide shows the layout."
)


@dataclass(frozen=True)
class LabelledScan:
    """One scan with its delineation.

    Parameters
    ----------
    subject : str
        Name of the subject's folder.
    name : str
        'SUBJECT' or 'SUBJECT/VISIT', unique in the folder of subjects.
    images : dict of str to Path
        By role, of `IMAGES`.
    labels : Path
        The label map.
    """

    subject: str
    name: str
    images: dict[str, Path]
    labels: Path


@dataclass(frozen=True)
class FoundScans:
    """The scans that can be learnt from, in the order of their names.

    Parameters
    ----------
    labelled : tuple of LabelledScan
        At least one.
    unlabelled : tuple of str
        Names of the scans that have images but no label map.
    """

    labelled: tuple[LabelledScan, ...]
    unlabelled: tuple[str, ...]


def find_scans(data: DataSection) -> FoundScans:
    """Find the scans that a configuration asks for.

    Raises
    ------
    InputError
        If the folder can't be read, holds no scan with labels, or lacks a subject that the
        configuration names.
    """
    folder = Path(data.folder)
    subjects = _subject_folders(folder)
    for name in (*data.subjects, *data.exclude):
        if name not in {subject.name for subject in subjects}:
            raise InputError(
                f"The folder {folder.name} has no subject '{name}', which the configuration names.",
                "Mend 'subjects' or 'exclude' in the configuration.",
            )
    labelled, unlabelled = [], []
    for subject in subjects:
        if _is_wanted(subject, data):
            for place in (subject, *_folders_in(subject)):
                name = place.relative_to(folder).as_posix()
                images = {role: path for role in IMAGES if (path := _image(place, role))}
                labels = next((path for role in _LABELS if (path := _image(place, role))), None)
                if images and labels is None:
                    unlabelled.append(name)
                elif images and labels is not None:
                    labelled.append(LabelledScan(subject.name, name, images, labels))
    if not labelled:
        raise InputError(f"No scan with labels was found in the folder {folder.name}.", _LAYOUT)
    return FoundScans(tuple(labelled), tuple(unlabelled))


def _subject_folders(folder: Path) -> list[Path]:
    try:
        return _folders_in(folder)
    except OSError as error:
        raise InputError(
            f"The folder of scans, {folder.name}, can't be read: {error.strerror}.",
            "Mend 'folder' in the configuration: it is relative to the configuration's own folder.",
        ) from error


def _folders_in(folder: Path) -> list[Path]:
    return sorted(p for p in folder.iterdir() if p.is_dir() and not p.name.startswith("."))


def _is_wanted(subject: Path, data: DataSection) -> bool:
    if subject.name in data.exclude or (data.subjects and subject.name not in data.subjects):
        return False
    return data.group is None or data.group in _groups_of(subject)


def _groups_of(subject: Path) -> set[Any]:
    """Return the groups that subject.json names, for the subject or for its visits."""
    path = subject / SUBJECT_FILE
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
        return {row.get("group") for row in (content, *content.get("visits", ()))}
    except FileNotFoundError:
        return set()
    except (OSError, ValueError, AttributeError, TypeError) as error:
        raise InputError(
            f"{SUBJECT_FILE} of the subject '{subject.name}' can't be read.",
            "Mend the file, or leave out 'group' in the configuration.",
        ) from error


def _image(folder: Path, role: str) -> Path | None:
    return next((p for end in _ENDINGS if (p := folder / f"{role}{end}").is_file()), None)
