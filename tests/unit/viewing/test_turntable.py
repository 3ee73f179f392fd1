"""From where surfaces are looked at: the same sides as in the planes, whole boxes, limits."""

import numpy as np
import pytest

from legseg_desktop.viewing.turntable import Turntable

BOX = ((-200.0, -100.0, -300.0), (200.0, 100.0, 300.0))
FRONT = Turntable(*BOX, turn_degrees=0, tilt_degrees=0)


@pytest.mark.parametrize(
    ("turn", "tilt", "across", "up", "towards"),
    [
        (0, 0, (-1, 0, 0), (0, 0, 1), (0, 1, 0)),  # the patient's right on the image's left
        (90, 0, (0, -1, 0), (0, 0, 1), (-1, 0, 0)),  # anterior on the left, from the left side
        (180, 0, (1, 0, 0), (0, 0, 1), (0, -1, 0)),
        (0, 30, (-1, 0, 0), (0, -0.5, 3**0.5 / 2), (0, 3**0.5 / 2, 0.5)),
    ],
)
def test_directions_are_those_of_a_radiologist(turn, tilt, across, up, towards):
    view = Turntable(*BOX, turn_degrees=turn, tilt_degrees=tilt)
    np.testing.assert_allclose(view.across, across, atol=1e-12)
    np.testing.assert_allclose(view.up, up, atol=1e-12)
    np.testing.assert_allclose(view.towards_viewer, towards, atol=1e-12)


@pytest.mark.parametrize("turn", [0, 37, 90, 200])
@pytest.mark.parametrize("tilt", [-80, 0, 45])
@pytest.mark.parametrize("size", [(400, 300), (200, 600)])
def test_the_whole_box_is_in_view(turn, tilt, size):
    view = Turntable(*BOX, turn_degrees=turn, tilt_degrees=tilt)
    corners = np.array(np.meshgrid(*zip(*BOX, strict=True))).reshape(3, -1).T
    places = view.placed(corners, *size)
    assert (places >= 0).all()
    assert (places <= size).all()
    low, high = places.min(axis=0), places.max(axis=0)
    assert max((high - low) / size) > 0.9  # and fills it one way


def test_a_move_carries_the_picture_with_it():
    point = np.array([10.0, 20.0, 30.0])
    per_mm = 300 / (2 * FRONT.half_height_mm(400 / 300))
    before, after = (view.placed(point, 400, 300) for view in (FRONT, FRONT.moved(7.0, 4.0)))
    np.testing.assert_allclose(after - before, [7 * per_mm, -4 * per_mm])
    assert FRONT.moved(7.0, 4.0).zoomed(3).fitted() == FRONT


def test_zoom_and_tilt_have_limits():
    assert FRONT.zoomed(1e9).zoom == pytest.approx(60)
    assert FRONT.zoomed(1e-9).zoom == pytest.approx(0.2)
    assert FRONT.turned(0, 500).tilt_degrees == 89
    assert FRONT.turned(-10, 0).turn_degrees == 350
