from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from scipy import ndimage

from inference_engine.errors import GeometryError
from inference_engine.formats.nifti import read_dixon_scan, read_volume
from inference_engine.imaging.dixon import DixonScan
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.intensity import body_mask
from inference_engine.imaging.orientation import to_canonical, to_canonical_scan
from inference_engine.imaging.water_fat import swap_suspicion, three_point_dixon
from tests.support.phantoms import two_leg_scan, with_fat_and_water_exchanged
from tests.support.real_data import real_scan

FINE = {"shape": (96, 80, 6), "spacing": (3.5, 3.5, 30.0)}
HEALTHY = dict.fromkeys((1, 2, 10, 11, 101, 102, 110, 111), 0.06)
END_STAGE = dict.fromkeys(HEALTHY, 0.85)


def body_of(scan: DixonScan) -> np.ndarray:
    return body_mask(scan.in_phase)


def exchanged_where(scan: DixonScan, region: np.ndarray) -> DixonScan:
    water = np.where(region, scan.fat, scan.water)
    fat = np.where(region, scan.water, scan.fat)
    return DixonScan.from_water_fat(water, fat, scan.geometry)


def slim(scan: DixonScan) -> DixonScan:
    """Return thighs that are muscle under two voxels of subcutaneous fat."""
    body = scan.in_phase > 0
    cross = ndimage.generate_binary_structure(2, 1)[:, :, None]
    shrunk = ndimage.binary_erosion(body, cross, iterations=2)
    fraction = np.where(shrunk, 0.06, 0.9).astype(np.float32)
    total = np.where(body, 1000, 0).astype(np.float32)
    return DixonScan.from_water_fat(total * (1 - fraction), total * fraction, scan.geometry)


@pytest.mark.parametrize("fractions", [HEALTHY, END_STAGE])
@pytest.mark.parametrize("grid", [{}, FINE])
@pytest.mark.parametrize("codes", ["RAS", "SPL"])
@pytest.mark.parametrize("sides", [("right", "left"), ("left",)])
def test_a_swap_is_noticed_and_only_a_swap(
    fractions: dict[int, float], grid: dict, codes: str, sides: tuple[str, ...]
) -> None:
    scan, _ = two_leg_scan(**grid, fat_fractions=fractions, axis_codes=codes, sides=sides, noise=15)
    body = scan.in_phase > 200
    assert swap_suspicion(scan, body) is None
    finding = swap_suspicion(with_fat_and_water_exchanged(scan), body)
    assert finding is not None
    assert finding.code == "swap_suspected"
    assert finding.side is None


def test_magnitudes_that_cannot_tell_are_not_called_a_swap() -> None:
    known, _ = two_leg_scan(fat_fractions=HEALTHY)
    scan = DixonScan.from_in_opposed(known.in_phase, known.opposed_phase, known.geometry)
    assert swap_suspicion(scan, body_of(scan)) is None
    taken_for_acquired = DixonScan.from_water_fat(scan.water, scan.fat, scan.geometry)
    assert swap_suspicion(taken_for_acquired, body_of(scan)) is not None


def test_a_slim_person_is_not_suspected() -> None:
    scan = slim(two_leg_scan((140, 116, 4), (2.4, 2.4, 40.0))[0])
    assert swap_suspicion(scan, body_of(scan)) is None
    assert swap_suspicion(with_fat_and_water_exchanged(scan), body_of(scan)) is not None


@pytest.mark.parametrize("side", ["right", "left"])
def test_one_leg_that_is_exchanged_is_named(side: str) -> None:
    scan, _ = two_leg_scan(**FINE)
    right = np.arange(96)[:, None, None] >= 46
    partly = exchanged_where(scan, right if side == "right" else ~right)
    finding = swap_suspicion(partly, body_of(scan))
    assert finding is not None
    assert finding.side == side
    assert side in finding.message


def test_a_third_of_the_slices_is_enough() -> None:
    scan, _ = two_leg_scan(**FINE)
    finding = swap_suspicion(exchanged_where(scan, np.arange(6) < 2), body_of(scan))
    assert finding is not None
    assert swap_suspicion(exchanged_where(scan, np.arange(6) < 1), body_of(scan)) is None


def test_nothing_is_said_of_an_empty_body() -> None:
    scan, _ = two_leg_scan()
    assert swap_suspicion(scan, np.zeros(scan.geometry.shape, bool)) is None


def echoes_of(scan: DixonScan, field: np.ndarray, noise: float, seed: int = 0) -> np.ndarray:
    """Return opposed, in-phase and opposed echoes in a field of `field` radians an echo."""
    random = np.random.default_rng(seed)
    made = []
    for echo, sign in ((-1, -1), (0, 1), (1, -1)):
        signal = (scan.water + sign * scan.fat) * np.exp(1j * (0.7 + echo * field))
        made.append(
            signal
            + noise * (random.normal(size=field.shape) + 1j * random.normal(size=field.shape))
        )
    return np.stack(made).astype(np.complex64)


def steep(scan: DixonScan) -> np.ndarray:
    x, y, z = np.meshgrid(*[np.linspace(-1, 1, n) for n in scan.geometry.shape], indexing="ij")
    return 4 * x + 3 * y**2 - 2 * x * y + z


@pytest.mark.parametrize("noise", [0.0, 25.0])
@pytest.mark.parametrize("field", [np.zeros_like, None])
def test_three_echoes_are_separated_through_a_steep_field(
    noise: float, field: Callable[[np.ndarray], np.ndarray] | None
) -> None:
    scan, truth = two_leg_scan((140, 116, 3), (2.4, 2.4, 40.0))
    map_rad = steep(scan) if field is None else field(scan.water)
    echoes = echoes_of(scan, map_rad, noise)
    water, fat = three_point_dixon(echoes, scan.geometry.spacing_mm)
    assert water.min() >= 0
    assert fat.min() >= 0
    np.testing.assert_allclose(water + fat, np.abs(echoes[1]), rtol=1e-3, atol=1e-2)
    for value in np.unique(truth.labels)[1:]:
        muscle = truth.labels == value
        measured = fat[muscle].sum() / (water + fat)[muscle].sum()
        expected = scan.fat[muscle].sum() / scan.in_phase[muscle].sum()
        assert measured == pytest.approx(expected, abs=0.02)


def test_separation_is_repeatable() -> None:
    scan, _ = two_leg_scan((64, 52, 2), (5, 5, 40))
    echoes = echoes_of(scan, steep(scan), 20)
    first, second = (three_point_dixon(echoes, scan.geometry.spacing_mm)[0] for _ in range(2))
    np.testing.assert_array_equal(first, second)


def test_other_than_three_echoes_are_refused() -> None:
    with pytest.raises(GeometryError, match="Three echoes"):
        three_point_dixon(np.zeros((2, 4, 4, 4), np.complex64), (1, 1, 1))


@pytest.mark.real_data
def test_a_real_severely_fatty_patient_is_not_suspected_until_exchanged() -> None:
    folder = real_scan("huashan_thigh_001")
    scan = read_dixon_scan(fat=folder / "fat.nii.gz", water=folder / "water.nii.gz")
    straight = to_canonical_scan(scan)
    body = body_of(straight)
    assert swap_suspicion(straight, body) is None
    finding = swap_suspicion(with_fat_and_water_exchanged(straight), body)
    assert finding is not None
    assert finding.side is None


@pytest.mark.real_data
def test_real_echoes_give_bright_subcutaneous_fat_and_dark_muscle_in_fat() -> None:
    echoes, geometry = real_echoes()
    water, fat = three_point_dixon(echoes, geometry.spacing_mm)
    scan = DixonScan.from_water_fat(water, fat, geometry)
    body = body_of(scan)
    assert swap_suspicion(scan, body) is None
    fraction = fat[body].sum() / (water + fat)[body].sum()
    assert 0.25 < fraction < 0.55
    # A healthy volunteer's anterior thigh muscles, mid-thigh, either leg.
    for x in (110, 400):
        quadriceps = (slice(x - 15, x + 15), slice(170, 190), 5)
        assert fat[quadriceps].sum() / (water + fat)[quadriceps].sum() < 0.15


def real_echoes() -> tuple[np.ndarray, VolumeGeometry]:
    folder = real_scan("siemens_thigh_3pt")
    echoes = []
    for number, time in ((6, 345), (8, 460), (10, 575)):
        size, own = read_volume(folder / f"{number:04d}-Dixon_TE_{time}_th.nii.gz")
        phase, _ = read_volume(folder / f"{number + 1:04d}-Dixon_TE_{time}_th.nii.gz")
        echo = size * np.exp(1j * (phase / 4095 * 2 * np.pi - np.pi))
        canonical, geometry = to_canonical(echo.astype(np.complex64), own)
        echoes.append(canonical)
    return np.stack(echoes), geometry
