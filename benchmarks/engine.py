"""The engine's benchmark: one table, each figure beside what it is compared with in the same run.

`python -m benchmarks.engine [--only NAME] [--quick] [--scan FOLDER] [--peer-python PYTHON]
[--images docs/images]`. Absolute times are those of the computer it runs on; ratios travel
better. Sections that can't run say why and don't stop the others.
"""

from __future__ import annotations

import argparse
import importlib
import platform
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator
from pathlib import Path

import psutil

from benchmarks.engine_context import Context, Row

SECTIONS = (
    "scan",
    "network",
    "peak",
    "memory",
    "postprocessing",
    "measures",
    "steps",
    "slices",
    "seams",
)


def main() -> None:
    """Run the sections asked for and print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=SECTIONS, action="append", help="may be repeated")
    parser.add_argument("--quick", action="store_true", help="slow peers on a part, multiplied")
    parser.add_argument("--scan", type=Path, help="folder with fat.nii.gz and water.nii.gz")
    parser.add_argument("--images", type=Path, help="folder for the plots")
    parser.add_argument("--peer-python", default=sys.executable, help="a Python with PyTorch")
    given = parser.parse_args()
    print(
        f"{time.strftime('%Y-%m-%d')}, {platform.system()}, Python {platform.python_version()}, "
        f"{psutil.cpu_count()} cores, {psutil.virtual_memory().total / 1e9:.0f} GB, "
        f"load {psutil.getloadavg()[0]:.1f}\n"
    )
    print("| what | measured | target | beside |\n|---|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory() as work:
        context = Context(Path(work), given.scan, given.quick, given.images, given.peer_python)
        for name in given.only or SECTIONS:
            for row in rows_of(name, context):
                print(f"| {row.what} | {row.figure} | {row.target} | {row.peer} |", flush=True)


def rows_of(name: str, context: Context) -> Iterator[Row]:
    """Yield the rows of a section as they come, and one that says why where it fails."""
    try:
        yield from importlib.import_module(f"benchmarks.engine_{name}").run(context)
    except Exception as error:
        traceback.print_exc()
        yield Row(name, f"can't run: {type(error).__name__}: {error}")


if __name__ == "__main__":
    main()
