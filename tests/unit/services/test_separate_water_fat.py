import numpy as np
import pytest

from inference_engine.errors import GeometryError, InputError
from inference_engine.formats.nifti import read_volume, write_volume
from inference_engine.imaging.water_fat_separation.echo_model import EchoModel
from legseg_desktop.services.separate_water_fat import separate_water_fat
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


def test_echoes_with_times_give_field_decay_and_doubt_on_the_same_grid(tmp_path):
    scan, labels = two_leg_scan((96, 80, 4), (4, 4, 20), axis_codes="LSP")
    times = (1.2, 2.6, 4.1, 5.5)
    echoes = EchoModel.from_milliseconds(times, 3.0).signal(scan.water, scan.fat, 150.0, 40.0)
    magnitude, phase = [], []
    for number, echo in enumerate(echoes):
        for name, image, paths in (
            ("magnitude", np.abs(echo), magnitude),
            ("phase", np.angle(echo), phase),
        ):
            paths.append(tmp_path / f"{name}-{number}.nii.gz")
            write_volume(paths[-1], image, scan.geometry)
    findings = separate_water_fat(
        magnitude, phase, tmp_path / "out", echo_times_ms=times, field_strength_t=3.0
    )
    assert findings == ()
    images = {path.name: read_volume(path) for path in (tmp_path / "out").iterdir()}
    assert all(geometry.matches(scan.geometry) for _, geometry in images.values())
    muscle = labels.labels > 0
    np.testing.assert_allclose(images["water.nii.gz"][0][muscle], scan.water[muscle], atol=20)
    np.testing.assert_allclose(images["fat.nii.gz"][0][muscle], scan.fat[muscle], atol=20)
    np.testing.assert_allclose(images["field_hz.nii.gz"][0][muscle], 150, atol=3)
    np.testing.assert_allclose(images["r2star_per_s.nii.gz"][0][muscle], 40, atol=5)
    assert images["swap_doubt.nii.gz"][0].max() <= 1


def test_two_magnitudes_are_separated_and_called_ambiguous(tmp_path):
    scan, _ = two_leg_scan((24, 20, 6))
    paths = [tmp_path / "op.nii.gz", tmp_path / "ip.nii.gz"]
    for path, image in zip(paths, (scan.opposed_phase, scan.in_phase), strict=True):
        write_volume(path, image, scan.geometry)
    findings = separate_water_fat(paths, [], tmp_path / "out")
    assert [finding.code for finding in findings] == ["ambiguous_fat_fraction"]
    fat, _ = read_volume(tmp_path / "out" / "fat.nii.gz")
    np.testing.assert_allclose(fat, np.minimum(scan.fat, scan.water), atol=1e-3)


def test_a_phase_scale_that_was_guessed_is_told(tmp_path):
    scan, _ = two_leg_scan((24, 20, 6))
    magnitude, phase = echo_files(tmp_path, scan, steps=True)
    for path in phase:
        turns, geometry = read_volume(path)
        write_volume(path, np.round(turns * 0.6), geometry)
    findings = separate_water_fat(magnitude, phase, tmp_path / "out")
    assert "phase_scale_uncertain" in {finding.code for finding in findings}


def test_wrong_echoes_are_refused(tmp_path):
    scan, _ = two_leg_scan((24, 20, 6))
    magnitude, phase = echo_files(tmp_path, scan)
    with pytest.raises(InputError, match="2 magnitude and 3 phase"):
        separate_water_fat(magnitude[:2], phase, tmp_path / "out")
    with pytest.raises(InputError, match="Of 4 echoes the times"):
        separate_water_fat([*magnitude, magnitude[0]], [*phase, phase[0]], tmp_path / "out")
    with pytest.raises(InputError, match="2 echo times"):
        separate_water_fat(magnitude, phase, tmp_path / "out", echo_times_ms=[1, 2])
    with pytest.raises(InputError, match="field strength"):
        separate_water_fat(magnitude, phase, tmp_path / "out", echo_times_ms=[1, 2, 3])
    other, _ = two_leg_scan((20, 20, 6))
    write_volume(phase[2], other.water, other.geometry)
    with pytest.raises(GeometryError):
        separate_water_fat(magnitude, phase, tmp_path / "out")
    assert not (tmp_path / "out").exists()
