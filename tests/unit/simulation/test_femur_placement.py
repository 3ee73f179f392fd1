"""The femur lies where the muscles of a drawn leg leave room for it."""

import numpy as np
import pytest
from scipy import ndimage

from inference_engine.simulation.femur_placement import shaft_offsets_mm, with_femur_in_place
from inference_engine.simulation.leg_anatomy import BodyHabitus, LegPose, build_leg
from inference_engine.simulation.shape_model import (
    FEMUR,
    MUSCLE_COUNT,
    VASTUS_INTERMEDIUS,
    LegShape,
    load_shape,
)

PIXEL_MM = 1.5
GRID = (
    np.arange(-60, 80, PIXEL_MM),
    np.arange(-70, 80, PIXEL_MM),
    np.arange(-80, 61, 20.0),
)
# Levels, mm of the template, where the vastus intermedius lies around the shaft.
SHAFT = (-80, 60)
# Healthy muscles fill their compartments: as the cohort draws them.
_HEALTHY_MM = -2.0


@pytest.fixture(scope="module")
def model():
    return load_shape()


@pytest.fixture(scope="module")
def atlas_leg(model):
    """Return the leg of the atlas that labels bones, too."""
    return model.leg(model.scores[0])


def _in_shaft(leg):
    levels = leg.boxes[FEMUR - 1].axes_mm()[2]
    return (levels >= SHAFT[0]) & (levels <= SHAFT[1])


def _shaft(leg):
    return leg.distance(FEMUR, np.stack(np.meshgrid(*GRID, indexing="ij")).astype(np.float32)) < 0


def _dice(one, other):
    return 2 * (one & other).sum() / (one.sum() + other.sum())


def _share_at_the_vastus(leg, wasting_mm=0.0):
    """Return which share of the shaft's surface has the vastus within 3 mm."""
    pose = LegPose(scale=(1.0, 1.0, 1.0), elastic_mm=0.0)
    wasting = [0.0] * MUSCLE_COUNT
    wasting[VASTUS_INTERMEDIUS - 1] = wasting_mm
    habitus = BodyHabitus(wasting_mm=tuple(wasting))
    tissues = build_leg(leg, pose, habitus, GRID, np.random.default_rng(0))
    near, surface = 0, 0
    for level in range(len(GRID[2])):
        bone = tissues.bone_depth_mm[:, :, level] > 0
        edge = bone & ~ndimage.binary_erosion(bone)
        vastus = tissues.labels[:, :, level] == VASTUS_INTERMEDIUS
        distance = ndimage.distance_transform_edt(~vastus, sampling=PIXEL_MM)
        near += int((distance[edge] <= 3 + PIXEL_MM / 2).sum())
        surface += int(edge.sum())
    return near / surface


def test_where_the_atlas_labels_the_femur_it_stays(atlas_leg):
    offsets = shaft_offsets_mm(atlas_leg)[_in_shaft(atlas_leg)]
    assert np.abs(offsets).max() < 3


@pytest.mark.parametrize("knock_mm", [(12.0, -9.0), (-15.0, 6.0), (4.0, 15.0)])
def test_a_femur_out_of_place_is_put_back(atlas_leg, knock_mm):
    knocks = np.zeros((FEMUR, 3))
    knocks[FEMUR - 1, :2] = knock_mm
    knocked = atlas_leg.displaced(knocks)
    offsets = shaft_offsets_mm(knocked)[_in_shaft(knocked)]
    assert np.abs(np.median(offsets, axis=0) + knock_mm).max() < 3
    true, before, after = (
        _shaft(leg) for leg in (atlas_leg, knocked, with_femur_in_place(knocked))
    )
    assert _dice(before, true) < 0.8
    assert _dice(after, true) > 0.88


def test_in_every_drawn_leg_the_vastus_lies_around_the_femur(model):
    # 74 and 77 % in the two legs of the atlas that labels bones.
    # Without the placement down to 60 % in these.
    for seed in range(1, 5):
        drawn = model.leg(model.sample_weights(np.random.default_rng(seed)))
        assert _share_at_the_vastus(with_femur_in_place(drawn), _HEALTHY_MM) > 0.65


def test_a_wasted_vastus_still_arises_from_the_bone(atlas_leg):
    placed = with_femur_in_place(atlas_leg)
    assert _share_at_the_vastus(placed, 2.0) > 0.85 * _share_at_the_vastus(placed)


def test_hip_and_knee_stay(atlas_leg):
    knocks = np.zeros((FEMUR, 3))
    knocks[FEMUR - 1, :2] = (12.0, -9.0)
    knocked = atlas_leg.displaced(knocks)
    offsets = shaft_offsets_mm(knocked)
    assert np.array_equal(offsets[[0, -1]], np.zeros((2, 2)))
    moved = with_femur_in_place(knocked)
    for level in (0, -1):
        assert np.array_equal(
            moved.distances[FEMUR - 1][:, :, level], knocked.distances[FEMUR - 1][:, :, level]
        )
    # Muscles are not touched.
    muscles = range(MUSCLE_COUNT)
    assert all(moved.distances[muscle] is knocked.distances[muscle] for muscle in muscles)


def test_without_a_vastus_nothing_is_known_and_nothing_moves(atlas_leg):
    distances = list(atlas_leg.distances)
    distances[VASTUS_INTERMEDIUS - 1] = np.full_like(distances[VASTUS_INTERMEDIUS - 1], 12.0)
    bare = LegShape(atlas_leg.boxes, tuple(distances))
    assert not shaft_offsets_mm(bare).any()
    assert np.array_equal(
        with_femur_in_place(bare).distances[FEMUR - 1], atlas_leg.distances[FEMUR - 1]
    )
