import pytest

from legseg_desktop.viewing.display_window import DisplayWindow
from legseg_desktop.viewing.viewer_state import (
    Aspect,
    ImageLayer,
    SurfaceColouring,
    ViewerState,
)

WINDOWS = {layer: DisplayWindow(0, 100) for layer in ImageLayer if layer != "fat_fraction"}


@pytest.fixture
def state() -> ViewerState:
    state = ViewerState()
    state.open_volume((10, 20, 30), WINDOWS)
    return state


@pytest.fixture
def changes(state: ViewerState) -> list[Aspect]:
    heard: list[Aspect] = []
    state.subscribe(heard.append)
    return heard


def test_opening_a_volume_centres_the_cursor_and_tells_everything(changes, state):
    state.set_label_visible(3, False)
    state.select_label(3)
    changes.clear()
    state.open_volume((4, 4, 4), WINDOWS)
    assert state.cursor == (2, 2, 2)
    assert state.hidden_labels == frozenset()
    assert state.selected_label is None
    assert len(changes) == 1
    assert all(aspect in changes[0] for aspect in Aspect)


@pytest.mark.parametrize(
    ("asked", "got"),
    [((-5, 3, 3), (0, 3, 3)), ((10, 20, 30), (9, 19, 29)), ((9, 19, 29), (9, 19, 29))],
)
def test_cursor_stays_inside_the_scan(state, asked, got):
    state.move_cursor(asked)
    assert state.cursor == got


def test_cursor_change_is_told_once_and_only_when_it_moves(state, changes):
    state.move_cursor((1, 2, 3))
    state.move_cursor((1, 2, 3))
    state.step_cursor(2, -100)
    state.step_cursor(2, -1)
    assert changes == [Aspect.CURSOR, Aspect.CURSOR]
    assert state.cursor == (1, 2, 0)


def test_layers_go_round_in_both_directions(state):
    start = state.layer
    seen = []
    for _ in ImageLayer:
        seen.append(state.layer)
        state.step_layer(1)
    assert seen == list(ImageLayer)
    assert state.layer == start
    state.step_layer(-1)
    assert state.layer == ImageLayer.FAT_FRACTION


def test_each_layer_keeps_its_own_window(state, changes):
    state.set_window(DisplayWindow(10, 20))
    state.show_layer(ImageLayer.WATER)
    assert state.window == DisplayWindow(0, 100)
    state.show_layer(ImageLayer.IN_PHASE)
    assert state.window == DisplayWindow(10, 20)
    assert changes[0] == Aspect.WINDOW


def test_fat_fraction_has_no_window(state, changes):
    state.show_layer(ImageLayer.FAT_FRACTION)
    state.set_window(DisplayWindow(0, 1))
    assert state.window is None
    assert changes == [Aspect.LAYER]


def test_window_from_level_and_width():
    window = DisplayWindow.around(50, 20)
    assert (window.low, window.high, window.level, window.width) == (40, 60, 50, 20)
    assert DisplayWindow.around(50, -3).width > 0
    with pytest.raises(ValueError, match="empty"):
        DisplayWindow(5, 5)


def test_opacity_is_kept_within_its_range(state, changes):
    state.set_opacity(1.7)
    state.set_opacity(1.2)
    assert state.opacity == 1.0
    state.set_opacity(-1)
    assert state.opacity == 0.0
    assert changes == [Aspect.OVERLAY, Aspect.OVERLAY]


def test_visibility_of_single_labels(state, changes):
    state.set_label_visible(4, False)
    state.set_label_visible(104, False)
    state.set_label_visible(4, True)
    state.set_label_visible(4, True)
    assert state.hidden_labels == {104}
    assert changes == [Aspect.VISIBILITY] * 3


def test_overlay_selection_and_crosshair_are_told(state, changes):
    state.set_overlay_visible(False)
    state.set_outlined(True)
    state.set_uncertainty_visible(True)
    state.set_uncertainty_visible(True)
    state.select_label(7)
    state.set_crosshair_visible(False)
    assert changes == [*[Aspect.OVERLAY] * 3, Aspect.SELECTION, Aspect.CROSSHAIR]


def test_labels_over_the_fat_fraction_are_always_outlined(state):
    assert not state.is_drawn_outlined
    state.show_layer(ImageLayer.FAT_FRACTION)
    assert state.is_drawn_outlined and not state.outlined
    state.show_layer(ImageLayer.FAT)
    state.set_outlined(True)
    assert state.is_drawn_outlined


def test_an_ended_subscription_hears_nothing(state):
    heard = []
    stop = state.subscribe(heard.append)
    stop()
    state.set_outlined(True)
    assert heard == []


def test_one_muscle_alone_follows_the_choice_and_ends_with_the_same_command(state, changes):
    state.toggle_solo()
    assert not changes  # no muscle is chosen
    state.select_label(3)
    state.toggle_solo()
    assert state.is_solo
    assert state.hidden_labels == frozenset(range(1, 256)) - {3}
    state.select_label(7)
    assert 7 not in state.hidden_labels
    assert state.is_solo
    state.toggle_solo()
    assert not state.is_solo
    assert state.hidden_labels == frozenset()


def test_the_fat_fraction_lies_over_other_images_but_not_over_itself(state, changes):
    state.set_fat_overlay_visible(True)
    assert state.is_fat_overlaid
    assert state.is_drawn_outlined
    state.show_layer(ImageLayer.FAT_FRACTION)
    assert not state.is_fat_overlaid
    assert state.fat_overlay_visible
    state.set_fat_overlay_opacity(7)
    state.set_fat_overlay_opacity(1)
    assert state.fat_overlay_opacity == 1
    assert changes == [Aspect.OVERLAY, Aspect.LAYER, Aspect.OVERLAY]


def test_what_surfaces_show_is_told_once(state, changes):
    state.colour_surfaces_by(SurfaceColouring.FAT_FRACTION)
    state.colour_surfaces_by(SurfaceColouring.FAT_FRACTION)
    state.set_body_visible(False)
    state.set_body_visible(False)
    assert changes == [Aspect.SURFACE, Aspect.SURFACE]
    assert state.surface_colouring is SurfaceColouring.FAT_FRACTION
    assert not state.body_visible
