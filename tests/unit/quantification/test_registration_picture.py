"""The checkerboard that shows how two visits lie over one another."""

import numpy as np

from inference_engine.quantification.registration_picture import checkerboard


def test_checkerboard_takes_squares_in_turn():
    one, other = np.full((16, 16), 1.0, np.float32), np.full((16, 16), np.nan, np.float32)
    picture = checkerboard(one, other, squares=2)
    assert (picture[:8, :8] == 255).all()
    assert (picture[8:, :8] == 0).all()
    assert (picture[8:, 8:] == 255).all()
