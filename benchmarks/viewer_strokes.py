"""Strokes of the brush, from the mouse to the picture: in quick succession, and at a hand's pace.

A stroke at a hand's pace is due at a time of its own. If the window is busy then, with whatever
earlier strokes have left it to do, the wait counts: this is what a user feels.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from benchmarks.engine_context import Row
from benchmarks.viewer_context import Times, ViewerContext, clocks, timed
from benchmarks.viewer_library import wait
from legseg_desktop.editing.protection import PaintOver
from legseg_desktop.gui.editing.edit_options import SizeUnit
from legseg_desktop.gui.editing.tool_kinds import Tool
from legseg_desktop.gui.main_window import MainWindow
from legseg_desktop.gui.viewer.plane_view import PlaneView
from legseg_desktop.viewing.slicing import Plane
from legseg_desktop.viewing.viewer_state import ImageLayer

LABEL = 2
_OTHER = 3
_STROKES, _PACED, _MOVES = 100, 50, 4
_RADIUS = 10
_TARGET, _TARGET_3D = "<= 5 ms median, <= 8 ms p95", "<= 12 ms"
# A hand rests between two strokes, and the mouse tells of itself 60 to 125 times a second.
_RESTS_S = (0.15, 0.9)
_BETWEEN_MOVES_S = 0.012
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def strokes(window: MainWindow, context: ViewerContext) -> Iterator[Row]:
    """Yield how long a press and a move take until the picture shows them."""
    window.review.state.select_label(LABEL)
    window.editor.hand.use(Tool.BRUSH)
    for in_depth, what, target, peer in (
        (False, "brush, radius 10 voxels", _TARGET, "brush"),
        (True, "3D brush, radius 10 voxels", _TARGET_3D, "ball"),
    ):
        window.editor.options.change(
            unit=SizeUnit.VOXELS, size_voxels=2 * _RADIUS + 1, in_depth=in_depth
        )
        presses = _presses(window)
        yield Row(f"{what}, press to picture", str(presses), target, context.peer_says(peer))
        yield Row(f"{what}, move to picture", str(_moves(window)), target)
        for name, times in zip(("press", "move"), _paced(window), strict=True):
            yield Row(f"{what}, at a hand's pace, {name} to picture", str(times), target)
    window.editor.options.change(in_depth=False)
    for name, begin, end in _variants(window):
        begin()
        yield Row(f"brush, {name}, press to picture", str(_presses(window)), _TARGET)
        end()
    window.editor.hand.use(Tool.NAVIGATE)


def _variants(
    window: MainWindow,
) -> Iterator[tuple[str, Callable[[], object], Callable[[], object]]]:
    """Yield what else may be on while somebody paints: its name, its beginning and its end."""
    state, desk = window.review.state, window.editor.desk
    assert desk is not None
    flow, rules = window.editor.flow, desk.session.rules
    yield (
        "a muscle locked",
        lambda: flow.change_lock(_OTHER),
        lambda: flow.change_lock(_OTHER),
    )
    yield (
        "only over chosen labels",
        lambda: rules.set_paint_over(PaintOver.CHOSEN, {0, 1, _OTHER}),
        lambda: rules.set_paint_over(PaintOver.UNFINISHED),
    )
    yield (
        "outlines",
        lambda: state.set_outlined(True),
        lambda: state.set_outlined(False),
    )
    yield (
        "the fat fraction's colours",
        lambda: state.show_layer(ImageLayer.FAT_FRACTION),
        lambda: state.show_layer(ImageLayer.IN_PHASE),
    )
    yield (
        "the fat fraction laid over",
        lambda: state.set_fat_overlay_visible(True),
        lambda: state.set_fat_overlay_visible(False),
    )


def _presses(window: MainWindow) -> Times:
    view = _begin(window)
    return timed(
        lambda n: _mouse(view, QEvent.Type.MouseButtonPress, _at(view, n)),
        _STROKES,
        after=lambda n: _mouse(view, QEvent.Type.MouseButtonRelease, _at(view, n)),
    )


def _moves(window: MainWindow) -> Times:
    view = _begin(window)
    _mouse(view, QEvent.Type.MouseButtonPress, _at(view, 0))
    moves = timed(lambda n: _mouse(view, QEvent.Type.MouseMove, _at(view, n + 1)), _STROKES)
    _mouse(view, QEvent.Type.MouseButtonRelease, _at(view, 0))
    return moves


def _paced(window: MainWindow) -> tuple[Times, Times]:
    """Return the times of presses and of moves."""
    view = _begin(window)
    random = np.random.default_rng(6)
    presses, moves = [], []
    for number in range(_PACED):
        at = _at(view, number)
        due = time.perf_counter() + random.uniform(*_RESTS_S)
        presses.append(_when_due(due, view, QEvent.Type.MouseButtonPress, at))
        for step in range(1, _MOVES + 1):
            due = time.perf_counter() + _BETWEEN_MOVES_S
            moves.append(_when_due(due, view, QEvent.Type.MouseMove, at + QPointF(3 * step, step)))
        _mouse(view, QEvent.Type.MouseButtonRelease, at)
    return Times(*np.array(presses).T), Times(*np.array(moves).T)


def _when_due(
    due: float, view: PlaneView, kind: QEvent.Type, at: QPointF
) -> npt.NDArray[np.float64]:
    """Send an event when it is due, or as soon as the window is free; return its times, ms."""
    while (start := clocks())[0] < due:
        QApplication.processEvents()
        time.sleep(max(0.0, min(0.002, due - time.perf_counter())))
    start[0] = due
    _mouse(view, kind, at)
    QApplication.processEvents()
    return 1000 * (clocks() - start)


def _begin(window: MainWindow) -> PlaneView:
    """Have the labels as they were, so that every stroke has something to change."""
    desk = window.editor.desk
    assert desk is not None
    desk.session.jump_to(0)
    wait(window)
    return window.review.grid.views[Plane.AXIAL]


def _at(view: PlaneView, number: int) -> QPointF:
    """Return places that the brush doesn't cover twice."""
    assert view.transform is not None
    step = 2 * (_RADIUS + 1) * view.transform.points_per_mm * view.transform.row_mm
    column, row = number % 10 - 4.5, number // 10 % 10 - 4.5
    return QPointF(view.width() / 2 + column * step, view.height() / 2 + row * step)


def _mouse(view: PlaneView, kind: QEvent.Type, at: QPointF) -> None:
    """Send a mouse event as the window system would."""
    button = _NONE if kind is QEvent.Type.MouseMove else _LEFT
    held = _NONE if kind is QEvent.Type.MouseButtonRelease else _LEFT
    event = QMouseEvent(
        kind, at, QPointF(view.mapToGlobal(at)), button, held, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(view, event)
