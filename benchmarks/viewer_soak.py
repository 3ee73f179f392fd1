"""Two thousand changes of the slice: the memory stays."""

from __future__ import annotations

from collections.abc import Iterator

import psutil
from PySide6.QtWidgets import QApplication

from benchmarks.engine_context import Row
from benchmarks.viewer_context import ViewerContext

_CHANGES = 2000


def run(context: ViewerContext) -> Iterator[Row]:
    """Yield how much memory grew."""
    state = context.planes.state
    process = psutil.Process()
    before = 0
    for number in range(_CHANGES + 200):
        if number == 200:  # what is made once has been made
            before = process.memory_info().rss
        state.move_cursor((60 + number % 250, 60 + number % 240, 20 + number % 300))
        QApplication.processEvents()
    growth = process.memory_info().rss - before
    yield Row(f"memory after {_CHANGES} slice changes", f"{growth / 1e6:+.1f} MB", "no growth")
