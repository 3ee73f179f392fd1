"""Volumes in the bits they came in: smaller, and the same numbers to the last bit."""

from __future__ import annotations

import gzip
from pathlib import Path

import nibabel
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inference_engine.errors import InputError
from inference_engine.formats.nifti import read_in_own_bits, read_volume, write_volume
from inference_engine.formats.nifti_bits import SIGNAL, exact_bits
from inference_engine.formats.nifti_slices import write_in_own_bits
from inference_engine.imaging.geometry import VolumeGeometry
from inference_engine.imaging.scaled_volume import ScaledVolume
from tests.support.phantoms import two_leg_scan

SHAPE = (6, 5, 4)
GEOMETRY = two_leg_scan(shape=SHAPE, axis_codes="LPS", rotation_degrees=(5, 9, -4))[0].geometry


def numbers(low: int, high: int, kind: type = np.int16) -> np.ndarray:
    found = np.random.default_rng(2).integers(low, high, SHAPE, endpoint=True).astype(kind)
    found[0, 0, 0], found[1, 0, 0] = low, high
    return found


@pytest.mark.parametrize(
    ("stored", "kind"),
    [
        (numbers(0, 4095), np.int16),
        (numbers(0, 4095, np.uint16), np.int16),
        (numbers(0, 65535, np.uint16), np.uint16),
        (numbers(-32768, 32767), np.int16),
        (numbers(0, 255, np.uint8), np.int16),
        (numbers(0, 40000, np.int32), np.uint16),
        (numbers(0, 65536, np.int32), np.float32),
        (numbers(-1, 65535, np.int32), np.float32),
        (numbers(0, 4095, np.float32), np.int16),
        (numbers(0, 4095, np.float32) + np.float32(0.5), np.float32),
    ],
)
def test_as_few_bits_as_hold_every_number(stored: np.ndarray, kind: type) -> None:
    assert exact_bits(ScaledVolume(stored)).kind == kind


@pytest.mark.parametrize("odd", [np.nan, np.inf, -0.0])
def test_what_no_whole_number_is_stays_as_it_is(odd: float) -> None:
    stored = numbers(0, 9, np.float32)
    stored[2, 3, 1] = odd
    assert exact_bits(ScaledVolume(stored)) == SIGNAL


@pytest.mark.parametrize(
    ("slope", "intercept", "is_kept"),
    [
        (0.25, -3.0, True),
        (float(np.float32(1.2156)), 0.0, True),
        (1.2156, 0.0, False),
        (1.0, 0.1, False),
        (1e300, 0.0, False),
        (float("nan"), 0.0, False),
    ],
)
def test_a_scale_is_kept_where_the_file_can_hold_it(
    slope: float, intercept: float, is_kept: bool
) -> None:
    bits = exact_bits(ScaledVolume(numbers(0, 4095), slope, intercept))
    assert (bits.kind == np.int16) is is_kept
    assert (bits.slope, bits.intercept) == ((slope, intercept) if is_kept else (1.0, 0.0))


@settings(max_examples=40, deadline=None)
@given(
    kind=st.sampled_from([np.int16, np.uint16, np.uint8, np.int32, np.float32]),
    slope=st.one_of(st.just(1.0), st.floats(2**-10, 1024, width=32), st.floats(1e-3, 1e3)),
    intercept=st.one_of(st.just(0.0), st.floats(-1024, 1024, width=32)),
    seed=st.integers(0, 99),
)
def test_every_value_comes_back_bit_for_bit(
    tmp_path_factory: pytest.TempPathFactory, kind: type, slope: float, intercept: float, seed: int
) -> None:
    random = np.random.default_rng(seed)
    stored = np.asfortranarray(random.integers(0, 200, SHAPE).astype(kind))
    # The oracle: in float64, as scanners' manuals have it, then the nearest float32.
    signal = (stored.astype(np.float64) * slope + intercept).astype(np.float32)
    path = tmp_path_factory.mktemp("bits") / "v.nii.gz"
    write_in_own_bits(path, ScaledVolume(stored, slope, intercept), GEOMETRY)
    volume, geometry = read_volume(path)
    assert volume.tobytes("F") == signal.tobytes("F")
    assert geometry.matches(GEOMETRY)
    kept, _ = read_in_own_bits(path)
    assert kept[:].tobytes("F") == signal.tobytes("F")
    image = nibabel.load(path)
    assert np.asarray(image.dataobj).astype(np.float32).tobytes("F") == signal.tobytes("F")
    assert image.get_data_dtype() in (np.int16, np.uint16, np.float32)


def test_whole_numbers_take_less_room(tmp_path: Path) -> None:
    stored = np.random.default_rng(4).integers(0, 800, (64, 64, 30)).astype(np.float32)
    geometry = VolumeGeometry(stored.shape, np.eye(4))
    write_volume(tmp_path / "signal.nii.gz", stored, geometry)
    write_in_own_bits(tmp_path / "bits.nii.gz", ScaledVolume(stored), geometry)
    sizes = [(tmp_path / f"{name}.nii.gz").stat().st_size for name in ("bits", "signal")]
    assert sizes[0] < 0.8 * sizes[1]
    assert [path.name for path in sorted(tmp_path.iterdir())] == ["bits.nii.gz", "signal.nii.gz"]


@pytest.mark.parametrize("kind", [np.int16, np.float64])
def test_a_volume_of_nothing_is_refused(tmp_path: Path, kind: type) -> None:
    nibabel.save(nibabel.Nifti1Image(np.zeros(SHAPE, kind), np.eye(4)), tmp_path / "v.nii.gz")
    with pytest.raises(InputError, match=r"v\.nii\.gz is empty"):
        read_in_own_bits(tmp_path / "v.nii.gz")


@pytest.mark.parametrize("kind", ["<i2", ">i2", "<f4", ">f4", "<f8", "|u1"])
@pytest.mark.parametrize("scale", [(1.0, 0.0), (0.37, -2.5)])
@pytest.mark.parametrize("name", ["v.nii", "v.nii.gz"])
def test_signal_is_what_nibabel_reads(
    tmp_path: Path, kind: str, scale: tuple[float, float], name: str
) -> None:
    stored = numbers(0, 120).astype(kind)
    header = nibabel.Nifti1Header(endianness=kind[0].replace("|", "<"))
    header.set_data_dtype(np.dtype(kind))
    image = nibabel.Nifti1Image(stored, GEOMETRY.affine, header)
    image.header.set_slope_inter(*scale)
    image.header.set_sform(GEOMETRY.affine, 1)
    with (tmp_path / "raw.nii").open("wb") as stream:
        image.header.set_data_offset(352)
        image.header.write_to(stream)
        stream.write(bytes(352 - stream.tell()) + stored.tobytes("F"))
    if name.endswith(".gz"):
        (tmp_path / name).write_bytes(gzip.compress((tmp_path / "raw.nii").read_bytes()))
    else:
        (tmp_path / "raw.nii").rename(tmp_path / name)
    wanted = np.asarray(nibabel.load(tmp_path / name).dataobj).astype(np.float32)
    volume, _ = read_volume(tmp_path / name)
    assert volume.dtype == np.float32
    assert volume.flags.f_contiguous
    assert volume.tobytes("F") == wanted.tobytes("F")
