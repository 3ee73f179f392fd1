"""The window itself: from the mouse to the picture."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from benchmarks.engine_context import Row
from benchmarks.viewer_context import Times, ViewerContext, timed
from benchmarks.viewer_library import make_library, wait, window_on
from legseg_desktop.editing.boxes import Region, whole
from legseg_desktop.editing.edit_session import EditSession
from legseg_desktop.editing.tools.relabel import mirrored_labels, relabelled
from legseg_desktop.gui.editing.edit_options import SizeUnit
from legseg_desktop.gui.editing.tool_kinds import Tool
from legseg_desktop.gui.main_window import MainWindow
from legseg_desktop.gui.viewer.plane_view import PlaneView
from legseg_desktop.viewing.slicing import Plane

_STROKES, _UNDOS = 100, 20
_RADIUS = 10
_LABEL = 2
_LEFT, _NONE = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton


def run(context: ViewerContext) -> Iterator[Row]:
    """Yield how long strokes and undoing take in the real window."""
    with tempfile.TemporaryDirectory() as folder:
        library = Path(folder, "library")
        scan_id = make_library(library, context)
        window = window_on(library, context.application)
        try:
            window.session.scans.open_scan(scan_id)
            wait(window)
            yield from _strokes(window, context)
            yield from _undone(window, context)
        finally:
            for desk in window.editor.shown.desks.changed(window.workspace.visits):
                window.editor.shown.desks.drop(desk)
            window.session.close()
            window.hide()


def _strokes(window: MainWindow, context: ViewerContext) -> Iterator[Row]:
    """Press the brush, and go on with it, at places of its own each time."""
    window.review.state.select_label(_LABEL)
    window.editor.hand.use(Tool.BRUSH)
    view = window.review.grid.views[Plane.AXIAL]
    middle = QPointF(view.width() / 2, view.height() / 2)
    for in_depth, what, target, peer in (
        (False, "brush, radius 10 voxels", "<= 5 ms median, <= 8 ms p95", "brush"),
        (True, "3D brush, radius 10 voxels", "<= 12 ms", "ball"),
    ):
        window.editor.options.change(
            unit=SizeUnit.VOXELS, size_voxels=2 * _RADIUS + 1, in_depth=in_depth
        )
        wait(window)

        def press(number: int) -> None:
            _mouse(view, QEvent.Type.MouseButtonPress, _at(middle, number))

        def pressed_once(number: int) -> None:
            _mouse(view, QEvent.Type.MouseMove, _at(middle, number))

        presses = timed(press, _STROKES, after=lambda n: _release(view, _at(middle, n)))
        yield Row(f"{what}, press to picture", str(presses), target, context.peer_says(peer))
        _mouse(view, QEvent.Type.MouseButtonPress, middle)
        moves = timed(pressed_once, _STROKES)
        _release(view, middle)
        yield Row(f"{what}, move to picture", str(moves), target)
    window.editor.hand.use(Tool.NAVIGATE)


def _undone(window: MainWindow, context: ViewerContext) -> Iterator[Row]:
    """Undo a stroke, an operation on a whole muscle and one on all, until the picture shows it."""
    desk = window.editor.desk
    assert desk is not None
    wait(window)
    session = desk.session
    stroke = _times_of_undo(session)
    yield Row("undo of a stroke", str(stroke), "<= 30 ms", context.peer_says("undo"))
    desk.apply("Erase", Region(whole(session.labels.shape), session.labels == _LABEL), 0)
    muscle = _times_of_undo(session)
    peer = context.peer_says("undo muscle")
    yield Row("undo of a whole muscle", str(muscle), "<= 150 ms", peer)
    pairs = mirrored_labels(session.table)
    desk.apply("Exchange", relabelled(session.labels, pairs), only=tuple(pairs))
    yield Row("undo of an exchange of all 36 muscles", str(_times_of_undo(session)), "<= 150 ms")
    session.jump_to(0)
    wait(window)


def _times_of_undo(session: EditSession) -> Times:
    QApplication.processEvents()
    return timed(lambda _: session.undo(), _UNDOS, after=lambda _: session.redo())


def _at(middle: QPointF, number: int) -> QPointF:
    return middle + QPointF(number % 10 * 7 - 30, number // 10 % 10 * 7 - 30)


def _release(view: PlaneView, at: QPointF) -> None:
    _mouse(view, QEvent.Type.MouseButtonRelease, at)


def _mouse(view: PlaneView, kind: QEvent.Type, at: QPointF) -> None:
    """Send a mouse event as the window system would."""
    button = _NONE if kind is QEvent.Type.MouseMove else _LEFT
    held = _NONE if kind is QEvent.Type.MouseButtonRelease else _LEFT
    event = QMouseEvent(
        kind, at, QPointF(view.mapToGlobal(at)), button, held, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(view, event)
