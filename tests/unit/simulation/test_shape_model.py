"""The statistical shape of the thigh gives anatomies that look like thighs."""

from pathlib import Path

import numpy as np
import pytest

from inference_engine.errors import InputError
from inference_engine.simulation.shape_model import (
    CLIP_MM,
    FEMUR,
    MUSCLE_COUNT,
    STRUCTURE_COUNT,
    StructureBox,
    load_shape,
    save_shape,
)

RF, VL, GR, BFL = 1, 2, 6, 7


@pytest.fixture(scope="module")
def mean_leg():
    shape = load_shape()
    return shape.leg(np.zeros(shape.scores.shape[1]))


def _grid(level_mm):
    x, y = np.arange(-140, 150, 4.0), np.arange(-130, 140, 4.0)
    return np.stack(np.meshgrid(x, y, [level_mm], indexing="ij")).astype(np.float32)


def _centre(leg, structure, level_mm):
    points = _grid(level_mm)
    inside = leg.distance(structure, points) < 0
    assert inside.any()
    return points[:, inside].mean(1)


def test_every_structure_has_an_inside(mean_leg):
    for structure in range(1, STRUCTURE_COUNT + 1):
        assert mean_leg.distances[structure - 1].min() < -2, structure


def test_muscles_lie_where_anatomy_has_them(mean_leg):
    femur = _centre(mean_leg, FEMUR, 0.0)
    assert _centre(mean_leg, RF, 0.0)[1] > femur[1] + 20  # anterior of the femur
    assert _centre(mean_leg, BFL, 0.0)[1] < femur[1] - 20  # posterior
    assert _centre(mean_leg, VL, 0.0)[0] > femur[0]  # lateral is +x on a right-looking leg
    assert _centre(mean_leg, GR, 0.0)[0] < femur[0] - 30  # medial


def test_distance_outside_its_box_is_the_clip(mean_leg):
    far = np.full((3, 1, 1, 1), 900.0, np.float32)
    assert mean_leg.distance(GR, far)[0, 0, 0] == CLIP_MM[GR]


def test_atlas_legs_come_back_different_from_one_another():
    shape = load_shape()
    legs = [shape.leg(shape.scores[index]) for index in (3, 20)]
    volumes = [[(d < 0).sum() for d in leg.distances[:MUSCLE_COUNT]] for leg in legs]
    assert np.abs(np.log(np.divide(*volumes))).max() > 0.1


def test_sampling_follows_the_seed():
    shape = load_shape()
    first, again, other = (shape.sample_weights(np.random.default_rng(s)) for s in (1, 1, 2))
    assert np.array_equal(first, again)
    assert not np.array_equal(first, other)


def test_a_model_is_read_back_as_written(tmp_path: Path):
    rng = np.random.default_rng(0)
    boxes = [StructureBox((0.0, 1.0, 2.0), (6, 5, 4)), StructureBox((-3.0, 0.0, 0.0), (4, 4, 4))]
    means = [rng.normal(size=(3, 3, 2)).astype(np.float32) for _ in boxes]
    modes = [rng.normal(size=(2, 3, 3, 2)).astype(np.float32), np.zeros((2, 3, 3, 2), np.float32)]
    path = tmp_path / "shape.npz"
    save_shape(path, boxes, means, modes, scores=np.eye(2), scales=np.ones((2, 3)))
    shape = load_shape(path)
    load_shape.cache_clear()
    assert shape.boxes == tuple(boxes)
    for read, written in zip(shape.means, means, strict=True):
        assert np.allclose(read, written, atol=2e-3)
    for read, written in zip(shape.modes, modes, strict=True):
        assert np.allclose(read, written, atol=np.abs(written).max() / 200)


def test_a_damaged_model_is_told_in_a_sentence(tmp_path: Path):
    path = tmp_path / "shape.npz"
    path.write_bytes(b"not a model")
    with pytest.raises(InputError, match=r"shape\.npz"):
        load_shape(path)


def test_a_displaced_muscle_takes_its_whole_map_along(mean_leg):
    offset = np.array([4.0, -4.0, 20.0])  # whole steps of the grid
    moved = mean_leg.displaced([(0, 0, 0), offset])
    before = _centre(mean_leg, VL, 0.0)
    assert _centre(moved, VL, 20.0) - before == pytest.approx(offset, abs=0.01)
    points = _grid(0.0)
    assert np.array_equal(moved.distance(RF, points), mean_leg.distance(RF, points))
    assert np.array_equal(moved.distance(FEMUR, points), mean_leg.distance(FEMUR, points))
