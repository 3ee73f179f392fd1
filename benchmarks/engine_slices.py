"""Section 'slices': cost against the number of slices."""

from __future__ import annotations

import numpy as np

from benchmarks.engine_context import Context, Row, stopwatch
from benchmarks.engine_plots import plot
from inference_engine.imaging.dixon import DixonScan
from inference_engine.progress import NoProgress
from inference_engine.segmentation.pipeline import SegmentationPipeline

_COUNTS = (140, 180, 220, 260, 300, 355)


def run(context: Context) -> list[Row]:
    """Segment the lowest 140 to all slices, and fit a line."""
    whole = context.scan.geometry.shape[2]
    counts = sorted({min(count, whole) for count in _COUNTS})
    if context.quick:
        counts = counts[:: max(1, len(counts) // 3)]
    pipeline = SegmentationPipeline(context.single, [context.predictor("float32")])
    seconds = []
    for count in counts:
        scan = _lowest(context.scan, count)
        taken = []
        # The first run compiles the network for this size.
        for _ in range(2):
            with stopwatch() as timed:
                pipeline.run(scan, NoProgress())
            taken.append(timed[0])
        seconds.append(min(taken))
    slope, start = np.polyfit(counts, seconds, 1)
    fitted = start + slope * np.array(counts)
    explained = 1 - np.var(seconds - fitted) / np.var(seconds)
    if context.images:
        plot(
            context.images / "engine-slices.png",
            "Slices",
            "Seconds, one network, both legs",
            {"measured": (counts, seconds, "o"), "line": (counts, fitted.tolist(), "-")},
        )
    return [
        Row(
            f"cost against slices, {counts[0]} to {counts[-1]}",
            f"{1000 * slope:.0f} ms a slice + {start:.1f} s",
            "linear",
            f"R2 = {explained:.3f}; "
            + ", ".join(f"{n}: {s:.1f} s" for n, s in zip(counts, seconds, strict=True)),
        )
    ]


def _lowest(scan: DixonScan, count: int) -> DixonScan:
    geometry = scan.geometry.cropped((0, 0, 0), (*scan.geometry.shape[:2], count))
    return DixonScan.from_water_fat(scan.water[:, :, :count], scan.fat[:, :, :count], geometry)
