"""What can be done to the whole of the chosen muscle."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from legseg_desktop.editing.boxes import Region, within
from legseg_desktop.editing.tools.grow import grown_by, shrunk_by
from legseg_desktop.editing.tools.interpolate import Interpolation, interpolated
from legseg_desktop.editing.tools.label_region import label_region
from legseg_desktop.editing.tools.pieces import holes, specks
from legseg_desktop.editing.tools.relabel import mirrored_labels, relabelled
from legseg_desktop.editing.tools.reset import reset_to
from legseg_desktop.editing.tools.slices import copied_slice
from legseg_desktop.editing.tools.smooth import smoothed
from legseg_desktop.gui.editing.edit_desk import Edit, EditDesk
from legseg_desktop.gui.translation import tr
from legseg_desktop.viewing.viewer_state import ImageLayer

_FF_LEVELS_PER_PERCENT = 254 / 100


@dataclass(frozen=True)
class Amounts:
    """How much an operation does: a distance, a volume and a fat fraction."""

    reach_mm: float = 2.0
    speck_ml: float = 0.5
    fat_percent: float = 60.0


@dataclass(frozen=True)
class Operation:
    """One entry of the menu.

    Parameters
    ----------
    name : str
        Under which its keys are kept.
    text : str
        As shown, and in the history.
    find : callable
        Desk, label, axis through the slices of the active plane, and amounts, to the edit.
    erases : bool
        Whether what is found is erased; else it becomes the muscle's.
    keys : tuple of str
    """

    name: str
    text: str
    find: Callable[[EditDesk, int, int, Amounts], Edit | None]
    erases: bool = False
    keys: tuple[str, ...] = ()


def operations() -> tuple[Operation, ...]:
    """Return all operations, in the order of the menu."""
    return (
        Operation(
            "interpolate", tr("Fill in between its slices"), _interpolated(Interpolation.SHAPE),
            keys=("I",),
        ),
        Operation(
            "repeat", tr("Repeat its slices in between"), _interpolated(Interpolation.NEAREST)
        ),
        Operation("grow", tr("Grow"), _grown),
        Operation("shrink", tr("Shrink"), _shrunk, erases=True),
        Operation("smooth", tr("Smooth"), _smoothed),
        Operation("despeckle", tr("Remove small pieces"), _specks, erases=True),
        Operation("holes", tr("Fill holes"), _holes),
        Operation("erase-fat", tr("Erase fat in it"), _fat, erases=True),
        Operation("reset-to-model", tr("Back to the model's"), _reset_to_model),
        Operation("reset", tr("Back to how it was opened"), _reset),
    )  # fmt: skip


def copied(desk: EditDesk, label: int, axis: int, source: int, to: int) -> Edit:
    """Return a slice with the muscle as it is in another."""
    return copied_slice(desk.session.labels, label, axis, source, to)


def given_to(desk: EditDesk, label: int, other: int) -> Edit:
    """Return labels in which a muscle's voxels are another's."""
    return relabelled(desk.session.labels, {label: other}, desk.box_of(label))


def exchanged_sides(desk: EditDesk, label: int) -> tuple[Edit, tuple[int, ...]] | None:
    """Return labels with a muscle's sides exchanged, and both labels; None for one without."""
    pairs = mirrored_labels(desk.session.table, [label])
    if not pairs:
        return None
    return relabelled(desk.session.labels, pairs), tuple(pairs)


def _interpolated(
    interpolation: Interpolation,
) -> Callable[[EditDesk, int, int, Amounts], Edit | None]:
    def find(desk: EditDesk, label: int, axis: int, amounts: Amounts) -> Edit | None:
        session = desk.session
        return interpolated(
            session.labels,
            label,
            axis,
            session.geometry.spacing_mm,
            interpolation=interpolation,
            search=desk.box_of(label),
        )

    return find


def _grown(desk: EditDesk, label: int, axis: int, amounts: Amounts) -> Edit | None:
    spacing = desk.session.geometry.spacing_mm
    return grown_by(desk.session.labels, label, amounts.reach_mm, spacing, desk.box_of(label))


def _shrunk(desk: EditDesk, label: int, axis: int, amounts: Amounts) -> Edit | None:
    spacing = desk.session.geometry.spacing_mm
    return shrunk_by(desk.session.labels, label, amounts.reach_mm, spacing, desk.box_of(label))


def _smoothed(desk: EditDesk, label: int, axis: int, amounts: Amounts) -> Edit | None:
    session = desk.session
    return smoothed(
        session.labels,
        label,
        amounts.reach_mm,
        session.geometry.spacing_mm,
        search=desk.box_of(label),
    )


def _specks(desk: EditDesk, label: int, axis: int, amounts: Amounts) -> Edit | None:
    voxel_ml = desk.session.geometry.voxel_volume_ml
    return specks(desk.session.labels, label, amounts.speck_ml, voxel_ml, desk.box_of(label))


def _holes(desk: EditDesk, label: int, axis: int, amounts: Amounts) -> Edit | None:
    return holes(desk.session.labels, label, axis=axis, search=desk.box_of(label))


def _fat(desk: EditDesk, label: int, axis: int, amounts: Amounts) -> Edit | None:
    region = label_region(desk.session.labels, label, search=desk.box_of(label))
    if region is None:
        return None
    stored = desk.visit.shown.layers[ImageLayer.FAT_FRACTION].stored[within(region.box)]
    is_fat = stored > np.float32(1 + amounts.fat_percent * _FF_LEVELS_PER_PERCENT)
    return Region(region.box, region.mask & is_fat)


def _reset_to_model(desk: EditDesk, label: int, axis: int, amounts: Amounts) -> Edit | None:
    return reset_to(desk.session.labels, desk.model.require(), label)


def _reset(desk: EditDesk, label: int, axis: int, amounts: Amounts) -> Edit | None:
    return reset_to(desk.session.labels, desk.base, label)
