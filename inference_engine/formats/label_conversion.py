"""Label maps of other programs in our values, on the same grid."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from inference_engine.anatomy.label_table import LabelTable, Side
from inference_engine.errors import InputError, LabelTableError
from inference_engine.formats.label_mapping import HIGHEST_VALUE, LabelMapping, MappedLabel
from inference_engine.formats.nifti_image import read_image
from inference_engine.imaging.connected_regions import connected_pieces
from inference_engine.imaging.geometry import LabelVolume, MaskVolume, VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from inference_engine.imaging.legs import (
    WIDTH_OF_TWO,
    estimate_midsagittal_index,
    width_to_depth,
)
from inference_engine.imaging.orientation import to_canonical

ForeignVolume = npt.NDArray[np.uint16]

_ROUNDING = 1e-3
# A piece that lies almost wholly on one side belongs there to its last voxel: the plane between
# the legs is an estimate. One that crosses it, as both glutei may, is cut.
_CROSSING_SHARE = 0.1


@dataclass(frozen=True)
class ConvertedLabel:
    """What became of one value of a foreign label map.

    Parameters
    ----------
    value : int
        The value there.
    name : str
        What it is, or '' where the mapping table doesn't know it.
    side : Side
        Its side; BOTH where the legs share the value.
    abbreviation : str or None
        Our muscle; None if it was dropped.
    voxels : int
        How many there are.
    volume_ml : float
        How much that is.
    note : str
        Why it was joined or dropped; may be ''.
    """

    value: int
    name: str
    side: Side
    abbreviation: str | None
    voxels: int
    volume_ml: float
    note: str


@dataclass(frozen=True, eq=False)
class ConvertedLabels:
    """A label map in our values, and what became of the foreign ones that it held."""

    label_map: LabelMap
    labels: tuple[ConvertedLabel, ...]

    def sentences(self) -> Iterator[str]:
        """Yield what a reader has to know: what was joined, dropped, or not known."""
        joined = {(label.abbreviation, label.name): label.note for label in self.labels}
        for (abbreviation, name), note in joined.items():
            if abbreviation is not None and note:
                yield f"Joined to {abbreviation}: {name} ({note})."
        dropped = [label for label in self.labels if label.abbreviation is None]
        if any(label.name for label in dropped):
            yield f"Left out, without a single counterpart here: {_listed(dropped)}."
        unknown = [str(label.value) for label in dropped if not label.name]
        if unknown:
            more = ", …" if unknown[8:] else ""
            yield (
                f"Left out, unknown to the mapping table: {', '.join(unknown[:8])}{more}. "
                "Check that the table is the right one."
            )


def read_foreign_labels(path: Path) -> tuple[ForeignVolume, VolumeGeometry]:
    """Read a label map whose values may exceed 255.

    Returns
    -------
    ndarray of uint16, (I, J, K)
        Labels, 0 is background.
    VolumeGeometry
        Their grid.

    Raises
    ------
    InputError
        As in `read_image`, or if a value is not a whole number from 0 to 65535.
    """
    values, geometry = read_image(path)
    lowest, highest = values.min(), values.max()
    # Written so that NaN, for which every comparison is false, fails too.
    if not (lowest >= 0 and highest <= HIGHEST_VALUE):
        raise InputError(
            f"{path.name} is not a label map: its values run from {lowest:g} to {highest:g}.",
            f"Label maps hold whole numbers from 0 to {HIGHEST_VALUE}.",
        )
    if values.dtype.kind in "iub":
        return values.astype(np.uint16, copy=False), geometry
    labels = np.rint(values).astype(np.uint16)
    if not np.allclose(labels, values, rtol=0, atol=_ROUNDING):
        raise InputError(
            f"{path.name} is not a label map: it holds fractions.",
            f"Label maps hold whole numbers from 0 to {HIGHEST_VALUE}.",
        )
    return labels, geometry


def convert_labels(
    foreign: ForeignVolume, geometry: VolumeGeometry, mapping: LabelMapping, table: LabelTable
) -> ConvertedLabels:
    """Write the muscles of a foreign label map in our values.

    Several values may become one muscle; a value without a counterpart becomes background.
    Where the legs share a value the side comes from world coordinates.

    Parameters
    ----------
    foreign : ndarray of uint16, (I, J, K)
        From `read_foreign_labels`.
    geometry : VolumeGeometry
        Its grid.
    mapping : LabelMapping
        What its values mean.
    table : LabelTable
        Ours, which tells the sides apart.

    Raises
    ------
    LabelTableError
        If the mapping names a muscle that the table lacks, or the table doesn't tell sides apart.
    """
    values = _values_of(mapping, table)
    counts = np.bincount(foreign.ravel(order="K"), minlength=1)
    present = {int(value): int(counts[value]) for value in np.flatnonzero(counts) if value}
    labels = _looked_up(foreign, values)
    shared = np.zeros_like(values)
    both = [each.value for each in mapping.labels if each.side is Side.BOTH]
    shared[both] = values[both]
    if any(shared[value] for value in present):
        _tell_sides_apart(labels, _looked_up(foreign, shared), geometry, table.left_offset or 0)
    report = tuple(_report(present, mapping, geometry.voxel_volume_ml))
    return ConvertedLabels(LabelMap(labels, geometry), report)


def _values_of(mapping: LabelMapping, table: LabelTable) -> LabelVolume:
    """Return our value for each foreign one, the right side's where both share it."""
    if table.left_offset is None:
        raise LabelTableError(
            f"The label table '{table.name}' doesn't tell the sides apart.",
            "Convert to a table that does.",
        )
    own = {(sided.muscle.abbreviation, sided.side): sided.label for sided in table.sided()}
    values = np.zeros(HIGHEST_VALUE + 1, np.uint8)
    for label in mapping.labels:
        if label.abbreviation is None:
            continue
        side = Side.RIGHT if label.side is Side.BOTH else label.side
        if (label.abbreviation, side) not in own:
            raise LabelTableError(
                f"The mapping table '{mapping.title}' names {label.abbreviation}, which is no "
                f"muscle of '{table.name}'.",
                "Write an abbreviation that 'legseg labels itksnap' lists, or - for none.",
            )
        values[label.value] = own[label.abbreviation, side]
    return values


def _looked_up(foreign: ForeignVolume, values: LabelVolume) -> LabelVolume:
    """Return `values[foreign]`, a plane at a time: indexing needs eight bytes a voxel."""
    labels = np.empty_like(foreign, np.uint8)
    # The axis along which memory runs slowest.
    axis = int(np.argmax(np.abs(foreign.strides)))
    for plane, own in zip(np.moveaxis(foreign, axis, 0), np.moveaxis(labels, axis, 0), strict=True):
        own[...] = values[plane]
    return labels


def _tell_sides_apart(
    labels: LabelVolume, shared: LabelVolume, geometry: VolumeGeometry, left_offset: int
) -> None:
    """Add the left side's offset, in place, where labels that the legs share lie left."""
    right_looking, grid = to_canonical(labels, geometry)
    to_tell, _ = to_canonical(shared, geometry)
    pieces = connected_pieces(to_tell)
    is_left = _left_of_middle(to_tell > 0, grid)
    left_counts = np.bincount(pieces.numbers[is_left], minlength=len(pieces.sizes))
    share = left_counts / np.maximum(pieces.sizes, 1)
    share[0] = 0
    wholly_left = share > 1 - _CROSSING_SHARE
    crossing = (share >= _CROSSING_SHARE) & ~wholly_left
    left = wholly_left[pieces.numbers] | (crossing[pieces.numbers] & is_left)
    right_looking[left] += np.uint8(left_offset)


def _left_of_middle(labelled: MaskVolume, geometry: VolumeGeometry) -> MaskVolume:
    """Return which voxels lie left of the plane between the legs, (X, Y, Z), broadcast."""
    middle = None
    # Muscles of one leg leave valleys between them, too: first of all it must be wide enough.
    if width_to_depth(labelled, geometry.spacing_mm) >= WIDTH_OF_TWO:
        middle = estimate_midsagittal_index(labelled, geometry.spacing_mm)
    if middle is None:
        # One leg: patients lie across the scanner's middle, which is x = 0.
        centre = np.array([np.mean(indices) for indices in np.nonzero(labelled)])
        is_left = bool(geometry.to_world(centre)[0] < 0)
        return np.broadcast_to(np.bool_(is_left), labelled.shape)
    columns = np.arange(labelled.shape[0])[:, None, None]
    return np.broadcast_to(columns < np.ceil(middle)[None, None, :], labelled.shape)


def _report(
    present: dict[int, int], mapping: LabelMapping, voxel_volume_ml: float
) -> Iterator[ConvertedLabel]:
    known: dict[int, MappedLabel] = {label.value: label for label in mapping.labels}
    for value, voxels in present.items():
        label = known.get(value)
        volume = voxels * voxel_volume_ml
        if label is None:
            yield ConvertedLabel(value, "", Side.BOTH, None, voxels, volume, "")
        else:
            yield ConvertedLabel(
                value, label.name, label.side, label.abbreviation, voxels, volume, label.note
            )


def _listed(labels: Sequence[ConvertedLabel]) -> str:
    """Return names and amounts of both sides together, the largest first."""
    volumes: dict[tuple[str, str], float] = defaultdict(float)
    for label in labels:
        if label.name:
            volumes[label.name, label.note] += label.volume_ml
    ordered = sorted(volumes.items(), key=lambda each: -each[1])
    return "; ".join(
        f"{name} ({note}, {volume:.0f} mL)" if note else f"{name} ({volume:.0f} mL)"
        for (name, note), volume in ordered
    )
