"""Whether another visit shows a patient mirrored: each leg then fits the other one, turned over.

Left and right thighs are so much alike that the legs of a mirrored visit pass for one another.
But they are not the same: a patient's own leg, a year later, fits better than the other one.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from inference_engine.anatomy.label_table import Side
from inference_engine.errors import InputError
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.progress import NoProgress, Progress
from inference_engine.quantification.leg_deformation import deform_leg
from inference_engine.quantification.leg_registration import LegImage, register_leg

# No other leg fits so well: correlation of the fat images, laid over one another as they are.
_SURELY_OWN_FIT = 0.9
# By how much the other leg must fit better.
_CLEARLY = 0.05
_OTHER = {Side.RIGHT.value: Side.LEFT.value, Side.LEFT.value: Side.RIGHT.value}

Legs = tuple[Mapping[str, LegImage], Mapping[str, LegImage]]
"""The legs of a visit by side: their whole signal, and their fat image."""


def seems_mirrored(
    here: Legs, there: Legs, fits: Mapping[str, float], progress: Progress | None = None
) -> bool:
    """Return whether both legs fit the other leg of the other visit better, turned over.

    Parameters
    ----------
    here, there : tuple of mapping
        The two visits.
    fits : mapping of str to float
        By side, how well each leg fits over itself: correlation of the fat images before any
        displacement, -1 to 1.
    progress : Progress, optional
        Told at every leg.

    Returns
    -------
    bool
        False where a visit shows only one leg: then nobody can tell.
    """
    progress = progress or NoProgress()
    sides = [side for side in _OTHER if side in fits and _OTHER[side] in there[0]]
    if len(sides) < len(_OTHER) or max(fits.values()) > _SURELY_OWN_FIT:
        return False
    for number, side in enumerate(sides):
        progress.report(number / len(sides), "Comparing the legs with one another")
        other = _OTHER[side]
        crossed = _fit(
            (here[0][side], here[1][side]), (mirrored(there[0][other]), mirrored(there[1][other]))
        )
        if crossed < fits[side] + _CLEARLY:
            return False
    return True


def mirrored(leg: LegImage) -> LegImage:
    """Return a leg turned over: what was on the patient's right is on the left."""
    last = leg.geometry.shape[0] - 1
    backwards = np.diag([-1.0, 1.0, 1.0, 1.0])
    backwards[0, 3] = last
    affine = np.diag([-1.0, 1.0, 1.0, 1.0]) @ leg.geometry.affine @ backwards
    return LegImage(
        leg.signal[::-1],
        leg.body[::-1],
        VolumeGeometry(leg.geometry.shape, affine),
        None if leg.is_own is None else leg.is_own[::-1],
    )


def _fit(here: tuple[LegImage, LegImage], there: tuple[LegImage, LegImage]) -> float:
    """Return how well two legs' fat images agree, once the legs are laid over one another."""
    try:
        registration = register_leg(here[0], there[0])
    except InputError:  # they share too little
        return -1.0
    return deform_leg(here[1], there[1], registration.to_visit, deform=False).fit
