"""Where the alarm of a swap comes from."""

from __future__ import annotations

import numpy as np
import pytest

from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import MaskVolume
from inference_engine.imaging.intensity import body_mask
from inference_engine.imaging.water_fat import suspected_swap
from inference_engine.imaging.water_fat_exchange import exchange_water_fat
from tests.support.phantoms import two_leg_scan

SCAN, LABELS = two_leg_scan(shape=(96, 80, 40), spacing=(3.5, 3.5, 10.0), axis_codes="LPS")


def found_in(scan: DixonScan) -> MaskVolume:
    return suspected_swap(scan, body_mask(scan.in_phase))


def test_a_sound_scan_is_suspected_nowhere() -> None:
    assert not found_in(SCAN).any()


@pytest.mark.parametrize("leg", ["left", "right", None])
def test_only_subcutaneous_fat_of_the_swapped_leg_is_marked(leg: str | None) -> None:
    swapped = exchange_water_fat(SCAN, leg)
    found = found_in(swapped)
    # Fat in truth, that the exchange has made water.
    assert (SCAN.fat[found] > SCAN.water[found]).all()
    assert not (found & (LABELS.labels > 0)).any()
    is_changed = swapped.fat != SCAN.fat
    assert not (found & ~is_changed).any()
    # In every slice, also between those that the alarm looks at.
    assert found.any(axis=(0, 1)).all()
    assert found.dtype == bool and found.shape == SCAN.geometry.shape


def test_slices_that_are_sound_stay_unmarked() -> None:
    swapped = exchange_water_fat(SCAN, "left")
    upper = np.arange(40)[None, None, :] >= 20
    scan = DixonScan.from_water_fat(
        np.where(upper, swapped.water, SCAN.water),
        np.where(upper, swapped.fat, SCAN.fat),
        SCAN.geometry,
    )
    found = found_in(scan)
    assert found[:, :, 20:].any(axis=(0, 1)).all()
    assert not found[:, :, :20].any()
