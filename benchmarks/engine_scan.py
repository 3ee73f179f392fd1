"""Section 'scan': from NIfTI to measurements, one model and the ensemble; the worker kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.engine_context import Context, Row, stopwatch
from inference_engine.anatomy.label_table import RESOURCES, load_label_table
from inference_engine.formats.nifti import read_dixon_scan
from inference_engine.network.engine import Engine
from inference_engine.progress import NoProgress
from inference_engine.quantification.quantify import quantify
from inference_engine.segmentation.model_spec import MODELS_DIRECTORY, ModelSpec
from inference_engine.segmentation.options import Precision, Runtime, SegmentationOptions
from inference_engine.segmentation.result import SegmentationResult

_PRECISIONS = {"float32": Precision.FLOAT32, "bfloat16": Precision.FASTEST}
_ONE = {"float32": "at most 30 s", "bfloat16": "at most 15 s"}
_FIVE = {"float32": "five: at most 2 min", "bfloat16": "five: at most 45 s"}


def run(context: Context) -> Iterator[Row]:
    """Time a fresh worker, then the next scan in it; one network and the whole ensemble."""
    shape = " x ".join(map(str, context.scan.geometry.shape))
    for precision, wish in _PRECISIONS.items():
        if precision not in context.precisions:
            yield Row(f"one model, {precision}", "this processor doesn't have it")
            continue
        with Engine() as engine:
            with stopwatch() as ready:
                engine.warm_up(
                    _options(context.single, wish),
                    progress=NoProgress(),
                    models_directory=context.single.directory,
                )
            yield Row(f"worker ready, {precision}", f"{ready[0]:.1f} s", "at most 2 s")
            first, result = _seconds(context, engine, context.single, wish)
            yield Row(
                f"one model, NIfTI to measurements, {precision}",
                f"{first:.1f} s",
                _ONE[precision],
                f"{shape}; the segmentation {result.seconds:.1f} s; {result.runtime}, "
                f"{result.precision}",
            )
            process = engine.process_id
            second, _ = _seconds(context, engine, context.single, wish)
            is_kept = "the same worker" if engine.process_id == process else "ANOTHER worker"
            yield Row(f"second scan, {precision}", f"{second:.1f} s", "no model reload", is_kept)
        with Engine() as engine:
            taken, _ = _seconds(context, engine, context.spec, wish, MODELS_DIRECTORY)
        yield Row(
            f"ensemble of {len(context.spec.weights)}, NIfTI to measurements, {precision}",
            f"{taken:.1f} s",
            _FIVE[precision],
            f"{taken / first:.1f} x one model; with the start of the worker",
        )


def _options(spec: ModelSpec, precision: Precision) -> SegmentationOptions:
    return SegmentationOptions(
        model=spec.name, runtime=Runtime.OPENVINO, device="cpu", precision=precision
    )


def _seconds(
    context: Context,
    engine: Engine,
    spec: ModelSpec,
    precision: Precision,
    directory: Path | None = None,
) -> tuple[float, SegmentationResult]:
    """Return how long a scan takes from its files to its numbers, s, and the segmentation."""
    fat, water = context.files
    with stopwatch() as timed:
        scan = read_dixon_scan(fat=fat, water=water)
        result = engine.segment(
            scan,
            _options(spec, precision),
            progress=NoProgress(),
            models_directory=directory or spec.directory,
        )
        table = load_label_table(RESOURCES / "labels" / spec.label_table)
        quantify(result.label_map, scan, table, result.findings)
    return timed[0], result
