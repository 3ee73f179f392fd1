"""Which Dixon channel an image is: a guess from its header, with a confidence and the reasons.

Scanners say it in many ways. Siemens: image type values DIXON and WATER, descriptions
ending in _W, _F, _in, _opp. Philips: image types W, F, IP, OP, FF. GE: descriptions that begin
with WATER:, FAT:, InPhase:, OutPhase:. The standard (Part 3, C.8.13.3.1.1) has the frame type
values WATER, FAT, IN_PHASE, OUT_PHASE, FAT_FRACTION.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from inference_engine.formats.dicom.frames import ImageFacts


class Role(StrEnum):
    """What an image shows."""

    WATER = "water"
    FAT = "fat"
    IN_PHASE = "in_phase"
    OPPOSED_PHASE = "opposed_phase"
    FAT_FRACTION = "fat_fraction"
    R2_STAR = "r2_star"
    T2_STAR = "t2_star"
    FIELD_MAP = "field_map"
    MAGNITUDE = "magnitude"
    PHASE = "phase"
    REAL = "real"
    IMAGINARY = "imaginary"
    OTHER = "other"


# Confidence in a role that one part of the header gives and another denies.
CONTRADICTED = 0.5
CHANNELS = (Role.WATER, Role.FAT, Role.IN_PHASE, Role.OPPOSED_PHASE)


@dataclass(frozen=True)
class RoleGuess:
    """A guess and what it rests on.

    Parameters
    ----------
    role : Role
        What the image seems to show.
    confidence : float
        0 to 1: from 0.9 the scanner itself says so; 0.7, the name of the series; 0.5, the echo
        time alone.
    reasons : tuple of str
        Short sentences; they quote nothing that a person typed.
    """

    role: Role
    confidence: float
    reasons: tuple[str, ...]


_BY_TYPE: Mapping[str, Role] = {
    "W": Role.WATER,
    "WATER": Role.WATER,
    "F": Role.FAT,
    "FAT": Role.FAT,
    "IP": Role.IN_PHASE,
    "IN": Role.IN_PHASE,
    "IN_PHASE": Role.IN_PHASE,
    "INPHASE": Role.IN_PHASE,
    "OP": Role.OPPOSED_PHASE,
    "OPP": Role.OPPOSED_PHASE,
    "OPP_PHASE": Role.OPPOSED_PHASE,
    "OPPOSED_PHASE": Role.OPPOSED_PHASE,
    "OUT_PHASE": Role.OPPOSED_PHASE,
    "OUTPHASE": Role.OPPOSED_PHASE,
    "FF": Role.FAT_FRACTION,
    "FAT_FRACTION": Role.FAT_FRACTION,
    "FATFRACTION": Role.FAT_FRACTION,
    "FAT_FRAC": Role.FAT_FRACTION,
    "PDFF": Role.FAT_FRACTION,
    "R2_STAR": Role.R2_STAR,
    "R2STAR": Role.R2_STAR,
    "R2*": Role.R2_STAR,
    "T2_STAR": Role.T2_STAR,
    "T2STAR": Role.T2_STAR,
    "T2*": Role.T2_STAR,
    "FIELD_MAP": Role.FIELD_MAP,
    "B0 MAP": Role.FIELD_MAP,
    "B0": Role.FIELD_MAP,
}
_BY_COMPONENT: Mapping[str, Role] = {
    "M": Role.MAGNITUDE,
    "MAGNITUDE": Role.MAGNITUDE,
    "P": Role.PHASE,
    "PHASE": Role.PHASE,
    "PHASE MAP": Role.PHASE,
    "R": Role.REAL,
    "REAL": Role.REAL,
    "I": Role.IMAGINARY,
    "IMAGINARY": Role.IMAGINARY,
}
# In this order: 'fat fraction' holds 'fat', 'out of phase' is not 'in phase'. A letter alone
# counts only at the end, after an underscore, as Siemens writes it.
_BY_DESCRIPTION: tuple[tuple[str, Role], ...] = (
    (r"fat[ _-]?frac\w*|pdff|\bff\b|_ff$", Role.FAT_FRACTION),
    (r"r2[ _]?\*|r2[ _]?star", Role.R2_STAR),
    (r"t2[ _]?\*|t2[ _]?star", Role.T2_STAR),
    (r"out[ _-]?(of[ _-]?)?(phase)|opp(osed)?[ _-]?phase|outphase|[ _]opp$|[ _]op$|[ _]out$",
     Role.OPPOSED_PHASE),
    (r"in[ _-]?phase|[ _]in$|[ _]ip$", Role.IN_PHASE),
    # 'fat sat', 'fat suppressed' and 'water excitation' are other sequences.
    (r"(?<![a-z])water(?![ _-]?(sat|sup|exc))(?![a-z])|[ _]w$", Role.WATER),
    (r"(?<![a-z])fat(?![ _-]?(sat|sup|nav))(?![a-z])|[ _]f$", Role.FAT),
)  # fmt: skip
_SHIFT_PPM = 3.4
_MHZ_PER_TESLA = 42.577
_ECHO_TOLERANCE_TURNS = 0.12


def guess_role(facts: ImageFacts) -> RoleGuess:
    """Guess what an image shows.

    The image type comes first, then the description of the series, then the echo time at
    which water and fat are in or out of phase. Where two disagree the first stands, with half
    its confidence. An image whose complex component is not the magnitude is no channel.

    Parameters
    ----------
    facts : ImageFacts
        What its header says.
    """
    by_type = _first(_BY_TYPE, facts.image_type)
    by_words = _role_in_words(facts.series_description)
    component = complex_component(facts)
    if component in (Role.PHASE, Role.REAL, Role.IMAGINARY) and by_type is None:
        return RoleGuess(component, 0.9, (f"The header calls it a {component} image.",))
    if by_type is not None:
        return _from_type(by_type, by_words)
    if by_words is not None:
        return RoleGuess(by_words, 0.7, (f"The series' name says {_spoken(by_words)}.",))
    by_echo = _role_at_echo(facts)
    if by_echo is not None:
        sentence = f"Its echo time is one at which water and fat are {_spoken(by_echo)}."
        return RoleGuess(by_echo, 0.5, (sentence,))
    if component is Role.MAGNITUDE and facts.echo_time_ms is not None:
        return RoleGuess(Role.MAGNITUDE, 0.6, ("It is a magnitude image of one echo.",))
    return RoleGuess(Role.OTHER, 0.3, ("Nothing in the header names a Dixon channel.",))


def complex_component(facts: ImageFacts) -> Role | None:
    """Return MAGNITUDE, PHASE, REAL or IMAGINARY, whichever the header names; else None."""
    if facts.component in _BY_COMPONENT:
        return _BY_COMPONENT[facts.component]
    return _first(_BY_COMPONENT, facts.image_type[2:])


def names_a_map(facts: ImageFacts) -> bool:
    """Return whether the image type names a channel or a map, which no echo is any more."""
    return _first(_BY_TYPE, facts.image_type) is not None


def phase_at_echo(echo_time_ms: float, field_strength_t: float) -> Role | None:
    """Return whether water and fat are in or opposed phase at an echo; None in between."""
    turns = echo_time_ms * 1e-3 * _SHIFT_PPM * _MHZ_PER_TESLA * field_strength_t
    if abs(turns - round(turns)) < _ECHO_TOLERANCE_TURNS and round(turns) >= 1:
        return Role.IN_PHASE
    if abs(turns % 1 - 0.5) < _ECHO_TOLERANCE_TURNS:
        return Role.OPPOSED_PHASE
    return None


def _from_type(by_type: Role, by_words: Role | None) -> RoleGuess:
    reason = f"The image type says {_spoken(by_type)}."
    if by_words is None:
        return RoleGuess(by_type, 0.95, (reason,))
    if by_words is by_type:
        return RoleGuess(by_type, 0.99, (reason, "So does the series' name."))
    return RoleGuess(
        by_type,
        CONTRADICTED,
        (
            reason,
            f"The series' name says {_spoken(by_words)} instead.",
            "The image type counts: the scanner writes it, and a name may be typed, or left over "
            "from another series.",
        ),
    )


def _first(roles: Mapping[str, Role], values: tuple[str, ...]) -> Role | None:
    # ORIGINAL and PRIMARY come first; in the rest the first word that names a role counts.
    return next((roles[value] for value in values if value in roles), None)


def _role_in_words(description: str) -> Role | None:
    words = description.strip().lower()
    for pattern, role in _BY_DESCRIPTION:
        if re.search(pattern, words):
            return role
    return None


def _role_at_echo(facts: ImageFacts) -> Role | None:
    """Return the phase of water and fat at the echo, for gradient echoes only."""
    echo, field = facts.echo_time_ms, facts.field_strength_t
    is_gradient = re.search(r"\bGR\b|\bFFE|\*fl|\bdixon", facts.sequence, re.IGNORECASE)
    is_dixon = "DIXON" in facts.image_type or "dixon" in facts.series_description.lower()
    if not echo or not field or not (is_dixon and is_gradient):
        return None
    return phase_at_echo(echo, field)


def _spoken(role: Role) -> str:
    return role.replace("_", " ")
