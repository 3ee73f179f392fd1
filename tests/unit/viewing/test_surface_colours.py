"""Colours in 3D: by muscle, by fat fraction, by change."""

import numpy as np
import pytest

from legseg_desktop.viewing.ff_colour_map import FF_COLOUR_MAP
from legseg_desktop.viewing.surface_colours import (
    NO_NUMBER,
    change_colour_map,
    change_reach_points,
    surface_colours,
)
from legseg_desktop.viewing.viewer_state import SurfaceColouring

COLOURS = np.random.default_rng(1).integers(0, 256, (256, 3)).astype(np.uint8)


def test_muscles_have_their_own_colours():
    found = surface_colours(SurfaceColouring.MUSCLE, COLOURS, {}, {})
    np.testing.assert_allclose(found[7], COLOURS[7] / 255)


def test_fat_fractions_have_the_maps_colours_and_a_missing_one_is_grey():
    found = surface_colours(SurfaceColouring.FAT_FRACTION, COLOURS, {1: 0.0, 2: 100.0}, {})
    np.testing.assert_allclose(found[1], FF_COLOUR_MAP[0] / 255)
    np.testing.assert_allclose(found[2], FF_COLOUR_MAP[255] / 255)
    assert found[3] == NO_NUMBER


def test_changes_run_from_blue_over_grey_to_orange():
    found = surface_colours(SurfaceColouring.CHANGE, COLOURS, {}, {1: -5.0, 2: 0.0, 3: 5.0})
    fall, none, rise = (np.array(found[label]) for label in (1, 2, 3))
    assert fall[2] > fall[0]
    assert rise[0] > rise[2]
    assert np.ptp(none) < 0.05
    assert found[4] == NO_NUMBER
    np.testing.assert_allclose(fall * 255, change_colour_map()[0])


@pytest.mark.parametrize(
    ("changes", "reach"), [({}, 5), ({1: 0.2}, 5), ({1: 3, 2: -5.1}, 10), ({1: 23.0}, 25)]
)
def test_the_strongest_colour_stands_for_a_round_number(changes, reach):
    assert change_reach_points(changes) == reach
