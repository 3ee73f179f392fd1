"""Stacks that continue each other are one scan; repetitions and other sequences are not."""

from __future__ import annotations

import numpy as np
import pytest
from scipy.spatial.transform import Rotation

from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.stack_sets import joined_stacks


def stack(
    start_mm: float,
    slices: int = 20,
    spacing: tuple[float, float, float] = (2.0, 2.0, 5.0),
    *,
    tilt: float = 0.0,
    aside_mm: float = 0.0,
    upside_down: bool = False,
) -> VolumeGeometry:
    """Return a stack of 64 x 48 pixels that begins at a height."""
    affine = np.eye(4)
    turn = Rotation.from_euler("x", tilt, degrees=True).as_matrix()
    affine[:3, :3] = turn @ np.diag(spacing)
    affine[:3, 3] = (-64 + aside_mm, -48, start_mm)
    if upside_down:
        affine[:3, 3] += (slices - 1) * affine[:3, 2]
        affine[:3, 2] *= -1
    return VolumeGeometry((64, 48, slices), affine)


def test_neighbours_in_any_order_and_direction_are_one_scan() -> None:
    stacks = [stack(160), stack(0), stack(80, upside_down=True)]
    # The first two have a gap between them that the third fills: each joins what it continues.
    assert joined_stacks([stacks[1], stacks[2], stacks[0]]) == [[0, 1, 2]]
    assert joined_stacks(stacks[:1]) == [[0]]


def test_stacks_that_touch_are_one_scan_and_a_gap_parts_them() -> None:
    assert joined_stacks([stack(0), stack(100)]) == [[0, 1]]
    assert joined_stacks([stack(0), stack(105)]) == [[0], [1]]


def test_repetitions_are_scans_of_their_own() -> None:
    once = [stack(0), stack(80), stack(160)]
    assert joined_stacks([*once, *once]) == [[0, 1, 2], [3, 4, 5]]


@pytest.mark.parametrize(
    "other",
    [stack(80, spacing=(1.0, 1.0, 5.0)), stack(80, tilt=45), stack(80, aside_mm=60)],
    ids=["other pixels", "far tilted", "far aside"],
)
def test_what_only_lies_near_is_another_scan(other: VolumeGeometry) -> None:
    assert joined_stacks([stack(0), other]) == [[0], [1]]


def test_a_little_tilt_and_offset_is_a_neighbour() -> None:
    assert joined_stacks([stack(0), stack(80, tilt=8, aside_mm=10)]) == [[0, 1]]
