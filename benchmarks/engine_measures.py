"""Section 'measures': DSC and ASSD of 36 labels, beside loops and distance transforms."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from benchmarks.engine_context import Context, Row, fastest, stopwatch
from benchmarks.full_size_labels import MUSCLES, SPACING_MM, rough_thighs
from inference_engine.evaluation.overlap import dice, joint_counts
from inference_engine.evaluation.surface_distance import average_symmetric_surface_distance
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.label_map import LabelMap, boxes_of_labels
from inference_engine.segmentation.postprocessing import clean_leg

_TARGET_S = 2.5
_LEFT = 100
Figures = dict[int, tuple[float, float]]


def run(context: Context) -> list[Row]:
    """Measure two label maps of 384 x 384 x 355, and some labels by scipy over the whole volume."""
    legs = [clean_leg(leg, SPACING_MM) for leg in rough_thighs()]
    right, left = legs[0], np.where(legs[1] > 0, legs[1] + _LEFT, 0).astype(np.uint8)
    reference = np.asfortranarray(np.concatenate([left, right]))
    prediction = np.roll(reference, (1, 2, 1), (0, 1, 2))
    seconds = fastest(lambda: measured(reference, prediction))
    found = measured(reference, prediction)
    every = sorted(found)
    labels = every[4:5] if context.quick else every
    taken, worst = 0.0, 0.0
    for label in labels:
        with stopwatch() as timed:
            expected = _by_scipy(reference == label, prediction == label)
        taken += timed[0]
        worst = max(worst, *(abs(a - b) for a, b in zip(expected, found[label], strict=True)))
    by_scipy = taken * len(every) / len(labels)
    said = f" (from {len(labels)} labels)" if context.quick else ""
    return [
        Row(
            f"DSC and ASSD, {len(every)} labels",
            f"{seconds:.2f} s, {by_scipy / seconds:.0f} x scipy",
            f"at most {_TARGET_S} s, equal",
            f"scipy per label: {by_scipy:.0f} s{said}; largest difference {worst:.0e}",
        )
    ]


def measured(reference: np.ndarray, prediction: np.ndarray) -> Figures:
    """Return DSC and ASSD (mm) of every label, as the engine measures them."""
    geometry = VolumeGeometry(reference.shape, np.diag([*SPACING_MM, 1.0]))
    counts = joint_counts(LabelMap(reference, geometry), LabelMap(prediction, geometry))
    boxes = boxes_of_labels(reference), boxes_of_labels(prediction)
    found = {}
    for label in [*range(1, MUSCLES + 1), *range(_LEFT + 1, _LEFT + MUSCLES + 1)]:
        box = tuple(
            slice(min(one.start, other.start), max(one.stop, other.stop))
            for one, other in zip(boxes[0][label - 1] or (), boxes[1][label - 1] or (), strict=True)
        )
        distance = average_symmetric_surface_distance(
            reference[box] == label,
            prediction[box] == label,
            geometry.cropped([part.start for part in box], reference[box].shape),
        )
        found[label] = (dice(counts, [label], [label]) or 0.0, distance or 0.0)
    return found


def _by_scipy(reference: np.ndarray, prediction: np.ndarray) -> tuple[float, float]:
    overlap = 2 * np.count_nonzero(reference & prediction) / (reference.sum() + prediction.sum())
    surfaces = [mask & ~ndimage.binary_erosion(mask) for mask in (reference, prediction)]
    to = [ndimage.distance_transform_edt(~surface, sampling=SPACING_MM) for surface in surfaces]
    distances = np.concatenate([to[1][surfaces[0]], to[0][surfaces[1]]])
    return float(overlap), float(distances.mean())
