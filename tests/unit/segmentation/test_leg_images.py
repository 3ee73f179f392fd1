import numpy as np
import pytest

from inference_engine.errors import InputError
from inference_engine.imaging.dixon import DixonScan
from inference_engine.segmentation.leg_images import legs_of_scan, on_model_grid
from inference_engine.segmentation.network_input import foreground_scale
from tests.support.phantoms import two_leg_scan


def test_both_legs_of_a_scan_in_any_orientation_look_right():
    scan, _ = two_leg_scan(axis_codes="LPS")
    found = legs_of_scan(scan)
    assert [leg.is_left for leg in found.legs] == [False, True]
    assert found.canonical.geometry.axis_codes == ("R", "A", "S")
    assert found.body.shape == found.canonical.geometry.shape


def test_a_leg_on_the_models_grid_keeps_its_signal_and_its_place():
    scan, _ = two_leg_scan()
    leg = legs_of_scan(scan).legs[0]
    seen = on_model_grid(leg, (14.0, 14.0, 15.0))
    assert seen.grid.spacing_mm == pytest.approx((14.0, 14.0, 15.0))
    assert seen.water.shape == seen.fat.shape == seen.grid.shape
    assert seen.water.mean() == pytest.approx(leg.water.mean(), rel=0.1)
    assert seen.scale == foreground_scale(seen.water, seen.fat)


def test_a_scan_of_air_has_no_leg():
    scan, _ = two_leg_scan()
    hot = np.zeros(scan.geometry.shape, np.float32)
    hot[0, 0, 0] = 1
    with pytest.raises(InputError, match="No body"):
        legs_of_scan(DixonScan.from_water_fat(hot, 0.5 * hot, scan.geometry))
