"""DSC and ASSD of all labels at once equal those of one label at a time, by scipy."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import ndimage

from inference_engine.evaluation.overlap import dice, joint_counts
from inference_engine.evaluation.surface_distance import average_symmetric_surface_distance
from inference_engine.imaging.geometry import MaskVolume, VolumeGeometry
from inference_engine.imaging.label_map import LabelMap, boxes_of_labels
from tests.support.simulated_labels import rough_muscles

SPACING_MM = (1.2, 1.2, 2.0)
LABELS = range(1, 7)


def by_distance_transform(reference: MaskVolume, prediction: MaskVolume) -> float:
    surfaces = [mask & ~ndimage.binary_erosion(mask) for mask in (reference, prediction)]
    to = [ndimage.distance_transform_edt(~surface, sampling=SPACING_MM) for surface in surfaces]
    return float(np.concatenate([to[1][surfaces[0]], to[0][surfaces[1]]]).mean())


@pytest.mark.parametrize("orders", ["CC", "FF", "CF", "FC"])
def test_every_muscle_has_the_figures_that_scipy_gives(orders: str) -> None:
    reference = rough_muscles(4)
    prediction = np.roll(reference, (1, 0, 1), (0, 1, 2))
    prediction[::7] = 0
    geometry = VolumeGeometry(reference.shape, np.diag([*SPACING_MM, 1.0]))
    maps = [
        LabelMap(np.array(labels, order=order), geometry)
        for labels, order in zip((reference, prediction), orders, strict=True)
    ]
    counts = joint_counts(*maps)
    assert counts.sum() == reference.size
    assert counts[0, 0] == np.count_nonzero((reference == 0) & (prediction == 0))
    boxes = [boxes_of_labels(labels) for labels in (reference, prediction)]
    for label in LABELS:
        one, other = reference == label, prediction == label
        overlap = 2 * np.count_nonzero(one & other) / (one.sum() + other.sum())
        assert 0 < overlap < 1
        assert dice(counts, [label], [label]) == overlap
        pair = [own[label - 1] for own in boxes]
        box = tuple(
            slice(min(part.start for part in axis), max(part.stop for part in axis))
            for axis in zip(*pair, strict=True)
        )
        distance = average_symmetric_surface_distance(
            maps[0].labels[box] == label,
            maps[1].labels[box] == label,
            geometry.cropped([part.start for part in box], one[box].shape),
        )
        assert distance == pytest.approx(by_distance_transform(one, other), rel=1e-12)
