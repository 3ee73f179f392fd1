"""A fingerprint depends on voxels, roles and place, and on nothing else."""

from __future__ import annotations

import numpy as np
import pytest

from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.scaled_volume import ScaledVolume
from inference_engine.progress import NoProgress
from legseg_desktop.services.fingerprint_scan import fingerprint_scan, fingerprint_stack
from tests.support.phantoms import all_axis_codes, two_leg_scan


def fingerprint(codes: str = "RAS", change: float = 0.0, shift_mm: float = 0.0) -> str:
    scan, _ = two_leg_scan(
        shape=(12, 10, 5), spacing=(3, 4, 5), axis_codes=codes, rotation_degrees=(4, -6, 9)
    )
    affine = scan.geometry.affine.copy()
    affine[0, 3] += shift_mm
    water = scan.water.copy()
    water.flat[7] += change
    channels = {"water": ScaledVolume(water), "fat": ScaledVolume(scan.fat)}
    geometry = VolumeGeometry(scan.geometry.shape, affine)
    return fingerprint_scan([fingerprint_stack(channels, geometry, NoProgress())])


def test_the_order_of_axes_does_not_matter() -> None:
    assert len({fingerprint(codes) for codes in all_axis_codes()}) == 1


def test_one_voxel_or_a_tenth_of_a_millimetre_does() -> None:
    assert len({fingerprint(), fingerprint(change=1), fingerprint(shift_mm=0.1)}) == 3
    assert fingerprint(shift_mm=1e-6) == fingerprint()


def test_roles_matter_and_the_order_of_stacks_does_not() -> None:
    first, second = {"water": "a", "fat": "b"}, {"water": "c", "fat": "d"}
    both = fingerprint_scan([first, second])
    assert fingerprint_scan([second, first]) == both
    assert fingerprint_scan([first, {"water": "d", "fat": "c"}]) != both
    assert fingerprint_scan([first]) != both


def test_stored_bits_have_the_fingerprint_of_the_signal() -> None:
    stored = np.arange(60, dtype=np.uint16).reshape(5, 4, 3)
    geometry = VolumeGeometry((5, 4, 3), np.diag([1.0, 2.0, 3.0, 1.0]))
    bits = {"fat": ScaledVolume(stored, 0.3, 2.0)}
    signal = {"fat": ScaledVolume(bits["fat"].signal())}
    assert fingerprint_stack(bits, geometry, NoProgress()) == fingerprint_stack(
        signal, geometry, NoProgress()
    )


@pytest.mark.parametrize("role", ["water", "in_phase"])
def test_every_channel_is_looked_at(role: str) -> None:
    geometry = VolumeGeometry((2, 2, 2), np.eye(4))
    channels = {"fat": ScaledVolume(np.ones((2, 2, 2), np.float32))}
    with pytest.raises(Exception, match=f"{role.replace('_', '-')} image is empty"):
        fingerprint_stack(
            {**channels, role: ScaledVolume(np.zeros((2, 2, 2), np.float32))},
            geometry,
            NoProgress(),
        )
