import numpy as np
import pytest

from inference_engine.errors import InputError
from inference_engine.imaging.water_fat_exchange import exchange_water_fat
from tests.support.phantoms import two_leg_scan


def test_a_whole_scan_is_exchanged_and_back():
    scan, _ = two_leg_scan((24, 20, 6))
    swapped = exchange_water_fat(scan)
    np.testing.assert_array_equal(swapped.water, scan.fat)
    np.testing.assert_array_equal(swapped.fat, scan.water)
    np.testing.assert_array_equal(swapped.in_phase, scan.in_phase)
    np.testing.assert_array_equal(exchange_water_fat(swapped).water, scan.water)


@pytest.mark.parametrize("codes", ["RAS", "LPS", "SAL"])
@pytest.mark.parametrize("leg", ["right", "left"])
def test_one_leg_is_exchanged_and_the_other_stays(codes, leg):
    scan, labels = two_leg_scan(axis_codes=codes)
    swapped = exchange_water_fat(scan, leg)
    is_left = labels.labels > 100
    own = is_left if leg == "left" else (labels.labels > 0) & ~is_left
    other = (labels.labels > 0) & ~own
    np.testing.assert_array_equal(swapped.fat[own], scan.water[own])
    np.testing.assert_array_equal(swapped.water[own], scan.fat[own])
    np.testing.assert_array_equal(swapped.fat[other], scan.fat[other])
    np.testing.assert_array_equal(swapped.water[other], scan.water[other])


def test_what_cannot_be_exchanged_is_refused():
    scan, _ = two_leg_scan((48, 40, 6), sides=("right",))
    with pytest.raises(InputError, match="can't be told apart"):
        exchange_water_fat(scan, "left")
    with pytest.raises(InputError, match="no leg"):
        exchange_water_fat(scan, "third")
