"""Phase scales that scanners use, and how sure one can be of them."""

from __future__ import annotations

import numpy as np
import pytest

from inference_engine.errors import InputError
from inference_engine.formats.phase_scale import phase_scale

TURN = np.linspace(-np.pi, np.pi, 4096, endpoint=False, dtype=np.float32)


@pytest.mark.parametrize(
    ("stored", "expected"),
    [
        (TURN, TURN),
        (TURN + np.float32(np.pi), TURN + np.float32(np.pi)),
        (np.arange(4096), TURN),
        (np.arange(-4096, 4096, 2), TURN),
        (np.arange(-3141, 3142), np.arange(-3141, 3142) / 1000),
    ],
)
def test_scales_that_are_filled_are_certain(stored: np.ndarray, expected: np.ndarray) -> None:
    phase = np.float32(stored)
    scale = phase_scale([phase])
    assert scale.is_certain
    np.testing.assert_allclose(scale.in_radians(phase), expected, atol=2e-3)


def test_radians_stay_bit_for_bit() -> None:
    assert phase_scale([TURN]).in_radians(TURN) is TURN


def test_all_echoes_have_one_scale() -> None:
    # The first by itself would do as unsigned steps.
    first, second = np.float32([10, 4000]), np.float32([-4096, 4000])
    scale = phase_scale([first, second])
    np.testing.assert_allclose(scale.in_radians(second)[0], -np.pi, atol=1e-6)


@pytest.mark.parametrize("stored", [[0, 2500], [-1500, 2500], [0, 1], [-17000, 16990]])
def test_ranges_that_are_not_filled_are_guessed(stored: list[float]) -> None:
    phase = np.float32(stored)
    scale = phase_scale([phase])
    assert not scale.is_certain
    assert np.abs(scale.in_radians(phase)).max() <= np.pi + 0.02


def test_values_of_no_scale_are_refused() -> None:
    with pytest.raises(InputError, match="no known phase scale"):
        phase_scale([np.float32([0, 9000])])
