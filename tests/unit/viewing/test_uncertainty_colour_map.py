import numpy as np

from legseg_desktop.viewing.ff_colour_map import FF_COLOUR_MAP
from legseg_desktop.viewing.uncertainty_colour_map import (
    UNCERTAINTY_COLOUR_MAP,
    uncertainty_opacity,
)


def test_more_uncertainty_is_always_lighter():
    luminance = UNCERTAINTY_COLOUR_MAP[:101] @ np.array([0.2126, 0.7152, 0.0722])
    assert (np.diff(luminance) > 0).all()


def test_there_is_nothing_beyond_100_percent():
    assert (UNCERTAINTY_COLOUR_MAP[100:] == UNCERTAINTY_COLOUR_MAP[100]).all()


def test_no_colour_can_be_taken_for_a_fat_fraction():
    own = UNCERTAINTY_COLOUR_MAP[1:101].astype(int)
    apart = np.abs(own[:, np.newaxis] - FF_COLOUR_MAP.astype(int)).sum(axis=2).min(axis=1)
    # Both begin in violet and end near yellow; between the two they part clearly.
    assert apart[25:].min() > 45


def test_the_more_divided_the_less_of_the_image_is_left():
    opacity = uncertainty_opacity(0.4)
    assert (np.diff(opacity[1:101]) > 0).all()
    assert 0.4 < opacity[1] < 0.5 < opacity[100] < 1
    assert uncertainty_opacity(1.0).max() == 1.0
    assert not uncertainty_opacity(0.0).any()
