"""Import of a large DICOM study into a new library: seconds, and memory at its peak.

    python -m benchmarks.library_import [--slices 350] [--pixels 384]

Three stacks that overlap by 20 slices, four channels each, a file for each slice; the signal is
noise, which packs worst. With the defaults that is 4200 files.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np

from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import VolumeGeometry
from tests.support.dicom_writer import Person, write_siemens

_STACKS = 3
_SHARED_SLICES = 20
_CHILD = """
import resource, sys
from legseg_desktop.cli import main
try:
    main()
finally:
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(f'processor {used.ru_utime + used.ru_stime:.1f} s, memory', file=sys.stderr, end=' ')
    print(f'{used.ru_maxrss / 1000:.0f} MB at most', file=sys.stderr)
"""


def write_study(folder: Path, slices: int, pixels: int) -> int:
    """Write the study and return how many files it has."""
    random = np.random.default_rng(1)
    person = Person()
    for number in range(_STACKS):
        affine = np.diag([-1.2, -1.2, 1.0, 1.0])
        affine[2, 3] = number * (slices - _SHARED_SLICES)
        shape = (pixels, pixels, slices)
        water, fat = (random.integers(0, 1500, shape).astype(np.float32) for _ in range(2))
        scan = DixonScan.from_water_fat(water, fat, VolumeGeometry(shape, affine))
        time_of_day = f"1{number}1500.0"
        write_siemens(folder, scan, person, start=5 + 10 * number, time=time_of_day)
    return sum(1 for _ in folder.iterdir())


def main() -> None:
    """Print one line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--slices", type=int, default=350)
    parser.add_argument("--pixels", type=int, default=384)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        files = write_study(Path(place, "study"), options.slices, options.pixels)
        command = ["library", "import", f"{place}/study", "--library", f"{place}/library"]
        begin = time.perf_counter()
        done = subprocess.run(
            [sys.executable, "-c", _CHILD, *command], capture_output=True, text=True, check=False
        )
        seconds = time.perf_counter() - begin
    load = os.getloadavg()[0]
    print(done.stdout, done.stderr, sep="\n")
    print(f"{files} files: {seconds:.1f} s, load {load:.1f}, exit code {done.returncode}")


if __name__ == "__main__":
    main()
