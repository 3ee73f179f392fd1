from __future__ import annotations

import numpy as np

from legseg_desktop.viewing.ff_colour_map import FF_COLOUR_MAP, ff_colours


def test_the_scale_is_fixed_at_0_to_100_percent():
    drawn = ff_colours(np.array([[0.0, 0.5, 1.0]], dtype=np.float32))
    assert drawn.shape == (1, 3, 3)
    assert np.array_equal(drawn[0], FF_COLOUR_MAP[[0, 128, 255]])


def test_values_outside_are_clipped_and_no_signal_is_black():
    drawn = ff_colours(np.array([-0.2, 1.3, np.nan]))
    assert np.array_equal(drawn[:2], FF_COLOUR_MAP[[0, 255]])
    assert drawn[2].tolist() == [0, 0, 0]


def test_more_fat_is_always_lighter():
    luminance = FF_COLOUR_MAP @ np.array([0.2126, 0.7152, 0.0722])
    assert (np.diff(luminance) > -0.6).all()
    assert (np.diff(luminance[::8]) > 0).all()
