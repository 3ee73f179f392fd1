import numpy as np
import pytest

from inference_engine.errors import GeometryError, InputError
from inference_engine.formats.nifti import read_volume, write_volume
from legseg_desktop.services.separate_water_fat import phase_in_radians, separate_water_fat
from tests.support.phantoms import two_leg_scan
from tests.support.real_data import real_scan


def echo_files(folder, scan, *, steps=False):
    """Write ideal opposed, in, opposed echoes with a field that drifts across the patient."""
    shape = scan.geometry.shape
    drift = np.linspace(-0.8, 0.8, shape[0])[:, None, None] * np.ones(shape)
    magnitudes, phases = [], []
    for number, sign in enumerate((-1, 1, -1)):
        echo = (scan.water + sign * scan.fat) * np.exp(1j * (0.3 + number * drift))
        angle = np.angle(echo)
        if steps:
            angle = np.round((angle + np.pi) * 4095 / (2 * np.pi))
        for name, volume, paths in (
            ("magnitude", np.abs(echo), magnitudes),
            ("phase", angle, phases),
        ):
            paths.append(folder / f"{name}-{number}.nii.gz")
            write_volume(paths[-1], volume.astype(np.float32), scan.geometry)
    return magnitudes, phases


@pytest.mark.parametrize(("codes", "steps"), [("RAS", False), ("LPS", True), ("SPR", False)])
def test_phantom_comes_back_as_water_and_fat(tmp_path, codes, steps):
    scan, labels = two_leg_scan(axis_codes=codes)
    magnitude, phase = echo_files(tmp_path, scan, steps=steps)
    separate_water_fat(magnitude, phase, tmp_path / "out")
    water, geometry = read_volume(tmp_path / "out" / "water.nii.gz")
    fat, _ = read_volume(tmp_path / "out" / "fat.nii.gz")
    assert geometry.matches(scan.geometry)
    muscle = labels.labels > 0
    np.testing.assert_allclose(water[muscle], scan.water[muscle], atol=30)
    np.testing.assert_allclose(fat[muscle], scan.fat[muscle], atol=30)


@pytest.mark.real_data
def test_real_echoes_give_bright_subcutaneous_fat_and_dark_muscle_fat(tmp_path):
    folder = real_scan("siemens_thigh_3pt")
    files = sorted(folder.glob("*.nii.gz"))
    separate_water_fat(files[::2], files[1::2], tmp_path / "out")
    water, _ = read_volume(tmp_path / "out" / "water.nii.gz")
    fat, _ = read_volume(tmp_path / "out" / "fat.nii.gz")
    signal = water + fat
    tissue = signal > 0.2 * np.percentile(signal, 99)
    fraction = fat[tissue] / signal[tissue]
    # A thigh holds plenty of nearly pure water (muscle) and of nearly pure fat.
    assert np.mean(fraction < 0.2) > 0.25
    assert np.mean(fraction > 0.8) > 0.1


def test_phase_scales_of_scanners_are_known():
    turn = np.linspace(-np.pi, np.pi, 9, endpoint=False).astype(np.float32)
    unsigned = (turn + np.pi) * 4096 / (2 * np.pi)
    signed = turn * 4096 / np.pi
    for stored in (turn, unsigned, signed):
        np.testing.assert_allclose(phase_in_radians(np.float32(stored)), turn, atol=1e-4)
    with pytest.raises(InputError, match="no known phase scale"):
        phase_in_radians(np.float32([0, 9000]))


def test_wrong_echoes_are_refused(tmp_path):
    scan, _ = two_leg_scan((24, 20, 6))
    magnitude, phase = echo_files(tmp_path, scan)
    with pytest.raises(InputError, match="Three magnitude"):
        separate_water_fat(magnitude[:2], phase, tmp_path / "out")
    other, _ = two_leg_scan((20, 20, 6))
    write_volume(phase[2], other.water, other.geometry)
    with pytest.raises(GeometryError):
        separate_water_fat(magnitude, phase, tmp_path / "out")
    assert not (tmp_path / "out").exists()
