"""Labels of another visit, carried to this one, in the place of those that are here."""

from __future__ import annotations

from collections.abc import Collection

import numpy as np

from inference_engine.imaging.geometry import LabelVolume, MaskVolume
from inference_engine.imaging.label_map import VALUES
from legseg_desktop.editing.boxes import NewLabels, box_of, within


def propagated(
    labels: LabelVolume,
    carried: LabelVolume,
    is_known: MaskVolume,
    *,
    only: Collection[int] | None = None,
) -> NewLabels | None:
    """Return labels as another visit has them.

    Parameters
    ----------
    labels : ndarray of uint8, (X, Y, Z)
        The labels of this visit.
    carried : ndarray of uint8, (X, Y, Z)
        Those of the other, on this grid.
    is_known : ndarray of bool, (X, Y, Z)
        Where the other visit says what is there; elsewhere labels stay.
    only : collection of int, optional
        Labels to bring over; the others stay as they are, unless one of these comes in their
        place. By default all: everything is replaced.

    Returns
    -------
    NewLabels or None
        None if nothing would change.

    Raises
    ------
    ValueError
        If the volumes don't have one shape.
    """
    if not labels.shape == carried.shape == is_known.shape:
        raise ValueError(f"labels of {carried.shape} for a grid of {labels.shape}")
    wanted = np.ones(VALUES, bool)
    if only is not None:
        wanted[:] = False
        wanted[list(only)] = True
    differs = is_known & (carried != labels)
    differs &= wanted[carried] | wanted[labels]
    box = box_of(differs)
    if box is None:
        return None
    part = within(box)
    here, there, known = labels[part], carried[part], is_known[part]
    new = np.where(known & wanted[there], there, np.where(known & wanted[here], 0, here))
    return NewLabels(box, np.asfortranarray(new.astype(np.uint8)))
