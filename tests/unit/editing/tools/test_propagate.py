from __future__ import annotations

import numpy as np
import pytest

from inference_engine.errors import GeometryError
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.label_map import LabelMap
from legseg_desktop.editing.tools.propagate import propagated
from tests.support.edit_examples import small_labels, small_session


def other_visit() -> LabelMap:
    labels = small_labels(5, (9, 12, 8))
    turn = np.deg2rad(-15)
    affine = np.eye(4)
    affine[:3, :3] = np.array(
        [[np.cos(turn), 0, np.sin(turn)], [0, 1, 0], [-np.sin(turn), 0, np.cos(turn)]]
    ) * (2.0, 1.2, 3.1)
    affine[:3, 3] = (-21, 32, 8)
    return LabelMap(labels, VolumeGeometry(labels.shape, affine))


@pytest.mark.parametrize("only", [None, [1, 101]])
def test_each_voxel_has_the_label_of_the_nearest_one_where_it_was(only):
    session, other = small_session(1), other_visit()
    moved = np.random.default_rng(2).uniform(-4, 4, (*session.labels.shape, 3))
    edit = propagated(session.labels, session.geometry, other, moved, only=only)
    inverse = np.linalg.inv(other.geometry.affine)
    inside = 0
    for voxel in np.ndindex(session.labels.shape):
        point = session.geometry.affine @ (*voxel, 1) + (*moved[voxel], 0)
        source = np.rint((inverse @ point)[:3]).astype(int)
        expected = 0
        if (source >= 0).all() and (source < other.labels.shape).all():
            expected = other.labels[tuple(source)]
            inside += 1
        if only is not None and expected not in only:
            here = session.labels[voxel]
            expected = 0 if here in only else here
        assert edit.labels[voxel] == expected
    assert 0 < inside < session.labels.size


def test_without_a_displacement_the_same_grid_gives_the_same_labels():
    session = small_session(1)
    base = small_labels(7)
    edit = propagated(session.labels, session.geometry, LabelMap(base, session.geometry))
    assert np.array_equal(edit.labels, base)


def test_a_displacement_of_another_scan_is_refused():
    session = small_session(1)
    with pytest.raises(GeometryError, match="registration"):
        propagated(session.labels, session.geometry, other_visit(), np.zeros((2, 2, 2, 3)))
