"""From a label map as it was drawn to what a network learns from, leg by leg."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from inference_engine.anatomy.label_table import LabelTable
from inference_engine.errors import InputError, LabelTableError
from inference_engine.imaging.geometry import FloatVolume, LabelVolume, VolumeGeometry
from inference_engine.imaging.label_map import VALUES
from inference_engine.imaging.legs import Leg
from inference_engine.imaging.resampling import resample_to_spacing

# Class of voxels of which nobody knows what they are.
UNKNOWN = 255


@dataclass(frozen=True)
class SliceChoice:
    """Which slices are learnt from, and what becomes of the others.

    Parameters
    ----------
    step : int
        Of the slices that were delineated, every `step`-th is kept.
    only_labelled : bool
        Whether a slice without any label was not delineated.
    fill : bool
        Whether slices that are not kept take over the nearest kept one's labels; else their
        classes are `UNKNOWN`.
    """

    step: int = 1
    only_labelled: bool = False
    fill: bool = True


class ClassTable:
    """Which class of the network each value of a label map stands for.

    Parameters
    ----------
    labelling : LabelTable
        Of the label maps.
    network : LabelTable
        Of the network: class n is its n-th muscle.
    renamed : dict of str to str
        Abbreviation in `labelling` to abbreviation in `network`; '' for background.

    Raises
    ------
    LabelTableError
        If a muscle of the labelling is none of the network's.
    """

    def __init__(self, labelling: LabelTable, network: LabelTable, renamed: dict[str, str]) -> None:
        self._labelling = labelling
        self._classes: dict[bool, LabelVolume] = {
            is_left: np.zeros(VALUES, np.uint8) for is_left in (False, True)
        }
        for name in renamed:
            if name not in {muscle.abbreviation for muscle in labelling.muscles}:
                raise LabelTableError(
                    f"The label table '{labelling.name}' has no muscle '{name}'.",
                    "Mend 'data.muscles' in the configuration.",
                )
        number_of = {m.abbreviation: n for n, m in enumerate(network.muscles, start=1)}
        for muscle in labelling.muscles:
            name = renamed.get(muscle.abbreviation, muscle.abbreviation)
            if name and name not in number_of:
                raise LabelTableError(
                    f"The network has no muscle '{name}', which the label table "
                    f"'{labelling.name}' names.",
                    "Say in 'data.muscles' which muscle it is, or '' to leave it out.",
                )
            number = number_of[name] if name else 0
            for is_left in (False, True):
                offset = (labelling.left_offset or 0) if is_left else 0
                self._classes[is_left][muscle.value + offset] = number

    def require_known(self, labels: LabelVolume) -> None:
        """Raise LabelTableError if a value is not in the labelling's table."""
        self._labelling.require_known(np.flatnonzero(np.bincount(labels.ravel())))

    def classes_of(self, labels: LabelVolume, leg: Leg) -> LabelVolume:
        """Return the classes of one leg.

        Parameters
        ----------
        labels : ndarray of uint8, (X, Y, Z)
            Of the whole scan, in canonical axes.
        leg : Leg
            Where the leg lies in it.

        Returns
        -------
        ndarray of uint8, (X', Y', Z')
            Right-looking, on the leg's grid; 0 beyond the plane between the legs.

        Raises
        ------
        InputError
            If there are labels, but only the other side's.
        """
        box = tuple(
            slice(start, start + n) for start, n in zip(leg.start, leg.geometry.shape, strict=True)
        )
        drawn = labels[box]
        if leg.first_right is not None:
            is_right = np.arange(box[0].start, box[0].stop)[:, None, None] >= leg.first_right
            drawn = np.where(is_right != leg.is_left, drawn, np.uint8(0))
        classes = self._classes[leg.is_left][drawn]
        if not classes.any() and self._classes[not leg.is_left][drawn].any():
            raise InputError(
                f"The {'left' if leg.is_left else 'right'} leg holds only labels of the other leg.",
                "Check that labels and image agree on which side is which.",
            )
        return classes[::-1] if leg.is_left else classes


def on_model_grid(
    classes: LabelVolume,
    geometry: VolumeGeometry,
    spacing_mm: Sequence[float],
    choice: SliceChoice,
) -> LabelVolume:
    """Return the classes on a model's grid.

    Parameters
    ----------
    classes : ndarray of uint8, (X, Y, Z)
        Of one leg with at least one label.
    geometry : VolumeGeometry
        Its grid.
    spacing_mm : sequence of float
        Voxel size of the model's grid.
    choice : SliceChoice
        Which slices count.

    Returns
    -------
    ndarray of uint8, (X', Y', Z')
        On the grid that `resample_to_spacing` gives: in each voxel the class that fills most
        of it, or `UNKNOWN`.
    """
    kept = _kept_slices(classes, choice)
    filled = classes[:, :, _nearest(kept, classes.shape[2])]
    resampled, grid = _majority(filled, geometry, spacing_mm)
    if choice.fill or len(kept) == classes.shape[2]:
        return resampled
    # A slice of the model is known where it shows a kept one: its middle, or the kept one's,
    # lies within the other.
    old, new = geometry.spacing_mm[2], grid.spacing_mm[2]
    kept_mm = old * (kept - (classes.shape[2] - 1) / 2)
    own_mm = new * (np.arange(grid.shape[2]) - (grid.shape[2] - 1) / 2)
    apart = np.abs(own_mm[:, None] - kept_mm).min(axis=1)
    resampled[:, :, apart > max(old, new) / 2 + 1e-3] = UNKNOWN
    return resampled


def _kept_slices(classes: LabelVolume, choice: SliceChoice) -> npt.NDArray[np.intp]:
    slices = np.arange(classes.shape[2])
    if choice.only_labelled:
        slices = slices[classes.any(axis=(0, 1))]
    return np.asarray(slices[:: choice.step], np.intp)


def _nearest(kept: npt.NDArray[np.intp], count: int) -> npt.NDArray[np.intp]:
    """Return for each of `count` slices the nearest kept one, the lower of two as near."""
    missing = np.ones(count, bool)
    missing[kept] = False
    return np.asarray(
        ndimage.distance_transform_edt(missing, return_distances=False, return_indices=True)[0],
        np.intp,
    )


def _majority(
    classes: LabelVolume, geometry: VolumeGeometry, spacing_mm: Sequence[float]
) -> tuple[LabelVolume, VolumeGeometry]:
    """Return the class with the largest share of each new voxel; the lower of two equal ones."""
    share, grid = _share_of(classes, 0, geometry, spacing_mm)
    best = np.zeros(grid.shape, np.uint8)
    present = np.flatnonzero(np.bincount(classes.ravel()))
    for value in present[present > 0]:
        own, _ = _share_of(classes, int(value), geometry, spacing_mm)
        wins = own > share
        best[wins] = value
        share[wins] = own[wins]
    return best, grid


def _share_of(
    classes: LabelVolume, value: int, geometry: VolumeGeometry, spacing_mm: Sequence[float]
) -> tuple[FloatVolume, VolumeGeometry]:
    return resample_to_spacing((classes == value).astype(np.float32), geometry, spacing_mm)
