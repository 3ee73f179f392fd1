import numpy as np
from typer.testing import CliRunner

from inference_engine.formats.nifti import read_volume, write_volume
from legseg_desktop.cli.application import app
from tests.support.phantoms import two_leg_scan


def test_the_command_exchanges_one_leg_and_refuses_a_third(tmp_path):
    scan, labels = two_leg_scan()
    for name in ("fat", "water"):
        write_volume(tmp_path / f"{name}.nii.gz", getattr(scan, name), scan.geometry)
    images = ["--fat", str(tmp_path / "fat.nii.gz"), "--water", str(tmp_path / "water.nii.gz")]
    out = tmp_path / "out"
    answer = CliRunner().invoke(app, ["swap", *images, "--leg", "left", "-o", str(out)])
    assert answer.exit_code == 0, answer.output
    fat, geometry = read_volume(out / "fat.nii.gz")
    assert geometry.matches(scan.geometry)
    left, right = labels.labels > 100, (labels.labels > 0) & (labels.labels < 100)
    np.testing.assert_allclose(fat[left], scan.water[left])
    np.testing.assert_allclose(fat[right], scan.fat[right])
    third = CliRunner().invoke(app, ["swap", *images, "--leg", "third", "-o", str(tmp_path / "no")])
    assert third.exit_code == 1
    assert not (tmp_path / "no").exists()
