from __future__ import annotations

import numpy as np
import pytest

from legseg_desktop.editing.boxes import within
from legseg_desktop.editing.tools.brush import Brush, brush_in_voxels
from legseg_desktop.editing.tools.push import begun_push, pushed
from tests.support.edit_examples import small_labels


def covered(brush: Brush, at, voxel) -> bool:
    gaps = [abs(v - a) / r for v, a, r in zip(voxel, at, brush.radii, strict=True)]
    return sum(g * g for g in gaps) <= 1 + 1e-9 if brush.is_round else max(gaps) <= 1 + 1e-9


@pytest.mark.parametrize("is_round", [True, False])
@pytest.mark.parametrize("seed", range(4))
def test_the_brush_fits_into_the_muscle_that_was_pressed_in(seed, is_round):
    random = np.random.default_rng(seed)
    labels, begun = small_labels(seed), 0
    for voxel in np.ndindex(labels.shape):
        if random.random() > 0.1:
            continue
        brush = Brush(tuple(random.uniform(0.3, 4, 3)), is_round)
        under = [int(labels[v]) for v in np.ndindex(labels.shape) if covered(brush, voxel, v)]
        others = {label for label in under if label not in (0, labels[voxel])}
        push = begun_push(labels, brush, voxel)
        if labels[voxel] == 0 or not others:
            assert push is None
            continue
        begun += 1
        assert push.winner == labels[voxel]
        assert under.count(push.loser) == max(under.count(label) for label in others)
        # At the press it touches the neighbour nowhere; a little larger, it would.
        theirs = np.argwhere(labels == push.loser)
        assert not any(covered(push.brush, voxel, other) for other in theirs)
        larger = Brush(tuple(1.00001 * radius for radius in push.brush.radii), is_round)
        if min(push.brush.radii) > 0.25:
            assert any(covered(larger, voxel, other) for other in theirs)
        assert all(a <= max(b, 0.25) for a, b in zip(push.brush.radii, brush.radii, strict=True))
    assert begun > 5


def test_a_straight_border_moves_with_the_mouse_and_the_rest_stays():
    labels = np.zeros((40, 40, 3), np.uint8, order="F")
    labels[:20, 5:35] = 1
    labels[20:38, 5:35] = 2
    labels[24, 20] = 3
    before = labels.copy()
    push = begun_push(labels, brush_in_voxels(12, 2), (14, 20, 1))
    assert (push.winner, push.loser) == (1, 2)
    region = pushed(labels, push, (14, 20, 1), (24, 20, 1))
    labels[within(region.box)][region.mask] = push.winner
    for voxel in np.ndindex(labels.shape):
        # The way runs along the first axis: its nearest point is plain.
        swept = covered(push.brush, (min(max(voxel[0], 14), 24), 20, 1), voxel)
        expected = 1 if swept and before[voxel] == 2 else before[voxel]
        assert labels[voxel] == expected
    # The border was just ahead of the brush, and went as far as the mouse did.
    assert np.flatnonzero(labels[:, 20, 1] == 2)[0] == 30


def test_without_two_muscles_or_outside_there_is_nothing_to_push():
    labels = np.zeros((9, 9, 9), np.uint8, order="F")
    labels[:5] = 4
    labels[8] = 5
    brush = brush_in_voxels(2, None)
    assert begun_push(labels, brush, (2, 4, 4)) is None
    assert begun_push(labels, brush, (6, 4, 4)) is None
    assert begun_push(labels, brush, (30, 4, 4)) is None
    assert begun_push(labels, brush, (-1, 4, 4)) is None
    push = begun_push(labels, brush_in_voxels(4, None), (4, 4, 4))
    assert pushed(labels, push, (29, 4, 4), (30, 4, 4)) is None
