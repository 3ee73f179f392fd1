"""Tissues of one leg: labels inside muscle, muscle inside fascia, all of it under the skin."""

from dataclasses import replace

import cc3d
import numpy as np
import pytest
from scipy import ndimage

from inference_engine.simulation.femur_placement import with_femur_in_place
from inference_engine.simulation.leg_anatomy import BodyHabitus, LegPose, build_leg
from inference_engine.simulation.shape_model import MUSCLE_COUNT, load_shape
from inference_engine.simulation.smooth_fields import smooth_field

GRID = (np.arange(-120, 130, 5.0), np.arange(-120, 130, 5.0), np.arange(-100, 60, 10.0))
RF = 1


@pytest.fixture(scope="module")
def shape():
    model = load_shape()
    return model.leg(np.zeros(model.scores.shape[1]))


def _leg(shape, habitus=None, pose=None, seed=0):
    pose = pose or LegPose(elastic_mm=0.0)
    return build_leg(shape, pose, habitus or BodyHabitus(), GRID, np.random.default_rng(seed))


def test_tissues_are_nested(shape):
    leg = _leg(shape)
    labelled = leg.labels > 0
    assert set(np.unique(leg.labels)) <= set(range(MUSCLE_COUNT + 1))
    assert (leg.muscle_depth_mm[labelled] > 0).all()
    assert (leg.fascia_depth_mm[labelled] > 0).all()
    assert (leg.skin_depth_mm[labelled] > 0).all()
    assert (leg.bone_depth_mm[labelled] < leg.muscle_depth_mm[labelled]).all()


def test_no_muscle_floats_beside_the_body_however_a_leg_is_drawn():
    # Far from a shape the blended distances show ghosts: above the tensor of the fascia lata.
    model = load_shape()
    grid = (np.arange(-140, 150, 4.0), np.arange(-140, 150, 4.0), np.arange(0, 330, 8.0))
    for seed in range(6):
        rng = np.random.default_rng(seed)
        shape = model.leg(model.sample_weights(rng)).with_trunk()
        leg = build_leg(shape, LegPose(elastic_mm=2.0), BodyHabitus(), grid, rng)
        labelled = leg.labels > 0
        assert (leg.skin_depth_mm[labelled] > 0).all()
        assert (leg.fascia_depth_mm[leg.muscle_depth_mm > 0] > 0).all()
        outside = leg.fascia_depth_mm < -1
        assert (leg.muscle_depth_mm[outside] <= leg.fascia_depth_mm[outside] + 1).all()


def test_the_border_left_out_of_labels_is_as_wide_wherever_it_is():
    # Where blended distances rise slowly it was twice as wide, and thin ends had no label.
    step, border_mm = 0.8, 1.2
    grid = (np.arange(-75, 75, step), np.arange(-75, 75, step), np.arange(-15, 15, step))
    model = load_shape()
    for seed in range(3):
        rng = np.random.default_rng(seed)
        shape = with_femur_in_place(model.leg(model.sample_weights(rng)))
        habitus = BodyHabitus(border_mm=border_mm)
        leg = build_leg(shape, LegPose(elastic_mm=0.0), habitus, grid, rng)
        muscles = np.where(leg.muscle_depth_mm > 0, leg.nearest, 0)
        is_border = np.zeros(muscles.shape, np.bool_)
        for axis in range(3):
            differs = np.diff(muscles, axis=axis) != 0
            ends = [(0, 0)] * 3
            for ends[axis] in ((0, 1), (1, 0)):
                is_border |= np.pad(differs, ends)
        depth = step * (ndimage.distance_transform_edt(~is_border) + 0.5)
        for muscle in np.unique(leg.labels[leg.labels > 0]):
            left_out = (muscles == muscle) & (leg.labels == 0)
            # Nearly all of what has no label, and of what has one.
            deepest, shallowest = depth[left_out], depth[leg.labels == muscle]
            assert np.quantile(deepest, 0.95) == pytest.approx(border_mm, abs=0.4)
            assert np.quantile(shallowest, 0.02) == pytest.approx(border_mm, abs=0.4)


def test_more_subcutaneous_fat_moves_the_skin_not_the_muscles(shape):
    slim, stout = (_leg(shape, BodyHabitus(fat_mm=mm)) for mm in (3.0, 20.0))
    assert np.array_equal(slim.labels, stout.labels)
    assert (stout.skin_depth_mm > 0).sum() > 1.2 * (slim.skin_depth_mm > 0).sum()


def test_wasting_shrinks_only_its_muscle(shape):
    wasting = [0.0] * MUSCLE_COUNT
    wasting[RF - 1] = 4.0
    full, wasted = _leg(shape), _leg(shape, BodyHabitus(wasting_mm=tuple(wasting)))
    sizes = [np.bincount(leg.labels.ravel(), minlength=19) for leg in (full, wasted)]
    assert sizes[1][RF] < 0.75 * sizes[0][RF]
    others = np.delete(np.arange(1, 19), RF - 1)
    # A border moves a little where its neighbour's does.
    assert (sizes[1][others] >= 0.99 * sizes[0][others]).all()


def test_scale_enlarges_the_leg(shape):
    pose = LegPose(elastic_mm=0.0)
    small, large = (_leg(shape, pose=replace(pose, scale=(s, s, 1.0))) for s in (0.8, 1.0))
    ratio = (large.labels > 0).sum() / (small.labels > 0).sum()
    assert ratio == pytest.approx((1.0 / 0.8) ** 2, rel=0.1)


def test_smooth_fields_have_unit_spread_and_their_correlation():
    field = smooth_field((60, 60, 20), (2.0, 2.0, 4.0), (20, 20, 20), np.random.default_rng(1))
    assert field.dtype == np.float32
    assert 0.7 < field.std() < 1.3
    assert np.abs(np.diff(field, axis=0)).mean() < 0.3 * field.std()


def test_the_kneecap_is_bone_in_front_of_the_femur_under_the_skin(shape):
    knee = (*GRID[:2], np.arange(-215, -150, 5.0))
    pose = LegPose(scale=(1.0, 1.0, 1.0), elastic_mm=0.0)
    leg = build_leg(shape, pose, BodyHabitus(), knee, np.random.default_rng(0))
    inside = np.argmin(np.abs(knee[0] - 5)), np.argmin(np.abs(knee[1] - 27)), 6
    assert leg.bone_depth_mm[inside] > 5
    assert leg.skin_depth_mm[inside] > leg.bone_depth_mm[inside]
    assert leg.labels[inside] == 0


def test_there_is_one_body_with_air_around_it_for_any_draw():
    model = load_shape()
    wide = (np.arange(-160, 165, 5.0), np.arange(-160, 165, 5.0), np.arange(-100, 60, 10.0))
    rng = np.random.default_rng(5)
    for _ in range(4):
        drawn = model.leg(model.sample_weights(rng, 1.2))
        leg = build_leg(drawn, LegPose(elastic_mm=4.0), BodyHabitus(fat_mm=12.0), wide, rng)
        body = leg.skin_depth_mm > 0
        assert cc3d.largest_k(body, k=1, connectivity=6).sum() >= 0.999 * body.sum()
        edges = np.concatenate([body[0].ravel(), body[-1].ravel(), body[:, 0].ravel()])
        assert edges.mean() < 0.02


def test_the_skin_is_as_far_from_the_fascia_as_the_fat_is_thick(shape):
    fine = (np.arange(-140, 141, 2.0), np.arange(-140, 141, 2.0), np.arange(-20, 21, 8.0))
    pose, habitus = LegPose(elastic_mm=0.0), BodyHabitus(fat_mm=30.0)
    leg = build_leg(shape, pose, habitus, fine, np.random.default_rng(1))
    at_skin = np.abs(leg.skin_depth_mm) < 1
    # Thickness varies with a standard deviation of 35 %; furrows hold more.
    assert 18 < -np.median(leg.fascia_depth_mm[at_skin]) < 55
