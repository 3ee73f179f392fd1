"""Folders of Dixon scans as MuscleMap, QMRITools and ORMIR-MIDS lay them out, or as plain pairs.

Only names and small side-cars are read; voxels are not. Nothing outside the folder is touched:
links that lead out of it are left alone, and so are folders that are links.
"""

from __future__ import annotations

import os
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from inference_engine.errors import InputError
from inference_engine.formats.bids_names import bids_name, entity_of_folders, stem_of
from inference_engine.formats.bids_sidecars import echo_facts, role_by_sidecar
from inference_engine.formats.dialect_roles import (
    LABELS,
    PLAIN,
    RECONSTRUCTION,
    role_in_dialect,
    role_in_plain_name,
)

# Far above any study, far below what makes a search endless.
_MOST_FILES = 200_000
# Entities that tell images of one scan apart instead of scans of one visit.
_WITHIN_A_SCAN = ("sub", "ses", "part", "rec", "desc", "label", "space", "res", "echo")
_PAIRS = (("water", "fat"), ("in_phase", "opposed_phase"))
_ECHOES = ("magnitude", "phase", "real", "imaginary")


@dataclass(frozen=True)
class DialectScan:
    """Images that belong together, and the label maps beside them.

    Parameters
    ----------
    subject, session : str
        As the names have them, without 'sub-' and 'ses-'; '' where they don't.
    stack : int or None
        Number of the stack, where a scan was taken in several.
    images : mapping of str to Path
        By role: 'water', 'fat', 'in_phase', 'opposed_phase', 'fat_fraction', 'r2_star',
        't2_star', 'field_map', or echoes (4D): 'magnitude', 'phase', 'real', 'imaginary'.
    label_maps : tuple of Path
        Label maps of the same scan.
    dialect : str
        Whose names these are: 'MuscleMap', 'QMRITools', 'ORMIR-MIDS', 'LegSeg' or 'plain'.
    problems : tuple of str
        Why it can't be used as it is, each what happened and what to do.
    others : tuple of Path
        Images whose names tell no role; of plain names only.
    echo_times_ms : tuple of float
        Of the echoes, from a side-car; empty where none says.
    field_strength_t : float or None
        From a side-car.
    """

    subject: str
    session: str
    stack: int | None
    images: Mapping[str, Path]
    label_maps: tuple[Path, ...]
    dialect: str
    problems: tuple[str, ...]
    others: tuple[Path, ...] = ()
    echo_times_ms: tuple[float, ...] = ()
    field_strength_t: float | None = None

    @property
    def is_complete(self) -> bool:
        """Whether water and fat, or in-phase and opposed-phase, are both there."""
        return any(all(role in self.images for role in pair) for pair in _PAIRS)


@dataclass(frozen=True)
class _Named:
    """A file, what its name says, and what tells its scan from others."""

    path: Path
    dialect: str
    role: str
    subject: str
    session: str
    stack: str
    scan: tuple[str, ...]

    @property
    def key(self) -> tuple[object, ...]:
        return (self.subject, self.session, self.dialect, self.stack, self.scan)


def read_bids_folder(folder: Path) -> tuple[DialectScan, ...]:
    """Find the scans of a folder by the names of its NIfTI files.

    Parameters
    ----------
    folder : Path
        Root of a data set, or any folder in it.

    Returns
    -------
    tuple of DialectScan
        Ordered by subject, session and stack; empty if no name tells anything.

    Raises
    ------
    InputError
        If the folder is missing, can't be read or holds far too many files.
    """
    if not folder.is_dir():
        raise InputError(f"{folder.name} is not a folder.", "Name the folder of a data set.")
    files = [_named(path, folder) for path in _image_files(folder)]
    dialects = [file for file in files if file.dialect != PLAIN]
    plain = [file for file in files if file.dialect == PLAIN]
    # Among files named in the manner of BIDS those that tell no role are of other sequences.
    known = [file for file in plain if file.role or not dialects]
    scans = [*_scans_of(dialects), *_scans_of(known)]
    return tuple(sorted(scans, key=lambda s: (s.subject, s.session, s.stack or 0, s.dialect)))


def _image_files(folder: Path) -> Iterator[Path]:
    """Yield the NIfTI files below a folder, in a fixed order."""

    def refuse(error: OSError) -> None:
        raise InputError(
            f"A folder of the data set can't be read: {error.strerror}.", "Check its permissions."
        ) from error

    root = folder.resolve()
    count = 0
    for place, folders, names in os.walk(folder, onerror=refuse, followlinks=False):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        count += len(names)
        if count > _MOST_FILES:
            raise InputError(
                "The folder holds more files than any data set.", "Name one data set's folder."
            )
        for name in sorted(names):
            file = Path(place, name)
            if stem_of(file) is not None and _is_within(file, root):
                yield file


def _is_within(file: Path, root: Path) -> bool:
    """Return whether a file is one, and lies below the root even if it is a link."""
    try:
        return file.is_file() and (not file.is_symlink() or file.resolve().is_relative_to(root))
    except (OSError, RuntimeError):  # such as a folder above that is closed
        return False


def _named(path: Path, root: Path) -> _Named:
    stem = stem_of(path) or ""
    folders = path.relative_to(root).parent.parts
    name = bids_name(stem)
    if "sub" in name.entities:
        found = role_in_dialect(name, path.parent.name)
        if found is not None:
            dialect, role = found
            others = sorted(set(name.entities) - {*_WITHIN_A_SCAN, "stk"})
            return _Named(
                path,
                dialect,
                role,
                subject=name.entities["sub"],
                session=name.entities.get("ses", entity_of_folders(folders, "ses")),
                stack=name.entities.get("stk", ""),
                scan=tuple(f"{key}-{name.entities[key]}" for key in others),
            )
    return _plainly_named(path, stem, folders)


def _plainly_named(path: Path, stem: str, folders: tuple[str, ...]) -> _Named:
    role, rest = role_in_plain_name(stem)
    subject = entity_of_folders(folders, "sub") or (folders[0] if folders else "")
    session = entity_of_folders(folders, "ses") or "/".join(folders[1:])
    stack = re.search(r"(?:stack|stk) ?(\d{1,4})(?!\d)", rest)
    # Without a role, a name's rest tells nothing: such files are listed together.
    scan = (path.parent.as_posix(), rest) if role else (path.parent.as_posix(),)
    number = stack[1] if stack and role else ""
    return _Named(path, PLAIN, role, subject, session, number, scan)


def _scans_of(files: Sequence[_Named]) -> Iterator[DialectScan]:
    groups: dict[tuple[object, ...], list[_Named]] = defaultdict(list)
    labels = [file for file in files if file.role == LABELS]
    for file in files:
        if file.role != LABELS:
            groups[file.key].append(file)
    for group in groups.values():
        yield _scan_of(group, _labels_for(group[0], labels, list(groups.values())))


def _labels_for(
    image: _Named, labels: Sequence[_Named], groups: Sequence[Sequence[_Named]]
) -> tuple[Path, ...]:
    """Return the label maps of a scan: of its subject, session and stack, or beside it."""
    if image.dialect == PLAIN:
        beside = [group for group in groups if group[0].path.parent == image.path.parent]
        return tuple(
            each.path
            for each in labels
            if each.path.parent == image.path.parent
            and (each.scan == image.scan or len(beside) == 1)
        )
    session = f"ses-{image.session}"
    return tuple(
        each.path
        for each in labels
        if each.subject == image.subject
        # Published trees have misspelt sessions in names; the folder is then right.
        and (each.session == image.session or session in each.path.parts)
        and each.stack in ("", image.stack)
    )


def _scan_of(group: Sequence[_Named], label_maps: tuple[Path, ...]) -> DialectScan:
    first = group[0]
    images: dict[str, Path] = {}
    problems, others = [], []
    for file in group:
        role = role_by_sidecar(file.path) if file.role == RECONSTRUCTION else file.role
        if not role:
            others.append(file.path)
        elif role in images:
            problems.append(
                f"{images[role].name} and {file.path.name} both claim to be the "
                f"{_spoken(role)} image; the first is taken. Remove the one that isn't."
            )
        else:
            images[role] = file.path
    echoes = [images[role] for role in _ECHOES if role in images]
    times, field = echo_facts(echoes[0]) if echoes else ((), None)
    return DialectScan(
        subject=first.subject,
        session=first.session,
        stack=_number_in(first.stack),
        images=images,
        label_maps=label_maps,
        dialect=first.dialect,
        problems=(*problems, *_lacks(images, others)),
        others=tuple(others),
        echo_times_ms=times,
        field_strength_t=field,
    )


def _lacks(images: Mapping[str, Path], others: Sequence[Path]) -> Iterator[str]:
    """Yield what keeps the images from being a scan."""
    if others:
        few = (
            "name of one image tells" if len(others) == 1 else f"names of {len(others)} images tell"
        )
        yield f"The {few} no role. Say which is water, fat, in-phase or opposed-phase."
    if any(all(role in images for role in pair) for pair in _PAIRS):
        return
    for pair in _PAIRS:
        for role, partner in (pair, pair[::-1]):
            if role in images:
                yield (
                    f"There is no {_spoken(partner)} image beside {images[role].name}. "
                    "Add it, named like this one."
                )
    if not set(images) & {role for pair in _PAIRS for role in pair}:
        if set(images) & set(_ECHOES):
            yield "There are echoes only. Make water and fat of them with 'legseg separate'."
        elif images:
            yield (
                "There is neither water and fat nor in-phase and opposed-phase. Add the images "
                "from which the maps were made."
            )


def _number_in(stack: str) -> int | None:
    """Return the number at the end of a stack's name: 'stk-DIXON1' has 1."""
    found = re.search(r"\d{1,4}$", stack)
    return int(found[0]) if found else None


def _spoken(role: str) -> str:
    return role.replace("_", "-")
