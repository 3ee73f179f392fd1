"""Read label atlases as right-looking legs in one frame, for fitting the shape model.

A development tool: the atlases are not part of the project, only what is fitted to them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt
from scipy import ndimage

from inference_engine.imaging.geometry import LabelVolume
from inference_engine.imaging.nibabel_alone import nibabel as nib
from inference_engine.simulation.shape_model import (
    CALF,
    FEMUR,
    HIP_FLEXORS,
    LOWER_LEG_BONE,
    PELVIS,
)

_MUSCLEMAP = {
    **{1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 6, 7: 10, 8: 9, 9: 7, 10: 8, 11: 11, 12: 12, 13: 13},
    **{14: 15, 15: 16, 16: 17, 17: 18, 18: HIP_FLEXORS, 19: HIP_FLEXORS, 20: FEMUR, 21: PELVIS},
    **{22: LOWER_LEG_BONE, 23: CALF, 24: CALF, 25: CALF, 26: CALF, 27: CALF, 28: CALF},
}
_BODYPARTS3D = {value: _MUSCLEMAP[value] for value in range(1, 18)}
_HUASHAN = {1: 5, 2: 1, 3: 2, 4: 3, 5: 4, 6: 11, 7: 6, 8: 7, 9: 9, 10: 10, 11: 8}


@dataclass(frozen=True, eq=False)
class AtlasLeg:
    """One right-looking leg of an atlas.

    Parameters
    ----------
    name : str
        Subject; two legs of one subject, and two contrasts of it, share the name.
    labels : ndarray of uint8, (X, Y, Z)
        Values of the LegSeg label table and of the shape model; x grows laterally,
        y anteriorly, z superiorly.
    spacing_mm : tuple of float
        Voxel size.
    origin_mm : ndarray of float64, (3,)
        Position of voxel 0 in the leg's own frame (origin: centre of the labelled volume).
    known : frozenset of int
        The labels this atlas tells apart.
    fades_out : bool
        Whether labels are missing towards the ends of the field of view, as in the automatic
        labels of patients' scans.
    """

    name: str
    labels: LabelVolume
    spacing_mm: tuple[float, float, float]
    origin_mm: npt.NDArray[np.float64]
    known: frozenset[int]
    fades_out: bool = False


def read_atlas_legs(directory: Path) -> Iterator[AtlasLeg]:
    """Yield the legs of all atlases under `directory`, the template (complete) leg first."""
    for side in ("right", "left"):
        path = directory / f"musclemap_{side}_leg_1.2x1.2x2.nii.gz"
        yield _single_leg(path, "musclemap", _MUSCLEMAP, is_left=side == "left")
    path = directory / "bodyparts3d_right_leg_1.2x1.2x2.nii.gz"
    yield _single_leg(path, "bodyparts3d", _BODYPARTS3D, is_left=False)
    for path in sorted((directory / "huashan_11_muscles").glob("*.nii.gz")):
        yield from _two_legs(path)


def _single_leg(path: Path, name: str, mapping: Mapping[int, int], *, is_left: bool) -> AtlasLeg:
    labels, spacing = _canonical(path)
    return _leg(name, _relabelled(labels, mapping), spacing, mapping, is_left=is_left)


def _two_legs(path: Path) -> Iterator[AtlasLeg]:
    labels, spacing = _canonical(path)
    profile = ndimage.gaussian_filter1d((labels > 0).sum((1, 2)).astype(float), 4)
    inside = np.flatnonzero(profile > 0.02 * profile.max())
    low, high = inside[0], inside[-1]
    middle = slice(low + (high - low) // 3, high - (high - low) // 3)
    split = middle.start + int(profile[middle].argmin())
    name = path.name.split("_000")[0]
    relabelled = _relabelled(labels, _HUASHAN)
    for half, is_left in ((relabelled[split:], False), (relabelled[:split], True)):
        yield replace(_leg(name, half, spacing, _HUASHAN, is_left=is_left), fades_out=True)


def _canonical(path: Path) -> tuple[npt.NDArray[np.int16], tuple[float, float, float]]:
    image = nib.as_closest_canonical(nib.load(path))
    x, y, z = (float(length) for length in image.header.get_zooms()[:3])
    return np.asarray(image.dataobj).astype(np.int16), (x, y, z)


def _relabelled(labels: npt.NDArray[np.int16], mapping: Mapping[int, int]) -> LabelVolume:
    table = np.zeros(256, np.uint8)
    for source, target in mapping.items():
        table[source] = target
    return np.asarray(table[labels])


def _leg(
    name: str,
    labels: LabelVolume,
    spacing: tuple[float, float, float],
    mapping: Mapping[int, int],
    *,
    is_left: bool,
) -> AtlasLeg:
    if is_left:
        labels = labels[::-1]
    boxes = ndimage.find_objects((labels > 0).astype(np.uint8))
    labels = np.ascontiguousarray(labels[boxes[0]])
    origin = -0.5 * (np.array(labels.shape) - 1) * np.array(spacing)
    return AtlasLeg(name, labels, spacing, origin, frozenset(mapping.values()))
