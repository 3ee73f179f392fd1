"""The viewer's benchmark: one table, each figure beside its target and a peer in the same run.

`python -m benchmarks.viewer [--only NAME] [--peer-python PYTHON]`. The scan is made up: 384 x
384 x 355 voxels with 36 muscles, as rough as a network leaves them. Everything is drawn by
software, offscreen. The peer is napari, run by another Python that has it; without one, its
column stays empty.
"""

from __future__ import annotations

import argparse
import importlib
import os
import platform
import tempfile
import time
import traceback
from collections.abc import Iterator
from pathlib import Path

import psutil

from benchmarks.engine_context import Row
from benchmarks.viewer_context import ViewerContext

SECTIONS = ("slices", "opening", "window", "surfaces", "memory", "soak")


def main() -> None:
    """Run the sections asked for and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=SECTIONS, action="append", help="may be repeated")
    parser.add_argument("--peer-python", help="a Python with napari")
    given = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(
        f"{time.strftime('%Y-%m-%d')}, {platform.system()}, Python {platform.python_version()}, "
        f"{psutil.cpu_count()} cores, {psutil.virtual_memory().total / 1e9:.0f} GB, "
        f"load {psutil.getloadavg()[0]:.1f}\n"
    )
    print("| what | measured | target | napari |\n|---|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory() as work:
        context = ViewerContext(Path(work), given.peer_python)
        for name in given.only or SECTIONS:
            for row in rows_of(name, context):
                print(f"| {row.what} | {row.figure} | {row.target} | {row.peer} |", flush=True)


def rows_of(name: str, context: ViewerContext) -> Iterator[Row]:
    """Yield the rows of a section as they come, and one that says why where it fails."""
    try:
        yield from importlib.import_module(f"benchmarks.viewer_{name}").run(context)
    except Exception as error:
        traceback.print_exc()
        yield Row(name, f"can't run: {type(error).__name__}: {error}")


if __name__ == "__main__":
    main()
