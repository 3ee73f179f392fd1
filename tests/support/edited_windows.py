"""Real mouse and key events on the label editor, and plain numpy that says what they should do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from inference_engine.quantification.quantify import quantify
from legseg_desktop.gui.main_window import MainWindow
from legseg_desktop.gui.viewer.plane_view import PlaneView
from legseg_desktop.gui.viewer.review_place import ReviewPlace
from legseg_desktop.viewing.slicing import slice_axis
from tests.gui.conftest import make_analysis, make_visit
from tests.support.phantoms import RF, two_leg_scan

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton
CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier

Mask = npt.NDArray[np.bool_]


def open_scan(window: MainWindow, **options: Any) -> ReviewPlace:
    """Open an analysed phantom in Review, with the right rectus femoris chosen."""
    scan, label_map = two_leg_scan(**options)
    analysis = make_analysis()
    numbers = quantify(label_map, scan, analysis.table)
    analysis = replace(analysis, scan=scan, label_map=label_map, measurements=numbers.measurements)
    window.workspace.open(make_visit(analysis))
    window.rail.buttons[1].click()
    window.review.state.select_label(RF)
    return window.review


def point_of(view: PlaneView, voxel: Sequence[int]) -> QPoint:
    """Return where a voxel's centre is drawn, from the plane's own description of its axes."""
    across, down = (axis for axis in range(3) if axis != slice_axis(view.plane))
    shape = view._state.shape
    row, column = shape[down] - 1 - voxel[down], shape[across] - 1 - voxel[across]
    assert view.transform is not None
    return view.transform.point(row + 0.5, column + 0.5).toPoint()


def place_of(view: PlaneView, point: QPoint) -> tuple[float, float]:
    """Return where a point lies, in voxels along the plane's two axes; centres are whole."""
    across, down = (axis for axis in range(3) if axis != slice_axis(view.plane))
    shape = view._state.shape
    # Where two voxels are drawn tells where everything is.
    assert view.transform is not None
    origin, unit = view.transform.point(0.5, 0.5), view.transform.point(1.5, 1.5)
    column = (point.x() - origin.x()) / (unit.x() - origin.x())
    row = (point.y() - origin.y()) / (unit.y() - origin.y())
    return shape[across] - 1 - column, shape[down] - 1 - row


def drag(
    view: PlaneView,
    points: Sequence[QPoint],
    button: Qt.MouseButton = LEFT,
    modifiers: Qt.KeyboardModifier = NONE,
) -> None:
    """Press at the first point, move over the others and release at the last."""
    QTest.mousePress(view, button, modifiers, points[0])
    for point in points[1:]:
        QTest.mouseMove(view, point)
    QTest.mouseRelease(view, button, modifiers, points[-1])


def choose_entry(menu: QMenu, text: str) -> None:
    """Open a menu and click on an entry."""
    menu.popup(QPoint(200, 100))
    action = next(one for one in menu.actions() if one.text() == text)
    QTest.mouseClick(menu, LEFT, NONE, menu.actionGeometry(action).center())


def swept(
    shape: Sequence[int],
    centres: Sequence[Sequence[int]],
    radius_mm: float,
    spacing: Sequence[float],
    axis: int,
) -> Mask:
    """Return the voxels of a slice within the radius of the way from centre to centre."""
    scale = np.array(spacing, float)
    grid = np.stack(np.meshgrid(*(np.arange(n) for n in shape), indexing="ij"), axis=-1) * scale
    covered = np.zeros(shape, bool)
    for start, end in zip(centres, centres[1:] or centres, strict=False):
        first, way = np.array(start) * scale, (np.array(end) - np.array(start)) * scale
        share = ((grid - first) @ way / max(way @ way, 1e-9)).clip(0, 1)
        away = grid - first - share[..., None] * way
        covered |= (away**2).sum(-1) <= radius_mm**2 + 1e-9
    return covered & slice_mask(shape, axis, centres[0][axis])


def slice_mask(shape: Sequence[int], axis: int, index: int) -> Mask:
    """Return the voxels of one slice."""
    mask = np.zeros(shape, bool)
    mask[(slice(None),) * axis + (index,)] = True
    return mask


def connected_with(seed: tuple[int, ...], passable: Mask) -> Mask:
    """Return the voxels that hang together with a seed over faces, one step at a time."""
    reached = np.zeros(passable.shape, bool)
    reached[seed] = passable[seed]
    while True:
        wider = reached.copy()
        for axis in range(3):
            for step in (1, -1):
                moved = np.roll(reached, step, axis)
                edge = 0 if step == 1 else -1
                moved[(slice(None),) * axis + (edge,)] = False
                wider |= moved
        wider &= passable
        if (wider == reached).all():
            return reached
        reached = wider
