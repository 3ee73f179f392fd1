"""A dab of a brush: voxels are set, and all three planes show it."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from benchmarks.engine_context import Row
from benchmarks.viewer_context import ViewerContext, timed
from legseg_desktop.viewing.slicing import Box

_REPEATS = 200
_RADIUS = 10


def run(context: ViewerContext) -> Iterator[Row]:
    """Yield the times from a dab to its picture; the labels are then as before."""
    planes, labels = context.planes, context.shown.labels
    before = labels.copy(order="F")
    planes.state.select_label(2)
    disc = np.hypot(*np.indices((2 * _RADIUS + 1, 2 * _RADIUS + 1)) - _RADIUS) <= _RADIUS
    ball = np.sqrt((np.indices((2 * _RADIUS + 1,) * 3) - _RADIUS) ** 2).sum(axis=0) <= _RADIUS

    def dab(number: int, *, is_ball: bool) -> None:
        wanted = np.add(planes.state.cursor, (number % 40 - 20, 0, 0))
        i, j, k = (int(v) for v in np.clip(wanted, _RADIUS, np.array(labels.shape) - _RADIUS - 1))
        depth = _RADIUS if is_ball else 0
        box: Box = (
            (i - _RADIUS, i + _RADIUS + 1),
            (j - _RADIUS, j + _RADIUS + 1),
            (k - depth, k + depth + 1),
        )
        part = tuple(slice(low, high) for low, high in box)
        labels[part][ball if is_ball else disc[:, :, np.newaxis]] = 2
        for view in planes.views:
            view.labels_changed(box)

    flat = timed(lambda number: dab(number, is_ball=False), _REPEATS)
    yield Row(
        "brush, radius 10 voxels, to the picture",
        str(flat),
        "<= 5 ms median, <= 8 ms p95",
        context.peer_says("brush"),
    )
    solid = timed(lambda number: dab(number, is_ball=True), _REPEATS)
    yield Row("3D brush, radius 10 voxels", str(solid), "<= 12 ms", context.peer_says("ball"))
    labels[...] = before
