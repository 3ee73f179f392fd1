"""Section 'steps': where the seconds of a scan go, step by step, in one process."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import numpy as np

from benchmarks.engine_context import Context, Row, padded
from inference_engine.anatomy.label_table import load_label_table
from inference_engine.formats.nifti import read_dixon_scan, write_label_map, write_volume
from inference_engine.imaging.geometry import FloatVolume, LabelVolume, VolumeGeometry
from inference_engine.imaging.intensity import body_mask
from inference_engine.imaging.label_map import LabelMap
from inference_engine.imaging.legs import Leg, join_legs, split_legs
from inference_engine.imaging.orientation import from_canonical, to_canonical_scan
from inference_engine.imaging.resampling import label_from_scores
from inference_engine.imaging.water_fat import swap_suspicion
from inference_engine.progress import NoProgress
from inference_engine.quantification.fat_fraction import fat_fraction
from inference_engine.quantification.quantify import quantify
from inference_engine.segmentation.boundary_refinement import refine
from inference_engine.segmentation.leg_images import on_model_grid
from inference_engine.segmentation.muscle_evidence import evidence_from_scores
from inference_engine.segmentation.network_input import network_input
from inference_engine.segmentation.plausibility import label_findings
from inference_engine.segmentation.postprocessing import clean_leg
from inference_engine.segmentation.predictor import Predictor


class _Steps:
    """Runs steps and keeps their seconds: on the clock, and of all cores."""

    def __init__(self) -> None:
        self.seconds: dict[str, tuple[float, float]] = {}

    def __call__(self, name: str, work: Callable[[], Any]) -> Any:
        clock, cores = time.perf_counter(), time.process_time()
        made = work()
        before = self.seconds.get(name, (0.0, 0.0))
        self.seconds[name] = (
            before[0] + time.perf_counter() - clock,
            before[1] + time.process_time() - cores,
        )
        return made


def run(context: Context) -> list[Row]:
    """Take a scan through the engine with one float32 network, and say what each step took."""
    step, table, spec = _Steps(), load_label_table(), context.network
    fat, water = context.files
    scan = step("read", lambda: read_dixon_scan(fat=fat, water=water))
    canonical = step("canonical axes", lambda: to_canonical_scan(scan))
    body = step("body mask", lambda: body_mask(canonical.water + canonical.fat))
    legs = step("split legs", lambda: split_legs(canonical, body))
    step("look for swaps", lambda: swap_suspicion(canonical, body))
    labels = []
    predictor = step("load the network", lambda: context.predictor("float32"))
    refiner = context.refiner("float32")
    for leg in legs:
        seen = step("to the model's grid", lambda: on_model_grid(leg, spec.spacing_mm))  # noqa: B023
        image = network_input(seen.water, seen.fat, spec.channels, seen.scale)
        x, y, z = image.shape[:3]
        grown = padded(image, spec.size_multiple)
        scores = step("network, compiling it", lambda: predictor.predict(grown))[:x, :y, :z]  # noqa: B023
        found = _drawn(step, scores, seen.grid, leg, refiner)
        labels.append(
            step("components and holes", lambda: clean_leg(found, leg.geometry.spacing_mm))  # noqa: B023
        )
    joined = step(
        "join legs",
        lambda: join_legs(legs, labels, canonical.geometry, table.left_offset or 0),
    )
    step("plausibility", lambda: label_findings(canonical, body, joined, table))
    label_map = LabelMap(
        step("back to the scan's axes", lambda: from_canonical(joined, scan.geometry)),
        scan.geometry,
    )
    step("measure", lambda: quantify(label_map, scan, table))
    step("write labels", lambda: write_label_map(context.work / "labels.nii.gz", label_map))
    fractions = step("fat fraction", lambda: fat_fraction(scan))
    step(
        "write fat fraction",
        lambda: write_volume(
            context.work / "ff.nii.gz", np.asarray(fractions, np.float32), scan.geometry
        ),
    )
    total = sum(clock for clock, _ in step.seconds.values())
    return [
        Row(f"step: {name}", f"{clock:.2f} s", "", f"{cores:.2f} s of all cores")
        for name, (clock, cores) in step.seconds.items()
    ] + [Row("steps together", f"{total:.1f} s")]


def _drawn(
    step: _Steps,
    scores: FloatVolume,
    grid: VolumeGeometry,
    leg: Leg,
    refiner: Predictor | None,
) -> LabelVolume:
    """Draw borders on the scan's grid: anew by a network, where the model has one."""
    drawn: LabelVolume
    if refiner is None:
        drawn = step(
            "borders on the scan's grid", lambda: label_from_scores(scores, grid, leg.geometry)
        )
        return drawn
    evidence = step(
        "evidence on the scan's grid", lambda: evidence_from_scores(scores, grid, leg.geometry)
    )
    drawn = step(
        "refine borders, compiling it",
        lambda: refine(leg, [evidence], refiner, NoProgress(), "leg"),
    )
    return drawn
