"""Memory of a process that has opened the scan and shown all its images and surfaces."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

from benchmarks.engine_context import Row
from benchmarks.viewer_context import ViewerContext

_CODE = """
import os, gc
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
from pathlib import Path
import psutil
from PySide6.QtWidgets import QApplication
from benchmarks.viewer_context import ViewerContext
from benchmarks.viewer_surfaces import run
from legseg_desktop.viewing.viewer_state import ImageLayer
context = ViewerContext(Path("."), None)
for layer in ImageLayer:
    context.planes.state.show_layer(layer)
    QApplication.processEvents()
list(run(context))
gc.collect()
print(psutil.Process().memory_info().rss)
"""


def run(context: ViewerContext) -> Iterator[Row]:
    """Yield the resident memory."""
    done = subprocess.run([sys.executable, "-c", _CODE], capture_output=True, text=True, check=True)
    resident = int(done.stdout.split()[-1])
    yield Row(
        "memory, all images and surfaces of the scan open",
        f"{resident / 1e9:.2f} GB",
        "<= 1.5 GB",
        context.peer_says("memory"),
    )
