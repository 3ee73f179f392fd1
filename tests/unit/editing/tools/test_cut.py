from __future__ import annotations

import numpy as np
import pytest
from scipy import ndimage

from legseg_desktop.editing.boxes import within
from legseg_desktop.editing.tools.cut import CutLine, cut_pieces, cut_side
from tests.support.edit_examples import LABELS, small_labels

LINES = [((0.0, 0.0), (5.0, 4.0)), ((6.0, 3.0), (2.0, 3.0)), ((4.5, -1.0), (4.5, 9.0))]


def left_of(voxel, axis, line) -> bool:
    x, y = (at for each, at in enumerate(voxel) if each != axis)
    (a, b), (c, d) = line
    return (c - a) * (y - b) - (d - b) * (x - a) >= 0


@pytest.mark.parametrize("axis", [0, 1, 2])
@pytest.mark.parametrize("line", LINES)
def test_each_side_of_the_line_through_all_slices(axis, line):
    labels = small_labels(1)
    for label in LABELS:
        sides = []
        for left in (True, False):
            found = cut_side(labels, label, CutLine(axis, *line), left=left)
            mask = np.zeros(labels.shape, bool)
            mask[within(found.box)] = found.mask
            sides.append(mask)
        for voxel in np.ndindex(labels.shape):
            own = labels[voxel] == label
            assert sides[0][voxel] == (own and left_of(voxel, axis, line))
            assert sides[1][voxel] == (own and not left_of(voxel, axis, line))


@pytest.mark.parametrize("axis", [0, 1, 2])
@pytest.mark.parametrize("line", LINES)
def test_the_pieces_make_up_the_label_and_none_crosses_the_line(axis, line):
    labels = small_labels(3)
    for label in LABELS:
        pieces = cut_pieces(labels, label, CutLine(axis, *line))
        covered = np.zeros(labels.shape, int)
        for piece in pieces:
            covered[within(piece.box)] += piece.mask
            voxels = np.argwhere(piece.mask) + [start for start, _ in piece.box]
            assert len({left_of(voxel, axis, line) for voxel in voxels}) == 1
            assert ndimage.label(piece.mask, np.ones((3, 3, 3)))[1] == 1
        assert np.array_equal(covered, (labels == label).astype(int))
        sizes = [piece.mask.sum() for piece in pieces]
        assert sizes == sorted(sizes, reverse=True)


def test_a_line_needs_two_points_and_a_label_voxels():
    with pytest.raises(ValueError, match="two points"):
        CutLine(0, (1, 1), (1, 1))
    line = CutLine(0, (0, 0), (1, 1))
    assert cut_side(small_labels(0), 9, line, left=True) is None
    assert cut_pieces(small_labels(0), 9, line) == ()
