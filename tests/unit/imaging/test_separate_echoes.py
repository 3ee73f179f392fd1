"""Echoes of simulated thighs with known water, fat, field and decay, and a real scan."""

from __future__ import annotations

import numpy as np
import pytest

from inference_engine.errors import GeometryError, InputError
from inference_engine.formats.nifti import read_volume
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.intensity import body_mask
from inference_engine.imaging.orientation import to_canonical
from inference_engine.imaging.water_fat import swap_suspicion, three_point_dixon
from inference_engine.imaging.water_fat_separation.echo_model import EchoModel
from inference_engine.imaging.water_fat_separation.field_residuals import field_residuals
from inference_engine.imaging.water_fat_separation.separate_echoes import separate_echoes
from inference_engine.imaging.water_fat_separation.swap_doubt import doubtful_regions, swap_doubt
from tests.support.phantoms import two_leg_scan
from tests.support.real_data import real_scan

SHAPE, SPACING = (72, 60, 5), (5.0, 5.0, 14.0)
SIX = EchoModel.from_milliseconds([1.2, 2.5, 3.8, 5.1, 6.4, 7.7], 3.0)
UNEVEN = EchoModel.from_milliseconds([1.3, 2.5, 4.1, 6.0], 1.5)
OPPOSED_IN_OPPOSED = EchoModel.from_milliseconds([3.45, 4.6, 5.75], 3.0)


def field_of(kind: str) -> np.ndarray:
    """Return a field in Hz; the steep one wraps by more than a turn between echoes."""
    x, y, z = np.meshgrid(*[np.linspace(-1, 1, n) for n in SHAPE], indexing="ij")
    steep = 400 * x + 200 * y**2 - 150 * x * y + 100 * z
    return {"none": 0 * x, "steep": steep, "ramp": 500 * y, "less steep": 0.6 * steep}[kind]


def echoes_of(model, field, noise=20.0, scan=None):
    scan = scan or two_leg_scan(SHAPE, SPACING)[0]
    random = np.random.default_rng(0)
    decay = 40 + 20 * np.linspace(-1, 1, SHAPE[0])[:, None, None]
    turned = np.exp(0.5j)
    echoes = model.signal(scan.water * turned, scan.fat * turned, field, decay)
    echoes = echoes + noise * (
        random.normal(size=echoes.shape) + 1j * random.normal(size=echoes.shape)
    )
    return scan, echoes.astype(np.complex64)


def fraction_in(body, images):
    return images.fat[body] / (images.water + images.fat)[body]


@pytest.mark.parametrize(
    ("model", "field", "noise", "sense"),
    [
        (SIX, "none", 20.0, 1),
        (SIX, "steep", 20.0, 1),
        (SIX, "steep", 60.0, -1),
        (SIX, "ramp", 20.0, 1),
        (UNEVEN, "less steep", 20.0, -1),
        (OPPOSED_IN_OPPOSED, "steep", 10.0, 1),
        (OPPOSED_IN_OPPOSED, "steep", 10.0, -1),
    ],
)
def test_true_fat_fractions_come_back_without_a_swap(model, field, noise, sense):
    scan, labels = two_leg_scan(SHAPE, SPACING)
    _, echoes = echoes_of(model, field_of(field), noise, scan)
    found = separate_echoes(echoes if sense > 0 else echoes.conj(), model, SPACING)
    assert found.precession == sense
    assert found.water.min() >= 0
    assert found.fat.min() >= 0
    body = scan.in_phase > 500
    error = fraction_in(body, found) - fraction_in(body, scan)
    assert abs(error.mean()) < 0.002
    # The error of a voxel is that of its noise, against W + F = 1000.
    assert np.abs(error).mean() < 0.0006 * noise
    assert np.mean(np.abs(error) > 0.3) < 1e-4
    for value in np.unique(labels.labels)[1:]:
        muscle = labels.labels == value
        measured = found.fat[muscle].sum() / (found.water + found.fat)[muscle].sum()
        assert measured == pytest.approx(
            scan.fat[muscle].sum() / scan.in_phase[muscle].sum(), abs=0.01
        )


def test_field_and_decay_are_found_too():
    field = field_of("steep")
    scan, echoes = echoes_of(SIX, field, noise=5.0)
    found = separate_echoes(echoes, SIX, SPACING)
    body = scan.in_phase > 500
    assert np.median(np.abs(found.field_hz - field)[body]) < 1
    decay = np.broadcast_to(40 + 20 * np.linspace(-1, 1, SHAPE[0])[:, None, None], SHAPE)
    assert np.median(np.abs(found.r2star_per_s - decay)[body]) < 3
    assert not found.findings
    assert found.doubt[body].max() < 0.5


def test_separation_is_repeatable():
    _, echoes = echoes_of(SIX, field_of("steep"))
    first, second = (separate_echoes(echoes, SIX, SPACING) for _ in range(2))
    np.testing.assert_array_equal(first.fat, second.fat)


def test_doubt_is_high_where_the_chosen_field_is_that_of_the_swap():
    field = field_of("none")
    _, echoes = echoes_of(SIX, field)
    block = (2, 2, 1)
    residuals = next(one for one in field_residuals(echoes, SIX, block) if one.precession > 0)
    step = residuals.levels_hz[1] - residuals.levels_hz[0]
    level = np.full(residuals.energy.shape, len(residuals.levels_hz) // 2)
    left = level.shape[0] // 2
    # Water as fat: the field is off by the chemical shift.
    level[:left] += round(SIX.chemical_shift_hz / step)
    noise = np.full(level.shape, 4 * 2 * 20.0**2, np.float32)
    doubt = swap_doubt(residuals, level, SIX.chemical_shift_hz, noise)
    body = residuals.energy > 0.1 * residuals.energy.max()
    assert np.median(doubt[:left][body[:left]]) > 0.9
    assert doubt[left:][body[left:]].max() < 0.5
    findings = doubtful_regions(doubt, body, 0.5)
    assert [finding.code for finding in findings] == ["swap_suspected"]
    assert doubtful_regions(doubt, np.zeros_like(body), 0.5) == []


def test_three_echoes_that_cannot_tell_are_called_so():
    _, echoes = echoes_of(OPPOSED_IN_OPPOSED, field_of("none"))
    found = separate_echoes(echoes, OPPOSED_IN_OPPOSED, SPACING)
    assert "separation_undecided" in {finding.code for finding in found.findings}


def test_wrong_echoes_are_refused():
    with pytest.raises(InputError, match="at least three"):
        EchoModel.from_milliseconds([1, 2], 3.0)
    with pytest.raises(InputError, match="don't rise"):
        EchoModel.from_milliseconds([1, 3, 2], 3.0)
    with pytest.raises(InputError, match="don't rise"):
        EchoModel((1.2, 2.4, 3.6), 3.0)
    with pytest.raises(InputError, match="no scanner"):
        EchoModel.from_milliseconds([1, 2, 3], 30.0)
    with pytest.raises(GeometryError, match="don't fit"):
        separate_echoes(np.ones((5, 4, 4, 4), np.complex64), SIX, (1, 1, 1))
    with pytest.raises(InputError, match="empty"):
        separate_echoes(np.zeros((6, 4, 4, 4), np.complex64), SIX, (1, 1, 1))


@pytest.mark.real_data
def test_a_real_three_point_scan_agrees_with_the_three_point_method():
    folder = real_scan("siemens_thigh_3pt")
    echoes = []
    for number, time in ((6, 345), (8, 460), (10, 575)):
        size, own = read_volume(folder / f"{number:04d}-Dixon_TE_{time}_th.nii.gz")
        phase, _ = read_volume(folder / f"{number + 1:04d}-Dixon_TE_{time}_th.nii.gz")
        echo = size * np.exp(1j * (phase / 4095 * 2 * np.pi - np.pi))
        canonical, geometry = to_canonical(echo.astype(np.complex64), own)
        echoes.append(canonical[:, :, 3:6])
    echoes = np.stack(echoes)
    found = separate_echoes(echoes, OPPOSED_IN_OPPOSED, geometry.spacing_mm)
    water, fat = three_point_dixon(echoes, geometry.spacing_mm)
    body = water + fat > 0.1 * np.percentile(water + fat, 99)
    change = (found.fat / (found.water + found.fat + 1e-6) - fat / (water + fat + 1e-6))[body]
    assert np.mean(np.abs(change) > 0.3) < 0.002
    # Six peaks of fat find more of it than one.
    assert 0.02 < change.mean() < 0.07
    cropped = geometry.cropped((0, 0, 3), found.water.shape)
    scan = DixonScan.from_water_fat(found.water, found.fat, cropped)
    assert swap_suspicion(scan, body_mask(scan.in_phase)) is None
