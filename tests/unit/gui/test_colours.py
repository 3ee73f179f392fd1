"""The palettes: what is read, what is filled in and what is told apart by colour."""

from __future__ import annotations

import pytest

from legseg_desktop.gui.colours import DARK, HIGH_CONTRAST, LIGHT, Colours, seen_on
from legseg_desktop.gui.viewer.plane_furniture import PLANE_COLOURS

EVERY = pytest.mark.parametrize(
    "colours", [DARK, LIGHT, HIGH_CONTRAST], ids=["dark", "light", "hc"]
)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours as WCAG 2 defines it."""
    values = []
    for colour in (one, other):
        channels = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
        values.append(0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2])
    return (max(values) + 0.05) / (min(values) + 0.05)


def test_the_measure_is_that_of_the_standard():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)  # WebAIM's example


@EVERY
def test_all_text_stands_out_from_what_is_behind_it(colours: Colours):
    backgrounds = (colours.window, colours.surface, colours.raised)
    for behind in backgrounds:
        for text in (colours.text, colours.muted):
            assert contrast(text, behind) >= 4.5, (text, behind)
    for behind in (colours.window, colours.surface):
        for text in (colours.warning, colours.error, colours.success, colours.disabled):
            assert contrast(text, behind) >= 4.5, (text, behind)
    assert contrast(colours.accent_text, colours.accent) >= 4.5
    for text in (colours.text, colours.warning, colours.muted):
        assert contrast(text, colours.warning_surface) >= 4.5, text


@EVERY
def test_edges_of_controls_and_the_ring_of_focus_can_be_seen(colours: Colours):
    for behind in (colours.window, colours.surface):
        assert contrast(colours.outline, behind) >= 3, behind
        assert contrast(colours.accent, behind) >= 3, behind


@EVERY
def test_what_cannot_be_used_looks_other_than_what_can(colours: Colours):
    assert contrast(colours.text, colours.disabled) >= 1.5
    assert contrast(colours.text, colours.faint) >= 2


@pytest.mark.parametrize("colour", PLANE_COLOURS.values())
def test_captions_stand_out_from_the_views(colour: str):
    assert contrast(colour, "#000000") >= 4.5


@EVERY
@pytest.mark.parametrize("colour", ["#ffd84a", "#ffffff", "#000000", "#1f3f7f", "#808080"])
def test_a_line_is_seen_on_the_surface_and_keeps_its_colour_where_it_is(
    colours: Colours, colour: str
):
    shown = seen_on(colour, colours.surface)
    assert contrast(shown, colours.surface) >= 3
    if contrast(colour, colours.surface) >= 3:
        assert shown == colour
