"""Overlap and surface distance equal SimpleITK's filters where the definitions coincide.

Generalised DSC here weighs by volume, as ITK's whole-image Dice does. The surface distance
here is between surface voxels (those with a face neighbour outside), which is what ITK's label
contour gives with fullyConnected off.
"""

from __future__ import annotations

import numpy as np
import pytest
import SimpleITK as sitk  # noqa: N813 (its own abbreviation)
from scipy import ndimage

from inference_engine.evaluation.overlap import dice, generalised_dice, joint_counts
from inference_engine.evaluation.surface_distance import average_symmetric_surface_distance
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.label_map import LabelMap

SPACING = (1.2, 0.8, 5.0)
GEOMETRY = VolumeGeometry((36, 30, 12), np.diag([*SPACING, 1.0]))
LABELS = (1, 2, 3, 101)


def blobs(seed: int) -> np.ndarray:
    field = np.random.default_rng(seed).standard_normal((len(LABELS), *GEOMETRY.shape))
    smooth = np.stack([ndimage.gaussian_filter(channel, (4, 4, 2)) for channel in field])
    return np.where(smooth.max(0) > 0.01, np.array(LABELS)[smooth.argmax(0)], 0).astype(np.uint8)


def image(array: np.ndarray) -> sitk.Image:
    made = sitk.GetImageFromArray(np.ascontiguousarray(array.T))
    made.SetSpacing(SPACING)
    return made


@pytest.fixture(params=[0, 1, 2])
def pair(request):
    first = blobs(request.param)
    second = np.roll(first, (2, 1, 1), (0, 1, 2))
    second[:2], second[:, :1], second[..., :1] = 0, 0, 0
    return first, second


def test_overlap_is_that_of_simpleitk(pair):
    first, second = pair
    theirs = sitk.LabelOverlapMeasuresImageFilter()
    theirs.Execute(image(first), image(second))
    counts = joint_counts(LabelMap(first, GEOMETRY), LabelMap(second, GEOMETRY))
    for label in LABELS:
        assert dice(counts, [label], [label]) == pytest.approx(theirs.GetDiceCoefficient(label))
    ours = generalised_dice(counts, [([label], [label]) for label in LABELS])
    assert ours == pytest.approx(theirs.GetDiceCoefficient())


def test_surface_distance_is_that_of_simpleitk(pair):
    first, second = (away_from_the_edge(volume == LABELS[0]) for volume in pair)
    maps, contours = [], []
    for mask in (first, second):
        contour = sitk.LabelContour(image(mask.astype(np.uint8)), False)
        contours.append(sitk.GetArrayFromImage(contour) > 0)
        distance = sitk.SignedMaurerDistanceMap(
            contour, insideIsPositive=False, squaredDistance=False, useImageSpacing=True
        )
        maps.append(np.abs(sitk.GetArrayFromImage(distance)))
    there, back = maps[1][contours[0]], maps[0][contours[1]]
    expected = (there.sum() + back.sum()) / (len(there) + len(back))
    ours = average_symmetric_surface_distance(first, second, GEOMETRY)
    assert ours == pytest.approx(expected, rel=1e-4)


def away_from_the_edge(mask: np.ndarray) -> np.ndarray:
    """Only our definition counts the faces at the end of the volume as surface."""
    inner = np.zeros_like(mask)
    inner[2:-2, 2:-2, 2:-2] = mask[2:-2, 2:-2, 2:-2]
    return inner
