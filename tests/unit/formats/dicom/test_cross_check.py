"""Channels that agree, channels that don't, and what can't be checked."""

from __future__ import annotations

import numpy as np
import pytest

from inference_engine.formats.dicom import cross_check
from inference_engine.formats.dicom.cross_check import channel_differences, disagreement_in_words
from inference_engine.formats.dicom.roles import CHANNELS, Role
from tests.support.phantoms import two_leg_scan

SCAN, _ = two_leg_scan(noise=5.0)
CHANNEL = {role: getattr(SCAN, role) for role in CHANNELS}


def test_channels_of_one_scan_agree() -> None:
    differences = channel_differences(CHANNEL)
    assert set(differences) == {Role.IN_PHASE, Role.OPPOSED_PHASE}
    assert max(differences.values()) < 0.01
    assert disagreement_in_words(differences) == []


@pytest.mark.parametrize("scale", [0.5, 2.0])
def test_one_channel_on_another_scale_is_found(scale: float) -> None:
    differences = channel_differences({**CHANNEL, Role.FAT: SCAN.fat * np.float32(scale)})
    assert disagreement_in_words(differences)


def test_mixed_up_roles_are_found() -> None:
    mixed = {**CHANNEL, Role.FAT: SCAN.in_phase, Role.IN_PHASE: SCAN.fat}
    assert "in-phase" in disagreement_in_words(channel_differences(mixed))[0]


def test_large_volumes_are_sampled_without_a_change(monkeypatch: pytest.MonkeyPatch) -> None:
    halved = {**CHANNEL, Role.IN_PHASE: SCAN.in_phase / 2}
    whole = channel_differences(halved)[Role.IN_PHASE]
    monkeypatch.setattr(cross_check, "_ENOUGH_VOXELS", SCAN.water.size // 8)
    assert channel_differences(halved)[Role.IN_PHASE] == pytest.approx(whole, abs=0.01)


def test_a_pair_alone_cannot_be_checked() -> None:
    assert channel_differences({Role.WATER: SCAN.water, Role.FAT: SCAN.fat}) == {}
    assert channel_differences({r: CHANNEL[r] for r in (Role.IN_PHASE, Role.OPPOSED_PHASE)}) == {}


def test_empty_images_cannot_be_checked() -> None:
    nothing = {role: np.zeros((4, 4, 4), np.float32) for role in CHANNELS}
    assert channel_differences(nothing) == {}
