"""In how many pieces the network saw each muscle, and how far apart those lie that were kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cc3d
import numpy as np
from scipy import ndimage

from inference_engine.anatomy.label_table import Muscle, Side
from inference_engine.findings import Finding
from inference_engine.imaging.geometry import LabelVolume, to_micrometre
from inference_engine.imaging.label_map import Box


@dataclass(frozen=True)
class PieceLimits:
    """Thresholds of this module; measured figures are in docs/checks.md.

    Parameters
    ----------
    piece_share, piece_ml : float
        What counts as a piece: so large a share of the muscle, and so much. Smaller ones are
        specks, which every network leaves and cleaning rightly drops.
    pieces : int
        From so many pieces a muscle is in doubt: two or three happen where a thin or fatty one is
        hardly to be seen for a while.
    rival_share, rival_ml : float
        From so large a dropped piece, as a share of what was kept and in volume, it is in doubt,
        too: the network saw the muscle in two places, and cleaning had to choose. Smaller ones
        are common where a field of view goes beyond the thigh.
    break_mm : float
        From so much of a leg between parts that were kept the muscle is in doubt.
    """

    piece_share: float = 0.1
    piece_ml: float = 2.0
    pieces: int = 4
    rival_share: float = 0.8
    rival_ml: float = 5.0
    break_mm: float = 30.0


PIECE_LIMITS = PieceLimits()


def piece_findings(
    before: LabelVolume,
    after: LabelVolume,
    spacing_mm: Sequence[float],
    muscles: Sequence[Muscle],
    *,
    side: Side,
    limits: PieceLimits = PIECE_LIMITS,
) -> tuple[Finding, ...]:
    """Return 'in_pieces' per muscle of one leg that the network saw broken up.

    Parameters
    ----------
    before, after : ndarray of uint8, (I, J, K)
        The leg's classes before and after `clean_leg`; class n is `muscles[n - 1]`.
    spacing_mm : sequence of float
        Voxel size.
    muscles : sequence of Muscle
        Of the label table.
    side : Side
        Which leg.
    limits : PieceLimits
        The thresholds.
    """
    if not before.any():
        return ()
    voxel_ml = float(np.prod(spacing_mm)) / 1000.0
    length = len(muscles) + 1
    total = np.bincount(before.ravel(), minlength=length)
    kept = np.bincount(before[before == after], minlength=length)
    pieces, count = cc3d.connected_components(
        np.ascontiguousarray(before), connectivity=26, return_N=True
    )
    sizes = np.bincount(pieces.ravel(), minlength=count + 1)
    dropped = np.bincount(pieces[before != after], minlength=count + 1)
    class_of = np.zeros(count + 1, np.uint8)
    class_of[pieces.ravel()] = before.ravel()
    boxes = ndimage.find_objects(after, length - 1)
    findings = []
    for number, muscle in enumerate(muscles, start=1):
        least = max(limits.piece_share * total[number], limits.piece_ml / voxel_ml)
        large = int(np.count_nonzero(sizes[1:][class_of[1:] == number] >= least))
        rival = int(dropped[1:][class_of[1:] == number].max(initial=0))
        name = f"{'' if side is Side.BOTH else f'{side} '}{muscle.name}"
        what = ""
        if rival >= max(limits.rival_share * kept[number], limits.rival_ml / voxel_ml):
            what = (
                f"The {name} was seen in two places of {kept[number] * voxel_ml:.0f} and "
                f"{rival * voxel_ml:.0f} mL, and the second was dropped"
            )
        elif large >= limits.pieces:
            what = f"The {name} was seen in {large} pieces"
        else:
            slices = _longest_break(after, number, boxes[number - 1])
            gap = to_micrometre(slices * spacing_mm[2])
            if gap >= limits.break_mm:
                what = f"The {name} was found in parts with {gap:.0f} mm between them"
        if what:
            findings.append(
                Finding("in_pieces", f"{what}: check its outline.", muscle.abbreviation, side.value)
            )
    return tuple(findings)


def _longest_break(labels: LabelVolume, value: int, box: Box | None) -> int:
    """Return the most slices in a row that show other muscles alone, between two with this one."""
    if box is None:
        return 0
    shows_any = (labels[:, :, box[2]] > 0).any(axis=(0, 1))
    has_muscle = (labels[box] == value).any(axis=(0, 1))[shows_any]
    return int(np.diff(np.flatnonzero(has_muscle)).max(initial=1)) - 1
