"""What a muscle of one side is called in DICOM: codes, laterality, colour, tracking.

Muscles are named by the Foundational Model of Anatomy alone: it has 17 of LegSeg's 18, SNOMED CT
(as far as it is known here) six. A muscle without a number has a private code, never a guess.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from highdicom.color import CIELabColor
from highdicom.sr import CodedConcept
from pydicom.uid import UID

from inference_engine.anatomy.label_table import LabelTable, Side, SidedMuscle

PRIVATE_SCHEME = "99LEGSEG"

ANATOMICAL_STRUCTURE = CodedConcept("123037004", "SCT", "Anatomical Structure")
_SIDES = {
    Side.RIGHT: CodedConcept("24028007", "SCT", "Right"),
    Side.LEFT: CodedConcept("7771000", "SCT", "Left"),
}
_SHORT_STRING = 16  # characters of a DICOM SH, such as a code
_LONG_STRING = 64  # of an LO, such as its meaning


@dataclass(frozen=True)
class CodedSegment:
    """One muscle of one side, as DICOM names it.

    Parameters
    ----------
    number : int
        Of the segment, from 1 without gaps.
    label : int
        Value in the label map.
    name : str
        As shown, such as 'right rectus femoris'.
    kind : CodedConcept
        Which muscle.
    side : CodedConcept or None
        Which leg; None where the labels don't tell.
    rgb : tuple of int
        Red, green, blue, 0 to 255.
    tracking_id, tracking_uid : str
        The same for this muscle of this patient at every visit.
    """

    number: int
    label: int
    name: str
    kind: CodedConcept
    side: CodedConcept | None
    rgb: tuple[int, int, int]
    tracking_id: str
    tracking_uid: str

    @property
    def cielab(self) -> CIELabColor:
        """The recommended colour, CIELab as DICOM stores it."""
        return CIELabColor.from_rgb(*self.rgb)


def coded_segments(
    table: LabelTable,
    present: npt.NDArray[np.integer],
    colours: npt.NDArray[np.uint8],
    patient: str,
) -> tuple[CodedSegment, ...]:
    """Return the segments of the labels that are present, in the order of the table.

    Parameters
    ----------
    table : LabelTable
        What the labels mean.
    present : ndarray of int, (n,)
        Labels that have voxels.
    colours : ndarray of uint8, (256, 3)
        sRGB by label.
    patient : str
        Whose muscles they are: what their tracking identifiers are made from.
    """
    found = {int(value) for value in present}
    muscles = [each for each in table.sided() if each.label in found]
    segments = []
    for number, sided in enumerate(muscles, start=1):
        name = name_of(sided)
        red, green, blue = (int(part) for part in colours[sided.label])
        segments.append(
            CodedSegment(
                number=number,
                label=sided.label,
                name=name,
                kind=code_of(sided),
                side=_SIDES.get(sided.side),
                rgb=(red, green, blue),
                tracking_id=name[:_LONG_STRING],
                tracking_uid=derived_uid("muscle", patient, table.name, name),
            )
        )
    return tuple(segments)


def name_of(sided: SidedMuscle) -> str:
    """Return such as 'right rectus femoris'; the muscle alone where sides share a label."""
    side = "" if sided.side is Side.BOTH else f"{sided.side} "
    return f"{side}{sided.muscle.name}"


def code_of(sided: SidedMuscle) -> CodedConcept:
    """Return the muscle's number in the Foundational Model of Anatomy, else a private code."""
    muscle = sided.muscle
    meaning = muscle.name[:_LONG_STRING]
    if muscle.fma is not None:
        return CodedConcept(str(muscle.fma), "FMA", meaning)
    return CodedConcept(muscle.abbreviation[:_SHORT_STRING], PRIVATE_SCHEME, meaning)


def derived_uid(*parts: str) -> UID:
    """Return the DICOM UID that always follows from these words; names no patient by itself."""
    # Joined so that ('ab', 'c') and ('a', 'bc') differ.
    name = "\x1f".join(parts)
    return UID(f"2.25.{uuid.uuid5(uuid.NAMESPACE_URL, f'urn:legseg:{name}').int}")
