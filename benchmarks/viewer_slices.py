"""Another slice in three planes: with labels, outlines, or the fat fraction laid over."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from benchmarks.engine_context import Row
from benchmarks.viewer_context import Times, ViewerContext, timed
from legseg_desktop.viewing.viewer_state import ImageLayer

_REPEATS = 120


def run(context: ViewerContext) -> Iterator[Row]:
    """Yield the times from a new cursor to three painted planes."""
    state = context.planes.state
    yield Row(
        "slice change, three planes with labels, 1800 x 640",
        str(_all_planes(context)),
        "<= 14 ms median",
        context.peer_says("slices"),
    )
    axial = timed(lambda _: state.step_cursor(2, 1 if state.cursor[2] < 200 else -100), _REPEATS)
    yield Row("slice change, axial only", str(axial), peer=context.peer_says("axial"))
    state.select_label(2)
    yield Row("three planes, a muscle outlined", str(_all_planes(context)))
    state.set_fat_overlay_visible(True)
    yield Row("three planes, fat fraction laid over, all outlined", str(_all_planes(context)))
    state.set_fat_overlay_visible(False)
    state.show_layer(ImageLayer.IN_PHASE)


def _all_planes(context: ViewerContext) -> Times:
    state = context.planes.state
    random = np.random.default_rng(2)
    cursors = random.integers(40, np.array(state.shape) - 40, (_REPEATS, 3))

    def move(number: int) -> None:
        i, j, k = (int(v) for v in cursors[number])
        state.move_cursor((i, j, k))

    return timed(move, _REPEATS)
