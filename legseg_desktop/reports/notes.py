"""Warnings in the reader's words, and the marks that tie them to the numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from inference_engine.findings import Finding

# One sentence per code, used where several muscles share it; other codes speak through
# their own messages.
_SENTENCES = {
    "cut_proximally": "Reaches the upper end of the images: the numbers are those of the part "
    "in view.",
    "cut_distally": "Reaches the lower end of the images: the numbers are those of the part "
    "in view.",
    "cut_at_both_ends": "Reaches both ends of the images: the numbers are those of the part "
    "in view.",
    "cut_at_side": "Reaches the side of the images: the numbers are those of the part in view.",
    "not_found": "Not found, though its place is in view: look for it.",
    "volume_asymmetry": "Much larger on one side than on the other: check both outlines.",
    "volume_unusual": "Much larger or smaller than in any simulated leg: check the outline.",
    "out_of_order": "Lies unusually along the leg beside the other muscles: check the outline.",
    "out_of_place": "Lies unusually among its neighbours: check the outline.",
    "crosses_midline": "Lies in part on the other leg: check the outline.",
    "in_pieces": "Was seen in several places: check the outline.",
    "cut": "Cut by the end of the images at one visit at least: the numbers are those of the "
    "part in view.",
    "absent": "Absent at one visit at least.",
    "coverage_differs": "The images hold different parts of the muscle at the visits: the change "
    "may come from that.",
    "model_differs": "The visits were segmented with different models: the change may come from "
    "that.",
    "estimator_differs": "The fat fraction was estimated in different ways: the change may come "
    "from that.",
    "options_differ": "The visits were measured with different options: the change may come from "
    "that.",
    "protocol_differs": "The scans have different voxel sizes: the change may come from that.",
    "not_shared": "The visits see too little of the muscle in common, or a leg couldn't be laid "
    "over the first visit's: only whole muscles are compared.",
    "registration_doubtful": "The legs don't lie well over one another: look at the checkerboard "
    "before you read the change.",
    "sides_exchanged": "Right and left seem to be exchanged at one of the visits, since each leg "
    "fits the other one better, turned over: check the sides before you read the change.",
    "swap_suspected": "Water and fat may be exchanged here: look at the images.",
    "order_unclear": "The visits are not in the order of their dates: read the changes with care.",
}

Key = tuple[str, str]  # (side, abbreviation)


@dataclass(frozen=True)
class Note:
    """One warning about some muscles: its mark, its sentence, which muscles, and its code."""

    mark: str
    sentence: str
    muscles: str
    code: str = ""


@dataclass(frozen=True)
class ReaderNotes:
    """All warnings of a report.

    Parameters
    ----------
    general : tuple of str
        Sentences that concern every number.
    notes : tuple of Note
        Sentences that concern some muscles, in the order of their marks.
    marks : mapping of (side, abbreviation) to str
        What stands beside a muscle's numbers, such as '†ac'.
    """

    general: tuple[str, ...]
    notes: tuple[Note, ...]
    marks: Mapping[Key, str]

    def mark_of(self, side: str, abbreviation: str) -> str:
        """Return the mark of a muscle, empty where nothing is to be said."""
        return self.marks.get((side, abbreviation), "")


def gather_notes(
    flags: Mapping[Key, Sequence[str]],
    findings: Iterable[Finding] = (),
    warnings: Iterable[str] = (),
) -> ReaderNotes:
    """Sort findings into what concerns every number and what concerns some muscles.

    Parameters
    ----------
    flags : mapping of (side, abbreviation) to codes
        Flags of every muscle and side, in the order of the report. A code that all of them
        bear, or that a finding gives for the whole scan, is said once, without marks.
    findings : iterable of Finding
        The sentences behind the codes.
    warnings : iterable of str
        Further sentences that concern every number.
    """
    findings = list(findings)
    general_codes = {finding.code for finding in findings if finding.abbreviation is None}
    general = [*warnings, *(f.message for f in findings if f.abbreviation is None)]
    bearers: dict[str, list[Key]] = {}
    for key, codes in flags.items():
        for code in codes:
            bearers.setdefault(code, []).append(key)
    notes: list[Note] = []
    letters: dict[Key, list[str]] = {}
    for code, keys in bearers.items():
        if code in general_codes:
            continue
        if len(keys) == len(flags) > 1:
            general.append(_sentence(code, findings))
            continue
        letter = _letter(len(notes))
        notes.append(Note(f"†{letter}", _sentence(code, findings), spoken_muscles(keys), code))
        for key in keys:
            letters.setdefault(key, []).append(letter)
    marks = {key: "†" + "".join(found) for key, found in letters.items()}
    return ReaderNotes(tuple(dict.fromkeys(general)), tuple(notes), marks)


def flag_sentence(code: str) -> str:
    """Return what a flag says where no finding of its own stands beside it."""
    return _SENTENCES.get(code, f"{code.replace('_', ' ').capitalize()}.")


def _sentence(code: str, findings: Sequence[Finding]) -> str:
    messages = list(dict.fromkeys(f.message for f in findings if f.code == code))
    if len(messages) == 1:
        return messages[0]
    if code in _SENTENCES:
        return _SENTENCES[code]
    return " ".join(messages) or flag_sentence(code)


def spoken_muscles(keys: Sequence[Key]) -> str:
    """Return muscles by side, such as 'right RF, VL; left SA'."""
    sides: dict[str, list[str]] = {}
    for side, abbreviation in keys:
        sides.setdefault(side, []).append(abbreviation)
    return "; ".join(
        ", ".join(names) if side == "both" else f"{side} {', '.join(names)}"
        for side, names in sides.items()
    )


def _letter(position: int) -> str:
    alphabet = "abcdefghijklmnopqrstuvwxyz"
    repeats, at = divmod(position, len(alphabet))
    return alphabet[at] * (repeats + 1)
