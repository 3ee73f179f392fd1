"""What an image shows, by the names that MuscleMap, QMRITools, ORMIR-MIDS and others give it.

Roles are those of `formats.dicom.roles.Role`, as plain text: reading names must not load DICOM.

References
----------
MuscleMap: README, 'Data organization'. QMRITools: website, 'Muscle-BIDS suffixes'. ORMIR-MIDS:
converters megre_siemens and megre_philips, quantitative_maps; all as of 2026.
"""

from __future__ import annotations

import re

from inference_engine.formats.bids_names import BidsName

MUSCLEMAP = "MuscleMap"
QMRITOOLS = "QMRITools"
ORMIR_MIDS = "ORMIR-MIDS"
LEGSEG = "LegSeg"
PLAIN = "plain"

LABELS = "labels"
# Several maps in one file: which, only its side-car may tell.
RECONSTRUCTION = "reconstruction"

_MUSCLEMAP = {
    "water": "water",
    "fat": "fat",
    "inphase": "in_phase",
    "outphase": "opposed_phase",
    "fatfrac": "fat_fraction",
    "r2star": "r2_star",
}
_QMRITOOLS = {
    "wat": "water",
    "fat": "fat",
    "inph": "in_phase",
    "outph": "opposed_phase",
    "fatfr": "fat_fraction",
    "r2star": "r2_star",
    "b0": "field_map",
    "ph": "phase",
    "real": "real",
    "imag": "imaginary",
}
_ORMIR_QUANT = {
    "ff": "fat_fraction",
    "ffmap": "fat_fraction",
    "water": "water",
    "fat": "fat",
    "inphase": "in_phase",
    "outphase": "opposed_phase",
    "t2starmap": "t2_star",
    "fieldmap": "field_map",
    "reco": RECONSTRUCTION,
}
_ORMIR_PARTS = {
    "": "magnitude",
    "mag": "magnitude",
    "phase": "phase",
    "real": "real",
    "imag": "imaginary",
    "ph": "phase",
}
_LEGSEG = {
    "water": "water",
    "fat": "fat",
    "inphase": "in_phase",
    "opposedphase": "opposed_phase",
}
_DIALECT_OF_LABELS = {"mr-anat": ORMIR_MIDS, "mr-quant": ORMIR_MIDS, "seg": QMRITOOLS}
_LABEL_SUFFIXES = {"dseg", "seg", "labels"}

# Words of plain names; of two that end at one place the first counts.
_LABEL_WORDS = r"labels?|d?seg|segmentations?|masks?|rois?|truth"
_PLAIN_WORDS: tuple[tuple[str, str], ...] = (
    (rf"(?:{_LABEL_WORDS})(?= |$)", LABELS),
    (r"fat ?frac(?:tion)?|fatfr|pdff|ff", "fat_fraction"),
    (r"r2 ?star", "r2_star"),
    (r"(?:out(?: of)?|opp(?:osed)?) ?phase|outph|(?:op|opp|out)$", "opposed_phase"),
    (r"in ?phase|inph|(?:in|ip)$", "in_phase"),
    # 'fat sat' and 'water suppressed' are other sequences.
    (r"wat(?:er)?(?! ?(?:sat|sup|exc))|w$", "water"),
    (r"fat(?! ?(?:sat|sup|nav))|f$", "fat"),
)
_PLAIN_PATTERNS = tuple(
    (re.compile(rf"(?<![^ ])(?:{words})(?![^ ])"), role) for words, role in _PLAIN_WORDS
)


def role_in_dialect(name: BidsName, folder: str) -> tuple[str, str] | None:
    """Return dialect and role of an image named in the manner of BIDS; None if it has none.

    Parameters
    ----------
    name : BidsName
        Its name.
    folder : str
        Name of the folder it lies in.
    """
    if not name.suffixes:
        return None
    first, last = name.suffixes[0].lower(), name.suffixes[-1].lower()
    role: str | None
    if last in _LABEL_SUFFIXES or first == "seg":
        dialect, role = _DIALECT_OF_LABELS.get(folder, MUSCLEMAP), LABELS
    elif folder in ("mr-anat", "mr-quant"):
        dialect, role = ORMIR_MIDS, _ormir_role(name, folder)
    elif first == "megre":
        dialect, role = QMRITOOLS, _qmritools_role(name.suffixes)
    elif "rec" in name.entities and folder == "anat":
        dialect, role = LEGSEG, _LEGSEG.get(name.entities["rec"].lower())
    else:
        is_alone = len(name.suffixes) == 1 and folder == "anat"
        dialect, role = MUSCLEMAP, _MUSCLEMAP.get(last) if is_alone else None
    return None if role is None else (dialect, role)


def role_in_plain_name(stem: str) -> tuple[str, str]:
    """Return the role that a plain name tells, '' if none, and the name without its words.

    The rest says which images belong together: 't1_dixon_W' and 't1_dixon_F' share 't1 dixon'.
    """
    words = " ".join(re.split(r"[_\-. ]+", stem.lower())).strip()
    best: tuple[re.Match[str], str] | None = None
    for pattern, role in _PLAIN_PATTERNS:
        for match in pattern.finditer(words):
            # The last word counts, as scanners put the role at the end; labels come before all.
            if best is None or (best[1] != LABELS and match.end() > best[0].end()):
                best = (match, role)
    if best is None:
        return "", words
    match, role = best
    return role, " ".join((words[: match.start()] + words[match.end() :]).split())


def _ormir_role(name: BidsName, folder: str) -> str | None:
    last = name.suffixes[-1].lower()
    if folder == "mr-quant":
        return _ORMIR_QUANT.get(last)
    if "megre" not in (suffix.lower() for suffix in name.suffixes):
        return None
    # Newer files say part-phase before MEGRE, older ones _ph after it.
    part = name.entities.get("part", "" if last == "megre" else last)
    return _ORMIR_PARTS.get(part.lower())


def _qmritools_role(suffixes: tuple[str, ...]) -> str | None:
    rest = [suffix.lower() for suffix in suffixes[1:] if suffix.lower() != "dix"]
    if not rest:
        return "magnitude"
    return _QMRITOOLS.get(rest[0]) if len(rest) == 1 else None
