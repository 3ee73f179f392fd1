"""All exports of a scan: seconds and processor seconds of each format alone, then of all.

    python -m benchmarks.exports [ANALYSIS --images FOLDER] [--formats all]

Without an analysis two rough legs of 384 x 384 x 355 voxels, 36 muscles, are made and measured;
an analysis is a folder of 'legseg analyse' or 'legseg quantify'.
"""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from benchmarks.full_size_labels import SPACING_MM, rough_thighs
from benchmarks.made_up_analysis import made_up_analysis
from inference_engine.anatomy.label_table import load_label_table
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from legseg_desktop.library_records import RevisionKind
from legseg_desktop.records import Analysis
from legseg_desktop.services.export_analysis import ExportChoices, export_analysis
from legseg_desktop.services.export_formats import ExportFormat, formats_from_text
from legseg_desktop.services.open_analysis import open_analysis


def rough_analysis() -> Analysis:
    """Return two rough legs with the numbers of their muscles; water and fat are noise."""
    right, left = rough_thighs()
    table = load_label_table()
    assert table.left_offset is not None
    labels = np.concatenate([right, np.where(left > 0, left + table.left_offset, 0)])
    geometry = VolumeGeometry(labels.shape, np.diag([-SPACING_MM[0], *SPACING_MM[1:], 1.0]))
    random = np.random.default_rng(3)
    water, fat = (random.integers(1, 1500, labels.shape).astype(np.float32) for _ in range(2))
    scan = DixonScan.from_water_fat(water, fat, geometry)
    label_map = LabelMap(np.asfortranarray(labels.astype(np.uint8)), geometry)
    return made_up_analysis(scan, label_map, identity="sub-001")


def time_of(analysis: Analysis, formats: Sequence[ExportFormat]) -> tuple[float, float, float]:
    """Return seconds, processor seconds and megabytes of an export."""
    choices = ExportChoices(made_by=RevisionKind.AUTOMATIC)
    with tempfile.TemporaryDirectory() as place:
        out = Path(place, "export")
        wall, processor = time.perf_counter(), time.process_time()
        result = export_analysis(analysis, out, formats, choices)
        wall, processor = time.perf_counter() - wall, time.process_time() - processor
        assert not result.failed, result.failed
        size = sum(path.stat().st_size for path in out.rglob("*") if path.is_file())
    return wall, processor, size / 1e6


def main(arguments: Sequence[str] | None = None) -> None:
    """Print a line for each format, the first with what all of them share, and one for all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("analysis", type=Path, nargs="?")
    parser.add_argument("--images", type=Path, action="append", default=[])
    parser.add_argument("--formats", type=formats_from_text, default=formats_from_text("all"))
    options = parser.parse_args(arguments)

    def analysed() -> Analysis:
        return (
            open_analysis(options.analysis, options.images)
            if options.analysis
            else rough_analysis()
        )

    analysis = analysed()
    for one in options.formats:
        _show(one.value, *time_of(analysis, [one]))
    # Anew: what was measured for one format isn't measured again.
    _show("all", *time_of(analysed(), options.formats))


def _show(name: str, wall: float, processor: float, megabytes: float) -> None:
    load = os.getloadavg()[0]
    print(
        f"{name:12s} {wall:7.2f} s {processor:7.2f} s of processor {megabytes:8.1f} MB"
        f" (load {load:.1f})",
        flush=True,
    )


if __name__ == "__main__":
    main()
