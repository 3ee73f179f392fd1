from __future__ import annotations

import numpy as np

from legseg_desktop.viewing.compositing import (
    FF_COLOUR_MAP,
    GreyLabelTable,
    WindowTable,
    grey_levels,
    outlines,
    overlay_rgb,
    rgb_from_packed,
)

COLOURS = np.zeros((256, 3), dtype=np.uint8)
COLOURS[1] = (255, 0, 0)
COLOURS[101] = (0, 0, 200)


def test_grey_levels_span_the_window():
    image = np.array([[-5.0, 10.0, 15.0, 20.0, 99.0, np.nan]], dtype=np.float32)
    assert grey_levels(image, (10, 20)).tolist() == [[0, 0, 128, 255, 255, 0]]


def test_an_empty_window_is_a_threshold():
    assert grey_levels(np.array([[1.0, 2.0, 3.0]]), (2, 2)).tolist() == [[0, 0, 255]]


def test_window_table_agrees_with_grey_levels():
    stored = np.array([[0, 100, 1000], [20000, 40000, 65535]], dtype=np.uint16)
    table = WindowTable((50.0, 900.0), signal_per_step=0.02)
    expected = grey_levels(stored.astype(np.float32) * np.float32(0.02), (50.0, 900.0))
    assert np.array_equal(table.levels(stored), expected)


def test_window_table_agrees_with_grey_levels_on_signal():
    signal = np.random.default_rng(4).uniform(0, 1200, (40, 30)).astype(np.float32)
    table = WindowTable((50.0, 900.0))
    expected = grey_levels(signal, (50.0, 900.0)).astype(int)
    # Rounding in another order may move a value that lies between two levels.
    assert np.abs(table.levels(signal) - expected).max() <= 1
    assert (table.levels(signal) == expected).mean() > 0.999
    assert table.levels(np.array([[-9, 50, 900, 2e6]], np.float32)).tolist() == [[0, 0, 255, 255]]


def test_overlay_mixes_image_and_label_and_leaves_the_background():
    grey = np.full((1, 3), 100.0, dtype=np.float32)
    labels = np.array([[0, 1, 101]], dtype=np.uint8)
    picture = overlay_rgb(grey, labels, COLOURS, (0, 255), opacity=0.25)
    assert picture.dtype == np.uint8
    assert picture[0].tolist() == [[100, 100, 100], [139, 75, 75], [75, 75, 125]]


def test_opacity_one_hides_the_image_and_zero_the_labels():
    grey = np.full((1, 2), 100.0, dtype=np.float32)
    labels = np.array([[0, 1]], dtype=np.uint8)
    assert overlay_rgb(grey, labels, COLOURS, (0, 255), 1.0)[0, 1].tolist() == [255, 0, 0]
    assert overlay_rgb(grey, labels, COLOURS, (0, 255), 0.0)[0, 1].tolist() == [100] * 3


def test_hidden_labels_are_not_drawn_and_opacity_may_differ_by_label():
    visible = np.ones(256, dtype=np.bool_)
    visible[1] = False
    opacity = np.zeros(256)
    opacity[101] = 1.0
    opacity[1] = 1.0
    grey = np.full((1, 2), 7, dtype=np.uint8)
    table = GreyLabelTable(COLOURS, opacity, visible)
    packed = table.compose(grey, np.array([[1, 101]], dtype=np.uint8))
    assert packed.tolist() == [[0xFF070707, 0xFF0000C8]]


def test_composition_accepts_views_and_gives_row_major_pixels():
    rng = np.random.default_rng(0)
    grey = rng.integers(0, 256, (6, 9), dtype=np.uint8)
    labels = rng.choice(np.array([0, 1, 101], dtype=np.uint8), (6, 9))
    table = GreyLabelTable(COLOURS)
    turned = table.compose(grey.T[::-1, ::-1], labels.T[::-1, ::-1])
    assert turned.flags.c_contiguous
    assert np.array_equal(turned, table.compose(grey, labels).T[::-1, ::-1])


def test_outlines_are_one_pixel_inside_the_label_and_open_at_the_image_edge():
    labels = np.zeros((7, 7), dtype=np.uint8)
    labels[1:6, 2:] = 5
    drawn = outlines(labels)
    assert drawn.dtype == np.uint8
    expected = labels.copy()
    expected[2:5, 3:] = 0
    assert np.array_equal(drawn, expected)


def test_touching_labels_keep_their_own_outlines():
    labels = np.array([[1, 1, 101, 101]] * 3, dtype=np.uint8)
    assert outlines(labels)[1].tolist() == [0, 1, 101, 0]


def test_outline_overlay_leaves_the_inside_to_the_image():
    labels = np.zeros((5, 5), dtype=np.uint8)
    labels[1:4, 1:4] = 1
    picture = overlay_rgb(np.zeros((5, 5), np.float32), labels, COLOURS, (0, 1), 1.0, outline=True)
    assert picture[2, 2].tolist() == [0, 0, 0]
    assert picture[1, 1].tolist() == [255, 0, 0]


def test_the_image_can_have_the_fat_fraction_colours():
    table = GreyLabelTable(COLOURS, colour_map=FF_COLOUR_MAP)
    packed = table.compose(np.array([[0, 255]], np.uint8), np.zeros((1, 2), np.uint8))
    assert np.array_equal(rgb_from_packed(packed)[0], FF_COLOUR_MAP[[0, 255]])
